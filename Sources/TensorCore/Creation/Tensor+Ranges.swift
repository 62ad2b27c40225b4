extension Tensor {
  /// `np.arange`: values `start + i · delta`, where `delta` is the rounded difference of the first two.
  ///
  /// Without a `dtype` the result is int64 for integers and float64 as soon as there is a float.
  package static func arange(
    start: Scalar = .int64(0), stop: Scalar, step: Scalar = .int64(1), dtype: DType? = nil
  ) throws(TensorError) -> Tensor {
    if start.dtype.isComplex || stop.dtype.isComplex || step.dtype.isComplex {
      return try complexRange(start, stop, step, dtype)
    }
    let isFloating = start.dtype.isFloating || stop.dtype.isFloating || step.dtype.isFloating
    let type = dtype ?? (isFloating ? .float64 : .int64)
    let length =
      isFloating
      ? try floatingLength(start.doubleValue, stop.doubleValue, step.doubleValue)
      : try integerLength(start.wrappedInteger, stop.wrappedInteger, step.wrappedInteger)
    if type == .bool, length > 2 {
      throw .other(
        .typeError,
        "arange() is only supported for booleans when the result has at most length 2.")
    }
    let result = try Tensor(uninitialized: Shape(length), dtype: type)
    guard length > 0 else { return result }
    let next: Scalar =
      isFloating
      ? .float64(start.doubleValue + step.doubleValue)
      : .int64(start.wrappedInteger &+ step.wrappedInteger)
    result.fillEvenly(first: start.converted(to: type), second: next.converted(to: type))
    return result
  }

  /// The same of complex numbers: both parts must have as long a way to go as they have, the shorter one counts.
  private static func complexRange(
    _ start: Scalar, _ stop: Scalar, _ step: Scalar, _ dtype: DType?
  ) throws(TensorError) -> Tensor {
    let type = dtype ?? DType.promoted(
      DType.promoted(start.dtype, stop.dtype), DType.promoted(step.dtype, .complex64))
    let distance = (stop.doubleValue - start.doubleValue, stop.imaginaryValue - start.imaginaryValue)
    let quotient = try scalarBinary(
      .divide, .scalar(.complex128(distance.0, distance.1)),
      .scalar(.complex128(step.doubleValue, step.imaginaryValue)))
    guard step.isTrue else { throw .other(.zeroDivisionError, "complex division by zero") }
    let length = Swift.min(quotient.doubleValue.rounded(.up), quotient.imaginaryValue.rounded(.up))
    if length.isNaN { throw .other(.valueError, "arange: cannot compute length") }
    guard abs(length) < 0x1p62 else { throw .other(.valueError, "Maximum allowed size exceeded") }
    let result = try Tensor(uninitialized: Shape(Swift.max(0, length.asInt64)), dtype: type)
    let next = Scalar.complex128(
      start.doubleValue + step.doubleValue, start.imaginaryValue + step.imaginaryValue)
    let (first, second) = (start.converted(to: .complex128), next)
    for i in 0..<result.count {
      let (x, y) = (first.doubleValue, first.imaginaryValue)
      let place = Double(i)
      result.store(
        i == 1 ? second : .complex128(
          x + place * (second.doubleValue - x), y + place * (second.imaginaryValue - y)), at: i)
    }
    return result
  }

  private static func floatingLength(_ start: Double, _ stop: Double, _ step: Double)
    throws(TensorError) -> Int
  {
    guard step != 0 else { throw .other(.zeroDivisionError, "float division by zero") }
    let distance = stop - start
    let length = (distance / step).rounded(.up)
    if length.isNaN { throw .other(.valueError, "arange: cannot compute length") }
    if distance != 0, distance / step == 0 { return distance.sign == step.sign ? 1 : 0 }
    guard abs(length) < 0x1p62 else { throw .other(.valueError, "Maximum allowed size exceeded") }
    return max(0, length.asInt64)
  }

  private static func integerLength(_ start: Int, _ stop: Int, _ step: Int) throws(TensorError)
    -> Int
  {
    guard step != 0 else { throw .other(.zeroDivisionError, "division by zero") }
    guard step > 0 ? start < stop : start > stop else { return 0 }
    let distance = step > 0 ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
    let length = (distance - 1) / step.magnitude + 1
    guard let fitting = Int(exactly: length) else {
      throw .other(.valueError, "Maximum allowed size exceeded")
    }
    return fitting
  }

  /// Continues an arithmetic sequence in the array's own arithmetic.
  private func fillEvenly(first: Scalar, second: Scalar) {
    switch dtype {
    case .float64:
      let target = pointer(as: Double.self)
      let (start, delta) = (first.doubleValue, second.doubleValue - first.doubleValue)
      for i in 0..<count { target[i] = start + Double(i) * delta }
      if count > 1 { target[1] = second.doubleValue }
    case .float32:
      let target = pointer(as: Float.self)
      let start = Float(first.doubleValue)
      let delta = Float(second.doubleValue) - start
      for i in 0..<count { target[i] = start + Float(i) * delta }
      if count > 1 { store(second, at: 1) }
    case .int64:
      let target = pointer(as: Int.self)
      let start = first.wrappedInteger
      let delta = second.wrappedInteger &- start
      for i in 0..<count { target[i] = start &+ i &* delta }
    case .float16:
      let start = Float(first.doubleValue)
      let delta = Float(second.doubleValue) - start
      for i in 0..<count { store(.float32(start + Float(i) * delta), at: i) }
      if count > 1 { store(second, at: 1) }
    case .complex64, .complex128:
      // The first two are the only ones that could have imaginary parts, and they are real here.
      let start = first.doubleValue
      let delta = second.doubleValue - start
      for i in 0..<count { store(.float64(start + Double(i) * delta), at: i) }
      if count > 1 { store(second, at: 1) }
    default:
      let start = first.wrappedInteger
      let delta = second.wrappedInteger &- start
      for i in 0..<count { store(.int64(start &+ i &* delta), at: i) }
    }
    store(first, at: 0)
  }

  /// `np.linspace`: `count` values from `start` to `stop`, and the step between them.
  package static func linspace(
    _ start: Scalar, _ stop: Scalar, count: Int = 50, endpoint: Bool = true, dtype: DType? = nil
  ) throws(TensorError) -> (values: Tensor, step: Double) {
    let (values, step) = try linspace(
      Tensor(start), Tensor(stop), count: count, endpoint: endpoint, dtype: dtype)
    return (values, step.load(at: 0).doubleValue)
  }

  /// `np.linspace` between arrays, which broadcast; the new axis comes first.
  package static func linspace(
    _ start: Tensor, _ stop: Tensor, count: Int, endpoint: Bool = true, dtype: DType? = nil
  ) throws(TensorError) -> (values: Tensor, step: Tensor) {
    guard count >= 0 else {
      throw .other(.valueError, "Number of samples, \(count), must be non-negative.")
    }
    let division = endpoint ? count - 1 : count
    let first = try binary(.multiply, .tensor(start), .weakFloat(1))
    let last = try binary(.multiply, .tensor(stop), .weakFloat(1))
    let type = DType.promoted(first.dtype, last.dtype)
    let delta = try binary(.subtract, .tensor(last), .tensor(first))
    var column = Shape(count)
    for _ in 0..<delta.rank { column.append(1) }
    var y = try arange(stop: .int64(count), dtype: type).reshaped(to: column)
    var step = try binary(.multiply, .tensor(delta), .weakFloat(.nan))
    if division > 0 {
      step = try binary(.divide, .tensor(delta), .weakInt(division))
      if step.scalars.contains(where: { !$0.isTrue }) {
        // A step that underflows would lose the whole range.
        y = try binary(.divide, .tensor(y), .weakInt(division))
        y = try binary(.multiply, .tensor(y), .tensor(delta))
      } else {
        y = try binary(.multiply, .tensor(y), .tensor(step))
      }
    } else {
      y = try binary(.multiply, .tensor(y), .tensor(delta))
    }
    y = try binary(.add, .tensor(y), .tensor(first))
    if endpoint, count > 1 { try y.row(count - 1).assign(last) }
    guard let dtype, dtype != y.dtype else { return (y, step) }
    if dtype.isInteger, !y.dtype.isComplex { y = try unary(.floor, .tensor(y)) }
    return (try y.cast(to: dtype), step)
  }

  /// `np.logspace`: powers of `base` with evenly spaced exponents.
  package static func logspace(
    _ start: Scalar, _ stop: Scalar, count: Int = 50, endpoint: Bool = true, base: Double = 10,
    dtype: DType? = nil
  ) throws(TensorError) -> Tensor {
    let exponents = try linspace(start, stop, count: count, endpoint: endpoint).values
    let result = try binary(.power, .weakFloat(base), .tensor(exponents))
    guard let dtype, dtype != result.dtype else { return result }
    return try result.cast(to: dtype)
  }

  /// `np.geomspace`: values in constant ratio, whose ends are exactly `start` and `stop`.
  package static func geomspace(
    _ start: Double, _ stop: Double, count: Int = 50, endpoint: Bool = true, dtype: DType? = nil
  ) throws(TensorError) -> Tensor {
    guard start != 0, stop != 0 else {
      throw .other(.valueError, "Geometric sequence cannot include zero")
    }
    let sign = start < 0 ? -1.0 : 1.0
    let first = try scalarUnary(.log10, .float64(start * sign))
    let last = try scalarUnary(.log10, .float64(stop * sign))
    let result = try logspace(first, last, count: count, endpoint: endpoint)
    if count > 0 { result.store(.float64(start * sign), at: 0) }
    if count > 1, endpoint { result.store(.float64(stop * sign), at: count - 1) }
    let signed = try binary(.multiply, .tensor(result), .weakFloat(sign))
    guard let dtype, dtype != signed.dtype else { return signed }
    return try signed.cast(to: dtype)
  }
}
