import Language
import NeuralNetwork
import TensorCore

/// A layer that a program wrote as a class, among native ones: `forward`, `backward`, and the lists
/// `params` and `grads` where it has parameters.
final class LearnerLayer: Layer {
  let object: Value
  private let interpreter: Interpreter
  private let failures: Failures
  private let takesTraining: Symbol?

  /// Errors of a program on their way through the engine, which throws its own kind only.
  final class Failures {
    var pending: Raise?

    init() {}

    /// Runs engine work; a program's error inside it comes out as it was.
    func engine<Result>(_ work: () throws(TensorError) -> Result) throws(Raise) -> Result {
      pending = nil
      do throws(TensorError) { return try work() } catch {
        let raise = pending ?? Raise(error)
        pending = nil
        throw raise
      }
    }
  }

  init(_ object: Value, _ interpreter: Interpreter, _ failures: Failures) throws(Raise) {
    let symbols = interpreter.symbols
    for name in ["forward", "backward"] {
      guard try interpreter.attributeIfPresent(object, symbols.intern(name)) != nil else {
        throw .typeError(
          "a layer needs forward and backward, but '\(interpreter.typeName(of: object))' has no "
            + name)
      }
    }
    self.object = object
    self.interpreter = interpreter
    self.failures = failures
    var training: Symbol?
    if case .method(let method)? = try interpreter.attributeIfPresent(
      object, symbols.intern("forward")), case .function(let function) = method.function
    {
      for name in ["train_flg", "training"] where function.signatureText.contains(name) {
        training = symbols.intern(name)
      }
    }
    takesTraining = training
  }

  var name: String { interpreter.typeName(of: object) }

  var parameters: [Parameter] {
    guard let values = list("params"), let gradients = list("grads") else { return [] }
    var parameters: [Parameter] = []
    for (index, pair) in zip(values, gradients).enumerated() {
      guard case .array(let value) = pair.0, case .array(let gradient) = pair.1,
        let parameter = try? Parameter("params[\(index)]", value, gradient: gradient)
      else { continue }
      parameters.append(parameter)
    }
    return parameters
  }

  func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    try call("forward", x, keywords: takesTraining.map { [($0, .bool(isTraining))] } ?? [])
  }

  func backward(_ dout: Tensor) throws(TensorError) -> Tensor { try call("backward", dout) }

  func backwardParametersOnly(_ dout: Tensor) throws(TensorError) {
    // Nobody uses what it returns, so it need not be an array.
    _ = try value("backward", dout, keywords: [])
  }

  private func list(_ name: String) -> [Value]? {
    guard
      let value = try? interpreter.attributeIfPresent(object, interpreter.symbols.intern(name))
    else { return nil }
    return try? interpreter.values(of: value)
  }

  private func value(
    _ name: String, _ x: Tensor, keywords: [(Symbol, Value)]
  ) throws(TensorError) -> Value {
    do throws(Raise) {
      let method = try interpreter.attribute(object, interpreter.symbols.intern(name))
      return try interpreter.call(method, [.array(x)], keywords: keywords)
    } catch {
      failures.pending = error
      throw .other(.valueError, error.message)
    }
  }

  private func call(
    _ name: String, _ x: Tensor, keywords: [(Symbol, Value)] = []
  ) throws(TensorError) -> Tensor {
    let result = try value(name, x, keywords: keywords)
    do throws(Raise) {
      if case .none = result {
        throw .typeError("\(self.name).\(name) returned None", hint: "end it with return.")
      }
      return try interpreter.tensor(from: result)
    } catch {
      failures.pending = error
      throw .other(.valueError, error.message)
    }
  }
}

/// A loss that a program wrote as a class: `forward(x, t)` gives a number, `backward` the gradient.
final class LearnerLoss: LossLayer {
  private let object: Value
  private let interpreter: Interpreter
  private let failures: LearnerLayer.Failures

  init(_ object: Value, _ interpreter: Interpreter, _ failures: LearnerLayer.Failures) {
    self.object = object
    self.interpreter = interpreter
    self.failures = failures
  }

  var name: String { interpreter.typeName(of: object) }

  func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    let value = try value("forward", [.array(x), .array(t)])
    guard let number = try tensor(value).item() else {
      throw .other(.valueError, "\(name).forward must return one number, the loss")
    }
    return number.doubleValue
  }

  func backward(_ dout: Double) throws(TensorError) -> Tensor {
    try tensor(value("backward", [.float(dout)]))
  }

  func prediction(_ x: Tensor) throws(TensorError) -> Tensor { x }

  private func tensor(_ value: Value) throws(TensorError) -> Tensor {
    do throws(Raise) { return try interpreter.tensor(from: value) } catch {
      failures.pending = error
      throw .other(.valueError, error.message)
    }
  }

  private func value(_ name: String, _ arguments: [Value]) throws(TensorError) -> Value {
    do throws(Raise) {
      return try interpreter.call(
        interpreter.attribute(object, interpreter.symbols.intern(name)), arguments)
    } catch {
      failures.pending = error
      throw .other(.valueError, error.message)
    }
  }
}
