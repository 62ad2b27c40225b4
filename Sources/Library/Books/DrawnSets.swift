import Language
import NeuralNetwork
import TensorCore

/// The drawn digits of a session, drawn once, or read where an earlier session has kept them.
package final class DrawnSets {
  private let digits: DrawnDigitsFile.Sets

  private init(_ digits: DrawnDigitsFile.Sets) { self.digits = digits }

  private static let folderKey = "dataset.digits.folder"

  /// Keeps the digits of all sessions in the user's folder of cached data; without this nothing is written.
  package static func keep(in interpreter: Interpreter) {
    interpreter.extensions[folderKey] = Folder(
      MNIST.cacheFolder(environment: interpreter.environment))
  }

  private final class Folder {
    let path: String?

    init(_ path: String?) { self.path = path }
  }

  /// Copies, as programs may write into their arrays.
  static func of(_ interpreter: Interpreter) throws(TensorError) -> DrawnDigitsFile.Sets {
    let key = "dataset.digits"
    let sets: DrawnSets
    if let known = interpreter.extensions[key] as? DrawnSets {
      sets = known
    } else {
      if let folder = (interpreter.extensions[folderKey] as? Folder)?.path {
        sets = DrawnSets(try DrawnDigitsFile(inFolder: folder).sets())
      } else {
        sets = DrawnSets((try DrawnDigits.training(), try DrawnDigits.test()))
      }
      interpreter.extensions[key] = sets
    }
    let (training, test) = sets.digits
    return (
      (try training.images.copy(), try training.labels.copy()),
      (try test.images.copy(), try test.labels.copy())
    )
  }
}
