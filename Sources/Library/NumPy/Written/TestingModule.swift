import Language

/// `np.testing`: assertions about arrays; and `np.exceptions`.
enum TestingModule {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy.testing") { builder throws(Raise) in builder.add(functions) }
    interpreter.registerModule("numpy.exceptions") { builder throws(Raise) in
      builder.set("AxisError", .type(builder.interpreter.exceptionType(.axisError)))
      builder.set("DTypePromotionError", .type(builder.interpreter.exceptionType(.dtypePromotionError)))
      builder.set("ComplexWarning", .type(builder.interpreter.exceptionType(.complexWarning)))
      try builder.interpreter.execute(
        SourceText(
          name: "<numpy>", text: otherExceptions,
          isInternal: true), in: builder.module)
    }
  }

  private static let otherExceptions = """
    class RankWarning(RuntimeWarning):
      'A fit whose matrix lacks rank.'

    class ModuleDeprecationWarning(DeprecationWarning):
      'A module that goes.'

    class VisibleDeprecationWarning(UserWarning):
      'Something that goes, shown always.'

    class TooHardError(RuntimeError):
      'A problem that would take too long.'

    """

  private static let functions: [WrittenFunction] = [
    WrittenFunction(
      "assert_", "val, msg=''", "Fails unless a value is true.",
      #"""
      if not val:
        raise AssertionError(msg() if callable(msg) else msg)
      """#),
    WrittenFunction(
      "build_err_msg",
      "arrays, err_msg, header='Items are not equal:', verbose=True, names=('ACTUAL', 'DESIRED'), precision=8",
      "The text of a failed comparison.",
      #"""
      lines = ['\n' + header]
      err_msg = str(err_msg)
      if err_msg:
        if '\n' not in err_msg and len(err_msg) < 79 - len(header):
          lines = [lines[0] + ' ' + err_msg]
        else:
          lines.append(err_msg)
      if verbose:
        for name, a in zip(names, arrays):
          if isinstance(a, np.ndarray):
            with np.printoptions(precision=precision):
              text = repr(a)
          else:
            text = repr(a)
          if text.count('\n') > 3:
            text = '\n'.join(text.splitlines()[:3]) + '...'
          lines.append(f' {name}: {text}')
      return '\n'.join(lines)
      """#),
    WrittenFunction(
      "assert_array_compare",
      "comparison, x, y, err_msg='', verbose=True, header='', precision=6, equal_nan=True, equal_inf=True, names=('ACTUAL', 'DESIRED')",
      "Fails unless a comparison holds for all elements.",
      #"""
      x, y = np.asarray(x), np.asarray(y)
      ox, oy = x, y
      def fail(text, top=header):
        message = np.testing.build_err_msg([ox, oy], str(err_msg) + text, verbose=verbose, header=top, names=names, precision=precision)
        raise AssertionError(message)
      if x.shape != y.shape and x.shape != () and y.shape != ():
        fail(f'\n(shapes {x.shape}, {y.shape} mismatch)')
      flagged = np.array(False)
      def same_places(function, name):
        a, b = function(x), function(y)
        if np.all(a == b):
          return a | b
        count, size = int(np.sum(a != b)), (a != b).size
        fail(f'\n{name} location mismatch:')
      if equal_nan:
        flagged = same_places(np.isnan, 'nan')
      if equal_inf:
        flagged = flagged | same_places(lambda v: v == np.inf, '+inf') | same_places(lambda v: v == -np.inf, '-inf')
      if flagged.ndim > 0:
        ux, uy = np.broadcast_to(x, flagged.shape)[~flagged], np.broadcast_to(y, flagged.shape)[~flagged]
        if ux.size == 0:
          return None
      elif flagged:
        return None
      else:
        ux, uy = x, y
      val = comparison(ux, uy)
      reduced = val.ravel() if isinstance(val, np.ndarray) else np.array([val])
      if bool(reduced.all()):
        return None
      count, size = int(reduced.size - np.sum(reduced)), max(flagged.size, reduced.size)
      remarks = [f'Mismatched elements: {count} / {size} ({100 * count / size:.3g}%)']
      if np.ndim(val):
        wrong = np.logical_not(val)
        places = (np.argwhere(~flagged)[wrong] if flagged.ndim > 0 else np.argwhere(wrong)).tolist()
        if len(places) > 5:
          remarks.append('First 5 mismatches are at indices:')
        else:
          remarks.append('Mismatch at index:' if len(places) == 1 else 'Mismatch at indices:')
        for place in places[:5]:
          actual, desired = [v if v.ndim == 0 else v[tuple(place)] for v in (ox, oy)]
          remarks.append(f' {place}: {actual} ({names[0]}), {desired} ({names[1]})')
      error = np.abs(ux - uy) if ux.dtype.kind != 'b' or uy.dtype.kind != 'b' else np.abs(ux.astype(int) - uy)
      if ux.dtype.kind == 'u' and uy.dtype.kind == 'u':
        error = np.minimum(error, np.abs(uy - ux))
      most = error.max() if np.size(error) == 1 else error[~val].max() if np.ndim(val) else error.max()
      remarks.append('Max absolute difference among violations: ' + np.array2string(np.asarray(most)))
      if np.ndim(uy) or np.size(uy):
        nonzero = np.asarray(np.broadcast_to(uy != 0, np.shape(error)))
        if np.all(~nonzero):
          biggest = np.array(np.inf)
        else:
          ratio = np.asarray(error)[nonzero] / np.abs(np.broadcast_to(uy, np.shape(error))[nonzero])
          bad = nonzero & ~np.asarray(val)
          relative = np.asarray(error)[bad] / np.abs(np.broadcast_to(uy, np.shape(error))[bad]) if np.ndim(val) else ratio
          biggest = relative.max() if relative.size else np.array(np.inf)
        remarks.append('Max relative difference among violations: ' + np.array2string(np.asarray(biggest)))
      fail('\n' + '\n'.join(remarks))
      """#),
    WrittenFunction(
      "assert_allclose", "actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False",
      "Fails unless two arrays are nearly equal.",
      #"""
      def near(x, y):
        return np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan)
      header = f'Not equal to tolerance rtol={rtol:g}, atol={atol:g}'
      np.testing.assert_array_compare(near, actual, desired, err_msg=str(err_msg), verbose=verbose, header=header, equal_nan=equal_nan)
      """#),
    WrittenFunction(
      "assert_array_equal", "actual, desired, err_msg='', verbose=True, *, strict=False", "Fails unless two arrays are equal.",
      #"""
      np.testing.assert_array_compare(np.equal, actual, desired, err_msg=err_msg, verbose=verbose, header='Arrays are not equal')
      """#),
    WrittenFunction(
      "assert_equal", "actual, desired, err_msg='', verbose=True, *, strict=False", "Fails unless two values are equal.",
      #"""
      if isinstance(desired, dict):
        if not isinstance(actual, dict):
          raise AssertionError(repr(type(actual)))
        np.testing.assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
          if key not in actual:
            raise AssertionError(repr(key))
          np.testing.assert_equal(actual[key], desired[key], f'key={key!r}\n{err_msg}', verbose)
        return None
      if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        np.testing.assert_equal(len(actual), len(desired), err_msg, verbose)
        for k in range(len(desired)):
          np.testing.assert_equal(actual[k], desired[k], f'item={k!r}\n{err_msg}', verbose)
        return None
      if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return np.testing.assert_array_equal(actual, desired, err_msg, verbose)
      message = np.testing.build_err_msg([actual, desired], err_msg, verbose=verbose)
      if isinstance(desired, (list, tuple)) or isinstance(actual, (list, tuple)):
        if np.isscalar(desired) != np.isscalar(actual):
          raise AssertionError(message)
      try:
        if np.isnan(desired) and np.isnan(actual):
          return None
      except (TypeError, ValueError):
        pass
      if not (desired == actual):
        raise AssertionError(message)
      """#),
    WrittenFunction("print_assert_equal", "test_string, actual, desired", "Fails, with a text, unless two values are equal.",
      #"""
      if not (actual == desired):
        raise AssertionError(f'{test_string} failed\nACTUAL: \n{actual}DESIRED: \n{desired}')
      """#),
    WrittenFunction(
      "assert_almost_equal", "actual, desired, decimal=7, err_msg='', verbose=True",
      "Fails unless two values agree to decimals.",
      #"""
      header = f'Arrays are not almost equal to {decimal} decimals'
      if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(desired, (np.ndarray, tuple, list)):
        return np.testing.assert_array_almost_equal(actual, desired, decimal, err_msg)
      message = np.testing.build_err_msg([actual, desired], err_msg, verbose=verbose, header=header)
      if not (np.isfinite(desired) and np.isfinite(actual)):
        if np.isnan(desired) or np.isnan(actual):
          if not (np.isnan(desired) and np.isnan(actual)):
            raise AssertionError(message)
        elif not desired == actual:
          raise AssertionError(message)
        return None
      if abs(desired - actual) >= np.float64(1.5 * 10.0 ** -decimal):
        raise AssertionError(message)
      """#),
    WrittenFunction(
      "assert_approx_equal", "actual, desired, significant=7, err_msg='', verbose=True",
      "Fails unless two numbers agree to significant digits.",
      #"""
      actual, desired = float(actual), float(desired)
      if desired == actual:
        return None
      scale = 0.5 * (abs(desired) + abs(actual))
      scale = 10.0 ** np.floor(np.log10(scale))
      a, b = actual / scale if scale else 0.0, desired / scale if scale else 0.0
      message = np.testing.build_err_msg([actual, desired], err_msg, header=f'Items are not equal to {significant} significant digits:', verbose=verbose)
      if not (np.isfinite(desired) and np.isfinite(actual)):
        if np.isnan(desired) and np.isnan(actual) or desired == actual:
          return None
        raise AssertionError(message)
      if abs(b - a) >= 10.0 ** -(significant - 1):
        raise AssertionError(message)
      """#),
    WrittenFunction(
      "assert_array_almost_equal", "actual, desired, decimal=6, err_msg='', verbose=True",
      "Fails unless two arrays agree to decimals.",
      #"""
      def near(x, y):
        return np.abs(np.subtract(x, y, dtype=float)) < 1.5 * 10.0 ** -decimal
      header = f'Arrays are not almost equal to {decimal} decimals'
      np.testing.assert_array_compare(near, actual, desired, err_msg=err_msg, verbose=verbose, header=header, precision=decimal)
      """#),
    WrittenFunction(
      "assert_array_less", "x, y, err_msg='', verbose=True, *, strict=False", "Fails unless all of x is less than y.",
      #"""
      np.testing.assert_array_compare(np.less, x, y, err_msg=err_msg, verbose=verbose, header='Arrays are not strictly ordered `x < y`', equal_inf=False, names=('x', 'y'))
      """#),
    WrittenFunction(
      "assert_string_equal", "actual, desired", "Fails unless two strings are equal.",
      #"""
      for text in (actual, desired):
        if not isinstance(text, str):
          raise AssertionError(repr(type(text)))
      if actual == desired:
        return None
      old, new = desired.splitlines(True), actual.splitlines(True)
      lines = ['Differences in strings:']
      for k in range(max(len(old), len(new))):
        a = new[k] if k < len(new) else ''
        b = old[k] if k < len(old) else ''
        if a != b:
          lines += ['- ' + a.rstrip('\n'), '+ ' + b.rstrip('\n')]
      raise AssertionError('\n'.join(lines))
      """#),
    WrittenFunction(
      "assert_array_max_ulp", "a, b, maxulp=1, dtype=None", "Fails unless arrays differ by a few units in the last place at most.",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      kind = np.result_type(a, b) if dtype is None else np.dtype(dtype)
      if kind.kind != 'f':
        kind = np.dtype(float)
      x, y = np.array(a, dtype=kind, ndmin=1), np.array(b, dtype=kind, ndmin=1)
      if x.shape != y.shape:
        raise ValueError(f'Arrays do not have the same shape: {x.shape} - {y.shape}')
      def order(v):
        bits = v.view(np.int64) if kind == np.float64 else v.astype(np.float32).view(np.int32).astype(np.int64)
        least = -2 ** 63 if kind == np.float64 else -2 ** 31
        return np.where(bits < 0, least - bits, bits)
      distance = np.abs(np.asarray(order(x) - order(y), dtype=float))
      if not np.all(distance <= maxulp):
        raise AssertionError(f'Arrays are not almost equal up to {maxulp:g} ULP (max difference is {np.max(distance):g} ULP)')
      return distance
      """#),
    WrittenFunction(
      "assert_raises", "exception_class, *args, **kwargs", "Fails unless a call raises an exception.",
      #"""
      class expected:
        exception = None
        def __enter__(self):
          return self
        def __exit__(self, kind, value, trace):
          if kind is None:
            names = exception_class if isinstance(exception_class, tuple) else (exception_class,)
            raise AssertionError(f'{names[0].__name__} not raised')
          self.exception = value
          return issubclass(kind, exception_class)
      if not args:
        return expected()
      try:
        args[0](*args[1:], **kwargs)
      except exception_class:
        return None
      raise AssertionError(f'{exception_class.__name__} not raised by {args[0].__name__}')
      """#),
    WrittenFunction(
      "assert_raises_regex", "exception_class, expected_regexp, *args, **kwargs",
      "Fails unless a call raises an exception whose text contains another.",
      #"""
      class expected:
        def __enter__(self):
          return self
        def __exit__(self, kind, value, trace):
          if kind is None:
            raise AssertionError(f'{exception_class.__name__} not raised')
          if not issubclass(kind, exception_class):
            return False
          if expected_regexp not in str(value):
            raise AssertionError(f'"{expected_regexp}" does not match "{value}"')
          return True
      if not args:
        return expected()
      with expected():
        args[0](*args[1:], **kwargs)
      """#),
    WrittenFunction("suppress_warnings", "forwarding_rule='always'", "Hides warnings inside a with block.",
      #"""
      import warnings
      class quiet:
        def __enter__(self):
          self.outer = warnings.catch_warnings()
          self.outer.__enter__()
          warnings.simplefilter('ignore')
          return self
        def __exit__(self, *args):
          self.outer.__exit__()
          return False
        def filter(self, *args, **kwargs):
          return None
      return quiet()
      """#),
  ]
}
