// Running sums, products and extremes. Each step needs the one before, so nothing is vectorised.
#include "complex_loops.h"
#include "elementwise.h"
#include "interrupt.h"
#include "reductions.h"
#include "support.h"

// Steps between two looks for Ctrl-C, which ends the work early; the caller looks, too.
enum { BLOCK = 1 << 20 };

#define RUNNING(NAME, T, U, EXPRESSION)                                                           \
  static void NAME(const void *pa, void *po, long n, long sa, long so) {                          \
    const T *a = pa;                                                                              \
    T *o = po;                                                                                    \
    if (n == 0) return;                                                                           \
    U r = (U)a[0];                                                                                \
    o[0] = (T)r;                                                                                  \
    for (long i = 1; i < n;) {                                                                    \
      const long stop = n - i < BLOCK ? n : i + BLOCK;                                            \
      for (; i < stop; i++) {                                                                     \
        const U x = (U)a[i * sa];                                                                 \
        r = (EXPRESSION);                                                                         \
        o[i * so] = (T)r;                                                                         \
      }                                                                                           \
      if (n > BLOCK && nabla_flag_get(nabla_watched())) return;                                   \
    }                                                                                             \
  }

#define TYPE(S, T, U, LOWEST, HOW)                                                                \
  RUNNING(add_##S, T, U, r + x)                                                                   \
  RUNNING(multiply_##S, T, U, r *x)                                                               \
  RUNNING(maximum_##S, T, T, ((r >= x) | (r != r)) ? r : x)                                       \
  RUNNING(minimum_##S, T, T, ((r <= x) | (r != r)) ? r : x)

FOR_INTEGER_TYPES(TYPE)
TYPE(float32, float, float, , )
TYPE(float64, double, double, , )

// Half precision is computed in single and rounded at each step.
#define RUNNING_HALF(NAME, EXPRESSION)                                                            \
  static void NAME(const void *pa, void *po, long n, long sa, long so) {                          \
    const uint16_t *a = pa;                                                                       \
    uint16_t *o = po;                                                                             \
    if (n == 0) return;                                                                           \
    o[0] = a[0];                                                                                  \
    float r = nabla_half_to_float(a[0]);                                                          \
    for (long i = 1; i < n;) {                                                                    \
      const long stop = n - i < BLOCK ? n : i + BLOCK;                                            \
      for (; i < stop; i++) {                                                                     \
        const float x = nabla_half_to_float(a[i * sa]);                                           \
        o[i * so] = nabla_half_from_float(EXPRESSION);                                            \
        r = nabla_half_to_float(o[i * so]);                                                       \
      }                                                                                           \
      if (n > BLOCK && nabla_flag_get(nabla_watched())) return;                                   \
    }                                                                                             \
  }

RUNNING_HALF(add_half, r + x)
RUNNING_HALF(multiply_half, r *x)

#define ROW(NAME) BY_DTYPE(NAME##_uint8, NAME, NAME)

// By the number of the operation in `BinaryOperation`.
NablaAccumulateLoop *nabla_accumulate_loop(uint8_t operation, uint8_t dtype) {
  static NablaAccumulateLoop *const loops[4][DTYPE_COUNT] = {
      ROW(add), ROW(multiply), ROW(maximum), ROW(minimum)};
  static const int8_t row[] = {0, -1, 1, -1, -1, -1, -1, -1, 2, 3};
  if (dtype >= DTYPE_COUNT) return nabla_complex_accumulate_loop(operation, dtype);
  if (operation >= sizeof row || row[operation] < 0) return 0;
  if (dtype == FLOAT16) return row[operation] == 0 ? add_half : row[operation] == 1 ? multiply_half : 0;
  return loops[row[operation]][dtype];
}
