import Language
import TensorCore

/// Products of matrices and vectors.
enum LinearAlgebra {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("dot", "a, b, out=None", "The dot product of two arrays.", dot),
      NativeEntry("matmul", "x1, x2, /, out=None", "The matrix product of two arrays.", matmul),
      NativeEntry("vdot", "a, b", "The dot product of two arrays laid flat, of the first the conjugate.") { call throws(Raise) in
        try product(call) { (a, b) throws(TensorError) in
          guard a.count == b.count else { throw .reshape(count: b.count, to: Shape(a.count)) }
          let left = try a.dtype.isComplex ? Tensor.unary(.conjugate, .tensor(a)) : a
          return try Tensor.dot(left.raveled(), b.raveled())
        }
      },
      NativeEntry("inner", "a, b", "Sums of products over the last axes.") { call throws(Raise) in
        try product(call, reportedIn: "dot") { (a, b) throws(TensorError) in try Tensor.inner(a, b) }
      },
      NativeEntry("outer", "a, b, out=None", "All products of an element of a and one of b.") {
        call throws(Raise) in
        let result = try product(call, reportedIn: "multiply") { (a, b) throws(TensorError) in
          try Tensor.outer(a, b)
        }
        guard let out = try call.output(2), case .array(let tensor) = result else { return result }
        guard out.shape == tensor.shape else {
          let (rows, columns) = (tensor.shape[0], tensor.shape[1])
          throw .valueError(
            "operands could not be broadcast together with shapes (\(rows),1) (1,\(columns)) "
              + out.shape.compactDescription + " ")
        }
        return try call.finish(tensor, out: 2)
      },
      NativeEntry("tensordot", "a, b, axes=2", "Sums of products over chosen axes.", tensorDot),
      NativeEntry("einsum", "subscripts, *operands, out=None, optimize=False, dtype=None, order='K', casting='safe'", "Sums of products in Einstein's notation.", einsum),
    ])
  }

  /// `a.dot(b)` and `np.dot(a, b)`.
  static func dot(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in try Tensor.dot(a, b) }
    try call.interpreter.report(result, in: "dot")
    if let out = try call.output(2) {
      guard out.dtype == result.dtype, out.rank == result.rank, out.isContiguous else {
        throw .valueError(
          "output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)")
      }
      guard out.shape == result.shape else { throw .valueError("output array has wrong dimensions") }
    }
    return try call.finish(result, out: 2)
  }

  private static func matmul(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in try Tensor.matmul(a, b) }
    try call.interpreter.report(result, in: "matmul")
    if let out = try call.output(2) {
      guard result.dtype.canCast(to: out.dtype, .sameKind) else {
        throw Raise(
          .ufuncTypeError,
          "Cannot cast ufunc 'matmul' output from dtype('\(result.dtype.name)') to dtype('\(out.dtype.name)') with casting rule 'same_kind'")
      }
      if out.rank == 2, result.rank == 2, a.rank == 2, b.rank == 2 {
        for axis in 0..<2 where out.shape[axis] != result.shape[axis] {
          throw .valueError(
            "matmul: Output operand 0 has a mismatch in its core dimension \(axis), with gufunc signature "
              + "(n?,k),(k,m?)->(n?,m?) (size \(out.shape[axis]) is different from \(result.shape[axis]))")
        }
      }
    }
    return try call.finish(result, out: 2)
  }

  /// A product that warns under a name, where NumPy's does.
  private static func product(
    _ call: Call, reportedIn name: String? = nil, _ multiply: (Tensor, Tensor) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in try multiply(a, b) }
    if let name { try call.interpreter.report(result, in: name) }
    return call.interpreter.value(from: result)
  }

  private static func tensorDot(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    let interpreter = call.interpreter
    let left: [Int]
    let right: [Int]
    if case .undefined = call[2] {
      (left, right) = ([-2, -1], [0, 1])
    } else if let count = try interpreter.index(from: call[2]) {
      guard count <= a.rank, count <= b.rank else {
        // NumPy compares the lengths of the axes that are there first.
        for k in 0..<max(0, min(b.rank, count)) where k >= count - a.rank {
          if a.shape[a.rank - count + k] != b.shape[k] { throw .valueError("shape-mismatch for sum") }
        }
        throw .indexError("tuple index out of range")
      }
      guard count >= 0 else { throw .valueError("shape-mismatch for sum") }
      (left, right) = (Array((a.rank - count)..<a.rank), Array(0..<count))
    } else {
      let pair = try interpreter.values(of: call[2])
      guard pair.count == 2 else { throw .valueError("axes must be a number or a pair") }
      (left, right) = (
        try interpreter.integers(from: pair[0]), try interpreter.integers(from: pair[1])
      )
    }
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      try Tensor.tensordot(a, b, leftAxes: left, rightAxes: right)
    }
    try interpreter.report(result, in: "dot")
    return .array(result)
  }

  /// The form that names axes by numbers: arrays and lists by turns, and a list for the result.
  private static func listed(_ call: Call) throws(Raise) -> (String, [Tensor]) {
    var arguments = [call[0]]
    if case .tuple(let rest) = call[1] { arguments += rest.items }
    var terms: [String] = []
    var operands: [Tensor] = []
    var place = 0
    while place + 1 < arguments.count {
      operands.append(try call.interpreter.tensor(from: arguments[place]))
      terms.append(try labels(arguments[place + 1], call))
      place += 2
    }
    guard !operands.isEmpty else {
      throw .valueError("must provide at least an operand and a subscripts list to einsum")
    }
    let inputs = terms.joined(separator: ",")
    return (place < arguments.count ? inputs + "->" + (try labels(arguments[place], call)) : inputs, operands)
  }

  private static func labels(_ list: Value, _ call: Call) throws(Raise) -> String {
    switch list {
    case .list, .tuple: break
    default: throw .typeError("the subscripts for each operand must be a list or a tuple")
    }
    var text = ""
    for item in try call.interpreter.values(of: list) {
      if case .ellipsis = item {
        text += "..."
        continue
      }
      let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
      guard let number = try call.interpreter.index(from: item), letters.indices.contains(number) else {
        throw .valueError("subscript is not within the valid range [0, 52)")
      }
      text.append(letters[number])
    }
    return text
  }

  private static func einsum(_ call: Call) throws(Raise) -> Value {
    let subscripts: String
    let operands: [Tensor]
    if case .string(let text) = call[0] {
      (subscripts, operands) = (text.text, try call.tensors(1))
    } else {
      (subscripts, operands) = try listed(call)
    }
    let dtype = try call.dtype(4)
    let result = try engine { () throws(TensorError) in
      guard let dtype else { return try Tensor.einsum(subscripts, operands) }
      var converted: [Tensor] = []
      for operand in operands { converted.append(try operand.cast(to: dtype)) }
      return try Tensor.einsum(subscripts, converted)
    }
    return try call.finish(result, out: 2)
  }
}
