import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A complex number of two doubles, with CPython's rounding and errors; `complex` objects hold one.
package final class ComplexNumber {
  package let real: Double
  package let imaginary: Double

  package init(_ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
  }

  // MARK: Arithmetic

  /// `a op b`; nil for operators that complex numbers do not have.
  static func binary(
    _ op: BinaryOperator, _ a: ComplexNumber, _ b: ComplexNumber
  ) throws(Raise) -> ComplexNumber? {
    switch op {
    case .add: return ComplexNumber(a.real + b.real, a.imaginary + b.imaginary)
    case .subtract: return ComplexNumber(a.real - b.real, a.imaginary - b.imaginary)
    case .multiply: return product(a, b)
    case .divide: return try quotient(a, b)
    case .power: return try power(a, b)
    default: return nil
    }
  }

  private static func product(_ a: ComplexNumber, _ b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  /// Smith's way (CACM 5, 1962, algorithm 116): the larger part of the divisor scales the other.
  private static func quotient(_ a: ComplexNumber, _ b: ComplexNumber) throws(Raise) -> ComplexNumber {
    if abs(b.real) >= abs(b.imaginary) {
      guard b.real != 0 else { throw Raise(.zeroDivisionError, "complex division by zero") }
      let ratio = b.imaginary / b.real
      let divisor = b.real + b.imaginary * ratio
      return ComplexNumber(
        (a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor)
    }
    guard abs(b.imaginary) >= abs(b.real) else { return ComplexNumber(.nan, .nan) }
    let ratio = b.real / b.imaginary
    let divisor = b.real * ratio + b.imaginary
    return ComplexNumber(
      (a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor)
  }

  /// Small whole powers by repeated squares, others by modulus and angle.
  static func power(_ a: ComplexNumber, _ b: ComplexNumber) throws(Raise) -> ComplexNumber {
    let result: ComplexNumber
    if b.imaginary == 0, b.real == b.real.rounded(), abs(b.real) <= 100 {
      let whole = wholePower(a, Int(abs(b.real)))
      if b.real < 0 {
        guard a.real != 0 || a.imaginary != 0 else { throw zeroToNegative }
        result = try quotient(ComplexNumber(1, 0), whole)
      } else {
        result = whole
      }
    } else if a.real == 0, a.imaginary == 0 {
      guard b.imaginary == 0, b.real >= 0 else { throw zeroToNegative }
      result = ComplexNumber(0, 0)
    } else {
      let modulus = hypot(a.real, a.imaginary)
      let angle = atan2(a.imaginary, a.real)
      var length = pow(modulus, b.real)
      var turn = angle * b.real
      if b.imaginary != 0 {
        length /= exp(angle * b.imaginary)
        turn += b.imaginary * log(modulus)
      }
      result = ComplexNumber(length * cos(turn), length * sin(turn))
    }
    if result.real.isInfinite || result.imaginary.isInfinite, a.isFinite, b.isFinite {
      throw Raise(.overflowError, "complex exponentiation")
    }
    return result
  }

  private static func wholePower(_ base: ComplexNumber, _ exponent: Int) -> ComplexNumber {
    var result = ComplexNumber(1, 0)
    var square = base
    var mask = 1
    while exponent >= mask {
      if exponent & mask != 0 { result = product(result, square) }
      mask <<= 1
      square = product(square, square)
    }
    return result
  }

  private static var zeroToNegative: Raise {
    Raise(.zeroDivisionError, "0.0 to a negative or complex power")
  }

  /// `abs(z)`.
  static func modulus(_ z: ComplexNumber) -> Double { hypot(z.real, z.imaginary) }

  /// `abs(z)` of a NumPy scalar.
  static func modulus(_ z: ComplexElement) -> Scalar {
    z.dtype == .complex64
      ? .float32(hypotf(Float(z.real), Float(z.imaginary))) : .float64(hypot(z.real, z.imaginary))
  }

  /// CPython's hash: that of the real part where there is no other.
  var hash: Int {
    let hash = Interpreter.hash(of: real) &+ 1_000_003 &* Interpreter.hash(of: imaginary)
    return hash == -1 ? -2 : hash
  }

  private var isFinite: Bool { real.isFinite && imaginary.isFinite }

  // MARK: Text

  /// `repr(z)`: `2j`, `(1+2j)`.
  var text: String {
    if real == 0, real.sign == .plus { return ComplexNumber.text(imaginary) + "j" }
    let sign = imaginary.sign == .minus || imaginary.isNaN ? "" : "+"
    return "(\(ComplexNumber.text(real))\(imaginary.isNaN ? "+" : sign)\(ComplexNumber.text(imaginary))j)"
  }

  /// A part without the `.0` of whole numbers.
  private static func text(_ part: Double) -> String {
    let text = FloatText.shortest(part)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `format(z, spec)`: both parts alike, then the width.
  func formatted(_ spec: String) throws(Raise) -> String {
    if spec.isEmpty { return text }
    let format = try FormatSpecification(spec, typeName: "complex", numbersAlign: true)
    if format.alignment == "=" {
      throw .valueError(
        format.fill == "0"
          ? "Zero padding is not allowed in complex format specifier"
          : "'=' alignment flag is not allowed in complex format specifier")
    }
    var part = format.isAlternate ? "#" : ""
    if let grouping = format.grouping { part.unicodeScalars.append(grouping) }
    if let precision = format.precision { part += ".\(precision)" }
    switch format.type {
    case nil: if format.precision != nil { part += "g" }
    case let type? where "eEfFgGn".unicodeScalars.contains(type): part.unicodeScalars.append(type)
    default: throw format.unknownType("complex")
    }
    func shown(_ number: Double, _ sign: String) throws(Raise) -> String {
      let text = try FormatSpecification.format(number, spec: sign + part)
      return format.type == nil && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let sign = format.sign.map { String($0) } ?? ""
    var body: String
    if format.type == nil, real == 0, real.sign == .plus {
      body = try shown(imaginary, sign) + "j"
    } else {
      body = try shown(real, sign) + shown(imaginary, "+") + "j"
      if format.type == nil { body = "(\(body))" }
    }
    var padding = String(format.fill)
    padding.unicodeScalars.append(format.alignment ?? ">")
    return try FormatSpecification.format(body, spec: padding + (format.width.map { "\($0)" } ?? ""))
  }

  /// What `complex(text)` reads: `1+2j`, `-j`, `(3.5)`.
  static func parsed(_ text: String) throws(Raise) -> ComplexNumber {
    let failure = Raise.valueError("complex() arg is a malformed string")
    guard var bytes = try NumberParsing.cleaned(text) else { throw failure }
    if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"), bytes.count >= 2 {
      let inner = String(decoding: bytes[1..<(bytes.count - 1)], as: UTF8.self)
      bytes = try NumberParsing.cleaned(inner) ?? []
    }
    guard let last = bytes.last else { throw failure }
    func number(_ part: ArraySlice<UInt8>) throws(Raise) -> Double {
      guard part.first.map({ $0 != 0x20 }) ?? false, part.last != 0x20 else { throw failure }
      do throws(Raise) { return try NumberParsing.double(String(decoding: part, as: UTF8.self), shown: "") } catch {
        throw failure
      }
    }
    guard last | 0x20 == UInt8(ascii: "j") else { return ComplexNumber(try number(bytes[...]), 0) }
    let body = bytes.dropLast()
    // The sign between the parts: the last one that belongs to no exponent.
    var split = body.startIndex
    for place in body.indices.dropFirst() where body[place] == 0x2B || body[place] == 0x2D {
      if body[place - 1] | 0x20 != UInt8(ascii: "e") { split = place }
    }
    var part = body[split...]
    if part.isEmpty || part.elementsEqual([0x2B]) || part.elementsEqual([0x2D]) { part.append(0x31) }
    return ComplexNumber(split == body.startIndex ? 0 : try number(body[..<split]), try number(part))
  }
}

extension Value {
  /// Python's own complex number, where it is one.
  package var pythonComplex: ComplexNumber? {
    if case .instance(let instance) = self { instance.payload as? ComplexNumber } else { nil }
  }

  /// Whether it is complex: Python's number, NumPy's, or an array of them.
  package var isComplexNumber: Bool {
    switch self {
    case .array(let tensor): tensor.dtype.isComplex
    case .scalar(let scalar): scalar.dtype.isComplex
    default: pythonComplex != nil
    }
  }

  /// The same as an element of an array.
  package var complexElement: ComplexElement? {
    pythonComplex.map { ComplexElement($0.real, $0.imaginary) }
  }
}

extension Interpreter {
  /// A NumPy scalar as Python's complex number.
  package func complex(_ element: ComplexElement) -> Value { complex(element.real, element.imaginary) }

  /// A `complex` object.
  package func complex(_ real: Double, _ imaginary: Double) -> Value {
    .instance(InstanceObject(type: types.complex, payload: ComplexNumber(real, imaginary)))
  }

  /// The complex number behind a value; nil for what is no number.
  package func complexNumber(_ value: Value) throws(Raise) -> ComplexNumber? {
    switch value {
    case .instance(let instance): return instance.payload as? ComplexNumber
    case .int(let x): return ComplexNumber(Double(x), 0)
    case .float(let x): return ComplexNumber(x, 0)
    case .bool(let x): return ComplexNumber(x ? 1 : 0, 0)
    case .large(let x): return ComplexNumber(try x.double(), 0)
    case .scalar(let x): return ComplexNumber(x.doubleValue, x.imaginaryValue)
    default: return nil
    }
  }

  /// `a op b` where one is complex and the other a number of Python; nil otherwise.
  func complexBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    guard a.pythonComplex != nil || b.pythonComplex != nil, !a.isArrayLike, !b.isArrayLike else { return nil }
    guard let x = try complexNumber(a), let y = try complexNumber(b),
      let result = try ComplexNumber.binary(op, x, y)
    else { return nil }
    return complex(result.real, result.imaginary)
  }


  /// A negative number to a fractional power is complex.
  func floats(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(Raise) -> Value? {
    if op == .power, a < 0, a.isFinite, b.isFinite, b != b.rounded() {
      let result = try ComplexNumber.power(ComplexNumber(a, 0), ComplexNumber(b, 0))
      return complex(result.real, result.imaginary)
    }
    return try PythonNumbers.float(op, a, b)
  }
}
