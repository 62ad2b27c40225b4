import Language

/// A compact text of a tree, which tests compare with one made from CPython's `ast` in the same
/// form.
enum TreeDump {
  static func of(_ program: Program) -> String { block(program.statements) }

  private static func block(_ statements: [Statement]) -> String {
    statements.map(statement).joined(separator: "; ")
  }

  private static func node(_ parts: String...) -> String { node(parts) }

  private static func node(_ parts: [String]) -> String {
    "(" + parts.filter { !$0.isEmpty }.joined(separator: " ") + ")"
  }

  private static func all(_ list: [Expression]) -> String {
    list.map(expression).joined(separator: " ")
  }

  private static func orElse(_ statements: [Statement]) -> String {
    statements.isEmpty ? "" : "else {" + block(statements) + "}"
  }

  private static func optional(_ value: Expression?) -> String { value.map(expression) ?? "" }

  private static func alias(_ name: String, _ alias: String?) -> String {
    alias.map { name + " as " + $0 } ?? name
  }

  private static func statement(_ item: Statement) -> String {
    switch item.kind {
    case .expression(let value): return expression(value)
    case .assign(let targets, let value): return node("=", all(targets), expression(value))
    case .augmentedAssign(let target, let operation, let value, _):
      return node(operation.symbol + "=", expression(target), expression(value))
    case .annotatedAssign(let target, _, let value):
      return node("ann", expression(target), optional(value))
    case .if(let condition, let body, let rest):
      return node("if", expression(condition), "{" + block(body) + "}", orElse(rest))
    case .while(let condition, let body, let rest):
      return node("while", expression(condition), "{" + block(body) + "}", orElse(rest))
    case .for(let target, let iterable, let body, let rest):
      return node(
        "for", expression(target), expression(iterable), "{" + block(body) + "}", orElse(rest))
    case .function(let function):
      return node(
        decorators(function.decorators), "def", function.name, parameters(function.parameters),
        "{" + block(function.body) + "}")
    case .class(let type):
      return node(
        decorators(type.decorators), "class", type.name,
        "<" + type.arguments.map(argument).joined(separator: " ") + ">",
        "{" + block(type.body) + "}")
    case .return(let value): return node("return", optional(value))
    case .raise(let value, let cause):
      return node("raise", optional(value), cause.map { "from " + expression($0) } ?? "")
    case .try(let body, let handlers, let rest, let finally):
      let shown = handlers.map { handler in
        node(
          "except", optional(handler.type), handler.name.map { "as " + $0 } ?? "",
          "{" + block(handler.body) + "}")
      }
      return node(
        "try", "{" + block(body) + "}", shown.joined(separator: " "), orElse(rest),
        finally.isEmpty ? "" : "finally {" + block(finally) + "}")
    case .match(let subject, let cases):
      let shown = cases.map { "[" + $0.pattern.names.joined(separator: ",") + "]{" + block($0.body) + "}" }
      return node("match", expression(subject), shown.joined(separator: " "))
    case .with(let items, let body):
      let shown = items.map { item in
        expression(item.context) + (item.target.map { " as " + expression($0) } ?? "")
      }
      return node("with", shown.joined(separator: " "), "{" + block(body) + "}")
    case .assert(let value, let message):
      return node("assert", expression(value), optional(message))
    case .import(let items):
      return node("import", items.map { alias($0.module, $0.alias) }.joined(separator: ", "))
    case .importFrom(let module, let level, let names):
      let shown = names.map { alias($0.name, $0.alias) }.joined(separator: ", ")
      return node(
        "from", String(repeating: ".", count: level) + module, "import", names.isEmpty ? "*" : shown
      )
    case .delete(let targets): return node("del", all(targets))
    case .global(let names): return node(["global"] + names)
    case .nonlocal(let names): return node(["nonlocal"] + names)
    case .pass: return "pass"
    case .break: return "break"
    case .continue: return "continue"
    }
  }

  private static func decorators(_ list: [Expression]) -> String {
    list.map { "@" + expression($0) }.joined(separator: " ")
  }

  private static func parameters(_ list: Parameters) -> String {
    func shown(_ parameter: Parameters.Parameter) -> String {
      parameter.name + (parameter.defaultValue.map { "=" + expression($0) } ?? "")
    }
    var parts = list.positionalOnly.map(shown)
    if !parts.isEmpty { parts.append("/") }
    parts += list.positional.map(shown)
    if let variadic = list.variadic {
      parts.append("*" + variadic.name)
    } else if !list.keywordOnly.isEmpty {
      parts.append("*")
    }
    parts += list.keywordOnly.map(shown)
    if let keywords = list.keywords { parts.append("**" + keywords.name) }
    return "<" + parts.joined(separator: " ") + ">"
  }

  private static func argument(_ argument: Argument) -> String {
    switch argument {
    case .positional(let value): expression(value)
    case .keyword(let name, _, let value): name + "=" + expression(value)
    case .star(let value): node("*", expression(value))
    case .doubleStar(let value): node("**", expression(value))
    }
  }

  private static func clauses(_ list: [Comprehension.Clause]) -> String {
    list.map { node("for", expression($0.target), expression($0.iterable), all($0.conditions)) }
      .joined(separator: " ")
  }

  private static func pieces(_ list: [FormattedPiece]) -> String {
    var parts: [String] = []
    var text = ""
    func flush() {
      if !text.isEmpty { parts.append(StringText.representation(text)) }
      text = ""
    }
    for piece in list {
      switch piece {
      case .text(let part): text += part
      case .field(let value, let debugText, let conversion, let spec):
        // CPython's tree holds the text of `{x=}` as a piece of its own.
        text += debugText ?? ""
        flush()
        parts.append(
          "{" + expression(value) + (conversion.map { "!\($0)" } ?? "")
            + (spec.isEmpty ? "" : ":[" + pieces(spec) + "]") + "}")
      }
    }
    flush()
    return parts.joined(separator: " ")
  }

  static func expression(_ value: Expression) -> String {
    switch value.kind {
    case .none: return "None"
    case .bool(let flag): return flag ? "True" : "False"
    case .integer(let number): return String(number)
    case .bigInteger(let digits): return digits
    case .float(let number): return (try? FormatSpecification.format(number, spec: "")) ?? ""
    case .imaginary(let part): return (try? FormatSpecification.format(part, spec: "")).map { $0 + "j" } ?? ""
    case .string(let text): return StringText.representation(text)
    case .bytes(let bytes): return StringText.representation(bytes)
    case .formatted(let list): return "f[" + pieces(list) + "]"
    case .ellipsis: return "..."
    case .name(let name): return name
    case .tuple(let items): return node("tuple", all(items))
    case .list(let items): return node("list", all(items))
    case .set(let items): return node("set", all(items))
    case .dict(let items):
      let shown = items.map { item in
        switch item {
        case .pair(let key, let value): expression(key) + ":" + expression(value)
        case .unpacking(let value): node("**", expression(value))
        }
      }
      return node("dict", shown.joined(separator: " "))
    case .unary(let operation, let operand):
      let names: [UnaryOperator: String] = [.negative: "neg", .positive: "pos", .invert: "inv"]
      return node(names[operation] ?? "", expression(operand))
    case .binary(let operation, let left, let right, _):
      return node(operation.symbol, expression(left), expression(right))
    case .comparison(let first, let rest):
      let shown = rest.map { $0.0.symbol + " " + expression($0.1) }
      return node("cmp", expression(first), shown.joined(separator: " "))
    case .and(let left, let right): return node("and", expression(left), expression(right))
    case .or(let left, let right): return node("or", expression(left), expression(right))
    case .not(let operand): return node("not", expression(operand))
    case .conditional(let condition, let then, let other):
      return node("if", expression(condition), expression(then), expression(other))
    case .attribute(let operand, let name, _): return node(".", expression(operand), name)
    case .subscript(let operand, let index):
      return node("at", expression(operand), expression(index))
    case .slice(let start, let stop, let step):
      return node(["slice"] + [start, stop, step].map { $0.map(expression) ?? "_" })
    case .call(let callee, let arguments):
      return node("call", expression(callee), arguments.map(argument).joined(separator: " "))
    case .lambda(let list, let body): return node("lambda", parameters(list), expression(body))
    case .comprehension(let item):
      switch item.kind {
      case .list(let value): return node("listcomp", expression(value), clauses(item.clauses))
      case .set(let value): return node("setcomp", expression(value), clauses(item.clauses))
      case .generator(let value): return node("genexp", expression(value), clauses(item.clauses))
      case .dict(let key, let value):
        return node(
          "dictcomp", expression(key) + ":" + expression(value), clauses(item.clauses))
      }
    case .starred(let operand): return node("*", expression(operand))
    case .yield(let operand): return node("yield", optional(operand))
    case .yieldFrom(let operand): return node("yieldfrom", expression(operand))
    case .walrus(let name, _, let operand): return node(":=", name, expression(operand))
    }
  }
}
