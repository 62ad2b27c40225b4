// Complex runs made one number, and running results. Products of runs are not fused, except where NumPy makes one only.
#include "complex.h"
#include "complex_loops.h"
#include "interrupt.h"

#pragma STDC FP_CONTRACT OFF

// Sums in NumPy's pairwise order: blocks of 64 numbers in four lanes, and halves of a multiple of four.
#define PAIRWISE(S, C, T, F)                                                                      \
  static C sum_##S(const C *a, long n, long step) {                                               \
    if (n < 4) {                                                                                  \
      C sum = {-(T)0.0, -(T)0.0};                                                                 \
      for (long i = 0; i < n; i++) sum.re += a[i * step].re, sum.im += a[i * step].im;            \
      return sum;                                                                                 \
    }                                                                                             \
    if (n <= 64) {                                                                                \
      C r[4];                                                                                     \
      for (int k = 0; k < 4; k++) r[k] = a[k * step];                                             \
      long i = 4;                                                                                 \
      for (; i < n - n % 4; i += 4) {                                                             \
        for (int k = 0; k < 4; k++) {                                                             \
          r[k].re += a[(i + k) * step].re, r[k].im += a[(i + k) * step].im;                       \
        }                                                                                         \
      }                                                                                           \
      C sum = {(r[0].re + r[1].re) + (r[2].re + r[3].re), (r[0].im + r[1].im) + (r[2].im + r[3].im)}; \
      for (; i < n; i++) sum.re += a[i * step].re, sum.im += a[i * step].im;                      \
      return sum;                                                                                 \
    }                                                                                             \
    const long half = n / 2 - n / 2 % 4;                                                          \
    const C x = sum_##S(a, half, step), y = sum_##S(a + half * step, n - half, step);             \
    return (C){x.re + y.re, x.im + y.im};                                                         \
  }                                                                                               \
  static void add_##S(const void *pa, void *po, long n, long step) {                              \
    C *o = po;                                                                                    \
    const C sum = sum_##S(pa, n, step);                                                           \
    o->re += sum.re, o->im += sum.im;                                                             \
  }

#define RUN(NAME, C, EXPRESSION)                                                                  \
  static void NAME(const void *pa, void *po, long n, long step) {                                 \
    const C *a = pa;                                                                              \
    C r = *(C *)po;                                                                               \
    for (long i = 0; i < n; i++) { const C x = a[i * step]; r = (EXPRESSION); }                   \
    *(C *)po = r;                                                                                 \
  }

#define RUNNING(NAME, C, EXPRESSION)                                                              \
  static void NAME(const void *pa, void *po, long n, long sa, long so) {                          \
    const C *a = pa;                                                                              \
    C *o = po;                                                                                    \
    if (n == 0) return;                                                                           \
    C r = o[0] = a[0];                                                                            \
    for (long i = 1; i < n; i++) {                                                                \
      if ((i & 0xfffff) == 0 && nabla_flag_get(nabla_watched())) return;                          \
      const C x = a[i * sa];                                                                      \
      o[i * so] = r = (EXPRESSION);                                                               \
    }                                                                                             \
  }

// The first NaN wins.
#define SEARCH(NAME, S, C, KEEPS)                                                                 \
  static int64_t NAME(const C *a, long n, long step) {                                            \
    C best = a[0];                                                                                \
    if (is_nan_##S(best)) return 0;                                                               \
    int64_t place = 0;                                                                            \
    for (long i = 1; i < n; i++) {                                                                \
      const C x = a[i * step];                                                                    \
      if (KEEPS) continue;                                                                        \
      best = x;                                                                                   \
      place = i;                                                                                  \
      if (is_nan_##S(x)) break;                                                                   \
    }                                                                                             \
    return place;                                                                                 \
  }

#define TYPE(S, C, T, F)                                                                          \
  PAIRWISE(S, C, T, F)                                                                            \
  RUN(multiply_##S, C, product_##S(r, x))                                                         \
  RUN(maximum_##S, C, greater_of_##S(r, x))                                                       \
  RUN(minimum_##S, C, lesser_of_##S(r, x))                                                        \
  RUN(fmax_##S, C, greater_number_##S(r, x))                                                      \
  RUN(fmin_##S, C, lesser_number_##S(r, x))                                                       \
  RUN(logical_and_##S, C, ((C){is_true_##S(r) & is_true_##S(x), 0}))                              \
  RUN(logical_or_##S, C, ((C){is_true_##S(r) | is_true_##S(x), 0}))                               \
  RUNNING(running_add_##S, C, ((C){r.re + x.re, r.im + x.im}))                                    \
  RUNNING(running_products_##S, C, product_##S(r, x))                                             \
  static void running_multiply_##S(const void *pa, void *po, long n, long sa, long so) {          \
    if (n != 2) return running_products_##S(pa, po, n, sa, so);                                   \
    const C *a = pa, x = a[0], y = a[sa];                                                         \
    C *o = po;                                                                                    \
    o[0] = x;                                                                                     \
    o[so] = fused_product_##S(x, y);                                                              \
  }                                                                                               \
  RUNNING(running_maximum_##S, C, greater_of_##S(r, x))                                           \
  RUNNING(running_minimum_##S, C, lesser_of_##S(r, x))                                            \
  SEARCH(argmax_##S, S, C, is_at_most_##S(x, best))                                               \
  SEARCH(argmin_##S, S, C, is_at_most_##S(best, x))                                               \
  static int64_t count_##S(const C *a, long n, long step) {                                       \
    int64_t count = 0;                                                                            \
    for (long i = 0; i < n; i++) count += is_true_##S(a[i * step]);                               \
    return count;                                                                                 \
  }

FOR_COMPLEX_TYPES(TYPE)

#define ROW(NAME) {NAME##_complex64, NAME##_complex128}
#define CALL(NAME, ...)                                                                           \
  (dtype == COMPLEX64 ? NAME##_complex64(__VA_ARGS__) : NAME##_complex128(__VA_ARGS__))

NablaReduceLoop *nabla_complex_reduce_loop(uint8_t operation, uint8_t dtype) {
  static NablaReduceLoop *const loops[][2] = {
      ROW(add), ROW(multiply), ROW(maximum), ROW(minimum), ROW(fmax), ROW(fmin),
      ROW(logical_and), ROW(logical_or)};
  static const int8_t row[] = {0,  -1, 1,  -1, -1, -1, -1, -1, 2,  3,  4, 5,
                               -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 6, 7};
  if (operation >= sizeof row || dtype < COMPLEX64 || dtype > COMPLEX128 || row[operation] < 0) return 0;
  return loops[row[operation]][dtype - COMPLEX64];
}

NablaAccumulateLoop *nabla_complex_accumulate_loop(uint8_t operation, uint8_t dtype) {
  static NablaAccumulateLoop *const loops[][2] = {
      ROW(running_add), ROW(running_multiply), ROW(running_maximum), ROW(running_minimum)};
  static const int8_t row[] = {0, -1, 1, -1, -1, -1, -1, -1, 2, 3};
  if (operation >= sizeof row || dtype < COMPLEX64 || dtype > COMPLEX128 || row[operation] < 0) return 0;
  return loops[row[operation]][dtype - COMPLEX64];
}

int64_t nabla_complex_argmax(const void *a, long n, long step, uint8_t dtype) {
  return CALL(argmax, a, n, step);
}

int64_t nabla_complex_argmin(const void *a, long n, long step, uint8_t dtype) {
  return CALL(argmin, a, n, step);
}

int64_t nabla_complex_count_nonzero(const void *a, long n, long step, uint8_t dtype) {
  return CALL(count, a, n, step);
}
