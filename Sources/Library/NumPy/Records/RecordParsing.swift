import Language
import TensorCore

/// Types of structured arrays as programs write them: lists of pairs, dicts, strings with commas.
enum RecordParsing {
  /// A field's type with the shape of its elements.
  typealias Element = (kind: RecordType.Kind, shape: [Int])

  /// The type that a list, dict, tuple or string with commas stands for.
  static func type(
    _ value: Value, _ interpreter: Interpreter, isAligned: Bool = false
  ) throws(Raise) -> RecordType {
    try interpreter.checkStack()
    switch value.plain {
    case .list(let list): return try type(pairs: list.items, isAligned, interpreter)
    case .dict(let dict): return try type(dict, isAligned, interpreter)
    case .string(let string): return try type(commas: string.text, isAligned, interpreter)
    case .tuple(let tuple):
      // (np.record, fields)
      if tuple.items.count == 2, case .type(let owner) = tuple.items[0],
        owner.isSubtype(of: interpreter.types.void)
      {
        guard case .labels(.record(let type)) = try element(tuple.items[1], interpreter).kind else {
          throw refusal(value, interpreter)
        }
        return type.owned(by: owner)
      }
      guard tuple.items.count == 2, case .labels(.record(let type)) = try element(value, interpreter).kind else {
        throw refusal(value, interpreter)
      }
      return type
    default: throw refusal(value, interpreter)
    }
  }

  private static func refusal(_ value: Value, _ interpreter: Interpreter) -> Raise {
    let shown = (try? interpreter.representation(value)) ?? "it"
    return .typeError("Cannot interpret '\(shown)' as a data type")
  }

  // MARK: Lists

  private static func type(
    pairs: [Value], _ isAligned: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> RecordType {
    var fields: [RecordType.Field] = []
    for (number, pair) in pairs.enumerated() {
      guard case .tuple(let parts) = pair, (2...3).contains(parts.items.count) else {
        throw .typeError(
          "Field elements must be 2- or 3-tuples, got '\(try interpreter.representation(pair))'")
      }
      let (name, title) = try named(parts.items[0])
      var (kind, shape) = try element(parts.items[1], interpreter)
      if parts.items.count == 3 {
        let lengths = try interpreter.shape(from: parts.items[2]).array
        guard lengths.allSatisfy({ $0 >= 0 }) else {
          throw .valueError("invalid shape in fixed-type tuple: dimension smaller then zero.")
        }
        shape = lengths + shape
      }
      fields.append(
        RecordType.Field(
          name: name.isEmpty ? "f\(number)" : name, kind: kind, shape: shape, offset: 0, title: title))
    }
    return try checked(fields, isAligned, interpreter)
  }

  /// A name, or a title and a name.
  private static func named(_ value: Value) throws(Raise) -> (String, String?) {
    switch value {
    case .string(let name): return (name.text, nil)
    case .tuple(let parts):
      if parts.items.count == 2, case .string(let title) = parts.items[0],
        case .string(let name) = parts.items[1]
      {
        return (name.text, title.text)
      }
      throw .typeError("If given, second element of field tuple must be a string", hint: "(title, name)")
    default: throw .typeError("First element of field tuple is neither a tuple nor str")
    }
  }

  private static func checked(
    _ fields: [RecordType.Field], _ isAligned: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> RecordType {
    try checkNames(fields)
    return RecordType(packing: fields, isAligned: isAligned, owner: interpreter.types.void)
  }

  private static func checkNames(_ fields: [RecordType.Field]) throws(Raise) {
    var seen: Set<String> = []
    var total = 0
    for field in fields {
      guard seen.insert(field.name).inserted else {
        throw .valueError("field '\(field.name)' occurs more than once")
      }
      var size = field.kind.size
      for length in field.shape {
        let (product, overflow) = size.multipliedReportingOverflow(by: length)
        guard !overflow, product < 1 << 31 else {
          throw .valueError("invalid shape in fixed-type tuple: dtype size in bytes must fit into a C int.")
        }
        size = product
      }
      total += size
      guard total < 1 << 31 else { throw .valueError("dtype size in bytes must fit into a C int.") }
    }
  }

  // MARK: Dicts

  private static func type(
    _ dict: DictObject, _ isAligned: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> RecordType {
    func entry(_ name: String) throws(Raise) -> Value? { try dict.value(for: .text(name), interpreter) }
    guard let names = try entry("names"), let formats = try entry("formats") else {
      return try type(byField: dict, isAligned, interpreter)
    }
    let nameValues = try interpreter.values(of: names)
    let formatValues = try interpreter.values(of: formats)
    let offsets = try entry("offsets").map { (value) throws(Raise) in
      try interpreter.integers(from: value)
    }
    let titles = try entry("titles").map { (value) throws(Raise) in try interpreter.values(of: value) }
    guard nameValues.count <= formatValues.count, offsets.map({ $0.count == nameValues.count }) ?? true,
      titles.map({ $0.count == nameValues.count }) ?? true
    else {
      throw .valueError("'names', 'formats', 'offsets', and 'titles' dict entries must have the same length")
    }
    var fields: [RecordType.Field] = []
    for (number, name) in nameValues.enumerated() {
      guard case .string(let name) = name else { throw .typeError("field names must be strings") }
      let (kind, shape) = try element(formatValues[number], interpreter)
      var title: String?
      if case .string(let text)? = titles?[number] { title = text.text }
      fields.append(
        RecordType.Field(name: name.text, kind: kind, shape: shape, offset: offsets?[number] ?? 0, title: title))
    }
    var aligned = isAligned
    if let flag = try entry("aligned") { aligned = try interpreter.truth(flag) }
    let packed = try checked(fields, aligned, interpreter)
    let hasSize = try entry("itemsize") != nil
    guard offsets != nil || hasSize else { return packed }
    let placed = offsets == nil ? packed.fields : fields
    if let wrong = placed.first(where: { $0.offset < 0 || $0.offset >= 1 << 31 }) {
      throw .valueError(
        wrong.offset < 0 ? "offset \(wrong.offset) cannot be negative" : "integer won't fit into a C int")
    }
    let end = placed.map { $0.offset + $0.size }.max() ?? 0
    var size = end
    if let given = try entry("itemsize") {
      size = try interpreter.index(given)
      guard size < 1 << 31 else { throw .valueError("integer won't fit into a C int") }
      guard size >= end else {
        throw .valueError(
          "NumPy dtype descriptor requires \(end) bytes, cannot override to smaller itemsize of \(size)")
      }
    }
    return RecordType(placed, size: size, isAligned: aligned, owner: interpreter.types.void)
  }

  /// `{'a': ('i4', 0), 'b': ('f8', 4)}`
  private static func type(
    byField dict: DictObject, _ isAligned: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> RecordType {
    var fields: [RecordType.Field] = []
    for case let item? in dict.table.entries {
      guard case .string(let name) = item.key, case .tuple(let parts) = item.value,
        (2...3).contains(parts.items.count)
      else {
        throw .valueError("entry not a 2- or 3- tuple", hint: "{'names': [...], 'formats': [...]} names fields")
      }
      let (kind, shape) = try element(parts.items[0], interpreter)
      let offset = try interpreter.index(parts.items[1])
      guard offset >= 0, offset < 1 << 31 else { throw .valueError("offset cannot be negative") }
      fields.append(RecordType.Field(name: name.text, kind: kind, shape: shape, offset: offset, title: nil))
    }
    fields.sort { $0.offset < $1.offset }
    try checkNames(fields)
    let end = fields.map { $0.offset + $0.size }.max() ?? 0
    let widest = isAligned ? fields.map(\.kind.alignment).max() ?? 1 : 1
    return RecordType(
      fields, size: (end + widest - 1) / widest * widest, isAligned: isAligned, owner: interpreter.types.void)
  }

  // MARK: Strings

  /// `'i4, (2,3)f8, U10'`
  private static func type(
    commas text: String, _ isAligned: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> RecordType {
    var parts: [String] = []
    var depth = 0
    var part = ""
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    if !part.allSatisfy({ $0 == " " }) { parts.append(part) }
    // A parenthesis that is not closed leaves the whole text.
    guard parts.count != 1 || parts[0] != text else {
      throw .typeError("data type '\(text)' not understood")
    }
    var fields: [RecordType.Field] = []
    for (number, part) in parts.enumerated() {
      let (kind, shape) = try element(.text(part), interpreter)
      fields.append(RecordType.Field(name: "f\(number)", kind: kind, shape: shape, offset: 0, title: nil))
    }
    return try checked(fields, isAligned, interpreter)
  }

  /// `(2,3)f8` as its shape and what is behind it.
  private static func shaped(_ text: String) -> (shape: [Int], rest: String)? {
    let trimmed = text.drop { $0 == " " }
    if trimmed.hasPrefix("("), let close = trimmed.firstIndex(of: ")") {
      var shape: [Int] = []
      for part in trimmed[trimmed.index(after: trimmed.startIndex)..<close].split(separator: ",") {
        guard let length = Int(part.filter { $0 != " " }), length >= 0 else { return nil }
        shape.append(length)
      }
      return (shape, String(trimmed[trimmed.index(after: close)...]))
    }
    let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let length = Int(digits) else { return nil }
    let rest = String(trimmed.dropFirst(digits.count))
    return (length == 1 ? [] : [length], rest)
  }

  // MARK: Elements

  /// Any type that a field can have.
  static func element(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Element {
    switch value {
    case .string(let string):
      let text = string.text.filter { $0 != " " }
      if text.contains(","), !(text.hasPrefix("(") && shaped(text).map { !$0.rest.contains(",") } ?? false) {
        return (.labels(.record(try type(value, interpreter))), [])
      }
      if let (shape, rest) = shaped(text) {
        let inner = try element(.text(rest), interpreter)
        return (inner.kind, shape + inner.shape)
      }
      return (try plain(.text(text), interpreter), [])
    case .tuple(let parts):
      guard parts.items.count == 2 else { throw refusal(value, interpreter) }
      if case .type(let owner) = parts.items[0], owner.isSubtype(of: interpreter.types.void) {
        return (.labels(.record(try type(value, interpreter))), [])
      }
      let inner = try element(parts.items[0], interpreter)
      if case .labels(.text(width: 0)) = inner.kind, case .int(let width) = parts.items[1], width >= 0 {
        guard width < 1 << 28 else { throw .valueError("invalid itemsize in generic type tuple") }
        return (.labels(.text(width: width)), [])
      }
      if case .labels(.bytes(width: 0)) = inner.kind, case .int(let width) = parts.items[1], width >= 0 {
        guard width < 1 << 28 else { throw .valueError("invalid itemsize in generic type tuple") }
        return (.labels(.bytes(width: width)), [])
      }
      let shape = try interpreter.shape(from: parts.items[1]).array
      guard shape.allSatisfy({ $0 >= 0 }) else {
        throw .valueError("invalid shape in fixed-type tuple: dimension smaller then zero.")
      }
      return (inner.kind, shape + inner.shape)
    case .instance(let instance):
      if let box = instance.payload as? LabelTypeBox, let shape = box.shape {
        let inner = box.element ?? .labels(box.type)
        return (inner, shape)
      }
      return (try plain(value, interpreter), [])
    default: return (try plain(value, interpreter), [])
    }
  }

  private static func plain(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> RecordType.Kind {
    if case .none = value { return .number(.float64) }
    if let type = try LabelTypes.wanted(value, interpreter) { return .labels(type) }
    return .number(try interpreter.dtype(from: value))
  }
}
