import Testing

@testable import TensorCore

struct MultivariateNormalTests {
  private func expect(_ found: Tensor, _ expected: [Double]) {
    #expect(found.count == expected.count)
    for (a, b) in zip(found.doubles, expected) { #expect(abs(a - b) < 1e-12) }
  }

  @Test func samplesAreNumPysButForRounding() throws {
    let mean = try Tensor(doubles: [1, 2, 3])
    let covariance = try Tensor(
      doubles: [2, 0.5, 0.1, 0.5, 1, 0.2, 0.1, 0.2, 3], shape: Shape(3, 3))
    expect(
      try RandomState(seed: 0).multivariateNormal(mean: mean, covariance: covariance, Shape(3)),
      [
        1.3766868980097735, 0.9952127587544393, -0.06889945485600579, 2.5732279720353346,
        3.2540119370445417, -1.4231285920544634, 0.49982453057844456, 1.7822666907265639,
        1.4163490643487353,
      ])
    expect(
      try Generator(seed: 0).multivariateNormal(mean: mean, covariance: covariance, Shape(3)),
      [
        0.9996471337704493, 1.377081233404632, 2.861422584690255, 0.3694333790382006,
        1.3984552307814226, 2.9975095299876515, 1.6826007037277317, 2.766976614768014,
        0.4586593413037021,
      ])
    expect(
      try RandomState(seed: 0).multivariateNormal(
        mean: Tensor(doubles: [0, 0]),
        covariance: Tensor(doubles: [1, 0, 0, 4], shape: Shape(2, 2)), Shape(2)),
      [0.4001572083672233, 3.528104691935328, 2.240893199201458, 1.9574759682114784])
  }

  @Test func refusesShapesWithNumPysWords() throws {
    let random = RandomState(seed: 0)
    let square = try Tensor.eye(2)
    expectError(.valueError, "mean must be 1 dimensional") {
      try random.multivariateNormal(mean: square, covariance: square, Shape())
    }
    expectError(.valueError, "cov must be 2 dimensional and square") {
      try random.multivariateNormal(
        mean: Tensor(doubles: [0]), covariance: Tensor(doubles: [0]), Shape())
    }
    expectError(.valueError, "mean and cov must have same length") {
      try random.multivariateNormal(mean: Tensor(doubles: [0]), covariance: square, Shape())
    }
  }
}
