import Foundation
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

struct DrawnDigitsFileTests {
  private func file(_ folder: TemporaryFolder) -> DrawnDigitsFile {
    DrawnDigitsFile(inFolder: folder.path + "/deep/er", trainingCount: 50, testCount: 7)
  }

  private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func same(_ a: DrawnDigitsFile.Sets, _ b: DrawnDigitsFile.Sets) -> Bool {
    a.training.images.integers == b.training.images.integers
      && a.training.labels.integers == b.training.labels.integers
      && a.test.images.integers == b.test.images.integers
      && a.test.labels.integers == b.test.labels.integers
  }

  @Test func whatIsReadIsWhatWasDrawn() throws {
    let folder = try TemporaryFolder()
    let file = file(folder)
    #expect(try file.read() == nil)
    let drawn = try file.sets()
    let read = try #require(try file.read())
    #expect(same(drawn, read))
    #expect(read.training.images.shape == [50, 28, 28] && read.test.labels.shape == [7])
    #expect(same(drawn, (
      try DrawnDigits.pictures(count: 50, seed: 1), try DrawnDigits.pictures(count: 7, seed: 2)
    )))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep/er")
    #expect(names == ["drawn-digits.bin"])
    try FileManager.default.removeItem(atPath: folder.path + "/deep")
  }

  /// Each damage is found, and the file is whole again afterwards.
  @Test func damagedFilesAreDrawnAnew() throws {
    let folder = try TemporaryFolder()
    let file = file(folder)
    let drawn = try file.sets()
    let whole = try bytes(file.path)
    var cases = [Array(whole.dropLast()), whole + [0], [], Array(whole.prefix(24))]
    for place in [0, 8, 16, 24, 40, 24 + 57 + 2000, whole.count - 1] {
      var damaged = whole
      damaged[place] ^= 1
      cases.append(damaged)
    }
    for damaged in cases {
      try Data(damaged).write(to: URL(fileURLWithPath: file.path))
      #expect(try file.read() == nil)
      #expect(same(try file.sets(), drawn))
      #expect(try bytes(file.path) == whole)
    }
    try FileManager.default.removeItem(atPath: folder.path + "/deep")
  }

  /// A file whose checksum is right but whose pictures are not those drawn now is of another version.
  @Test func picturesOfAnotherDrawingAreDrawnAnew() throws {
    let folder = try TemporaryFolder()
    let file = file(folder)
    file.write((
      try DrawnDigits.pictures(count: 50, seed: 3), try DrawnDigits.pictures(count: 7, seed: 2)
    ))
    #expect(try file.read() == nil)
    try FileManager.default.removeItem(atPath: folder.path + "/deep")
  }

  @Test func folderThatCannotBeWrittenIsNoHindrance() throws {
    let file = DrawnDigitsFile(inFolder: "/proc/nowhere", trainingCount: 3, testCount: 2)
    #expect(try file.sets().training.labels.count == 3)
  }
}
