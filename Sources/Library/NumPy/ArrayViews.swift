import Language
import TensorCore

/// Methods and attributes of arrays that look at the same memory in another way, and seldom used ones.
enum ArrayViews {
  static func registerMethods(on type: TypeObject, _ interpreter: Interpreter) {
    type.addProperty("mT", interpreter, "The last two axes exchanged; a view.") { call throws(Raise) in
      let tensor = try ArrayType.own(call)
      guard tensor.rank >= 2 else {
        throw .valueError("matrix transpose with ndim < 2 is undefined")
      }
      return .array(try engine { () throws(TensorError) in try tensor.swappedAxes(-1, -2) })
    }
    for (name, help) in [
      ("real", "The real parts; a view."), ("imag", "The imaginary parts; a view, or zeros of real numbers."),
    ] {
      type.addProperty(
        name, interpreter, help,
        setter: { call throws(Raise) in
          let tensor = try ArrayType.own(call)
          guard let part = try part(name, of: tensor) else {
            throw .typeError("array does not have imaginary part to set")
          }
          try call.interpreter.setSubscript(.array(part), .ellipsis, call[1])
          return .none
        },
        getter: { call throws(Raise) in
          let tensor = try ArrayType.own(call)
          if let part = try part(name, of: tensor) { return part === tensor ? call[0] : .array(part) }
          return .array(
            try engine { () throws(TensorError) in
              let zeros = try Tensor(zeros: tensor.shape, dtype: tensor.dtype)
              zeros.isReadOnly = true
              return zeros
            })
        })
    }
    type.addProperty("flags", interpreter, "How the elements lie in memory.") { call throws(Raise) in
      .instance(
        call.interpreter.instantiate(flagsType(call.interpreter), payload: try ArrayType.own(call)))
    }
    for name in ["ctypes", "data"] {
      type.addProperty(name, interpreter, "Not available.") { _ throws(Raise) in
        throw Raise(
          .attributeError, "'numpy.ndarray' object has no attribute '\(name)'",
          hint: "nabla does not give out memory addresses; x.tobytes() copies the bytes")
      }
    }
    type.add(
      [
        NativeEntry("setflags", "write=None, align=None, uic=None", "Allows or forbids changes.") {
          call throws(Raise) in
          if call.isGiven(1) { try setWriteable(try ArrayType.own(call), try call.bool(1)) }
          return .none
        },
        NativeEntry("view", "dtype=None, type=None", "Another array on the same memory.", view),
        NativeEntry("getfield", "dtype, offset=0", "The bytes from an offset on in each element, read as another type.",
          field),
        NativeEntry("conj", "", "The conjugates; the array itself where it is real.", conjugate),
        NativeEntry("conjugate", "", "The conjugates; the array itself where it is real.", conjugate),
        NativeEntry("partition", "kth, axis=-1, kind='introselect', order=None",
          "Sorts at least so far that the kth element is in its place.") { call throws(Raise) in
          let tensor = try ArrayType.own(call)
          guard !tensor.isReadOnly else { throw .valueError("partition array is read-only") }
          let result = try parted("partition", call)
          guard case .array(let parted) = result else { return .none }
          try engine { () throws(TensorError) in try tensor.assign(parted) }
          return .none
        },
        NativeEntry("argpartition", "kth, axis=-1, kind='introselect', order=None",
          "Indices that put the kth element in its place.") { call throws(Raise) in
          try parted("argpartition", call)
        },
        NativeEntry("compress", "condition, axis=None, out=None",
          "The elements where a condition holds.") { call throws(Raise) in
          let tensor = try ArrayType.own(call)
          let condition = try call.tensor(1)
          let axis = call.isGiven(2) ? try call.int(2) : nil
          let result = try engine { () throws(TensorError) in
            try tensor.compressed(condition, axis: axis)
          }
          return try call.finish(result, out: 3)
        },
        NativeEntry("choose", "choices, out=None, mode='raise'",
          "Elements from the array that each index names.") { call throws(Raise) in
          let numpy = try call.interpreter.importModule("numpy")
          guard let choose = numpy[call.interpreter.symbols.intern("choose")] else { return .none }
          var keywords: [(Symbol, Value)] = []
          for (position, name) in [(2, "out"), (3, "mode")] where call.isGiven(position) {
            keywords.append((call.interpreter.symbols.intern(name), call[position]))
          }
          return try call.interpreter.call(choose, [call[0], call[1]], keywords: keywords)
        },
        NativeEntry("tofile", "fid, sep='', format='%s'", "Writes the elements' bytes to a file.") {
          call throws(Raise) in
          let name = try call.string(1)
          guard let files = call.interpreter.files else {
            throw Raise(.permissionError, "[Errno 13] Permission denied: '\(name)'")
          }
          let method = try call.interpreter.attribute(
            call[0], call.interpreter.symbols.intern("tobytes"))
          guard case .bytes(let bytes) = try call.interpreter.call(method, []) else { return .none }
          try files.write(bytes.bytes, to: name, appending: false)
          return .none
        },
      ], to: interpreter)
  }

  /// The real or the imaginary parts; nil for the imaginary ones of real numbers.
  private static func part(_ name: String, of tensor: Tensor) throws(Raise) -> Tensor? {
    if name == "real" { return tensor.realPart }
    return tensor.dtype.isComplex ? tensor.imaginaryPart : nil
  }

  private static func conjugate(_ call: Call) throws(Raise) -> Value {
    let tensor = try ArrayType.own(call)
    guard tensor.dtype.isComplex else { return call[0] }
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in try Tensor.unary(.conjugate, .tensor(tensor)) })
  }

  /// What the function of this name makes of the array and the places.
  private static func parted(_ name: String, _ call: Call) throws(Raise) -> Value {
    let numpy = try call.interpreter.importModule("numpy")
    guard let function = numpy[call.interpreter.symbols.intern(name)] else { return .none }
    let axis = if case .undefined = call[2] { [Value]() } else { [call[2]] }
    return try call.interpreter.call(function, [call[0], call[1]] + axis)
  }

  /// The bytes read as another type: the last axis grows or shrinks.
  private static func view(_ call: Call) throws(Raise) -> Value {
    let tensor = try ArrayType.own(call)
    let given: DType? = if case .none = call[1] { .float64 } else { try call.dtype(1) }
    guard let dtype = given, dtype != tensor.dtype else {
      return .array(try engine { () throws(TensorError) in try tensor.subscripted([.ellipsis]) })
    }
    let (old, new) = (tensor.dtype.size, dtype.size)
    var lengths = tensor.shape.array
    var strides = tensor.strides.array
    var offset = tensor.offset
    if old != new {
      guard let last = lengths.last else {
        throw .valueError(
          "Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
      }
      guard strides.last == 1 || last <= 1 else {
        throw .valueError("To change to a dtype of a different size, the last axis must be contiguous")
      }
      guard last * old % new == 0 else {
        throw .valueError(
          "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
      }
      guard new <= old || (strides.dropLast() + [offset]).allSatisfy({ $0 * old % new == 0 }) else {
        throw .valueError(
          "new type not compatible with array.", hint: "x.copy().view(...) lines the bytes up.")
      }
      lengths[lengths.count - 1] = last * old / new
      strides = strides.dropLast().map { $0 * old / new } + [1]
      offset = offset * old / new
    }
    return .array(
      Tensor(
        viewOf: tensor, as: dtype, offset: offset, shape: Shape(lengths), strides: Shape(strides)))
  }

  private static func field(_ call: Call) throws(Raise) -> Value {
    let tensor = try ArrayType.own(call)
    let dtype = try call.dtype(1) ?? .float64
    let offset = try call.int(2, default: 0)
    let (old, new) = (tensor.dtype.size, dtype.size)
    guard offset >= 0, new <= old, offset <= old - new else {
      throw .valueError(
        "Need 0 <= offset <= \(old - new) for requested type but received offset = \(offset)")
    }
    guard offset % new == 0 else { throw .valueError("the offset must be a multiple of the type's size") }
    return .array(
      Tensor(
        viewOf: tensor, as: dtype, offset: (tensor.offset * old + offset) / new, shape: tensor.shape,
        strides: Shape(tensor.strides.array.map { $0 * old / new })))
  }

  private static func flagsType(_ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.flagsobj"] as? TypeObject { return type }
    let type = TypeObject(name: "flagsobj", module: "numpy._core.multiarray")
    interpreter.extensions["numpy.flagsobj"] = type
    for name in flagNames where name != "WRITEABLE" {
      type.addProperty(name.lowercased(), interpreter) { call throws(Raise) in
        .bool(flag(name, try tensor(call)))
      }
    }
    for (name, key) in combinedFlags {
      type.addProperty(name, interpreter) { call throws(Raise) in .bool(flag(key, try tensor(call))) }
    }
    type.addProperty("num", interpreter, "The flags as one number.") { call throws(Raise) in
      let tensor = try tensor(call)
      let bits = [
        ("C_CONTIGUOUS", 1), ("F_CONTIGUOUS", 2), ("OWNDATA", 4), ("ALIGNED", 0x100), ("WRITEABLE", 0x400),
      ]
      return .int(bits.reduce(0) { $0 + (flag($1.0, tensor) ? $1.1 : 0) })
    }
    type.addProperty(
      "writeable", interpreter, "Whether the elements may be changed.",
      setter: { call throws(Raise) in
        try setWriteable(try tensor(call), try call.bool(1))
        return .none
      },
      getter: { call throws(Raise) in .bool(flag("WRITEABLE", try tensor(call))) })
    type.add(
      [
        NativeEntry("__getitem__", "key", "") { call throws(Raise) in
          let key = try call.string(1)
          let name = shortFlags[key] ?? key
          guard flagNames.contains(name) || combinedFlags.contains(where: { $0.1 == name }) else {
            throw Raise(.keyError, "'Unknown flag'")
          }
          return .bool(flag(name, try tensor(call)))
        },
        NativeEntry("__repr__", "", "") { call throws(Raise) in
          let tensor = try tensor(call)
          return .text(
            flagNames.map { "  \($0) : \(flag($0, tensor) ? "True" : "False")\n" }.joined())
        },
        NativeEntry("__setitem__", "key, value", "") { call throws(Raise) in
          let key = try call.string(1)
          guard (shortFlags[key] ?? key) == "WRITEABLE" else { throw Raise(.keyError, "'Unknown flag'") }
          try setWriteable(try tensor(call), try call.bool(2))
          return .none
        },
      ], to: interpreter)
    return type
  }

  /// - Throws: `ValueError` where the memory belongs to an array that is read-only.
  private static func setWriteable(_ tensor: Tensor, _ isWriteable: Bool) throws(Raise) {
    if isWriteable, let base = tensor.base, base.isReadOnly {
      throw .valueError("cannot set WRITEABLE flag to True of this array")
    }
    tensor.isReadOnly = !isWriteable
  }

  private static let shortFlags = [
    "C": "C_CONTIGUOUS", "F": "F_CONTIGUOUS", "O": "OWNDATA", "W": "WRITEABLE", "A": "ALIGNED",
    "X": "WRITEBACKIFCOPY", "CONTIGUOUS": "C_CONTIGUOUS", "FORTRAN": "F_CONTIGUOUS",
    "CA": "CARRAY", "FA": "FARRAY", "B": "BEHAVED",
  ]

  /// Attributes that combine flags, and the keys under which they are found too.
  private static let combinedFlags = [
    ("contiguous", "C_CONTIGUOUS"), ("fortran", "F_CONTIGUOUS"), ("fnc", "FNC"), ("forc", "FORC"),
    ("behaved", "BEHAVED"), ("carray", "CARRAY"), ("farray", "FARRAY"),
  ]

  private static let flagNames = [
    "C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED", "WRITEBACKIFCOPY",
  ]

  private static func tensor(_ call: Call) throws(Raise) -> Tensor {
    guard case .instance(let object) = call[0], let tensor = object.payload as? Tensor else {
      throw .typeError("the flags of an array are needed")
    }
    return tensor
  }

  private static func flag(_ name: String, _ tensor: Tensor) -> Bool {
    switch name {
    case "C_CONTIGUOUS": tensor.isContiguous
    case "FNC": flag("F_CONTIGUOUS", tensor) && !flag("C_CONTIGUOUS", tensor)
    case "FORC": flag("F_CONTIGUOUS", tensor) || flag("C_CONTIGUOUS", tensor)
    case "BEHAVED": !tensor.isReadOnly
    case "CARRAY": !tensor.isReadOnly && flag("C_CONTIGUOUS", tensor)
    case "FARRAY": !tensor.isReadOnly && flag("FNC", tensor)
    case "F_CONTIGUOUS": tensor.reversedAxes.isContiguous
    case "OWNDATA": tensor.base == nil
    case "WRITEABLE": !tensor.isReadOnly
    case "ALIGNED": true
    default: false
    }
  }
}
