/// Normal vectors with a given covariance: standard ones times a root of the covariance matrix.
struct MultivariateNormal {
  let mean: Tensor
  private let decomposition: SingularValues

  init(mean: Tensor, covariance: Tensor) throws(TensorError) {
    guard mean.rank == 1 else { throw .other(.valueError, "mean must be 1 dimensional") }
    guard covariance.rank == 2, covariance.shape[0] == covariance.shape[1] else {
      throw .other(.valueError, "cov must be 2 dimensional and square")
    }
    guard mean.shape[0] == covariance.shape[0] else {
      throw .other(.valueError, "mean and cov must have same length")
    }
    self.mean = mean
    let size = mean.count
    try covariance.checkReal()
    decomposition = try SingularValues(covariance.doubles, rows: size, columns: size)
  }

  /// Turns standard normal numbers into samples; `legacy` takes the right singular vectors, else the left.
  func samples(_ shape: Shape, legacy: Bool, _ draw: (Shape) throws(TensorError) -> Tensor)
    throws(TensorError) -> Tensor
  {
    let size = mean.count
    var full = shape
    full.append(size)
    let standard = try draw(full).reshaped(to: Shape([-1, max(size, 1)]))
    var root = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      let scale = decomposition.values[i].squareRoot()
      for j in 0..<size {
        root[i * size + j] =
          scale * (legacy ? decomposition.right[i * size + j] : decomposition.left[j * size + i])
      }
    }
    let product = try Tensor.matmul(standard, Tensor(doubles: root, shape: Shape(size, size)))
    return try Tensor.binary(.add, .tensor(product), .tensor(mean)).reshaped(to: full)
  }
}

extension RandomState {
  /// Vectors from the multivariate normal distribution, along a new last axis.
  package func multivariateNormal(mean: Tensor, covariance: Tensor, _ shape: Shape)
    throws(TensorError) -> Tensor
  {
    let distribution = try MultivariateNormal(mean: mean, covariance: covariance)
    return try distribution.samples(shape, legacy: true) { shape throws(TensorError) in
      try randn(shape)
    }
  }
}

extension Generator {
  /// Vectors from the multivariate normal distribution, along a new last axis.
  package func multivariateNormal(mean: Tensor, covariance: Tensor, _ shape: Shape)
    throws(TensorError) -> Tensor
  {
    let distribution = try MultivariateNormal(mean: mean, covariance: covariance)
    return try distribution.samples(shape, legacy: false) { shape throws(TensorError) in
      try standardNormal(shape)
    }
  }
}
