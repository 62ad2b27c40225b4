import Language
import TensorCore

/// `np.char.chararray`: an array of text or bytes whose methods are those of its elements.
enum CharacterArrays {
  static func install(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let type = TypeObject(name: "chararray", module: "numpy.char", bases: [interpreter.types.array])
    interpreter.extensions["numpy.chararray"] = type
    builder.set("chararray", .type(type))
    for row in LabelStrings.methods {
      let rest = row.signature.split(separator: ",").dropFirst().joined(separator: ",")
      type.addMethod(row.name, rest, interpreter, "str.\(row.name) on every element.") { call throws(Raise) in
        try wrapped(LabelStrings.apply(row.name, row.kind, call), call.interpreter)
      }
    }
    for (method, function) in [
      ("__add__", "add"), ("__mul__", "multiply"), ("__mod__", "mod"), ("encode", "encode"), ("decode", "decode"),
    ] {
      type.addMethod(method, "*args", interpreter) { call throws(Raise) in
        var arguments = [call[0]]
        if case .tuple(let rest) = call[1] { arguments += rest.items }
        return try wrapped(module(function, arguments, call.interpreter), call.interpreter)
      }
    }
    type.addMethod("__radd__", "value, /", interpreter) { call throws(Raise) in
      try wrapped(module("add", [call[1], call[0]], call.interpreter), call.interpreter)
    }
    for row in LabelElementwise.comparisons {
      type.addMethod(row.method, "value, /", interpreter) { call throws(Raise) in
        try module(row.name, [call[0], call[1]], call.interpreter)
      }
    }
    type.addMethod("__getitem__", "key, /", interpreter, "Return self[key], without white space at its end.") {
      call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else { return .none }
      return try stripped(LabelAccess.subscripted(labels, call[1], call.interpreter), call.interpreter)
    }
  }

  /// `np.char.array` and `np.char.asarray`.
  static func register(in builder: ModuleBuilder) {
    if let type = builder.interpreter.extensions["numpy.chararray"] as? TypeObject {
      builder.set("chararray", .type(type))
    }
    for name in ["array", "asarray"] {
      builder.function(
        name, "obj, itemsize=None, copy=True, unicode=None, order=None", "An array of text with its methods."
      ) { call throws(Raise) in
        let interpreter = call.interpreter
        var type: LabelType?
        if call.isGiven(1), !call[1].isNone {
          let width = max(1, try call.int(1))
          let isText = try call.isGiven(3) && !call[3].isNone
            ? call.bool(3) : !LabelPart(call[0], interpreter).type.isBytes
          type = isText ? .text(width: width) : .bytes(width: width)
        }
        var labels = try LabelMaking.array(call[0], type, interpreter)
        if !labels.isText, !labels.type.isBytes {
          labels = try LabelMaking.converted(labels, .text(width: 0), interpreter)
        }
        return try wrapped(labels.copy().value(interpreter), interpreter)
      }
    }
  }

  private static func module(
    _ name: String, _ arguments: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let module = Value.module(try interpreter.importModule("numpy.char"))
    return try interpreter.call(interpreter.attribute(module, interpreter.symbols.intern(name)), arguments)
  }

  /// An array of text as one of the class.
  private static func wrapped(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard let labels = LabelArray.of(value), labels.isText || labels.type.isBytes,
      let type = interpreter.extensions["numpy.chararray"] as? TypeObject
    else { return value }
    return labels.viewed(as: type).value(interpreter)
  }

  /// Text without the white space at its end; all other values as they are.
  static func stripped(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    func bare(_ item: Value) throws(Raise) -> Value {
      switch item {
      case .string(let string):
        var scalars = string.text.unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return .string(StringObject(numPy: String(scalars)))
      case .bytes(let bytes):
        var rest = bytes.bytes[...]
        while let last = rest.last, last == 0x20 || (9...13).contains(last) { rest.removeLast() }
        return .bytes(BytesObject(numPy: Array(rest)))
      default: return item
      }
    }
    switch value {
    case .string, .bytes: return try bare(value)
    default:
      guard case .labels(let labels) = try LabelPart(value, interpreter), labels.isText || labels.type.isBytes else {
        return value
      }
      var items: [Value] = []
      for item in labels.items { items.append(try bare(item)) }
      let made = try LabelArray(labels.type, items, labels.shape)
      return (labels.kind.map { made.viewed(as: $0) } ?? made).value(interpreter)
    }
  }
}
