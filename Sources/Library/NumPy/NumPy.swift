import Language
import TensorCore

/// The module `numpy`, put together from its parts.
enum NumPy {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy") { builder throws(Raise) in
      Elementwise.register(in: builder)
      Reductions.register(in: builder)
      Statistics.register(in: builder)
      Creation.register(in: builder)
      Shaping.register(in: builder)
      Joining.register(in: builder)
      Searching.register(in: builder)
      LinearAlgebra.register(in: builder)
      Signals.register(in: builder)
      Pieces.register(in: builder)
      Printing.register(in: builder)
      DataTypes.register(in: builder)
      IndexTricks.register(in: builder)
      registerConstants(in: builder)
      Files.register(in: builder)
      Settings.register(in: builder)
      Written.register(in: builder)
      Elementwise.registerUniversalFunctions(in: builder)
      Wording.register(in: builder)
      builder.set("random", .module(try interpreter.importModule("numpy.random")))
      builder.set("linalg", .module(try interpreter.importModule("numpy.linalg")))
      builder.set("testing", .module(try interpreter.importModule("numpy.testing")))
      builder.set("exceptions", .module(try interpreter.importModule("numpy.exceptions")))
      try LabelModule.install(in: builder)
      LateNames.attach(to: builder)
      builder.module.exportedNames = nil
    }
    LateNames.register(in: interpreter)
    DerivedClass.register(in: interpreter)
    LibModule.register(in: interpreter)
    LabelStrings.register(in: interpreter)
    Randomness.register(in: interpreter)
    WrittenFunction.registerModule(in: interpreter)
    LinearAlgebraModule.register(in: interpreter)
    TestingModule.register(in: interpreter)
  }

  private static func registerConstants(in builder: ModuleBuilder) {
    builder.set("pi", .float(.pi))
    builder.set("e", .float(2.718281828459045))
    builder.set("euler_gamma", .float(0.5772156649015329))
    builder.set("inf", .float(.infinity))
    builder.set("Inf", .float(.infinity))
    builder.set("nan", .float(.nan))
    builder.set("NaN", .float(.nan))
    builder.set("newaxis", .none)
    builder.set("little_endian", .bool(true))
    builder.set("True_", .scalar(.bool(true)))
    builder.set("False_", .scalar(.bool(false)))
    builder.set("ufunc", .type(builder.interpreter.types.universalFunction))
    builder.set("flatiter", .type(FlatIterator.type(builder.interpreter)))
    builder.set("__version__", .text("2.4.6"))
    builder.add([
      NativeEntry("isscalar", "element", "Whether the value is a number or a string.") {
        call throws(Raise) in
        switch call[0] {
        case .int, .float, .bool, .scalar, .string, .bytes: .bool(true)
        case .instance(let instance): .bool(instance.type.isSubtype(of: call.interpreter.types.generic))
        default: .bool(false)
        }
      },
      NativeEntry("shares_memory", "a, b", "Whether two arrays have elements in common.") {
        call throws(Raise) in
        let (a, b) = (try call.tensor(0), try call.tensor(1))
        return .bool(a.sharesMemory(with: b))
      },
      NativeEntry("may_share_memory", "a, b", "Whether two arrays may have elements in common.") {
        call throws(Raise) in
        let (a, b) = (try call.tensor(0), try call.tensor(1))
        return .bool(a.mayOverlap(b))
      },
      NativeEntry("_warn", "message", "Warns, for functions that are written in the language.") {
        call throws(Raise) in
        try ReductionWarnings.warn(try call.string(0), call.interpreter)
        return .none
      },
      NativeEntry("_refuse_loop", "message", "Refuses, for functions that are written in the language.") {
        call throws(Raise) in throw Raise(.ufuncTypeError, try call.string(0))
      },
      NativeEntry("apply_along_axis", "func1d, axis, arr, *args",
        "A function of vectors, applied along an axis.", applyAlongAxis),
    ])
  }

  /// Lines of no elements; no lines at all are refused.
  private static func applyToEmpty(
    _ call: Call, _ function: Value, _ requested: Int, _ tensor: Tensor, _ rest: [Value]
  ) throws(Raise) -> Value {
    let axis = try engine { () throws(TensorError) in
      try Tensor.normalizedAxis(requested, rank: tensor.rank)
    }
    var outer = tensor.shape.array
    outer.remove(at: axis)
    guard !outer.contains(0) else {
      throw .valueError("Cannot apply_along_axis when any iteration dimensions are 0")
    }
    var results: [Value] = []
    let line = try engine { () throws(TensorError) in
      try Tensor(zeros: Shape(tensor.shape[axis]), dtype: tensor.dtype)
    }
    for _ in 0..<outer.reduce(1, *) {
      results.append(try call.interpreter.call(function, [.array(line)] + rest))
    }
    let stacked = try call.interpreter.tensor(from: .list(ListObject(results)))
    return .array(
      try engine { () throws(TensorError) in
        let inner = Array(stacked.shape.array.dropFirst())
        let full = try stacked.reshaped(to: Shape(outer + inner))
        return inner.isEmpty ? full : try full.movedAxis(from: [full.rank - 1], to: [axis])
      })
  }

  private static func applyAlongAxis(_ call: Call) throws(Raise) -> Value {
    let function = call[0]
    let requested = try call.int(1)
    let tensor = try call.tensor(2)
    let rest: [Value] = if case .tuple(let rest) = call[3] { rest.items } else { [] }
    guard tensor.count > 0 || tensor.rank == 1 else {
      return try applyToEmpty(call, function, requested, tensor, rest)
    }
    let (axis, lines) = try engine { () throws(TensorError) in
      let axis = try Tensor.normalizedAxis(requested, rank: tensor.rank)
      let moved = try tensor.movedAxis(from: [axis], to: [-1])
      let length = moved.shape[moved.rank - 1]
      return (axis, (moved.shape, try moved.reshaped(to: Shape([-1, length]))))
    }
    var results: [Value] = []
    for index in 0..<lines.1.shape[0] {
      let line = try engine { () throws(TensorError) in try lines.1.row(index) }
      results.append(try call.interpreter.call(function, [.array(line)] + rest))
    }
    let stacked = try call.interpreter.tensor(from: .list(ListObject(results)))
    let result = try engine { () throws(TensorError) in
      let outer = Array(lines.0.array.dropLast())
      let inner = Array(stacked.shape.array.dropFirst())
      let full = try stacked.reshaped(to: Shape(outer + inner))
      guard !inner.isEmpty else { return full }
      return try full.movedAxis(from: [full.rank - 1], to: [axis])
    }
    return .array(result)
  }
}
