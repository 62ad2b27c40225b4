// Elements found, picked, changed and counted by their places.
#include "places.h"

#include "support.h"

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx512f,avx512bw,avx512vl,popcnt,bmi2"))) static long flag_places_wide(
    const uint8_t *flags, long n, int64_t first, int64_t *out, long total) {
  long next = 0, i = 0;
  const __m512i up = _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0);
  for (; i <= n - 64; i += 64) {
    uint64_t set = _mm512_test_epi8_mask(
        _mm512_loadu_si512(flags + i), _mm512_loadu_si512(flags + i));
    if (!set) continue;
    for (long at = 0; set && next < total; at += 8, set >>= 8) {
      const __mmask8 part = (__mmask8)set;
      const __m512i places = _mm512_add_epi64(_mm512_set1_epi64(first + i + at), up);
      const int count = __builtin_popcount(part);
      const __m512i dense = _mm512_maskz_compress_epi64(part, places);
      if (total - next >= 8) _mm512_storeu_si512(out + next, dense);
      else _mm512_mask_storeu_epi64(
          out + next, (__mmask8)_bzhi_u32(0xFF, (unsigned)(total - next)), dense);
      next += count;
    }
  }
  for (; i < n && next < total; i++) {
    out[next] = first + i;
    next += flags[i] != 0;
  }
  return next < total ? next : total;
}
#endif

long nabla_flag_places(
    const uint8_t *flags, long n, long stepFlags, int64_t first, int64_t *out, long total) {
#if defined(__x86_64__)
  if (stepFlags == 1 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("bmi2"))
    return flag_places_wide(flags, n, first, out, total);
#endif
  long next = 0;
  for (long i = 0; i < n && next < total; i++) {
    out[next] = first + i;
    next += flags[i * stepFlags] != 0;
  }
  return next;
}

// Whole blocks are looked through without a branch.
CLONES static bool has_wrong(const int64_t *places, long n, long length) {
  uint64_t wrong = 0;
  for (long i = 0; i < n; i++) {
    const int64_t place = places[i] + (places[i] < 0 ? length : 0);
    wrong |= (uint64_t)(place < 0) | (uint64_t)(place >= length);
  }
  return wrong != 0;
}

long nabla_wrong_place(const int64_t *places, long n, long length) {
  enum { BLOCK = 1024 };
  for (long start = 0; start < n; start += BLOCK) {
    const long count = n - start < BLOCK ? n - start : BLOCK;
    if (!has_wrong(places + start, count, length)) continue;
    for (long i = start; i < start + count; i++) {
      if (places[i] < -length || places[i] >= length) return i;
    }
  }
  return -1;
}

#define AT(i) ((places[i] + (places[i] < 0 ? length : 0)) * step)

#define MOVE(T)                                                                                   \
  CLONES static void gather_##T(                                                                  \
      const T *source, long length, long step, const int64_t *places, long n, T *out) {           \
    if (step == 1) {                                                                              \
      for (long i = 0; i < n; i++) out[i] = source[places[i] + (places[i] < 0 ? length : 0)];     \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) out[i] = source[AT(i)];                                        \
    }                                                                                             \
  }                                                                                               \
  static void scatter_##T(                                                                        \
      T *target, long length, long step, const int64_t *places, long n, const T *values,          \
      long stepValues) {                                                                          \
    if (stepValues == 0) {                                                                        \
      const T value = values[0];                                                                  \
      for (long i = 0; i < n; i++) target[AT(i)] = value;                                         \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) target[AT(i)] = values[i * stepValues];                        \
    }                                                                                             \
  }                                                                                               \
  static void repeat_##T(const T *source, long n, long count, T *out) {                           \
    if (count == 2) {                                                                             \
      for (long i = 0; i < n; i++) out[2 * i] = out[2 * i + 1] = source[i];                       \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) {                                                              \
        const T value = source[i];                                                                \
        for (long j = 0; j < count; j++) *out++ = value;                                          \
      }                                                                                           \
    }                                                                                             \
  }                                                                                               \
  static void repeat_counts_##T(const T *source, long n, const int64_t *counts, T *out) {         \
    for (long i = 0; i < n; i++) {                                                                \
      const T value = source[i];                                                                  \
      for (int64_t j = 0; j < counts[i]; j++) *out++ = value;                                     \
    }                                                                                             \
  }

MOVE(uint8_t)
MOVE(uint16_t)
MOVE(uint32_t)
MOVE(uint64_t)
MOVE(SixteenBytes)

#define BY_SIZE(NAME, ...)                                                                        \
  switch (size) {                                                                                 \
    case 1: NAME##_uint8_t(__VA_ARGS__); break;                                                   \
    case 2: NAME##_uint16_t(__VA_ARGS__); break;                                                  \
    case 4: NAME##_uint32_t(__VA_ARGS__); break;                                                  \
    case 16: NAME##_SixteenBytes(__VA_ARGS__); break;                                                     \
    default: NAME##_uint64_t(__VA_ARGS__); break;                                                 \
  }

void nabla_gather(
    const void *source, long length, long step, const int64_t *places, long n, void *out,
    long size) {
  BY_SIZE(gather, source, length, step, places, n, out)
}

void nabla_scatter(
    void *target, long length, long step, const int64_t *places, long n, const void *values,
    long stepValues, long size) {
  BY_SIZE(scatter, target, length, step, places, n, values, stepValues)
}

void nabla_repeat(const void *source, long n, long count, void *out, long size) {
  BY_SIZE(repeat, source, n, count, out)
}

void nabla_repeat_counts(const void *source, long n, const int64_t *counts, void *out, long size) {
  BY_SIZE(repeat_counts, source, n, counts, out)
}

typedef void AccumulateAt(
    void *target, long length, long step, const int64_t *places, long n, const void *values,
    long stepValues);

#define CHANGE(NAME, T, EXPRESSION)                                                               \
  static void NAME(                                                                               \
      void *target, long length, long step, const int64_t *places, long n, const void *values,    \
      long stepValues) {                                                                          \
    const T *v = values;                                                                          \
    for (long i = 0; i < n; i++) {                                                                \
      T *const at = (T *)target + AT(i);                                                          \
      const T a = *at, b = v[i * stepValues];                                                     \
      *at = (EXPRESSION);                                                                         \
    }                                                                                             \
  }

#define TYPE(S, T, U)                                                                             \
  CHANGE(add_##S, T, (T)((U)a + (U)b))                                                            \
  CHANGE(subtract_##S, T, (T)((U)a - (U)b))                                                       \
  CHANGE(multiply_##S, T, (T)((U)a * (U)b))                                                       \
  CHANGE(maximum_##S, T, a >= b || a != a ? a : b)                                                \
  CHANGE(minimum_##S, T, a <= b || a != a ? a : b)

TYPE(int32, int32_t, uint32_t)
TYPE(int64, int64_t, uint64_t)
TYPE(float32, float, float)
TYPE(float64, double, double)

#define ROW(NAME) {NAME##_int32, NAME##_int64, NAME##_float32, NAME##_float64}

static AccumulateAt *loop_at(uint8_t operation, uint8_t dtype) {
  static AccumulateAt *const loops[5][4] = {
      ROW(add), ROW(subtract), ROW(multiply), ROW(maximum), ROW(minimum)};
  static const int8_t row[] = {0, 1, 2, -1, -1, -1, -1, -1, 3, 4};
  if (operation >= sizeof row || row[operation] < 0) return 0;
  switch (dtype) {
    case INT32: return loops[row[operation]][0];
    case INT64: return loops[row[operation]][1];
    case FLOAT32: return loops[row[operation]][2];
    case FLOAT64: return loops[row[operation]][3];
    default: return 0;
  }
}

bool nabla_can_accumulate_at(uint8_t operation, uint8_t dtype) {
  return loop_at(operation, dtype) != 0;
}

void nabla_accumulate_at(
    uint8_t operation, uint8_t dtype, void *target, long length, long step, const int64_t *places,
    long n, const void *values, long stepValues) {
  loop_at(operation, dtype)(target, length, step, places, n, values, stepValues);
}

void nabla_count_places(const int64_t *x, long n, int64_t *counts) {
  for (long i = 0; i < n; i++) counts[x[i]]++;
}

void nabla_weigh_places(const int64_t *x, long n, const double *weights, double *sums) {
  for (long i = 0; i < n; i++) sums[x[i]] += weights[i];
}

CLONES void nabla_bounds(const int64_t *x, long n, int64_t *least, int64_t *greatest) {
  int64_t low = x[0], high = x[0];
  for (long i = 1; i < n; i++) {
    low = x[i] < low ? x[i] : low;
    high = x[i] > high ? x[i] : high;
  }
  *least = low;
  *greatest = high;
}
