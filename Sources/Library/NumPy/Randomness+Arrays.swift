import Language
import TensorCore

/// Drawing from arrays and rearranging them.
extension Randomness {
  /// What is to be permuted, where it is not a range.
  static func permuted(_ call: Call) throws(Raise) -> Tensor {
    switch call[0] {
    case .string, .float, .none, .scalar, .bool:
      throw .indexError("x must be an integer or at least 1-dimensional")
    default: break
    }
    let tensor = try call.tensor(0)
    guard tensor.rank > 0 else { throw .indexError("x must be an integer or at least 1-dimensional") }
    return tensor
  }

  static func permutation(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let state = try source.legacy()
    let isArray = if case .array = call[0] { true } else { false }
    if !isArray, let count = try call.interpreter.index(from: call[0]) {
      return .array(try engine { () throws(TensorError) in try state.permutation(count) })
    }
    let tensor = try permuted(call)
    return .array(try engine { () throws(TensorError) in try state.permutation(tensor) })
  }

  static func shuffle(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let state = try source.legacy()
    return try shuffle(call) { (tensor) throws(TensorError) in
      try state.shuffle(tensor)
    } list: { items in
      state.shuffleSwaps(count: items.items.count) { a, b in items.items.swapAt(a, b) }
    } lost: {
      _ = state.interval(through: $0)
    }
  }

  /// Shuffles what a call names with the means of one generator, or refuses it in NumPy's words: after the first
  /// draw, which is lost.
  static func shuffle(
    _ call: Call, array: (Tensor) throws(TensorError) -> Void, list: (ListObject) -> Void,
    lost: (Int) -> Void
  ) throws(Raise) -> Value {
    switch call[0] {
    case .array(let tensor): try engine { () throws(TensorError) in try array(tensor) }
    case .list(let items): list(items)
    case .int, .float, .bool, .none, .scalar:
      throw .typeError(
        "object of type '\(call.interpreter.typeName(of: call[0]))' has no len()")
    case .instance where LabelArray.of(call[0]) != nil: _ = try call.tensor(0)
    default:
      let count = try call.interpreter.values(of: call[0]).count
      guard count > 1 else { return .none }
      lost(count - 1)
      throw .typeError(
        "'\(call.interpreter.typeName(of: call[0]))' object does not support item assignment")
    }
    return .none
  }

  static func choice(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let state = try source.legacy()
    let shape = try size(call, 1)
    let replace = try call.bool(2, default: true)
    let weights = call.isGiven(3) ? try call.tensor(3) : nil
    if let population = try call.interpreter.index(from: call[0]) {
      let result = try engine { () throws(TensorError) in
        try state.choice(population: population, shape ?? Shape(), replace: replace, p: weights)
      }
      return shape == nil ? single(result) : .array(result)
    }
    switch call[0] {
    case .string, .float, .none: throw .valueError("a must be 1-dimensional or an integer")
    default: break
    }
    let tensor = try call.tensor(0)
    let result = try engine { () throws(TensorError) in
      try state.choice(from: tensor, shape ?? Shape(), replace: replace, p: weights)
    }
    return shape == nil ? call.interpreter.value(from: result) : .array(result)
  }
}
