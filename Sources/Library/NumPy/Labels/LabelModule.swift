import Language
import TensorCore

/// Teaches NumPy's functions and methods arrays of text and objects.
///
/// A function that meets a label where it needs a number raises, and is asked again through its `labelBody`:
/// numbers take the same way as without labels.
enum LabelModule {
  static func install(in builder: ModuleBuilder) throws(Raise) {
    let interpreter = builder.interpreter
    installUfuncs(in: builder)
    for (names, role) in functions {
      for name in names.split(separator: " ") { teach(builder, String(name), LabelDispatch.body(role)) }
    }
    for (names, role) in methods {
      for name in names.split(separator: " ") {
        teach(interpreter.types.array, String(name), interpreter, LabelDispatch.body(role))
      }
    }
    for name in LabelReductions.names {
      teach(builder, name, LabelReductions.body(name))
      teach(interpreter.types.array, name, interpreter, LabelReductions.body(name))
    }
    for name in ["amax", "amin"] { teach(builder, name, LabelReductions.body(String(name.dropFirst()))) }
    for name in ["argmin", "argmax"] {
      let body = LabelDispatch.body(.orders([.whole(0)]))
      let own: LabelBody = { call, error throws(Raise) in
        guard let labels = LabelArray.of(call[0]), labels.type.date != nil else { return try body(call, error) }
        // What is not a time is found first.
        let counts = try labels.countsCopy()
        let isMaximum = call.function.name.hasSuffix("argmax")
        let shifted = try engine { () throws(TensorError) in
          isMaximum ? try Tensor.binary(.subtract, .tensor(counts), .weakInt(1)) : counts
        }
        return try LabelDispatch.rerun(call, [(0, .array(shifted))])
      }
      teach(builder, name, own)
      teach(interpreter.types.array, name, interpreter, own)
    }
    teach(builder, "frombuffer") { call, error throws(Raise) in
      guard let type = try LabelTypes.wanted(call[1], call.interpreter), case .bytes(let buffer) = call[0] else {
        throw error
      }
      guard type.size > 0 else { throw .valueError("itemsize cannot be zero in type") }
      let offset = try call.int(3, default: 0)
      guard offset >= 0, offset <= buffer.bytes.count else {
        throw .valueError("offset must be non-negative and no greater than buffer length (\(buffer.bytes.count))")
      }
      let rest = buffer.bytes[offset...]
      var count = try call.int(2, default: -1)
      if count < 0 {
        guard rest.count % type.size == 0 else {
          throw .valueError("buffer size must be a multiple of element size")
        }
        count = rest.count / type.size
      }
      let (needed, overflow) = count.multipliedReportingOverflow(by: type.size)
      guard !overflow, needed <= rest.count else {
        throw .valueError("buffer is smaller than requested size")
      }
      let made = try RecordCodec.array(type, rest, Shape(count), call.interpreter)
      made.places.isReadOnly = !buffer.isMutable
      return made.value(call.interpreter)
    }
    teach(builder, "argsort", LabelSorting.argsort)
    teach(builder, "sort", LabelSorting.sorted)
    teach(interpreter.types.array, "argsort", interpreter, LabelSorting.argsort)
    teach(interpreter.types.array, "sort", interpreter, LabelSorting.sortInPlace)
    teach(builder, "where", LabelChoosing.choose)
    teach(builder, "lexsort", LabelChoosing.lexsort)
    teach(builder, "choose", LabelChoosing.pick)
    let unique = LabelDispatch.body(.picks([.whole(0)]))
    teach(builder, "unique") { call, error throws(Raise) in
      if call.isGiven(4), LabelArray.of(call[0])?.type == .object {
        throw .typeError("The axis argument to unique is not supported for dtype object")
      }
      return try unique(call, error)
    }
    teach(builder, "diff", LabelElementwise.differences)
    teach(builder, "outer") { call, error throws(Raise) in
      try LabelElementwise.outer("multiply", call)
    }
    for (owner, name) in [("round", "rint"), ("around", "rint")] {
      teach(builder, owner) { call, error throws(Raise) in
        try LabelElementwise.unary(name, call[0], call.interpreter)
      }
    }
    teach(interpreter.types.array, "round", interpreter) { call, error throws(Raise) in
      try LabelElementwise.unary("rint", call[0], call.interpreter)
    }
    teach(builder, "clip") { call, error throws(Raise) in
      try LabelElementwise.clip(call, call.isGiven(1) ? 1 : 4, call.isGiven(2) ? 2 : 5)
    }
    teach(interpreter.types.array, "clip", interpreter) { call, error throws(Raise) in
      try LabelElementwise.clip(call, 1, 2)
    }
    teach(builder, "copyto", LabelChoosing.copyTo)
    teach(builder, "put", LabelChoosing.put)
    teach(builder, "pad", LabelChoosing.pad)
    teach(builder, "nan_to_num") { call, error throws(Raise) in
      try LabelMethods.own(call, error).copy().unpacked(call.interpreter)
    }
    for name in ["dot", "matmul"] {
      teach(builder, name, product)
    }
    teach(interpreter.types.array, "dot", interpreter, product)
    LabelCreation.install(in: builder)
    LabelTypes.install(in: builder)
    LabelMethods.install(interpreter)
    LabelScalars.install(in: builder)
    DateScalars.install(in: builder)
    RecordScalars.install(in: builder)
    RecordArrays.install(in: builder)
    CharacterArrays.install(in: builder)
    LabelPrinting.install(in: builder)
    try LabelWritten.install(in: builder)
  }

  static func teach(_ builder: ModuleBuilder, _ name: String, _ body: @escaping LabelBody) {
    guard case .native(let function)? = builder.module[builder.interpreter.symbols.intern(name)] else { return }
    function.labelBody = body
  }

  static func teach(
    _ type: TypeObject, _ name: String, _ interpreter: Interpreter, _ body: @escaping LabelBody
  ) {
    guard case .value(.native(let function))? = type.member(interpreter.symbols.intern(name)) else { return }
    function.labelBody = body
  }

  private static func installUfuncs(in builder: ModuleBuilder) {
    let table = UniversalFunctions.of(builder.interpreter)
    for symbol in builder.module.symbols {
      guard case .native(let function)? = builder.module[symbol], let inputs = table.inputs(of: function)
      else { continue }
      function.labelBody = LabelElementwise.ufunc(function, inputs: inputs)
    }
  }

  private static func product(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let (a, b) = (try LabelPart(call[0], call.interpreter), try LabelPart(call[1], call.interpreter))
    if call.function.name == "dot", let refusal = try misaligned(a, b) { throw refusal }
    if call.function.name == "dot", a.shape.count == 0 || b.shape.count == 0 {
      return try call.interpreter.binary(.multiply, call[0], call[1])
    }
    guard LabelPart.type(of: [a, b]) == .object else {
      throw call.function.name == "dot"
        ? .valueError("data type must provide an itemsize")
        : LabelElementwise.noLoop("matmul", "(dtype('\(a.type.code)'), dtype('\(b.type.code)'))")
    }
    return try LabelProducts.matmul(a, b, call.interpreter)
  }

  /// The refusal of a dot product of arrays whose lengths do not agree.
  private static func misaligned(_ a: LabelPart, _ b: LabelPart) throws(Raise) -> Raise? {
    let (left, right) = (a.shape, b.shape)
    guard left.count > 0, right.count > 0 else { return nil }
    let (i, j) = (left.count - 1, max(right.count - 2, 0))
    return left[i] == right[j] ? nil : Raise(TensorError.notAligned(left, right, leftAxis: i, rightAxis: j))
  }

  private static let functions: [(String, LabelRole)] = [
    ("reshape ravel transpose swapaxes moveaxis rollaxis squeeze expand_dims broadcast_to flip flipud fliplr roll "
      + "rot90 repeat tile resize take diagonal take_along_axis delete split array_split vsplit hsplit dsplit copy "
      + "permute_dims matrix_transpose trim_zeros unstack extract",
      .moves([.whole(0)])),
    ("compress", .moves([.whole(1)])),
    ("broadcast_arrays atleast_1d atleast_2d atleast_3d meshgrid", .movesEach(0)),
    ("triu tril diag diagflat", .fills(0)),
    ("concatenate stack vstack hstack dstack column_stack row_stack concat", .moves([.parts(0)])),
    ("append", .moves([.whole(0), .whole(1)])),
    ("msort partition", .picks([.whole(0)])),
    ("argpartition", .orders([.whole(0)])),
    ("searchsorted", .orders([.whole(0), .whole(1)])),
    ("isin in1d array_equal array_equiv", .equates([.whole(0), .whole(1)])),
    ("any all nonzero flatnonzero argwhere count_nonzero", .judges([.whole(0)])),
    ("shape ndim size isfortran", .measures([.whole(0)])),
    ("shares_memory may_share_memory", .measures([.labels(0), .labels(1)])),
    ("std var nanstd nanvar median nanmedian percentile quantile nanpercentile average histogram bincount interp "
      + "polyfit polyval corrcoef cov trapezoid ptp gradient nanmean digitize histogram2d cross trace inner "
      + "kron convolve correlate",
      .counts),
  ]

  private static let methods: [(String, LabelRole)] = [
    ("reshape ravel flatten transpose swapaxes squeeze repeat take diagonal compress", .moves([.whole(0)])),
    ("argpartition", .orders([.whole(0)])),
    ("searchsorted", .orders([.whole(0), .whole(1)])),
    ("any all nonzero", .judges([.whole(0)])),
    ("std var trace", .counts),
  ]
}
