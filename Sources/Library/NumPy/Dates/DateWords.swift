import Language

/// The text of times, alone and in arrays.
enum DateWords {
  /// `str(x)`: ISO 8601, or a number and its unit.
  static func description(_ date: DateValue) throws(Raise) -> String {
    if date.isNothing { return "NaT" }
    guard date.type.isSpan else { return try DateText.text(date.count, date.type) }
    return "\(date.count &* date.type.multiple) \(date.type.unit.plural)"
  }

  /// `repr(x)`: `numpy.datetime64('2015-07-04')`.
  static func representation(_ date: DateValue) throws(Raise) -> String {
    let type = date.type
    let unit = (type.multiple == 1 ? "" : String(type.multiple)) + type.unit.symbol
    if type.isSpan {
      let count = date.isNothing ? "'NaT'" : String(date.count)
      return "numpy.timedelta64(\(count)\(type.unit == .generic ? "" : ",'\(unit)'"))"
    }
    let text = try DateText.text(date.count, type)
    // The unit is left out where the digits tell it.
    let isTold = type.multiple == 1 && !date.isNothing && type.unit != .hour
    return "numpy.datetime64('\(text)'\(isTold ? "" : ",'\(unit)'"))"
  }

  /// The words of the counts shown in an array, all as wide as the widest.
  static func words(_ counts: [Int], _ type: DateType) throws(Raise) -> [String] {
    var words: [String] = []
    for count in counts {
      if count == DateType.nothing { words.append("'NaT'") } else {
        words.append(type.isSpan ? String(count) : "'" + (try DateText.text(count, type)) + "'")
      }
    }
    let width = words.map(\.utf8.count).max() ?? 0
    return words.map { String(repeating: " ", count: width - $0.utf8.count) + $0 }
  }
}
