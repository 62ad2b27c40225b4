// Real passes of odd radices above 5, for one type of numbers: REAL, with names that NAME makes.

/// What a sum over the inputs 1 … half - 1 of any radix adds to the first: to[m] gets c[0] * from[m] and so on with
/// the cosines or sines of the angles l, 2 l …; `step` leads from one input to the next.
CLONES static void NAME(real_sums)(
    REAL *restrict to, const REAL *restrict first, const REAL *restrict from, long step, long n, long l, long radix,
    const REAL *roots) {
  const long half = (radix + 1) / 2;
  long turn = 2 * l, j = 3;
  if (first) {
    VECTORISED for (long m = 0; m < n; m++) {
      to[m] = first[m] + roots[l] * from[m] + roots[turn] * from[m + step];
    }
  } else {
    VECTORISED for (long m = 0; m < n; m++) to[m] = roots[l] * from[m] + roots[turn] * from[m + step];
  }
  while (j < half) {
    // Four terms are summed before they are added, then two, then one.
    const int terms = j < half - 3 ? 4 : j < half - 1 ? 2 : 1;
    REAL c[4];
    const REAL *a[4];
    for (int t = 0; t < terms; t++) {
      turn += l, turn -= turn >= radix ? radix : 0;
      c[t] = roots[turn], a[t] = from + (j - 1 + t) * step;
    }
    if (terms == 4) {
      VECTORISED for (long m = 0; m < n; m++) {
        to[m] += c[0] * a[0][m] + c[1] * a[1][m] + c[2] * a[2][m] + c[3] * a[3][m];
      }
    } else if (terms == 2) {
      VECTORISED for (long m = 0; m < n; m++) to[m] += c[0] * a[0][m] + c[1] * a[1][m];
    } else {
      VECTORISED for (long m = 0; m < n; m++) to[m] += c[0] * a[0][m];
    }
    j += terms;
  }
}

/// A forward pass of any other odd radix. The result is where the input was.
CLONES static void NAME(real_forward_any)(const NAME(RealPass) * p, long radix, const REAL *roots) {
  const long ido = p->ido, l1 = p->l1, n = ido * l1, half = (radix + 1) / 2;
  REAL *in = (REAL *)p->in, *out = p->out;
  const REAL *turns = p->turns;
#define BLOCK(i, j) in[(i) + ido * (k + l1 * (j))]
#define SUMS(i, j) out[(i) + ido * (k + l1 * (j))]
#define RESULT(i, j) in[(i) + ido * ((j) + radix * k)]
  for (long j = 1; j < half; j++) {
    const long other = radix - j;
    for (long k = 0; k < l1; k++) {
      for (long i = 1; i < ido - 1; i += 2) {
        const REAL *w = turns + (j - 1) * (ido - 1) + i - 1, *v = turns + (other - 1) * (ido - 1) + i - 1;
        const REAL t1 = BLOCK(i, j), t2 = BLOCK(i + 1, j), t3 = BLOCK(i, other), t4 = BLOCK(i + 1, other);
        const REAL x1 = w[0] * t1 + w[1] * t2, x2 = w[0] * t2 - w[1] * t1;
        const REAL x3 = v[0] * t3 + v[1] * t4, x4 = v[0] * t4 - v[1] * t3;
        BLOCK(i, j) = x3 + x1, BLOCK(i + 1, other) = x3 - x1;
        BLOCK(i + 1, j) = x2 + x4, BLOCK(i, other) = x2 - x4;
      }
    }
  }
  for (long j = 1; j < half; j++) {
    for (long k = 0; k < l1; k++) {
      const REAL a = BLOCK(0, radix - j), b = BLOCK(0, j);
      BLOCK(0, radix - j) = a - b, BLOCK(0, j) = b + a;
    }
  }
  for (long l = 1; l < half; l++) {
    NAME(real_sums)(out + n * l, in, in + n, n, n, l, radix, roots);
    NAME(real_sums)(out + n * (radix - l), 0, in + n * (radix - 1), -n, n, l, radix, roots + radix);
  }
  VECTORISED for (long m = 0; m < n; m++) {
    REAL total = in[m];
    for (long j = 1; j < half; j++) total += in[m + n * j];
    out[m] = total;
  }
  for (long k = 0; k < l1; k++) memcpy(&RESULT(0, 0), &SUMS(0, 0), ido * sizeof(REAL));
  for (long j = 1; j < half; j++) {
    for (long k = 0; k < l1; k++) {
      RESULT(ido - 1, 2 * j - 1) = SUMS(0, j);
      RESULT(0, 2 * j) = SUMS(0, radix - j);
      for (long i = 1, c = ido - 3; i < ido - 1; i += 2, c -= 2) {
        RESULT(i, 2 * j) = SUMS(i, j) + SUMS(i, radix - j);
        RESULT(c, 2 * j - 1) = SUMS(i, j) - SUMS(i, radix - j);
        RESULT(i + 1, 2 * j) = SUMS(i + 1, j) + SUMS(i + 1, radix - j);
        RESULT(c + 1, 2 * j - 1) = SUMS(i + 1, radix - j) - SUMS(i + 1, j);
      }
    }
  }
#undef RESULT
#undef SUMS
#undef BLOCK
}

/// A backward pass of any other odd radix. The result is in `out`; the input is destroyed.
CLONES static void NAME(real_backward_any)(const NAME(RealPass) * p, long radix, const REAL *roots) {
  const long ido = p->ido, l1 = p->l1, n = ido * l1, half = (radix + 1) / 2;
  REAL *in = (REAL *)p->in, *out = p->out;
  const REAL *turns = p->turns;
#define PACKED(i, j) in[(i) + ido * ((j) + radix * k)]
#define SUMS(i, j) in[(i) + ido * (k + l1 * (j))]
#define RESULT(i, j) out[(i) + ido * (k + l1 * (j))]
  for (long k = 0; k < l1; k++) memcpy(&RESULT(0, 0), &PACKED(0, 0), ido * sizeof(REAL));
  for (long j = 1; j < half; j++) {
    for (long k = 0; k < l1; k++) {
      RESULT(0, j) = 2 * PACKED(ido - 1, 2 * j - 1);
      RESULT(0, radix - j) = 2 * PACKED(0, 2 * j);
      for (long i = 1, c = ido - 3; i < ido - 1; i += 2, c -= 2) {
        RESULT(i, j) = PACKED(i, 2 * j) + PACKED(c, 2 * j - 1);
        RESULT(i, radix - j) = PACKED(i, 2 * j) - PACKED(c, 2 * j - 1);
        RESULT(i + 1, j) = PACKED(i + 1, 2 * j) - PACKED(c + 1, 2 * j - 1);
        RESULT(i + 1, radix - j) = PACKED(i + 1, 2 * j) + PACKED(c + 1, 2 * j - 1);
      }
    }
  }
  for (long l = 1; l < half; l++) {
    NAME(real_sums)(in + n * l, out, out + n, n, n, l, radix, roots);
    NAME(real_sums)(in + n * (radix - l), 0, out + n * (radix - 1), -n, n, l, radix, roots + radix);
  }
  VECTORISED for (long m = 0; m < n; m++) {
    REAL total = out[m];
    for (long j = 1; j < half; j++) total += out[m + n * j];
    out[m] = total;
  }
  for (long j = 1; j < half; j++) {
    for (long k = 0; k < l1; k++) {
      const REAL a = SUMS(0, j), b = SUMS(0, radix - j);
      RESULT(0, radix - j) = a + b, RESULT(0, j) = a - b;
      for (long i = 1; i < ido - 1; i += 2) {
        RESULT(i, j) = SUMS(i, j) - SUMS(i + 1, radix - j);
        RESULT(i, radix - j) = SUMS(i, j) + SUMS(i + 1, radix - j);
        RESULT(i + 1, j) = SUMS(i + 1, j) + SUMS(i, radix - j);
        RESULT(i + 1, radix - j) = SUMS(i + 1, j) - SUMS(i, radix - j);
      }
    }
  }
  for (long j = 1; j < radix; j++) {
    for (long k = 0; k < l1; k++) {
      for (long i = 1; i < ido - 1; i += 2) {
        const REAL *w = turns + (j - 1) * (ido - 1) + i - 1;
        const REAL r = RESULT(i, j), m = RESULT(i + 1, j);
        RESULT(i, j) = w[0] * r - w[1] * m;
        RESULT(i + 1, j) = w[0] * m + w[1] * r;
      }
    }
  }
#undef RESULT
#undef SUMS
#undef PACKED
}
