/// The methods of `tuple`.
enum TupleMethods {
  static func install(_ interpreter: Interpreter) {
    interpreter.types.tuple.addMethods(
      [
        NativeEntry(
          "index", "value, start=0, stop=9223372036854775807, /", "Return the first index of value.",
          index),
        NativeEntry("count", "value, /", "Return the number of occurrences of value.") {
          call throws(Raise) in
          .int(try Search.count(of: call[1], in: try call.receiverTuple().items, call.interpreter))
        },
      ], interpreter)
  }

  private static func index(_ call: Call) throws(Raise) -> Value {
    let items = try call.receiverTuple().items
    for place in try Search.bounds(call, 2, count: items.count)
    where try Search.matches(items[place], call[1], call.interpreter) {
      return .int(place)
    }
    throw .valueError("tuple.index(x): x not in tuple")
  }
}
