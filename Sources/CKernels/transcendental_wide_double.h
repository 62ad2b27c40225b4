#pragma once
// exp, log, tanh and the logistic function of 8 numbers in double precision, as `transcendental_wide_single.h` has them.
#include "transcendental_wide_support.h"

#if defined(__x86_64__)

WIDE_INLINE __m512d table(const double *values, __m512i place) {
  return _mm512_permutex2var_pd(_mm512_load_pd(values), place, _mm512_load_pd(values + 8));
}

// exp(x) for |x| below 1000.
WIDE_INLINE __m512d plain_exp_float64(__m512d x) {
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
  return _mm512_scalef_pd(_mm512_fmadd_pd(power, p, power), n);
}

WIDE_INLINE bool is_plain_exp_float64(const __m512d *x) { return are_within_float64(x, 708); }

WIDE_INLINE __m512d wide_exp_float64(__m512d x) {
  const __mmask8 isSpecial = _mm512_fpclass_pd_mask(x, 0x89);
  const __m512d finite = _mm512_mask_mov_pd(x, isSpecial, ALL_DOUBLE(0));
  // What becomes zero would take the processor a hundred times as long as a number.
  const __mmask8 vanishes = _mm512_cmp_pd_mask(finite, ALL_DOUBLE(-745.2), _CMP_LT_OQ);
  const __m512d y = _mm512_mask_mov_pd(finite, vanishes, ALL_DOUBLE(0));
  const __m512d result = _mm512_maskz_mov_pd(
      (__mmask8)~vanishes, plain_exp_float64(_mm512_min_pd(ALL_DOUBLE(720), y)));
  if (__builtin_expect(vanishes & ~_mm512_fpclass_pd_mask(x, 0x10), 0)) note_underflow();
  return _mm512_mask_mov_pd(result, isSpecial, x);
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

// Several vectors side by side, so that each row of the tables is loaded once for all of them.
WIDE_INLINE void wide_tanh_vectors_float64(__m512d *x, const int count) {
  const double(*rows)[16] = nabla_tanh_double;
  // Hides that the rows are constants: hoisted out of the loop they would be kept on the stack.
  __asm__("" : "+r"(rows));
  __m512d t[4], p[4];
  __m512i place[4];
  __mmask8 isNaN[4];
#pragma clang loop unroll(full)
  for (int v = 0; v < count; v++) {
    isNaN[v] = _mm512_fpclass_pd_mask(x[v], 0x81);
    const __m512d y = _mm512_min_pd(
        ALL_DOUBLE(100), _mm512_maskz_mov_pd((__mmask8)~isNaN[v], _mm512_abs_pd(x[v])));
    // Halves of octaves from 2^-7 on.
    place[v] = _mm512_subs_epu16(
        _mm512_srli_epi64(_mm512_castpd_si512(y), 51), _mm512_set1_epi64(0x7f8));
    place[v] = _mm512_min_epu16(place[v], _mm512_set1_epi64(15));
    t[v] = y - table(rows[0], place[v]);
    p[v] = table(rows[17], place[v]);
  }
#pragma clang loop unroll(full)
  for (int i = 16; i > 0; i--) {
#pragma clang loop unroll(full)
    for (int v = 0; v < count; v++) p[v] = _mm512_fmadd_pd(p[v], t[v], table(rows[i], place[v]));
  }
#pragma clang loop unroll(full)
  for (int v = 0; v < count; v++) {
    const __m512i result =
        WITH_SIGN(64, _mm512_castpd_si512(p[v]), _mm512_castpd_si512(x[v]), 1ull << 63);
    x[v] = _mm512_mask_mov_pd(_mm512_castsi512_pd(result), isNaN[v], x[v]);
  }
}

WIDE_INLINE __m512d wide_tanh_float64(__m512d x) {
  wide_tanh_vectors_float64(&x, 1);
  return x;
}

WIDE_INLINE __m512d wide_sigmoid_float64(__m512d x) {
  return ALL_DOUBLE(1) / (ALL_DOUBLE(1) + wide_exp_float64(-x));
}

WIDE_INLINE bool is_plain_sigmoid_float64(const __m512d *x) { return are_within_float64(x, 708); }

WIDE_INLINE __m512d plain_sigmoid_float64(__m512d x) {
  return ALL_DOUBLE(1) / (ALL_DOUBLE(1) + plain_exp_float64(-x));
}
#endif
