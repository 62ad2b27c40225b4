extension Parser {
  mutating func lambda() throws(ParseStop) -> Expression {
    let begin = start
    advance()
    let parameters = try parameters(until: .colon)
    let below = height
    try expect(.colon)
    let body = try expression()
    return try node(
      .lambda(parameters, body: body), range(from: begin), above: max(below, height))
  }

  /// A parameter list up to its closing token (`)` for `def`, `:` for `lambda`), which is left.
  mutating func parameters(until close: TokenKind) throws(ParseStop) -> Parameters {
    var list = ParameterList(close: close)
    height = 1
    while kind != close {
      try parameter(of: &list)
      guard kind == .comma else { break }
      advance()
    }
    if let star = list.bareStar, list.parameters.keywordOnly.isEmpty, kind == close {
      throw raise("named arguments must follow bare *", star)
    }
    height = list.below
    return list.parameters
  }

  /// A parameter list that is being read.
  struct ParameterList {
    let close: TokenKind
    var parameters = Parameters()
    var hasSlash = false
    var hasStar = false
    var hasDefault = false
    var bareStar: SourceRange?
    /// The height of the highest default value.
    var below = 1
  }

  private mutating func parameter(of list: inout ParameterList) throws(ParseStop) {
    let token = tokens[index]
    if list.parameters.keywords != nil {
      switch kind {
      case .name, .star, .doubleStar, .slash:
        throw raise("arguments cannot follow var-keyword argument", token.range)
      default: throw mismatch()
      }
    }
    switch kind {
    case .name:
      let parameter = try parameterName(&list)
      if list.hasStar {
        list.parameters.keywordOnly.append(parameter)
      } else {
        if parameter.defaultValue == nil, list.hasDefault {
          guard kind == .comma || kind == list.close else { throw mismatch() }
          throw raise("non-default argument follows default argument", parameter.range)
        }
        list.hasDefault = list.hasDefault || parameter.defaultValue != nil
        list.parameters.positional.append(parameter)
      }
    case .slash:
      try slash(of: &list)
    case .star:
      try star(of: &list)
    case .doubleStar:
      advance()
      list.parameters.keywords = try parameterName(&list, variadic: "var-keyword")
    case .leftParenthesis:
      if isDiagnosing { try diagnoseParenthesizedParameters(close: list.close) }
      throw mismatch()
    default:
      throw mismatch()
    }
  }

  private mutating func slash(of list: inout ParameterList) throws(ParseStop) {
    let token = tokens[index]
    if list.hasStar { throw raise("/ must be ahead of *", token.range) }
    if list.hasSlash { throw raise("/ may appear only once", token.range) }
    if list.parameters.positional.isEmpty {
      throw raise("at least one argument must precede /", token.range)
    }
    advance()
    if kind == .star { throw raise("expected comma between / and *", tokens[index].range) }
    list.hasSlash = true
    list.parameters.positionalOnly = list.parameters.positional
    list.parameters.positional = []
  }

  private mutating func star(of list: inout ParameterList) throws(ParseStop) {
    let token = tokens[index]
    if list.hasStar { throw raise("* argument may appear only once", token.range) }
    advance()
    list.hasStar = true
    if kind == .name {
      list.parameters.variadic = try parameterName(&list, variadic: "var-positional")
    } else if kind == .comma, kind(after: 1) != list.close, kind(after: 1) != .doubleStar {
      list.bareStar = token.range
    } else if kind == .comma || kind == list.close {
      let isLambda = list.close == .colon
      if isLambda { _ = accept(.comma) }
      throw raise(
        "named arguments must follow bare *", isLambda ? tokens[index].range : token.range)
    } else {
      throw mismatch()
    }
  }

  /// A name with its type hint and its default; `variadic` names a parameter
  /// that can have none.
  private mutating func parameterName(
    _ list: inout ParameterList, variadic: String? = nil
  ) throws(ParseStop) -> Parameters.Parameter {
    let token = tokens[index]
    let name = try name()
    var annotation: SourceRange?
    let annotates = list.close == .rightParenthesis
    if annotates, kind == .colon {
      advance()
      let first = start
      if variadic == "var-positional", kind == .star {
        _ = try starred()
      } else {
        _ = try expression()
      }
      annotation = range(from: first)
    }
    var defaultValue: Expression?
    if kind == .assign {
      if let variadic {
        throw raise("\(variadic) argument cannot have default value", tokens[index].range)
      }
      let equals = tokens[index].range
      advance()
      if kind == .comma || kind == .rightParenthesis {
        throw raise("expected default value expression", equals)
      }
      defaultValue = try expression()
      list.below = max(list.below, height)
    }
    return Parameters.Parameter(name: name, range: token.range, defaultValue: defaultValue, annotation: annotation)
  }

  mutating func function(decorators: [Expression], from begin: Int) throws(ParseStop) -> Statement {
    let keyword = tokens[index]
    advance()
    let nameRange = tokens[index].range
    let name = try name()
    try require(.leftParenthesis, "(")
    let parameters = try parameters(until: .rightParenthesis)
    try expect(.rightParenthesis)
    var result: SourceRange?
    if accept(.arrow) {
      let first = start
      _ = try expression()
      result = range(from: first)
    }
    try require(.colon, ":")
    let body = try block(of: "function definition", keyword)
    return Statement(
      .function(
        FunctionDefinition(
          name: name, nameRange: nameRange, parameters: parameters, body: body,
          decorators: decorators, resultAnnotation: result)), range(from: begin))
  }

  mutating func classDefinition(
    decorators: [Expression], from begin: Int
  ) throws(ParseStop) -> Statement {
    let keyword = tokens[index]
    advance()
    let nameRange = tokens[index].range
    let name = try name()
    var arguments: [Argument] = []
    if accept(.leftParenthesis) {
      arguments = try callArguments(isClass: true)
    }
    try expectColon()
    let body = try block(of: "class definition", keyword)
    return Statement(
      .class(
        ClassDefinition(
          name: name, nameRange: nameRange, arguments: arguments, body: body,
          decorators: decorators)), range(from: begin))
  }
}
