import numpy as np

s = np.array(['b', 'a', 'c'])
m = np.array([['a', 'b'], ['c', 'd']])
o = np.array([3, 1, 2], dtype=object)
q = np.array([[1, 2], [3, 4]], dtype=object)
w = np.array([1, 'a', None], dtype=object)
for text in ("np.tensordot(q, q)", "np.tensordot(o, o, 1)", "np.tensordot(o, q)", "np.inner(o, o)", "np.inner(q, q)", "np.vdot(o, o)", "np.vdot(s, s)",
             "np.bincount(s)", "np.bincount(m)", "np.bincount(np.array(None))", "np.bincount([1, 2], s[:2])", "np.interp(s, [0, 1], [0, 1])", "np.digitize(o, [0, 2])", "np.digitize(w, [2, 1, 0])",
             "np.digitize([1], s)", "np.searchsorted(np.sort(o), 2)", "np.searchsorted(np.sort(o), [0, 9], 'right')", "np.searchsorted(s, 'b')", "np.searchsorted(o, 1, 'bad')", "np.searchsorted(q, 1)",
             "np.diff(o)", "np.diff(s)", "np.diff(np.array(None))", "np.diff(o, append=[7, 8])", "np.convolve(o, [1, 2])", "np.convolve(s, o)", "np.convolve(s, s)", "np.correlate(o, o, 'full')",
             "np.unpackbits(s)", "np.packbits(s)", "np.isclose(o, o)", "np.isclose(o, [1, 2])", "np.isclose(s, s)", "np.allclose(o, o)", "np.trapezoid(o)", "np.trapezoid(s)", "np.average(o)", "np.average(o, weights=[1, 2, 3])",
             "np.average(s, weights=[1, 2, 3])", "np.average(q, axis=0, weights=[1, 3])", "np.average(np.array('x'), axis=0)", "np.cov(w)", "np.gradient(s)", "np.gradient(o)", "np.histogram(o, 2)", "np.histogram(w)",
             "np.histogram(s)", "np.histogram(o, 2, weights=[1])", "np.var(o)", "np.std(o)", "np.var(q, axis=0)", "np.std(np.array(None))", "np.std(s)", "np.trace(q)", "np.trace(s)", "q.trace()", "np.round(o, 1)", "o.round()",
             "np.apply_along_axis(lambda r: r[0], 0, m)", "np.apply_along_axis(np.sum, 1, q)", "np.apply_along_axis(np.sum, 2, q)", "np.polyfit(o, o, 1)", "np.einsum('i,i', o, o)", "np.einsum('ij->ji', q)", "np.einsum('ij,jk', q, q)",
             "np.einsum('ij', s)", "np.einsum('i', m)", "np.einsum('i->', s)", "np.quantile(o, 0.5)", "np.quantile(s, 0.5)", "np.quantile(s, 0.5, method='lower')", "np.percentile(s, -1)", "np.percentile(w, 50)", "np.quantile(q, [0.1, 0.5])",
             "np.pad(q, 1, 'mean')", "np.pad(o, 2, 'maximum')", "np.pad(o, 2, 'reflect', reflect_type='odd')", "np.pad(s, 1, lambda v, w, a, k: v.fill('z'))", "np.pad(m, 1, constant_values=(('x', 'y'), ('z', 'w')))", "np.pad(s, 2, 'maximum')",
             "[t.item() for t in np.nditer(s)]", "[t.tolist() for t in np.nditer(m, flags=['external_loop'])]", "list(np.nditer(o))", "list(np.nditer(s[:0]))", "np.lib.stride_tricks.sliding_window_view(s, 2)",
             "np.zeros_like(s, dtype=float)", "np.ones_like(m, dtype='u1')", "np.full_like(o, 2, dtype=float)", "np.array2string(np.array('x'))", "s.conj()", "o.conj()", "np.dot(o, 2)", "np.dot(o, q)", "np.dot(s, s)",
             "1.5 * s", "s * 2", "s.astype(int, casting='safe')", "np.clip(s, 1, None)", "np.clip(s, 'a', 'b', out=None)", "np.where(s == 'a', 'x', 1)", "np.linalg.multi_dot([q, q, np.ones((3, 1))])",
             *[f"np.linalg.{name}(q)" for name in "inv det slogdet eigvals eig eigh eigvalsh cholesky svd pinv matrix_rank cond svdvals".split()],
             *[f"np.linalg.{name}(s)" for name in "inv det eigh svd cholesky qr matrix_rank".split()],
             "np.linalg.solve(q, [1, 2])", "np.linalg.solve(np.eye(2), q)", "np.linalg.inv(np.ones((2, 3), dtype=object))", "np.linalg.qr(q)"):
    try:
        print(text, repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, str(error)[:200])
