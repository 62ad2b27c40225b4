import Testing

@testable import TensorCore

/// Sorting by vectors, by digits and by merging, around the lengths where one takes over from another.
@Suite struct SortOrderTests {
  private static let lengths = [
    0, 1, 2, 7, 8, 9, 16, 17, 31, 33, 63, 64, 65, 100, 127, 128, 129, 255, 256, 257, 300, 1000, 5000,
  ]
  private static let types: [DType] = [.bool, .uint8, .int32, .int64, .float16, .float32, .float64]

  /// Numbers that repeat, among them NaN, infinities and zeros of both signs where there are such.
  private func values(_ count: Int, _ type: DType, range: Int) throws -> Tensor {
    var state: UInt64 = 0x1234_5678_9abc_def1
    let numbers = (0..<count).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 40) % range
      if type.isFloating {
        switch number % 23 {
        case 3: return .nan
        case 5: return .infinity
        case 7: return -.infinity
        case 11: return -0.0
        case 13: return 0
        default: return Double(number - range / 2) / 8
        }
      }
      return Double(type == .int32 || type == .int64 ? number - range / 2 : number % 256)
    }
    return try Tensor(doubles: numbers).cast(to: type)
  }

  private func isInOrder(_ a: Double, _ b: Double) -> Bool { a <= b || b.isNaN }

  @Test(arguments: types, [5, 100_000])
  func sortedElementsAreInOrderAndAllThere(type: DType, range: Int) throws {
    for count in SortOrderTests.lengths {
      let x = try values(count, type, range: range)
      let sorted = try x.sorted(axis: 0).doubles
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy(isInOrder), "\(count) elements")
      #expect(
        x.doubles.map(\.bitPattern).sorted() == sorted.map(\.bitPattern).sorted(), "\(count) elements")
    }
  }

  @Test(arguments: types, [5, 100_000])
  func equalElementsKeepTheirOrder(type: DType, range: Int) throws {
    for count in SortOrderTests.lengths {
      let x = try values(count, type, range: range)
      let numbers = x.doubles
      let order = try x.argsorted(axis: 0).integers
      #expect(order.sorted() == Array(0..<count))
      for (i, j) in zip(order, order.dropFirst()) {
        let (a, b) = (numbers[i], numbers[j])
        #expect(a < b || (b.isNaN && !a.isNaN) || ((a == b || a.isNaN) && i < j))
      }
    }
  }

  @Test func runsThatMakeQuicksortBadAreSorted() throws {
    for type in [DType.int64, .float64, .float32] {
      let count = 3000
      for shape in [(0..<count).map { $0 }, (0..<count).map { -$0 }, (0..<count).map { $0 % 2 },
        (0..<count).map { min($0, count - $0) }, [Int](repeating: 4, count: count)]
      {
        let sorted = try Tensor(integers: shape).cast(to: type).sorted().doubles
        #expect(sorted == shape.sorted().map(Double.init))
      }
    }
  }

  @Test func distinctElementsAreThoseOfUnique() throws {
    for type in SortOrderTests.types {
      for count in SortOrderTests.lengths {
        let x = try values(count, type, range: 40)
        let (fast, slow) = (try x.distinctElements(), try x.unique().values)
        #expect(fast.shape == slow.shape)
        #expect(fast.doubles.map(\.bitPattern) == slow.doubles.map(\.bitPattern), "\(type) \(count)")
      }
    }
  }
}
