import Language

/// What a learner can do about the errors that everybody meets, found by their wording when they are shown, so
/// that programs which catch them pay nothing.
enum MessageHints {
  /// One suggestion, or nil; `expression` is the failing part of the program.
  static func hint(_ kind: ExceptionKind, _ message: String, expression: String) -> String? {
    switch kind {
    case .typeError, .ufuncTypeError: typeHint(message, expression)
    case .valueError, .linAlgError: valueHint(message)
    case .attributeError: message.hasPrefix("'NoneType' object") ? none : nil
    case .axisError: axisHint(message)
    case .indexError: indexHint(message)
    case .unboundLocalError: unboundHint(message)
    case .recursionError:
      "a function that calls itself needs a case that returns first; "
        + "sys.setrecursionlimit(n) allows n calls inside one another"
    default: nil
    }
  }

  private static let none =
    "it is None, which functions without return give, and methods that change their object: "
    + "x.sort(), x.append(…), print(…)"

  /// What stands between two pieces of a message.
  private static func part(_ message: String, _ opening: String, _ closing: String) -> String? {
    guard message.hasPrefix(opening), message.hasSuffix(closing),
      message.count >= opening.count + closing.count
    else { return nil }
    return String(message.dropFirst(opening.count).dropLast(closing.count))
  }

  private static func isShort(_ text: String) -> Bool {
    text.count <= 24 && !text.contains("\n") && !text.isEmpty
  }

  // MARK: TypeError

  private static func typeHint(_ message: String, _ expression: String) -> String? {
    if message.contains("'NoneType'"), !message.contains("NoneType' object is not callable") {
      return message.hasPrefix("'NoneType' object") || message.hasPrefix("unsupported operand")
        ? none : nil
    }
    if let type = part(message, "'", "' object is not iterable"), type == "int" || type == "float" {
      return iterationHint(expression)
    }
    if let type = part(message, "'", "' object is not callable") { return callHint(type, expression) }
    if message.hasPrefix("sequence item"), message.hasSuffix("int found") || message.hasSuffix("float found") {
      return "', '.join(map(str, items)) joins numbers as text"
    }
    switch message {
    case "'str' object does not support item assignment":
      return "text never changes: x.replace(old, new), or x[:i] + new + x[i + 1:], makes another one"
    case "'tuple' object does not support item assignment":
      return "a tuple never changes; list(x) makes a list of it, which does"
    case "unhashable type: 'list'":
      return "a key must not change: tuple(x) makes a tuple of the list, which does as a key"
    case "unhashable type: 'set'", "unhashable type: 'dict'":
      return "a key must not change: a tuple, a frozenset or a text can be one"
    case "unhashable type: 'numpy.ndarray'":
      return "a key must not change: x.item() takes the number of one element, tuple(x) those of a vector"
    case "'float' object cannot be interpreted as an integer":
      return "int(x) drops the fraction; // divides without one"
    case "list indices must be integers or slices, not float":
      return "// divides without a fraction: x[len(x) // 2]"
    case "list indices must be integers or slices, not str":
      return "a list is numbered: x[0] is its first item; a dict has names: d['a']"
    case "list indices must be integers or slices, not tuple":
      return "x[i][j] reads a list inside a list; np.array(x)[i, j] reads an array"
    case "only 0-dimensional arrays can be converted to Python scalars",
      "only length-1 arrays can be converted to Python scalars":
      return "x[0] takes one number out; x.astype(float) converts them all"
    case "isinstance() arg 2 must be a type, a tuple of types, or a union":
      return "the class itself, without quotes: isinstance(x, int)"
    default: break
    }
    if message.hasPrefix("'<' not supported") || message.hasPrefix("'>' not supported"),
      message.contains("'str'"), message.contains("'int'") || message.contains("'float'"),
      !expression.contains("(")
    {
      return "int(…) or float(…) reads a number from text"
    }
    if let item = part(message, "can only concatenate list (not \"", "\") to list"), item != "tuple" {
      return "x + [item] makes a longer list, x.append(item) makes x longer"
    }
    if message.hasPrefix("Cannot cast ufunc"), message.contains("output from dtype('float") {
      return "in place an array of integers stays one: x = x + … makes an array of floats"
    }
    if let given = part(message, "Cannot interpret '", "' as a data type"), Int(given) != nil,
      let open = expression.firstIndex(of: "(")
    {
      let name = expression[..<open]
      let arguments = expression[expression.index(after: open)...].dropLast()
      if ["zeros", "ones", "empty"].contains(where: name.hasSuffix), isShort(String(arguments)) {
        return "the shape is one argument: \(name)((\(arguments)))"
      }
    }
    return nil
  }

  private static func iterationHint(_ expression: String) -> String? {
    if expression.contains("+=") { return "x.append(item) adds one item to a list" }
    guard isShort(expression), expression.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
      return "range(n) counts from 0 to n - 1"
    }
    let last = Int(expression).map { String($0 - 1) } ?? "\(expression) - 1"
    return "range(\(expression)) counts from 0 to \(last)"
  }

  private static func callHint(_ type: String, _ expression: String) -> String? {
    guard let open = expression.firstIndex(of: "("), isShort(expression), expression.hasSuffix(")") else {
      return nil
    }
    let name = expression[..<open]
    let argument = expression[expression.index(after: open)...].dropLast()
    guard !name.isEmpty, !argument.isEmpty else { return nil }
    switch type {
    case "list", "tuple", "str", "dict", "numpy.ndarray":
      return "square brackets pick an item: \(name)[\(argument)]"
    case "int", "float": return "a product is written with *: \(name) * (\(argument))"
    default: return nil
    }
  }

  // MARK: Other kinds

  private static func valueHint(_ message: String) -> String? {
    if let text = part(message, "invalid literal for int() with base 10: '", "'"), Double(text) != nil {
      return "int(float('\(text)')) drops the fraction"
    }
    if let text = part(message, "could not convert string to float: '", "'"), text.contains(",") {
      let pointed = text.replacing(",", with: ".")
      return Double(pointed) == nil ? nil : "the fraction stands behind a point: float('\(pointed)')"
    }
    if message.hasSuffix("() arg is an empty sequence"), let name = message.split(separator: "(").first {
      return "\(name)(x, default=0) gives 0 for an empty x"
    }
    if message.hasPrefix("setting an array element with a sequence. The requested array has an inhomogeneous") {
      return "all rows of an array have one length"
    }
    if message == "Singular matrix" { return "np.linalg.pinv(x) comes closest to an inverse" }
    return message.hasPrefix("cannot reshape array of size ") ? reshapeHint(message) : nil
  }

  /// One length left to NumPy, where that fits.
  private static func reshapeHint(_ message: String) -> String? {
    let numbers = message.split(whereSeparator: { !$0.isNumber && $0 != "-" }).compactMap { Int($0) }
    guard let size = numbers.first, numbers.count >= 3, size > 0, numbers.count < 10 else { return nil }
    let lengths = Array(numbers.dropFirst())
    guard lengths.allSatisfy({ $0 > 0 && $0 <= size }) else { return nil }
    for free in lengths.indices {
      var others = 1
      for (place, length) in lengths.enumerated() where place != free {
        let (product, overflow) = others.multipliedReportingOverflow(by: length)
        guard !overflow else { return nil }
        others = product
      }
      guard size % others == 0 else { continue }
      func text(_ free: (Int) -> String) -> String {
        lengths.indices.map(free).joined(separator: ", ")
      }
      let written = text { $0 == free ? "-1" : String(lengths[$0]) }
      let shape = text { String($0 == free ? size / others : lengths[$0]) }
      return "reshape(\(written)) works: it gives the shape (\(shape))"
    }
    return nil
  }

  private static func axisHint(_ message: String) -> String? {
    guard let text = message.split(separator: " ").last, let rank = Int(text), rank > 0 else { return nil }
    return rank == 1 ? "the only axis is 0" : "the axes are 0 to \(rank - 1); -1 is the last one"
  }

  private static func indexHint(_ message: String) -> String? {
    guard message.hasPrefix("index "), let range = message.range(of: "with size "),
      let size = Int(message[range.upperBound...])
    else { return nil }
    return size == 0 ? "there is nothing along this axis" : "the last place is \(size - 1), or -1"
  }

  private static func unboundHint(_ message: String) -> String? {
    guard let rest = message.split(separator: "'", maxSplits: 2).dropFirst().first,
      message.hasPrefix("cannot access local variable")
    else { return nil }
    return "the function gives \(rest) a value further down, so \(rest) is its own; a parameter brings a value "
      + "in, `global \(rest)` means the one outside"
  }
}
