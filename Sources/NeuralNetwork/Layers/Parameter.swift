import TensorCore

/// Numbers that training changes, with the gradient of the loss by them.
///
/// Both tensors are only ever written in place, so that whoever holds them sees each step.
package final class Parameter {
  package let name: String
  package let value: Tensor
  /// The gradient after the last `backward`: contiguous, of the value's shape and type.
  package let gradient: Tensor

  /// Takes the array as it is, without a copy.
  ///
  /// - Throws: TypeError unless it is float32 or float64, ValueError if it cannot be written.
  package init(_ name: String, _ value: Tensor) throws(TensorError) {
    guard value.dtype == .float32 || value.dtype == .float64 else {
      throw .other(
        .typeError, "\(name) must be float32 or float64 to be trained, not \(value.dtype.name)")
    }
    guard !value.isReadOnly else { throw .readOnly }
    self.name = name
    self.value = value
    gradient = try Tensor(zeros: value.shape, dtype: value.dtype)
  }

  /// Takes an array and the array that its gradient is kept in, as they are.
  package init(_ name: String, _ value: Tensor, gradient: Tensor) throws(TensorError) {
    guard value.dtype == .float32 || value.dtype == .float64 else {
      throw .other(
        .typeError, "\(name) must be float32 or float64 to be trained, not \(value.dtype.name)")
    }
    guard !value.isReadOnly else { throw .readOnly }
    guard gradient.shape == value.shape else { throw .broadcast([value.shape, gradient.shape]) }
    self.name = name
    self.value = value
    self.gradient = gradient
  }
}
