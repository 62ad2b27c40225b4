#pragma once
// What the functions over vectors of 512 bits share.
#include "transcendental.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl"), min_vector_width(512)))
#define WIDE_INLINE static inline WIDE __attribute__((always_inline))
#define ALL(x) _mm512_set1_ps(x)
#define ALL_DOUBLE(x) _mm512_set1_pd(x)
// value | (x & sign), with elements of W bits.
#define WITH_SIGN(W, value, x, sign)                                                              \
  _mm512_ternarylogic_epi##W(value, x, _mm512_set1_epi##W((int##W##_t)(sign)), 0xf8)

// Notes what a result of zero that is too small for a number would have noted.
static inline void note_underflow(void) { _mm_setcsr(_mm_getcsr() | _MM_EXCEPT_UNDERFLOW); }

// Whether |x| <= limit for all elements of four vectors. Without their signs, numbers are ordered as the
// integers of their bits, and NaN is above all of them.
#define ARE_WITHIN(NAME, T, V, S, W, FULL)                                                        \
  WIDE_INLINE bool are_within_##NAME(const V *x, T limit) {                                       \
    const __m512i most = _mm512_cast##S##_si512(_mm512_set1_##S(limit));                  \
    const __m512i twice = _mm512_add_epi##W(most, most);                                          \
    __mmask##FULL within = (__mmask##FULL)-1;                                                     \
    for (int i = 0; i < 4; i++) {                                                                 \
      const __m512i bits = _mm512_cast##S##_si512(x[i]);                                          \
      within = _mm512_mask_cmple_epu##W##_mask(within, _mm512_add_epi##W(bits, bits), twice);     \
    }                                                                                             \
    return within == (__mmask##FULL)-1;                                                           \
  }
ARE_WITHIN(float32, float, __m512, ps, 32, 16)
ARE_WITHIN(float64, double, __m512d, pd, 64, 8)
#undef ARE_WITHIN
#endif
