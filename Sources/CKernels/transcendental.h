#pragma once
// Goals of these functions, in order: the bits that NumPy gives on x86-64 with AVX-512, on every processor;
// every special value as the C library has it; no branches or calls, so that a loop over them vectorises.
//
// exp, log and tanh follow the formulas that NumPy uses, operation by operation, with fused
// multiplications where it has them (`fused`, exact everywhere). `transcendental_wide.c` is the same in
// vectors of 512 bits. `expm1_log1p.h` has formulas of our own.
// Sources: Cody and Waite, "Software manual for the elementary functions" (1980); Tang, "Table-driven
// implementation of the exponential function", ACM TOMS 15 (1989), and of the logarithm, ACM TOMS 16 (1990);
// NumPy, loops_exponent_log and loops_hyperbolic; the descriptions of Intel's SVML; Dekker's exact sums.
#include "support.h"
#include "transcendental_tables.h"

// A product and a sum are fused only where a formula says so: elsewhere the bits would depend on the processor.
#pragma STDC FP_CONTRACT OFF

INLINE double from_bits(uint64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

INLINE uint64_t to_bits(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

INLINE float from_bits_single(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

INLINE uint32_t to_bits_single(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

INLINE double fused(double a, double b, double c) { return __builtin_fma(a, b, c); }
INLINE float fused_single(float a, float b, float c) { return __builtin_fmaf(a, b, c); }

// value * 2^k for -300 < k < 300: in two steps, so that only the last one may round.
INLINE float scaled_single(float value, int32_t k) {
  const int32_t half = k >> 1;
  return value * from_bits_single((uint32_t)(half + 127) << 23) *
         from_bits_single((uint32_t)(k - half + 127) << 23);
}

INLINE double scaled(double value, int64_t k) {
  const int64_t half = k >> 1;
  return value * from_bits((uint64_t)(half + 1023) << 52) *
         from_bits((uint64_t)(k - half + 1023) << 52);
}

// The constants of exp and log in single precision: ln 2 in two parts, and ratios of polynomials.
#define EXP_LN2_HIGH 6.93145752e-1f
#define EXP_LN2_LOW 1.42860677e-6f
#define EXP_P0 9.999999999980870924916e-01f
#define EXP_P1 7.257664613233124478488e-01f
#define EXP_P2 2.473615434895520810817e-01f
#define EXP_P3 5.114512081637298353406e-02f
#define EXP_P4 6.757896990527504603057e-03f
#define EXP_P5 5.082762527590693718096e-04f
#define EXP_Q1 -2.742335390411667452936e-01f
#define EXP_Q2 2.159509375685829852307e-02f
#define LOG_P1 9.999999999999998702752e-01f
#define LOG_P2 2.112677543073053063722e+00f
#define LOG_P3 1.480000633576506585156e+00f
#define LOG_P4 3.808837741388407920751e-01f
#define LOG_P5 2.589979117907922693523e-02f
#define LOG_Q1 2.612677543073109236779e+00f
#define LOG_Q2 2.453006071784736363091e+00f
#define LOG_Q3 9.864942958519418960339e-01f
#define LOG_Q4 1.546476374983906719538e-01f
#define LOG_Q5 5.875095403124574342950e-03f
// Adding and subtracting this rounds to an integer.
#define ROUNDER_SINGLE 0x1.8p23f

// exp(x) = 2^k P(r) / Q(r) with x = k ln 2 + r.
INLINE float exp_single(float x) {
  // NaN and infinities are told by their bits: comparing NaN, or an overflow, would be noted as an error.
  const uint32_t bits = to_bits_single(x);
  const bool isSpecial = (bits & 0x7fffffff) >= 0x7f800000;
  const float special = bits == 0xff800000 ? 0 : x;
  // Beyond these bounds the result is 0 or infinite.
  x = isSpecial ? 0 : x;
  x = x > 100 ? 100 : x;
  x = x < -110 ? -110 : x;
  const float k = (x * 1.442695040888963407359924681001892137f + ROUNDER_SINGLE) - ROUNDER_SINGLE;
  const float r = fused_single(k, -EXP_LN2_LOW, fused_single(k, -EXP_LN2_HIGH, x));
  float p = fused_single(EXP_P5, r, EXP_P4);
  p = fused_single(p, r, EXP_P3);
  p = fused_single(p, r, EXP_P2);
  p = fused_single(p, r, EXP_P1);
  p = fused_single(p, r, EXP_P0);
  const float q = fused_single(fused_single(EXP_Q2, r, EXP_Q1), r, 1);
  const float result = scaled_single(p / q, (int32_t)k);
  return isSpecial ? special : result;
}

// log(x) = k ln 2 + P(m - 1) / Q(m - 1) with x = 2^k m and m in (sqrt(1/2), sqrt(2)].
INLINE float log_single(float x) {
  const bool isSmall = x < 0x1p-126f;
  const uint32_t bits = to_bits_single(isSmall ? x * 0x1p64f : x);
  float m = from_bits_single((bits & 0x7fffff) | 0x3f000000);
  float k = (float)((int32_t)(bits >> 23) - 126 - (isSmall ? 64 : 0));
  const bool isLow = m <= 0.707106781186547524400844362104849039f;
  k = isLow ? k - 1 : k;
  m = (isLow ? m + m : m) - 1;
  float p = fused_single(LOG_P5, m, LOG_P4);
  p = fused_single(p, m, LOG_P3);
  p = fused_single(p, m, LOG_P2);
  p = fused_single(p, m, LOG_P1);
  p = fused_single(p, m, 0);
  float q = fused_single(LOG_Q5, m, LOG_Q4);
  q = fused_single(q, m, LOG_Q3);
  q = fused_single(q, m, LOG_Q2);
  q = fused_single(q, m, LOG_Q1);
  q = fused_single(q, m, 1);
  const float result = fused_single(k, 0.693147180559945309417232121458176568f, p / q);
  const float bad = x == 0 ? -INFINITY : NAN;
  return x > 0 ? (x < INFINITY ? result : x) : (x != x ? x : bad);
}

// tanh(|x|) is a polynomial in |x| - b on each quarter of an octave; the last one is 1.
INLINE float tanh_single(float x) {
  const uint32_t sign = to_bits_single(x) & 0x80000000;
  const uint32_t size = to_bits_single(x) & 0x7fffffff;
  const float magnitude = from_bits_single(size > 0x7f800000 ? 0 : size);
  const float y = magnitude > 100 ? 100 : magnitude;
  int32_t place = (int32_t)(to_bits_single(y) >> 21) - 0x1ea;
  place = place < 0 ? 0 : (place > 31 ? 31 : place);
  const float t = y - nabla_tanh_single[0][place];
  float p = nabla_tanh_single[7][place];
  p = fused_single(p, t, nabla_tanh_single[6][place]);
  p = fused_single(p, t, nabla_tanh_single[5][place]);
  p = fused_single(p, t, nabla_tanh_single[4][place]);
  p = fused_single(p, t, nabla_tanh_single[3][place]);
  p = fused_single(p, t, nabla_tanh_single[2][place]);
  p = fused_single(p, t, nabla_tanh_single[1][place]);
  return x != x ? x : from_bits_single(to_bits_single(p) | sign);
}

INLINE float sigmoid_single(float x) { return 1 / (1 + exp_single(-x)); }

// Sine (turns = 0) and cosine (turns = 1): series in the distance r from the nearest multiple of pi / 2, which is
// taken away in three parts. Where those do not suffice, beyond 71476 for the cosine and 117435 for the
// sine, the C library computes the result instead.
#define COSINE_BOUND 71476.0625f
#define SINE_BOUND 117435.992f

INLINE float sine_single(float x, int32_t turns) {
  const float n = fused_single(x, 0x1.45f306p-1f, ROUNDER_SINGLE) - ROUNDER_SINGLE;
  float r = fused_single(n, -0x1.921fb0p0f, x);
  r = fused_single(n, -0x1.5110b4p-22f, r);
  r = fused_single(n, -0x1.846988p-48f, r);
  const float square = r * r;
  float c = fused_single(0x1.98e616p-16f, square, -0x1.6c06dcp-10f);
  c = fused_single(c, square, 0x1.55553cp-5f);
  c = fused_single(c, square, -0.5f);
  c = fused_single(c, square, 1);
  float s = fused_single(0x1.7d3bbcp-19f, square, -0x1.a06bbap-13f);
  s = fused_single(s, square, 0x1.11119ap-7f);
  s = fused_single(s, square, -0x1.555556p-3f);
  s = fused_single(s * square, r, r);
  const bool isInside = x > -SINE_BOUND && x < SINE_BOUND;
  const int32_t quarter = (int32_t)(isInside ? n : 0) + turns;
  const float result = quarter & 1 ? c : s;
  return quarter & 2 ? -result : result;
}

// The constants of exp and log in double precision.
#define LN2 0x1.62e42fefa39efp-1
#define LN2_REST 0x1.abc9e3b39803fp-56
#define LOG2_E 0x1.71547652b82fep0
#define EXP_C1 0x1.fffffffffff7p-1
#define EXP_C2 0x1.000000000d008p-1
#define EXP_C3 0x1.5555553939732p-3
#define EXP_C4 0x1.55557242d68fep-5
#define EXP_C5 0x1.1101cbbc265cp-7
#define EXP_C6 0x1.7411836940c04p-10
#define LOG_LN2_HIGH 0x1.62e42fefap-1
#define LOG_LN2_LOW 0x1.cf79abc9ep-40
#define LOG_C2 -0x1.fffffffffffc6p-2
#define LOG_C3 0x1.5555555555466p-2
#define LOG_C4 -0x1.00000000c05bdp-2
#define LOG_C5 0x1.9999999cc9f5cp-3
#define LOG_C6 -0x1.55553fb28db06p-3
#define LOG_C7 0x1.249229cee81efp-3
#define LOG_C8 -0x1.007357e93af62p-3
#define LOG_C9 0x1.c81cd309d7c7p-4
// Adding and subtracting this rounds to a multiple of 1/16, which stands at the low end of the sum.
#define SIXTEENTHS 0x1.8p48

// exp(x) = 2^(n/16) exp(r) with n = floor(16 x / ln 2), so that 0 <= r < ln 2 / 16.
INLINE double exp_double(double x) {
  const uint64_t pattern = to_bits(x);
  const bool isSpecial = (pattern & 0x7fffffffffffffff) >= 0x7ff0000000000000;
  const double special = pattern == 0xfff0000000000000 ? 0 : x;
  x = isSpecial ? 0 : x;
  x = x > 720 ? 720 : x;
  x = x < -760 ? -760 : x;
  const double near = fused(x, LOG2_E, SIXTEENTHS) - SIXTEENTHS;
  const double n = near - (fused(x, LOG2_E, -near) < 0 ? 0.0625 : 0);
  const uint64_t bits = to_bits(n + SIXTEENTHS);
  const double r = fused(-n, LN2_REST, fused(-n, LN2, x));
  const double square = r * r;
  double p = fused(r, EXP_C6, EXP_C5);
  p = fused(p, square, fused(r, EXP_C4, EXP_C3));
  p = fused(p, square, fused(r, EXP_C2, EXP_C1));
  p = fused(p, r, nabla_exp_power_low[bits & 15]);
  const double power = nabla_exp_power[bits & 15];
  const int64_t k = (int64_t)(bits << 16) >> 20;
  const double result = scaled(fused(power, p, power), k);
  return isSpecial ? special : result;
}

// log(x) = k ln 2 - log(c) + log(1 + r) with x = 2^k m, c near 1/m and r = c m - 1.
INLINE double log_double(double x) {
  const bool isSmall = x < 0x1p-1022;
  const uint64_t bits = to_bits(isSmall ? x * 0x1p64 : x);
  const double m = from_bits((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  const uint32_t leading = (uint32_t)(bits >> 36) & 0xffff;
  const uint32_t c = (uint32_t)nabla_log_reciprocal[leading >> 11] -
                     (leading > nabla_log_bound[leading >> 11] ? 1 : 0);
  const double k = (double)((int64_t)(bits >> 52) - 1023 - (isSmall ? 64 : 0) + (c < 24 ? 1 : 0));
  const double r = fused((double)c * 0x1p-5, m, -1);
  const double square = r * r;
  double p = fused(r, LOG_C9, LOG_C8);
  p = fused(p, square, fused(r, LOG_C7, LOG_C6));
  const double q = fused(fused(r, LOG_C5, LOG_C4), square, fused(r, LOG_C3, LOG_C2));
  p = fused(square * square, p, q);
  // The sum of the parts that are exact, and what it loses.
  const double high = fused(k, LOG_LN2_HIGH, nabla_log_high[c & 15]);
  const double sum = high + r;
  p = fused(square, p, r - (sum - high));
  const double result = sum + (p + fused(LOG_LN2_LOW, k, nabla_log_low[c & 15]));
  const double bad = x == 0 ? -(double)INFINITY : (double)NAN;
  return x > 0 ? (x < (double)INFINITY ? result : x) : (x != x ? x : bad);
}

// As `tanh_single`, with intervals of half an octave.
INLINE double tanh_double(double x) {
  const uint64_t sign = to_bits(x) & 0x8000000000000000;
  const uint64_t size = to_bits(x) & 0x7fffffffffffffff;
  const double magnitude = from_bits(size > 0x7ff0000000000000 ? 0 : size);
  const double y = magnitude > 100 ? 100 : magnitude;
  int32_t place = (int32_t)(to_bits(y) >> 51) - 0x7f8;
  place = place < 0 ? 0 : (place > 15 ? 15 : place);
  const double t = y - nabla_tanh_double[0][place];
  double p = nabla_tanh_double[17][place];
  for (int i = 16; i > 0; i--) p = fused(p, t, nabla_tanh_double[i][place]);
  return x != x ? x : from_bits(to_bits(p) | sign);
}

INLINE double sigmoid_double(double x) { return 1 / (1 + exp_double(-x)); }
