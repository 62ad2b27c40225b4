import Language
import TensorCore

/// `np.str_`, `np.object_` and their abstract types, and `np.frompyfunc`.
enum LabelScalars {
  static func install(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let types = interpreter.types
    builder.set("str_", .type(types.numPyText))
    builder.set("object_", .type(types.numPyObject))
    installBytes(in: builder)
    for ancestor in types.numPyText.ancestors where ["character", "flexible"].contains(ancestor.name) {
      builder.set(ancestor.name, .type(ancestor))
    }
    types.numPyText.constructor = NativeFunction(
      name: "str_", module: "numpy", signature: Signature("value='', /"),
      documentation: "Text as an element of an array."
    ) { call throws(Raise) in
      if case .undefined = call[0] { return .string(StringObject(numPy: "")) }
      return .string(StringObject(numPy: try call.interpreter.string(call[0])))
    }
    types.numPyObject.constructor = NativeFunction(
      name: "object_", module: "numpy", signature: Signature("value=None, /"),
      documentation: "Any value, as it is."
    ) { call throws(Raise) in call[0].isUndefined ? .none : call[0] }
    let attributes: [(String, @Sendable (StringObject, Interpreter) -> Value)] = [
      ("dtype", { string, interpreter in
        LabelTypes.object(.text(width: string.count), interpreter)
      }),
      ("shape", { _, _ in .integerTuple([]) }), ("ndim", { _, _ in .int(0) }), ("size", { _, _ in .int(1) }),
      ("itemsize", { string, _ in .int(4 * string.count) }),
      ("nbytes", { string, _ in .int(4 * string.count) }), ("T", { string, _ in .string(string) }),
    ]
    for (name, value) in attributes {
      types.numPyText.addProperty(name, interpreter) { call throws(Raise) in
        value(try own(call), call.interpreter)
      }
    }
    for name in ["item", "tolist"] {
      types.numPyText.addMethod(name, "", interpreter, "The text as Python's own.") { call throws(Raise) in
        .text(try own(call).text)
      }
    }
    types.numPyText.addMethod("astype", "dtype", interpreter, "The text in another type.", astype)
    builder.function(
      "frompyfunc", "func, /, nin, nout, *, identity=None",
      "A Python function as one that works element by element and gives objects.", fromPython)
  }

  /// Gives a type of scalars the attributes and methods of an array without axes.
  static func forward(_ type: TypeObject, _ interpreter: Interpreter) {
    let array = interpreter.types.array
    func unpacked(_ value: Value, _ interpreter: Interpreter) -> Value {
      guard let labels = LabelArray.of(value), labels.rank == 0 else {
        guard case .array(let tensor) = value, tensor.rank == 0 else { return value }
        return .scalar(tensor.element(at: 0))
      }
      return labels.unpacked(interpreter)
    }
    for (symbol, member) in array.attributes where type.attributes[symbol] == nil {
      let name = interpreter.symbols.name(of: symbol)
      if name.hasPrefix("__") { continue }
      switch member {
      case .property(let property):
        type.addProperty(name, interpreter, property.documentation) { call throws(Raise) in
          unpacked(try call.interpreter.call(property.getter, [call[0]]), call.interpreter)
        }
      case .value(.native(let method)):
        type.addMethod(name, "*args, **kwargs", interpreter, method.documentation) { call throws(Raise) in
          var arguments = [call[0]]
          if case .tuple(let rest) = call[1] { arguments += rest.items }
          var keywords: [(Symbol, Value)] = []
          if case .dict(let given) = call[2] {
            for case let entry? in given.table.entries {
              if case .string(let key) = entry.key {
                keywords.append((call.interpreter.symbols.intern(key.text), entry.value))
              }
            }
          }
          return unpacked(
            try call.interpreter.call(.native(method), arguments, keywords: keywords), call.interpreter)
        }
      default: continue
      }
    }
  }

  /// `np.bytes_`
  private static func installBytes(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let type = interpreter.types.numPyBytes
    builder.set("bytes_", .type(type))
    type.constructor = NativeFunction(
      name: "bytes_", module: "numpy", signature: Signature("value=b'', /, encoding=None, errors=None"),
      documentation: "Bytes as an element of an array."
    ) { call throws(Raise) in
      var arguments: [Value] = []
      for position in 0..<3 where call.isGiven(position) { arguments.append(call[position]) }
      let made = try call.interpreter.call(.type(call.interpreter.types.bytes), arguments)
      guard case .bytes(let bytes) = made else { return made }
      return .bytes(BytesObject(numPy: bytes.bytes))
    }
    func own(_ call: Call) throws(Raise) -> BytesObject {
      guard case .bytes(let bytes) = call[0] else { throw .typeError("a numpy.bytes_ is needed") }
      return bytes
    }
    let attributes: [(String, @Sendable (BytesObject, Interpreter) -> Value)] = [
      ("dtype", { bytes, interpreter in LabelTypes.object(.bytes(width: bytes.bytes.count), interpreter) }),
      ("shape", { _, _ in .integerTuple([]) }), ("ndim", { _, _ in .int(0) }), ("size", { _, _ in .int(1) }),
      ("itemsize", { bytes, _ in .int(bytes.bytes.count) }), ("nbytes", { bytes, _ in .int(bytes.bytes.count) }),
      ("T", { bytes, _ in .bytes(bytes) }),
    ]
    for (name, value) in attributes {
      type.addProperty(name, interpreter) { call throws(Raise) in value(try own(call), call.interpreter) }
    }
    for name in ["item", "tolist"] {
      type.addMethod(name, "", interpreter, "The bytes as Python's own.") { call throws(Raise) in
        .bytes(BytesObject(try own(call).bytes))
      }
    }
    type.addMethod("astype", "dtype", interpreter, "The bytes in another type.", astype)
  }

  private static func astype(_ call: Call) throws(Raise) -> Value {
    let array = try LabelMaking.array(call[0], nil, call.interpreter).value(call.interpreter)
    let method = try call.interpreter.attribute(array, call.interpreter.symbols.intern("astype"))
    let result = try call.interpreter.call(method, [call[1]])
    if case .array(let tensor) = result { return call.interpreter.value(from: tensor) }
    return LabelArray.of(result)?.items.first ?? result
  }

  private static func own(_ call: Call) throws(Raise) -> StringObject {
    guard case .string(let string) = call[0] else { throw .typeError("a numpy.str_ is needed") }
    return string
  }

  private static func fromPython(_ call: Call) throws(Raise) -> Value {
    let function = call[0]
    let (inputs, outputs) = (try call.int(1), try call.int(2))
    guard inputs >= 0, outputs >= 0, inputs + outputs <= 64 else {
      throw .valueError("Cannot construct a ufunc with more than 64 operands (requested number were: inputs = \(inputs) and outputs = \(outputs))")
    }
    let name = try? call.interpreter.string(
      call.interpreter.attribute(function, call.interpreter.symbols.intern("__name__")))
    return .native(
      NativeFunction(
        name: "\(name ?? "?") (vectorized)", module: "numpy", signature: Signature("*args"),
        documentation: "Calls a function with each element."
      ) { call throws(Raise) in
        guard case .tuple(let arguments) = call[0], arguments.items.count == inputs else {
          throw .typeError("\(name ?? "?") (vectorized)() takes from \(inputs) to \(inputs + outputs) positional arguments")
        }
        return try mapped(function, arguments.items, outputs, call.interpreter)
      })
  }

  /// The function on each set of elements, and its results as arrays of objects.
  private static func mapped(
    _ function: Value, _ arguments: [Value], _ outputs: Int, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    var columns: [LabelArray] = []
    for argument in arguments {
      columns.append(try LabelPart(argument, interpreter).labels(as: .object, interpreter))
    }
    let shapes = columns.map(\.shape)
    let shape = try engine { () throws(TensorError) in try Tensor.jointShape(shapes) }
    try LabelArray.check(shape)
    var stretched: [[Value]] = []
    for column in columns {
      let places = column.places
      let wide = try engine { () throws(TensorError) in try places.broadcast(to: shape) }
      stretched.append(wide.integers.map { column.element($0) })
    }
    var results = [[Value]](repeating: [], count: outputs)
    for index in 0..<shape.elementCount {
      let made = try interpreter.call(function, stretched.map { $0[index] })
      if outputs == 1 { results[0].append(made) } else if case .tuple(let parts) = made,
        parts.items.count == outputs
      {
        for (place, part) in parts.items.enumerated() { results[place].append(part) }
      } else if outputs > 1 {
        throw .typeError("the function must return \(outputs) values")
      }
    }
    var values: [Value] = []
    for items in results {
      values.append(try LabelArray(.object, items, shape).unpacked(interpreter))
    }
    return outputs == 1 ? values[0] : .tuple(TupleObject(values))
  }
}
