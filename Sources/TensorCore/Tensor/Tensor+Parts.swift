extension Tensor {
  /// - Throws: NumPy's error where real numbers are needed and these are complex.
  package func checkReal() throws(TensorError) {
    guard dtype.isComplex else { return }
    throw .other(
      .typeError,
      "Cannot cast array data from dtype('\(dtype.name)') to dtype('float64') according to the rule 'safe'")
  }

  /// A view of the real parts of complex numbers; other arrays themselves.
  package var realPart: Tensor { dtype.isComplex ? part(0) : self }

  /// A view of the imaginary parts of complex numbers, which must be such.
  package var imaginaryPart: Tensor {
    precondition(dtype.isComplex, "an imaginary part of real numbers")  // bug: callers look at the type
    return part(1)
  }

  private func part(_ place: Int) -> Tensor {
    var steps = strides
    for axis in 0..<rank { steps[axis] = 2 &* strides[axis] }
    return Tensor(
      viewOf: self, as: dtype.realType, offset: 2 &* offset &+ place, shape: shape, strides: steps)
  }

  /// The complex numbers with these real and imaginary parts, which are real arrays of one shape.
  package static func complex(real: Tensor, imaginary: Tensor) throws(TensorError) -> Tensor {
    let type = DType.promoted(real.dtype, imaginary.dtype).complexType
    let result = try Tensor(uninitialized: real.shape, dtype: type)
    try result.realPart.assign(real)
    try result.imaginaryPart.assign(imaginary)
    return result
  }
}
