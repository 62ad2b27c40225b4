import CKernels

extension Tensor {
  /// `np.where` with three arguments: elements of `a` where the condition holds, else of `b`.
  package static func select(
    _ condition: Operand, _ a: Operand, _ b: Operand
  ) throws(TensorError) -> Tensor {
    let type = Operand.commonType(a, b)
    let flags = try condition.tensor(as: .bool)
    let x = try a.wrapped(as: type).tensor(as: type)
    let y = try b.wrapped(as: type).tensor(as: type)
    let shape: Shape
    do {
      shape = try broadcastShape(try broadcastShape(flags.shape, x.shape), y.shape)
    } catch {
      throw .broadcast([flags.shape, x.shape, y.shape])
    }
    var walk = Walk(
      shape, flags.broadcastStrides(to: shape), x.broadcastStrides(to: shape),
      y.broadcastStrides(to: shape))
    let out = try Tensor(
      uninitialized: shape, permutedStrides: walk.denseStrides(shape), dtype: type)
    walk.setStrides(out.strides, ofArray: 3)
    walk.coalesce()
    let size = type.size
    let steps = walk.steps
    let (c, p, q, o) = (
      flags.pointer(as: UInt8.self), x.firstByte, y.firstByte, out.firstByte
    )
    walk.forEachPiece { offset, length in
      nabla_select(
        c + offset[0], p + offset[1] &* size, q + offset[2] &* size, o + offset[3] &* size, length,
        steps[0], steps[1], steps[2], steps[3], size)
    }
    try LongWork.check()
    return out
  }

  /// The elements limited to a range; either bound may be absent or an array.
  ///
  /// The result is written to `out` where there is one.
  package func clipped(
    _ low: Operand?, _ high: Operand?, out: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let result = try limited(low, high, out)
    guard let out else { return result }
    let name = low == nil ? high == nil ? "positive" : "minimum" : high == nil ? "maximum" : "clip"
    let shapes = try [.tensor(self), low, high].compactMap { $0 }.map { operand throws(TensorError) in
      try operand.tensor().shape
    }
    try out.checkOutput(type: result.dtype, shape: result.shape, of: name, shapes: shapes + [out.shape])
    try out.assign(result.dtype == out.dtype ? result : result.cast(to: out.dtype))
    return out
  }

  private func limited(_ low: Operand?, _ high: Operand?, _ out: Tensor?) throws(TensorError) -> Tensor {
    if low == nil, high == nil { return try Tensor.unary(.positive, .tensor(self)) }
    if let low, let high {
      let shapes = [shape, try low.tensor().shape, try high.tensor().shape]
      guard Tensor.combinedShape(shapes) != nil else {
        throw .broadcast(shapes + (out.map { [$0.shape] } ?? []))
      }
    }
    var result = self
    if dtype.isComplex { return try limitedByParts(low, high) }
    if let low {
      result = try Tensor.binary(.maximum, .tensor(result), dtype == .bool ? low : low.saturated(to: dtype))
    }
    if let high {
      result = try Tensor.binary(.minimum, .tensor(result), dtype == .bool ? high : high.saturated(to: dtype))
    }
    return result === self ? try copy() : result
  }

  /// Complex elements limited; one that equals a bound becomes it, with the signs of its zeros.
  private func limitedByParts(_ low: Operand?, _ high: Operand?) throws(TensorError) -> Tensor {
    var result = self
    for (bound, test) in [(low, BinaryOperation.greater), (high, .less)] {
      guard let bound else { continue }
      let isInside = try Tensor.binary(test, .tensor(result), bound)
      let isNaN = try Tensor.unary(.isnan, .tensor(result))
      let kept = try Tensor.binary(.logicalOr, .tensor(isInside), .tensor(isNaN))
      result = try Tensor.select(.tensor(kept), .tensor(result), bound)
    }
    return result === self ? try copy() : result
  }

  /// The elements rounded half to even at a number of decimals, computed as NumPy does:
  /// `rint(x * 10**decimals) / 10**decimals`.
  package func rounded(decimals: Int) throws(TensorError) -> Tensor {
    if dtype.isInteger && decimals >= 0 { return try copy() }
    if dtype.isComplex {
      return try Tensor.complex(
        real: realPart.rounded(decimals: decimals), imaginary: imaginaryPart.rounded(decimals: decimals))
    }
    if dtype == .bool && decimals != 0 {
      throw outputCastError(decimals < 0 ? "divide" : "multiply", from: .float64, to: .bool)
    }
    if decimals == 0 || dtype == .bool { return try Tensor.unary(.rint, .tensor(self)) }
    let power = Operand.weakFloat(pow(10, Double(min(decimals.magnitude, 400))))
    let (there, back) =
      decimals > 0
      ? (BinaryOperation.multiply, BinaryOperation.divide) : (.divide, .multiply)
    let scaled = try Tensor.binary(there, .tensor(self), power)
    let whole = try Tensor.unary(.rint, .tensor(scaled), reusing: scaled)
    let result = try Tensor.binary(back, .tensor(whole), power, reusing: whole)
    return dtype.isInteger ? try result.cast(to: dtype) : result
  }
}

extension Operand {
  /// A Python integer cut to the bits of an integer type, as `np.where` does.
  fileprivate func wrapped(as type: DType) -> Operand {
    guard case .weakInt(let value) = self, type.isInteger else { return self }
    return .scalar(Scalar.int64(value).converted(to: type))
  }

  /// A Python integer moved to the nearest value of an integer type, as `np.clip` does.
  fileprivate func saturated(to type: DType) -> Operand {
    guard case .weakInt(let value) = self, let range = type.integerRange else { return self }
    return .weakInt(min(max(value, range.lowerBound), range.upperBound))
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
