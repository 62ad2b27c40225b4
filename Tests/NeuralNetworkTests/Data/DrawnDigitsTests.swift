import NeuralNetwork
import Testing

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

  /// MNIST's digits lie in the middle of the page, about a tenth of it ink.
  @Test func digitsLieInTheMiddle() throws {
    let (images, _) = try DrawnDigits.pictures(count: 100, seed: 3)
    let pixels = images.doubles
    for image in 0..<100 {
      var (ink, x, y) = (0.0, 0.0, 0.0)
      for place in 0..<784 {
        let shade = pixels[image * 784 + place]
        ink += shade
        x += shade * (Double(place % 28) + 0.5)
        y += shade * (Double(place / 28) + 0.5)
      }
      #expect(ink > 255 * 15, "picture \(image) is nearly blank")
      #expect(abs(x / ink - 14) < 1.5 && abs(y / ink - 14) < 1.5, "picture \(image) is off the middle")
      let edge = pixels[(image * 784)..<(image * 784 + 56)].reduce(0, +)
      #expect(edge < 0.05 * ink, "picture \(image) leaves the page")
    }
  }
}
