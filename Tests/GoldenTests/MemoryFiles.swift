import Language

/// Files that exist while one program runs, so that tests leave nothing behind.
final class MemoryFiles: FileAccess {
  private var contents: [String: [UInt8]] = [:]
  private var folders: Set<String> = []

  func read(_ path: String) throws(Raise) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw Raise(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'")
    }
    return bytes
  }

  func write(_ bytes: [UInt8], to path: String, appending: Bool) throws(Raise) {
    contents[path] = (appending ? contents[path] ?? [] : []) + bytes
  }

  func exists(_ path: String) -> Bool { contents[path] != nil || folders.contains(path) }

  func isDirectory(_ path: String) -> Bool { path == "." || folders.contains(path) }

  func removeFile(_ path: String) throws(Raise) {
    guard contents.removeValue(forKey: path) != nil else { throw missing(path) }
  }

  func makeFolder(_ path: String) throws(Raise) {
    guard !exists(path) else {
      throw Raise(.fileExistsError, "[Errno 17] File exists: '\(path)'")
    }
    folders.insert(path)
  }

  func removeFolder(_ path: String) throws(Raise) {
    guard folders.remove(path) != nil else { throw missing(path) }
  }

  func rename(_ path: String, to other: String) throws(Raise) {
    guard let bytes = contents.removeValue(forKey: path) else { throw missing(path) }
    contents[other] = bytes
  }

  private func missing(_ path: String) -> Raise {
    Raise(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'")
  }

  func list(_ path: String) throws(Raise) -> [String] { Array(contents.keys) }

  var currentDirectory: String { "/" }
}
