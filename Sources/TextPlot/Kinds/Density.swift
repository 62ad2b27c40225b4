/// A smooth density of some values: a sum of bell curves about them.
///
/// The width is Scott's, as in `scipy.stats.gaussian_kde`: the standard deviation times n^(-1/5) (Scott, 1992).
struct Density {
  private let values: [Double]
  private let width: Double

  /// Of more values than this a part is taken, spread over all of them.
  private static let limit = 4000

  /// Nil where no value is finite.
  init?(_ values: [Double]) {
    let finite = values.filter(\.isFinite)
    guard let summary = Histogram.Summary(finite) else { return nil }
    let step = max(1, finite.count / Density.limit)
    self.values = stride(from: 0, to: finite.count, by: step).map { finite[$0] }
    let count = Double(finite.count)
    let deviation = summary.deviation * (count / max(1, count - 1)).squareRoot()
    let scale = Numeric.exp10(-0.2 * Numeric.log10(count))
    width = deviation > 0 ? deviation * scale : max(abs(summary.mean) * 1e-3, 1e-12)
  }

  /// The height at a place, in units of its own.
  func height(at place: Double) -> Double {
    var sum = 0.0
    for value in values { sum += Rotation.bell((place - value) / width) }
    return sum
  }
}
