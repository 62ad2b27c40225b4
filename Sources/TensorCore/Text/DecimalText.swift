/// Decimal text of integers, and of doubles with a few digits behind the point, written straight into the
/// string.
package enum DecimalText {
  /// The sign and 19 digits of a 64-bit integer.
  package static let longest = 20

  /// Python's `str(int)`.
  package static func integer(_ number: Int) -> String {
    // Up to 15 bytes need no memory of their own.
    String(unsafeUninitializedCapacity: width(number)) { write(number, into: $0) }
  }

  /// The digits of a number without a sign.
  package static func digits(_ number: UInt) -> String {
    let count = digitCount(number)
    return String(unsafeUninitializedCapacity: count) { buffer in
      write(number, endingAt: count, in: buffer)
      return count
    }
  }

  /// Writes the digits of a number to the front of a buffer of at least `longest` bytes, or as many as they
  /// are; returns how many they are.
  package static func write(_ number: Int, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    if number < 0 { buffer[0] = UInt8(ascii: "-") }
    let count = width(number)
    write(number.magnitude, endingAt: count, in: buffer)
    return count
  }

  private static func width(_ number: Int) -> Int {
    (number < 0 ? 1 : 0) + digitCount(number.magnitude)
  }

  /// Python's `'%.nf' % value` for a finite value of moderate size and at most 15 digits; nil for others.
  ///
  /// With p + e = value 10^n exactly (e by a fused multiplication) and p below 2^51, p - rint(p) is exact,
  /// and e, which is less than half a unit of p's last place, only decides between two equally near
  /// integers. Where it is zero too, `rint` has chosen the even one.
  static func fixed(_ value: Double, digits: Int) -> String? {
    guard digits >= 0, digits < powers.count, value.magnitude < 0x1p51 else { return nil }
    let power = powers[digits]
    let product = value.magnitude * power
    guard product < 0x1p51 else { return nil }
    let error = (-product).addingProduct(value.magnitude, power)
    var nearest = product.rounded(.toNearestOrEven)
    let rest = product - nearest
    if rest == 0.5, error > 0 { nearest += 1 }
    if rest == -0.5, error < 0 { nearest -= 1 }
    guard let number = UInt(exactly: nearest) else { return nil }
    let sign = value.sign == .minus ? 1 : 0
    // At least one digit in front of the point.
    let digitCount = sign + max(digitCount(number), digits + 1)
    return String(unsafeUninitializedCapacity: digitCount + (digits > 0 ? 1 : 0)) { buffer in
      if sign == 1 { buffer[0] = UInt8(ascii: "-") }
      var count = digitCount
      guard digits > 0 else {
        write(number, endingAt: count, in: buffer)
        return count
      }
      let whole = powersOfTen[digits]
      write(number / whole, endingAt: count - digits, in: buffer)
      buffer[count - digits] = UInt8(ascii: ".")
      count += 1
      var fraction = number % whole
      for place in stride(from: count - 1, to: count - 1 - digits, by: -1) {
        buffer[place] = UInt8(truncatingIfNeeded: 48 &+ fraction % 10)
        fraction /= 10
      }
      return count
    }
  }

  private static let powersOfTen: [UInt] = (0...15).map { (0..<$0).reduce(UInt(1)) { power, _ in power * 10 } }
  private static let powers: [Double] = powersOfTen.map(Double.init)

  private static func digitCount(_ number: UInt) -> Int {
    var count = 0
    var rest = number
    while true {
      if rest < 10 { return count + 1 }
      if rest < 100 { return count + 2 }
      if rest < 1000 { return count + 3 }
      if rest < 10_000 { return count + 4 }
      rest /= 10_000
      count += 4
    }
  }

  /// Writes digits backwards from before `end`, two at a time, until none is left.
  private static func write(
    _ number: UInt, endingAt end: Int, in buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    var rest = number
    var place = end
    while rest >= 100 {
      let pair = rest % 100
      rest /= 100
      place -= 2
      buffer[place + 1] = UInt8(truncatingIfNeeded: 48 &+ pair % 10)
      buffer[place] = UInt8(truncatingIfNeeded: 48 &+ pair / 10)
    }
    buffer[place - 1] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
    if rest >= 10 { buffer[place - 2] = UInt8(truncatingIfNeeded: 48 &+ rest / 10) }
  }
}
