/// How far a conversion may go, by NumPy's names.
package enum Casting: String, Sendable, CaseIterable {
  case no, equiv, safe
  case sameKind = "same_kind"
  case unsafe
}

extension DType {
  /// `np.can_cast(self, to: type, casting=casting)`.
  package func canCast(to type: DType, _ casting: Casting) -> Bool {
    switch casting {
    case .no, .equiv: self == type
    case .safe: DType.promoted(self, type) == type
    case .sameKind: canCastSameKind(to: type)
    case .unsafe: true
    }
  }
}

extension UnaryOperation {
  /// The type in which a call on `type` computes, and that of its results.
  package func loopTypes(_ type: DType) throws(TensorError) -> (operand: DType, result: DType) {
    let types = try types(type)
    return (types.operand, types.result)
  }
}

extension BinaryOperation {
  /// The type in which a call on operands of the common type `type` computes, and that of its results.
  package func loopTypes(_ type: DType) throws(TensorError) -> (operand: DType, result: DType) {
    let types = try types(common: type)
    return (types.operand, types.result)
  }
}

extension Operand {
  /// The common type of operands, in which Python numbers give way.
  package static func common(_ operands: [Operand]) -> DType {
    guard let first = operands.first else { return .float64 }
    return operands.count > 1 ? commonType(first, operands[1]) : first.dtype
  }
}
