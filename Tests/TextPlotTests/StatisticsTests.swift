import Testing

@testable import TextPlot

/// Ranks, bins and densities against what is found the slow way.
@Suite struct StatisticsTests {
  @Test(arguments: UInt64(1)...12) func ranksAreThoseOfTheSortedValues(seed: UInt64) {
    var random = Seeded(seed)
    let count = 1 + random.below(400)
    let values = (0..<count).map { number in
      seed % 3 == 0 ? Double(random.below(5)) : seed % 3 == 1 ? Double(number) : random.normal()
    }
    let sorted = values.sorted()
    var order = OrderStatistics(values)
    for share in [0.5, 0.25, 0.75, 0, 1, 0.1] {
      let place = share * Double(count - 1)
      let low = Int(place)
      let expected = Interpolation.between(
        sorted[low], sorted[min(count - 1, low + 1)], at: place - Double(low))
      #expect(order.quantile(share) == expected, "\(count) values, share \(share)")
    }
    #expect(order.values.sorted() == sorted)
  }

  @Test(arguments: UInt64(1)...12) func binsAreThoseFoundByHalves(seed: UInt64) {
    var random = Seeded(seed)
    let values = (0..<300).map { _ in Double(random.below(50)) / 7 - 3 }
    let even = Histogram.equalEdges(values, bins: 1 + random.below(30))
    let uneven = [-3.0, -2.9, 0, 0.5, 4, 4.2]
    for edges in [even, uneven, even.map { $0 * 1e-300 }, even.map { $0 * 1e300 }] {
      let finder = BinFinder(edges)
      for value in values + edges {
        let isInside = value >= edges[0] && value <= edges[edges.count - 1]
        #expect(finder.bin(of: value) == (isInside ? Histogram.bin(of: value, among: edges) : nil))
      }
      #expect(finder.bin(of: .nan) == nil)
    }
  }

  /// `(values, mean, deviation)`: far from 0, with an outlier first, and too large to be squared.
  @Test(arguments: [
    ([1e9, 1e9 + 1, 1e9 + 2], 1e9 + 1, 0.816496580927726),
    ([1e12, 0, 0, 0, 0, 0, 0, 0], 1.25e11, 330_718_913_883.0735), ([2, .nan, 4, .infinity], 3, 1),
    ([-1e150, 1e150], 0, 1e150), ([5, 5, 5], 5, 0),
  ] as [([Double], Double, Double)])
  func meanAndDeviation(values: [Double], mean: Double, deviation: Double) {
    let summary = Histogram.Summary(values)
    #expect(abs((summary?.mean ?? .nan) - mean) <= abs(mean) * 1e-9)
    #expect(abs((summary?.deviation ?? .nan) - deviation) <= deviation * 1e-9)
  }

  @Test func signsOfWeightsShowUnderNeutralMaps() {
    let matrix = PlotMatrix([[-2, 0, 2]])
    let signed = picture([.image(Image(matrix, colorMap: "RdBu_r"))])
    #expect(trimmed(signed).last == "==..##")
    #expect(!picture([.image(Image(matrix, colorMap: "gray"))]).contains("=="))
    #expect(!picture([.image(Image(PlotMatrix([[0, 1, 2]]), colorMap: "RdBu"))]).contains("=="))
  }
}
