/// Rules that hold for whole programs rather than for single constructs, checked after parsing as CPython does.
struct ProgramCheck {
  static func failure(in program: Program) -> SyntaxFailure? { nil }
}
