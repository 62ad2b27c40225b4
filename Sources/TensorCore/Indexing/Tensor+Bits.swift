import CKernels

extension Tensor {
  /// `np.packbits`: truth values along an axis, or in one row, eight to a byte.
  package func packedBits(axis: Int?, highestFirst: Bool) throws(TensorError) -> Tensor {
    guard !dtype.isFloating else {
      throw .other(.typeError, "Expected an input array of integer or boolean data type")
    }
    return try alongLines(axis) { (lines) throws(TensorError) in
      let truths = try (dtype == .bool ? lines : Tensor.binary(.notEqual, .tensor(lines), .weakInt(0))).contiguous()
      let length = lines.shape[lines.rank - 1]
      let packed = (length + 7) / 8
      let result = try Tensor(uninitialized: lines.shape.replacingLast(with: packed), dtype: .uint8)
      let (from, to) = (truths.pointer(as: UInt8.self), result.pointer(as: UInt8.self))
      for line in 0..<(length == 0 ? 0 : lines.count / length) {
        nabla_pack_bits(from + line &* length, length, highestFirst, to + line &* packed)
      }
      return result
    }
  }

  /// `np.unpackbits`: the bits of bytes along an axis, or in one row, up to a count; a negative one leaves bits out at
  /// the end.
  package func unpackedBits(axis: Int?, count wanted: Int?, highestFirst: Bool) throws(TensorError) -> Tensor {
    guard dtype == .uint8 else {
      throw .other(.typeError, "Expected an input array of unsigned byte data type")
    }
    return try alongLines(axis) { (lines) throws(TensorError) in
      let bytes = try lines.contiguous()
      let packed = lines.shape[lines.rank - 1]
      let whole = packed &* 8
      let length = wanted.map { $0 < 0 ? whole + max($0, -Int.max) : $0 } ?? whole
      guard length >= 0 else {
        throw .other(.valueError, "-count larger than number of elements")
      }
      let shape = lines.shape.replacingLast(with: length)
      let result = try length > whole ? Tensor(zeros: shape, dtype: .uint8) : Tensor(uninitialized: shape, dtype: .uint8)
      let (from, to) = (bytes.pointer(as: UInt8.self), result.pointer(as: UInt8.self))
      for line in 0..<(packed == 0 ? 0 : lines.count / packed) {
        nabla_unpack_bits(from + line &* packed, min(length, whole), highestFirst, to + line &* length)
      }
      return result
    }
  }

  /// Works on the lines along an axis, or on all elements in one row.
  private func alongLines(
    _ axis: Int?, _ body: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    guard let axis, rank > 0 else {
      if let axis { _ = try Tensor.normalizedAxis(axis, rank: max(rank, 1)) }
      return try body(raveled())
    }
    let place = try Tensor.normalizedAxis(axis, rank: rank)
    return try body(movedAxis(from: [place], to: [-1])).movedAxis(from: [-1], to: [place])
  }
}

extension Shape {
  fileprivate func replacingLast(with length: Int) -> Shape {
    var lengths = self
    lengths[count - 1] = length
    return lengths
  }
}
