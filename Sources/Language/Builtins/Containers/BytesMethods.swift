/// The methods of `bytes` and `bytearray`; what gives bytes gives them of the receiver's kind.
enum BytesMethods {
  static func install(_ interpreter: Interpreter) {
    for type in [interpreter.types.bytes, interpreter.types.byteArray] {
      type.addMethods(coding + search + splitting + shaping + tests, interpreter)
      type.addStaticMethods(
        [
          NativeEntry("fromhex", "string, /", "Make bytes of pairs of hexadecimal digits.") {
            [isMutable = type === interpreter.types.byteArray] call throws(Raise) in
            .bytes(BytesObject(try bytes(fromHexadecimal: call), isMutable: isMutable))
          },
          NativeEntry("maketrans", "frm, to, /", "A table for translate().") { call throws(Raise) in
            var pair: [[UInt8]] = []
            for place in 0..<2 {
              guard case .bytes(let bytes) = call[place] else {
                throw .typeError("a bytes-like object is required, not '\(call.typeName(place))'")
              }
              pair.append(bytes.bytes)
            }
            guard pair[0].count == pair[1].count else {
              throw .valueError("maketrans arguments must have same length")
            }
            var table = (0...255).map { UInt8($0) }
            for (from, to) in zip(pair[0], pair[1]) { table[Int(from)] = to }
            return .bytes(BytesObject(table))
          },
        ], interpreter)
    }
    interpreter.types.byteArray.addMethods(mutating, interpreter)
  }

  private static var coding: [NativeEntry] {
    [
      NativeEntry(
        "decode", "encoding='utf-8', errors='strict'", "Decode the bytes to a string.", decode),
      NativeEntry("hex", "sep=<none>", "Return the bytes in hexadecimal.") { call throws(Raise) in
        let separator = try call.text(1, default: "")
        return .text(
          try call.receiverBytes().bytes.map(twoDigits).joined(separator: separator))
      },
    ]
  }

  private static var search: [NativeEntry] {
    let parameters = "sub, start=None, end=None, /"
    return [
      NativeEntry("startswith", "prefix, start=None, end=None, /", "Whether the bytes start so.") {
        call throws(Raise) in try matches(call) { $0.starts(with: $1) }
      },
      NativeEntry("endswith", "suffix, start=None, end=None, /", "Whether the bytes end so.") {
        call throws(Raise) in try matches(call) { $0.suffix($1.count).elementsEqual($1) }
      },
      NativeEntry("find", parameters, "Return the lowest index of sub, or -1.") {
        call throws(Raise) in .int(try place(call, last: false) ?? -1)
      },
      NativeEntry("rfind", parameters, "Return the highest index of sub, or -1.") {
        call throws(Raise) in .int(try place(call, last: true) ?? -1)
      },
      NativeEntry("index", parameters, "Return the lowest index of sub.") { call throws(Raise) in
        .int(try found(place(call, last: false)))
      },
      NativeEntry("rindex", parameters, "Return the highest index of sub.") { call throws(Raise) in
        .int(try found(place(call, last: true)))
      },
      NativeEntry("count", parameters, "Return the number of occurrences of sub.") {
        call throws(Raise) in
        let bytes = try call.receiverBytes().bytes
        let sub = try sought(call)
        guard let window = try window(call, bytes.count) else { return .int(0) }
        if sub.isEmpty { return .int(window.count + 1) }
        return .int(
          ByteText.findAll(sub, in: bytes, from: window.lowerBound, to: window.upperBound).count)
      },
      NativeEntry("replace", "old, new, count=-1, /", "Return a copy with old replaced.", replace),
      NativeEntry("translate", "table, /, delete=b''", "Map each byte by a table.", translate),
    ]
  }

  private static var splitting: [NativeEntry] {
    [
      NativeEntry("split", "sep=None, maxsplit=-1", "Return a list of the parts.", split),
      NativeEntry("rsplit", "sep=None, maxsplit=-1", "As split, from the end.", rsplit),
      NativeEntry("splitlines", "keepends=False", "Return a list of the lines.") {
        call throws(Raise) in
        let object = try call.receiverBytes()
        let keepsEnds = try call.keepsEnds()
        var lines: [[UInt8]] = []
        var start = 0
        var place = 0
        while place < object.bytes.count {
          let byte = object.bytes[place]
          place += 1
          guard byte == 10 || byte == 13 else { continue }
          let end = place - 1
          if byte == 13, place < object.bytes.count, object.bytes[place] == 10 { place += 1 }
          lines.append(Array(object.bytes[start..<(keepsEnds ? place : end)]))
          start = place
        }
        if start < object.bytes.count { lines.append(Array(object.bytes[start...])) }
        return list(lines, like: object)
      },
      NativeEntry("partition", "sep, /", "Split at the first sep.") { call throws(Raise) in
        try halves(call, last: false)
      },
      NativeEntry("rpartition", "sep, /", "Split at the last sep.") { call throws(Raise) in
        try halves(call, last: true)
      },
      NativeEntry("join", "iterable_of_bytes, /", "Concatenate bytes, with these between.", join),
    ]
  }

  private static var shaping: [NativeEntry] {
    [
      NativeEntry("strip", "chars=None, /", "Return a copy without white space at the ends.") {
        call throws(Raise) in try stripped(call, leading: true, trailing: true)
      },
      NativeEntry("lstrip", "chars=None, /", "Return a copy without leading white space.") {
        call throws(Raise) in try stripped(call, leading: true, trailing: false)
      },
      NativeEntry("rstrip", "chars=None, /", "Return a copy without trailing white space.") {
        call throws(Raise) in try stripped(call, leading: false, trailing: true)
      },
      NativeEntry("upper", "", "Return a copy in upper case.") { call throws(Raise) in
        try mapped(call) { isLower($0) ? $0 - 32 : $0 }
      },
      NativeEntry("lower", "", "Return a copy in lower case.") { call throws(Raise) in
        try mapped(call) { isUpper($0) ? $0 + 32 : $0 }
      },
      NativeEntry("swapcase", "", "Return a copy with upper and lower case exchanged.") {
        call throws(Raise) in try mapped(call) { isLetter($0) ? $0 ^ 32 : $0 }
      },
      NativeEntry("capitalize", "", "Return a copy with the first letter in upper case.") {
        call throws(Raise) in try titled(call, everyWord: false)
      },
      NativeEntry("title", "", "Return a copy in which words start in upper case.") {
        call throws(Raise) in try titled(call, everyWord: true)
      },
      NativeEntry("ljust", "width, fillchar=b' ', /", "Pad at the right.") { call throws(Raise) in
        try padded(call) { gap, _ in 0 }
      },
      NativeEntry("rjust", "width, fillchar=b' ', /", "Pad at the left.") { call throws(Raise) in
        try padded(call) { gap, _ in gap }
      },
      NativeEntry("center", "width, fillchar=b' ', /", "Pad at both ends.") { call throws(Raise) in
        try padded(call) { gap, width in gap / 2 + (gap & width & 1) }
      },
      NativeEntry("expandtabs", "tabsize=8", "Return a copy with tabs expanded to spaces.") {
        call throws(Raise) in
        let object = try call.receiverBytes()
        let size = try call.index(1, default: 8)
        var result: [UInt8] = []
        var column = 0
        for byte in object.bytes {
          if byte == 9 {
            guard size > 0 else { continue }
            let gap = size - column % size
            try Limits.checkString(gap > Limits.stringBytes ? nil : result.count + gap)
            result += [UInt8](repeating: 32, count: gap)
            column += gap
          } else {
            result.append(byte)
            column = byte == 10 || byte == 13 ? 0 : column + 1
          }
        }
        return .bytes(object.like(result))
      },
      NativeEntry("zfill", "width, /", "Pad with zeros at the left.") { call throws(Raise) in
        let object = try call.receiverBytes()
        let gap = try call.index(1).subtractingReportingOverflow(object.bytes.count)
        guard gap.partialValue > 0, !gap.overflow else { return .bytes(object.like(object.bytes)) }
        try Limits.checkString(gap.partialValue)
        let zeros = [UInt8](repeating: 48, count: gap.partialValue)
        let sign = object.bytes.first.map { $0 == 43 || $0 == 45 } ?? false ? 1 : 0
        return .bytes(object.like(object.bytes.prefix(sign) + zeros + object.bytes.dropFirst(sign)))
      },
      NativeEntry("removeprefix", "prefix, /", "Return a copy without the prefix.") {
        call throws(Raise) in
        let object = try call.receiverBytes()
        let prefix = try argument(call, 1)
        let isThere = object.bytes.starts(with: prefix)
        return .bytes(object.like(Array(object.bytes.dropFirst(isThere ? prefix.count : 0))))
      },
      NativeEntry("removesuffix", "suffix, /", "Return a copy without the suffix.") {
        call throws(Raise) in
        let object = try call.receiverBytes()
        let suffix = try argument(call, 1)
        let isThere = object.bytes.suffix(suffix.count).elementsEqual(suffix)
        return .bytes(object.like(Array(object.bytes.dropLast(isThere ? suffix.count : 0))))
      },
    ]
  }

  private static var tests: [NativeEntry] {
    func test(_ name: String, _ what: String, _ passes: @escaping (UInt8) -> Bool) -> NativeEntry {
      NativeEntry(name, "", "Return True if all bytes are \(what).") { call throws(Raise) in
        let bytes = try call.receiverBytes().bytes
        return .bool(!bytes.isEmpty && bytes.allSatisfy(passes))
      }
    }
    return [
      test("isalpha", "letters", isLetter),
      test("isdigit", "digits") { (48...57).contains($0) },
      test("isalnum", "letters or digits") { isLetter($0) || (48...57).contains($0) },
      test("isspace", "white space", isSpace),
      NativeEntry("isascii", "", "Return True if all bytes are below 128.") { call throws(Raise) in
        .bool(try call.receiverBytes().bytes.allSatisfy { $0 < 128 })
      },
      NativeEntry("isupper", "", "Return True if all letters are in upper case.") {
        call throws(Raise) in
        let bytes = try call.receiverBytes().bytes
        return .bool(bytes.contains(where: isUpper) && !bytes.contains(where: isLower))
      },
      NativeEntry("islower", "", "Return True if all letters are in lower case.") {
        call throws(Raise) in
        let bytes = try call.receiverBytes().bytes
        return .bool(bytes.contains(where: isLower) && !bytes.contains(where: isUpper))
      },
      NativeEntry("istitle", "", "Return True if words start in upper case.") {
        call throws(Raise) in
        let bytes = try call.receiverBytes().bytes
        return .bool(bytes.contains(where: isLetter) && titled(bytes, everyWord: true) == bytes)
      },
    ]
  }

  private static var mutating: [NativeEntry] {
    [
      NativeEntry("append", "item, /", "Append a byte.") { call throws(Raise) in
        try call.receiverBytes().bytes.append(byte(call, 1))
        return .none
      },
      NativeEntry("extend", "iterable_of_ints, /", "Append bytes.") { call throws(Raise) in
        if case .bytes(let other) = call[1] {
          try call.receiverBytes().bytes += other.bytes
          return .none
        }
        var added: [UInt8] = []
        for item in try call.interpreter.values(of: call[1]) {
          added.append(try call.interpreter.byte(item))
        }
        try call.receiverBytes().bytes += added
        return .none
      },
      NativeEntry("insert", "index, item, /", "Insert a byte before an index.") {
        call throws(Raise) in
        let object = try call.receiverBytes()
        let count = object.bytes.count
        let index = try call.index(1)
        let new = try byte(call, 2)
        object.bytes.insert(new, at: min(max(index < 0 ? index + count : index, 0), count))
        return .none
      },
      NativeEntry("pop", "index=-1, /", "Remove and return a byte.") { call throws(Raise) in
        let object = try call.receiverBytes()
        let index = try call.index(1, default: -1)
        if object.bytes.isEmpty { throw .indexError("pop from empty bytearray") }
        let place = index < 0 ? index + object.bytes.count : index
        guard object.bytes.indices.contains(place) else {
          throw .indexError("pop index out of range")
        }
        return .int(Int(object.bytes.remove(at: place)))
      },
      NativeEntry("remove", "value, /", "Remove the first occurrence of a byte.") {
        call throws(Raise) in
        let object = try call.receiverBytes()
        guard let place = try object.bytes.firstIndex(of: byte(call, 1)) else {
          throw .valueError("value not found in bytearray")
        }
        object.bytes.remove(at: place)
        return .none
      },
      NativeEntry("reverse", "", "Reverse the bytes.") { call throws(Raise) in
        try call.receiverBytes().bytes.reverse()
        return .none
      },
      NativeEntry("clear", "", "Remove all bytes.") { call throws(Raise) in
        try call.receiverBytes().bytes.removeAll()
        return .none
      },
      NativeEntry("copy", "", "Return a copy.") { call throws(Raise) in
        let object = try call.receiverBytes()
        return .bytes(object.like(object.bytes))
      },
    ]
  }
}
