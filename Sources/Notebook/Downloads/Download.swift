import Glibc

/// Brings a data set's files into a folder: each is fetched beside its place, checked, and only then named.
///
/// What an interrupted download has brought stays as `NAME.part`, and the next one goes on from there.
struct Download {
  /// Why there is no file now; the words are for the user.
  enum Failure: Error, Equatable {
    case interrupted
    case noProgram
    /// Another nabla works in the folder.
    case busy
    case folder(String)
    /// What each mirror said.
    case refused(file: String, [String])
  }

  /// How far a file is.
  struct Progress {
    let file: PublicDataSet.File
    let size: Int
    /// Bytes that were there when this run began.
    let start: Int
    let seconds: Double
  }

  enum Result: Equatable { case fetched, alreadyThere }

  let folder: String
  let mirrors: [String]
  var transfer = Transfer()
  var clock: () -> Double = Clock.seconds
  var isInterrupted: () -> Bool = { false }
  var report: (Progress) -> Void = { _ in }

  /// Holds the folder while `work` runs, so that no other nabla writes there.
  func locked<Value>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
    FileSystem.makeFolder(folder)
    let lock = open(FileSystem.joined(folder, ".lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw .folder("\(folder): \(String(cString: strerror(errno)))") }
    defer { close(lock) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw .busy }
    return try work()
  }

  /// Brings one file, from the first mirror that has the right one.
  func bring(_ file: PublicDataSet.File) throws(Failure) -> Result {
    let path = FileSystem.joined(folder, file.name)
    if problem(of: path, file) == nil { return .alreadyThere }
    let part = path + ".part"
    var reasons: [String] = []
    for mirror in mirrors {
      guard let reason = try fetch(file, from: mirror, into: part) else {
        guard rename(part, path) == 0 else {
          throw .folder("\(path): \(String(cString: strerror(errno)))")
        }
        return .fetched
      }
      reasons.append("\(mirror): \(reason)")
    }
    throw .refused(file: file.name, reasons)
  }

  /// Fetches a file or its rest; returns what is wrong, nil where it is whole.
  private func fetch(
    _ file: PublicDataSet.File, from mirror: String, into part: String
  ) throws(Failure) -> String? {
    // A part as long as the file needs no server: it is whole, or worth nothing.
    if Transfer.size(of: part) >= file.size {
      if problem(of: part, file) == nil { return nil }
      FileSystem.remove(part)
    }
    var start = Transfer.size(of: part)
    let began = clock()
    func run() -> Transfer.Outcome {
      transfer.fetch(mirror + file.name, into: part, limit: file.size) { size in
        report(Progress(file: file, size: size, start: start, seconds: clock() - began))
        return !isInterrupted()
      }
    }
    var outcome = run()
    if outcome == .noRanges, start > 0 {
      FileSystem.remove(part)
      start = 0
      outcome = run()
    }
    switch outcome {
    case .interrupted: throw .interrupted
    case .noProgram: throw .noProgram
    case .failed(let words): return words
    case .noRanges: return "it cannot send the rest of a file"
    case .tooLarge:
      FileSystem.remove(part)
      return "it sent more than the \(file.size) bytes of the file"
    case .done:
      guard let problem = problem(of: part, file) else { return nil }
      // A wrong file must not be gone on with; a short one may.
      if Transfer.size(of: part) >= file.size || start > 0 { FileSystem.remove(part) }
      return problem
    }
  }

  /// Why a file is not the right one; nil where it is.
  private func problem(of path: String, _ file: PublicDataSet.File) -> String? {
    let size = Transfer.size(of: path)
    guard size == file.size else { return "it sent \(size) bytes instead of \(file.size)" }
    guard let bytes = try? FileSystem.bytes(ofFile: path) else { return "it cannot be read" }
    let sum = MD5.hexadecimal(of: bytes)
    return sum == file.md5 ? nil : "its checksum is \(sum), not \(file.md5)"
  }
}
