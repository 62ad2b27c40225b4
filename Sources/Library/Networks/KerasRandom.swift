import Language
import TensorCore

/// The random numbers of keras: the session's, or from `tf.random.set_seed` on some of their own, so that
/// NumPy's go on as they would in Python.
final class KerasRandom {
  private let random: RandomState
  private static let key = "keras.random"

  private init(_ random: RandomState) { self.random = random }

  /// Where starting weights, the order of samples and dropout come from.
  static func of(_ interpreter: Interpreter) -> RandomState {
    (interpreter.extensions[key] as? KerasRandom)?.random ?? interpreter.random
  }

  /// Gives keras random numbers of its own.
  static func seed(_ seed: UInt32, in interpreter: Interpreter) {
    interpreter.extensions[key] = KerasRandom(RandomState(seed: seed))
  }
}
