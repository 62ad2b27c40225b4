import Language
import TensorCore

/// Sums, means and extremes of times.
enum DateReductions {
  /// The answer of a reduction called `name`, as for numbers.
  static func reduce(_ name: String, _ labels: LabelArray, _ call: Call) throws(Raise) -> Value {
    guard case .date(let type) = labels.type else { return .none }
    let own = "dtype('\(type.code)')"
    func position(_ parameter: String) -> Int? { LabelReductions.position(parameter, call) }
    let axes = try position("axis").flatMap { (place) throws(Raise) in try call.axes(place) }
    let keeps = try position("keepdims").map { (place) throws(Raise) in try call.bool(place) } ?? false
    switch name {
    case "max", "min", "nanmax", "nanmin":
      let isMaximum = name.hasSuffix("max")
      return try folded(labels, type, axes, keeps, call.interpreter) { (line) throws(Raise) in
        guard let first = line.first else {
          throw .valueError(
            "zero-size array to reduction operation \(isMaximum ? "" : "")"
              + "\(name.hasPrefix("nan") ? (isMaximum ? "fmax" : "fmin") : (isMaximum ? "maximum" : "minimum"))"
              + " which has no identity")
        }
        let ufunc = name.hasPrefix("nan") ? (isMaximum ? "fmax" : "fmin") : (isMaximum ? "maximum" : "minimum")
        return line.dropFirst().reduce(first) { DateArithmetic.extreme(ufunc, $0, $1) }
      }
    case "sum", "nansum", "mean", "cumsum":
      guard type.isSpan else {
        throw Raise(.ufuncTypeError, "ufunc 'add' cannot use operands with types \(own) and \(own)")
      }
      if name == "cumsum" { return try running(labels, type, axes?.first, call.interpreter) }
      if name == "mean", labels.count == 0 {
        try ReductionWarnings.warn("Mean of empty slice", call.interpreter)
      }
      return try folded(labels, type, axes, keeps, call.interpreter) { (line) throws(Raise) in
        var total = 0
        for count in line {
          if count == DateType.nothing { return count }
          total = total &+ count
        }
        guard name == "mean" else { return total }
        return line.isEmpty ? DateType.nothing : total / line.count
      }
    default:
      throw Raise(.ufuncTypeError, "ufunc 'multiply' cannot use operands with types \(own) and \(own)")
    }
  }

  /// Each line along the axes as one count.
  private static func folded(
    _ labels: LabelArray, _ type: DateType, _ axes: [Int]?, _ keeps: Bool, _ interpreter: Interpreter,
    _ body: ([Int]) throws(Raise) -> Int
  ) throws(Raise) -> Value {
    let counts = try labels.countsCopy()
    let (moved, outer, kept, length) = try engine {
      () throws(TensorError) -> ([Int], Shape, Shape, Int) in
      var reduced: [Int] = []
      for axis in axes ?? Array(0..<counts.rank) {
        reduced.append(try Tensor.normalizedAxis(axis, rank: counts.rank))
      }
      let rest = (0..<counts.rank).filter { !reduced.contains($0) }
      let kept = (0..<counts.rank).map { reduced.contains($0) ? 1 : counts.shape[$0] }
      let length = reduced.reduce(1) { $0 * counts.shape[$1] }
      return (
        try counts.transposed(rest + reduced).integers, Shape(rest.map { counts.shape[$0] }), Shape(kept), length
      )
    }
    var results: [Int] = []
    for row in 0..<outer.elementCount {
      results.append(try body(Array(moved[row * length..<(row + 1) * length])))
    }
    let shape = keeps ? kept : outer
    let made = try LabelArray(type, results, shape)
    return shape.count == 0 ? made.unpacked(interpreter) : made.value(interpreter)
  }

  private static func running(
    _ labels: LabelArray, _ type: DateType, _ axis: Int?, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let counts = try labels.countsCopy()
    let (moved, along) = try engine { () throws(TensorError) in
      let flat = try axis == nil ? counts.raveled() : counts
      let along = try Tensor.normalizedAxis(axis ?? 0, rank: flat.rank)
      return (try flat.movedAxis(from: [along], to: [flat.rank - 1]), along)
    }
    let length = moved.shape[moved.rank - 1]
    var results: [Int] = []
    for (index, count) in moved.integers.enumerated() {
      if index % length == 0 { results.append(count) } else {
        let last = results[index - 1]
        results.append(
          last == DateType.nothing || count == DateType.nothing ? DateType.nothing : last &+ count)
      }
    }
    let shape = moved.shape
    let result = try engine { () throws(TensorError) in
      try Tensor(integers: results, shape: shape).movedAxis(from: [shape.count - 1], to: [along]).copy()
    }
    return try LabelArray(type, result).value(interpreter)
  }

  // MARK: Other numbers

  /// `np.median`, `np.percentile` and their like of spans: by way of numbers.
  static func counted(_ call: Call, _ labels: LabelArray) throws(Raise) -> Value {
    guard case .date(let type) = labels.type else { return .none }
    let name = call.function.name
    switch name {
    case "ptp":
      let high = try reduce("max", labels, call)
      let low = try reduce("min", labels, call)
      return try LabelElementwise.binary("subtract", high, low, call.interpreter)
    case "median", "percentile", "quantile", "nanmedian", "nanpercentile", "nanquantile", "gradient", "nanmean":
      guard type.isSpan else {
        let own = "dtype('\(type.code)')"
        throw Raise(.ufuncTypeError, "ufunc 'add' cannot use operands with types \(own) and \(own)")
      }
      if let found = try interpolated(call, labels, type) { return found }
      let counts = try labels.countsCopy()
      // What is not a time goes as NaN through the numbers.
      let numbers = try engine { () throws(TensorError) in
        guard counts.integers.contains(DateType.nothing) else { return counts }
        let real = try counts.cast(to: .float64)
        let pointer = real.pointer(as: Double.self)
        for (place, count) in counts.integers.enumerated() where count == DateType.nothing { pointer[place] = .nan }
        return real
      }
      let result = try LabelDispatch.rerun(call, [(0, .array(numbers))])
      switch result {
      case .array(let tensor): return try truncated(tensor, type).value(call.interpreter)
      case .scalar, .float, .int:
        let tensor = try call.interpreter.tensor(from: result)
        return try truncated(tensor, type).unpacked(call.interpreter)
      default: return result
      }
    default: throw LabelElementwise.unsupported(name == "std" || name == "var" ? "square" : name)
    }
  }

  /// Percentiles of all spans by the usual method, in whole counts as NumPy goes; nil for other demands.
  private static func interpolated(
    _ call: Call, _ labels: LabelArray, _ type: DateType
  ) throws(Raise) -> Value? {
    let scale: Double
    switch call.function.name {
    case "percentile": scale = 100
    case "quantile": scale = 1
    default: return nil
    }
    guard (2..<call.count).allSatisfy({ !call.isGiven($0) }) else { return nil }
    let wanted = try call.tensor(1)
    let counts = labels.counts.sorted()
    guard let first = counts.first, first != DateType.nothing else { return nil }
    var results: [Int] = []
    for index in 0..<wanted.count {
      let share = wanted.element(at: index).doubleValue / scale
      guard share >= 0, share <= 1 else { return nil }
      let place = share * Double(counts.count - 1)
      let low = Int(place.rounded(.down))
      let (a, b) = (counts[low], counts[min(low + 1, counts.count - 1)])
      let (distance, weight) = (Double(b &- a), place - Double(low))
      guard abs(distance) < 9e18 else { return nil }
      results.append(weight >= 0.5 ? b &- Int(distance * (1 - weight)) : a &+ Int(distance * weight))
    }
    return try LabelArray(type, results, wanted.shape).unpacked(call.interpreter)
  }

  private static func truncated(_ tensor: Tensor, _ type: DateType) throws(Raise) -> LabelArray {
    var counts: [Int] = []
    for index in 0..<tensor.count {
      let value = tensor.element(at: index).doubleValue
      counts.append(value.isFinite && abs(value) < 9.2e18 ? Int(value) : DateType.nothing)
    }
    return try LabelArray(type, counts, tensor.shape)
  }
}
