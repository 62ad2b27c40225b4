/// Formulas between dollar signs as plain text: `$\alpha^2$` becomes `alpha^2`.
package enum MathText {
  /// The words with every formula in them made plain; text without dollar signs stays as it is.
  package static func plain(_ words: String) -> String {
    guard words.contains("$") else { return words }
    var result = ""
    var isFormula = false
    var formula = ""
    var isEscaped = false
    for character in words {
      if character == "$", !isEscaped {
        if isFormula {
          result += readable(formula)
          formula = ""
        }
        isFormula.toggle()
      } else if isFormula {
        formula.append(character)
      } else if isEscaped, character == "$" {
        result.removeLast()
        result.append("$")
      } else {
        result.append(character)
      }
      isEscaped = character == "\\"
    }
    // A single dollar sign is a dollar sign.
    return isFormula ? result + "$" + formula : result
  }

  private static func readable(_ formula: String) -> String {
    var result = ""
    var rest = formula[...]
    while let character = rest.first {
      if rest.hasPrefix("\\frac{") {
        // `\frac{a}{b}`: the brace between the two parts becomes the stroke.
        rest = rest.dropFirst(6)
        if let end = rest.firstIndex(of: "}") {
          result += readable(String(rest[..<end])) + "/"
          rest = rest[rest.index(after: end)...]
        }
        continue
      }
      rest = rest.dropFirst()
      switch character {
      case "\\":
        let name = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(max(1, name.count))
        result += symbol(String(name))
      case "{", "}": continue
      default: result.append(character)
      }
    }
    return result
  }

  /// A command's sign in ASCII; what only changes the look is left out, letters keep their names.
  private static func symbol(_ name: String) -> String {
    switch name {
    case "times": "x"
    case "cdot": "*"
    case "pm": "+-"
    case "leq", "le": "<="
    case "geq", "ge": ">="
    case "neq", "ne": "!="
    case "approx", "sim": "~"
    case "rightarrow", "to": "->"
    case "infty": "inf"
    case "partial": "d"
    case "mathrm", "mathbf", "mathit", "text", "textbf", "bf", "rm", "it", "hat", "left", "right",
      "mathcal", "quad", "displaystyle", "":
      ""
    case "frac", "sqrt": name == "sqrt" ? "sqrt " : ""
    default: name
    }
  }
}
