/// Lists, tuples, sets, dicts and f-strings as they are written.
extension Compiler {
  /// A list, tuple or set display; `*x` in it is spread out.
  func build(_ op: Opcode, _ items: [Expression], into target: Int32) throws(Raise) {
    let chunk = 4096
    let isStarred = items.contains { if case .starred = $0.kind { true } else { false } }
    if !isStarred, items.count <= chunk {
      let first = reserve(items.count)
      for (offset, item) in items.enumerated() {
        try compile(item, into: first + Int32(truncatingIfNeeded: offset))
      }
      emit(op, a: target, b: first, c: Int32(truncatingIfNeeded: items.count))
      return
    }
    let isSet = op == .buildSet
    let collection = newTemporary()
    emit(isSet ? .buildSet : .buildList, a: collection, b: 0, c: 0)
    for item in items {
      let outerTop = top
      if case .starred(let inner) = item.kind {
        let values = try operand(inner)
        note(inner.range)
        emit(isSet ? .setUpdate : .listExtend, a: collection, b: values.index, x: values.isTemporary ? 1 : 0)
      } else {
        let value = newTemporary()
        try compile(item, into: value)
        note(item.range)
        emit(isSet ? .setAdd : .listAppend, a: collection, b: value)
      }
      top = outerTop
    }
    emit(op == .buildTuple ? .listToTuple : .take, a: target, b: collection)
  }

  func compile(dict items: [DictItem], into target: Int32) throws(Raise) {
    let collection = newTemporary()
    emit(.buildDict, a: collection)
    for item in items {
      let outerTop = top
      switch item {
      case .pair(let key, let value):
        let first = reserve(2)
        try compile(key, into: first)
        try compile(value, into: first + 1)
        note(key.range)
        emit(.dictSet, a: collection, b: first, c: first + 1)
      case .unpacking(let value):
        let source = try operand(value)
        note(value.range)
        emit(.dictUpdate, a: collection, b: source.index, x: source.isTemporary ? 1 : 0)
      }
      top = outerTop
    }
    emit(.take, a: target, b: collection)
  }

  func compile(_ pieces: [FormattedPiece], into target: Int32) throws(Raise) {
    var parts: [Int32] = []
    let first = reserve(pieces.reduce(0) { count, piece in
      if case .field(_, .some, _, _) = piece { count + 2 } else { count + 1 }
    })
    var next = first
    for piece in pieces {
      switch piece {
      case .text(let text):
        emit(.move, a: next, b: constant(.text(text)))
      case .field(let value, let debugText, let conversion, let spec):
        if let debugText {
          emit(.move, a: next, b: constant(.text(debugText)))
          next += 1
        }
        let outerTop = top
        let operand = try operand(value)
        var specIndex: Int32 = 0
        var hasSpec = false
        if spec.count == 1, case .text(let text) = spec[0] {
          specIndex = constant(.text(text))
          hasSpec = true
        } else if !spec.isEmpty {
          specIndex = newTemporary()
          try compile(spec, into: specIndex)
          hasSpec = true
        }
        var kind: UInt16 =
          switch conversion {
          case "r": 1
          case "s": 2
          case "a": 3
          default: debugText != nil && !hasSpec ? 1 : 0
          }
        if hasSpec { kind |= 8 }
        note(value.range)
        emit(.format, a: next, b: operand.index, c: specIndex, x: operand.isTemporary ? 1 : 0, y: kind)
        top = outerTop
      }
      parts.append(next)
      next += 1
    }
    emit(.buildString, a: target, b: first, c: next - first)
  }
}
