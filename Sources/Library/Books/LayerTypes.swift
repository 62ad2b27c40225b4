import Language
import NeuralNetwork
import TensorCore

/// `common.layers` of both books: the engine's layers under the books' names and interface.
///
/// Every layer has the lists `params` and `grads`; the arrays in them are the layer's own, so that an optimizer
/// that writes into `params` trains the layer. `W`, `b`, `dW`, `db` name the same arrays.
enum LayerTypes {
  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    for (name, signature, make) in layers {
      builder.set(name, .type(layerType(name, signature, make, interpreter)))
    }
    for (name, make) in losses { builder.set(name, .type(lossType(name, make, interpreter))) }
    for node in [BinaryNode.Operation.add, .multiply] {
      builder.set(node.rawValue, .type(nodeType(node, interpreter)))
    }
  }

  /// What an instance of a bound layer holds.
  final class LayerBox {
    let layer: any Layer

    init(_ layer: any Layer) { self.layer = layer }
  }

  /// What an instance of a bound loss holds, with the loss of the last batch.
  final class LossBox {
    let layer: any LossLayer
    var loss = Double.nan

    init(_ layer: any LossLayer) { self.layer = layer }
  }

  private typealias MakeLayer = (Call) throws(Raise) -> any Layer

  private static var layers: [(name: String, signature: String, make: MakeLayer)] {
    [
      ("Affine", "W, b", { call throws(Raise) in
        let (W, b) = (try parameter(call, 1, "W"), try parameter(call, 2, "b"))
        return try engine { () throws(TensorError) in try Affine(W: W, b: b) }
      }),
      ("MatMul", "W", { call throws(Raise) in
        let W = try parameter(call, 1, "W")
        return try engine { () throws(TensorError) in try MatMul(W: W) }
      }),
      ("Sigmoid", "", { _ in Activation(.sigmoid) }),
      ("Relu", "", { _ in Activation(.relu) }),
      ("ReLU", "", { _ in Activation(.relu) }),
      ("Tanh", "", { _ in Activation(.tanh) }),
      ("Softmax", "", { _ in Softmax() }),
      ("Dropout", "dropout_ratio=0.5, *, inverted=False", { call throws(Raise) in
        let ratio = try call.double(1, default: 0.5)
        let isInverted = try call.bool(2, default: false)
        // The inverted form is Keras's.
        let random = isInverted ? KerasRandom.of(call.interpreter) : call.interpreter.random
        return try engine { () throws(TensorError) in
          try Dropout(ratio: ratio, isInverted: isInverted, random: random)
        }
      }),
      ("Flatten", "", { _ in Flatten() }),
      ("Embedding", "W", { call throws(Raise) in
        let W = try parameter(call, 1, "W")
        return try engine { () throws(TensorError) in try Embedding(W: W) }
      }),
      ("ActivityRegularization", "l1=0.0, l2=0.0", { call throws(Raise) in
        ActivityRegularization(
          absolute: try call.double(1, default: 0), square: try call.double(2, default: 0))
      }),
      ("Repeat", "N", { call throws(Raise) in
        let count = try call.int(1)
        return try engine { () throws(TensorError) in try Repeat(count: count) }
      }),
      ("Sum", "", { _ in Sum() }),
      ("Convolution", "W, b, stride=1, pad=0, *, padding=None, data_format='channels_first'",
        { call throws(Raise) in
          let W = try parameter(call, 1, "W")
          let b = call.isGiven(2) ? try parameter(call, 2, "b") : nil
          let (step, padding, isLast) = (try step(call, 3), try padding(call, 5, 4), try isLast(call, 6))
          return try engine { () throws(TensorError) in
            try Convolution(W: W, b: b, step: step, padding: padding, isChannelsLast: isLast)
          }
        }),
      ("Pooling", "pool_h, pool_w, stride=2, pad=0, *, padding=None, data_format='channels_first'",
        { call throws(Raise) in
          let (height, width) = (try call.int(1), try call.int(2))
          let step = call.isGiven(3) ? try step(call, 3) : (2, 2)
          let (padding, isLast) = (try padding(call, 5, 4), try isLast(call, 6))
          return try engine { () throws(TensorError) in
            MaxPooling(
              try Windows(
                height: height, width: width, step: step, padding: padding, isChannelsLast: isLast))
          }
        }),
      ("BatchNormalization", "gamma, beta, momentum=0.9, running_mean=None, running_var=None, *, epsilon=1e-06",
        { call throws(Raise) in
          let (gamma, beta) = (try parameter(call, 1, "gamma"), try parameter(call, 2, "beta"))
          let momentum = try call.double(3, default: 0.9)
          let mean = call.isGiven(4) ? try call.tensor(4) : nil
          let variance = call.isGiven(5) ? try call.tensor(5) : nil
          let epsilon = try call.double(6, default: 1e-6)
          return try engine { () throws(TensorError) in
            try BatchNormalization(
              gamma: gamma, beta: beta, momentum: momentum, epsilon: epsilon,
              runningMean: mean, runningVariance: variance)
          }
        }),
    ]
  }

  /// One number or a pair for rows and columns.
  private static func step(_ call: Call, _ position: Int) throws(Raise) -> (Int, Int) {
    guard call.isGiven(position) else { return (1, 1) }
    let steps = try call.integers(position)
    guard let first = steps.first, steps.count <= 2 else {
      throw .valueError("a stride is one number or two, not \(steps.count)")
    }
    return (first, steps.count == 2 ? steps[1] : first)
  }

  /// Keras's word at `word`, or the book's number of zeros at `number`.
  private static func padding(
    _ call: Call, _ word: Int, _ number: Int
  ) throws(Raise) -> Windows.Padding {
    guard call.isGiven(word) else { return .zeros(try call.int(number, default: 0)) }
    switch try call.string(word) {
    case "valid": return .zeros(0)
    case "same": return .same
    case let other:
      throw .valueError("Invalid border mode for convolution: \(other)", hint: "padding is 'valid' or 'same'.")
    }
  }

  private static func isLast(_ call: Call, _ position: Int) throws(Raise) -> Bool {
    try call.string(position, default: "channels_first") == "channels_last"
  }

  private static var losses: [(name: String, make: () -> any LossLayer)] {
    [
      ("SoftmaxWithLoss", { SoftmaxWithLoss() }), ("SigmoidWithLoss", { SigmoidWithLoss() }),
      ("MeanSquaredError", { MeanSquaredError() }), ("MeanAbsoluteError", { MeanAbsoluteError() }),
      ("CrossEntropy", { CrossEntropy() }), ("BinaryCrossEntropy", { BinaryCrossEntropy() }),
    ]
  }

  /// A parameter must be an array of the learner's own, since training writes into it.
  private static func parameter(_ call: Call, _ position: Int, _ name: String) throws(Raise) -> Tensor {
    guard case .array(let tensor) = call[position] else {
      throw .typeError(
        "\(name) must be an array, not '\(call.interpreter.typeName(of: call[position]))'",
        hint: "np.array(\(name)) makes one.")
    }
    return tensor
  }

  // MARK: Layers

  private static func layerType(
    _ name: String, _ signature: String, _ make: @escaping MakeLayer, _ interpreter: Interpreter
  ) -> TypeObject {
    let type = TypeObject(name: name, module: "common.layers")
    type.addMethod("__init__", signature, interpreter) { call throws(Raise) in
      let layer = try make(call)
      guard case .instance(let object) = call[0] else { return .none }
      object.payload = LayerBox(layer)
      let symbols = call.interpreter.symbols
      object.setAttribute(
        symbols.intern("params"), .list(ListObject(layer.parameters.map { .array($0.value) })))
      object.setAttribute(
        symbols.intern("grads"), .list(ListObject(layer.parameters.map { .array($0.gradient) })))
      return .none
    }
    type.addMethod("forward", "x, train_flg=True", interpreter, "The output for a batch.") {
      call throws(Raise) in
      let layer = try own(call)
      let x = try call.tensor(1)
      let isTraining = try call.bool(2, default: true)
      return .array(
        try engine { () throws(TensorError) in try layer.forward(x, isTraining: isTraining) })
    }
    type.addMethod(
      "backward_params", "dout", interpreter,
      "The gradients of the parameters only, for a layer that nothing lies before."
    ) { call throws(Raise) in
      let layer = try own(call)
      let dout = try call.tensor(1)
      try engine { () throws(TensorError) in try layer.backwardParametersOnly(dout) }
      return .none
    }
    type.addMethod("backward", "dout", interpreter, "The gradient by the input.") { call throws(Raise) in
      let layer = try own(call)
      let dout = try call.tensor(1)
      return .array(try engine { () throws(TensorError) in try layer.backward(dout) })
    }
    for (position, names) in [("W", "dW"), ("b", "db")].enumerated() where signature.hasPrefix("W, b") {
      addParameter(names, position, to: type, interpreter)
    }
    if signature == "W" { addParameter(("W", "dW"), 0, to: type, interpreter) }
    if signature.hasPrefix("gamma") {
      for (name, isMean) in [("running_mean", true), ("running_var", false)] {
        type.addProperty(name, interpreter) { call throws(Raise) in
          guard let layer = try own(call) as? BatchNormalization else { return .none }
          return .array(isMean ? layer.runningMean : layer.runningVariance)
        }
      }
      addParameter(("gamma", "dgamma"), 0, to: type, interpreter)
      addParameter(("beta", "dbeta"), 1, to: type, interpreter)
    }
    return type
  }

  /// The properties of one parameter: its value, which can be set as a whole, and its gradient.
  private static func addParameter(
    _ names: (value: String, gradient: String), _ position: Int, to type: TypeObject,
    _ interpreter: Interpreter
  ) {
    func parameter(_ call: Call) throws(Raise) -> Parameter {
      let parameters = try own(call).parameters
      guard position < parameters.count else {
        throw Raise(.attributeError, "'\(type.name)' object has no attribute '\(names.value)'")
      }
      return parameters[position]
    }
    type.addProperty(
      names.value, interpreter,
      setter: { call throws(Raise) in
        let target = try parameter(call).value
        let new = try call.operand(1)
        try engine { () throws(TensorError) in try target.setSubscripted([.ellipsis], to: new) }
        return .none
      },
      getter: { call throws(Raise) in .array(try parameter(call).value) })
    type.addProperty(names.gradient, interpreter) { call throws(Raise) in
      .array(try parameter(call).gradient)
    }
  }

  private static func own(_ call: Call) throws(Raise) -> any Layer {
    guard case .instance(let object) = call[0], let box = object.payload as? LayerBox else {
      throw .typeError(
        "'\(call.interpreter.typeName(of: call[0]))' object is not a layer yet",
        hint: "call super().__init__(...) first.")
    }
    return box.layer
  }

  // MARK: Nodes

  private static func nodeType(
    _ operation: BinaryNode.Operation, _ interpreter: Interpreter
  ) -> TypeObject {
    let type = TypeObject(name: operation.rawValue, module: "common.layers")
    func node(_ call: Call) throws(Raise) -> BinaryNode {
      guard case .instance(let object) = call[0], let node = object.payload as? BinaryNode else {
        throw .typeError(
          "'\(call.interpreter.typeName(of: call[0]))' object is not a node yet",
          hint: "call super().__init__() first.")
      }
      return node
    }
    type.addMethod("__init__", "", interpreter) { call throws(Raise) in
      guard case .instance(let object) = call[0] else { return .none }
      object.payload = BinaryNode(operation)
      let symbols = call.interpreter.symbols
      object.setAttribute(symbols.intern("params"), .list(ListObject([])))
      object.setAttribute(symbols.intern("grads"), .list(ListObject([])))
      return .none
    }
    type.addMethod("forward", "x, y", interpreter, "The value of the node.") { call throws(Raise) in
      let node = try node(call)
      let (x, y) = (try call.tensor(1), try call.tensor(2))
      return .array(try engine { () throws(TensorError) in try node.forward(x, y) })
    }
    type.addMethod("backward", "dout", interpreter, "The gradients by both inputs.") {
      call throws(Raise) in
      let node = try node(call)
      let dout = try call.tensor(1)
      let (dx, dy) = try engine { () throws(TensorError) in try node.backward(dout) }
      return .tuple(TupleObject([.array(dx), .array(dy)]))
    }
    return type
  }

  // MARK: Losses

  private static func lossType(
    _ name: String, _ make: @escaping () -> any LossLayer, _ interpreter: Interpreter
  ) -> TypeObject {
    let type = TypeObject(name: name, module: "common.layers")
    type.addMethod("__init__", "", interpreter) { call throws(Raise) in
      guard case .instance(let object) = call[0] else { return .none }
      object.payload = LossBox(make())
      let symbols = call.interpreter.symbols
      object.setAttribute(symbols.intern("params"), .list(ListObject([])))
      object.setAttribute(symbols.intern("grads"), .list(ListObject([])))
      return .none
    }
    type.addMethod("forward", "x, t", interpreter, "The mean loss of a batch of scores.") {
      call throws(Raise) in
      let box = try ownLoss(call)
      let (x, t) = (try call.tensor(1), try call.tensor(2))
      box.loss = try engine { () throws(TensorError) in try box.layer.forward(x, t) }
      // NumPy's mean of float32 scores is a float32.
      return .scalar(x.dtype == .float32 ? .float32(Float(box.loss)) : .float64(box.loss))
    }
    type.addMethod("backward", "dout=1", interpreter, "The gradient by the scores.") {
      call throws(Raise) in
      let box = try ownLoss(call)
      let dout = try call.double(1, default: 1)
      return .array(try engine { () throws(TensorError) in try box.layer.backward(dout) })
    }
    type.addProperty("loss", interpreter) { call throws(Raise) in
      let loss = try ownLoss(call).loss
      return loss.isNaN ? .none : .scalar(.float64(loss))
    }
    type.addProperty("y", interpreter) { call throws(Raise) in
      let layer = try ownLoss(call).layer
      let output = (layer as? SoftmaxWithLoss)?.output ?? (layer as? SigmoidWithLoss)?.output
      return output.map(Value.array) ?? .none
    }
    return type
  }

  private static func ownLoss(_ call: Call) throws(Raise) -> LossBox {
    guard case .instance(let object) = call[0], let box = object.payload as? LossBox else {
      throw .typeError(
        "'\(call.interpreter.typeName(of: call[0]))' object is not a layer yet",
        hint: "call super().__init__() first.")
    }
    return box
  }
}
