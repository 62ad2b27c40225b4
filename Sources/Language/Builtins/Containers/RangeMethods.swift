/// The methods and attributes of `range`.
enum RangeMethods {
  static func install(_ interpreter: Interpreter) {
    let type = interpreter.types.range
    type.addMethods(
      [
        NativeEntry("index", "value, /", "Return the index of value.", index),
        NativeEntry("count", "value, /", "Return the number of occurrences of value.", count),
      ], interpreter)
    type.addProperty("start", interpreter, "The first value.") { call throws(Raise) in
      .int(try call.receiverRange().start)
    }
    type.addProperty("stop", interpreter, "The value before which it stops.") {
      call throws(Raise) in .int(try call.receiverRange().stop)
    }
    type.addProperty("step", interpreter, "The step between values.") { call throws(Raise) in
      .int(try call.receiverRange().step)
    }
    interpreter.types.slice.addProperty("start", interpreter) { call throws(Raise) in
      guard case .slice(let slice) = call[0] else { return .none }
      return slice.start
    }
    interpreter.types.slice.addProperty("stop", interpreter) { call throws(Raise) in
      guard case .slice(let slice) = call[0] else { return .none }
      return slice.stop
    }
    interpreter.types.slice.addProperty("step", interpreter) { call throws(Raise) in
      guard case .slice(let slice) = call[0] else { return .none }
      return slice.step
    }
    interpreter.types.slice.addMethods(
      [
        NativeEntry(
          "indices", "len, /", "Return the (start, stop, stride) that the slice selects.", indices)
      ], interpreter)
  }

  /// The position of an integral value in the range.
  static func position(of value: Value, in range: RangeObject) -> Int? {
    guard let number = value.integralNumber else { return nil }
    let isInside =
      range.step > 0
      ? number >= range.start && number < range.stop : number <= range.start && number > range.stop
    guard isInside else { return nil }
    let distance =
      range.step > 0
      ? UInt(bitPattern: number &- range.start) : UInt(bitPattern: range.start &- number)
    let stride = range.step.magnitude
    return distance % stride == 0 ? Int(clamping: distance / stride) : nil
  }

  private static func index(_ call: Call) throws(Raise) -> Value {
    guard let place = position(of: call[1], in: try call.receiverRange()) else {
      guard call.interpreter.integerIndex(call[1]) != nil else {
        throw .valueError("sequence.index(x): x not in sequence")
      }
      throw .valueError("\(try call.interpreter.representation(call[1])) is not in range")
    }
    return .int(place)
  }

  private static func count(_ call: Call) throws(Raise) -> Value {
    .int(position(of: call[1], in: try call.receiverRange()) == nil ? 0 : 1)
  }

  private static func indices(_ call: Call) throws(Raise) -> Value {
    guard case .slice(let slice) = call[0] else { throw .typeError("slice expected") }
    let count = try call.index(1)
    guard count >= 0 else { throw .valueError("length should not be negative") }
    let bounds = try SliceBounds(slice, count: count, call.interpreter)
    return .tuple(TupleObject([.int(bounds.start), .int(bounds.stop), .int(bounds.step)]))
  }
}

/// A slice applied to a sequence of known length, clamped as Python clamps.
package struct SliceBounds {
  package let start: Int
  package let stop: Int
  package let step: Int

  package init(_ slice: SliceObject, count: Int, _ interpreter: Interpreter) throws(Raise) {
    func value(_ bound: Value) throws(Raise) -> Int? {
      if case .none = bound { return nil }
      return try Numbers.sliceIndex(bound, interpreter)
    }
    let step = try value(slice.step) ?? 1
    if step == 0 { throw .valueError("slice step cannot be zero") }
    let low = step > 0 ? 0 : -1
    let high = step > 0 ? count : count - 1
    func clamp(_ bound: Int?, _ fallback: Int) -> Int {
      guard let bound else { return fallback }
      return min(max(bound < 0 ? bound + count : bound, low), high)
    }
    start = clamp(try value(slice.start), step > 0 ? low : high)
    stop = clamp(try value(slice.stop), step > 0 ? high : low)
    self.step = max(step, -Int.max)
  }

  /// How many positions it selects.
  package var count: Int {
    RangeObject(start: start, stop: stop, step: step).count
  }
}
