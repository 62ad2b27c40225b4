import Language

/// The modules of Python's own library that nabla offers.
package enum PythonModules {
  /// Registers them all; each is built when a program first imports it.
  package static func register(in interpreter: Interpreter) {
    interpreter.registerModule("math", MathModule.build)
    interpreter.registerModule("time", TimeModule.build)
    interpreter.registerModule("random", RandomModule.build)
    interpreter.registerModule("os", OSModule.build)
    interpreter.registerModule("os.path", OSPathModule.build)
    interpreter.registerModule("sys", SysModule.build)
    interpreter.registerModule("collections", CollectionsModule.build)
    interpreter.registerModule("itertools", ItertoolsModule.build)
    interpreter.registerModule("functools", FunctoolsModule.build)
    interpreter.registerModule("operator", OperatorModule.build)
    interpreter.registerModule("copy", CopyModule.build)
    interpreter.registerModule("typing", TypingModule.build)
    interpreter.registerModule("abc", SmallModules.buildABC)
    interpreter.registerModule("dataclasses", DataclassesModule.build)
    interpreter.registerModule("contextlib", ContextlibModule.build)
    interpreter.registerModule("enum", EnumModule.build)
    interpreter.registerModule("string", SmallModules.buildString)
    interpreter.registerModule("warnings", WarningsModule.build)
    SmallModules.registerNotebook(in: interpreter)
    interpreter.registerModule("IPython.display", SmallModules.buildDisplay)
    interpreter.registerModule("__future__", SmallModules.buildFuture)
    interpreter.registerModule("builtins", SmallModules.buildBuiltins)
    interpreter.registerModule("importlib", SmallModules.buildImportlib)
    interpreter.registerModule("__main__", SmallModules.buildMain)
    WrittenModules.register(in: interpreter)
  }
}

extension ModuleBuilder {
  /// Adds a class that programs see under the module's name.
  func type(
    _ name: String, bases: [TypeObject]? = nil, _ documentation: String = ""
  ) -> TypeObject {
    let type = TypeObject(
      name: name, module: module.name, bases: bases ?? [interpreter.types.object])
    type.documentation = documentation
    set(name, .type(type))
    return type
  }
}
