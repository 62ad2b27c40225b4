#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of the circle and the bell, from the C library.
package enum Rotation {
  /// The cosine of an angle in radians.
  package static func cosine(_ angle: Double) -> Double { cos(angle) }

  /// The sine of an angle in radians.
  package static func sine(_ angle: Double) -> Double { sin(angle) }

  /// The height of the bell curve at a distance in standard deviations, 1 in the middle.
  static func bell(_ distance: Double) -> Double { exp(-0.5 * distance * distance) }
}
