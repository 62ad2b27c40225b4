import Language

/// `operator`: the operators as functions.
enum OperatorModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "The operators as functions."
    let binary: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
      ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power), ("matmul", .matmul),
      ("and_", .bitAnd), ("or_", .bitOr), ("xor", .bitXor), ("lshift", .leftShift),
      ("rshift", .rightShift),
    ]
    for (name, operation) in binary {
      builder.function(name, "a, b, /", "Same as a \(operation.symbol) b.") { call throws(Raise) in
        try call.interpreter.binary(operation, call[0], call[1])
      }
    }
    let comparisons: [(String, ComparisonOperator)] = [
      ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessEqual), ("gt", .greater),
      ("ge", .greaterEqual), ("is_", .is), ("is_not", .isNot),
    ]
    for (name, operation) in comparisons {
      builder.function(name, "a, b, /", "Same as a \(operation.symbol) b.") { call throws(Raise) in
        try call.interpreter.compare(operation, call[0], call[1])
      }
    }
    let unary: [(String, UnaryOperator)] = [
      ("neg", .negative), ("pos", .positive), ("invert", .invert),
    ]
    for (name, operation) in unary {
      builder.function(name, "a, /", "The operator as a function.") { call throws(Raise) in
        try call.interpreter.unary(operation, call[0])
      }
    }
    builder.functions([
      NativeEntry("not_", "a, /", "Same as not a.") { call throws(Raise) in
        .bool(try !call.interpreter.truth(call[0]))
      },
      NativeEntry("truth", "a, /", "Return True if a is true.") { call throws(Raise) in
        .bool(try call.interpreter.truth(call[0]))
      },
      NativeEntry("contains", "a, b, /", "Same as b in a.") { call throws(Raise) in
        .bool(try call.interpreter.contains(call[0], call[1]))
      },
      NativeEntry("getitem", "a, b, /", "Same as a[b].") { call throws(Raise) in
        try call.interpreter.subscripted(call[0], call[1])
      },
      NativeEntry("setitem", "a, b, c, /", "Same as a[b] = c.") { call throws(Raise) in
        try call.interpreter.setSubscript(call[0], call[1], call[2])
        return .none
      },
      NativeEntry("itemgetter", "item, /, *items", "A function that takes items out.") {
        call throws(Raise) in
        getter("itemgetter", [call[0]] + call.variadic(1)) { interpreter, object, item throws(Raise) in
          try interpreter.subscripted(object, item)
        }
      },
      NativeEntry("attrgetter", "attr, /, *attrs", "A function that takes attributes.") {
        call throws(Raise) in
        getter("attrgetter", [call[0]] + call.variadic(1)) { interpreter, object, item throws(Raise) in
          var value = object
          for name in try interpreter.string(item).split(separator: ".") {
            value = try interpreter.attribute(value, interpreter.symbols.intern(String(name)))
          }
          return value
        }
      },
    ])
    try builder.source(WrittenModules.operatorParts)
  }

  private static func getter(
    _ name: String, _ items: [Value],
    _ get: @escaping (Interpreter, Value, Value) throws(Raise) -> Value
  ) -> Value {
    .native(
      NativeFunction(name: name, module: "operator", signature: Signature("obj, /")) {
        call throws(Raise) in
        if items.count == 1 { return try get(call.interpreter, call[0], items[0]) }
        var values: [Value] = []
        for item in items { values.append(try get(call.interpreter, call[0], item)) }
        return .tuple(TupleObject(values))
      })
  }
}
