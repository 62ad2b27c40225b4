/// `complex`: its constructor, operators, methods and parts.
enum ComplexMethods {
  static func install(_ interpreter: Interpreter) {
    let type = interpreter.types.complex
    type.setConstructor(
      "real=0, imag=0", "Create a complex number from a string or two numbers.", construct)
    type.addMethods(operators + methods, interpreter)
    type.addProperty("real", interpreter, "The real part.") { call throws(Raise) in
      .float(try receiver(call).real)
    }
    type.addProperty("imag", interpreter, "The imaginary part.") { call throws(Raise) in
      .float(try receiver(call).imaginary)
    }
    type.allowedSlots = []
  }

  private static func receiver(_ call: Call) throws(Raise) -> ComplexNumber {
    guard case .instance(let instance) = call[0], let number = instance.payload as? ComplexNumber else {
      throw .typeError(
        "descriptor '\(call.function.name)' requires a 'complex' object but received a '\(call.typeName(0))'")
    }
    return number
  }

  // MARK: Construction

  private static func construct(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    if case .string(let text) = call[0] {
      guard !call.isGiven(1) else {
        throw .typeError("complex() can't take second arg if first is a string")
      }
      let number = try ComplexNumber.parsed(text.text)
      return interpreter.complex(number.real, number.imaginary)
    }
    if case .string = call[1] { throw .typeError("complex() second arg can't be a string") }
    let real = try part(call, 0, "first argument must be a string or a number")
    if !call.isGiven(1) { return interpreter.complex(real.real, real.imaginary) }
    let imaginary = try part(call, 1, "second argument must be a number")
    // Added only where there is something to add: the sign of a zero stays.
    return interpreter.complex(
      isComplex(call[1]) ? real.real - imaginary.imaginary : real.real,
      isComplex(call[0]) ? imaginary.real + real.imaginary : imaginary.real)
  }

  private static func isComplex(_ value: Value) -> Bool {
    switch value {
    case .instance: true
    case .scalar(let scalar): scalar.dtype.isComplex
    default: false
    }
  }

  private static func part(
    _ call: Call, _ position: Int, _ problem: String
  ) throws(Raise) -> ComplexNumber {
    guard call.isGiven(position) else { return ComplexNumber(0, 0) }
    let interpreter = call.interpreter
    if let number = try interpreter.complexNumber(call[position]) { return number }
    if let method = interpreter.specialMethod(call[position], interpreter.symbols.intern("__complex__")),
      let number = try interpreter.complexNumber(interpreter.call(method, [call[position]]))
    {
      return number
    }
    guard let number = try Numbers.doubleIfNumber(call[position], interpreter) else {
      throw .typeError("complex() \(problem), not '\(call.typeName(position))'")
    }
    return ComplexNumber(number, 0)
  }

  // MARK: Operators

  private static var operators: [NativeEntry] {
    let table: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide), ("pow", .power),
    ]
    return table.flatMap { name, op in
      [false, true].map { isReflected in
        NativeEntry("__\(isReflected ? "r" : "")\(name)__", "value, /", "An operator of complex numbers.") {
          call throws(Raise) in
          let (a, b) = isReflected ? (call[1], call[0]) : (call[0], call[1])
          return try call.interpreter.complexBinary(op, a, b) ?? .notImplemented
        }
      }
    }
  }

  private static var methods: [NativeEntry] {
    [
      NativeEntry("__neg__", "", "-self") { call throws(Raise) in
        let z = try receiver(call)
        return call.interpreter.complex(-z.real, -z.imaginary)
      },
      NativeEntry("__pos__", "", "+self") { call throws(Raise) in
        _ = try receiver(call)
        return call[0]
      },
      NativeEntry("__abs__", "", "The modulus.") { call throws(Raise) in
        let z = try receiver(call)
        let modulus = ComplexNumber.modulus(z)
        guard modulus.isFinite || !z.real.isFinite || !z.imaginary.isFinite else {
          throw Raise(.overflowError, "absolute value too large")
        }
        return .float(modulus)
      },
      NativeEntry("__bool__", "", "Whether it is not zero.") { call throws(Raise) in
        let z = try receiver(call)
        return .bool(z.real != 0 || z.imaginary != 0)
      },
      NativeEntry("__eq__", "value, /", "Whether both parts are equal.") { call throws(Raise) in
        let z = try receiver(call)
        if case .instance(let other) = call[1], let number = other.payload as? ComplexNumber {
          return .bool(z.real == number.real && z.imaginary == number.imaginary)
        }
        guard let number = try call.interpreter.complexNumber(call[1]) else { return .notImplemented }
        if case .scalar(.complex) = call[1] {
          return .bool(z.real == number.real && z.imaginary == number.imaginary)
        }
        guard z.imaginary == 0 else { return .bool(false) }
        return .bool(try call.interpreter.equal(.float(z.real), call[1]))
      },
      NativeEntry("__hash__", "", "Equal numbers of other types hash alike.") { call throws(Raise) in
        let z = try receiver(call)
        return .int(z.hash)
      },
      NativeEntry("__repr__", "", "Text for people.") { call throws(Raise) in
        .text(try receiver(call).text)
      },
      NativeEntry("__format__", "format_spec, /", "Both parts formatted alike.") { call throws(Raise) in
        guard case .string(let spec) = call[1] else {
          throw .typeError("__format__() argument must be str, not \(call.typeName(1))")
        }
        return .text(try receiver(call).formatted(spec.text))
      },
      NativeEntry("__complex__", "", "The number itself.") { call throws(Raise) in
        _ = try receiver(call)
        return call[0]
      },
      NativeEntry("conjugate", "", "The number with the other sign of the imaginary part.") {
        call throws(Raise) in
        let z = try receiver(call)
        return call.interpreter.complex(z.real, -z.imaginary)
      },
    ]
  }
}
