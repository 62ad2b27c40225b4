import CKernels

/// What can go wrong in the engine: data only. `kind` and `message` give Python's class and NumPy's wording.
package enum TensorError: Error, Equatable {
  case broadcast([Shape])
  /// `np.dot`: the shapes and the two axes that do not agree.
  case notAligned(Shape, Shape, leftAxis: Int, rightAxis: Int)
  /// `np.matmul`: core dimensions of the second and the first operand that differ.
  case matmulMismatch(Shape, Shape, rightLength: Int, leftLength: Int)
  case reshape(count: Int, to: Shape)
  case axisOutOfBounds(axis: Int, rank: Int)
  case indexOutOfBounds(index: Int, axis: Int, length: Int)
  case tooManyIndices(rank: Int, given: Int)
  case tooManyDimensions(Int)
  case negativeDimension
  case tooLarge(Shape)
  case outOfMemory(byteCount: Int)
  case readOnly
  /// Anything else, already in NumPy's words.
  case other(Kind, String)

  /// The Python exception that it becomes.
  package enum Kind: String, Sendable {
    case valueError = "ValueError"
    case typeError = "TypeError"
    case indexError = "IndexError"
    case memoryError = "MemoryError"
    case overflowError = "OverflowError"
    case zeroDivisionError = "ZeroDivisionError"
    case axisError = "AxisError"
    case linAlgError = "LinAlgError"
    case ufuncTypeError = "UFuncTypeError"
    case interrupt = "KeyboardInterrupt"
  }

  /// What a kernel reports that can run out of memory (0) or be stopped by Ctrl-C (2).
  static func check(kernelState state: Int32) throws(TensorError) {
    switch state {
    case 0: throw .outOfMemory(byteCount: 0)
    case 2:
      nabla_lower_watched()
      throw .other(.interrupt, "")
    default: break
    }
  }

  package var kind: Kind {
    switch self {
    case .broadcast, .notAligned, .matmulMismatch, .reshape, .tooManyDimensions, .negativeDimension,
      .tooLarge, .readOnly:
      .valueError
    case .axisOutOfBounds: .axisError
    case .indexOutOfBounds, .tooManyIndices: .indexError
    case .outOfMemory: .memoryError
    case .other(let kind, _): kind
    }
  }

  /// NumPy's own wording, so that it can be searched for.
  package var message: String {
    switch self {
    case .broadcast(let shapes):
      "operands could not be broadcast together with shapes "
        + shapes.map { $0.compactDescription + " " }.joined()
    case .notAligned(let a, let b, let leftAxis, let rightAxis):
      "shapes \(a.compactDescription) and \(b.compactDescription) not aligned: "
        + "\(a[leftAxis]) (dim \(leftAxis)) != \(b[rightAxis]) (dim \(rightAxis))"
    case .matmulMismatch(_, _, let right, let left):
      "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
        + "(n?,k),(k,m?)->(n?,m?) (size \(right) is different from \(left))"
    case .reshape(let count, let shape):
      "cannot reshape array of size \(count) into shape \(shape.compactDescription)"
    case .axisOutOfBounds(let axis, let rank):
      "axis \(axis) is out of bounds for array of dimension \(rank)"
    case .indexOutOfBounds(let index, let axis, let length):
      "index \(index) is out of bounds for axis \(axis) with size \(length)"
    case .tooManyIndices(let rank, let given):
      "too many indices for array: array is \(rank)-dimensional, but \(given) were indexed"
    case .tooManyDimensions(let count):
      "maximum supported dimension for an ndarray is currently \(Shape.maximumRank), found \(count)"
    case .negativeDimension: "negative dimensions are not allowed"
    case .tooLarge:
      "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
    case .outOfMemory(let byteCount): "Unable to allocate \(byteCount) bytes for an array"
    case .readOnly: "assignment destination is read-only"
    case .other(_, let message): message
    }
  }
}
