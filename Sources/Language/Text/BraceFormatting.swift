/// `'{0} {name.attribute[key]!r:>{width}}'.format(…)`.
package struct BraceFormatting<Values: FormattedValues> {
  private let values: Values
  /// nil where there are no positional arguments to speak of (`format_map`).
  private let positional: [Values.Item]?
  private let named: (String) throws(Raise) -> Values.Item
  private var numbering = Numbering.undecided

  /// Whether fields name their arguments by number or count by themselves.
  private enum Numbering {
    case undecided
    case automatic(next: Int)
    case manual
  }

  package static func format(
    _ template: String, positional: [Values.Item]?,
    named: @escaping (String) throws(Raise) -> Values.Item, _ values: Values
  ) throws(Raise) -> String {
    var formatting = BraceFormatting(values: values, positional: positional, named: named)
    return try formatting.expand(Array(template.unicodeScalars)[...], depth: 2)
  }

  private init(
    values: Values, positional: [Values.Item]?,
    named: @escaping (String) throws(Raise) -> Values.Item
  ) {
    self.values = values
    self.positional = positional
    self.named = named
  }

  private mutating func expand(
    _ template: ArraySlice<Unicode.Scalar>, depth: Int
  ) throws(Raise) -> String {
    guard depth > 0 else { throw .valueError("Max string recursion exceeded") }
    var result = ""
    var rest = template
    while let scalar = rest.popFirst() {
      guard scalar == "{" || scalar == "}" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == scalar {
        result.unicodeScalars.append(scalar)
        rest.removeFirst()
      } else if scalar == "}" {
        throw .valueError("Single '}' encountered in format string")
      } else if rest.isEmpty {
        throw .valueError("Single '{' encountered in format string")
      } else {
        result += try text(of: try Field(&rest), depth: depth)
      }
    }
    return result
  }

  /// The parts of one replacement field.
  private struct Field {
    let name: ArraySlice<Unicode.Scalar>
    var conversion: Unicode.Scalar?
    var spec: ArraySlice<Unicode.Scalar> = []
    var hasNestedFields = false

    /// Takes a field off the template, from behind its `{` to behind its `}`.
    init(_ rest: inout ArraySlice<Unicode.Scalar>) throws(Raise) {
      let whole = rest
      var terminator: Unicode.Scalar?
      scan: while let scalar = rest.popFirst() {
        switch scalar {
        case "{": throw .valueError("unexpected '{' in field name")
        case "[":
          while let inner = rest.first, inner != "]" { rest.removeFirst() }
        case "}", ":", "!":
          terminator = scalar
          break scan
        default: break
        }
      }
      guard let terminator else { throw .valueError("expected '}' before end of string") }
      name = whole[..<(rest.startIndex - 1)]
      if terminator == "}" { return }
      if terminator == "!" {
        guard let letter = rest.popFirst() else {
          throw .valueError("end of string while looking for conversion specifier")
        }
        conversion = letter
        if let next = rest.popFirst() {
          if next == "}" { return }
          if next != ":" { throw .valueError("expected ':' after conversion specifier") }
        }
      }
      let tail = rest
      var open = 1
      while let scalar = rest.popFirst() {
        if scalar == "{" {
          hasNestedFields = true
          open += 1
        } else if scalar == "}" {
          open -= 1
          if open == 0 {
            spec = tail[..<(rest.startIndex - 1)]
            return
          }
        }
      }
      throw .valueError("unmatched '{' in format spec")
    }
  }

  private mutating func text(of field: Field, depth: Int) throws(Raise) -> String {
    let value = try object(field.name)
    var converted: String?
    switch field.conversion {
    case nil: break
    case "r": converted = try values.representation(value)
    case "s": converted = try values.string(value)
    case "a": converted = StringText.escapingNonASCII(try values.representation(value))
    case let letter?:
      throw .valueError(
        letter.value > 32 && letter.value < 127
          ? "Unknown conversion specifier \(letter)"
          : "Unknown conversion specifier \\x" + String(letter.value, radix: 16))
    }
    let spec =
      field.hasNestedFields
      ? try expand(field.spec, depth: depth - 1)
      : String(String.UnicodeScalarView(field.spec))
    if let converted { return try FormatSpecification.format(converted, spec: spec) }
    return try values.formatted(value, spec: spec)
  }

  /// The value that a field names.
  private mutating func object(_ name: ArraySlice<Unicode.Scalar>) throws(Raise) -> Values.Item {
    let head = name.prefix { $0 != "." && $0 != "[" }
    var rest = name[head.endIndex...]
    var value: Values.Item
    if head.isEmpty {
      value = try positionalValue(try nextNumber())
    } else if let number = try integer(head) {
      if case .automatic = numbering {
        throw .valueError(
          "cannot switch from automatic field numbering to manual field specification")
      }
      numbering = .manual
      value = try positionalValue(number)
    } else {
      value = try named(text(head))
    }
    while let mark = rest.popFirst() {
      if mark == "." {
        let attribute = rest.prefix { $0 != "." && $0 != "[" }
        if attribute.isEmpty { throw .valueError("Empty attribute in format string") }
        rest = rest[attribute.endIndex...]
        value = try values.attribute(value, text(attribute))
      } else if mark == "[" {
        let key = rest.prefix { $0 != "]" }
        rest = rest[key.endIndex...]
        guard rest.popFirst() == "]" else { throw .valueError("Missing ']' in format string") }
        if key.isEmpty { throw .valueError("Empty attribute in format string") }
        let number = try integer(key)
        value = try values.item(value, key: number.map(FormatKey.index) ?? .name(text(key)))
      } else {
        throw .valueError("Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  private mutating func nextNumber() throws(Raise) -> Int {
    switch numbering {
    case .manual:
      throw .valueError(
        "cannot switch from manual field specification to automatic field numbering")
    case .undecided:
      numbering = .automatic(next: 1)
      return 0
    case .automatic(let next):
      numbering = .automatic(next: next + 1)
      return next
    }
  }

  private func positionalValue(_ number: Int) throws(Raise) -> Values.Item {
    guard let positional else {
      throw .valueError("Format string contains positional fields")
    }
    guard number < positional.count else {
      throw .indexError("Replacement index \(number) out of range for positional args tuple")
    }
    return positional[number]
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The number that a name is, if it is all digits.
  private func integer(_ scalars: ArraySlice<Unicode.Scalar>) throws(Raise) -> Int? {
    guard scalars.allSatisfy({ FormatSpecification.decimalDigit($0) != nil }) else { return nil }
    var place = 0
    return try FormatSpecification.number(Array(scalars), &place)
  }
}
