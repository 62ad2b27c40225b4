/// How an axis without given limits is fitted to its data.
enum FittingPolicy {
  /// The ends are round ticks.
  case toTicks
  /// The ends are round ticks, or the one just inside that lies in the cell of the data's end.
  case toTicksOfCells
  /// The ends are ticks where one is near, otherwise the data's own.
  case nearTicks
  /// The ends are the data's own.
  case tight
}

/// The ends of an axis and its ticks.
struct AxisRange {
  let lower: Double
  let upper: Double
  let kind: ScaleKind
  let ticks: Ticks
  /// Whether the first and last tick are the ends, so that rows may be dealt out evenly.
  let endsOnTicks: Bool

  /// The length from end to end, in decades on a logarithmic axis.
  var span: Double {
    guard kind == .linear else { return abs(Numeric.log10(upper) - Numeric.log10(lower)) }
    return abs(upper - lower)
  }

  init(
    data: ClosedRange<Double>?, limits: (Double, Double)?, kind: ScaleKind, asked: TickList?,
    policy: FittingPolicy, intervals: Int, integral: Bool = false
  ) {
    self.kind = kind
    let given = limits.flatMap { AxisRange.valid($0, kind: kind) }
    let isReversed = given.map { $0.0 > $0.1 } ?? false
    var low = 0.0
    var high = 1.0
    if let given {
      (low, high) = isReversed ? (given.1, given.0) : given
    } else {
      (low, high) = AxisRange.widened(AxisRange.joined(data, asked?.positions, kind), kind: kind)
    }
    let policy = given == nil ? policy : .tight
    var natural: Ticks
    switch kind {
    case .linear:
      var step = Ticks.step(span: high - low, intervals: intervals)
      if integral { step = max(1, step) }
      (low, high) = AxisRange.fitted(low, high, step: step, policy: policy)
      natural = Ticks(positions: Ticks.multiples(of: step, from: low, to: high), step: step)
    case .log:
      if policy == .toTicks || policy == .toTicksOfCells, high / low > 5 {
        low = Numeric.exp10((Numeric.log10(low) + 1e-9).rounded(.down))
        high = Numeric.exp10((Numeric.log10(high) - 1e-9).rounded(.up))
        if !high.isFinite { high = .greatestFiniteMagnitude }
        if low == 0 { low = .leastNormalMagnitude }
      }
      natural = Ticks(decadesFrom: low, to: high, count: max(2, intervals))
    }
    if let asked { natural = Ticks(asked, lower: low, upper: high) }
    ticks = natural
    lower = isReversed ? high : low
    upper = isReversed ? low : high
    let margin = (high - low) * 1e-6
    if let first = natural.positions.first, let last = natural.positions.last {
      endsOnTicks = kind == .linear && first - low <= margin && high - last <= margin
    } else {
      endsOnTicks = false
    }
  }

  private init(lower: Double, upper: Double, kind: ScaleKind, ticks: Ticks, endsOnTicks: Bool) {
    self.lower = lower
    self.upper = upper
    self.kind = kind
    self.ticks = ticks
    self.endsOnTicks = endsOnTicks
  }

  /// These ticks between the ends of another range, so that relabelling moves no data.
  func keepingEnds(of other: AxisRange) -> AxisRange {
    let range = min(other.lower, other.upper)...max(other.lower, other.upper)
    let kept = ticks.positions.indices.filter { range.contains(ticks.positions[$0]) }
    return AxisRange(
      lower: other.lower, upper: other.upper, kind: kind,
      ticks: Ticks(
        positions: kept.map { ticks.positions[$0] }, labels: kept.map { ticks.labels[$0] }),
      endsOnTicks: false)
  }

  func scale(cells: Int) -> AxisScale {
    AxisScale(lower: lower, upper: upper, kind: kind, cells: cells)
  }

  /// The data's ends with the ticks that were asked for, which an axis always shows.
  private static func joined(
    _ data: ClosedRange<Double>?, _ ticks: [Double]?, _ kind: ScaleKind
  ) -> ClosedRange<Double>? {
    let shown = (ticks ?? []).filter { $0.isFinite && abs($0) < bound && (kind == .linear || $0 > 0) }
    guard let data, let least = shown.min(), let greatest = shown.max() else { return data }
    return min(data.lowerBound, least)...max(data.upperBound, greatest)
  }

  private static func valid(_ limits: (Double, Double), kind: ScaleKind) -> (Double, Double)? {
    let low = min(limits.0, limits.1)
    let high = max(limits.0, limits.1)
    guard low.isFinite, high.isFinite, (high - low).isFinite, kind == .linear || low > 0 else {
      return nil
    }
    // Ends closer than doubles can tell ticks apart are as good as none.
    guard high - low > max(abs(low), abs(high)) * 1e-9, high - low > leastSpan else { return nil }
    return limits
  }

  /// The greatest value that an axis reaches by itself, so that no span of ticks overflows.
  static let bound = 4e307

  /// The least span that is cut into ticks; what spans less lies in one place. Ticks of denormal numbers would be
  /// inexact, and the count of cells in such a span would overflow.
  private static let leastSpan = 1e-303

  /// Ends with a span that ticks can divide: bounded in size, and never empty.
  private static func widened(
    _ data: ClosedRange<Double>?, kind: ScaleKind
  ) -> (Double, Double) {
    guard let data else { return kind == .log ? (1, 10) : (0, 1) }
    let low = min(bound, max(-bound, data.lowerBound))
    let high = min(bound, max(-bound, data.upperBound))
    if kind == .log {
      guard low > 0 else { return high > 0 ? (high / 10, high) : (1, 10) }
      return high / low < 1.000001 ? (low / 2, high * 2) : (low, high)
    }
    let size = max(abs(low), abs(high))
    if high - low > size * 1e-9, high - low > leastSpan { return (low, high) }
    let half = size < leastSpan ? 1 : size * 0.1
    return (low - half, high + half)
  }

  private static func fitted(
    _ low: Double, _ high: Double, step: Double, policy: FittingPolicy
  ) -> (Double, Double) {
    guard policy != .tight else { return (low, high) }
    // A cell reaches half its height beyond its centre: of some twenty rows that is a fortieth.
    let slack = max(1e-6, policy == .toTicksOfCells ? (high - low) * 0.02 / step : 0)
    let below = (low / step + slack).rounded(.down) * step
    let above = (high / step - slack).rounded(.up) * step
    guard policy == .nearTicks else { return (below, above) }
    let near = (high - low) * 0.04
    return (low - below <= near ? below : low, above - high <= near ? above : high)
  }
}
