import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// A float64 matrix from its rows.
func matrix(_ rows: [[Double]]) throws -> Tensor {
  try Tensor(doubles: rows.flatMap { $0 }, shape: Shape(rows.count, rows.first?.count ?? 0))
}

/// Numbers agree to `tolerance`, element by element.
func agree(_ a: [Double], _ b: [Double], tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude <= tolerance }
}

/// The kind and text of what a block throws, or nil.
func failure(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as TensorError {
    return "\(error.kind.rawValue): \(error.message)"
  } catch {
    return "\(error)"
  }
}
