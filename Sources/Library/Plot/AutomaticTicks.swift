import TextPlot

/// Where Matplotlib's locators put the ticks of an axis, one beyond each end included.
///
/// Source: `matplotlib.ticker`, `MaxNLocator` with steps 1, 2, 2.5, 5, 10 and `LogLocator` with base 10.
enum AutomaticTicks {
  /// The ticks of an axis between two limits on which so many labels have room.
  static func positions(
    _ limits: (Double, Double), scale: ScaleKind, leastPositive: Double, room: Int
  ) -> [Double] {
    let (low, high) = (min(limits.0, limits.1), max(limits.0, limits.1))
    switch scale {
    case .linear: return linear(low, high, bins: min(9, max(1, room)))
    case .log:
      let start = low > 0 ? low : leastPositive
      return start > 0 && start.isFinite ? decades(start, high, count: min(9, max(2, room))) : []
    }
  }

  // MARK: Linear axes

  private static func linear(_ lower: Double, _ upper: Double, bins: Int) -> [Double] {
    let (low, high) = widened(lower, upper)
    let (scale, offset) = scaleAndOffset(low, high, bins)
    let (from, to) = (low - offset, high - offset)
    guard scale > 0, (to - from).isFinite else { return [] }
    // A tenth of the steps, the steps, and the second one of the next decade.
    let steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20].map { $0 * scale }
    let wanted = (to - from) / Double(bins)
    let fitting = steps.firstIndex { $0 >= wanted } ?? steps.count - 1
    var ticks: [Double] = []
    for step in steps[...fitting].reversed() {
      let start = (from / step).rounded(.down) * step
      guard let first = whole(edge(from - start, step, offset, isLower: true)),
        let last = whole(edge(to - start, step, offset, isLower: false)), first <= last,
        last - first < 10_000
      else { return [] }
      ticks = (first...last).map { Double($0) * step + start }
      if ticks.count(where: { $0 <= to && $0 >= from }) >= 2 { break }
    }
    return ticks.map { $0 + offset }
  }

  private static func whole(_ value: Double) -> Int? {
    abs(value) < 1e15 ? Int(value) : nil
  }

  private static func widened(_ low: Double, _ high: Double) -> (Double, Double) {
    AutomaticLimits.apart(low, high, expander: 1e-13, tiny: 1e-14)
  }

  private static func scaleAndOffset(_ low: Double, _ high: Double, _ count: Int) -> (Double, Double) {
    let span = abs(high - low)
    let middle = (high + low) / 2
    let size = abs(middle)
    let offset =
      size / span < 100
      ? 0 : (middle < 0 ? -1 : 1) * Numeric.exp10(Numeric.log10(size).rounded(.down))
    return (Numeric.exp10(Numeric.log10(span / Double(count)).rounded(.down)), offset)
  }

  /// The number of the step at or below a value, or at or above it; rounding is forgiven.
  private static func edge(_ value: Double, _ step: Double, _ offset: Double, isLower: Bool) -> Double {
    let quotient = (value / step).rounded(.down)
    let rest = (value - quotient * step) / step
    var tolerance = 1e-10
    if abs(offset) > 0 {
      tolerance = min(0.4999, max(1e-10, Numeric.exp10(Numeric.log10(abs(offset) / step) - 12)))
    }
    if isLower { return abs(rest - 1) < tolerance ? quotient + 1 : quotient }
    return abs(rest) < tolerance ? quotient : quotient + 1
  }

  // MARK: Logarithmic axes

  private static func decades(_ low: Double, _ high: Double, count: Int) -> [Double] {
    let ends = (Numeric.log10(low), Numeric.log10(high))
    guard ends.0.isFinite, ends.1.isFinite else { return [] }
    let (first, last) = (Int(ends.0.rounded(.up)), Int(ends.1.rounded(.down)))
    let available = last - first + 1
    let least = available / (count + 1) + 1
    let shown = min(count, (available + least - 1) / least)
    let exponents: [Int]
    if shown <= 0 {
      exponents = [first - 1, last + 1]
    } else if shown == 1 {
      let middle = Int(((ends.0 + ends.1) / 2).rounded(.toNearestOrEven))
      let step = max(middle - (first - 1), last + 1 - middle)
      exponents = [middle - step, middle, middle + step]
    } else {
      var step = (available - 1) / (shown - 1)
      if Double(step) < Double(available) / Double(shown) { step = available / shown }
      step = max(1, step)
      let lowest = max(available - step * shown, 0)
      let beyond = min(available - step * (shown - 1), step)
      var offset = ((-first) % step + step) % step
      if offset < lowest || offset >= beyond { offset = lowest }
      exponents = Array(stride(from: first + offset - step, to: last + step + 1, by: step))
    }
    return exponents.map { Numeric.exp10(Double($0)) }
  }

  // MARK: Labels

  /// The texts of ticks as `ScalarFormatter` writes them, with its minus sign.
  static func labels(_ positions: [Double], limits: (Double, Double), scale: ScaleKind) -> [String] {
    guard scale == .linear else {
      return positions.map { "$\\mathdefault{10^{\(Int(min(400, max(-400, Numeric.log10($0).rounded()))))}}$" }
    }
    let places = positions.count < 2 ? positions + [limits.0, limits.1] : positions
    var range = (places.max() ?? 0) - (places.min() ?? 0)
    if range == 0 { range = places.map(abs).max() ?? 0 }
    if range == 0 { range = 1 }
    guard range.isFinite else { return positions.map { "\($0)" } }
    let magnitude = Int(min(300, max(-300, Numeric.log10(range).rounded(.down))))
    var digits = max(0, 3 - magnitude)
    let threshold = 1e-3 * Numeric.exp10(Double(magnitude))
    while digits >= 0 {
      let unit = Numeric.exp10(Double(digits))
      let worst = positions.map { abs($0 - ($0 * unit).rounded(.toNearestOrEven) / unit) }.max() ?? 0
      guard worst < threshold else { break }
      digits -= 1
    }
    digits += 1
    return positions.map { NumberText.fixed($0, decimals: digits).replacing("-", with: "\u{2212}") }
  }
}
