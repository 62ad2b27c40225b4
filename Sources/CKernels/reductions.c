// Reductions of one run of elements.
#include "reductions.h"
#include "support.h"

// The addition order of NumPy: blocks of up to 128 elements in eight partial sums, and halves, at a
// multiple of eight, above that. The partial sums also keep the rounding error at O(log n).
// Source: Higham, "The accuracy of floating point summation", SIAM J. Sci. Comput. 14 (1993).
#define PAIRWISE(S, T)                                                                            \
  CLONES static T sum_dense_block_##S(const T *a, long n) {                                       \
    T r[8];                                                                                       \
    for (int k = 0; k < 8; k++) r[k] = a[k];                                                      \
    long i = 8;                                                                                   \
    for (; i < n - n % 8; i += 8) {                                                               \
      for (int k = 0; k < 8; k++) r[k] += a[i + k];                                               \
    }                                                                                             \
    T sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));                    \
    for (; i < n; i++) sum += a[i];                                                               \
    return sum;                                                                                   \
  }                                                                                               \
  static T sum_##S(const T *a, long n, long step) {                                               \
    if (n < 8) {                                                                                  \
      T sum = -(T)0.0;                                                                            \
      for (long i = 0; i < n; i++) sum += a[i * step];                                            \
      return sum;                                                                                 \
    }                                                                                             \
    if (n <= 128) {                                                                               \
      if (step == 1) return sum_dense_block_##S(a, n);                                            \
      T r[8];                                                                                     \
      for (int k = 0; k < 8; k++) r[k] = a[k * step];                                             \
      long i = 8;                                                                                 \
      for (; i < n - n % 8; i += 8) {                                                             \
        for (int k = 0; k < 8; k++) r[k] += a[(i + k) * step];                                    \
      }                                                                                           \
      T sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));                  \
      for (; i < n; i++) sum += a[i * step];                                                      \
      return sum;                                                                                 \
    }                                                                                             \
    long half = n / 2;                                                                            \
    half -= half % 8;                                                                             \
    return sum_##S(a, half, step) + sum_##S(a + half * step, n - half, step);                     \
  }                                                                                               \
  static void add_##S(const void *pa, void *po, long n, long step) {                              \
    T *o = po;                                                                                    \
    *o = *o + sum_##S(pa, n, step);                                                               \
  }

PAIRWISE(float32, float)
PAIRWISE(float64, double)

#define RUN(NAME, T, U, EXPRESSION)                                                               \
  CLONES static void NAME(const void *pa, void *po, long n, long step) {                          \
    const T *a = pa;                                                                              \
    U r = (U) * (T *)po;                                                                          \
    if (step == 1) {                                                                              \
      for (long i = 0; i < n; i++) { const T x = a[i]; r = (EXPRESSION); }                        \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) { const T x = a[i * step]; r = (EXPRESSION); }                 \
    }                                                                                             \
    *(T *)po = (T)r;                                                                              \
  }

#define INTEGER_TYPE(S, T, U)                                                                     \
  RUN(add_##S, T, U, r + (U)x)                                                                    \
  RUN(multiply_##S, T, U, r *(U)x)                                                                \
  RUN(maximum_##S, T, T, x > r ? x : r)                                                           \
  RUN(minimum_##S, T, T, x < r ? x : r)                                                           \
  RUN(logical_and_##S, T, T, (r != 0) & (x != 0))                                                 \
  RUN(logical_or_##S, T, T, (r != 0) | (x != 0))

INTEGER_TYPE(uint8, uint8_t, uint32_t)
INTEGER_TYPE(int32, int32_t, uint32_t)
INTEGER_TYPE(int64, int64_t, uint64_t)

// Extremes of floating-point runs, in independent lanes so that they vectorise; a NaN anywhere, once seen
// by a flag per lane, is the result.
#define FLOAT_EXTREME(NAME, T, BETTER)                                                            \
  CLONES static void NAME(const void *pa, void *po, long n, long step) {                          \
    enum { LANES = 128 / sizeof(T) };                                                             \
    const T *a = pa;                                                                              \
    T r = *(T *)po;                                                                               \
    long i = 0;                                                                                   \
    if (step == 1 && n >= LANES && r == r) {                                                      \
      T lane[LANES];                                                                              \
      T unordered[LANES] = {0};                                                                   \
      for (int k = 0; k < LANES; k++) lane[k] = r;                                                \
      for (; i <= n - LANES; i += LANES) {                                                        \
        for (int k = 0; k < LANES; k++) {                                                         \
          const T x = a[i + k], best = lane[k];                                                   \
          lane[k] = x BETTER best ? x : best;                                                     \
          unordered[k] = x != x ? x : unordered[k];                                               \
        }                                                                                         \
      }                                                                                           \
      for (int k = 0; k < LANES; k++) {                                                           \
        if (unordered[k] != unordered[k]) r = unordered[k];                                       \
        else if (r == r && lane[k] BETTER r) r = lane[k];                                         \
      }                                                                                           \
    }                                                                                             \
    for (; i < n; i++) {                                                                          \
      const T x = a[i * step];                                                                    \
      r = ((r BETTER x) | (r == x) | (r != r)) ? r : x;                                           \
    }                                                                                             \
    *(T *)po = r;                                                                                 \
  }

#define FLOAT_TYPE(S, T)                                                                          \
  RUN(multiply_##S, T, T, r *x)                                                                   \
  FLOAT_EXTREME(maximum_##S, T, >)                                                                \
  FLOAT_EXTREME(minimum_##S, T, <)                                                                \
  RUN(fmax_##S, T, T, ((r >= x) | (x != x)) ? r : x)                                                \
  RUN(fmin_##S, T, T, ((r <= x) | (x != x)) ? r : x)                                                \
  RUN(logical_and_##S, T, T, (r != 0) & (x != 0))                                                 \
  RUN(logical_or_##S, T, T, (r != 0) | (x != 0))

FLOAT_TYPE(float32, float)
FLOAT_TYPE(float64, double)

#define NUMBERS(NAME, BOOLEAN)                                                                    \
  { BOOLEAN, NAME##_uint8, NAME##_int32, NAME##_int64, 0, NAME##_float32, NAME##_float64 }

// The operations that reduce, by their number in `BinaryOperation`.
NablaReduceLoop *nabla_reduce_loop(uint8_t operation, uint8_t dtype) {
  static NablaReduceLoop *const loops[][DTYPE_COUNT] = {
      NUMBERS(add, logical_or_uint8),
      NUMBERS(multiply, logical_and_uint8),
      NUMBERS(maximum, logical_or_uint8),
      NUMBERS(minimum, logical_and_uint8),
      {logical_or_uint8, maximum_uint8, maximum_int32, maximum_int64, 0, fmax_float32,
       fmax_float64},
      {logical_and_uint8, minimum_uint8, minimum_int32, minimum_int64, 0, fmin_float32,
       fmin_float64},
      NUMBERS(logical_and, logical_and_uint8),
      NUMBERS(logical_or, logical_or_uint8),
  };
  static const int8_t row[] = {0,  -1, 1,  -1, -1, -1, -1, -1, 2,  3,  4, 5,
                               -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 6, 7};
  if (operation >= sizeof row || dtype >= DTYPE_COUNT || row[operation] < 0) return 0;
  return loops[row[operation]][dtype];
}

#define SEARCH(S, T)                                                                              \
  static int64_t argmax_##S(const T *a, long n, long step) {                                      \
    long best = 0;                                                                                \
    T value = a[0];                                                                               \
    for (long i = 1; i < n && value == value; i++) {                                              \
      const T x = a[i * step];                                                                    \
      if (x > value || x != x) { value = x; best = i; }                                           \
    }                                                                                             \
    return best;                                                                                  \
  }                                                                                               \
  static int64_t argmin_##S(const T *a, long n, long step) {                                      \
    long best = 0;                                                                                \
    T value = a[0];                                                                               \
    for (long i = 1; i < n && value == value; i++) {                                              \
      const T x = a[i * step];                                                                    \
      if (x < value || x != x) { value = x; best = i; }                                           \
    }                                                                                             \
    return best;                                                                                  \
  }                                                                                               \
  CLONES static int64_t count_##S(const T *a, long n, long step) {                                \
    int64_t count = 0;                                                                            \
    if (step == 1) {                                                                              \
      for (long i = 0; i < n; i++) count += a[i] != 0;                                            \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) count += a[i * step] != 0;                                     \
    }                                                                                             \
    return count;                                                                                 \
  }

SEARCH(uint8, uint8_t)
SEARCH(int32, int32_t)
SEARCH(int64, int64_t)
SEARCH(float32, float)
SEARCH(float64, double)

// float16 never arrives here: its callers convert it first.
#define BY_TYPE(NAME)                                                                             \
  switch (dtype) {                                                                                \
    case INT32: return NAME##_int32(a, n, step);                                                  \
    case INT64: return NAME##_int64(a, n, step);                                                  \
    case FLOAT32: return NAME##_float32(a, n, step);                                              \
    case FLOAT64: return NAME##_float64(a, n, step);                                              \
    default: return NAME##_uint8(a, n, step);                                                     \
  }

int64_t nabla_argmax(const void *a, long n, long step, uint8_t dtype) { BY_TYPE(argmax) }
int64_t nabla_argmin(const void *a, long n, long step, uint8_t dtype) { BY_TYPE(argmin) }
int64_t nabla_count_nonzero(const void *a, long n, long step, uint8_t dtype) { BY_TYPE(count) }
