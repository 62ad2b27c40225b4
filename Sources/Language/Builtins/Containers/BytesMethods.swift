/// The methods of `bytes`: what reading files and pickles needs.
enum BytesMethods {
  static func install(_ interpreter: Interpreter) {
    interpreter.types.bytes.addMethods(
      [
        NativeEntry(
          "decode", "encoding='utf-8', errors='strict'", "Decode the bytes to a string.", decode),
        NativeEntry("hex", "", "Return the bytes in hexadecimal.") { call throws(Raise) in
          .text(try call.receiverBytes().bytes.map(twoDigits).joined())
        },
        NativeEntry("startswith", "prefix, /", "Return True if the bytes start with prefix.") {
          call throws(Raise) in
          .bool(try call.receiverBytes().bytes.starts(with: argument(call)))
        },
        NativeEntry("endswith", "suffix, /", "Return True if the bytes end with suffix.") {
          call throws(Raise) in
          let suffix = try argument(call)
          return .bool(try call.receiverBytes().bytes.suffix(suffix.count).elementsEqual(suffix))
        },
        NativeEntry("count", "sub, /", "Return the number of occurrences of sub.") {
          call throws(Raise) in
          let bytes = try call.receiverBytes().bytes
          let sub = try argument(call)
          if sub.isEmpty { return .int(bytes.count + 1) }
          return .int(ByteText.findAll(sub, in: bytes, from: 0, to: bytes.count).count)
        },
        NativeEntry("split", "sep=None, maxsplit=-1", "Return a list of the parts.", split),
      ], interpreter)
    installSearch(interpreter)
  }

  static func twoDigits(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func argument(_ call: Call) throws(Raise) -> [UInt8] {
    guard case .bytes(let bytes) = call[1] else {
      throw .typeError("a bytes-like object is required, not '\(call.typeName(1))'")
    }
    return bytes.bytes
  }

  private static func decode(_ call: Call) throws(Raise) -> Value {
    let bytes = try call.receiverBytes().bytes
    let encoding = try TextEncoding.named(call.text(1, default: "utf-8"))
    return .string(try encoding.decode(bytes, errors: call.text(2, default: "strict")))
  }

  private static func split(_ call: Call) throws(Raise) -> Value {
    let bytes = try call.receiverBytes().bytes
    var parts: [ArraySlice<UInt8>] = []
    if call.isGiven(1) {
      let separator = try argument(call)
      if separator.isEmpty { throw .valueError("empty separator") }
      var start = 0
      for place in ByteText.findAll(separator, in: bytes, from: 0, to: bytes.count) {
        parts.append(bytes[start..<place])
        start = place + separator.count
      }
      parts.append(bytes[start...])
    } else {
      parts = bytes.split(whereSeparator: isSpace)
    }
    return .list(ListObject(parts.map { .bytes(BytesObject(Array($0))) }))
  }
}
