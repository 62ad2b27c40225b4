import CKernels

/// What may go wrong in floating-point arithmetic, in the order in which NumPy looks for it.
package struct FloatingPointErrors: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let invalid = FloatingPointErrors(rawValue: 1)
  package static let divide = FloatingPointErrors(rawValue: 2)
  package static let overflow = FloatingPointErrors(rawValue: 4)
  package static let underflow = FloatingPointErrors(rawValue: 8)

  /// Asked after every operation: the one of any option set compares through witness tables.
  package var isEmpty: Bool { rawValue == 0 }

  /// What the processor has noted since this was last asked.
  @inline(__always)
  package static func take() -> FloatingPointErrors {
    FloatingPointErrors(rawValue: nabla_fp_take())
  }

  /// What of it the results bear out: vector code also notes what happens in lanes that do not count.
  package func shown(in result: Tensor) -> FloatingPointErrors {
    var shown = intersection(.underflow)
    guard result.dtype.isInexact else { return shown }
    if contains(.invalid), result.has(.isnan) { shown.insert(.invalid) }
    if !isDisjoint(with: [.divide, .overflow]), result.has(.isinf) {
      shown.formUnion(intersection([.divide, .overflow]))
    }
    return shown
  }

  /// What of it a single result bears out.
  package func shown(in result: Scalar) -> FloatingPointErrors {
    let (real, imaginary) = (result.doubleValue, result.imaginaryValue)
    var shown = intersection(.underflow)
    guard result.dtype.isInexact else { return shown }
    if real.isNaN || imaginary.isNaN { shown.formUnion(intersection(.invalid)) }
    if real.isInfinite || imaginary.isInfinite { shown.formUnion(intersection([.divide, .overflow])) }
    return shown
  }
}

extension Tensor {
  /// Whether a test holds for any element.
  fileprivate func has(_ test: UnaryOperation) -> Bool {
    guard let found = try? Tensor.unary(test, .tensor(self)),
      let any = try? found.reduced(.any, axes: nil, keepDimensions: false)
    else { return false }
    return any.element(at: 0).integerValue == 1
  }

  /// Whether any element is zero.
  package var hasZero: Bool {
    guard let all = try? reduced(.all, axes: nil, keepDimensions: false) else { return false }
    return all.element(at: 0).integerValue == 0
  }
}
