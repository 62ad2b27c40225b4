/// The methods of `bytes` that search, join and change.
extension BytesMethods {
  static func installSearch(_ interpreter: Interpreter) {
    interpreter.types.bytes.addMethods(searching + changing, interpreter)
    let fromHex = NativeFunction(name: "fromhex", signature: Signature("type, string, /")) {
      call throws(Raise) in .bytes(BytesObject(try bytes(fromHex: call.string(1))))
    }
    interpreter.types.bytes.setMember(
      interpreter.symbols.intern("fromhex"), .classMethod(.native(fromHex)))
  }

  private static func part(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    if case .bytes(let bytes) = value { return bytes.bytes }
    throw .typeError("a bytes-like object is required, not '\(interpreter.typeName(of: value))'")
  }

  /// The bounds that a search may have, as a slice would take them.
  private static func bounds(_ call: Call, _ count: Int) throws(Raise) -> (from: Int, to: Int) {
    func place(_ position: Int, _ fallback: Int) throws(Raise) -> Int {
      guard call.isGiven(position) else { return fallback }
      let place = try call.index(position)
      return place < 0 ? max(place + count, 0) : min(place, count)
    }
    return (try place(2, 0), try place(3, count))
  }

  private static func firstPlace(_ call: Call) throws(Raise) -> Int? {
    let bytes = try call.receiverBytes().bytes
    let sub = try part(call[1], call.interpreter)
    let bounds = try bounds(call, bytes.count)
    guard bounds.from <= bounds.to, sub.count <= bounds.to - bounds.from else { return nil }
    return ByteText.find(sub, in: bytes, from: bounds.from, to: bounds.to)
  }

  private static var searching: [NativeEntry] {
    [
      NativeEntry("find", "sub, start=None, end=None, /", "The lowest index of sub, or -1.") {
        call throws(Raise) in .int(try firstPlace(call) ?? -1)
      },
      NativeEntry("index", "sub, start=None, end=None, /", "The lowest index of sub.") {
        call throws(Raise) in
        guard let place = try firstPlace(call) else { throw .valueError("subsection not found") }
        return .int(place)
      },
      NativeEntry("rfind", "sub, start=None, end=None, /", "The highest index of sub, or -1.") {
        call throws(Raise) in
        let bytes = try call.receiverBytes().bytes
        let sub = try part(call[1], call.interpreter)
        let bounds = try bounds(call, bytes.count)
        var place = bounds.to - sub.count
        while place >= bounds.from {
          if bytes[place...].starts(with: sub) { return .int(place) }
          place -= 1
        }
        return .int(-1)
      },
    ]
  }

  private static var changing: [NativeEntry] {
    [
      NativeEntry("join", "iterable_of_bytes, /", "The parts with these bytes between them.") {
        call throws(Raise) in
        let separator = try call.receiverBytes().bytes
        var result: [UInt8] = []
        for (number, item) in try call.interpreter.values(of: call[1]).enumerated() {
          guard case .bytes(let bytes) = item else {
            throw .typeError(
              "sequence item \(number): expected a bytes-like object, "
                + "\(call.interpreter.typeName(of: item)) found")
          }
          if number > 0 { result += separator }
          result += bytes.bytes
          try Limits.checkString(result.count)
        }
        return .bytes(BytesObject(result))
      },
      NativeEntry("replace", "old, new, count=-1, /", "A copy with old replaced by new.") {
        call throws(Raise) in
        let bytes = try call.receiverBytes().bytes
        let old = try part(call[1], call.interpreter)
        let new = try part(call[2], call.interpreter)
        var left = call.isGiven(3) ? try call.index(3) : -1
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
          if left != 0, !old.isEmpty, bytes[place...].starts(with: old) {
            result += new
            place += old.count
            left -= 1
          } else {
            result.append(bytes[place])
            place += 1
          }
          try Limits.checkString(result.count)
        }
        return .bytes(BytesObject(result))
      },
      NativeEntry("lower", "", "ASCII letters in lower case.") { call throws(Raise) in
        .bytes(BytesObject(try call.receiverBytes().bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }))
      },
      NativeEntry("upper", "", "ASCII letters in upper case.") { call throws(Raise) in
        .bytes(BytesObject(try call.receiverBytes().bytes.map { (97...122).contains($0) ? $0 - 32 : $0 }))
      },
      NativeEntry("lstrip", "bytes=None, /", "A copy without bytes at the left end.") {
        call throws(Raise) in try stripped(call, left: true, right: false)
      },
      NativeEntry("rstrip", "bytes=None, /", "A copy without bytes at the right end.") {
        call throws(Raise) in try stripped(call, left: false, right: true)
      },
      NativeEntry("strip", "bytes=None, /", "A copy without bytes at the ends.") {
        call throws(Raise) in try stripped(call, left: true, right: true)
      },
    ]
  }

  private static func stripped(_ call: Call, left: Bool, right: Bool) throws(Raise) -> Value {
    let dropped: [UInt8] = call.isGiven(1)
      ? try part(call[1], call.interpreter) : [0x20, 9, 10, 11, 12, 13]
    var rest = try call.receiverBytes().bytes[...]
    if left { rest = rest.drop { dropped.contains($0) } }
    while right, let last = rest.last, dropped.contains(last) { rest.removeLast() }
    return .bytes(BytesObject(Array(rest)))
  }

  private static func bytes(fromHex text: String) throws(Raise) -> [UInt8] {
    var result: [UInt8] = []
    var high: UInt8?
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if high == nil, scalar.value == 32 || (9...13).contains(scalar.value) { continue }
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
        throw .valueError("non-hexadecimal number found in fromhex() arg at position \(place)")
      }
      if let first = high {
        result.append(first << 4 | UInt8(digit))
        high = nil
      } else {
        high = UInt8(digit)
      }
    }
    guard high == nil else {
      throw .valueError(
        "non-hexadecimal number found in fromhex() arg at position \(text.unicodeScalars.count)")
    }
    return result
  }
}
