import Language
import TensorCore

/// The functions that make arrays.
enum Creation {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("array", "object, dtype=None, *, copy=True, order='K', ndmin=0",
        "An array of the given numbers, nested lists or arrays.", array),
      NativeEntry("asarray", "a, dtype=None, order=None, *, copy=None, device=None, like=None", "An array; no copy where it is one already.",
        asArray),
      NativeEntry("asanyarray", "a, dtype=None, order=None, *, copy=None, device=None, like=None", "An array; no copy where it is one already.",
        asArray),
      NativeEntry("ascontiguousarray", "a, dtype=None", "An array in C order.", asContiguous),
      NativeEntry("asfarray", "a, dtype=None", "An array of a floating type.", asFloating),
      NativeEntry("copy", "a, order='K', subok=False", "A copy of the array.") { call throws(Raise) in
        let order = try call.memoryOrder(1, default: .kept)
        let tensor = try call.tensor(0)
        return .array(try engine { () throws(TensorError) in try tensor.copy(in: order) })
      },
      NativeEntry("zeros", "shape, dtype=float, order='C'", "An array of zeros.") { call throws(Raise) in
        try filled(call, .float64(0), dtype: try call.dtype(1) ?? .float64)
      },
      NativeEntry("ones", "shape, dtype=float, order='C'", "An array of ones.") { call throws(Raise) in
        try filled(call, .float64(1), dtype: try call.dtype(1) ?? .float64)
      },
      NativeEntry("empty", "shape, dtype=float, order='C'",
        "An array to be filled; nabla fills it with zeros.") { call throws(Raise) in
        try filled(call, .float64(0), dtype: try call.dtype(1) ?? .float64)
      },
      NativeEntry("full", "shape, fill_value, dtype=None, order='C'", "An array of one value.", full),
      NativeEntry("zeros_like", "a, dtype=None, order='K', subok=True, shape=None",
        "Zeros in the shape of another array.") { call throws(Raise) in try like(call, .float64(0)) },
      NativeEntry("ones_like", "a, dtype=None, order='K', subok=True, shape=None",
        "Ones in the shape of another array.") { call throws(Raise) in try like(call, .float64(1)) },
      NativeEntry("empty_like", "a, dtype=None, order='K', subok=True, shape=None",
        "An array to be filled, in the shape of another.") { call throws(Raise) in
        try like(call, .float64(0))
      },
      NativeEntry("full_like", "a, fill_value, dtype=None, order='K', subok=True, shape=None", "One value in the shape of another array.",
        fullLike),
      NativeEntry("arange", "start=None, stop=None, step=1, dtype=None, *, device=None, like=None",
        "Numbers from start up to, not including, stop.", arange),
      NativeEntry("linspace", "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0",
        "Evenly spaced numbers over an interval.", linspace),
      NativeEntry("logspace", "start, stop, num=50, endpoint=True, base=10.0, dtype=None",
        "Numbers evenly spaced on a logarithmic scale.", logspace),
      NativeEntry("geomspace", "start, stop, num=50, endpoint=True, dtype=None",
        "Numbers in geometric progression.") { call throws(Raise) in
        if isArray(call[0]) || isArray(call[1]) || isComplex(call[0]) || isComplex(call[1]) {
          return try WrittenSequences.geomspace.call(
            call.interpreter, given(call, [.none, .none, .int(50), .bool(true), .none]))
        }
        let (start, stop) = (try call.double(0), try call.double(1))
        let count = try call.int(2, default: 50)
        let endpoint = try call.bool(3, default: true)
        let dtype = try call.dtype(4)
        return .array(
          try engine { () throws(TensorError) in
            try Tensor.geomspace(start, stop, count: count, endpoint: endpoint, dtype: dtype)
          })
      },
      NativeEntry("indices", "dimensions, dtype=int, sparse=False", "The indices of a grid.") {
        call throws(Raise) in
        var lengths = call[0]
        if case .iterator = lengths { lengths = .tuple(TupleObject(try call.interpreter.values(of: lengths))) }
        let shape = try call.interpreter.shape(from: lengths)
        let dtype = try call.dtype(1) ?? .int64
        guard try call.bool(2) else {
          return .array(
            try engine { () throws(TensorError) in try Tensor.indices(shape, dtype: dtype) })
        }
        var parts: [Value] = []
        for axis in 0..<shape.count {
          var lengths = [Int](repeating: 1, count: shape.count)
          lengths[axis] = shape[axis]
          let target = Shape(lengths)
          parts.append(
            .array(
              try engine { () throws(TensorError) in
                try Tensor.indices(Shape(shape[axis]), dtype: dtype).reshaped(to: target)
              }))
        }
        return .tuple(TupleObject(parts))
      },
      NativeEntry("eye", "N, M=None, k=0, dtype=float, order='C'", "Ones on a diagonal, zeros elsewhere.", eye),
      NativeEntry("identity", "n, dtype=float", "The identity matrix.") { call throws(Raise) in
        let size = try call.int(0)
        let dtype = try call.dtype(1) ?? .float64
        return .array(
          try engine { () throws(TensorError) in
            try Tensor.identity(size, dtype: dtype)
          })
      },
      NativeEntry("meshgrid", "*xi, indexing='xy', sparse=False, copy=True",
        "Coordinate matrices from coordinate vectors.", meshgrid),
      NativeEntry("frombuffer", "buffer, dtype=float, count=-1, offset=0",
        "An array from bytes.", fromBuffer),
      NativeEntry("fromiter", "iter, dtype, count=-1", "An array from an iterable.", fromIterable),
      NativeEntry("tri", "N, M=None, k=0, dtype=float, *, like=None", "Ones on and below a diagonal.", tri),
      NativeEntry("tril", "m, k=0", "The lower triangle of a matrix.") { call throws(Raise) in
        let tensor = try call.tensor(0)
        let k = try call.int(1, default: 0)
        return .array(try engine { () throws(TensorError) in try tensor.lowerTriangle(k: k) })
      },
      NativeEntry("triu", "m, k=0", "The upper triangle of a matrix.") { call throws(Raise) in
        let tensor = try call.tensor(0)
        let k = try call.int(1, default: 0)
        return .array(try engine { () throws(TensorError) in try tensor.upperTriangle(k: k) })
      },
      NativeEntry("diag", "v, k=0", "A diagonal of a matrix, or a matrix with the given diagonal.") {
        call throws(Raise) in
        let tensor = try call.tensor(0)
        let k = try call.int(1, default: 0)
        return .array(try engine { () throws(TensorError) in try tensor.diagonalOrMatrix(k: k) })
      },
    ])
  }

  static func array(_ call: Call) throws(Raise) -> Value {
    let order = try call.memoryOrder(3, default: .kept)
    let dtype = try call.dtype(1)
    var tensor = try call.interpreter.tensor(from: call[0], dtype: dtype)
    if case .range = call[0], tensor.count == 0, dtype == nil {
      tensor = try engine { () throws(TensorError) in try tensor.cast(to: .float64) }
    }
    let minimum = try call.int(4, default: 0)
    guard minimum <= Shape.maximumRank else {
      throw .valueError("ndmin bigger than allowable number of dimensions NPY_MAXDIMS (=\(Shape.maximumRank))")
    }
    let isShared = if case .array(let source) = call[0] { source === tensor } else { false }
    let copies = try mayCopy(call, 2, isShared) && !call[2].isNone
    return .array(
      try engine { () throws(TensorError) in
        tensor = try isShared && copies ? tensor.copy(in: order) : tensor.inOrder(order)
        if tensor.rank < minimum {
          let ones = [Int](repeating: 1, count: minimum - tensor.rank)
          tensor = try tensor.reshaped(to: Shape(ones + tensor.shape.array))
        }
        return tensor
      })
  }

  /// Whether `copy=` asks for a copy; `False` refuses what cannot be had without one.
  private static func mayCopy(_ call: Call, _ position: Int, _ isShared: Bool) throws(Raise) -> Bool {
    guard call.isGiven(position) else { return true }
    let copies = try call.bool(position)
    guard copies || isShared else {
      throw .valueError(
        """
        Unable to avoid copy while creating an array as requested.
        If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).
        For more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.
        """)
    }
    return copies
  }

  private static func asArray(_ call: Call) throws(Raise) -> Value {
    let given = try call.interpreter.tensor(from: call[0], dtype: try call.dtype(1))
    let order = try call.memoryOrder(2, default: .kept)
    let tensor = try engine { () throws(TensorError) in try given.inOrder(order) }
    let isShared = if case .array(let source) = call[0] { source === tensor } else { false }
    guard call.isGiven(4), try mayCopy(call, 4, isShared), isShared else { return .array(tensor) }
    return .array(try engine { () throws(TensorError) in try tensor.copy() })
  }

  private static func asContiguous(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.interpreter.tensor(from: call[0], dtype: try call.dtype(1))
    // NumPy makes at least one axis of it.
    return .array(
      try engine { () throws(TensorError) in
        try tensor.rank == 0 ? tensor.reshaped(to: Shape(1)) : tensor.contiguous()
      })
  }

  private static func asFloating(_ call: Call) throws(Raise) -> Value {
    let dtype = try call.dtype(1) ?? .float64
    return .array(
      try call.interpreter.tensor(from: call[0], dtype: dtype.isInexact ? dtype : .float64))
  }

  private static func filled(_ call: Call, _ value: Scalar, dtype: DType) throws(Raise) -> Value {
    let order = try call.plainOrder(2)
    let shape = try call.shape(0)
    return .array(
      try engine { () throws(TensorError) in
        if value.doubleValue == 0 { return try Tensor(zeros: shape, dtype: dtype).inOrder(order) }
        return try Tensor(filled: shape, with: value.converted(to: dtype)).inOrder(order)
      })
  }

  private static func full(_ call: Call) throws(Raise) -> Value {
    let shape = try call.shape(0)
    let given = try call.dtype(2)
    let order = try call.plainOrder(3)
    let operand = try filling(call, 1, given)
    let dtype = given ?? operand.dtype
    try call.interpreter.warnOfLostParts(from: operand.dtype, to: dtype)
    return .array(
      try engine { () throws(TensorError) in
        try filled(shape, with: operand, dtype: dtype).inOrder(order)
      })
  }

  private static func like(_ call: Call, _ value: Scalar) throws(Raise) -> Value {
    let model = try call.tensor(0)
    let dtype = try call.dtype(1) ?? model.dtype
    let order = try call.memoryOrder(2, default: .kept)
    let shape = call.isGiven(4) ? try call.shape(4) : model.shape
    return .array(
      try engine { () throws(TensorError) in
        try Tensor(filled: shape, with: value.converted(to: dtype)).laid(like: model, order)
      })
  }

  private static func fullLike(_ call: Call) throws(Raise) -> Value {
    let model = try call.tensor(0)
    let dtype = try call.dtype(2) ?? model.dtype
    let operand = try filling(call, 1, dtype)
    let order = try call.memoryOrder(3, default: .kept)
    let shape = call.isGiven(5) ? try call.shape(5) : model.shape
    return .array(
      try engine { () throws(TensorError) in
        try filled(shape, with: operand, dtype: dtype).laid(like: model, order)
      })
  }

  /// The value to fill with; an integer beyond 64 bits fills arrays that can hold it.
  private static func filling(_ call: Call, _ position: Int, _ dtype: DType?) throws(Raise) -> Operand {
    guard case .large(let large) = call[position], let dtype else { return try call.operand(position) }
    return .scalar(try large.element(of: dtype))
  }

  /// An array of a shape, filled with a value that is broadcast to it.
  private static func filled(
    _ shape: Shape, with operand: Operand, dtype: DType
  ) throws(TensorError) -> Tensor {
    let target = try Tensor(zeros: shape, dtype: dtype)
    switch operand {
    // Python's own integers must fit; all else is converted as it comes.
    case .weakInt, .weakBool: try target.setSubscripted([.ellipsis], to: operand)
    default:
      try target.setSubscripted([.ellipsis], to: .tensor(try operand.tensor().cast(to: dtype)))
    }
    return target
  }

  private static func arange(_ call: Call) throws(Raise) -> Value {
    for position in 0..<3 {
      if case .string = call[position] {
        throw Raise.typeError("arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.")
          .meetingLabels
      }
    }
    guard call.isGiven(0) || call.isGiven(1) else {
      throw .typeError("arange() requires stop to be specified.")
    }
    let first = call.isGiven(0) ? try call.scalar(0) : .int64(0)
    let step = call.isGiven(2) ? try call.scalar(2) : .int64(1)
    let dtype = try call.dtype(3)
    let (start, stop): (Scalar, Scalar) =
      call.isGiven(1) ? (first, try call.scalar(1)) : (.int64(0), first)
    if !step.isTrue, (0..<3).contains(where: { isNumPyNumber(call[$0]) }) {
      // NumPy's numbers can be divided by zero.
      throw .valueError(
        start.doubleValue == stop.doubleValue ? "arange: cannot compute length" : "Maximum allowed size exceeded")
    }
    return .array(
      try engine { () throws(TensorError) in
        try Tensor.arange(start: start, stop: stop, step: step, dtype: dtype)
      })
  }

  private static func linspace(_ call: Call) throws(Raise) -> Value {
    let start = try call.operand(0)
    let stop = try call.operand(1)
    let count = try call.int(2, default: 50)
    let endpoint = try call.bool(3, default: true)
    let dtype = try call.dtype(5)
    let axis = try call.int(6, default: 0)
    let common = Operand.common([start, stop])
    let type = common.isInexact ? common : .float64
    _ = FloatingPointErrors.take()
    let (values, step) = try engine { () throws(TensorError) in
      let (values, step) = try Tensor.linspace(
        start.tensor().cast(to: type), stop.tensor().cast(to: type), count: count,
        endpoint: endpoint, dtype: dtype)
      return (axis == 0 ? values : try values.movedAxis(from: [0], to: [axis]), step)
    }
    try call.interpreter.report(values, in: "multiply")
    guard try call.bool(4, default: false) else { return .array(values) }
    return .tuple(TupleObject([.array(values), call.interpreter.value(from: step)]))
  }

  /// The arguments of a call, with defaults for those left out.
  private static func given(_ call: Call, _ defaults: [Value]) -> [Value] {
    defaults.enumerated().map { call.isGiven($0) ? call[$0] : $1 }
  }

  private static func isArray(_ value: Value) -> Bool {
    switch value {
    case .array(let tensor): tensor.rank > 0
    case .list, .tuple: true
    default: false
    }
  }

  private static func isComplex(_ value: Value) -> Bool {
    if case .scalar(let scalar) = value { scalar.dtype.isComplex } else { value.pythonComplex != nil }
  }

  private static func isNumPyNumber(_ value: Value) -> Bool {
    if case .scalar = value { true } else { false }
  }

  private static func logspace(_ call: Call) throws(Raise) -> Value {
    // NumPy's own numbers decide over the type of the result, plain ones do not.
    if isArray(call[0]) || isArray(call[1]) || isNumPyNumber(call[0]) || isNumPyNumber(call[1])
      || isComplex(call[0]) || isComplex(call[1]) || isComplex(call[4])
    {
      return try WrittenSequences.logspace.call(
        call.interpreter, given(call, [.none, .none, .int(50), .bool(true), .float(10), .none]))
    }
    let start = try call.scalar(0)
    let stop = try call.scalar(1)
    let count = try call.int(2, default: 50)
    let endpoint = try call.bool(3, default: true)
    let base = try call.double(4, default: 10)
    let dtype = try call.dtype(5)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      try Tensor.logspace(start, stop, count: count, endpoint: endpoint, base: base, dtype: dtype)
    }
    try call.interpreter.report(result, in: "power")
    return .array(result)
  }

  private static func eye(_ call: Call) throws(Raise) -> Value {
    let rows = try call.int(0)
    let columns = try call.int(1, default: rows)
    let k = try call.int(2, default: 0)
    let dtype = try call.dtype(3) ?? .float64
    let order = try call.plainOrder(4)
    return .array(
      try engine { () throws(TensorError) in
        try Tensor.eye(rows, columns, k: k, dtype: dtype).inOrder(order)
      })
  }

  private static func tri(_ call: Call) throws(Raise) -> Value {
    let rows = try call.int(0)
    let columns = try call.int(1, default: rows)
    let k = try call.int(2, default: 0)
    let dtype = try call.dtype(3) ?? .float64
    return .array(
      try engine { () throws(TensorError) in
        try Tensor.tri(rows, columns, k: k, dtype: dtype)
      })
  }

  private static func meshgrid(_ call: Call) throws(Raise) -> Value {
    guard case .tuple(let inputs) = call[0] else { return .list(ListObject([])) }
    var vectors: [Tensor] = []
    for input in inputs.items { vectors.append(try call.interpreter.tensor(from: input)) }
    let indexing = call.isGiven(1) ? try call.string(1) : "xy"
    guard indexing == "xy" || indexing == "ij" else {
      throw .valueError("Valid values for `indexing` are 'xy' and 'ij'.")
    }
    if try call.bool(2) { return try sparseGrid(vectors, swapsFirst: indexing == "xy") }
    let grids = try engine { () throws(TensorError) in
      try Tensor.meshgrid(vectors, matrixIndexing: indexing == "ij")
    }
    return .tuple(TupleObject(grids.map(Value.array)))
  }

  /// Each vector along its own axis, all others of length one.
  private static func sparseGrid(_ vectors: [Tensor], swapsFirst: Bool) throws(Raise) -> Value {
    var parts: [Value] = []
    for (place, vector) in vectors.enumerated() {
      let axis = swapsFirst && vectors.count > 1 && place < 2 ? 1 - place : place
      var lengths = [Int](repeating: 1, count: vectors.count)
      lengths[axis] = vector.count
      let shape = Shape(lengths)
      parts.append(
        .array(try engine { () throws(TensorError) in try vector.reshaped(to: shape).copy() }))
    }
    return .tuple(TupleObject(parts))
  }

  private static func fromBuffer(_ call: Call) throws(Raise) -> Value {
    guard case .bytes(let buffer) = call[0] else {
      throw .typeError("a bytes-like object is required, not '\(call.interpreter.typeName(of: call[0]))'")
    }
    let dtype = try call.dtype(1) ?? .float64
    let offset = try call.int(3, default: 0)
    guard offset >= 0, offset <= buffer.bytes.count else {
      throw .valueError("offset must be non-negative and no greater than buffer length (\(buffer.bytes.count))")
    }
    let available = buffer.bytes.count - offset
    var count = try call.int(2, default: -1)
    if count < 0 {
      guard available % dtype.size == 0 else {
        throw .valueError("buffer size must be a multiple of element size")
      }
      count = available / dtype.size
    }
    guard count <= available / dtype.size else {
      throw .valueError("buffer is smaller than requested size")
    }
    return .array(
      try engine { () throws(TensorError) in
        let tensor = try Tensor(uninitialized: Shape(count), dtype: dtype)
        buffer.bytes.withUnsafeBytes { source in
          if count > 0, let base = source.baseAddress {
            tensor.memory.copyMemory(from: base + offset, byteCount: count * dtype.size)
          }
        }
        return tensor
      })
  }

  private static func fromIterable(_ call: Call) throws(Raise) -> Value {
    let dtype = try call.dtype(1)
    let values = try call.interpreter.values(of: call[0])
    let limit = try call.int(2, default: -1)
    guard values.count >= limit else {
      throw .valueError(
        "iterator too short: Expected \(limit) but iterator had only \(values.count) items.")
    }
    let taken = limit < 0 ? values : Array(values.prefix(limit))
    return .array(
      try call.interpreter.tensor(from: .list(ListObject(taken)), dtype: dtype))
  }
}
