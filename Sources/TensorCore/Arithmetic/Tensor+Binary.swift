import CKernels

extension Tensor {
  /// The elementwise result of a two-operand operation, with NumPy's broadcasting and promotion.
  package static func binary(
    _ op: BinaryOperation, _ a: Operand, _ b: Operand
  ) throws(TensorError) -> Tensor {
    try binary(op, a, b, reusing: nil)
  }

  /// As `binary`, writing into `spare` where it has the right type and shape: a dense array that nobody
  /// else sees, which may be one of the operands.
  package static func binary(
    _ op: BinaryOperation, _ a: Operand, _ b: Operand, reusing spare: Tensor?
  ) throws(TensorError) -> Tensor {
    if let result = try denseBinary(op, a, b, reusing: spare) { return result }
    let call = try BinaryCall(op, a, b)
    let shape = try call.shape()
    let stridesA = try call.left.strides(broadcastTo: shape)
    let stridesB = try call.right.strides(broadcastTo: shape)
    var walk = Walk(shape, stridesA, stridesB)
    let dense = walk.denseStrides(shape)
    let out: Tensor
    if let spare, spare.dtype == call.types.result, spare.shape == shape, spare.strides == dense {
      out = spare
    } else {
      out = try Tensor(
        uninitialized: shape, permutedStrides: dense, dtype: call.types.result)
    }
    walk.setStrides(out.strides, ofArray: 2)
    walk.coalesce()
    call.run(into: out, walk)
    try LongWork.check()
    return out
  }

  /// Writes the elementwise result into `out`, as in-place operators and `out=` do; where a mask is
  /// given, only elements under a true mask are written.
  package static func binary(
    _ op: BinaryOperation, _ a: Operand, _ b: Operand, into out: Tensor, where mask: Tensor? = nil
  ) throws(TensorError) {
    let call = try BinaryCall(op, a, b)
    let shapes = [call.left.shape, call.right.shape, out.shape] + (mask.map { [$0.shape] } ?? [])
    let shape = combinedShape([call.left.shape, call.right.shape] + (mask.map { [$0.shape] } ?? []))
    try out.checkOutput(type: call.types.result, shape: shape, of: op.name, shapes: shapes)
    if let mask {
      return try out.copy(from: binary(op, a, b), where: mask)
    }
    if call.types.result == .float16 && out.dtype != .float16 {
      // The result is rounded to half precision before it is widened.
      return try out.assign(binary(op, a, b))
    }
    let left = try call.left.separated(from: out)
    let right = try call.right.separated(from: out)
    var walk = Walk(
      out.shape, try left.strides(broadcastTo: out.shape),
      try right.strides(broadcastTo: out.shape), out.strides)
    walk.coalesce()
    BinaryCall(call, left, right).run(into: out, walk)
    try LongWork.check()
  }

  /// The path of nearly all calls: dense arrays of one type and shape, or such an array and a scalar.
  @inline(__always)
  private static func denseBinary(
    _ op: BinaryOperation, _ a: Operand, _ b: Operand, reusing spare: Tensor?
  ) throws(TensorError) -> Tensor? {
    switch (a, b) {
    case (.tensor(let x), .tensor(let y)):
      guard x.isContiguous, y.isContiguous, x.dtype == y.dtype, x.shape == y.shape else {
        return nil
      }
      guard let (loop, result) = try directLoop(op, x.dtype, for: x, y) else { return nil }
      let out = try output(x.shape, result, reusing: spare)
      try LongWork.run(
        loop, x.firstByte, y.firstByte, out.firstByte, x.count, 1, 1, size: x.dtype.size,
        sizeOut: result.size)
      return out
    case (.tensor(let x), _):
      guard x.isContiguous, Operand.commonType(a, b) == x.dtype, op != .power || x.dtype.isInexact,
        !op.isPredicate || x.dtype.isInexact || x.dtype == .int64,
        let (loop, result) = try directLoop(op, x.dtype, for: x, nil)
      else { return nil }
      let slot = try ElementSlot(b, as: x.dtype)
      let out = try output(x.shape, result, reusing: spare)
      try slot.withPointer { number throws(TensorError) in
        try LongWork.run(
          loop, x.firstByte, number, out.firstByte, x.count, 1, 0, size: x.dtype.size,
          sizeOut: result.size)
      }
      return out
    case (_, .tensor(let y)):
      guard y.isContiguous, Operand.commonType(a, b) == y.dtype,
        !op.isPredicate || y.dtype.isInexact || y.dtype == .int64,
        let (loop, result) = try directLoop(op, y.dtype, for: y, y)
      else { return nil }
      let slot = try ElementSlot(a, as: y.dtype)
      let out = try output(y.shape, result, reusing: spare)
      try slot.withPointer { number throws(TensorError) in
        try LongWork.run(
          loop, number, y.firstByte, out.firstByte, y.count, 0, 1, size: y.dtype.size,
          sizeOut: result.size)
      }
      return out
    default:
      return nil
    }
  }

  /// The loop and the type of its results, where operands of `type` need no conversion.
  @inline(__always)
  private static func directLoop(
    _ op: BinaryOperation, _ type: DType, for x: Tensor, _ exponent: Tensor?
  ) throws(TensorError) -> (BinaryLoop, DType)? {
    let types = try op.types(common: type)
    guard types.operand == type, type != .float16,
      let loop = nabla_binary_loop(op.rawValue, type.rawValue)
    else { return nil }
    if op == .power, let exponent { try BinaryCall.checkExponent(.tensor(exponent), type) }
    return (loop, types.result)
  }

  @inline(__always)
  static func output(
    _ shape: Shape, _ type: DType, reusing spare: Tensor?
  ) throws(TensorError) -> Tensor {
    if let spare, spare.dtype == type, spare.isContiguous, spare.shape == shape { return spare }
    return try Tensor(uninitialized: shape, dtype: type)
  }
}

/// A two-operand call with its types settled.
struct BinaryCall {
  let op: BinaryOperation
  let types: CallTypes
  let left: Argument
  let right: Argument

  init(_ op: BinaryOperation, _ a: Operand, _ b: Operand) throws(TensorError) {
    self.op = op
    let common = Operand.commonType(a, b)
    if op.isPredicate, common.isInteger, !a.fits(common) || !b.fits(common) {
      // An integer that its partner's type cannot hold still compares as the number it is.
      types = CallTypes(operand: common == .uint64 ? .float64 : .int64, result: .bool)
    } else {
      types = try op.types(common: common)
    }
    left = try Argument(a, as: types.operand)
    right = try Argument(b, as: types.operand)
    if op == .power { try BinaryCall.checkExponent(b, types.operand) }
  }

  /// The same call with its operands replaced by copies.
  init(_ call: BinaryCall, _ left: Argument, _ right: Argument) {
    op = call.op
    types = call.types
    self.left = left
    self.right = right
  }

  func shape() throws(TensorError) -> Shape {
    try Tensor.broadcastShape(left.shape, right.shape)
  }

  func run(into out: Tensor, _ walk: Walk) {
    let type = types.operand.computationType
    guard let loop = nabla_binary_loop(op.rawValue, type.rawValue) else { return }
    let produced = types.produced
    left.withSource(type) { a in
      right.withSource(type) { b in
        ElementwiseCall.binary(loop, computing: type, producing: produced, a, b, into: out, walk)
      }
    }
  }

  /// - Throws: `ValueError` for a negative exponent of integers.
  static func checkExponent(_ exponent: Operand, _ type: DType) throws(TensorError) {
    guard type.isInteger, !type.isUnsigned else { return }
    let isNegative: Bool
    switch exponent {
    case .weakInt(let value): isNegative = value < 0
    case .scalar(let scalar): isNegative = (scalar.integerValue ?? 0) < 0
    case .tensor(let tensor): isNegative = tensor.hasNegativeInteger
    default: isNegative = false
    }
    if isNegative {
      throw .other(.valueError, "Integers to negative integer powers are not allowed.")
    }
  }
}

extension Operand {
  /// Whether a Python integer has a place in `type`; true for everything else.
  fileprivate func fits(_ type: DType) -> Bool {
    if case .weakInt(let value) = self { return type.holds(value) }
    return true
  }
}

/// An operand ready for a kernel: an array, or one element.
enum Argument {
  case tensor(Tensor)
  case slot(ElementSlot, DType)

  init(_ operand: Operand, as type: DType) throws(TensorError) {
    if case .tensor(let tensor) = operand {
      self = .tensor(tensor)
    } else {
      self = .slot(try ElementSlot(operand, as: type), type)
    }
  }

  var shape: Shape {
    if case .tensor(let tensor) = self { return tensor.shape }
    return Shape()
  }

  func strides(broadcastTo shape: Shape) throws(TensorError) -> Shape? {
    guard case .tensor(let tensor) = self else { return nil }
    guard let strides = tensor.broadcastStrides(to: shape) else {
      throw .broadcast([tensor.shape, shape])
    }
    return strides
  }

  /// The operand itself, or a copy where writing `out` would change it under the reader.
  func separated(from out: Tensor) throws(TensorError) -> Argument {
    guard case .tensor(let tensor) = self, tensor.isDisturbed(byWriting: out) else { return self }
    return .tensor(try tensor.copy())
  }

  func withSource(_ type: DType, _ body: (Source) -> Void) {
    switch self {
    case .tensor(let tensor):
      body(
        Source(
          pointer: UnsafeRawPointer(tensor.firstByte), dtype: tensor.dtype,
          strides: tensor.strides))
    case .slot(let slot, let slotType):
      let converted = slotType == type ? slot : ElementSlot(slot.scalar(slotType).converted(to: type))
      converted.withPointer { body(Source(pointer: $0, dtype: type, strides: nil)) }
    }
  }
}
