// Conversions between element types.
#include "complex_loops.h"
#include "elementwise.h"
#include "support.h"

float nabla_half_to_float(uint16_t half) {
  uint32_t sign = (uint32_t)(half & 0x8000) << 16, exponent = half >> 10 & 31, mantissa = half & 1023;
  uint32_t bits;
  if (exponent == 31) {
    bits = sign | 0x7f800000 | mantissa << 13;
  } else if (exponent != 0) {
    bits = sign | (exponent + 112) << 23 | mantissa << 13;
  } else {
    float magnitude = (float)mantissa * 0x1p-24f;
    memcpy(&bits, &magnitude, sizeof bits);
    bits |= sign;
  }
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

// Adding and subtracting 2^(e + 42), for a number with exponent e, leaves it 11 digits: what does not go into them is
// rounded to even by the addition. Below 2^-14 numbers are whole multiples of 2^-24.
INLINE uint16_t half_from_double(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  const uint16_t sign = (uint16_t)(bits >> 48) & 0x8000;
  const uint64_t size = bits & 0x7fffffffffffffff;
  const bool isNaN = size > 0x7ff0000000000000, isLarge = size >= 0x40effe0000000000;
  double magnitude;
  const uint64_t usual = isLarge ? 0 : size;
  memcpy(&magnitude, &usual, sizeof magnitude);
  uint64_t exponent = usual & 0x7ff0000000000000;
  exponent = exponent < 0x3f10000000000000 ? 0x3f10000000000000 : exponent;
  const uint64_t aboveBits = exponent + ((uint64_t)42 << 52);
  double above;
  memcpy(&above, &aboveBits, sizeof above);
  const double rounded = (magnitude + above) - above;
  uint64_t roundedBits;
  memcpy(&roundedBits, &rounded, sizeof roundedBits);
  const uint16_t normal = (uint16_t)((roundedBits >> 42) - ((uint64_t)1008 << 10));
  const uint16_t small = (uint16_t)(int32_t)(rounded * 0x1p24);
  const uint16_t result = rounded < 0x1p-14 ? small : normal;
  return sign | (isNaN ? 0x7e00 : isLarge ? 0x7c00 : result);
}

uint16_t nabla_half_from_double(double value) { return half_from_double(value); }

uint16_t nabla_half_from_float(float value) { return nabla_half_from_double(value); }

// Floating point to integer as x86-64 converts it, for every value: what does not fit becomes the lowest
// number, as NumPy prints it there.
INLINE int64_t int64_from(double x) {
  return x >= -0x1p63 && x < 0x1p63 ? (int64_t)x : INT64_MIN;
}
INLINE int32_t int32_from(double x) {
  return x > -2147483649.0 && x < 2147483648.0 ? (int32_t)x : INT32_MIN;
}

INLINE uint64_t uint64_from(double x) {
  return x < 0x1p63 || x != x ? (uint64_t)int64_from(x) : x < 0x1p64 ? (uint64_t)x : 0;
}

#define CAST(NAME, HOW, F, T, EXPRESSION)                                                         \
  HOW static void NAME(const void *pa, void *po, long n, long sa, long so) {                      \
    const F *a = pa;                                                                              \
    T *o = po;                                                                                    \
    if (sa == 1 && so == 1) {                                                                     \
      VECTORISED for (long i = 0; i < n; i++) { const F x = a[i]; o[i] = (T)(EXPRESSION); }       \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) { const F x = a[i * sa]; o[i * so] = (T)(EXPRESSION); }        \
    }                                                                                             \
  }

// Converted integers keep their low bits, signed or not: loops for unsigned results serve both.
#define FROM_INTEGER(S, F, U, LOWEST, HOW)                                                        \
  CAST(S##_to_bool, HOW, F, uint8_t, x != 0)                                                      \
  CAST(S##_to_uint8, HOW, F, uint8_t, x)                                                          \
  CAST(S##_to_uint16, , F, uint16_t, x)                                                           \
  CAST(S##_to_uint32, HOW, F, uint32_t, x)                                                        \
  CAST(S##_to_uint64, HOW, F, uint64_t, x)                                                        \
  CAST(S##_to_float16, HOW, F, uint16_t, half_from_double((double)x))                                \
  CAST(S##_to_float32, HOW, F, float, x)                                                          \
  CAST(S##_to_float64, HOW, F, double, x)

#define FROM_FLOAT(S, F, VALUE, HOW)                                                              \
  CAST(S##_to_bool, HOW, F, uint8_t, VALUE != 0)                                                  \
  CAST(S##_to_uint8, HOW, F, uint8_t, int32_from((double)VALUE))                                  \
  CAST(S##_to_uint16, , F, uint16_t, int32_from((double)VALUE))                                   \
  CAST(S##_to_int32, HOW, F, int32_t, int32_from((double)VALUE))                                  \
  CAST(S##_to_uint32, , F, uint32_t, int64_from((double)VALUE))                                   \
  CAST(S##_to_int64, HOW, F, int64_t, int64_from((double)VALUE))                                  \
  CAST(S##_to_uint64, , F, uint64_t, uint64_from((double)VALUE))                                  \
  CAST(S##_to_float16, HOW, F, uint16_t, half_from_double((double)VALUE))                   \
  CAST(S##_to_float32, HOW, F, float, VALUE)                                                      \
  CAST(S##_to_float64, HOW, F, double, VALUE)

FOR_INTEGER_TYPES(FROM_INTEGER)
FROM_FLOAT(float16, uint16_t, nabla_half_to_float(x), CLONES)
FROM_FLOAT(float32, float, x, CLONES)
FROM_FLOAT(float64, double, x, CLONES)
CAST(copy_16, , uint16_t, uint16_t, x)

// Bytes become pictures of floating-point numbers, which are larger than the caches: their stores go past
// these, so that no line is read before it is overwritten.
typedef uint8_t Bytes __attribute__((ext_vector_type(16)));
#define STREAMED(T, VECTOR)                                                                       \
  typedef T VECTOR __attribute__((ext_vector_type(16)));                                          \
  CLONES static void uint8_streamed_to_##T(const uint8_t *a, T *o, long n) {                      \
    long i = 0;                                                                                   \
    for (; i < n && (uintptr_t)(o + i) % sizeof(VECTOR) != 0; i++) o[i] = a[i];                   \
    for (; i + 16 <= n; i += 16) {                                                                \
      Bytes bytes;                                                                                \
      memcpy(&bytes, a + i, sizeof bytes);                                                        \
      __builtin_nontemporal_store(__builtin_convertvector(bytes, VECTOR), (VECTOR *)(o + i));     \
    }                                                                                             \
    for (; i < n; i++) o[i] = a[i];                                                               \
    __atomic_thread_fence(__ATOMIC_SEQ_CST);                                                      \
  }                                                                                               \
  static void uint8_to_##T(const void *pa, void *po, long n, long sa, long so) {                  \
    if (sa == 1 && so == 1 && n >= STREAMED_BYTES / (long)sizeof(T)) {                            \
      uint8_streamed_to_##T(pa, po, n);                                                           \
    } else {                                                                                      \
      uint8_cached_to_##T(pa, po, n, sa, so);                                                     \
    }                                                                                             \
  }
CAST(uint8_cached_to_float, CLONES, uint8_t, float, x)
CAST(uint8_cached_to_double, CLONES, uint8_t, double, x)
enum { STREAMED_BYTES = 16 << 20 };
STREAMED(float, Floats)
STREAMED(double, Doubles)

#define INTEGER_ROW(S, TO_FLOAT32, TO_FLOAT64)                                                    \
  { S##_to_bool, S##_to_uint8, S##_to_uint8, S##_to_uint16, S##_to_uint16, S##_to_uint32,         \
    S##_to_uint32, S##_to_uint64, S##_to_uint64, S##_to_float16, TO_FLOAT32, TO_FLOAT64 }
#define ROW(S) INTEGER_ROW(S, S##_to_float32, S##_to_float64)
#define FLOAT_ROW(S)                                                                              \
  { S##_to_bool, S##_to_uint8, S##_to_uint8, S##_to_uint16, S##_to_uint16, S##_to_int32,          \
    S##_to_uint32, S##_to_int64, S##_to_uint64, S##_to_float16, S##_to_float32, S##_to_float64 }

static NablaUnaryLoop *const loops[DTYPE_COUNT][DTYPE_COUNT] = {
    ROW(uint8),  ROW(int8),   INTEGER_ROW(uint8, uint8_to_float, uint8_to_double),
    ROW(int16),  ROW(uint16), ROW(int32),
    ROW(uint32), ROW(int64),  ROW(uint64),
    FLOAT_ROW(float16), FLOAT_ROW(float32), FLOAT_ROW(float64),
};

NablaUnaryLoop *nabla_cast_loop(uint8_t from, uint8_t to) {
  if (from >= DTYPE_COUNT || to >= DTYPE_COUNT) return nabla_complex_cast_loop(from, to);
  if (from == FLOAT16 && to == FLOAT16) return copy_16;
  return loops[from][to];
}
