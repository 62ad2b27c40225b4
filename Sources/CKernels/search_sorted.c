// Where numbers belong in a sorted vector: many are sought side by side, by halves without a branch.
#include "places.h"
#include "support.h"

// NaN stands behind all other numbers.
#define PRECEDES_FLOAT(a, b) (((a) < (b)) | (((b) != (b)) & ((a) == (a))))
#define PRECEDES(a, b) ((a) < (b))

#define SEARCH(S, T, ORDER)                                                                       \
  CLONES static void search_##S(                                                                  \
      const T *table, long length, const T *keys, long n, bool afterEquals, int64_t *out) {       \
    enum { SIDE = 32 };                                                                           \
    int64_t base[SIDE];                                                                           \
    for (long start = 0; start < n; start += SIDE) {                                              \
      const long count = n - start < SIDE ? n - start : SIDE;                                     \
      T key[SIDE];                                                                                \
      for (long i = 0; i < SIDE; i++) key[i] = keys[start + (i < count ? i : 0)];                 \
      for (long i = 0; i < SIDE; i++) base[i] = 0;                                                \
      for (long rest = length; rest > 1;) {                                                       \
        const long half = rest / 2;                                                               \
        const T *const middle = table + half - 1;                                                 \
        if (afterEquals) {                                                                        \
          for (long i = 0; i < SIDE; i++) {                                                       \
            const T x = middle[base[i]];                                                          \
            base[i] += ORDER(key[i], x) ? 0 : half;                                               \
          }                                                                                       \
        } else {                                                                                  \
          for (long i = 0; i < SIDE; i++) {                                                       \
            const T x = middle[base[i]];                                                          \
            base[i] += ORDER(x, key[i]) ? half : 0;                                               \
          }                                                                                       \
        }                                                                                         \
        rest -= half;                                                                             \
      }                                                                                           \
      for (long i = 0; i < count; i++) {                                                          \
        const T x = table[base[i]];                                                               \
        out[start + i] = base[i] + (afterEquals ? !ORDER(key[i], x) : ORDER(x, key[i]));          \
      }                                                                                           \
    }                                                                                             \
  }

// NumPy's own steps (`npysort/binsearch.cpp`), whose answer in a vector that is not sorted is to be the same:
// between two keys the bounds stay as far as the order of the keys allows.
#define STEPS(S, T, ORDER)                                                                        \
  static void steps_##S(                                                                          \
      const T *table, long length, const T *keys, long n, bool afterEquals, int64_t *out) {       \
    long low = 0, high = length;                                                                  \
    T last = keys[0];                                                                             \
    for (long i = 0; i < n; i++) {                                                                \
      const T key = keys[i];                                                                      \
      if (afterEquals ? !ORDER(key, last) : ORDER(last, key)) {                                   \
        high = length;                                                                            \
      } else {                                                                                    \
        low = 0;                                                                                  \
        high = high < length ? high + 1 : length;                                                 \
      }                                                                                           \
      last = key;                                                                                 \
      while (low < high) {                                                                        \
        const long middle = low + ((high - low) >> 1);                                            \
        const T x = table[middle];                                                                \
        if (afterEquals ? !ORDER(key, x) : ORDER(x, key)) low = middle + 1;                       \
        else high = middle;                                                                       \
      }                                                                                           \
      out[i] = low;                                                                               \
    }                                                                                             \
  }                                                                                               \
  static void find_##S(                                                                           \
      const T *table, long length, const T *keys, long n, bool afterEquals, int64_t *out) {       \
    bool isSorted = n > 64;                                                                       \
    for (long i = 1; isSorted && i < length; i++) isSorted = !ORDER(table[i], table[i - 1]);      \
    if (isSorted) search_##S(table, length, keys, n, afterEquals, out);                           \
    else steps_##S(table, length, keys, n, afterEquals, out);                                     \
  }

SEARCH(int32, int32_t, PRECEDES)
SEARCH(int64, int64_t, PRECEDES)
SEARCH(float32, float, PRECEDES_FLOAT)
SEARCH(float64, double, PRECEDES_FLOAT)

STEPS(int32, int32_t, PRECEDES)
STEPS(int64, int64_t, PRECEDES)
STEPS(float32, float, PRECEDES_FLOAT)
STEPS(float64, double, PRECEDES_FLOAT)

bool nabla_search_sorted(
    const void *table, long length, const void *keys, long n, bool afterEquals, int64_t *out,
    uint8_t dtype) {
  if (length == 0 || n == 0) {
    for (long i = 0; i < n; i++) out[i] = 0;
    return true;
  }
  switch (dtype) {
    case INT32: find_int32(table, length, keys, n, afterEquals, out); return true;
    case INT64: find_int64(table, length, keys, n, afterEquals, out); return true;
    case FLOAT32: find_float32(table, length, keys, n, afterEquals, out); return true;
    case FLOAT64: find_float64(table, length, keys, n, afterEquals, out); return true;
    default: return false;
  }
}
