import Glibc
import Language

/// The files that a program may reach: those in its own folder and below, in the folders of data, and the ones
/// named on the command line. Links are followed first, so that none leads out.
package final class ProgramFiles: FileAccess {
  private let folders: [String]
  private let files: Set<String>

  package init(folders: [String], files: [String] = []) {
    self.folders = folders.compactMap { Self.resolved($0) }
    self.files = Set(files.compactMap { Self.resolved($0) })
  }

  /// The current folder, `NABLA_DATA` and the cache folder.
  package static func usual(files: [String] = []) -> ProgramFiles {
    var folders = [FileSystem.currentFolder]
    if let data = FileSystem.environment("NABLA_DATA") { folders.append(data) }
    if let cache = FileSystem.environment("XDG_CACHE_HOME") {
      folders.append(FileSystem.joined(cache, "nabla"))
    } else if let home = FileSystem.environment("HOME") {
      folders.append(FileSystem.joined(home, ".cache/nabla"))
    }
    folders += files.map { file in
      let folder = FileSystem.parent(of: file)
      return folder.isEmpty ? "." : folder
    }
    return ProgramFiles(folders: folders, files: files)
  }

  package var currentDirectory: String { FileSystem.currentFolder }

  package func read(_ path: String) throws(Raise) -> [UInt8] {
    let place = try allowed(path)
    if FileSystem.isFolder(place) {
      throw Raise(.isADirectoryError, "[Errno 21] Is a directory: '\(path)'")
    }
    try checkPlain(place, path)
    do throws(FileFailure) {
      return try FileSystem.bytes(ofFile: place)
    } catch {
      throw failure(path, error)
    }
  }

  package func write(_ bytes: [UInt8], to path: String, appending: Bool) throws(Raise) {
    let place = try allowed(path)
    if FileSystem.isFolder(place) {
      throw Raise(.isADirectoryError, "[Errno 21] Is a directory: '\(path)'")
    }
    try checkPlain(place, path)
    do throws(FileFailure) {
      try FileSystem.write(bytes, toFile: place, appending: appending)
    } catch {
      throw failure(path, error)
    }
  }

  package func exists(_ path: String) -> Bool {
    // Truthful outside the fence too: opening such a file then says why it is refused.
    FileSystem.exists(path)
  }

  package func isDirectory(_ path: String) -> Bool {
    guard let place = place(path) else { return false }
    return FileSystem.isFolder(place)
  }

  package func list(_ path: String) throws(Raise) -> [String] {
    let place = try allowed(path)
    guard FileSystem.isFolder(place) else {
      throw Raise(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'")
    }
    return FileSystem.names(inFolder: place)
  }

  /// Refuses pipes, sockets and devices, which could keep a program waiting for ever.
  private func checkPlain(_ place: String, _ path: String) throws(Raise) {
    guard FileSystem.exists(place), !FileSystem.isPlainFile(place) else { return }
    throw Raise(
      .permissionError, "[Errno 1] Operation not permitted: '\(path)'",
      hint: "programs open plain files; this is a pipe or a device")
  }

  private func failure(_ path: String, _ error: FileFailure) -> Raise {
    switch error.number {
    case ENOENT: Raise(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)'")
    case EACCES, EPERM: Raise(.permissionError, "[Errno 13] Permission denied: '\(path)'")
    default: Raise(.osError, "\(error.reason): '\(path)'")
    }
  }

  /// The real place of a path inside the fence; refused where it lies outside.
  func fenced(_ path: String) throws(Raise) -> String { try allowed(path) }

  private func allowed(_ path: String) throws(Raise) -> String {
    if let place = place(path) { return place }
    throw Raise(
      .permissionError, "[Errno 13] Permission denied: '\(path)'",
      hint: "programs reach files in the folder where nabla was started, and below it")
  }

  /// The real place of a path; nil outside the fence. A file that does not exist yet is judged by its folder.
  private func place(_ path: String) -> String? {
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    guard let real = Self.resolved(path) ?? Self.resolvedParent(path) else {
      // What does not exist is reported as missing where it would lie inside.
      return liesInside(path) ? path : nil
    }
    if real == "/" { return nil }
    if files.contains(real) { return real }
    return isInside(real) ? real : nil
  }

  private func isInside(_ real: String) -> Bool {
    folders.contains { real == $0 || real.hasPrefix($0 == "/" ? "/" : $0 + "/") }
  }

  /// Whether a path whose folder does not exist starts in a folder that does, inside the fence.
  private func liesInside(_ path: String) -> Bool {
    guard !path.split(separator: "/").contains("..") else { return false }
    var folder = FileSystem.parent(of: path)
    while !folder.isEmpty, folder != "/" {
      if let real = Self.resolved(folder) { return isInside(real) }
      if FileSystem.isLink(folder) { return false }
      folder = FileSystem.parent(of: folder)
    }
    return folder.isEmpty
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func resolvedParent(_ path: String) -> String? {
    let parent = FileSystem.parent(of: path)
    let name = FileSystem.lastName(of: path)
    guard name != "..", name != ".", let real = resolved(parent.isEmpty ? "." : parent) else {
      return nil
    }
    // A link to what does not exist would make its target, wherever that is.
    let place = FileSystem.joined(real, name)
    return FileSystem.isLink(place) ? "/" : place
  }
}
