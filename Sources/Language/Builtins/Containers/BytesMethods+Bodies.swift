/// What the methods of bytes do with their arguments.
extension BytesMethods {
  static func twoDigits(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
  static func isLower(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }

  // MARK: Arguments

  static func argument(_ call: Call, _ position: Int) throws(Raise) -> [UInt8] {
    guard case .bytes(let bytes) = call[position] else {
      throw .typeError("a bytes-like object is required, not '\(call.typeName(position))'")
    }
    return bytes.bytes
  }

  static func byte(_ call: Call, _ position: Int) throws(Raise) -> UInt8 {
    try call.interpreter.byte(call[position])
  }

  /// What is sought: bytes, or one byte as a number.
  static func sought(_ call: Call) throws(Raise) -> [UInt8] {
    if case .bytes(let bytes) = call[1] { return bytes.bytes }
    guard let number = call.interpreter.integerIndex(call[1]) else {
      throw .typeError(
        "argument should be integer or bytes-like object, not '\(call.typeName(1))'")
    }
    guard let byte = UInt8(exactly: number) else {
      throw .valueError("byte must be in range(0, 256)")
    }
    return [byte]
  }

  /// The `start, end` arguments as a slice clamps them; nil where `start` lies behind `end`.
  static func window(_ call: Call, _ count: Int) throws(Raise) -> Range<Int>? {
    func bound(_ position: Int, _ fallback: Int) throws(Raise) -> Int {
      guard call.isGiven(position) else { return fallback }
      let value = try Numbers.sliceIndex(call[position], call.interpreter)
      return value < 0 ? max(value + count, 0) : value
    }
    let start = try bound(2, 0)
    let end = min(try bound(3, count), count)
    return start <= end ? start..<end : nil
  }

  static func place(_ call: Call, last: Bool) throws(Raise) -> Int? {
    let bytes = try call.receiverBytes().bytes
    let sub = try sought(call)
    guard let window = try window(call, bytes.count) else { return nil }
    return last
      ? ByteText.findLast(sub, in: bytes, from: window.lowerBound, to: window.upperBound)
      : ByteText.find(sub, in: bytes, from: window.lowerBound, to: window.upperBound)
  }

  static func found(_ place: Int?) throws(Raise) -> Int {
    guard let place else { throw .valueError("subsection not found") }
    return place
  }

  static func list(_ parts: [[UInt8]], like object: BytesObject) -> Value {
    .list(ListObject(parts.map { .bytes(object.like($0)) }))
  }

  // MARK: Bodies

  static func bytes(fromHexadecimal call: Call) throws(Raise) -> [UInt8] {
    guard case .string(let text) = call[0] else {
      throw .typeError("fromhex() argument must be str, not \(call.typeName(0))")
    }
    var bytes: [UInt8] = []
    var high: UInt8?
    for (place, scalar) in text.text.unicodeScalars.enumerated() {
      if high == nil, scalar.value < 128, isSpace(UInt8(scalar.value)) { continue }
      guard let digit = UInt8(String(scalar), radix: 16) else {
        throw .valueError("non-hexadecimal number found in fromhex() arg at position \(place)")
      }
      if let first = high { bytes.append(first << 4 | digit) }
      high = high == nil ? digit : nil
    }
    if high != nil {
      throw .valueError(
        "non-hexadecimal number found in fromhex() arg at position \(text.count)")
    }
    return bytes
  }

  static func decode(_ call: Call) throws(Raise) -> Value {
    let bytes = try call.receiverBytes().bytes
    let encoding = try TextEncoding.named(call.text(1, default: "utf-8"))
    return .string(try encoding.decode(bytes, errors: call.text(2, default: "strict")))
  }

  static func matches(
    _ call: Call, _ test: (ArraySlice<UInt8>, [UInt8]) -> Bool
  ) throws(Raise) -> Value {
    let bytes = try call.receiverBytes().bytes
    var candidates: [[UInt8]] = []
    switch call[1] {
    case .bytes(let one): candidates = [one.bytes]
    case .tuple(let tuple):
      for item in tuple.items {
        guard case .bytes(let one) = item else {
          throw .typeError(
            "a bytes-like object is required, not '\(call.interpreter.typeName(of: item))'")
        }
        candidates.append(one.bytes)
      }
    default:
      throw .typeError(
        "\(call.function.name) first arg must be bytes or a tuple of bytes, not \(call.typeName(1))")
    }
    guard let window = try window(call, bytes.count) else { return .bool(false) }
    return .bool(candidates.contains { test(bytes[window], $0) })
  }

  static func replace(_ call: Call) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    let (old, new) = (try argument(call, 1), try argument(call, 2))
    let limit = try call.index(3, default: -1)
    let most = limit < 0 ? Int.max : limit
    let bytes = object.bytes
    let places =
      old.isEmpty
      ? Array((0...bytes.count).prefix(most))
      : most == 0 ? [] : ByteText.findAll(old, in: bytes, from: 0, to: bytes.count, limit: most)
    try Limits.checkString(Limits.product(places.count, new.count).map { $0 + bytes.count })
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += bytes[start..<place] + new
      start = place + old.count
    }
    return .bytes(object.like(result + bytes[start...]))
  }

  static func translate(_ call: Call) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    let removed = call.isGiven(2) ? Set(try argument(call, 2)) : []
    let kept = object.bytes.filter { !removed.contains($0) }
    guard call.isGiven(1) else { return .bytes(object.like(kept)) }
    let table = try argument(call, 1)
    guard table.count == 256 else {
      throw .valueError("translation table must be 256 characters long")
    }
    return .bytes(object.like(kept.map { table[Int($0)] }))
  }

  /// The separator and the number of parts to split off at most.
  private static func splitting(_ call: Call) throws(Raise) -> (separator: [UInt8]?, limit: Int) {
    let limit = try call.index(2, default: -1)
    guard call.isGiven(1) else { return (nil, limit < 0 ? .max : limit) }
    let separator = try argument(call, 1)
    if separator.isEmpty { throw .valueError("empty separator") }
    return (separator, limit < 0 ? .max : limit)
  }

  static func split(_ call: Call) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    let (separator, limit) = try splitting(call)
    return list(parts(of: object.bytes, separator, limit), like: object)
  }

  /// From the end: the mirror image of splitting the mirror image.
  static func rsplit(_ call: Call) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    let (separator, limit) = try splitting(call)
    let mirrored = parts(of: object.bytes.reversed(), separator.map { $0.reversed() }, limit)
    return list(mirrored.reversed().map { $0.reversed() }, like: object)
  }

  private static func parts(
    of bytes: [UInt8], _ separator: [UInt8]?, _ limit: Int
  ) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    guard let separator else {
      var rest = bytes[...].drop(while: isSpace)
      while parts.count < limit, let end = rest.firstIndex(where: isSpace) {
        parts.append(Array(rest[..<end]))
        rest = rest[end...].drop(while: isSpace)
      }
      if parts.count < limit, rest.isEmpty { return parts }
      while limit != .max, let last = rest.last, isSpace(last), parts.isEmpty { rest.removeLast() }
      return rest.isEmpty ? parts : parts + [Array(rest)]
    }
    for place in limit == 0
      ? [] : ByteText.findAll(separator, in: bytes, from: 0, to: bytes.count, limit: limit)
    {
      parts.append(Array(bytes[start..<place]))
      start = place + separator.count
    }
    return parts + [Array(bytes[start...])]
  }

  static func halves(_ call: Call, last: Bool) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    let separator = try argument(call, 1)
    if separator.isEmpty { throw .valueError("empty separator") }
    let bytes = object.bytes
    let place =
      last
      ? ByteText.findLast(separator, in: bytes, from: 0, to: bytes.count)
      : ByteText.find(separator, in: bytes, from: 0, to: bytes.count)
    var parts: [[UInt8]] = last ? [[], [], bytes] : [bytes, [], []]
    if let place {
      parts = [Array(bytes[..<place]), separator, Array(bytes[(place + separator.count)...])]
    }
    return .tuple(TupleObject(parts.map { .bytes(object.like($0)) }))
  }

  static func join(_ call: Call) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    guard call.interpreter.isIterable(call[1]) else { throw .typeError("can only join an iterable") }
    var result: [UInt8] = []
    for (place, item) in try call.interpreter.values(of: call[1]).enumerated() {
      guard case .bytes(let part) = item else {
        throw .typeError(
          "sequence item \(place): expected a bytes-like object, "
            + "\(call.interpreter.typeName(of: item)) found")
      }
      if place > 0 { result += object.bytes }
      result += part.bytes
      try Limits.checkString(result.count)
    }
    return .bytes(object.like(result))
  }

  static func stripped(_ call: Call, leading: Bool, trailing: Bool) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    var isStripped = isSpace
    if call.isGiven(1) {
      let set = Set(try argument(call, 1))
      isStripped = { set.contains($0) }
    }
    var part = object.bytes[...]
    if leading { part = part.drop(while: isStripped) }
    if trailing { while let last = part.last, isStripped(last) { part.removeLast() } }
    return .bytes(object.like(Array(part)))
  }

  static func mapped(_ call: Call, _ change: (UInt8) -> UInt8) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    return .bytes(object.like(object.bytes.map(change)))
  }

  static func titled(_ call: Call, everyWord: Bool) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    return .bytes(object.like(titled(object.bytes, everyWord: everyWord)))
  }

  static func titled(_ bytes: [UInt8], everyWord: Bool) -> [UInt8] {
    var isInside = false
    return bytes.map { byte in
      defer { isInside = everyWord ? isLetter(byte) : true }
      if isInside { return isUpper(byte) ? byte + 32 : byte }
      return isLower(byte) ? byte - 32 : byte
    }
  }

  /// Fills up to a width; `share` says how much of the gap stands at the left.
  static func padded(_ call: Call, _ share: (_ gap: Int, _ width: Int) -> Int) throws(Raise) -> Value {
    let object = try call.receiverBytes()
    let width = try call.index(1)
    var fill: UInt8 = 32
    if case .undefined = call[2] {} else {
      guard case .bytes(let given) = call[2], given.bytes.count == 1 else {
        throw .typeError(
          "\(call.function.name)() argument 2 must be a byte string of length 1, not "
            + call.typeName(2))
      }
      fill = given.bytes[0]
    }
    guard width > object.bytes.count else { return .bytes(object.like(object.bytes)) }
    try Limits.checkString(width)
    let gap = width - object.bytes.count
    let left = share(gap, width)
    return .bytes(
      object.like(
        [UInt8](repeating: fill, count: left) + object.bytes
          + [UInt8](repeating: fill, count: gap - left)))
  }
}

// MARK: Changing a bytearray

extension Interpreter {
  /// A number from 0 to 255.
  func byte(_ value: Value) throws(Raise) -> UInt8 {
    guard let byte = UInt8(exactly: try Numbers.index(value, self)) else {
      throw .valueError("byte must be in range(0, 256)")
    }
    return byte
  }

  /// `target[index] = new`.
  func assign(_ target: BytesObject, _ index: Value, _ new: Value) throws(Raise) {
    guard case .slice = index else {
      let place = try position(index, target.bytes.count, "bytearray")
      target.bytes[place] = try byte(new)
      return
    }
    let list = ListObject(target.bytes.map { .int(Int($0)) })
    try setSubscript(.list(list), index, new)
    try take(list, into: target)
  }

  /// `del target[index]`.
  func delete(_ target: BytesObject, _ index: Value) throws(Raise) {
    guard case .slice = index else {
      target.bytes.remove(at: try position(index, target.bytes.count, "bytearray"))
      return
    }
    let list = ListObject(target.bytes.map { .int(Int($0)) })
    try deleteSubscript(.list(list), index)
    try take(list, into: target)
  }

  private func take(_ list: ListObject, into target: BytesObject) throws(Raise) {
    var bytes: [UInt8] = []
    for item in list.items { bytes.append(try byte(item)) }
    target.bytes = bytes
  }
}
