import Language
import TensorCore

/// `np.nditer`, as the book's numerical gradient uses it: `finished`, `multi_index`, `iternext()`, iteration.
enum ArrayIterator {
  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let type = TypeObject(name: "nditer", module: "numpy")
    type.constructor = NativeFunction(
      name: "nditer", module: "numpy", signature: Signature("op, flags=None, op_flags=None"),
      documentation: "Walks over all elements of an array."
    ) { call throws(Raise) in
      .instance(call.interpreter.instantiate(type, payload: Position(try call.tensor(0))))
    }
    type.addProperty("finished", interpreter) { call throws(Raise) in
      let position = try own(call)
      return .bool(position.index >= position.tensor.count)
    }
    type.addProperty("multi_index", interpreter) { call throws(Raise) in
      let position = try own(call)
      guard position.index < position.tensor.count else {
        throw .valueError("Iterator is past the end")
      }
      return .integerTuple(position.tensor.shape.indices(ofElement: position.index))
    }
    type.addProperty("index", interpreter) { call throws(Raise) in .int(try own(call).index) }
    type.addProperty("value", interpreter) { call throws(Raise) in try own(call).current() }
    type.add(
      [
        NativeEntry("iternext", "", "Goes to the next element; False at the end.") { call throws(Raise) in
          let position = try own(call)
          if position.index < position.tensor.count { position.index += 1 }
          return .bool(position.index < position.tensor.count)
        },
        NativeEntry("__iter__", "", "") { call throws(Raise) in
          let position = try own(call)
          return .iterator(
            NativeIterator(typeName: "nditer") { _ throws(Raise) in
              guard position.index < position.tensor.count else { return nil }
              defer { position.index += 1 }
              return try position.current()
            })
        },
        NativeEntry("__getitem__", "index", "The current element.") { call throws(Raise) in
          try own(call).current()
        },
        NativeEntry("__enter__", "", "") { call throws(Raise) in call[0] },
        NativeEntry("__exit__", "*args", "") { call throws(Raise) in .bool(false) },
      ], to: interpreter)
    builder.set("nditer", .type(type))
  }

  private static func own(_ call: Call) throws(Raise) -> Position {
    guard case .instance(let object) = call[0], let position = object.payload as? Position else {
      throw .typeError("an nditer is needed")
    }
    return position
  }

  private final class Position {
    let tensor: Tensor
    var index = 0

    init(_ tensor: Tensor) { self.tensor = tensor }

    /// The current element as a 0-d view, so that `x[...] = v` writes through.
    func current() throws(Raise) -> Value {
      guard index < tensor.count else { throw .valueError("Iterator is past the end") }
      let items = tensor.shape.indices(ofElement: index).map { IndexItem.integer($0) } + [.ellipsis]
      return .array(try engine { () throws(TensorError) in try tensor.subscripted(items) })
    }
  }
}
