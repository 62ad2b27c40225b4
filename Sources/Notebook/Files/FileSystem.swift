import Glibc

/// Why a file could not be read or written, with the words for the user.
package struct FileFailure: Error, Equatable, CustomStringConvertible {
  package let path: String
  package let reason: String
  /// The system's number for the reason; 0 for a reason of nabla's own.
  package let number: Int32

  package init(path: String, reason: String, number: Int32 = 0) {
    self.path = path
    self.reason = reason
    self.number = number
  }

  package var description: String { "\(path): \(reason)" }
}

/// The few file operations of the notebook itself, without Foundation.
package enum FileSystem {
  /// More than any notebook; keeps a wrong path (a disk image) from filling the memory.
  static let sizeLimit = 256 << 20

  package static func bytes(ofFile path: String) throws(FileFailure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    return try bytes(ofDescriptor: file, path: path)
  }

  package static func bytes(
    ofDescriptor file: Int32, path: String
  ) throws(FileFailure) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0 {
        // Ctrl-C ends the wait for standard input; a file on disk does not keep anyone waiting.
        throw failure(path)
      }
      if count == 0 { return result }
      result += buffer[..<count]
      if result.count > sizeLimit {
        throw FileFailure(path: path, reason: "larger than \(sizeLimit >> 20) MiB")
      }
    }
  }

  /// A file's text; line ends become `\n`, and a byte order mark is dropped.
  package static func text(ofFile path: String) throws(FileFailure) -> String {
    try text(of: bytes(ofFile: path), path: path)
  }

  package static func text(of bytes: [UInt8], path: String) throws(FileFailure) -> String {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFailure(
        path: path, reason: "not UTF-8 text (line \(lineOfFirstInvalidByte(in: bytes)))")
    }
    guard bytes.contains(0x0D) else { return text }
    var unified = String.UnicodeScalarView()
    var lastWasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", lastWasReturn {
        lastWasReturn = false
        continue
      }
      lastWasReturn = scalar == "\r"
      unified.append(lastWasReturn ? "\n" : scalar)
    }
    return String(unified)
  }

  private static func lineOfFirstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int {
    var line = 1
    for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: piece, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }

  /// Appends with one call, making the file and its folder where they are missing.
  package static func append(_ text: String, toFile path: String) throws(FileFailure) {
    makeFolder(parent(of: path))
    try write(Array(text.utf8), toFile: path, appending: true)
  }

  package static func write(
    _ bytes: [UInt8], toFile path: String, appending: Bool
  ) throws(FileFailure) {
    let mode = appending ? O_APPEND : O_TRUNC
    try write(bytes, toFile: path, flags: O_WRONLY | O_CREAT | mode | O_CLOEXEC)
  }

  /// Replaces a file as a whole: it is written beside it and then renamed, so that it is never half there.
  package static func replace(_ path: String, with text: String) throws(FileFailure) {
    makeFolder(parent(of: path))
    let draft = "\(path).\(getpid()).tmp"
    try write(Array(text.utf8), toFile: draft, appending: false)
    guard rename(draft, path) == 0 else {
      let failed = failure(path)
      unlink(draft)
      throw failed
    }
  }

  private static func write(
    _ bytes: [UInt8], toFile path: String, flags: Int32
  ) throws(FileFailure) {
    let file = open(path, flags, 0o644)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      bytes = bytes.dropFirst(count)
    }
  }

  package static func makeFolder(_ path: String) {
    guard !path.isEmpty, !isFolder(path) else { return }
    makeFolder(parent(of: path))
    mkdir(path, 0o755)
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  package static func remove(_ path: String) { unlink(path) }

  package static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether reading it ends: a file on disk, not a pipe, a socket or a device.
  package static func isPlainFile(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// Whether the name itself is a link, wherever it leads.
  package static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, sorted; none where it cannot be read.
  package static func names(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func lastName(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  package static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || name.hasPrefix("/") ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  package static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func failure(_ path: String) -> FileFailure {
    let number = errno
    return FileFailure(path: path, reason: String(cString: strerror(number)), number: number)
  }
}
