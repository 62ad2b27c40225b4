import TensorCore

/// What calling a built-in type does: `int("3")`, `list(x)`, `dict(a=1)`.
enum Constructors {
  static func install(_ interpreter: Interpreter) {
    let types = interpreter.types
    types.int.setConstructor(
      "x=0, /, base=10", "Convert a number or string to an integer.", int)
    types.float.setConstructor("x=0, /", "Convert a string or number to a float.", float)
    types.bool.setConstructor("x=False, /", "Return True when the argument is true.") {
      call throws(Raise) in .bool(try call.truth(0, default: false))
    }
    types.str.setConstructor(
      "object='', encoding=<none>, errors=<none>", "Create a string from an object.", str)
    types.bytes.setConstructor(
      "source=b'', encoding=<none>, errors=<none>", "Create bytes from integers or a string.", bytes)
    types.byteArray.setConstructor(
      "source=b'', encoding=<none>, errors=<none>", "Create bytes that can change."
    ) { call throws(Raise) in .bytes(BytesObject(try byteList(call), isMutable: true)) }
    types.list.setConstructor("iterable=(), /", "Create a list of the items of an iterable.") {
      call throws(Raise) in
      let items = try items(call)
      // Other iterables have given values of their own already.
      if case .list = call[0] { return .list(ListObject(try call.interpreter.copied(items))) }
      return .list(ListObject(items))
    }
    types.tuple.setConstructor("iterable=(), /", "Create a tuple of the items of an iterable.") {
      call throws(Raise) in
      if case .tuple = call[0] { return call[0] }
      return .tuple(TupleObject(try items(call)))
    }
    types.set.setConstructor("iterable=(), /", "Create a set of the items of an iterable.") {
      call throws(Raise) in .set(try set(call, isFrozen: false))
    }
    types.frozenset.setConstructor("iterable=(), /", "Create a set that cannot change.") {
      call throws(Raise) in
      if case .set(let set) = call[0], set.isFrozen { return call[0] }
      return .set(try set(call, isFrozen: true))
    }
    types.dict.setConstructor(
      "source=(), /, **kwargs", "Create a dict from a mapping, pairs or keywords.", dict)
    types.range.setConstructor(
      "*args", "range(stop) or range(start, stop[, step]): evenly spaced integers.", range)
    types.slice.setConstructor(
      "*args", "slice(stop) or slice(start, stop[, step]): what x[a:b:c] selects.", slice)
    types.type.setConstructor("*args, **kwargs", "type(object): the type of an object.", type)
  }

  private static func int(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    if case .undefined = call[1] {} else {
      let base = try call.index(1)
      guard base == 0 || (2...36).contains(base) else {
        throw .valueError("int() base must be >= 2 and <= 36, or 0")
      }
      guard case .string(let text) = call[0] else {
        if case .undefined = call[0] { throw .typeError("int() missing string argument") }
        throw .typeError("int() can't convert non-string with explicit base")
      }
      return try NumberParsing.integer(
        text.text, base: base,
        shown: { () throws(Raise) in try interpreter.representation(call[0]) },
        limit: interpreter.maximumDigits)
    }
    switch call[0] {
    case .undefined: return .int(0)
    case .int: return call[0]
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .large: return call[0]
    case .float(let number): return try LargeInteger.value(truncating: number)
    case .scalar(let scalar):
      try interpreter.warnOfLostParts(from: scalar.dtype, to: .int64)
      return try integer(scalar)
    case .array(let array):
      let single = try Numbers.single(array)
      try interpreter.warnOfLostParts(from: array.dtype, to: .int64)
      return try integer(single)
    case .string(let text):
      return try NumberParsing.integer(
        text.text, base: 10,
        shown: { () throws(Raise) in try interpreter.representation(call[0]) },
        limit: interpreter.maximumDigits)
    case .bytes(let bytes):
      let text = try TextEncoding.latin1.decode(bytes.bytes, errors: "strict").text
      return try NumberParsing.integer(
        text, base: 10, shown: { () throws(Raise) in try interpreter.representation(call[0]) })
    case .instance:
      for name in [interpreter.names.int, interpreter.names.index] {
        guard let method = interpreter.specialMethod(call[0], name) else { continue }
        let result = try interpreter.call(method, [call[0]])
        if case .large = result { return result }
        guard let number = Numbers.exactInteger(result) else {
          throw .typeError("__int__ returned non-int (type \(interpreter.typeName(of: result)))")
        }
        return .int(number)
      }
    default: break
    }
    throw .typeError(
      "int() argument must be a string, a bytes-like object or a real number, "
        + "not '\(call.typeName(0))'")
  }

  private static func integer(_ scalar: Scalar) throws(Raise) -> Value {
    if let whole = LargeInteger.value(of: scalar) { return whole }
    return try LargeInteger.value(truncating: scalar.doubleValue)
  }

  private static func float(_ call: Call) throws(Raise) -> Value {
    switch call[0] {
    case .undefined: return .float(0)
    case .string(let text):
      return .float(
        try NumberParsing.double(text.text, shown: call.interpreter.representation(call[0])))
    case .bytes(let bytes):
      let text = try TextEncoding.latin1.decode(bytes.bytes, errors: "strict").text
      return .float(
        try NumberParsing.double(text, shown: call.interpreter.representation(call[0])))
    default:
      guard let number = try Numbers.doubleIfNumber(call[0], call.interpreter) else {
        throw .typeError(
          "float() argument must be a string or a real number, not '\(call.typeName(0))'")
      }
      return .float(number)
    }
  }

  private static func str(_ call: Call) throws(Raise) -> Value {
    if call.isGiven(1) || call.isGiven(2) {
      let encoding = try TextEncoding.named(call.text(1, default: "utf-8"))
      guard case .bytes(let bytes) = call[0] else {
        throw .typeError(
          "decoding to str: need a bytes-like object, \(call.typeName(0)) found")
      }
      return .string(
        try encoding.decode(bytes.bytes, errors: call.text(2, default: "strict")))
    }
    switch call[0] {
    case .undefined: return .text("")
    case .string: return call[0]
    case .int(let number): return .string(StringObject(DecimalText.integer(number), isASCII: true))
    default: return .text(try call.interpreter.string(call[0]))
    }
  }

  private static func bytes(_ call: Call) throws(Raise) -> Value {
    if case .bytes(let bytes) = call[0], !bytes.isMutable, !call.isGiven(1) { return call[0] }
    return .bytes(BytesObject(try byteList(call)))
  }

  private static func byteList(_ call: Call) throws(Raise) -> [UInt8] {
    if case .string = call[0] {} else if case .undefined = call[1] {} else {
      _ = try call.text(1)
      throw .typeError("encoding without a string argument")
    }
    switch call[0] {
    case .undefined: return []
    case .bytes(let bytes): return bytes.bytes
    case .string(let text):
      guard call.isGiven(1) else { throw .typeError("string argument without an encoding") }
      let encoding = try TextEncoding.named(call.text(1))
      return try encoding.encode(text, errors: call.text(2, default: "strict"))
    case .int(let count):
      guard count >= 0 else { throw .valueError("negative count") }
      try Limits.checkString(count)
      return [UInt8](repeating: 0, count: count)
    default:
      if case .instance = call[0],
        let method = call.interpreter.specialMethod(
          call[0], call.interpreter.symbols.intern("__bytes__"))
      {
        guard case .bytes(let bytes) = try call.interpreter.call(method, [call[0]]) else {
          throw .typeError("__bytes__ returned non-bytes")
        }
        return bytes.bytes
      }
      var bytes: [UInt8] = []
      for item in try call.interpreter.values(of: call[0]) {
        guard let byte = UInt8(exactly: try Numbers.index(item, call.interpreter)) else {
          throw .valueError("bytes must be in range(0, 256)")
        }
        bytes.append(byte)
      }
      return bytes
    }
  }

  private static func items(_ call: Call) throws(Raise) -> [Value] {
    if case .undefined = call[0] { return [] }
    return try call.interpreter.values(of: call[0])
  }

  private static func set(_ call: Call, isFrozen: Bool) throws(Raise) -> SetObject {
    if case .set(let other) = call[0] {
      let copy = SetObject(isFrozen: isFrozen)
      copy.table = other.table
      return copy
    }
    return try SetMethods.set(of: items(call), isFrozen: isFrozen, call.interpreter)
  }

  private static func dict(_ call: Call) throws(Raise) -> Value {
    let dict = DictObject()
    if case .undefined = call[0] {} else {
      try DictMethods.merge(call[0], into: dict, call.interpreter)
    }
    if let keywords = call.keywords(1) {
      try DictMethods.merge(.dict(keywords), into: dict, call.interpreter)
    }
    return .dict(dict)
  }

  private static func range(_ call: Call) throws(Raise) -> Value {
    let arguments = call.variadic(0)
    if (1...3).contains(arguments.count), arguments.contains(where: \.isLarge) {
      // Beyond 64 bits: the same, written in the language.
      let interpreter = call.interpreter
      let module = Value.module(try interpreter.importModule("_ranges"))
      return try interpreter.call(
        interpreter.attribute(module, interpreter.symbols.intern("range")), arguments)
    }
    switch arguments.count {
    case 0: throw .typeError("range expected at least 1 argument, got 0")
    case 1:
      let stop = try Numbers.index(arguments[0], call.interpreter)
      return .range(RangeObject(start: 0, stop: stop, step: 1))
    case 2, 3:
      var bounds: [Int] = []
      for argument in arguments { bounds.append(try Numbers.index(argument, call.interpreter)) }
      let step = bounds.count == 3 ? bounds[2] : 1
      if step == 0 { throw .valueError("range() arg 3 must not be zero") }
      return .range(RangeObject(start: bounds[0], stop: bounds[1], step: step))
    default:
      throw .typeError("range expected at most 3 arguments, got \(arguments.count)")
    }
  }

  private static func slice(_ call: Call) throws(Raise) -> Value {
    let arguments = call.variadic(0)
    switch arguments.count {
    case 0: throw .typeError("slice expected at least 1 argument, got 0")
    case 1: return .slice(SliceObject(start: .none, stop: arguments[0], step: .none))
    case 2, 3:
      return .slice(
        SliceObject(
          start: arguments[0], stop: arguments[1], step: arguments.count == 3 ? arguments[2] : .none))
    default:
      throw .typeError("slice expected at most 3 arguments, got \(arguments.count)")
    }
  }

  private static func type(_ call: Call) throws(Raise) -> Value {
    let arguments = call.variadic(0)
    switch arguments.count {
    case 1: return .type(call.interpreter.type(of: arguments[0]))
    case 3:
      return try call.interpreter.makeClass(
        named: arguments[0], bases: arguments[1], namespace: arguments[2], metaclass: nil,
        call.interpreter.keywordPairs(call.keywords(1)))
    default: throw .typeError("type() takes 1 or 3 arguments")
    }
  }
}
