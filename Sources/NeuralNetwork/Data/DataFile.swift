import CCompression

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file read from front to back, decompressed on the way if it is gzipped.
struct DataFile: ~Copyable {
  let path: String
  /// Bytes on disk.
  let size: Int
  let isCompressed: Bool
  private let handle: gzFile

  init(_ path: String) throws(DataError) {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw DataError(
        path: path,
        reason: errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(DataFile.systemText()))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DataError(path: path, reason: .notAFile) }
    guard let handle = gzopen(path, "rb") else {
      throw DataError(path: path, reason: .unreadable(DataFile.systemText()))
    }
    gzbuffer(handle, 1 << 18)
    self.handle = handle
    size = Int(status.st_size)
    isCompressed = gzdirect(handle) == 0
  }

  deinit { gzclose(handle) }

  /// More bytes than the file can hold; deflate packs at most 1032 into one.
  var mostBytes: Int {
    isCompressed ? size.multipliedReportingOverflow(by: 1032).partialValue : size
  }

  /// Reads up to `count` bytes and returns how many there were.
  func read(_ count: Int, into destination: UnsafeMutableRawPointer) throws(DataError) -> Int {
    var done = 0
    while done < count {
      let got = gzread(handle, destination + done, UInt32(min(count - done, 1 << 30)))
      if got < 0 { throw damage() }
      if got == 0 { break }
      done += Int(got)
    }
    return done
  }

  /// Whether all has been read, by trying one byte more; zlib verifies its checksum on the way.
  func isAtEnd() throws(DataError) -> Bool {
    guard try bytes(1).isEmpty else { return false }
    var code: Int32 = 0
    _ = gzerror(handle, &code)
    guard code == Z_OK || code == Z_STREAM_END else { throw damage() }
    return true
  }

  /// The next bytes, fewer if the file ends before.
  func bytes(_ count: Int) throws(DataError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var failure: DataError?
    let found = bytes.withUnsafeMutableBytes { buffer -> Int in
      guard let start = buffer.baseAddress else { return 0 }
      do throws(DataError) { return try read(count, into: start) } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return Array(bytes.prefix(found))
  }

  private func damage() -> DataError {
    var code: Int32 = 0
    guard let text = gzerror(handle, &code) else {
      return DataError(path: path, reason: .damaged("unknown error"))
    }
    // zlib puts the path in front of its message.
    var message = String(cString: text)
    if message.hasPrefix(path + ": ") { message.removeFirst(path.count + 2) }
    return DataError(path: path, reason: .damaged(message))
  }

  private static func systemText() -> String { String(cString: strerror(errno)) }
}
