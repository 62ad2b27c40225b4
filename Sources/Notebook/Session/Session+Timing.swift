import Language

extension Session {
  /// `%time`: runs code once and says how long it took.
  func time(_ code: String, name: String) -> CellResult {
    let processor = Clock.processorSeconds()
    let start = clock()
    let result = run(code: code, name: name, showsValue: true)
    guard result.status == .ok else { return result }
    let elapsed = clock() - start
    output.write("CPU time: \(DurationText.of(Clock.processorSeconds() - processor))\n")
    output.write("Wall time: \(DurationText.of(elapsed))\n")
    return result
  }

  /// `%timeit`: runs code in a loop until that took long enough, seven times.
  func timeRepeatedly(_ code: String, name: String) -> CellResult {
    let body = code.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.allSatisfy(\.isWhitespace)
    }
    guard !body.isEmpty else { return CellResult.ok }
    // Inside a function the code runs as it would in the learner's own functions.
    let function = "_timeit_body"
    let text =
      "def \(function)(_repeats):\n    for _repeat in _repeats:\n"
      + body.map { "        \($0)\n" }.joined()
    let symbol = interpreter.symbols.intern(function)
    defer { interpreter.main[symbol] = nil }
    let prepared = run(code: text, name: name, showsValue: false)
    guard prepared.status == .ok else { return prepared }
    return guarded { () throws(Raise) in
      guard let callee = interpreter.main[symbol] else { return nil }
      func seconds(_ count: Int) throws(Raise) -> Double {
        let start = clock()
        _ = try interpreter.call(callee, [.range(RangeObject(start: 0, stop: count, step: 1))])
        return clock() - start
      }
      var count = 1
      var taken = try seconds(1)
      while taken < 0.1, count < 10_000_000 {
        count *= taken < 0.01 ? 10 : 2
        taken = try seconds(count)
      }
      var runs = [taken / Double(count)]
      while runs.count < 7, taken < 5 { runs.append(try seconds(count) / Double(count)) }
      let mean = runs.reduce(0, +) / Double(runs.count)
      let variance = runs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(runs.count)
      let loops = count == 1 ? "1 loop" : "\(grouped(count)) loops"
      output.write(
        "\(DurationText.of(mean)) ± \(DurationText.of(variance.squareRoot())) per loop "
          + "(mean ± std. dev. of \(runs.count) runs, \(loops) each)\n")
      return nil
    }
  }

  private func grouped(_ count: Int) -> String {
    var digits = Array(String(count))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return String(digits)
  }
}

/// A duration with three digits and a unit: `12.3 ms`.
package enum DurationText {
  package static func of(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "?" }
    if seconds >= 60 {
      let whole = Int(min(seconds, 1e9))
      return "\(whole / 60) min \(whole % 60) s"
    }
    for (unit, factor) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where seconds * factor >= 1 {
      return "\(threeDigits(seconds * factor)) \(unit)"
    }
    return "\(threeDigits(max(seconds, 0) * 1e9)) ns"
  }

  private static func threeDigits(_ value: Double) -> String {
    let decimals = value >= 100 ? 1.0 : value >= 10 ? 10 : 100
    let rounded = (value * decimals).rounded() / decimals
    let text = "\(rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
