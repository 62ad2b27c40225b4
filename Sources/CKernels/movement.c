// Copies that move elements without changing them.
#include "movement.h"
#include "support.h"

enum { BLOCK = 16 };

#define COPY(T)                                                                                   \
  CLONES static void copy_##T(                                                                    \
      const T *a, T *o, long rows, long columns, long ra, long ca, long ro, long co) {            \
    if (ca == 1 && co == 1) {                                                                     \
      for (long i = 0; i < rows; i++) memcpy(o + i * ro, a + i * ra, (size_t)columns * sizeof(T)); \
      return;                                                                                     \
    }                                                                                             \
    if (ra != 1 || rows < 4) {                                                                    \
      for (long i = 0; i < rows; i++) {                                                           \
        const T *from = a + i * ra;                                                               \
        T *to = o + i * ro;                                                                       \
        for (long j = 0; j < columns; j++) to[j * co] = from[j * ca];                             \
      }                                                                                           \
      return;                                                                                     \
    }                                                                                             \
    for (long i = 0; i < rows; i += BLOCK) {                                                      \
      long lastRow = i + BLOCK < rows ? i + BLOCK : rows;                                         \
      for (long j = 0; j < columns; j += BLOCK) {                                                 \
        long lastColumn = j + BLOCK < columns ? j + BLOCK : columns;                              \
        for (long r = i; r < lastRow; r++) {                                                      \
          for (long c = j; c < lastColumn; c++) o[r * ro + c * co] = a[r * ra + c * ca];          \
        }                                                                                         \
      }                                                                                           \
    }                                                                                             \
  }

COPY(uint8_t)
COPY(uint16_t)
COPY(uint32_t)
COPY(uint64_t)

void nabla_copy_matrix(
    const void *a, void *out, long rows, long columns, long ra, long ca, long ro, long co,
    long size) {
  switch (size) {
    case 1: copy_uint8_t(a, out, rows, columns, ra, ca, ro, co); break;
    case 2: copy_uint16_t(a, out, rows, columns, ra, ca, ro, co); break;
    case 4: copy_uint32_t(a, out, rows, columns, ra, ca, ro, co); break;
    default: copy_uint64_t(a, out, rows, columns, ra, ca, ro, co); break;
  }
}

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
      memcpy(to + i * rowBytes, from + indices[i] * rowBytes, (size_t)rowBytes);
    }
  }
}
