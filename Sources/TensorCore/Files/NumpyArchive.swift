/// `.npz` files: zip archives with one `.npy` file for each named array.
package enum NumpyArchive {
  private static let endMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let localMark: UInt64 = 0x0403_4B50
  private static let centralMark: UInt64 = 0x0201_4B50

  /// Whether bytes begin as a zip archive does.
  package static func isArchive(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: endMark)
  }

  /// Reads all arrays in the order of the archive, named without `.npy`.
  package static func read(_ bytes: [UInt8]) throws(TensorError) -> [(name: String, array: Tensor)]
  {
    var result: [(name: String, array: Tensor)] = []
    for (name, contents) in try files(bytes) { result.append((name, try Tensor(numpyFile: contents))) }
    return result
  }

  /// The `.npy` files of an archive in its order, named without `.npy`.
  package static func files(_ bytes: [UInt8]) throws(TensorError) -> [(name: String, contents: [UInt8])] {
    var result: [(name: String, contents: [UInt8])] = []
    for entry in try directory(of: bytes) {
      let name = entry.name.hasSuffix(".npy") ? String(entry.name.dropLast(4)) : entry.name
      result.append((name, try contents(of: entry, in: bytes)))
    }
    return result
  }

  private struct Entry {
    var name: String
    var method: Int
    var checksum: UInt32
    var compressedSize: Int
    var size: Int
    var offset: Int
  }

  private static func damaged(_ what: String) -> TensorError { .other(.valueError, what) }

  /// The entries of the central directory, which is found from the end of the file.
  private static func directory(of bytes: [UInt8]) throws(TensorError) -> [Entry] {
    guard let end = endRecord(of: bytes) else { throw damaged("File is not a zip file") }
    var reader = ByteReader(bytes[end...])
    _ = reader.take(10)
    guard var count = reader.length(2), let size = reader.length(4), var offset = reader.length(4)
    else { throw damaged("File is not a zip file") }
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      guard let wide = wideEnd(of: bytes, before: end) else {
        throw damaged("Corrupt zip64 end of central directory locator")
      }
      (count, offset) = wide
    }
    guard offset <= bytes.count, count <= bytes.count / 46 else {
      throw damaged("Bad offset for central directory")
    }
    var entries: [Entry] = []
    var central = ByteReader(bytes[offset...])
    for _ in 0..<count {
      guard let entry = entry(&central) else {
        throw damaged("Bad magic number for central directory")
      }
      entries.append(entry)
    }
    return entries
  }

  /// Looks back over a comment of up to 64 KiB.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    return stride(from: bytes.count - 22, through: lowest, by: -1).first {
      bytes[$0..<($0 + 4)].elementsEqual(endMark)
    }
  }

  private static func wideEnd(of bytes: [UInt8], before end: Int) -> (count: Int, offset: Int)? {
    guard end >= 20 else { return nil }
    var locator = ByteReader(bytes[(end - 20)..<end])
    guard locator.number(4) == 0x0706_4B50, locator.number(4) != nil,
      let position = locator.length(8), position <= bytes.count
    else { return nil }
    var record = ByteReader(bytes[position...])
    guard record.number(4) == 0x0606_4B50, record.take(28) != nil, let count = record.length(8),
      record.length(8) != nil, let offset = record.length(8)
    else { return nil }
    return (count, offset)
  }

  private static func entry(_ reader: inout ByteReader) -> Entry? {
    guard reader.number(4) == centralMark, reader.take(6) != nil, let method = reader.length(2),
      reader.take(4) != nil, let checksum = reader.number(4), var compressed = reader.length(4),
      var size = reader.length(4), let nameLength = reader.length(2),
      let extraLength = reader.length(2), let commentLength = reader.length(2),
      reader.take(8) != nil, var offset = reader.length(4), let name = reader.take(nameLength),
      let extra = reader.take(extraLength), reader.take(commentLength) != nil
    else { return nil }
    // Sizes beyond 32 bits stand in an extra field, in this order and only where needed.
    var fields = ByteReader(extra)
    while let kind = fields.number(2), let length = fields.length(2), let data = fields.take(length)
    {
      guard kind == 1 else { continue }
      var wide = ByteReader(data)
      if size == 0xFFFF_FFFF { size = wide.length(8) ?? size }
      if compressed == 0xFFFF_FFFF { compressed = wide.length(8) ?? compressed }
      if offset == 0xFFFF_FFFF { offset = wide.length(8) ?? offset }
    }
    return Entry(
      name: String(decoding: name, as: UTF8.self), method: method,
      checksum: UInt32(truncatingIfNeeded: checksum), compressedSize: compressed, size: size,
      offset: offset)
  }

  private static func contents(of entry: Entry, in bytes: [UInt8]) throws(TensorError) -> [UInt8] {
    guard entry.offset <= bytes.count else { throw damaged("Bad magic number for file header") }
    var reader = ByteReader(bytes[entry.offset...])
    guard reader.number(4) == localMark, reader.take(22) != nil, let nameLength = reader.length(2),
      let extraLength = reader.length(2), reader.take(nameLength) != nil,
      reader.take(extraLength) != nil, let stored = reader.take(entry.compressedSize)
    else { throw damaged("Bad magic number for file header") }
    let data: [UInt8]
    switch entry.method {
    case 0 where entry.size == stored.count: data = Array(stored)
    case 8:
      guard let inflated = Compression.inflated(stored, size: entry.size) else {
        throw damaged("Error while decompressing data of file '\(entry.name)'")
      }
      data = inflated
    default: throw damaged("That compression method is not supported")
    }
    guard Compression.checksum(data[...]) == entry.checksum else {
      throw damaged("Bad CRC-32 for file '\(entry.name)'")
    }
    return data
  }

  /// Writes arrays as `np.savez` does, or compressed as `np.savez_compressed` does.
  package static func write(
    _ arrays: [(name: String, array: Tensor)], compressed: Bool = false
  ) throws(TensorError) -> [UInt8] {
    var files: [(name: String, contents: [UInt8])] = []
    for (name, array) in arrays { files.append((name, try array.numpyFile())) }
    return try write(files: files, compressed: compressed)
  }

  /// Writes `.npy` files as one archive.
  package static func write(
    files: [(name: String, contents: [UInt8])], compressed: Bool = false
  ) throws(TensorError) -> [UInt8] {
    var bytes: [UInt8] = []
    var central: [UInt8] = []
    for (name, contents) in files {
      let packed = compressed ? Compression.deflated(contents[...]) : nil
      let data = packed ?? contents
      let path = Array("\(name).npy".utf8)
      guard data.count < 0xFFFF_FFFF, bytes.count < 0xFFFF_FFFF, path.count < 0xFFFF else {
        throw .other(.valueError, "arrays of more than 4 GB cannot be saved")
      }
      var fields: [UInt8] = []
      fields.append(packed == nil ? 0 : 8, size: 2)
      // 1980-01-01, the first day of zip's calendar: files do not depend on when they were written.
      fields.append(0, size: 2)
      fields.append(0x21, size: 2)
      fields.append(Int(Compression.checksum(contents[...])), size: 4)
      fields.append(data.count, size: 4)
      fields.append(contents.count, size: 4)
      fields.append(path.count, size: 2)
      fields.append(0, size: 2)
      central.append(Int(centralMark), size: 4)
      central += [20, 3, 20, 0, 0, 0]
      central += fields
      central += [UInt8](repeating: 0, count: 6)
      central.append(0o600 << 16, size: 4)
      central.append(bytes.count, size: 4)
      central += path
      bytes.append(Int(localMark), size: 4)
      bytes += [20, 0, 0, 0]
      bytes += fields
      bytes += path
      bytes += data
    }
    let start = bytes.count
    bytes += central
    bytes += endMark
    bytes += [0, 0, 0, 0]
    bytes.append(files.count, size: 2)
    bytes.append(files.count, size: 2)
    bytes.append(central.count, size: 4)
    bytes.append(start, size: 4)
    bytes += [0, 0]
    return bytes
  }
}
