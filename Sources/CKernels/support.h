#pragma once
// What the kernels share: run-time dispatch, loop hints, types numbered as `TensorCore.DType`.
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif

#define INLINE static inline __attribute__((always_inline))

// The callers guarantee that an output is either exactly an input or apart from it, so the loop can
// be vectorised without a run-time test that would fail for in-place work.
#define VECTORISED _Pragma("clang loop vectorize(assume_safety) interleave(enable)")
#pragma clang diagnostic ignored "-Wpass-failed"

enum { BOOL, UINT8, INT32, INT64, FLOAT16, FLOAT32, FLOAT64, DTYPE_COUNT };

// The functions of one operand, numbered as `TensorCore.UnaryOperation`.
enum {
  NEGATIVE, POSITIVE, ABSOLUTE, SIGN, SQUARE, SQRT, CBRT, RECIPROCAL,
  EXP, EXP2, EXPM1, LOG, LOG2, LOG10, LOG1P,
  SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH, ARCSINH, ARCCOSH, ARCTANH,
  FLOOR, CEIL, TRUNC, RINT,
  ISNAN, ISINF, ISFINITE, SIGNBIT, LOGICAL_NOT, INVERT,
  DEG2RAD, RAD2DEG, SIGMOID, RELU, UNARY_COUNT
};
