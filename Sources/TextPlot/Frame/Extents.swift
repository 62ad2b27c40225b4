/// How far the things drawn reach, and what of them cannot be drawn.
struct Extents {
  private(set) var xs = FiniteRange()
  private(set) var ys = FiniteRange()
  private(set) var nanCount = 0
  private(set) var infiniteCount = 0
  private(set) var hiddenCount = 0
  /// What the lines, by the artist's place, were found to be.
  private(set) var lines: [Int: LineSummary] = [:]
  private(set) var isIntegral = true

  init(_ axes: Axes) {
    for (index, artist) in axes.artists.enumerated() { add(artist, index, axes) }
    for (group, isX) in [(axes.xGroup, true), (axes.yGroup, false)] {
      for other in group?.others(of: axes) ?? [] {
        let reach = Extents(alone: other)
        include(isX ? reach.xs.range : nil, isX ? nil : reach.ys.range)
      }
    }
  }

  /// What some axes hold themselves, whatever they share.
  private init(alone axes: Axes) {
    for (index, artist) in axes.artists.enumerated() { add(artist, index, axes) }
  }

  /// Takes in how far other things in the same frame reach to the sides.
  mutating func includeHorizontally(_ other: Extents) {
    include(other.xs.range, nil)
    isIntegral = isIntegral && other.isIntegral
  }

  private mutating func add(_ artist: Artist, _ index: Int, _ axes: Axes) {
    switch artist {
    case .line(let line):
      let summary = LineSummary(line, xScale: axes.xScale, yScale: axes.yScale)
      lines[index] = summary
      nanCount += line.hasGaps ? 0 : summary.nanCount
      infiniteCount += summary.infiniteCount
      hiddenCount += summary.hiddenCount
      isIntegral = isIntegral && summary.isIntegral
      include(summary.xs.range, summary.ys.range)
    case .scatter(let scatter):
      isIntegral = false
      addPoints(scatter.x, scatter.y, axes)
    case .errorBars(let bars):
      isIntegral = isIntegral && bars.x.allSatisfy { $0 == $0.rounded() }
      addPoints(bars.x, bars.y, axes)
      for index in 0..<min(bars.x.count, bars.y.count) {
        if index < bars.below.count { addFinite(y: bars.y[index] - bars.below[index], axes) }
        if index < bars.above.count { addFinite(y: bars.y[index] + bars.above[index], axes) }
      }
    case .bars(let bars):
      for index in 0..<bars.count {
        let span = bars.span(index)
        let half = abs(bars.width) / 2
        guard note(bars.positions[index], span.to) else { continue }
        for (place, end) in [
          (bars.positions[index] - half, span.from), (bars.positions[index] + half, span.to),
        ] {
          addFinite(x: bars.isHorizontal ? end : place, axes)
          addFinite(y: bars.isHorizontal ? place : end, axes)
        }
      }
    case .histogram(let histogram):
      isIntegral = false
      nanCount += histogram.skipped
      histogram.edges.forEach { addFinite(x: $0, axes) }
      addFinite(y: 0, axes)
      histogram.counts.forEach { addFinite(y: $0, axes) }
    case .contour(let contour), .filledContour(let contour):
      isIntegral = false
      contour.x.forEach { addFinite(x: $0, axes) }
      contour.y.forEach { addFinite(y: $0, axes) }
    case .quiver(let quiver):
      isIntegral = false
      addPoints(quiver.x, quiver.y, axes)
    case .fillBetween(let area):
      isIntegral = false
      for index in 0..<min(area.x.count, area.lower.count, area.upper.count) {
        addFinite(x: area.x[index], axes)
        addFinite(y: area.lower[index], axes)
        addFinite(y: area.upper[index], axes)
      }
    case .horizontalLine(let rule):
      addFinite(y: rule.position, axes)
    case .verticalLine(let rule):
      addFinite(x: rule.position, axes)
    case .image(let image):
      let edges = image.outerEdges
      guard !image.matrix.isEmpty else { break }
      [edges.left, edges.right].forEach { addFinite(x: $0, axes) }
      [edges.bottom, edges.top].forEach { addFinite(y: $0, axes) }
    case .band(let band):
      for end in [band.from, band.to] {
        if band.isHorizontal { addFinite(y: end, axes) } else { addFinite(x: end, axes) }
      }
    case .text, .boxPlot, .nothing:
      break
    }
  }

  private mutating func include(_ x: ClosedRange<Double>?, _ y: ClosedRange<Double>?) {
    for (range, isX) in [(x, true), (y, false)] {
      guard let range else { continue }
      for end in [range.lowerBound, range.upperBound] {
        if isX { xs.add(end) } else { ys.add(end) }
      }
    }
  }

  private mutating func addPoints(_ x: [Double], _ y: [Double], _ axes: Axes) {
    guard !x.isEmpty else { return }
    let points = LineSummary(Line(x: x, y: y), xScale: axes.xScale, yScale: axes.yScale)
    nanCount += points.nanCount
    infiniteCount += points.infiniteCount
    hiddenCount += points.hiddenCount
    include(points.xs.range, points.ys.range)
  }

  /// Counts a point that is not finite; true for one that is.
  private mutating func note(_ x: Double, _ y: Double) -> Bool {
    if x.isFinite, y.isFinite { return true }
    if x.isNaN || y.isNaN { nanCount += 1 } else { infiniteCount += 1 }
    return false
  }

  private mutating func addFinite(x: Double, _ axes: Axes) {
    if x.isFinite, axes.xScale == .linear || x > 0 { xs.add(x) }
  }

  private mutating func addFinite(y: Double, _ axes: Axes) {
    if y.isFinite, axes.yScale == .linear || y > 0 { ys.add(y) }
  }

  /// What could not be drawn, in words, or nil where all was.
  var omissions: String? {
    var parts: [String] = []
    if nanCount > 0 { parts.append("\(nanCount) NaN") }
    if infiniteCount > 0 { parts.append("\(infiniteCount) infinite") }
    if hiddenCount > 0 { parts.append("\(hiddenCount) not above 0") }
    let reach = [xs, ys].compactMap(\.range).map { max(-$0.lowerBound, $0.upperBound) }.max() ?? 0
    if reach > AxisRange.bound {
      parts.append("values beyond \(NumberText.general(AxisRange.bound))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ") + " not drawn"
  }
}

extension Axes {
  /// The ends of the horizontal axis where they were asked for or follow from what is drawn.
  func horizontalLimits(_ extents: Extents) -> (Double, Double)? {
    Axes.limits(
      xLimits, isReversed: isXReversed, data: extents.xs.range, kind: xScale, isTight: hasImage)
  }

  /// The same of the vertical axis; pictures count their rows from the top.
  func verticalLimits(_ extents: Extents) -> (Double, Double)? {
    Axes.limits(
      yLimits, isReversed: isYReversed != countsFromTop, data: extents.ys.range, kind: yScale,
      isTight: hasImage)
  }

  /// The values that the things drawn reach along an axis; nil where there is nothing.
  package func dataRange(horizontal: Bool) -> ClosedRange<Double>? {
    let extents = Extents(self)
    return horizontal ? extents.xs.range : extents.ys.range
  }

  /// Whether a picture or a field fills the axes.
  package var hasField: Bool { ArtistTraits(artists).hasField }

  /// Whether a picture counts its rows from the top.
  package var countsRowsFromTop: Bool { countsFromTop }

  private var hasImage: Bool { ArtistTraits(artists).hasImage }

  private var countsFromTop: Bool {
    guard yLimits == nil else { return false }
    for case .image(let image) in artists {
      return !image.startsAtBottom && image.outerEdges.bottom > image.outerEdges.top
    }
    return false
  }

  private static func limits(
    _ given: (Double, Double)?, isReversed: Bool, data: ClosedRange<Double>?, kind: ScaleKind,
    isTight: Bool
  ) -> (Double, Double)? {
    if let given { return isReversed ? (given.1, given.0) : given }
    guard isReversed, let data else { return nil }
    let fitted = AxisRange(
      data: data, limits: nil, kind: kind, asked: nil, policy: isTight ? .tight : .toTicks,
      intervals: 7)
    return (fitted.upper, fitted.lower)
  }
}
