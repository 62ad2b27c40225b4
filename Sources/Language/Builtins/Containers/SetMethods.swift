/// The methods of `set` and `frozenset`.
package enum SetMethods {
  static func install(_ interpreter: Interpreter) {
    interpreter.types.set.addMethods(shared + mutating, interpreter)
    interpreter.types.frozenset.addMethods(shared, interpreter)
  }

  private static var shared: [NativeEntry] {
    [
      NativeEntry("union", "*others", "Return the union of sets as a new set.") {
        call throws(Raise) in try combined(call, .bitOr)
      },
      NativeEntry("intersection", "*others", "Return the intersection as a new set.") {
        call throws(Raise) in try combined(call, .bitAnd)
      },
      NativeEntry("difference", "*others", "Return the difference as a new set.") {
        call throws(Raise) in try combined(call, .subtract)
      },
      NativeEntry("symmetric_difference", "other, /", "Return the symmetric difference.") {
        call throws(Raise) in
        let set = try call.receiverSet()
        let other = try call.interpreter.values(of: call[1])
        return .set(try binary(.bitXor, set, other, call.interpreter) ?? set)
      },
      NativeEntry("issubset", "other, /", "Return True if another set contains this one.") {
        call throws(Raise) in
        .bool(try isSubset(try call.receiverSet(), try argument(call), call.interpreter))
      },
      NativeEntry("issuperset", "other, /", "Return True if this set contains another.") {
        call throws(Raise) in
        .bool(try isSubset(try argument(call), try call.receiverSet(), call.interpreter))
      },
      NativeEntry("isdisjoint", "other, /", "Return True if there is no common element.") {
        call throws(Raise) in
        let set = try call.receiverSet()
        for item in try call.interpreter.values(of: call[1])
        where try set.contains(item, call.interpreter) {
          return .bool(false)
        }
        return .bool(true)
      },
      NativeEntry("copy", "", "Return a shallow copy.") { call throws(Raise) in
        .set(copied(try call.receiverSet()))
      },
    ]
  }

  private static var mutating: [NativeEntry] {
    [
      NativeEntry("add", "object, /", "Add an element to the set.") { call throws(Raise) in
        try call.receiverSet().insert(call[1], call.interpreter)
        return .none
      },
      NativeEntry("discard", "object, /", "Remove an element if it is there.") {
        call throws(Raise) in
        try call.receiverSet().removeValue(for: call[1], call.interpreter)
        return .none
      },
      NativeEntry("remove", "object, /", "Remove an element; KeyError if it is not there.") {
        call throws(Raise) in
        guard try call.receiverSet().removeValue(for: call[1], call.interpreter) != nil else {
          throw .keyError(call[1], call.interpreter)
        }
        return .none
      },
      NativeEntry("pop", "", "Remove and return an arbitrary element.") { call throws(Raise) in
        let set = try call.receiverSet()
        guard let first = set.elements.first else {
          throw .keyError(.text("pop from an empty set"), call.interpreter)
        }
        try set.removeValue(for: first, call.interpreter)
        return first
      },
      NativeEntry("clear", "", "Remove all elements.") { call throws(Raise) in
        try call.receiverSet().table.removeAll()
        return .none
      },
      NativeEntry("update", "*others", "Update with the union of itself and others.") {
        call throws(Raise) in
        let set = try call.receiverSet()
        for other in call.variadic(1) {
          for item in try call.interpreter.values(of: other) {
            try set.insert(item, call.interpreter)
          }
        }
        return .none
      },
      NativeEntry("intersection_update", "*others", "Keep only elements found in all others.") {
        call throws(Raise) in try updated(call, .bitAnd)
      },
      NativeEntry("difference_update", "*others", "Remove all elements found in others.") {
        call throws(Raise) in try updated(call, .subtract)
      },
      NativeEntry("symmetric_difference_update", "other, /", "Keep elements found in one only.") {
        call throws(Raise) in
        let set = try call.receiverSet()
        let other = try call.interpreter.values(of: call[1])
        if let result = try binary(.bitXor, set, other, call.interpreter) {
          set.table = result.table
        }
        return .none
      },
    ]
  }

  private static func argument(_ call: Call) throws(Raise) -> SetObject {
    if case .set(let set) = call[1] { return set }
    return try set(of: call.interpreter.values(of: call[1]), isFrozen: false, call.interpreter)
  }

  /// A set of values.
  static func set(
    of values: [Value], isFrozen: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> SetObject {
    let set = SetObject(isFrozen: isFrozen)
    for value in values { try set.insert(value, interpreter) }
    return set
  }

  static func copied(_ set: SetObject) -> SetObject {
    let copy = SetObject(isFrozen: set.isFrozen)
    copy.table = set.table
    return copy
  }

  static func isSubset(
    _ set: SetObject, _ other: SetObject, _ interpreter: Interpreter
  ) throws(Raise) -> Bool {
    guard set.count <= other.count else { return false }
    for case let entry? in set.table.entries where try !other.contains(entry.key, interpreter) {
      return false
    }
    return true
  }

  private static func combined(_ call: Call, _ operation: BinaryOperator) throws(Raise) -> Value {
    var result = copied(try call.receiverSet())
    for other in call.variadic(1) {
      let values = try call.interpreter.values(of: other)
      result = try binary(operation, result, values, call.interpreter) ?? result
    }
    return .set(result)
  }

  private static func updated(_ call: Call, _ operation: BinaryOperator) throws(Raise) -> Value {
    let set = try call.receiverSet()
    for other in call.variadic(1) {
      let values = try call.interpreter.values(of: other)
      if let result = try binary(operation, set, values, call.interpreter) {
        set.table = result.table
      }
    }
    return .none
  }

  /// `set op other` for `|`, `&`, `-`, `^`, of the first operand's kind; nil for other operators.
  package static func binary(
    _ operation: BinaryOperator, _ set: SetObject, _ other: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> SetObject? {
    let result: SetObject
    switch operation {
    case .bitOr:
      result = copied(set)
      for value in other { try result.insert(value, interpreter) }
    case .bitAnd:
      result = SetObject(isFrozen: set.isFrozen)
      for value in other where try set.contains(value, interpreter) {
        try result.insert(value, interpreter)
      }
    case .subtract:
      result = copied(set)
      for value in other { try result.removeValue(for: value, interpreter) }
    case .bitXor:
      result = copied(set)
      let unique = try SetMethods.set(of: other, isFrozen: false, interpreter)
      for case let entry? in unique.table.entries {
        if try set.contains(entry.key, interpreter) {
          try result.removeValue(for: entry.key, interpreter)
        } else {
          try result.insert(entry.key, interpreter)
        }
      }
    default: return nil
    }
    return result
  }
}

extension SetObject {
  /// The elements in the order in which CPython walks them, where that can be known.
  package var elements: [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for case let entry? in table.entries { values.append(entry.key) }
    return SetOrder.ordered(values)
  }
}
