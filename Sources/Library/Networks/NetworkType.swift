import Language
import NeuralNetwork
import TensorCore

/// `_Network`: the engine behind `keras.Sequential`, a chain of layers with a loss and an optimizer
/// that trains on whole batches.
enum NetworkType {
  /// What an instance holds.
  private final class Box {
    let network: Sequential
    let failures: LearnerLayer.Failures
    let optimizer: Optimizer?
    /// An optimizer that a program wrote: an object with `update(params, grads)`.
    var ownOptimizer: Value?
    let dtype: DType?
    var batches: Batches?
    /// The predictions of the last batch.
    var output: Tensor?

    init(
      _ network: Sequential, _ failures: LearnerLayer.Failures, _ optimizer: Optimizer?,
      _ dtype: DType?
    ) {
      self.network = network
      self.failures = failures
      self.optimizer = optimizer
      self.dtype = dtype
    }
  }

  static func make(_ interpreter: Interpreter) -> TypeObject {
    let type = TypeObject(name: "_Network", module: "keras")
    type.addMethod(
      "__init__",
      "layers, loss=None, optimizer=None, dtype='float32', frozen=(), penalties=()", interpreter
    ) { call throws(Raise) in
      guard case .instance(let object) = call[0] else { return .none }
      object.payload = try box(call)
      return .none
    }
    type.addMethod(
      "train", "x, t, order, start, stop, weights=None", interpreter,
      "One step on the samples order[start:stop]: the loss and the share of right answers."
    ) { call throws(Raise) in
      let (box, batch) = try batch(call)
      let (loss, share) = try box.failures.engine { () throws(TensorError) -> (Double, Double) in
        let loss = try box.network.forward(batch.x, batch.t, weights: batch.weights)
        box.output = nil
        // A step with such a loss would spoil every parameter.
        guard loss.isFinite else {
          try box.network.forgetLastBatch()
          return (loss, .nan)
        }
        let share = try accuracy(box, batch.t)
        try box.network.backward()
        try box.optimizer?.update(box.network.parameters)
        return (loss, share)
      }
      if loss.isFinite, let own = box.ownOptimizer {
        try update(box.network.parameters, by: own, call.interpreter)
      }
      return .tuple(TupleObject([.float(loss), .float(share)]))
    }
    type.addMethod(
      "test", "x, t, order, start, stop, weights=None", interpreter, "As train, without learning."
    ) { call throws(Raise) in
      let (box, batch) = try batch(call)
      return try box.failures.engine { () throws(TensorError) in
        let loss = try box.network.forward(
          batch.x, batch.t, weights: batch.weights, isTraining: false)
        return .tuple(TupleObject([.float(loss), .float(try accuracy(box, batch.t))]))
      }
    }
    type.addMethod(
      "gradients", "x, t, order, start, stop", interpreter,
      "The loss as in training and the gradients of all parameters, without a step."
    ) { call throws(Raise) in
      let (box, batch) = try batch(call)
      return try box.failures.engine { () throws(TensorError) in
        let loss = try box.network.forward(batch.x, batch.t)
        try box.network.forgetLastBatch()
        try box.network.backward()
        var gradients: [Value] = []
        for parameter in box.network.parameters { gradients.append(.array(try parameter.gradient.copy())) }
        return .tuple(TupleObject([.float(loss), .list(ListObject(gradients))]))
      }
    }
    type.addMethod("predict", "x", interpreter, "The answers for a batch.") { call throws(Raise) in
      let box = try own(call)
      let x = try call.tensor(1)
      return .array(
        try box.failures.engine { () throws(TensorError) in
          try box.network.predict(prepared(x, box)).copy()
        })
    }
    type.addProperty("output", interpreter) { call throws(Raise) in
      try own(call).output.map(Value.array) ?? .none
    }
    type.addMethod(
      "first_nonfinite", "x, t, order, start, stop", interpreter,
      "Where infinity or NaN came up first: (layer or None, whether in its parameters)."
    ) { call throws(Raise) in
      let (box, batch) = try batch(call)
      let place = try box.failures.engine { () throws(TensorError) in
        try box.network.firstNonfinite(batch.x)
      }
      guard let place else { return .none }
      return .tuple(
        TupleObject([place.layer.map(Value.int) ?? .none, .bool(place.isParameter)]))
    }
    return type
  }

  private static func box(_ call: Call) throws(Raise) -> Box {
    let failures = LearnerLayer.Failures()
    var layers: [any Layer] = []
    for value in try call.interpreter.values(of: call[1]) {
      // A class derived from a native layer may have a forward of its own.
      if case .instance(let object) = value, object.type.module == "common.layers",
        let box = object.payload as? LayerTypes.LayerBox
      {
        layers.append(box.layer)
      } else {
        layers.append(try LearnerLayer(value, call.interpreter, failures))
      }
    }
    var loss: any LossLayer = MeanSquaredError()
    if call.isGiven(2) {
      if case .instance(let object) = call[2], let box = object.payload as? LayerTypes.LossBox {
        loss = box.layer
      } else {
        loss = LearnerLoss(call[2], call.interpreter, failures)
      }
    }
    var optimizer: Optimizer?
    var ownOptimizer: Value?
    if call.isGiven(3) {
      // A class derived from a native optimizer may have an update of its own.
      if case .instance(let object) = call[3], object.type.module != "__main__",
        let native = object.payload as? Optimizer
      {
        optimizer = native
      } else {
        ownOptimizer = call[3]
      }
    }
    // Whole numbers stay such for a table to be looked up in.
    let keeps = layers.first is Embedding || layers.first is LearnerLayer
    let dtype: DType = try call.string(4, default: "float32") == "float64" ? .float64 : .float32
    let box = Box(Sequential(layers, loss: loss), failures, optimizer, keeps ? nil : dtype)
    box.ownOptimizer = ownOptimizer
    if call.isGiven(5) { box.network.frozen = Set(try call.integers(5)) }
    if call.isGiven(6) {
      for value in try call.interpreter.values(of: call[6]) {
        let numbers = try call.interpreter.doubles(value)
        guard numbers.count == 4, let layer = Int(exactly: numbers[0]),
          let parameter = Int(exactly: numbers[1])
        else { throw .valueError("a penalty is (layer, parameter, l1, l2)") }
        box.network.penalties.append(
          Penalty(layer: layer, parameter: parameter, absolute: numbers[2], square: numbers[3]))
      }
    }
    return box
  }

  /// One step of a program's own optimizer. Where it fails or is interrupted in the middle, the parameters
  /// are put back, so that they are those of the last whole step.
  private static func update(
    _ parameters: [Parameter], by optimizer: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    let update = try interpreter.attribute(optimizer, interpreter.symbols.intern("update"))
    var earlier: [Tensor] = []
    for parameter in parameters {
      earlier.append(try engine { () throws(TensorError) in try parameter.value.copy() })
    }
    do throws(Raise) {
      _ = try interpreter.call(
        update,
        [
          .list(ListObject(parameters.map { .array($0.value) })),
          .list(ListObject(parameters.map { .array($0.gradient) })),
        ])
    } catch {
      for (parameter, value) in zip(parameters, earlier) {
        try engine { () throws(TensorError) in try parameter.value.assign(value) }
      }
      throw error
    }
  }

  private static func own(_ call: Call) throws(Raise) -> Box {
    guard case .instance(let object) = call[0], let box = object.payload as? Box else {
      throw .typeError("a network is needed")
    }
    return box
  }

  private static func prepared(_ x: Tensor, _ box: Box) throws(TensorError) -> Tensor {
    guard let dtype = box.dtype, x.dtype != dtype else { return x }
    return try x.cast(to: dtype)
  }

  private static func accuracy(_ box: Box, _ t: Tensor) throws(TensorError) -> Double {
    guard let output = box.network.lastPrediction else { return .nan }
    box.output = output
    // Only classifications have right answers.
    let isClassified =
      t.count == output.count || (t.dtype.isInteger && t.count == output.shape[0])
    guard isClassified, output.rank > 0 else { return .nan }
    return try box.network.accuracy(ofPredictions: output, t)
  }

  /// Some samples with their targets, and their weights where there are such.
  private typealias Samples = (x: Tensor, t: Tensor, weights: Tensor?)

  /// The samples that arguments 1 to 6 ask for.
  private static func batch(_ call: Call) throws(Raise) -> (Box, Samples) {
    let box = try own(call)
    let (x, t) = (try call.tensor(1), try call.tensor(2))
    let batches: Batches
    if let old = box.batches, old.source.x === x, old.source.t === t {
      batches = old
    } else {
      batches = try engine { () throws(TensorError) in try Batches(x, t, batchSize: 1) }
      box.batches = batches
    }
    let rows = try rows(call, of: x.shape[0])
    let weights = call.isGiven(6) ? try weights(call, rows, of: x.shape[0]) : nil
    let batch = try engine { () throws(TensorError) in
      try batches.batch(rows[...], dtype: box.dtype)
    }
    return (box, (batch.x, batch.t, weights))
  }

  /// The places of the samples order[start:stop], or start to stop where there is no order.
  private static func rows(_ call: Call, of count: Int) throws(Raise) -> [Int] {
    let (start, stop) = (try call.int(4), try call.int(5))
    guard start >= 0, start <= stop, stop <= count else {
      throw .indexError("samples \(start) to \(stop) are not among \(count)")
    }
    guard stop - start <= 1 << 28 else {
      throw Raise(.memoryError, "a batch of \(stop - start) samples is too large")
    }
    guard call.isGiven(3) else { return Array(start..<stop) }
    let order = try call.tensor(3)
    guard order.dtype == .int64, order.isContiguous, order.count == count else {
      throw .valueError("order must hold one whole number for each of \(count) samples")
    }
    let places = order.pointer(as: Int.self)
    let rows = (start..<stop).map { places[$0] }
    for row in rows where row < 0 || row >= count {
      throw .indexError("index \(row) is out of bounds for axis 0 with size \(count)")
    }
    return rows
  }

  private static func weights(
    _ call: Call, _ rows: [Int], of count: Int
  ) throws(Raise) -> Tensor {
    let all = try call.tensor(6)
    guard all.shape == Shape(count), all.dtype == .float64, all.isContiguous else {
      throw .valueError("weights must hold one number for each of \(count) samples")
    }
    let values = all.pointer(as: Double.self)
    return try engine { () throws(TensorError) in
      let chosen = try Tensor(uninitialized: Shape(rows.count), dtype: .float64)
      let places = chosen.pointer(as: Double.self)
      for (place, row) in rows.enumerated() { places[place] = values[row] }
      return chosen
    }
  }
}
