// The passes of a complex transform for one type of numbers: REAL, with names that NAME makes.
//
// A pass treats transforms of length radix * ido as FFTPACK does: it reads in[i + ido * (j + radix * k)], of which
// there are l1 sets k, and writes out[i + ido * (k + l1 * j)], turned by the angles -+2 pi i j / (radix * ido) of the
// plan. Real and imaginary parts lie apart, so that loops fill whole vectors. Sums are taken in the order of
// pocketfft, which NumPy uses, so that results have its bits. `s` is -1 forward and 1 backward.

typedef struct {
  REAL r, i;
} NAME(Number);

INLINE NAME(Number) NAME(sum)(NAME(Number) a, NAME(Number) b) {
  return (NAME(Number)){a.r + b.r, a.i + b.i};
}

INLINE NAME(Number) NAME(difference)(NAME(Number) a, NAME(Number) b) {
  return (NAME(Number)){a.r - b.r, a.i - b.i};
}

/// a, turned by 90 degrees.
INLINE NAME(Number) NAME(turned)(NAME(Number) a, REAL s) {
  return (NAME(Number)){-s * a.i, s * a.r};
}

/// a * (c + i s d).
INLINE NAME(Number) NAME(product)(NAME(Number) a, REAL c, REAL d, REAL s) {
  const REAL e = s * d;
  return (NAME(Number)){a.r * c - a.i * e, a.r * e + a.i * c};
}

// What a radix does with the inputs `x`, into `y`.

INLINE void NAME(radix2)(const NAME(Number) * x, NAME(Number) * y, REAL s) {
  (void)s;
  y[0] = NAME(sum)(x[0], x[1]);
  y[1] = NAME(difference)(x[0], x[1]);
}

INLINE void NAME(radix3)(const NAME(Number) * x, NAME(Number) * y, REAL s) {
  const REAL c = (REAL)-0.5, d = s * (REAL)0.8660254037844386467637231707529362L;
  const NAME(Number) a = NAME(sum)(x[1], x[2]), b = NAME(difference)(x[1], x[2]);
  y[0] = NAME(sum)(x[0], a);
  const NAME(Number) even = {x[0].r + a.r * c, x[0].i + a.i * c}, odd = {-b.i * d, b.r * d};
  y[1] = NAME(sum)(even, odd);
  y[2] = NAME(difference)(even, odd);
}

INLINE void NAME(radix4)(const NAME(Number) * x, NAME(Number) * y, REAL s) {
  const NAME(Number) a = NAME(sum)(x[0], x[2]), b = NAME(difference)(x[0], x[2]);
  const NAME(Number) c = NAME(sum)(x[1], x[3]);
  const NAME(Number) d = NAME(turned)(NAME(difference)(x[1], x[3]), s);
  y[0] = NAME(sum)(a, c);
  y[1] = NAME(sum)(b, d);
  y[2] = NAME(difference)(a, c);
  y[3] = NAME(difference)(b, d);
}

INLINE void NAME(radix8)(const NAME(Number) * x, NAME(Number) * y, REAL s) {
  const REAL h = (REAL)0.707106781186547524400844362104849L;
  const NAME(Number) a = NAME(sum)(x[0], x[4]), b = NAME(difference)(x[0], x[4]);
  const NAME(Number) c = NAME(sum)(x[2], x[6]);
  const NAME(Number) d = NAME(turned)(NAME(difference)(x[2], x[6]), s);
  const NAME(Number) e = NAME(sum)(x[1], x[5]), f = NAME(difference)(x[1], x[5]);
  const NAME(Number) g = NAME(sum)(x[3], x[7]);
  const NAME(Number) k = NAME(turned)(NAME(difference)(x[3], x[7]), s);
  const NAME(Number) p = NAME(sum)(f, k), q = NAME(difference)(f, k);
  // p turned by 45 degrees, q by 135.
  const NAME(Number) p1 = {h * (p.r - s * p.i), h * (p.i + s * p.r)};
  const NAME(Number) q1 = {h * (-s * q.i - q.r), h * (s * q.r - q.i)};
  const NAME(Number) even[4] = {
      NAME(sum)(a, c), NAME(sum)(b, d), NAME(difference)(a, c), NAME(difference)(b, d)};
  const NAME(Number) odd[4] = {
      NAME(sum)(e, g), p1, NAME(turned)(NAME(difference)(e, g), s), q1};
  for (int j = 0; j < 4; j++) {
    y[j] = NAME(sum)(even[j], odd[j]);
    y[j + 4] = NAME(difference)(even[j], odd[j]);
  }
}

/// An odd radix, from cosines and sines of 2 pi j / radix.
INLINE void NAME(odd_radix)(
    const NAME(Number) * x, NAME(Number) * y, REAL s, int radix, const REAL *cosines, const REAL *sines) {
  NAME(Number) a[6], b[6];
  const int half = radix / 2;
  NAME(Number) total = x[0];
  for (int j = 1; j <= half; j++) {
    a[j] = NAME(sum)(x[j], x[radix - j]);
    b[j] = NAME(difference)(x[j], x[radix - j]);
    total = NAME(sum)(total, a[j]);
  }
  y[0] = total;
  for (int m = 1; m <= half; m++) {
    NAME(Number) even = x[0], odd = {0, 0};
    for (int j = 1; j <= half; j++) {
      const int turn = m * j % radix, back = turn > half;
      const REAL c = cosines[back ? radix - turn : turn];
      const REAL d = s * (back ? -sines[radix - turn] : sines[turn]);
      even = (NAME(Number)){even.r + c * a[j].r, even.i + c * a[j].i};
      odd = j == 1 ? (NAME(Number)){d * b[j].i, d * b[j].r}
                   : (NAME(Number)){odd.r + d * b[j].i, odd.i + d * b[j].r};
    }
    odd.r = -odd.r;
    y[m] = NAME(sum)(even, odd);
    y[radix - m] = NAME(difference)(even, odd);
  }
}

INLINE void NAME(radix5)(const NAME(Number) * x, NAME(Number) * y, REAL s) {
  static const REAL c[] = {
      1, (REAL)0.3090169943749474241022934171828191L, (REAL)-0.8090169943749474241022934171828191L};
  static const REAL d[] = {
      0, (REAL)0.9510565162951535721164393333793821L, (REAL)0.5877852522924731291687059546390728L};
  NAME(odd_radix)(x, y, s, 5, c, d);
}

INLINE void NAME(radix7)(const NAME(Number) * x, NAME(Number) * y, REAL s) {
  static const REAL c[] = {
      1, (REAL)0.6234898018587335305250048840042398L, (REAL)-0.2225209339563144042889025644967948L,
      (REAL)-0.9009688679024191262361023195074451L};
  static const REAL d[] = {
      0, (REAL)0.7818314824680298087084445266740578L, (REAL)0.9749279121818236070181316829939312L,
      (REAL)0.433883739117558120475768332848359L};
  NAME(odd_radix)(x, y, s, 7, c, d);
}

INLINE void NAME(radix11)(const NAME(Number) * x, NAME(Number) * y, REAL s) {
  static const REAL c[] = {
      1, (REAL)0.8412535328311811688618116489193677L, (REAL)0.4154150130018864255292741492296232L,
      (REAL)-0.1423148382732851404437926686163697L, (REAL)-0.6548607339452850640569250724662936L,
      (REAL)-0.9594929736144973898903680570663277L};
  static const REAL d[] = {
      0, (REAL)0.5406408174555975821076359543186917L, (REAL)0.9096319953545183714117153830790285L,
      (REAL)0.9898214418809327323760920377767188L, (REAL)0.7557495743542582837740358439723444L,
      (REAL)0.2817325568414296977114179153466169L};
  NAME(odd_radix)(x, y, s, 11, c, d);
}

/// Where a pass reads and writes.
typedef struct {
  long ido, l1;
  const REAL *restrict inR, *restrict inI;
  REAL *restrict outR, *restrict outI;
  /// Cosines and sines, ido - 1 for each output but the first.
  const REAL *restrict cosines, *restrict sines;
} NAME(Pass);

#define PASS_BODY(RADIX, DIRECTION)                                                                \
  const long ido = p->ido, l1 = p->l1;                                                             \
  const REAL *restrict inR = p->inR, *restrict inI = p->inI;                                       \
  const REAL *restrict cosines = p->cosines, *restrict sines = p->sines;                           \
  REAL *restrict outR = p->outR, *restrict outI = p->outI;                                         \
  VECTORISED for (long k = 0; k < l1; k++) {                                                       \
    NAME(Number) x[RADIX], y[RADIX];                                                               \
    for (int j = 0; j < RADIX; j++) {                                                              \
      const long place = ido * (j + RADIX * k);                                                    \
      x[j] = (NAME(Number)){inR[place], inI[place]};                                               \
    }                                                                                              \
    NAME(radix##RADIX)(x, y, DIRECTION);                                                           \
    for (int j = 0; j < RADIX; j++) {                                                              \
      const long place = ido * (k + l1 * j);                                                       \
      outR[place] = y[j].r, outI[place] = y[j].i;                                                  \
    }                                                                                              \
  }                                                                                                \
  for (long k = 0; ido > 1 && k < l1; k++) {                                                       \
    VECTORISED for (long i = 1; i < ido; i++) {                                                    \
      NAME(Number) x[RADIX], y[RADIX];                                                             \
      for (int j = 0; j < RADIX; j++) {                                                            \
        const long place = i + ido * (j + RADIX * k);                                              \
        x[j] = (NAME(Number)){inR[place], inI[place]};                                             \
      }                                                                                            \
      NAME(radix##RADIX)(x, y, DIRECTION);                                                         \
      outR[i + ido * k] = y[0].r, outI[i + ido * k] = y[0].i;                                      \
      for (int j = 1; j < RADIX; j++) {                                                            \
        const long turn = (j - 1) * (ido - 1) + i - 1, place = i + ido * (k + l1 * j);             \
        const NAME(Number) z = NAME(product)(y[j], cosines[turn], sines[turn], DIRECTION);         \
        outR[place] = z.r, outI[place] = z.i;                                                      \
      }                                                                                            \
    }                                                                                              \
  }

#define PASS(RADIX)                                                                                \
  CLONES static void NAME(forward##RADIX)(const NAME(Pass) * p) { PASS_BODY(RADIX, (REAL)-1) }     \
  CLONES static void NAME(backward##RADIX)(const NAME(Pass) * p) { PASS_BODY(RADIX, (REAL)1) }

PASS(2)
PASS(3)
PASS(4)
PASS(5)
PASS(7)
PASS(8)
PASS(11)

#undef PASS
#undef PASS_BODY

/// Any other odd radix, by sums over all its inputs; `roots` are the cosines and then the sines of 2 pi j / radix.
/// The result is where the input was; `out` holds sums and differences of opposite inputs.
CLONES static void NAME(pass_any)(const NAME(Pass) * p, long radix, const REAL *roots, REAL s) {
  const long ido = p->ido, l1 = p->l1, n = ido * l1, half = (radix + 1) / 2;
  REAL *inR = (REAL *)p->inR, *inI = (REAL *)p->inI, *outR = p->outR, *outI = p->outI;
  for (long k = 0; k < l1; k++) {
    memcpy(outR + ido * k, inR + ido * radix * k, ido * sizeof(REAL));
    memcpy(outI + ido * k, inI + ido * radix * k, ido * sizeof(REAL));
  }
  for (long j = 1; j < half; j++) {
    for (long k = 0; k < l1; k++) {
      VECTORISED for (long i = 0; i < ido; i++) {
        const long a = i + ido * (j + radix * k), b = i + ido * (radix - j + radix * k);
        const long low = i + ido * (k + l1 * j), high = i + ido * (k + l1 * (radix - j));
        outR[low] = inR[a] + inR[b], outI[low] = inI[a] + inI[b];
        outR[high] = inR[a] - inR[b], outI[high] = inI[a] - inI[b];
      }
    }
  }
  VECTORISED for (long m = 0; m < n; m++) {
    REAL r = outR[m], i = outI[m];
    for (long j = 1; j < half; j++) r += outR[m + n * j], i += outI[m + n * j];
    inR[m] = r, inI[m] = i;
  }
  for (long l = 1; l < half; l++) {
    REAL *lowR = inR + n * l, *lowI = inI + n * l;
    REAL *highR = inR + n * (radix - l), *highI = inI + n * (radix - l);
    const REAL *aR = outR + n, *aI = outI + n, *bR = outR + 2 * n, *bI = outI + 2 * n;
    const REAL *yR = outR + n * (radix - 1), *yI = outI + n * (radix - 1);
    const REAL *zR = outR + n * (radix - 2), *zI = outI + n * (radix - 2);
    long turn = 2 * l;
    REAL c = roots[l], d = s * roots[radix + l], c2 = roots[turn], d2 = s * roots[radix + turn];
    VECTORISED for (long m = 0; m < n; m++) {
      lowR[m] = outR[m] + c * aR[m] + c2 * bR[m];
      lowI[m] = outI[m] + c * aI[m] + c2 * bI[m];
      highR[m] = -d * yI[m] - d2 * zI[m];
      highI[m] = d * yR[m] + d2 * zR[m];
    }
    long j = 3;
    for (; j < half - 1; j += 2) {
      turn += l, turn -= turn > radix ? radix : 0;
      c = roots[turn], d = s * roots[radix + turn];
      turn += l, turn -= turn > radix ? radix : 0;
      c2 = roots[turn], d2 = s * roots[radix + turn];
      aR = outR + n * j, aI = outI + n * j, bR = aR + n, bI = aI + n;
      yR = outR + n * (radix - j), yI = outI + n * (radix - j), zR = yR - n, zI = yI - n;
      VECTORISED for (long m = 0; m < n; m++) {
        lowR[m] += aR[m] * c + bR[m] * c2;
        lowI[m] += aI[m] * c + bI[m] * c2;
        highR[m] -= yI[m] * d + zI[m] * d2;
        highI[m] += yR[m] * d + zR[m] * d2;
      }
    }
    for (; j < half; j++) {
      turn += l, turn -= turn > radix ? radix : 0;
      c = roots[turn], d = s * roots[radix + turn];
      aR = outR + n * j, aI = outI + n * j, yR = outR + n * (radix - j), yI = outI + n * (radix - j);
      VECTORISED for (long m = 0; m < n; m++) {
        lowR[m] += aR[m] * c, lowI[m] += aI[m] * c;
        highR[m] -= yI[m] * d, highI[m] += yR[m] * d;
      }
    }
  }
  for (long j = 1; j < half; j++) {
    for (long k = 0; k < l1; k++) {
      for (long i = 0; i < ido; i++) {
        const long low = i + ido * (k + l1 * j), high = i + ido * (k + l1 * (radix - j));
        const NAME(Number) a = {inR[low], inI[low]}, b = {inR[high], inI[high]};
        NAME(Number) x = NAME(sum)(a, b), y = NAME(difference)(a, b);
        if (i > 0) {
          const long t = (j - 1) * (ido - 1) + i - 1, u = (radix - j - 1) * (ido - 1) + i - 1;
          x = NAME(product)(x, p->cosines[t], p->sines[t], s);
          y = NAME(product)(y, p->cosines[u], p->sines[u], s);
        }
        inR[low] = x.r, inI[low] = x.i, inR[high] = y.r, inI[high] = y.i;
      }
    }
  }
}
