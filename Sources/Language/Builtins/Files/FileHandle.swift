/// An open file: its whole contents while reading, what is to be written while writing.
final class FileHandle {
  let name: String
  let mode: String
  let encoding: TextEncoding?
  var isClosed = false

  // Reading.
  private let contents: [UInt8]
  var position = 0

  // Writing: what has not been written out yet.
  private var pending: [UInt8] = []
  private var hasWritten = false
  private let files: any FileAccess

  init(
    name: String, mode: String, encoding: TextEncoding?, contents: [UInt8], files: any FileAccess
  ) {
    self.name = name
    self.mode = mode
    self.encoding = encoding
    self.contents = contents
    self.files = files
  }

  var isReadable: Bool { mode.hasPrefix("r") }
  var isBinary: Bool { encoding == nil }

  /// The next bytes, at most `limit` of them.
  func read(_ limit: Int?) -> [UInt8] {
    let start = min(position, contents.count)
    let end = limit.map { min(start + min($0, contents.count), contents.count) } ?? contents.count
    position = end
    return Array(contents[start..<end])
  }

  /// The next characters of a text file.
  func readText(_ limit: Int?) throws(Raise) -> StringObject {
    guard let limit else { return try decode(read(nil)) }
    var end = min(position, contents.count)
    var count = 0
    while end < contents.count, count < limit {
      end += 1
      while end < contents.count, contents[end] & 0xC0 == 0x80 { end += 1 }
      count += 1
    }
    return try decode(read(end - min(position, contents.count)))
  }

  /// The next line with its line end; empty at the end of the file.
  func readLine() -> [UInt8] {
    var end = min(position, contents.count)
    while end < contents.count {
      end += 1
      if contents[end - 1] == 0x0A { break }
    }
    return read(end - min(position, contents.count))
  }

  /// Text with its line ends as "\n", as Python's universal newlines give it.
  func decode(_ bytes: [UInt8]) throws(Raise) -> StringObject {
    guard bytes.contains(0x0D) else {
      return try (encoding ?? .utf8).decode(bytes, errors: "strict")
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A, place > 0, bytes[place - 1] == 0x0D { continue }
      plain.append(byte == 0x0D ? 0x0A : byte)
    }
    return try (encoding ?? .utf8).decode(plain, errors: "strict")
  }

  func write(_ bytes: [UInt8]) throws(Raise) {
    try Limits.checkString(pending.count + bytes.count)
    pending += bytes
  }

  /// Hands what was written to the files of the session.
  func flush() throws(Raise) {
    guard !isReadable, !pending.isEmpty || !hasWritten else { return }
    try files.write(pending, to: name, appending: mode.hasPrefix("a") || hasWritten)
    hasWritten = true
    pending = []
  }

  /// A file that nobody holds any more is written out, as CPython does.
  deinit { if !isClosed { try? flush() } }

  func close() throws(Raise) {
    guard !isClosed else { return }
    isClosed = true
    try flush()
  }
}
