// One-operand elementwise loops of complex numbers: the C library's functions, and NumPy's formulas where it has its own.
#include "complex.h"
#include "complex_loops.h"
#include <complex.h>

#pragma STDC FP_CONTRACT OFF

#define LOOP(NAME, HOW, HINT, C, R, EXPRESSION)                                                   \
  HOW static void NAME(const void *pa, void *po, long n, long sa, long so) {                      \
    const C *a = pa;                                                                              \
    R *o = po;                                                                                    \
    if (sa == 1 && so == 1) {                                                                     \
      HINT for (long i = 0; i < n; i++) { const C x = a[i]; o[i] = (EXPRESSION); }                \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) { const C x = a[i * sa]; o[i * so] = (EXPRESSION); }           \
    }                                                                                             \
  }

#define LIBRARY(NAME, FUNCTION, S, C, T, F)                                                       \
  INLINE C NAME##_of_##S(C x) {                                                                   \
    const T _Complex result = FUNCTION##F(CMPLX_OF(T, x));                                        \
    return (C){creal##F(result), cimag##F(result)};                                               \
  }                                                                                               \
  LOOP(NAME##_##S, , , C, C, NAME##_of_##S(x))

// The modulus by the greater part, as NumPy's vector code computes it: √(a² + b²) = max · √(1 + (min / max)²).
#define MODULUS(S, C, T, F)                                                                       \
  INLINE T modulus_##S(C x) {                                                                     \
    const T re = fabs##F(x.re), im = fabs##F(x.im);                                               \
    const T most = re > im ? re : im, least = re > im ? im : re;                                  \
    const T ratio = most == 0 ? 0 : least / most;                                                 \
    const T length = most * sqrt##F(__builtin_fma##F(ratio, ratio, (T)1));                        \
    const bool infinite = (re == (T)INFINITY) | (im == (T)INFINITY);                              \
    return infinite ? (T)INFINITY : ((re != re) | (im != im)) ? (T)NAN : length;                   \
  }

#define HELPERS(S, C, T, F)                                                                       \
  MODULUS(S, C, T, F)                                                                             \
  static C sign_of_##S(C x) {                                                                     \
    const T length = hypot##F(x.re, x.im);                                                        \
    if (length != length) return (C){(T)NAN, (T)NAN};                                             \
    if (isinf(length)) {                                                                          \
      if (!isinf(x.re)) return (C){0, x.im > 0 ? 1 : -1};                                         \
      if (isinf(x.im)) return (C){(T)NAN, (T)NAN};                                                \
      return (C){x.re > 0 ? 1 : -1, 0};                                                           \
    }                                                                                             \
    if (length == 0) return (C){0, 0};                                                            \
    return (C){x.re / length, x.im / length};                                                     \
  }                                                                                               \
  INLINE C reciprocal_of_##S(C x) {                                                               \
    if (fabs##F(x.im) <= fabs##F(x.re)) {                                                         \
      const T ratio = x.im / x.re, divisor = x.re + x.im * ratio;                                 \
      return (C){1 / divisor, -ratio / divisor};                                                  \
    }                                                                                             \
    const T ratio = x.re / x.im, divisor = x.re * ratio + x.im;                                   \
    return (C){ratio / divisor, -1 / divisor};                                                    \
  }                                                                                               \
  static C expm1_of_##S(C x) {                                                                    \
    const T half = sin##F(x.im / 2);                                                              \
    return (C){                                                                                   \
        expm1##F(x.re) * cos##F(x.im) - 2 * half * half, exp##F(x.re) * sin##F(x.im)};            \
  }                                                                                               \
  static C log1p_of_##S(C x) {                                                                    \
    const T length = hypot##F(x.re + 1, x.im);                                                    \
    return (C){log##F(length), atan2##F(x.im, x.re + 1)};                                         \
  }

#define LOOPS(S, C, T, F)                                                                         \
  HELPERS(S, C, T, F)                                                                             \
  LOOP(negative_##S, CLONES, VECTORISED, C, C, ((C){-x.re, -x.im}))                               \
  LOOP(positive_##S, CLONES, VECTORISED, C, C, x)                                                 \
  LOOP(conjugate_strided_##S, CLONES, VECTORISED, C, C, ((C){x.re, -x.im}))                               \
  LOOP(absolute_strided_##S, CLONES, VECTORISED, C, T, modulus_##S(x))                                    \
  LOOP(sign_##S, , , C, C, sign_of_##S(x))                                                        \
  LOOP(square_strided_##S, CLONES, VECTORISED, C, C, fused_product_##S(x, x))                             \
  LOOP(reciprocal_##S, , , C, C, reciprocal_of_##S(x))                                            \
  LIBRARY(sqrt, csqrt, S, C, T, F)                                                                \
  LIBRARY(exp, cexp, S, C, T, F)                                                                  \
  LIBRARY(log, clog, S, C, T, F)                                                                  \
  LIBRARY(sin, csin, S, C, T, F)                                                                  \
  LIBRARY(cos, ccos, S, C, T, F)                                                                  \
  LIBRARY(tan, ctan, S, C, T, F)                                                                  \
  LIBRARY(arcsin, casin, S, C, T, F)                                                              \
  LIBRARY(arccos, cacos, S, C, T, F)                                                              \
  LIBRARY(arctan, catan, S, C, T, F)                                                              \
  LIBRARY(sinh, csinh, S, C, T, F)                                                                \
  LIBRARY(cosh, ccosh, S, C, T, F)                                                                \
  LIBRARY(tanh, ctanh, S, C, T, F)                                                                \
  LIBRARY(arcsinh, casinh, S, C, T, F)                                                            \
  LIBRARY(arccosh, cacosh, S, C, T, F)                                                            \
  LIBRARY(arctanh, catanh, S, C, T, F)                                                            \
  INLINE C scaled_##S(C x, T factor) { return (C){x.re * factor, x.im * factor}; }                \
  LOOP(exp2_##S, , , C, C, exp_of_##S(scaled_##S(x, (T)0.693147180559945309417232121458)))        \
  LOOP(log2_##S, , , C, C, scaled_##S(log_of_##S(x), (T)1.442695040888963407359924681002))        \
  LOOP(log10_##S, , , C, C, scaled_##S(log_of_##S(x), (T)0.434294481903251827651128918917))       \
  LOOP(expm1_##S, , , C, C, expm1_of_##S(x))                                                      \
  LOOP(log1p_##S, , , C, C, log1p_of_##S(x))                                                      \
  LOOP(rint_##S, CLONES, VECTORISED, C, C, ((C){rint##F(x.re), rint##F(x.im)}))                   \
  LOOP(isnan_##S, CLONES, VECTORISED, C, uint8_t, is_nan_##S(x))                                  \
  LOOP(isinf_##S, CLONES, VECTORISED, C, uint8_t,                                                 \
       (fabs##F(x.re) == (T)INFINITY) | (fabs##F(x.im) == (T)INFINITY))                           \
  LOOP(isfinite_##S, CLONES, VECTORISED, C, uint8_t,                                              \
       (fabs##F(x.re) < (T)INFINITY) & (fabs##F(x.im) < (T)INFINITY))                             \
  LOOP(logical_not_##S, CLONES, VECTORISED, C, uint8_t, !is_true_##S(x))

FOR_COMPLEX_TYPES(LOOPS)

// Dense runs, vector by vector; the rest, and the infinite and undefined numbers, by the loops above.
#define DENSE_LOOP(NAME, S, C, V, EXPRESSION)                                                     \
  CLONES static void NAME##_##S(const void *pa, void *po, long n, long sa, long so) {             \
    enum { LANES = sizeof(V) / sizeof(C) };                                                       \
    const long whole = sa == 1 && so == 1 ? n - n % LANES : 0;                                    \
    const C *a = pa;                                                                              \
    C *o = po;                                                                                    \
    for (long i = 0; i < whole; i += LANES) {                                                     \
      V x;                                                                                        \
      memcpy(&x, a + i, sizeof x);                                                                \
      const V result = EXPRESSION;                                                                \
      memcpy(o + i, &result, sizeof result);                                                      \
    }                                                                                             \
    if (whole < n) NAME##_strided_##S(a + whole * sa, o + whole * so, n - whole, sa, so);         \
  }
#define DENSE(S, C, T, F, V)                                                                      \
  DENSE_LOOP(square, S, C, V, FUSED_PRODUCTS(V, x, x))                                            \
  DENSE_LOOP(conjugate, S, C, V, x * -SIGNS_##V)                                                  \
  CLONES static void absolute_##S(const void *pa, void *po, long n, long sa, long so) {           \
    enum { LANES = sizeof(V) / sizeof(T) };                                                       \
    const long whole = sa == 1 && so == 1 ? n - n % LANES : 0;                                    \
    const C *a = pa;                                                                              \
    T *o = po;                                                                                    \
    for (long i = 0; i < whole; i += LANES) {                                                     \
      V x, y;                                                                                     \
      memcpy(&x, a + i, sizeof x), memcpy(&y, a + i + LANES / 2, sizeof y);                       \
      const V re = __builtin_elementwise_abs(EVEN_##V(x, y));                                     \
      const V im = __builtin_elementwise_abs(ODD_##V(x, y));                                      \
      const V most = __builtin_elementwise_max(re, im), least = __builtin_elementwise_min(re, im); \
      const V ratio = most == 0 ? (V)(T)0 : least / most;                                          \
      const V length = most * __builtin_elementwise_sqrt(                                         \
          __builtin_elementwise_fma(ratio, ratio, (V)(T)1));                                      \
      memcpy(o + i, &length, sizeof length);                                                      \
      const V odd = (re - re) + (im - im);                                                        \
      if (__builtin_reduce_or(odd != odd)) absolute_strided_##S(a + i, o + i, LANES, 1, 1);       \
    }                                                                                             \
    if (whole < n) absolute_strided_##S(a + whole * sa, o + whole * so, n - whole, sa, so);       \
  }

FOR_COMPLEX_VECTORS(DENSE)

#define ROW(NAME) {NAME##_complex64, NAME##_complex128}

NablaUnaryLoop *nabla_complex_unary_loop(uint8_t operation, uint8_t dtype) {
  static NablaUnaryLoop *const loops[UNARY_COUNT][2] = {
      [NEGATIVE] = ROW(negative), [POSITIVE] = ROW(positive), [ABSOLUTE] = ROW(absolute),
      [SIGN] = ROW(sign), [SQUARE] = ROW(square), [SQRT] = ROW(sqrt), [RECIPROCAL] = ROW(reciprocal),
      [EXP] = ROW(exp), [EXP2] = ROW(exp2), [EXPM1] = ROW(expm1), [LOG] = ROW(log), [LOG2] = ROW(log2),
      [LOG10] = ROW(log10), [LOG1P] = ROW(log1p), [SIN] = ROW(sin), [COS] = ROW(cos), [TAN] = ROW(tan),
      [ARCSIN] = ROW(arcsin), [ARCCOS] = ROW(arccos), [ARCTAN] = ROW(arctan), [SINH] = ROW(sinh),
      [COSH] = ROW(cosh), [TANH] = ROW(tanh), [ARCSINH] = ROW(arcsinh), [ARCCOSH] = ROW(arccosh),
      [ARCTANH] = ROW(arctanh), [RINT] = ROW(rint), [ISNAN] = ROW(isnan), [ISINF] = ROW(isinf),
      [ISFINITE] = ROW(isfinite), [LOGICAL_NOT] = ROW(logical_not), [CONJUGATE] = ROW(conjugate),
  };
  if (operation >= UNARY_COUNT || dtype < COMPLEX64 || dtype > COMPLEX128) return 0;
  return loops[operation][dtype - COMPLEX64];
}
