import Language
import TensorCore

/// Makes arrays of labels of nested lists, numbers and other arrays, as `np.array` does.
struct LabelMaking {
  let interpreter: Interpreter
  /// The type that was asked for; text of width 0 is as wide as its widest element.
  let wanted: LabelType?

  private var shape: [Int] = []
  private var deepest = Shape.maximumRank
  private var isMeasured = false
  private var isRagged = false
  private var found = Found()

  /// What the elements are that were seen.
  private struct Found {
    var width = 0
    var hasText = false
    var hasObject = false
    var hasNumber = false
    var hasBytes = false
    var numbers: DType?
    /// The type of the times or rows that were seen; `object` where they have none in common.
    var special: LabelType?
  }

  init(_ interpreter: Interpreter, _ wanted: LabelType? = nil) {
    self.interpreter = interpreter
    self.wanted = wanted
  }

  /// `np.array(value, dtype=type)`; without a type it is found, and numbers alone become text or objects only
  /// where a type is given.
  static func array(
    _ value: Value, _ type: LabelType?, _ interpreter: Interpreter
  ) throws(Raise) -> LabelArray {
    if let known = LabelArray.of(value) { return try converted(known, type, interpreter) }
    if case .array(let tensor) = value { return try converted(tensor, type ?? .object, interpreter) }
    var making = LabelMaking(interpreter, type)
    return try making.make(value)
  }

  /// The array of a value.
  mutating func make(_ value: Value) throws(Raise) -> LabelArray {
    try discover(value, 0)
    let rank = min(deepest, shape.count)
    let extent = Array(shape.prefix(rank))
    if isRagged, wanted != .object {
      throw .valueError(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
          + "\(rank) dimensions. The detected shape was \(Shape(extent)) + inhomogeneous part.")
    }
    let type = type()
    let total = try engine { () throws(TensorError) in try Tensor.checkedCount(Shape(extent)) }
    var items: [Value] = []
    items.reserveCapacity(total)
    try fill(&items, value, 0, rank, type)
    guard items.count == total else { throw .valueError("the array's shape could not be found") }
    return try LabelArray(type, items, Shape(extent))
  }

  private func type() -> LabelType {
    switch wanted {
    case .text(width: 0)?: .text(width: max(found.width, 1))
    case .bytes(width: 0)?: .bytes(width: max(found.width, 1))
    case .date(let date)? where date.unit == .generic: found.special ?? .date(date)
    case let given?: given
    case nil: foundType
    }
  }

  /// The type that holds everything that was seen.
  private var foundType: LabelType {
    let width = max(found.width, found.numbers?.textWidth ?? 0, 1)
    if found.hasObject { return .object }
    if let special = found.special {
      let takesNumbers = found.numbers.map { special.takes($0) } ?? true
      return found.hasText || found.hasBytes || !takesNumbers ? .object : special
    }
    if found.hasText { return .text(width: width) }
    return found.hasBytes ? .bytes(width: width) : .object
  }

  // MARK: Shape

  /// Walks the value as NumPy does to find how many axes the array can have, and what it holds.
  private mutating func discover(_ value: Value, _ depth: Int) throws(Raise) {
    if depth & 7 == 7 { try interpreter.checkStack() }
    switch value {
    case .array(let tensor) where tensor.rank > 0:
      note(tensor.dtype)
      update(depth, tensor.shape.array, isSequence: false)
    case .instance where LabelArray.of(value) != nil:
      guard let labels = LabelArray.of(value) else { return }
      switch labels.type {
      case .text(let width):
        found.hasText = true
        found.width = max(found.width, width)
        if case .date(let date)? = wanted, date.unit == .generic {
          for item in labels.items { try note(item) }
        }
      case .bytes(let width):
        found.hasBytes = true
        found.width = max(found.width, width)
      case .date, .record:
        found.special = found.special.map { $0 == labels.type ? $0 : $0.joined(labels.type) } ?? labels.type
        if wanted == .text(width: 0) || wanted == .bytes(width: 0) {
          for item in labels.items { found.width = max(found.width, try text(item).unicodeScalars.count) }
        }
      case .object:
        found.hasObject = true
        if wanted == .text(width: 0) || wanted == .bytes(width: 0) {
          for item in labels.items { found.width = max(found.width, try text(item).unicodeScalars.count) }
        }
        if case .date(let date)? = wanted, date.unit == .generic {
          for item in labels.items { try note(item) }
        }
      }
      update(depth, labels.shape.array, isSequence: false)
    default:
      guard let items = try items(of: value) else {
        try note(value)
        update(depth, [], isSequence: false)
        return
      }
      guard depth < deepest else {
        found.hasObject = true
        update(depth, [], isSequence: false)
        isRagged = true
        return
      }
      guard update(depth, [items.count], isSequence: true) else { return }
      if items.isEmpty {
        isMeasured = true
        deepest = min(deepest, depth + 1)
        return
      }
      for (number, item) in items.enumerated() {
        if number & 0xFFFF == 0xFFFF { try interpreter.checkInterrupt() }
        try discover(item, depth + 1)
      }
    }
  }

  /// What a sequence holds; nil for what NumPy takes as one element.
  private func items(of value: Value) throws(Raise) -> [Value]? {
    switch value {
    case .list(let list): return list.items
    // A row is written as a tuple.
    case .tuple where wanted?.record != nil: return nil
    case .tuple(let tuple): return tuple.items
    case .range: return try interpreter.values(of: value)
    case .instance(let instance):
      switch instance.builtinValue {
      case .list(let list)?: return list.items
      case .tuple? where wanted?.record != nil: return nil
      case .tuple(let tuple)?: return tuple.items
      case nil:
        if interpreter.wrapping.contains(instance.type) {
          guard interpreter.wrapping.depth > 0 else {
            interpreter.wrapping.isMet = true
            throw Raise(.typeError, "a plain array is needed", meetsLabels: true)
          }
          return try interpreter.values(of: interpreter.attribute(value, interpreter.symbols.intern("_a")))
        }
        let names = interpreter.names
        guard !interpreter.isException(instance.type), interpreter.specialMethod(value, names.length) != nil,
          interpreter.specialMethod(value, names.getItem) != nil
        else { return nil }
        return try interpreter.values(of: value)
      default: return nil
      }
    default: return nil
    }
  }

  /// Joins the shape of a part at `depth` with what is known; false where they disagree.
  @discardableResult
  private mutating func update(_ depth: Int, _ lengths: [Int], isSequence: Bool) -> Bool {
    var fits = true
    var lengths = lengths[...]
    let wasMeasured = isMeasured
    if depth + lengths.count > deepest {
      fits = false
      lengths = lengths.prefix(max(deepest - depth, 0))
    } else if !isSequence, deepest != depth + lengths.count {
      deepest = depth + lengths.count
      if wasMeasured { fits = false }
    }
    for (index, length) in lengths.enumerated() {
      if !wasMeasured {
        if depth + index < shape.count { shape[depth + index] = length } else { shape.append(length) }
      } else if depth + index >= shape.count || shape[depth + index] != length {
        fits = false
        deepest = isSequence ? depth : deepest - (lengths.count - index)
        break
      }
    }
    if !isSequence { isMeasured = true }
    if !fits { isRagged = true }
    return fits
  }

  // MARK: Types

  private mutating func note(_ dtype: DType) {
    found.hasNumber = true
    found.numbers = found.numbers.map { DType.promoted($0, dtype) } ?? dtype
    found.width = max(found.width, dtype.textWidth)
  }

  private mutating func note(_ value: Value) throws(Raise) {
    if case .date(let like)? = wanted, like.unit == .generic {
      if let own = try DateMaking.ownType(value, like, interpreter) {
        found.special = found.special.map { $0.joined(.date(own)) } ?? .date(own)
      }
      return
    }
    switch value.plain {
    case .string(let string):
      found.hasText = true
      found.width = max(found.width, string.count)
    case .scalar(let scalar): note(scalar.dtype)
    case .array(let tensor): note(tensor.dtype)
    case .bool, .int, .float:
      if wanted == .text(width: 0) || wanted == .bytes(width: 0) {
        found.width = max(found.width, try text(value).unicodeScalars.count)
      } else {
        let dtype: DType = if case .bool = value { .bool } else if case .float = value { .float64 } else { .int64 }
        note(dtype)
      }
    case .bytes(let bytes) where !bytes.isMutable:
      found.hasBytes = true
      found.width = max(found.width, bytes.bytes.count)
    case .instance(let instance) where wanted != .object && instance.payload is ComplexNumber:
      throw LabelTypes.refusal("complex numbers")
    default:
      found.hasObject = true
      if wanted == .text(width: 0) || wanted == .bytes(width: 0) {
        found.width = max(found.width, try text(value).unicodeScalars.count)
      }
    }
  }

  private func text(_ value: Value) throws(Raise) -> String { try interpreter.string(value) }

  // MARK: Elements

  private func fill(
    _ items: inout [Value], _ value: Value, _ depth: Int, _ rank: Int, _ type: LabelType
  ) throws(Raise) {
    guard depth < rank else {
      items.append(try LabelMaking.element(value, type, interpreter))
      return
    }
    switch value {
    case .array(let tensor):
      try checkDepth(tensor.shape, depth, rank)
      for index in 0..<tensor.count {
        items.append(try LabelMaking.element(interpreter.pythonNumber(tensor.element(at: index)), type, interpreter))
      }
    case .instance where LabelArray.of(value) != nil:
      guard let labels = LabelArray.of(value) else { return }
      try checkDepth(labels.shape, depth, rank)
      for item in labels.items { items.append(try LabelMaking.element(item, type, interpreter)) }
    default:
      for (number, item) in (try self.items(of: value) ?? []).enumerated() {
        if number & 0xFFFF == 0xFFFF { try interpreter.checkInterrupt() }
        try fill(&items, item, depth + 1, rank, type)
      }
    }
  }

  private func checkDepth(_ own: Shape, _ depth: Int, _ rank: Int) throws(Raise) {
    guard depth + own.count == rank else {
      throw .valueError(
        "could not broadcast input array from shape \(own.compactDescription) into shape "
          + Shape(Array(shape.prefix(rank))).compactDescription)
    }
  }

  /// A value as an element of a type: text is cut off at the width.
  static func element(
    _ value: Value, _ type: LabelType, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch type {
    case .date(let date): return try DateMaking.element(value, date, interpreter)
    case .record(let record): return try RecordMaking.element(value, record, interpreter)
    case .bytes(let width): return try LabelBytes.element(value, width, interpreter)
    case .text, .object: break
    }
    guard case .text(let width) = type else {
      if case .array(let tensor) = value, tensor.rank == 0 { return tensor.element(at: 0).pythonValue }
      if let labels = LabelArray.of(value), labels.rank == 0 { return labels.items[0] }
      return value
    }
    if case .string(let string) = value {
      return .string(LabelMaking.cut(string, width))
    }
    if case .bytes(let bytes) = value, !bytes.isMutable {
      return .string(cut(StringObject(numPy: try LabelBytes.decoded(bytes)), width))
    }
    if let labels = LabelArray.of(value), labels.rank > 0 {
      throw .valueError("setting an array element with a sequence")
    }
    return .string(cut(StringObject(numPy: try interpreter.string(value)), width))
  }

  /// Text of at most `width` code points, as an element.
  private static func cut(_ string: StringObject, _ width: Int) -> StringObject {
    guard string.count > width else { return string.isNumPy ? string : StringObject(numPy: string.text) }
    return StringObject(numPy: String(String.UnicodeScalarView(string.text.unicodeScalars.prefix(width))))
  }
}
