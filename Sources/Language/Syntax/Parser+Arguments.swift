extension Parser {
  /// The arguments of a call behind its `(`, with the closing `)`; leaves the greatest height in
  /// `height`.
  mutating func callArguments(isClass: Bool = false) throws(ParseStop) -> [Argument] {
    height = 1
    if accept(.rightParenthesis) { return [] }
    let begin = index
    if isDiagnosing {
      let arguments = try attempt { (parser) throws(ParseStop) in
        try parser.closedArguments(isClass: isClass)
      }
      if let arguments { return arguments }
      try diagnoseArguments(from: begin)
      throw mismatch()
    }
    return try closedArguments(isClass: isClass)
  }

  private mutating func closedArguments(isClass: Bool) throws(ParseStop) -> [Argument] {
    let opening = index - 1
    let arguments = try argumentList(generatorFrom: isClass ? nil : opening)
    let below = height
    _ = accept(.comma)
    try expect(.rightParenthesis)
    height = below
    return arguments
  }

  /// Arguments in the order that Python allows; stops before the comma of one that is out of order.
  /// With the token of the opening parenthesis, a lone generator expression needs none of its own.
  mutating func argumentList(generatorFrom opening: Int? = nil) throws(ParseStop) -> [Argument] {
    var arguments: [Argument] = []
    var order = ArgumentOrder.positional
    var below = 1
    var end = index
    repeat {
      let rule = order
      let argument: Argument?
      if isBacktracking {
        argument =
          try attempt { (parser) throws(ParseStop) in
            try parser.argument(in: rule, isFirst: arguments.isEmpty, generatorFrom: opening)
          } ?? nil
      } else {
        argument = try self.argument(
          in: rule, isFirst: arguments.isEmpty, generatorFrom: opening)
      }
      guard let argument else { break }
      switch argument {
      case .keyword: order = max(order, .keywords)
      case .doubleStar: order = .unpackedKeywords
      default: break
      }
      below = max(below, height)
      arguments.append(argument)
      end = index
    } while accept(.comma)
    if arguments.isEmpty { throw mismatch() }
    if index != end {
      furthest = max(furthest, index)
      index = end
    }
    height = below
    return arguments
  }

  /// How far a call's arguments have come: what has been seen decides what may follow.
  private enum ArgumentOrder: Int, Comparable {
    case positional, keywords, unpackedKeywords

    static func < (a: ArgumentOrder, b: ArgumentOrder) -> Bool { a.rawValue < b.rawValue }
  }

  /// One argument; nil where none begins, or one that is out of order.
  private mutating func argument(
    in order: ArgumentOrder, isFirst: Bool, generatorFrom opening: Int?
  ) throws(ParseStop) -> Argument? {
    if kind == .name, kind(after: 1) == .assign { return try keywordArgument() }
    if accept(.doubleStar) { return .doubleStar(try expression()) }
    if kind == .star {
      if order == .unpackedKeywords { return nil }
      advance()
      return .star(try expression())
    }
    if isDiagnosing, order != .positional || isConstant { try diagnoseKeywordArgument() }
    guard order == .positional, beginsExpression else { return nil }
    let begin = index
    let value = try positionalArgument()
    if kind == .assign {
      if isDiagnosing {
        index = begin
        try diagnoseKeywordArgument()
      }
      throw mismatch()
    }
    if let opening, isFirst, kind == .forKeyword {
      return .positional(try bareGenerator(of: value, from: opening))
    }
    return .positional(value)
  }

  private mutating func bareGenerator(
    of value: Expression, from opening: Int
  ) throws(ParseStop) -> Expression {
    let clauses = try comprehensionClauses(below: height)
    guard kind == .rightParenthesis else { throw mismatch() }
    return try node(
      .comprehension(Comprehension(kind: .generator(value), clauses: clauses)),
      SourceRange(Int(tokens[opening].start), Int(tokens[index].end)), above: height)
  }

  private var isConstant: Bool {
    kind == .trueKeyword || kind == .falseKeyword || kind == .noneKeyword
  }

  private mutating func keywordArgument() throws(ParseStop) -> Argument {
    let token = tokens[index]
    advance()
    advance()
    let value = try expression()
    if isDiagnosing, kind == .forKeyword {
      let fitted = try attempt { (parser) throws(ParseStop) in
        try parser.comprehensionClauses(below: 1)
      }
      if fitted != nil {
        throw raise(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
          SourceRange(Int(token.start), Int(token.end) + 1))
      }
    }
    return .keyword(name: text(token), nameRange: token.range, value: value)
  }

  private mutating func positionalArgument() throws(ParseStop) -> Expression {
    guard kind == .name, kind(after: 1) == .walrus else {
      let value = try expression()
      if kind == .walrus { throw mismatch() }
      return value
    }
    return try namedExpression()
  }
}
