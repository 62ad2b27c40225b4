import Language
import TensorCore

/// `x.flat`: the elements one after another, to be read, indexed and set.
enum FlatIterator {
  private final class Position {
    let tensor: Tensor
    var index = 0

    init(_ tensor: Tensor) { self.tensor = tensor }
  }

  static func make(_ tensor: Tensor, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type(interpreter), payload: Position(tensor)))
  }

  private static func own(_ call: Call) throws(Raise) -> Position {
    guard case .instance(let object) = call[0], let position = object.payload as? Position else {
      throw .typeError("a flatiter is needed")
    }
    return position
  }

  /// The array that a program's value stands for, where it is a flat iterator.
  static func elements(_ value: Value) throws(Raise) -> Tensor? {
    guard case .instance(let object) = value, let position = object.payload as? Position else {
      return nil
    }
    let tensor = position.tensor
    return try engine { () throws(TensorError) in try tensor.flattened() }
  }

  static func type(_ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.flatiter"] as? TypeObject { return type }
    let type = TypeObject(name: "flatiter", module: "numpy")
    interpreter.extensions["numpy.flatiter"] = type
    type.addProperty("base", interpreter) { call throws(Raise) in .array(try own(call).tensor) }
    type.addProperty("index", interpreter) { call throws(Raise) in .int(try own(call).index) }
    type.addProperty("coords", interpreter) { call throws(Raise) in
      let position = try own(call)
      return .integerTuple(position.tensor.shape.indices(ofElement: position.index))
    }
    type.add(
      [
        NativeEntry("__iter__", "", "") { call throws(Raise) in call[0] },
        NativeEntry("__next__", "", "") { call throws(Raise) in
          let position = try own(call)
          guard position.index < position.tensor.count else { throw Raise(.stopIteration, "") }
          defer { position.index += 1 }
          return .scalar(position.tensor.element(at: position.index))
        },
        NativeEntry("__len__", "", "") { call throws(Raise) in .int(try own(call).tensor.count) },
        NativeEntry("copy", "", "A copy of the elements in one row.") { call throws(Raise) in
          let tensor = try own(call).tensor
          return .array(try engine { () throws(TensorError) in try tensor.flattened() })
        },
        NativeEntry("__array__", "dtype=None, copy=None", "") { call throws(Raise) in
          let tensor = try own(call).tensor
          return .array(try engine { () throws(TensorError) in try tensor.flattened() })
        },
        NativeEntry("__getitem__", "index", "Elements by their flat index.") { call throws(Raise) in
          let tensor = try own(call).tensor
          if let index = try call.interpreter.index(from: call[1]), index >= tensor.count || index < -tensor.count {
            throw .indexError("index \(index) is out of bounds for size \(tensor.count)")
          }
          let row = Value.array(try engine { () throws(TensorError) in try tensor.flattened() })
          return try call.interpreter.subscripted(row, call[1])
        },
        NativeEntry("__setitem__", "index, value", "Sets elements by their flat index.", set),
      ], to: interpreter)
    return type
  }

  private static func set(_ call: Call) throws(Raise) -> Value {
    let tensor = try own(call).tensor
    let items = try call.interpreter.indexItems(from: call[1])
    let values = try call.interpreter.tensor(from: call[2], dtype: tensor.dtype)
    try engine { () throws(TensorError) in
      let places = try Tensor(integers: Array(0..<tensor.count), shape: Shape(tensor.count))
      let chosen = try places.subscripted(items).integers
      guard values.count > 0 else { return }
      // NumPy reads on while it writes, also where both are the same memory.
      for (number, place) in chosen.enumerated() {
        let value = values.element(at: number % values.count)
        tensor.setElement(at: place, to: value.converted(to: tensor.dtype))
      }
    }
    return .none
  }
}
