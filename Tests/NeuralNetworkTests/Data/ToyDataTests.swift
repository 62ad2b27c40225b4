import Testing

@testable import NeuralNetwork
@testable import TensorCore

struct ToyDataTests {
  @Test func spiralIsTheBooks() throws {
    let (x, t) = try ToyData.spiral()
    #expect(x.shape == [300, 2])
    #expect(t.shape == [300, 3])
    let values = x.doubles
    #expect(
      agree(
        [values[2], values[3], values[300], values[301], values[598], values[599]],
        [
          -0.00097698643152699, 0.009952160444476976, -0.13912045724684738, 0.48025565938927584,
          -0.5974310265949212, 0.7894150799558737,
        ], tolerance: 1e-15))
    #expect(t.integers[0..<3] == [1, 0, 0])
    #expect(t.integers[897..<900] == [0, 0, 1])
  }

  @Test func classesAreBalanced() throws {
    let random = RandomState(seed: 0)
    let sets = try [
      ToyData.moons(count: 10, random: random), ToyData.circles(count: 10, random: random),
      ToyData.xor(count: 10, noise: 0.1, random: random),
      ToyData.blobs(count: 10, classes: 2, random: random),
    ]
    for points in sets {
      #expect(points.x.shape == [10, 2])
      #expect(points.t.integers.reduce(0, +) == 5 || points.t.integers.reduce(0, +) == 4)
    }
  }

  @Test func pointsWithoutNoiseLieOnTheirCurves() throws {
    let random = RandomState(seed: 0)
    let circles = try ToyData.circles(count: 8, noise: 0, random: random).x.doubles
    for index in 0..<8 {
      let radius =
        (circles[2 * index] * circles[2 * index]
        + circles[2 * index + 1] * circles[2 * index + 1]).squareRoot()
      #expect((radius - (index < 4 ? 1 : 0.5)).magnitude < 1e-12)
    }
    let moons = try ToyData.moons(count: 4, noise: 0, random: random).x.doubles
    #expect(agree(moons, [1, 0, -1, 0, 0, 0.5, 2, 0.5]))
    #expect(try ToyData.xor(random: random).t.integers == [0, 1, 1, 0])
  }

  @Test func impossibleSizesAreErrors() {
    let random = RandomState(seed: 0)
    #expect(failure { _ = try ToyData.moons(count: -1, random: random) } != nil)
    #expect(failure { _ = try ToyData.blobs(classes: 0, random: random) } != nil)
    #expect(failure { _ = try ToyData.spiral(pointsPerClass: 1 << 40, classes: 1 << 40) } != nil)
  }
}
