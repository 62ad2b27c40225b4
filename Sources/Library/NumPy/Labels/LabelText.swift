import Language
import TensorCore

/// The text of arrays of labels: each element as its `repr`, lists marked as such.
enum LabelText {
  /// `str(x)`
  static func description(_ labels: LabelArray, _ interpreter: Interpreter) throws(Raise) -> String {
    guard labels.rank > 0 else { return try interpreter.string(labels.items[0]) }
    return try text(labels, interpreter, interpreter.printOptions)
  }

  /// `repr(x)`
  static func representation(
    _ labels: LabelArray, _ interpreter: Interpreter, _ options: PrintOptions? = nil
  ) throws(Raise) -> String {
    let options = options ?? interpreter.printOptions
    let prefix = "array("
    var text =
      prefix
      + (try self.text(labels, interpreter, options, separator: ", ", prefix: prefix, suffix: ")"))
    var extra = labels.isText ? "dtype='\(labels.type.description)')" : "dtype=object)"
    if labels.count == 0, labels.shape != [0] { extra = "shape=\(labels.shape), " + extra }
    text += ","
    let lastLine = text.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let fits = lastLine + extra.unicodeScalars.count + 1 <= options.lineWidth
    return text + (fits ? " " : "\n" + String(repeating: " ", count: prefix.count)) + extra
  }

  /// The elements in brackets, as `np.array2string` sets them.
  static func text(
    _ labels: LabelArray, _ interpreter: Interpreter, _ options: PrintOptions, separator: String = " ",
    prefix: String = "", suffix: String = ""
  ) throws(Raise) -> String {
    if labels.count == 0 { return "[]" }
    return try Representation.guarded(labels.store, "...", interpreter) { () throws(Raise) in
      // The layout asks for one word after another and cannot fail; the first error is kept for afterwards.
      var failure: Raise?
      let text = labels.places.arrayText(
        options: options, separator: separator, prefix: prefix, suffix: suffix
      ) { place in
        guard failure == nil else { return "" }
        do throws(Raise) { return try word(labels.element(place.wrappedInteger), interpreter) } catch {
          failure = error
          return ""
        }
      }
      if let failure { throw failure }
      return text
    }
  }

  private static func word(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    let text = try interpreter.representation(value)
    if case .list = value { return "list(\(text))" }
    return text
  }
}
