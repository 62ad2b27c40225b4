/// Norms, ranks, least squares and powers of matrices, composed of the decompositions.
enum WrittenLinearAlgebra {
  static let functions: [WrittenFunction] = [
    WrittenFunction(
      "norm", "x, ord=None, axis=None, keepdims=False", "The length of a vector or matrix.",
      #"""
      x = np.asarray(x)
      if x.dtype.kind not in 'fc':
        x = x.astype(float)
      def squares():
        return (x.conj() * x).real if x.dtype.kind == 'c' else x * x
      if axis is None:
        if ord is None or (ord in ('f', 'fro') and x.ndim == 2) or (ord == 2 and x.ndim == 1):
          flat = x.ravel()
          if x.dtype.kind == 'c':
            size = np.sqrt(flat.real.dot(flat.real) + flat.imag.dot(flat.imag))
          else:
            size = np.sqrt(flat.dot(flat))
          if not np.isfinite(size) and np.isfinite(flat).all():
            np._warn('overflow encountered in dot')
          return size.reshape(x.ndim * [1])[()] if keepdims else size
        axis = tuple(range(x.ndim))
      elif not isinstance(axis, tuple):
        try:
          axis = (int(axis),)
        except Exception:
          raise TypeError("'axis' must be None, an integer or a tuple of integers")
      if len(axis) == 1:
        if ord == np.inf:
          return abs(x).max(axis=axis, keepdims=keepdims, initial=0)
        if ord == -np.inf:
          return abs(x).min(axis=axis, keepdims=keepdims)
        if ord == 0:
          return (x != 0).astype(x.real.dtype).sum(axis=axis, keepdims=keepdims)
        if ord == 1:
          return np.add.reduce(abs(x), axis=axis, keepdims=keepdims)
        if ord is None or ord == 2:
          return np.sqrt(np.add.reduce(squares(), axis=axis, keepdims=keepdims))
        if isinstance(ord, str):
          raise ValueError(f"Invalid norm order '{ord}' for vectors")
        return np.power(np.add.reduce(abs(x) ** ord, axis=axis, keepdims=keepdims), 1 / ord)
      if len(axis) != 2:
        raise ValueError('Improper number of dimensions to norm.')
      row, column = [a + x.ndim if a < 0 else a for a in axis]
      for a in (row, column):
        x.sum(axis=a)
      if row == column:
        raise ValueError('Duplicate axes given.')
      if ord in (2, -2, 'nuc'):
        s = np.linalg.svd(np.moveaxis(x, (row, column), (-2, -1)), compute_uv=False)
        size = s.max(axis=-1, initial=0) if ord == 2 else s.min(axis=-1) if ord == -2 else s.sum(axis=-1)
      elif ord in (1, -1, np.inf, -np.inf):
        first, second = (row, column) if ord in (1, -1) else (column, row)
        sums = abs(x).sum(axis=first, keepdims=True)
        size = sums.max(axis=(row, column)) if ord > 0 else sums.min(axis=(row, column))
      elif ord in (None, 'fro', 'f'):
        size = np.sqrt(np.add.reduce(squares(), axis=(row, column)))
      else:
        raise ValueError('Invalid norm order for matrices.')
      if keepdims:
        shape = list(x.shape)
        shape[row] = 1
        shape[column] = 1
        size = np.asarray(size).reshape(shape)
      return size
      """#),
    WrittenFunction(
      "vector_norm", "x, /, *, axis=None, keepdims=False, ord=2", "The length of vectors.",
      #"""
      x = np.asarray(x)
      if axis is None:
        size = np.linalg.norm(x.ravel(), ord=ord)
        return np.asarray(size).reshape([1] * x.ndim) if keepdims else size
      if isinstance(axis, tuple):
        np.lib.array_utils.normalize_axis_tuple(axis, x.ndim)
        chosen = [a + x.ndim if a < 0 else a for a in axis]
        rest = [a for a in range(x.ndim) if a not in chosen]
        flat = x.transpose(chosen + rest).reshape([-1] + [x.shape[a] for a in rest])
        size = np.linalg.norm(flat, axis=0, ord=ord)
        shape = [1 if a in chosen else x.shape[a] for a in range(x.ndim)]
        return np.asarray(size).reshape(shape) if keepdims else size
      return np.linalg.norm(x, axis=axis, keepdims=keepdims, ord=ord)
      """#),
    WrittenFunction(
      "matrix_norm", "x, /, *, keepdims=False, ord='fro'", "The length of matrices.",
      #"""
      x = np.asarray(x)
      for k in (-2, -1):
        np.lib.array_utils.normalize_axis_index(k, x.ndim)
      return np.linalg.norm(x, axis=(-2, -1), keepdims=keepdims, ord=ord)
      """#),
    WrittenFunction(
      "diagonal", "x, /, *, offset=0", "The diagonals of matrices.",
      "return np.diagonal(np.asarray(x), offset, -2, -1)"),
    WrittenFunction(
      "trace", "x, /, *, offset=0, dtype=None", "The sums along the diagonals of matrices.",
      "return np.linalg.diagonal(x, offset=offset).sum(axis=-1, dtype=dtype)"),
    WrittenFunction(
      "outer", "x1, x2, /", "All products of an element of x1 and one of x2.",
      #"""
      x1, x2 = np.asarray(x1), np.asarray(x2)
      if x1.ndim != 1 or x2.ndim != 1:
        raise ValueError(f'Input arrays must be one-dimensional, but they are x1.ndim={x1.ndim} and x2.ndim={x2.ndim}.')
      return np.outer(x1, x2)
      """#),
    WrittenFunction(
      "svdvals", "x, /", "The singular values of a matrix, descending.",
      "return np.linalg.svd(x, compute_uv=False)"),
    WrittenFunction(
      "matrix_rank", "A, tol=None, hermitian=False, *, rtol=None",
      "How many rows of a matrix are independent of each other.",
      #"""
      if rtol is not None and tol is not None:
        raise ValueError("`tol` and `rtol` can't be both set.")
      A = np.asarray(A)
      if A.ndim < 2:
        return int(not np.all(A == 0))
      s = np.linalg.svd(A, compute_uv=False, hermitian=hermitian)
      if tol is None:
        if rtol is None:
          rtol = max(A.shape[-2:]) * np.finfo(s.dtype).eps
        tol = s.max(axis=-1, keepdims=True, initial=0) * np.asarray(rtol)[..., None]
      else:
        tol = np.asarray(tol)[..., None]
      return np.count_nonzero(s > tol, axis=-1)
      """#),
    WrittenFunction(
      "pinv", "a, rcond=None, hermitian=False, *, rtol=None", "The pseudo-inverse of a matrix.",
      #"""
      a = np.asarray(a)
      if rcond is not None and rtol is not None:
        raise ValueError("`rtol` and `rcond` can't be both set.")
      if rcond is None:
        rcond = 1e-15 if rtol is None else rtol
      if a.size == 0:
        return np.empty(a.shape[:-2] + (a.shape[-1], a.shape[-2]), dtype=a.dtype)
      u, s, vt = np.linalg.svd(a.conjugate(), full_matrices=False, hermitian=hermitian)
      large = s > np.asarray(rcond)[..., None] * s.max(axis=-1, keepdims=True)
      s = np.where(large, 1 / np.where(large, s, 1), 0).astype(s.dtype)
      return np.matmul(np.swapaxes(vt, -1, -2), s[..., None] * np.swapaxes(u, -1, -2))
      """#),
    WrittenFunction(
      "lstsq", "a, b, rcond=None", "The x for which a @ x is nearest to b.",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      is_vector = b.ndim == 1
      if is_vector:
        b = b[:, None]
      for x in (a, b):
        if x.ndim != 2:
          raise np.linalg.LinAlgError(f'{x.ndim}-dimensional array given. Array must be two-dimensional')
      if a.shape[0] != b.shape[0]:
        raise np.linalg.LinAlgError('Incompatible dimensions')
      m, n = a.shape
      single = a.dtype.char in 'fF' and b.dtype.char in 'fF'
      kind = complex if a.dtype.kind == 'c' or b.dtype.kind == 'c' else float
      if not np.isfinite(a).all():
        raise np.linalg.LinAlgError('SVD did not converge in Linear Least Squares')
      u, s, vt = np.linalg.svd(a.astype(kind), full_matrices=False)
      if rcond is None:
        rcond = np.finfo(np.float32 if single else float).eps * max(m, n)
      elif rcond < 0:
        rcond = np.finfo(np.float32 if single else float).eps
      rank = int((s > rcond * (s[0] if len(s) else 0)).sum())
      x = vt[:rank].T.conj() @ ((u[:, :rank].T.conj() @ b) / s[:rank, None])
      residuals = np.zeros(0, dtype=x.real.dtype)
      if rank == n and m > n:
        rest = b - a @ x
        residuals = (rest.real ** 2 + rest.imag ** 2 if kind is complex else rest ** 2).sum(axis=0)
      if single:
        x, residuals, s = x.astype(np.complex64 if kind is complex else np.float32), residuals.astype(np.float32), s.astype(np.float32)
      return (x[:, 0] if is_vector else x), residuals, rank, s
      """#),
    WrittenFunction(
      "matrix_power", "a, n", "A square matrix multiplied with itself n times.",
      #"""
      a = np.asarray(a)
      if a.ndim < 2:
        raise np.linalg.LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
      if a.shape[-1] != a.shape[-2]:
        raise np.linalg.LinAlgError('Last 2 dimensions of the array must be square')
      if not isinstance(n, (int, np.integer)):
        raise TypeError('exponent must be an integer')
      if n == 0:
        return np.zeros_like(a) + np.eye(a.shape[-1], dtype=a.dtype)
      if n < 0:
        a, n = np.linalg.inv(a), -n
      if n == 3:
        return a @ a @ a
      power, result = a, None
      while n > 0:
        if n % 2:
          result = power if result is None else result @ power
        n //= 2
        if n:
          power = power @ power
      return result.copy() if result is a else result
      """#),
    WrittenFunction(
      "cond", "x, p=None", "How much a matrix enlarges relative errors.",
      #"""
      x = np.asarray(x)
      if x.size == 0:
        raise np.linalg.LinAlgError('cond is not defined on empty arrays')
      if p is None or p == 2 or p == -2:
        s = np.linalg.svd(x, compute_uv=False)
        if p == -2:
          r = s[..., -1] / s[..., 0]
        else:
          r = s[..., 0] / s[..., -1]
        if np.isnan(r).any():
          r = np.where(np.isnan(r) & ~np.isnan(x).any(axis=(-2, -1)), np.inf, r)
        return np.asarray(r)[()]
      try:
        inverse = np.linalg.inv(x)
      except np.linalg.LinAlgError:
        return np.float64(np.inf)
      return np.linalg.norm(x, p, axis=(-2, -1)) * np.linalg.norm(inverse, p, axis=(-2, -1))
      """#),
    WrittenFunction(
      "multi_dot", "arrays, *, out=None", "The product of several matrices.",
      #"""
      n = len(arrays)
      if n < 2:
        raise ValueError('Expecting at least two arrays.')
      if n == 2:
        return np.dot(arrays[0], arrays[1], out=out)
      arrays = [np.asarray(a) for a in arrays]
      first, last = arrays[0].ndim, arrays[-1].ndim
      if first == 1:
        arrays[0] = np.atleast_2d(arrays[0])
      if last == 1:
        arrays[-1] = np.atleast_2d(arrays[-1]).T
      for a in arrays:
        if a.ndim != 2:
          raise np.linalg.LinAlgError(f'{a.ndim}-dimensional array given. Array must be two-dimensional')
      sides = [a.shape[0] for a in arrays] + [arrays[-1].shape[1]]
      if n == 3:
        (a, b), (c, d) = arrays[0].shape, arrays[2].shape
        whole = {(0, 1): 0, (1, 2): 1, (0, 2): 1 if a * c * (b + d) < b * d * (a + c) else 0}
      else:
        cost, whole = {(k, k): 0 for k in range(n)}, {}
        for length in range(1, n):
          for i in range(n - length):
            j = i + length
            for k in range(i, j):
              q = cost[i, k] + cost[k + 1, j] + sides[i] * sides[k + 1] * sides[j + 1]
              if (i, j) not in cost or q < cost[i, j]:
                cost[i, j], whole[i, j] = q, k
      def multiply(i, j):
        if i == j:
          return arrays[i]
        k = whole[i, j]
        return np.dot(multiply(i, k), multiply(k + 1, j))
      result = multiply(0, n - 1)
      result = result[0, 0] if first == 1 and last == 1 else result.ravel() if first == 1 or last == 1 else result
      if out is not None:
        out[...] = result
        return out
      return result
      """#),
    WrittenFunction(
      "tensorsolve", "a, b, axes=None", "The x for which tensordot(a, x, x.ndim) = b.",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      if axes is not None:
        order = [k for k in range(a.ndim) if k not in axes] + list(axes)
        a = a.transpose(order)
      shape = a.shape[-(a.ndim - b.ndim):]
      size = int(np.prod(shape))
      if a.size != size ** 2:
        raise np.linalg.LinAlgError('Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])')
      return np.linalg.solve(a.reshape(size, size), b.ravel()).reshape(shape)
      """#),
    WrittenFunction(
      "tensorinv", "a, ind=2", "The inverse of a under tensordot.",
      #"""
      a = np.asarray(a)
      if ind <= 0:
        raise ValueError('Invalid ind argument.')
      size = int(np.prod(a.shape[ind:]))
      return np.linalg.inv(a.reshape(size, -1)).reshape(a.shape[ind:] + a.shape[:ind])
      """#),
  ]
}
