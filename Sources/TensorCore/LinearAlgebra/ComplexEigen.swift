#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The eigenvalues and eigenvectors of a square complex matrix: balancing, Hessenberg form, single-shift QR and back
/// substitution, as LAPACK's `zgeev` on small matrices (`zgehd2`, `zlahqr`, `ztrevc`).
struct ComplexEigen {
  let size: Int
  private(set) var values: [ComplexPart] = []
  /// One eigenvector a column, of length one, its largest part real.
  private(set) var vectors: ComplexMatrix

  private var h: ComplexMatrix
  private var z: ComplexMatrix
  private var balance: Balance

  private static let ulp = Double.ulpOfOne

  init(_ matrix: ComplexMatrix) throws(TensorError) {
    size = matrix.rows
    guard matrix.isFinite else { throw .other(.linAlgError, "Array must not contain infs or NaNs") }
    h = matrix
    z = ComplexMatrix(identity: size, size)
    vectors = z
    balance = Balance(size: size)
    guard size > 0 else { return }
    balance.balance(&h.values)
    try reduceToHessenberg()
    makeSubdiagonalReal()
    try reduceToTriangle()
    values = (0..<size).map { h[$0, $0] }
    try substituteBack()
  }

  private mutating func reduceToHessenberg() throws(TensorError) {
    var reflections = ComplexReflections()
    for k in balance.low..<max(balance.high, balance.low) {
      try LongWork.check()
      let rows = (k + 1)...balance.high
      let (beta, tau, v) = ComplexMatrix.reflection(rows.map { h[$0, k] })
      h.reflectColumns(v, tau, row: 0, column: k + 1)
      h.reflectRows(v, tau.conjugate, row: k + 1, column: k + 1)
      h[k + 1, k] = ComplexPart(beta)
      for row in rows.dropFirst() { h[row, k] = .zero }
      reflections.steps.append((v, tau, k + 1))
    }
    reflections.apply(to: &z)
  }

  /// Multiplies row i from a column on, and its column down to a row, by a number of modulus one and its conjugate.
  private mutating func turn(_ i: Int, _ factor: ComplexPart, from column: Int, downTo row: Int) {
    for j in column..<max(size, column) { h[i, j] = factor * h[i, j] }
    for k in 0..<row { h[k, i] = h[k, i] * factor.conjugate }
    for k in 0..<size { z[k, i] = z[k, i] * factor.conjugate }
  }

  private mutating func makeSubdiagonalReal() {
    for i in (balance.low + 1)..<max(balance.high + 1, balance.low + 1) where h[i, i - 1].im != 0 {
      let below = h[i, i - 1]
      let scaled = below.scaled(1 / below.size)
      let factor = scaled.conjugate.scaled(1 / scaled.modulus)
      h[i, i - 1] = ComplexPart(below.modulus)
      turn(i, factor, from: i, downTo: min(size, i + 2))
    }
  }

  // MARK: QR

  private mutating func reduceToTriangle() throws(TensorError) {
    let (low, high) = (balance.low, balance.high)
    let small = Double.leastNormalMagnitude * (Double(high - low + 1) / ComplexEigen.ulp)
    var i = high
    while i >= low {
      var l = low
      var isFound = false
      for round in 1...(30 * max(10, high - low + 1) + 1) {
        var k = i
        while k > l, !isNegligible(k, small) { k -= 1 }
        l = k
        if l > low { h[l, l - 1] = .zero }
        if l >= i {
          isFound = true
          break
        }
        try LongWork.check()
        sweep(l, i, shift(l, i, round))
      }
      guard isFound else { throw .other(.linAlgError, "Eigenvalues did not converge") }
      i = l - 1
    }
  }

  private func isNegligible(_ k: Int, _ small: Double) -> Bool {
    let beside = h[k, k - 1]
    if beside.size <= small { return true }
    var total = h[k - 1, k - 1].size + h[k, k].size
    if total == 0 {
      if k - 2 >= balance.low { total += abs(h[k - 1, k - 2].re) }
      if k + 1 <= balance.high { total += abs(h[k + 1, k].re) }
    }
    guard abs(beside.re) <= ComplexEigen.ulp * total else { return false }
    let (x, y) = (beside.size, h[k - 1, k].size)
    let (p, q) = (h[k, k].size, (h[k - 1, k - 1] - h[k, k]).size)
    let (ab, ba, aa, bb) = (max(x, y), min(x, y), max(p, q), min(p, q))
    let s = aa + ab
    return ba * (ab / s) <= max(small, ComplexEigen.ulp * (bb * (aa / s)))
  }

  private func shift(_ l: Int, _ i: Int, _ round: Int) -> ComplexPart {
    if round % 20 == 0 { return ComplexPart(0.75 * abs(h[i, i - 1].re)) + h[i, i] }
    if round % 10 == 0 { return ComplexPart(0.75 * abs(h[l + 1, l].re)) + h[l, l] }
    let t = h[i, i]
    let u = ComplexEigen.root(h[i - 1, i]) * ComplexEigen.root(h[i, i - 1])
    guard u.size != 0 else { return t }
    let x = (h[i - 1, i - 1] - t).scaled(0.5)
    let s = max(u.size, x.size)
    let (xs, us) = (x.scaled(1 / s), u.scaled(1 / s))
    var y = ComplexEigen.root(xs * xs + us * us).scaled(s)
    if x.size > 0, x.re / x.size * y.re + x.im / x.size * y.im < 0 { y = -y }
    return t - u * (u / (x + y))
  }

  /// The principal square root.
  private static func root(_ z: ComplexPart) -> ComplexPart {
    if z.re == 0, z.im == 0 { return .zero }
    let half = ((z.modulus + abs(z.re)) / 2).squareRoot()
    return z.re >= 0
      ? ComplexPart(half, z.im / (2 * half))
      : ComplexPart(abs(z.im) / (2 * half), copysign(half, z.im))
  }

  /// One single-shift QR sweep over rows `l` to `i`.
  private mutating func sweep(_ l: Int, _ i: Int, _ t: ComplexPart) {
    var m = i - 1
    var v: [ComplexPart] = []
    while true {
      let moved = h[m, m] - t
      let below = h[m + 1, m].re
      let s = moved.size + abs(below)
      v = [moved.scaled(1 / s), ComplexPart(below / s)]
      if m == l { break }
      let bound = v[0].size * (h[m, m].size + h[m + 1, m + 1].size)
      if abs(h[m, m - 1].re) * abs(v[1].re) <= ComplexEigen.ulp * bound { break }
      m -= 1
    }
    for k in m..<i {
      if k > m { v = [h[k, k - 1], h[k + 1, k - 1]] }
      let (beta, tau, w) = ComplexMatrix.reflection(v)
      if k > m {
        h[k, k - 1] = ComplexPart(beta)
        h[k + 1, k - 1] = .zero
      }
      let last = w[1]
      let share = (tau * last).re
      for j in k..<size {
        let sum = tau.conjugate * h[k, j] + h[k + 1, j].scaled(share)
        h[k, j] = h[k, j] - sum
        h[k + 1, j] = h[k + 1, j] - sum * last
      }
      for j in 0...min(k + 2, i) {
        let sum = tau * h[j, k] + h[j, k + 1].scaled(share)
        h[j, k] = h[j, k] - sum
        h[j, k + 1] = h[j, k + 1] - sum * last.conjugate
      }
      for j in 0..<size {
        let sum = tau * z[j, k] + z[j, k + 1].scaled(share)
        z[j, k] = z[j, k] - sum
        z[j, k + 1] = z[j, k + 1] - sum * last.conjugate
      }
      if k == m, m > l {
        var factor = ComplexPart.one - tau
        factor = factor.scaled(1 / factor.modulus)
        h[m + 1, m] = h[m + 1, m] * factor.conjugate
        if m + 2 <= i { h[m + 2, m + 1] = h[m + 2, m + 1] * factor }
        for j in m...i where j != m + 1 { turn(j, factor, from: j + 1, downTo: j) }
      }
    }
    let below = h[i, i - 1]
    guard below.im != 0 else { return }
    h[i, i - 1] = ComplexPart(below.modulus)
    turn(i, below.scaled(1 / below.modulus).conjugate, from: i + 1, downTo: i)
  }

  // MARK: Vectors

  private mutating func substituteBack() throws(TensorError) {
    let n = size
    let small = Double.leastNormalMagnitude * (Double(n) / ComplexEigen.ulp)
    var triangle = ComplexMatrix(zeros: n, n)
    for k in 0..<n {
      if k & 15 == 15 { try LongWork.check() }
      let value = h[k, k]
      let least = max(ComplexEigen.ulp * value.size, small)
      var x = (0..<k).map { -h[$0, k] } + [.one]
      for j in (0..<k).reversed() {
        var divisor = h[j, j] - value
        if divisor.size < least { divisor = ComplexPart(least) }
        x[j] = x[j] / divisor
        if x[j].size > 1e150 {
          let factor = 1 / x[j].size
          x = x.map { $0.scaled(factor) }
        }
        for row in 0..<j { x[row] = x[row] - x[j] * h[row, j] }
      }
      for (row, part) in x.enumerated() { triangle[row, k] = part }
    }
    let turned = z.times(triangle)
    var (real, imaginary) = (turned.values.map(\.re), turned.values.map(\.im))
    balance.undo(&real)
    balance.undo(&imaginary)
    for place in real.indices { vectors.values[place] = ComplexPart(real[place], imaginary[place]) }
    for k in 0..<n { normalize(k) }
  }

  private mutating func normalize(_ k: Int) {
    let length = ComplexMatrix.length((0..<size).map { vectors[$0, k] })
    guard length > 0 else { return }
    var (place, most) = (0, -1.0)
    for row in 0..<size {
      let part = vectors[row, k].scaled(1 / length)
      vectors[row, k] = part
      let square = part.re * part.re + part.im * part.im
      if square > most { (place, most) = (row, square) }
    }
    let factor = vectors[place, k].conjugate.scaled(1 / most.squareRoot())
    for row in 0..<size { vectors[row, k] = vectors[row, k] * factor }
    vectors[place, k] = ComplexPart(vectors[place, k].re)
  }
}
