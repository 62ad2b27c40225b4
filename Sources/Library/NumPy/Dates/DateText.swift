import Language

/// Points in time as ISO 8601 text, and back.
enum DateText {
  // MARK: Writing

  /// `2015-07-04T12:00` to the precision of a unit.
  static func text(_ count: Int, _ type: DateType, unit: DateUnit? = nil) throws(Raise) -> String {
    guard count != DateType.nothing, type.unit != .generic else {
      return count == DateType.nothing ? "NaT" : String(count)
    }
    let shown = unit ?? type.unit
    if type.unit == .year || type.unit == .month {
      let months = (count &* type.multiple) &* (type.unit == .year ? 12 : 1)
      let year = CivilCalendar.floorDivide(months, 12)
      let month = months &- year &* 12 &+ 1
      return text(CivilCalendar.Day(year: year &+ 1970, month: month, day: 1), 0, 0, shown)
    }
    let scaled = count &* type.multiple
    if type.unit == .week || type.unit == .day {
      return text(CivilCalendar.day(type.unit == .week ? scaled &* 7 : scaled), 0, 0, shown)
    }
    let perDay = DateUnit.day.factor(to: type.unit) ?? 0
    guard perDay > 0 else {
      // Femtoseconds and attoseconds: days are counted by way of seconds.
      let perSecond = DateUnit.second.factor(to: type.unit) ?? 1
      let seconds = CivilCalendar.floorDivide(scaled, perSecond)
      let days = CivilCalendar.floorDivide(seconds, 86400)
      let rest = scaled &- seconds &* perSecond
      return text(
        CivilCalendar.day(days), seconds &- days &* 86400,
        rest &* ((DateUnit.second.factor(to: .atto) ?? 1) / perSecond), shown)
    }
    let days = CivilCalendar.floorDivide(scaled, perDay)
    let inside = scaled &- days &* perDay
    let seconds: Int
    var attoseconds = 0
    if let perSecond = DateUnit.second.factor(to: type.unit) {
      seconds = inside / perSecond
      attoseconds = (inside % perSecond) &* ((DateUnit.second.factor(to: .atto) ?? 1) / perSecond)
    } else {
      seconds = inside &* (type.unit.factor(to: .second) ?? 1)
    }
    return text(CivilCalendar.day(days), seconds, attoseconds, shown)
  }

  private static func text(
    _ day: CivilCalendar.Day, _ seconds: Int, _ attoseconds: Int, _ unit: DateUnit
  ) -> String {
    var text = (day.year < 0 ? "-" : "") + padded(Int(clamping: day.year.magnitude), 4)
    if unit == .year { return text }
    text += "-" + padded(day.month, 2)
    if unit == .month { return text }
    text += "-" + padded(day.day, 2)
    if unit == .week || unit == .day { return text }
    text += "T" + padded(seconds / 3600, 2)
    if unit == .hour { return text }
    text += ":" + padded(seconds / 60 % 60, 2)
    if unit == .minute { return text }
    text += ":" + padded(seconds % 60, 2)
    let digits = 3 * (unit.rawValue - DateUnit.second.rawValue)
    if digits <= 0 || digits > 18 { return text }
    return text + "." + padded(attoseconds, 18).prefix(digits)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// How much room NumPy gives text to the precision of a unit.
  static func width(_ unit: DateUnit) -> Int {
    switch unit {
    case .year: 22
    case .month: 25
    case .week, .day: 28
    case .hour: 32
    case .minute: 35
    case .second: 38
    case .generic: 4
    default: 39 + 3 * (unit.rawValue - DateUnit.second.rawValue)
    }
  }

  // MARK: Reading

  /// A moment read from text, and the unit that its digits ask for.
  struct Moment {
    var day = CivilCalendar.Day(year: 1970, month: 1, day: 1)
    var seconds = 0
    var attoseconds = 0
    var unit = DateUnit.generic
    var isNothing = false

    /// As a count of a type.
    func count(_ type: DateType) throws(Raise) -> Int {
      if isNothing { return DateType.nothing }
      let plain = type.with(type.unit)
      let value: Int
      switch type.unit {
      case .generic: value = 0
      case .year: value = day.year &- 1970
      case .month: value = (day.year &- 1970) &* 12 &+ day.month &- 1
      case .week, .day:
        let days = CivilCalendar.days(year: day.year, month: day.month, day: day.day)
        value = type.unit == .day ? days : CivilCalendar.floorDivide(days, 7)
      case .hour, .minute, .second:
        let days = CivilCalendar.days(year: day.year, month: day.month, day: day.day)
        let total = days &* 86400 &+ seconds
        value = CivilCalendar.floorDivide(total, type.unit.factor(to: .second) ?? 1)
      default:
        let days = CivilCalendar.days(year: day.year, month: day.month, day: day.day)
        let factor = DateUnit.second.factor(to: type.unit) ?? 1
        let fraction = attoseconds / ((DateUnit.second.factor(to: .atto) ?? 1) / factor)
        value = (days &* 86400 &+ seconds) &* factor &+ fraction
      }
      return try plain.conversion(to: type)(value)
    }
  }

  /// Reads text, warning of time zones, which NumPy turns into UTC.
  static func moment(_ text: String, _ interpreter: Interpreter) throws(Raise) -> Moment {
    var moment = Moment()
    let trimmed = text
    if trimmed.isEmpty || ["nat", "NaT", "NAT", "Nat"].contains(trimmed) || trimmed.lowercased() == "nat" {
      moment.isNothing = true
      return moment
    }
    if trimmed.lowercased() == "today" || trimmed.lowercased() == "now" {
      return try current(isDay: trimmed.lowercased() == "today", interpreter)
    }
    var reader = DateReader(text)
    moment = try reader.read()
    if reader.hasZone {
      try interpreter.warn(
        interpreter.exceptionType(.userWarning),
        .text("no explicit representation of timezones available for np.datetime64"))
    }
    return moment
  }

  /// `'today'` and `'now'`.
  private static func current(isDay: Bool, _ interpreter: Interpreter) throws(Raise) -> Moment {
    let module = Value.module(try interpreter.importModule("time"))
    let now = try interpreter.double(
      interpreter.call(interpreter.attribute(module, interpreter.symbols.intern("time")), []))
    let seconds = Int(exactly: now.rounded(.down)) ?? 0
    var moment = Moment()
    let days = CivilCalendar.floorDivide(seconds, 86400)
    moment.day = CivilCalendar.day(days)
    moment.unit = isDay ? .day : .second
    if !isDay { moment.seconds = seconds - days * 86400 }
    return moment
  }
}

/// Reads `2015-07-04T12:00:01.5+09:00`.
struct DateReader {
  private let text: String
  private let bytes: [UInt8]
  private var position = 0
  private(set) var hasZone = false

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }
  private var isDigit: Bool { next.map { (0x30...0x39).contains($0) } ?? false }

  private func failure() -> Raise {
    .valueError("Error parsing datetime string \"\(text)\" at position \(position)")
  }

  private func outside(_ what: String) -> Raise {
    .valueError("\(what) out of range in datetime string \"\(text)\"")
  }

  mutating func read() throws(Raise) -> DateText.Moment {
    var moment = DateText.Moment()
    while next == 0x20 { position += 1 }
    var sign = 1
    if next == 0x2D || next == 0x2B {
      sign = next == 0x2D ? -1 : 1
      position += 1
    }
    guard isDigit else { throw failure() }
    var year = 0
    while isDigit {
      year = year &* 10 &+ Int(bytes[position] - 0x30)
      position += 1
    }
    moment.day.year = year &* sign
    moment.unit = .year
    guard position < bytes.count else { return moment }
    guard next == 0x2D else { throw failure() }
    position += 1
    moment.day.month = try pair()
    guard (1...12).contains(moment.day.month) else { throw outside("Month") }
    moment.unit = .month
    guard position < bytes.count else { return moment }
    guard next == 0x2D else { throw failure() }
    position += 1
    moment.day.day = try pair()
    guard moment.day.day >= 1,
      moment.day.day <= CivilCalendar.length(year: moment.day.year, month: moment.day.month)
    else { throw outside("Day") }
    moment.unit = .day
    guard position < bytes.count else { return moment }
    guard next == 0x54 || next == 0x20 else { throw failure() }
    position += 1
    try readTime(&moment)
    try readZone(&moment)
    guard position == bytes.count else { throw failure() }
    return moment
  }

  private mutating func pair() throws(Raise) -> Int {
    guard isDigit else { throw failure() }
    let first = Int(bytes[position] - 0x30)
    position += 1
    guard isDigit else { throw failure() }
    let second = Int(bytes[position] - 0x30)
    position += 1
    return first * 10 + second
  }

  private mutating func readTime(_ moment: inout DateText.Moment) throws(Raise) {
    let hour = try pair()
    guard hour < 24 else { throw outside("Hours") }
    moment.seconds = hour * 3600
    moment.unit = .hour
    guard next == 0x3A else { return }
    position += 1
    let minute = try pair()
    guard minute < 60 else { throw outside("Minutes") }
    moment.seconds += minute * 60
    moment.unit = .minute
    guard next == 0x3A else { return }
    position += 1
    let second = try pair()
    guard second < 60 else { throw outside("Seconds") }
    moment.seconds += second
    moment.unit = .second
    guard next == 0x2E else { return }
    position += 1
    var digits = 0
    while isDigit, digits < 18 {
      moment.attoseconds = moment.attoseconds * 10 + Int(bytes[position] - 0x30)
      position += 1
      digits += 1
    }
    for _ in digits..<18 { moment.attoseconds *= 10 }
    let units: [DateUnit] = [.milli, .micro, .nano, .pico, .femto, .atto]
    moment.unit = units[max(0, min(5, (digits + 2) / 3 - 1))]
  }

  private mutating func readZone(_ moment: inout DateText.Moment) throws(Raise) {
    guard let mark = next else { return }
    if mark == 0x5A {
      position += 1
      hasZone = true
      return
    }
    guard mark == 0x2B || mark == 0x2D else { throw failure() }
    position += 1
    let hours = try pair()
    var minutes = 0
    if next == 0x3A { position += 1 }
    if isDigit { minutes = try pair() }
    guard hours < 24 else { throw outside("Timezone hours offset") }
    guard minutes < 60 else { throw outside("Timezone minutes offset") }
    hasZone = true
    let shift = (hours * 3600 + minutes * 60) * (mark == 0x2D ? 1 : -1)
    let total = moment.seconds + shift
    let days = CivilCalendar.days(year: moment.day.year, month: moment.day.month, day: moment.day.day)
    let carried = CivilCalendar.floorDivide(total, 86400)
    moment.day = CivilCalendar.day(days &+ carried)
    moment.seconds = total - carried * 86400
  }
}
