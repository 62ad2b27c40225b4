import Glibc

@testable import Notebook

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/nabla-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit { if path != "/tmp" { remove(path) } }

  private func remove(_ path: String) {
    for name in FileSystem.names(inFolder: path) {
      let inner = FileSystem.joined(path, name)
      if FileSystem.isFolder(inner) { remove(inner) } else { FileSystem.remove(inner) }
    }
    rmdir(path)
  }
}
