// Copies that move elements without changing them.
#include "movement.h"
#include "support.h"

void nabla_gather_rows(
    void *out, const void *source, long rowBytes, const int64_t *indices, long n) {
  char *to = out;
  const char *from = source;
  if (rowBytes == 8) {
    for (long i = 0; i < n; i++) memcpy(to + i * 8, from + indices[i] * 8, 8);
  } else if (rowBytes == 4) {
    for (long i = 0; i < n; i++) memcpy(to + i * 4, from + indices[i] * 4, 4);
  } else if (rowBytes == 1) {
    for (long i = 0; i < n; i++) to[i] = from[indices[i]];
  } else {
    for (long i = 0; i < n; i++) {
      // Rows in any order defeat the processor's own guesses: the next one is asked for in time.
      if (i + 1 < n) {
        const char *next = from + indices[i + 1] * rowBytes;
        for (long at = 0; at < rowBytes && at < 4096; at += 64) __builtin_prefetch(next + at);
      }
      memcpy(to + i * rowBytes, from + indices[i] * rowBytes, (size_t)rowBytes);
    }
  }
}

// Every element is written, and counted only where its flag is set: no branch depends on the flags.
#define COMPRESS(T)                                                                               \
  static long compress_##T(                                                                       \
      const uint8_t *flags, const T *a, T *o, long n, long sf, long sa, long total) {             \
    long next = 0;                                                                                \
    for (long i = 0; i < n && next < total; i++) {                                                \
      o[next] = a[i * sa];                                                                        \
      next += flags[i * sf] != 0;                                                                 \
    }                                                                                             \
    return next;                                                                                  \
  }

COMPRESS(uint8_t)
COMPRESS(uint16_t)
COMPRESS(uint32_t)
COMPRESS(uint64_t)
COMPRESS(SixteenBytes)

long nabla_compress(
    const uint8_t *flags, const void *source, void *out, long n, long stepFlags, long step,
    long total, long size) {
  switch (size) {
    case 1: return compress_uint8_t(flags, source, out, n, stepFlags, step, total);
    case 2: return compress_uint16_t(flags, source, out, n, stepFlags, step, total);
    case 4: return compress_uint32_t(flags, source, out, n, stepFlags, step, total);
    case 16: return compress_SixteenBytes(flags, source, out, n, stepFlags, step, total);
    default: return compress_uint64_t(flags, source, out, n, stepFlags, step, total);
  }
}
