import Language
import TensorCore

/// `np.datetime64`, `np.timedelta64` and the functions about them.
enum DateScalars {
  static func install(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    for (type, isSpan) in [(interpreter.types.dateTime, false), (interpreter.types.timeDelta, true)] {
      builder.set(type.name, .type(type))
      type.constructor = NativeFunction(
        name: type.name, module: "numpy", signature: Signature("value=None, unit=None, /"),
        documentation: isSpan ? "A span of time." : "A point in time."
      ) { call throws(Raise) in try made(call, isSpan) }
      install(type, interpreter)
    }
    DateFunctions.install(in: builder)
  }

  private static func own(_ call: Call) throws(Raise) -> DateValue {
    guard let date = DateValue.of(call[0]) else {
      throw .typeError("a numpy.datetime64 or numpy.timedelta64 is needed")
    }
    return date
  }

  private static func made(_ call: Call, _ isSpan: Bool) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var type = DateType(isSpan: isSpan, interpreter)
    var isGiven = false
    if call.isGiven(1) {
      type = try unit(call[1], type, interpreter)
      isGiven = true
    }
    if LabelArray.of(call[0]) != nil, DateValue.of(call[0]) == nil {
      let labels = try LabelMaking.array(call[0], .date(type), interpreter)
      return labels.unpacked(interpreter)
    }
    if case .array(let tensor) = call[0], tensor.rank > 0 {
      return try LabelArray(type, tensor).value(interpreter)
    }
    guard !call[0].isUndefined else { return DateValue(isSpan ? 0 : DateType.nothing, type).value }
    if !isGiven, !call[0].isNone, let found = try DateMaking.ownType(call[0], type, interpreter) { type = found }
    return try DateMaking.element(call[0], type, interpreter)
  }

  /// `'D'`, `'25s'` or `('s', 25)`.
  static func unit(_ value: Value, _ type: DateType, _ interpreter: Interpreter) throws(Raise) -> DateType {
    switch value.plain {
    case .string(let string):
      guard let (unit, multiple) = DateType.unit(string.text[...]) else {
        throw .typeError("Invalid datetime unit \"\(string.text)\" in metadata")
      }
      return type.with(unit, multiple)
    case .tuple(let tuple):
      guard tuple.items.count >= 2, case .string(let name) = tuple.items[0],
        let unit = DateUnit(symbol: name.text)
      else { break }
      let multiple = try interpreter.index(tuple.items[1])
      guard multiple > 0, multiple <= Int(Int32.max) else { break }
      return type.with(unit, multiple)
    default: break
    }
    throw .typeError("Invalid datetime metadata: a unit such as 'D' or 's' is needed")
  }

  private static func install(_ type: TypeObject, _ interpreter: Interpreter) {
    LabelSpecialMethods.installOperators(type, interpreter)
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      .text(try DateWords.representation(own(call)))
    }
    type.addMethod("__str__", "", interpreter) { call throws(Raise) in
      .text(try DateWords.description(own(call)))
    }
    type.addMethod("__format__", "spec, /", interpreter) { call throws(Raise) in
      let text = try DateWords.description(own(call))
      let method = try call.interpreter.attribute(.text(text), call.interpreter.symbols.intern("__format__"))
      return try call.interpreter.call(method, [call[1]])
    }
    type.addMethod("__bool__", "", interpreter) { call throws(Raise) in .bool(try own(call).count != 0) }
    type.addMethod("__hash__", "", interpreter) { call throws(Raise) in
      let date = try own(call)
      // Equal times in different units hash alike.
      if date.isNothing { return .int(date.count &+ 1) }
      let finest = try? date.type.conversion(to: date.type.with(date.type.unit.isCalendar ? .month : .second))
      return .int((finest?(date.count) ?? date.count) &* 31 &+ (date.type.isSpan ? 1 : 0))
    }
    for name in ["item", "tolist"] {
      type.addMethod(name, "", interpreter, "The time as Python's own.") { call throws(Raise) in
        try DateMaking.pythonValue(own(call), call.interpreter)
      }
    }
    for name in ["__int__", "__float__"] {
      type.addMethod(name, "", interpreter) { call throws(Raise) in
        let date = try own(call)
        let item = try DateMaking.pythonValue(date, call.interpreter)
        let types = call.interpreter.types
        if case .instance(let object) = item {
          // Numbers that take times are asked again through this error.
          let wanted = name == "__int__"
            ? "int() argument must be a string, a bytes-like object or a real number"
            : "float() argument must be a string or a real number"
          throw Raise.typeError("\(wanted), not 'datetime.\(object.type.name)'").meetingLabels
        }
        return try call.interpreter.call(.type(name == "__int__" ? types.int : types.float), [item])
      }
    }
    LabelScalars.forward(type, interpreter)
  }
}

/// `np.isnat`, `np.datetime_data` and `np.datetime_as_string`.
enum DateFunctions {
  static func install(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("isnat", "x, /, out=None, *, where=True", "Which elements are not a time.") { call throws(Raise) in
        guard case .labels(let labels) = try LabelPart(call[0], call.interpreter), labels.type.date != nil else {
          throw .typeError("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
        }
        return try DateArithmetic.unary("isnat", labels, call.interpreter)
      },
      NativeEntry("datetime_data", "dtype, /", "The unit of a type of times, and how many of it.") {
        call throws(Raise) in
        guard case .date(let type)? = try LabelTypes.wanted(call[0], call.interpreter) else {
          throw .typeError("cannot get datetime metadata from non-datetime type")
        }
        return .tuple(TupleObject([.text(type.unit.symbol), .int(type.multiple)]))
      },
      NativeEntry("datetime_as_string", "arr, unit=None, timezone='naive', casting='same_kind'",
        "Points in time as text.", text),
    ])
  }

  private static func text(_ call: Call) throws(Raise) -> Value {
    let labels = try LabelMaking.array(call[0], nil, call.interpreter)
    guard case .date(let type) = labels.type, !type.isSpan else {
      throw .typeError("input must have type NumPy datetime")
    }
    var wanted = type
    if call.isGiven(1) {
      let name = try call.string(1)
      guard name.first?.isNumber != true else {
        throw .typeError("Invalid datetime unit \"\(name)\" in metadata")
      }
      if name != "auto" {
        wanted = try DateScalars.unit(call[1], type, call.interpreter)
      }
    }
    let isCoarser = wanted.unit.rawValue < type.unit.rawValue
    let casting = try call.string(3, default: "same_kind")
    let isAutomatic = try call.string(1, default: "") == "auto"
    if isCoarser, !isAutomatic, casting == "safe" {
      throw .typeError(
        "Cannot create a datetime string as units '\(wanted.unit.symbol)' from a NumPy datetime with units "
          + "'\(type.unit.symbol)' according to casting rule '\(casting)'")
    }
    let zone = call.isGiven(2) ? try call.string(2) : "naive"
    guard zone == "naive" || zone == "UTC" else {
      throw .valueError("nabla knows the time zones 'naive' and 'UTC' only")
    }
    var items: [Value] = []
    for count in labels.counts {
      let unit = isAutomatic ? try automatic(count, type) : wanted.unit
      let text = try DateText.text(count, type, unit: unit)
      let suffix =
        zone == "UTC" && count != DateType.nothing && unit.rawValue > DateUnit.day.rawValue ? "Z" : ""
      items.append(.string(StringObject(numPy: text + suffix)))
    }
    let width = DateText.width(isAutomatic ? .atto : wanted.unit) + (isAutomatic ? 5 : 0)
    return try LabelArray(.text(width: width), items, labels.shape)
      .unpacked(call.interpreter)
  }

  /// The coarsest unit that shows a count: days, minutes, seconds or parts of them.
  private static func automatic(_ count: Int, _ type: DateType) throws(Raise) -> DateUnit {
    var unit = DateUnit.day
    guard count != DateType.nothing else { return type.unit }
    let whole = type.with(type.unit)
    let own = try type.conversion(to: whole)(count)
    while unit.rawValue < type.unit.rawValue {
      let coarse = type.with(unit)
      let shorter = try whole.conversion(to: coarse)(own)
      if try coarse.conversion(to: whole)(shorter) == own { break }
      unit = DateUnit(rawValue: unit.rawValue + (unit == .day ? 2 : 1)) ?? type.unit
    }
    return unit
  }
}
