/// The files a program may see: given by the notebook, which decides what lies inside the fence.
package protocol FileAccess: AnyObject {
  /// The contents of a file.
  func read(_ path: String) throws(Raise) -> [UInt8]
  /// Writes a file, replacing it or adding to its end.
  func write(_ bytes: [UInt8], to path: String, appending: Bool) throws(Raise)
  func exists(_ path: String) -> Bool
  func isDirectory(_ path: String) -> Bool
  /// The names in a folder, unsorted.
  func list(_ path: String) throws(Raise) -> [String]
  /// Removes a plain file.
  func removeFile(_ path: String) throws(Raise)
  /// Makes a folder whose parent is there.
  func makeFolder(_ path: String) throws(Raise)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(Raise)
  /// Gives a file or folder another name.
  func rename(_ path: String, to other: String) throws(Raise)
  /// Size in bytes, and seconds since 1970 of the last change.
  func status(_ path: String) throws(Raise) -> (size: Int, changed: Double)
  /// What `os.getcwd()` gives.
  var currentDirectory: String { get }
}

/// Sessions whose files are not on a disk refuse these.
extension FileAccess {
  package func removeFile(_ path: String) throws(Raise) { throw refusal(path) }
  package func makeFolder(_ path: String) throws(Raise) { throw refusal(path) }
  package func removeFolder(_ path: String) throws(Raise) { throw refusal(path) }
  package func rename(_ path: String, to other: String) throws(Raise) { throw refusal(path) }
  package func status(_ path: String) throws(Raise) -> (size: Int, changed: Double) {
    (try read(path).count, 0)
  }

  private func refusal(_ path: String) -> Raise {
    Raise(.permissionError, "[Errno 1] Operation not permitted: '\(path)'")
  }
}
