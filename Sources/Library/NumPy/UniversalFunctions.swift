import Language
import TensorCore

/// Which native functions are NumPy's universal functions, with what `np.add.reduce` and its like need to know.
final class UniversalFunctions {
  /// One universal function.
  struct Entry {
    let inputs: Int
    let outputs: Int
    /// The engine's operation, where the function is one.
    let operation: BinaryOperation?
  }

  private var entries: [ObjectIdentifier: Entry] = [:]

  /// The session's table.
  static func of(_ interpreter: Interpreter) -> UniversalFunctions {
    if let table = interpreter.extensions["numpy.ufunc"] as? UniversalFunctions { return table }
    let table = UniversalFunctions()
    interpreter.extensions["numpy.ufunc"] = table
    func property(
      _ name: String, _ value: @escaping (Entry, NativeFunction, Interpreter) throws(Raise) -> Value
    ) {
      interpreter.types.native.addProperty(name, interpreter) { call throws(Raise) in
        guard case .native(let function) = call[0], let entry = table.entries[ObjectIdentifier(function)]
        else {
          throw Raise(
            .attributeError, "'\(call.interpreter.typeName(of: call[0]))' object has no attribute '\(name)'")
        }
        return try value(entry, function, call.interpreter)
      }
    }
    property("nin") { entry, _, _ in .int(entry.inputs) }
    property("nout") { entry, _, _ in .int(entry.outputs) }
    property("nargs") { entry, _, _ in .int(entry.inputs + entry.outputs) }
    property("types") { _, function, _ in
      .list(ListObject(loops(of: function.refusalName ?? function.name).map { .text(String($0)) }))
    }
    property("ntypes") { _, function, _ in .int(loops(of: function.refusalName ?? function.name).count) }
    property("signature") { _, _, _ in .none }
    property("identity") { _, function, _ in identity(of: function.name) }
    property("at") { entry, function, _ in
      guard let operation = entry.operation else { return .native(method(WrittenUfuncs.at, function)) }
      return .native(at(operation, function.name))
    }
    property("outer") { entry, function, _ throws(Raise) in
      try needsTwo(entry, "outer product")
      return .native(outer(function))
    }
    for written in [WrittenUfuncs.reduce, WrittenUfuncs.accumulate, WrittenUfuncs.reduceat] {
      property(written.name) { entry, function, _ throws(Raise) in
        try needsTwo(entry, written.name)
        // Functions of the program's own making are not kept alive by their methods.
        guard entry.operation != nil else { return .native(method(written, function)) }
        if let known = function.methods[written.name] { return .native(known) }
        let made = method(written, function)
        function.methods[written.name] = made
        return .native(made)
      }
    }
    return table
  }

  private static func needsTwo(_ entry: Entry, _ name: String) throws(Raise) {
    guard entry.inputs == 2 else { throw .valueError("\(name) only supported for binary functions") }
  }

  /// A written method, which takes the function and its identity before its own arguments.
  private static func method(_ written: WrittenFunction, _ function: NativeFunction) -> NativeFunction {
    let own = written.signature.split(separator: ", ").dropFirst(2).joined(separator: ", ")
    return NativeFunction(
      name: "\(function.name).\(written.name)", module: "numpy", signature: Signature(own),
      documentation: written.documentation
    ) { call throws(Raise) in
      try written.call(call, preceding: [.native(function), identity(of: function.name)])
    }
  }

  /// What leaves the other operand as it is.
  private static func identity(of name: String) -> Value {
    switch name {
    case "add", "bitwise_or", "bitwise_xor", "hypot", "gcd": .int(0)
    case "multiply": .int(1)
    case "bitwise_and": .int(-1)
    case "logical_and": .bool(true)
    case "logical_or", "logical_xor": .bool(false)
    case "logaddexp", "logaddexp2": .float(-.infinity)
    default: .none
    }
  }

  func add(_ value: Value?, inputs: Int, outputs: Int = 1, _ operation: BinaryOperation? = nil) {
    guard case .native(let function)? = value else { return }
    entries[ObjectIdentifier(function)] = Entry(inputs: inputs, outputs: outputs, operation: operation)
  }

  /// How many arrays a universal function takes; nil for any other function.
  func inputs(of function: NativeFunction) -> Int? { entries[ObjectIdentifier(function)]?.inputs }

  /// The engine's operation that a universal function is.
  func operation(of function: NativeFunction) -> BinaryOperation? {
    entries[ObjectIdentifier(function)]?.operation
  }

  /// Whether a function is a universal one.
  func contains(_ function: NativeFunction) -> Bool { entries[ObjectIdentifier(function)] != nil }

  /// `np.add.at(a, indices, b)`: unbuffered, so that repeated indices count repeatedly.
  private static func at(_ operation: BinaryOperation, _ name: String) -> NativeFunction {
    NativeFunction(
      name: "\(name).at", module: "numpy", signature: Signature("a, indices, b"),
      documentation: "Applies the operation at the indices, once for each time an index occurs."
    ) { call throws(Raise) in
      guard case .array(let target) = call[0] else {
        throw .typeError("first operand must be array")
      }
      let items = try call.interpreter.indexItems(from: call[1])
      let operand = try call.operand(2)
      try engine { () throws(TensorError) in
        try target.accumulate(operation, at: items, operand)
      }
      return .none
    }
  }

  private static func outer(_ function: NativeFunction) -> NativeFunction {
    let made = NativeFunction(
      name: "\(function.name).outer", module: "numpy", signature: Signature("A, B, /"),
      documentation: "The operation on every pair of an element of A and one of B."
    ) { call throws(Raise) in
      let a = try call.tensor(0)
      let b = try call.tensor(1)
      let column = try engine { () throws(TensorError) in
        try a.reshaped(to: Shape(a.shape.array + [Int](repeating: 1, count: b.rank)))
      }
      return try call.interpreter.call(.native(function), [.array(column), .array(b)])
    }
    made.labelBody = { call, error throws(Raise) in
      try LabelElementwise.outer(function.name, call, keepsShape: true)
    }
    return made
  }
}
