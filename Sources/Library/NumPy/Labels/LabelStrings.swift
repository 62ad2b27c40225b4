import Language
import TensorCore

/// `numpy.char` and `numpy.strings`: the methods of text on every element.
enum LabelStrings {
  static let modules = ["numpy.char", "numpy.strings"]

  /// What a method gives: text, truths, integers, or lists, which only `numpy.char` has.
  enum Kind { case text, truth, integer, list }

  static let methods: [(name: String, signature: String, kind: Kind)] = [
    ("upper", "a", .text), ("lower", "a", .text), ("title", "a", .text), ("capitalize", "a", .text),
    ("swapcase", "a", .text), ("strip", "a, chars=None", .text), ("lstrip", "a, chars=None", .text),
    ("rstrip", "a, chars=None", .text), ("center", "a, width, fillchar=' '", .text),
    ("ljust", "a, width, fillchar=' '", .text), ("rjust", "a, width, fillchar=' '", .text),
    ("zfill", "a, width", .text), ("expandtabs", "a, tabsize=8", .text),
    ("replace", "a, old, new, count=-1", .text), ("translate", "a, table, deletechars=None", .text),
    ("count", "a, sub, start=0, end=None", .integer), ("find", "a, sub, start=0, end=None", .integer),
    ("rfind", "a, sub, start=0, end=None", .integer), ("index", "a, sub, start=0, end=None", .integer),
    ("rindex", "a, sub, start=0, end=None", .integer),
    ("startswith", "a, prefix, start=0, end=None", .truth),
    ("endswith", "a, suffix, start=0, end=None", .truth), ("isalpha", "x", .truth),
    ("isdigit", "x", .truth), ("isalnum", "x", .truth), ("isnumeric", "x", .truth),
    ("isdecimal", "x", .truth), ("isspace", "x", .truth), ("islower", "x", .truth),
    ("isupper", "x", .truth), ("istitle", "x", .truth), ("split", "a, sep=None, maxsplit=None", .list),
    ("rsplit", "a, sep=None, maxsplit=None", .list), ("splitlines", "a, keepends=None", .list),
  ]

  static func register(in interpreter: Interpreter) {
    for module in modules {
      interpreter.registerModule(module) { builder throws(Raise) in
        builder.module.documentation = "Text functions that work element by element."
        for row in methods where row.kind != .list || module == "numpy.char" {
          builder.function(row.name, row.signature, "str.\(row.name) on every element.") {
            call throws(Raise) in try apply(row.name, row.kind, call)
          }
        }
        try registerOthers(in: builder, isOld: module == "numpy.char")
        if module == "numpy.char" { CharacterArrays.register(in: builder) }
        builder.module.exportedNames = nil
      }
    }
  }

  private static func registerOthers(in builder: ModuleBuilder, isOld: Bool) throws(Raise) {
    builder.function("str_len", "x", "How many characters each element has.") { call throws(Raise) in
      let labels = try text(call, 0)
      let counts = labels.items.map { item in
        length(item)
      }
      return try integers(counts, labels.shape, call.interpreter)
    }
    builder.function("add", "x1, x2", "The elements of both, joined in pairs.") { call throws(Raise) in
      try LabelElementwise.binary("add", call[0], call[1], call.interpreter)
    }
    builder.function("multiply", "a, i", "Each element repeated.") { call throws(Raise) in
      let labels = try text(call, 0)
      let counts = try call.tensor(1)
      guard counts.dtype.isInteger || counts.dtype == .bool else {
        throw .typeError("unsupported type \(counts.dtype.name) for operand 'i'")
      }
      let shape = try engine { () throws(TensorError) in try Tensor.jointShape([labels.shape, counts.shape]) }
      try LabelArray.check(shape)
      let (places, numbers) = try engine { () throws(TensorError) in
        (try labels.places.broadcast(to: shape), try counts.broadcast(to: shape).integers)
      }
      var items: [Value] = []
      for (place, number) in zip(places.integers, numbers) {
        items.append(try call.interpreter.binary(.multiply, labels.element(place), .int(max(number, 0))))
      }
      return try fitted(items, shape, call.interpreter)
    }
    builder.function("mod", "a, values", "Each element as the format of values.") { call throws(Raise) in
      let formats = try text(call, 0)
      let values = try LabelPart(call[1], call.interpreter).labels(as: .object, call.interpreter)
      let shape = try engine { () throws(TensorError) in try Tensor.jointShape([formats.shape, values.shape]) }
      try LabelArray.check(shape)
      let (left, right) = try engine { () throws(TensorError) in
        (try formats.places.broadcast(to: shape), try values.places.broadcast(to: shape))
      }
      var items: [Value] = []
      for (format, value) in zip(left.integers, right.integers) {
        items.append(
          try call.interpreter.binary(.modulo, LabelAccess.plain(formats.element(format)), values.element(value)))
      }
      return try fitted(items, shape, call.interpreter)
    }
    for row in LabelElementwise.comparisons {
      builder.function(row.name, "x1, x2", "x1 \(row.operator.symbol) x2, element by element.") {
        call throws(Raise) in
        let pair = isOld
          ? (try CharacterArrays.stripped(call[0], call.interpreter), try CharacterArrays.stripped(call[1], call.interpreter))
          : (call[0], call[1])
        return try LabelElementwise.compare(row.operator, row.name, pair.0, pair.1, call.interpreter)
      }
    }
    for (name, standard) in [("encode", "utf-8"), ("decode", "utf-8")] {
      builder.function(name, "a, encoding=None, errors=None", "str.\(name) on every element.") { call throws(Raise) in
        let labels = try text(call, 0)
        guard labels.isText == (name == "encode") else {
          throw .typeError("string operation on non-string array")
        }
        let arguments: [Value] = [
          call[1].isUndefined || call[1].isNone ? .text(standard) : call[1],
          call[2].isUndefined || call[2].isNone ? .text("strict") : call[2],
        ]
        var items: [Value] = []
        for item in labels.items { items.append(try method(name, item, arguments, call.interpreter)) }
        return try fitted(items, labels.shape, call.interpreter)
      }
    }
    for name in ["partition", "rpartition"] {
      builder.function(name, "a, sep", "Each element in three parts, around a separator.") {
        call throws(Raise) in try partition(name, call, asRows: isOld)
      }
    }
    if isOld {
      builder.function("join", "sep, seq", "The characters of each element, joined.") { call throws(Raise) in
        let (separators, labels) = (try text(call, 0), try text(call, 1))
        return try paired(separators, labels, call.interpreter) { (sep, one) throws(Raise) in
          try method("join", sep, [one], call.interpreter)
        }
      }
    } else {
      builder.function("slice", "a, start=None, stop=<no value>, step=None", "A slice of each element.") {
        call throws(Raise) in
        let labels = try text(call, 0)
        let isStop = call[2].isUndefined
        let range = SliceObject(
          start: isStop || call[1].isUndefined ? .none : call[1],
          stop: isStop ? (call[1].isUndefined ? .none : call[1]) : call[2],
          step: call[3].isUndefined ? .none : call[3])
        var items: [Value] = []
        for item in labels.items { items.append(try call.interpreter.subscripted(item, .slice(range))) }
        guard case .text(let width) = labels.type else { return .none }
        return try made(items, width, labels.shape, call.interpreter)
      }
    }
  }

  // MARK: Bodies

  private static func text(_ call: Call, _ position: Int) throws(Raise) -> LabelArray {
    let part = try LabelPart(call[position], call.interpreter)
    guard case .labels(let labels) = part, labels.isText || labels.type.isBytes else {
      throw .typeError("string operation on non-string array")
    }
    return labels
  }

  private static func method(
    _ name: String, _ value: Value, _ arguments: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let method = try interpreter.attribute(
      LabelAccess.plain(value), interpreter.symbols.intern(name))
    return try interpreter.call(method, arguments.map(LabelAccess.plain))
  }

  /// The method of `str` on every element; arguments may be arrays too.
  static func apply(_ name: String, _ kind: Kind, _ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let labels = try text(call, 0)
    var shape = labels.shape
    var columns: [Value?] = []
    var arrays: [LabelArray] = []
    for position in 1..<max(call.count, 1) {
      if call[position].isUndefined { break }
      guard isArray(call[position]), name != "translate" else {
        var argument = call[position]
        if name == "replace", case .string = argument {
          // NumPy reads both texts in the type of the array, which may cut them off.
          argument = LabelAccess.plain(try LabelMaking.element(argument, labels.type, interpreter))
        }
        columns.append(argument)
        continue
      }
      let part = try LabelPart(call[position], interpreter)
      let array: LabelArray
      switch part {
      case .labels(let labels): array = labels
      case .numbers(let tensor): array = try LabelMaking.converted(tensor, .object, interpreter)
      }
      arrays.append(array)
      columns.append(nil)
      let shapes = [shape, array.shape]
      shape = try engine { () throws(TensorError) in try Tensor.jointShape(shapes) }
    }
    if name == "expandtabs" || kind == .list, columns.count > 1, case .some(.none)? = columns.last {
      columns.removeLast()
    }
    if name == "translate", columns.count > 1 { columns.removeLast(columns.count - 1) }
    let whole = shape
    try LabelArray.check(whole)
    var spread: [[Int]] = []
    for array in [labels] + arrays {
      let places = array.places
      spread.append(try engine { () throws(TensorError) in try places.broadcast(to: whole).integers })
    }
    var items: [Value] = []
    var pace = Pace()
    for index in 0..<whole.elementCount {
      try pace.step(interpreter)
      var next = 0
      let arguments = columns.map { given -> Value in
        if let given { return given }
        defer { next += 1 }
        return arrays[next].element(spread[next + 1][index])
      }
      items.append(try method(name, labels.element(spread[0][index]), arguments, interpreter))
    }
    switch kind {
    case .truth:
      return interpreter.value(
        from: try LabelOrder.tensor(items.map { if case .bool(true) = $0 { true } else { false } }, whole))
    case .integer:
      return try integers(items.map { if case .int(let x) = $0 { x } else { 0 } }, whole, interpreter)
    case .list: return try LabelArray(.object, items, whole).value(interpreter)
    case .text:
      switch labels.type {
      case .text(let width) where keepsWidth.contains(name),
        .bytes(let width) where keepsWidth.contains(name):
        return try made(items, width, whole, interpreter)
      default: return try fitted(items, whole, interpreter)
      }
    }
  }

  /// The methods whose results NumPy gives the width of their argument.
  private static let keepsWidth: Set<String> = [
    "upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "translate",
  ]

  private static func isArray(_ value: Value) -> Bool {
    switch value {
    case .array, .list, .tuple: true
    default: LabelArray.of(value) != nil
    }
  }

  /// Two arrays of text, element by element.
  private static func paired(
    _ a: LabelArray, _ b: LabelArray, _ interpreter: Interpreter,
    _ join: (Value, Value) throws(Raise) -> Value
  ) throws(Raise) -> Value {
    let (x, y) = (a.places, b.places)
    let shape = try engine { () throws(TensorError) in try Tensor.jointShape([x.shape, y.shape]) }
    try LabelArray.check(shape)
    let (left, right) = try engine { () throws(TensorError) in
      (try x.broadcast(to: shape).integers, try y.broadcast(to: shape).integers)
    }
    var items: [Value] = []
    for (one, other) in zip(left, right) { items.append(try join(a.element(one), b.element(other))) }
    return try fitted(items, shape, interpreter)
  }

  private static func partition(_ name: String, _ call: Call, asRows: Bool) throws(Raise) -> Value {
    let (labels, separators) = (try text(call, 0), try text(call, 1))
    guard separators.count == 1, case .string = separators.items[0] else {
      throw .typeError("nabla takes one separator for all elements")
    }
    var columns: [[Value]] = [[], [], []]
    for item in labels.items {
      guard case .tuple(let parts) = try method(name, item, [separators.items[0]], call.interpreter),
        parts.items.count == 3
      else { continue }
      for place in 0..<3 { columns[place].append(parts.items[place]) }
    }
    if asRows {
      let items = labels.items.indices.flatMap { index in columns.map { $0[index] } }
      return try fitted(items, Shape(labels.shape.array + [3]), call.interpreter)
    }
    var values: [Value] = []
    for column in columns { values.append(try fitted(column, labels.shape, call.interpreter)) }
    return .tuple(TupleObject(values))
  }

  // MARK: Results

  private static func integers(
    _ values: [Int], _ shape: Shape, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    interpreter.value(
      from: try engine { () throws(TensorError) in try Tensor(integers: values, shape: shape) })
  }

  /// Text as wide as the widest element.
  private static func fitted(
    _ items: [Value], _ shape: Shape, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let width = items.map(length).max() ?? 0
    return try made(items, max(width, 1), shape, interpreter)
  }

  private static func length(_ item: Value) -> Int {
    switch item {
    case .string(let string): string.count
    case .bytes(let bytes): bytes.bytes.count
    default: 0
    }
  }

  private static func made(
    _ items: [Value], _ width: Int, _ shape: Shape, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    var elements: [Value] = []
    var type = LabelType.text(width: width)
    if case .bytes? = items.first { type = .bytes(width: width) }
    for item in items { elements.append(try LabelMaking.element(item, type, interpreter)) }
    return try LabelArray(type, elements, shape).value(interpreter)
  }
}
