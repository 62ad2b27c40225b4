import Language
import TensorCore

/// `np.mgrid`, `np.ogrid` and `np.s_`: slices in brackets that make grids, or are given back.
enum GridMakers {
  static func register(in builder: ModuleBuilder) {
    add("mgrid", "MGridClass", builder) { call throws(Raise) in try grid(call, isOpen: false) }
    add("ogrid", "OGridClass", builder) { call throws(Raise) in try grid(call, isOpen: true) }
    add("s_", "IndexExpression", builder) { call throws(Raise) in call[1] }
    add("index_exp", "IndexExpression", builder) { call throws(Raise) in
      if case .tuple = call[1] { return call[1] }
      return .tuple(TupleObject([call[1]]))
    }
  }

  private static func add(
    _ name: String, _ typeName: String, _ builder: ModuleBuilder, _ body: @escaping NativeBody
  ) {
    let type = TypeObject(name: typeName, module: "numpy.lib._index_tricks_impl")
    type.addMethod("__getitem__", "key", builder.interpreter, "", body)
    builder.set(name, .instance(builder.interpreter.instantiate(type, payload: nil)))
  }

  private static func grid(_ call: Call, isOpen: Bool) throws(Raise) -> Value {
    let isSingle: Bool
    let slices: [Value]
    if case .tuple(let items) = call[1] {
      (slices, isSingle) = (items.items, false)
    } else {
      (slices, isSingle) = ([call[1]], true)
    }
    var lines: [Tensor] = []
    for slice in slices { lines.append(try line(slice, call)) }
    let dtype = lines.reduce(DType.int64) { DType.promoted($0, $1.dtype) }
    let rank = lines.count
    var parts: [Tensor] = []
    for (axis, line) in lines.enumerated() {
      var lengths = [Int](repeating: 1, count: rank)
      lengths[axis] = line.count
      let shape = Shape(lengths)
      let full = Shape(isOpen ? lengths : lines.map(\.count))
      parts.append(
        try engine { () throws(TensorError) in
          try line.cast(to: dtype).reshaped(to: shape).broadcast(to: full).copy()
        })
    }
    if isSingle, let only = parts.first { return .array(only) }
    if isOpen { return .tuple(TupleObject(parts.map(Value.array))) }
    let all = parts
    return .array(try engine { () throws(TensorError) in try Tensor.stacked(all, axis: 0) })
  }

  /// The numbers of one slice; an imaginary step, which arrives as its text, counts points.
  static func line(_ slice: Value, _ call: Call) throws(Raise) -> Tensor {
    guard case .slice(let slice) = slice else {
      throw .typeError("np.mgrid is indexed with slices", hint: "np.mgrid[0:3, 0:4]")
    }
    func number(_ value: Value, _ fallback: Int) throws(Raise) -> Scalar {
      if case .none = value { return .int64(fallback) }
      return try call.interpreter.tensor(from: value).element(at: 0)
    }
    let (start, stop) = (try number(slice.start, 0), try number(slice.stop, 0))
    if case .string(let text) = slice.step {
      guard let points = Double(text.text.dropLast()), abs(points) < 1e9 else {
        throw .valueError("too many points")
      }
      return try engine { () throws(TensorError) in
        try Tensor.linspace(start, stop, count: Int(abs(points))).values
      }
    }
    let step = try number(slice.step, 1)
    return try engine { () throws(TensorError) in
      try Tensor.arange(start: start, stop: stop, step: step, dtype: nil)
    }
  }
}
