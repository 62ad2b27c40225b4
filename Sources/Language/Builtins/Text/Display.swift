import TensorCore

/// What a notebook echoes for a value: IPython's pretty form, in which long containers take one item a line.
package struct Display {
  private let interpreter: Interpreter
  private var printer = PrettyPrinter()
  /// The containers around the value being shown.
  private var open: [ObjectIdentifier] = []

  /// As deep as Python goes.
  private static let maximumDepth = 1000

  private init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  package static func text(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    var display = Display(interpreter)
    try display.show(value)
    display.printer.flush()
    return display.printer.output
  }

  private mutating func show(_ value: Value) throws(Raise) {
    try interpreter.checkStack()
    printer.begin()
    defer { printer.end() }
    switch value {
    case .list(let list): try sequence(list, list.items, "[", "]")
    case .tuple(let tuple): try sequence(tuple, tuple.items, "(", tuple.items.count == 1 ? ",)" : ")")
    case .set(let set): try self.set(set)
    case .dict(let dict): try self.dict(dict)
    case .type(let type):
      if case .value(.function)? = type.metaclass?.member(interpreter.names.representation) {
        printer.text(try interpreter.representation(value))
      } else {
        printer.text(type.fullName)
      }
    case .function(let function):
      printer.text(
        "<function \(function.module.name).\(function.qualifiedName)(\(function.signatureText))>")
    case .native(let function): printer.text(native(function))
    case .iterator(let iterator) where try iterator.representation(interpreter) == nil:
      printer.text("<\(iterator.typeName) at \(interpreter.address(iterator))>")
    case .instance(let instance) where interpreter.isException(instance.type):
      try call(instance.type.fullName, (instance.payload as? ExceptionPayload)?.arguments ?? [])
    case .instance(let instance):
      if instance.type.module == "re",
        let echo = interpreter.specialMethod(value, interpreter.symbols.intern("_echo_"))
      {
        printer.text(try interpreter.string(interpreter.call(echo, [value])))
      } else if interpreter.specialMethod(value, interpreter.names.representation) == nil {
        if let inner = instance.builtinValue {
          try show(inner)
        } else {
          printer.text("<\(instance.type.fullName) at \(interpreter.address(instance))>")
        }
      } else {
        try plain(value)
      }
    default: try plain(value)
    }
  }

  /// The repr, with its line ends.
  private mutating func plain(_ value: Value) throws(Raise) {
    let text = try interpreter.representation(value)
    printer.begin()
    // As IPython does, without the empty line after a last line end.
    let lines = text.hasSuffix("\n") ? text.dropLast() : text[...]
    for (number, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { printer.hardBreak() }
      printer.text(String(line))
    }
    printer.end()
  }

  private func native(_ function: NativeFunction) -> String {
    if function.wording == .counted { return "<ufunc '\(function.name)'>" }
    // NumPy's functions are no Python functions to IPython, which shows their repr.
    if function.module.hasPrefix("numpy") {
      return "<function \(function.name) at \(interpreter.address(function))>"
    }
    let isPlain = function.module.isEmpty || function.module == "builtins"
    let name = isPlain ? function.name : "\(function.module).\(function.name)"
    return "<function \(name)(\(function.signature.text))>"
  }

  /// Shows what is inside unless the container is inside itself.
  private mutating func inside(
    _ container: AnyObject, _ cyclic: String, _ body: (inout Display) throws(Raise) -> Void
  ) throws(Raise) {
    let identity = ObjectIdentifier(container)
    if open.contains(identity) {
      printer.text(cyclic)
      return
    }
    // Each level indents all lines inside it, so that the text grows with the square of the depth.
    guard open.count < Display.maximumDepth else {
      throw Raise(.recursionError, "maximum recursion depth exceeded while getting the repr of an object")
    }
    open.append(identity)
    defer { open.removeLast() }
    try body(&self)
  }

  private mutating func separate(_ position: Int) -> Bool {
    if position > 0 {
      printer.text(",")
      printer.breakable()
    }
    if position == PrettyPrinter.maximumItems {
      printer.text("...")
      return false
    }
    return true
  }

  private mutating func sequence(
    _ object: AnyObject, _ items: [Value], _ start: String, _ end: String
  ) throws(Raise) {
    try inside(object, start == "[" ? "[...]" : "(...)") { (display: inout Display) throws(Raise) in
      display.printer.begin(1, start)
      for (position, item) in items.enumerated() {
        guard display.separate(position) else { break }
        try display.show(item)
      }
      if end == ",)" { display.printer.text(",") }
      display.printer.end(1, end == ",)" ? ")" : end)
    }
  }

  private mutating func set(_ set: SetObject) throws(Raise) {
    if set.count == 0 {
      printer.text(set.isFrozen ? "frozenset()" : "set()")
      return
    }
    var elements = set.elements
    if elements.count < PrettyPrinter.maximumItems {
      do throws(Raise) {
        elements = try Sorting.sorted(elements, key: nil, reverse: false, interpreter)
      } catch {
        guard error.kind == .typeError else { throw error }
      }
    }
    let start = set.isFrozen ? "frozenset({" : "{"
    printer.begin(start.count, start)
    for (position, item) in elements.enumerated() {
      guard separate(position) else { break }
      try show(item)
    }
    printer.end(start.count, set.isFrozen ? "})" : "}")
  }

  private mutating func dict(_ dict: DictObject) throws(Raise) {
    switch dict.flavour {
    case .dict: try entries(dict)
    case .orderedDict:
      let pairs = DictView(.items, of: dict).values()
      try call("OrderedDict", pairs.isEmpty ? [] : [.list(ListObject(pairs))], dict)
    case .defaultDict:
      try call("defaultdict", [dict.defaultFactory, .dict(plainCopy(dict.table.entries))], dict)
    case .counter:
      // Unlike its repr, IPython shows a counter in the order of counting.
      let copy = try plainCopy(dict.table.entries)
      try call("Counter", copy.count == 0 ? [] : [.dict(copy)], dict)
    }
  }

  private func plainCopy(_ entries: [HashTable.Entry?]) throws(Raise) -> DictObject {
    let copy = DictObject()
    for case let entry? in entries { try copy.set(entry.key, entry.value, interpreter) }
    return copy
  }

  private mutating func entries(_ dict: DictObject) throws(Raise) {
    try inside(dict, "{...}") { (display: inout Display) throws(Raise) in
      display.printer.begin(1, "{")
      var position = 0
      for case let entry? in dict.table.entries {
        guard display.separate(position) else { break }
        try display.show(entry.key)
        display.printer.text(": ")
        try display.show(entry.value)
        position += 1
      }
      display.printer.end(1, "}")
    }
  }

  /// `Name(argument, …)` with breaks between the arguments.
  private mutating func call(
    _ name: String, _ arguments: [Value], _ object: AnyObject? = nil
  ) throws(Raise) {
    if let object, open.contains(ObjectIdentifier(object)) {
      printer.text("\(name)(...)")
      return
    }
    if let object { open.append(ObjectIdentifier(object)) }
    defer { if object != nil { open.removeLast() } }
    let prefix = name + "("
    // The call itself is an object in IPython's printer: one group around, one for the arguments.
    printer.begin()
    printer.begin(prefix.unicodeScalars.count, prefix)
    for (position, argument) in arguments.enumerated() {
      if position > 0 {
        printer.text(",")
        printer.breakable()
      }
      try show(argument)
    }
    printer.end(prefix.unicodeScalars.count, ")")
    printer.end()
  }
}
