import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The singular value decomposition `A = U · diag(s) · Vᵀ` of a matrix with no fewer rows than columns.
///
/// The way of LAPACK's `dgesdd` on small matrices, step for step, so that the signs of the vectors are
/// NumPy's too: Householder reflections to bidiagonal form, then implicit QR (Demmel and Kahan, 1990).
struct SingularValues {
  let rows: Int
  let columns: Int
  /// Descending.
  private(set) var values: [Double]
  /// How many left vectors there are: `columns` of them belong to singular values.
  let leftColumns: Int
  /// `rows × leftColumns`, row by row.
  private(set) var left: [Double]
  /// `columns × columns`, row by row: Vᵀ.
  private(set) var right: [Double]

  /// Above the diagonal of the bidiagonal form.
  private var superdiagonal: [Double]

  /// The left vectors of the bidiagonal form, one a row.
  private var leftLines: [Double] = []
  private let hasVectors: Bool

  /// `isTransposed` says that the matrix is the transpose of the one asked for, whose vectors are to have the
  /// signs that LAPACK gives them.
  init(
    _ matrix: [Double], rows: Int, columns: Int, leftColumns: Int? = nil, isTransposed: Bool = false,
    hasVectors: Bool = true
  ) throws(TensorError) {
    precondition(rows >= columns && matrix.count == rows * columns)  // bug: callers transpose
    self.leftColumns = leftColumns ?? columns
    self.rows = rows
    self.columns = columns
    self.hasVectors = hasVectors
    values = [Double](repeating: 0, count: columns)
    superdiagonal = [Double](repeating: 0, count: max(columns - 1, 0))
    left = []
    right = []
    guard matrix.allSatisfy(\.isFinite) else { throw .other(.linAlgError, "SVD did not converge") }
    var a = matrix
    let (columnTaus, rowTaus) = try bidiagonalize(&a)
    let rotations = isTransposed ? rotateToUpper() : []
    if hasVectors {
      leftLines = .identity(columns)
      right = .identity(columns)
    }
    if columns == 1 {
      // LAPACK gives the sign of a single value to the left vector, of several to the right ones.
      if hasVectors { leftLines[0] = copysign(1, values[0]) }
      values[0] = abs(values[0])
    }
    if columns > 0 { try diagonalize() }
    sortDescending()
    guard hasVectors else { return }
    if isTransposed { exchangeSides(rotations) }
    try applyReflections(a, columnTaus, rowTaus)
  }

  /// Makes the transpose of the bidiagonal form, which is lower bidiagonal, upper bidiagonal from the left.
  private mutating func rotateToUpper() -> [(c: Double, s: Double)] {
    (0..<superdiagonal.count).map { i in
      let (c, s, r) = SingularValues.rotation(values[i], superdiagonal[i])
      values[i] = r
      superdiagonal[i] = s * values[i + 1]
      values[i + 1] = c * values[i + 1]
      return (c, -s)
    }
  }

  /// Takes the rotations back on the left side, which is the right side of the matrix that was transposed.
  private mutating func exchangeSides(_ rotations: [(c: Double, s: Double)]) {
    let n = columns
    leftLines.withUnsafeMutableBufferPointer { lines in
      guard let start = lines.baseAddress else { return }
      for (j, rotation) in rotations.enumerated().reversed() {
        nabla_rotate_columns(start + j, start + j + 1, n, n, rotation.c, rotation.s)
      }
    }
    swap(&leftLines, &right)
  }

  /// Overwrites `a` with the reflections' vectors; their first elements, all one, are not stored.
  private mutating func bidiagonalize(_ a: inout [Double]) throws(TensorError) -> ([Double], [Double]) {
    var columnTaus = [Double](repeating: 0, count: columns)
    var rowTaus = columnTaus
    var (diagonal, outer) = (values, superdiagonal)
    let (m, n) = (rows, columns)
    let state = a.withUnsafeMutableBufferPointer { a in
      diagonal.withUnsafeMutableBufferPointer { diagonal in
        outer.withUnsafeMutableBufferPointer { above in
          columnTaus.withUnsafeMutableBufferPointer { columnTaus in
            rowTaus.withUnsafeMutableBufferPointer {
              nabla_bidiagonalize(
                a.baseAddress, m, n, diagonal.baseAddress, above.baseAddress,
                columnTaus.baseAddress, $0.baseAddress)
            }
          }
        }
      }
    }
    try TensorError.check(kernelState: state)
    (values, superdiagonal) = (diagonal, outer)
    return (columnTaus, rowTaus)
  }

  private mutating func applyReflections(
    _ a: [Double], _ columnTaus: [Double], _ rowTaus: [Double]
  ) throws(TensorError) {
    let (n, m) = (columns, leftColumns)
    left = [Double](repeating: 0, count: rows * m)
    for row in 0..<n {
      for column in 0..<n { left[row * m + column] = leftLines[column * n + row] }
    }
    for i in n..<max(m, n) { left[i * m + i] = 1 }
    try a.applyReflections(
      to: &left, columns: m, rows: rows, rowStep: n, columnStep: 1, taus: columnTaus[...])
    var across = right.transposed(rows: n, columns: n)
    try a.applyReflections(
      to: &across, columns: n, rows: n, rowStep: 1, columnStep: n, shift: 1,
      taus: rowTaus.dropLast())
    right = across.transposed(rows: n, columns: n)
  }

  private static let epsilon = Double.ulpOfOne / 2
  private static let tolerance = epsilon * max(10, min(100, pow(epsilon, -0.125)))

  private mutating func diagonalize() throws(TensorError) {
    let n = columns
    let threshold = self.threshold()
    var (oldLow, oldHigh) = (-1, -1)
    var downward = true
    var high = n - 1
    var steps = 0
    while high > 0 {
      guard steps <= 6 * n * n else {
        throw .other(.linAlgError, "SVD did not converge")
      }
      var largest = abs(values[high])
      var low = high
      while low > 0, abs(superdiagonal[low - 1]) > threshold {
        largest = max(largest, abs(values[low - 1]), abs(superdiagonal[low - 1]))
        low -= 1
      }
      if low > 0 { superdiagonal[low - 1] = 0 }
      if low == high {
        high -= 1
        continue
      }
      if low == high - 1 {
        solvePair(low)
        high -= 2
        continue
      }
      if low > oldHigh || high < oldLow { downward = abs(values[low]) >= abs(values[high]) }
      guard let smallest = convergence(low, high, downward) else { continue }
      (oldLow, oldHigh) = (low, high)
      let shift = self.shift(low, high, downward, smallest / largest)
      steps += high - low
      if nabla_flag_get(nabla_watched()) { try TensorError.check(kernelState: 2) }
      sweep(low, high, downward, shift, threshold)
    }
    for i in 0..<n where values[i] < 0 || (values[i] == 0 && values[i].sign == .minus) {
      values[i] = -values[i]
      for column in 0..<(hasVectors ? n : 0) { right[i * n + column] = -right[i * n + column] }
    }
  }

  private func threshold() -> Double {
    var smallest = abs(values[0])
    var mu = smallest
    for i in 1..<max(columns, 1) where smallest != 0 {
      mu = abs(values[i]) * (mu / (mu + abs(superdiagonal[i - 1])))
      smallest = min(smallest, mu)
    }
    let n = Double(columns)
    return max(
      SingularValues.tolerance * smallest / n.squareRoot(),
      6 * n * n * Double.leastNormalMagnitude)
  }

  /// Drops negligible elements; nil when there were any, else a bound of the smallest singular value.
  private mutating func convergence(_ low: Int, _ high: Int, _ downward: Bool) -> Double? {
    let tolerance = SingularValues.tolerance
    let outermost = downward ? high - 1 : low
    if abs(superdiagonal[outermost]) <= tolerance * abs(values[downward ? high : low]) {
      superdiagonal[outermost] = 0
      return nil
    }
    var mu = abs(values[downward ? low : high])
    var smallest = mu
    let order = downward ? Array(low..<high) : (low..<high).reversed()
    for i in order {
      if abs(superdiagonal[i]) <= tolerance * mu {
        superdiagonal[i] = 0
        return nil
      }
      mu = abs(values[downward ? i + 1 : i]) * (mu / (mu + abs(superdiagonal[i])))
      smallest = min(smallest, mu)
    }
    return smallest
  }

  private func shift(_ low: Int, _ high: Int, _ downward: Bool, _ ratio: Double) -> Double {
    let (epsilon, tolerance) = (SingularValues.epsilon, SingularValues.tolerance)
    if Double(columns) * tolerance * ratio <= max(epsilon, 0.01 * tolerance) { return 0 }
    let corner = downward ? high - 1 : low
    let shift = SingularValues.smallerOfPair(
      values[corner], superdiagonal[corner], values[corner + 1])
    let far = abs(values[downward ? low : high])
    return far > 0 && (shift / far) * (shift / far) < epsilon ? 0 : shift
  }

  /// One chase of the bulge through the block, from the top or from the bottom.
  private mutating func sweep(
    _ low: Int, _ high: Int, _ downward: Bool, _ shift: Double, _ threshold: Double
  ) {
    let count = high - low
    // Seen from the end it starts at, the block looks the same both ways.
    func d(_ i: Int) -> Int { downward ? low + i : high - i }
    func e(_ i: Int) -> Int { downward ? low + i : high - i - 1 }
    var first: [(Double, Double)] = []
    var second: [(Double, Double)] = []
    if shift == 0 {
      var (c, s, oldC, oldS) = (1.0, 0.0, 1.0, 0.0)
      for i in 0..<count {
        var r: Double
        (c, s, r) = SingularValues.rotation(values[d(i)] * c, superdiagonal[e(i)])
        if i > 0 { superdiagonal[e(i - 1)] = oldS * r }
        (oldC, oldS, values[d(i)]) = SingularValues.rotation(oldC * r, values[d(i + 1)] * s)
        first.append((c, s))
        second.append((oldC, oldS))
      }
      let h = values[d(count)] * c
      values[d(count)] = h * oldC
      superdiagonal[e(count - 1)] = h * oldS
    } else {
      let start = values[d(0)]
      var f = (abs(start) - shift) * (copysign(1, start) + shift / start)
      var g = superdiagonal[e(0)]
      for i in 0..<count {
        let (c1, s1, r1) = SingularValues.rotation(f, g)
        if i > 0 { superdiagonal[e(i - 1)] = r1 }
        f = c1 * values[d(i)] + s1 * superdiagonal[e(i)]
        superdiagonal[e(i)] = c1 * superdiagonal[e(i)] - s1 * values[d(i)]
        g = s1 * values[d(i + 1)]
        values[d(i + 1)] *= c1
        let (c2, s2, r2) = SingularValues.rotation(f, g)
        values[d(i)] = r2
        f = c2 * superdiagonal[e(i)] + s2 * values[d(i + 1)]
        values[d(i + 1)] = c2 * values[d(i + 1)] - s2 * superdiagonal[e(i)]
        if i < count - 1 {
          g = s2 * superdiagonal[e(i + 1)]
          superdiagonal[e(i + 1)] *= c2
        }
        first.append((c1, s1))
        second.append((c2, s2))
      }
      superdiagonal[e(count - 1)] = f
    }
    for i in 0..<count {
      let (row, other) = (d(i), d(i + 1))
      let (forRight, forLeft) = downward ? (first[i], second[i]) : (second[i], first[i])
      rotateRight(row, other, forRight)
      rotateLeft(row, other, forLeft)
    }
    let last = e(count - 1)
    if abs(superdiagonal[last]) <= threshold { superdiagonal[last] = 0 }
  }

  private mutating func rotateRight(_ i: Int, _ j: Int, _ rotation: (c: Double, s: Double)) {
    if hasVectors { right.rotateLines(i, j, length: columns, rotation) }
  }

  private mutating func rotateLeft(_ i: Int, _ j: Int, _ rotation: (c: Double, s: Double)) {
    if hasVectors { leftLines.rotateLines(i, j, length: columns, rotation) }
  }

  /// The rotation that maps (f, g) to (r, 0).
  static func rotation(_ f: Double, _ g: Double) -> (c: Double, s: Double, r: Double) {
    if g == 0 { return (1, 0, f) }
    if f == 0 { return (0, copysign(1, g), abs(g)) }
    let length = (f * f + g * g).squareRoot()
    let r = copysign(length, f)
    return (abs(f) / length, g / r, r)
  }

  /// The smaller singular value of [[f, g], [0, h]].
  private static func smallerOfPair(_ f: Double, _ g: Double, _ h: Double) -> Double {
    let (small, large, ga) = (min(abs(f), abs(h)), max(abs(f), abs(h)), abs(g))
    if small == 0 { return 0 }
    let sum = 1 + small / large
    let difference = (large - small) / large
    if ga < large {
      let square = (ga / large) * (ga / large)
      return small
        * (2 / ((sum * sum + square).squareRoot() + (difference * difference + square).squareRoot()))
    }
    let ratio = large / ga
    if ratio == 0 { return small * large / ga }
    let (x, y) = (sum * ratio, difference * ratio)
    return 2 * (small * (1 / ((1 + x * x).squareRoot() + (1 + y * y).squareRoot()))) * ratio
  }

  /// Finishes a block of two rows (`dlasv2`).
  private mutating func solvePair(_ i: Int) {
    let (f, g, h) = (values[i], superdiagonal[i], values[i + 1])
    let isSwapped = abs(h) > abs(f)
    let (ft, ht) = isSwapped ? (h, f) : (f, h)
    let (fa, ha, ga) = (abs(ft), abs(ht), abs(g))
    var (small, large) = (ha, fa)
    var (cl, cr, sl, sr) = (1.0, 1.0, 0.0, 0.0)
    var greatest = isSwapped ? 3 : 1
    if ga > fa { greatest = 2 }
    if ga > fa, fa / ga < SingularValues.epsilon {
      large = ga
      small = ha > 1 ? fa / (ga / ha) : (fa / ga) * ha
      (cl, sl, sr, cr) = (1, ht / g, 1, ft / g)
    } else if ga > 0 {
      let d = fa - ha
      let l = d == fa ? 1 : d / fa
      let m = g / ft
      let t = 2 - l
      let s = (t * t + m * m).squareRoot()
      let r = l == 0 ? abs(m) : (l * l + m * m).squareRoot()
      let a = 0.5 * (s + r)
      small = ha / a
      large = fa * a
      let tangent: Double
      if m * m == 0 {
        tangent = l == 0 ? copysign(2, ft) * copysign(1, g) : g / copysign(d, ft) + m / t
      } else {
        tangent = (m / (s + t) + m / (r + l)) * (1 + a)
      }
      let length = (tangent * tangent + 4).squareRoot()
      (cr, sr) = (2 / length, tangent / length)
      cl = (cr + sr * m) / a
      sl = (ht / ft) * sr / a
    }
    if isSwapped { (cl, sl, cr, sr) = (sr, cr, sl, cl) }
    let one = { (x: Double) in copysign(1, x) }
    let sign =
      switch greatest {
      case 1: one(cr) * one(cl) * one(f)
      case 2: one(sr) * one(cl) * one(g)
      default: one(sr) * one(sl) * one(h)
      }
    values[i] = copysign(large, sign)
    values[i + 1] = copysign(small, sign * one(f) * one(h))
    superdiagonal[i] = 0
    rotateRight(i, i + 1, (cr, sr))
    rotateLeft(i, i + 1, (cl, sl))
  }

  private mutating func sortDescending() {
    let order = values.indices.sorted {
      values[$0] > values[$1] || (values[$0] == values[$1] && $0 < $1)
    }
    let n = columns
    let (oldValues, oldLeft, oldRight) = (values, leftLines, right)
    for (place, from) in order.enumerated() where place != from {
      values[place] = oldValues[from]
      guard hasVectors else { continue }
      for k in 0..<n {
        right[place * n + k] = oldRight[from * n + k]
        leftLines[place * n + k] = oldLeft[from * n + k]
      }
    }
  }
}
