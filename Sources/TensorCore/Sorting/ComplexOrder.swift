/// A complex number in memory, in NumPy's order: by the real part, then by the imaginary one. Those with a NaN come
/// last: in the imaginary part only, in the real part only, in both.
struct ComplexPair<Part: Ordered & FloatingPoint>: Ordered {
  var real: Part
  var imaginary: Part

  @inline(__always) static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.real < b.real { return a.imaginary == a.imaginary || b.imaginary != b.imaginary }
    if a.real > b.real { return b.imaginary != b.imaginary && a.imaginary == a.imaginary }
    if a.real == b.real || (a.real != a.real && b.real != b.real) {
      return a.imaginary < b.imaginary || (b.imaginary != b.imaginary && a.imaginary == a.imaginary)
    }
    return b.real != b.real
  }

  @inline(__always) static func == (_ a: Self, _ b: Self) -> Bool {
    a.real == b.real && a.imaginary == b.imaginary
  }

  @inline(__always) static func isSame(_ a: Self, _ b: Self) -> Bool { a == b || (a.isNaN && b.isNaN) }

  private var isNaN: Bool { real != real || imaginary != imaginary }
}
