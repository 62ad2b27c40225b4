@testable import TensorCore

/// Reads and compares the operands of the tables of cases: `float64:1.5,nan`, `int:3`.
enum TableOperand {
  static func parse(_ text: String, shape: Shape? = nil) throws -> Operand {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let words = parts[1].split(separator: ",").map(String.init)
    switch parts[0] {
    case "int": return .weakInt(Int(words[0])!)
    case "float": return .weakFloat(Double(words[0])!)
    case "bool" where words.count == 1 && shape == nil: return .weakBool(words[0] == "True")
    default: break
    }
    let dtype = DType.allCases.first { $0.name == parts[0] }!
    let tensor = try Tensor(uninitialized: shape ?? Shape(words.count), dtype: dtype)
    for (index, word) in words.enumerated() {
      tensor.setElement(at: index, to: scalar(word, dtype))
    }
    return .tensor(tensor)
  }

  private static func scalar(_ word: String, _ dtype: DType) -> Scalar {
    if dtype == .bool { return .bool(word == "True") }
    return dtype.isFloating ? .float64(Double(word)!) : .int64(Int(word)!)
  }

  /// Whether the two have the same type and elements: NaN equals NaN, and -0.0 is not 0.0.
  static func isSame(_ a: Tensor, _ b: Tensor) -> Bool {
    guard a.dtype == b.dtype, a.count == b.count else { return false }
    if !a.dtype.isFloating { return a.integers == b.integers }
    return zip(a.doubles, b.doubles).allSatisfy { x, y in
      x.bitPattern == y.bitPattern || (x.isNaN && y.isNaN)
    }
  }
}
