import Language

/// `np.testing`: assertions about arrays; and `np.exceptions`.
enum TestingModule {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy.testing") { builder throws(Raise) in builder.add(functions) }
    interpreter.registerModule("numpy.exceptions") { builder throws(Raise) in
      builder.set("AxisError", .type(builder.interpreter.exceptionType(.axisError)))
    }
  }

  private static let functions: [WrittenFunction] = [
    WrittenFunction(
      "assert_allclose", "actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True",
      "Fails unless two arrays are nearly equal.",
      #"""
      actual, desired = np.asarray(actual), np.asarray(desired)
      close = np.isclose(actual, desired, rtol=rtol, atol=atol, equal_nan=equal_nan)
      if not np.all(close):
        count, size = int(np.sum(~close)), close.size
        error = np.abs(actual - desired)
        raise AssertionError(f'\nNot equal to tolerance rtol={rtol:g}, atol={atol:g}\n{err_msg}\nMismatched elements: {count} / {size} ({100 * count / size:.3g}%)\nMax absolute difference among violations: {np.max(error[~close]) if close.ndim else error}\n ACTUAL: {actual!r}\n DESIRED: {desired!r}')
      """#),
    WrittenFunction(
      "assert_array_equal", "actual, desired, err_msg='', verbose=True, *, strict=False",
      "Fails unless two arrays are equal.",
      #"""
      actual, desired = np.asarray(actual), np.asarray(desired)
      same = (actual == desired) | (np.isnan(actual) & np.isnan(desired))
      if not np.all(same):
        count, size = int(np.sum(~same)), same.size
        raise AssertionError(f'\nArrays are not equal\n{err_msg}\nMismatched elements: {count} / {size} ({100 * count / size:.3g}%)\n ACTUAL: {actual!r}\n DESIRED: {desired!r}')
      """#),
    WrittenFunction(
      "assert_equal", "actual, desired, err_msg='', verbose=True, *, strict=False", "Fails unless two values are equal.",
      #"""
      if isinstance(actual, (np.ndarray, list, tuple)) or isinstance(desired, np.ndarray):
        np.testing.assert_array_equal(actual, desired, err_msg)
      elif actual != desired:
        raise AssertionError(f'\nItems are not equal:\n ACTUAL: {actual!r}\n DESIRED: {desired!r}')
      """#),
    WrittenFunction(
      "assert_almost_equal", "actual, desired, decimal=7, err_msg='', verbose=True",
      "Fails unless two values agree to decimals.",
      "np.testing.assert_allclose(actual, desired, rtol=0, atol=1.5 * 10.0 ** -decimal, err_msg=err_msg)"),
    WrittenFunction(
      "assert_array_almost_equal", "actual, desired, decimal=6, err_msg='', verbose=True",
      "Fails unless two arrays agree to decimals.",
      "np.testing.assert_allclose(actual, desired, rtol=0, atol=1.5 * 10.0 ** -decimal, err_msg=err_msg)"),
    WrittenFunction(
      "assert_array_less", "x, y, err_msg='', verbose=True", "Fails unless all of x is less than y.",
      #"""
      if not np.all(np.less(x, y)):
        raise AssertionError(f'\nArrays are not strictly ordered `x < y`\n{err_msg}\n x: {np.asarray(x)!r}\n y: {np.asarray(y)!r}')
      """#),
  ]
}
