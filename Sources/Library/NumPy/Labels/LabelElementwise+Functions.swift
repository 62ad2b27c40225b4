import Language
import TensorCore

/// Universal functions of arrays of labels, and functions made of operators.
extension LabelElementwise {
  // MARK: Functions made of others

  /// `np.clip` of objects.
  static func clip(_ call: Call, _ low: Int, _ high: Int) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var value = call[0]
    if case .labels(let labels) = try LabelPart(value, interpreter), labels.type != .object, labels.type.date == nil {
      let isLow = low < call.count && call.isGiven(low)
      let isHigh = high < call.count && call.isGiven(high)
      guard isLow || isHigh else { throw noLoop("positive", "<class 'numpy.dtypes.StrDType'>") }
      let places = [0] + (isLow ? [low] : []) + (isHigh ? [high] : [])
      let types = try places.map { (place) throws(Raise) in try Side(call[place], interpreter).dtype }
      throw noLoop(isLow && isHigh ? "clip" : isLow ? "maximum" : "minimum", "(\(types.joined(separator: ", ")))")
    }
    if low < call.count, call.isGiven(low) { value = try binary("maximum", value, call[low], interpreter) }
    if high < call.count, call.isGiven(high) { value = try binary("minimum", value, call[high], interpreter) }
    return value
  }

  /// `np.diff` of objects.
  static func differences(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let interpreter = call.interpreter
    guard case .labels(var labels) = try LabelPart(call[0], interpreter), labels.rank > 0, !call.isGiven(3),
      !call.isGiven(4)
    else { throw error }
    let requested = try call.int(2, default: -1)
    for _ in 0..<max(0, min(try call.int(1, default: 1), labels.count)) {
      let places = labels.places
      let (later, earlier) = try engine { () throws(TensorError) in
        let axis = try Tensor.normalizedAxis(requested, rank: places.rank)
        let before = [IndexItem](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
        return (
          try places.subscripted(before + [.slice(start: 1, stop: nil, step: nil)]),
          try places.subscripted(before + [.slice(start: nil, stop: -1, step: nil)])
        )
      }
      let result = try binary(
        "subtract", labels.view(later).value(interpreter), labels.view(earlier).value(interpreter), interpreter)
      guard let next = LabelArray.of(result) else { return result }
      labels = next
    }
    return labels.value(interpreter)
  }

  /// A function of every pair of an element of each.
  static func outer(_ name: String, _ call: Call, keepsShape: Bool = false) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let (a, b) = (try LabelPart(call[0], interpreter), try LabelPart(call[1], interpreter))
    func shaped(_ part: LabelPart, _ shape: Shape) throws(Raise) -> Value {
      switch part {
      case .labels(let labels):
        let places = labels.places
        return try labels.derived(
          try engine { () throws(TensorError) in try places.reshaped(to: shape) }
        ).value(interpreter)
      case .numbers(let tensor):
        return .array(try engine { () throws(TensorError) in try tensor.reshaped(to: shape) })
      }
    }
    let rows = keepsShape ? a.shape.array : [a.shape.elementCount]
    let columns = keepsShape ? b.shape.array : [b.shape.elementCount]
    return try binary(
      name, shaped(a, Shape(rows + columns.map { _ in 1 })), shaped(b, Shape(columns)), interpreter)
  }

  // MARK: Universal functions

  /// The second try of a universal function.
  static func ufunc(_ function: NativeFunction, inputs: Int) -> LabelBody {
    { call, error throws(Raise) in
      let name = call.function.refusalName ?? call.function.name
      let interpreter = call.interpreter
      let result: Value
      if inputs == 1 {
        result = try unary(name, call[0], interpreter)
      } else if call[0].isUndefined || call[1].isUndefined {
        throw error
      } else if let row = comparisons.first(where: { $0.name == name }) {
        result = try compare(row.operator, name, call[0], call[1], interpreter)
      } else if name.hasPrefix("logical_"), let truths = try judged(call) {
        result = truths
      } else {
        result = try binary(name, call[0], call[1], interpreter)
      }
      guard call.count > inputs, let out = LabelArray.of(call[inputs]) else { return result }
      try LabelAccess.checkWriteable(out)
      try LabelAccess.assign(out, out.places, result, interpreter)
      return call[inputs]
    }
  }

  /// `logical_and` and its like on text work on the truth of each element.
  private static func judged(_ call: Call) throws(Raise) -> Value? {
    var replaced: [(Int, Value)] = []
    for position in 0..<2 {
      let part = try LabelPart(call[position], call.interpreter)
      if case .labels(let labels) = part, labels.type == .object { return nil }
      replaced.append((position, .array(try LabelOrder.truths(part, call.interpreter))))
    }
    return try LabelDispatch.rerun(call, replaced)
  }
}
