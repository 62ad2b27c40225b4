/// Round places along an axis with the text that stands at them.
struct Ticks: Equatable {
  var positions: [Double]
  var labels: [String]

  /// The widest label in columns.
  var labelWidth: Int { labels.map { DisplayWidth.of($0) }.max() ?? 0 }

  /// The least of 1, 2 and 5 times a power of ten that cuts `span` into at most `intervals` parts.
  static func step(span: Double, intervals: Int) -> Double {
    let raw = span / Double(max(1, intervals))
    guard raw > 0, raw.isFinite else { return 1 }
    let exponent = Numeric.index(Numeric.log10(raw).rounded(.down), in: -320...307)
    let unit = Numeric.powerOfTen(exponent)
    for multiple in [1.0, 2, 5] where unit * multiple >= raw * (1 - 1e-9) {
      return unit * multiple
    }
    return unit * 10
  }

  /// The multiples of `step` within the range, its ends included up to rounding.
  static func multiples(of step: Double, from lower: Double, to upper: Double) -> [Double] {
    let first = (lower / step - 1e-6).rounded(.up)
    let last = (upper / step + 1e-6).rounded(.down)
    guard first <= last, last - first <= 1000, abs(first) < 1e15, abs(last) < 1e15 else {
      return []
    }
    return (Int(first)...Int(last)).map { Double($0) * step }
  }

  init(positions: [Double], labels: [String]) {
    self.positions = positions
    self.labels = labels
  }

  /// Ticks at positions `step` apart, labelled alike.
  init(positions: [Double], step: Double) {
    self.positions = positions
    let size = positions.map(abs).max() ?? 0
    let exponent = Numeric.log10(step * 1.0001).rounded(.down)
    let decimals = exponent.isFinite ? Numeric.index(-exponent, in: -400...400) : 0
    if size >= 1e6 || decimals > 4 {
      let digits = size > 0 ? Numeric.index(Numeric.log10(size).rounded(.down), in: -400...400) : 0
      labels = positions.map {
        NumberText.scientific($0, decimals: max(0, digits + decimals), trims: true)
      }
    } else {
      labels = positions.map { NumberText.fixed($0, decimals: max(0, decimals)) }
    }
  }

  /// Ticks that were asked for, those outside left away.
  init(_ list: TickList, lower: Double, upper: Double) {
    let range = min(lower, upper)...max(lower, upper)
    let numbers = list.positions.map { NumberText.general($0, digits: 6) }
    let pairs = list.positions.indices.filter { range.contains(list.positions[$0]) }
      .sorted { list.positions[$0] < list.positions[$1] }
    positions = pairs.map { list.positions[$0] }
    labels = pairs.map { index in
      if list.labels.isEmpty { return numbers[index] }
      return index < list.labels.count ? list.labels[index] : ""
    }
  }

  /// Powers of ten within the range, thinned to at most `count`; within one decade also 2 and 5.
  init(decadesFrom lower: Double, to upper: Double, count: Int) {
    let first = Numeric.index(Numeric.log10(lower).rounded(.down), in: -330...330)
    let last = Numeric.index(Numeric.log10(upper).rounded(.up), in: -330...330)
    let margin = 1 + 1e-9
    var values: [Double] = []
    let stride = max(1, (last - first + max(1, count) - 1) / max(1, count))
    for exponent in first...max(first, last) {
      let unit = Numeric.powerOfTen(exponent)
      if exponent % stride == 0 { values.append(unit) }
      if last - first <= 2, stride == 1 { values += [unit * 2, unit * 5] }
    }
    positions = values.filter { $0 * margin >= lower && $0 <= upper * margin && $0.isFinite }
    let plain = positions.allSatisfy { $0 > 9e-4 && $0 < 9e5 }
    labels = positions.map {
      plain
        ? NumberText.general($0, digits: 6) : NumberText.scientific($0, decimals: 0, trims: true)
    }
  }
}
