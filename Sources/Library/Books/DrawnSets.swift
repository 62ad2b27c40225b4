import Language
import NeuralNetwork
import TensorCore

/// The drawn digits of a session, drawn once.
final class DrawnSets {
  private let digits: (training: DrawnDigits.Pictures, test: DrawnDigits.Pictures)

  private init() throws(TensorError) {
    digits = (try DrawnDigits.training(), try DrawnDigits.test())
  }

  /// Copies, as programs may write into their arrays.
  static func of(
    _ interpreter: Interpreter
  ) throws(TensorError) -> (training: DrawnDigits.Pictures, test: DrawnDigits.Pictures) {
    let key = "dataset.digits"
    let sets: DrawnSets
    if let known = interpreter.extensions[key] as? DrawnSets {
      sets = known
    } else {
      sets = try DrawnSets()
      interpreter.extensions[key] = sets
    }
    let (training, test) = sets.digits
    return (
      (try training.images.copy(), try training.labels.copy()),
      (try test.images.copy(), try test.labels.copy())
    )
  }
}
