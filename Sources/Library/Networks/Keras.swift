import Language
import NeuralNetwork
import TensorCore

/// `keras` and `tensorflow.keras`: the part of Keras that study notes use, written in the language
/// over the engine's layers.
enum Keras {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("keras") { builder throws(Raise) in
      builder.module.documentation = "Networks in Keras's words, computed by nabla's own layers."
      try builder.source(packageText)
    }
    interpreter.registerModule("keras._engine") { builder throws(Raise) in
      try buildEngine(builder)
    }
    interpreter.registerModule("keras.optimizers") { builder throws(Raise) in
      KerasOptimizers.register(in: builder)
      try builder.source(KerasSource.optimizers)
    }
    interpreter.registerModule("keras.optimizers.schedules") { builder throws(Raise) in
      KerasOptimizers.registerSchedules(in: builder)
    }
    for (name, text) in KerasSource.modules {
      interpreter.registerModule("keras." + name) { builder throws(Raise) in
        try builder.source(text)
      }
    }
    interpreter.registerModule("tensorflow.random") { builder throws(Raise) in
      builder.function("set_seed", "seed", "Starts the random numbers of tensorflow.keras anew.") {
        call throws(Raise) in
        guard let seed = UInt32(exactly: try call.int(0)) else {
          throw .valueError("Seed must be between 0 and 2**32 - 1")
        }
        KerasRandom.seed(seed, in: call.interpreter)
        return .none
      }
    }
    // TensorFlow's copy is the same package.
    interpreter.registerModule("tensorflow") { builder throws(Raise) in
      builder.module.documentation = "Only its Keras: tensorflow.keras."
      builder.set("keras", .module(try builder.interpreter.importModule("keras")))
      builder.set("random", .module(try builder.interpreter.importModule("tensorflow.random")))
      builder.set("__version__", .text("2.21.0"))
    }
    let names =
      ["", ".optimizers", ".optimizers.schedules"] + KerasSource.modules.map { "." + $0.0 }
    for name in names {
      interpreter.registerModule("tensorflow.keras" + name) { builder throws(Raise) in
        let original = try builder.interpreter.importModule("keras" + name)
        for symbol in original.symbols { builder.module[symbol] = original[symbol] }
      }
    }
  }

  private static var packageText: String {
    (KerasSource.modules.map(\.0).filter { !$0.contains(".") && !$0.hasPrefix("_") }
      + ["optimizers"])
      .map { "import keras.\($0)\n" }.joined()
      + """
      import keras.optimizers.schedules
      import keras.datasets.mnist
      import keras.datasets.fashion_mnist
      import keras.datasets.cifar10
      import keras.datasets.cifar100
      import keras.datasets.imdb
      import keras.datasets.boston_housing
      from keras.models import Sequential, Model
      from keras.layers import Input, KerasTensor, Layer
      __version__ = '3.15.1'
      """
  }

  /// What the text of the package needs of the engine.
  private static func buildEngine(_ builder: ModuleBuilder) throws(Raise) {
    let interpreter = builder.interpreter
    builder.set("_Network", .type(NetworkType.make(interpreter)))
    builder.set("_Picture", .type(TrainingPictureType.make(interpreter)))
    builder.function(
      "_weights", "initializer, shape, inputs, outputs, dtype, seed=None",
      "Starting values of a parameter, from the session's random numbers or from a seed."
    ) { call throws(Raise) in
      let shape = try call.shape(1)
      let (inputs, outputs) = (try call.int(2), try call.int(3))
      let dtype: DType = try call.string(4) == "float64" ? .float64 : .float32
      let initializer: Initializer
      if case .string(let name) = call[0] {
        guard let named = Initializer(named: name.text) else {
          throw .valueError("Could not interpret initializer identifier: \(name.text)")
        }
        initializer = named
      } else {
        initializer = .standardDeviation(try call.double(0))
      }
      var random = KerasRandom.of(call.interpreter)
      if call.isGiven(5) {
        guard let seed = UInt32(exactly: try call.int(5)) else {
          throw .valueError("Seed must be between 0 and 2**32 - 1")
        }
        random = RandomState(seed: seed)
      }
      return .array(
        try engine { () throws(TensorError) in
          try initializer.weights(
            shape: shape, inputs: inputs, outputs: outputs, random: random, dtype: dtype)
        })
    }
    builder.function("_permutation", "count", "The numbers below count in random order.") {
      call throws(Raise) in
      let count = try call.int(0)
      return .array(
        try engine { () throws(TensorError) in
          try KerasRandom.of(call.interpreter).permutation(count)
        })
    }
    builder.function("_redraws", "", "Whether a line can be drawn over.") { call throws(Raise) in
      .bool(call.interpreter.output.redrawsLines)
    }
    builder.function("_columns", "", "Columns of the output.") { call throws(Raise) in
      .int(call.interpreter.output.columns)
    }
  }
}
