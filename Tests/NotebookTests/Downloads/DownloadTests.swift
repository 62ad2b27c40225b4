import Glibc
import Language
import Testing

@testable import Notebook

/// Whether the machine has the program that downloads.
private let hasCurl = ["/usr/bin", "/bin", "/usr/local/bin"].contains { FileSystem.exists($0 + "/curl") }

struct MD5Tests {
  /// The test suite of RFC 1321, section A.5, and a text that ends just where the length must go.
  @Test(arguments: [
    ("", "d41d8cd98f00b204e9800998ecf8427e"), ("a", "0cc175b9c0f1b6a831c399e269772661"),
    ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    (
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
      "57edf4a22be3c955ac49da2e2107b67a"
    ),
    ("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd", "31fcfb5165169eb55898e7e4cf34d19a"),
  ]) func sumsAreRFC1321s(_ text: String, _ sum: String) {
    #expect(MD5.hexadecimal(of: Array(text.utf8)) == sum)
  }
}

@Suite(.serialized, .enabled(if: hasCurl)) struct DownloadTests {
  let folder = TemporaryFolder()
  let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }

  private var file: PublicDataSet.File {
    PublicDataSet.File(name: "some.gz", size: content.count, md5: MD5.hexadecimal(of: content))
  }

  private var path: String { FileSystem.joined(folder.path, "some.gz") }
  private var part: String { path + ".part" }

  private func download(_ servers: LoopbackServer...) -> Download {
    var download = Download(folder: folder.path, mirrors: servers.map(\.address))
    download.transfer.connectSeconds = 5
    download.transfer.silenceSeconds = 2
    return download
  }

  /// What went wrong, nil where nothing did.
  private func failure(_ download: Download) -> Download.Failure? {
    do {
      _ = try download.bring(file)
      return nil
    } catch { return error }
  }

  private func reasons(_ download: Download) -> String {
    guard case .refused(_, let reasons) = failure(download) else { return "" }
    return reasons.joined(separator: "\n")
  }

  private func isWhole() throws -> Bool {
    try FileSystem.bytes(ofFile: path) == content && !FileSystem.exists(part)
  }

  @Test func wholeFileIsFetchedOnce() throws {
    let server = LoopbackServer(content, .whole)
    defer { server.stop() }
    #expect(try download(server).bring(file) == .fetched)
    #expect(try isWhole())
    #expect(try download(server).bring(file) == .alreadyThere)
    #expect(server.ranges.count == 1)
  }

  @Test func brokenConnectionIsGoneOnWith() throws {
    let server = LoopbackServer(content, .cut(after: 40_000), .whole)
    defer { server.stop() }
    #expect(!reasons(download(server)).isEmpty)
    #expect(!FileSystem.exists(path))
    #expect(Transfer.size(of: part) == 40_000)
    #expect(try download(server).bring(file) == .fetched)
    #expect(try isWhole())
    #expect(server.ranges[1]?.lowercased() == "range: bytes=40000-")
  }

  @Test func nextMirrorGoesOnWhereTheFirstBroke() throws {
    let first = LoopbackServer(content, .cut(after: 10_000))
    let second = LoopbackServer(content, .whole)
    defer { first.stop(); second.stop() }
    #expect(try download(first, second).bring(file) == .fetched)
    #expect(try isWhole())
    #expect(second.ranges[0]?.lowercased() == "range: bytes=10000-")
  }

  @Test func serverWithoutRangesSendsAllAgain() throws {
    let server = LoopbackServer(content, .withoutRanges)
    defer { server.stop() }
    try FileSystem.write(Array(content[..<500]), toFile: part, appending: false)
    #expect(try download(server).bring(file) == .fetched)
    #expect(try isWhole())
  }

  @Test func wrongChecksumLeavesNothing() throws {
    let server = LoopbackServer(content, .other([UInt8](repeating: 7, count: content.count)))
    defer { server.stop() }
    #expect(reasons(download(server)).contains("its checksum is"))
    #expect(FileSystem.names(inFolder: folder.path).isEmpty)
  }

  @Test func damagedFileOnDiskIsFetchedAgain() throws {
    let server = LoopbackServer(content, .whole)
    defer { server.stop() }
    try FileSystem.write([1, 2, 3], toFile: path, appending: false)
    #expect(try download(server).bring(file) == .fetched)
    #expect(try isWhole())
  }

  @Test func partThatIsWholeNeedsNoServer() throws {
    try FileSystem.write(content, toFile: part, appending: false)
    let dead = Download(folder: folder.path, mirrors: ["http://127.0.0.1:1/"])
    #expect(try dead.bring(file) == .fetched)
    #expect(try isWhole())
  }

  @Test func tooManyBytesAreRefused() throws {
    let server = LoopbackServer(content, .other(content + content))
    defer { server.stop() }
    #expect(reasons(download(server)).contains("more than the 100000 bytes"))
    #expect(FileSystem.names(inFolder: folder.path).isEmpty)
  }

  @Test func missingFileIsNamedWithItsNumber() throws {
    let server = LoopbackServer(content, .notFound)
    defer { server.stop() }
    #expect(reasons(download(server)).contains("404"))
    #expect(!FileSystem.exists(path))
  }

  @Test func hangingServerIsGivenUp() throws {
    let server = LoopbackServer(content, .hanging(after: 1000))
    defer { server.stop() }
    #expect(reasons(download(server)).contains("too slow"))
    #expect(!FileSystem.exists(path))
  }

  @Test func closedPortIsNoConnection() throws {
    let download = Download(folder: folder.path, mirrors: ["http://127.0.0.1:1/"])
    #expect(reasons(download).lowercased().contains("connect"))
  }

  @Test func interruptKeepsThePart() throws {
    let server = LoopbackServer(content, .hanging(after: 30_000), .whole)
    defer { server.stop() }
    var download = download(server)
    let path = part
    download.isInterrupted = { Transfer.size(of: path) >= 30_000 }
    #expect(failure(download) == .interrupted)
    #expect(Transfer.size(of: part) == 30_000)
    #expect(!FileSystem.exists(self.path))
  }

  @Test func programThatIsNotThereIsSaid() throws {
    var download = Download(folder: folder.path, mirrors: ["http://127.0.0.1:1/"])
    download.transfer.program = "nabla-has-no-such-program"
    #expect(failure(download) == .noProgram)
  }

  @Test func secondDownloadIntoTheFolderIsRefused() throws {
    let download = download()
    try download.locked { () throws(Download.Failure) in
      var inner: Download.Failure?
      do throws(Download.Failure) { try download.locked { () throws(Download.Failure) in } } catch {
        inner = error
      }
      #expect(inner == .busy)
    }
  }

  // MARK: The command

  private func set(_ mirrors: [String]) -> PublicDataSet {
    PublicDataSet(name: "some", title: "Some set", files: [file], mirrors: mirrors, loading: "import it")
  }

  @Test func commandSaysWhereTheFilesAre() throws {
    let server = LoopbackServer(content, .whole)
    defer { server.stop() }
    let output = CapturedOutput()
    let result = Session(output: output).fetch(set([server.address]), download(server))
    #expect(result.status == .ok)
    #expect(output.text == "some.gz  0.1 MB  checked\nSome set: in \(folder.path)\n  import it\n")
  }

  @Test func commandWithoutConnectionSaysWhatElseThereIs() throws {
    let output = CapturedOutput()
    let dead = ["http://127.0.0.1:1/"]
    let result = Session(output: output).fetch(
      set(dead), Download(folder: folder.path, mirrors: dead))
    #expect(result.status == .error)
    for words in ["some.gz could not be downloaded", dead[0], folder.path, "data some", "load_digits"] {
      #expect(output.errorText.contains(words), "\(words) is not in: \(output.errorText)")
    }
  }

  @Test func commandListsTheSets() {
    let output = CapturedOutput()
    Session(output: output).submit("data")
    #expect(output.text.contains("data mnist") && output.text.contains("data fashion"))
    Session(output: output).submit("data iris")
    #expect(output.errorText.contains("there is no data set 'iris'"))
  }

  @Test func variableOfThatNameWins() {
    let output = CapturedOutput()
    let session = Session(output: output)
    session.submit("data = 5")
    session.submit("data")
    #expect(output.text == "5\n")
  }
}
