extension ComplexElement: CustomStringConvertible {
  /// NumPy's text of a complex scalar: `1j`, `(1+2j)`, with each part as short as its type allows.
  package var description: String {
    if real == 0, real.sign == .plus { return part(imaginary) + "j" }
    let sign = imaginary.sign == .minus && !imaginary.isNaN ? "" : "+"
    return "(\(part(real))\(sign)\(part(imaginary))j)"
  }

  private func part(_ value: Double) -> String {
    let text = dtype == .complex64 ? FloatText.shortest(Float(value)) : FloatText.shortest(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// How the complex numbers of one array are laid out: the real and the imaginary parts in columns of their own, as
/// NumPy's `ComplexFloatingFormat` does it.
struct ComplexFormat {
  private let real: FloatFormat
  private let imaginary: FloatFormat

  init(_ real: [Double], _ imaginary: [Double], dtype: DType, options: PrintOptions) {
    self.real = FloatFormat(real, dtype: dtype.realType, options: options)
    var signed = options
    signed.sign = .plus
    self.imaginary = FloatFormat(imaginary, dtype: dtype.realType, options: signed)
  }

  /// Appends the padded text of one element, its `j` before the blanks at the end.
  func append(_ realValue: Double, _ imaginaryValue: Double, to buffer: inout [UInt8]) {
    real.append(realValue, to: &buffer)
    imaginary.append(imaginaryValue, to: &buffer)
    var place = buffer.count
    while place > 0, buffer[place - 1] == DecimalWriter.blank { place -= 1 }
    buffer.insert(UInt8(ascii: "j"), at: place)
  }
}
