#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Permutes and scales a matrix so that its eigenvalues are found more accurately (LAPACK's `dgebal`).
struct Balance {
  private let size: Int
  /// The rows that are not triangular yet: `low...high`.
  private(set) var low = 0
  private(set) var high: Int
  /// The factor of each row in between; outside, the row it was exchanged with.
  private var factors: [Double]
  private var exchanges: [Int]

  init(size: Int) {
    self.size = size
    high = size - 1
    factors = [Double](repeating: 1, count: size)
    exchanges = Array(0..<size)
  }

  mutating func balance(_ a: inout [Double]) {
    isolateRows(&a)
    guard high > 0 else { return }
    isolateColumns(&a)
    if low < high { scale(&a) }
  }

  private func exchange(_ a: inout [Double], _ i: Int, _ j: Int) {
    guard i != j else { return }
    for row in 0...high { a.swapAt(row * size + i, row * size + j) }
    for column in low..<size { a.swapAt(i * size + column, j * size + column) }
  }

  private mutating func isolateRows(_ a: inout [Double]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for i in stride(from: high, through: 0, by: -1) {
        let isIsolated = (0...high).allSatisfy { $0 == i || a[i * size + $0] == 0 }
        guard isIsolated else { continue }
        exchanges[high] = i
        exchange(&a, i, high)
        isChanged = true
        if high == 0 { return }
        high -= 1
      }
    }
  }

  private mutating func isolateColumns(_ a: inout [Double]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for j in low...high where j >= low {
        let isIsolated = (low...high).allSatisfy { $0 == j || a[$0 * size + j] == 0 }
        guard isIsolated else { continue }
        exchanges[low] = j
        exchange(&a, j, low)
        isChanged = true
        low += 1
        if low > high { return }
      }
    }
  }

  private mutating func scale(_ a: inout [Double]) {
    let least = Double.leastNormalMagnitude / Double.ulpOfOne
    let (smallest, largest) = (least * 2, 1 / least / 2)
    var isChanged = true
    while isChanged {
      isChanged = false
      for i in low...high {
        var c = Balance.length((low...high).map { a[$0 * size + i] })
        var r = Balance.length((low...high).map { a[i * size + $0] })
        var ca = (0...high).map { abs(a[$0 * size + i]) }.max() ?? 0
        var ra = (low..<size).map { abs(a[i * size + $0]) }.max() ?? 0
        guard c != 0, r != 0 else { continue }
        var (f, g) = (1.0, r / 2)
        let sum = c + r
        while c < g, max(f, c, ca) < largest, min(r, g, ra) > smallest {
          (f, c, ca, r, g, ra) = (f * 2, c * 2, ca * 2, r / 2, g / 2, ra / 2)
        }
        g = c / 2
        while g >= r, max(r, ra) < largest, min(f, c, g, ca) > smallest {
          (f, c, g, ca, r, ra) = (f / 2, c / 2, g / 2, ca / 2, r * 2, ra * 2)
        }
        guard c + r < 0.95 * sum else { continue }
        factors[i] *= f
        isChanged = true
        for column in low..<size { a[i * size + column] *= 1 / f }
        for row in 0...high { a[row * size + i] *= f }
      }
    }
  }

  private static func length(_ values: [Double]) -> Double {
    let largest = values.map(abs).max() ?? 0
    guard largest > 0 else { return 0 }
    return largest * values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }

  /// Balances a complex matrix, by the sizes of its elements.
  mutating func balance(_ a: inout [ComplexPart]) {
    var sizes = a.map(\.modulus)
    balance(&sizes)
    for row in Array(((high + 1)..<max(size, high + 1)).reversed()) + Array(0..<low) {
      let other = exchanges[row]
      guard other != row else { continue }
      for k in 0..<size { a.swapAt(k * size + row, k * size + other) }
      for k in 0..<size { a.swapAt(row * size + k, other * size + k) }
    }
    for i in 0..<size where low <= i && i <= high && factors[i] != 1 {
      for k in 0..<size {
        a[i * size + k] = a[i * size + k].scaled(1 / factors[i])
        a[k * size + i] = a[k * size + i].scaled(factors[i])
      }
    }
  }

  /// Turns eigenvectors, the columns of a matrix, back to those of the matrix before (`dgebak`).
  func undo(_ vectors: inout [Double]) {
    for row in 0..<size where low <= row && row <= high {
      for column in 0..<size { vectors[row * size + column] *= factors[row] }
    }
    let order = Array((0..<low).reversed()) + Array((high + 1)..<max(size, high + 1))
    for row in order where exchanges[row] != row {
      for column in 0..<size {
        vectors.swapAt(row * size + column, exchanges[row] * size + column)
      }
    }
  }
}

/// The Schur form of a matrix of two rows, with the rotation that leads to it (LAPACK's `dlanv2`).
///
/// `c` is zero where the eigenvalues are real.
struct StandardPair {
  private(set) var a: Double
  private(set) var b: Double
  private(set) var c: Double
  private(set) var d: Double
  private(set) var cosine = 1.0
  private(set) var sine = 0.0

  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
    if c == 0 { return }
    if b == 0 {
      (cosine, sine) = (0, 1)
      (self.a, self.b, self.c, self.d) = (d, -c, 0, a)
      return
    }
    let difference = a - d
    if difference == 0, (b < 0) != (c < 0) { return }
    let p = 0.5 * difference
    let larger = max(abs(b), abs(c))
    let smaller = min(abs(b), abs(c)) * copysign(1, b) * copysign(1, c)
    let scale = max(abs(p), larger)
    let discriminant = (p / scale) * p + (larger / scale) * smaller
    if discriminant >= 4 * (Double.ulpOfOne / 2) {
      let z = p + copysign(scale.squareRoot() * discriminant.squareRoot(), p)
      self.a = d + z
      self.d = d - (larger / z) * smaller
      let length = hypot(c, z)
      (cosine, sine) = (z / length, c / length)
      self.b = b - c
      self.c = 0
    } else {
      makeEqual(p)
    }
  }

  /// Complex, or real and nearly equal: makes the diagonal elements equal.
  private mutating func makeEqual(_ p: Double) {
    let sigma = b + c
    let tau = hypot(sigma, 2 * p)
    cosine = (0.5 * (1 + abs(sigma) / tau)).squareRoot()
    sine = -(p / (tau * cosine)) * copysign(1, sigma)
    let (aa, bb) = (a * cosine + b * sine, -a * sine + b * cosine)
    let (cc, dd) = (c * cosine + d * sine, -c * sine + d * cosine)
    (a, b) = (aa * cosine + cc * sine, bb * cosine + dd * sine)
    (c, d) = (-aa * sine + cc * cosine, -bb * sine + dd * cosine)
    let middle = 0.5 * (a + d)
    (a, d) = (middle, middle)
    guard c != 0 else { return }
    guard b != 0 else {
      (b, c) = (-c, 0)
      (cosine, sine) = (-sine, cosine)
      return
    }
    guard (b < 0) == (c < 0) else { return }
    let (rootB, rootC) = (abs(b).squareRoot(), abs(c).squareRoot())
    let offset = copysign(rootB * rootC, c)
    let scale = 1 / abs(b + c).squareRoot()
    (a, d) = (middle + offset, middle - offset)
    (b, c) = (b - c, 0)
    let (c1, s1) = (rootB * scale, rootC * scale)
    (cosine, sine) = (cosine * c1 - sine * s1, cosine * s1 + sine * c1)
  }
}
