import TensorCore

/// Explains why the shapes of two operands do not fit, and finds a change that makes them fit. Every suggestion
/// is tried on the shapes before it is made.
package struct ShapeAdvice: Equatable {
  /// Names the operands' shapes and the axes that disagree.
  package let detail: String
  package let hint: String?

  /// How the failing expression was written.
  package enum Form: Equatable {
    /// `a op b`.
    case infix(String)
    /// `f(a, b)`.
    case function(String)
    /// `a.f(b)`.
    case method(String)
  }

  /// The advice for operands of two shapes that do not broadcast, or that have no product.
  package init(
    _ a: Shape, _ b: Shape, isProduct: Bool, left: String, right: String, form: Form
  ) {
    let x = ShapeAdvice.short(left) ?? "the left operand"
    let y = ShapeAdvice.short(right) ?? "the right operand"
    let names = ShapeAdvice.short(left) != nil && ShapeAdvice.short(right) != nil
    let writer = Writer(x: x, y: y, form: form)
    let opening = "\(x) is \(a); \(y) is \(b): "
    if isProduct {
      detail = opening + ShapeAdvice.productClash(a, b, x, y)
      hint = names ? ShapeAdvice.productHint(a, b, writer) : nil
    } else {
      detail = opening + ShapeAdvice.clash(a, b)
      hint = names ? ShapeAdvice.broadcastHint(a, b, writer) : nil
    }
  }

  // MARK: What disagrees

  private static func clash(_ a: Shape, _ b: Shape) -> String {
    var axis = 1
    while axis <= min(a.count, b.count) {
      let first = a[a.count - axis]
      let second = b[b.count - axis]
      if first != second, first != 1, second != 1 {
        let name = a.count == b.count ? a.count - axis : -axis
        return "axis \(name) is \(first) against \(second), and neither is 1."
      }
      axis += 1
    }
    return "the axes do not line up."
  }

  private static func productClash(_ a: Shape, _ b: Shape, _ x: String, _ y: String) -> String {
    guard a.count > 0, b.count > 0 else { return "a product needs at least one axis on each side." }
    let inner = b.count > 1 ? b.count - 2 : 0
    let name = b.count > 2 ? "second-last" : "first"
    return "the last axis of \(x) is \(a[a.count - 1]), the \(name) axis of \(y) is \(b[inner])."
  }

  // MARK: What would fit

  private static func broadcastHint(_ a: Shape, _ b: Shape, _ writer: Writer) -> String? {
    // One value a row.
    if b.count == 1, a.count == 2, broadcast(a, [b[0], 1]) != nil {
      return "\(writer.write(right: ".reshape(\(b[0]), 1)")) takes one value of \(writer.y) for each row of \(writer.x)."
    }
    if a.count == 1, b.count == 2, broadcast([a[0], 1], b) != nil {
      return "\(writer.write(left: ".reshape(\(a[0]), 1)")) takes one value of \(writer.x) for each row of \(writer.y)."
    }
    if b.count == 2, let shape = broadcast(a, [b[1], b[0]]) {
      return "\(writer.write(right: ".T")) has shape \(shape): \(writer.transposed(writer.y)) is \(Shape(b[1], b[0]))."
    }
    if a.count == 2, let shape = broadcast([a[1], a[0]], b) {
      return "\(writer.write(left: ".T")) has shape \(shape): \(writer.transposed(writer.x)) is \(Shape(a[1], a[0]))."
    }
    if a.count > 2, b.count == 2, a[0] == b[0], a.elementCount / max(a[0], 1) == b[1] {
      return "\(writer.write(left: ".reshape(\(a[0]), -1)")) lays each of the \(a[0]) samples out as one row."
    }
    if b.count > 2, a.count == 2, a[0] == b[0], b.elementCount / max(b[0], 1) == a[1] {
      return "\(writer.write(right: ".reshape(\(b[0]), -1)")) lays each of the \(b[0]) samples out as one row."
    }
    if a.elementCount == b.elementCount, a.count != b.count, a.count > 0, b.count > 0 {
      return "\(writer.write(right: ".reshape(\(plain(a)))")) has shape \(a): both have \(a.elementCount) elements."
    }
    if a.count == 1, b.count == 1 {
      return "\(writer.write(left: "[:, None]")) has shape \(Shape(a[0], b[0])): every value of \(writer.x) with every value of \(writer.y)."
    }
    if a.count == 2, b.count == 2, a[1] == b[1] {
      return "\(writer.write(left: "[:1]")) would repeat one row of \(writer.x) over all \(b[0]) rows of \(writer.y)."
    }
    return nil
  }

  private static func productHint(_ a: Shape, _ b: Shape, _ writer: Writer) -> String? {
    if a.count > 2, b.count == 2, a[0] > 0, a.elementCount / a[0] == b[0],
      let shape = product([a[0], b[0]], b)
    {
      let factors = a.array.dropFirst().map(String.init).joined(separator: "*")
      return "\(writer.write(left: ".reshape(\(a[0]), -1)")) has shape \(shape): \(factors) = \(b[0]) values a sample."
    }
    if b.count == 2, let shape = product(a, [b[1], b[0]]) {
      return "\(writer.write(right: ".T")) has shape \(shape): \(writer.transposed(writer.y)) is \(Shape(b[1], b[0]))."
    }
    if a.count == 2, let shape = product([a[1], a[0]], b) {
      return "\(writer.write(left: ".T")) has shape \(shape): \(writer.transposed(writer.x)) is \(Shape(a[1], a[0]))."
    }
    if let shape = product(b, a) {
      return "\(writer.exchanged) has shape \(shape): the order of the factors matters."
    }
    return nil
  }

  /// The shape two operands broadcast to, by NumPy's rule; nil where they do not.
  static func broadcast(_ a: Shape, _ b: Shape) -> Shape? {
    var lengths: [Int] = []
    for axis in 1...max(a.count, b.count, 1) {
      let first = axis <= a.count ? a[a.count - axis] : 1
      let second = axis <= b.count ? b[b.count - axis] : 1
      guard first == second || first == 1 || second == 1 else { return nil }
      lengths.append(first == 1 ? second : first)
    }
    return Shape(lengths.reversed())
  }

  /// The shape of a matrix product of operands with one or two axes; nil where there is none.
  static func product(_ a: Shape, _ b: Shape) -> Shape? {
    guard (1...2).contains(a.count), (1...2).contains(b.count), a[a.count - 1] == b[0] else { return nil }
    return Shape(Array(a.array.dropLast()) + Array(b.array.dropFirst()))
  }

  // MARK: Text

  private static func plain(_ shape: Shape) -> String {
    shape.array.map(String.init).joined(separator: ", ")
  }

  /// An operand's text where it is short enough to be repeated.
  private static func short(_ text: String) -> String? {
    text.count <= 28 && !text.contains("\n") && !text.isEmpty ? text : nil
  }

  /// Writes the expression anew with one operand changed.
  private struct Writer {
    let x: String
    let y: String
    let form: Form

    func write(left: String = "", right: String = "") -> String {
      joined(enclosed(x) + left, enclosed(y) + right)
    }

    var exchanged: String { joined(enclosed(y), enclosed(x)) }

    func transposed(_ text: String) -> String { enclosed(text) + ".T" }

    private func joined(_ a: String, _ b: String) -> String {
      switch form {
      case .infix(let sign): "\(a) \(sign) \(b)"
      case .function(let name): "\(name)(\(a), \(b))"
      case .method(let name): "\(a).\(name)(\(b))"
      }
    }

    /// In brackets unless it is a single name, attribute, call or subscript.
    private func enclosed(_ text: String) -> String {
      var depth = 0
      for character in text {
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) { depth -= 1 }
        if depth == 0, !(character.isLetter || character.isNumber || "_.)]}".contains(character)) {
          return "(\(text))"
        }
      }
      return text
    }
  }
}

extension Interpreter {
  /// The error with the operands' shapes and a hint, where it is about shapes and says nothing more yet.
  func advised(_ error: Raise, _ note: SourceNote?, _ code: Code) -> Raise {
    guard error.shapes.count >= 2, error.details.isEmpty, let note,
      let (left, right, form) = operands(of: note, code.source)
    else { return error }
    let advice = ShapeAdvice(
      error.shapes[0], error.shapes[1], isProduct: !error.message.hasPrefix("operands"), left: left,
      right: right, form: form)
    return Raise(
      error.kind, error.message, hint: error.hint ?? advice.hint, details: [advice.detail])
  }

  private func operands(
    of note: SourceNote, _ source: SourceText
  ) -> (String, String, ShapeAdvice.Form)? {
    let texts = note.operandRanges.map(source.text(of:))
    if texts.count == 2, let sign = note.operatorRange {
      let symbol = source.text(of: sign)
      // A method call's note marks the method's name.
      if symbol.first.map({ $0.isLetter || $0 == "_" }) ?? false {
        return (texts[0], texts[1], .method(symbol))
      }
      return (texts[0], texts[1], .infix(symbol.hasSuffix("=") ? String(symbol.dropLast()) : symbol))
    }
    if texts.count == 3 {
      if let name = note.operatorRange {
        return (texts[1], texts[2], .function("\(texts[0]).\(source.text(of: name))"))
      }
      return (texts[1], texts[2], .function(texts[0]))
    }
    return nil
  }
}
