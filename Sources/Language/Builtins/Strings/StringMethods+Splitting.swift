/// Taking apart and putting together.
extension StringMethods {
  static var splitting: [NativeEntry] {
    [
      NativeEntry(
        "split", "sep=None, maxsplit=-1", "Return a list of the words, using sep as the delimiter.",
        split),
      NativeEntry(
        "rsplit", "sep=None, maxsplit=-1", "As split, working from the end.", rsplit),
      NativeEntry(
        "splitlines", "keepends=False", "Return a list of the lines in the string.", splitlines),
      NativeEntry(
        "partition", "sep, /", "Split at the first sep into head, sep and tail.", partition),
      NativeEntry(
        "rpartition", "sep, /", "Split at the last sep into head, sep and tail.", rpartition),
      NativeEntry(
        "join", "iterable, /", "Concatenate strings, with this string between them.", join),
    ]
  }

  static var stripping: [NativeEntry] {
    [
      NativeEntry(
        "strip", "chars=None, /", "Return a copy without leading and trailing white space.", strip),
      NativeEntry("lstrip", "chars=None, /", "Return a copy without leading white space.", lstrip),
      NativeEntry("rstrip", "chars=None, /", "Return a copy without trailing white space.", rstrip),
    ]
  }

  /// The strings of ranges of bytes.
  private static func strings(
    _ parts: [Range<Int>], _ bytes: [UInt8], _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    var pace = Pace()
    var items: [Value] = []
    items.reserveCapacity(parts.count)
    for part in parts {
      try pace.step(interpreter)
      items.append(.string(StringObject(bytes: bytes[part])))
    }
    return .list(ListObject(items))
  }

  private static func separator(_ call: Call) throws(Raise) -> [UInt8]? {
    guard call.isGiven(1) else { return nil }
    guard case .string(let text) = call[1] else {
      throw .typeError("must be str or None, not \(call.typeName(1))")
    }
    if text.text.isEmpty { throw .valueError("empty separator") }
    return text.bytes
  }

  private static func split(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    let limit = try call.index(2, default: -1)
    if limit < 0, string.isQuick {
      if !call.isGiven(1) { return .list(ListObject(string.quickWords())) }
      if case .string(let separator) = call[1], separator.isASCII, !separator.text.isEmpty {
        return .list(ListObject(string.quickPieces(separator)))
      }
    }
    let bytes = string.bytes
    guard let separator = try separator(call) else {
      return try strings(
        words(string, bytes, limit: limit < 0 ? .max : limit), bytes, call.interpreter)
    }
    let places = ByteText.findAll(
      separator, in: bytes, from: 0, to: bytes.count, limit: limit < 0 ? .max : limit)
    return try strings(
      pieces(of: bytes, at: places, width: separator.count), bytes, call.interpreter)
  }

  private static func rsplit(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    let limit = try call.index(2, default: -1)
    let bytes = string.bytes
    guard let separator = try separator(call) else {
      return try strings(
        lastWords(string, bytes, limit: limit < 0 ? .max : limit), bytes, call.interpreter)
    }
    var places: [Int] = []
    var end = bytes.count
    while limit < 0 || places.count < limit, places.count & 0xFFFF != 0xFFFF || !Interpreter.isInterrupted,
      let place = ByteText.findLast(separator, in: bytes, from: 0, to: end)
    {
      places.append(place)
      end = place
    }
    return try strings(
      pieces(of: bytes, at: places.reversed(), width: separator.count), bytes, call.interpreter)
  }

  private static func pieces(
    of bytes: [UInt8], at places: [Int], width: Int
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for place in places {
      if parts.count & 0xFFFF == 0xFFFF, Interpreter.isInterrupted { break }
      parts.append(start..<place)
      start = place + width
    }
    parts.append(start..<bytes.count)
    return parts
  }

  /// The ranges of bytes that are words between white space, in order.
  private static func wordRanges(_ string: StringObject, _ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    func step(_ isSpace: Bool, _ offset: Int) {
      if isSpace {
        if let begun = start { ranges.append(begun..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
    }
    if string.isASCII {
      for offset in bytes.indices {
        if offset & 0xFFFF == 0, Interpreter.isInterrupted { break }
        step(StringObject.isASCIISpace(bytes[offset]), offset)
      }
    } else {
      var offset = 0
      for scalar in string.text.unicodeScalars {
        if offset & 0xFFF == 0, Interpreter.isInterrupted { break }
        step(scalar.isPythonSpace, offset)
        offset += UTF8.width(scalar)
      }
    }
    if let start { ranges.append(start..<bytes.count) }
    return ranges
  }

  private static func words(
    _ string: StringObject, _ bytes: [UInt8], limit: Int
  ) -> [Range<Int>] {
    let ranges = wordRanges(string, bytes)
    guard ranges.count > limit else { return ranges }
    return ranges[..<limit] + [ranges[limit].lowerBound..<bytes.count]
  }

  private static func lastWords(
    _ string: StringObject, _ bytes: [UInt8], limit: Int
  ) -> [Range<Int>] {
    let ranges = wordRanges(string, bytes)
    guard ranges.count > limit else { return ranges }
    let cut = ranges.count - limit
    return [0..<ranges[cut - 1].upperBound] + ranges[cut...]
  }

  private static func splitlines(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    let keepsEnds = try call.keepsEnds()
    let bytes = string.bytes
    var lines: [Range<Int>] = []
    var start = 0
    var offset = 0
    var followsReturn = false
    for scalar in string.text.unicodeScalars {
      if offset & 0xFFF == 0, Interpreter.isInterrupted { break }
      let width = UTF8.width(scalar)
      if followsReturn, scalar == "\n" {
        // The second half of "\r\n": the line has ended already.
        if keepsEnds, let last = lines.popLast() {
          lines.append(last.lowerBound..<(offset + 1))
        }
        start = offset + 1
      } else if isLineEnd(scalar) {
        lines.append(start..<(keepsEnds ? offset + width : offset))
        start = offset + width
      }
      followsReturn = scalar == "\r"
      offset += width
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return try strings(lines, bytes, call.interpreter)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func partition(_ call: Call) throws(Raise) -> Value {
    try parted(call) { ByteText.find($0, in: $1, from: 0, to: $1.count) } whole: { ($0, [], []) }
  }

  private static func rpartition(_ call: Call) throws(Raise) -> Value {
    try parted(call) { ByteText.findLast($0, in: $1, from: 0, to: $1.count) } whole: { ([], [], $0) }
  }

  private static func parted(
    _ call: Call, find: ([UInt8], [UInt8]) -> Int?,
    whole: ([UInt8]) -> ([UInt8], [UInt8], [UInt8])
  ) throws(Raise) -> Value {
    let bytes = try call.receiverString().bytes
    let separator = try needle(call, 1)
    if separator.isEmpty { throw .valueError("empty separator") }
    var parts = whole(bytes)
    if let place = find(separator, bytes) {
      parts = (Array(bytes[..<place]), separator, Array(bytes[(place + separator.count)...]))
    }
    return .tuple(
      TupleObject([parts.0, parts.1, parts.2].map { .string(StringObject(bytes: $0)) }))
  }

  private static func join(_ call: Call) throws(Raise) -> Value {
    let separator = try call.receiverString()
    let items = try joinable(call)
    var size = 0
    var isASCII = separator.isASCII
    var pace = Pace()
    for position in items.indices {
      try pace.step(call.interpreter)
      guard items.isString(at: position, { text in
        size += text.text.utf8.count
        isASCII = isASCII && text.isASCII
      })
      else {
        throw .typeError(
          "sequence item \(position): expected str instance, "
            + "\(call.interpreter.typeName(of: items[position])) found")
      }
    }
    let gaps = Limits.product(separator.text.utf8.count, max(items.count - 1, 0))
    try Limits.checkString(gaps.map { $0 + size })
    let text = String(unsafeUninitializedCapacity: size + (gaps ?? 0)) { buffer in
      var end = 0
      for position in items.indices {
        if position & 0xFFFF == 0xFFFF, Interpreter.isInterrupted { break }
        if position > 0 { separator.copyBytes(to: buffer, at: &end) }
        _ = items.isString(at: position) { $0.copyBytes(to: buffer, at: &end) }
      }
      return end
    }
    return .string(StringObject(text, isASCII: isASCII))
  }

  private static func joinable(_ call: Call) throws(Raise) -> [Value] {
    switch call[1] {
    case .list(let list): return list.items
    case .tuple(let tuple): return tuple.items
    case .int, .float, .bool, .none: throw .typeError("can only join an iterable")
    default: return try call.interpreter.values(of: call[1])
    }
  }

  private static func strip(_ call: Call) throws(Raise) -> Value {
    try stripped(call, leading: true, trailing: true)
  }

  private static func lstrip(_ call: Call) throws(Raise) -> Value {
    try stripped(call, leading: true, trailing: false)
  }

  private static func rstrip(_ call: Call) throws(Raise) -> Value {
    try stripped(call, leading: false, trailing: true)
  }

  private static func stripped(_ call: Call, leading: Bool, trailing: Bool) throws(Raise) -> Value {
    let string = try call.receiverString()
    if string.isQuick, !call.isGiven(1) {
      return .string(string.quicklyStripped(leading: leading, trailing: trailing))
    }
    var isStripped: (Unicode.Scalar) -> Bool = { $0.isPythonSpace }
    if call.isGiven(1) {
      guard case .string(let characters) = call[1] else {
        throw .typeError("\(call.function.name) arg must be None or str")
      }
      let set = Set(characters.text.unicodeScalars)
      isStripped = { set.contains($0) }
    }
    var part = string.text.unicodeScalars[...]
    if leading { part = part.drop(while: isStripped) }
    if trailing {
      while let last = part.last, isStripped(last) { part.removeLast() }
    }
    return .text(String(part))
  }
}

extension Array where Element == Value {
  /// Whether an item is a string; it is looked at in place, without a retain.
  @inline(__always)
  fileprivate func isString(at position: Int, _ body: (StringObject) -> Void) -> Bool {
    withUnsafeBufferPointer { items in
      guard position < items.count, let start = items.baseAddress else { return false }
      if case .string = items[position] {
        // Only read.
        UnsafeMutablePointer(mutating: start + position).withObject(StringObject.self, body)
        return true
      }
      guard case .string(let text) = items[position].plain else { return false }
      body(text)
      return true
    }
  }
}

extension Call {
  /// The argument `keepends` of `splitlines`, which is an integer.
  func keepsEnds() throws(Raise) -> Bool {
    if case .undefined = self[1] { return false }
    if case .large = self[1] { return true }
    return try Numbers.index(self[1], interpreter) != 0
  }
}
