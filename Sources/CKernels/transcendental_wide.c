// exp, log, tanh and the logistic function in vectors of 512 bits: the formulas of `transcendental.h`, step
// by step. They are written out because a compiler turns their table look-ups into loads of single elements.
#include "transcendental_wide.h"

#include "transcendental.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl"), min_vector_width(512)))
#define WIDE_INLINE static inline WIDE __attribute__((always_inline))
#define ALL(x) _mm512_set1_ps(x)
#define ALL_DOUBLE(x) _mm512_set1_pd(x)

WIDE_INLINE __m512 wide_exp_float32(__m512 x) {
  // NaN and infinity, whose comparison or overflow would be noted as an error, are their own results.
  const __mmask16 isSpecial = _mm512_fpclass_ps_mask(x, 0x89);
  const __m512 special = x;
  x = _mm512_mask_mov_ps(x, isSpecial, ALL(0));
  x = _mm512_max_ps(ALL(-110), _mm512_min_ps(ALL(100), x));
  const __m512 log2e = ALL(1.442695040888963407359924681001892137f);
  const __m512 k = (x * log2e + ALL(ROUNDER_SINGLE)) - ALL(ROUNDER_SINGLE);
  __m512 r = _mm512_fnmadd_ps(k, ALL(EXP_LN2_HIGH), x);
  r = _mm512_fnmadd_ps(k, ALL(EXP_LN2_LOW), r);
  __m512 p = _mm512_fmadd_ps(ALL(EXP_P5), r, ALL(EXP_P4));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P3));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P2));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P1));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P0));
  __m512 q = _mm512_fmadd_ps(ALL(EXP_Q2), r, ALL(EXP_Q1));
  q = _mm512_fmadd_ps(q, r, ALL(1));
  return _mm512_mask_mov_ps(_mm512_scalef_ps(p / q, k), isSpecial, special);
}

WIDE_INLINE __m512 wide_log_float32(__m512 x) {
  // NaN and what is below zero.
  const __mmask16 isBad = _mm512_fpclass_ps_mask(x, 0xd1);
  x = _mm512_mask_mov_ps(x, isBad, ALL(1));
  __m512 k = _mm512_getexp_ps(x) + ALL(1);
  __m512 m = _mm512_getmant_ps(x, _MM_MANT_NORM_p5_1, _MM_MANT_SIGN_zero);
  const __mmask16 isLow =
      _mm512_cmp_ps_mask(m, ALL(0.707106781186547524400844362104849039f), _CMP_LE_OQ);
  k = _mm512_mask_sub_ps(k, isLow, k, ALL(1));
  m = _mm512_mask_add_ps(m, isLow, m, m) - ALL(1);
  __m512 p = _mm512_fmadd_ps(ALL(LOG_P5), m, ALL(LOG_P4));
  p = _mm512_fmadd_ps(p, m, ALL(LOG_P3));
  p = _mm512_fmadd_ps(p, m, ALL(LOG_P2));
  p = _mm512_fmadd_ps(p, m, ALL(LOG_P1));
  p = _mm512_fmadd_ps(p, m, ALL(0));
  __m512 q = _mm512_fmadd_ps(ALL(LOG_Q5), m, ALL(LOG_Q4));
  q = _mm512_fmadd_ps(q, m, ALL(LOG_Q3));
  q = _mm512_fmadd_ps(q, m, ALL(LOG_Q2));
  q = _mm512_fmadd_ps(q, m, ALL(LOG_Q1));
  q = _mm512_fmadd_ps(q, m, ALL(1));
  const __m512 result = _mm512_fmadd_ps(k, ALL(0.693147180559945309417232121458176568f), p / q);
  return _mm512_mask_mov_ps(result, isBad, ALL(NAN));
}

WIDE_INLINE __m512 wide_tanh_float32(__m512 x) {
  const __mmask16 isNaN = _mm512_fpclass_ps_mask(x, 0x81);
  const __m512 y = _mm512_min_ps(ALL(100), _mm512_maskz_mov_ps((__mmask16)~isNaN, _mm512_abs_ps(x)));
  __m512i place =
      _mm512_sub_epi32(_mm512_srli_epi32(_mm512_castps_si512(y), 21), _mm512_set1_epi32(0x1ea));
  place = _mm512_max_epi32(place, _mm512_setzero_si512());
  place = _mm512_min_epi32(place, _mm512_set1_epi32(31));
#define ROW(i)                                                                                    \
  _mm512_permutex2var_ps(_mm512_load_ps(nabla_tanh_single[i]), place,                             \
                         _mm512_load_ps(nabla_tanh_single[i] + 16))
  const __m512 t = y - ROW(0);
  __m512 p = ROW(7);
  p = _mm512_fmadd_ps(p, t, ROW(6));
  p = _mm512_fmadd_ps(p, t, ROW(5));
  p = _mm512_fmadd_ps(p, t, ROW(4));
  p = _mm512_fmadd_ps(p, t, ROW(3));
  p = _mm512_fmadd_ps(p, t, ROW(2));
  p = _mm512_fmadd_ps(p, t, ROW(1));
#undef ROW
  return _mm512_mask_mov_ps(_mm512_or_ps(p, _mm512_and_ps(x, ALL(-0.0f))), isNaN, x);
}

WIDE_INLINE __m512 wide_sigmoid_float32(__m512 x) {
  return ALL(1) / (ALL(1) + wide_exp_float32(-x));
}

WIDE_INLINE __m512d table(const double *values, __m512i place) {
  return _mm512_permutex2var_pd(_mm512_load_pd(values), place, _mm512_load_pd(values + 8));
}

WIDE_INLINE __m512d wide_exp_float64(__m512d x) {
  const __mmask8 isSpecial = _mm512_fpclass_pd_mask(x, 0x89);
  const __m512d special = x;
  x = _mm512_mask_mov_pd(x, isSpecial, ALL_DOUBLE(0));
  x = _mm512_max_pd(ALL_DOUBLE(-760), _mm512_min_pd(ALL_DOUBLE(720), x));
  // The sum is positive: rounding towards zero makes the largest multiple of 1/16 that is not above it.
  const __m512d shifted = _mm512_fmadd_round_pd(
      x, ALL_DOUBLE(LOG2_E), ALL_DOUBLE(SIXTEENTHS), _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC);
  const __m512d n = shifted - ALL_DOUBLE(SIXTEENTHS);
  __m512d r = _mm512_fnmadd_pd(n, ALL_DOUBLE(LN2), x);
  r = _mm512_fnmadd_pd(n, ALL_DOUBLE(LN2_REST), r);
  const __m512i place = _mm512_castpd_si512(shifted);
  const __m512d power = table(nabla_exp_power, place);
  const __m512d square = r * r;
  __m512d p = _mm512_fmadd_pd(r, ALL_DOUBLE(EXP_C6), ALL_DOUBLE(EXP_C5));
  const __m512d q = _mm512_fmadd_pd(r, ALL_DOUBLE(EXP_C4), ALL_DOUBLE(EXP_C3));
  const __m512d s = _mm512_fmadd_pd(r, ALL_DOUBLE(EXP_C2), ALL_DOUBLE(EXP_C1));
  p = _mm512_fmadd_pd(p, square, q);
  p = _mm512_fmadd_pd(p, square, s);
  p = _mm512_fmadd_pd(p, r, table(nabla_exp_power_low, place));
  const __m512d result = _mm512_scalef_pd(_mm512_fmadd_pd(power, p, power), n);
  return _mm512_mask_mov_pd(result, isSpecial, special);
}

WIDE_INLINE __m512d wide_log_float64(__m512d given) {
  // NaN, infinities, zeros and negative numbers.
  const __mmask8 isSpecial = _mm512_fpclass_pd_mask(given, 0xdf);
  const __m512d x = _mm512_mask_mov_pd(given, isSpecial, ALL_DOUBLE(1));
  const __m512d m = _mm512_getmant_pd(x, _MM_MANT_NORM_1_2, _MM_MANT_SIGN_zero);
  // Look-ups of 16 bits, of which the lowest in each element counts, by the 5 lowest bits of the place.
  const __m512i leading = _mm512_srli_epi64(_mm512_castpd_si512(m), 36);
  const __m512i group = _mm512_srli_epi64(_mm512_castpd_si512(m), 47);
  const __m512i above = _mm512_subs_epu16(
      leading, _mm512_permutexvar_epi16(group, _mm512_load_si512(nabla_log_bound)));
  const __m512i place = _mm512_sub_epi16(
      _mm512_permutexvar_epi16(group, _mm512_load_si512(nabla_log_reciprocal)),
      _mm512_min_epu16(above, _mm512_set1_epi64(1)));
  // (place & 0xffff) | bits of 2^47 is 2^47 + place / 32.
  const __m512i whole = _mm512_castpd_si512(ALL_DOUBLE(0x1p47));
  const __m512d c =
      _mm512_castsi512_pd(_mm512_ternarylogic_epi64(
          place, _mm512_set1_epi64(0xffff), whole, 0xea)) - ALL_DOUBLE(0x1p47);
  __m512d k = _mm512_getexp_pd(x);
  k = _mm512_mask_add_pd(k, _mm512_cmp_pd_mask(c, ALL_DOUBLE(0.75), _CMP_LT_OQ), k, ALL_DOUBLE(1));
  const __m512d r = _mm512_fmsub_pd(c, m, ALL_DOUBLE(1));
  const __m512d square = r * r;
  __m512d p = _mm512_fmadd_pd(r, ALL_DOUBLE(LOG_C9), ALL_DOUBLE(LOG_C8));
  const __m512d p67 = _mm512_fmadd_pd(r, ALL_DOUBLE(LOG_C7), ALL_DOUBLE(LOG_C6));
  const __m512d p45 = _mm512_fmadd_pd(r, ALL_DOUBLE(LOG_C5), ALL_DOUBLE(LOG_C4));
  const __m512d p23 = _mm512_fmadd_pd(r, ALL_DOUBLE(LOG_C3), ALL_DOUBLE(LOG_C2));
  p = _mm512_fmadd_pd(p, square, p67);
  p = _mm512_fmadd_pd(square * square, p, _mm512_fmadd_pd(p45, square, p23));
  const __m512d high = _mm512_fmadd_pd(k, ALL_DOUBLE(LOG_LN2_HIGH), table(nabla_log_high, place));
  const __m512d sum = high + r;
  p = _mm512_fmadd_pd(square, p, r - (sum - high));
  const __m512d low2 = _mm512_fmadd_pd(ALL_DOUBLE(LOG_LN2_LOW), k, table(nabla_log_low, place));
  __m512d result = sum + (p + low2);
  if (__builtin_expect(isSpecial, 0)) {
    // Positive infinity and NaN stay, zeros make -inf, and negative numbers NaN.
    result = _mm512_mask_mov_pd(result, isSpecial, given);
    result = _mm512_mask_mov_pd(
        result, _mm512_fpclass_pd_mask(given, 0x06), ALL_DOUBLE(-INFINITY));
    result = _mm512_mask_mov_pd(result, _mm512_fpclass_pd_mask(given, 0x50), ALL_DOUBLE(NAN));
  }
  return result;
}

WIDE_INLINE __m512d wide_tanh_float64(__m512d x) {
  const __mmask8 isNaN = _mm512_fpclass_pd_mask(x, 0x81);
  const __m512d y =
      _mm512_min_pd(ALL_DOUBLE(100), _mm512_maskz_mov_pd((__mmask8)~isNaN, _mm512_abs_pd(x)));
  __m512i place =
      _mm512_sub_epi64(_mm512_srli_epi64(_mm512_castpd_si512(y), 51), _mm512_set1_epi64(0x7f8));
  place = _mm512_max_epi64(place, _mm512_setzero_si512());
  place = _mm512_min_epi64(place, _mm512_set1_epi64(15));
  const __m512d t = y - table(nabla_tanh_double[0], place);
  __m512d p = table(nabla_tanh_double[17], place);
#pragma clang loop unroll(full)
  for (int i = 16; i > 0; i--) p = _mm512_fmadd_pd(p, t, table(nabla_tanh_double[i], place));
  return _mm512_mask_mov_pd(_mm512_or_pd(p, _mm512_and_pd(x, ALL_DOUBLE(-0.0))), isNaN, x);
}

WIDE_INLINE __m512d wide_sigmoid_float64(__m512d x) {
  return ALL_DOUBLE(1) / (ALL_DOUBLE(1) + wide_exp_float64(-x));
}

// A dense run goes in whole vectors, and its rest under a mask; of other runs dense pieces are made.
#define LOOP(NAME, T, S, LANES)                                                                   \
  WIDE static void NAME(const void *pa, void *po, long n, long sa, long so) {                     \
    const T *a = pa;                                                                              \
    T *o = po;                                                                                    \
    if (sa == 1 && so == 1) {                                                                     \
      long i = 0;                                                                                 \
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
    T piece[4 * LANES];                                                                           \
    for (long done = 0; done < n; done += 4 * LANES) {                                            \
      const long count = n - done < 4 * LANES ? n - done : 4 * LANES;                             \
      for (long i = 0; i < count; i++) piece[i] = a[(done + i) * sa];                             \
      NAME(piece, piece, count, 1, 1);                                                            \
      for (long i = 0; i < count; i++) o[(done + i) * so] = piece[i];                             \
    }                                                                                             \
  }

#define LOOPS(NAME) LOOP(NAME##_float32, float, ps, 16) LOOP(NAME##_float64, double, pd, 8)

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
