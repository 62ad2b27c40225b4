// The place of an extreme, and counts of elements that are not zero.
#include "complex_loops.h"
#include "reductions.h"
#include "support.h"

// Places are counted in numbers as wide as a lane that holds an element and its place.
#define PLACE(T) __typeof__(__builtin_choose_expr(sizeof(T) == 8, (int64_t)0, (int32_t)0))

// A dense run is searched in pieces for an element that is not within the best one found so far, which
// NaN never is; only pieces that have one are looked at closely. `WITHIN` is <= for the largest element.
#define DENSE_SEARCH(NAME, S, HOW, T, WITHIN, REDUCE)                                             \
  HOW static int64_t NAME##_dense_##S(const T *a, long n) {                                    \
    typedef T Lanes __attribute__((ext_vector_type(64 / sizeof(T))));                             \
    enum { LANES = 64 / sizeof(T), PIECE = 8 * LANES };                                           \
    T best = a[0];                                                                                \
    if (best != best) return 0;                                                                   \
    long start = 0, i = 0;                                                                        \
    for (; i <= n - PIECE; i += PIECE) {                                                          \
      Lanes x[8];                                                                                 \
      memcpy(x, a + i, sizeof x);                                                                 \
      const Lanes limit = best;                                                                   \
      __typeof__(x[0] WITHIN limit) all = x[0] WITHIN limit;                                      \
      for (int k = 1; k < 8; k++) all &= x[k] WITHIN limit;                                       \
      if (__builtin_reduce_and(all)) continue;                                                    \
      __typeof__(all) ordered = x[0] == x[0];                                                     \
      Lanes extreme = x[0];                                                                       \
      for (int k = 1; k < 8; k++) {                                                               \
        ordered &= x[k] == x[k];                                                                  \
        extreme = extreme WITHIN x[k] ? x[k] : extreme;                                           \
      }                                                                                           \
      if (!__builtin_reduce_and(ordered)) {                                                       \
        while (a[i] == a[i]) i++;                                                                 \
        return i;                                                                                 \
      }                                                                                           \
      best = REDUCE(extreme);                                                                     \
      start = i;                                                                                  \
    }                                                                                             \
    for (; i < n; i++) {                                                                          \
      const T x = a[i];                                                                           \
      if (x WITHIN best) continue;                                                                \
      if (x != x) return i;                                                                       \
      best = x;                                                                                   \
      start = i;                                                                                  \
    }                                                                                             \
    const Lanes wanted = best;                                                                    \
    for (; start <= n - LANES; start += LANES) {                                                  \
      Lanes x;                                                                                    \
      memcpy(&x, a + start, sizeof x);                                                            \
      if (__builtin_reduce_or(x == wanted)) break;                                                \
    }                                                                                             \
    while (a[start] != best) start++;                                                             \
    return start;                                                                                 \
  }                                                                                               \
  static int64_t NAME##_##S(const T *a, long n, long step) {                                      \
    if (step == 1) return NAME##_dense_##S(a, n);                                                 \
    long best = 0;                                                                                \
    T value = a[0];                                                                               \
    for (long i = 1; i < n && value == value; i++) {                                              \
      const T x = a[i * step];                                                                    \
      if (!(x WITHIN value)) { value = x; best = i; }                                             \
    }                                                                                             \
    return best;                                                                                  \
  }                                                                                               \
  /* Lines side by side, an element of each at a time. */                                         \
  HOW static void NAME##_lines_##S(                                                               \
      const T *a, long lines, long n, long step, int64_t *out) {                                  \
    enum { PIECE = 128 };                                                                         \
    T best[PIECE];                                                                                \
    PLACE(T) places[PIECE];                                                                      \
    for (long done = 0; done < lines; done += PIECE) {                                            \
      const long count = lines - done < PIECE ? lines - done : PIECE;                             \
      for (long j = 0; j < count; j++) best[j] = a[done + j], places[j] = 0;                      \
      for (long i = 1; i < n; i++) {                                                              \
        const T *row = a + done + i * step;                                                       \
        for (long j = 0; j < count; j++) {                                                        \
          const T x = row[j], y = best[j];                                                        \
          const bool isBetter = !(x WITHIN y) & (y == y);                                         \
          best[j] = isBetter ? x : y;                                                             \
          places[j] = isBetter ? (PLACE(T))i : places[j];                                        \
        }                                                                                         \
      }                                                                                           \
      for (long j = 0; j < count; j++) out[done + j] = places[j];                                 \
    }                                                                                             \
  }

#define SEARCH(S, T, U, LOWEST, HOW)                                                              \
  DENSE_SEARCH(argmax, S, HOW, T, <=, __builtin_reduce_max)                                       \
  DENSE_SEARCH(argmin, S, HOW, T, >=, __builtin_reduce_min)                                       \
  HOW static int64_t count_##S(const T *a, long n, long step) {                                   \
    int64_t count = 0;                                                                            \
    if (step == 1) {                                                                              \
      for (long i = 0; i < n; i++) count += a[i] != 0;                                            \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) count += a[i * step] != 0;                                     \
    }                                                                                             \
    return count;                                                                                 \
  }

FOR_INTEGER_TYPES(SEARCH)
SEARCH(float32, float, , , CLONES)
SEARCH(float64, double, , , CLONES)

// float16 never arrives here: its callers convert it first.
#define BY_TYPE(NAME, ...)                                                                        \
  switch (dtype) {                                                                                \
    case INT8: return NAME##_int8(__VA_ARGS__);                                                   \
    case INT16: return NAME##_int16(__VA_ARGS__);                                                 \
    case UINT16: return NAME##_uint16(__VA_ARGS__);                                               \
    case INT32: return NAME##_int32(__VA_ARGS__);                                                 \
    case UINT32: return NAME##_uint32(__VA_ARGS__);                                               \
    case UINT64: return NAME##_uint64(__VA_ARGS__);                                               \
    case INT64: return NAME##_int64(__VA_ARGS__);                                                 \
    case FLOAT32: return NAME##_float32(__VA_ARGS__);                                             \
    case FLOAT64: return NAME##_float64(__VA_ARGS__);                                             \
    default: return NAME##_uint8(__VA_ARGS__);                                                    \
  }

int64_t nabla_argmax(const void *a, long n, long step, uint8_t dtype) {
  if (dtype >= DTYPE_COUNT) return nabla_complex_argmax(a, n, step, dtype);
  BY_TYPE(argmax, a, n, step)
}
int64_t nabla_argmin(const void *a, long n, long step, uint8_t dtype) {
  if (dtype >= DTYPE_COUNT) return nabla_complex_argmin(a, n, step, dtype);
  BY_TYPE(argmin, a, n, step)
}
// Flags one after another, counted in bytes that are emptied before they can run over.
CLONES static int64_t count_flags(const uint8_t *a, long n) {
  enum { LANES = 64, ROUNDS = 255 };
  int64_t count = 0;
  long i = 0;
  while (i <= n - LANES) {
    uint8_t sums[LANES] = {0};
    const long stop = (n - i) / LANES < ROUNDS ? i + (n - i) / LANES * LANES : i + ROUNDS * LANES;
    for (; i < stop; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) sums[lane] += a[i + lane] != 0;
    }
    for (int lane = 0; lane < LANES; lane++) count += sums[lane];
  }
  for (; i < n; i++) count += a[i] != 0;
  return count;
}

int64_t nabla_count_nonzero(const void *a, long n, long step, uint8_t dtype) {
  if (dtype >= DTYPE_COUNT) return nabla_complex_count_nonzero(a, n, step, dtype);
  if (dtype <= UINT8 && step == 1) return count_flags(a, n);
  BY_TYPE(count, a, n, step)
}
// An element of an array of complex numbers.
static const void *element(const void *a, long place, uint8_t dtype) {
  return (const char *)a + place * (dtype == COMPLEX64 ? 8 : 16);
}

void nabla_argmax_lines(
    const void *a, long lines, long n, long step, int64_t *out, uint8_t dtype) {
  if (dtype >= DTYPE_COUNT) {
    for (long i = 0; i < lines; i++) out[i] = nabla_complex_argmax(element(a, i, dtype), n, step, dtype);
    return;
  }
  BY_TYPE(argmax_lines, a, lines, n, step, out)
}
void nabla_argmin_lines(
    const void *a, long lines, long n, long step, int64_t *out, uint8_t dtype) {
  if (dtype >= DTYPE_COUNT) {
    for (long i = 0; i < lines; i++) out[i] = nabla_complex_argmin(element(a, i, dtype), n, step, dtype);
    return;
  }
  BY_TYPE(argmin_lines, a, lines, n, step, out)
}
