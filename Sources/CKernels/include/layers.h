#pragma once
// Fused loops of the layer engine: what would otherwise take several passes over the same buffers.
// All arrays are C-ordered and do not overlap unless a comment says so; `_f32` and `_f64` differ in
// the element type only.
#include <stdint.h>

#define NABLA_LAYER_KERNELS(REAL, SUFFIX)                                                          \
  /* y[i][j] += bias[j] */                                                                         \
  void nabla_add_bias_##SUFFIX(REAL *y, const REAL *bias, long rows, long columns);                \
  /* sums[j] = sum over i of x[i][j], row by row as NumPy adds along axis 0 */                     \
  void nabla_column_sums_##SUFFIX(const REAL *x, REAL *sums, long rows, long columns);             \
  /* dx = dout * (1 - y) * y */                                                                    \
  void nabla_sigmoid_backward_##SUFFIX(const REAL *dout, const REAL *y, REAL *dx, long count);     \
  /* dx = dout * (1 - y * y) */                                                                    \
  void nabla_tanh_backward_##SUFFIX(const REAL *dout, const REAL *y, REAL *dx, long count);        \
  /* dx = y > 0 ? dout : 0 */                                                                      \
  void nabla_relu_backward_##SUFFIX(const REAL *dout, const REAL *y, REAL *dx, long count);        \
  /* z[i][j] = x[i][j] - max over j of x[i][j]; z may be x */                                      \
  void nabla_subtract_row_maxima_##SUFFIX(const REAL *x, REAL *z, long rows, long columns);        \
  /* e[i][j] /= sum over j of e[i][j] */                                                           \
  void nabla_divide_by_row_sums_##SUFFIX(REAL *e, long rows, long columns);                        \
  /* dx[i] = y[i] * (dout[i] - sum over j of dout[i][j] * y[i][j]) */                              \
  void nabla_softmax_backward_##SUFFIX(                                                            \
      const REAL *dout, const REAL *y, REAL *dx, long rows, long columns);                         \
  /* dx = (y - onehot(labels)) * dout / rows; labels lie in 0 ..< columns */                       \
  void nabla_softmax_loss_backward_##SUFFIX(                                                       \
      const REAL *y, const long *labels, REAL *dx, REAL dout, long rows, long columns);            \
  /* y = a * b */                                                                                  \
  void nabla_multiply_##SUFFIX(const REAL *a, const REAL *b, REAL *y, long count);                 \
  /* y = (a - b) * scale / divisor */                                                              \
  void nabla_scaled_difference_##SUFFIX(                                                           \
      const REAL *a, const REAL *b, REAL *y, REAL scale, REAL divisor, long count);                \
  /* y *= factor */                                                                                \
  void nabla_scale_##SUFFIX(REAL *y, REAL factor, long count);                                     \
  /* y += factor * x */                                                                            \
  void nabla_add_scaled_##SUFFIX(REAL *y, const REAL *x, REAL factor, long count);                 \
  /* the sum of squares, and of squared differences */                                             \
  double nabla_sum_of_squares_##SUFFIX(const REAL *x, long count);                                 \
  double nabla_squared_distance_##SUFFIX(const REAL *a, const REAL *b, long count);                \
                                                                                                   \
  /* Batch normalisation over axis 0. `mean`, `variance` and `deviation` (sqrt(variance + epsilon))\
     are written; `centred` holds x - mean, y = gamma * centred / deviation + beta. */             \
  void nabla_batch_norm_forward_##SUFFIX(                                                          \
      const REAL *x, const REAL *gamma, const REAL *beta, REAL epsilon, REAL *mean,                \
      REAL *variance, REAL *deviation, REAL *centred, REAL *y, long rows, long columns);           \
  /* y = gamma * (x - mean) / sqrt(variance + epsilon) + beta */                                   \
  void nabla_batch_norm_apply_##SUFFIX(                                                            \
      const REAL *x, const REAL *gamma, const REAL *beta, REAL epsilon, const REAL *mean,          \
      const REAL *variance, REAL *y, long rows, long columns);                                     \
  /* dbeta = sum dout, dgamma = sum dout * xn, xn = centred / deviation;                           \
     dx by the chain of steps through deviation and mean that the first book has, in its rounding; \
     scratch has room for 2 * columns */                                                           \
  void nabla_batch_norm_backward_##SUFFIX(                                                         \
      const REAL *dout, const REAL *centred, const REAL *deviation, const REAL *gamma,             \
      REAL *dgamma, REAL *dbeta, REAL *scratch, REAL *dx, long rows, long columns);                \
                                                                                                   \
  /* Updates of a parameter w by its gradient g; formulas stand at each optimizer in Swift. */     \
  void nabla_sgd_##SUFFIX(REAL *w, const REAL *g, REAL rate, long count);                          \
  void nabla_momentum_##SUFFIX(                                                                    \
      REAL *w, const REAL *g, REAL *v, REAL rate, REAL momentum, long count);                      \
  void nabla_nesterov_##SUFFIX(                                                                    \
      REAL *w, const REAL *g, REAL *v, REAL rate, REAL momentum, long count);                      \
  void nabla_look_ahead_##SUFFIX(                                                                  \
      REAL *w, const REAL *g, REAL *v, REAL rate, REAL momentum, long count);                      \
  void nabla_adagrad_##SUFFIX(                                                                     \
      REAL *w, const REAL *g, REAL *h, REAL rate, REAL epsilon, long count);                       \
  void nabla_rmsprop_##SUFFIX(                                                                     \
      REAL *w, const REAL *g, REAL *h, REAL rate, REAL decay, REAL epsilon, long count);           \
  void nabla_adam_##SUFFIX(                                                                        \
      REAL *w, const REAL *g, REAL *m, REAL *v, REAL rate, REAL one_minus_beta1,                   \
      REAL one_minus_beta2, REAL epsilon, long count);                                             \
                                                                                                   \
  /* x = x limited to -limit ... limit */                                                          \
  void nabla_clip_##SUFFIX(REAL *x, REAL limit, long count);                                       \
  /* out[i] = source[indices[i]], row by row, converted on the way */                              \
  void nabla_gather_doubles_##SUFFIX(                                                              \
      const double *source, const long *indices, REAL *out, long rows, long columns);              \
  void nabla_gather_bytes_##SUFFIX(                                                                \
      const uint8_t *source, const long *indices, REAL *out, long rows, long columns);

NABLA_LAYER_KERNELS(float, f32)
NABLA_LAYER_KERNELS(double, f64)
