// Running sums, products and extremes. Each step needs the one before, so nothing is vectorised.
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

#define ROW(NAME) BY_DTYPE(NAME##_uint8, NAME, NAME)

// By the number of the operation in `BinaryOperation`.
NablaAccumulateLoop *nabla_accumulate_loop(uint8_t operation, uint8_t dtype) {
  static NablaAccumulateLoop *const loops[4][DTYPE_COUNT] = {
      ROW(add), ROW(multiply), ROW(maximum), ROW(minimum)};
  static const int8_t row[] = {0, -1, 1, -1, -1, -1, -1, -1, 2, 3};
  if (operation >= sizeof row || dtype >= DTYPE_COUNT || row[operation] < 0) return 0;
  return loops[row[operation]][dtype];
}
