import Testing

@testable import NeuralNetwork
@testable import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own that goes away with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/nabla-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink(path + "/" + name)
      }
      closedir(folder)
    }
    rmdir(path)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = path + "/" + name
    let file = try #require(fopen(path, "wb"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }
}

struct IDXTests {
  static let header: [UInt8] = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3]
  /// `gzip.compress` of the header and 1…6.
  static let gzipped: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 99, 96, 224, 96, 98, 96, 96, 0, 97, 102, 70, 38, 102, 22, 86,
    54, 0, 72, 148, 62, 229, 18, 0, 0, 0,
  ]

  private func reason(_ path: String) -> DataError.Reason? {
    do {
      _ = try IDX.read(path)
      return nil
    } catch { return error.reason }
  }

  @Test func plainAndGzippedFilesAreRead() throws {
    let folder = try TemporaryFolder()
    for (name, bytes) in [
      ("plain", IDXTests.header + [1, 2, 3, 4, 5, 6]), ("gz", IDXTests.gzipped),
    ] {
      let tensor = try IDX.read(folder.write(name, bytes))
      #expect(tensor.shape == [2, 3])
      #expect(tensor.dtype == .uint8)
      #expect(tensor.integers == [1, 2, 3, 4, 5, 6])
    }
  }

  @Test func widerTypesAreTurnedRound() throws {
    let folder = try TemporaryFolder()
    let integers = try IDX.read(
      folder.write("i", [0, 0, 0x0C, 1, 0, 0, 0, 2, 0, 0, 1, 0, 255, 255, 255, 255]))
    #expect(integers.dtype == .int32)
    #expect(integers.integers == [256, -1])
    let doubles = try IDX.read(
      folder.write("d", [0, 0, 0x0E, 1, 0, 0, 0, 1, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0]))
    #expect(doubles.doubles == [1.5])
  }

  @Test func damagedFilesAreRefusedByReason() throws {
    let folder = try TemporaryFolder()
    let whole = IDXTests.header + [1, 2, 3, 4, 5, 6]
    let cases: [(String, [UInt8], DataError.Reason)] = [
      ("empty", [], .wrongMagic([])),
      ("text", Array("hello".utf8), .wrongMagic(Array("hell".utf8))),
      ("type", [0, 0, 9, 1, 0, 0, 0, 0], .unsupportedType(9)),
      ("no axes", [0, 0, 8, 0], .sizesTooLarge([])),
      ("short header", [0, 0, 8, 2, 0, 0], .truncated(expected: 12, found: 6)),
      ("short", Array(whole.dropLast()), .truncated(expected: 18, found: 17)),
      ("long", whole + [7], .trailingBytes(after: 18)),
      (
        "huge", [0, 0, 8, 3] + [UInt8](repeating: 255, count: 12),
        .sizesTooLarge([4_294_967_295, 4_294_967_295, 4_294_967_295])
      ),
      (
        "claims much", [0, 0, 8, 1, 127, 255, 255, 255],
        .truncated(expected: 2_147_483_655, found: 8)
      ),
      (
        "no checksum", Array(IDXTests.gzipped.dropLast(8)), .damaged("unexpected end of file")
      ),
    ]
    for (name, bytes, expected) in cases {
      #expect(reason(try folder.write(name, bytes)) == expected, "\(name)")
    }
    let half = reason(try folder.write("half", Array(IDXTests.gzipped.prefix(22))))
    guard case .truncated(expected: 18, let found) = half, found < 18 else {
      Issue.record("half a gzip file gave \(String(describing: half))")
      return
    }
    // `gzip.compress` of a header that announces 2³¹ bytes.
    let claiming: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 99, 96, 224, 96, 172, 255, 255, 255, 63, 0, 108, 226, 243, 135, 8, 0,
      0, 0,
    ]
    #expect(
      reason(try folder.write("claims packed", claiming))
        == .tooShort(expected: 2_147_483_655, onDisk: 28))
    var corrupt = IDXTests.gzipped
    corrupt[28] ^= 1
    #expect(reason(try folder.write("corrupt", corrupt)) == .damaged("incorrect data check"))
    #expect(reason(folder.path) == .notAFile)
    #expect(reason(folder.path + "/none") == .missing)
  }

  @Test func mnistIsFoundInOrder() throws {
    let folder = try TemporaryFolder()
    let home = ["HOME": "/nowhere", "NABLA_DATA": folder.path]
    #expect(
      MNIST.folders(environment: home) == [folder.path, "/nowhere/.cache/nabla"])
    #expect(
      MNIST.folders(environment: ["XDG_CACHE_HOME": "/cache", "HOME": "/h"]) == ["/cache/nabla"])
    #expect(MNIST.folders(explicit: "here", environment: home) == ["here"])
    let dotted = try folder.write("train-labels.idx1-ubyte", [])
    #expect(try MNIST.locate(.trainingLabels, environment: home) == dotted)
    let packed = try folder.write("train-labels-idx1-ubyte.gz", [])
    #expect(try MNIST.locate(.trainingLabels, environment: home) == packed)
  }

  /// Both sets have files of the same names; each is looked for in folders of its own too.
  @Test func fashionIsReadFromItsOwnFolders() throws {
    let folder = try TemporaryFolder()
    let environment = ["HOME": "/nowhere", "NABLA_DATA": folder.path]
    let own = folder.path + "/fashion"
    mkdir(own, 0o755)
    let picture = [UInt8](repeating: 9, count: 784)
    for (name, count) in [("train", 2), ("t10k", 1)] {
      _ = try folder.write(
        "fashion/\(name)-images-idx3-ubyte",
        [0, 0, 8, 3, 0, 0, 0, UInt8(count), 0, 0, 0, 28, 0, 0, 0, 28]
          + [UInt8]((0..<count).map { _ in picture }.joined()))
      _ = try folder.write(
        "fashion/\(name)-labels-idx1-ubyte",
        [0, 0, 8, 1, 0, 0, 0, UInt8(count)] + [UInt8](repeating: 7, count: count))
    }
    let training = try MNIST.training(of: .fashion, environment: environment)
    #expect(training.images.shape == [2, 28, 28] && training.labels.integers == [7, 7])
    #expect(try MNIST.test(of: .fashion, environment: environment).images.shape == [1, 28, 28])
    do {
      _ = try MNIST.test(of: .digits, environment: environment)
      Issue.record("clothing was taken for digits")
    } catch {
      #expect("\(error)".contains("MNIST (t10k-images-idx3-ubyte) was not found"))
    }
    for name in ["train", "t10k"] {
      for kind in ["images-idx3", "labels-idx1"] { unlink(own + "/\(name)-\(kind)-ubyte") }
    }
    rmdir(own)
  }

  @Test func missingMNISTNamesTheWaysToGetIt() {
    do {
      _ = try MNIST.locate(.testImages, environment: ["NABLA_DATA": "/nowhere/at/all"])
      Issue.record("found something")
    } catch {
      let text = "\(error)"
      for part in [
        "t10k-images-idx3-ubyte", "/nowhere/at/all", "data mnist", "NABLA_DATA", "folder",
      ] {
        #expect(text.contains(part))
      }
    }
  }

  @Test func mnistWithWrongContentsIsRefused() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("t10k-images-idx3-ubyte", IDXTests.header + [1, 2, 3, 4, 5, 6])
    _ = try folder.write("t10k-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 1, 5])
    do {
      _ = try MNIST.test(folder: folder.path, environment: [:])
      Issue.record("accepted")
    } catch {
      #expect("\(error)".hasSuffix("holds uint8 of shape (2, 3), not 28x28 images"))
    }
  }
}
