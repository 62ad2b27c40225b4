/// Why a data file could not be read.
package struct DataError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with it.
  package enum Reason: Equatable, Sendable {
    case missing
    case notAFile
    case unreadable(String)
    /// The first four bytes.
    case wrongMagic([UInt8])
    case unsupportedType(UInt8)
    case truncated(expected: Int, found: Int)
    /// A file of that size on disk cannot hold what it announces, even compressed.
    case tooShort(expected: Int, onDisk: Int)
    case trailingBytes(after: Int)
    case sizesTooLarge([Int])
    /// Decompression failed.
    case damaged(String)
    /// Sizes that do not fit what the file is for.
    case unexpected(String)
    /// Nothing found in any of these folders; the command downloads it.
    case notFound([String], command: String)
  }

  /// The file, or the set of files, by its name.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package var description: String {
    switch reason {
    case .missing: "\(path): no such file"
    case .notAFile: "\(path): not a file"
    case .unreadable(let why): "\(path): cannot be read: \(why)"
    case .wrongMagic(let bytes):
      "\(path): not an IDX file: it starts with "
        + (bytes.isEmpty ? "nothing" : bytes.map(DataError.hexadecimal).joined(separator: " "))
        + ", not with 00 00, a type and a number of axes"
    case .unsupportedType(let type):
      "\(path): IDX type \(DataError.hexadecimal(type)) is not supported "
        + "(08 bytes, 0c int32, 0d float32 and 0e float64 are)"
    case .truncated(let expected, let found):
      "\(path): truncated: its header announces \(expected) bytes, only \(found) are there"
    case .tooShort(let expected, let size):
      "\(path): truncated: its header announces \(expected) bytes, more than its \(size) bytes can hold"
    case .trailingBytes(let size):
      "\(path): more bytes follow after the \(size) that its header announces"
    case .sizesTooLarge(let sizes):
      "\(path): its header announces an impossible size: "
        + sizes.map(String.init).joined(separator: " x ")
    case .damaged(let why): "\(path): damaged gzip data: \(why)"
    case .unexpected(let what): "\(path): \(what)"
    case .notFound(let folders, let command):
      "\(path) was not found in \(folders.joined(separator: ", "))\n"
        + "  `\(command)` downloads it;\n"
        + "  or set NABLA_DATA to the folder that has the four files;\n"
        + "  or take the digits that nabla draws: from dataset.digits import load_digits"
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return text.utf8.count == 1 ? "0" + text : text
  }
}
