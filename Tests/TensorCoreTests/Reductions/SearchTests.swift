import Testing

@testable import TensorCore

/// The place of an extreme, against a plain loop: long and short lines, ties, NaN, every axis.
@Suite struct SearchTests {
  private func reference(_ line: [Double], isMaximum: Bool) -> Int {
    var best = 0
    for (index, x) in line.enumerated() where !line[best].isNaN {
      if x.isNaN || (isMaximum ? x > line[best] : x < line[best]) { best = index }
    }
    return best
  }

  private func numbers(_ count: Int, _ type: DType, withNaN: Bool) -> [Double] {
    var state: UInt64 = 99
    return (0..<count).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if withNaN && type.isFloating && state >> 33 % 97 == 0 { return .nan }
      return Double(state >> 40 % 200) - (type == .uint8 || type == .bool ? 0 : 100)
    }
  }

  @Test(arguments: [DType.uint8, .int32, .int64, .float16, .float32, .float64], [false, true])
  func placesAreThoseOfAPlainLoop(type: DType, withNaN: Bool) throws {
    for shape in [[1, 1], [3, 5], [5, 300], [300, 5], [200, 70], [1, 1000], [1000, 1], [2, 129]] {
      let (rows, columns) = (shape[0], shape[1])
      let values = numbers(rows * columns, type, withNaN: withNaN)
      let x = try Tensor(doubles: values, shape: Shape(shape)).cast(to: type)
      for isMaximum in [true, false] {
        let reduction: Reduction = isMaximum ? .argmax : .argmin
        func places(_ axes: [Int]?) throws -> [Int] {
          try x.reduced(reduction, axes: axes, keepDimensions: false).integers
        }
        #expect(try places(nil) == [reference(values, isMaximum: isMaximum)])
        #expect(
          try places([1])
            == (0..<rows).map { row in
              reference(Array(values[(row * columns)..<((row + 1) * columns)]), isMaximum: isMaximum)
            })
        #expect(
          try places([0])
            == (0..<columns).map { column in
              reference((0..<rows).map { values[$0 * columns + column] }, isMaximum: isMaximum)
            })
      }
    }
  }

  @Test func anyAndAllSeeEveryElement() throws {
    for place in [0, 1, 511, 512, 4095, 4096, 9999] {
      var values = [Double](repeating: 0, count: 10_000)
      values[place] = 1
      for type in [DType.bool, .uint8, .int32, .int64, .float32, .float64] {
        let x = try Tensor(doubles: values).cast(to: type)
        #expect(try x.reduced(.any, axes: nil, keepDimensions: false).doubles == [1])
        #expect(try x.reduced(.all, axes: nil, keepDimensions: false).doubles == [0])
        let opposite = try Tensor(doubles: values.map { 1 - $0 }).cast(to: type)
        #expect(try opposite.reduced(.all, axes: nil, keepDimensions: false).doubles == [0])
      }
    }
  }
}
