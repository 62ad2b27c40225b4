// Loops over the functions of `accurate.h`: pieces of a run go through vectors, with a plain number in place of each
// argument that the formulas do not cover; those few are done anew by the C library, which also notes what goes wrong.
#include "accurate.h"
#include "accurate_loops.h"

enum { PIECE = 512 };

// Each loop in vectors of 512 bits, which a compiler does not use by itself, and of 256. Without fused multiplications
// in the processor the C library is faster.
#if defined(__x86_64__)
#define FORMS(NAME, PARAMETERS, ARGUMENTS)                                                        \
  __attribute__((target("arch=x86-64-v4"), min_vector_width(512))) static void NAME##_wide        \
      PARAMETERS { NAME##_run ARGUMENTS; }                                                        \
  __attribute__((target("arch=x86-64-v3"))) static void NAME##_narrow                             \
      PARAMETERS { NAME##_run ARGUMENTS; }
#define FORM(NAME)                                                                                \
  (__builtin_cpu_supports("x86-64-v4") ? NAME##_wide                                              \
   : __builtin_cpu_supports("x86-64-v3") ? NAME##_narrow : 0)
#else
#define FORMS(NAME, PARAMETERS, ARGUMENTS)                                                        \
  static void NAME##_narrow PARAMETERS { NAME##_run ARGUMENTS; }
#define FORM(NAME) NAME##_narrow
#endif

// Sizes are compared by their bits: comparing NaN would be noted as an error.
INLINE bool is_moderate(double x, double least, double most) {
  const uint64_t size = to_bits(magnitude_of(x));
  return (int)(size - to_bits(least) < to_bits(most) - to_bits(least)) | (int)(size == 0);
}

#define ONE_OPERAND(NAME, S, T, PLAIN, HARMLESS, VALUE, LIBRARY)                                  \
  INLINE void NAME##_##S##_run(const void *pa, void *po, long n, long sa, long so) {              \
    const T *a = pa;                                                                              \
    T *o = po;                                                                                    \
    T given[PIECE], piece[PIECE];                                                                 \
    for (long done = 0; done < n; done += PIECE) {                                                \
      const long count = n - done < PIECE ? n - done : PIECE;                                     \
      const T *from = a + done * sa;                                                              \
      if (sa == 1) memcpy(given, from, (size_t)count * sizeof(T));                                \
      else for (long i = 0; i < count; i++) given[i] = from[i * sa];                              \
      int isOdd = 0;                                                                         \
      _Pragma("clang loop vectorize(assume_safety) vectorize_width(8)")                           \
      for (long i = 0; i < count; i++) {                                                          \
        double x = (double)given[i];                                                              \
        const bool isPlain = PLAIN;                                                               \
        isOdd |= !isPlain;                                                                        \
        x = isPlain ? x : HARMLESS;                                                               \
        piece[i] = (T)(VALUE);                                                                    \
      }                                                                                           \
      for (long i = 0; isOdd && i < count; i++) {                                                 \
        const double x = (double)given[i];                                                        \
        if (!(PLAIN)) piece[i] = (T)LIBRARY(x);                                                   \
      }                                                                                           \
      if (so == 1) memcpy(o + done, piece, (size_t)count * sizeof(T));                            \
      else for (long i = 0; i < count; i++) o[(done + i) * so] = piece[i];                        \
    }                                                                                             \
  }                                                                                               \
  FORMS(NAME##_##S, (const void *pa, void *po, long n, long sa, long so), (pa, po, n, sa, so))

#define FUNCTION(NAME, PLAIN, HARMLESS, LIBRARY)                                                  \
  ONE_OPERAND(NAME, float32, float, PLAIN, HARMLESS, NAME##_accurate(x), LIBRARY)                 \
  ONE_OPERAND(NAME, float64, double, PLAIN, HARMLESS, NAME##_accurate(x), LIBRARY)

FUNCTION(log2, is_plain_positive(x), 1, log2)
// The C library's decimal logarithm in single precision is NumPy's more often.
ONE_OPERAND(log10, float64, double, is_plain_positive(x), 1, log10_accurate(x), log10)
FUNCTION(exp2, is_moderate(x, 1e-100, 1021), 0, exp2)
FUNCTION(sinh, is_moderate(x, 1e-100, 700), 0, sinh)
FUNCTION(cosh, is_moderate(x, 1e-100, 700), 0, cosh)
FUNCTION(tan, is_moderate(x, 1e-100, 0x1p20), 0, tan)
FUNCTION(arctan, is_moderate(x, 0x1p-60, 0x1p60), 0, atan)
FUNCTION(arcsin, is_moderate(x, 1e-60, 1), 0, asin)
FUNCTION(arccos, is_moderate(x, 1e-60, 1), 0, acos)

#define TWO_OPERANDS(NAME, S, T, PLAIN, HARMLESS_X, HARMLESS_Y, VALUE, LIBRARY)                   \
  INLINE void NAME##_##S##_run(                                                                   \
      const void *pa, const void *pb, void *po, long n, long sa, long sb, long so) {              \
    const T *a = pa, *b = pb;                                                                     \
    T *o = po;                                                                                    \
    T first[PIECE], second[PIECE], piece[PIECE];                                                  \
    for (long done = 0; done < n; done += PIECE) {                                                \
      const long count = n - done < PIECE ? n - done : PIECE;                                     \
      for (long i = 0; i < count; i++) first[i] = a[(done + i) * sa];                             \
      for (long i = 0; i < count; i++) second[i] = b[(done + i) * sb];                            \
      int isOdd = 0;                                                                         \
      _Pragma("clang loop vectorize(assume_safety) vectorize_width(8)")                           \
      for (long i = 0; i < count; i++) {                                                          \
        double x = (double)first[i], y = (double)second[i];                                       \
        const bool isPlain = PLAIN;                                                               \
        isOdd |= !isPlain;                                                                        \
        x = isPlain ? x : HARMLESS_X;                                                             \
        y = isPlain ? y : HARMLESS_Y;                                                             \
        piece[i] = (T)(VALUE);                                                                    \
      }                                                                                           \
      for (long i = 0; isOdd && i < count; i++) {                                                 \
        const double x = (double)first[i], y = (double)second[i];                                 \
        if (!(PLAIN)) piece[i] = (T)LIBRARY(x, y);                                                \
      }                                                                                           \
      if (so == 1) memcpy(o + done, piece, (size_t)count * sizeof(T));                            \
      else for (long i = 0; i < count; i++) o[(done + i) * so] = piece[i];                        \
    }                                                                                             \
  }                                                                                               \
  FORMS(                                                                                          \
      NAME##_##S, (const void *pa, const void *pb, void *po, long n, long sa, long sb, long so),  \
      (pa, pb, po, n, sa, sb, so))

// Whether x^y is neither too large nor too small, by the exponent of x.
INLINE bool has_moderate_power(double x, double y) {
  const double exponent = (double)((int32_t)(to_bits(x) >> 52) - 1023);
  const double most = magnitude_of(y) * (magnitude_of(exponent) + 1);
  return (int)is_plain_positive(x) & (int)is_moderate(y, 1e-100, 1e6) & (int)(to_bits(most) < to_bits(1000));
}

// Whether both are numbers of single precision, and neither is 2^60 times the other.
INLINE bool is_plain_point(double y, double x) {
  const uint64_t high = to_bits(magnitude_of(y)), wide = to_bits(magnitude_of(x));
  const uint64_t apart = high > wide ? high - wide : wide - high;
  const uint64_t least = to_bits(0x1p-100), span = to_bits(0x1p100) - least;
  return (int)(high - least < span) & (int)(wide - least < span) & (int)(apart < (uint64_t)60 << 52);
}

#define FUNCTIONS(S, T)                                                                           \
  TWO_OPERANDS(power, S, T, has_moderate_power(x, y), 1, 1, power_accurate(x, y), pow)            \
  TWO_OPERANDS(arctan2, S, T, is_plain_point(x, y), 1, 1, arctan2_accurate(x, y), atan2)
FUNCTIONS(float32, float)
FUNCTIONS(float64, double)

NablaUnaryLoop *nabla_accurate_loop(uint8_t operation, uint8_t dtype) {
  if (dtype != FLOAT32 && dtype != FLOAT64) return 0;
  const bool isSingle = dtype == FLOAT32;
  switch (operation) {
#define CASE(OPERATION, NAME) case OPERATION: return isSingle ? FORM(NAME##_float32) : FORM(NAME##_float64)
    CASE(LOG2, log2);
    case LOG10: return isSingle ? 0 : FORM(log10_float64);
    CASE(EXP2, exp2);
    CASE(SINH, sinh);
    CASE(COSH, cosh);
    CASE(TAN, tan);
    CASE(ARCTAN, arctan);
    CASE(ARCSIN, arcsin);
    CASE(ARCCOS, arccos);
    default: return 0;
  }
}

NablaBinaryLoop *nabla_accurate_power(uint8_t dtype) { return dtype == FLOAT32 ? FORM(power_float32) : FORM(power_float64); }
NablaBinaryLoop *nabla_accurate_arctan2(uint8_t dtype) { return dtype == FLOAT32 ? FORM(arctan2_float32) : FORM(arctan2_float64); }
