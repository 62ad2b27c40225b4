import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Small data sets that are drawn, not loaded.
package enum ToyData {
  /// Points x (N, 2) in float64 and their class numbers t (N) in int64.
  package struct Points {
    package let x: Tensor
    package let t: Tensor
  }

  /// The second book's spiral: three arms of a hundred points, x (300, 2) and one-hot t (300, 3).
  ///
  /// Point i of arm j lies at radius `r = i/100` and angle `θ = 4 j + 4 r + 0.2 · randn()`:
  /// `x = (r sin θ, r cos θ)`. The book seeds the generator with 1984 before, and goes on with it
  /// after.
  package static func spiral(
    random: RandomState = RandomState(seed: 1984), pointsPerClass: Int = 100, classes: Int = 3
  ) throws(TensorError) -> (x: Tensor, t: Tensor) {
    let count = try Tensor.checkedCount(Shape(pointsPerClass, classes))
    let x = try Tensor(zeros: Shape(count, 2), dtype: .float64)
    let t = try Tensor(zeros: Shape(count, classes), dtype: .int64)
    let points = x.f64
    let labels = t.pointer(as: Int.self)
    for arm in 0..<classes {
      for i in 0..<pointsPerClass {
        let rate = Double(i) / Double(pointsPerClass)
        let angle = Double(arm) * 4 + 4 * rate + random.gaussian() * 0.2
        let row = pointsPerClass * arm + i
        points[2 * row] = rate * sin(angle)
        points[2 * row + 1] = rate * cos(angle)
        labels[classes * row + arm] = 1
      }
    }
    return (x, t)
  }

  /// Two half circles that reach into each other: the upper one first, then the lower.
  package static func moons(
    count: Int = 200, noise: Double = 0.1, random: RandomState
  ) throws(TensorError) -> Points {
    let upper = count / 2
    return try points(count, noise, random) { index in
      if index < upper {
        let angle = .pi * Double(index) / Double(max(upper - 1, 1))
        return (cos(angle), sin(angle), 0)
      }
      let angle = .pi * Double(index - upper) / Double(max(count - upper - 1, 1))
      return (1 - cos(angle), 0.5 - sin(angle), 1)
    }
  }

  /// A circle of radius 1 around one of radius `factor`.
  package static func circles(
    count: Int = 200, noise: Double = 0.05, factor: Double = 0.5, random: RandomState
  ) throws(TensorError) -> Points {
    let outer = count / 2
    return try points(count, noise, random) { index in
      let isOuter = index < outer
      let share =
        isOuter
        ? Double(index) / Double(max(outer, 1))
        : Double(index - outer) / Double(max(count - outer, 1))
      let radius = isOuter ? 1 : factor
      return (radius * cos(2 * .pi * share), radius * sin(2 * .pi * share), isOuter ? 0 : 1)
    }
  }

  /// The four corners of the unit square in turn; class 1 where exactly one coordinate is 1.
  package static func xor(
    count: Int = 4, noise: Double = 0, random: RandomState
  ) throws(TensorError) -> Points {
    try points(count, noise, random) { index in
      let (a, b) = (index / 2 % 2, index % 2)
      return (Double(a), Double(b), a ^ b)
    }
  }

  /// Round clouds, their centres drawn uniformly from the square of ±10, points in turn.
  package static func blobs(
    count: Int = 150, classes: Int = 3, spread: Double = 1, random: RandomState
  ) throws(TensorError) -> Points {
    guard classes > 0 else { throw .other(.valueError, "blobs need at least one class") }
    let centres = try random.uniform(low: -10, high: 10, Shape(classes, 2)).doubles
    return try points(count, spread, random) { index in
      let label = index % classes
      return (centres[2 * label], centres[2 * label + 1], label)
    }
  }

  /// Places points and moves each by normal noise, x before y.
  private static func points(
    _ count: Int, _ noise: Double, _ random: RandomState,
    at place: (Int) -> (x: Double, y: Double, label: Int)
  ) throws(TensorError) -> Points {
    let x = try Tensor(zeros: Shape(count, 2), dtype: .float64)
    let t = try Tensor(zeros: Shape(count), dtype: .int64)
    let coordinates = x.f64
    let labels = t.pointer(as: Int.self)
    for index in 0..<count {
      let point = place(index)
      let shiftX = noise == 0 ? 0 : noise * random.gaussian()
      let shiftY = noise == 0 ? 0 : noise * random.gaussian()
      coordinates[2 * index] = point.x + shiftX
      coordinates[2 * index + 1] = point.y + shiftY
      labels[index] = point.label
    }
    return Points(x: x, t: t)
  }
}
