import Language
import TensorCore

/// An array that a function of labels got: of labels, or of numbers beside them.
enum LabelPart {
  case labels(LabelArray)
  case numbers(Tensor)

  /// Any value of a program.
  init(_ value: Value, _ interpreter: Interpreter) throws(Raise) {
    if case .array(let tensor) = value {
      self = .numbers(tensor)
      return
    }
    if case .string = value {} else if LabelArray.of(value) == nil,
      let tensor = try? interpreter.tensor(from: value)
    {
      self = .numbers(tensor)
      return
    }
    self = .labels(try LabelMaking.array(value, nil, interpreter))
  }

  /// The type that holds the elements of all parts.
  static func type(of parts: [LabelPart]) -> LabelType {
    var type: LabelType?
    for part in parts {
      if case .numbers(let tensor) = part, let known = type, known.takes(tensor.dtype) { continue }
      if let known = type, case .text = known, !part.type.isText, part.type.takesNumbers,
        parts.allSatisfy({ $0.isWhole || $0.type.takesNumbers })
      {
        type = part.type
        continue
      }
      type = type?.joined(part.type) ?? part.type
    }
    return type ?? .object
  }

  /// Refuses to join points in time with spans, and rows with anything else.
  static func check(_ parts: [LabelPart]) throws(Raise) {
    let dates = parts.compactMap(\.type.date)
    if let span = dates.first(where: \.isSpan), var point = dates.first(where: { !$0.isSpan }) {
      if let (unit, multiple) = DateType.common(span, point, strict: false) { point = point.with(unit, multiple) }
      throw .typeError(
        "Cannot cast array data from dtype('\(span.code)') to dtype('\(point.code)') according to the rule 'same_kind'")
    }
    for (one, next) in zip(dates, dates.dropFirst()) where one.joined(next) == nil {
      throw DateType.noCommonUnit(one, next)
    }
    guard parts.contains(where: { $0.type.record != nil }) else { return }
    let names = parts.map { part in
      switch part {
      case .labels(let labels): "<class 'numpy.dtypes.\(labels.type.className)DType'>"
      case .numbers(let tensor): "<class 'numpy.dtypes.\(LabelElementwise.className(tensor.dtype))DType'>"
      }
    }
    if let other = names.first(where: { !$0.hasSuffix("VoidDType'>") && !$0.hasSuffix("ObjectDType'>") }) {
      throw .typeError(
        "The DType <class 'numpy.dtypes.VoidDType'> could not be promoted by \(other). This means that no common DType exists for the given inputs. For example they cannot be stored in a single array unless the dtype is `object`. The full list of DTypes is: (\(names.joined(separator: ", ")))")
    }
    let types = parts.compactMap(\.type.record)
    if LabelPart.type(of: parts) == .object, types.count == parts.count {
      throw .typeError("field names do not match: the arrays have no common dtype")
    }
  }

  /// Whether it is of integers or truth values.
  private var isWhole: Bool {
    if case .numbers(let tensor) = self { tensor.dtype.isInteger || tensor.dtype == .bool } else { false }
  }

  /// Its own type; that of numbers is text as wide as they can be.
  var type: LabelType {
    switch self {
    case .labels(let array): array.type
    case .numbers(let tensor): .text(width: tensor.dtype.textWidth)
    }
  }

  var shape: Shape {
    switch self {
    case .labels(let array): array.shape
    case .numbers(let tensor): tensor.shape
    }
  }

  func labels(as type: LabelType, _ interpreter: Interpreter) throws(Raise) -> LabelArray {
    switch self {
    case .labels(let array): try LabelMaking.converted(array, type, interpreter)
    case .numbers(let tensor): try LabelMaking.converted(tensor, type, interpreter)
    }
  }
}

/// Arrays of labels that one function works on together: their places in one common store.
struct LabelGroup {
  let interpreter: Interpreter
  let type: LabelType
  /// The elements that all places point at; none where there is one array only.
  let items: [Value]
  /// The only array, where there is one: what is a view of its places is a view of it.
  private let single: LabelArray?
  /// The places of each array, in the order in which they came.
  let places: [Tensor]

  /// Puts arrays together; their elements take the type that holds all of them.
  init(_ parts: [LabelPart], _ interpreter: Interpreter, as wanted: LabelType? = nil) throws(Raise) {
    self.interpreter = interpreter
    let type = wanted ?? LabelPart.type(of: parts)
    if wanted == nil { try LabelPart.check(parts) }
    self.type = type
    if parts.count == 1, case .labels(let array) = parts[0], array.type == type {
      single = array
      items = []
      places = [array.places]
      return
    }
    single = nil
    var items: [Value] = []
    var places: [Tensor] = []
    for part in parts {
      let array = try part.labels(as: type, interpreter)
      places.append(try LabelArray.places(array.shape, from: items.count))
      items += array.items
    }
    self.items = items
    self.places = places
  }

  /// What a function of places returned, with elements instead of places.
  func restored(_ value: Value) throws(Raise) -> Value {
    switch value {
    case .array(let tensor): return try restored(tensor).value(interpreter)
    case .scalar(let scalar): return element(scalar.integerValue)
    case .int(let place): return element(place)
    case .list(let list): return .list(ListObject(try restored(list.items)))
    case .tuple(let tuple): return .tuple(TupleObject(try restored(tuple.items)))
    default: return value
    }
  }

  func restored(_ tensor: Tensor) throws(Raise) -> LabelArray {
    if let single { return try single.derived(tensor) }
    try LabelArray.check(tensor.shape)
    // Where a function fills up, it does so with zeros, which need not be places.
    return try LabelArray(
      type, tensor.integers.map { items.indices.contains($0) ? items[$0] : type.zero }, tensor.shape)
  }

  private func restored(_ values: [Value]) throws(Raise) -> [Value] {
    var result: [Value] = []
    for value in values { result.append(try restored(value)) }
    return result
  }

  private func element(_ place: Int?) -> Value {
    guard let place else { return .none }
    if let single { return place >= 0 && place < single.store.count ? single.element(place) : .none }
    return items.indices.contains(place) ? items[place] : .none
  }
}
