/// Quartiles as `numpy.percentile` interpolates them, and whiskers after Tukey at 1.5 box lengths.
struct BoxStatistics: Equatable {
  let least: Double
  let greatest: Double
  let lowWhisker: Double
  let lowQuartile: Double
  let median: Double
  let highQuartile: Double
  let highWhisker: Double
  let outliers: [Double]

  /// Nil where no value is finite.
  init?(_ values: [Double]) {
    var order = OrderStatistics(values.filter(\.isFinite))
    guard let range = FiniteRange(order.values).range else { return nil }
    least = range.lowerBound
    greatest = range.upperBound
    median = order.quantile(0.5)
    let first = order.quantile(0.25)
    let third = order.quantile(0.75)
    lowQuartile = first
    highQuartile = third
    let reach = 1.5 * (third - first)
    var (low, high) = (third, first)
    var outliers: [Double] = []
    for value in order.values {
      if value < first - reach || value > third + reach {
        outliers.append(value)
      } else {
        if value < low { low = value }
        if value > high { high = value }
      }
    }
    lowWhisker = min(low, first)
    highWhisker = max(high, third)
    self.outliers = outliers.sorted()
  }
}

/// Values of which some are wanted by their rank, without sorting them all.
struct OrderStatistics {
  private(set) var values: [Double]

  init(_ values: [Double]) { self.values = values }

  /// The value below which a share of the others lies, between two neighbours where the rank is no whole number.
  mutating func quantile(_ share: Double) -> Double {
    guard let last = values.indices.last else { return .nan }
    let place = share * Double(last)
    let low = Numeric.index(place.rounded(.down), in: 0...last)
    let below = value(at: low)
    guard low < last, place > Double(low) else { return below }
    // What stands behind a selected rank is not less: its least is the next rank.
    let above = values[(low + 1)...].min() ?? below
    return Interpolation.between(below, above, at: place - Double(low))
  }

  /// The value of a rank; lesser values then stand before it, greater ones behind (Hoare, 1961).
  private mutating func value(at rank: Int) -> Double {
    values.withUnsafeMutableBufferPointer { values in
      var (low, high) = (0, values.count - 1)
      var rounds = 0
      while low < high {
        rounds += 1
        // Data made to mislead the choice of pivots are sorted instead.
        if rounds > 200 {
          values[low...high].sort()
          break
        }
        let pivot = OrderStatistics.middle(values[low], values[(low + high) / 2], values[high])
        var (left, right) = (low, high)
        while left <= right {
          while values[left] < pivot { left += 1 }
          while values[right] > pivot { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if rank <= right {
          high = right
        } else if rank >= left {
          low = left
        } else {
          break
        }
      }
      return values[rank]
    }
  }

  private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
