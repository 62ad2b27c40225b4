#pragma once
// Goals, in order: results that are the nearest number to the true one but for about one in a thousand, whatever the
// processor; no branches or calls, so that a loop over them vectorises. NumPy's own loops (SVML on AVX-512) are a
// little less exact, so the nearest number is the best guess at theirs.
//
// All of them compute with pairs of numbers, `high + low`, whose sum has about twice the digits of a number.
// Sources: Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971);
// Tang, table-driven exponential and logarithm, ACM TOMS 15 (1989) and 16 (1990); Gal and Bachelis, "An accurate
// elementary mathematical library for the IEEE floating point standard", ACM TOMS 17 (1991); Muller, "Elementary
// Functions" (2016), chapters 6 and 9.
#include "accurate_tables.h"
#include "transcendental.h"

typedef struct { double high, low; } Pair;

// a + b exactly, for |a| >= |b| or a = 0.
INLINE Pair quick_sum(double a, double b) {
  const double high = a + b;
  return (Pair){high, (a - high) + b};
}

// a + b exactly.
INLINE Pair exact_sum(double a, double b) {
  const double high = a + b, part = high - a;
  return (Pair){high, (a - (high - part)) + (b - part)};
}

// a b exactly.
INLINE Pair exact_product(double a, double b) {
  const double high = a * b;
  return (Pair){high, fused(a, b, -high)};
}

INLINE Pair pair_product(Pair a, Pair b) {
  const Pair product = exact_product(a.high, b.high);
  return quick_sum(product.high, product.low + fused(a.high, b.low, a.low * b.high));
}

// 1 / x to about 46 digits of base 2, for x within the range of single precision: Newton's step from its quotient there.
INLINE double near_reciprocal(double x) {
  const double first = (double)(1 / (float)x);
  return fused(fused(-x, first, 1), first, first);
}

// An integer below 2^51 that a number was rounded to by adding 1.5 * 2^52, as such.
#define WHOLE_DOUBLE 0x1.8p52
INLINE int64_t whole_bits(double shifted) { return (int64_t)(to_bits(shifted) << 13) >> 13; }

// log(x) for normal x > 0: k ln 2 - log c + log(1 + r) with x = 2^k m and r = c m - 1. Whole multiples of ln 2 go to
// `whole`, or into the sum where that is null. The lower part is not below half a unit of the higher one.
INLINE Pair log_pair(double x, double *whole) {
  const uint64_t bits = to_bits(x), above = bits - 0x3fe8000000000000;
  const uint64_t place = above >> 45 & 127;
  const int64_t shift = (int64_t)above >> 52;
  const double k = (double)(int32_t)shift;
  const double m = from_bits(bits - ((uint64_t)shift << 52));
  const double c = nabla_accurate_reciprocal[place];
  const Pair product = exact_product(m, c);
  const Pair r = quick_sum(product.high - 1, product.low);
  double start = nabla_accurate_log_high[place], more = nabla_accurate_log_low[place];
  if (whole) *whole = k;
  else {
    start = fused(k, 0x1.62e42fefa38p-1, start);
    more = fused(k, 0x1.ef35793c7673p-45, more);
  }
  const double square = r.high * r.high;
  const double q = fused(r.high, -1.0 / 8, 1.0 / 7);
  const double s = fused(r.high, -1.0 / 6, 1.0 / 5), t = fused(r.high, -1.0 / 4, 1.0 / 3);
  double p = fused(fused(fused(1.0 / 9, square, q), square, s), square, t) * (square * r.high);
  const double half = -0.5 * r.high;
  const Pair quadratic = exact_product(half, r.high);
  const Pair first = quick_sum(start, r.high), sum = quick_sum(first.high, quadratic.high);
  // The rest of r counts once, and in r^2 / 2.
  p += fused(-r.high, r.low, r.low) + quadratic.low + more;
  return (Pair){sum.high, sum.low + (first.low + p)};
}

// exp(x) = 2^k (high + low), for |x| < 800.
INLINE Pair exp_pair(Pair x, int64_t *exponent) {
  const double shifted = fused(x.high, 0x1.71547652b82fep+7, WHOLE_DOUBLE), n = shifted - WHOLE_DOUBLE;
  const int64_t bits = whole_bits(shifted);
  const double near = fused(-n, 0x1.62e42fefcp-8, x.high);
  const double r = fused(-n, -0x1.c610ca86c3899p-44, near);
  const double rest = fused(-n, -0x1.c610ca86c3899p-44, near - r) + x.low;
  double p = fused(r, 1.0 / 720, 1.0 / 120);
  p = fused(fused(fused(p, r, 1.0 / 24), r, 1.0 / 6), r, 0.5) * (r * r);
  const double power = nabla_accurate_power_high[bits & 127];
  const Pair linear = exact_product(power, r);
  const Pair sum = quick_sum(power, linear.high);
  const double low = fused(power, p + rest, linear.low) + nabla_accurate_power_low[bits & 127];
  *exponent = bits >> 7;
  return quick_sum(sum.high, sum.low + low);
}

// (high + low) 2^k, rounded once for normal results.
INLINE double scaled_pair(Pair x, int64_t k) { return scaled(x.high + x.low, k); }

// A positive, normal number in place of one whose logarithm is left to the C library.
INLINE bool is_plain_positive(double x) { return to_bits(x) - 0x0010000000000000 < 0x7fe0000000000000; }

INLINE double log2_accurate(double x) {
  double k;
  const Pair log = log_pair(x, &k);
  const Pair part = exact_product(log.high, 0x1.71547652b82fep+0);
  const double low = part.low + fused(log.high, 0x1.777d0ffda0d24p-56, log.low * 0x1.71547652b82fep+0);
  const Pair sum = exact_sum(k, part.high);
  return sum.high + (sum.low + low);
}

INLINE double log10_accurate(double x) {
  const Pair log = log_pair(x, 0), part = exact_product(log.high, 0x1.bcb7b1526e50ep-2);
  return part.high + (part.low + fused(log.high, 0x1.95355baaafad3p-57, log.low * 0x1.bcb7b1526e50ep-2));
}

INLINE double exp2_accurate(double x) {
  const double shifted = x + WHOLE_DOUBLE / 128, n = shifted - WHOLE_DOUBLE / 128;
  const int64_t bits = whole_bits(shifted);
  const Pair r = exact_product(x - n, 0x1.62e42fefa39efp-1);
  const double rest = fused(x - n, 0x1.abc9e3b39803fp-56, r.low);
  double p = fused(r.high, 1.0 / 720, 1.0 / 120);
  p = fused(fused(fused(p, r.high, 1.0 / 24), r.high, 1.0 / 6), r.high, 0.5) * (r.high * r.high);
  const double power = nabla_accurate_power_high[bits & 127];
  const Pair linear = exact_product(power, r.high);
  const Pair sum = quick_sum(power, linear.high);
  const double low = fused(power, p + rest, linear.low) + nabla_accurate_power_low[bits & 127];
  return scaled(sum.high + (sum.low + low), bits >> 7);
}

// x^y for positive, normal x where the result neither overflows nor vanishes.
INLINE double power_accurate(double x, double y) {
  const Pair log = log_pair(x, 0);
  const Pair product = exact_product(y, log.high);
  int64_t k;
  const Pair power = exp_pair(quick_sum(product.high, fused(y, log.low, product.low)), &k);
  return scaled_pair(power, k);
}

// (exp(x) + sign exp(-x)) / 2 for 0 <= x < 709.
INLINE Pair hyperbolic_pair(double x, double sign) {
  int64_t k, l;
  const Pair grows = exp_pair((Pair){x, 0}, &k), falls = exp_pair((Pair){-x, 0}, &l);
  const int64_t apart = l - k < -200 ? -200 : l - k;
  const double scale = from_bits((uint64_t)(apart + 1023) << 52) * sign;
  const Pair sum = quick_sum(grows.high, falls.high * scale);
  const Pair result = quick_sum(sum.high, sum.low + fused(falls.low, scale, grows.low));
  const double half = from_bits((uint64_t)(k + 1022) << 52);
  return (Pair){result.high * half, result.low * half};
}

INLINE double cosh_accurate(double x) {
  const Pair sum = hyperbolic_pair(from_bits(to_bits(x) & 0x7fffffffffffffff), 1);
  return sum.high + sum.low;
}

INLINE double sinh_accurate(double x) {
  const double magnitude = from_bits(to_bits(x) & 0x7fffffffffffffff);
  const bool isSmall = magnitude < 0.3;
  const Pair sum = hyperbolic_pair(isSmall ? 1 : magnitude, -1);
  // x + x^3 / 3! + x^5 / 5! + …, where the difference would lose digits.
  const double y = isSmall ? magnitude : 0, square = y * y;
  double p = fused(square, 0x1.6124613a86d09p-33, 0x1.ae64567f544e4p-26);
  p = fused(p, square, 0x1.71de3a556c734p-19);
  p = fused(p, square, 0x1.a01a01a01a01ap-13);
  p = fused(p, square, 0x1.1111111111111p-7);
  p = fused(p, square, 0x1.5555555555555p-3);
  const double series = fused(square * y, p, y);
  const double result = isSmall ? series : sum.high + sum.low;
  return from_bits(to_bits(result) | (to_bits(x) & 0x8000000000000000));
}

// The arc tangent of a / b for 0 <= a <= b, b not 0, both within the range of single precision: that of the nearest 64th, and a series in (a - c b) / (b + c a).
INLINE Pair arctan_pair(Pair a, Pair b) {
  const double shifted = (double)((float)a.high / (float)b.high) * 64 + WHOLE_DOUBLE;
  const int64_t place = whole_bits(shifted) & 127;
  const double c = (shifted - WHOLE_DOUBLE) * 0x1p-6;
  const Pair cb = exact_product(c, b.high), ca = exact_product(c, a.high);
  const Pair over = exact_sum(a.high, -cb.high), under = quick_sum(b.high, ca.high);
  const double overLow = over.low + (a.low - fused(c, b.low, cb.low));
  const double underLow = under.low + (b.low + fused(c, a.low, ca.low));
  const double inverse = near_reciprocal(under.high);
  const double t = over.high * inverse;
  const double rest = (fused(-t, under.high, over.high) + fused(-t, underLow, overLow)) * inverse;
  const double square = t * t;
  double p = fused(square, 1.0 / 9, -1.0 / 7);
  p = fused(fused(p, square, 1.0 / 5), square, -1.0 / 3) * (square * t);
  const Pair sum = quick_sum(nabla_accurate_arctan_high[place], t);
  return quick_sum(sum.high, sum.low + (nabla_accurate_arctan_low[place] + (p + rest)));
}

// base - part, as a number, for |base| above |part|.
INLINE double rest_of(Pair base, Pair part) {
  const Pair sum = quick_sum(base.high, -part.high);
  return sum.high + (sum.low + (base.low - part.low));
}

INLINE Pair minus(Pair a, Pair b) {
  const Pair sum = exact_sum(a.high, -b.high);
  return quick_sum(sum.high, sum.low + (a.low - b.low));
}

#define HALF_PI ((Pair){0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54})
#define WHOLE_PI ((Pair){0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53})

// The angle of the point (x, y) for y >= 0, x of any sign; not both zero.
INLINE Pair angle_pair(Pair y, Pair x) {
  const bool isLeft = x.high < 0;
  const Pair right = {isLeft ? -x.high : x.high, isLeft ? -x.low : x.low};
  const bool isSteep = y.high > right.high;
  const Pair a = {isSteep ? right.high : y.high, isSteep ? right.low : y.low};
  const Pair b = {isSteep ? y.high : right.high, isSteep ? y.low : right.low};
  Pair angle = arctan_pair(a, b);
  const Pair steep = minus(HALF_PI, angle);
  angle = (Pair){isSteep ? steep.high : angle.high, isSteep ? steep.low : angle.low};
  const Pair left = minus(WHOLE_PI, angle);
  return (Pair){isLeft ? left.high : angle.high, isLeft ? left.low : angle.low};
}

INLINE double with_sign_of(double value, double x) {
  return from_bits(to_bits(value) | (to_bits(x) & 0x8000000000000000));
}

INLINE double magnitude_of(double x) { return from_bits(to_bits(x) & 0x7fffffffffffffff); }

// For 2^-30 < |x| < 2^60.
INLINE double arctan_accurate(double x) {
  const double magnitude = magnitude_of(x);
  const bool isSteep = magnitude > 1;
  const Pair angle = arctan_pair((Pair){isSteep ? 1 : magnitude, 0}, (Pair){isSteep ? magnitude : 1, 0});
  return with_sign_of(isSteep ? rest_of(HALF_PI, angle) : angle.high + angle.low, x);
}

// For sizes whose quotient is within 2^60 both ways.
INLINE double arctan2_accurate(double y, double x) {
  const Pair angle = angle_pair((Pair){magnitude_of(y), 0}, (Pair){x, 0});
  return with_sign_of(angle.high + angle.low, y);
}

// The arc sine of |x|, or of sqrt((1 - |x|) / 2) where |x| > 1/2: s + s z P(z) for z = s^2 <= 1/4, with P from a
// Chebyshev interpolation of (asin(s) / s - 1) / z.
INLINE Pair half_arcsin(double magnitude, bool isSmall) {
  const double z = isSmall ? magnitude * magnitude : (1 - magnitude) * 0.5;
  const double zLow = isSmall ? fused(magnitude, magnitude, -z) : 0;
  const double root = __builtin_elementwise_sqrt(z);
  const double s = isSmall ? magnitude : root;
  const double sLow = isSmall ? 0 : fused(-root, root, z) * (double)(0.5f / (float)root);
  double p = fused(z, 0x1.f74bdb0d4b5bep-6, -0x1.898d77b6dddb2p-6);
  p = fused(p, z, 0x1.7184808eff5eep-6);
  p = fused(p, z, 0x1.8f5a75293b096p-12);
  p = fused(p, z, 0x1.2031dbbbbad45p-7);
  p = fused(p, z, 0x1.0a9849ba5937fp-7);
  p = fused(p, z, 0x1.40e38d543d8d2p-7);
  p = fused(p, z, 0x1.7a70c2a695fe0p-7);
  p = fused(p, z, 0x1.c99afe79266f3p-7);
  p = fused(p, z, 0x1.1c4ebd7735bf2p-6);
  p = fused(p, z, 0x1.6e8ba31c9dc09p-6);
  p = fused(p, z, 0x1.f1c71c70ee54ap-6);
  p = fused(p, z, 0x1.6db6db6db7c7fp-5);
  p = fused(p, z, 0x1.333333333332dp-4);
  const Pair sixth = quick_sum(0x1.5555555555555p-3, p * z);
  Pair q = exact_product(z, sixth.high);
  q.low += fused(z, sixth.low + 0x1.572420321f93dp-57, zLow * sixth.high);
  Pair w = exact_product(s, q.high);
  w.low += fused(s, q.low, sLow * q.high);
  const Pair sum = quick_sum(s, w.high);
  return (Pair){sum.high, sum.low + (w.low + sLow)};
}

// For |x| < 1.
INLINE double arcsin_accurate(double x) {
  const double magnitude = magnitude_of(x);
  const bool isSmall = magnitude <= 0.5;
  const Pair angle = half_arcsin(magnitude, isSmall);
  const double large = rest_of(HALF_PI, (Pair){2 * angle.high, 2 * angle.low});
  return with_sign_of(isSmall ? angle.high + angle.low : large, x);
}

INLINE double arccos_accurate(double x) {
  const double magnitude = magnitude_of(x);
  const bool isSmall = magnitude <= 0.5;
  const Pair angle = half_arcsin(magnitude, isSmall);
  const Pair twice = {2 * angle.high, 2 * angle.low};
  const bool isLeft = x < 0;
  const Pair turned = {isLeft ? -angle.high : angle.high, isLeft ? -angle.low : angle.low};
  const double nearOne = isLeft ? rest_of(WHOLE_PI, twice) : twice.high + twice.low;
  return isSmall ? rest_of(HALF_PI, turned) : nearOne;
}

// The tangent for |x| < 2^20: r = x - n pi / 2, the series of sine and cosine in pairs, and their quotient.
INLINE double tan_accurate(double x) {
  const double shifted = fused(x, 0x1.45f306dc9c883p-1, WHOLE_DOUBLE), n = shifted - WHOLE_DOUBLE;
  const Pair product = exact_product(n, 0x1.0b4611a626331p-34);
  const Pair near = exact_sum(fused(-n, 0x1.921fb544p+0, x), -product.high);
  const Pair r = quick_sum(near.high, near.low - fused(n, 0x1.1701b839a2520p-88, product.low));
  const Pair square = pair_product(r, r);
  const double z = square.high;
  double s = fused(z, 0x1.952c77030ad4ap-49, -0x1.ae7f3e733b81fp-41);
  s = fused(s, z, 0x1.6124613a86d09p-33);
  s = fused(s, z, -0x1.ae64567f544e4p-26);
  s = fused(s, z, 0x1.71de3a556c734p-19);
  s = fused(s, z, -0x1.a01a01a01a01ap-13);
  s = fused(s, z, 0x1.1111111111111p-7);
  const Pair third = quick_sum(-0x1.5555555555555p-3, fused(s, z, -0x1.5555555555555p-57));
  const Pair sine = pair_product(third, square);
  const Pair one = quick_sum(1, sine.high);
  const Pair sin = pair_product(r, (Pair){one.high, one.low + sine.low});
  double c = fused(z, -0x1.6827863b97d97p-53, 0x1.ae7f3e733b81fp-45);
  c = fused(c, z, -0x1.93974a8c07c9dp-37);
  c = fused(c, z, 0x1.1eed8eff8d898p-29);
  c = fused(c, z, -0x1.27e4fb7789f5cp-22);
  c = fused(c, z, 0x1.a01a01a01a01ap-16);
  c = fused(c, z, -0x1.6c16c16c16c17p-10);
  const Pair fourth = quick_sum(0x1.5555555555555p-5, fused(c, z, 0x1.5555555555555p-59));
  const Pair outer = pair_product(fourth, square);
  const Pair half = quick_sum(-0.5, outer.high);
  const Pair cosine = pair_product((Pair){half.high, half.low + outer.low}, square);
  const Pair whole = quick_sum(1, cosine.high);
  const Pair cos = quick_sum(whole.high, whole.low + cosine.low);
  const bool isOdd = whole_bits(shifted) & 1;
  const Pair a = {isOdd ? -cos.high : sin.high, isOdd ? -cos.low : sin.low};
  const Pair b = {isOdd ? sin.high : cos.high, isOdd ? sin.low : cos.low};
  const double inverse = near_reciprocal(b.high), q = a.high * inverse;
  const double result = q + (fused(-q, b.high, a.high) + fused(-q, b.low, a.low)) * inverse;
  return x == 0 ? x : result;
}
