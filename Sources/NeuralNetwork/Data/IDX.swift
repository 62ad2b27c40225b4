import TensorCore

/// The IDX format of the MNIST files: two zero bytes, a type, the number of axes, their lengths as
/// big-endian 32-bit numbers, then the elements in C order, big-endian.
package enum IDX {
  /// Reads a whole file, gzipped or not.
  ///
  /// Bytes stay uint8, so that 60,000 images take 47 MB.
  package static func read(_ path: String) throws(DataError) -> Tensor {
    let file = try DataFile(path)
    let magic = try file.bytes(4)
    guard magic.count == 4, magic[0] == 0, magic[1] == 0 else {
      throw DataError(path: path, reason: .wrongMagic(magic))
    }
    let dtype = try type(magic[2], path)
    let rank = Int(magic[3])
    let header = try file.bytes(4 * rank)
    guard header.count == 4 * rank else {
      throw DataError(
        path: path, reason: .truncated(expected: 4 + 4 * rank, found: 4 + header.count))
    }
    let lengths = (0..<rank).map { axis in
      header[(4 * axis)..<(4 * axis + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    let shape = Shape(lengths)
    guard rank > 0, let count = try? Tensor.checkedCount(shape),
      count <= Memory.largestByteCount / dtype.size
    else { throw DataError(path: path, reason: .sizesTooLarge(lengths)) }
    let byteCount = count * dtype.size
    let headerSize = 4 + 4 * rank
    // Known to be too short before memory is asked for.
    guard headerSize + byteCount <= max(file.mostBytes, headerSize) else {
      throw DataError(
        path: path,
        reason: file.isCompressed
          ? .tooShort(expected: headerSize + byteCount, onDisk: file.size)
          : .truncated(expected: headerSize + byteCount, found: file.mostBytes))
    }
    guard let tensor = try? Tensor(uninitialized: shape, dtype: dtype) else {
      throw DataError(path: path, reason: .sizesTooLarge(lengths))
    }
    let found = try file.read(byteCount, into: tensor.firstByte)
    guard found == byteCount else {
      throw DataError(
        path: path,
        reason: .truncated(expected: headerSize + byteCount, found: headerSize + found))
    }
    guard try file.isAtEnd() else {
      throw DataError(path: path, reason: .trailingBytes(after: headerSize + byteCount))
    }
    swapBytes(tensor)
    return tensor
  }

  private static func type(_ code: UInt8, _ path: String) throws(DataError) -> DType {
    switch code {
    case 0x08: return .uint8
    case 0x0C: return .int32
    case 0x0D: return .float32
    case 0x0E: return .float64
    default: throw DataError(path: path, reason: .unsupportedType(code))
    }
  }

  /// From the file's byte order to the machine's.
  private static func swapBytes(_ tensor: Tensor) {
    switch tensor.dtype.size {
    case 4:
      let words = tensor.pointer(as: UInt32.self)
      for index in 0..<tensor.count { words[index] = UInt32(bigEndian: words[index]) }
    case 8:
      let words = tensor.pointer(as: UInt64.self)
      for index in 0..<tensor.count { words[index] = UInt64(bigEndian: words[index]) }
    default: break
    }
  }
}
