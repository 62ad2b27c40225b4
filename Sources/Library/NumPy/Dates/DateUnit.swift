/// The units in which NumPy counts time, from years to attoseconds; `generic` stands for none yet.
enum DateUnit: Int, CaseIterable {
  case year, month, week, day, hour, minute, second, milli, micro, nano, pico, femto, atto, generic

  /// As it stands in `datetime64[D]`.
  var symbol: String {
    switch self {
    case .year: "Y"
    case .month: "M"
    case .week: "W"
    case .day: "D"
    case .hour: "h"
    case .minute: "m"
    case .second: "s"
    case .milli: "ms"
    case .micro: "us"
    case .nano: "ns"
    case .pico: "ps"
    case .femto: "fs"
    case .atto: "as"
    case .generic: "generic"
    }
  }

  /// As it stands in `str(np.timedelta64(5, 'D'))`.
  var plural: String {
    switch self {
    case .year: "years"
    case .month: "months"
    case .week: "weeks"
    case .day: "days"
    case .hour: "hours"
    case .minute: "minutes"
    case .second: "seconds"
    case .milli: "milliseconds"
    case .micro: "microseconds"
    case .nano: "nanoseconds"
    case .pico: "picoseconds"
    case .femto: "femtoseconds"
    case .atto: "attoseconds"
    case .generic: "generic time units"
    }
  }

  init?(symbol: String) {
    if symbol == "\u{3BC}s" || symbol == "\u{B5}s" {
      self = .micro
      return
    }
    guard let unit = DateUnit.allCases.first(where: { $0.symbol == symbol }) else { return nil }
    self = unit
  }

  /// Whether it counts years or months, whose days differ in number.
  var isCalendar: Bool { self == .year || self == .month }

  /// How many of the next finer unit make one of this; nil where the calendar decides.
  private var nextFactor: Int? {
    switch self {
    case .year: 12
    case .week: 7
    case .day: 24
    case .hour, .minute: 60
    case .second, .milli, .micro, .nano, .pico, .femto: 1000
    case .month, .atto, .generic: nil
    }
  }

  /// How many of a finer unit make one of this; nil where the calendar decides or the number does not fit.
  func factor(to finer: DateUnit) -> Int? {
    var factor = 1
    var unit = self
    while unit != finer {
      guard unit.rawValue < finer.rawValue, let next = unit.nextFactor,
        let following = DateUnit(rawValue: unit.rawValue + 1)
      else { return nil }
      let (product, overflow) = factor.multipliedReportingOverflow(by: next)
      guard !overflow else { return nil }
      factor = product
      unit = following
    }
    return factor
  }
}

/// The Gregorian calendar extended to all years, in days and months since 1970-01-01.
///
/// Days from civil dates and back by H. Hinnant's formulas ("chrono-compatible low-level date algorithms").
/// Arithmetic wraps around: NumPy's does beyond 64 bits.
enum CivilCalendar {
  struct Day: Equatable {
    var year: Int
    var month: Int
    var day: Int
  }

  static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year &- 1 : year
    let era = floorDivide(y, 400)
    let yearOfEra = y &- era &* 400
    let dayOfYear = (153 &* (month &+ (month > 2 ? -3 : 9)) &+ 2) / 5 &+ day &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    return era &* 146_097 &+ dayOfEra &- 719_468
  }

  static func day(_ days: Int) -> Day {
    let z = days &+ 719_468
    let era = floorDivide(z, 146_097)
    let dayOfEra = z &- era &* 146_097
    let yearOfEra = (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36524 &- dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let shifted = (5 &* dayOfYear &+ 2) / 153
    let month = shifted < 10 ? shifted &+ 3 : shifted &- 9
    return Day(
      year: yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear &- (153 &* shifted &+ 2) / 5 &+ 1)
  }

  /// Days before a month counted from January 1970.
  static func days(month: Int) -> Int {
    let year = floorDivide(month, 12)
    return days(year: year &+ 1970, month: month &- year &* 12 &+ 1, day: 1)
  }

  static func month(days: Int) -> Int {
    let day = day(days)
    return (day.year &- 1970) &* 12 &+ day.month &- 1
  }

  static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Division that rounds down; the divisor is positive.
  static func floorDivide(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return a % b < 0 ? quotient &- 1 : quotient
  }
}
