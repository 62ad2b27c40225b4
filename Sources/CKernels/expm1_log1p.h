#pragma once
// expm1 and log1p, and exp and log of widened numbers for single precision: formulas of our own, within
// about 1 ulp, without branches or calls, as in `transcendental.h`.
#include "transcendental.h"

#pragma STDC FP_CONTRACT OFF

// ln 2 in two parts; the first has 42 bits, so that its product with an exponent is exact.
#define LN2_HIGH 0x1.62e42fefa38p-1
#define LN2_LOW 0x1.ef35793c7673p-45
// Adding and subtracting this rounds to an integer, whose bits stand at the low end.
#define ROUNDER 0x1.8p52

// exp(x) = (high + low) * scale1 * scale2; high + low is within [0.7, 1.42].
typedef struct { double high, low, scale1, scale2; } ExpParts;

INLINE ExpParts exp_parts(double x) {
  // Beyond these bounds the result is 0 or infinite; comparisons let NaN pass.
  x = x > 710 ? 710 : x;
  x = x < -746 ? -746 : x;
  const double shifted = x * 0x1.71547652b82fep0 + ROUNDER;
  const double k = shifted - ROUNDER;
  // x = k ln 2 + r + e with |r| <= ln 2 / 2.
  const double rough = x - k * LN2_HIGH;
  const double below = k * LN2_LOW;
  const double r = rough - below;
  const double e = (rough - r) - below;
  // exp(r) = 1 + r + r^2/2 + r^3 q(r): the first three terms with their rounding errors.
  const double square = r * r;
  const double squareError = r * r - square;
  const double half = 0.5 * square;
  const double h = 1 + r;
  const double hError = (1 - h) + r;
  const double high = h + half;
  const double highError = (h - high) + half;
  double q = 0x1.93974a8c07c9dp-37;
  q = q * r + 0x1.6124613a86d09p-33;
  q = q * r + 0x1.1eed8eff8d898p-29;
  q = q * r + 0x1.ae64567f544e4p-26;
  q = q * r + 0x1.27e4fb7789f5cp-22;
  q = q * r + 0x1.71de3a556c734p-19;
  q = q * r + 0x1.a01a01a01a01ap-16;
  q = q * r + 0x1.a01a01a01a01ap-13;
  q = q * r + 0x1.6c16c16c16c17p-10;
  q = q * r + 0x1.1111111111111p-7;
  q = q * r + 0x1.5555555555555p-5;
  q = q * r + 0x1.5555555555555p-3;
  const double low = square * r * q + (((hError + highError) + 0.5 * squareError) + e * h);
  // 2^k in two factors, so that neither overflows where the product does not.
  const double halfShifted = k * 0.5 + ROUNDER;
  const double otherShifted = (k - (halfShifted - ROUNDER)) + ROUNDER;
  const uint64_t one = 0x3ff0000000000000;
  return (ExpParts){high, low, from_bits((to_bits(halfShifted) << 52) + one),
                    from_bits((to_bits(otherShifted) << 52) + one)};
}

INLINE double expm1_double(double x) {
  const ExpParts parts = exp_parts(x);
  const double high = parts.high * parts.scale1 * parts.scale2;
  const double low = parts.low * parts.scale1 * parts.scale2;
  const double result = (high - 1) + low;
  // Keeps -0, and infinity from becoming NaN where `low` is infinite with the other sign.
  return x == 0 ? x : (x > 709.9 ? x * 0x1p1023 : result);
}

// log(x) + correction, the correction being below one ulp of the logarithm's argument.
INLINE double log_with(double x, double correction) {
  // Subnormal numbers are brought into the normal range first.
  const bool isSmall = x < 0x1p-1022;
  const double scaled = isSmall ? x * 0x1p54 : x;
  const uint64_t bits = to_bits(scaled);
  // x = 2^k m with m in [sqrt(1/2), sqrt(2)).
  const uint64_t offset = bits - 0x3fe6a09e667f3bcd;
  const double k = from_bits(((offset + 0x4000000000000000) >> 52) | 0x4330000000000000) -
                   (0x1p52 + 1024) - (isSmall ? 54 : 0);
  const double m = from_bits(bits - (offset & 0xfff0000000000000));
  // log(m) = 2 artanh(s) with s = (m - 1) / (m + 1), to twice the precision: s + t.
  const double f = m - 1;
  const double d = m + 1;
  const double dError = m - (d - 1);
  const double inverse = 1 / d;
  const double s = f * inverse;
  const double t = ((f - s * d) - s * dError) * inverse;
  const double z = s * s;
  double p = 0x1.642c8590b2164p-4;
  p = p * z + 0x1.8618618618618p-4;
  p = p * z + 0x1.af286bca1af28p-4;
  p = p * z + 0x1.e1e1e1e1e1e1ep-4;
  p = p * z + 0x1.1111111111111p-3;
  p = p * z + 0x1.3b13b13b13b14p-3;
  p = p * z + 0x1.745d1745d1746p-3;
  p = p * z + 0x1.c71c71c71c71cp-3;
  p = p * z + 0x1.2492492492492p-2;
  p = p * z + 0x1.999999999999ap-2;
  p = p * z + 0x1.5555555555555p-1;
  const double high = k * LN2_HIGH + 2 * s;
  const double highError = (k * LN2_HIGH - high) + 2 * s;
  const double result = high + (highError + (s * z * p + (2 * t + (k * LN2_LOW + correction))));
  const double bad = x == 0 ? -(double)INFINITY : (double)NAN;
  return x > 0 ? (x < (double)INFINITY ? result : x) : (x != x ? x : bad);
}

INLINE double log1p_double(double x) {
  const double u = 1 + x;
  const double correction = (u - x > 1 ? 1 - (u - x) : x - (u - 1)) / u;
  const double result = log_with(u, u < (double)INFINITY ? correction : 0);
  return x == 0 ? x : result;
}

// For single precision, computed in double.
INLINE double exp_widened(float single) {
  double x = single;
  x = x > 130 ? 130 : x;
  x = x < -160 ? -160 : x;
  const double shifted = x * 0x1.71547652b82fep0 + ROUNDER;
  const double k = shifted - ROUNDER;
  const double r = x - k * 0x1.62e42fefa39efp-1;
  double q = 0x1.71de3a556c734p-19;
  q = q * r + 0x1.a01a01a01a01ap-16;
  q = q * r + 0x1.a01a01a01a01ap-13;
  q = q * r + 0x1.6c16c16c16c17p-10;
  q = q * r + 0x1.1111111111111p-7;
  q = q * r + 0x1.5555555555555p-5;
  q = q * r + 0x1.5555555555555p-3;
  q = q * r + 0.5;
  q = q * r + 1;
  q = q * r + 1;
  return q * from_bits((to_bits(shifted) << 52) + 0x3ff0000000000000);
}

INLINE double log_widened(double x) {
  const uint64_t bits = to_bits(x);
  const uint64_t offset = bits - 0x3fe6a09e667f3bcd;
  const double k = from_bits(((offset + 0x4000000000000000) >> 52) | 0x4330000000000000) -
                   (0x1p52 + 1024);
  const double m = from_bits(bits - (offset & 0xfff0000000000000));
  const double s = (m - 1) / (m + 1);
  const double z = s * s;
  double p = 0x1.3b13b13b13b14p-3;
  p = p * z + 0x1.745d1745d1746p-3;
  p = p * z + 0x1.c71c71c71c71cp-3;
  p = p * z + 0x1.2492492492492p-2;
  p = p * z + 0x1.999999999999ap-2;
  p = p * z + 0x1.5555555555555p-1;
  const double result = k * 0x1.62e42fefa39efp-1 + (2 * s + s * z * p);
  const double bad = x == 0 ? -(double)INFINITY : (double)NAN;
  return x > 0 ? (x < (double)INFINITY ? result : x) : (x != x ? x : bad);
}

INLINE double expm1_single(float x) {
  const double y = x;
  const double result = exp_widened(x) - 1;
  // Near zero the subtraction would leave too few digits.
  const double near = y == 0 ? y : y + y * y * (0.5 + y * (1.0 / 6));
  return y > -0x1p-10 && y < 0x1p-10 ? near : result;
}

INLINE double log1p_single(double x) {
  const double result = log_widened(1 + x);
  const double near = x == 0 ? x : x - 0.5 * x * x;
  return x > -0x1p-20 && x < 0x1p-20 ? near : result;
}
