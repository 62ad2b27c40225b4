#pragma once
// Complex numbers as pairs: types, plain arithmetic and the order that NumPy gives them.
#include "support.h"

typedef struct { float re, im; } Complex64;
typedef struct { double re, im; } Complex128;

// The names of the C library's functions for single precision end in f.
#define FOR_COMPLEX_TYPES(M) M(complex64, Complex64, float, f) M(complex128, Complex128, double, )
// The same with vectors.
#define FOR_COMPLEX_VECTORS(M) \
  M(complex64, Complex64, float, f, Lanes64) M(complex128, Complex128, double, , Lanes128)

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

// Vectors of 64 bytes, with numbers as they lie in memory: real and imaginary parts by turns.
typedef float Lanes64 __attribute__((ext_vector_type(16)));
typedef double Lanes128 __attribute__((ext_vector_type(8)));
#define EVEN_Lanes64(x, y) \
  __builtin_shufflevector(x, y, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
#define ODD_Lanes64(x, y) \
  __builtin_shufflevector(x, y, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31)
#define REAL_Lanes64(x) __builtin_shufflevector(x, x, 0, 0, 2, 2, 4, 4, 6, 6, 8, 8, 10, 10, 12, 12, 14, 14)
#define IMAGINARY_Lanes64(x) __builtin_shufflevector(x, x, 1, 1, 3, 3, 5, 5, 7, 7, 9, 9, 11, 11, 13, 13, 15, 15)
#define TURNED_Lanes64(x) __builtin_shufflevector(x, x, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14)
#define SIGNS_Lanes64 ((Lanes64){-1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1})
#define EVEN_Lanes128(x, y) __builtin_shufflevector(x, y, 0, 2, 4, 6, 8, 10, 12, 14)
#define ODD_Lanes128(x, y) __builtin_shufflevector(x, y, 1, 3, 5, 7, 9, 11, 13, 15)
#define REAL_Lanes128(x) __builtin_shufflevector(x, x, 0, 0, 2, 2, 4, 4, 6, 6)
#define IMAGINARY_Lanes128(x) __builtin_shufflevector(x, x, 1, 1, 3, 3, 5, 5, 7, 7)
#define TURNED_Lanes128(x) __builtin_shufflevector(x, x, 1, 0, 3, 2, 5, 4, 7, 6)
#define SIGNS_Lanes128 ((Lanes128){-1, 1, -1, 1, -1, 1, -1, 1})

// The fused products of vectors of numbers.
#define FUSED_PRODUCTS(V, x, y) \
  __builtin_elementwise_fma(REAL_##V(x), y, IMAGINARY_##V(x) * TURNED_##V(y) * SIGNS_##V)

#pragma STDC FP_CONTRACT OFF
FOR_COMPLEX_TYPES(COMPLEX_ARITHMETIC)
