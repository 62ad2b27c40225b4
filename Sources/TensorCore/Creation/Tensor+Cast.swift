extension Tensor {
  /// A C-ordered copy of another type, converted as C does it.
  package func cast(to target: DType) throws(TensorError) -> Tensor {
    if target == dtype { return try duplicate() }
    let result = try Tensor(uninitialized: shape, dtype: target)
    for (i, value) in scalars.enumerated() { result.store(value, at: i) }
    return result
  }
}
