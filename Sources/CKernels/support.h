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

enum {
  BOOL, INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64, UINT64, FLOAT16, FLOAT32, FLOAT64, COMPLEX64, COMPLEX128,
  DTYPE_COUNT = COMPLEX64  // of the types in tables: complex ones have functions of their own
};

// An element of 16 bytes that is only moved.
typedef struct { uint64_t low, high; } SixteenBytes;

// A table's row by element type. float16 has no loops of its own: it is computed in float32.
#define BY_DTYPE(BOOLEAN, NAME, FLOAT_NAME)                                                       \
  { BOOLEAN, NAME##_int8, NAME##_uint8, NAME##_int16, NAME##_uint16, NAME##_int32, NAME##_uint32, \
    NAME##_int64, NAME##_uint64, 0, FLOAT_NAME##_float32, FLOAT_NAME##_float64 }
#define BY_INTEGER_DTYPE(BOOLEAN, NAME)                                                           \
  { BOOLEAN, NAME##_int8, NAME##_uint8, NAME##_int16, NAME##_uint16, NAME##_int32, NAME##_uint32, \
    NAME##_int64, NAME##_uint64, 0, 0, 0 }
#define BY_FLOAT_DTYPE(NAME) {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NAME##_float32, NAME##_float64}

// Expands M(name, type, unsigned type that arithmetic happens in, lowest value, loop qualifier) for each integer
// type. The types that programs compute in have loops for every processor; the others have one that fits all.
#define FOR_INTEGER_TYPES(M)                                                                      \
  M(int8, int8_t, uint32_t, INT8_MIN, )                                                           \
  M(uint8, uint8_t, uint32_t, 0, CLONES)                                                          \
  M(int16, int16_t, uint32_t, INT16_MIN, )                                                        \
  M(uint16, uint16_t, uint32_t, 0, )                                                              \
  M(int32, int32_t, uint32_t, INT32_MIN, CLONES)                                                  \
  M(uint32, uint32_t, uint32_t, 0, )                                                              \
  M(int64, int64_t, uint64_t, INT64_MIN, CLONES)                                                  \
  M(uint64, uint64_t, uint64_t, 0, )

// The functions of one operand, numbered as `TensorCore.UnaryOperation`.
enum {
  NEGATIVE, POSITIVE, ABSOLUTE, SIGN, SQUARE, SQRT, CBRT, RECIPROCAL,
  EXP, EXP2, EXPM1, LOG, LOG2, LOG10, LOG1P,
  SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH, ARCSINH, ARCCOSH, ARCTANH,
  FLOOR, CEIL, TRUNC, RINT,
  ISNAN, ISINF, ISFINITE, SIGNBIT, LOGICAL_NOT, INVERT,
  DEG2RAD, RAD2DEG, SIGMOID, RELU, CONJUGATE, UNARY_COUNT
};
