// `match`: each case tries its pattern on the subject's register and goes on to the next where it fails.
extension Compiler {
  func compileMatch(_ subject: Expression, _ cases: [MatchCase]) throws(Raise) {
    let value = newTemporary()
    try compile(subject, into: value)
    let end = Label()
    for item in cases {
      let outerTop = top
      let next = Label()
      var captures: [(name: String, register: Int32)] = []
      for name in item.pattern.names { captures.append((name, newTemporary())) }
      note(item.range)
      try compile(item.pattern, value, captures, next)
      // Names are bound once the whole pattern fits.
      for (name, register) in captures {
        try store(Operand(index: register, isTemporary: true), to: name)
      }
      if let condition = item.guardExpression { try jump(if: condition, is: false, to: next) }
      try compile(item.body)
      emitJump(.jump, to: end)
      place(next)
      top = outerTop
    }
    place(end)
    emit(.deleteTemporary, a: value)
  }

  private func compile(
    _ pattern: Pattern, _ subject: Int32, _ captures: [(name: String, register: Int32)],
    _ failure: Label
  ) throws(Raise) {
    func keep(_ register: Int32, as name: String?) {
      guard let name, let target = captures.first(where: { $0.name == name })?.register else { return }
      emit(.move, a: target, b: register)
    }
    switch pattern {
    case .value(let value): try compare(value, .equal, subject, failure)
    case .constant(let value): try compare(value, .is, subject, failure)
    case .capture(let name): keep(subject, as: name)
    case .star: break
    case .binding(let inner, let name):
      try compile(inner, subject, captures, failure)
      keep(subject, as: name)
    case .alternatives(let choices):
      let fits = Label()
      for choice in choices.dropLast() {
        let next = Label()
        try compile(choice, subject, captures, next)
        emitJump(.jump, to: fits)
        place(next)
      }
      if let last = choices.last { try compile(last, subject, captures, failure) }
      place(fits)
    case .sequence(let items, let range):
      let first = reserve(items.count)
      let star = items.firstIndex { if case .star = $0 { true } else { false } }
      note(range)
      emitJump(
        .matchSequence, to: failure, \.c, a: first, b: subject,
        x: UInt8(clamping: star ?? 255), y: UInt16(clamping: items.count))
      for (offset, item) in items.enumerated() {
        let register = first + Int32(truncatingIfNeeded: offset)
        if case .star(let name) = item {
          keep(register, as: name)
        } else {
          try compile(item, register, captures, failure)
        }
      }
    case .mapping(let items, let rest, let range):
      let first = reserve(items.count + 1)
      for (offset, item) in items.enumerated() {
        try compile(item.key, into: first + Int32(truncatingIfNeeded: offset))
      }
      note(range)
      emitJump(
        .matchMapping, to: failure, \.c, a: first, b: subject, x: rest == nil ? 0 : 1,
        y: UInt16(clamping: items.count))
      for (offset, item) in items.enumerated() {
        try compile(item.pattern, first + Int32(truncatingIfNeeded: offset), captures, failure)
      }
      keep(first + Int32(truncatingIfNeeded: items.count), as: rest)
    case .object(let type, let positional, let named, let range):
      let count = positional.count + named.count
      let first = reserve(1 + count)
      try compile(type, into: first)
      for (offset, item) in named.enumerated() {
        emit(
          .move, a: first + Int32(truncatingIfNeeded: 1 + positional.count + offset),
          b: constant(.text(item.name)))
      }
      note(range)
      emitJump(
        .matchClass, to: failure, \.c, a: first, b: subject, x: UInt8(clamping: named.count),
        y: UInt16(clamping: positional.count))
      for (offset, item) in (positional + named.map(\.pattern)).enumerated() {
        try compile(item, first + Int32(truncatingIfNeeded: 1 + offset), captures, failure)
      }
    }
  }

  private func compare(
    _ value: Expression, _ comparison: ComparisonOperator, _ subject: Int32, _ failure: Label
  ) throws(Raise) {
    let outerTop = top
    let other = try operand(value)
    let result = newTemporary()
    note(value.range)
    emit(
      .compare, a: result, b: subject, c: other.index, x: other.isTemporary ? 2 : 0,
      y: UInt16(comparison.rawValue))
    emitJump(.jumpIfFalse, to: failure, b: result)
    top = outerTop
  }
}
