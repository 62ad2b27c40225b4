#pragma once
// What the product's kernels share with the function that chooses among them.
#include "interrupt.h"
#include "matrix.h"
#include "support.h"

/// How a product is cut, and what may stop it.
typedef struct {
  /// The most steps along k that are summed before they are added to the result.
  long depth;
  /// Not zero when the product is to stop; null where nothing can stop it.
  const uint8_t *interrupt;
  /// 0: the product is stored; 1: it is added to the result; -1: it is taken from it.
  int mode;
} NablaProductPlan;

INLINE bool nabla_is_interrupted(const NablaProductPlan *plan) {
  return nabla_flag_get(plan->interrupt);
}

// The steps of the next block along k: a rest of less than two blocks is halved, in multiples of 16.
INLINE long nabla_product_steps(long left, long depth) {
  if (left >= 2 * depth) return depth;
  return left > depth ? (left / 2 + 15) / 16 * 16 : left;
}

/// The floating-point product in float32 or float64 on the best kernel of this processor; 0 when memory
/// ran out, 2 when it was interrupted, else 1.
int nabla_float_product(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype,
    const NablaProductPlan *plan);

/// Frees what this thread has kept for packed blocks; called before a thread ends.
void nabla_release_scratch(void);

/// c -= a · b in float64, on one thread; returns what `nabla_float_product` returns.
int nabla_subtract_product(
    const double *a, long ra, long ca, const double *b, long rb, long cb, double *c, long rc, long m,
    long n, long k);
