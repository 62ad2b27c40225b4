import Language
import TensorCore

/// Which native functions are NumPy's universal functions, for `np.add.at`, `np.maximum.reduce` and their like.
final class UniversalFunctions {
  private var operations: [ObjectIdentifier: BinaryOperation] = [:]

  /// The session's table.
  static func of(_ interpreter: Interpreter) -> UniversalFunctions {
    if let table = interpreter.extensions["numpy.ufunc"] as? UniversalFunctions { return table }
    let table = UniversalFunctions()
    interpreter.extensions["numpy.ufunc"] = table
    for (name, method) in methods {
      interpreter.types.native.addProperty(name, interpreter) { call throws(Raise) in
        guard case .native(let function) = call[0],
          let operation = table.operations[ObjectIdentifier(function)]
        else {
          throw Raise(
            .attributeError, "'builtin_function_or_method' object has no attribute '\(name)'")
        }
        return .native(method(operation, function.name))
      }
    }
    for (name, value) in [("nin", 2), ("nout", 1), ("nargs", 3)] {
      interpreter.types.native.addProperty(name, interpreter) { call throws(Raise) in
        guard case .native(let function) = call[0],
          table.operations[ObjectIdentifier(function)] != nil
        else {
          throw Raise(
            .attributeError, "'builtin_function_or_method' object has no attribute '\(name)'")
        }
        return .int(value)
      }
    }
    return table
  }

  func add(_ operation: BinaryOperation, _ value: Value?) {
    if case .native(let function)? = value { operations[ObjectIdentifier(function)] = operation }
  }

  private static let methods: [(String, @Sendable (BinaryOperation, String) -> NativeFunction)] = [
    ("at", at), ("reduce", reduce), ("accumulate", accumulate), ("outer", outer),
  ]

  /// `np.add.at(a, indices, b)`: unbuffered, so that repeated indices count repeatedly.
  @Sendable private static func at(_ operation: BinaryOperation, _ name: String) -> NativeFunction {
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

  @Sendable private static func reduce(_ operation: BinaryOperation, _ name: String) -> NativeFunction {
    NativeFunction(
      name: "\(name).reduce", module: "numpy",
      signature: Signature("array, axis=0, dtype=None, out=None, keepdims=False"),
      documentation: "Combines the elements along an axis with the operation."
    ) { call throws(Raise) in
      let tensor = try call.tensor(0)
      let axes: [Int]? =
        if case .undefined = call[1] { tensor.rank == 0 ? nil : [0] } else { try call.axes(1) }
      let keep = try call.bool(4, default: false)
      let dtype = try call.dtype(2)
      let known: Reduction? =
        switch operation {
        case .add: .sum
        case .multiply: .prod
        case .maximum: .max
        case .minimum: .min
        case .logicalAnd: .all
        case .logicalOr: .any
        default: nil
        }
      if let known {
        let result = try engine { () throws(TensorError) in
          try tensor.reduced(known, axes: axes, keepDimensions: keep, dtype: dtype)
        }
        return try call.finish(result, out: 3)
      }
      guard let axis = axes?.first, axes?.count == 1, tensor.rank > 0 else {
        throw .typeError("reduction operation '\(name)' needs a single axis here")
      }
      let result = try engine { () throws(TensorError) in
        try tensor.folded(operation, axis: axis)
      }
      return try call.finish(result, out: 3)
    }
  }

  @Sendable private static func accumulate(
    _ operation: BinaryOperation, _ name: String
  ) -> NativeFunction {
    NativeFunction(
      name: "\(name).accumulate", module: "numpy", signature: Signature("array, axis=0, dtype=None"),
      documentation: "The running result of the operation along an axis."
    ) { call throws(Raise) in
      let tensor = try call.tensor(0)
      let axis = try call.int(1, default: 0)
      return .array(
        try engine { () throws(TensorError) in try tensor.accumulated(operation, axis: axis) })
    }
  }

  @Sendable private static func outer(_ operation: BinaryOperation, _ name: String) -> NativeFunction {
    NativeFunction(
      name: "\(name).outer", module: "numpy", signature: Signature("A, B, /"),
      documentation: "The operation on every pair of an element of A and one of B."
    ) { call throws(Raise) in
      let a = try call.tensor(0)
      let b = try call.tensor(1)
      let result = try engine { () throws(TensorError) in
        let column = try a.reshaped(to: Shape(a.shape.array + [Int](repeating: 1, count: b.rank)))
        return try Tensor.binary(operation, .tensor(column), .tensor(b))
      }
      return call.interpreter.value(from: result)
    }
  }
}

extension Tensor {
  private func part(_ position: Int, axis: Int) throws(TensorError) -> Tensor {
    var items = [IndexItem](repeating: .slice(start: nil, stop: nil, step: nil), count: rank)
    items[axis] = .integer(position)
    return try subscripted(items)
  }

  /// The elements along an axis combined from the left.
  fileprivate func folded(_ operation: BinaryOperation, axis: Int) throws(TensorError) -> Tensor {
    let axis = try Tensor.normalizedAxis(axis, rank: rank)
    guard shape[axis] > 0 else {
      throw .other(
        .valueError, "zero-size array to reduction operation which has no identity")
    }
    var result = try part(0, axis: axis)
    for position in 1..<max(shape[axis], 1) {
      result = try Tensor.binary(operation, .tensor(result), .tensor(try part(position, axis: axis)))
    }
    return result
  }

  /// The running result along an axis.
  fileprivate func accumulated(_ operation: BinaryOperation, axis: Int) throws(TensorError) -> Tensor {
    let axis = try Tensor.normalizedAxis(axis, rank: rank)
    let dtype = try Tensor.resultType(operation, .tensor(self), .tensor(self))
    let result = try cast(to: dtype)
    guard shape[axis] > 1 else { return result }
    for position in 1..<shape[axis] {
      try Tensor.binary(
        operation, .tensor(try result.part(position - 1, axis: axis)),
        .tensor(try result.part(position, axis: axis)), into: try result.part(position, axis: axis))
    }
    return result
  }
}
