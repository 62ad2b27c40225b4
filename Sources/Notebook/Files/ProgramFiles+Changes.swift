import Glibc
import Language

/// What programs do to files as a whole, inside the same fence as reading and writing.
extension ProgramFiles {
  package func removeFile(_ path: String) throws(Raise) {
    let place = try fenced(path)
    if FileSystem.isFolder(place) {
      throw Raise(.isADirectoryError, "[Errno 21] Is a directory: '\(path)'")
    }
    try check(unlink(place), path)
  }

  package func makeFolder(_ path: String) throws(Raise) {
    let place = try fenced(path)
    if FileSystem.exists(place) { throw Raise(.fileExistsError, "[Errno 17] File exists: '\(path)'") }
    try check(mkdir(place, 0o755), path)
  }

  package func removeFolder(_ path: String) throws(Raise) {
    let place = try fenced(path)
    guard FileSystem.isFolder(place) || !FileSystem.exists(place) else {
      throw Raise(.notADirectoryError, "[Errno 20] Not a directory: '\(path)'")
    }
    try check(rmdir(place), path)
  }

  package func rename(_ path: String, to other: String) throws(Raise) {
    let (from, to) = (try fenced(path), try fenced(other))
    guard FileSystem.exists(from) else {
      throw Raise(.fileNotFoundError, "[Errno 2] No such file or directory: '\(path)' -> '\(other)'")
    }
    try check(Glibc.rename(from, to), path)
  }

  package func status(_ path: String) throws(Raise) -> (size: Int, changed: Double) {
    let place = try fenced(path)
    var information = stat()
    try check(stat(place, &information), path)
    let time = information.st_mtim
    return (Int(information.st_size), Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
  }

  private func check(_ result: Int32, _ path: String) throws(Raise) {
    guard result != 0 else { return }
    let number = errno
    let text = "[Errno \(number)] \(String(cString: strerror(number))): '\(path)'"
    switch number {
    case ENOENT: throw Raise(.fileNotFoundError, text)
    case EEXIST: throw Raise(.fileExistsError, text)
    case EACCES, EPERM: throw Raise(.permissionError, text)
    case ENOTDIR: throw Raise(.notADirectoryError, text)
    default: throw Raise(.osError, text)
    }
  }
}
