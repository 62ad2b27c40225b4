import Language
import TensorCore

/// The operators of arrays of labels: the special methods of `numpy.ndarray`, which numbers do not need.
enum LabelSpecialMethods {
  static func install(_ type: TypeObject, _ interpreter: Interpreter) {
    type.add(shown + containers + judged, to: interpreter)
    installOperators(type, interpreter)
  }

  /// Comparisons, as for scalars of NumPy that are no numbers too.
  static func installComparisons(_ type: TypeObject, _ interpreter: Interpreter) {
    for row in LabelElementwise.comparisons {
      type.addMethod(row.method, "value, /", interpreter, "Return self\(row.operator.symbol)value.") {
        call throws(Raise) in
        guard LabelArray.of(call[0]) != nil else {
          return try call.interpreter.compare(row.operator, call[0], call[1])
        }
        return try LabelElementwise.compare(row.operator, row.name, call[0], call[1], call.interpreter)
      }
    }
  }

  /// Comparisons and arithmetic.
  static func installOperators(_ type: TypeObject, _ interpreter: Interpreter) {
    installComparisons(type, interpreter)
    for row in LabelElementwise.operators {
      addOperator(row.name, row.method, row.operator, type, interpreter)
    }
    for (method, name, op): (String, String, UnaryOperator) in [
      ("__neg__", "negative", .negative), ("__pos__", "positive", .positive),
      ("__invert__", "invert", .invert),
    ] {
      type.addMethod(method, "", interpreter) { call throws(Raise) in
        guard LabelArray.of(call[0]) != nil else { return try call.interpreter.unary(op, call[0]) }
        return try LabelElementwise.unary(name, call[0], call.interpreter)
      }
    }
    for method in ["__divmod__", "__rdivmod__"] {
      type.addMethod(method, "value, /", interpreter, "Refused for labels.") { call throws(Raise) in
        if let labels = LabelArray.of(call[0]) {
          guard labels.type.date != nil else { throw LabelElementwise.unsupported("divmod") }
          let pair = method == "__divmod__" ? (call[0], call[1]) : (call[1], call[0])
          return .tuple(
            TupleObject([
              try LabelElementwise.binary("floor_divide", pair.0, pair.1, call.interpreter),
              try LabelElementwise.binary("remainder", pair.0, pair.1, call.interpreter),
            ]))
        }
        let numpy = try call.interpreter.importModule("numpy")
        let pair = method == "__divmod__" ? [call[0], call[1]] : [call[1], call[0]]
        return try call.interpreter.call(
          numpy[call.interpreter.symbols.intern("divmod")] ?? .none, pair)
      }
    }
    type.addMethod("__abs__", "", interpreter) { call throws(Raise) in
      guard LabelArray.of(call[0]) != nil else {
        let numpy = try call.interpreter.importModule("numpy")
        return try call.interpreter.call(
          numpy[call.interpreter.symbols.intern("absolute")] ?? .none, [call[0]])
      }
      return try LabelElementwise.unary("absolute", call[0], call.interpreter)
    }
  }

  private static func addOperator(
    _ name: String, _ method: String, _ op: BinaryOperator, _ type: TypeObject, _ interpreter: Interpreter
  ) {
    type.addMethod("__\(method)__", "value, /", interpreter) { call throws(Raise) in
      guard LabelArray.of(call[0]) != nil else { return try call.interpreter.binary(op, call[0], call[1]) }
      if name == "power", case .int(2) = call[1] {
        return try LabelElementwise.unary("square", call[0], call.interpreter)
      }
      return try LabelElementwise.binary(name, call[0], call[1], call.interpreter)
    }
    type.addMethod("__r\(method)__", "value, /", interpreter) { call throws(Raise) in
      guard LabelArray.of(call[0]) != nil else { return try call.interpreter.binary(op, call[1], call[0]) }
      // '%s' % labels is Python's formatting.
      if name == "remainder", case .string = call[1] { return .notImplemented }
      return try LabelElementwise.binary(name, call[1], call[0], call.interpreter)
    }
    type.addMethod("__i\(method)__", "value, /", interpreter) { call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else {
        return try call.interpreter.inPlace(op, call[0], call[1])
      }
      try LabelAccess.checkWriteable(labels)
      let result = try LabelElementwise.binary(name, call[0], call[1], call.interpreter)
      if let made = LabelArray.of(result), made.shape != labels.shape {
        throw .valueError(
          "non-broadcastable output operand with shape \(labels.shape.compactDescription) doesn't match the broadcast shape \(made.shape.compactDescription)")
      }
      try LabelAccess.assign(labels, labels.places, result, call.interpreter)
      return call[0]
    }
  }

  private static func own(_ call: Call) throws(Raise) -> LabelArray {
    guard let labels = LabelArray.of(call[0]) else {
      throw .typeError(
        "descriptor '\(call.function.name)' requires an array of labels but received a '\(call.interpreter.typeName(of: call[0]))'")
    }
    return labels
  }

  private static var shown: [NativeEntry] { [
    NativeEntry("__repr__", "", "Return repr(self).") { call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else {
        return .text(try call.interpreter.representation(call[0]))
      }
      return .text(try LabelText.representation(labels, call.interpreter))
    },
    NativeEntry("__str__", "", "Return str(self).") { call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else { return .text(try call.interpreter.string(call[0])) }
      return .text(try LabelText.description(labels, call.interpreter))
    },
  ] }

  private static var containers: [NativeEntry] { [
    NativeEntry("__len__", "", "Return len(self).") { call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else { return .int(try call.interpreter.length(call[0])) }
      guard labels.rank > 0 else { throw .typeError("len() of unsized object") }
      return .int(labels.shape[0])
    },
    NativeEntry("__iter__", "", "Return iter(self).") { call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else {
        return .iterator(try call.interpreter.iterator(call[0]))
      }
      return .iterator(SequenceIterator(try LabelAccess.rows(labels, call.interpreter), typeName: "iterator"))
    },
    NativeEntry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else {
        return try call.interpreter.subscripted(call[0], call[1])
      }
      return try LabelAccess.subscripted(labels, call[1], call.interpreter)
    },
    NativeEntry("__setitem__", "key, value, /", "Set self[key] to value.") { call throws(Raise) in
      if let labels = LabelArray.of(call[0]) {
        try LabelAccess.setSubscript(labels, call[1], call[2], call.interpreter)
      } else {
        try call.interpreter.setSubscript(call[0], call[1], call[2])
      }
      return .none
    },
    NativeEntry("__delitem__", "key, /", "Refused.") { _ throws(Raise) in
      throw .valueError("cannot delete array elements")
    },
    NativeEntry("__contains__", "key, /", "Return key in self.") { call throws(Raise) in
      guard LabelArray.of(call[0]) != nil else {
        return .bool(try call.interpreter.contains(call[0], call[1]))
      }
      let matches = try LabelElementwise.compare(.equal, "equal", call[0], call[1], call.interpreter)
      guard case .array(let tensor) = matches else { return .bool(try call.interpreter.truth(matches)) }
      return .bool(tensor.bools.contains(true))
    },
  ] }

  private static var judged: [NativeEntry] { [
    NativeEntry("__bool__", "", "True if self else False.") { call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else { return .bool(try call.interpreter.truth(call[0])) }
      guard labels.count != 1 else { return .bool(try call.interpreter.truth(labels.items[0])) }
      guard labels.count > 0 else {
        throw .valueError(
          "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is "
            + "not empty.")
      }
      throw .valueError(
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    },
    NativeEntry("__int__", "", "int(self)") { call throws(Raise) in
      let item = LabelArray.of(call[0]) == nil
        ? call[0] : try LabelAccess.python(LabelMethods.single(own(call)), call.interpreter)
      return try call.interpreter.call(.type(call.interpreter.types.int), [item])
    },
    NativeEntry("__deepcopy__", "memo=None, /", "A copy of the array and of what it holds.") {
      call throws(Raise) in
      guard let labels = LabelArray.of(call[0]) else {
        let method = try call.interpreter.attribute(call[0], call.interpreter.symbols.intern("copy"))
        return try call.interpreter.call(method, [])
      }
      let copy = try labels.copy()
      guard labels.type == .object else { return copy.value(call.interpreter) }
      let module = try call.interpreter.importModule("copy")
      guard let deep = module[call.interpreter.symbols.intern("deepcopy")] else { return .none }
      let list = try call.interpreter.call(deep, [.list(ListObject(labels.items))])
      guard case .list(let items) = list, items.items.count == copy.count else { return .none }
      return try LabelArray(.object, items.items, labels.shape).value(call.interpreter)
    },
  ] }
}
