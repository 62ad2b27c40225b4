// Matrix products of complex numbers. Where OpenBLAS's kernels keep four real sums, Σ re·re - Σ im·im and
// Σ re·im + Σ im·re, these are products of real matrices; what is left over at the right has sums of its own order.
#include "complex.h"
#include "complex_loops.h"

#include <stdlib.h>

// Numbers of a partial product that are kept at a time, and the terms that OpenBLAS adds up at a time.
enum { KEPT = 1 << 19, MOST_SINGLE_TERMS = 192, MOST_DOUBLE_TERMS = 128 };

static long terms_of(long left, long most, long unroll) {
  if (left >= 2 * most) return most;
  return left > most ? (left / 2 + unroll - 1) / unroll * unroll : left;
}

#define PRODUCT(S, C, T, F, N, UNROLL, MOST)                                                      \
  static int columns_of_##S(                                                                      \
      NablaMatrix a, NablaMatrix b, C *out, long m, long n, long k, long rowOut) {                \
    const long fitting = KEPT / n > 0 ? KEPT / n : 1, rows = fitting < m ? fitting : m;           \
    T *parts = malloc(sizeof(T) * 4 * (size_t)(rows * n));                                        \
    if (!parts) return 0;                                                                         \
    int state = 1;                                                                                \
    for (long row = 0; row < m && state == 1; row += rows) {                                      \
      const long count = m - row < rows ? m - row : rows, size = count * n;                       \
      const T *reRe = parts, *reIm = parts + size, *imRe = reIm + size, *imIm = imRe + size;      \
      for (long done = 0, terms; done < k && state == 1; done += terms) {                         \
        terms = terms_of(k - done, MOST, UNROLL);                                                 \
        for (int part = 0; part < 4 && state == 1; part++) {                                      \
          const NablaMatrix x = {                                                                 \
              (const T *)a.data + 2 * (row * a.row + done * a.column) + part / 2, 2 * a.row,      \
              2 * a.column, N};                                                                   \
          const NablaMatrix y = {                                                                 \
              (const T *)b.data + 2 * done * b.row + part % 2, 2 * b.row, 2 * b.column, N};       \
          state = nabla_matmul(x, y, parts + part * size, count, n, terms, n, N);                 \
        }                                                                                         \
        if (state != 1) break;                                                                    \
        for (long i = 0; i < count; i++) {                                                        \
          C *line = out + (row + i) * rowOut;                                                     \
          for (long j = 0; j < n; j++) {                                                          \
            const long at = i * n + j;                                                            \
            const C sum = {reRe[at] - imIm[at], imRe[at] + reIm[at]};                             \
            line[j] = done == 0 ? sum : (C){line[j].re + sum.re, line[j].im + sum.im};            \
          }                                                                                       \
        }                                                                                         \
      }                                                                                           \
    }                                                                                             \
    free(parts);                                                                                  \
    return state;                                                                                 \
  }                                                                                               \
  CLONES static void rest_of_##S(                                                                 \
      NablaMatrix a, NablaMatrix b, C *out, long m, long n, long k, long rowOut) {                \
    const C *x = a.data, *y = b.data;                                                             \
    for (long i = 0; i < m; i++) {                                                                \
      for (long j = 0; j < n; j++) {                                                              \
        C whole = {0, 0};                                                                         \
        for (long done = 0, terms; done < k; done += terms) {                                     \
          terms = terms_of(k - done, MOST, UNROLL);                                               \
          C sum = {0, 0};                                                                         \
          for (long p = done; p < done + terms; p++) {                                            \
            const C u = x[i * a.row + p * a.column], v = y[p * b.row + j * b.column];             \
            sum.re = __builtin_fma##F(u.re, v.re, __builtin_fma##F(-u.im, v.im, sum.re));         \
            sum.im = __builtin_fma##F(u.re, v.im, __builtin_fma##F(u.im, v.re, sum.im));          \
          }                                                                                       \
          whole = done == 0 ? sum : (C){whole.re + sum.re, whole.im + sum.im};                    \
        }                                                                                         \
        out[i * rowOut + j] = whole;                                                              \
      }                                                                                           \
    }                                                                                             \
  }                                                                                               \
  CLONES static void column_of_##S(                                                               \
      NablaMatrix a, NablaMatrix b, C *out, long m, long k, long rowOut) {                        \
    const C *x = a.data, *y = b.data;                                                             \
    for (long i = 0; i < m; i++) {                                                                \
      C sum = {0, 0};                                                                             \
      for (long p = 0; p < k; p++) {                                                              \
        const C term = fused_product_##S(x[i * a.row + p * a.column], y[p * b.row]);              \
        sum.re += term.re, sum.im += term.im;                                                     \
      }                                                                                           \
      out[i * rowOut] = sum;                                                                      \
    }                                                                                             \
  }                                                                                               \
  static int product_of_##S(                                                                      \
      NablaMatrix a, NablaMatrix b, C *out, long m, long n, long k, long rowOut) {                \
    if (k == 0) {                                                                                 \
      for (long i = 0; i < m; i++) {                                                              \
        for (long j = 0; j < n; j++) out[i * rowOut + j] = (C){0, 0};                             \
      }                                                                                           \
      return 1;                                                                                   \
    }                                                                                             \
    if (n == 1 && m > 1) return column_of_##S(a, b, out, m, k, rowOut), 1;                        \
    const long whole = m == 1 ? n : n - n % UNROLL;                                               \
    const int state = whole > 0 ? columns_of_##S(a, b, out, m, whole, k, rowOut) : 1;             \
    if (state != 1 || whole == n) return state;                                                   \
    const NablaMatrix rest = {(const C *)b.data + whole * b.column, b.row, b.column, b.dtype};    \
    rest_of_##S(a, rest, out + whole, m, n - whole, k, rowOut);                                   \
    return 1;                                                                                     \
  }

PRODUCT(complex64, Complex64, float, f, FLOAT32, 8, MOST_SINGLE_TERMS)
PRODUCT(complex128, Complex128, double, , FLOAT64, 4, MOST_DOUBLE_TERMS)

int nabla_complex_matmul(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype) {
  if (dtype == COMPLEX64) return product_of_complex64(a, b, out, m, n, k, rowOut);
  return product_of_complex128(a, b, out, m, n, k, rowOut);
}
