// Quicksort in vectors of 512 bits: a vector is parted by a comparison, and both parts are stored dense. Short
// runs go through a sorting network. Sources: Bramas, "A novel hybrid quicksort algorithm vectorized using
// AVX-512", IJACSA 8 (2017); Batcher, "Sorting networks and their applications", AFIPS 1968.
#include "interrupt.h"
#include "sort_wide.h"

#include <stdlib.h>

#include "support.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,popcnt,bmi,bmi2"), min_vector_width(512)))
#define WIDE_INLINE static inline WIDE __attribute__((always_inline))

// Compare-exchange of elements i and i ^ DISTANCE inside a vector: where UP has a bit, the larger one.
#define EIGHT_SWAPPED(v, d) __builtin_shufflevector(                                              \
    v, v, 0 ^ d, 1 ^ d, 2 ^ d, 3 ^ d, 4 ^ d, 5 ^ d, 6 ^ d, 7 ^ d)
#define SIXTEEN_SWAPPED(v, d) __builtin_shufflevector(                                            \
    v, v, 0 ^ d, 1 ^ d, 2 ^ d, 3 ^ d, 4 ^ d, 5 ^ d, 6 ^ d, 7 ^ d, 8 ^ d, 9 ^ d, 10 ^ d, 11 ^ d,  \
    12 ^ d, 13 ^ d, 14 ^ d, 15 ^ d)

#define S float32
#define T float
#define LANES 16
#define MASK __mmask16
#define VECTOR __m512
#define SUFFIX ps
#define HIGHEST INFINITY
#define IS_BELOW(a, b) _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ)
#define IS_NOT_ABOVE(a, b) _mm512_cmp_ps_mask(a, b, _CMP_LE_OQ)
#include "sort_wide_body.h"

#define S float64
#define T double
#define LANES 8
#define MASK __mmask8
#define VECTOR __m512d
#define SUFFIX pd
#define HIGHEST INFINITY
#define IS_BELOW(a, b) _mm512_cmp_pd_mask(a, b, _CMP_LT_OQ)
#define IS_NOT_ABOVE(a, b) _mm512_cmp_pd_mask(a, b, _CMP_LE_OQ)
#include "sort_wide_body.h"

#define S int32
#define T int32_t
#define LANES 16
#define MASK __mmask16
#define VECTOR __m512i
#define SUFFIX epi32
#define HIGHEST INT32_MAX
#define IS_BELOW(a, b) _mm512_cmplt_epi32_mask(a, b)
#define IS_NOT_ABOVE(a, b) _mm512_cmple_epi32_mask(a, b)
#include "sort_wide_body.h"

#define S int64
#define T int64_t
#define LANES 8
#define MASK __mmask8
#define VECTOR __m512i
#define SUFFIX epi64
#define HIGHEST INT64_MAX
#define IS_BELOW(a, b) _mm512_cmplt_epi64_mask(a, b)
#define IS_NOT_ABOVE(a, b) _mm512_cmple_epi64_mask(a, b)
#include "sort_wide_body.h"

// Puts NaN behind the other elements, and says how many others there are.
#define SPLIT_NAN(NAME, T)                                                                        \
  static long NAME(T *a, long n) {                                                                \
    while (n > 0 && a[n - 1] != a[n - 1]) n--;                                                    \
    for (long i = 0; i < n; i++) {                                                                \
      if (a[i] == a[i]) continue;                                                                 \
      const T nan = a[i];                                                                         \
      a[i] = a[n - 1];                                                                            \
      a[n - 1] = nan;                                                                             \
      while (n > i && a[n - 1] != a[n - 1]) n--;                                                  \
    }                                                                                             \
    return n;                                                                                     \
  }

SPLIT_NAN(split_float32, float)
SPLIT_NAN(split_float64, double)

static bool is_wide(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("bmi2");
}

bool nabla_sort_wide(void *values, long n, uint8_t dtype) {
  if (!is_wide()) return false;
  switch (dtype) {
    case INT32: return sort_int32(values, n);
    case INT64: return sort_int64(values, n);
    case FLOAT32: return sort_float32(values, split_float32(values, n));
    case FLOAT64: return sort_float64(values, split_float64(values, n));
    default: return false;
  }
}

bool nabla_partition_wide(void *values, long n, const int64_t *places, long count, uint8_t dtype) {
  if (!is_wide()) return false;
  switch (dtype) {
    case INT32: return partition_int32(values, n, places, count);
    case INT64: return partition_int64(values, n, places, count);
    case FLOAT32: return partition_float32(values, split_float32(values, n), places, count);
    case FLOAT64: return partition_float64(values, split_float64(values, n), places, count);
    default: return false;
  }
}

#include "sort_pairs_body.h"

bool nabla_sort_pairs_wide(int64_t *keys, int64_t *places, long n) {
  return is_wide() && sort_pairs(keys, places, n);
}

bool nabla_partition_pairs_wide(
    int64_t *keys, int64_t *places, long n, const int64_t *wanted, long count) {
  return is_wide() && partition_pairs(keys, places, n, wanted, count);
}
#else
bool nabla_sort_wide(void *values, long n, uint8_t dtype) {
  (void)values, (void)n, (void)dtype;
  return false;
}

bool nabla_partition_wide(void *values, long n, const int64_t *places, long count, uint8_t dtype) {
  (void)values, (void)n, (void)places, (void)count, (void)dtype;
  return false;
}

bool nabla_sort_pairs_wide(int64_t *keys, int64_t *places, long n) {
  (void)keys, (void)places, (void)n;
  return false;
}

bool nabla_partition_pairs_wide(
    int64_t *keys, int64_t *places, long n, const int64_t *wanted, long count) {
  (void)keys, (void)places, (void)n, (void)wanted, (void)count;
  return false;
}
#endif
