import Language
import TensorCore

/// The keywords that all universal functions take: `out=`, `where=`, `casting=`, `dtype=`.
struct UfuncOptions {
  static let signature = "out=None, *, where=True, casting='same_kind', order='K', dtype=None, subok=True"

  let out: Tensor?
  let mask: Tensor?
  let casting: Casting
  let isCastingGiven: Bool
  let dtype: DType?

  /// Reads the keywords, the first of which is at a position.
  init(_ call: Call, first: Int) throws(Raise) {
    out = try call.output(first)
    mask = try call.mask(first + 1)
    isCastingGiven = call.isGiven(first + 2)
    casting = try call.casting(first + 2, default: .sameKind)
    dtype = try call.dtype(first + 4)
  }

  /// The operands in the type that `dtype=` asks for, where the casting rule allows it.
  func converted(
    _ operands: [Operand], name: String,
    types: (DType) throws(TensorError) -> (operand: DType, result: DType)
  ) throws(Raise) -> [Operand] {
    guard dtype != nil || isCastingGiven else { return operands }
    let target: DType
    if let dtype {
      let missing = Raise.typeError(
        "No loop matching the specified signature and casting was found for ufunc \(name)")
      do throws(TensorError) {
        let loop = try types(dtype)
        guard loop.result == dtype else { throw TensorError.other(.typeError, "") }
        target = loop.operand
      } catch { throw missing }
    } else {
      let common = Operand.common(operands)
      target = try engine { () throws(TensorError) in try types(common).operand }
    }
    var result: [Operand] = []
    for (position, operand) in operands.enumerated() {
      switch operand {
      case .weakInt where target.isInexact || target.isInteger, .weakFloat where target.isInexact,
        .weakComplex where target.isComplex, .weakBool:
        result.append(operand)
        if dtype == nil { continue }
        result[position] = .tensor(
          try engine { () throws(TensorError) in try operand.tensor(as: target) })
      default:
        guard operand.dtype.canCast(to: target, casting) else {
          throw UfuncOptions.castRefusal(
            name, operands.count > 1 ? position : nil, operand.dtype, target, casting)
        }
        guard dtype != nil, operand.dtype != target else {
          result.append(operand)
          continue
        }
        result.append(
          .tensor(try engine { () throws(TensorError) in try operand.tensor().cast(to: target) }))
      }
    }
    return result
  }

  /// Runs an operation into `out=`, or into a new array where some elements are masked, or freely.
  func run(
    _ operation: (Tensor?) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Tensor {
    if let out { return try operation(out) }
    guard let mask else { return try operation(nil) }
    let full = try operation(nil)
    // What is masked is undefined in NumPy; here it is zero.
    let common = try Tensor.broadcastShape([full.shape, mask.shape])
    return try operation(Tensor(zeros: common, dtype: full.dtype))
  }

  // MARK: Refusals

  static func castRefusal(
    _ name: String, _ position: Int?, _ dtype: DType, _ target: DType, _ casting: Casting
  ) -> Raise {
    Raise(
      .ufuncTypeError,
      "Cannot cast ufunc '\(name)' input\(position.map { " \($0)" } ?? "") from dtype('\(dtype.name)') to "
        + "dtype('\(target.name)') with casting rule '\(casting.rawValue)'")
  }

  static func unsupported(_ name: String) -> Raise {
    .typeError(
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely "
        + "coerced to any supported types according to the casting rule ''safe''")
  }

  /// NumPy's refusal of a string or `None`.
  static func refusal(of value: Value, _ operation: UnaryOperation, as given: String? = nil) -> Raise {
    let name = given ?? operation.name
    if case .string = value {
      switch operation {
      case .absolute, .negative, .positive, .sign:
        return Raise(
          .ufuncTypeError,
          "ufunc '\(name)' did not contain a loop with signature matching types "
            + "<class 'numpy.dtypes.StrDType'> -> None")
      default: return unsupported(name)
      }
    }
    switch operation {
    case .absolute: return .typeError("bad operand type for abs(): 'NoneType'")
    case .negative: return .typeError("bad operand type for unary -: 'NoneType'")
    case .positive: return .typeError("bad operand type for unary +: 'NoneType'")
    case .invert: return .typeError("bad operand type for unary ~: 'NoneType'")
    case .floor, .ceil: return .typeError("must be real number, not NoneType")
    case .isnan, .isinf, .isfinite, .signbit: return unsupported(name)
    default:
      return .typeError(
        "loop of ufunc does not support argument 0 of type NoneType which has no callable "
          + "\(name) method")
    }
  }

  static func refusal(_ call: Call, _ operation: BinaryOperation) throws(Raise) -> Raise {
    let isText = (0..<2).contains { if case .string = call[$0] { true } else { false } }
    let types = try typeNames(call, 2)
    let classes = try classNames(call, 2)
    let words = try pythonNames(call, 2)
    let mismatch = "ufunc '\(operation.name)' did not contain a loop with signature matching types "
    let pair = words.joined(separator: " and ")
    switch operation {
    case .add, .subtract, .multiply, .maximum, .minimum, .fmax, .fmin:
      if isText { return Raise(.ufuncTypeError, mismatch + "(\(types.joined(separator: ", "))) -> None") }
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual:
      if isText { return Raise(.ufuncTypeError, mismatch + "(\(classes.joined(separator: ", "))) -> None") }
    default: if isText { return unsupported(operation.name) }
    }
    switch operation {
    case .arctan2, .hypot, .fmod, .logicalXor:
      let word = words[0].dropFirst().dropLast()
      return Raise(.attributeError, "'\(word)' object has no attribute '\(operation.name)'")
    case .maximum, .fmax: return .typeError("'>=' not supported between instances of \(pair)")
    case .minimum, .fmin: return .typeError("'<=' not supported between instances of \(pair)")
    default:
      guard let symbol = symbols[operation] else { return unsupported(operation.name) }
      return .typeError(
        operation.isPredicate
          ? "'\(symbol)' not supported between instances of \(pair)"
          : "unsupported operand type(s) for \(symbol): \(pair)")
    }
  }

  /// The types of the first operands as NumPy's errors write them: `dtype('int64')`.
  static func typeNames(_ call: Call, _ count: Int) throws(Raise) -> [String] {
    try (0..<count).map { position throws(Raise) in
      switch call[position] {
      case .string(let text): "dtype('<U\(max(text.text.unicodeScalars.count, 1))')"
      case .none: "dtype('O')"
      default: "dtype('\(try call.tensor(position).dtype.name)')"
      }
    }
  }

  /// The classes of the operands' types; a plain Python number has one of its own.
  static func classNames(_ call: Call, _ count: Int) throws(Raise) -> [String] {
    try (0..<count).map { position throws(Raise) in
      let name: String
      switch call[position] {
      case .string: name = "Str"
      case .none: name = "Object"
      case .int: name = "_PyLong"
      case .float: name = "_PyFloat"
      case let value where value.pythonComplex != nil: name = "_PyComplex"
      default:
        let type = try call.tensor(position).dtype.name
        name = type.hasPrefix("u") ? "UI" + type.dropFirst(2) : type.prefix(1).uppercased() + type.dropFirst()
      }
      return "<class 'numpy.dtypes.\(name)DType'>"
    }
  }

  /// The operands' elements as Python names their types, in quotes.
  private static func pythonNames(_ call: Call, _ count: Int) throws(Raise) -> [String] {
    try (0..<count).map { position throws(Raise) in
      switch call[position] {
      case .string: return "'str'"
      case .none: return "'NoneType'"
      default:
        let dtype = try call.tensor(position).dtype
        return dtype == .bool ? "'bool'" : dtype.isComplex ? "'complex'" : dtype.isFloating ? "'float'" : "'int'"
      }
    }
  }

  private static let symbols: [BinaryOperation: String] = [
    .add: "+", .subtract: "-", .multiply: "*", .divide: "/", .floorDivide: "//", .remainder: "%",
    .power: "** or pow()", .bitwiseAnd: "&", .bitwiseOr: "|", .bitwiseXor: "^", .leftShift: "<<",
    .rightShift: ">>", .less: "<", .lessEqual: "<=", .greater: ">", .greaterEqual: ">=",
  ]
}

extension Call {
  /// A `casting=` argument.
  func casting(_ position: Int, default standard: Casting) throws(Raise) -> Casting {
    guard isGiven(position) else { return standard }
    let name = try string(position)
    guard let casting = Casting(rawValue: name) else {
      throw .valueError("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '\(name)')")
    }
    return casting
  }
}
