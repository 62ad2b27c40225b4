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
    let isRecordArray = labels.kind?.name == "recarray"
    let prefix = (isRecordArray ? "rec.array" : labels.kind?.name ?? "array") + "("
    var text =
      prefix
      + (try self.text(labels, interpreter, options, separator: ", ", prefix: prefix, suffix: ")"))
    var extra = "dtype=\(typeText(labels.type, isRecordArray: isRecordArray)))"
    if labels.count == 0, labels.shape != [0] { extra = "shape=\(labels.shape), " + extra }
    text += ","
    let lastLine = text.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let fits = !isRecordArray && lastLine + extra.unicodeScalars.count + 1 <= options.lineWidth
    return text + (fits ? " " : "\n" + String(repeating: " ", count: prefix.count)) + extra
  }

  /// The elements in brackets, as `np.array2string` sets them.
  static func text(
    _ labels: LabelArray, _ interpreter: Interpreter, _ options: PrintOptions, separator: String = " ",
    prefix: String = "", suffix: String = ""
  ) throws(Raise) -> String {
    if labels.count == 0 { return "[]" }
    return try Representation.guarded(labels.store, "...", interpreter) { () throws(Raise) in
      // The layout is asked twice: first for the elements that it shows, whose words may need the same width.
      var shown: [Int] = []
      _ = labels.places.arrayText(options: options, separator: separator, prefix: prefix, suffix: suffix) {
        place in
        shown.append(place.wrappedInteger)
        return ""
      }
      let places = shown
      let part = try labels.gathered(
        engine { () throws(TensorError) in try Tensor(integers: places, shape: Shape(places.count)) })
      let words = try words(part, interpreter, options)
      var next = 0
      return labels.places.arrayText(
        options: options, separator: separator, prefix: prefix, suffix: suffix
      ) { _ in
        defer { next += 1 }
        return next < words.count ? words[next] : ""
      }
    }
  }

  /// The words of the elements in C order; those of times and rows are padded to the widest.
  static func words(
    _ labels: LabelArray, _ interpreter: Interpreter, _ options: PrintOptions, isPadded: Bool = true
  ) throws(Raise) -> [String] {
    switch labels.type {
    case .date(let type):
      let words = try DateWords.words(labels.counts, type)
      return isPadded ? words : words.map { String($0.drop { $0 == " " }) }
    case .record: return try RecordText.words(labels, interpreter, options, isPadded: isPadded)
    case .text, .bytes, .object:
      var words: [String] = []
      let isCharacters = labels.kind?.name == "chararray"
      for item in labels.items {
        words.append(try word(isCharacters ? CharacterArrays.stripped(item, interpreter) : item, interpreter))
      }
      return words
    }
  }

  /// The type as it stands behind `dtype=` in the text of an array.
  private static func typeText(_ type: LabelType, isRecordArray: Bool) -> String {
    switch type {
    case .object: return "object"
    case .record(let record):
      // A recarray does not say what it is twice.
      let text = record.description
      return isRecordArray && text.hasPrefix("(numpy.record, ") ? String(text.dropFirst(15).dropLast()) : text
    case .date(let date) where date.unit == .generic: return date.name
    default: return "'\(type.description)'"
    }
  }

  private static func word(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    let text = try interpreter.representation(value)
    if case .list = value { return "list(\(text))" }
    return text
  }
}
