// Register tiles of the floating-point matrix product: rows × one or two vectors of results, accumulated
// along k. Included once for each element type and kind of processor by matrix_kernel.h.

// Accumulates ROWS × VECTORS results: c = a (ROWS × k) · b (k × VECTORS vectors, the last one of `last` lanes)
// in mode 0, else added to c or, in mode -1, taken from it.
// ROW(i) is the place of element (i, p) of a; bases three rows apart leave the rest to the address.
#define TILE(ROWS, VECTORS, KIND, BASES, ROW)                                                     \
  TARGET static void NAME(tile_##ROWS##_##VECTORS##_##KIND)(                                      \
      long k, const T *a, long ra, long ca, const T *b, long rb, T *c, long rc, long last,        \
      int mode) {                                                                                \
    V sums[ROWS][VECTORS] = {0};                                                                  \
    const T *bases[((ROWS) + 2) / 3];                                                             \
    _Pragma("unroll") for (int i = 0; i < BASES(ROWS); i++) bases[i] = a + 3 * i * ra;            \
    _Pragma("unroll") for (int i = 0; i < ROWS; i++) {                                            \
      _Pragma("unroll") for (int v = 0; v < VECTORS; v++) {                                       \
        __builtin_prefetch(c + i * rc + v * NAME(LANES), 1);                                      \
      }                                                                                           \
    }                                                                                             \
    for (long p = 0; p < k; p++) {                                                                \
      V y[VECTORS];                                                                               \
      _Pragma("unroll") for (int v = 0; v < VECTORS; v++) {                                       \
        __builtin_prefetch(b + 8 * rb + v * NAME(LANES));                                         \
      }                                                                                           \
      _Pragma("unroll") for (int v = 0; v < VECTORS - 1; v++) {                                   \
        y[v] = *(const NAME(Unaligned) *)(b + v * NAME(LANES));                                   \
      }                                                                                           \
      y[VECTORS - 1] = LOAD_LAST(b + (VECTORS - 1) * NAME(LANES), last);                          \
      _Pragma("unroll") for (int i = 0; i < ROWS; i++) {                                          \
        const V x = *(ROW(i)) - (V){0};                                                           \
        _Pragma("unroll") for (int v = 0; v < VECTORS; v++) {                                     \
          sums[i][v] = x * y[v] + sums[i][v];                                                     \
        }                                                                                         \
      }                                                                                           \
      _Pragma("unroll") for (int i = 0; i < BASES(ROWS); i++) bases[i] += ca;                     \
      b += rb;                                                                                    \
    }                                                                                             \
    _Pragma("unroll") for (int i = 0; i < ROWS; i++) {                                            \
      T *out = c + i * rc;                                                                        \
      _Pragma("unroll") for (int v = 0; v < VECTORS - 1; v++) {                                   \
        NAME(Unaligned) *to = (NAME(Unaligned) *)(out + v * NAME(LANES));                         \
        *to = mode == 0 ? sums[i][v] : mode > 0 ? *to + sums[i][v] : *to - sums[i][v];            \
      }                                                                                           \
      T *to = out + (VECTORS - 1) * NAME(LANES);                                                  \
      V sum = sums[i][VECTORS - 1];                                                               \
      if (mode > 0) sum = NAME(load_first)(to, last) + sum;                                       \
      if (mode < 0) sum = NAME(load_first)(to, last) - sum;                                       \
      STORE_LAST(to, sum, last);                                                                  \
    }                                                                                             \
  }

#define ONE_BASE(ROWS) 1
#define SOME_BASES(ROWS) (((ROWS) + 2) / 3)
#define DENSE_ROW(i) (bases[0] + i)
#define STRIDED_ROW(i) (bases[(i) / 3] + ((i) % 3) * ra)

// `dense`: the rows of a lie side by side (ra = 1), as in packed panels and transposed views.
#define TILES(ROWS)                                                                               \
  TILE(ROWS, 1, dense, ONE_BASE, DENSE_ROW)                                                       \
  TILE(ROWS, 2, dense, ONE_BASE, DENSE_ROW)                                                       \
  TILE(ROWS, 1, strided, SOME_BASES, STRIDED_ROW)                                                 \
  TILE(ROWS, 2, strided, SOME_BASES, STRIDED_ROW)

// Like LOAD_LAST, but never reads further than n elements.
TARGET INLINE V NAME(load_first)(const T *p, long n) {
  if (MASKED || n == NAME(LANES)) return LOAD_LAST(p, n);
  V v = {0};
  memcpy(&v, p, (size_t)n * sizeof(T));
  return v;
}

EACH_TILE(TILES)

TILE(1, 3, strided, SOME_BASES, STRIDED_ROW)
TILE(1, 4, strided, SOME_BASES, STRIDED_ROW)
TILE(1, 5, strided, SOME_BASES, STRIDED_ROW)
TILE(1, 6, strided, SOME_BASES, STRIDED_ROW)
TILE(1, 7, strided, SOME_BASES, STRIDED_ROW)
TILE(1, 8, strided, SOME_BASES, STRIDED_ROW)

typedef void (*NAME(Tile))(
    long k, const T *a, long ra, long ca, const T *b, long rb, T *c, long rc, long last, int mode);

#define STRIDED_1(ROWS) NAME(tile_##ROWS##_1_strided),
#define STRIDED_2(ROWS) NAME(tile_##ROWS##_2_strided),
#define DENSE_1(ROWS) NAME(tile_##ROWS##_1_dense),
#define DENSE_2(ROWS) NAME(tile_##ROWS##_2_dense),

// By whether rows of a are dense, by the number of vectors - 1, by the number of rows - 1.
static const NAME(Tile) NAME(tiles)[2][2][MOST_ROWS] = {
    {{EACH_TILE(STRIDED_1)}, {EACH_TILE(STRIDED_2)}},
    {{EACH_TILE(DENSE_1)}, {EACH_TILE(DENSE_2)}},
};

// Of one row, by the number of vectors - 1.
static const NAME(Tile) NAME(row_tiles)[8] = {
    NAME(tile_1_1_strided), NAME(tile_1_2_strided), NAME(tile_1_3_strided), NAME(tile_1_4_strided),
    NAME(tile_1_5_strided), NAME(tile_1_6_strided), NAME(tile_1_7_strided), NAME(tile_1_8_strided),
};

#undef TILE
#undef TILES
#undef ONE_BASE
#undef SOME_BASES
#undef DENSE_ROW
#undef STRIDED_ROW
#undef STRIDED_1
#undef STRIDED_2
#undef DENSE_1
#undef DENSE_2
