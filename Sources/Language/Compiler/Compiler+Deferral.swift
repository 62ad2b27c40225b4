// Elementwise expressions over large arrays are computed in one pass (see `DeferredArray`). The compiler says
// where that is possible: the result of an operator is the operand of another one that takes it at once.
extension Compiler {
  /// Lets the operator just compiled, the last instruction, leave its result to the operator that comes next.
  func mayDefer(_ expression: Expression, _ operand: Operand) {
    guard operand.isTemporary, expression.isElementwise, let last = instructions.indices.last,
      instructions[last].a == operand.index
    else { return }
    switch instructions[last].op {
    case .add, .subtract, .multiply, .divide, .power, .unary, .callElementwise:
      instructions[last].x |= Instruction.mayDefer
    default: break
    }
  }
}

extension Instruction {
  /// Set in `x` of an operator whose result may stay deferred.
  static let mayDefer: UInt8 = 4
}

extension Expression {
  /// Whether it is an operator that works element by element.
  fileprivate var isElementwise: Bool {
    switch kind {
    case .call: isElementwiseCall
    case .unary(.negative, _): true
    case .binary(let op, _, _, _):
      switch op {
      case .add, .subtract, .multiply, .divide, .power: true
      default: false
      }
    default: false
    }
  }

  /// Whether it looks like a call of an elementwise function of NumPy, as `np.exp(x)`; what the name means is
  /// known when it runs.
  var isElementwiseCall: Bool {
    guard case .call(let callee, let arguments) = kind,
      case .attribute(let module, let name, _) = callee.kind, case .name = module.kind,
      let count = Expression.elementwiseNames[name], arguments.count == count
    else { return false }
    return arguments.allSatisfy { if case .positional = $0 { true } else { false } }
  }

  /// Names of elementwise functions and the number of their operands.
  private static let elementwiseNames: [String: Int] = [
    "exp": 1, "exp2": 1, "expm1": 1, "log": 1, "log2": 1, "log10": 1, "log1p": 1, "sqrt": 1, "cbrt": 1,
    "square": 1, "reciprocal": 1, "negative": 1, "abs": 1, "absolute": 1, "fabs": 1, "sign": 1, "sin": 1,
    "cos": 1, "tan": 1, "arctan": 1, "sinh": 1, "cosh": 1, "tanh": 1, "floor": 1, "ceil": 1,
    "add": 2, "subtract": 2, "multiply": 2, "divide": 2, "maximum": 2, "minimum": 2,
  ]

  /// Whether evaluating it calls nothing that the program names as a call: names, literals, attributes, items
  /// and operators. What these may still call, a property say, settles deferred arrays first.
  var isQuiet: Bool {
    switch kind {
    case .none, .bool, .integer, .float, .string, .ellipsis, .name: true
    case .attribute(let value, _, _), .unary(_, let value): value.isQuiet
    case .binary(_, let left, let right, _): left.isQuiet && right.isQuiet
    case .subscript(let value, let index): value.isQuiet && index.isQuiet
    case .slice(let start, let stop, let step):
      [start, stop, step].allSatisfy { $0?.isQuiet ?? true }
    case .tuple(let items): items.allSatisfy(\.isQuiet)
    default: false
    }
  }
}
