// Floating-point matrix products: the kernels for each element type and kind of processor.
#include <stdlib.h>

#include "product.h"
#include "support.h"

// Memory for packed blocks, kept from call to call: a fresh block would cost more than a small product.
// What is kept is bounded by the panels that a product packs at a time.
static _Thread_local struct { void *memory; long size; } kept[2];

static void *nabla_scratch(int which, long size) {
  if (kept[which].size < size) {
    free(kept[which].memory);
    long rounded = (size + 4095) & ~4095l;
    kept[which].memory = aligned_alloc(64, (size_t)rounded);
    kept[which].size = kept[which].memory ? rounded : 0;
  }
  return kept[which].memory;
}

void nabla_release_scratch(void) {
  for (int which = 0; which < 2; which++) {
    free(kept[which].memory);
    kept[which].memory = 0;
    kept[which].size = 0;
  }
}

#define UP_TO_6(X) X(1) X(2) X(3) X(4) X(5) X(6)
#define UP_TO_14(X) UP_TO_6(X) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14)

typedef float Float4 __attribute__((vector_size(16)));
typedef double Double2 __attribute__((vector_size(16)));

#if defined(__aarch64__)
#define BASE_ROWS 14
#define EACH_BASE_TILE UP_TO_14
#else
#define BASE_ROWS 6
#define EACH_BASE_TILE UP_TO_6
#endif

#define T float
#define OTHER double
#define V Float4
#define TARGET
#define NAME(x) x##_float32_base
#define MOST_ROWS BASE_ROWS
#define EACH_TILE EACH_BASE_TILE
#define MASKED 0
#define LOAD_LAST(p, n) (*(const NAME(Unaligned) *)(p))
#define STORE_LAST(p, v, n) memcpy(p, &(v), (size_t)(n) * sizeof(float))
#include "matrix_kernel.h"

#define T double
#define OTHER float
#define V Double2
#define TARGET
#define NAME(x) x##_float64_base
#define MOST_ROWS BASE_ROWS
#define EACH_TILE EACH_BASE_TILE
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
#define MOST_ROWS 6
#define EACH_TILE UP_TO_6
#define MASKED 1
#define LOAD_LAST(p, n) _mm256_maskload_ps(p, LANES32(n))
#define STORE_LAST(p, v, n) _mm256_maskstore_ps(p, LANES32(n), v)
#include "matrix_kernel.h"

#define T double
#define OTHER float
#define V __m256d
#define TARGET __attribute__((target("avx2,fma")))
#define NAME(x) x##_float64_avx2
#define MOST_ROWS 6
#define EACH_TILE UP_TO_6
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
#define MOST_ROWS 14
#define EACH_TILE UP_TO_14
#define MASKED 1
#define LOAD_LAST(p, n) _mm512_maskz_loadu_ps((__mmask16)((1u << (n)) - 1), p)
#define STORE_LAST(p, v, n) _mm512_mask_storeu_ps(p, (__mmask16)((1u << (n)) - 1), v)
#include "matrix_kernel.h"

#define T double
#define OTHER float
#define V __m512d
#define TARGET __attribute__((target(AVX512), min_vector_width(512)))
#define NAME(x) x##_float64_avx512
#define MOST_ROWS 14
#define EACH_TILE UP_TO_14
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
  if (has_avx512()) return matmul_##S##_avx512(a, b, out, m, n, k, rowOut, dtype, plan);          \
  if (has_avx2()) return matmul_##S##_avx2(a, b, out, m, n, k, rowOut, dtype, plan);              \
  return matmul_##S##_base(a, b, out, m, n, k, rowOut, dtype, plan);
#else
#define BEST(S) return matmul_##S##_base(a, b, out, m, n, k, rowOut, dtype, plan);
#endif

int nabla_float_product(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype,
    const NablaProductPlan *plan) {
  if (dtype == FLOAT32) { BEST(float32) }
  BEST(float64)
}
