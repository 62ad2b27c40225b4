extension Tensor {
  /// A C-ordered array of ones.
  package convenience init(ones shape: Shape, dtype: DType = .float64) throws(TensorError) {
    try self.init(filled: shape, with: Scalar.float64(1).converted(to: dtype))
  }

  /// A C-ordered array whose every element is `value`, of the value's own type.
  package convenience init(filled shape: Shape, with value: Scalar) throws(TensorError) {
    try self.init(uninitialized: shape, dtype: value.dtype)
    fill(with: value)
  }

  /// A 0-d array.
  package convenience init(_ scalar: Scalar) throws(TensorError) {
    try self.init(uninitialized: Shape(), dtype: scalar.dtype)
    store(scalar, at: 0)
  }

  /// A C-ordered float64 array; `values` must fill `shape`.
  package convenience init(doubles values: [Double], shape: Shape) throws(TensorError) {
    try self.init(copying: values, shape: shape, dtype: .float64)
  }

  /// A C-ordered float32 array; `values` must fill `shape`.
  package convenience init(floats values: [Float], shape: Shape) throws(TensorError) {
    try self.init(copying: values, shape: shape, dtype: .float32)
  }

  /// A C-ordered int64 array; `values` must fill `shape`.
  package convenience init(integers values: [Int], shape: Shape) throws(TensorError) {
    try self.init(copying: values, shape: shape, dtype: .int64)
  }

  /// A C-ordered bool array; `values` must fill `shape`.
  package convenience init(bools values: [Bool], shape: Shape) throws(TensorError) {
    try self.init(copying: values, shape: shape, dtype: .bool)
  }

  /// A 1-d float64 array.
  package convenience init(doubles values: [Double]) throws(TensorError) {
    try self.init(doubles: values, shape: Shape(values.count))
  }

  /// A 1-d int64 array.
  package convenience init(integers values: [Int]) throws(TensorError) {
    try self.init(integers: values, shape: Shape(values.count))
  }

  /// A 1-d bool array.
  package convenience init(bools values: [Bool]) throws(TensorError) {
    try self.init(bools: values, shape: Shape(values.count))
  }

  private convenience init<Element: BitwiseCopyable>(
    copying values: [Element], shape: Shape, dtype: DType
  ) throws(TensorError) {
    try self.init(uninitialized: shape, dtype: dtype)
    guard values.count == count else { throw .reshape(count: values.count, to: shape) }
    values.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress, count > 0 {
        memory.copyMemory(from: start, byteCount: count * dtype.size)
      }
    }
  }

  /// Writes `value`, converted to this array's type, over every element.
  package func fill(with value: Scalar) {
    if dtype == .float64, isContiguous, count <= LongWork.block {
      return pointer(as: Double.self).update(repeating: value.doubleValue, count: count)
    }
    value.stored(as: dtype).withPointer { element in
      StridedCopy.fill(
        shape: shape, elementSize: dtype.size, with: element, at: firstByte, strides: strides)
    }
  }
}
