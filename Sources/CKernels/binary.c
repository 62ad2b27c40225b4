// Two-operand elementwise loops.
#include "accurate_loops.h"
#include "complex_loops.h"
#include "elementwise.h"
#include "support.h"

// Results are the same on processors with and without fused multiplication.
#pragma STDC FP_CONTRACT OFF

// One loop for each pattern that occurs in practice: both runs dense, one of them a repeated scalar,
// anything else.
#define LOOP_BODY(T, R, EXPRESSION, HINT)                                                         \
  const T *a = pa, *b = pb;                                                                       \
  R *o = po;                                                                                      \
  if (so == 1 && sa == 1 && sb == 1) {                                                            \
    HINT for (long i = 0; i < n; i++) { const T x = a[i], y = b[i]; o[i] = (R)(EXPRESSION); }     \
  } else if (so == 1 && sa == 1 && sb == 0) {                                                     \
    const T y = *b;                                                                               \
    HINT for (long i = 0; i < n; i++) { const T x = a[i]; o[i] = (R)(EXPRESSION); }               \
  } else if (so == 1 && sa == 0 && sb == 1) {                                                     \
    const T x = *a;                                                                               \
    HINT for (long i = 0; i < n; i++) { const T y = b[i]; o[i] = (R)(EXPRESSION); }               \
  } else {                                                                                        \
    for (long i = 0; i < n; i++) {                                                                \
      const T x = a[i * sa], y = b[i * sb];                                                       \
      o[i * so] = (R)(EXPRESSION);                                                                \
    }                                                                                             \
  }

#define SIGNATURE(NAME)                                                                           \
  NAME(const void *pa, const void *pb, void *po, long n, long sa, long sb, long so)

#define LOOP(NAME, HOW, T, R, EXPRESSION)                                                         \
  HOW static void SIGNATURE(NAME) { LOOP_BODY(T, R, EXPRESSION, VECTORISED) }

#define VECTOR(NAME, T, R, EXPRESSION) LOOP(NAME, CLONES, T, R, EXPRESSION)

#define PLAIN(NAME, T, R, EXPRESSION)                                                             \
  static void SIGNATURE(NAME) {                                                                   \
    const T *a = pa, *b = pb;                                                                     \
    R *o = po;                                                                                    \
    for (long i = 0; i < n; i++) {                                                                \
      const T x = a[i * sa], y = b[i * sb];                                                       \
      o[i * so] = (R)(EXPRESSION);                                                                \
    }                                                                                             \
  }

#define CLONED(NAME, T, R, EXPRESSION) CLONES PLAIN(NAME, T, R, EXPRESSION)

// Integer arithmetic wraps around, as NumPy's does; it is done unsigned because C leaves signed
// overflow undefined.
#define INTEGER_TYPE(S, T, U, LOWEST, HOW)                                                        \
  LOOP(add_##S, HOW, T, T, (U)x + (U)y)                                                           \
  LOOP(subtract_##S, HOW, T, T, (U)x - (U)y)                                                      \
  LOOP(multiply_##S, HOW, T, T, (U)x * (U)y)                                                      \
  LOOP(maximum_##S, HOW, T, T, x > y ? x : y)                                                     \
  LOOP(minimum_##S, HOW, T, T, x < y ? x : y)                                                     \
  LOOP(bitwise_and_##S, HOW, T, T, x & y)                                                         \
  LOOP(bitwise_or_##S, HOW, T, T, x | y)                                                          \
  LOOP(bitwise_xor_##S, HOW, T, T, x ^ y)                                                         \
  PLAIN(floor_divide_general_##S, T, T, floor_divide_integer_##S(x, y))                           \
  PLAIN(remainder_general_##S, T, T, remainder_integer_##S(x, y))                                 \
  static void SIGNATURE(floor_divide_##S) {                                                       \
    if (!divided_by_one(pa, pb, po, n, sa, sb, so, sizeof(T), (T)-1 < 0, false))                  \
      floor_divide_general_##S(pa, pb, po, n, sa, sb, so);                                        \
  }                                                                                               \
  static void SIGNATURE(remainder_##S) {                                                          \
    if (!divided_by_one(pa, pb, po, n, sa, sb, so, sizeof(T), (T)-1 < 0, true))                   \
      remainder_general_##S(pa, pb, po, n, sa, sb, so);                                           \
  }                                                                                               \
  PLAIN(fmod_##S, T, T, fmod_integer_##S(x, y))                                                   \
  PLAIN(power_general_##S, T, T, power_integer_##S(x, y))                                         \
  static void SIGNATURE(power_##S) {                                                              \
    if (sb == 0 && *(const T *)pb == 2) multiply_##S(pa, pa, po, n, sa, sa, so);                  \
    else power_general_##S(pa, pb, po, n, sa, sb, so);                                            \
  }                                                                                               \
  PLAIN(left_shift_##S, T, T, (U)y < 8 * sizeof(T) ? (T)((U)x << y) : 0)                          \
  PLAIN(right_shift_##S, T, T, (U)y < 8 * sizeof(T) ? x >> y : (x < 0 ? -1 : 0))

#define INTEGER_HELPERS(S, T, U, LOWEST, HOW)                                                     \
  INLINE T floor_divide_integer_##S(T x, T y) {                                                   \
    if (y == 0) return 0;                                                                         \
    if (LOWEST != 0 && x == LOWEST && y == (T)-1) return LOWEST;                                  \
    T quotient = x / y;                                                                           \
    return (x % y != 0 && (x < 0) != (y < 0)) ? quotient - 1 : quotient;                          \
  }                                                                                               \
  INLINE T fmod_integer_##S(T x, T y) {                                                           \
    if (y == 0 || (LOWEST != 0 && y == (T)-1)) return 0;                                          \
    return x % y;                                                                                 \
  }                                                                                               \
  INLINE T remainder_integer_##S(T x, T y) {                                                      \
    T rest = fmod_integer_##S(x, y);                                                              \
    return (rest != 0 && (rest < 0) != (y < 0)) ? rest + y : rest;                                \
  }                                                                                               \
  INLINE T power_integer_##S(T x, T y) {                                                          \
    U result = 1, factor = (U)x;                                                                  \
    for (U exponent = y < 0 ? 0 : (U)y; exponent != 0; exponent >>= 1) {                          \
      if (exponent & 1) result = (U)(result * factor);                                            \
      factor = (U)(factor * factor);                                                              \
    }                                                                                             \
    return (T)result;                                                                             \
  }

FOR_INTEGER_TYPES(INTEGER_HELPERS)

// Division by one number, of integers that are numbers of double precision: the nearest quotient to x times the
// reciprocal, put right by the remainder. False where an integer is too large.
#define BY_ONE(S, T)                                                                              \
  CLONES static bool divide_by_one_##S(const T *a, T by, T *o, long n, bool wantsRest) {          \
    const int64_t wide = by;                                                                      \
    if (wide == 0 || wide == -1 || wide < INT32_MIN || wide > INT32_MAX) return false;            \
    const double reciprocal = 1 / (double)by;                                                     \
    int64_t size = 0;                                                                             \
    for (long i = 0; i < n; i++) size |= a[i] < 0 ? -(int64_t)a[i] : (int64_t)a[i];               \
    if (size < 0 || size >= (int64_t)1 << 51) return false;                                       \
    VECTORISED for (long i = 0; i < n; i++) {                                                     \
      int64_t quotient = (int64_t)__builtin_elementwise_floor((double)a[i] * reciprocal);         \
      int64_t rest = a[i] - quotient * by;                                                        \
      /* The rest has the sign of the divisor, and is smaller. */                                 \
      const int64_t more = by > 0 ? (rest >= by) - (rest < 0) : (rest <= by) - (rest > 0);        \
      quotient += more;                                                                           \
      rest -= more * by;                                                                          \
      o[i] = (T)(wantsRest ? rest : quotient);                                                    \
    }                                                                                             \
    return true;                                                                                  \
  }
BY_ONE(int32, int32_t)
BY_ONE(int64, int64_t)

static bool divided_by_one(
    const void *a, const void *by, void *o, long n, long sa, long sb, long so, long size, bool isSigned,
    bool wantsRest) {
  if (n < 16 || sa != 1 || sb != 0 || so != 1 || !isSigned) return false;
  if (size == 8) return divide_by_one_int64(a, *(const int64_t *)by, o, n, wantsRest);
  return size == 4 && divide_by_one_int32(a, *(const int32_t *)by, o, n, wantsRest);
}
FOR_INTEGER_TYPES(INTEGER_TYPE)

// The comparisons and the logic of every type; results are bool.
#define COMPARISONS(S, T, U, LOWEST, HOW)                                                         \
  LOOP(equal_##S, HOW, T, uint8_t, x == y)                                                        \
  LOOP(not_equal_##S, HOW, T, uint8_t, x != y)                                                    \
  LOOP(less_##S, HOW, T, uint8_t, x < y)                                                          \
  LOOP(less_equal_##S, HOW, T, uint8_t, x <= y)                                                   \
  LOOP(greater_##S, HOW, T, uint8_t, x > y)                                                       \
  LOOP(greater_equal_##S, HOW, T, uint8_t, x >= y)                                                \
  LOOP(logical_and_##S, HOW, T, uint8_t, (x != 0) & (y != 0))                                     \
  LOOP(logical_or_##S, HOW, T, uint8_t, (x != 0) | (y != 0))                                      \
  LOOP(logical_xor_##S, HOW, T, uint8_t, (x != 0) ^ (y != 0))

FOR_INTEGER_TYPES(COMPARISONS)
COMPARISONS(float32, float, , , CLONES)
COMPARISONS(float64, double, , , CLONES)

// Floor division and remainder as Python defines them: the remainder has the sign of the divisor, and
// the quotient is rounded so that quotient * y + remainder is x as nearly as possible.
// The rest of a division whose quotient is short is x - q y, which is a number of the type: a fused multiplication
// gives it without error, also where the quotient was rounded up to the next whole number.
#define FLOAT_HELPERS(S, T, F)                                                                    \
  INLINE T rest_##S(T x, T y) {                                                                   \
    const T from = fabs##F(x), by = fabs##F(y);                                                   \
    if (from < by) return x;                                                                      \
    const T quotient = from / by;                                                                 \
    if (!(quotient < (sizeof(T) == 4 ? (T)0x1p20 : (T)0x1p50))) return fmod##F(x, y);             \
    const T rest = fma##F(-trunc##F(quotient), by, from);                                         \
    return copysign##F(rest < 0 ? rest + by : rest, x);                                           \
  }                                                                                               \
  INLINE T remainder_float_##S(T x, T y) {                                                        \
    T rest = rest_##S(x, y);                                                                      \
    if (y == 0) return rest;                                                                      \
    if (rest != 0) return ((y < 0) != (rest < 0)) ? rest + y : rest;                              \
    return copysign##F(0, y);                                                                     \
  }                                                                                               \
  INLINE T floor_divide_float_##S(T x, T y) {                                                     \
    if (y == 0) return x / y;                                                                     \
    T rest = rest_##S(x, y);                                                                      \
    T quotient = (x - rest) / y;                                                                  \
    if (rest != 0 && (y < 0) != (rest < 0)) quotient -= 1;                                        \
    if (quotient == 0) return copysign##F(0, x / y);                                              \
    T rounded = floor##F(quotient);                                                               \
    return quotient - rounded > (T)0.5 ? rounded + 1 : rounded;                                   \
  }                                                                                               \
  INLINE T logaddexp_##S##_of(T x, T y) {                                                         \
    if (x == y) return x + (T)0.693147180559945309417232121458176568;                             \
    T difference = x - y;                                                                         \
    if (difference > 0) return x + log1p##F(exp##F(-difference));                                 \
    if (difference <= 0) return y + log1p##F(exp##F(difference));                                 \
    return difference;                                                                            \
  }

// Of two zeros of different sign an extreme is the second operand, as NumPy's vector instructions have it.
#define FLOAT_TYPE(S, T, F)                                                                       \
  VECTOR(add_##S, T, T, x + y)                                                                    \
  VECTOR(subtract_##S, T, T, x - y)                                                               \
  VECTOR(multiply_##S, T, T, x * y)                                                               \
  VECTOR(divide_##S, T, T, x / y)                                                                 \
  VECTOR(maximum_##S, T, T, ((x > y) | (x != x)) ? x : y)                                          \
  VECTOR(minimum_##S, T, T, ((x < y) | (x != x)) ? x : y)                                          \
  VECTOR(fmax_##S, T, T, ((x > y) | (y != y)) ? x : y)                                             \
  VECTOR(fmin_##S, T, T, ((x < y) | (y != y)) ? x : y)                                             \
  CLONED(floor_divide_##S, T, T, floor_divide_float_##S(x, y))                                    \
  CLONED(remainder_##S, T, T, remainder_float_##S(x, y))                                          \
  CLONED(fmod_##S, T, T, rest_##S(x, y))                                                          \
  PLAIN(power_general_##S, T, T, pow##F(x, y))                                                    \
  PLAIN(arctan2_##S, T, T, atan2##F(x, y))                                                        \
  PLAIN(hypot_##S, T, T, hypot##F(x, y))                                                          \
  PLAIN(copysign_##S, T, T, copysign##F(x, y))                                                    \
  PLAIN(logaddexp_##S, T, T, logaddexp_##S##_of(x, y))                                            \
  static void SIGNATURE(power_##S) {                                                              \
    /* Some constant exponents, above all 2, are other operations, as in NumPy. */                \
    const T exponent = sb == 0 ? *(const T *)pb : 0;                                              \
    if (exponent == 2) {                                                                          \
      multiply_##S(pa, pa, po, n, sa, sa, so);                                                    \
    } else if (exponent == (T)0.5) {                                                              \
      nabla_unary_loop(SQRT, sizeof(T) == 4 ? FLOAT32 : FLOAT64)(pa, po, n, sa, so);              \
    } else if (exponent == -1) {                                                                  \
      nabla_unary_loop(RECIPROCAL, sizeof(T) == 4 ? FLOAT32 : FLOAT64)(pa, po, n, sa, so);        \
    } else {                                                                                      \
      /* A single number is raised by the C library, as NumPy does for scalars. */                \
      NablaBinaryLoop *accurate = n > 1 ? nabla_accurate_power(sizeof(T) == 4 ? FLOAT32 : FLOAT64) : 0; \
      (accurate ? accurate : power_general_##S)(pa, pb, po, n, sa, sb, so);                       \
    }                                                                                             \
  }

FLOAT_HELPERS(float32, float, f)
FLOAT_HELPERS(float64, double, )
FLOAT_TYPE(float32, float, f)
FLOAT_TYPE(float64, double, )

#define ALL(NAME) BY_DTYPE(NAME##_uint8, NAME, NAME)
#define NUMBERS(NAME, BOOLEAN) BY_DTYPE(BOOLEAN, NAME, NAME)
#define INTEGERS(NAME, BOOLEAN) BY_INTEGER_DTYPE(BOOLEAN, NAME)
#define FLOATS(NAME) BY_FLOAT_DTYPE(NAME)

// The places of some rows.
enum { ARCTAN2 = 12 };

// Rows in the order of `BinaryOperation`.
static NablaBinaryLoop *const loops[][DTYPE_COUNT] = {
    NUMBERS(add, logical_or_uint8),
    NUMBERS(subtract, 0),
    NUMBERS(multiply, logical_and_uint8),
    FLOATS(divide),
    NUMBERS(floor_divide, 0),
    NUMBERS(remainder, 0),
    NUMBERS(power, 0),
    FLOATS(power),
    NUMBERS(maximum, logical_or_uint8),
    NUMBERS(minimum, logical_and_uint8),
    BY_DTYPE(logical_or_uint8, maximum, fmax),
    BY_DTYPE(logical_and_uint8, minimum, fmin),
    FLOATS(arctan2),
    FLOATS(hypot),
    NUMBERS(fmod, 0),
    FLOATS(copysign),
    FLOATS(logaddexp),
    ALL(equal),
    ALL(not_equal),
    ALL(less),
    ALL(less_equal),
    ALL(greater),
    ALL(greater_equal),
    ALL(logical_and),
    ALL(logical_or),
    ALL(logical_xor),
    INTEGERS(bitwise_and, logical_and_uint8),
    INTEGERS(bitwise_or, logical_or_uint8),
    INTEGERS(bitwise_xor, logical_xor_uint8),
    INTEGERS(left_shift, 0),
    INTEGERS(right_shift, 0),
};

NablaBinaryLoop *nabla_binary_loop(uint8_t operation, uint8_t dtype) {
  if (operation >= sizeof loops / sizeof *loops) return 0;
  if (dtype >= DTYPE_COUNT) return nabla_complex_binary_loop(operation, dtype);
  if (operation == ARCTAN2 && (dtype == FLOAT32 || dtype == FLOAT64)) {
    NablaBinaryLoop *accurate = nabla_accurate_arctan2(dtype);
    if (accurate) return accurate;
  }
  return loops[operation][dtype];
}
