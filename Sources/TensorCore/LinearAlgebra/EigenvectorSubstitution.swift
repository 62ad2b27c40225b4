#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The eigenvectors of a matrix whose Schur form is known: back substitution (LAPACK's `dtrevc`), turned back to the
/// matrix and made of length one, the largest part of complex ones real (`dgeev`).
struct EigenvectorSubstitution {
  private let eigen: GeneralEigen
  private let n: Int
  private let small: Double

  init(_ eigen: GeneralEigen) {
    self.eigen = eigen
    n = eigen.size
    small = Double.leastNormalMagnitude * (Double(eigen.size) / GeneralEigen.ulp)
  }

  /// The columns that `GeneralEigen.vectors` describes.
  func vectors() throws(TensorError) -> [Double] {
    var triangle = [Double](repeating: 0, count: n * n)
    var k = n - 1
    while k >= 0 {
      if k > 0, eigen.imaginaryValues[k] != 0 {
        let (real, imaginary) = pair(k)
        for row in 0...k {
          triangle[row * n + k - 1] = real[row]
          triangle[row * n + k] = imaginary[row]
        }
        k -= 2
      } else {
        for (row, factor) in single(k).enumerated() { triangle[row * n + k] = factor }
        k -= 1
      }
    }
    var result = try Tensor.matmul(
      Tensor(doubles: eigen.z, shape: Shape(n, n)), Tensor(doubles: triangle, shape: Shape(n, n))
    ).doubles
    eigen.balance.undo(&result)
    normalize(&result)
    return result
  }

  /// Whether rows `j - 1` and `j` of the Schur form belong to a pair.
  private func endsPair(_ j: Int) -> Bool { j > 0 && eigen[j, j - 1] != 0 }

  // MARK: Solving

  private func single(_ k: Int) -> [Double] {
    let value = eigen[k, k]
    var x = (0..<k).map { ComplexPart(-eigen[$0, k], 0) }
    solve(&x, ComplexPart(value, 0), max(GeneralEigen.ulp * abs(value), small))
    return x.map(\.re) + [1]
  }

  /// The parts of the vector that belongs to the value with a positive imaginary part.
  private func pair(_ k: Int) -> (real: [Double], imaginary: [Double]) {
    let value = ComplexPart(eigen[k, k], eigen.imaginaryValues[k - 1])
    let (above, below) = (eigen[k - 1, k], eigen[k, k - 1])
    let first = abs(above) >= abs(below) ? 1 : -value.im / below
    let second = abs(above) >= abs(below) ? value.im / above : 1
    var x = (0..<(k - 1)).map { ComplexPart(-first * eigen[$0, k - 1], -second * eigen[$0, k]) }
    solve(&x, value, max(GeneralEigen.ulp * (abs(value.re) + abs(value.im)), small))
    return (x.map(\.re) + [first, 0], x.map(\.im) + [0, second])
  }

  /// `(T - value) x = x` for the leading rows of the Schur form.
  private func solve(_ x: inout [ComplexPart], _ value: ComplexPart, _ least: Double) {
    var j = x.count - 1
    while j >= 0 {
      let width = endsPair(j) ? 2 : 1
      if width == 1 {
        var divisor = ComplexPart(eigen[j, j], 0) - value
        if max(abs(divisor.re), abs(divisor.im)) < least { divisor = ComplexPart(least, 0) }
        x[j] = x[j] / divisor
      } else {
        (x[j - 1], x[j]) = solvePair(j, x[j - 1], x[j], value, least)
      }
      shrink(&x, j, width)
      for column in (j - width + 1)...j {
        for row in 0..<(j - width + 1) { x[row] = x[row] - x[column].scaled(eigen[row, column]) }
      }
      j -= width
    }
  }

  /// Nearly equal eigenvalues make the vector long; its direction is what counts.
  private func shrink(_ x: inout [ComplexPart], _ j: Int, _ width: Int) {
    let size = x[(j - width + 1)...j].reduce(0) { max($0, abs($1.re), abs($1.im)) }
    guard j >= width, size > 1e150 else { return }
    x = x.map { $0.scaled(1 / size) }
  }

  /// The two unknowns of a block of two rows, the largest of its elements being the pivot (`dlaln2`).
  private func solvePair(
    _ j: Int, _ b1: ComplexPart, _ b2: ComplexPart, _ value: ComplexPart, _ least: Double
  ) -> (ComplexPart, ComplexPart) {
    var m = [
      ComplexPart(eigen[j - 1, j - 1], 0) - value, ComplexPart(eigen[j - 1, j], 0),
      ComplexPart(eigen[j, j - 1], 0), ComplexPart(eigen[j, j], 0) - value,
    ]
    var right = [b1, b2]
    let pivot = (0..<4).max { m[$0].size < m[$1].size } ?? 0
    let swapsRows = pivot >= 2
    let swapsColumns = pivot % 2 == 1
    if swapsRows { (m, right) = ([m[2], m[3], m[0], m[1]], [right[1], right[0]]) }
    if swapsColumns { m = [m[1], m[0], m[3], m[2]] }
    if m[0].size < least { return (right[0] / ComplexPart(least, 0), right[1] / ComplexPart(least, 0)) }
    let factor = m[2] / m[0]
    var last = m[3] - factor * m[1]
    if last.size < least { last = ComplexPart(least, 0) }
    let second = (right[1] - factor * right[0]) / last
    let first = (right[0] - m[1] * second) / m[0]
    return swapsColumns ? (second, first) : (first, second)
  }

  // MARK: Lengths

  private func normalize(_ vectors: inout [Double]) {
    var k = 0
    while k < n {
      let width = eigen.imaginaryValues[k] != 0 && k + 1 < n ? 2 : 1
      let columns = k..<(k + width)
      let largest = (0..<n).reduce(0) { most, row in
        columns.reduce(most) { max($0, abs(vectors[row * n + $1])) }
      }
      if largest > 0 {
        var sum = 0.0
        for row in 0..<n {
          for column in columns {
            let scaled = vectors[row * n + column] / largest
            sum += scaled * scaled
          }
        }
        let length = largest * sum.squareRoot()
        for row in 0..<n {
          for column in columns { vectors[row * n + column] /= length }
        }
        if width == 2 { turn(&vectors, k) }
      }
      k += width
    }
  }

  /// Turns a complex vector so that its largest part is real.
  private func turn(_ vectors: inout [Double], _ k: Int) {
    var (place, most) = (0, -1.0)
    for row in 0..<n {
      let (re, im) = (vectors[row * n + k], vectors[row * n + k + 1])
      if re * re + im * im > most { (place, most) = (row, re * re + im * im) }
    }
    let (re, im) = (vectors[place * n + k], vectors[place * n + k + 1])
    var (cosine, sine) = (1.0, 0.0)
    if im != 0 {
      let length = copysign(hypot(re, im), re == 0 ? 1 : re)
      (cosine, sine) = re == 0 ? (0, copysign(1, im)) : (re / length, im / length)
    }
    for row in 0..<n {
      let (x, y) = (vectors[row * n + k], vectors[row * n + k + 1])
      vectors[row * n + k] = cosine * x + sine * y
      vectors[row * n + k + 1] = cosine * y - sine * x
    }
    vectors[place * n + k + 1] = 0
  }
}
