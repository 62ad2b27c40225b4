// The loops of windows.c for one element type: REAL, and NAME(x) for a suffixed function name.

CLONES void NAME(nabla_im2col)(
    const REAL *restrict picture, REAL *restrict columns, const NablaWindows *w) {
  const long kh = w->kernelHeight, kw = w->kernelWidth, area = kh * kw;
  const long rowLength = area * w->channels;
  const long stepKernel = w->channelLast ? w->channels : 1;
  const long stepChannel = w->channelLast ? 1 : area;
  const long channels = w->channels, strideW = w->strideW, strideC = w->strideC;
  REAL *row = columns;
  for (long n = 0; n < w->count; n++)
    for (long oh = 0; oh < w->outHeight; oh++)
      for (long ow = 0; ow < w->outWidth; ow++, row += rowLength) {
        const long top = oh * w->stepH - w->padTop, left = ow * w->stepW - w->padLeft;
        const long firstX = greatest(0, -left), endX = least(kw, w->width - left);
        const long firstY = greatest(0, -top), endY = least(kh, w->height - top);
        if (firstX > 0 || firstY > 0 || endX < kw || endY < kh)
          memset(row, 0, (size_t)rowLength * sizeof(REAL));
        const REAL *corner = picture + n * w->strideN + top * w->strideH + left * strideW;
        if (w->channelLast) {
          for (long y = firstY; y < endY; y++)
            for (long x = firstX; x < endX; x++) {
              const REAL *from = corner + y * w->strideH + x * strideW;
              REAL *to = row + (y * kw + x) * stepKernel;
              for (long c = 0; c < channels; c++) to[c] = from[c * strideC];
            }
        } else {
          for (long c = 0; c < channels; c++)
            for (long y = firstY; y < endY; y++) {
              const REAL *from = corner + c * strideC + y * w->strideH;
              REAL *to = row + c * stepChannel + y * kw;
              for (long x = firstX; x < endX; x++) to[x] = from[x * strideW];
            }
        }
      }
}

// Window by window in the order of the kernel's places, as the first book's col2im adds them.
CLONES void NAME(nabla_col2im)(
    const REAL *restrict columns, REAL *restrict picture, const NablaWindows *w) {
  const long kh = w->kernelHeight, kw = w->kernelWidth, area = kh * kw;
  const long rowLength = area * w->channels;
  const long stepKernel = w->channelLast ? w->channels : 1;
  const long stepChannel = w->channelLast ? 1 : area;
  for (long n = 0; n < w->count; n++)
    for (long c = 0; c < w->channels; c++)
      for (long y = 0; y < kh; y++)
        for (long x = 0; x < kw; x++) {
          const REAL *from = columns + n * w->outHeight * w->outWidth * rowLength
                             + c * stepChannel + (y * kw + x) * stepKernel;
          REAL *to = picture + n * w->strideN + c * w->strideC;
          for (long oh = 0; oh < w->outHeight; oh++) {
            const long row = oh * w->stepH - w->padTop + y;
            if (row < 0 || row >= w->height) continue;
            for (long ow = 0; ow < w->outWidth; ow++) {
              const long column = ow * w->stepW - w->padLeft + x;
              if (column < 0 || column >= w->width) continue;
              to[row * w->strideH + column * w->strideW] += from[(oh * w->outWidth + ow) * rowLength];
            }
          }
        }
}

CLONES void NAME(nabla_max_pool)(
    const REAL *restrict picture, REAL *restrict out, int64_t *restrict places,
    const NablaWindows *w) {
  const long area = w->outHeight * w->outWidth;
  for (long n = 0; n < w->count; n++)
    for (long c = 0; c < w->channels; c++)
      for (long oh = 0; oh < w->outHeight; oh++)
        for (long ow = 0; ow < w->outWidth; ow++) {
          const long top = oh * w->stepH - w->padTop, left = ow * w->stepW - w->padLeft;
          const long firstX = greatest(0, -left), endX = least(w->kernelWidth, w->width - left);
          const long firstY = greatest(0, -top), endY = least(w->kernelHeight, w->height - top);
          const long base = n * w->strideN + c * w->strideC;
          long place = base + (top + firstY) * w->strideH + (left + firstX) * w->strideW;
          REAL best = picture[place];
          for (long y = firstY; y < endY; y++)
            for (long x = firstX; x < endX; x++) {
              const long at = base + (top + y) * w->strideH + (left + x) * w->strideW;
              // The first of equals, and a NaN before all, as np.argmax.
              if (!(picture[at] <= best) && best == best) best = picture[at], place = at;
            }
          const long to = w->channelLast
                              ? (n * area + oh * w->outWidth + ow) * w->channels + c
                              : (n * w->channels + c) * area + oh * w->outWidth + ow;
          out[to] = best;
          places[to] = place;
        }
}

CLONES void NAME(nabla_scatter_add)(
    const REAL *restrict dout, const int64_t *restrict places, REAL *restrict dx, long count) {
  for (long i = 0; i < count; i++) dx[places[i]] += dout[i];
}

CLONES void NAME(nabla_channels_first)(
    const REAL *restrict x, const REAL *restrict bias, REAL *restrict y, long count, long places,
    long channels) {
  for (long n = 0; n < count; n++, x += places * channels, y += places * channels)
    for (long start = 0; start < places; start += 64)
      for (long f = 0; f < channels; f++) {
        const REAL b = bias ? bias[f] : 0;
        const long end = least(places, start + 64);
        for (long p = start; p < end; p++) y[f * places + p] = x[p * channels + f] + b;
      }
}

CLONES void NAME(nabla_channels_last)(
    const REAL *restrict x, REAL *restrict y, long count, long places, long channels) {
  for (long n = 0; n < count; n++, x += places * channels, y += places * channels)
    for (long start = 0; start < places; start += 64)
      for (long f = 0; f < channels; f++) {
        const long end = least(places, start + 64);
        for (long p = start; p < end; p++) y[p * channels + f] = x[f * places + p];
      }
}
