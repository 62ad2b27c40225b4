// The syntax tree: what the parser makes and the compiler reads. Names stay text here; slots come later.

/// An expression with the range of source it was written in.
package struct Expression {
  package let kind: ExpressionKind
  package let range: SourceRange

  package init(_ kind: ExpressionKind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

package indirect enum ExpressionKind {
  case none
  case bool(Bool)
  case integer(Int)
  /// An integer literal beyond 64 bits, as decimal digits.
  case bigInteger(String)
  case float(Double)
  /// `2j`: the imaginary part.
  case imaginary(Double)
  case string(String)
  case bytes([UInt8])
  /// An f-string: literal pieces and replacement fields in order.
  case formatted([FormattedPiece])
  case ellipsis
  case name(String)
  case tuple([Expression])
  case list([Expression])
  case set([Expression])
  case dict([DictItem])
  case unary(UnaryOperator, Expression)
  /// `operatorRange` lets an error mark the operator itself.
  case binary(BinaryOperator, Expression, Expression, operatorRange: SourceRange)
  /// `a < b <= c`: the first operand, then each operator with its right operand.
  case comparison(Expression, [(ComparisonOperator, Expression)])
  case and(Expression, Expression)
  case or(Expression, Expression)
  case not(Expression)
  /// `value if condition else other`.
  case conditional(condition: Expression, value: Expression, other: Expression)
  case attribute(Expression, name: String, nameRange: SourceRange)
  case `subscript`(Expression, index: Expression)
  /// Only inside a subscript, alone or in a tuple.
  case slice(start: Expression?, stop: Expression?, step: Expression?)
  case call(Expression, [Argument])
  case lambda(Parameters, body: Expression)
  case comprehension(Comprehension)
  /// `*x` in a call, a display or an assignment target.
  case starred(Expression)
  case yield(Expression?)
  case yieldFrom(Expression)
  /// `name := value`.
  case walrus(name: String, nameRange: SourceRange, value: Expression)
}

package enum FormattedPiece {
  case text(String)
  /// `{value!r:spec}`; `debugText` is the source text of `{value=}` with its equals sign.
  case field(value: Expression, debugText: String?, conversion: Character?, spec: [FormattedPiece])
}

package enum DictItem {
  case pair(key: Expression, value: Expression)
  case unpacking(Expression)
}

package enum Argument {
  case positional(Expression)
  case keyword(name: String, nameRange: SourceRange, value: Expression)
  case star(Expression)
  case doubleStar(Expression)

  package var value: Expression {
    switch self {
    case .positional(let value), .keyword(_, _, let value), .star(let value), .doubleStar(let value):
      value
    }
  }
}

package struct Comprehension {
  package enum Kind {
    case list(Expression)
    case set(Expression)
    case generator(Expression)
    case dict(key: Expression, value: Expression)
  }

  package struct Clause {
    package let target: Expression
    package let iterable: Expression
    package let conditions: [Expression]

    package init(target: Expression, iterable: Expression, conditions: [Expression]) {
      self.target = target
      self.iterable = iterable
      self.conditions = conditions
    }
  }

  package let kind: Kind
  package let clauses: [Clause]

  package init(kind: Kind, clauses: [Clause]) {
    self.kind = kind
    self.clauses = clauses
  }
}

package enum UnaryOperator: UInt8, Sendable { case negative, positive, invert }

package enum BinaryOperator: UInt8, Sendable {
  case add, subtract, multiply, divide, floorDivide, modulo, power, matmul
  case bitAnd, bitOr, bitXor, leftShift, rightShift

  /// The operator as written.
  package var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    case .matmul: "@"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    case .leftShift: "<<"
    case .rightShift: ">>"
    }
  }
}

package enum ComparisonOperator: UInt8, Sendable {
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case `is`, isNot, `in`, notIn

  package var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }
}

/// The parameter list of a `def` or `lambda`.
package struct Parameters {
  package struct Parameter {
    package let name: String
    package let range: SourceRange
    package let defaultValue: Expression?
    /// Where its type hint stands.
    package let annotation: SourceRange?

    package init(
      name: String, range: SourceRange, defaultValue: Expression?, annotation: SourceRange? = nil
    ) {
      self.name = name
      self.range = range
      self.defaultValue = defaultValue
      self.annotation = annotation
    }
  }

  /// Before `/`.
  package var positionalOnly: [Parameter] = []
  package var positional: [Parameter] = []
  /// `*args`; nil also for a bare `*`.
  package var variadic: Parameter?
  package var keywordOnly: [Parameter] = []
  /// `**kwargs`.
  package var keywords: Parameter?

  package init() {}
}

/// A statement with the range of source it was written in.
package struct Statement {
  package let kind: StatementKind
  package let range: SourceRange

  package init(_ kind: StatementKind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

package indirect enum StatementKind {
  case expression(Expression)
  /// `a = b = value`: one target or more.
  case assign(targets: [Expression], value: Expression)
  case augmentedAssign(target: Expression, BinaryOperator, value: Expression, operatorRange: SourceRange)
  /// `name: type = value`; the type is evaluated in classes only.
  case annotatedAssign(target: Expression, annotation: Expression, value: Expression?)
  case `if`(condition: Expression, body: [Statement], orElse: [Statement])
  case `while`(condition: Expression, body: [Statement], orElse: [Statement])
  case `for`(target: Expression, iterable: Expression, body: [Statement], orElse: [Statement])
  case function(FunctionDefinition)
  case `class`(ClassDefinition)
  case `return`(Expression?)
  case raise(Expression?, cause: Expression?)
  case `try`(body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finally: [Statement])
  case with(items: [(context: Expression, target: Expression?)], body: [Statement])
  case match(subject: Expression, cases: [MatchCase])
  case assert(Expression, message: Expression?)
  case `import`([(module: String, alias: String?)])
  /// `from module import names`; `names` is empty for `*`. `level` counts leading dots.
  case importFrom(module: String, level: Int, names: [(name: String, alias: String?)])
  case delete([Expression])
  case global([String])
  case nonlocal([String])
  case pass
  case `break`
  case `continue`
}

package struct FunctionDefinition {
  package let name: String
  package let nameRange: SourceRange
  package let parameters: Parameters
  package let body: [Statement]
  package let decorators: [Expression]
  /// Where the type hint of the result stands.
  package let resultAnnotation: SourceRange?

  package init(
    name: String, nameRange: SourceRange, parameters: Parameters, body: [Statement],
    decorators: [Expression], resultAnnotation: SourceRange? = nil
  ) {
    self.resultAnnotation = resultAnnotation
    self.name = name
    self.nameRange = nameRange
    self.parameters = parameters
    self.body = body
    self.decorators = decorators
  }
}

package struct ClassDefinition {
  package let name: String
  package let nameRange: SourceRange
  package let arguments: [Argument]
  package let body: [Statement]
  package let decorators: [Expression]

  package init(
    name: String, nameRange: SourceRange, arguments: [Argument], body: [Statement],
    decorators: [Expression]
  ) {
    self.name = name
    self.nameRange = nameRange
    self.arguments = arguments
    self.body = body
    self.decorators = decorators
  }
}

package struct ExceptHandler {
  package let type: Expression?
  package let name: String?
  package let body: [Statement]
  package let range: SourceRange

  package init(type: Expression?, name: String?, body: [Statement], range: SourceRange) {
    self.type = type
    self.name = name
    self.body = body
    self.range = range
  }
}

/// A parsed cell or file.
package struct Program {
  package let source: SourceText
  package let statements: [Statement]
  /// Whether the text ended in `;`, which hides the value of the last expression.
  package let hidesValue: Bool

  package init(source: SourceText, statements: [Statement], hidesValue: Bool) {
    self.source = source
    self.statements = statements
    self.hidesValue = hidesValue
  }
}
