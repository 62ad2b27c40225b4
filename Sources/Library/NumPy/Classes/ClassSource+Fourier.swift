extension ClassSource {
  /// `np.fft`: frequencies and the order of spectra. The transforms themselves give complex numbers, which nabla's
  /// arrays do not hold.
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

    def _refused(name):
      def transform(*args, **kwargs):
        raise TypeError(f'nabla has no np.fft.{name}: its arrays hold no complex numbers')
      transform.__name__ = name
      return transform

    fft, ifft, rfft, irfft = [_refused(name) for name in ('fft', 'ifft', 'rfft', 'irfft')]
    fft2, ifft2, rfft2, irfft2 = [_refused(name) for name in ('fft2', 'ifft2', 'rfft2', 'irfft2')]
    fftn, ifftn, rfftn, irfftn = [_refused(name) for name in ('fftn', 'ifftn', 'rfftn', 'irfftn')]
    hfft, ihfft = _refused('hfft'), _refused('ihfft')
    """#
}
