/// Whether what stands at the prompt can run, needs more lines, or is wrong.
package enum CellState: Hashable, Sendable {
  case complete
  /// More lines must follow; the next one best begins with the given blanks.
  case incomplete(indentation: String)
  case invalid
}

extension Parser {
  /// Judges a text for the prompt: open brackets, strings and blocks want more; a block ends with a
  /// blank line.
  package static func state(of text: String) -> CellState {
    let source = SourceText(name: "", text: text)
    do throws(SyntaxFailure) {
      let program = try parse(source)
      guard let last = program.statements.last, isCompound(last), !endsInBlankLine(source) else {
        return .complete
      }
      return .incomplete(indentation: nextIndentation(in: source))
    } catch {
      guard error.isIncomplete, !isAbandoned(source, error) else { return .invalid }
      return .incomplete(indentation: nextIndentation(in: source))
    }
  }

  private static func isCompound(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .if, .while, .for, .function, .class, .try, .with: true
    default: false
    }
  }

  private static func endsInBlankLine(_ source: SourceText) -> Bool {
    source.lineStarts.count > 1 && isBlank(source, source.lineStarts.count - 1)
  }

  private static func isBlank(_ source: SourceText, _ line: Int) -> Bool {
    source.lineText(line).utf8.allSatisfy { $0 <= 0x20 }
  }

  /// Two blank lines where a block should stand: whoever typed them wants to be let go.
  private static func isAbandoned(_ source: SourceText, _ failure: SyntaxFailure) -> Bool {
    let lines = source.lineStarts.count
    guard failure.kind == .indentationError || failure.message.hasPrefix("expected 'except'"),
      lines > 2
    else { return false }
    return isBlank(source, lines - 1) && isBlank(source, lines - 2)
  }

  /// Blanks for the line after the last: one level more behind a `:` or an opening bracket, one
  /// less behind a statement that ends its block.
  private static func nextIndentation(in source: SourceText) -> String {
    var lexer = Lexer(source.utf8)
    lexer.run()
    if let failure = lexer.failure, failure.message.hasPrefix("unterminated") { return "" }
    let significant = lexer.tokens.last { token in
      switch token.kind {
      case .newline, .indent, .dedent, .endOfFile, .endInBrackets: false
      default: true
      }
    }
    guard let last = significant else { return "" }
    let line = source.line(at: Int(last.start))
    let blanks = String(source.lineText(line).prefix { $0 == " " || $0 == "\t" })
    switch last.kind {
    case .colon where lexer.brackets.isEmpty:
      return blanks + "    "
    case .leftParenthesis, .leftBracket, .leftBrace:
      return blanks + "    "
    default: break
    }
    guard lexer.brackets.isEmpty else { return blanks }
    let lineStart = source.lineStarts[line]
    let first = lexer.tokens.first { Int($0.start) >= lineStart && $0.start != $0.end }
    switch first?.kind {
    case .returnKeyword, .passKeyword, .breakKeyword, .continueKeyword, .raiseKeyword:
      return String(blanks.dropLast(4))
    default: return blanks
    }
  }
}
