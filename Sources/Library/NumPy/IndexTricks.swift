import Language
import TensorCore

/// Objects that are indexed rather than called: `np.c_`, `np.r_`, and `np.nditer`, `np.ndenumerate`.
enum IndexTricks {
  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    for (name, joinsColumns) in [("c_", true), ("r_", false)] {
      let type = TypeObject(name: joinsColumns ? "CClass" : "RClass", module: "numpy.lib.index_tricks")
      type.addMethod("__getitem__", "key", interpreter) { call throws(Raise) in
        try concatenate(call, columns: joinsColumns)
      }
      if case .value(.native(let function))? = type.member(interpreter.symbols.intern("__getitem__")) {
        function.labelBody = { call, error throws(Raise) in
          try concatenateLabels(call, columns: joinsColumns)
        }
      }
      builder.set(name, .instance(interpreter.instantiate(type, payload: nil)))
    }
    GridMakers.register(in: builder)
    func type(_ name: String, _ parameters: String, _ help: String, _ body: @escaping NativeBody) {
      let type = TypeObject(name: name, module: "numpy")
      type.constructor = NativeFunction(
        name: name, module: "numpy", signature: Signature(parameters), documentation: help, body: body)
      builder.set(name, .type(type))
    }
    type("ndenumerate", "arr", "Pairs of an index and an element.") { call throws(Raise) in
      .iterator(indexedElements(try call.tensor(0), withElements: true))
    }
    if case .type(let made)? = builder.module[interpreter.symbols.intern("ndenumerate")] {
      made.constructor?.labelBody = { call, error throws(Raise) in
        let labels = try LabelMethods.own(call, error)
        return .iterator(indexedElements(labels.places, withElements: true) { labels.element($0.wrappedInteger) })
      }
    }
    type("ndindex", "*shape", "All indices of a shape.") { call throws(Raise) in
        var lengths: [Int] = []
        if case .tuple(let arguments) = call[0], arguments.items.count == 1 {
          lengths = try call.interpreter.integers(from: arguments.items[0])
        } else {
          lengths = try call.integers(0)
        }
        let shape = Shape(lengths)
        let model = try engine { () throws(TensorError) in
          try Tensor(Scalar.bool(false)).broadcast(to: shape)
        }
        return .iterator(indexedElements(model, withElements: false))
    }
    ArrayIterator.register(in: builder)
  }

  /// `np.c_[a, b]` sets vectors side by side as columns; `np.r_[a, b, 1:5]` joins them end to end.
  private static func concatenate(_ call: Call, columns: Bool) throws(Raise) -> Value {
    let parts: [Value] = if case .tuple(let items) = call[1] { items.items } else { [call[1]] }
    if case .string = parts.first {
      return try WrittenSequences.directed.call(call.interpreter, parts)
    }
    var tensors: [Tensor] = []
    let weak = parts.map { if case .int = $0 { true } else if case .float = $0 { true } else { false } }
    for part in parts {
      var tensor = try piece(part, call)
      let least = columns ? 2 : 1
      if tensor.rank < least {
        let lengths = columns ? [tensor.count, 1] : [tensor.count]
        tensor = try engine { () throws(TensorError) in try tensor.reshaped(to: Shape(lengths)) }
      }
      tensors.append(tensor)
    }
    // Plain numbers give way to the types of arrays.
    let strong = zip(tensors, weak).filter { !$1 }.map(\.0.dtype)
    if let first = strong.first, weak.contains(true) {
      var type = strong.reduce(first) { DType.promoted($0, $1) }
      for (tensor, isWeak) in zip(tensors, weak) where isWeak {
        if tensor.dtype.isComplex {
          type = type.isInexact ? type.complexType : .complex128
        } else if type == .bool || tensor.dtype.isFloating && !type.isInexact {
          type = DType.promoted(type, tensor.dtype)
        }
      }
      for place in tensors.indices where weak[place] {
        let (tensor, target) = (tensors[place], type)
        tensors[place] = try engine { () throws(TensorError) in try tensor.cast(to: target) }
      }
    }
    let all = tensors
    return .array(
      try engine { () throws(TensorError) in try Tensor.concatenated(all, axis: columns ? -1 : 0) })
  }

  private static func concatenateLabels(_ call: Call, columns: Bool) throws(Raise) -> Value {
    let values: [Value] = if case .tuple(let items) = call[1] { items.items } else { [call[1]] }
    var parts: [LabelPart] = []
    for value in values {
      if case .slice = value { parts.append(.numbers(try piece(value, call))) } else {
        parts.append(try LabelPart(value, call.interpreter))
      }
    }
    let group = try LabelGroup(parts, call.interpreter)
    let joined = try engine { () throws(TensorError) in
      var tensors: [Tensor] = []
      for places in group.places {
        let least = columns ? 2 : 1
        tensors.append(
          try places.rank < least ? places.reshaped(to: Shape(columns ? [places.count, 1] : [places.count])) : places)
      }
      return try Tensor.concatenated(tensors, axis: columns ? -1 : 0)
    }
    return try group.restored(joined).value(call.interpreter)
  }

  private static func piece(_ part: Value, _ call: Call) throws(Raise) -> Tensor {
    guard case .slice = part else { return try call.interpreter.tensor(from: part) }
    return try GridMakers.line(part, call)
  }
}

/// The indices of an array in C order, alone or with the elements.
private func indexedElements(
  _ tensor: Tensor, withElements: Bool, element: @escaping (Scalar) -> Value = Value.scalar
) -> NativeIterator {
  var position = 0
  return NativeIterator(typeName: withElements ? "ndenumerate" : "ndindex") { _ in
    guard position < tensor.count else { return nil }
    defer { position += 1 }
    let index = Value.integerTuple(tensor.shape.indices(ofElement: position))
    guard withElements else { return index }
    return .tuple(TupleObject([index, element(tensor.element(at: position))]))
  }
}

extension Shape {
  /// The index along each axis of the element that is `position`th in C order.
  func indices(ofElement position: Int) -> [Int] {
    var rest = position
    var indices = [Int](repeating: 0, count: count)
    var axis = count - 1
    while axis >= 0 {
      let length = max(self[axis], 1)
      indices[axis] = rest % length
      rest /= length
      axis -= 1
    }
    return indices
  }
}
