/// Bounds on what one operation may build, so that no program can exhaust the machine's memory at a stroke.
package enum Limits {
  /// The longest string, in UTF-8 bytes.
  package static let stringBytes = 1 << 30
  /// The longest list, tuple or dict.
  package static let elements = 1 << 28

  /// Refuses a string of more than `stringBytes`; `count` may have overflowed to nil.
  package static func checkString(_ count: Int?) throws(Raise) {
    guard let count, count <= stringBytes else {
      throw Raise(.memoryError, "", hint: "a string this long does not fit in memory.")
    }
  }

  /// Refuses a container of more than `elements`; `count` may have overflowed to nil.
  package static func checkElements(_ count: Int?) throws(Raise) {
    guard let count, count <= elements else {
      throw Raise(.memoryError, "", hint: "a list this long does not fit in memory.")
    }
  }

  /// The product of two sizes, or nil where it overflows.
  package static func product(_ a: Int, _ b: Int) -> Int? {
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : result
  }
}
