import Testing

@testable import NeuralNetwork

@Suite struct DrawnDigitsTests {
  @Test func sameSeedDrawsTheSamePictures() throws {
    let first = try DrawnDigits.pictures(count: 20, seed: 7)
    let second = try DrawnDigits.pictures(count: 20, seed: 7)
    let other = try DrawnDigits.pictures(count: 20, seed: 8)
    #expect(first.images.integers == second.images.integers)
    #expect(first.labels.integers == second.labels.integers)
    #expect(first.images.integers != other.images.integers)
  }

  @Test func shapesAreMNISTs() throws {
    let (images, labels) = try DrawnDigits.pictures(count: 200, seed: 1)
    #expect(images.shape == [200, 28, 28])
    #expect(images.dtype == .uint8)
    #expect(labels.shape == [200])
    #expect(Set(labels.integers) == Set(0...9))
  }

  /// MNIST's digits have their centre of mass in the pixel (14, 14), about a tenth of the page is ink, and
  /// the outermost rows and columns are empty.
  @Test func digitsLieInTheMiddle() throws {
    let count = 200
    let (images, _) = try DrawnDigits.pictures(count: count, seed: 3)
    let pixels = images.doubles
    var (meanX, meanY, meanInk) = (0.0, 0.0, 0.0)
    for image in 0..<count {
      var (ink, x, y) = (0.0, 0.0, 0.0)
      for place in 0..<784 {
        let shade = pixels[image * 784 + place]
        ink += shade
        x += shade * (Double(place % 28) + 0.5)
        y += shade * (Double(place / 28) + 0.5)
      }
      #expect(ink > 255 * 15, "picture \(image) is nearly blank")
      #expect(abs(x / ink - 14.5) < 2 && abs(y / ink - 14.5) < 2, "picture \(image) is off the middle")
      let edge = pixels[(image * 784)..<(image * 784 + 28)].reduce(0, +)
      #expect(edge < 0.05 * ink, "picture \(image) leaves the page")
      meanX += x / ink / Double(count)
      meanY += y / ink / Double(count)
      meanInk += ink / 255 / Double(count)
    }
    #expect(abs(meanX - 14.5) < 0.2 && abs(meanY - 14.5) < 0.2)
    #expect((85...120).contains(meanInk))
  }

  /// The rarest shape must have its turn, and no digit lack shapes.
  @Test func everyDigitHasSeveralShapes() {
    #expect(DigitShapes.all.count == 10)
    for shapes in DigitShapes.all {
      #expect(shapes.count >= 4)
      #expect(shapes.allSatisfy { $0.weight > 0 && !$0.strokes.isEmpty })
      #expect(shapes.allSatisfy { $0.strokes.allSatisfy { $0.count >= 3 } })
    }
  }
}
