#pragma once
// Complex numbers as pairs: types, plain arithmetic and the order that NumPy gives them.
#include "support.h"

typedef struct { float re, im; } Complex64;
typedef struct { double re, im; } Complex128;

// The names of the C library's functions for single precision end in f.
#define FOR_COMPLEX_TYPES(M) M(complex64, Complex64, float, f) M(complex128, Complex128, double, )

// Products as written, in which nothing is fused, and quotients by Smith's way (CACM 5, 1962, algorithm 116).
#define COMPLEX_ARITHMETIC(S, C, T, F)                                                            \
  INLINE C product_##S(C x, C y) {                                                                \
    return (C){x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re};                             \
  }                                                                                               \
  INLINE C fused_product_##S(C x, C y) {                                                          \
    return (C){__builtin_fma##F(x.re, y.re, -(x.im * y.im)),                                      \
               __builtin_fma##F(x.re, y.im, x.im * y.re)};                                        \
  }                                                                                               \
  INLINE C quotient_##S(C x, C y) {                                                               \
    const T re = fabs##F(y.re), im = fabs##F(y.im);                                               \
    if (re >= im) {                                                                               \
      if (re == 0 && im == 0) return (C){x.re / re, x.im / re};                                   \
      const T ratio = y.im / y.re, scale = (T)1 / (y.re + y.im * ratio);                          \
      return (C){(x.re + x.im * ratio) * scale, (x.im - x.re * ratio) * scale};                   \
    }                                                                                             \
    const T ratio = y.re / y.im, scale = (T)1 / (y.im + y.re * ratio);                            \
    return (C){(x.re * ratio + x.im) * scale, (x.im * ratio - x.re) * scale};                     \
  }                                                                                               \
  INLINE bool is_nan_##S(C x) { return (x.re != x.re) | (x.im != x.im); }                         \
  INLINE bool is_true_##S(C x) { return (x.re != 0) | (x.im != 0); }                              \
  INLINE bool both_imaginary_##S(C x, C y) { return (x.im == x.im) & (y.im == y.im); }            \
  INLINE bool is_less_##S(C x, C y) {                                                             \
    return ((x.re < y.re) & both_imaginary_##S(x, y)) | ((x.re == y.re) & (x.im < y.im));         \
  }                                                                                               \
  INLINE bool is_at_most_##S(C x, C y) {                                                          \
    return ((x.re < y.re) & both_imaginary_##S(x, y)) | ((x.re == y.re) & (x.im <= y.im));        \
  }                                                                                               \
  INLINE bool is_equal_##S(C x, C y) { return (x.re == y.re) & (x.im == y.im); }                  \
  INLINE C greater_of_##S(C x, C y) {                                                             \
    return (is_nan_##S(x) | is_at_most_##S(y, x)) ? x : y;                                        \
  }                                                                                               \
  INLINE C lesser_of_##S(C x, C y) {                                                              \
    return (is_nan_##S(x) | is_at_most_##S(x, y)) ? x : y;                                        \
  }                                                                                               \
  INLINE C greater_number_##S(C x, C y) {                                                         \
    return (is_nan_##S(y) | is_at_most_##S(y, x)) ? x : y;                                        \
  }                                                                                               \
  INLINE C lesser_number_##S(C x, C y) {                                                          \
    return (is_nan_##S(y) | is_at_most_##S(x, y)) ? x : y;                                        \
  }

#pragma STDC FP_CONTRACT OFF
FOR_COMPLEX_TYPES(COMPLEX_ARITHMETIC)
