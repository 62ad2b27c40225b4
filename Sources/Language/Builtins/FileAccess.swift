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
  /// What `os.getcwd()` gives.
  var currentDirectory: String { get }
}
