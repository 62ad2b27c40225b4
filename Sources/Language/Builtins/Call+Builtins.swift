/// What the bodies of built-in functions ask of their arguments, in Python's words.
extension Call {
  /// Python's name of the type of an argument.
  package func typeName(_ position: Int) -> String { interpreter.typeName(of: self[position]) }

  /// An integer argument, or its default where it was omitted.
  package func index(_ position: Int, default fallback: Int? = nil) throws(Raise) -> Int {
    if let fallback, case .undefined = self[position] { return fallback }
    return try Numbers.index(self[position], interpreter)
  }

  /// A truth value, or its default where it was omitted.
  package func truth(_ position: Int, default fallback: Bool) throws(Raise) -> Bool {
    if case .undefined = self[position] { return fallback }
    return try interpreter.truth(self[position])
  }

  /// A string argument, or its default where it was omitted or None.
  func text(_ position: Int, default fallback: String? = nil) throws(Raise) -> String {
    if let fallback, !isGiven(position) { return fallback }
    guard case .string(let string) = self[position].plain else {
      let name = function.signature.parameters[position].name
      throw .typeError(
        "\(function.name)() argument '\(name)' must be str, not \(typeName(position))")
    }
    return string.text
  }

  /// The values of a variadic parameter.
  package func variadic(_ position: Int) -> [Value] {
    if case .tuple(let tuple) = self[position] { return tuple.items }
    return []
  }

  /// The keyword arguments that a `**` parameter took.
  package func keywords(_ position: Int) -> DictObject? {
    if case .dict(let dict) = self[position] { return dict }
    return nil
  }

  // MARK: Receivers

  private func wrongReceiver(_ type: String) -> Raise {
    .typeError(
      "descriptor '\(function.name)' for '\(type)' objects doesn't apply to a "
        + "'\(typeName(0))' object")
  }

  /// What an object of a learner's class derived from a built-in type holds inside.
  private func payload<Object: AnyObject>(_ type: Object.Type) -> Object? {
    guard case .instance(let instance) = self[0] else { return nil }
    return instance.payload as? Object
  }

  func receiverString() throws(Raise) -> StringObject {
    if case .string(let string) = self[0] { return string }
    guard let inner = payload(StringObject.self) else { throw wrongReceiver("str") }
    return inner
  }

  func receiverBytes() throws(Raise) -> BytesObject {
    if case .bytes(let bytes) = self[0] { return bytes }
    guard let inner = payload(BytesObject.self) else { throw wrongReceiver("bytes") }
    return inner
  }

  func receiverList() throws(Raise) -> ListObject {
    if case .list(let list) = self[0] { return list }
    guard let inner = payload(ListObject.self) else { throw wrongReceiver("list") }
    return inner
  }

  func receiverTuple() throws(Raise) -> TupleObject {
    if case .tuple(let tuple) = self[0] { return tuple }
    guard let inner = payload(TupleObject.self) else { throw wrongReceiver("tuple") }
    return inner
  }

  func receiverDict() throws(Raise) -> DictObject {
    if case .dict(let dict) = self[0] { return dict }
    guard let inner = payload(DictObject.self) else { throw wrongReceiver("dict") }
    return inner
  }

  func receiverSet() throws(Raise) -> SetObject {
    if case .set(let set) = self[0] { return set }
    guard let inner = payload(SetObject.self) else { throw wrongReceiver("set") }
    return inner
  }

  func receiverRange() throws(Raise) -> RangeObject {
    if case .range(let range) = self[0] { return range }
    throw wrongReceiver("range")
  }
}

extension Raise {
  /// A KeyError whose argument is the missing key itself.
  package static func keyError(_ key: Value, _ interpreter: Interpreter) -> Raise {
    let type = interpreter.exceptionType(.keyError)
    return interpreter.makeRaise(instance: interpreter.makeException(type, [key]))
  }
}
