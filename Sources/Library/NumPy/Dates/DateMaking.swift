import Language
import TensorCore

/// Values read as times: text, numbers, `datetime` objects, other times.
enum DateMaking {
  /// A value as an element of a type of times.
  static func element(
    _ value: Value, _ type: DateType, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if let date = DateValue.of(value), date.type == type { return value }
    return DateValue(try count(value, type, interpreter), type).value
  }

  /// A value as a count of a type.
  static func count(
    _ value: Value, _ type: DateType, _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    if let date = DateValue.of(value) { return try count(date, type) }
    switch value.plain {
    case .string(let string): return try count(string.text, type, interpreter)
    case .bytes(let bytes): return try count(String(decoding: bytes.bytes, as: UTF8.self), type, interpreter)
    case .none: return DateType.nothing
    case .int(let number): return try count(number, type)
    case .bool(let flag) where type.isSpan: return flag ? 1 : 0
    case .scalar(let scalar):
      if let number = scalar.integerValue { return try count(number, type) }
    case .array(let tensor) where tensor.rank == 0:
      return try count(.scalar(tensor.element(at: 0)), type, interpreter)
    case .large:
      throw Raise(.overflowError, "Python int too large to convert to C long")
    default:
      if let labels = LabelArray.of(value), labels.rank == 0, labels.type.record == nil {
        return try count(labels.items[0], type, interpreter)
      }
      if let found = try pythonCount(value, interpreter) {
        guard found.type.isSpan == type.isSpan else { break }
        if found.type.unit == .generic || type.unit == .generic { return found.count }
        return try found.type.conversion(to: type)(found.count)
      }
    }
    throw .valueError("Could not convert object to NumPy \(type.isSpan ? "timedelta" : "datetime")")
  }

  private static func count(_ number: Int, _ type: DateType) throws(Raise) -> Int {
    if type.isSpan || type.unit != .generic { return number }
    throw .valueError("Converting an integer to a NumPy datetime requires a specified unit")
  }

  private static func count(_ date: DateValue, _ type: DateType) throws(Raise) -> Int {
    guard date.type.isSpan == type.isSpan else {
      guard date.isNothing || date.type.unit == type.unit else {
        throw .valueError("Could not convert object to NumPy \(type.isSpan ? "timedelta" : "datetime")")
      }
      return date.count
    }
    let isFar = type.isSpan && date.type.unit != .generic && type.unit != .generic
      && date.type.unit.isCalendar != type.unit.isCalendar
    if !date.isNothing, isFar || (type.unit == .generic && date.type.unit != .generic) {
      throw .typeError(
        "Cannot cast NumPy \(type.isSpan ? "timedelta64" : "datetime64") scalar from metadata \(date.type.metadata) to \(type.metadata) according to the rule 'same_kind'")
    }
    if !type.isSpan, date.type.unit == .generic, type.unit != .generic, !date.isNothing {
      throw .valueError("Cannot convert a NumPy datetime value other than NaT with generic units")
    }
    return try date.type.conversion(to: type)(date.count)
  }

  private static func count(
    _ text: String, _ type: DateType, _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    guard type.isSpan else { return try DateText.moment(text, interpreter).count(type) }
    if text.lowercased() == "nat" || text.isEmpty { return DateType.nothing }
    guard let number = Int(text) else {
      throw .valueError("Could not convert object to NumPy timedelta",
        hint: "np.timedelta64(5, 'D') makes five days")
    }
    return number
  }

  // MARK: Units

  /// The type that a value asks for by itself, where `dtype='datetime64'` leaves the unit open.
  static func ownType(
    _ value: Value, _ like: DateType, _ interpreter: Interpreter
  ) throws(Raise) -> DateType? {
    if let date = DateValue.of(value) { return like.with(date.type.unit, date.type.multiple) }
    switch value.plain {
    case .string(let string):
      if like.isSpan { return like }
      let moment = try DateText.moment(string.text, interpreter)
      return moment.isNothing ? like : like.with(moment.unit)
    case .bytes(let bytes):
      return try ownType(.text(String(decoding: bytes.bytes, as: UTF8.self)), like, interpreter)
    case .instance: return try pythonCount(value, interpreter)?.type
    default: return like
    }
  }

  // MARK: Python's own

  /// `datetime.date`, `datetime.datetime` and `datetime.timedelta` as counts; nil for anything else.
  static func pythonCount(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> DateValue? {
    guard case .instance(let instance) = value, instance.payload == nil else { return nil }
    let names = [instance.type] + instance.type.ancestors
    guard let kind = names.first(where: { $0.module == "datetime" })?.name else { return nil }
    func number(_ name: String) throws(Raise) -> Int {
      try interpreter.index(interpreter.attribute(value, interpreter.symbols.intern(name)))
    }
    switch kind {
    case "timedelta":
      let days = try number("days") &* 86400 &+ (try number("seconds"))
      return DateValue(
        days &* 1_000_000 &+ (try number("microseconds")), DateType(isSpan: true, .micro, 1, interpreter))
    case "date", "datetime":
      let days = CivilCalendar.days(
        year: try number("year"), month: try number("month"), day: try number("day"))
      guard kind == "datetime" else {
        return DateValue(days, DateType(isSpan: false, .day, 1, interpreter))
      }
      let clock = try number("hour") &* 3600 &+ (try number("minute")) &* 60 &+ (try number("second"))
      return DateValue(
        (days &* 86400 &+ clock) &* 1_000_000 &+ (try number("microsecond")),
        DateType(isSpan: false, .micro, 1, interpreter))
    default: return nil
    }
  }

  /// What `item()` gives: an object of the module `datetime`, a number where there is none, or `None`.
  static func pythonValue(_ date: DateValue, _ interpreter: Interpreter) throws(Raise) -> Value {
    if date.isNothing { return .none }
    let type = date.type
    func make(_ name: String, _ numbers: [Int]) throws(Raise) -> Value {
      let module = Value.module(try interpreter.importModule("datetime"))
      let made = try interpreter.attribute(module, interpreter.symbols.intern(name))
      return try interpreter.call(made, numbers.map(Value.int))
    }
    if type.isSpan {
      guard !type.unit.isCalendar, type.unit != .generic, type.unit.rawValue <= DateUnit.micro.rawValue else {
        return .int(date.count)
      }
      let perUnit = Double(type.unit.factor(to: .micro) ?? 1) * Double(type.multiple)
      guard abs(Double(date.count)) * perUnit < 9e18 else { return .int(date.count) }
      let count = try type.conversion(to: type.with(.micro))(date.count)
      let days = CivilCalendar.floorDivide(count, 86_400_000_000)
      guard abs(days) < 999_999_999 else { return .int(date.count) }
      return try make("timedelta", [days, 0, count &- days &* 86_400_000_000])
    }
    if type.unit == .generic || type.unit.rawValue > DateUnit.micro.rawValue { return .int(date.count) }
    let isDay = type.unit.rawValue <= DateUnit.day.rawValue
    let count = try type.conversion(to: type.with(isDay ? .day : .micro))(date.count)
    let days = isDay ? count : CivilCalendar.floorDivide(count, 86_400_000_000)
    let day = CivilCalendar.day(days)
    guard (1...9999).contains(day.year) else { return .int(date.count) }
    if isDay { return try make("date", [day.year, day.month, day.day]) }
    let rest = count &- days &* 86_400_000_000
    let seconds = rest / 1_000_000
    return try make(
      "datetime",
      [day.year, day.month, day.day, seconds / 3600, seconds / 60 % 60, seconds % 60, rest % 1_000_000])
  }
}

// MARK: Arrays

extension DateMaking {
  /// Numbers as counts; what is not finite is not a time.
  static func array(_ tensor: Tensor, _ type: DateType) throws(Raise) -> LabelArray {
    guard tensor.dtype.isFloating else { return try LabelArray(type, tensor) }
    var counts: [Int] = []
    counts.reserveCapacity(tensor.count)
    for index in 0..<tensor.count {
      let value = tensor.element(at: index).doubleValue
      counts.append(value.isFinite && abs(value) < 9.2e18 ? Int(value) : DateType.nothing)
    }
    return try LabelArray(type, counts, tensor.shape)
  }

  /// `np.arange` of times; nil where neither the type nor an argument is one.
  static func range(_ call: Call) throws(Raise) -> Value? {
    let interpreter = call.interpreter
    let given = (0..<3).map { call.isGiven($0) ? call[$0] : Value.undefined }
    func type(_ value: Value) -> DateType? { LabelArray.of(value)?.type.date }
    var wanted: DateType?
    if case .date(let date)? = try LabelTypes.wanted(call[3], interpreter) { wanted = date }
    guard wanted != nil || given.contains(where: { type($0) != nil }) else { return nil }
    let isSpan = wanted?.isSpan ?? given.prefix(2).allSatisfy { type($0)?.isSpan ?? true }
    guard let like = wanted ?? given.prefix(2).lazy.compactMap(type).first(where: { $0.isSpan == isSpan })
      ?? given.lazy.compactMap(type).first
    else { return nil }
    var own = DateType(isSpan: isSpan, like.unit, like.multiple, interpreter)
    if !isSpan, !call.isGiven(1) {
      throw .valueError("arange requires both a start and a stop for NumPy datetime64 ranges")
    }
    // Without a unit the arguments tell it.
    if wanted == nil || own.unit == .generic {
      own = own.with(.generic)
      for value in given where !value.isUndefined {
        var part = type(value)
        if part == nil { part = try ownType(value, own, interpreter) }
        guard let part else { continue }
        guard let (unit, multiple) = DateType.common(own, part) else { throw DateType.noCommonUnit(own, part) }
        own = own.with(unit, multiple)
      }
    }
    let span = DateType(isSpan: true, own.unit, own.multiple, interpreter)
    func count(_ value: Value, _ start: Int?) throws(Raise) -> Int {
      if own.isSpan || type(value)?.isSpan ?? false { return try (start ?? 0) &+ self.count(value, span, interpreter) }
      if let start, let number = interpreter.wholeNumber(value) { return start &+ number }
      return try self.count(value, own, interpreter)
    }
    let start = call.isGiven(1) ? (call.isGiven(0) ? try count(given[0], nil) : 0) : 0
    let stop = try count(call.isGiven(1) ? given[1] : given[0], own.isSpan ? nil : start)
    let step = call.isGiven(2) ? try self.count(given[2], span, interpreter) : 1
    guard step != 0, step != DateType.nothing else {
      throw .valueError("arange: step cannot be zero")
    }
    guard start != DateType.nothing, stop != DateType.nothing else {
      throw .valueError("arange: cannot use NaT (not-a-time) datetime values")
    }
    let (distance, overflow) = stop.subtractingReportingOverflow(start)
    guard !overflow else { throw .valueError("Maximum allowed size exceeded") }
    let steps = distance / step
    let length = max(0, distance % step == 0 ? steps : steps &+ ((distance < 0) == (step < 0) ? 1 : 0))
    try LabelArray.check(Shape(length))
    return try LabelArray(own, (0..<length).map { start &+ $0 &* step }, Shape(length)).value(interpreter)
  }
}

extension Interpreter {
  /// An integer of Python's or NumPy's.
  fileprivate func wholeNumber(_ value: Value) -> Int? {
    switch value {
    case .int(let number): number
    case .scalar(let scalar): scalar.integerValue
    default: nil
    }
  }
}
