import Language

/// The arguments of a native call that stand for arrays, as what they stand for.
enum WrappedArguments {
  /// For each argument that holds objects of the class, its position and the argument with a part of each object in
  /// its place.
  static func parts(
    _ attribute: String, of call: Call, _ type: TypeObject
  ) throws(Raise) -> [(Int, Value)] {
    let part = call.interpreter.symbols.intern(attribute)
    var replaced: [(Int, Value)] = []
    for position in 0..<call.count {
      if let plain = try plain(call[position], part, type, call.interpreter, depth: 0) {
        replaced.append((position, plain))
      }
    }
    call.interpreter.wrapping.isMet = false
    return replaced
  }

  /// Calls the function once more with the arrays; inside, objects that are left stand for plain arrays.
  static func rerun(_ call: Call, _ replaced: [(Int, Value)]) throws(Raise) -> Value {
    call.interpreter.wrapping.depth += 1
    defer { call.interpreter.wrapping.depth -= 1 }
    return try LabelDispatch.rerun(call, replaced)
  }

  /// The value without such objects; nil for what holds none.
  private static func plain(
    _ value: Value, _ part: Symbol, _ type: TypeObject, _ interpreter: Interpreter, depth: Int
  ) throws(Raise) -> Value? {
    switch value {
    case .instance(let instance):
      guard instance.type.isSubtype(of: type) else { return nil }
      return try interpreter.attribute(value, part)
    case .list(let list) where depth < 8:
      return try plain(list.items, part, type, interpreter, depth).map { .list(ListObject($0)) }
    case .tuple(let tuple) where depth < 8:
      return try plain(tuple.items, part, type, interpreter, depth).map { .tuple(TupleObject($0)) }
    default: return nil
    }
  }

  private static func plain(
    _ items: [Value], _ part: Symbol, _ type: TypeObject, _ interpreter: Interpreter, _ depth: Int
  ) throws(Raise) -> [Value]? {
    var found: [Value]?
    for (index, item) in items.enumerated() {
      switch item {
      case .instance, .list, .tuple: break
      default: continue
      }
      guard let plain = try plain(item, part, type, interpreter, depth: depth + 1) else { continue }
      found = found ?? items
      found?[index] = plain
    }
    return found
  }
}
