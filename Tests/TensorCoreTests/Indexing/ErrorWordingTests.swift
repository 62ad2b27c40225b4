import Testing

@testable import TensorCore

/// NumPy's words, learnt from NumPy.
struct ErrorWordingTests {
  private let x: Tensor
  private let f: Tensor

  init() throws {
    x = try Tensor(integers: [0, 1, 2, 3, 4, 5], shape: Shape(2, 3))
    f = try Tensor(doubles: [0, 1, 2, 3, 4, 5])
  }

  private func array(_ values: Int...) throws -> IndexItem { .tensor(try Tensor(integers: values)) }

  @Test func indices() throws {
    expectError(.indexError, "index 2 is out of bounds for axis 0 with size 2") {
      try x.subscripted([.integer(2)])
    }
    expectError(.indexError, "index -7 is out of bounds for axis 0 with size 2") { try x.row(-7) }
    expectError(.indexError, "index 10 is out of bounds for axis 0 with size 6") {
      try f.element(10)
    }
    expectError(.indexError, "index 5 is out of bounds for axis 1 with size 3") {
      try x.element(0, 5)
    }
    expectError(
      .indexError, "too many indices for array: array is 2-dimensional, but 3 were indexed"
    ) { try x.subscripted([.integer(9), .integer(0), .integer(0)]) }
    expectError(
      .indexError, "too many indices for array: array is 0-dimensional, but 1 were indexed"
    ) { try Tensor(.float64(1)).row(0) }
    expectError(.indexError, "an index can only have a single ellipsis ('...')") {
      try x.subscripted([.ellipsis, .ellipsis])
    }
    expectError(.valueError, "slice step cannot be zero") {
      try x.subscripted([.slice(start: nil, stop: nil, step: 0)])
    }
    expectError(.indexError, "arrays used as indices must be of integer (or boolean) type") {
      try f.subscripted([.tensor(f)])
    }
    expectError(
      .indexError,
      "shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) "
    ) { try x.subscripted([array(0, 1), array(0, 1, 2)]) }
    expectError(
      .indexError,
      "boolean index did not match indexed array along axis 1; size of axis is 3 but size of "
        + "corresponding boolean axis is 2"
    ) { try x.subscripted([.all, .tensor(Tensor(bools: [true, false]))]) }
    expectError(
      .valueError,
      "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. "
        + "If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`."
    ) { try Tensor(.float64(1)).nonzero() }
  }

  @Test func assignments() throws {
    let short = try Tensor(zeros: Shape(2))
    expectError(.valueError, "could not broadcast input array from shape (2,) into shape (3,)") {
      try x.setSubscripted([.integer(0)], to: short)
    }
    expectError(.valueError, "setting an array element with a sequence.") {
      try x.setSubscripted([.integer(0), .integer(0)], to: short)
    }
    expectError(
      .valueError,
      "shape mismatch: value array of shape (2,) could not be broadcast to indexing result of shape (2,3)"
    ) { try x.setSubscripted([array(0, 1)], to: short) }
    let mask = IndexItem.tensor(try Tensor.binary(.greater, .tensor(x), .weakInt(2)))
    expectError(
      .valueError,
      "NumPy boolean array indexing assignment cannot assign 2 input values to the 3 output values "
        + "where the mask is true"
    ) { try x.setSubscripted([mask], to: short) }
    expectError(
      .typeError,
      "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has 2 dimensions"
    ) { try x.setSubscripted([mask], to: Tensor(zeros: Shape(3, 1))) }
    expectError(.valueError, "assignment destination is read-only") {
      try f.broadcast(to: Shape(2, 6)).setSubscripted([.integer(0)], to: .weakInt(1))
    }
    #expect(x.integers == [0, 1, 2, 3, 4, 5])
  }

  @Test(arguments: [
    (DType.int64, Double.nan, "cannot convert float NaN to integer"),
    (.int64, .infinity, "cannot convert float infinity to integer"),
    (.int64, 1e30, "Python int too large to convert to C long"),
    (.uint8, 300, "Python integer 300 out of bounds for uint8"),
    (.uint8, -1.5, "Python integer -1 out of bounds for uint8"),
    (.int32, 1e10, "Python integer 10000000000 out of bounds for int32"),
  ])
  func numbersThatDoNotFit(dtype: DType, value: Double, message: String) throws {
    let array = try Tensor(zeros: Shape(3), dtype: dtype)
    for index in [IndexItem.integer(0), .all, .tensor(try Tensor(integers: [0]))] {
      let error = #expect(throws: TensorError.self) {
        try array.setSubscripted([index], to: .weakFloat(value))
      }
      #expect(error?.message == message)
    }
  }

  @Test func npScalarsWrapIntoBytes() throws {
    let bytes = try Tensor(zeros: Shape(2), dtype: .uint8)
    try bytes.setSubscripted([.integer(0)], to: .scalar(.int64(300)))
    #expect(bytes.integers == [44, 0])
  }

  @Test func shapes() throws {
    expectError(.valueError, "cannot reshape array of size 6 into shape (4,2)") {
      try x.reshaped(to: [4, 2])
    }
    expectError(.valueError, "cannot reshape array of size 6 into shape (4)") {
      try x.reshaped(to: [-1, 4])
    }
    expectError(.valueError, "cannot reshape array of size 6 into shape (4,newaxis)") {
      try x.reshaped(to: [4, -1])
    }
    expectError(.valueError, "can only specify one unknown dimension") {
      try x.reshaped(to: [-1, -1])
    }
    expectError(.valueError, "cannot reshape array of size 6 into shape (9223372036854775807,2)") {
      try x.reshaped(to: [Int.max, 2])
    }
    expectError(.valueError, "repeated axis in transpose") { try x.transposed([0, 0]) }
    expectError(.valueError, "axes don't match array") { try x.transposed([0]) }
    expectError(.axisError, "axis 2 is out of bounds for array of dimension 2") {
      try x.transposed([0, 2])
    }
    expectError(.axisError, "axis2: axis 5 is out of bounds for array of dimension 2") {
      try x.swappedAxes(0, 5)
    }
    expectError(.axisError, "destination: axis 5 is out of bounds for array of dimension 2") {
      try x.movedAxis(from: [0], to: [5])
    }
    expectError(.valueError, "cannot select an axis to squeeze out which has size not equal to one")
    {
      try x.squeezed(axes: [0])
    }
    expectError(.axisError, "axis 5 is out of bounds for array of dimension 3") {
      try x.expandedDimensions(axes: [5])
    }
    expectError(.valueError, "repeated axis") { try x.expandedDimensions(axes: [0, 0]) }
    expectError(
      .valueError,
      "operands could not be broadcast together with remapped shapes [original->remapped]: (2,3)  "
        + "and requested shape (2,2)"
    ) { try x.broadcast(to: [2, 2]) }
    expectError(.valueError, "input operand has more dimensions than allowed by the axis remapping")
    {
      try x.broadcast(to: [3])
    }
    expectError(
      .valueError,
      "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 1 with "
        + "shape (2, 1) and arg 3 with shape (3, 4)."
    ) { try Tensor.jointShape([[1], [2, 1], [2, 5], [3, 4]]) }
    expectError(.valueError, "Axes must be different.") { try f.rotatedByQuarterTurns() }
    expectError(.valueError, "index can't contain negative values") {
      try f.padded(widths: [(-1, 0)])
    }
    expectError(.valueError, "mode 'foo' is not supported") { try PadMode(name: "foo") }
    expectError(.valueError, "negative dimensions are not allowed") { try Tensor(zeros: [2, -1]) }
    expectError(.valueError, "repeats may not contain negative values.") {
      try x.repeated(counts: [1, -2], axis: 0)
    }
    expectError(.valueError, "operands could not be broadcast together with shape (6,) (2,)") {
      try x.repeated(counts: [1, 2])
    }
  }

  @Test func joining() throws {
    expectError(.valueError, "need at least one array to concatenate") {
      try Tensor.concatenated([])
    }
    expectError(.valueError, "zero-dimensional arrays cannot be concatenated") {
      try Tensor.concatenated([Tensor(.int64(1)), Tensor(.int64(1))])
    }
    expectError(
      .valueError,
      "all the input array dimensions except for the concatenation axis must match exactly, but along "
        + "dimension 1, the array at index 0 has size 3 and the array at index 1 has size 2"
    ) { try Tensor.concatenated([x, Tensor(zeros: [2, 2])]) }
    expectError(
      .valueError,
      "all the input arrays must have same number of dimensions, but the array at index 0 has 2 "
        + "dimension(s) and the array at index 1 has 1 dimension(s)"
    ) { try Tensor.concatenated([x, f]) }
    expectError(.valueError, "all input arrays must have the same shape") {
      try Tensor.stacked([x, f])
    }
    expectError(.axisError, "axis 5 is out of bounds for array of dimension 3") {
      try Tensor.stacked([x, x], axis: 5)
    }
    expectError(.valueError, "array split does not result in an equal division") {
      try f.split(sections: 4)
    }
    expectError(.valueError, "number sections must be larger than 0.") {
      try f.arraySplit(sections: 0)
    }
  }

  @Test func sortingAndCounting() throws {
    expectError(.axisError, "axis 4 is out of bounds for array of dimension 2") {
      try x.sorted(axis: 4)
    }
    expectError(.axisError, "axis -1 is out of bounds for array of dimension 0") {
      try Tensor(.int64(1)).sorted()
    }
    expectError(.valueError, "object too deep for desired array") { try x.searchsorted(f) }
    expectError(.valueError, "'list' argument must have no negative elements") {
      try Tensor(integers: [-1]).bincount()
    }
    expectError(.valueError, "bins must be monotonically increasing or decreasing") {
      try f.digitized(Tensor(integers: [1, 3, 2]))
    }
    expectError(.valueError, "`bins` must be positive, when an integer") {
      try f.histogram(bins: 0)
    }
    expectError(.valueError, "autodetected range of [1.0, inf] is not finite") {
      try Tensor(doubles: [1, .infinity]).histogram()
    }
    expectError(.valueError, "max must be larger than min in range parameter.") {
      try f.histogram(range: (3, 1))
    }
  }

  @Test(arguments: [
    (Shape(1 << 50), DType.float64, "8.00 PiB for an array with shape (1125899906842624,)"),
    (Shape(1_000_000_000_000), .float64, "7.28 TiB for an array with shape (1000000000000,)"),
    (Shape(1 << 21, 1 << 20), .bool, "2.00 TiB for an array with shape (2097152, 1048576)"),
    (
      Shape(1 << 20, 200000 << 10), .float64,
      "1.53 PiB for an array with shape (1048576, 204800000)"
    ),
  ])
  func memory(shape: Shape, dtype: DType, text: String) {
    expectError(.memoryError, "Unable to allocate \(text) and data type \(dtype.name)") {
      try Tensor(zeros: shape, dtype: dtype)
    }
  }

  @Test func sizesThatOverflow() {
    expectError(
      .valueError,
      "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
    ) { try Tensor(zeros: Shape(1 << 40, 1 << 20)) }
    #expect(Tensor.sizeText(298 << 30) == "298. GiB")
    #expect(Tensor.sizeText(1023) == "1023 bytes")
  }

  @Test func ranges() {
    expectError(.zeroDivisionError, "division by zero") {
      try Tensor.arange(stop: .int64(1), step: .int64(0))
    }
    expectError(.valueError, "arange: cannot compute length") {
      try Tensor.arange(stop: .float64(.nan))
    }
    expectError(.valueError, "Maximum allowed size exceeded") {
      try Tensor.arange(stop: .float64(1e30))
    }
    expectError(
      .typeError, "arange() is only supported for booleans when the result has at most length 2."
    ) { try Tensor.arange(stop: .int64(3), dtype: .bool) }
    expectError(.valueError, "Number of samples, -1, must be non-negative.") {
      try Tensor.linspace(.int64(0), .int64(1), count: -1)
    }
    expectError(.valueError, "Geometric sequence cannot include zero") {
      try Tensor.geomspace(0, 1)
    }
    expectError(.valueError, "Input must be 1- or 2-d.") {
      try Tensor(zeros: [1, 1, 1]).diagonalOrMatrix()
    }
  }
}
