import Language
import TensorCore

/// Reading and writing fields by their names.
enum RecordAccess {
  /// The positions that an index of names stands for; nil for any other index.
  enum Choice {
    case one(Int)
    case several([Int])
  }

  static func choice(_ labels: LabelArray, _ index: Value) throws(Raise) -> Choice? {
    guard let type = labels.type.record else { return nil }
    switch index {
    case .string(let name):
      guard let position = type.index(of: name.text) else {
        throw .valueError("no field of name \(name.text)")
      }
      return .one(position)
    case .list(let list):
      guard case .string? = list.items.first else { return nil }
      var positions: [Int] = []
      for item in list.items {
        guard case .string(let name) = item else { return nil }
        guard let position = type.index(of: name.text) else {
          throw Raise(.keyError, StringText.representation(name.text))
        }
        guard !positions.contains(position) else {
          throw .valueError("duplicate field of name \(name.text)")
        }
        positions.append(position)
      }
      return .several(positions)
    default: return nil
    }
  }

  /// `x['name']` and `x[['name', 'age']]`; nil where the index is none of names.
  static func subscripted(
    _ labels: LabelArray, _ index: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value? {
    switch try choice(labels, index) {
    case nil: return nil
    case .one(let position)?: return try field(labels, position, interpreter)
    case .several(let positions)?: return labels.fields(positions)?.value(interpreter)
    }
  }

  /// A field; one of rows inside a `recarray` is a `recarray` again.
  static func field(
    _ labels: LabelArray, _ position: Int, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let view = try labels.field(position)
    if labels.kind?.name == "recarray", case .labels(let inner) = view, inner.type.record != nil {
      return inner.viewed(as: labels.kind).value(interpreter)
    }
    return view.value(interpreter)
  }

  /// `x['name'] = value`; false where the index is none of names.
  static func setSubscript(
    _ labels: LabelArray, _ index: Value, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Bool {
    switch try choice(labels, index) {
    case nil: return false
    case .one(let position)?:
      try LabelAccess.checkWriteable(labels)
      try RecordMaking.assign(labels.field(position), value, interpreter)
    case .several(let positions)?:
      guard let part = labels.fields(positions) else { return false }
      try LabelAccess.setSubscript(part, .ellipsis, value, interpreter)
    }
    return true
  }

  /// A row as a tuple of Python's own values.
  static func tuple(_ row: LabelArray, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard let type = row.type.record else { return .none }
    var items: [Value] = []
    for index in type.fields.indices {
      switch try row.field(index) {
      case .numbers(let tensor):
        if tensor.rank == 0 { items.append(tensor.element(at: 0).pythonValue) } else {
          items.append(.array(tensor))
        }
      case .labels(let labels):
        if labels.rank == 0 { items.append(try LabelAccess.python(labels.items[0], interpreter)) } else {
          items.append(labels.value(interpreter))
        }
      }
    }
    return .tuple(TupleObject(items))
  }
}
