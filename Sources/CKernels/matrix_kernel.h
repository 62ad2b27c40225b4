// The floating-point matrix product for one element type and one kind of processor. Included once for
// each, with these defined:
//   T, V       the element and the vector of LANES elements
//   OTHER      the other element type, which is converted while it is packed
//   DEPTH      the most steps along k that are summed before they are added to the result
//   TARGET     the attribute that selects the processor
//   NAME(x)    the name of x for this type and processor
//   MOST_ROWS, EACH_TILE(X)   the rows of the largest register tile, and X(1) … X(MOST_ROWS)
//   LOAD_LAST(p, n), STORE_LAST(p, v, n)   the first n elements of a vector, n = 1 … LANES
//   MASKED     whether LOAD_LAST reads no further than n elements
//
// The scheme is that of Goto and van de Geijn, "Anatomy of high-performance matrix multiplication" (2008):
// a block of b is brought into panels two vectors wide, a block of a into panels of MOST_ROWS rows, and
// register tiles are accumulated along k. Small operands are used where they lie.
//
// Every element is one chain of fused multiplications and additions along k, cut where OpenBLAS cuts it
// (`nabla_product_steps`), so that results are NumPy's to the last bit.

enum { NAME(LANES) = sizeof(V) / sizeof(T), NAME(PANEL) = 2 * NAME(LANES) };

typedef V NAME(Unaligned) __attribute__((aligned(sizeof(T))));

#include "matrix_tiles.h"

// Copies the columns of a matrix with dense columns into lines: a transposition, four by four.
TARGET static void NAME(pack_columns)(
    T *restrict to, const T *from, long step, long rows, long columns, long width) {
  typedef T Four __attribute__((vector_size(4 * sizeof(T)), aligned(sizeof(T))));
  long j = 0;
  for (; j + 4 <= columns; j += 4) {
    const T *p = from + j * step;
    long i = 0;
    for (; i + 4 <= rows; i += 4) {
      const Four a = *(const Four *)(p + i), b = *(const Four *)(p + step + i),
                 c = *(const Four *)(p + 2 * step + i), d = *(const Four *)(p + 3 * step + i);
      const Four ab = __builtin_shufflevector(a, b, 0, 4, 2, 6);
      const Four ba = __builtin_shufflevector(a, b, 1, 5, 3, 7);
      const Four cd = __builtin_shufflevector(c, d, 0, 4, 2, 6);
      const Four dc = __builtin_shufflevector(c, d, 1, 5, 3, 7);
      T *line = to + i * width + j;
      *(Four *)line = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
      *(Four *)(line + width) = __builtin_shufflevector(ba, dc, 0, 1, 4, 5);
      *(Four *)(line + 2 * width) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
      *(Four *)(line + 3 * width) = __builtin_shufflevector(ba, dc, 2, 3, 6, 7);
    }
    for (; i < rows; i++) {
      for (int s = 0; s < 4; s++) to[i * width + j + s] = p[s * step + i];
    }
  }
  for (; j < columns; j++) {
    for (long i = 0; i < rows; i++) to[i * width + j] = from[j * step + i];
  }
}

// Copies dense rows of `columns` elements into lines. Rows far apart lie in pages of their own, which the
// processor does not foresee, hence the prefetching.
#define COPY_ROWS(COLUMNS, FETCHES)                                                               \
  for (long i = 0; i < rows; i++) {                                                               \
    const T *line = from + i * step;                                                              \
    for (int s = 0; s < FETCHES; s++) __builtin_prefetch(line + 8 * step + s * (64 / sizeof(T))); \
    for (long j = 0; j < COLUMNS; j++) to[i * width + j] = line[j];                               \
  }

TARGET static void NAME(pack_rows)(
    T *restrict to, const T *from, long step, long rows, long columns, long width) {
  if (columns == NAME(PANEL)) {
    COPY_ROWS(NAME(PANEL), 2)
  } else if (columns == MOST_ROWS) {
    COPY_ROWS(MOST_ROWS, 1)
  } else {
    COPY_ROWS(columns, 0)
  }
}

// Copies `rows` × `columns` elements into lines of `width`, one for each row, zeros after the last column.
TARGET static void NAME(pack)(
    T *restrict to, NablaMatrix from, long rows, long columns, long width, bool isOther) {
  if (isOther) {
    const OTHER *a = from.data;
    if (from.column == 1) {
      for (long i = 0; i < rows; i++) {
        for (long j = 0; j < columns; j++) to[i * width + j] = (T)a[i * from.row + j];
      }
    } else {
      for (long j = 0; j < columns; j++) {
        for (long i = 0; i < rows; i++) to[i * width + j] = (T)a[i * from.row + j * from.column];
      }
    }
  } else if (from.column == 1) {
    NAME(pack_rows)(to, from.data, from.row, rows, columns, width);
  } else if (from.row == 1) {
    NAME(pack_columns)(to, from.data, from.column, rows, columns, width);
  } else {
    const T *a = from.data;
    for (long i = 0; i < rows; i++) {
      for (long j = 0; j < columns; j++) to[i * width + j] = a[i * from.row + j * from.column];
    }
  }
  for (long i = 0; i < rows; i++) {
    for (long j = columns; j < width; j++) to[i * width + j] = 0;
  }
}

// Scalar products of dense rows of a with x, each in four vectors of partial sums.
TARGET static int NAME(dots)(
    const T *a, long ra, const T *x, T *out, long step, long m, long k,
    const NablaProductPlan *plan) {
  for (long i = 0; i < m; i++) {
    if ((i & 255) == 255 && nabla_is_interrupted(plan)) return 2;
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
  return 1;
}

// One block of a against one panel of b, in tiles of nearly equal height.
static void NAME(column)(
    long m, long columns, long k, const T *a, long ra, long ca, long stepA, const T *b, long rb, T *c,
    long rc, int mode) {
  const long vectors = columns > NAME(LANES) ? 2 : 1;
  const long last = columns - (vectors - 1) * NAME(LANES);
  const NAME(Tile) *tiles = NAME(tiles)[ra == 1][vectors - 1];
  const long count = (m + MOST_ROWS - 1) / MOST_ROWS;
  // Packed panels are MOST_ROWS high; elsewhere equal heights keep the registers busy to the end.
  const long height = stepA ? MOST_ROWS : (m + count - 1) / count;
  for (long i = 0; i < m; i += height) {
    const long rows = m - i < height ? m - i : height;
    const T *block = stepA ? a + i / MOST_ROWS * stepA : a + i * ra;
    tiles[rows - 1](k, block, ra, ca, b, rb, c + i * rc, rc, last, mode);
  }
}

// One row against a wide b: many vectors at a time, so that the chains along k do not wait for each other.
static void NAME(row)(
    long n, long k, const T *a, long ca, const T *b, long rb, T *c, int mode) {
  for (long j = 0; j < n; j += 8 * NAME(LANES)) {
    const long columns = n - j < 8 * NAME(LANES) ? n - j : 8 * NAME(LANES);
    const long vectors = (columns + NAME(LANES) - 1) / NAME(LANES);
    NAME(row_tiles)[vectors - 1](
        k, a, 0, ca, b + j, rb, c + j, 0, columns - (vectors - 1) * NAME(LANES), mode);
  }
}

static int NAME(product)(
    NablaMatrix a, NablaMatrix b, T *c, long m, long n, long k, long rc, uint8_t dtype,
    const NablaProductPlan *plan) {
  enum { MOST_PANELS = 128, SECOND_CACHE = 1 << 20 };
  // Rows of a that stay in the second cache while panels of b go by; more where those are few.
  const long tallest = (n > 8 * NAME(PANEL) ? 16 : 32) * MOST_ROWS;
  const bool convertsA = a.dtype != dtype, convertsB = b.dtype != dtype;
  const long sizeA = convertsA ? sizeof(OTHER) : sizeof(T);
  const long sizeB = convertsB ? sizeof(OTHER) : sizeof(T);
  // Packing b pays when it is used by many rows and does not fit the first caches anyway.
  const bool packsB = convertsB || b.column != 1 || (m > 128 && k * n > 16384) ||
                      (!MASKED && n % NAME(LANES) != 0);
  // Packing a pays when it is used by many panels, or when its lines are read from afar in short pieces.
  const bool packsA =
      m >= MOST_ROWS &&
      (n > 8 * NAME(PANEL) || (a.row == 1 && m * k * (long)sizeof(T) > SECOND_CACHE));
  const bool copiesA = !packsA && (convertsA || (a.row != 1 && a.column != 1));
  T *packedB = 0, *packedA = 0;
  const long depth = k < plan->depth ? k : plan->depth, height = m < tallest ? m : tallest;
  const long panels = (n + NAME(PANEL) - 1) / NAME(PANEL);
  // A few panels at a time where b is very wide.
  const long most = panels < MOST_PANELS ? panels : MOST_PANELS;
  if (packsB && !(packedB = nabla_scratch(0, depth * most * NAME(PANEL) * (long)sizeof(T)))) return 0;
  if ((packsA || copiesA) &&
      !(packedA = nabla_scratch(1, depth * (height + MOST_ROWS) * (long)sizeof(T)))) {
    return 0;
  }
  for (long firstPanel = 0; firstPanel < panels; firstPanel += most) {
    const long lastPanel = firstPanel + most < panels ? firstPanel + most : panels;
    for (long p = 0, steps; p < k; p += steps) {
      steps = nabla_product_steps(k - p, plan->depth);
      const int mode = p > 0 && plan->mode == 0 ? 1 : plan->mode;
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
      for (long i = 0; i < m; i += tallest) {
        if (nabla_is_interrupted(plan)) return 2;
        const long rows = m - i < tallest ? m - i : tallest;
        const char *block = (const char *)a.data + (i * a.row + p * a.column) * sizeA;
        long ra = a.row, ca = a.column, stepA = 0;
        if (packsA) {
          for (long top = 0; top < rows; top += MOST_ROWS) {
            const long count = rows - top < MOST_ROWS ? rows - top : MOST_ROWS;
            NablaMatrix panel = {block + top * a.row * sizeA, a.column, a.row, a.dtype};
            NAME(pack)(packedA + top * depth, panel, steps, count, MOST_ROWS, convertsA);
          }
          ra = 1;
          ca = MOST_ROWS;
          stepA = MOST_ROWS * depth;
          block = (const char *)packedA;
        } else if (copiesA) {
          NAME(pack)(packedA, (NablaMatrix){block, a.row, a.column, a.dtype}, rows, steps, steps,
                     convertsA);
          block = (const char *)packedA;
          ra = steps;
          ca = 1;
        }
        if (m == 1 && !packsB) {
          const long j = firstPanel * NAME(PANEL);
          const long columns = n - j < most * NAME(PANEL) ? n - j : most * NAME(PANEL);
          NAME(row)(columns, steps, (const T *)block, ca, (const T *)b.data + p * b.row + j, b.row,
                    c + j, mode);
          break;
        }
        for (long panel = firstPanel; panel < lastPanel; panel++) {
          const long j = panel * NAME(PANEL);
          const long columns = n - j < NAME(PANEL) ? n - j : NAME(PANEL);
          const T *right = packsB ? packedB + (panel - firstPanel) * depth * NAME(PANEL)
                                  : (const T *)b.data + p * b.row + j;
          NAME(column)(rows, columns, steps, (const T *)block, ra, ca, stepA, right,
                       packsB ? NAME(PANEL) : b.row, c + i * rc + j, rc, mode);
        }
      }
    }
  }
  return 1;
}

static int NAME(matmul)(
    NablaMatrix a, NablaMatrix b, T *c, long m, long n, long k, long rc, uint8_t dtype,
    const NablaProductPlan *plan) {
  if (a.dtype == dtype && b.dtype == dtype && plan->mode == 0) {
    // A product with one vector is as fast as memory when its rows are dense.
    if (n == 1 && a.column == 1 && b.row == 1) {
      return NAME(dots)(a.data, a.row, b.data, c, rc, m, k, plan);
    }
    if (m == 1 && b.row == 1 && a.column == 1) {
      return NAME(dots)(b.data, b.column, a.data, c, 1, n, k, plan);
    }
    if (n == 1 && a.row == 1 && rc == 1) {
      // c = a · b is cᵀ = bᵀ · aᵀ, whose right operand has dense rows.
      NablaMatrix row = {b.data, b.column, b.row, b.dtype};
      NablaMatrix matrix = {a.data, a.column, a.row, a.dtype};
      return NAME(product)(row, matrix, c, 1, m, k, m, dtype, plan);
    }
  }
  return NAME(product)(a, b, c, m, n, k, rc, dtype, plan);
}

#undef COPY_ROWS
#undef T
#undef V
#undef OTHER
#undef TARGET
#undef NAME
#undef LOAD_LAST
#undef STORE_LAST
#undef MASKED
#undef MOST_ROWS
#undef EACH_TILE
