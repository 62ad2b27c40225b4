// Conversions from and to complex numbers: real numbers get no imaginary part, and complex ones lose theirs.
#include "complex.h"
#include "complex_loops.h"

// To real types: the loop of the parts' type over the real parts.
#define TO_REAL(T, N)                                                                             \
  static void complex64_to_##T(const void *a, void *o, long n, long sa, long so) {                \
    nabla_cast_loop(FLOAT32, N)(a, o, n, 2 * sa, so);                                             \
  }                                                                                               \
  static void complex128_to_##T(const void *a, void *o, long n, long sa, long so) {               \
    nabla_cast_loop(FLOAT64, N)(a, o, n, 2 * sa, so);                                             \
  }

#define TO_COMPLEX(T, N)                                                                          \
  static void T##_to_complex64(const void *a, void *po, long n, long sa, long so) {               \
    nabla_cast_loop(N, FLOAT32)(a, po, n, sa, 2 * so);                                            \
    Complex64 *o = po;                                                                            \
    for (long i = 0; i < n; i++) o[i * so].im = 0;                                                \
  }                                                                                               \
  static void T##_to_complex128(const void *a, void *po, long n, long sa, long so) {              \
    nabla_cast_loop(N, FLOAT64)(a, po, n, sa, 2 * so);                                            \
    Complex128 *o = po;                                                                           \
    for (long i = 0; i < n; i++) o[i * so].im = 0;                                                \
  }

#define BOTH(T, N) TO_REAL(T, N) TO_COMPLEX(T, N)
BOTH(int8, INT8)
BOTH(uint8, UINT8)
BOTH(int16, INT16)
BOTH(uint16, UINT16)
BOTH(int32, INT32)
BOTH(uint32, UINT32)
BOTH(int64, INT64)
BOTH(uint64, UINT64)
BOTH(float16, FLOAT16)
BOTH(float32, FLOAT32)
BOTH(float64, FLOAT64)
TO_COMPLEX(bool, BOOL)

#define LOOP(NAME, C, R, EXPRESSION)                                                              \
  static void NAME(const void *pa, void *po, long n, long sa, long so) {                          \
    const C *a = pa;                                                                              \
    R *o = po;                                                                                    \
    for (long i = 0; i < n; i++) { const C x = a[i * sa]; o[i * so] = (EXPRESSION); }             \
  }

LOOP(complex64_to_bool, Complex64, uint8_t, is_true_complex64(x))
LOOP(complex128_to_bool, Complex128, uint8_t, is_true_complex128(x))
LOOP(complex64_to_complex64, Complex64, Complex64, x)
LOOP(complex128_to_complex128, Complex128, Complex128, x)
LOOP(complex64_to_complex128, Complex64, Complex128, ((Complex128){x.re, x.im}))
LOOP(complex128_to_complex64, Complex128, Complex64, ((Complex64){(float)x.re, (float)x.im}))

#define ROW(S)                                                                                    \
  { S##_to_bool, S##_to_int8, S##_to_uint8, S##_to_int16, S##_to_uint16, S##_to_int32,            \
    S##_to_uint32, S##_to_int64, S##_to_uint64, S##_to_float16, S##_to_float32, S##_to_float64,   \
    S##_to_complex64, S##_to_complex128 }
#define COLUMN(S)                                                                                 \
  { bool_to_##S, int8_to_##S, uint8_to_##S, int16_to_##S, uint16_to_##S, int32_to_##S,            \
    uint32_to_##S, int64_to_##S, uint64_to_##S, float16_to_##S, float32_to_##S, float64_to_##S }

NablaUnaryLoop *nabla_complex_cast_loop(uint8_t from, uint8_t to) {
  static NablaUnaryLoop *const away[2][COMPLEX128 + 1] = {ROW(complex64), ROW(complex128)};
  static NablaUnaryLoop *const there[2][DTYPE_COUNT] = {COLUMN(complex64), COLUMN(complex128)};
  if (from > COMPLEX128 || to > COMPLEX128) return 0;
  if (from >= COMPLEX64) return away[from - COMPLEX64][to];
  return to >= COMPLEX64 ? there[to - COMPLEX64][from] : 0;
}
