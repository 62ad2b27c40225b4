import Language

/// The helper modules of "Deep Learning from Scratch" 1 and 2, under the names that notes import them by.
enum Books {
  static func register(in interpreter: Interpreter) {
    for (name, text) in BookSource.modules {
      register(name, in: interpreter) { builder throws(Raise) in try builder.source(text) }
    }
    register("common.layers", in: interpreter) { builder throws(Raise) in
      LayerTypes.register(in: builder)
      try builder.source("from common.functions import *")
    }
    register("common.optimizer", in: interpreter) { builder throws(Raise) in
      try OptimizerTypes.register(in: builder)
    }
    register("common.np", in: interpreter) { builder throws(Raise) in
      builder.set("np", .module(try builder.interpreter.importModule("numpy")))
    }
    DataSets.register(in: interpreter)
  }

  /// The folders that the notes keep their copy of the books' modules in.
  static let checkouts = ["", "deep2."]

  static func register(
    _ name: String, in interpreter: Interpreter, _ build: @escaping (ModuleBuilder) throws(Raise) -> Void
  ) {
    for folder in checkouts { interpreter.registerModule(folder + name, build) }
  }
}

/// Modules that are written in the language itself.
enum BookSource {
  static let modules: [(String, String)] = [
    ("common.functions", functions), ("common.gradient", gradient), ("common.util", util),
    ("common.trainer", trainer),
  ]
}
