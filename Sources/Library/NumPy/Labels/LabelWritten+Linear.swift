extension LabelWritten {
  /// The checks that all decompositions begin with: of the axes, then of the type.
  private static let checks = #"""
    def stacked(a, is_square):
      if a.ndim < 2:
        raise np.linalg.LinAlgError(f'{a.ndim}-dimensional array given. Array must be at least two-dimensional')
      if is_square and a.shape[-1] != a.shape[-2]:
        raise np.linalg.LinAlgError('Last 2 dimensions of the array must be square')
    def refuse(name, arrays):
      for k, a in enumerate(arrays):
        if a.dtype.kind in 'OUS':
          place = '' if len(arrays) == 1 else f' {k}'
          np._refuse_loop(f"Cannot cast ufunc '{name}' input{place} from {a.dtype!r} to dtype('float64') with casting rule 'same_kind'")

    """#

  private static func row(_ name: String, _ signature: String, _ body: String) -> WrittenFunction {
    WrittenFunction("labels_" + name, signature, "", checks + body)
  }

  private static func square(_ name: String) -> WrittenFunction {
    row(name, "a", "a = np.asarray(a)\nstacked(a, True)\nrefuse('\(name)', [a])")
  }

  static let decompositions = [
    square("inv"), square("det"), square("slogdet"),
    row("eigvals", "a", "a = np.asarray(a)\nstacked(a, True)\nnp.isfinite(a)"),
    row("eig", "a", "a = np.asarray(a)\nstacked(a, True)\nnp.isfinite(a)"),
    row("eigh", "a, UPLO='L'",
      #"""
      if UPLO.upper() not in ('L', 'U'):
        raise ValueError("UPLO argument must be 'L' or 'U'")
      a = np.asarray(a)
      stacked(a, True)
      refuse('eigh_lo' if UPLO.upper() == 'L' else 'eigh_up', [a])
      """#),
    row("eigvalsh", "a, UPLO='L'",
      #"""
      if UPLO.upper() not in ('L', 'U'):
        raise ValueError("UPLO argument must be 'L' or 'U'")
      a = np.asarray(a)
      stacked(a, True)
      refuse('eigvalsh_lo' if UPLO.upper() == 'L' else 'eigvalsh_up', [a])
      """#),
    row("cholesky", "a, /, *, upper=False",
      "a = np.asarray(a)\nstacked(a, True)\nrefuse('cholesky_up' if upper else 'cholesky_lo', [a])"),
    row("svd", "a, full_matrices=True, compute_uv=True, hermitian=False",
      #"""
      a = np.asarray(a)
      if hermitian:
        return np.linalg.eigh(a) if compute_uv else np.linalg.eigvalsh(a)
      stacked(a, False)
      refuse('svd' if not compute_uv else 'svd_f' if full_matrices else 'svd_s', [a])
      """#),
    row("qr", "a, mode='reduced'",
      #"""
      if mode not in ('reduced', 'complete', 'r', 'raw'):
        raise ValueError(f"Unrecognized mode '{mode}'")
      a = np.asarray(a)
      stacked(a, False)
      return np.linalg.qr(a.astype(float), mode)
      """#),
    row("solve", "a, b",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      stacked(a, True)
      refuse('solve1' if b.ndim == 1 else 'solve', [a, b])
      """#),
    row("lstsq", "a, b, rcond=None",
      #"""
      a, b = np.asarray(a), np.asarray(b)
      if b.ndim == 1:
        b = b[:, None]
      for one in (a, b):
        if one.ndim != 2:
          raise np.linalg.LinAlgError(f'{one.ndim}-dimensional array given. Array must be two-dimensional')
      if a.shape[0] != b.shape[0]:
        raise np.linalg.LinAlgError('Incompatible dimensions')
      refuse('lstsq', [a, b])
      """#),
    row("pinv", "a, rcond=None, hermitian=False, *, rtol=None",
      #"""
      a = np.asarray(a)
      if a.size == 0 and a.ndim >= 2:
        return np.empty(a.shape[:-2] + (a.shape[-1], a.shape[-2]), dtype=a.dtype)
      np.conjugate(a) if a.dtype == object else a.conj()
      return np.linalg.svd(a, full_matrices=False, hermitian=hermitian)
      """#),
    row("matrix_rank", "A, tol=None, hermitian=False, *, rtol=None",
      #"""
      A = np.asarray(A)
      if A.ndim < 2:
        return int(not np.all(A == 0))
      return np.linalg.svd(A, compute_uv=False, hermitian=hermitian)
      """#),
    row("cond", "x, p=None",
      #"""
      x = np.asarray(x)
      if x.size == 0 and x.ndim >= 2 and 0 in x.shape[-2:]:
        raise np.linalg.LinAlgError('cond is not defined on empty arrays')
      if p is None or p == 2 or p == -2:
        return np.linalg.svd(x, compute_uv=False)
      stacked(x, True)
      return np.linalg.inv(x)
      """#),
    row("svdvals", "x, /", "return np.linalg.svd(np.asarray(x), compute_uv=False)"),
  ]
}
