// The passes of a real transform for one type of numbers: REAL, with names that NAME makes.
//
// Spectra are packed as FFTPACK does: r0, r1, i1, r2, i2 … and, for an even length, the last r. A forward pass reads
// in[i + ido * (k + l1 * j)] and writes out[i + ido * (j + radix * k)]; a backward one the other way round. Inner
// places hold numbers as pairs (i - 1, i); of two results that are conjugates only one is kept, at ido - i where it
// is the second of the two. Sums are taken in pocketfft's order, which NumPy uses.

#define IN(i, j) in[(i) + ido * (k + l1 * (j))]
#define OUT(i, j) out[(i) + ido * ((j) + RADIX * k)]
// a + ib = conj(c + id) * (e + if), and with the sum in the other order its partner.
#define CONJUGATE_PRODUCT(a, b, c, d, e, f) const REAL a = (c) * (e) + (d) * (f), b = (c) * (f) - (d) * (e)
#define TURNED_INPUT(j, real, imaginary)                                                           \
  CONJUGATE_PRODUCT(                                                                               \
      real, imaginary, turns[((j) - 1) * (ido - 1) + i - 2], turns[((j) - 1) * (ido - 1) + i - 1], \
      IN(i - 1, j), IN(i, j))

typedef struct {
  long ido, l1;
  const REAL *restrict in;
  REAL *restrict out;
  /// Cosines and sines by turns, ido - 1 for each input but the first.
  const REAL *restrict turns;
} NAME(RealPass);

#define REAL_PASS(name)                                                                            \
  CLONES static void NAME(name)(const NAME(RealPass) * p) {                                        \
    const long ido = p->ido, l1 = p->l1;                                                           \
    const REAL *restrict in = p->in, *restrict turns = p->turns;                                   \
    REAL *restrict out = p->out;                                                                   \
    (void)turns;

#define RADIX 2
REAL_PASS(real_forward2)
  for (long k = 0; k < l1; k++) {
    const REAL a = IN(0, 0), b = IN(0, 1);
    OUT(0, 0) = a + b, OUT(ido - 1, 1) = a - b;
  }
  for (long k = 0; ido % 2 == 0 && k < l1; k++) {
    OUT(0, 1) = -IN(ido - 1, 1);
    OUT(ido - 1, 0) = IN(ido - 1, 0);
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      TURNED_INPUT(1, r, m);
      OUT(i - 1, 0) = IN(i - 1, 0) + r, OUT(c - 1, 1) = IN(i - 1, 0) - r;
      OUT(i, 0) = m + IN(i, 0), OUT(c, 1) = m - IN(i, 0);
    }
  }
}
#undef RADIX

#define RADIX 3
REAL_PASS(real_forward3)
  const REAL c1 = (REAL)-0.5, d1 = (REAL)0.8660254037844386467637231707529362L;
  for (long k = 0; k < l1; k++) {
    const REAL a = IN(0, 1) + IN(0, 2);
    OUT(0, 0) = IN(0, 0) + a;
    OUT(0, 2) = d1 * (IN(0, 2) - IN(0, 1));
    OUT(ido - 1, 1) = IN(0, 0) + c1 * a;
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      TURNED_INPUT(1, r1, m1);
      TURNED_INPUT(2, r2, m2);
      const REAL sumR = r1 + r2, sumI = m1 + m2, apartR = m1 - m2, apartI = r2 - r1;
      OUT(i - 1, 0) = IN(i - 1, 0) + sumR;
      OUT(i, 0) = IN(i, 0) + sumI;
      const REAL evenR = IN(i - 1, 0) + c1 * sumR, evenI = IN(i, 0) + c1 * sumI;
      const REAL oddR = d1 * apartR, oddI = d1 * apartI;
      OUT(i - 1, 2) = evenR + oddR, OUT(c - 1, 1) = evenR - oddR;
      OUT(i, 2) = oddI + evenI, OUT(c, 1) = oddI - evenI;
    }
  }
}
#undef RADIX

#define RADIX 4
REAL_PASS(real_forward4)
  const REAL h = (REAL)0.707106781186547524400844362104849L;
  for (long k = 0; k < l1; k++) {
    const REAL a = IN(0, 3) + IN(0, 1), b = IN(0, 0) + IN(0, 2);
    OUT(0, 2) = IN(0, 3) - IN(0, 1), OUT(ido - 1, 1) = IN(0, 0) - IN(0, 2);
    OUT(0, 0) = b + a, OUT(ido - 1, 3) = b - a;
  }
  for (long k = 0; ido % 2 == 0 && k < l1; k++) {
    const REAL b = -h * (IN(ido - 1, 1) + IN(ido - 1, 3)), a = h * (IN(ido - 1, 1) - IN(ido - 1, 3));
    OUT(ido - 1, 0) = IN(ido - 1, 0) + a, OUT(ido - 1, 2) = IN(ido - 1, 0) - a;
    OUT(0, 3) = b + IN(ido - 1, 2), OUT(0, 1) = b - IN(ido - 1, 2);
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      TURNED_INPUT(1, r1, m1);
      TURNED_INPUT(2, r2, m2);
      TURNED_INPUT(3, r3, m3);
      const REAL ar = r3 + r1, dr = r3 - r1, ai = m1 + m3, di = m1 - m3;
      const REAL br = IN(i - 1, 0) + r2, er = IN(i - 1, 0) - r2;
      const REAL bi = IN(i, 0) + m2, ei = IN(i, 0) - m2;
      OUT(i - 1, 0) = br + ar, OUT(c - 1, 3) = br - ar;
      OUT(i, 0) = ai + bi, OUT(c, 3) = ai - bi;
      OUT(i - 1, 2) = er + di, OUT(c - 1, 1) = er - di;
      OUT(i, 2) = dr + ei, OUT(c, 1) = dr - ei;
    }
  }
}
#undef RADIX

#define COSINES_OF_5                                                                               \
  const REAL c1 = (REAL)0.3090169943749474241022934171828191L,                                     \
             d1 = (REAL)0.9510565162951535721164393333793821L,                                     \
             c2 = (REAL)-0.8090169943749474241022934171828191L,                                    \
             d2 = (REAL)0.5877852522924731291687059546390728L;

#define RADIX 5
REAL_PASS(real_forward5)
  COSINES_OF_5
  for (long k = 0; k < l1; k++) {
    const REAL a = IN(0, 4) + IN(0, 1), ad = IN(0, 4) - IN(0, 1);
    const REAL b = IN(0, 3) + IN(0, 2), bd = IN(0, 3) - IN(0, 2);
    OUT(0, 0) = IN(0, 0) + a + b;
    OUT(ido - 1, 1) = IN(0, 0) + c1 * a + c2 * b;
    OUT(0, 2) = d1 * ad + d2 * bd;
    OUT(ido - 1, 3) = IN(0, 0) + c2 * a + c1 * b;
    OUT(0, 4) = d2 * ad - d1 * bd;
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      TURNED_INPUT(1, r1, m1);
      TURNED_INPUT(2, r2, m2);
      TURNED_INPUT(3, r3, m3);
      TURNED_INPUT(4, r4, m4);
      const REAL ar = r1 + r4, ai = m1 + m4, br = r2 + r3, bi = m2 + m3;
      const REAL er = m1 - m4, ei = r4 - r1, fr = m2 - m3, fi = r3 - r2;
      OUT(i - 1, 0) = IN(i - 1, 0) + ar + br;
      OUT(i, 0) = IN(i, 0) + ai + bi;
      const REAL p = IN(i - 1, 0) + c1 * ar + c2 * br, pi = IN(i, 0) + c1 * ai + c2 * bi;
      const REAL q = IN(i - 1, 0) + c2 * ar + c1 * br, qi = IN(i, 0) + c2 * ai + c1 * bi;
      const REAL s = d1 * er + d2 * fr, si = d1 * ei + d2 * fi;
      const REAL t = d2 * er - d1 * fr, ti = d2 * ei - d1 * fi;
      OUT(i - 1, 2) = p + s, OUT(c - 1, 1) = p - s;
      OUT(i, 2) = si + pi, OUT(c, 1) = si - pi;
      OUT(i - 1, 4) = q + t, OUT(c - 1, 3) = q - t;
      OUT(i, 4) = ti + qi, OUT(c, 3) = ti - qi;
    }
  }
}
#undef RADIX

#undef IN
#undef OUT
#undef TURNED_INPUT
#define IN(i, j) in[(i) + ido * ((j) + RADIX * k)]
#define OUT(i, j) out[(i) + ido * (k + l1 * (j))]
#define TURNED_OUTPUT(j, real, imaginary)                                                          \
  {                                                                                                \
    const REAL cosine = turns[((j) - 1) * (ido - 1) + i - 2];                                      \
    const REAL sine = turns[((j) - 1) * (ido - 1) + i - 1];                                        \
    OUT(i, j) = cosine * (imaginary) + sine * (real);                                              \
    OUT(i - 1, j) = cosine * (real) - sine * (imaginary);                                          \
  }

#define RADIX 2
REAL_PASS(real_backward2)
  for (long k = 0; k < l1; k++) {
    const REAL a = IN(0, 0), b = IN(ido - 1, 1);
    OUT(0, 0) = a + b, OUT(0, 1) = a - b;
  }
  for (long k = 0; ido % 2 == 0 && k < l1; k++) {
    OUT(ido - 1, 0) = 2 * IN(ido - 1, 0);
    OUT(ido - 1, 1) = -2 * IN(0, 1);
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      const REAL r = IN(i - 1, 0) - IN(c - 1, 1), m = IN(i, 0) + IN(c, 1);
      OUT(i - 1, 0) = IN(i - 1, 0) + IN(c - 1, 1);
      OUT(i, 0) = IN(i, 0) - IN(c, 1);
      TURNED_OUTPUT(1, r, m)
    }
  }
}
#undef RADIX

#define RADIX 3
REAL_PASS(real_backward3)
  const REAL c1 = (REAL)-0.5, d1 = (REAL)0.8660254037844386467637231707529362L;
  for (long k = 0; k < l1; k++) {
    const REAL a = 2 * IN(ido - 1, 1), even = IN(0, 0) + c1 * a, odd = 2 * d1 * IN(0, 2);
    OUT(0, 0) = IN(0, 0) + a;
    OUT(0, 2) = even + odd, OUT(0, 1) = even - odd;
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      const REAL ar = IN(i - 1, 2) + IN(c - 1, 1), ai = IN(i, 2) - IN(c, 1);
      const REAL evenR = IN(i - 1, 0) + c1 * ar, evenI = IN(i, 0) + c1 * ai;
      OUT(i - 1, 0) = IN(i - 1, 0) + ar;
      OUT(i, 0) = IN(i, 0) + ai;
      const REAL oddR = d1 * (IN(i - 1, 2) - IN(c - 1, 1)), oddI = d1 * (IN(i, 2) + IN(c, 1));
      TURNED_OUTPUT(1, evenR - oddI, evenI + oddR)
      TURNED_OUTPUT(2, evenR + oddI, evenI - oddR)
    }
  }
}
#undef RADIX

#define RADIX 4
REAL_PASS(real_backward4)
  const REAL root = (REAL)1.414213562373095048801688724209698L;
  for (long k = 0; k < l1; k++) {
    const REAL a = IN(0, 0) + IN(ido - 1, 3), b = IN(0, 0) - IN(ido - 1, 3);
    const REAL c = 2 * IN(ido - 1, 1), d = 2 * IN(0, 2);
    OUT(0, 0) = a + c, OUT(0, 2) = a - c;
    OUT(0, 3) = b + d, OUT(0, 1) = b - d;
  }
  for (long k = 0; ido % 2 == 0 && k < l1; k++) {
    const REAL a = IN(0, 3) + IN(0, 1), b = IN(0, 3) - IN(0, 1);
    const REAL c = IN(ido - 1, 0) + IN(ido - 1, 2), d = IN(ido - 1, 0) - IN(ido - 1, 2);
    OUT(ido - 1, 0) = c + c;
    OUT(ido - 1, 1) = root * (d - a);
    OUT(ido - 1, 2) = b + b;
    OUT(ido - 1, 3) = -root * (d + a);
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      const REAL ar = IN(i - 1, 0) + IN(c - 1, 3), br = IN(i - 1, 0) - IN(c - 1, 3);
      const REAL bi = IN(i, 0) + IN(c, 3), ai = IN(i, 0) - IN(c, 3);
      const REAL dr = IN(i, 2) + IN(c, 1), ei = IN(i, 2) - IN(c, 1);
      const REAL er = IN(i - 1, 2) + IN(c - 1, 1), di = IN(i - 1, 2) - IN(c - 1, 1);
      OUT(i - 1, 0) = ar + er;
      OUT(i, 0) = ai + ei;
      TURNED_OUTPUT(1, br - dr, bi + di)
      TURNED_OUTPUT(2, ar - er, ai - ei)
      TURNED_OUTPUT(3, br + dr, bi - di)
    }
  }
}
#undef RADIX

#define RADIX 5
REAL_PASS(real_backward5)
  COSINES_OF_5
  for (long k = 0; k < l1; k++) {
    const REAL s = IN(0, 2) + IN(0, 2), t = IN(0, 4) + IN(0, 4);
    const REAL a = IN(ido - 1, 1) + IN(ido - 1, 1), b = IN(ido - 1, 3) + IN(ido - 1, 3);
    OUT(0, 0) = IN(0, 0) + a + b;
    const REAL p = IN(0, 0) + c1 * a + c2 * b, q = IN(0, 0) + c2 * a + c1 * b;
    CONJUGATE_PRODUCT(u, v, s, t, d1, d2);
    OUT(0, 4) = p + u, OUT(0, 1) = p - u;
    OUT(0, 3) = q + v, OUT(0, 2) = q - v;
  }
  for (long k = 0; k < l1; k++) {
    VECTORISED for (long i = 2; i < ido; i += 2) {
      const long c = ido - i;
      const REAL ar = IN(i - 1, 2) + IN(c - 1, 1), er = IN(i - 1, 2) - IN(c - 1, 1);
      const REAL ei = IN(i, 2) + IN(c, 1), ai = IN(i, 2) - IN(c, 1);
      const REAL br = IN(i - 1, 4) + IN(c - 1, 3), fr = IN(i - 1, 4) - IN(c - 1, 3);
      const REAL fi = IN(i, 4) + IN(c, 3), bi = IN(i, 4) - IN(c, 3);
      OUT(i - 1, 0) = IN(i - 1, 0) + ar + br;
      OUT(i, 0) = IN(i, 0) + ai + bi;
      const REAL p = IN(i - 1, 0) + c1 * ar + c2 * br, pi = IN(i, 0) + c1 * ai + c2 * bi;
      const REAL q = IN(i - 1, 0) + c2 * ar + c1 * br, qi = IN(i, 0) + c2 * ai + c1 * bi;
      CONJUGATE_PRODUCT(u, v, er, fr, d1, d2);
      CONJUGATE_PRODUCT(ui, vi, ei, fi, d1, d2);
      TURNED_OUTPUT(1, p - ui, pi + u)
      TURNED_OUTPUT(2, q - vi, qi + v)
      TURNED_OUTPUT(3, q + vi, qi - v)
      TURNED_OUTPUT(4, p + ui, pi - u)
    }
  }
}
#undef RADIX

#undef IN
#undef OUT
#undef TURNED_OUTPUT
#undef CONJUGATE_PRODUCT
#undef COSINES_OF_5
#undef REAL_PASS
