// Reductions of one run of elements.
#include "complex_loops.h"
#include "reductions.h"
#include "support.h"

// Sums keep NumPy's order of additions, so nothing may be fused or reordered.
#pragma STDC FP_CONTRACT OFF

// The addition order of NumPy: blocks of up to 128 elements in eight partial sums, and halves, at a
// multiple of eight, above that. The partial sums also keep the rounding error at O(log n).
// Source: Higham, "The accuracy of floating point summation", SIAM J. Sci. Comput. 14 (1993).
//
// A block is a chain of additions that wait for each other; two or four blocks are added at a time, side by
// side, where all are of that size.
INLINE long halved(long n) { return n / 2 - n / 2 % 8; }

#define EIGHT(S, a) (*(const Eight_##S *)(a))

#define PAIRWISE(S, T)                                                                            \
  typedef T Eight_##S __attribute__((ext_vector_type(8), aligned(sizeof(T)), may_alias));         \
  /* The rest of a block of n elements; the partial sums of the first i are given. */             \
  INLINE T block_end_##S(const T *a, long i, long n, const Eight_##S *partial) {                  \
    Eight_##S r = *partial;                                                                       \
    for (; i < n - n % 8; i += 8) r += EIGHT(S, a + i);                                           \
    __typeof__(r.lo) pairs = r.even + r.odd;                                                      \
    __typeof__(pairs.lo) quads = pairs.even + pairs.odd;                                          \
    T sum = quads.x + quads.y;                                                                    \
    for (; i < n; i++) sum += a[i];                                                               \
    return sum;                                                                                   \
  }                                                                                               \
  CLONES static T sum_blocks_##S(const T *a, long n, long count) {                                \
    Eight_##S r0 = EIGHT(S, a);                                                                   \
    if (count == 1) return block_end_##S(a, 8, n, &r0);                                           \
    const long half = halved(n);                                                                  \
    long i = 8;                                                                                   \
    if (count == 2) {                                                                             \
      const T *b = a + half;                                                                      \
      Eight_##S r1 = EIGHT(S, b);                                                                 \
      for (; i <= half - 8; i += 8) r0 += EIGHT(S, a + i), r1 += EIGHT(S, b + i);                 \
      return block_end_##S(a, i, half, &r0) + block_end_##S(b, i, n - half, &r1);                 \
    }                                                                                             \
    const long low = halved(half), high = halved(n - half);                                       \
    const T *b = a + low, *c = a + half, *d = c + high;                                           \
    Eight_##S r1 = EIGHT(S, b), r2 = EIGHT(S, c), r3 = EIGHT(S, d);                               \
    for (; i <= low - 8; i += 8) {                                                                \
      r0 += EIGHT(S, a + i), r1 += EIGHT(S, b + i);                                               \
      r2 += EIGHT(S, c + i), r3 += EIGHT(S, d + i);                                               \
    }                                                                                             \
    return (block_end_##S(a, i, low, &r0) + block_end_##S(b, i, half - low, &r1)) +               \
           (block_end_##S(c, i, high, &r2) + block_end_##S(d, i, n - half - high, &r3));          \
  }                                                                                               \
  static T sum_dense_##S(const T *a, long n) {                                                    \
    if (n <= 128) return sum_blocks_##S(a, n, 1);                                                 \
    const long half = halved(n), rest = n - half;                                                 \
    if (rest <= 128) return sum_blocks_##S(a, n, 2);                                              \
    /* Halves are at most as long as rests; both are split, or one of them is a block already. */ \
    if (half > 128 && rest - halved(rest) <= 128) return sum_blocks_##S(a, n, 4);                 \
    return sum_dense_##S(a, half) + sum_dense_##S(a + half, rest);                                \
  }                                                                                               \
  static T sum_##S(const T *a, long n, long step) {                                               \
    if (n < 8) {                                                                                  \
      T sum = -(T)0.0;                                                                            \
      for (long i = 0; i < n; i++) sum += a[i * step];                                            \
      return sum;                                                                                 \
    }                                                                                             \
    if (step == 1) return sum_dense_##S(a, n);                                                    \
    if (n <= 128) {                                                                               \
      T dense[128];                                                                               \
      for (long i = 0; i < n; i++) dense[i] = a[i * step];                                        \
      return sum_blocks_##S(dense, n, 1);                                                         \
    }                                                                                             \
    const long half = halved(n);                                                                  \
    return sum_##S(a, half, step) + sum_##S(a + half * step, n - half, step);                     \
  }                                                                                               \
  static void add_##S(const void *pa, void *po, long n, long step) {                              \
    T *o = po;                                                                                    \
    *o = *o + sum_##S(pa, n, step);                                                               \
  }

PAIRWISE(float32, float)
PAIRWISE(float64, double)

#define RUN(NAME, HOW, T, U, EXPRESSION)                                                          \
  HOW static void NAME(const void *pa, void *po, long n, long step) {                          \
    const T *a = pa;                                                                              \
    U r = (U) * (T *)po;                                                                          \
    if (step == 1) {                                                                              \
      for (long i = 0; i < n; i++) { const T x = a[i]; r = (EXPRESSION); }                        \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) { const T x = a[i * step]; r = (EXPRESSION); }                 \
    }                                                                                             \
    *(T *)po = (T)r;                                                                              \
  }

// Whether all, or any, are true: stops after the piece that decides.
#define LOGICAL(S, HOW, T)                                                                        \
  HOW static bool has_##S(const T *a, long n, long step, bool wanted) {                        \
    enum { PIECE = 4096 / sizeof(T) };                                                            \
    for (long done = 0; done < n; done += PIECE) {                                                \
      const long count = n - done < PIECE ? n - done : PIECE;                                     \
      const T *piece = a + done * step;                                                           \
      bool found = false;                                                                         \
      if (step == 1) {                                                                            \
        for (long i = 0; i < count; i++) found |= (piece[i] != 0) == wanted;                      \
      } else {                                                                                    \
        for (long i = 0; i < count; i++) found |= (piece[i * step] != 0) == wanted;               \
      }                                                                                           \
      if (found) return true;                                                                     \
    }                                                                                             \
    return false;                                                                                 \
  }                                                                                               \
  static void logical_and_##S(const void *pa, void *po, long n, long step) {                      \
    T *o = po;                                                                                    \
    *o = *o != 0 && !has_##S(pa, n, step, false);                                                 \
  }                                                                                               \
  static void logical_or_##S(const void *pa, void *po, long n, long step) {                       \
    T *o = po;                                                                                    \
    *o = *o != 0 || has_##S(pa, n, step, true);                                                   \
  }

#define INTEGER_TYPE(S, T, U, LOWEST, HOW)                                                        \
  RUN(add_##S, HOW, T, U, r + (U)x)                                                               \
  RUN(multiply_##S, HOW, T, U, r *(U)x)                                                           \
  RUN(maximum_##S, HOW, T, T, x > r ? x : r)                                                      \
  RUN(minimum_##S, HOW, T, T, x < r ? x : r)                                                      \
  RUN(bitwise_and_##S, HOW, T, T, r &x)                                                           \
  RUN(bitwise_or_##S, HOW, T, T, r | x)                                                           \
  RUN(bitwise_xor_##S, HOW, T, T, r ^ x)                                                          \
  LOGICAL(S, HOW, T)

FOR_INTEGER_TYPES(INTEGER_TYPE)

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

// The same without NaN, unless there is nothing else: a lane that holds NaN takes whatever comes.
#define FLOAT_EXTREME_OF_NUMBERS(NAME, T, BETTER)                                                 \
  CLONES static void NAME(const void *pa, void *po, long n, long step) {                          \
    enum { LANES = 128 / sizeof(T) };                                                             \
    const T *a = pa;                                                                              \
    T r = *(T *)po;                                                                               \
    long i = 0;                                                                                   \
    if (step == 1 && n >= LANES) {                                                                \
      T lane[LANES];                                                                              \
      for (int k = 0; k < LANES; k++) lane[k] = r;                                                \
      for (; i <= n - LANES; i += LANES) {                                                        \
        for (int k = 0; k < LANES; k++) {                                                         \
          const T x = a[i + k], best = lane[k];                                                   \
          lane[k] = ((x BETTER best) | (best != best)) ? x : best;                                  \
        }                                                                                         \
      }                                                                                           \
      for (int k = 0; k < LANES; k++) r = ((lane[k] BETTER r) | (r != r)) ? lane[k] : r;            \
    }                                                                                             \
    for (; i < n; i++) {                                                                          \
      const T x = a[i * step];                                                                    \
      r = ((x BETTER r) | (r != r)) ? x : r;                                                        \
    }                                                                                             \
    *(T *)po = r;                                                                                 \
  }

#define FLOAT_TYPE(S, T)                                                                          \
  RUN(multiply_##S, CLONES, T, T, r *x)                                                           \
  FLOAT_EXTREME(maximum_##S, T, >)                                                                \
  FLOAT_EXTREME(minimum_##S, T, <)                                                                \
  FLOAT_EXTREME_OF_NUMBERS(fmax_##S, T, >)                                                        \
  FLOAT_EXTREME_OF_NUMBERS(fmin_##S, T, <)                                                        \
  LOGICAL(S, CLONES, T)

FLOAT_TYPE(float32, float)
FLOAT_TYPE(float64, double)

#define NUMBERS(NAME, BOOLEAN) BY_DTYPE(BOOLEAN, NAME, NAME)

// The operations that reduce, by their number in `BinaryOperation`.
NablaReduceLoop *nabla_reduce_loop(uint8_t operation, uint8_t dtype) {
  static NablaReduceLoop *const loops[][DTYPE_COUNT] = {
      NUMBERS(add, logical_or_uint8),
      NUMBERS(multiply, logical_and_uint8),
      NUMBERS(maximum, logical_or_uint8),
      NUMBERS(minimum, logical_and_uint8),
      BY_DTYPE(logical_or_uint8, maximum, fmax),
      BY_DTYPE(logical_and_uint8, minimum, fmin),
      NUMBERS(logical_and, logical_and_uint8),
      NUMBERS(logical_or, logical_or_uint8),
      BY_INTEGER_DTYPE(0, bitwise_and),
      BY_INTEGER_DTYPE(0, bitwise_or),
      BY_INTEGER_DTYPE(0, bitwise_xor),
  };
  static const int8_t row[] = {0,  -1, 1,  -1, -1, -1, -1, -1, 2,  3,  4, 5,
                               -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 6, 7,  -1, 8, 9, 10};
  if (dtype >= DTYPE_COUNT) return nabla_complex_reduce_loop(operation, dtype);
  if (operation >= sizeof row || row[operation] < 0) return 0;
  return loops[row[operation]][dtype];
}
