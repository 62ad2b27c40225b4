// The floating-point matrix product for one element type and one kind of processor. Included once for
// each, with these defined:
//   T, V       the element and the vector of LANES elements
//   TARGET     the attribute that selects the processor
//   NAME(x)    the name of x for this type and processor
//   LOAD_LAST(p, n), STORE_LAST(p, v, n)   the first n elements of a vector, n = 1 … LANES
//   MASKED     whether LOAD_LAST reads no further than n elements
//
// The scheme is that of Goto and van de Geijn, "Anatomy of high-performance matrix multiplication" (2008):
// a block of b is brought into panels four vectors wide, and a register block of rows × vectors is
// accumulated along k. The left operand is only read element by element, so any strides will do; small
// right operands with dense rows are used where they lie.

enum { NAME(LANES) = sizeof(V) / sizeof(T), NAME(PANEL) = 4 * NAME(LANES) };

typedef V NAME(Unaligned) __attribute__((aligned(sizeof(T))));

// Accumulates ROWS × VECTORS results: c (+)= a (ROWS × k) · b (k × VECTORS vectors, the last one of `last` lanes).
#define MICRO_KERNEL(ROWS, VECTORS)                                                               \
  TARGET static void NAME(micro_##ROWS##_##VECTORS)(                                              \
      long k, const T *a, long ra, long ca, const T *b, long rb, T *c, long rc, long last,        \
      bool adds) {                                                                                \
    V sums[ROWS][VECTORS] = {0};                                                                  \
    for (long p = 0; p < k; p++) {                                                                \
      V y[VECTORS];                                                                               \
      _Pragma("unroll") for (int v = 0; v < VECTORS - 1; v++) {                                   \
        y[v] = *(const NAME(Unaligned) *)(b + v * NAME(LANES));                                   \
      }                                                                                           \
      y[VECTORS - 1] = LOAD_LAST(b + (VECTORS - 1) * NAME(LANES), last);                          \
      _Pragma("unroll") for (int i = 0; i < ROWS; i++) {                                          \
        const V x = a[i * ra] - (V){0};                                                           \
        _Pragma("unroll") for (int v = 0; v < VECTORS; v++) {                                     \
          sums[i][v] = x * y[v] + sums[i][v];                                                     \
        }                                                                                         \
      }                                                                                           \
      a += ca;                                                                                    \
      b += rb;                                                                                    \
    }                                                                                             \
    _Pragma("unroll") for (int i = 0; i < ROWS; i++) {                                            \
      T *out = c + i * rc;                                                                        \
      _Pragma("unroll") for (int v = 0; v < VECTORS - 1; v++) {                                   \
        NAME(Unaligned) *to = (NAME(Unaligned) *)(out + v * NAME(LANES));                         \
        *to = adds ? *to + sums[i][v] : sums[i][v];                                               \
      }                                                                                           \
      T *to = out + (VECTORS - 1) * NAME(LANES);                                                  \
      V sum = sums[i][VECTORS - 1];                                                               \
      if (adds) sum = NAME(load_first)(to, last) + sum;                                           \
      STORE_LAST(to, sum, last);                                                                  \
    }                                                                                             \
  }

// Like LOAD_LAST, but never reads further than n elements.
TARGET INLINE V NAME(load_first)(const T *p, long n) {
  if (MASKED || n == NAME(LANES)) return LOAD_LAST(p, n);
  V v = {0};
  memcpy(&v, p, (size_t)n * sizeof(T));
  return v;
}

MICRO_KERNEL(12, 1)
MICRO_KERNEL(4, 1)
MICRO_KERNEL(1, 1)
MICRO_KERNEL(12, 2)
MICRO_KERNEL(4, 2)
MICRO_KERNEL(1, 2)
MICRO_KERNEL(8, 3)
MICRO_KERNEL(4, 3)
MICRO_KERNEL(1, 3)
MICRO_KERNEL(6, 4)
MICRO_KERNEL(2, 4)
MICRO_KERNEL(1, 4)

// All rows of a against one panel of b.
#define PANEL_LOOP(VECTORS, MOST, SOME)                                                           \
  for (; i + MOST <= m; i += MOST) {                                                              \
    NAME(micro_##MOST##_##VECTORS)(k, a + i * ra, ra, ca, b, rb, c + i * rc, rc, last, adds);     \
  }                                                                                               \
  for (; i + SOME <= m; i += SOME) {                                                              \
    NAME(micro_##SOME##_##VECTORS)(k, a + i * ra, ra, ca, b, rb, c + i * rc, rc, last, adds);     \
  }                                                                                               \
  for (; i < m; i++) {                                                                            \
    NAME(micro_1_##VECTORS)(k, a + i * ra, ra, ca, b, rb, c + i * rc, rc, last, adds);            \
  }

static void NAME(panel)(
    long m, long columns, long k, const T *a, long ra, long ca, const T *b, long rb, T *c, long rc,
    bool adds) {
  long vectors = (columns + NAME(LANES) - 1) / NAME(LANES);
  long last = columns - (vectors - 1) * NAME(LANES);
  long i = 0;
  switch (vectors) {
    case 1: PANEL_LOOP(1, 12, 4) break;
    case 2: PANEL_LOOP(2, 12, 4) break;
    case 3: PANEL_LOOP(3, 8, 4) break;
    default: PANEL_LOOP(4, 6, 2) break;
  }
}

// Copies a block of rows × columns into dense rows of length `width`, zeros after the last column.
TARGET static void NAME(pack)(
    T *to, NablaMatrix from, long rows, long columns, long width, bool isOther) {
  // Along the denser of the two axes of the source, so that it is read in order.
  if (isOther) {
    const OTHER *a = from.data;
    for (long i = 0; i < rows; i++) {
      for (long j = 0; j < columns; j++) to[i * width + j] = (T)a[i * from.row + j * from.column];
    }
  } else {
    const T *a = from.data;
    if (from.column == 1) {
      for (long i = 0; i < rows; i++) {
        memcpy(to + i * width, a + i * from.row, (size_t)columns * sizeof(T));
      }
    } else {
      for (long top = 0; top < rows; top += 16) {
        long bottom = top + 16 < rows ? top + 16 : rows;
        for (long j = 0; j < columns; j++) {
          for (long i = top; i < bottom; i++) {
            to[i * width + j] = a[i * from.row + j * from.column];
          }
        }
      }
    }
  }
  if (width > columns) {
    for (long i = 0; i < rows; i++) {
      memset(to + i * width + columns, 0, (size_t)(width - columns) * sizeof(T));
    }
  }
}

// Scalar products of dense rows of a with x: four rows at a time, each in two vectors of partial sums.
TARGET static void NAME(dots)(
    const T *a, long ra, const T *x, T *out, long step, long m, long k) {
  for (long i = 0; i < m; i++) {
    const T *row = a + i * ra;
    V s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
    long p = 0;
    for (; p + 4 * NAME(LANES) <= k; p += 4 * NAME(LANES)) {
      s0 = *(const NAME(Unaligned) *)(row + p) * *(const NAME(Unaligned) *)(x + p) + s0;
      s1 = *(const NAME(Unaligned) *)(row + p + NAME(LANES)) *
               *(const NAME(Unaligned) *)(x + p + NAME(LANES)) + s1;
      s2 = *(const NAME(Unaligned) *)(row + p + 2 * NAME(LANES)) *
               *(const NAME(Unaligned) *)(x + p + 2 * NAME(LANES)) + s2;
      s3 = *(const NAME(Unaligned) *)(row + p + 3 * NAME(LANES)) *
               *(const NAME(Unaligned) *)(x + p + 3 * NAME(LANES)) + s3;
    }
    for (; p + NAME(LANES) <= k; p += NAME(LANES)) {
      s0 = *(const NAME(Unaligned) *)(row + p) * *(const NAME(Unaligned) *)(x + p) + s0;
    }
    const V s = (s0 + s1) + (s2 + s3);
    T sum = 0;
    for (int lane = 0; lane < NAME(LANES); lane++) sum += s[lane];
    for (; p < k; p++) sum += row[p] * x[p];
    out[i * step] = sum;
  }
}

static _Bool NAME(matmul)(
    NablaMatrix a, NablaMatrix b, T *c, long m, long n, long k, long rc, uint8_t dtype) {
  enum { DEPTH = 384, HEIGHT = 96 };
  const bool convertsA = a.dtype != dtype, convertsB = b.dtype != dtype;
  const long sizeA = convertsA ? sizeof(OTHER) : sizeof(T);
  const long sizeB = convertsB ? sizeof(OTHER) : sizeof(T);
  if (k == 0) {
    for (long i = 0; i < m; i++) memset(c + i * rc, 0, (size_t)n * sizeof(T));
    return 1;
  }
  if (!convertsA && !convertsB) {
    // A product with one vector is as fast as memory when its rows are dense.
    if (n == 1 && a.column == 1 && b.row == 1) {
      NAME(dots)(a.data, a.row, b.data, c, rc, m, k);
      return 1;
    }
    if (m == 1 && b.row == 1 && a.column == 1) {
      NAME(dots)(b.data, b.column, a.data, c, 1, n, k);
      return 1;
    }
    if (n == 1 && a.row == 1 && rc == 1) {
      // c = a · b is cᵀ = bᵀ · aᵀ, whose right operand has dense rows.
      NablaMatrix row = {b.data, b.column, b.row, b.dtype};
      NablaMatrix matrix = {a.data, a.column, a.row, a.dtype};
      return NAME(matmul)(row, matrix, c, 1, m, k, m, dtype);
    }
  }
  // Packing b pays when it is used by many rows and does not fit the first caches anyway.
  const bool packsB = convertsB || b.column != 1 || (m > 32 && k * n > 65536) ||
                      (!MASKED && n % NAME(LANES) != 0);
  const bool packsA = convertsA || (a.column != 1 && (a.row != 1 || n > 2 * NAME(PANEL)));
  T *packedB = 0, *packedA = 0;
  const long depth = k < DEPTH ? k : DEPTH, height = m < HEIGHT ? m : HEIGHT;
  const long panels = (n + NAME(PANEL) - 1) / NAME(PANEL);
  // A few panels at a time where b is very wide.
  const long most = panels < 64 ? panels : 64;
  if (packsB && !(packedB = nabla_scratch(0, depth * most * NAME(PANEL) * (long)sizeof(T)))) return 0;
  if (packsA && !(packedA = nabla_scratch(1, depth * height * (long)sizeof(T)))) return 0;
  for (long firstPanel = 0; firstPanel < panels; firstPanel += most) {
    const long lastPanel = firstPanel + most < panels ? firstPanel + most : panels;
    for (long p = 0; p < k; p += DEPTH) {
      const long steps = k - p < DEPTH ? k - p : DEPTH;
      if (packsB) {
        for (long panel = firstPanel; panel < lastPanel; panel++) {
          const long j = panel * NAME(PANEL);
          const long columns = n - j < NAME(PANEL) ? n - j : NAME(PANEL);
          NablaMatrix block = {
              (const char *)b.data + (p * b.row + j * b.column) * sizeB, b.row, b.column, b.dtype};
          NAME(pack)(packedB + (panel - firstPanel) * depth * NAME(PANEL), block, steps, columns,
                     NAME(PANEL), convertsB);
        }
      }
      for (long i = 0; i < m; i += HEIGHT) {
        const long rows = m - i < HEIGHT ? m - i : HEIGHT;
        const char *block = (const char *)a.data + (i * a.row + p * a.column) * sizeA;
        long ra = a.row, ca = a.column;
        if (packsA) {
          NAME(pack)(packedA, (NablaMatrix){block, a.row, a.column, a.dtype}, rows, steps, steps,
                     convertsA);
          block = (const char *)packedA;
          ra = steps;
          ca = 1;
        }
        for (long panel = firstPanel; panel < lastPanel; panel++) {
          const long j = panel * NAME(PANEL);
          const long columns = n - j < NAME(PANEL) ? n - j : NAME(PANEL);
          const T *right = packsB ? packedB + (panel - firstPanel) * depth * NAME(PANEL)
                                  : (const T *)b.data + p * b.row + j;
          NAME(panel)(rows, columns, steps, (const T *)block, ra, ca, right,
                      packsB ? NAME(PANEL) : b.row, c + i * rc + j, rc, p > 0);
        }
      }
    }
  }
  return 1;
}

#undef MICRO_KERNEL
#undef PANEL_LOOP
#undef T
#undef V
#undef OTHER
#undef TARGET
#undef NAME
#undef LOAD_LAST
#undef STORE_LAST
#undef MASKED
