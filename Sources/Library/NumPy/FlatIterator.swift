import Language
import TensorCore

/// `x.flat`: the elements one after another, to be read, indexed and set.
enum FlatIterator {
  /// What is walked: an array of numbers, or one of text and objects.
  private enum Source {
    case numbers(Tensor)
    case labels(LabelArray)

    /// The numbers, or the places of the labels.
    var tensor: Tensor {
      switch self {
      case .numbers(let tensor): tensor
      case .labels(let labels): labels.places
      }
    }
  }

  private final class Position {
    let source: Source
    var index = 0

    init(_ source: Source) { self.source = source }
  }

  static func make(_ tensor: Tensor, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type(interpreter), payload: Position(.numbers(tensor))))
  }

  static func make(_ labels: LabelArray, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type(interpreter), payload: Position(.labels(labels))))
  }

  private static func own(_ call: Call) throws(Raise) -> Position {
    guard case .instance(let object) = call[0], let position = object.payload as? Position else {
      throw .typeError("a flatiter is needed")
    }
    return position
  }

  /// The array of numbers that a program's value stands for, where it is a flat iterator of one.
  static func elements(_ value: Value) throws(Raise) -> Tensor? {
    guard case .instance(let object) = value, let position = object.payload as? Position,
      case .numbers(let tensor) = position.source
    else { return nil }
    return try engine { () throws(TensorError) in try tensor.flattened() }
  }

  /// The elements in one row; of labels a view of the store, so that writing reaches the array.
  private static func row(_ source: Source, _ interpreter: Interpreter) throws(Raise) -> Value {
    let flat = try engine { () throws(TensorError) in try source.tensor.flattened() }
    switch source {
    case .numbers: return .array(flat)
    case .labels(let labels): return labels.view(flat).value(interpreter)
    }
  }

  static func type(_ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.flatiter"] as? TypeObject { return type }
    let type = TypeObject(name: "flatiter", module: "numpy")
    interpreter.extensions["numpy.flatiter"] = type
    type.addProperty("base", interpreter) { call throws(Raise) in
      switch try own(call).source {
      case .numbers(let tensor): .array(tensor)
      case .labels(let labels): labels.value(call.interpreter)
      }
    }
    type.addProperty("index", interpreter) { call throws(Raise) in .int(try own(call).index) }
    type.addProperty("coords", interpreter) { call throws(Raise) in
      let position = try own(call)
      return .integerTuple(position.source.tensor.shape.indices(ofElement: position.index))
    }
    let copied: NativeBody = { call throws(Raise) in
      let source = try own(call).source
      if case .labels(let labels) = source {
        let flat = try engine { () throws(TensorError) in try labels.places.flattened() }
        return try labels.view(flat).copy().value(call.interpreter)
      }
      return try row(source, call.interpreter)
    }
    type.add(
      [
        NativeEntry("__iter__", "", "") { call throws(Raise) in call[0] },
        NativeEntry("__next__", "", "") { call throws(Raise) in
          let position = try own(call)
          let tensor = position.source.tensor
          guard position.index < tensor.count else { throw Raise(.stopIteration, "") }
          defer { position.index += 1 }
          let element = tensor.element(at: position.index)
          if case .labels(let labels) = position.source { return labels.element(element.wrappedInteger) }
          return .scalar(element)
        },
        NativeEntry("__len__", "", "") { call throws(Raise) in .int(try own(call).source.tensor.count) },
        NativeEntry("copy", "", "A copy of the elements in one row.", copied),
        NativeEntry("__array__", "dtype=None, copy=None", "", copied),
        NativeEntry("__getitem__", "index", "Elements by their flat index.", get),
        NativeEntry("__setitem__", "index, value", "Sets elements by their flat index.", set),
      ], to: interpreter)
    return type
  }

  private static func get(_ call: Call) throws(Raise) -> Value {
    let source = try own(call).source
    try check(call[1], source.tensor.count, call.interpreter)
    return try call.interpreter.subscripted(row(source, call.interpreter), call[1])
  }

  /// Refuses places that are not among `count` elements, in the words of a flat iterator.
  private static func check(_ key: Value, _ count: Int, _ interpreter: Interpreter) throws(Raise) {
    var places: [Int] = []
    if let index = try interpreter.index(from: key) { places = [index] } else if case .list(let list) = key {
      for item in list.items {
        guard case .int(let place) = item else { return }
        places.append(place)
      }
    }
    if let wrong = places.first(where: { $0 >= count || $0 < -count }) {
      throw .indexError("index \(wrong) is out of bounds for size \(count)")
    }
  }

  private static func set(_ call: Call) throws(Raise) -> Value {
    let source = try own(call).source
    guard case .numbers(let tensor) = source else {
      let flat = try row(source, call.interpreter)
      if let labels = LabelArray.of(flat) {
        try LabelAccess.setSubscript(labels, call[1], call[2], call.interpreter)
      }
      return .none
    }
    try check(call[1], tensor.count, call.interpreter)
    if case .scalar(let scalar) = call[2], tensor.dtype.isInteger, scalar.dtype.isFloating,
      !scalar.doubleValue.isFinite, try call.interpreter.index(from: call[1]) != nil
    {
      throw .valueError("Error setting single item of array.")
    }
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
