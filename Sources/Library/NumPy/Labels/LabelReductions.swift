import Language
import TensorCore

/// Sums, extremes and means of arrays of objects, by Python's operators.
enum LabelReductions {
  /// The function that a reduction repeats, and what it gives of nothing.
  private static let steps: [String: (ufunc: String, empty: Int?)] = [
    "sum": ("add", 0), "prod": ("multiply", 1), "max": ("maximum", nil), "min": ("minimum", nil),
    "nanmax": ("fmax", nil), "nanmin": ("fmin", nil), "nansum": ("add", 0), "cumsum": ("add", nil),
    "cumprod": ("multiply", nil), "mean": ("add", 0),
  ]

  static var names: [String] { steps.keys.sorted() }

  /// The position of a parameter by its name.
  static func position(_ name: String, _ call: Call) -> Int? {
    call.function.signature.parameters.firstIndex { $0.name == name }
  }

  static func body(_ name: String) -> LabelBody {
    { call, error throws(Raise) in
      let part = try LabelPart(call[0], call.interpreter)
      guard case .labels(let labels) = part, let step = steps[name] else { throw error }
      if labels.type.date != nil { return try DateReductions.reduce(name, labels, call) }
      guard labels.type == .object else { throw refusal(name, step.ufunc, labels.type) }
      let axis = try position("axis", call).flatMap { (place) throws(Raise) in try call.axes(place) }
      let keeps = try position("keepdims", call).map { (place) throws(Raise) in try call.bool(place) } ?? false
      if name.hasPrefix("cum") { return try accumulate(labels, step.ufunc, axis?.first, call.interpreter) }
      var start: Value?
      if let place = position("initial", call), call.isGiven(place) { start = call[place] }
      return try reduce(labels, name, step, axis, keeps, start, call.interpreter)
    }
  }

  static func refusal(_ name: String, _ ufunc: String, _ type: LabelType) -> Raise {
    if type.record != nil {
      return LabelElementwise.noLoop(ufunc, "(\(type.representation), \(type.representation))")
    }
    if case .bytes(let width) = type, ufunc == "add" {
      let own = "dtype('\(type.code)')"
      return .typeError(
        "the resolved dtypes are not compatible with add.\(name.hasPrefix("cum") ? "accumulate" : "reduce"). Resolved (\(own), \(own), dtype('S\(2 * width)'))")
    }
    guard case .text(let width) = type, !["max", "min", "nanmax", "nanmin"].contains(name) else {
      return LabelElementwise.noLoop(ufunc, "(dtype('\(type.code)'), dtype('\(type.code)'))")
    }
    let own = "dtype('\(type.code)')"
    let way = name.hasPrefix("cum") ? "accumulate" : "reduce"
    if ufunc == "multiply" {
      return LabelElementwise.noLoop("multiply", "(\(own), \(own))")
    }
    return .typeError(
      "the resolved dtypes are not compatible with \(ufunc).\(way). Resolved (\(own), \(own), dtype('<U\(2 * width)'))")
  }

  /// The array's lines along the axes that are reduced, and the shapes of the result with and without them.
  private static func lines(
    _ labels: LabelArray, _ axes: [Int]?
  ) throws(Raise) -> (lines: [[Value]], outer: Shape, kept: Shape) {
    let places = labels.places
    return try engine { () throws(TensorError) in
      var reduced: [Int] = []
      for axis in axes ?? Array(0..<labels.rank) {
        reduced.append(try Tensor.normalizedAxis(axis, rank: labels.rank))
      }
      let rest = (0..<labels.rank).filter { !reduced.contains($0) }
      let outer = rest.map { labels.shape[$0] }
      let kept = (0..<labels.rank).map { reduced.contains($0) ? 1 : labels.shape[$0] }
      let moved = try places.transposed(rest + reduced).integers
      let count = Shape(outer).elementCount
      let length = reduced.reduce(1) { $0 * labels.shape[$1] }
      let lines = (0..<count).map { row in
        moved[row * length..<(row + 1) * length].map { labels.element($0) }
      }
      return (lines, Shape(outer), Shape(kept))
    }
  }

  private static func reduce(
    _ labels: LabelArray, _ name: String, _ step: (ufunc: String, empty: Int?), _ axes: [Int]?,
    _ keeps: Bool, _ start: Value?, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    guard let join = LabelElementwise.objectFunction(step.ufunc, interpreter) else { return .none }
    let (lines, outer, kept) = try lines(labels, axes)
    var results: [Value] = []
    for line in lines {
      var total = start
      for item in line { total = try total.map { (known) throws(Raise) in try join(known, item) } ?? item }
      guard var result = total ?? step.empty.map(Value.int) else {
        throw .valueError("zero-size array to reduction operation \(step.ufunc) which has no identity")
      }
      if name == "mean" {
        result = line.isEmpty ? .float(.nan) : try interpreter.binary(.divide, result, .int(line.count))
        if outer.count == 0, case .float(let mean) = result { result = .scalar(.float64(mean)) }
      }
      results.append(result)
    }
    if outer.count == 0, !keeps { return results[0] }
    return try LabelArray(.object, results, keeps ? kept : outer).value(interpreter)
  }

  private static func accumulate(
    _ labels: LabelArray, _ ufunc: String, _ axis: Int?, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    guard let join = LabelElementwise.objectFunction(ufunc, interpreter) else { return .none }
    let places = labels.places
    let (moved, along) = try engine { () throws(TensorError) in
      let flat = try axis == nil ? places.raveled() : places
      let along = try Tensor.normalizedAxis(axis ?? 0, rank: flat.rank)
      return (try flat.movedAxis(from: [along], to: [flat.rank - 1]), along)
    }
    let length = moved.shape[moved.rank - 1]
    var results: [Value] = []
    for (index, place) in moved.integers.enumerated() {
      let item = labels.element(place)
      if index % length == 0 { results.append(item) } else {
        results.append(try join(results[index - 1], item))
      }
    }
    let shape = moved.shape
    let result = try LabelArray(.object, results, shape)
    let order = try engine { () throws(TensorError) in
      try result.places.movedAxis(from: [shape.count - 1], to: [along])
    }
    return result.view(order).value(interpreter)
  }
}

/// Products of arrays of objects.
enum LabelProducts {
  static func matmul(
    _ a: LabelPart, _ b: LabelPart, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let x = try a.labels(as: .object, interpreter)
    let y = try b.labels(as: .object, interpreter)
    guard (1...2).contains(x.rank), (1...2).contains(y.rank) else {
      throw .typeError("nabla multiplies arrays of objects of one or two axes")
    }
    let (rows, inner) = x.rank == 2 ? (x.shape[0], x.shape[1]) : (1, x.shape[0])
    let (own, columns) = y.rank == 2 ? (y.shape[0], y.shape[1]) : (y.shape[0], 1)
    guard inner == own else {
      throw .valueError(
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(n?,k),(k,m?)->(n?,m?) (size \(own) is different from \(inner))")
    }
    let (left, right) = (x.items, y.items)
    var items: [Value] = []
    for row in 0..<rows {
      for column in 0..<columns {
        var total: Value?
        for k in 0..<inner {
          let term = try interpreter.binary(
            .multiply, left[row * inner + k], right[k * columns + column])
          total = try total.map { (known) throws(Raise) in try interpreter.binary(.add, known, term) } ?? term
        }
        items.append(total ?? .int(0))
      }
    }
    let shape = (x.rank == 2 ? [rows] : []) + (y.rank == 2 ? [columns] : [])
    return try LabelArray(.object, items, Shape(shape)).unpacked(interpreter)
  }
}
