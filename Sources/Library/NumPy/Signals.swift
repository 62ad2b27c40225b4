import Glibc
import Language
import TensorCore

/// Convolution, window functions and interpolation of series.
enum Signals {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("convolve", "a, v, mode='full'", "The convolution of two series.", convolve),
      NativeEntry("interp", "x, xp, fp, left=None, right=None, period=None",
        "Values of a piecewise linear curve.", interpolate),
      NativeEntry("kaiser", "M, beta", "The Kaiser window.") { call throws(Raise) in
        let beta = try call.double(1)
        return try window(call) { place, last in
          let x = last > 0 ? 2 * place / last - 1 : 0
          return bessel(beta * (1 - x * x).squareRoot()) / bessel(beta)
        }
      },
      NativeEntry("hanning", "M", "The Hann window.") { call throws(Raise) in
        try window(call) { 0.5 - 0.5 * cos(2 * .pi * $0 / $1) }
      },
      NativeEntry("hamming", "M", "The Hamming window.") { call throws(Raise) in
        try window(call) { 0.54 - 0.46 * cos(2 * .pi * $0 / $1) }
      },
    ])
  }

  private static func convolve(_ call: Call) throws(Raise) -> Value {
    let (left, right) = (try call.tensor(0), try call.tensor(1))
    if left.dtype.isComplex || right.dtype.isComplex { return try convolveParts(left, right, call) }
    var a = left.doubles
    var v = right.doubles
    for (position, name) in [(0, "a"), (1, "v")] {
      let shape = try call.tensor(position).shape
      guard shape.count == 0 || shape[0] > 0 else { throw .valueError("\(name) cannot be empty") }
    }
    guard try call.tensor(0).rank <= 1, try call.tensor(1).rank <= 1 else {
      throw .valueError("object too deep for desired array")
    }
    if v.count > a.count { swap(&a, &v) }
    let (first, second) = (try call.tensor(0).dtype, try call.tensor(1).dtype)
    let dtype = DType.promoted(first, second)
    let mode = call.isGiven(2) ? try call.string(2) : "full"
    let range: Range<Int>
    switch mode {
    case "full": range = 0..<(a.count + v.count - 1)
    case "same": range = ((v.count - 1) / 2)..<((v.count - 1) / 2 + a.count)
    case "valid": range = (v.count - 1)..<a.count
    default: throw .valueError("mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
    }
    return .array(
      try engine { () throws(TensorError) in
        try Tensor.convolution(a, v, places: range).cast(to: dtype)
      })
  }

  /// The convolution of complex series, part by part.
  private static func convolveParts(_ a: Tensor, _ v: Tensor, _ call: Call) throws(Raise) -> Value {
    let type = DType.promoted(a.dtype, v.dtype)
    let x = try engine { () throws(TensorError) in try a.cast(to: type) }
    let y = try engine { () throws(TensorError) in try v.cast(to: type) }
    let mode = call.isGiven(2) ? call[2] : .text("full")
    func product(_ left: Tensor, _ right: Tensor) throws(Raise) -> Tensor {
      let numpy = try call.interpreter.importModule("numpy")
      guard let function = numpy[call.interpreter.symbols.intern("convolve")],
        case .array(let result) = try call.interpreter.call(function, [.array(left), .array(right), mode])
      else { throw .typeError("convolve gives an array") }
      return result
    }
    let (reRe, imIm) = (try product(x.realPart, y.realPart), try product(x.imaginaryPart, y.imaginaryPart))
    let (reIm, imRe) = (try product(x.realPart, y.imaginaryPart), try product(x.imaginaryPart, y.realPart))
    return .array(
      try engine { () throws(TensorError) in
        try Tensor.complex(
          real: Tensor.binary(.subtract, .tensor(reRe), .tensor(imIm)),
          imaginary: Tensor.binary(.add, .tensor(reIm), .tensor(imRe)))
      })
  }

  private static func interpolate(_ call: Call) throws(Raise) -> Value {
    if call.isGiven(5) {
      return try WrittenStatistics.periodic.call(
        call.interpreter, [call[0], call[1], call[2], call[5]])
    }
    let (x, points, heights) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
    try engine { () throws(TensorError) in
      try x.checkReal()
      try points.checkReal()
    }
    if heights.dtype.isComplex { return try interpolateParts(of: heights, call) }
    let places = points.doubles
    let values = heights.doubles
    guard !places.isEmpty else { throw .valueError("array of sample points is empty") }
    guard places.count == values.count else { throw .valueError("fp and xp are not of the same length.") }
    let left = try call.double(3, default: values[0])
    let right = try call.double(4, default: values[values.count - 1])
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in
        try x.interpolated(places, values, left: left, right: right)
      })
  }

  /// A curve of complex numbers, part by part.
  private static func interpolateParts(of heights: Tensor, _ call: Call) throws(Raise) -> Value {
    var parts: [Tensor] = []
    for (part, place) in [(heights.realPart, 0), (heights.imaginaryPart, 1)] {
      var arguments = [call[0], call[1], .array(part)]
      for position in 3..<5 {
        guard call.isGiven(position) else {
          arguments.append(.none)
          continue
        }
        guard let number = try call.interpreter.complexNumber(call[position]) else {
          throw .typeError("must be a number, not \(call.interpreter.typeName(of: call[position]))")
        }
        arguments.append(.float(place == 0 ? number.real : number.imaginary))
      }
      let numpy = try call.interpreter.importModule("numpy")
      guard let function = numpy[call.interpreter.symbols.intern("interp")] else { continue }
      parts.append(try call.interpreter.tensor(from: call.interpreter.call(function, arguments)))
    }
    guard parts.count == 2 else { return .none }
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in try Tensor.complex(real: parts[0], imaginary: parts[1]) })
  }

  private static func window(_ call: Call, _ shape: (Double, Double) -> Double) throws(Raise) -> Value {
    let count = try call.int(0)
    guard count <= 1 << 28 else { throw Raise(.memoryError, "Unable to allocate a window of \(count) numbers") }
    let values =
      count == 1 ? [1.0] : (0..<max(count, 0)).map { shape(Double($0), Double(count - 1)) }
    return .array(
      try engine { () throws(TensorError) in try Tensor(doubles: values, shape: Shape(values.count)) })
  }

  /// The modified Bessel function of order zero, by its power series Σ ((x/2)^k / k!)².
  private static func bessel(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for k in 1..<500 {
      term *= x / (2 * Double(k))
      sum += term * term
      if term * term < sum * 1e-17 { break }
    }
    return sum
  }
}
