import Language
import NeuralNetwork
import TensorCore

/// `common.optimizer` of both books: `update(params, grads)` takes dictionaries (the first book) or lists (the
/// second), and writes into the arrays of `params`.
enum OptimizerTypes {
  static func register(in builder: ModuleBuilder) throws(Raise) {
    // A star import hands on NumPy too, which public notebooks rely on.
    builder.set("np", .module(try builder.interpreter.importModule("numpy")))
    for (name, signature, make) in optimizers {
      builder.set(name, .type(optimizerType(name, signature, make, builder.interpreter)))
    }
    // Other copies of the books spell these otherwise.
    for (alias, name) in [("RMSProp", "RMSprop"), ("Adagrad", "AdaGrad")] {
      builder.alias(alias, of: name)
    }
  }

  typealias MakeOptimizer = (Call) throws(Raise) -> Optimizer

  private static var optimizers: [(name: String, signature: String, make: MakeOptimizer)] {
    [
      ("SGD", "lr=0.01", { call throws(Raise) in
        .sgd(learningRate: try call.double(1, default: 0.01))
      }),
      ("Momentum", "lr=0.01, momentum=0.9", { call throws(Raise) in
        .momentum(learningRate: try call.double(1, default: 0.01), momentum: try call.double(2, default: 0.9))
      }),
      ("Nesterov", "lr=0.01, momentum=0.9", { call throws(Raise) in
        .nesterov(learningRate: try call.double(1, default: 0.01), momentum: try call.double(2, default: 0.9))
      }),
      ("AdaGrad", "lr=0.01", { call throws(Raise) in
        .adaGrad(learningRate: try call.double(1, default: 0.01))
      }),
      ("RMSprop", "lr=0.01, decay_rate=0.99", { call throws(Raise) in
        .rmsProp(learningRate: try call.double(1, default: 0.01), decay: try call.double(2, default: 0.99))
      }),
      ("Adam", "lr=0.001, beta1=0.9, beta2=0.999", { call throws(Raise) in
        .adam(
          learningRate: try call.double(1, default: 0.001), beta1: try call.double(2, default: 0.9),
          beta2: try call.double(3, default: 0.999))
      }),
      ("AdamW", "lr=0.001, beta1=0.9, beta2=0.999, weight_decay=0.004", { call throws(Raise) in
        .adamW(
          learningRate: try call.double(1, default: 0.001), beta1: try call.double(2, default: 0.9),
          beta2: try call.double(3, default: 0.999), decay: try call.double(4, default: 0.004))
      }),
    ]
  }

  static func optimizerType(
    _ name: String, _ signature: String, _ make: @escaping MakeOptimizer, _ interpreter: Interpreter,
    module: String = "common.optimizer"
  ) -> TypeObject {
    let type = TypeObject(name: name, module: module)
    type.addMethod("__init__", signature, interpreter) { call throws(Raise) in
      let optimizer = try make(call)
      if case .instance(let object) = call[0] { object.payload = optimizer }
      return .none
    }
    type.addProperty(
      "lr", interpreter, "The learning rate.",
      setter: { call throws(Raise) in
        try own(call).learningRate = try call.double(1)
        return .none
      },
      getter: { call throws(Raise) in .float(try own(call).learningRate) })
    type.addProperty("iter", interpreter, "Updates made so far.") { call throws(Raise) in
      .int(try own(call).step)
    }
    type.addMethod("update", "params, grads", interpreter, "One step for all parameters, in place.") {
      call throws(Raise) in
      let optimizer = try own(call)
      let (values, gradients) = try pairs(call)
      try engine { () throws(TensorError) in
        try optimizer.update(values: values, gradients: gradients)
      }
      return .none
    }
    return type
  }

  static func own(_ call: Call) throws(Raise) -> Optimizer {
    guard case .instance(let object) = call[0], let optimizer = object.payload as? Optimizer else {
      throw .typeError("an optimizer is needed", hint: "call super().__init__(...) first.")
    }
    return optimizer
  }

  /// The arrays of `params` with their gradients, in the order of `params`.
  private static func pairs(_ call: Call) throws(Raise) -> ([Tensor], [Tensor]) {
    var values: [Tensor] = []
    var gradients: [Tensor] = []
    switch (call[1], call[2]) {
    case (.dict(let parameters), .dict(let given)):
      for case let entry? in parameters.table.entries {
        guard let gradient = try given.value(for: entry.key, call.interpreter) else {
          throw Raise(.keyError, try call.interpreter.representation(entry.key))
        }
        values.append(try array(entry.value, call))
        gradients.append(try call.interpreter.tensor(from: gradient))
      }
    default:
      let parameters = try call.interpreter.values(of: call[1])
      let given = try call.interpreter.values(of: call[2])
      guard given.count >= parameters.count else { throw .indexError("list index out of range") }
      for (parameter, gradient) in zip(parameters, given) {
        values.append(try array(parameter, call))
        gradients.append(try call.interpreter.tensor(from: gradient))
      }
    }
    return (values, gradients)
  }

  private static func array(_ value: Value, _ call: Call) throws(Raise) -> Tensor {
    guard case .array(let tensor) = value else {
      throw .typeError(
        "a parameter must be an array, not '\(call.interpreter.typeName(of: value))'",
        hint: "training writes into the arrays of params.")
    }
    return tensor
  }
}
