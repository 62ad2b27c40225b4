import TextPlot

extension DrawnArtist {
  /// Moves the points of a line or a scatter.
  func setPoints(x: [Double]?, y: [Double]?) {
    switch artist {
    case .line(var line):
      if let x { line.x = x }
      if let y { line.y = y }
      artist = .line(line)
    case .scatter(var points):
      if let x { points.x = x }
      if let y { points.y = y }
      artist = .scatter(points)
    default: break
    }
  }
}

extension Artist {
  /// The name in the legend.
  var label: String? {
    switch self {
    case .line(let line): line.label
    case .scatter(let points): points.label
    case .bars(let bars): bars.label
    case .histogram(let histogram): histogram.label
    case .errorBars(let bars): bars.label
    case .fillBetween(let area): area.label
    case .horizontalLine(let rule), .verticalLine(let rule): rule.label
    case .band(let band): band.label
    default: nil
    }
  }

  /// Matplotlib's name of the colour.
  var colorName: String? {
    switch self {
    case .line(let line): line.color
    case .scatter(let points): points.color
    case .bars(let bars): bars.color
    case .horizontalLine(let rule), .verticalLine(let rule): rule.color
    default: nil
    }
  }

  /// Names a series; false for what can have no name.
  mutating func setLabel(_ name: String) -> Bool {
    switch self {
    case .line(var line):
      line.label = name
      self = .line(line)
    case .scatter(var points):
      points.label = name
      self = .scatter(points)
    case .bars(var bars):
      bars.label = name
      self = .bars(bars)
    case .histogram(var histogram):
      histogram.label = name
      self = .histogram(histogram)
    case .errorBars(var bars):
      bars.label = name
      self = .errorBars(bars)
    default: return false
    }
    return true
  }

  mutating func setColor(_ name: String) {
    switch self {
    case .line(var line):
      line.color = name
      self = .line(line)
    case .scatter(var points):
      points.color = name
      self = .scatter(points)
    case .bars(var bars):
      bars.color = name
      self = .bars(bars)
    default: break
    }
  }
}
