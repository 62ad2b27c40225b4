import Glibc

/// The entries of a session that is going on, in a file of their own, so that nothing is lost when the process
/// is killed. A session that ends as it should removes its file.
package final class SessionJournal {
  private let path: String?

  /// A journal in `folder`; without a folder nothing is kept.
  package init(folder: String?) {
    path = folder.map { FileSystem.joined($0, "sessions/\(getpid()).py") }
  }

  /// Adds an entry before it runs.
  package func append(_ entry: String) {
    guard let path else { return }
    try? FileSystem.append("# %%\n\(entry)\n", toFile: path)
  }

  package func remove() {
    if let path { FileSystem.remove(path) }
  }

  /// The journals that killed sessions left; those of running ones are not among them. Each is given out once,
  /// under a name of its own.
  package static func recovered(in folder: String?) -> [String] {
    guard let folder else { return [] }
    let sessions = FileSystem.joined(folder, "sessions")
    return FileSystem.names(inFolder: sessions).compactMap { name in
      guard name.hasSuffix(".py"), let process = Int32(name.dropLast(3)), process > 0 else { return nil }
      guard kill(process, 0) != 0, errno == ESRCH else { return nil }
      let kept = FileSystem.joined(sessions, "recovered-\(name)")
      return rename(FileSystem.joined(sessions, name), kept) == 0 ? kept : nil
    }
  }
}
