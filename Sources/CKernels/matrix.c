// Matrix products.
#include "matrix.h"
#include "support.h"

#define SIMPLE(S, T, U, STORE)                                                                    \
  CLONES static void matmul_##S(                                                                  \
      const T *a, const T *b, T *o, long m, long n, long k, long ra, long ca, long rb, long cb,   \
      long ro) {                                                                                  \
    for (long i = 0; i < m; i++) {                                                                \
      T *out = o + i * ro;                                                                        \
      for (long j = 0; j < n; j++) out[j] = 0;                                                    \
      for (long p = 0; p < k; p++) {                                                              \
        const U x = (U)a[i * ra + p * ca];                                                        \
        const T *row = b + p * rb;                                                                \
        for (long j = 0; j < n; j++) out[j] = (T)(STORE);                                         \
      }                                                                                           \
    }                                                                                             \
  }

SIMPLE(bool, uint8_t, uint8_t, out[j] | ((x != 0) & (row[j * cb] != 0)))
SIMPLE(uint8, uint8_t, uint32_t, (uint32_t)out[j] + x * (uint32_t)row[j * cb])
SIMPLE(int32, int32_t, uint32_t, (uint32_t)out[j] + x * (uint32_t)row[j * cb])
SIMPLE(int64, int64_t, uint64_t, (uint64_t)out[j] + x * (uint64_t)row[j * cb])
SIMPLE(float32, float, float, out[j] + x * row[j * cb])
SIMPLE(float64, double, double, out[j] + x * row[j * cb])

_Bool nabla_matmul(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype) {
#define CALL(S)                                                                                   \
  matmul_##S(a.data, b.data, out, m, n, k, a.row, a.column, b.row, b.column, rowOut);             \
  return 1;
  switch (dtype) {
    case BOOL: CALL(bool)
    case UINT8: CALL(uint8)
    case INT32: CALL(int32)
    case INT64: CALL(int64)
    case FLOAT32: CALL(float32)
    case FLOAT64: CALL(float64)
    default: return 0;
  }
}
