import Language
import NeuralNetwork
import TensorCore

/// `dataset.mnist`, `dataset.fashion`, `dataset.spiral` and `dataset.digits`.
enum DataSets {
  static func register(in interpreter: Interpreter) {
    let signature = "normalize=True, flatten=True, one_hot_label=False"
    Books.register("dataset.mnist", in: interpreter) { builder throws(Raise) in
      builder.function(
        "load_mnist", signature, "MNIST's training and test images with their labels."
      ) { call throws(Raise) in
        try files(.digits, call)
      }
    }
    Books.register("dataset.fashion", in: interpreter) { builder throws(Raise) in
      builder.function(
        "load_fashion", signature, "Fashion-MNIST's training and test images with their labels."
      ) { call throws(Raise) in
        try files(.fashion, call)
      }
      builder.set("class_names", .list(ListObject(MNIST.fashionNames.map { .text($0) })))
    }
    Books.register("dataset.digits", in: interpreter) { builder throws(Raise) in
      builder.function(
        "load_digits", signature, "Handwritten-looking digits that nabla draws itself."
      ) { call throws(Raise) in
        let digits = try engine { () throws(TensorError) in
          try DrawnSets.of(call.interpreter)
        }
        return try loaded(digits.training, digits.test, call)
      }
    }
    Books.register("dataset.spiral", in: interpreter) { builder throws(Raise) in
      builder.function(
        "load_data", "seed=1984", "Three arms of a spiral: 300 points and one-hot classes."
      ) { call throws(Raise) in
        let seed = try call.int(0, default: 1984)
        guard let narrow = UInt32(exactly: seed) else {
          throw .valueError("Seed must be between 0 and 2**32 - 1")
        }
        // As in the book, the session's own generator is seeded and used.
        let random = call.interpreter.random
        random.seed(narrow)
        let (x, t) = try engine { () throws(TensorError) in try ToyData.spiral(random: random) }
        return .tuple(TupleObject([.array(x), .array(t)]))
      }
    }
  }

  /// Both parts of a set that comes in files.
  private static func files(_ set: MNIST.Collection, _ call: Call) throws(Raise) -> Value {
    let environment = call.interpreter.environment
    let (training, test): (MNIST.Digits, MNIST.Digits)
    do throws(DataError) {
      training = try MNIST.training(of: set, environment: environment)
      test = try MNIST.test(of: set, environment: environment)
    } catch {
      if case .notFound = error.reason { throw Raise(.fileNotFoundError, error.description) }
      throw .valueError(error.description)
    }
    return try loaded((training.images, training.labels), (test.images, test.labels), call)
  }

  /// `((x_train, t_train), (x_test, t_test))` in the form that the book's keywords ask for.
  private static func loaded(
    _ training: DrawnDigits.Pictures, _ test: DrawnDigits.Pictures, _ call: Call
  ) throws(Raise) -> Value {
    let normalize = try call.bool(0, default: true)
    let flatten = try call.bool(1, default: true)
    let oneHot = try call.bool(2, default: false)
    func part(_ images: Tensor, _ labels: Tensor) throws(TensorError) -> Value {
      let count = images.shape[0]
      var x = try images.reshaped(to: flatten ? Shape(count, 28 * 28) : [count, 1, 28, 28])
      if normalize {
        let pixels = try x.cast(to: .float32)
        x = try Tensor.binary(.divide, .tensor(pixels), .weakFloat(255), reusing: pixels)
      }
      let t = oneHot ? try Labels.oneHot(labels.integers, classes: 10, dtype: .float64) : labels
      return .tuple(TupleObject([.array(x), .array(t)]))
    }
    return try engine { () throws(TensorError) in
      .tuple(
        TupleObject([
          try part(training.images, training.labels), try part(test.images, test.labels),
        ]))
    }
  }
}
