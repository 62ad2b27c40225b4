/// `and`, `or`, `not`, chained comparisons, and jumps on them.
extension Compiler {
  func compileShort(
    _ left: Expression, _ right: Expression, jumpsWhen sense: Bool, into target: Int32
  ) throws(Raise) {
    let end = Label()
    try compile(left, into: target)
    note(left.range)
    emitJump(sense ? .jumpIfTrue : .jumpIfFalse, to: end, b: target)
    try compile(right, into: target)
    place(end)
  }

  /// Jumps when the condition's truth is `sense`.
  func jump(if condition: Expression, is sense: Bool, to label: Label) throws(Raise) {
    let outerTop = top
    defer { top = outerTop }
    switch condition.kind {
    case .bool(let known):
      if known == sense { emitJump(.jump, to: label) }
    case .not(let inner): try jump(if: inner, is: !sense, to: label)
    case .and(let left, let right):
      if sense {
        let skip = Label()
        try jump(if: left, is: false, to: skip)
        try jump(if: right, is: true, to: label)
        place(skip)
      } else {
        try jump(if: left, is: false, to: label)
        try jump(if: right, is: false, to: label)
      }
    case .or(let left, let right):
      if sense {
        try jump(if: left, is: true, to: label)
        try jump(if: right, is: true, to: label)
      } else {
        let skip = Label()
        try jump(if: left, is: true, to: skip)
        try jump(if: right, is: false, to: label)
        place(skip)
      }
    case .comparison(let first, let rest) where rest.count == 1:
      let (op, second) = rest[0]
      let a = try operand(first)
      if case .none = second.kind, op == .is || op == .isNot {
        note(condition.range)
        emitJump(.jumpNone, to: label, b: a.index, x: (op == .is) == sense ? 1 : 0, y: a.isTemporary ? 1 : 0)
        return
      }
      let b = try operand(second)
      note(condition.range, nil, [first.range, second.range])
      let dying: UInt8 = (a.isTemporary ? 2 : 0) | (b.isTemporary ? 4 : 0)
      let opcode: Opcode
      switch op {
      case .less: opcode = .jumpLess
      case .lessEqual: opcode = .jumpLessEqual
      case .greater: opcode = .jumpGreater
      case .greaterEqual: opcode = .jumpGreaterEqual
      case .equal: opcode = .jumpEqual
      case .notEqual: opcode = .jumpNotEqual
      default: opcode = .jumpCompare
      }
      emitJump(
        opcode, to: label, b: a.index, c: b.index, x: (sense ? 1 : 0) | dying, y: UInt16(op.rawValue))
    default:
      let value = try operand(condition)
      note(condition.range)
      emitJump(
        sense ? .jumpIfTrue : .jumpIfFalse, to: label, b: value.index, y: value.isTemporary ? 1 : 0)
    }
  }

  func compile(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ expression: Expression,
    into target: Int32
  ) throws(Raise) {
    var left = try operand(first)
    var leftRange = first.range
    let end = Label()
    var held: [Int32] = []
    for (number, (op, operandExpression)) in rest.enumerated() {
      let middle = try operand(operandExpression)
      var right = middle
      let isLast = number == rest.count - 1
      if !isLast { right = Operand(index: right.index, isTemporary: false) }
      note(
        leftRange.union(operandExpression.range), nil, [leftRange, operandExpression.range])
      let dying: UInt8 = (left.isTemporary && number == 0 ? 1 : 0) | (right.isTemporary ? 2 : 0)
      emit(
        .compare, a: target, b: left.index, c: right.index, x: dying, y: UInt16(op.rawValue))
      if !isLast {
        emitJump(.jumpIfFalse, to: end, b: target)
        if middle.isTemporary { held.append(middle.index) }
      }
      left = right
      leftRange = operandExpression.range
    }
    place(end)
    for register in held { emit(.deleteTemporary, a: register) }
  }
}
