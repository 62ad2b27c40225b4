import Language

/// Files that exist while one program runs, so that tests leave nothing behind.
final class MemoryFiles: FileAccess {
  private var contents: [String: [UInt8]] = [:]

  func read(_ path: String) throws(Raise) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw Raise(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'")
    }
    return bytes
  }

  func write(_ bytes: [UInt8], to path: String, appending: Bool) throws(Raise) {
    contents[path] = (appending ? contents[path] ?? [] : []) + bytes
  }

  func exists(_ path: String) -> Bool { contents[path] != nil }

  func isDirectory(_ path: String) -> Bool { path == "." }

  func list(_ path: String) throws(Raise) -> [String] { Array(contents.keys) }

  var currentDirectory: String { "/" }
}
