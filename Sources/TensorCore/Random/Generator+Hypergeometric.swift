/// Samples without replacement from a collection of several colours.
extension Generator {
  /// How many of each colour `n` draws hold, one colour after the other by the hypergeometric distribution.
  package func multivariateHypergeometric(
    colors: [Int], sample n: Int, _ shape: Shape, byCounting: Bool
  ) throws(TensorError) -> Tensor {
    guard n >= 0 else { throw .other(.valueError, "nsample must be nonnegative.") }
    var total = 0
    for color in colors {
      let (sum, overflow) = total.addingReportingOverflow(color)
      guard color >= 0, !overflow else {
        throw .other(
          .valueError,
          "colors must be a one-dimensional sequence of nonnegative integers not exceeding \(Int.max).")
      }
      total = sum
    }
    guard n <= total else { throw .other(.valueError, "nsample > sum(colors)") }
    guard byCounting || total < 1_000_000_000 else {
      throw .other(
        .valueError,
        "When method is \"marginals\", sum(colors) must be less than 1000000000.")
    }
    var full = shape
    full.append(colors.count)
    let result = try Tensor(zeros: full, dtype: .int64)
    guard result.count > 0 else { return result }
    let target = result.pointer(as: Int.self)
    // What is left behind is drawn where that is less.
    let isComplement = n > total / 2
    let drawn = isComplement ? total - n : n
    var balls: [Int] = []
    if byCounting {
      _ = try Tensor.checkedCount(Shape(total))
      for (color, count) in colors.enumerated() {
        balls += [Int](repeating: color, count: count)
      }
    }
    for row in 0..<(result.count / colors.count) {
      let counts = target + row * colors.count
      if byCounting {
        for j in 0..<drawn {
          let k = j + Int(nextInterval(UInt64(total - j - 1)))
          balls.swapAt(j, k)
        }
        for j in 0..<drawn { counts[balls[j]] += 1 }
      } else {
        drawMarginals(colors, total, drawn, into: counts)
      }
      if isComplement { for j in colors.indices { counts[j] = colors[j] - counts[j] } }
    }
    return result
  }

  private func drawMarginals(
    _ colors: [Int], _ total: Int, _ sample: Int, into counts: UnsafeMutablePointer<Int>
  ) {
    var (remaining, left) = (total, sample)
    for j in 0..<(colors.count - 1) where left > 0 {
      remaining -= colors[j]
      counts[j] = Variate.hypergeometric(self, good: colors[j], bad: remaining, sample: left)
      left -= counts[j]
    }
    if left > 0 { counts[colors.count - 1] = left }
  }
}
