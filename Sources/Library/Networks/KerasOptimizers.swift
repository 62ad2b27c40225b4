import Language
import NeuralNetwork
import TensorCore

/// `keras.optimizers`: the engine's optimizers and schedules with Keras's argument names.
enum KerasOptimizers {
  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let common =
      ", weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, name=None"
    for (name, signature, make) in optimizers {
      let type = OptimizerTypes.optimizerType(
        name, signature + common,
        { call throws(Raise) in
          let first = signature.split(separator: ",").count + 1
          let optimizer = try make(call)
          try apply(call, to: optimizer, commonFrom: first)
          return optimizer
        }, interpreter, module: "keras.optimizers")
      type.addProperty(
        "learning_rate", interpreter, "The learning rate of the next step.",
        setter: { call throws(Raise) in
          let optimizer = try OptimizerTypes.own(call)
          try set(call[1], on: optimizer, call)
          return .none
        },
        // Keras keeps it as a float32.
        getter: { call throws(Raise) in
          .float(Double(Float(try OptimizerTypes.own(call).currentRate)))
        })
      type.addProperty("iterations", interpreter, "Updates made so far.") { call throws(Raise) in
        .int(try OptimizerTypes.own(call).step)
      }
      type.addProperty("_averages", interpreter, "Averages that it keeps of each parameter.") {
        call throws(Raise) in .int(try OptimizerTypes.own(call).rule.stateCount)
      }
      builder.set(name, .type(type))
    }
  }

  /// `keras.optimizers.schedules`.
  static func registerSchedules(in builder: ModuleBuilder) {
    for (name, signature, make) in schedules {
      let type = TypeObject(name: name, module: "keras.optimizers.schedules")
      type.addMethod("__init__", signature, builder.interpreter) { call throws(Raise) in
        guard case .instance(let object) = call[0] else { return .none }
        object.payload = ScheduleBox(try make(call))
        return .none
      }
      type.addMethod("__call__", "step", builder.interpreter, "The rate after so many updates.") {
        call throws(Raise) in
        guard let schedule = schedule(call[0]) else { throw .typeError("a schedule is needed") }
        return .float(schedule.rate(step: Int(exactly: try call.double(1).rounded()) ?? .max))
      }
      builder.set(name, .type(type))
    }
  }

  private final class ScheduleBox {
    let schedule: LearningRateSchedule

    init(_ schedule: LearningRateSchedule) { self.schedule = schedule }
  }

  private static func schedule(_ value: Value) -> LearningRateSchedule? {
    guard case .instance(let object) = value else { return nil }
    return (object.payload as? ScheduleBox)?.schedule
  }

  private static func set(
    _ rate: Value, on optimizer: Optimizer, _ call: Call
  ) throws(Raise) {
    if let schedule = schedule(rate) {
      optimizer.schedule = schedule
    } else {
      optimizer.learningRate = try call.interpreter.double(rate)
      optimizer.schedule = nil
    }
  }

  private static func apply(
    _ call: Call, to optimizer: Optimizer, commonFrom first: Int
  ) throws(Raise) {
    if call.isGiven(1) { try set(call[1], on: optimizer, call) }
    if optimizer.rule.name != "AdamW", call.isGiven(first) {
      optimizer.separateDecay = try call.double(first)
    }
    let limits: [(Int, (Double) -> GradientClipping)] = [
      (first + 1, { .norm($0) }), (first + 2, { .value($0) }), (first + 3, { .globalNorm($0) }),
    ]
    let given = limits.filter { call.isGiven($0.0) }
    guard given.count <= 1 else {
      throw .valueError(
        "Only one of `clipnorm`, `clipvalue` and `global_clipnorm` can be set.")
    }
    if let (position, make) = given.first { optimizer.clipping = make(try call.double(position)) }
  }

  private static var optimizers:
    [(name: String, signature: String, make: OptimizerTypes.MakeOptimizer)]
  {
    [
      ("SGD", "learning_rate=0.01, momentum=0.0, nesterov=False", { call throws(Raise) in
        let momentum = try call.double(2, default: 0)
        guard momentum >= 0, momentum <= 1 else {
          throw .valueError("`momentum` must be a float between [0, 1].")
        }
        if momentum == 0 { return .sgd() }
        return try call.bool(3, default: false)
          ? Optimizer(.kerasNesterov(momentum), learningRate: 0.01) : .momentum(momentum: momentum)
      }),
      ("Adagrad", "learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-07",
        { call throws(Raise) in
          let optimizer = Optimizer.adaGrad(learningRate: 0.001)
          optimizer.initialAverage = try call.double(2, default: 0.1)
          optimizer.epsilon = try call.double(3, default: 1e-7)
          return optimizer
        }),
      ("RMSprop", "learning_rate=0.001, rho=0.9, epsilon=1e-07", { call throws(Raise) in
        let optimizer = Optimizer.rmsProp(
          learningRate: 0.001, decay: try call.double(2, default: 0.9))
        optimizer.epsilon = try call.double(3, default: 1e-7)
        return optimizer
      }),
      ("Adam", "learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07",
        { call throws(Raise) in
          let optimizer = Optimizer.adam(
            beta1: try call.double(2, default: 0.9), beta2: try call.double(3, default: 0.999))
          optimizer.epsilon = try call.double(4, default: 1e-7)
          return optimizer
        }),
      ("AdamW", "learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07",
        { call throws(Raise) in
          let optimizer = Optimizer.adamW(
            beta1: try call.double(2, default: 0.9), beta2: try call.double(3, default: 0.999),
            decay: try call.double(5, default: 0.004))
          optimizer.epsilon = try call.double(4, default: 1e-7)
          return optimizer
        }),
    ]
  }

  private typealias MakeSchedule = (Call) throws(Raise) -> LearningRateSchedule

  private static var schedules: [(name: String, signature: String, make: MakeSchedule)] {
    [
      ("ExponentialDecay", "initial_learning_rate, decay_steps, decay_rate, staircase=False",
        { call throws(Raise) in
          .exponential(
            initial: try call.double(1), steps: try positive(call, 2), rate: try call.double(3),
            isStaircase: try call.bool(4, default: false))
        }),
      ("InverseTimeDecay", "initial_learning_rate, decay_steps, decay_rate, staircase=False",
        { call throws(Raise) in
          .inverseTime(
            initial: try call.double(1), steps: try positive(call, 2), rate: try call.double(3),
            isStaircase: try call.bool(4, default: false))
        }),
      ("PolynomialDecay",
        "initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0",
        { call throws(Raise) in
          .polynomial(
            initial: try call.double(1), steps: try positive(call, 2),
            end: try call.double(3, default: 0.0001), power: try call.double(4, default: 1))
        }),
      ("CosineDecay", "initial_learning_rate, decay_steps, alpha=0.0", { call throws(Raise) in
        .cosine(
          initial: try call.double(1), steps: try positive(call, 2),
          alpha: try call.double(3, default: 0))
      }),
      ("PiecewiseConstantDecay", "boundaries, values", { call throws(Raise) in
        let boundaries = try call.tensor(1).doubles
        let values = try call.tensor(2).doubles
        guard values.count == boundaries.count + 1 else {
          throw .valueError(
            "The length of boundaries should be 1 less than the length of values. Received: "
              + "boundaries of length \(boundaries.count), and values of length \(values.count)")
        }
        return .piecewise(boundaries: boundaries, values: values)
      }),
    ]
  }

  private static func positive(_ call: Call, _ position: Int) throws(Raise) -> Double {
    let steps = try call.double(position)
    guard steps > 0 else {
      throw .valueError(
        "Argument `decay_steps` must be > 0. Received: decay_steps=\(FloatText.shortest(steps))")
    }
    return steps
  }
}
