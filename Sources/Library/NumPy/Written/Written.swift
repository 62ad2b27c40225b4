import Language

/// All of NumPy's functions that are written in the language itself.
enum Written {
  static func register(in builder: ModuleBuilder) {
    builder.add(WrittenStatistics.functions)
    builder.add(WrittenStatistics.withoutNaN)
    builder.add(WrittenElementwise.functions)
    WrittenElementwiseUfuncs.register(in: builder)
    builder.add(WrittenArrays.functions)
    builder.add(WrittenChoosing.functions)
    builder.add(WrittenTypes.functions)
    builder.add(WrittenSets.functions)
    builder.add(WrittenPolynomials.functions)
    builder.add(WrittenTables.functions)
    builder.add(WrittenTables.fields)
    for (alias, name) in aliases { builder.alias(alias, of: name) }
  }

  /// Other names of the same functions: the array API's, and those that NumPy 2 retired.
  private static let aliases = [
    ("acos", "arccos"), ("acosh", "arccosh"), ("asin", "arcsin"), ("asinh", "arcsinh"),
    ("atan", "arctan"), ("atan2", "arctan2"), ("atanh", "arctanh"), ("pow", "power"),
    ("bitwise_invert", "invert"), ("bitwise_left_shift", "left_shift"),
    ("bitwise_right_shift", "right_shift"), ("concat", "concatenate"),
    ("permute_dims", "transpose"),
    ("trapz", "trapezoid"), ("product", "prod"), ("cumproduct", "cumprod"),
    ("sometrue", "any"), ("alltrue", "all"),
  ]
}
