// Sorting by digits, from the last to the first (radix sort), for all processors. Where there are vectors of
// 512 bits, `sort_wide.c` sorts values faster.
#include "interrupt.h"
#include "sort.h"

#include <stdlib.h>

#include "sort_wide.h"
#include "support.h"

// Keys are unsigned numbers in the order of the elements. Zeros of both signs are equal, and NaN is last.
#define FLOAT_KEY(NAME, T, U, BITS)                                                               \
  INLINE U NAME(T x) {                                                                            \
    U bits;                                                                                       \
    memcpy(&bits, &x, sizeof bits);                                                               \
    if (x != x) return (U)-1;                                                                     \
    if (x == 0) return (U)1 << (BITS - 1);                                                        \
    return bits >> (BITS - 1) ? ~bits : bits | (U)1 << (BITS - 1);                                \
  }

FLOAT_KEY(key_float32, float, uint32_t, 32)
FLOAT_KEY(key_float64, double, uint64_t, 64)
INLINE uint32_t key_int32(int32_t x) { return (uint32_t)x ^ 0x80000000; }
INLINE uint16_t key_int16(int16_t x) { return (uint16_t)x ^ 0x8000; }
INLINE uint8_t key_int8(int8_t x) { return (uint8_t)x ^ 0x80; }
INLINE uint64_t key_int64(int64_t x) { return (uint64_t)x ^ 0x8000000000000000; }
INLINE uint16_t key_float16(uint16_t x) {
  if ((x & 0x7fff) > 0x7c00) return 0xffff;
  if ((x & 0x7fff) == 0) return 0x8000;
  return x >> 15 ? (uint16_t)~x : x | 0x8000;
}

// Whether Ctrl-C ends a long sort; what is sorted then is of no use, and the caller throws.
static bool is_stopped(long n) { return n > 1 << 18 && nabla_flag_get(nabla_watched()); }

// Sorts `from`, with `to` as the other half of the memory, by the bytes of KEY from the first to the last;
// says where the result is. A byte that is the same in all keys is passed over.
#define RADIX(NAME, E, KEY, BYTES)                                                                \
  static E *NAME(E *from, E *to, long n) {                                                        \
    uint32_t counts[BYTES][256];                                                                  \
    memset(counts, 0, sizeof counts);                                                             \
    if (is_stopped(n)) return from;                                                               \
    for (long i = 0; i < n; i++) {                                                                \
      const __typeof__(KEY(from[0])) key = KEY(from[i]);                                          \
      for (int byte = 0; byte < BYTES; byte++) counts[byte][key >> 8 * byte & 255]++;             \
    }                                                                                             \
    for (int byte = 0; byte < BYTES; byte++) {                                                    \
      uint32_t *count = counts[byte];                                                             \
      if (count[KEY(from[0]) >> 8 * byte & 255] == n) continue;                                   \
      if (is_stopped(n)) return from;                                                             \
      uint32_t start = 0;                                                                         \
      for (int digit = 0; digit < 256; digit++) {                                                 \
        const uint32_t next = start + count[digit];                                               \
        count[digit] = start;                                                                     \
        start = next;                                                                             \
      }                                                                                           \
      for (long i = 0; i < n; i++) to[count[KEY(from[i]) >> 8 * byte & 255]++] = from[i];         \
      E *const sorted = to;                                                                       \
      to = from;                                                                                  \
      from = sorted;                                                                              \
    }                                                                                             \
    return from;                                                                                  \
  }

// An element of 4 bytes and its place fit into one number.
typedef struct { uint64_t key, place; } Placed;
#define PLACED_KEY(element) ((element).key)
#define PACKED_KEY(element) ((element) >> 32)

RADIX(radix_float16, uint16_t, key_float16, 2)
RADIX(radix_float32, float, key_float32, 4)
RADIX(radix_float64, double, key_float64, 8)
RADIX(radix_int16, int16_t, key_int16, 2)
RADIX(radix_int32, int32_t, key_int32, 4)
RADIX(radix_int64, int64_t, key_int64, 8)
RADIX(radix_placed, Placed, PLACED_KEY, 8)
RADIX(radix_packed, uint64_t, PACKED_KEY, 4)

// Below this length counting digits takes longer than moving every element up to its place.
enum { FEW = 40 };

#define SORT(S, T, KEY)                                                                           \
  static void insert_##S(T *a, long n) {                                                          \
    for (long i = 1; i < n; i++) {                                                                \
      const T moving = a[i];                                                                      \
      long j = i;                                                                                 \
      for (; j > 0 && KEY(a[j - 1]) > KEY(moving); j--) a[j] = a[j - 1];                          \
      a[j] = moving;                                                                              \
    }                                                                                             \
  }                                                                                               \
  static bool sort_##S(T *a, long n) {                                                            \
    if (n <= FEW) {                                                                               \
      insert_##S(a, n);                                                                           \
      return true;                                                                                \
    }                                                                                             \
    T *const other = malloc((size_t)n * sizeof(T));                                               \
    if (!other) return false;                                                                     \
    const T *const sorted = radix_##S(a, other, n);                                               \
    if (sorted != a) memcpy(a, sorted, (size_t)n * sizeof(T));                                    \
    free(other);                                                                                  \
    return true;                                                                                  \
  }

SORT(float16, uint16_t, key_float16)
SORT(float32, float, key_float32)
SORT(float64, double, key_float64)
SORT(int16, int16_t, key_int16)
SORT(int32, int32_t, key_int32)
SORT(int64, int64_t, key_int64)

static void sort_bytes(uint8_t *a, long n) {
  long counts[256] = {0};
  for (long i = 0; i < n; i++) counts[a[i]]++;
  for (int value = 0; value < 256; value++) {
    memset(a, value, (size_t)counts[value]);
    a += counts[value];
  }
}

// Unsigned numbers with the first bit turned over are in the order of signed ones, and the other way round.
#define TURNED(T, SORTED)                                                                         \
  {                                                                                               \
    const T first = (T)1 << (8 * sizeof(T) - 1);                                                  \
    T *const a = values;                                                                          \
    for (long i = 0; i < n; i++) a[i] ^= first;                                                   \
    const bool isSorted = SORTED;                                                                 \
    for (long i = 0; i < n; i++) a[i] ^= first;                                                   \
    return isSorted;                                                                              \
  }

// The counts of digits are numbers of 32 bits.
static bool is_short(long n) { return n <= UINT32_MAX; }

bool nabla_sort(void *values, long n, uint8_t dtype) {
  if (n < 2) return true;
  if (dtype >= DTYPE_COUNT) return false;
  if (!is_short(n)) return false;
  if (nabla_sort_wide(values, n, dtype)) return true;
  switch (dtype) {
    case INT8: TURNED(uint8_t, (sort_bytes(values, n), true))
    case INT16: return sort_int16(values, n);
    case UINT16: TURNED(uint16_t, sort_int16(values, n))
    case INT32: return sort_int32(values, n);
    case UINT32: TURNED(uint32_t, nabla_sort(values, n, INT32))
    case UINT64: TURNED(uint64_t, nabla_sort(values, n, INT64))
    case INT64: return sort_int64(values, n);
    case FLOAT16: return sort_float16(values, n);
    case FLOAT32: return sort_float32(values, n);
    case FLOAT64: return sort_float64(values, n);
    default: sort_bytes(values, n); return true;
  }
}

// For each i below n, with a look for Ctrl-C now and then.
#define EACH(n)                                                                                   \
  for (long first = 0, stop; first < (n) && (first == 0 || !is_stopped(n)); first = stop)         \
    for (long i = (stop = (n) - first < 1 << 20 ? (n) : first + (1 << 20), first); i < stop; i++)

// Elements of at most 4 bytes and their places, as signed numbers; the place is in the low half.
#define PACKED(T, KEY)                                                                            \
  EACH(n)                                                                                         \
    packed[i] = (int64_t)(((uint64_t)KEY(((const T *)values)[i]) << 32 | (uint64_t)i) ^ TOP);     \
  break;
#define PLACED(T, KEY)                                                                            \
  EACH(n) keys[i] = (int64_t)(KEY(((const T *)values)[i]) ^ TOP);                                 \
  break;
#define SAME(x) (x)
// The highest bit.
#define TOP 0x8000000000000000

static void pack(const void *values, int64_t *packed, long n, uint8_t dtype) {
  switch (dtype) {
    case INT8: PACKED(int8_t, key_int8)
    case INT16: PACKED(int16_t, key_int16)
    case UINT16: PACKED(uint16_t, SAME)
    case INT32: PACKED(int32_t, key_int32)
    case UINT32: PACKED(uint32_t, SAME)
    case FLOAT16: PACKED(uint16_t, key_float16)
    case FLOAT32: PACKED(float, key_float32)
    default: PACKED(uint8_t, SAME)
  }
}

static void take_keys(const void *values, int64_t *keys, long n, uint8_t dtype) {
  switch (dtype) {
    case INT64: PLACED(int64_t, key_int64)
    case UINT64: PLACED(uint64_t, SAME)
    default: PLACED(double, key_float64)
  }
}

static bool is_long_type(uint8_t dtype) {
  return dtype == INT64 || dtype == UINT64 || dtype == FLOAT64;
}

static void unpack(int64_t *order, long n) {
  for (long i = 0; i < n; i++) order[i] &= 0xffffffff;
}

static bool order_packed(const void *values, int64_t *order, long n, uint8_t dtype) {
  pack(values, order, n, dtype);
  if (is_stopped(n)) return true;
  if (!nabla_sort_wide(order, n, INT64)) {
    if (is_stopped(n)) return true;
    if (n < 64) return false;
    uint64_t *const memory = malloc((size_t)n * sizeof(uint64_t)), *const packed = (uint64_t *)order;
    if (!memory) return false;
    for (long i = 0; i < n; i++) packed[i] ^= TOP;
    const uint64_t *const sorted = radix_packed(packed, memory, n);
    if (sorted != packed) memcpy(order, sorted, (size_t)n * sizeof(uint64_t));
    free(memory);
  }
  unpack(order, n);
  return true;
}

// Below this length the keys lie on the stack.
enum { SHORT = 256 };

static void count_up(int64_t *order, long n) {
  EACH(n) order[i] = i;
}

// Keys that lie within 32 bits of each other and their places, as `pack` makes them; false where they do not.
static bool pack_close(const int64_t *keys, int64_t *packed, long n) {
  int64_t least = keys[0], greatest = keys[0];
  EACH(n) {
    least = keys[i] < least ? keys[i] : least;
    greatest = keys[i] > greatest ? keys[i] : greatest;
  }
  if ((uint64_t)greatest - (uint64_t)least > UINT32_MAX) return false;
  EACH(n) packed[i] = (int64_t)((((uint64_t)keys[i] - (uint64_t)least) << 32 | (uint64_t)i) ^ TOP);
  return true;
}

static bool order_placed(const void *values, int64_t *order, long n, uint8_t dtype) {
  if (n <= SHORT) {
    int64_t keys[SHORT];
    take_keys(values, keys, n, dtype);
    count_up(order, n);
    return nabla_sort_pairs_wide(keys, order, n);
  }
  Placed *const memory = malloc(2 * (size_t)n * sizeof(Placed)), *const placed = memory;
  if (!memory) return false;
  int64_t *const keys = (int64_t *)memory;
  take_keys(values, keys, n, dtype);
  if (dtype != FLOAT64 && pack_close(keys, order, n)) {
    const bool done = nabla_sort_wide(order, n, INT64);
    if (done || is_stopped(n)) {
      unpack(order, n);
      free(memory);
      return true;
    }
  }
  if (!is_stopped(n)) count_up(order, n);
  if (!is_stopped(n) && !nabla_sort_pairs_wide(keys, order, n) && !is_stopped(n)) {
    // From the end, since the keys lie in the same memory.
    take_keys(values, keys, n, dtype);
    for (long i = n - 1; i >= 0; i--) placed[i] = (Placed){(uint64_t)keys[i] ^ TOP, (uint64_t)i};
    const Placed *const sorted = radix_placed(placed, memory + n, n);
    for (long i = 0; i < n; i++) order[i] = (int64_t)sorted[i].place;
  }
  free(memory);
  return true;
}

bool nabla_sort_order(const void *values, int64_t *order, long n, uint8_t dtype) {
  if (dtype >= DTYPE_COUNT) return false;
  if (n == 0) return true;
  if (!is_short(n)) return false;
  return is_long_type(dtype) ? order_placed(values, order, n, dtype)
                             : order_packed(values, order, n, dtype);
}

bool nabla_partition(void *values, long n, const int64_t *places, long count, uint8_t dtype) {
  if (n > SHORT && nabla_partition_wide(values, n, places, count, dtype)) return true;
  if (is_stopped(n)) return true;
  return nabla_sort(values, n, dtype);
}

bool nabla_partition_order(
    const void *values, int64_t *order, long n, const int64_t *places, long count, uint8_t dtype) {
  if (n <= SHORT || !is_short(n) || dtype >= DTYPE_COUNT) {
    return nabla_sort_order(values, order, n, dtype);
  }
  bool done = false;
  if (is_long_type(dtype)) {
    int64_t *const keys = malloc((size_t)n * sizeof(int64_t));
    if (!keys) return false;
    take_keys(values, keys, n, dtype);
    if (dtype != FLOAT64 && pack_close(keys, order, n)) {
      done = nabla_partition_wide(order, n, places, count, INT64);
      if (done) unpack(order, n);
    } else {
      count_up(order, n);
      done = nabla_partition_pairs_wide(keys, order, n, places, count);
    }
    free(keys);
  } else {
    pack(values, order, n, dtype);
    done = nabla_partition_wide(order, n, places, count, INT64);
    if (done) unpack(order, n);
  }
  return done || is_stopped(n) || nabla_sort_order(values, order, n, dtype);
}
