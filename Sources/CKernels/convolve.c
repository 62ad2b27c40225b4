// The convolution of two series.
#include "convolve.h"

#include "interrupt.h"
#include "support.h"

// Products and sums stay apart, so that the bits do not depend on the processor.
#pragma STDC FP_CONTRACT OFF

CLONES static void add_scaled(double *out, const double *a, double factor, long n) {
  VECTORISED for (long i = 0; i < n; i++) out[i] += factor * a[i];
}

int nabla_convolve(
    const double *a, long na, const double *v, long nv, double *out, long first, long count) {
  const uint8_t *stop = nabla_watched();
  enum { BLOCK = 1024 };
  for (long start = 0; start < count; start += BLOCK) {
    const long n = count - start < BLOCK ? count - start : BLOCK, place = first + start;
    for (long i = 0; i < n; i++) out[start + i] = 0;
    for (long k = 0; k < nv; k++) {
      // Of the results place ... place + n - 1, those at k ... k + na - 1 take part of v[k].
      const long low = place > k ? place : k, high = place + n < k + na ? place + n : k + na;
      if (low < high) add_scaled(out + (low - first), a + (low - k), v[k], high - low);
      if ((k & 0xfff) == 0 && nabla_flag_get(stop)) return 2;
    }
  }
  return 1;
}
