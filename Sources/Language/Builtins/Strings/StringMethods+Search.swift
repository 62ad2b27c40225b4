/// Finding, counting and replacing.
extension StringMethods {
  static var search: [NativeEntry] {
    [
      NativeEntry(
        "find", "sub, start=None, end=None, /",
        "Return the lowest index where substring sub is found, or -1.", find),
      NativeEntry(
        "rfind", "sub, start=None, end=None, /",
        "Return the highest index where substring sub is found, or -1.", rfind),
      NativeEntry(
        "index", "sub, start=None, end=None, /",
        "Return the lowest index where substring sub is found; ValueError if there is none.", index),
      NativeEntry(
        "rindex", "sub, start=None, end=None, /",
        "Return the highest index where substring sub is found; ValueError if there is none.", rindex),
      NativeEntry(
        "count", "sub, start=None, end=None, /",
        "Return the number of non-overlapping occurrences of substring sub.", count),
      NativeEntry(
        "startswith", "prefix, start=None, end=None, /",
        "Return True if the string starts with the prefix (or one of a tuple).", startswith),
      NativeEntry(
        "endswith", "suffix, start=None, end=None, /",
        "Return True if the string ends with the suffix (or one of a tuple).", endswith),
      NativeEntry(
        "replace", "old, new, count=-1, /",
        "Return a copy with all occurrences of old replaced by new.", replace),
      NativeEntry(
        "removeprefix", "prefix, /", "Return a copy without the prefix, if it is there.", removeprefix),
      NativeEntry(
        "removesuffix", "suffix, /", "Return a copy without the suffix, if it is there.", removesuffix),
      NativeEntry(
        "translate", "table, /",
        "Replace each character through a table from code points to strings.", translate),
    ]
  }

  private static func position(_ call: Call, last: Bool) throws(Raise) -> Int? {
    let string = try call.receiverString()
    let sub = try needle(call, 1)
    guard let window = try window(call, 2, of: string) else { return nil }
    let bytes = string.bytes
    let place =
      last
      ? ByteText.findLast(sub, in: bytes, from: window.start, to: window.end)
      : ByteText.find(sub, in: bytes, from: window.start, to: window.end)
    return place.map { string.codePoint(atByteOffset: $0, in: bytes) }
  }

  private static func find(_ call: Call) throws(Raise) -> Value {
    .int(try position(call, last: false) ?? -1)
  }

  private static func rfind(_ call: Call) throws(Raise) -> Value {
    .int(try position(call, last: true) ?? -1)
  }

  private static func index(_ call: Call) throws(Raise) -> Value {
    guard let place = try position(call, last: false) else {
      throw .valueError("substring not found")
    }
    return .int(place)
  }

  private static func rindex(_ call: Call) throws(Raise) -> Value {
    guard let place = try position(call, last: true) else {
      throw .valueError("substring not found")
    }
    return .int(place)
  }

  private static func count(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    let sub = try needle(call, 1)
    guard let window = try window(call, 2, of: string), window.start <= window.end else {
      return .int(0)
    }
    let bytes = string.bytes
    if sub.isEmpty {
      let part = bytes[window.start..<window.end]
      return .int(part.reduce(into: 1) { $0 += $1 & 0xC0 != 0x80 ? 1 : 0 })
    }
    var (count, from) = (0, window.start)
    while let place = ByteText.find(sub, in: bytes, from: from, to: window.end) {
      count += 1
      from = place + sub.count
      if count & 0xFFFF == 0 { try call.interpreter.checkInterrupt() }
    }
    return .int(count)
  }

  private static func matches(
    _ call: Call, _ test: (ArraySlice<UInt8>, [UInt8]) -> Bool
  ) throws(Raise) -> Value {
    let string = try call.receiverString()
    var candidates: [[UInt8]] = []
    switch call[1] {
    case .string(let text): candidates = [text.bytes]
    case .tuple(let tuple):
      for item in tuple.items {
        guard case .string(let text) = item else {
          throw .typeError(
            "tuple for \(call.function.name) must only contain str, "
              + "not \(call.interpreter.typeName(of: item))")
        }
        candidates.append(text.bytes)
      }
    default:
      throw .typeError(
        "\(call.function.name) first arg must be str or a tuple of str, not \(call.typeName(1))")
    }
    guard let window = try window(call, 2, of: string), window.start <= window.end else {
      return .bool(false)
    }
    let part = string.bytes[window.start..<window.end]
    return .bool(candidates.contains { test(part, $0) })
  }

  /// Whether the call asks about one string and the whole receiver, as nearly all do; nil otherwise.
  @inline(__always)
  private static func plainPair(_ call: Call) -> (StringObject, StringObject)? {
    guard case .string(let string) = call[0], case .string(let part) = call[1],
      case .undefined = call[2], case .undefined = call[3]
    else { return nil }
    return (string, part)
  }

  private static func startswith(_ call: Call) throws(Raise) -> Value {
    if let (string, part) = plainPair(call) { return .bool(string.matches(part, atEnd: false)) }
    return try matches(call) { $0.starts(with: $1) }
  }

  private static func endswith(_ call: Call) throws(Raise) -> Value {
    if let (string, part) = plainPair(call) { return .bool(string.matches(part, atEnd: true)) }
    return try matches(call) { $0.suffix($1.count).elementsEqual($1) }
  }

  private static func replace(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    for position in 1...2 {
      guard case .string = call[position] else {
        throw .typeError("replace() argument \(position) must be str, not \(call.typeName(position))")
      }
    }
    let limit = try call.index(3, default: -1)
    if limit < 0, string.isQuick, case .string(let old) = call[1], case .string(let new) = call[2],
      old.isASCII, new.isASCII, !old.text.isEmpty,
      let result = string.quicklyReplaced(old, by: new)
    {
      return .string(result)
    }
    let old = try needle(call, 1)
    let new = try needle(call, 2)
    if limit == 0 { return call[0] }
    let bytes = string.bytes
    var places: [Int]
    if old.isEmpty {
      places = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
      if limit > 0 { places = Array(places.prefix(limit)) }
    } else {
      places = ByteText.findAll(
        old, in: bytes, from: 0, to: bytes.count, limit: limit < 0 ? .max : limit)
    }
    if places.isEmpty { return .string(string) }
    let growth = Limits.product(places.count, new.count)
    try Limits.checkString(growth.map { $0 + bytes.count - places.count * old.count })
    var result: [UInt8] = []
    var start = 0
    for (number, place) in places.enumerated() {
      if number & 0xFFFF == 0xFFFF { try call.interpreter.checkInterrupt() }
      result += bytes[start..<place]
      result += new
      start = place + old.count
    }
    result += bytes[start...]
    return .string(StringObject(bytes: result))
  }

  private static func removeprefix(_ call: Call) throws(Raise) -> Value {
    let bytes = try call.receiverString().bytes
    let prefix = try affix(call)
    return bytes.starts(with: prefix)
      ? .string(StringObject(bytes: bytes[prefix.count...])) : call[0]
  }

  private static func removesuffix(_ call: Call) throws(Raise) -> Value {
    let bytes = try call.receiverString().bytes
    let suffix = try affix(call)
    guard bytes.count >= suffix.count, bytes.suffix(suffix.count).elementsEqual(suffix) else {
      return call[0]
    }
    return .string(StringObject(bytes: bytes.dropLast(suffix.count)))
  }

  private static func affix(_ call: Call) throws(Raise) -> [UInt8] {
    guard case .string(let text) = call[1].plain else {
      throw .typeError(
        "\(call.function.name)() argument must be str, not \(call.typeName(1))")
    }
    return text.bytes
  }

  private static func translate(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    var result = String.UnicodeScalarView()
    var pace = Pace()
    var length = 0
    for scalar in string.text.unicodeScalars {
      try pace.step(call.interpreter)
      let new = try replacement(for: scalar, call)
      switch new {
      case .undefined: result.append(scalar)
      case .none: break
      case .string(let text): result.append(contentsOf: text.text.unicodeScalars)
      case .int(let number):
        guard let new = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
          throw .valueError("character mapping must be in range(0x110000)")
        }
        result.append(new)
      default: throw .typeError("character mapping must return integer, None or str")
      }
      length += 1
      if case .string(let text) = new { length += text.count }
      try Limits.checkString(length)
    }
    return .text(String(result))
  }

  /// What the table has for a code point; `.undefined` where it has nothing.
  private static func replacement(for scalar: Unicode.Scalar, _ call: Call) throws(Raise) -> Value {
    let key = Value.int(Int(scalar.value))
    if case .dict(let dict) = call[1] {
      return try dict.value(for: key, call.interpreter) ?? .undefined
    }
    do throws(Raise) {
      return try call.interpreter.subscripted(call[1], key)
    } catch {
      if error.kind == .indexError || error.kind == .keyError { return .undefined }
      throw error
    }
  }

  static func maketrans(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let table = DictObject()
    func key(_ scalar: Unicode.Scalar) -> Value { .int(Int(scalar.value)) }
    if case .undefined = call[1] {
      guard case .dict(let dict) = call[0] else {
        throw .typeError("if you give only one argument to maketrans it must be a dict")
      }
      for entry in dict.table.entries {
        guard let entry else { continue }
        if case .string(let text) = entry.key {
          let scalars = text.scalars
          guard scalars.count == 1 else {
            throw .valueError("string keys in translate table must be of length 1")
          }
          try table.set(key(scalars[0]), entry.value, interpreter)
        } else {
          try table.set(entry.key, entry.value, interpreter)
        }
      }
      return .dict(table)
    }
    guard case .string(let from) = call[0] else {
      throw .typeError("first maketrans argument must be a string if there is a second argument")
    }
    guard case .string(let to) = call[1] else {
      throw .typeError("maketrans() argument 2 must be str, not \(call.typeName(1))")
    }
    guard from.count == to.count else {
      throw .valueError("the first two maketrans arguments must have equal length")
    }
    for (old, new) in zip(from.scalars, to.scalars) {
      try table.set(key(old), key(new), interpreter)
    }
    if case .string(let removed) = call[2] {
      for scalar in removed.scalars { try table.set(key(scalar), .none, interpreter) }
    }
    return .dict(table)
  }
}
