/// The built-in names of the language.
package enum Builtins {
  /// Registers functions, types' constructors and methods.
  package static func install(_ interpreter: Interpreter) {
    let builder = ModuleBuilder(interpreter: interpreter, module: interpreter.builtins)
    let tables = [
      output, iteration, aggregation, numbers, introspection, attributes, evaluation, refusals, text,
    ]
    for table in tables { builder.functions(table) }
    Constructors.install(interpreter)
    IterationTypes.install(interpreter)
    StringMethods.install(interpreter)
    ListMethods.install(interpreter)
    TupleMethods.install(interpreter)
    DictMethods.install(interpreter)
    SetMethods.install(interpreter)
    RangeMethods.install(interpreter)
    BytesMethods.install(interpreter)
    NumberMethods.install(interpreter)
    ComplexMethods.install(interpreter)
    FileMethods.install(interpreter)
    installNames(builder)
    SpecialMethods.install(interpreter)
    interpreter.installTypeForms()
  }

  /// Types, exceptions and constants, by the names under which programs find them.
  private static func installNames(_ builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let types = interpreter.types
    for type in [
      types.object, types.type, types.int, types.bool, types.float, types.complex, types.str, types.bytes,
      types.byteArray, types.list, types.tuple, types.dict, types.set, types.frozenset, types.range, types.slice,
      types.property, types.staticMethod, types.classMethod, types.superType,
    ] {
      builder.set(type.name, .type(type))
    }
    for name in IterationTypes.names {
      builder.set(name, .type(interpreter.iteratorType(named: name)))
    }
    for kind in ExceptionKind.allCases where kind.isBuiltin {
      builder.set(kind.rawValue, .type(interpreter.exceptionType(kind)))
    }
    for name in ["IOError", "EnvironmentError"] {
      builder.set(name, .type(interpreter.exceptionType(.osError)))
    }
    builder.set("NotImplemented", .notImplemented)
    builder.set("Ellipsis", .ellipsis)
    builder.set("__debug__", .bool(true))
  }
}
