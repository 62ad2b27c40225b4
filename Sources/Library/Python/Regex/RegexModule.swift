import Language

/// `_regex`: what `re`, which is written in the language, asks of the matcher.
enum RegexModule {
  private final class Compiled {
    let program: RegexProgram
    init(_ program: RegexProgram) { self.program = program }
  }

  static func build(_ builder: ModuleBuilder) throws(Raise) {
    let type = builder.type("Program")
    builder.functions([
      NativeEntry("compile", "pattern, flags, /", "A program with its groups, or what is wrong.") {
        call throws(Raise) in try compile(call, type)
      },
      NativeEntry(
        "find", "program, string, pos, endpos, mode, /", "The places of the groups, or None.", find),
      NativeEntry(
        "find_all", "program, string, pos, endpos, limit, /", "The places of all matches.", findAll),
    ])
  }

  private static func scalars(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> [UInt32] {
    guard case .string(let string) = value else {
      throw .typeError(
        "expected string or bytes-like object, got '\(interpreter.typeName(of: value))'",
        hint: { if case .bytes = value { "nabla's re reads str; b.decode() gives one." } else { nil } }())
    }
    return string.isASCII ? string.text.utf8.map(UInt32.init) : string.text.unicodeScalars.map(\.value)
  }

  private static func compile(_ call: Call, _ type: TypeObject) throws(Raise) -> Value {
    let text = try scalars(call[0], call.interpreter)
    var parser = RegexParser(text, flags: RegexParser.Flags(rawValue: try call.int(1)))
    do throws(RegexFailure) {
      let node = try parser.parse()
      guard
        let program = RegexProgram(
          node, groupCount: parser.groupCount, hasBackreferences: parser.hasBackreferences)
      else {
        throw RegexFailure(message: "the expression is too large for nabla", position: nil)
      }
      let names = DictObject()
      for (name, group) in parser.names {
        do throws(Raise) { try names.set(.text(name), .int(group), call.interpreter) } catch { break }
      }
      let handle = Value.instance(call.interpreter.instantiate(type, payload: Compiled(program)))
      return .tuple(
        TupleObject([handle, .int(parser.groupCount), .dict(names), .int(parser.flags.rawValue)]))
    } catch {
      return .tuple(
        TupleObject([.none, .text(error.message), error.position.map(Value.int) ?? .none]))
    }
  }

  /// The matcher, and where to begin.
  private static func matcher(_ call: Call) throws(Raise) -> (RegexMatcher, start: Int, end: Int) {
    guard case .instance(let instance) = call[0], let compiled = instance.payload as? Compiled else {
      throw .typeError("a compiled pattern is needed")
    }
    let text = try scalars(call[1], call.interpreter)
    let end = min(max(try call.int(3), 0), text.count)
    let start = max(try call.int(2), 0)
    return (RegexMatcher(compiled.program, text, end: end, call.interpreter), start, end)
  }

  private static func value(_ found: (groups: [Int], last: Int)) -> Value {
    .tuple(TupleObject((found.groups + [found.last]).map(Value.int)))
  }

  private static func find(_ call: Call) throws(Raise) -> Value {
    var (matcher, start, end) = try matcher(call)
    guard start <= end, let mode = RegexMatcher.Mode(rawValue: try call.int(4)) else { return .none }
    return try matcher.find(from: start, mode).map(value) ?? .none
  }

  private static func findAll(_ call: Call) throws(Raise) -> Value {
    var (matcher, place, end) = try matcher(call)
    let limit = try call.int(4)
    var matches: [Value] = []
    var mustAdvance = false
    while place <= end, limit == 0 || matches.count < limit {
      guard let found = try matcher.find(from: place, .search, mustAdvance: mustAdvance) else { break }
      matches.append(value(found))
      try Limits.checkElements(matches.count)
      place = found.groups[1]
      mustAdvance = found.groups[0] == found.groups[1]
    }
    return .list(ListObject(matches))
  }
}
