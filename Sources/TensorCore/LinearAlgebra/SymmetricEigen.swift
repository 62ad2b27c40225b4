import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The eigenvalues and eigenvectors of a symmetric matrix, of which only the lower triangle is read.
///
/// Householder reflections to tridiagonal form (LAPACK's `dsytd2`), then implicit QL or QR (`dsteqr`), step for
/// step, so that the vectors' signs are NumPy's for matrices of up to 25 rows.
struct SymmetricEigen {
  let size: Int
  /// Ascending.
  private(set) var values: [Double]
  /// One eigenvector a row.
  private(set) var vectors: [Double]
  /// Beside the diagonal of the tridiagonal form.
  private var beside: [Double]

  private let hasVectors: Bool

  init(_ matrix: [Double], size: Int, hasVectors: Bool = true) throws(TensorError) {
    self.size = size
    self.hasVectors = hasVectors
    values = [Double](repeating: 0, count: size)
    beside = [Double](repeating: 0, count: max(size - 1, 0))
    vectors = hasVectors ? .identity(size) : []
    guard size > 0 else { return }
    guard matrix.allSatisfy(\.isFinite) else { throw SymmetricEigen.failure }
    var a = matrix
    let taus = try tridiagonalize(&a)
    try diagonalize()
    sortAscending()
    guard hasVectors else { return }
    var columns = vectors.transposed(rows: size, columns: size)
    try a.applyReflections(
      to: &columns, columns: size, rows: size, rowStep: 1, columnStep: size, shift: 1, taus: taus[...])
    vectors = columns.transposed(rows: size, columns: size)
  }

  private static var failure: TensorError {
    .other(.linAlgError, "Eigenvalues did not converge")
  }

  /// Leaves the reflections' vectors in `a`, row by row right of the diagonal.
  private mutating func tridiagonalize(_ a: inout [Double]) throws(TensorError) -> [Double] {
    let n = size
    for row in 0..<n {
      for column in (row + 1)..<max(n, row + 1) { a[row * n + column] = a[column * n + row] }
    }
    var taus = [Double](repeating: 0, count: max(n - 1, 0))
    var (diagonal, outer) = (values, beside)
    let state = a.withUnsafeMutableBufferPointer { a in
      diagonal.withUnsafeMutableBufferPointer { diagonal in
        outer.withUnsafeMutableBufferPointer { outer in
          taus.withUnsafeMutableBufferPointer {
            nabla_tridiagonalize(
              a.baseAddress, n, diagonal.baseAddress, outer.baseAddress, $0.baseAddress)
          }
        }
      }
    }
    try TensorError.check(kernelState: state)
    (values, beside) = (diagonal, outer)
    return taus
  }

  private static let epsilon = Double.ulpOfOne / 2

  private mutating func diagonalize() throws(TensorError) {
    let n = size
    var steps = 0
    var first = 0
    while first < n {
      if first > 0 { beside[first - 1] = 0 }
      var last = first
      while last < n - 1 {
        let size = abs(beside[last])
        if size == 0 { break }
        let bound =
          abs(values[last]).squareRoot() * abs(values[last + 1]).squareRoot() * SymmetricEigen.epsilon
        if size <= bound {
          beside[last] = 0
          break
        }
        last += 1
      }
      let (low, high) = (first, last)
      first = last + 1
      guard high > low else { continue }
      if abs(values[high]) < abs(values[low]) {
        try sweepUp(from: high, to: low, &steps)
      } else {
        try sweepDown(from: low, to: high, &steps)
      }
    }
  }

  private func isNegligible(_ place: Int) -> Bool {
    let square = beside[place] * beside[place]
    let eps = SymmetricEigen.epsilon
    return square
      <= (eps * eps * abs(values[place])) * abs(values[place + 1]) + Double.leastNormalMagnitude
  }

  private func count(_ steps: inout Int) throws(TensorError) {
    guard steps < 30 * size else { throw SymmetricEigen.failure }
    steps += 1
    if nabla_flag_get(nabla_watched()) { try TensorError.check(kernelState: 2) }
  }

  /// Implicit QL.
  private mutating func sweepDown(from start: Int, to end: Int, _ steps: inout Int)
    throws(TensorError)
  {
    var l = start
    while l <= end {
      var m = l
      while m < end, !isNegligible(m) { m += 1 }
      if m < end { beside[m] = 0 }
      if m == l {
        l += 1
        continue
      }
      if m == l + 1 {
        solvePair(l)
        l += 2
        continue
      }
      try count(&steps)
      var p = values[l]
      var g = (values[l + 1] - p) / (2 * beside[l])
      g = values[m] - p + beside[l] / (g + copysign(hypot(g, 1), g))
      var (s, c) = (1.0, 1.0)
      p = 0
      var rotations: [(Double, Double)] = []
      for i in stride(from: m - 1, through: l, by: -1) {
        let f = s * beside[i]
        let b = c * beside[i]
        let rotation = SingularValues.rotation(g, f)
        (c, s) = (rotation.c, rotation.s)
        if i != m - 1 { beside[i + 1] = rotation.r }
        g = values[i + 1] - p
        let r = (values[i] - g) * s + 2 * c * b
        p = s * r
        values[i + 1] = g + p
        g = c * r - b
        rotations.append((c, -s))
      }
      for (offset, rotation) in rotations.enumerated() { rotate(m - 1 - offset, rotation) }
      values[l] -= p
      beside[l] = g
    }
  }

  /// Implicit QR.
  private mutating func sweepUp(from start: Int, to end: Int, _ steps: inout Int)
    throws(TensorError)
  {
    var l = start
    while l >= end {
      var m = l
      while m > end, !isNegligible(m - 1) { m -= 1 }
      if m > end { beside[m - 1] = 0 }
      if m == l {
        l -= 1
        continue
      }
      if m == l - 1 {
        solvePair(l - 1)
        l -= 2
        continue
      }
      try count(&steps)
      var p = values[l]
      var g = (values[l - 1] - p) / (2 * beside[l - 1])
      g = values[m] - p + beside[l - 1] / (g + copysign(hypot(g, 1), g))
      var (s, c) = (1.0, 1.0)
      p = 0
      for i in m..<l {
        let f = s * beside[i]
        let b = c * beside[i]
        let rotation = SingularValues.rotation(g, f)
        (c, s) = (rotation.c, rotation.s)
        if i != m { beside[i - 1] = rotation.r }
        g = values[i] - p
        let r = (values[i + 1] - g) * s + 2 * c * b
        p = s * r
        values[i] = g + p
        g = c * r - b
        rotate(i, (c, s))
      }
      values[l] -= p
      beside[l - 1] = g
    }
  }

  /// Turns the vectors `place` and `place + 1` in their plane.
  private mutating func rotate(_ place: Int, _ rotation: (c: Double, s: Double)) {
    if hasVectors { vectors.rotateLines(place, place + 1, length: size, rotation) }
  }

  /// Finishes a block of two rows (`dlaev2`).
  private mutating func solvePair(_ place: Int) {
    let (a, b, c) = (values[place], beside[place], values[place + 1])
    let (sum, difference, twice) = (a + c, a - c, b + b)
    let (larger, smaller) = abs(a) > abs(c) ? (a, c) : (c, a)
    let (size, ab) = (abs(difference), abs(twice))
    let root: Double
    if size > ab {
      root = size * (1 + (ab / size) * (ab / size)).squareRoot()
    } else if size < ab {
      root = ab * (1 + (size / ab) * (size / ab)).squareRoot()
    } else {
      root = ab * 2.0.squareRoot()
    }
    var (first, second, sign) = (0.5 * root, -0.5 * root, 1.0)
    if sum != 0 {
      sign = sum < 0 ? -1 : 1
      first = 0.5 * (sum + sign * root)
      second = (larger / first) * smaller - (b / first) * b
    }
    let otherSign = difference >= 0 ? 1.0 : -1.0
    let cs = difference + otherSign * root
    var (cosine, sine): (Double, Double)
    if abs(cs) > ab {
      let ratio = -twice / cs
      sine = 1 / (1 + ratio * ratio).squareRoot()
      cosine = ratio * sine
    } else if ab == 0 {
      (cosine, sine) = (1, 0)
    } else {
      let ratio = -cs / twice
      cosine = 1 / (1 + ratio * ratio).squareRoot()
      sine = ratio * cosine
    }
    if sign == otherSign { (cosine, sine) = (-sine, cosine) }
    rotate(place, (cosine, sine))
    values[place] = first
    values[place + 1] = second
    beside[place] = 0
  }

  /// Selection sort, as `dsteqr` does it: few exchanges of vectors.
  private mutating func sortAscending() {
    let n = size
    for i in 0..<max(n - 1, 0) {
      var least = i
      for j in (i + 1)..<n where values[j] < values[least] { least = j }
      guard least != i else { continue }
      values.swapAt(i, least)
      guard hasVectors else { continue }
      for k in 0..<n { vectors.swapAt(i * n + k, least * n + k) }
    }
  }
}
