import Testing

@testable import TensorCore

@Suite struct ReductionTableTests {
  private static let reductions: [String: Reduction] = [
    "sum": .sum, "prod": .prod, "mean": .mean, "max": .max, "min": .min, "any": .any, "all": .all,
    "ptp": .ptp, "count_nonzero": .countNonzero, "std": .std(ddof: 0), "var": .variance(ddof: 0),
    "argmax": .argmax, "argmin": .argmin, "nansum": .nansum, "nanmean": .nanmean,
    "nanmax": .nanmax, "nanmin": .nanmin,
  ]

  private func integers(_ text: String, by separator: Character) -> [Int] {
    text.split(separator: separator).compactMap { Int($0) }
  }

  @Test(arguments: reductionCases.split(separator: "\n").map(String.init))
  func resultIsNumPys(line: String) throws {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let shape = Shape(integers(fields[1], by: "x"))
    let x = try TableOperand.parse(fields[2], shape: shape).tensor()
    let axes = fields[3] == "-" ? nil : integers(fields[3], by: ",")
    let reduction = ReductionTableTests.reductions[fields[0]]!
    if fields[5].hasPrefix("!") {
      let error = #expect(throws: TensorError.self) {
        try x.reduced(reduction, axes: axes, keepDimensions: false)
      }
      #expect(error?.message == String(fields[5].dropFirst()))
      return
    }
    let expected = Shape(integers(fields[4], by: "x"))
    let result = try x.reduced(reduction, axes: axes, keepDimensions: false)
    #expect(result.shape == expected)
    let wanted = try TableOperand.parse(fields[5], shape: expected).tensor()
    #expect(TableOperand.isSame(result, wanted), "\(result.dtype) \(result.doubles)")
    let kept = try x.reduced(reduction, axes: axes, keepDimensions: true)
    #expect(kept.rank == x.rank && TableOperand.isSame(kept, wanted))
  }
}
