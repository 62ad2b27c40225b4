extension ClassSource {
  /// `np.fft`: the transforms over the engine's, frequencies, and the order of spectra.
  static let fourier = #"""
    def fftfreq(n, d=1.0, device=None):
      "The frequencies of the results of fft."
      if not isinstance(n, (int, np.integer)):
        raise ValueError('n should be an integer')
      val = 1.0 / (n * d)
      results = np.empty(n, int)
      N = (n - 1) // 2 + 1
      results[:N] = np.arange(0, N, dtype=int)
      results[N:] = np.arange(-(n // 2), 0, dtype=int)
      return results * val

    def rfftfreq(n, d=1.0, device=None):
      "The frequencies of the results of rfft."
      if not isinstance(n, (int, np.integer)):
        raise ValueError('n should be an integer')
      val = 1.0 / (n * d)
      return np.arange(0, n // 2 + 1, dtype=int) * val

    def fftshift(x, axes=None):
      "The spectrum with frequency zero in the middle."
      x = np.asarray(x)
      if axes is None:
        axes = tuple(range(x.ndim))
        shift = [dim // 2 for dim in x.shape]
      elif isinstance(axes, (int, np.integer)):
        shift = x.shape[axes] // 2
      else:
        shift = [x.shape[ax] // 2 for ax in axes]
      return np.roll(x, shift, axes)

    def ifftshift(x, axes=None):
      "What undoes fftshift."
      x = np.asarray(x)
      if axes is None:
        axes = tuple(range(x.ndim))
        shift = [-(dim // 2) for dim in x.shape]
      elif isinstance(axes, (int, np.integer)):
        shift = -(x.shape[axes] // 2)
      else:
        shift = [-(x.shape[ax] // 2) for ax in axes]
      return np.roll(x, shift, axes)

    _opposite = {None: 'forward', 'backward': 'forward', 'ortho': 'ortho', 'forward': 'backward'}

    def _other(norm):
      if norm not in _opposite:
        raise ValueError(f'Invalid norm value {norm}; should be "backward", "ortho" or "forward".')
      return _opposite[norm]

    def _run(a, n, axis, norm, kind, out):
      if n < 1:
        raise ValueError(f'Invalid number of FFT data points ({n}) specified.')
      if kind in ('inverse', 'realInverse'):
        norm = _other(norm)
      real = np.result_type(a.real.dtype, 1.0)
      if norm is None or norm == 'backward':
        factor = None
      elif norm == 'ortho':
        factor = float(np.reciprocal(np.sqrt(n, dtype=real)))
      elif norm == 'forward':
        factor = float(np.reciprocal(n, dtype=real))
      else:
        raise ValueError(f'Invalid norm value {norm}; should be "backward","ortho" or "forward".')
      if kind == 'realForward' and a.dtype.kind == 'c':
        raise TypeError(f"ufunc 'rfft_n_{'odd' if n % 2 else 'even'}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
      result = _transform(a, n, axis, kind, factor)
      if out is None:
        return result
      if np.shape(out) != result.shape:
        raise ValueError('output array has wrong shape.')
      out[...] = result
      return out

    def fft(a, n=None, axis=-1, norm=None, out=None):
      "The discrete Fourier transform."
      a = np.asarray(a)
      return _run(a, a.shape[axis] if n is None else n, axis, norm, 'forward', out)

    def ifft(a, n=None, axis=-1, norm=None, out=None):
      "The inverse of the discrete Fourier transform."
      a = np.asarray(a)
      return _run(a, a.shape[axis] if n is None else n, axis, norm, 'inverse', out)

    def rfft(a, n=None, axis=-1, norm=None, out=None):
      "The first half of the transform of real numbers."
      a = np.asarray(a)
      return _run(a, a.shape[axis] if n is None else n, axis, norm, 'realForward', out)

    def irfft(a, n=None, axis=-1, norm=None, out=None):
      "The inverse of rfft."
      a = np.asarray(a)
      return _run(a, (a.shape[axis] - 1) * 2 if n is None else n, axis, norm, 'realInverse', out)

    def hfft(a, n=None, axis=-1, norm=None, out=None):
      "The transform, real, of half a signal whose other half is its conjugate."
      a = np.asarray(a)
      n = (a.shape[axis] - 1) * 2 if n is None else n
      return irfft(np.conjugate(a), n, axis, norm=_other(norm), out=None)

    def ihfft(a, n=None, axis=-1, norm=None, out=None):
      "The inverse of hfft."
      a = np.asarray(a)
      found = rfft(a, a.shape[axis] if n is None else n, axis, norm=_other(norm), out=out)
      return np.conjugate(found, out=out)

    def _lengths(a, s, axes, halves=False):
      given = s is not None
      if not given:
        s = list(a.shape) if axes is None else [a.shape[axis] for axis in axes]
      s = list(s)
      if axes is None:
        axes = list(range(-len(s), 0))
      if len(s) != len(axes):
        raise ValueError('Shape and axes have different lengths.')
      if halves and not given:
        s[-1] = (a.shape[axes[-1]] - 1) * 2
      return [a.shape[axis] if n == -1 else n for n, axis in zip(s, axes)], axes

    def _all(a, s, axes, function, norm, out=None):
      a = np.asarray(a)
      s, axes = _lengths(a, s, axes)
      for k in reversed(range(len(axes))):
        a = function(a, n=s[k], axis=axes[k], norm=norm, out=out)
      return a

    def fftn(a, s=None, axes=None, norm=None, out=None):
      "The transform along several axes."
      return _all(a, s, axes, fft, norm, out)

    def ifftn(a, s=None, axes=None, norm=None, out=None):
      "The inverse of fftn."
      return _all(a, s, axes, ifft, norm, out)

    def fft2(a, s=None, axes=(-2, -1), norm=None, out=None):
      "The transform along two axes."
      return _all(a, s, axes, fft, norm, out)

    def ifft2(a, s=None, axes=(-2, -1), norm=None, out=None):
      "The inverse of fft2."
      return _all(a, s, axes, ifft, norm)

    def rfftn(a, s=None, axes=None, norm=None, out=None):
      "The first half of the transform of real numbers along several axes."
      a = np.asarray(a)
      s, axes = _lengths(a, s, axes)
      a = rfft(a, s[-1], axes[-1], norm, out=out)
      for k in range(len(axes) - 2, -1, -1):
        a = fft(a, s[k], axes[k], norm, out=out)
      return a

    def rfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
      "The first half of the transform of real numbers along two axes."
      return rfftn(a, s, axes, norm, out=out)

    def irfftn(a, s=None, axes=None, norm=None, out=None):
      "The inverse of rfftn."
      a = np.asarray(a)
      s, axes = _lengths(a, s, axes, True)
      for k in range(len(axes) - 1):
        a = ifft(a, s[k], axes[k], norm)
      return irfft(a, s[-1], axes[-1], norm, out=out)

    def irfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
      "The inverse of rfft2."
      return irfftn(a, s, axes, norm, out=None)
    """#
}
