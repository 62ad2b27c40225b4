// exp, log, tanh and the logistic function in vectors of 512 bits: the formulas of `transcendental.h`, step
// by step. They are written out because a compiler turns their table look-ups into loads of single elements.
#include "transcendental_wide.h"

#include "transcendental_wide_double.h"
#include "transcendental_wide_single.h"

#if defined(__x86_64__)

// Four vectors, by the shorter way where all their elements allow it.
#define FOUR(NAME, V)                                                                             \
  WIDE_INLINE void four_##NAME(V *x) {                                                            \
    if (__builtin_expect(is_plain_##NAME(x), 1)) {                                                \
      for (int v = 0; v < 4; v++) x[v] = plain_##NAME(x[v]);                                      \
    } else {                                                                                      \
      for (int v = 0; v < 4; v++) x[v] = wide_##NAME(x[v]);                                       \
    }                                                                                             \
  }
FOUR(exp_float32, __m512)
FOUR(tanh_float32, __m512)
FOUR(sigmoid_float32, __m512)
FOUR(exp_float64, __m512d)
FOUR(sigmoid_float64, __m512d)

WIDE_INLINE void four_log_float32(__m512 *x) {
  for (int v = 0; v < 4; v++) x[v] = wide_log_float32(x[v]);
}

WIDE_INLINE void four_log_float64(__m512d *x) {
  for (int v = 0; v < 4; v++) x[v] = wide_log_float64(x[v]);
}

WIDE_INLINE void four_tanh_float64(__m512d *x) { wide_tanh_vectors_float64(x, 4); }

// A dense run goes in four vectors at a time, then in one, and its rest under a mask; of other runs dense
// pieces are made.
#define LOOP(NAME, T, V, S, LANES)                                                                \
  WIDE static void NAME(const void *pa, void *po, long n, long sa, long so) {                     \
    const T *a = pa;                                                                              \
    T *o = po;                                                                                    \
    if (sa == 1 && so == 1) {                                                                     \
      long i = 0;                                                                                 \
      for (; i <= n - 4 * LANES; i += 4 * LANES) {                                                \
        V x[4];                                                                                   \
        for (int v = 0; v < 4; v++) x[v] = _mm512_loadu_##S(a + i + v * LANES);                   \
        four_##NAME(x);                                                                           \
        for (int v = 0; v < 4; v++) _mm512_storeu_##S(o + i + v * LANES, x[v]);                   \
      }                                                                                           \
      for (; i <= n - LANES; i += LANES) {                                                        \
        _mm512_storeu_##S(o + i, wide_##NAME(_mm512_loadu_##S(a + i)));                           \
      }                                                                                           \
      if (i < n) {                                                                                \
        const uint16_t rest = (uint16_t)((1u << (n - i)) - 1);                                    \
        _mm512_mask_storeu_##S(                                                                   \
            o + i, (__mmask##LANES)rest,                                                          \
            wide_##NAME(_mm512_mask_loadu_##S(                                                    \
                _mm512_set1_##S(1), (__mmask##LANES)rest, a + i)));                               \
      }                                                                                           \
      return;                                                                                     \
    }                                                                                             \
    T piece[8 * LANES];                                                                           \
    for (long done = 0; done < n; done += 8 * LANES) {                                            \
      const long count = n - done < 8 * LANES ? n - done : 8 * LANES;                             \
      for (long i = 0; i < count; i++) piece[i] = a[(done + i) * sa];                             \
      NAME(piece, piece, count, 1, 1);                                                            \
      for (long i = 0; i < count; i++) o[(done + i) * so] = piece[i];                             \
    }                                                                                             \
  }

#define LOOPS(NAME)                                                                               \
  LOOP(NAME##_float32, float, __m512, ps, 16) LOOP(NAME##_float64, double, __m512d, pd, 8)

LOOPS(exp)
LOOPS(log)
LOOPS(tanh)
LOOPS(sigmoid)

static bool has_wide_vectors(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
}

NablaUnaryLoop *nabla_wide_loop(uint8_t operation, uint8_t dtype) {
  if ((dtype != FLOAT32 && dtype != FLOAT64) || !has_wide_vectors()) return 0;
  const bool isSingle = dtype == FLOAT32;
  switch (operation) {
    case EXP: return isSingle ? exp_float32 : exp_float64;
    case LOG: return isSingle ? log_float32 : log_float64;
    case TANH: return isSingle ? tanh_float32 : tanh_float64;
    case SIGMOID: return isSingle ? sigmoid_float32 : sigmoid_float64;
    default: return 0;
  }
}
#else
NablaUnaryLoop *nabla_wide_loop(uint8_t operation, uint8_t dtype) {
  (void)operation, (void)dtype;
  return 0;
}
#endif
