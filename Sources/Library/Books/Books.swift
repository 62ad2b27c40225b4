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
    for (name, what) in missing {
      register(name, in: interpreter) { _ throws(Raise) in
        throw Raise(
          .importError, "\(name) is not part of nabla: it has no \(what)",
          hint: "the second book's chapters 1 to 4 run; its recurrent layers do not.")
      }
    }
    DataSets.register(in: interpreter)
    ToySets.register(in: interpreter)
    ModelCheck.register(in: interpreter)
  }

  /// Modules of the second book that programs ask for and nabla does not have.
  private static let missing = [
    ("common.time_layers", "recurrent layers (TimeEmbedding, TimeRNN, TimeLSTM, TimeAffine …)"),
    ("dataset.ptb", "text corpora"), ("dataset.sequence", "text corpora"),
  ]

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
    ("common.trainer", trainer), ("common._network", network),
    ("common.multi_layer_net", multiLayerNet),
    ("common.multi_layer_net_extend", multiLayerNetExtend), ("common.Multilayer", multilayer),
    ("common.two_layer_net", twoLayerNet), ("two_layer_net", twoLayerNet),
    ("simple_convnet", simpleConvNet), ("layer_naive", naiveLayers),
    ("common.base_model", baseModel), ("common.config", config), ("common._gradcheck", gradcheck),
  ]
}
