import Language

/// `_traceback`: the way of an exception through a program, under `traceback`.
enum TracebackModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.functions([
      NativeEntry(
        "entries", "exception, /", "Per call, the outermost first: its file, line number, function, line."
      ) { call throws(Raise) in
        guard case .instance(let instance) = call[0],
          let payload = instance.payload as? ExceptionPayload
        else { return .list(ListObject([])) }
        let calls = payload.frames.reversed().map { entry -> Value in
          let line = entry.source.line(at: Int(entry.range.start))
          let text = entry.source.lineText(line).drop { $0 == " " || $0 == "\t" }
          return .tuple(
            TupleObject([
              .text(entry.source.name), .int(line + 1), .text(entry.function), .text(String(text)),
            ]))
        }
        return .list(ListObject(calls))
      },
      NativeEntry("handled", "", "The exception being handled.") { call throws(Raise) in
        call.interpreter.handledException
      },
    ])
  }
}
