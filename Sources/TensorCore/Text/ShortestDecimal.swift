/// The shortest decimal that reads back as a given number, nearest to it among those:
/// `significand × 10^exponent`, without the sign.
///
/// Goals in order: the same digits as David Gay's `dtoa` mode 0 (Python's `repr`) and NumPy's
/// Dragon4, no allocation that could be avoided, little code. The digits come from Swift's own
/// conversion.
struct ShortestDecimal {
  /// At most 17 digits, the last of which is not zero; 0 for zero.
  let significand: UInt64
  let exponent: Int
  /// Digits of `significand`; 1 for zero.
  let digitCount: Int

  /// Where the point stands, counted from the first digit: 1 for 3.5, 0 for 0.5, -1 for 0.05.
  var pointPosition: Int { digitCount + exponent }

  /// Digits after the point that the number needs.
  var fractionDigits: Int { max(0, -exponent) }

  init(_ value: Double) { self.init(text: value.description) }

  init(_ value: Float) { self.init(text: value.description) }

  /// Swift prints more digits of a half than tell it apart, so they are searched for: the fewest
  /// for which the decimal below or above the value still reads back as the value.
  init(_ value: Float16) {
    let exact = ShortestDecimal(Double(value))
    guard exact.significand != 0, value.isFinite else {
      self = exact
      return
    }
    let magnitude = Double(value.magnitude)
    let isEven = value.bitPattern & 1 == 0
    let lowest = (magnitude + Double(value.magnitude.nextDown)) / 2
    // Above the greatest half the next step is as wide as the last.
    let highest = magnitude + Double(value.magnitude.ulp) / 2
    for count in 1..<exact.digitCount {
      let unit = exact.pointPosition - count
      let below = exact.significand / ShortestDecimal.powersOfTen[unit - exact.exponent]
      let down = ShortestDecimal.value(below, unit: unit)
      let up = ShortestDecimal.value(below + 1, unit: unit)
      let downReadsBack = isEven ? down >= lowest : down > lowest
      let upReadsBack = isEven ? up <= highest : up < highest
      guard downReadsBack || upReadsBack else { continue }
      var roundsUp = upReadsBack
      if downReadsBack && upReadsBack {
        let middle = ShortestDecimal.value(10 * below + 5, unit: unit - 1)
        roundsUp = magnitude > middle || (magnitude == middle && below % 2 == 1)
      }
      self.init(significand: roundsUp ? below + 1 : below, exponent: unit)
      return
    }
    self = exact
  }

  /// `significand × 10^unit`, correctly rounded for the few digits that a half needs.
  private static func value(_ significand: UInt64, unit: Int) -> Double {
    let scale = Double(powersOfTen[min(abs(unit), 19)])
    return unit < 0 ? Double(significand) / scale : Double(significand) * scale
  }

  private init(significand: UInt64, exponent: Int) {
    var significand = significand
    var exponent = exponent
    while significand % 10 == 0 && significand != 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = exponent
    var count = 1
    while count < 19 && significand >= ShortestDecimal.powersOfTen[count] { count += 1 }
    digitCount = count
  }

  /// The shortest decimal of `value` among the numbers of a floating type.
  init(_ value: Double, as dtype: DType) {
    switch dtype {
    case .float16: self.init(Float16(value))
    case .float32: self.init(Float(value))
    default: self.init(value)
    }
  }

  /// Reads Swift's text of a finite number: `-0.0001`, `1e-05`, `12.5`, `1e+16`.
  private init(text: String) {
    var text = text
    var significand: UInt64 = 0
    var digits = 0
    var trailingZeros = 0
    var afterPoint = 0
    var seenPoint = false
    var exponent = 0
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          if seenPoint { afterPoint += 1 }
          if byte == UInt8(ascii: "0") {
            if digits > 0 { trailingZeros += 1 }
            continue
          }
          while trailingZeros > 0 {
            significand = significand &* 10
            digits += 1
            trailingZeros -= 1
          }
          significand = significand &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
          digits += 1
        case UInt8(ascii: "."):
          seenPoint = true
        case UInt8(ascii: "e"):
          var negative = false
          while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "-") {
              negative = true
            } else if byte != UInt8(ascii: "+") {
              exponent = exponent &* 10 &+ Int(byte &- UInt8(ascii: "0"))
            }
          }
          if negative { exponent = -exponent }
        default:
          break
        }
      }
    }
    self.significand = significand
    if digits == 0 {
      self.exponent = 0
      digitCount = 1
    } else {
      self.exponent = exponent - afterPoint + trailingZeros
      digitCount = digits
    }
  }

  /// The number in units of `10^unit`, correctly rounded as the exact binary value would be, or nil
  /// where the digits cannot tell: they end exactly half-way between two units.
  ///
  /// Rounding the shortest digits is as good as rounding the exact value unless they are the
  /// midpoint themselves: a midpoint strictly between both would be a shorter or nearer candidate.
  ///
  /// The unit must lie above the last digit (`unit > exponent`).
  func rounded(toUnit unit: Int) -> UInt64? {
    let dropped = unit - exponent
    if dropped > digitCount { return 0 }
    let scale = ShortestDecimal.powersOfTen[dropped]
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: scale)
    let half = scale / 2
    if remainder == half { return nil }
    return remainder > half ? quotient + 1 : quotient
  }

  static let powersOfTen: [UInt64] = {
    var powers: [UInt64] = [1]
    for _ in 0..<19 { powers.append(powers[powers.count - 1] &* 10) }
    return powers
  }()
}
