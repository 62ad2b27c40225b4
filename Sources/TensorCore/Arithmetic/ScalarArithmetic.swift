import CKernels

extension Tensor {
  /// A two-operand operation on scalars alone, without allocation; 0-d arrays count as scalars.
  package static func scalarBinary(
    _ op: BinaryOperation, _ a: Operand, _ b: Operand
  ) throws(TensorError) -> Scalar {
    if case .scalar(.float64(let x)) = a, case .scalar(.float64(let y)) = b {
      switch op {
      case .add: return .float64(x + y)
      case .subtract: return .float64(x - y)
      case .multiply: return .float64(x * y)
      case .divide: return .float64(x / y)
      default: break
      }
    }
    let call = try BinaryCall(op, a, b)
    let type = call.types.operand
    if op == .multiply, type.isComplex {
      let (x, y) = (try ElementSlot(a, as: type).scalar(type), try ElementSlot(b, as: type).scalar(type))
      return x.plainProduct(y)
    }
    let compute = type.computationType
    guard let loop = nabla_binary_loop(op.rawValue, compute.rawValue) else {
      return .bool(false)
    }
    let left = try ElementSlot(a.asSlot(type), as: compute)
    let right = try ElementSlot(b.asSlot(type), as: compute)
    var result = ElementSlot()
    left.withPointer { x in
      right.withPointer { y in
        result.withMutablePointer { loop(x, y, $0, 1, 1, 1, 1) }
      }
    }
    let produced = call.types.produced
    let value = result.scalar(produced)
    return produced == call.types.result ? value : value.converted(to: call.types.result)
  }

  /// A one-operand operation on a scalar, without allocation.
  package static func scalarUnary(_ op: UnaryOperation, _ a: Scalar) throws(TensorError) -> Scalar {
    let types = try op.types(a.dtype)
    let compute = types.operand.computationType
    guard let loop = nabla_unary_loop(op.rawValue, compute.rawValue) else { return .bool(false) }
    let source = ElementSlot(a.converted(to: types.operand).converted(to: compute))
    var result = ElementSlot()
    source.withPointer { x in result.withMutablePointer { loop(x, $0, 1, 1, 1) } }
    let produced = types.produced
    let value = result.scalar(produced)
    return produced == types.result ? value : value.converted(to: types.result)
  }
}

extension Scalar {
  /// The product of two complex numbers of one type as NumPy's scalars compute it, without the fused operations of
  /// its arrays.
  fileprivate func plainProduct(_ other: Scalar) -> Scalar {
    let (a, b, c, d) = (doubleValue, imaginaryValue, other.doubleValue, other.imaginaryValue)
    guard dtype == .complex64 else { return .complex128(a * c - b * d, a * d + b * c) }
    let (x, y, z, w) = (Float(a), Float(b), Float(c), Float(d))
    return .complex64(x * z - y * w, x * w + y * z)
  }
}

extension Operand {
  /// The operand rounded to the type it takes part in, for computation in a wider one. Python integers
  /// that only compare are left as they are.
  fileprivate func asSlot(_ type: DType) throws(TensorError) -> Operand {
    type == .float16 ? .scalar(try ElementSlot(self, as: type).scalar(type)) : self
  }
}
