#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A complex number inside the decompositions.
struct ComplexPart: Equatable {
  var re: Double
  var im: Double

  init(_ re: Double, _ im: Double = 0) {
    self.re = re
    self.im = im
  }

  static let zero = ComplexPart(0, 0)
  static let one = ComplexPart(1, 0)

  var conjugate: ComplexPart { ComplexPart(re, -im) }
  /// LAPACK's cheap measure: the sum of the sizes of the parts.
  var size: Double { abs(re) + abs(im) }
  var modulus: Double { hypot(re, im) }
  var isFinite: Bool { re.isFinite && im.isFinite }

  func scaled(_ factor: Double) -> ComplexPart { ComplexPart(re * factor, im * factor) }

  static prefix func - (_ x: ComplexPart) -> ComplexPart { ComplexPart(-x.re, -x.im) }

  @inline(__always) static func + (_ x: ComplexPart, _ y: ComplexPart) -> ComplexPart {
    ComplexPart(x.re + y.re, x.im + y.im)
  }

  @inline(__always) static func - (_ x: ComplexPart, _ y: ComplexPart) -> ComplexPart {
    ComplexPart(x.re - y.re, x.im - y.im)
  }

  @inline(__always) static func * (_ x: ComplexPart, _ y: ComplexPart) -> ComplexPart {
    ComplexPart(x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re)
  }

  /// Smith's way (CACM 5, 1962, algorithm 116).
  static func / (_ x: ComplexPart, _ y: ComplexPart) -> ComplexPart {
    if abs(y.re) >= abs(y.im) {
      let ratio = y.im / y.re
      let divisor = y.re + y.im * ratio
      return ComplexPart((x.re + x.im * ratio) / divisor, (x.im - x.re * ratio) / divisor)
    }
    let ratio = y.re / y.im
    let divisor = y.re * ratio + y.im
    return ComplexPart((x.re * ratio + x.im) / divisor, (x.im * ratio - x.re) / divisor)
  }
}
