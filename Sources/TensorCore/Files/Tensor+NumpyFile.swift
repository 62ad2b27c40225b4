extension NumpyElement {
  /// The bytes of a number the other way round; the parts of a complex one each by themselves.
  fileprivate func turned(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard kind == .complex else { return Array(bytes.reversed()) }
    return bytes.prefix(size / 2).reversed() + bytes.suffix(size / 2).reversed()
  }
}

extension Tensor {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Whether bytes begin as an `.npy` file does.
  package static func isNumpyFile(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: magic) }

  /// Reads an `.npy` file; truncated, oversized and malformed ones are refused with an error.
  package convenience init(numpyFile bytes: [UInt8]) throws(TensorError) {
    try self.init(numpyFile: bytes[...])
  }

  package convenience init(numpyFile bytes: ArraySlice<UInt8>) throws(TensorError) {
    guard !bytes.isEmpty else { throw .other(.valueError, "No data left in file") }
    guard Tensor.isNumpyFile(bytes) else {
      throw .other(
        .valueError,
        "This file contains pickled (object) data. If you trust the file you can load it "
          + "unsafely using the `allow_pickle=` keyword argument or `pickle.load()`.")
    }
    var reader = ByteReader(bytes)
    let header = try Tensor.numpyHeader(&reader)
    let count = try Tensor.checkedCount(header.shape)
    let (byteCount, overflow) = count.multipliedReportingOverflow(by: header.element.size)
    guard !overflow, let data = reader.take(byteCount) else {
      throw .other(
        .valueError,
        "Failed to read all data for array. Expected \(header.shape) = \(count) elements, could only "
          + "read \(reader.remaining / header.element.size) elements. (file seems not fully written?)"
      )
    }
    var shape = header.shape
    if header.isFortranOrder { shape = Shape(shape.array.reversed()) }
    if header.isFortranOrder, shape.count > 1 {
      let reversed = try Tensor(uninitialized: shape, dtype: header.element.dtype)
      reversed.fill(from: data, header.element)
      try self.init(uninitialized: header.shape, dtype: header.element.dtype)
      try assign(reversed.reversedAxes)
    } else {
      try self.init(uninitialized: shape, dtype: header.element.dtype)
      fill(from: data, header.element)
    }
  }

  private static func numpyHeader(_ reader: inout ByteReader) throws(TensorError) -> NumpyHeader {
    let start = reader.remaining
    guard reader.take(magic.count) != nil, let major = reader.number(1),
      let minor = reader.number(1)
    else {
      throw .other(.valueError, "EOF: reading magic string, expected 8 bytes got \(start)")
    }
    guard (1...3).contains(major), minor == 0 else {
      throw .other(
        .valueError,
        "we only support format version (1,0), (2,0), and (3,0), not (\(major), \(minor))")
    }
    guard let length = reader.length(major == 1 ? 2 : 4) else {
      throw .other(
        .valueError,
        "EOF: reading array header length, expected \(major == 1 ? 2 : 4) bytes got \(reader.remaining)"
      )
    }
    // NumPy's own limit against headers made to be slow.
    guard length <= 10000 else {
      throw .other(
        .valueError,
        "Header info length (\(length)) is large and may not be safe to load securely.")
    }
    guard let text = reader.take(length) else {
      throw .other(
        .valueError,
        "EOF: reading array header, expected \(length) bytes got \(reader.remaining)")
    }
    return try NumpyHeader(parsing: String(decoding: text, as: UTF8.self))
  }

  /// Copies stored elements in, turned round and widened where needed.
  private func fill(from data: ArraySlice<UInt8>, _ element: NumpyElement) {
    guard count > 0 else { return }
    if element.size == dtype.size, !element.isBigEndian, element.kind != .boolean {
      data.withUnsafeBytes { source in
        if let start = source.baseAddress {
          memory.copyMemory(from: start, byteCount: source.count)
        }
      }
      return
    }
    var reader = ByteReader(data)
    let target = memory.assumingMemoryBound(to: UInt8.self)
    for i in 0..<count {
      guard let bytes = reader.take(element.size) else { return }
      let ordered = element.isBigEndian ? element.turned(bytes) : Array(bytes)
      let filler: UInt8 = element.kind == .signed && (ordered.last ?? 0) >= 0x80 ? 0xFF : 0
      for byte in 0..<dtype.size {
        let value = byte < ordered.count ? ordered[byte] : filler
        target[i * dtype.size + byte] = element.kind == .boolean ? min(value, 1) : value
      }
    }
  }

  /// The array as an `.npy` file, byte for byte as `np.save` writes a C-ordered one.
  package func numpyFile() throws(TensorError) -> [UInt8] {
    var header = NumpyHeader.text(dtype: dtype, shape: shape)
    let prefix = Tensor.magic.count + 4
    let padding = 64 - (prefix + header.utf8.count + 1) % 64
    header += String(repeating: " ", count: padding) + "\n"
    var bytes = Tensor.magic + [1, 0]
    bytes.append(header.utf8.count, size: 2)
    bytes += header.utf8
    let dense = try contiguous()
    bytes += UnsafeRawBufferPointer(start: dense.firstByte, count: count * dtype.size)
    withExtendedLifetime(dense) {}
    return bytes
  }
}
