import Language
import TextPlot

/// What Matplotlib remembers of a pair of axes beyond what is drawn.
final class AxesState {
  /// How far the axes reach beyond the data, as shares of the span.
  var margins = (x: 0.05, y: 0.05)
  /// Whether something asked for limits by the data, even where there are none.
  var isScaled = (x: false, y: false)
  /// Matplotlib's class of an artist, by its place among those drawn.
  var classes: [Int: String] = [:]
  /// Values of the vertical axis that the limits reach and do not pass.
  var floors: [Double] = []
  /// The names of series as they were given, by their place.
  var labels: [Int: String] = [:]
  /// Headings and names of axes as they were given.
  var words: [String: String] = [:]
  /// What `legend()` returned.
  var legend: Value?

  /// The state of some axes, made where there is none.
  static func of(_ axes: Axes) -> AxesState {
    if let state = axes.settings as? AxesState { return state }
    let state = AxesState()
    axes.settings = state
    return state
  }
}

/// The limits that Matplotlib gives an axis that nobody set.
///
/// Source: `_AxesBase.autoscale_view`: the data's ends, a margin beyond them, held where an artist's edge sticks.
struct AutomaticLimits {
  private let isX: Bool
  private var low = Double.infinity
  private var high = -Double.infinity
  /// The least value above 0.
  private(set) var leastPositive = Double.infinity
  private var sticky: [Double] = []
  private var isAsked = false

  init(_ axes: Axes, isX: Bool) {
    self.isX = isX
    let state = AxesState.of(axes)
    isAsked = isX ? state.isScaled.x : state.isScaled.y
    if let image = axes.shownImage {
      add(.image(image))
      return
    }
    add(axes, state)
    for other in (isX ? axes.xGroup : axes.yGroup)?.others(of: axes) ?? [] { add(other, AxesState.of(other)) }
  }

  private mutating func add(_ axes: Axes, _ state: AxesState) {
    axes.artists.forEach { add($0) }
    for case .boxPlot(let plot) in axes.artists { addGroups(plot) }
    if !isX, !state.floors.isEmpty { addEdges(state.floors, stick: true) }
  }

  /// The ends on an axis of that kind with that margin.
  func ends(scale: ScaleKind, margin: Double) -> (Double, Double) {
    guard isAsked || low <= high else { return scale == .log ? (1, 10) : (0, 1) }
    let hasData = low <= high
    var (start, end) = (low, high)
    switch scale {
    case .linear:
      (start, end) = hasData ? AutomaticLimits.apart(low, high, expander: 0.05, tiny: 1e-15) : (-0.05, 0.05)
    case .log:
      (start, end) = decades(hasData)
    }
    let edges = sticky.filter { scale == .linear || $0 > 0 }.sorted()
    let tolerance = 1e-5 * abs(end - start)
    let lowEdge = edges.last { $0 < start + tolerance }
    let highEdge = edges.first { $0 >= end - tolerance }
    if scale == .log {
      let (from, to) = (Numeric.log10(start), Numeric.log10(end))
      let room = (to - from) * margin
      (start, end) = (Numeric.exp10(from - room), Numeric.exp10(to + room))
    } else {
      let room = (end - start) * margin
      if room.isFinite { (start, end) = (start - room, end + room) }
    }
    if let lowEdge { start = max(start, lowEdge) }
    if let highEdge { end = min(end, highEdge) }
    return (start, end)
  }

  /// Ends that lie apart: Matplotlib's `nonsingular`.
  static func apart(_ low: Double, _ high: Double, expander: Double, tiny: Double) -> (Double, Double) {
    guard low.isFinite, high.isFinite else { return (-expander, expander) }
    let size = max(abs(low), abs(high))
    if size < 1e6 / tiny * Double.leastNormalMagnitude { return (-expander, expander) }
    if high - low > size * tiny { return (low, high) }
    return (low - expander * abs(low), high + expander * abs(high))
  }

  private func decades(_ hasData: Bool) -> (Double, Double) {
    guard hasData, high > 0 else { return (1, 10) }
    var (start, end) = (low, high)
    if start <= 0 { start = leastPositive.isFinite ? leastPositive : 1e-300 }
    if start == end {
      let below = Numeric.log10(start).rounded(.down)
      let least = Numeric.exp10(below)
      start = least == start ? Numeric.exp10(below - 1) : least
      let above = Numeric.log10(end).rounded(.up)
      let greatest = Numeric.exp10(above)
      end = greatest == end ? Numeric.exp10(above + 1) : greatest
    }
    return (start, end)
  }

  // MARK: What artists reach

  private mutating func add(_ value: Double) {
    guard value.isFinite else { return }
    if value < low { low = value }
    if value > high { high = value }
    if value > 0, value < leastPositive { leastPositive = value }
  }

  /// Points count where both of their places are finite.
  private mutating func addPoints(_ x: [Double], _ y: [Double]) {
    isAsked = true
    var copy = self
    let count = x.isEmpty ? y.count : min(x.count, y.count)
    for index in 0..<count {
      let across = x.isEmpty ? Double(index) : x[index]
      if across.isFinite, y[index].isFinite { copy.add(isX ? across : y[index]) }
    }
    self = copy
  }

  private mutating func addEdges(_ ends: [Double], stick: Bool) {
    isAsked = true
    ends.forEach { add($0) }
    if stick { sticky += ends }
  }

  private mutating func add(_ artist: Artist) {
    switch artist {
    case .line(let line): addPoints(line.x, line.y)
    case .scatter(let scatter): addPoints(scatter.x, scatter.y)
    case .errorBars(let bars):
      addPoints(bars.x, bars.y)
      if !isX {
        zip(bars.y, bars.below).forEach { add($0 - $1) }
        zip(bars.y, bars.above).forEach { add($0 + $1) }
      }
    case .bars(let bars): addBars(bars)
    case .histogram(let histogram):
      guard isX else {
        addEdges(histogram.counts + [0], stick: false)
        sticky.append(0)
        break
      }
      isAsked = true
      for (left, right) in zip(histogram.edges, histogram.edges.dropFirst()) { addBar(at: left + 0.5 * (right - left), right - left) }
    case .image(let image):
      guard !image.matrix.isEmpty else { break }
      let edges = image.span
      addEdges(isX ? [edges.left, edges.right] : [edges.bottom, edges.top], stick: true)
    case .contour(let contour), .filledContour(let contour):
      let places = (isX ? contour.x : contour.y).filter(\.isFinite)
      addEdges([places.min(), places.max()].compactMap { $0 }, stick: true)
    case .quiver(let quiver): addPoints(quiver.x, quiver.y)
    case .fillBetween(let area):
      addPoints(area.x, area.lower)
      addPoints(area.x, area.upper)
    case .horizontalLine(let rule): addRule(rule, isAlong: !isX)
    case .verticalLine(let rule): addRule(rule, isAlong: isX)
    case .band(let band):
      if band.isHorizontal != isX { addEdges([band.from, band.to], stick: false) }
    case .text, .boxPlot, .nothing: break
    }
  }

  /// A line across the axes asks for new limits only where it lies outside them.
  private mutating func addRule(_ rule: RuleLine, isAlong: Bool) {
    guard isAlong else { return }
    add(rule.position)
    if !(0...1).contains(rule.position) { isAsked = true }
    if !isAsked, low <= high { (low, high) = (.infinity, -.infinity) }
  }

  private mutating func addBars(_ bars: Bars) {
    isAsked = true
    for index in 0..<min(bars.positions.count, bars.heights.count) {
      let base = index < bars.bottom.count ? bars.bottom[index] : bars.bottom.first ?? 0
      if bars.isHorizontal == isX {
        add(base)
        add(base + bars.heights[index])
        sticky.append(base)
      } else {
        addBar(at: bars.positions[index], bars.width)
      }
    }
  }

  /// A bar's right edge is found from its left one, as Matplotlib finds it.
  private mutating func addBar(at middle: Double, _ width: Double) {
    let left = middle - width / 2
    add(left)
    add(left + width)
  }

  private mutating func addGroups(_ plot: BoxPlot) {
    isAsked = true
    guard isX else {
      plot.groups.forEach { group in group.forEach { add($0) } }
      return
    }
    for number in plot.groups.indices {
      addEdges([Double(number) + 0.5, Double(number) + 1.5], stick: !plot.isViolin)
    }
  }
}

extension Axes {
  /// The picture that was drawn last, which sets the limits by itself; meshes do not.
  fileprivate var shownImage: Image? {
    for index in artists.indices.reversed() {
      switch artists[index] {
      case .text, .nothing: continue
      case .image(let image):
        return DrawnArtist(axes: self, index: index).className == "AxesImage" ? image : nil
      default: return nil
      }
    }
    return nil
  }
}
