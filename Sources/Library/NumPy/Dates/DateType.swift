import Language
import TensorCore

/// What counts of time are: points (`datetime64`) or spans (`timedelta64`), in a multiple of a unit.
struct DateType: Equatable {
  let isSpan: Bool
  let unit: DateUnit
  let multiple: Int
  /// `numpy.datetime64` or `numpy.timedelta64`.
  let owner: TypeObject

  /// Counts without a unit.
  init(isSpan: Bool, _ interpreter: Interpreter) { self.init(isSpan: isSpan, .generic, 1, interpreter) }

  init(isSpan: Bool, _ unit: DateUnit, _ multiple: Int, _ interpreter: Interpreter) {
    self.init(
      isSpan: isSpan, unit, multiple,
      owner: isSpan ? interpreter.types.timeDelta : interpreter.types.dateTime)
  }

  private init(isSpan: Bool, _ unit: DateUnit, _ multiple: Int, owner: TypeObject) {
    self.isSpan = isSpan
    self.unit = unit
    self.multiple = unit == .generic ? 1 : multiple
    self.owner = owner
  }

  static func == (a: DateType, b: DateType) -> Bool {
    a.isSpan == b.isSpan && a.unit == b.unit && a.multiple == b.multiple
  }

  /// The count that stands for "not a time".
  static let nothing = Int.min

  func with(_ unit: DateUnit, _ multiple: Int = 1) -> DateType {
    DateType(isSpan: isSpan, unit, multiple, owner: owner)
  }

  /// `[25s]`, or nothing for generic counts.
  var metadata: String {
    unit == .generic ? "" : "[\(multiple == 1 ? "" : String(multiple))\(unit.symbol)]"
  }

  /// `datetime64[D]`
  var name: String { (isSpan ? "timedelta64" : "datetime64") + metadata }

  /// `<M8[D]`
  var code: String { (isSpan ? "<m8" : "<M8") + metadata }

  // MARK: Common units

  /// The type that holds the counts of both, nil where there is none.
  func joined(_ other: DateType) -> DateType? {
    guard isSpan == other.isSpan, let (unit, multiple) = DateType.common(self, other) else { return nil }
    return with(unit, multiple)
  }

  /// The coarsest unit that divides both; nil where years or months meet days among spans.
  ///
  /// - Parameter strict: whether years and months have nothing in common with days.
  static func common(
    _ a: DateType, _ b: DateType, strict: Bool? = nil
  ) -> (unit: DateUnit, multiple: Int)? {
    if a.unit == .generic { return (b.unit, b.multiple) }
    if b.unit == .generic { return (a.unit, a.multiple) }
    let (coarse, fine) = a.unit.rawValue <= b.unit.rawValue ? (a, b) : (b, a)
    guard let factor = coarse.unit.factor(to: fine.unit) else {
      guard coarse.unit.isCalendar, !fine.unit.isCalendar, !(strict ?? (a.isSpan && b.isSpan)) else {
        return nil
      }
      // Months are made of no fixed number of finer units: a multiple of them has no say.
      return (fine.unit, coarse.multiple == 1 ? fine.multiple : 1)
    }
    let (scaled, overflow) = coarse.multiple.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    return (fine.unit, divisor(scaled, fine.multiple))
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return max(x, 1)
  }

  static func noCommonUnit(_ a: DateType, _ b: DateType) -> Raise {
    let (x, y) = (a.metadata.isEmpty ? "[generic]" : a.metadata, b.metadata.isEmpty ? "[generic]" : b.metadata)
    return .typeError(
      "Cannot get a common metadata divisor for Numpy datetime metadata \(x) and \(y) because they have "
        + "incompatible nonlinear base time units.")
  }

  // MARK: Conversion

  /// How a count of this type becomes one of another; rounds down.
  func conversion(to other: DateType) throws(Raise) -> (Int) -> Int {
    if unit == other.unit, multiple == other.multiple { return { $0 } }
    if unit == .generic { return { $0 } }
    let (own, wanted) = (multiple, other.multiple)
    let (from, to) = (unit, other.unit)
    func kept(_ body: @escaping (Int) -> Int) -> (Int) -> Int {
      { $0 == DateType.nothing ? $0 : body($0) }
    }
    if to == .generic { return { $0 } }
    if from.isCalendar != to.isCalendar, max(from.rawValue, to.rawValue) > DateUnit.nano.rawValue {
      throw from.isCalendar ? DateType.overflow(from, to) : DateType.overflow(to, from)
    }
    if from.isCalendar, !to.isCalendar {
      if isSpan {
        // The mean month of 400 years has 146097 / 4800 days.
        let seconds = try DateType.factor(.day, to)
        let months = from == .year ? 12 : 1
        return kept { count in
          let days = count &* own &* months
          if let seconds {
            let whole = CivilCalendar.floorDivide(days &* 146_097 &* seconds, 4800)
            return CivilCalendar.floorDivide(whole, wanted)
          }
          return CivilCalendar.floorDivide(days &* 146_097, 4800 * 7 * wanted)
        }
      }
      let factor = try DateType.factor(.day, to)
      let months = from == .year ? 12 : 1
      return kept { count in
        let days = CivilCalendar.days(month: count &* own &* months)
        let scaled = factor.map { days &* $0 } ?? CivilCalendar.floorDivide(days, 7)
        return CivilCalendar.floorDivide(scaled, wanted)
      }
    }
    if !from.isCalendar, to.isCalendar {
      let factor = try DateType.factor(.day, from)
      let span = isSpan
      return kept { count in
        let scaled = count &* own
        let days = factor.map { CivilCalendar.floorDivide(scaled, $0) } ?? scaled &* 7
        let months = span
          ? CivilCalendar.floorDivide(days &* 4800, 146_097) : CivilCalendar.month(days: days)
        return CivilCalendar.floorDivide(to == .year ? CivilCalendar.floorDivide(months, 12) : months, wanted)
      }
    }
    if from.rawValue <= to.rawValue {
      guard let factor = from.factor(to: to) else { throw DateType.overflow(from, to) }
      return kept { CivilCalendar.floorDivide($0 &* own &* factor, wanted) }
    }
    guard let factor = to.factor(to: from) else { throw DateType.overflow(from, to) }
    let (divisor, overflow) = factor.multipliedReportingOverflow(by: wanted)
    guard !overflow else { throw DateType.overflow(from, to) }
    return kept { CivilCalendar.floorDivide($0 &* own, divisor) }
  }

  /// How many of a unit make a day; nil for weeks.
  private static func factor(_ day: DateUnit, _ unit: DateUnit) throws(Raise) -> Int? {
    if unit == .week { return nil }
    guard let factor = day.factor(to: unit) else { throw overflow(day, unit) }
    return factor
  }

  private static func overflow(_ from: DateUnit, _ to: DateUnit) -> Raise {
    Raise(
      .overflowError,
      "Integer overflow while computing the conversion factor between NumPy datetime units "
        + "\(from.symbol) and \(to.symbol)")
  }

  /// Whether a cast keeps every count.
  func castsSafely(to other: DateType) -> Bool {
    if self == other || unit == .generic { return true }
    if other.unit == .generic || isSpan != other.isSpan { return false }
    if unit.isCalendar, !other.unit.isCalendar { return !isSpan }
    guard let factor = unit.factor(to: other.unit) else { return false }
    return (factor &* multiple) % other.multiple == 0
  }

  // MARK: Names

  /// The type that `M8[D]`, `datetime64[25s]` and their like name; nil for any other name.
  static func named(_ name: String, _ interpreter: Interpreter) throws(Raise) -> DateType? {
    var rest = name[...]
    if let first = rest.first, "<=|".contains(first) { rest = rest.dropFirst() }
    let isSpan: Bool
    switch rest {
    case _ where rest.hasPrefix("datetime64"): (isSpan, rest) = (false, rest.dropFirst(10))
    case _ where rest.hasPrefix("timedelta64"): (isSpan, rest) = (true, rest.dropFirst(11))
    case _ where rest.hasPrefix("M8"): (isSpan, rest) = (false, rest.dropFirst(2))
    case _ where rest.hasPrefix("m8"): (isSpan, rest) = (true, rest.dropFirst(2))
    case "M": (isSpan, rest) = (false, "")
    case "m": (isSpan, rest) = (true, "")
    default: return nil
    }
    if rest.isEmpty { return DateType(isSpan: isSpan, interpreter) }
    guard rest.hasPrefix("["), rest.hasSuffix("]"), rest.count > 2 else {
      throw .typeError("Invalid datetime metadata string \"\(rest)\"")
    }
    guard let (unit, multiple) = unit(rest.dropFirst().dropLast()) else {
      throw .typeError("Invalid datetime unit in metadata string \"\(rest)\"")
    }
    return DateType(isSpan: isSpan, unit, multiple, interpreter)
  }

  /// `25s` as its parts.
  static func unit(_ text: Substring) -> (DateUnit, Int)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let multiple = digits.isEmpty ? 1 : Int(digits)
    guard let multiple, multiple > 0, multiple <= Int(Int32.max),
      let unit = DateUnit(symbol: String(text.dropFirst(digits.count)))
    else { return nil }
    return (unit, multiple)
  }
}
