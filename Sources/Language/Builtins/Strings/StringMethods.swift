/// The methods of `str`, by topic in the files beside this one.
enum StringMethods {
  static func install(_ interpreter: Interpreter) {
    let type = interpreter.types.str
    type.addMethods(search + splitting + stripping + cases + tests + padding + encoding, interpreter)
    type.addStaticMethods(
      [
        NativeEntry(
          "maketrans", "x, y=None, z=None, /", "Return a translation table for str.translate().",
          maketrans)
      ], interpreter)
  }

  /// The bytes of a `str` argument, worded for functions that say only "must be str".
  static func needle(_ call: Call, _ position: Int) throws(Raise) -> [UInt8] {
    guard case .string(let needle) = call[position].plain else {
      throw .typeError("must be str, not \(call.typeName(position))")
    }
    return needle.bytes
  }

  /// The optional `start, end` arguments as code-point positions in a string, as a slice clamps them;
  /// nil where `start` lies behind the end of the string.
  static func window(
    _ call: Call, _ startPosition: Int, of string: StringObject
  ) throws(Raise) -> (start: Int, end: Int)? {
    if !call.isGiven(startPosition), !call.isGiven(startPosition + 1) {
      return (0, string.text.utf8.count)
    }
    let count = string.count
    let start = try bound(call, startPosition, default: 0, count)
    let end = min(try bound(call, startPosition + 1, default: count, count), count)
    guard start <= count else { return nil }
    return (string.byteOffset(ofCodePoint: start), string.byteOffset(ofCodePoint: max(end, 0)))
  }

  private static func bound(
    _ call: Call, _ position: Int, default fallback: Int, _ count: Int
  ) throws(Raise) -> Int {
    guard call.isGiven(position) else { return fallback }
    let value = try Numbers.sliceIndex(call[position], call.interpreter)
    return value < 0 ? max(value + count, 0) : value
  }
}
