/// `open` and the methods of what it gives.
package enum FileMethods {
  static func install(_ interpreter: Interpreter) {
    let text = TypeObject(name: "TextIOWrapper", module: "_io", bases: [interpreter.types.object])
    let binary = TypeObject(name: "BufferedReader", module: "_io", bases: [interpreter.types.object])
    for type in [text, binary] {
      type.addMethods(methods, interpreter)
      type.addProperty("closed", interpreter) { call throws(Raise) in
        .bool(try handle(call).isClosed)
      }
      type.addProperty("name", interpreter) { call throws(Raise) in .text(try handle(call).name) }
      type.addProperty("mode", interpreter) { call throws(Raise) in .text(try handle(call).mode) }
    }
    let builder = ModuleBuilder(interpreter: interpreter, module: interpreter.builtins)
    builder.function(
      "open",
      "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
      "Open a file of the session's folder; modes r, w, x, a with t or b."
    ) { call throws(Raise) in
      let handle = try open(call)
      return .instance(
        call.interpreter.instantiate(handle.isBinary ? binary : text, payload: handle))
    }
  }

  private static var methods: [NativeEntry] {
    [
      NativeEntry("read", "size=-1, /", "Read size characters, or all.", read),
      NativeEntry("readline", "", "Read one line.") { call throws(Raise) in
        let handle = try readable(call)
        return try value(handle.readLine(), handle)
      },
      NativeEntry("readlines", "", "Read all lines.") { call throws(Raise) in
        let handle = try readable(call)
        var lines: [Value] = []
        while let line = try nextLine(handle) { lines.append(line) }
        return .list(ListObject(lines))
      },
      NativeEntry("write", "text, /", "Write a string; return its length.", write),
      NativeEntry("writelines", "lines, /", "Write strings one after another.") {
        call throws(Raise) in
        let handle = try writable(call)
        for line in try call.interpreter.values(of: call[1]) {
          _ = try write(line, handle, call.interpreter)
        }
        return .none
      },
      NativeEntry("flush", "", "Write out what is waiting.") { call throws(Raise) in
        try handle(call).flush()
        return .none
      },
      NativeEntry("close", "", "Close the file.") { call throws(Raise) in
        try handle(call).close()
        return .none
      },
      NativeEntry("seek", "offset, whence=0, /", "Go to a position from the start.") {
        call throws(Raise) in
        let place = max(0, try call.index(1))
        try readable(call).position = place
        return .int(place)
      },
      NativeEntry("tell", "", "The position in bytes.") { call throws(Raise) in
        .int(try handle(call).position)
      },
      NativeEntry("__enter__", "", "The file itself.") { call throws(Raise) in call[0] },
      NativeEntry("__exit__", "*args", "Close the file.") { call throws(Raise) in
        try handle(call).close()
        return .bool(false)
      },
      NativeEntry("__iter__", "", "The file walks its own lines.") { call throws(Raise) in call[0] },
      NativeEntry("__next__", "", "The next line.") { call throws(Raise) in
        guard let line = try nextLine(readable(call)) else { throw Raise(.stopIteration, "") }
        return line
      },
    ]
  }

  private static func handle(_ call: Call) throws(Raise) -> FileHandle {
    guard case .instance(let instance) = call[0], let handle = instance.payload as? FileHandle else {
      throw .typeError("a file is required, not '\(call.typeName(0))'")
    }
    return handle
  }

  private static func opened(_ call: Call) throws(Raise) -> FileHandle {
    let handle = try handle(call)
    if handle.isClosed { throw .valueError("I/O operation on closed file.") }
    return handle
  }

  private static func readable(_ call: Call) throws(Raise) -> FileHandle {
    let handle = try opened(call)
    guard handle.isReadable else { throw Raise(.osError, "not readable") }
    return handle
  }

  private static func writable(_ call: Call) throws(Raise) -> FileHandle {
    let handle = try opened(call)
    guard !handle.isReadable else { throw Raise(.osError, "not writable") }
    return handle
  }

  private static func value(_ bytes: [UInt8], _ handle: FileHandle) throws(Raise) -> Value {
    handle.isBinary ? .bytes(BytesObject(bytes)) : .string(try handle.decode(bytes))
  }

  private static func nextLine(_ handle: FileHandle) throws(Raise) -> Value? {
    let line = handle.readLine()
    return line.isEmpty ? nil : try value(line, handle)
  }

  private static func read(_ call: Call) throws(Raise) -> Value {
    let handle = try readable(call)
    var limit: Int?
    if call.isGiven(1) {
      let size = try call.index(1)
      if size >= 0 { limit = size }
    }
    if handle.isBinary { return .bytes(BytesObject(handle.read(limit))) }
    return .string(try handle.readText(limit))
  }

  private static func write(_ call: Call) throws(Raise) -> Value {
    try write(call[1], writable(call), call.interpreter)
  }

  private static func write(
    _ value: Value, _ handle: FileHandle, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch value {
    case .string(let text):
      guard let encoding = handle.encoding else {
        throw .typeError("a bytes-like object is required, not 'str'")
      }
      try handle.write(encoding.encode(text, errors: "strict"))
      return .int(text.count)
    case .bytes(let bytes) where handle.isBinary:
      try handle.write(bytes.bytes)
      return .int(bytes.bytes.count)
    default:
      let type = interpreter.typeName(of: value)
      throw .typeError(
        handle.isBinary
          ? "a bytes-like object is required, not '\(type)'"
          : "write() argument must be str, not \(type)")
    }
  }

  // MARK: Opening

  private static func open(_ call: Call) throws(Raise) -> FileHandle {
    let name = try path(call[0], call.interpreter)
    if name.utf8.contains(0) { throw .valueError("embedded null byte") }
    let mode = try call.text(1, default: "r")
    let letters = Set(mode)
    let purposes = letters.intersection(["r", "w", "a", "x"])
    guard letters.isSubset(of: ["r", "w", "a", "x", "b", "t", "+"]), letters.count == mode.count else {
      throw .valueError("invalid mode: '\(mode)'")
    }
    guard purposes.count == 1, let purpose = purposes.first else {
      throw .valueError("must have exactly one of create/read/write/append mode")
    }
    if letters.contains("b"), letters.contains("t") {
      throw .valueError("can't have text and binary mode at once")
    }
    if letters.contains("+") {
      throw Raise(
        .notImplementedError, "mode '\(mode)' is not part of nabla",
        hint: "open the file once to read and once to write.")
    }
    guard let files = call.interpreter.files else { throw refused(name) }
    var encoding: TextEncoding?
    if !letters.contains("b") {
      encoding = try TextEncoding.named(call.text(3, default: "utf-8"))
    }
    if files.isDirectory(name) {
      throw Raise(.isADirectoryError, "[Errno 21] Is a directory: '\(name)'")
    }
    var contents: [UInt8] = []
    if purpose == "r" {
      guard files.exists(name) else { throw missing(name) }
      contents = try files.read(name)
    } else if purpose == "x", files.exists(name) {
      throw Raise(.fileExistsError, "[Errno 17] File exists: '\(name)'")
    }
    let handle = FileHandle(
      name: name, mode: mode, encoding: encoding, contents: contents, files: files)
    // As in Python, opening for writing makes the file at once.
    if purpose != "r" { try handle.flush() }
    return handle
  }

  package static func path(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    switch value {
    case .string(let text): return text.text
    case .bytes(let bytes): return try TextEncoding.utf8.decode(bytes.bytes, errors: "strict").text
    case .instance:
      let symbol = interpreter.symbols.intern("__fspath__")
      guard let method = interpreter.specialMethod(value, symbol),
        case .string(let text) = try interpreter.call(method, [value])
      else { fallthrough }
      return text.text
    default:
      throw .typeError(
        "expected str, bytes or os.PathLike object, not \(interpreter.typeName(of: value))")
    }
  }

  package static func missing(_ name: String) -> Raise {
    Raise(.fileNotFoundError, "[Errno 2] No such file or directory: '\(name)'")
  }

  package static func refused(_ name: String) -> Raise {
    Raise(
      .permissionError, "[Errno 1] Operation not permitted: '\(name)'",
      hint: "programs may not use files in this session.")
  }
}
