import Language
import TensorCore

/// `np.linalg`: the decompositions are the engine's, what is composed of them is written in the language.
enum LinearAlgebraModule {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy.linalg") { builder throws(Raise) in
      builder.set("LinAlgError", .type(interpreter.exceptionType(.linAlgError)))
      builder.add([
        NativeEntry("inv", "a", "The inverse of a square matrix.") { call throws(Raise) in
          try map(call) { a throws(TensorError) in try a.inverse() }
        },
        NativeEntry("det", "a", "The determinant of a square matrix.") { call throws(Raise) in
          try map(call) { a throws(TensorError) in try a.determinant() }
        },
        NativeEntry("solve", "a, b", "The x for which a @ x = b.") { call throws(Raise) in
          let b = try call.tensor(1)
          return try map(call) { a throws(TensorError) in try a.solution(b) }
        },
        NativeEntry("eigvals", "a", "The eigenvalues of a square matrix.") { call throws(Raise) in
          try map(call) { a throws(TensorError) in try a.eigen().values }
        },
        NativeEntry("eigvalsh", "a, UPLO='L'", "The eigenvalues of a symmetric matrix, ascending.") {
          call throws(Raise) in
          let upper = try isUpper(call)
          return try map(call) { a throws(TensorError) in try a.symmetricEigenvalues(upper: upper) }
        },
        NativeEntry("cholesky", "a, /, *, upper=False", "The triangle L with L @ L.T = a.") {
          call throws(Raise) in
          let upper = try call.bool(1)
          return try map(call) { a throws(TensorError) in try a.cholesky(upper: upper) }
        },
        NativeEntry("slogdet", "a", "Sign and logarithm of the determinant.", slogdet),
        NativeEntry("eig", "a", "Eigenvalues and eigenvectors of a square matrix.", eig),
        NativeEntry("eigh", "a, UPLO='L'", "Eigenvalues and eigenvectors of a symmetric matrix.", eigh),
        NativeEntry("svd", "a, full_matrices=True, compute_uv=True, hermitian=False",
          "The factors U, S and Vh of a matrix.", svd),
        NativeEntry("qr", "a, mode='reduced'", "The factors Q and R of a matrix.", qr),
      ])
      builder.add(WrittenLinearAlgebra.functions)
      builder.function("cross", "x1, x2, *, axis=-1", "The cross product of vectors of three.", spatialCross.call)
      let numpy = try builder.interpreter.importModule("numpy")
      for name in ["matmul", "tensordot", "vecdot", "matrix_transpose"] {
        if let function = numpy[builder.interpreter.symbols.intern(name)] { builder.set(name, function) }
      }
    }
  }

  private static let spatialCross = WrittenFunction(
    "_spatial_cross", "x1, x2, *, axis=-1", "",
    #"""
    x1, x2 = np.asarray(x1), np.asarray(x2)
    if x1.shape[axis] != 3 or x2.shape[axis] != 3:
      raise ValueError(f'Both input arrays must be (arrays of) 3-dimensional vectors, but they are {x1.shape[axis]} and {x2.shape[axis]} dimensional instead.')
    return np.cross(x1, x2, axis=axis)
    """#)

  private static func map(
    _ call: Call, _ body: (Tensor) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    return call.interpreter.value(from: try engine { () throws(TensorError) in try body(tensor) })
  }

  private static func isUpper(_ call: Call) throws(Raise) -> Bool {
    let side = try call.string(1, default: "L").uppercased()
    guard side == "L" || side == "U" else {
      throw .valueError("UPLO argument must be 'L' or 'U'")
    }
    return side == "U"
  }

  /// A result with named parts, as NumPy's decompositions return it.
  private static func result(
    _ name: String, _ fields: [String], _ parts: [Tensor], _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let type: TypeObject
    if let known = interpreter.extensions["numpy.linalg.\(name)"] as? TypeObject {
      type = known
    } else {
      type = NamedTuple.makeType(name, module: "", fields: fields, interpreter)
      interpreter.extensions["numpy.linalg.\(name)"] = type
    }
    return try interpreter.call(.type(type), parts.map { interpreter.value(from: $0) })
  }

  private static func slogdet(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let parts = try engine { () throws(TensorError) in try tensor.logarithmicDeterminant() }
    return try result(
      "SlogdetResult", ["sign", "logabsdet"], [parts.sign, parts.logarithm], call.interpreter)
  }

  private static func eig(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let parts = try engine { () throws(TensorError) in try tensor.eigen() }
    return try result(
      "EigResult", ["eigenvalues", "eigenvectors"], [parts.values, parts.vectors], call.interpreter)
  }

  private static func eigh(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let upper = try isUpper(call)
    let parts = try engine { () throws(TensorError) in try tensor.symmetricEigen(upper: upper) }
    return try result(
      "EighResult", ["eigenvalues", "eigenvectors"], [parts.values, parts.vectors], call.interpreter)
  }

  private static func svd(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let isFull = try call.bool(1, default: true)
    let hasVectors = try call.bool(2, default: true)
    if try call.bool(3, default: false) {
      let parts = try engine { () throws(TensorError) in try tensor.symmetricSingularValues() }
      guard hasVectors else { return .array(parts.s) }
      return try result("SVDResult", ["U", "S", "Vh"], [parts.u, parts.s, parts.v], call.interpreter)
    }
    guard hasVectors else {
      return .array(try engine { () throws(TensorError) in try tensor.singularValues() })
    }
    let parts = try engine { () throws(TensorError) in
      try tensor.singularValues(fullMatrices: isFull)
    }
    return try result("SVDResult", ["U", "S", "Vh"], [parts.u, parts.s, parts.v], call.interpreter)
  }

  private static func qr(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let name = try call.string(1, default: "reduced")
    if name == "raw" {
      let raw = try engine { () throws(TensorError) in try tensor.rawOrthogonalFactors() }
      return .tuple(TupleObject([.array(raw.h), .array(raw.tau)]))
    }
    guard let mode = OrthogonalMode(rawValue: name) else {
      throw .valueError("Unrecognized mode '\(name)'")
    }
    let parts = try engine { () throws(TensorError) in try tensor.orthogonalFactors(mode) }
    guard let q = parts.q else { return .array(parts.r) }
    return try result("QRResult", ["Q", "R"], [q, parts.r], call.interpreter)
  }
}
