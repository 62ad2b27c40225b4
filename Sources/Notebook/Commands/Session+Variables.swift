import Language
import TextPlot

extension Session {
  /// The learner's variables in order of their names.
  package var variables: [(name: String, value: Value)] {
    interpreter.main.symbols.compactMap { symbol in
      let name = interpreter.symbols.name(of: symbol)
      guard !name.hasPrefix("_"), let value = interpreter.main[symbol] else { return nil }
      return (name, value)
    }.sorted { $0.name < $1.name }
  }

  /// `vars`: a table of the variables; modules are one line.
  func listVariables() -> CellResult {
    var rows: [(String, String, String)] = []
    var modules: [String] = []
    for (name, value) in variables {
      if case .module = value {
        modules.append(name)
      } else {
        rows.append((name, kind(of: value), summary(of: value)))
      }
    }
    if rows.isEmpty {
      output.write("There are no variables yet.\n")
    } else {
      let first = min(max(4, rows.map { DisplayWidth.of($0.0) }.max() ?? 0), 24)
      let second = min(max(4, rows.map { DisplayWidth.of($0.1) }.max() ?? 0), 32)
      let width = max(output.columns - 1, 40)
      for (name, kind, summary) in [("name", "kind", "value")] + rows {
        let line = "\(padded(name, first))  \(padded(kind, second))  \(summary)"
        output.write(clipped(line, width) + "\n")
      }
    }
    if !modules.isEmpty { output.write("modules: \(modules.joined(separator: ", "))\n") }
    return .ok
  }

  /// The type, for an array with its shape and dtype: `array (2, 3) float64`.
  func kind(of value: Value) -> String {
    if interpreter.type(of: value) === interpreter.types.array {
      return "array \(text(of: value, attribute: "shape")) \(text(of: value, attribute: "dtype"))"
    }
    if case .instance(let instance) = value { return instance.type.name }
    return interpreter.typeName(of: value)
  }

  /// A value in one line.
  func summary(of value: Value) -> String {
    switch value {
    case .array(let tensor) where tensor.shape.count > 1_000_000:
      return "\(tensor.shape.count) values"
    case .function(let function): return "\(function.name)(\(function.signatureText))"
    case .list(let list) where list.items.count > 1000: return "\(list.items.count) items"
    case .dict(let dict) where dict.count > 1000: return "\(dict.count) items"
    case .string(let string) where string.count > 1000: return "\(string.count) characters"
    default: break
    }
    var text = ""
    let captured = CapturedOutput()
    redirected(to: captured) {
      do throws(Raise) {
        if interpreter.type(of: value) === interpreter.types.array {
          text = try interpreter.string(value)
        } else {
          text = try interpreter.representation(value)
        }
      } catch {
        text = ""
      }
    }
    var line = ""
    for piece in text.prefix(2000).split(whereSeparator: \.isWhitespace) {
      line += (line.isEmpty ? "" : " ") + piece
    }
    return line
  }

  /// What a failed attempt left under a name: `b is array (2, 3) float64`.
  func description(ofName name: String) -> String? {
    guard let symbol = interpreter.symbols.existing(name), let value = interpreter.main[symbol] else {
      return nil
    }
    switch value {
    case .array(let tensor):
      let values = tensor.shape.count <= 8 ? ": \(clipped(summary(of: value), 50))" : ""
      return "\(name) is \(kind(of: value))\(values)"
    case .function, .native, .type: return nil
    default:
      return "\(name) is \(clipped(summary(of: value), 50)) (\(kind(of: value)))"
    }
  }

  private func text(of value: Value, attribute: String) -> String {
    do throws(Raise) {
      let found = try interpreter.attribute(value, interpreter.symbols.intern(attribute))
      return try interpreter.string(found)
    } catch {
      return ""
    }
  }

  func padded(_ text: String, _ width: Int) -> String {
    let text = clipped(text, width)
    return text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  func clipped(_ text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    var line = ""
    var taken = 0
    for character in text {
      taken += DisplayWidth.of(String(character))
      if taken > width - 3 { break }
      line.append(character)
    }
    return line + "..."
  }
}
