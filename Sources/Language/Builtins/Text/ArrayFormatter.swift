import TensorCore

/// The functions of `set_printoptions(formatter={…})`, which make the text of single elements.
package struct ArrayFormatter {
  private let functions: [DType: Value]

  /// Picks the function for each type of elements out of a dict by NumPy's keys.
  package init(_ dict: DictObject, _ interpreter: Interpreter) throws(Raise) {
    var functions: [DType: Value] = [:]
    for dtype in DType.allCases {
      let kinds =
        dtype == .bool ? ["bool"] : dtype.isComplex ? ["complex_kind", "complexfloat"]
        : dtype.isFloating ? ["float_kind", "float"] : ["int_kind", "int"]
      for name in ["all"] + kinds {
        if let function = try dict.value(for: .text(name), interpreter) { functions[dtype] = function }
      }
    }
    self.functions = functions
  }

  /// Calls `make` with what gives the text of an element; nil where the type has no function of its own.
  package func text(
    of tensor: Tensor, _ interpreter: Interpreter, _ make: (((Scalar) -> String)?) -> String
  ) throws(Raise) -> String {
    guard let function = functions[tensor.dtype] else { return make(nil) }
    // The layout asks for one text after another and cannot fail; the first error is kept for afterwards.
    var failure: Raise?
    let text = make { scalar in
      guard failure == nil else { return "" }
      do throws(Raise) {
        return try interpreter.string(interpreter.call(function, [.scalar(scalar)]))
      } catch {
        failure = error
        return ""
      }
    }
    if let failure { throw failure }
    return text
  }
}

extension Interpreter {
  /// `str` of an array under the session's options.
  func text(of tensor: Tensor) throws(Raise) -> String {
    guard let arrayFormatter else {
      let text = tensor.description(options: printOptions)
      // Ctrl-C ends a long text early.
      try checkInterrupt()
      return text
    }
    return try arrayFormatter.formatter.text(of: tensor, self) {
      tensor.description(options: printOptions, elementText: $0)
    }
  }

  /// `repr` of an array under the session's options.
  func representation(of tensor: Tensor) throws(Raise) -> String {
    guard let arrayFormatter else {
      let text = tensor.representation(options: printOptions)
      try checkInterrupt()
      return text
    }
    return try arrayFormatter.formatter.text(of: tensor, self) {
      tensor.representation(options: printOptions, elementText: $0)
    }
  }
}
