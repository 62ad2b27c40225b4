extension Scalar: CustomStringConvertible {
  /// What `str` and, under `legacy='1.25'`, `repr` give for a NumPy scalar: `2.61`, `True`, `7`.
  package var description: String {
    switch self {
    case .bool(let value): value ? "True" : "False"
    case .int64(let value): String(value)
    case .uint64(let value): String(value)
    case .narrow(let integer): String(integer.value)
    case .float16(let value): FloatText.shortest(Double(value), as: .float16)
    case .float32(let value): FloatText.shortest(value)
    case .float64(let value): FloatText.shortest(value)
    case .complex(let number): number.description
    }
  }

  /// `str(scalar)`; print options do not reach scalars.
  package func description(options: PrintOptions) -> String { description }

  /// `repr(scalar)` under `legacy='1.25'`.
  package func representation(options: PrintOptions) -> String { description }
}
