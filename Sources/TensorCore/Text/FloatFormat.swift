/// How the floating-point numbers of one array are laid out in a common column: the choice between
/// positional and exponent form, the number of digits, and the padding.
///
/// The rules are those of NumPy's `FloatingFormat` (`numpy/_core/arrayprint.py`) under
/// `legacy='1.25'`.
struct FloatFormat {
  private let dtype: DType
  private let options: PrintOptions
  private var usesExponent = false
  /// Digits after the point at most; nil for as many as a value needs.
  private var precision: Int?
  /// Digits after the point at least.
  private var minimumDigits = 0
  /// Whether zeros at the end stay.
  private var keepsZeros = false
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = 2

  init(_ values: [Double], dtype: DType, options: PrintOptions) {
    self.dtype = dtype
    self.options = options
    precision = options.floatMode == .unique ? nil : min(max(0, options.precision), 16384)
    keepsZeros = options.floatMode == .fixed
    let finite = values.filter(\.isFinite)
    if finite.isEmpty {
      precision = nil
    } else {
      usesExponent = needsExponent(finite)
      if usesExponent { measureExponents(finite) } else { measurePositions(finite) }
    }
    if options.sign == .space && !finite.contains(where: { $0.sign == .minus }) { padLeft += 1 }
    if finite.count < values.count {
      let signed = options.sign != .minus || values.contains(-.infinity)
      let right = padRight + 1
      padLeft = max(
        padLeft, options.nanText.unicodeScalars.count - right,
        options.infText.unicodeScalars.count + (signed ? 1 : 0) - right)
    }
  }

  /// Appends the padded text of one element.
  func append(_ value: Double, to buffer: inout [UInt8]) {
    guard value.isFinite else {
      var text = value.isNaN ? options.nanText : options.infText
      if value < 0 { text = "-" + text } else if options.sign == .plus { text = "+" + text }
      DecimalWriter.appendBlanks(
        padLeft + padRight + 1 - text.unicodeScalars.count, to: &buffer)
      buffer.append(contentsOf: text.utf8)
      return
    }
    let start = buffer.count
    if usesExponent {
      // Sign and first digit never take more than two columns.
      DecimalWriter.appendBlanks(padLeft - 1 - (signText(of: value) == nil ? 0 : 1), to: &buffer)
      appendExponentForm(value, to: &buffer)
      return
    }
    appendPositional(value, to: &buffer)
    let mark = buffer[start...].firstIndex(of: DecimalWriter.point) ?? buffer.count - 1
    DecimalWriter.appendBlanks(padRight - (buffer.count - mark - 1), to: &buffer)
    let missing = padLeft - (mark - start)
    if missing > 0 {
      buffer.insert(contentsOf: repeatElement(DecimalWriter.blank, count: missing), at: start)
    }
  }

  // MARK: Choosing

  /// Whether some number is too large, too small or too far from the others for positional form.
  ///
  /// The comparisons are made in the array's own type, as NumPy makes them.
  private func needsExponent(_ finite: [Double]) -> Bool {
    var greatest = 0.0
    var least = Double.infinity
    for value in finite where value != 0 {
      greatest = max(greatest, value.magnitude)
      least = min(least, value.magnitude)
    }
    guard greatest > 0 else { return false }
    if greatest >= rounded(1e8) { return true }
    if options.suppress { return false }
    return least < rounded(0.0001) || rounded(greatest / least) > 1000
  }

  private func rounded(_ value: Double) -> Double {
    switch dtype {
    case .float16: Double(Float16(value))
    case .float32: Double(Float(value))
    default: value
    }
  }

  private mutating func measureExponents(_ finite: [Double]) {
    var scratch: [UInt8] = []
    var whole = 0
    var fraction = 0
    var exponent = 0
    for (number, value) in finite.enumerated() {
      if number & 0x3FFF == 0x3FFF, LongWork.isInterrupted { break }
      scratch.removeAll(keepingCapacity: true)
      appendExponentForm(value, to: &scratch)
      let point = scratch.firstIndex(of: DecimalWriter.point) ?? scratch.count
      let mark = scratch.lastIndex(of: UInt8(ascii: "e")) ?? scratch.count
      whole = max(whole, point)
      fraction = max(fraction, mark - point - 1)
      exponent = max(exponent, scratch.count - mark - 2)
    }
    keepsZeros = true
    precision = fraction
    minimumDigits = fraction
    padLeft = whole
    exponentDigits = exponent
    padRight = exponent + 2 + fraction
  }

  private mutating func measurePositions(_ finite: [Double]) {
    var scratch: [UInt8] = []
    for (number, value) in finite.enumerated() {
      if number & 0x3FFF == 0x3FFF, LongWork.isInterrupted { break }
      scratch.removeAll(keepingCapacity: true)
      appendPositional(value, to: &scratch)
      let point = scratch.firstIndex(of: DecimalWriter.point) ?? scratch.count
      padLeft = max(padLeft, point)
      padRight = max(padRight, scratch.count - point - 1)
    }
    if options.floatMode == .fixed || options.floatMode == .maxprecEqual {
      precision = padRight
      minimumDigits = padRight
      keepsZeros = true
    }
  }

  // MARK: Writing

  private func signText(of value: Double) -> UInt8? {
    if value.sign == .minus { return UInt8(ascii: "-") }
    return options.sign == .plus ? UInt8(ascii: "+") : nil
  }

  private func appendPositional(_ value: Double, to buffer: inout [UInt8]) {
    if let sign = signText(of: value) { buffer.append(sign) }
    let magnitude = value.magnitude
    let decimal = ShortestDecimal(magnitude, as: dtype)
    let needed = decimal.fractionDigits
    // Whole digits are exact where the shortest ones end before the point: 65504, not 65500, for a
    // half.
    if let digits = roundedDigits(needed) ?? (decimal.exponent > 0 ? 0 : nil) {
      DecimalWriter.appendFixed(
        magnitude, exact(magnitude, decimal), digits: digits, keepPoint: true, to: &buffer)
      if !keepsZeros { dropZeros(&buffer) }
    } else {
      DecimalWriter.appendPositional(
        decimal.significand, exponent: decimal.exponent, keepPoint: true, to: &buffer)
    }
  }

  private func appendExponentForm(_ value: Double, to buffer: inout [UInt8]) {
    if let sign = signText(of: value) { buffer.append(sign) }
    let magnitude = value.magnitude
    let decimal = ShortestDecimal(magnitude, as: dtype)
    var exponent = decimal.significand == 0 ? 0 : decimal.pointPosition - 1
    let needed = decimal.digitCount - 1
    if let digits = roundedDigits(needed) {
      exponent = DecimalWriter.appendMantissa(
        magnitude, exact(magnitude, decimal), digits: digits, keepPoint: true, to: &buffer)
      if !keepsZeros { dropZeros(&buffer) }
    } else {
      DecimalWriter.appendMantissa(
        decimal.significand, fractionDigits: needed, keepPoint: true, to: &buffer)
    }
    DecimalWriter.appendExponent(exponent, minimumDigits: exponentDigits, to: &buffer)
  }

  /// The number of digits the exact value is to be rounded to, or nil where its shortest digits, of
  /// which `needed` stand behind the point, are shown as they are.
  private func roundedDigits(_ needed: Int) -> Int? {
    if options.floatMode == .fixed { return precision }
    if let precision, precision < needed { return precision }
    return minimumDigits > needed ? minimumDigits : nil
  }

  /// Rounding works on the digits of the double, which is exact for the narrower types too.
  private func exact(_ magnitude: Double, _ decimal: ShortestDecimal) -> ShortestDecimal {
    dtype == .float64 ? decimal : ShortestDecimal(magnitude)
  }

  private func dropZeros(_ buffer: inout [UInt8]) {
    while buffer.last == DecimalWriter.zero { buffer.removeLast() }
  }
}
