import Language
import TensorCore

/// Universal functions that are written in the language: their numbers come from here, their keywords and refusals
/// from `register`.
enum WrittenElementwiseUfuncs {
  /// What a function has loops for.
  private enum Loops { case floating, integers, numbers }

  private static let loops: [String: Loops] = [
    "gcd": .integers, "lcm": .integers, "bitwise_count": .integers, "divmod": .numbers,
  ]

  /// How many arrays a function gives, where it is not one.
  private static let outputs = ["divmod": 2, "modf": 2, "frexp": 2]

  static func register(in builder: ModuleBuilder) {
    for written in functions {
      let inputs = written.signature.split(separator: ",").count
      let outputs = outputs[written.name] ?? 1
      let results = outputs == 2 ? "out1=None, out2=None, *, " : "out=None, *, "
      var options = UfuncOptions.signature.replacing("out=None, *, ", with: "")
      if outputs == 2 { options += ", out=None" }
      let signature = written.signature + ", /, " + results + options
      builder.function(written.name, signature, written.documentation) { call throws(Raise) in
        try run(written, inputs: inputs, outputs: outputs, call)
      }
    }
  }

  /// Tells which of the module's functions these are.
  static func mark(in table: UniversalFunctions, _ value: (String) -> Value?) {
    for written in functions {
      table.add(
        value(written.name), inputs: written.signature.split(separator: ",").count,
        outputs: outputs[written.name] ?? 1)
    }
  }

  private static func run(
    _ written: WrittenFunction, inputs: Int, outputs: Int, _ call: Call
  ) throws(Raise) -> Value {
    let loops = loops[written.name] ?? .floating
    for position in 0..<inputs {
      try refuse(call[position], written.name, loops, inputs, call)
      if try isComplex(call[position], call) { throw UfuncOptions.unsupported(written.name) }
    }
    var values = (0..<inputs).map { call[$0] }
    if loops == .integers { try checkIntegers(values, written.name, call) }
    if written.name == "ldexp", !call.isGiven(6), try call.tensor(1).dtype.isFloating {
      throw UfuncOptions.unsupported(written.name)
    }
    guard outputs == 1 else {
      let targets = try targets(call, first: inputs)
      if call.isGiven(inputs + 5), let dtype = try call.dtype(inputs + 5) {
        guard loops == .numbers || dtype.isFloating else {
          throw .typeError("No loop matching the specified signature and casting was found for ufunc \(written.name)")
        }
        for position in 0..<inputs {
          let own = try call.operand(position).dtype
          guard own.canCast(to: dtype, .sameKind) else {
            throw UfuncOptions.castRefusal(written.name, inputs > 1 ? position : nil, own, dtype, .sameKind)
          }
        }
      }
      let result = try written.call(call.interpreter, values)
      guard case .tuple(let parts) = result, targets.contains(where: { $0 != nil }) else { return result }
      var written: [Value] = []
      for (part, target) in zip(parts.items, targets) {
        let full = try call.interpreter.tensor(from: part)
        if let target {
          try engine { () throws(TensorError) in try target.write(full, of: call.function.name, where: nil) }
        }
        written.append(target.map(Value.array) ?? part)
      }
      return .tuple(TupleObject(written))
    }
    let options = try UfuncOptions(call, first: inputs)
    if options.dtype != nil || options.isCastingGiven {
      var operands: [Operand] = []
      for position in 0..<inputs { operands.append(try call.operand(position)) }
      let converted = try options.converted(operands, name: written.name) { dtype throws(TensorError) in
        guard (loops == .floating) == dtype.isFloating else { throw .other(.typeError, "") }
        return (dtype, dtype)
      }
      values = try converted.enumerated().map { position, operand throws(Raise) in
        guard options.dtype != nil else { return values[position] }
        return .array(try engine { () throws(TensorError) in try operand.tensor() })
      }
    }
    let result = try written.call(call.interpreter, values)
    guard options.out != nil || options.mask != nil else { return result }
    let full = try call.interpreter.tensor(from: result)
    let target = try engine { () throws(TensorError) in
      let target: Tensor
      if let out = options.out { target = out } else {
        let shape = try Tensor.broadcastShape([full.shape] + (options.mask.map { [$0.shape] } ?? []))
        target = try Tensor(zeros: shape, dtype: full.dtype)
      }
      try target.write(full, of: written.name, where: options.mask)
      return target
    }
    return .array(target)
  }

  /// The arrays that two results go to, by position or as a tuple.
  private static func targets(_ call: Call, first: Int) throws(Raise) -> [Tensor?] {
    guard call.isGiven(first + 7) else { return [try call.output(first), try call.output(first + 1)] }
    guard case .tuple(let tuple) = call[first + 7] else {
      throw .typeError("'out' must be a tuple of arrays")
    }
    guard tuple.items.count == 2 else {
      throw .valueError("The 'out' tuple must have exactly one entry per ufunc output")
    }
    var targets: [Tensor?] = []
    for item in tuple.items {
      switch item {
      case .none: targets.append(nil)
      case .array(let tensor): targets.append(tensor)
      default: throw .typeError("return arrays must be of ArrayType")
      }
    }
    return targets
  }

  /// Whether an operand is complex; none of these functions has a loop for it.
  private static func isComplex(_ value: Value, _ call: Call) throws(Raise) -> Bool {
    switch value {
    case .list, .tuple: try call.interpreter.tensor(from: value).dtype.isComplex
    default: value.isComplexNumber
    }
  }

  /// Refuses strings and `None`, in NumPy's words.
  private static func refuse(
    _ value: Value, _ name: String, _ loops: Loops, _ inputs: Int, _ call: Call
  ) throws(Raise) {
    switch value {
    case .string:
      guard loops == .integers, inputs == 2 else { throw UfuncOptions.unsupported(name) }
      throw Raise(
        .ufuncTypeError,
        "ufunc '\(name)' did not contain a loop with signature matching types "
          + "(\(try UfuncOptions.typeNames(call, inputs).joined(separator: ", "))) -> None")
    case .none:
      switch name {
      case "gcd", "lcm": throw .typeError("must be real number, not NoneType")
      case "bitwise_count":
        throw .typeError(
          "loop of ufunc does not support argument 0 of type NoneType which has no callable bit_count method")
      case "fabs":
        throw .typeError(
          "loop of ufunc does not support argument 0 of type NoneType which has no callable fabs method")
      default: throw UfuncOptions.unsupported(name)
      }
    default: break
    }
  }

  private static func checkIntegers(_ values: [Value], _ name: String, _ call: Call) throws(Raise) {
    var isFloating = false
    for position in values.indices where try call.operand(position).dtype.isFloating { isFloating = true }
    guard isFloating else { return }
    guard values.count == 2 else { throw UfuncOptions.unsupported(name) }
    throw Raise(
      .ufuncTypeError,
      "ufunc '\(name)' did not contain a loop with signature matching types "
        + "(\(try UfuncOptions.classNames(call, 2).joined(separator: ", "))) -> None")
  }

  private static let functions: [WrittenFunction] = [
    WrittenFunction(
      "fabs", "x",
      "The absolute value in floating point.",
      #"""
      kind = np.asarray(x).dtype
      if kind.kind != 'f':
        x = np.asarray(x).astype(np.float16 if kind.itemsize == 1 else np.float64)
      return np.absolute(x)
      """#),
    WrittenFunction(
      "heaviside", "x1, x2", "0, x2 or 1, by the sign of x1.",
      #"""
      if np.asarray(x1).dtype.kind in 'OUS' or np.asarray(x2).dtype.kind in 'OUS':
        raise TypeError("ufunc 'heaviside' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
      dtype = np.result_type(x1, x2)
      if dtype.kind != 'f':
        dtype = np.dtype(np.float16 if dtype.itemsize == 1 else float)
      x1, x2 = np.asarray(x1), np.asarray(x2)
      result = np.where(x1 < 0, 0, np.where(x1 > 0, 1, np.where(np.isnan(x1), x1, x2))).astype(dtype)[()]
      return result
      """#),
    WrittenFunction(
      "logaddexp2", "x1, x2", "log2(2**x1 + 2**x2) without overflow.",
      #"""
      kind = np.result_type(x1, x2)
      kind = kind if kind.kind == 'f' else np.dtype(np.float16 if kind.itemsize == 1 else float)
      x1, x2 = np.asarray(x1, dtype=kind), np.asarray(x2, dtype=kind)
      high, low = np.maximum(x1, x2), np.minimum(x1, x2)
      inner = np.exp2(np.where(x1 == x2, kind.type(0), low - high))
      return np.where(x1 == x2, x1 + kind.type(1), high + kind.type(1.4426950408889634) * np.log1p(inner))[()]
      """#),
    WrittenFunction(
      "divmod", "x1, x2", "Quotients rounded down, and remainders.",
      "return np.floor_divide(x1, x2), np.remainder(x1, x2)"),
    WrittenFunction(
      "modf", "x", "Fractional and whole parts.",
      #"""
      x = np.asarray(x)
      if x.dtype.kind != 'f':
        x = x.astype(float)
      whole = np.trunc(x)
      part = np.copysign(np.where(np.isinf(x), 0, x - np.where(np.isinf(x), 0, whole)), x)
      return part.astype(x.dtype)[()], whole.astype(x.dtype)[()]
      """#),
    WrittenFunction(
      "frexp", "x", "Mantissas and exponents of base 2.",
      #"""
      x = np.asarray(x, dtype=float)
      proper = np.isfinite(x) & (x != 0)
      exponent = np.where(proper, np.floor(np.log2(np.abs(np.where(proper, x, 1)))) + 1, 0)
      mantissa = np.where(proper, x / np.exp2(exponent), x)
      over = np.abs(mantissa) >= 1
      fix = proper & over
      mantissa, exponent = np.where(fix, mantissa / 2, mantissa), np.where(fix, exponent + 1, exponent)
      fix = proper & (np.abs(mantissa) < 0.5)
      mantissa, exponent = np.where(fix, mantissa * 2, mantissa), np.where(fix, exponent - 1, exponent)
      return mantissa[()], exponent.astype(np.int32)[()]
      """#),
    WrittenFunction(
      "ldexp", "x1, x2", "x1 * 2**x2.",
      #"""
      x1, x2 = np.asarray(x1), np.asarray(x2)
      if x1.dtype.kind != 'f':
        x1 = x1.astype(np.float16 if x1.dtype.itemsize == 1 else float)
      half = x2 // 2
      scaled = x1.astype(float) * np.exp2(half.astype(float)) * np.exp2((x2 - half).astype(float))
      return scaled.astype(x1.dtype)[()]
      """#),
    WrittenFunction(
      "gcd", "x1, x2", "The greatest common divisor.",
      #"""
      a, b = np.broadcast_arrays(np.abs(x1), np.abs(x2))
      kind = np.result_type(x1, x2)
      a, b = a.astype(kind), b.astype(kind)
      while (b != 0).any():
        a, b = np.where(b != 0, b, a), np.where(b != 0, a % np.where(b != 0, b, 1), 0)
      return a[()]
      """#),
    WrittenFunction(
      "lcm", "x1, x2", "The least common multiple.",
      #"""
      kind = np.result_type(x1, x2)
      x1, x2 = np.asarray(x1, dtype=kind), np.asarray(x2, dtype=kind)
      g = np.gcd(x1, x2)
      return np.where(g != 0, np.abs(x1 // np.where(g != 0, g, 1) * x2), 0).astype(kind)[()]
      """#),
    WrittenFunction("nextafter", "x1, x2", "The next number after x1 on the way to x2.",
      #"""
      a, b = np.asarray(x1), np.asarray(x2)
      kind = np.result_type(x1, x2)
      if kind.kind != 'f':
        kind = np.dtype(np.float64)
      a, b = np.broadcast_arrays(a.astype(kind), b.astype(kind))
      a = a.copy()
      whole = np.int64 if kind == np.float64 else np.int32
      if kind == np.float16:
        steps = a.astype(np.float32)
        tiny = np.float32(2.0 ** -24)
        step = np.maximum(np.exp2(np.floor(np.log2(np.maximum(np.abs(steps), tiny))) - 10), tiny)
        down = np.where((b > a), steps < 0, steps > 0) & (np.abs(steps) == np.exp2(np.floor(np.log2(np.maximum(np.abs(steps), tiny)))))
        step = np.maximum(np.where(down, step / 2, step), tiny)
        result = np.where(b > a, steps + step, steps - step).astype(np.float16)
      else:
        bits = a.reshape(-1).view(whole).reshape(a.shape)
        smallest = np.array(1, dtype=whole)
        towards = np.where((b > a) == (a > 0), 1, -1).astype(whole)
        moved = bits + towards
        result = np.ascontiguousarray(moved).reshape(-1).view(kind).reshape(a.shape)
        result = np.where(a == 0, np.copysign(smallest.reshape(1).view(kind)[0], b), result)
      result = np.where(a == b, b, np.where(np.isnan(a) | np.isnan(b), np.nan, result)).astype(kind)
      return result[()]
      """#),
    WrittenFunction(
      "spacing", "x", "The distance to the next number of the type.",
      #"""
      x = np.asarray(x)
      if x.dtype.kind != 'f':
        x = x.astype(float)
      far = np.nextafter(x, np.copysign(np.inf, x).astype(x.dtype))
      return np.where(np.isfinite(x), far - x, np.nan).astype(x.dtype)[()]
      """#),
    WrittenFunction(
      "bitwise_count", "x", "How many bits of the absolute value are set.",
      #"""
      x = np.abs(np.asarray(x))
      count = np.zeros(x.shape, dtype=np.uint8)
      while (x != 0).any():
        count += (x & 1).astype(np.uint8)
        x = x >> 1
      return count[()]
      """#),
  ]
}
