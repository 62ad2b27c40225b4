#pragma once
// exp, log, tanh and the logistic function of 16 numbers in single precision: the formulas of
// `transcendental.h`, step by step. `wide_` takes every number, `plain_` those in the range of its
// `is_plain_`, for which no step overflows, underflows or meets NaN.
#include "transcendental_wide_support.h"

#if defined(__x86_64__)

// exp(x) = 2^k P(r) / Q(r); `shifted` is k + ROUNDER_SINGLE, with k in its lowest bits.
typedef struct { __m512 p, q, shifted; } WideExpRatio;

WIDE_INLINE WideExpRatio wide_exp_ratio(__m512 x) {
  const __m512 log2e = ALL(1.442695040888963407359924681001892137f);
  const __m512 shifted = x * log2e + ALL(ROUNDER_SINGLE);
  const __m512 k = shifted - ALL(ROUNDER_SINGLE);
  __m512 r = _mm512_fnmadd_ps(k, ALL(EXP_LN2_HIGH), x);
  r = _mm512_fnmadd_ps(k, ALL(EXP_LN2_LOW), r);
  __m512 p = _mm512_fmadd_ps(ALL(EXP_P5), r, ALL(EXP_P4));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P3));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P2));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P1));
  p = _mm512_fmadd_ps(p, r, ALL(EXP_P0));
  __m512 q = _mm512_fmadd_ps(ALL(EXP_Q2), r, ALL(EXP_Q1));
  q = _mm512_fmadd_ps(q, r, ALL(1));
  return (WideExpRatio){p, q, shifted};
}

WIDE_INLINE __m512 wide_exp_float32(__m512 x) {
  // NaN and infinity, whose comparison or overflow would be noted as an error, are their own results.
  const __mmask16 isSpecial = _mm512_fpclass_ps_mask(x, 0x89);
  __m512 y = _mm512_mask_mov_ps(x, isSpecial, ALL(0));
  y = _mm512_max_ps(ALL(-110), _mm512_min_ps(ALL(100), y));
  const WideExpRatio e = wide_exp_ratio(y);
  return _mm512_mask_mov_ps(
      _mm512_scalef_ps(e.p / e.q, e.shifted - ALL(ROUNDER_SINGLE)), isSpecial, x);
}

WIDE_INLINE bool is_plain_exp_float32(const __m512 *x) { return are_within_float32(x, 87); }

// value * 2^k, where that is a normal number.
WIDE_INLINE __m512 wide_times_power(__m512 value, __m512 shifted) {
  const __m512i k = _mm512_slli_epi32(_mm512_castps_si512(shifted), 23);
  return _mm512_castsi512_ps(_mm512_add_epi32(_mm512_castps_si512(value), k));
}

WIDE_INLINE __m512 plain_exp_float32(__m512 x) {
  const WideExpRatio e = wide_exp_ratio(x);
  return wide_times_power(e.p / e.q, e.shifted);
}

WIDE_INLINE __m512 wide_log_float32(__m512 given) {
  // NaN and what is below zero.
  const __mmask16 isBad = _mm512_fpclass_ps_mask(given, 0xd1);
  const __m512 x = _mm512_mask_mov_ps(given, isBad, ALL(1));
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

// The polynomial of the interval `place` in y >= 0, with the sign of x.
WIDE_INLINE __m512 wide_tanh_piece_float32(__m512 x, __m512 y, __m512i place) {
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
  return _mm512_castsi512_ps(WITH_SIGN(32, _mm512_castps_si512(p), _mm512_castps_si512(x), 1u << 31));
}

// The place of an interval before it is cut off at the last one: quarters of octaves from 2^-6 on.
WIDE_INLINE __m512i wide_tanh_place_float32(__m512 y) {
  return _mm512_subs_epu16(
      _mm512_srli_epi32(_mm512_castps_si512(y), 21), _mm512_set1_epi32(0x1ea));
}

WIDE_INLINE __m512 wide_tanh_float32(__m512 x) {
  const __mmask16 isNaN = _mm512_fpclass_ps_mask(x, 0x81);
  const __m512 y = _mm512_min_ps(ALL(100), _mm512_maskz_mov_ps((__mmask16)~isNaN, _mm512_abs_ps(x)));
  const __m512i place = _mm512_min_epi32(wide_tanh_place_float32(y), _mm512_set1_epi32(31));
  return _mm512_mask_mov_ps(wide_tanh_piece_float32(x, y, place), isNaN, x);
}

// The last interval begins at 10.
WIDE_INLINE bool is_plain_tanh_float32(const __m512 *x) { return are_within_float32(x, 9.99f); }

WIDE_INLINE __m512 plain_tanh_float32(__m512 x) {
  const __m512 y = _mm512_abs_ps(x);
  return wide_tanh_piece_float32(x, y, wide_tanh_place_float32(y));
}

WIDE_INLINE __m512 wide_sigmoid_float32(__m512 x) {
  return ALL(1) / (ALL(1) + wide_exp_float32(-x));
}

WIDE_INLINE bool is_plain_sigmoid_float32(const __m512 *x) { return are_within_float32(x, 87); }

// p / q by Newton's iteration and a last correction, as the unit that divides is busy with the other
// division. It rounds like a division for every p and q that can occur, which was tried for each.
WIDE_INLINE __m512 plain_sigmoid_float32(__m512 x) {
  const WideExpRatio e = wide_exp_ratio(-x);
  __m512 y = _mm512_rcp14_ps(e.q);
  y = _mm512_fmadd_ps(y, _mm512_fnmadd_ps(e.q, y, ALL(1)), y);
  const __m512 near = e.p * y;
  const __m512 ratio = _mm512_fmadd_ps(_mm512_fnmadd_ps(e.q, near, e.p), y, near);
  return ALL(1) / (ALL(1) + wide_times_power(ratio, e.shifted));
}
#endif
