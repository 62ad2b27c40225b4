// One-operand elementwise loops.
#include "complex_loops.h"
#include "accurate_loops.h"
#include "elementwise.h"
#include "support.h"
#include "expm1_log1p.h"
#include "transcendental_wide.h"

#define SIGNATURE(NAME) NAME(const void *pa, void *po, long n, long sa, long so)

#define VECTOR(NAME, T, R, EXPRESSION) LOOP(NAME, CLONES, T, R, EXPRESSION)

#define LOOP(NAME, HOW, T, R, EXPRESSION)                                                         \
  HOW static void SIGNATURE(NAME) {                                                               \
    const T *a = pa;                                                                              \
    R *o = po;                                                                                    \
    if (sa == 1 && so == 1) {                                                                     \
      VECTORISED for (long i = 0; i < n; i++) { const T x = a[i]; o[i] = (R)(EXPRESSION); }       \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) { const T x = a[i * sa]; o[i * so] = (R)(EXPRESSION); }        \
    }                                                                                             \
  }

#define PLAIN(NAME, T, R, EXPRESSION)                                                             \
  static void SIGNATURE(NAME) {                                                                   \
    const T *a = pa;                                                                              \
    R *o = po;                                                                                    \
    for (long i = 0; i < n; i++) { const T x = a[i * sa]; o[i * so] = (R)(EXPRESSION); }          \
  }

// What the conversion of 1/0 from floating point gives on x86-64, as NumPy prints it.
#define ZERO_RECIPROCAL(T, LOWEST) (sizeof(T) < 4 ? 0 : (T)(LOWEST))

#define INTEGER_TYPE(S, T, U, LOWEST, HOW)                                                        \
  LOOP(negative_##S, HOW, T, T, -(U)x)                                                            \
  LOOP(positive_##S, HOW, T, T, x)                                                                \
  LOOP(absolute_##S, HOW, T, T, x < 0 ? (T) - (U)x : x)                                           \
  LOOP(sign_##S, HOW, T, T, (x > 0) - (x < 0))                                                    \
  LOOP(square_##S, HOW, T, T, (U)x * (U)x)                                                        \
  PLAIN(reciprocal_##S, T, T, x == 0 ? ZERO_RECIPROCAL(T, LOWEST) : 1 / x)                        \
  LOOP(invert_##S, HOW, T, T, ~x)                                                                 \
  LOOP(relu_##S, HOW, T, T, x > 0 ? x : 0)                                                        \
  LOOP(signbit_##S, HOW, T, uint8_t, x < 0)                                                       \
  LOOP(logical_not_##S, HOW, T, uint8_t, x == 0)

FOR_INTEGER_TYPES(INTEGER_TYPE)

VECTOR(false_bool, uint8_t, uint8_t, 0 & x)
VECTOR(true_bool, uint8_t, uint8_t, 1 | (x & 1))

INLINE float cbrt_float32_of(float x) { return (float)cbrt((double)x); }
// The C library's root, and one step of Newton's method with the error of the cube.
INLINE double cbrt_float64_of(double x) {
  const double y = cbrt(x), magnitude = fabs(x);
  if (!(magnitude > 1e-280 && magnitude < 1e300)) return y;
  const double square = y * y, cube = square * y;
  const double error = fma(square, y, -cube) + fma(y, y, -square) * y;
  return y + ((x - cube) - error) / (3 * square);
}

#define FLOAT_TYPE(S, T, F)                                                                       \
  VECTOR(negative_##S, T, T, -x)                                                                  \
  VECTOR(positive_##S, T, T, x)                                                                   \
  VECTOR(absolute_##S, T, T, __builtin_elementwise_abs(x))                                        \
  VECTOR(sign_##S, T, T, x > 0 ? 1 : (x < 0 ? -1 : (x == 0 ? 0 : x)))                             \
  VECTOR(square_##S, T, T, x * x)                                                                 \
  VECTOR(sqrt_##S, T, T, __builtin_elementwise_sqrt(x))                                           \
  VECTOR(reciprocal_##S, T, T, 1 / x)                                                             \
  VECTOR(floor_##S, T, T, __builtin_elementwise_floor(x))                                         \
  VECTOR(ceil_##S, T, T, __builtin_elementwise_ceil(x))                                           \
  VECTOR(trunc_##S, T, T, __builtin_elementwise_trunc(x))                                         \
  VECTOR(rint_##S, T, T, __builtin_elementwise_rint(x))                                           \
  VECTOR(isnan_##S, T, uint8_t, x != x)                                                           \
  VECTOR(isinf_##S, T, uint8_t, __builtin_elementwise_abs(x) == (T)INFINITY)                      \
  VECTOR(isfinite_##S, T, uint8_t, __builtin_elementwise_abs(x) < (T)INFINITY)                    \
  VECTOR(logical_not_##S, T, uint8_t, x == 0)                                                     \
  VECTOR(deg2rad_##S, T, T, x * (T)(3.14159265358979323846 / 180))                                \
  VECTOR(rad2deg_##S, T, T, x * (T)(180 / 3.14159265358979323846))                                \
  VECTOR(relu_##S, T, T, ((x > 0) | (x != x)) ? x : 0)                                              \
  PLAIN(signbit_##S, T, uint8_t, signbit(x) != 0)                                                 \
  PLAIN(cbrt_##S, T, T, cbrt_##S##_of(x))                                                               \
  PLAIN(exp2_##S, T, T, exp2##F(x))                                                               \
  PLAIN(log2_##S, T, T, log2##F(x))                                                               \
  PLAIN(log10_##S, T, T, log10##F(x))                                                             \
  PLAIN(tan_##S, T, T, tan##F(x))                                                                 \
  PLAIN(arcsin_##S, T, T, asin##F(x))                                                             \
  PLAIN(arccos_##S, T, T, acos##F(x))                                                             \
  PLAIN(arctan_##S, T, T, atan##F(x))                                                             \
  PLAIN(cosh_##S, T, T, cosh##F(x))

FLOAT_TYPE(float32, float, f)
FLOAT_TYPE(float64, double, )

// Loops over `transcendental.h` and `expm1_log1p.h`. They compute more than they load, so they take the widest vectors.
#define WIDE_VECTOR(NAME, T, EXPRESSION)                                                          \
  CLONES static void SIGNATURE(NAME) {                                                            \
    const T *a = pa;                                                                              \
    T *o = po;                                                                                    \
    if (sa == 1 && so == 1) {                                                                     \
      _Pragma("clang loop vectorize(assume_safety) vectorize_width(8)")                           \
      for (long i = 0; i < n; i++) { const T x = a[i]; o[i] = (T)(EXPRESSION); }                  \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) { const T x = a[i * sa]; o[i * so] = (T)(EXPRESSION); }        \
    }                                                                                             \
  }

WIDE_VECTOR(exp_float64, double, exp_double(x))
WIDE_VECTOR(expm1_float64, double, expm1_double(x))
WIDE_VECTOR(log_float64, double, log_double(x))
WIDE_VECTOR(log1p_float64, double, log1p_double(x))
WIDE_VECTOR(tanh_float64, double, tanh_double(x))
WIDE_VECTOR(sigmoid_float64, double, sigmoid_double(x))
WIDE_VECTOR(exp_float32, float, exp_single(x))
WIDE_VECTOR(expm1_float32, float, expm1_single(x))
WIDE_VECTOR(log_float32, float, log_single(x))
WIDE_VECTOR(log1p_float32, float, log1p_single((double)x))
WIDE_VECTOR(tanh_float32, float, tanh_single(x))
WIDE_VECTOR(sigmoid_float32, float, sigmoid_single(x))

// The few large arguments, which need more digits of pi, are done anew by the C library.
#define SINE(NAME, TURNS, BOUND, LIBRARY)                                                         \
  CLONES static void NAME(const void *pa, void *po, long n, long sa, long so) {                   \
    const float *a = pa;                                                                          \
    float *o = po;                                                                                \
    enum { PIECE = 256 };                                                                         \
    float piece[PIECE];                                                                           \
    for (long done = 0; done < n; done += PIECE) {                                                \
      const long count = n - done < PIECE ? n - done : PIECE;                                     \
      const float *from = a + done * sa;                                                          \
      int large = 0;                                                                              \
      if (sa == 1) {                                                                              \
        VECTORISED for (long i = 0; i < count; i++) {                                             \
          large |= !(from[i] >= -BOUND && from[i] <= BOUND);                                      \
          piece[i] = sine_single(from[i], TURNS);                                                 \
        }                                                                                         \
      } else {                                                                                    \
        for (long i = 0; i < count; i++) {                                                        \
          large |= !(from[i * sa] >= -BOUND && from[i * sa] <= BOUND);                            \
          piece[i] = sine_single(from[i * sa], TURNS);                                            \
        }                                                                                         \
      }                                                                                           \
      for (long i = 0; large && i < count; i++) {                                                 \
        const float x = from[i * sa];                                                             \
        if (!(x >= -BOUND && x <= BOUND)) piece[i] = LIBRARY(x);                                  \
      }                                                                                           \
      for (long i = 0; i < count; i++) o[(done + i) * so] = piece[i];                             \
    }                                                                                             \
  }

SINE(sin_float32, 0, SINE_BOUND, sinf)
SINE(cos_float32, 1, COSINE_BOUND, cosf)
// In single precision rounded from double, which is NumPy's result more often than the C library's is.
#define ROUNDED(NAME, FUNCTION)                                                                   \
  PLAIN(NAME##_float32, float, float, FUNCTION((double)x))                                        \
  PLAIN(NAME##_float64, double, double, FUNCTION(x))

ROUNDED(sinh, sinh)
ROUNDED(arcsinh, asinh)
ROUNDED(arccosh, acosh)
ROUNDED(arctanh, atanh)

PLAIN(sin_float64, double, double, sin(x))
PLAIN(cos_float64, double, double, cos(x))

// The formulas above pass over what the processor notes at zero and below it; it is noted here. Bits are looked
// at, because a comparison of NaN would be noted too; the first negative number is the least one.
#define NEGATIVE(U) (((U)1 << (8 * sizeof(U) - 1)) + 1)
#define LOG_ERRORS(S, T, U, INFINITE)                                                                         \
  CLONES static void note_log_errors_##S(const U *a, long n, long sa) {                           \
    bool hasZero = false, hasNegative = false;                                                    \
    if (sa == 1) {                                                                                \
      for (long i = 0; i < n; i++) { hasZero |= a[i] << 1 == 0; hasNegative |= a[i] - NEGATIVE(U) < INFINITE; } \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) { \
        hasZero |= a[i * sa] << 1 == 0;                                                           \
        hasNegative |= a[i * sa] - NEGATIVE(U) < INFINITE;                                         \
      }                                                                                           \
    }                                                                                             \
    volatile T zero = 0, noted;                                                                   \
    if (hasZero) noted = 1 / zero;                                                                \
    if (hasNegative) noted = zero / zero;                                                         \
    (void)noted;                                                                                  \
  }                                                                                               \
  static void noting_log_##S(const void *pa, void *po, long n, long sa, long so) {                \
    note_log_errors_##S(pa, n, sa);                                                               \
    NablaUnaryLoop *wide = nabla_wide_loop(LOG, sizeof(T) == 4 ? FLOAT32 : FLOAT64);              \
    (wide ? wide : log_##S)(pa, po, n, sa, so);                                                   \
  }

LOG_ERRORS(float32, float, uint32_t, 0x7f800000u)
LOG_ERRORS(float64, double, uint64_t, 0x7ff0000000000000u)

// Each operation's loops by type.
#define FLOATS(NAME) BY_FLOAT_DTYPE(NAME)
#define NUMBERS(NAME, BOOLEAN) BY_DTYPE(BOOLEAN, NAME, NAME)
#define UNCHANGED(NAME) BY_DTYPE(positive_uint8, positive, NAME)
#define OF_BOOL_OR_FLOAT(LOOP, NAME) {LOOP, 0, 0, 0, 0, 0, 0, 0, 0, 0, NAME##_float32, NAME##_float64}

static NablaUnaryLoop *const loops[UNARY_COUNT][DTYPE_COUNT] = {
    [NEGATIVE] = NUMBERS(negative, 0),
    [POSITIVE] = NUMBERS(positive, 0),
    [ABSOLUTE] = NUMBERS(absolute, positive_uint8),
    [SIGN] = NUMBERS(sign, 0),
    [SQUARE] = NUMBERS(square, 0),
    [SQRT] = FLOATS(sqrt),
    [CBRT] = FLOATS(cbrt),
    [RECIPROCAL] = NUMBERS(reciprocal, 0),
    [EXP] = FLOATS(exp),
    [EXP2] = FLOATS(exp2),
    [EXPM1] = FLOATS(expm1),
    [LOG] = FLOATS(log),
    [LOG2] = FLOATS(log2),
    [LOG10] = FLOATS(log10),
    [LOG1P] = FLOATS(log1p),
    [SIN] = FLOATS(sin),
    [COS] = FLOATS(cos),
    [TAN] = FLOATS(tan),
    [ARCSIN] = FLOATS(arcsin),
    [ARCCOS] = FLOATS(arccos),
    [ARCTAN] = FLOATS(arctan),
    [SINH] = FLOATS(sinh),
    [COSH] = FLOATS(cosh),
    [TANH] = FLOATS(tanh),
    [ARCSINH] = FLOATS(arcsinh),
    [ARCCOSH] = FLOATS(arccosh),
    [ARCTANH] = FLOATS(arctanh),
    [FLOOR] = UNCHANGED(floor),
    [CEIL] = UNCHANGED(ceil),
    [TRUNC] = UNCHANGED(trunc),
    [RINT] = FLOATS(rint),
    [ISNAN] = OF_BOOL_OR_FLOAT(false_bool, isnan),
    [ISINF] = OF_BOOL_OR_FLOAT(false_bool, isinf),
    [ISFINITE] = OF_BOOL_OR_FLOAT(true_bool, isfinite),
    [SIGNBIT] = NUMBERS(signbit, false_bool),
    [LOGICAL_NOT] = NUMBERS(logical_not, logical_not_uint8),
    [INVERT] = BY_INTEGER_DTYPE(logical_not_uint8, invert),
    [DEG2RAD] = FLOATS(deg2rad),
    [RAD2DEG] = FLOATS(rad2deg),
    [SIGMOID] = FLOATS(sigmoid),
    [RELU] = NUMBERS(relu, positive_uint8),
    [CONJUGATE] = NUMBERS(positive, 0),
};

NablaUnaryLoop *nabla_portable_unary_loop(uint8_t operation, uint8_t dtype) {
  if (operation >= UNARY_COUNT) return 0;
  if (dtype >= DTYPE_COUNT) return nabla_complex_unary_loop(operation, dtype);
  NablaUnaryLoop *accurate = nabla_accurate_loop(operation, dtype);
  if (accurate) return accurate;
  return loops[operation][dtype];
}

NablaUnaryLoop *nabla_unary_loop(uint8_t operation, uint8_t dtype) {
  if (operation == LOG && dtype == FLOAT32) return noting_log_float32;
  if (operation == LOG && dtype == FLOAT64) return noting_log_float64;
  NablaUnaryLoop *wide = nabla_wide_loop(operation, dtype);
  return wide ? wide : nabla_portable_unary_loop(operation, dtype);
}
