import Language

/// `sys`: the folders that `import` searches, output, and facts about the system.
enum SysModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    let interpreter = builder.interpreter
    builder.module.documentation = "The interpreter itself."
    let path = ListObject(interpreter.searchPath.map(Value.text))
    // From now on `import` searches what the program makes of this list.
    interpreter.extensions["sys.path"] = path
    builder.set("path", .list(path))
    builder.set("argv", .list(ListObject(interpreter.programArguments.map(Value.text))))
    builder.set("version", .text("3.11.7 (nabla)"))
    builder.set("platform", .text("linux"))
    builder.set("byteorder", .text("little"))
    builder.set("executable", .text(""))
    builder.set("maxsize", .int(.max))
    builder.set("modules", .dict(try interpreter.moduleTable()))
    builder.set("version_info", versionInfo(interpreter))
    builder.set("float_info", floatInfo(interpreter))
    let output = stream("stdout", interpreter) { $0.output.write($1) }
    builder.set("stdout", output)
    builder.set("__stdout__", output)
    interpreter.watchOutput(builder.module, "stdout", original: output)
    builder.set("stderr", stream("stderr", interpreter) { $0.output.writeWarning($1) })
    builder.set("stdin", standardInput(interpreter))
    builder.set("hexversion", .int(0x030B_07F0))
    builder.set("prefix", .text("/usr"))
    builder.set("maxunicode", .int(0x10FFFF))
    builder.functions([
      NativeEntry("getdefaultencoding", "", "utf-8.") { _ throws(Raise) in .text("utf-8") },
      NativeEntry("get_int_max_str_digits", "", "The most digits of an integer as text.") {
        call throws(Raise) in .int(call.interpreter.maximumDigits)
      },
      NativeEntry("set_int_max_str_digits", "maxdigits", "Set the most digits of an integer as text.") {
        call throws(Raise) in
        let digits = try call.int(0)
        guard digits == 0 || digits >= 640 else {
          throw .valueError("maxdigits must be 0 or larger than 640")
        }
        call.interpreter.maximumDigits = min(digits, 1_000_000)
        return .none
      },
      NativeEntry("exc_info", "", "The class and object of the exception being handled.") {
        call throws(Raise) in
        let exception = call.interpreter.handledException
        guard case .instance(let instance) = exception else {
          return .tuple(TupleObject([.none, .none, .none]))
        }
        let way = (instance.payload as? ExceptionPayload).map(call.interpreter.tracebackObject)
        return .tuple(TupleObject([.type(instance.type), exception, way ?? .none]))
      },
      NativeEntry("exit", "status=None, /", "End the program.") { call throws(Raise) in
        try Builtins.exit(call)
      },
      NativeEntry("getsizeof", "object, default=None, /", "A rough size in bytes.") {
        call throws(Raise) in .int(try size(call[0], call.interpreter))
      },
      NativeEntry("getrecursionlimit", "", "How deep calls may nest.") { call throws(Raise) in
        .int(call.interpreter.recursionLimit)
      },
      NativeEntry("setrecursionlimit", "limit, /", "Set how deep calls may nest.") {
        call throws(Raise) in
        let limit = try call.int(0)
        guard limit >= 1 else {
          throw .valueError("recursion limit must be greater or equal than 1")
        }
        call.interpreter.recursionLimit = limit
        return .none
      },
      NativeEntry("getrefcount", "object, /", "A number.") { _ throws(Raise) in .int(2) },
      NativeEntry("intern", "string, /", "Return the string.") { call throws(Raise) in call[0] },
    ])
  }

  private static func versionInfo(_ interpreter: Interpreter) -> Value {
    let type = NamedTuple.makeType(
      "sys.version_info", module: "",
      fields: ["major", "minor", "micro", "releaselevel", "serial"], interpreter)
    let items: [Value] = [.int(3), .int(11), .int(7), .text("final"), .int(0)]
    return .instance(interpreter.instantiate(type, payload: TupleObject(items)))
  }

  private static func floatInfo(_ interpreter: Interpreter) -> Value {
    let fields: [(String, Value)] = [
      ("max", .float(.greatestFiniteMagnitude)), ("max_exp", .int(1024)), ("max_10_exp", .int(308)),
      ("min", .float(.leastNormalMagnitude)), ("min_exp", .int(-1021)), ("min_10_exp", .int(-307)),
      ("dig", .int(15)), ("mant_dig", .int(53)), ("epsilon", .float(Double.ulpOfOne)),
      ("radix", .int(2)), ("rounds", .int(1)),
    ]
    let type = NamedTuple.makeType(
      "sys.float_info", module: "", fields: fields.map(\.0), interpreter)
    return .instance(
      interpreter.instantiate(type, payload: TupleObject(fields.map(\.1))))
  }

  private static func stream(
    _ name: String, _ interpreter: Interpreter,
    _ write: @escaping (Interpreter, String) -> Void
  ) -> Value {
    let type = TypeObject(
      name: "TextIOWrapper", module: "_io", bases: [interpreter.types.object])
    type.addMethods(
      [
        NativeEntry("write", "text, /", "Write text; return its length.") { call throws(Raise) in
          guard case .string(let text) = call[1] else {
            throw .typeError("write() argument must be str, not \(call.typeName(1))")
          }
          write(call.interpreter, text.text)
          return .int(text.count)
        },
        NativeEntry("writelines", "lines, /", "Write strings one after another.") {
          call throws(Raise) in
          for line in try call.interpreter.values(of: call[1]) {
            guard case .string(let text) = line else {
              throw .typeError(
                "write() argument must be str, not \(call.interpreter.typeName(of: line))")
            }
            write(call.interpreter, text.text)
          }
          return .none
        },
        NativeEntry("flush", "", "Write out what is waiting.") { call throws(Raise) in
          call.interpreter.output.flush()
          return .none
        },
        NativeEntry("isatty", "", "False.") { _ throws(Raise) in .bool(false) },
      ], interpreter)
    type.addProperty("name", interpreter) { _ throws(Raise) in .text("<\(name)>") }
    type.addProperty("encoding", interpreter) { _ throws(Raise) in .text("utf-8") }
    return .instance(interpreter.instantiate(type))
  }

  /// `sys.stdin`: the lines that answer `input()`.
  private static func standardInput(_ interpreter: Interpreter) -> Value {
    let type = TypeObject(
      name: "TextIOWrapper", module: "_io", bases: [interpreter.types.object])
    func line(_ interpreter: Interpreter) -> String {
      interpreter.readLine?("").map { $0 + "\n" } ?? ""
    }
    func lines(_ interpreter: Interpreter) throws(Raise) -> [String] {
      var found: [String] = []
      while true {
        try interpreter.checkInterrupt()
        let next = line(interpreter)
        if next.isEmpty { return found }
        found.append(next)
      }
    }
    type.addMethods(
      [
        NativeEntry("readline", "size=-1, /", "Read one line.") { call throws(Raise) in
          .text(line(call.interpreter))
        },
        NativeEntry("read", "size=-1, /", "Read all lines.") { call throws(Raise) in
          .text(try lines(call.interpreter).joined())
        },
        NativeEntry("readlines", "hint=-1, /", "Read all lines.") { call throws(Raise) in
          .list(ListObject(try lines(call.interpreter).map(Value.text)))
        },
        NativeEntry("isatty", "", "False.") { _ throws(Raise) in .bool(false) },
        NativeEntry("__iter__", "", "The lines.") { call throws(Raise) in call[0] },
        NativeEntry("__next__", "", "The next line.") { call throws(Raise) in
          let next = line(call.interpreter)
          if next.isEmpty { throw Raise(.stopIteration, "") }
          return .text(next)
        },
      ], interpreter)
    return .instance(interpreter.instantiate(type))
  }

  /// About what CPython gives for the common kinds.
  private static func size(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Int {
    switch value {
    case .none: 16
    case .bool, .int: 28
    case .float: 24
    case .scalar: 32
    case .string(let text): 49 + text.text.utf8.count
    case .bytes(let bytes): 33 + bytes.bytes.count
    case .tuple(let tuple): 40 + 8 * tuple.items.count
    case .list(let list): 56 + 8 * list.items.count
    case .dict(let dict): dict.count == 0 ? 64 : 232 + 48 * dict.count
    case .set(let set): 216 + 32 * set.count
    case .array(let array): 112 + (array.base == nil ? array.count * array.dtype.size : 0)
    default: 48
    }
  }
}
