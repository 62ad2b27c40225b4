extension Tensor {
  /// `str(array)`: nested brackets; the element itself for a 0-d array.
  package func description(
    options: PrintOptions, elementText: ((Scalar) -> String)? = nil
  ) -> String {
    rank == 0
      ? load(at: 0).description : arrayText(options: options, elementText: elementText)
  }

  /// `repr(array)`: `array([[1., 2.],\n       [3., 4.]])`, with the dtype where the elements do not
  /// tell it.
  package func representation(
    options: PrintOptions, elementText: ((Scalar) -> String)? = nil
  ) -> String {
    let prefix = "array("
    var text =
      prefix
      + arrayText(
        options: options, separator: ", ", prefix: prefix, suffix: ")", elementText: elementText)
    var extras: [String] = []
    if count == 0 && shape != [0] { extras.append("shape=\(shape)") }
    if count == 0 || !hasImpliedType { extras.append("dtype=\(dtype.name)") }
    guard !extras.isEmpty else { return text + ")" }
    text += ","
    let extra = extras.joined(separator: ", ") + ")"
    let lastLine = text.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let fits = lastLine + extra.utf8.count + 1 <= options.lineWidth
    return text + (fits ? " " : "\n" + String(repeating: " ", count: prefix.count)) + extra
  }

  /// `np.array2string(array, separator=…, prefix=…, suffix=…)`; `elementText` replaces the text of
  /// single elements as `formatter=` does.
  package func arrayText(
    options: PrintOptions, separator: String = " ", prefix: String = "", suffix: String = "",
    elementText: ((Scalar) -> String)? = nil
  ) -> String {
    if count == 0 { return "[]" }
    let shown = ShownElements(of: self, options: options)
    let layout = ArrayLayout(
      shown, elementWords(shown, options: options, elementText: elementText),
      separator: separator, prefixWidth: prefix.unicodeScalars.count,
      lineWidth: options.lineWidth &- suffix.unicodeScalars.count)
    return String(decoding: layout.bytes(), as: UTF8.self)
  }

  private var hasImpliedType: Bool { dtype == .bool || dtype == .int64 || dtype == .float64 || dtype == .complex128 }

  private func elementWords(
    _ shown: ShownElements, options: PrintOptions, elementText: ((Scalar) -> String)?
  ) -> ElementWords {
    let offsets = shown.offsets()
    if let elementText {
      var words = ElementWords(capacity: offsets.count, hasWideText: true)
      for offset in offsets {
        let text = elementText(load(at: offset))
        words.add { $0.append(contentsOf: text.utf8) }
      }
      return words
    }
    // Looked at now and then; what Ctrl-C leaves out is never shown.
    var isOver = false
    func isStopped(_ number: Int) -> Bool {
      if number & 0x3FFF == 0x3FFF { isOver = LongWork.isInterrupted }
      return isOver
    }
    // Asked for no items at the ends, NumPy still measures every element.
    let measured = shown.edge == 0 ? ShownElements(allOf: self).offsets() : offsets
    switch dtype {
    case .bool:
      var words = ElementWords(capacity: offsets.count)
      let elements = pointer(as: UInt8.self)
      let truth = rank == 0 ? "True" : " True"
      for offset in offsets {
        words.add { $0.append(contentsOf: (elements[offset] != 0 ? truth : "False").utf8) }
      }
      return words
    case .uint64:
      var words = ElementWords(capacity: offsets.count)
      let sign = options.sign == .minus ? "" : options.sign.rawValue
      let elements = pointer(as: UInt64.self)
      let width = measured.reduce(0) { max($0, String(elements[$1]).utf8.count) } + sign.utf8.count
      for offset in offsets {
        let text = sign + String(elements[offset])
        words.add {
          DecimalWriter.appendBlanks(width - text.utf8.count, to: &$0)
          $0.append(contentsOf: text.utf8)
        }
      }
      return words
    case .int8, .uint8, .int16, .uint16, .int32, .uint32, .int64:
      var words = ElementWords(capacity: offsets.count)
      let format = IntegerFormat(wholeNumbers(at: measured), sign: options.sign)
      for (number, value) in wholeNumbers(at: offsets).enumerated() {
        words.add { if !isStopped(number) { format.append(value, to: &$0) } }
      }
      return words
    case .float16, .float32, .float64:
      let isWide = (options.nanText + options.infText).utf8.contains { $0 >= 0x80 }
      var words = ElementWords(capacity: offsets.count, hasWideText: isWide)
      let format = FloatFormat(realNumbers(at: measured), dtype: dtype, options: options)
      for (number, value) in realNumbers(at: offsets).enumerated() {
        words.add { if !isStopped(number) { format.append(value, to: &$0) } }
      }
      return words
    case .complex64, .complex128:
      let isWide = (options.nanText + options.infText).utf8.contains { $0 >= 0x80 }
      var words = ElementWords(capacity: offsets.count &* 2, hasWideText: isWide)
      let (real, imaginary) = (realPart, imaginaryPart)
      let places = offsets.map { 2 &* $0 }, all = measured.map { 2 &* $0 }
      let format = ComplexFormat(
        real.realNumbers(at: all), imaginary.realNumbers(at: all), dtype: dtype, options: options)
      let imaginaryValues = imaginary.realNumbers(at: places)
      for (number, value) in real.realNumbers(at: places).enumerated() {
        words.add {
          if !isStopped(number) { format.append(value, imaginaryValues[number], to: &$0) }
        }
      }
      return words
    }
  }

  private func wholeNumbers(at offsets: [Int]) -> [Int] {
    if dtype == .int64 {
      let elements = pointer(as: Int.self)
      return offsets.map { elements[$0] }
    }
    return offsets.map { load(at: $0).wrappedInteger }
  }

  private func realNumbers(at offsets: [Int]) -> [Double] {
    switch dtype {
    case .float16:
      let elements = pointer(as: UInt16.self)
      return offsets.map { Double(Float16(bitPattern: elements[$0])) }
    case .float32:
      let elements = pointer(as: Float.self)
      return offsets.map { Double(elements[$0]) }
    default:
      let elements = pointer(as: Double.self)
      return offsets.map { elements[$0] }
    }
  }
}
