// Matrix products: which kernel multiplies which types on which processor.
#include "matrix.h"

#include <stdlib.h>

#include "support.h"

#define SIMPLE(S, T, U, STORE)                                                                    \
  CLONES static void matmul_##S(                                                                  \
      const T *a, const T *b, T *o, long m, long n, long k, long ra, long ca, long rb, long cb,   \
      long ro) {                                                                                  \
    for (long i = 0; i < m; i++) {                                                                \
      T *restrict out = o + i * ro;                                                               \
      for (long j = 0; j < n; j++) out[j] = 0;                                                    \
      for (long p = 0; p < k; p++) {                                                              \
        const U x = (U)a[i * ra + p * ca];                                                        \
        const T *row = b + p * rb;                                                                \
        for (long j = 0; j < n; j++) out[j] = (T)(STORE);                                         \
      }                                                                                           \
    }                                                                                             \
  }

SIMPLE(bool, uint8_t, uint8_t, out[j] | ((x != 0) & (row[j * cb] != 0)))
SIMPLE(uint8, uint8_t, uint32_t, (uint32_t)out[j] + x * (uint32_t)row[j * cb])
SIMPLE(int32, int32_t, uint32_t, (uint32_t)out[j] + x * (uint32_t)row[j * cb])
SIMPLE(int64, int64_t, uint64_t, (uint64_t)out[j] + x * (uint64_t)row[j * cb])

// Memory for packed blocks, kept from call to call: a fresh block would cost more than a small product.
static void *nabla_scratch(int which, long size) {
  static _Thread_local struct { void *memory; long size; } kept[2];
  if (kept[which].size < size) {
    free(kept[which].memory);
    long rounded = (size + 4095) & ~4095l;
    kept[which].memory = aligned_alloc(64, (size_t)rounded);
    kept[which].size = kept[which].memory ? rounded : 0;
  }
  return kept[which].memory;
}

typedef float Float4 __attribute__((vector_size(16)));
typedef double Double2 __attribute__((vector_size(16)));

#define T float
#define OTHER double
#define V Float4
#define TARGET
#define NAME(x) x##_float32_base
#define MASKED 0
#define LOAD_LAST(p, n) (*(const NAME(Unaligned) *)(p))
#define STORE_LAST(p, v, n) memcpy(p, &(v), (size_t)(n) * sizeof(float))
#include "matrix_kernel.h"

#define T double
#define OTHER float
#define V Double2
#define TARGET
#define NAME(x) x##_float64_base
#define MASKED 0
#define LOAD_LAST(p, n) (*(const NAME(Unaligned) *)(p))
#define STORE_LAST(p, v, n) memcpy(p, &(v), (size_t)(n) * sizeof(double))
#include "matrix_kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Masks that select the first n lanes.
static const int32_t lanes32[16] = {-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0};
static const int64_t lanes64[8] = {-1, -1, -1, -1, 0, 0, 0, 0};
#define LANES32(n) _mm256_loadu_si256((const __m256i *)(lanes32 + 8 - (n)))
#define LANES64(n) _mm256_loadu_si256((const __m256i *)(lanes64 + 4 - (n)))

#define T float
#define OTHER double
#define V __m256
#define TARGET __attribute__((target("avx2,fma")))
#define NAME(x) x##_float32_avx2
#define MASKED 1
#define LOAD_LAST(p, n) _mm256_maskload_ps(p, LANES32(n))
#define STORE_LAST(p, v, n) _mm256_maskstore_ps(p, LANES32(n), v)
#include "matrix_kernel.h"

#define T double
#define OTHER float
#define V __m256d
#define TARGET __attribute__((target("avx2,fma")))
#define NAME(x) x##_float64_avx2
#define MASKED 1
#define LOAD_LAST(p, n) _mm256_maskload_pd(p, LANES64(n))
#define STORE_LAST(p, v, n) _mm256_maskstore_pd(p, LANES64(n), v)
#include "matrix_kernel.h"

#define AVX512 "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma"

#define T float
#define OTHER double
#define V __m512
#define TARGET __attribute__((target(AVX512), min_vector_width(512)))
#define NAME(x) x##_float32_avx512
#define MASKED 1
#define LOAD_LAST(p, n) _mm512_maskz_loadu_ps((__mmask16)((1u << (n)) - 1), p)
#define STORE_LAST(p, v, n) _mm512_mask_storeu_ps(p, (__mmask16)((1u << (n)) - 1), v)
#include "matrix_kernel.h"

#define T double
#define OTHER float
#define V __m512d
#define TARGET __attribute__((target(AVX512), min_vector_width(512)))
#define NAME(x) x##_float64_avx512
#define MASKED 1
#define LOAD_LAST(p, n) _mm512_maskz_loadu_pd((__mmask8)((1u << (n)) - 1), p)
#define STORE_LAST(p, v, n) _mm512_mask_storeu_pd(p, (__mmask8)((1u << (n)) - 1), v)
#include "matrix_kernel.h"

static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
}

static bool has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

#define BEST(S)                                                                                   \
  if (has_avx512()) return matmul_##S##_avx512(a, b, out, m, n, k, rowOut, dtype);                \
  if (has_avx2()) return matmul_##S##_avx2(a, b, out, m, n, k, rowOut, dtype);                    \
  return matmul_##S##_base(a, b, out, m, n, k, rowOut, dtype);
#else
#define BEST(S) return matmul_##S##_base(a, b, out, m, n, k, rowOut, dtype);
#endif

#define SIMPLE_CALL(S)                                                                            \
  matmul_##S(a.data, b.data, out, m, n, k, a.row, a.column, b.row, b.column, rowOut);             \
  return 1;

_Bool nabla_matmul(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype) {
  switch (dtype) {
    case BOOL: SIMPLE_CALL(bool)
    case UINT8: SIMPLE_CALL(uint8)
    case INT32: SIMPLE_CALL(int32)
    case INT64: SIMPLE_CALL(int64)
    case FLOAT32: BEST(float32)
    case FLOAT64: BEST(float64)
    default: return 0;
  }
}
