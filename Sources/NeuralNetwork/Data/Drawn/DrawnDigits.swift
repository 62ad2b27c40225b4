import TensorCore

/// A set of handwritten-looking digits that nabla draws itself, so that lessons need no download.
///
/// The same seed gives the same pictures. It is not MNIST and does not claim to be.
package enum DrawnDigits {
  /// Images (n, 28, 28) in uint8, 0 for paper and 255 for ink, and labels (n) in uint8.
  package typealias Pictures = (images: Tensor, labels: Tensor)

  package static let trainingCount = 10_000
  package static let testCount = 2_000
  static let trainingSeed: UInt32 = 1
  static let testSeed: UInt32 = 2

  /// 10,000 pictures to train with.
  package static func training() throws(TensorError) -> Pictures {
    try pictures(count: trainingCount, seed: trainingSeed)
  }

  /// 2,000 other pictures to test with.
  package static func test() throws(TensorError) -> Pictures {
    try pictures(count: testCount, seed: testSeed)
  }

  /// Pictures of all classes in random order.
  package static func pictures(count: Int, seed: UInt32) throws(TensorError) -> Pictures {
    let side = DigitPen.side
    let images = try Tensor(uninitialized: Shape([count, side, side]), dtype: .uint8)
    let labels = try Tensor(uninitialized: Shape(count), dtype: .uint8)
    let random = RandomState(seed: seed)
    var pen = DigitPen(random: random)
    let pixels = images.pointer(as: UInt8.self)
    let classes = labels.pointer(as: UInt8.self)
    for index in 0..<count {
      let digit = min(Int(random.randomDouble() * 10), 9)
      classes[index] = UInt8(digit)
      pen.draw(digit, into: pixels + index * side * side)
    }
    return (images, labels)
  }
}
