import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The eigenvalues and eigenvectors of a square matrix of real numbers.
///
/// The way of LAPACK's `dgeev` on small matrices: balancing, Hessenberg form, double-shift QR (`dlahqr`), and
/// back substitution, step for step, so that order and signs are NumPy's.
struct GeneralEigen {
  let size: Int
  private(set) var values: [Double]
  /// The imaginary parts: a pair of conjugate values has the positive one first.
  private(set) var imaginaryValues: [Double]
  /// `size × size`, row by row; one eigenvector a column, of length one. Of a pair the first column is the real part of
  /// the first vector, the second its imaginary part, and the second vector is the conjugate.
  private(set) var vectors: [Double]

  /// The matrix on its way to triangular form.
  private(set) var h: [Double]
  private(set) var z: [Double]
  private(set) var balance: Balance

  init(_ matrix: [Double], size: Int) throws(TensorError) {
    self.size = size
    values = [Double](repeating: 0, count: size)
    imaginaryValues = values
    vectors = []
    z = .identity(size)
    guard matrix.allSatisfy(\.isFinite) else {
      throw .other(.linAlgError, "Array must not contain infs or NaNs")
    }
    h = matrix
    balance = Balance(size: size)
    guard size > 0 else { return }
    balance.balance(&h)
    try reduceToHessenberg()
    try reduceToTriangle()
    for i in 0..<size { values[i] = h[i * size + i] }
    vectors = try EigenvectorSubstitution(self).vectors()
  }

  private(set) subscript(row: Int, column: Int) -> Double {
    get { h[row * size + column] }
    set { h[row * size + column] = newValue }
  }

  private mutating func reduceToHessenberg() throws(TensorError) {
    let n = size
    let (low, high) = (balance.low, balance.high)
    guard low < high else { return }
    var taus = [Double](repeating: 0, count: 3 * n)
    h.withUnsafeMutableBufferPointer { h in
      taus.withUnsafeMutableBufferPointer {
        nabla_hessenberg(h.baseAddress, n, low, high, $0.baseAddress)
      }
    }
    try h.applyReflections(
      to: &z, columns: n, rows: high + 1, rowStep: n, columnStep: 1, shift: 1, taus: taus[..<high])
    for i in low..<high {
      for row in (i + 2)..<max(high + 1, i + 2) { self[row, i] = 0 }
    }
  }

  static let ulp = Double.ulpOfOne

  private mutating func reduceToTriangle() throws(TensorError) {
    let (low, high) = (balance.low, balance.high)
    let small = Double.leastNormalMagnitude * (Double(high - low + 1) / GeneralEigen.ulp)
    var i = high
    while i >= low {
      var l = low
      var isFound = false
      var rounds = 0
      for step in 0...(30 * max(10, high - low + 1)) {
        var k = i
        while k > l, !isNegligible(k, small) { k -= 1 }
        l = k
        if l > low { self[l, l - 1] = 0 }
        if l >= i - 1 {
          isFound = true
          break
        }
        rounds = step + 1
        if nabla_flag_get(nabla_watched()) { try TensorError.check(kernelState: 2) }
        sweep(l, i, rounds)
      }
      guard isFound else { throw .other(.linAlgError, "Eigenvalues did not converge") }
      if l == i - 1 { splitPair(i) }
      i = l - 1
    }
  }

  private func isNegligible(_ k: Int, _ small: Double) -> Bool {
    let beside = abs(self[k, k - 1])
    if beside <= small { return true }
    var size = abs(self[k - 1, k - 1]) + abs(self[k, k])
    if size == 0 {
      if k - 2 >= balance.low { size += abs(self[k - 1, k - 2]) }
      if k + 1 <= balance.high { size += abs(self[k + 1, k]) }
    }
    guard beside <= GeneralEigen.ulp * size else { return false }
    let above = abs(self[k - 1, k])
    let (ab, ba) = (max(beside, above), min(beside, above))
    let (x, y) = (abs(self[k, k]), abs(self[k - 1, k - 1] - self[k, k]))
    let (aa, bb) = (max(x, y), min(x, y))
    let s = aa + ab
    return ba * (ab / s) <= max(small, GeneralEigen.ulp * (bb * (aa / s)))
  }

  private func shifts(_ l: Int, _ i: Int, _ round: Int) -> (r1: Double, i1: Double, r2: Double, i2: Double)
  {
    var (h11, h21, h12, h22) = (self[i - 1, i - 1], self[i, i - 1], self[i - 1, i], self[i, i])
    if round % 20 == 0 {
      let s = abs(self[i, i - 1]) + abs(self[i - 1, i - 2])
      (h11, h12, h21) = (0.75 * s + self[i, i], -0.4375 * s, s)
      h22 = h11
    } else if round % 10 == 0 {
      let s = abs(self[l + 1, l]) + abs(self[l + 2, l + 1])
      (h11, h12, h21) = (0.75 * s + self[l, l], -0.4375 * s, s)
      h22 = h11
    }
    let s = abs(h11) + abs(h12) + abs(h21) + abs(h22)
    guard s != 0 else { return (0, 0, 0, 0) }
    (h11, h21, h12, h22) = (h11 / s, h21 / s, h12 / s, h22 / s)
    let trace = (h11 + h22) / 2
    let determinant = (h11 - trace) * (h22 - trace) - h12 * h21
    let root = abs(determinant).squareRoot()
    if determinant >= 0 { return (trace * s, root * s, trace * s, -root * s) }
    let (r1, r2) = (trace + root, trace - root)
    let nearer = (abs(r1 - h22) <= abs(r2 - h22) ? r1 : r2) * s
    return (nearer, 0, nearer, 0)
  }

  /// One double-shift QR sweep over rows `l` to `i`.
  private mutating func sweep(_ l: Int, _ i: Int, _ round: Int) {
    let n = size
    let shift = shifts(l, i, round)
    var v = [0.0, 0.0, 0.0]
    var m = i - 2
    while true {
      let s1 = abs(self[m, m] - shift.r2) + abs(shift.i2) + abs(self[m + 1, m])
      let scaled = self[m + 1, m] / s1
      v[0] =
        scaled * self[m, m + 1] + (self[m, m] - shift.r1) * ((self[m, m] - shift.r2) / s1)
        - shift.i1 * (shift.i2 / s1)
      v[1] = scaled * (self[m, m] + self[m + 1, m + 1] - shift.r1 - shift.r2)
      v[2] = scaled * self[m + 2, m + 1]
      let s2 = abs(v[0]) + abs(v[1]) + abs(v[2])
      v = v.map { $0 / s2 }
      if m == l { break }
      let diagonal = abs(self[m - 1, m - 1]) + abs(self[m, m]) + abs(self[m + 1, m + 1])
      if abs(self[m, m - 1]) * (abs(v[1]) + abs(v[2])) <= GeneralEigen.ulp * abs(v[0]) * diagonal {
        break
      }
      m -= 1
    }
    for k in m..<i {
      let count = min(3, i - k + 1)
      var w = k > m ? (0..<count).map { self[k + $0, k - 1] } : Array(v.prefix(count))
      let tau = nabla_reflection(&w, 1, count)
      let beta = w[0]
      w[0] = 1
      if k > m {
        self[k, k - 1] = beta
        for offset in 1..<count { self[k + offset, k - 1] = 0 }
      } else if m > l {
        self[k, k - 1] *= 1 - tau
      }
      h.withUnsafeMutableBufferPointer { h in
        guard let start = h.baseAddress else { return }
        nabla_reflect_rows(start + k * n + k, n, count, n - k, w, tau)
        nabla_reflect_columns(start + k, n, count, min(k + 3, i) + 1, w, tau)
      }
      z.withUnsafeMutableBufferPointer { z in
        guard let start = z.baseAddress else { return }
        nabla_reflect_columns(start + k, n, count, n, w, tau)
      }
    }
  }

  /// Makes the last block of two rows triangular, or gives it equal diagonal elements (`dlanv2`).
  private mutating func splitPair(_ i: Int) {
    let block = StandardPair(self[i - 1, i - 1], self[i - 1, i], self[i, i - 1], self[i, i])
    let n = size
    (self[i - 1, i - 1], self[i - 1, i], self[i, i - 1], self[i, i]) = (block.a, block.b, block.c, block.d)
    if block.c != 0 {
      imaginaryValues[i - 1] = abs(block.b).squareRoot() * abs(block.c).squareRoot()
      imaginaryValues[i] = -imaginaryValues[i - 1]
    }
    let (cs, sn) = (block.cosine, block.sine)
    for column in (i + 1)..<max(n, i + 1) {
      let (x, y) = (self[i - 1, column], self[i, column])
      (self[i - 1, column], self[i, column]) = (cs * x + sn * y, cs * y - sn * x)
    }
    for row in 0..<(i - 1) {
      let (x, y) = (self[row, i - 1], self[row, i])
      (self[row, i - 1], self[row, i]) = (cs * x + sn * y, cs * y - sn * x)
    }
    for row in 0..<n {
      let (x, y) = (z[row * n + i - 1], z[row * n + i])
      (z[row * n + i - 1], z[row * n + i]) = (cs * x + sn * y, cs * y - sn * x)
    }
  }

  /// The real and the imaginary parts of the vectors.
  var separatedVectors: (real: [Double], imaginary: [Double]) {
    var real = vectors
    var imaginary = [Double](repeating: 0, count: vectors.count)
    for k in 0..<max(size - 1, 0) where imaginaryValues[k] > 0 {
      for row in 0..<size {
        let (re, im) = (vectors[row * size + k], vectors[row * size + k + 1])
        real[row * size + k + 1] = re
        imaginary[row * size + k] = im
        imaginary[row * size + k + 1] = -im
      }
    }
    return (real, imaginary)
  }
}
