/// How the whole numbers of one array are padded to a common width.
struct IntegerFormat {
  private let width: Int
  private let sign: PrintOptions.Sign

  init(_ values: [Int], sign asked: PrintOptions.Sign) {
    guard let least = values.min(), let greatest = values.max() else {
      width = 0
      sign = asked
      return
    }
    sign = asked == .space && least < 0 ? .minus : asked
    var longest = IntegerFormat.length(greatest)
    if greatest >= 0 && sign != .minus { longest += 1 }
    width = max(longest, IntegerFormat.length(least))
  }

  func append(_ value: Int, to buffer: inout [UInt8]) {
    let signed = value >= 0 && sign != .minus
    DecimalWriter.appendBlanks(
      width - IntegerFormat.length(value) - (signed ? 1 : 0), to: &buffer)
    if signed { buffer.append(contentsOf: sign.rawValue.utf8) }
    DecimalWriter.appendInteger(value, to: &buffer)
  }

  private static func length(_ value: Int) -> Int {
    var length = value < 0 ? 2 : 1
    var rest = value.magnitude / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    return length
  }
}
