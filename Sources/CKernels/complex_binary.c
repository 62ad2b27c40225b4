// Two-operand elementwise loops of complex numbers.
#include "complex.h"
#include "complex_loops.h"
#include <complex.h>

#pragma STDC FP_CONTRACT OFF

#define SIGNATURE(NAME)                                                                           \
  NAME(const void *pa, const void *pb, void *po, long n, long sa, long sb, long so)

#define LOOP(NAME, HOW, HINT, C, R, EXPRESSION)                                                   \
  HOW static void SIGNATURE(NAME) {                                                               \
    const C *a = pa, *b = pb;                                                                     \
    R *o = po;                                                                                    \
    if (so == 1 && sa == 1 && sb == 1) {                                                          \
      HINT for (long i = 0; i < n; i++) { const C x = a[i], y = b[i]; o[i] = (EXPRESSION); }      \
    } else if (so == 1 && sa == 1 && sb == 0) {                                                   \
      const C y = *b;                                                                             \
      HINT for (long i = 0; i < n; i++) { const C x = a[i]; o[i] = (EXPRESSION); }                \
    } else if (so == 1 && sa == 0 && sb == 1) {                                                   \
      const C x = *a;                                                                             \
      HINT for (long i = 0; i < n; i++) { const C y = b[i]; o[i] = (EXPRESSION); }                \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) {                                                              \
        const C x = a[i * sa], y = b[i * sb];                                                     \
        o[i * so] = (EXPRESSION);                                                                 \
      }                                                                                           \
    }                                                                                             \
  }

// NumPy's npy_cpow: small whole exponents by multiplication, others by the C library.
#define POWER(S, C, T, F)                                                                         \
  static C power_of_##S(C a, C b) {                                                               \
    if (b.re == 0 && b.im == 0) return (C){1, 0};                                                 \
    if (a.re == 0 && a.im == 0) {                                                                 \
      if (b.re > 0) return (C){0, 0};                                                             \
      volatile T infinite = (T)INFINITY;                                                          \
      const T undefined = infinite - infinite;                                                    \
      return (C){undefined, undefined};                                                           \
    }                                                                                             \
    if (b.im == 0 && b.re > -100 && b.re < 100 && b.re == (T)(int)b.re) {                         \
      int count = (int)b.re;                                                                      \
      if (count == 1) return a;                                                                   \
      if (count == 2) return product_##S(a, a);                                                   \
      if (count == 3) return product_##S(a, product_##S(a, a));                                   \
      if (count < 0) count = -count;                                                              \
      C result = {1, 0}, square = a;                                                              \
      for (int mask = 1;;) {                                                                      \
        if (count & mask) result = product_##S(result, square);                                   \
        mask <<= 1;                                                                               \
        if (count < mask) break;                                                                  \
        square = product_##S(square, square);                                                     \
      }                                                                                           \
      return b.re < 0 ? quotient_##S((C){1, 0}, result) : result;                                 \
    }                                                                                             \
    const T _Complex power = cpow##F(CMPLX_OF(T, a), CMPLX_OF(T, b));                             \
    return (C){creal##F(power), cimag##F(power)};                                                 \
  }

// Elementwise products are fused, as NumPy's are on every processor that can.
#define LOOPS(S, C, T, F)                                                                         \
  POWER(S, C, T, F)                                                                               \
  LOOP(add_strided_##S, CLONES, VECTORISED, C, C, ((C){x.re + y.re, x.im + y.im}))                        \
  LOOP(subtract_strided_##S, CLONES, VECTORISED, C, C, ((C){x.re - y.re, x.im - y.im}))                   \
  LOOP(multiply_strided_##S, CLONES, VECTORISED, C, C, fused_product_##S(x, y))                   \
  LOOP(divide_##S, , , C, C, quotient_##S(x, y))                                                  \
  LOOP(power_##S, , , C, C, power_of_##S(x, y))                                                   \
  LOOP(maximum_##S, , , C, C, greater_of_##S(x, y))                                               \
  LOOP(minimum_##S, , , C, C, lesser_of_##S(x, y))                                                \
  LOOP(fmax_##S, , , C, C, greater_number_##S(x, y))                                              \
  LOOP(fmin_##S, , , C, C, lesser_number_##S(x, y))                                               \
  LOOP(equal_##S, CLONES, VECTORISED, C, uint8_t, is_equal_##S(x, y))                             \
  LOOP(not_equal_##S, CLONES, VECTORISED, C, uint8_t, !is_equal_##S(x, y))                        \
  LOOP(less_##S, CLONES, VECTORISED, C, uint8_t, is_less_##S(x, y))                               \
  LOOP(less_equal_##S, CLONES, VECTORISED, C, uint8_t, is_at_most_##S(x, y))                      \
  LOOP(greater_##S, CLONES, VECTORISED, C, uint8_t, is_less_##S(y, x))                            \
  LOOP(greater_equal_##S, CLONES, VECTORISED, C, uint8_t, is_at_most_##S(y, x))                   \
  LOOP(logical_and_##S, , , C, uint8_t, is_true_##S(x) & is_true_##S(y))                          \
  LOOP(logical_or_##S, , , C, uint8_t, is_true_##S(x) | is_true_##S(y))                           \
  LOOP(logical_xor_##S, , , C, uint8_t, is_true_##S(x) ^ is_true_##S(y))

FOR_COMPLEX_TYPES(LOOPS)

// Dense runs: sums are sums of twice as many parts, products are made vector by vector.
#define DENSE_SUM(NAME, S, T, EXPRESSION)                                                         \
  CLONES static void SIGNATURE(NAME##_##S) {                                                      \
    if (sa != 1 || sb != 1 || so != 1) return NAME##_strided_##S(pa, pb, po, n, sa, sb, so);      \
    const T *a = pa, *b = pb;                                                                     \
    T *o = po;                                                                                    \
    VECTORISED for (long i = 0; i < 2 * n; i++) { const T x = a[i], y = b[i]; o[i] = EXPRESSION; } \
  }
#define DENSE(S, C, T, F, V)                                                                      \
  DENSE_SUM(add, S, T, x + y)                                                                     \
  DENSE_SUM(subtract, S, T, x - y)                                                                \
  CLONES static void SIGNATURE(multiply_##S) {                                                    \
    enum { LANES = sizeof(V) / sizeof(C) };                                                       \
    const long whole = n - n % LANES;                                                             \
    if (so != 1 || sa < 0 || sa > 1 || sb < 0 || sb > 1 || whole == 0) {                          \
      return multiply_strided_##S(pa, pb, po, n, sa, sb, so);                                     \
    }                                                                                             \
    const C *a = pa, *b = pb;                                                                     \
    C *o = po, same[LANES];                                                                       \
    V x, y;                                                                                       \
    for (int i = 0; i < LANES; i++) same[i] = sa == 0 ? *a : *b;                                  \
    memcpy(&x, same, sizeof x), y = x;                                                            \
    for (long i = 0; i < whole; i += LANES) {                                                     \
      if (sa) memcpy(&x, a + i, sizeof x);                                                        \
      if (sb) memcpy(&y, b + i, sizeof y);                                                        \
      const V product = FUSED_PRODUCTS(V, x, y);                                                  \
      memcpy(o + i, &product, sizeof product);                                                    \
    }                                                                                             \
    multiply_strided_##S(a + whole * sa, b + whole * sb, o + whole, n - whole, sa, sb, 1);        \
  }

FOR_COMPLEX_VECTORS(DENSE)

#define ROW(NAME) {NAME##_complex64, NAME##_complex128}

NablaBinaryLoop *nabla_complex_binary_loop(uint8_t operation, uint8_t dtype) {
  // Rows in the order of `BinaryOperation`.
  static NablaBinaryLoop *const loops[][2] = {
      ROW(add),        ROW(subtract),    ROW(multiply),   ROW(divide), {0, 0},      {0, 0},
      ROW(power),      ROW(power),       ROW(maximum),    ROW(minimum), ROW(fmax),  ROW(fmin),
      {0, 0},          {0, 0},           {0, 0},          {0, 0},      {0, 0},      ROW(equal),
      ROW(not_equal),  ROW(less),        ROW(less_equal), ROW(greater), ROW(greater_equal),
      ROW(logical_and), ROW(logical_or), ROW(logical_xor),
  };
  if (operation >= sizeof loops / sizeof *loops || dtype < COMPLEX64 || dtype > COMPLEX128) return 0;
  return loops[operation][dtype - COMPLEX64];
}
