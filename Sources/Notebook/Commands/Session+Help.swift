import Language

extension Session {
  /// `help`, `help name` and `name?`.
  func showHelp(_ target: String) -> CellResult {
    let target = String(target.trimmed)
    if target.isEmpty {
      output.write(Self.overview)
      return .ok
    }
    if let value = value(ofDottedName: target) {
      output.write(explanation(of: value, named: target))
      return .ok
    }
    if let command = CommandTable.command(named: target.hasPrefix("%") ? String(target.dropFirst()) : target)
    {
      let usage = command.usage.isEmpty ? command.name : "\(command.name) \(command.usage)"
      output.write("\(usage)\n  \(command.summary)\n")
      return .ok
    }
    // Names of NumPy are understood without their module, since that is what people ask for.
    if !target.contains("."), let value = value(inModule: "numpy", target) {
      output.write(explanation(of: value, named: "np.\(target)"))
      return .ok
    }
    return refuse("nothing is known about `\(target)`", hint: "`help` alone lists the commands")
  }

  /// The value of `a.b.c`, found without running code of the learner's where that can be avoided.
  func value(ofDottedName text: String) -> Value? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let symbol = interpreter.symbols.existing(first) else { return nil }
    guard var value = interpreter.main[symbol] ?? interpreter.builtins[symbol] else { return nil }
    for part in parts.dropFirst() {
      do throws(Raise) {
        let name = interpreter.symbols.intern(part)
        guard let next = try interpreter.attributeIfPresent(value, name) else { return nil }
        value = next
      } catch {
        return nil
      }
    }
    return value
  }

  private func value(inModule module: String, _ name: String) -> Value? {
    do throws(Raise) {
      let found = try interpreter.importModule(module)
      return found[interpreter.symbols.intern(name)]
    } catch {
      return nil
    }
  }

  /// What help says about a value.
  func explanation(of value: Value, named name: String) -> String {
    switch value {
    case .native(let function):
      return described("\(name)(\(signature(function)))", function.documentation)
    case .function(let function):
      return described("\(name)(\(function.signatureText))", function.documentation)
    case .method(let method):
      return explanation(of: method.function, named: name)
    case .type(let type):
      var text = described("class \(name)", type.documentation)
      if let constructor = type.constructor {
        text = described("\(name)(\(signature(constructor)))", type.documentation)
      }
      let methods = type.attributes.keys.map { interpreter.symbols.name(of: $0) }
        .filter { !$0.hasPrefix("_") }.sorted()
      if !methods.isEmpty { text += columns("methods", methods) }
      return text
    case .module(let module):
      let names = module.symbols.map { interpreter.symbols.name(of: $0) }
        .filter { !$0.hasPrefix("_") }.sorted()
      return described("module \(module.name)", module.documentation) + columns("contents", names)
    default:
      return "\(name): \(kind(of: value))\n  \(clipped(summary(of: value), 74))\n"
    }
  }

  /// The parameters without the receiver.
  private func signature(_ function: NativeFunction) -> String {
    let text = function.signature.text
    for receiver in ["self, /, ", "self, /"] where text.hasPrefix(receiver) {
      return String(text.dropFirst(receiver.count))
    }
    return text
  }

  private func described(_ head: String, _ documentation: String) -> String {
    guard !documentation.trimmed.isEmpty else { return head + "\n" }
    let lines = documentation.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
    // Docstrings are indented as the code around them, but for their first line.
    let indentation =
      lines.dropFirst().filter { !$0.allSatisfy(\.isWhitespace) }
      .map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let text = lines.enumerated().map { position, line in
      "  " + (position == 0 ? line : line.dropFirst(min(indentation, line.prefix { $0 == " " }.count)))
    }
    return head + "\n" + text.joined(separator: "\n") + "\n"
  }

  private func columns(_ title: String, _ names: [String]) -> String {
    TextWrapping.wrapped("- " + title + ": " + names.joined(separator: ", ")) + "\n"
  }

  /// What `help` alone prints.
  static var overview: String {
    var text = """
      Type Python with NumPy: nabla runs it and shows the value of the last line.

        In [1]: import numpy as np
        In [2]: np.arange(6).reshape(2, 3) * 10

      name? explains a name, Tab completes, Up recalls, Ctrl-C stops, Ctrl-D leaves.
      These commands are nabla's own (in front of them, % may be written):

      """
    let width = CommandTable.all.map { ($0.name + " " + $0.usage).count }.max() ?? 0
    for group in Command.Group.allCases {
      text += "\n\(group.rawValue)\n"
      for command in CommandTable.all where command.group == group {
        let usage = command.usage.isEmpty ? command.name : "\(command.name) \(command.usage)"
        let indented = String(repeating: " ", count: width + 4)
        let summary = TextWrapping.wrapped(command.summary, width: max(30, 76 - width - 4))
          .split(separator: "\n").joined(separator: "\n" + indented)
        text += "  \(usage)" + String(repeating: " ", count: width + 2 - usage.count) + "\(summary)\n"
      }
    }
    return text
  }
}
