#pragma once
// Convolution and pooling: windows that slide over pictures. Strides count elements, so one loop serves
// both orders of axes, (N, C, H, W) and (N, H, W, C).
#include <stdint.h>

/// A batch of pictures and the windows over it.
typedef struct {
  long count, channels, height, width;
  /// Distances in memory between neighbours along each axis of the picture.
  long strideN, strideC, strideH, strideW;
  long kernelHeight, kernelWidth;
  /// How far a window moves.
  long stepH, stepW;
  /// Rows and columns of zeros before the first one.
  long padTop, padLeft;
  long outHeight, outWidth;
  /// Whether a row of columns has the channel last, (KH, KW, C), instead of first, (C, KH, KW).
  int channelLast;
} NablaWindows;

#define NABLA_WINDOW_KERNELS(REAL, SUFFIX)                                                         \
  /* columns[(n, oh, ow)][(c, kh, kw)] = the picture under each window, 0 outside it */            \
  void nabla_im2col_##SUFFIX(const REAL *picture, REAL *columns, const NablaWindows *w);           \
  /* adds each window's columns back to the picture, which must be zeroed */                       \
  void nabla_col2im_##SUFFIX(const REAL *columns, REAL *picture, const NablaWindows *w);           \
  /* the greatest element under each window and its place in the picture's memory; out is dense in \
     the order of axes of the picture */                                                           \
  void nabla_max_pool_##SUFFIX(const REAL *picture, REAL *out, int64_t *places, const NablaWindows *w);\
  /* dx, zeroed, gets each gradient at its place */                                                \
  void nabla_scatter_add_##SUFFIX(const REAL *dout, const int64_t *places, REAL *dx, long count);  \
  /* y[n][f][p] = x[n][p][f] + bias[f]; bias may be null */                                        \
  void nabla_channels_first_##SUFFIX(                                                              \
      const REAL *x, const REAL *bias, REAL *y, long count, long places, long channels);           \
  /* y[n][p][f] = x[n][f][p] */                                                                    \
  void nabla_channels_last_##SUFFIX(                                                               \
      const REAL *x, REAL *y, long count, long places, long channels);

NABLA_WINDOW_KERNELS(float, f32)
NABLA_WINDOW_KERNELS(double, f64)
