// Triangular factorizations: recursive, so that nearly all work is in matrix products.
#include "factors.h"

#include "product.h"

// Exchanges rows of `count` columns as the pivots say.
static void exchange_rows(double *a, long stride, const long *pivots, long first, long last, long count) {
  for (long i = first; i < last; i++) {
    if (pivots[i] == i) continue;
    double *x = a + i * stride, *y = a + pivots[i] * stride;
    for (long j = 0; j < count; j++) {
      const double t = x[j];
      x[j] = y[j];
      y[j] = t;
    }
  }
}

// X = L⁻¹ · X for a unit lower triangle of n rows.
static int solve_lower(const double *l, long stride, long n, double *x, long step, long count) {
  if (n > 8) {
    const long half = n / 2;
    int state = solve_lower(l, stride, half, x, step, count);
    if (state != 1) return state;
    state = nabla_subtract_product(
        l + half * stride, stride, 1, x, step, 1, x + half * step, step, n - half, count, half);
    if (state != 1) return state;
    return solve_lower(l + half * stride + half, stride, n - half, x + half * step, step, count);
  }
  for (long i = 1; i < n; i++) {
    for (long k = 0; k < i; k++) {
      const double factor = l[i * stride + k];
      double *to = x + i * step;
      const double *from = x + k * step;
      for (long j = 0; j < count; j++) to[j] -= factor * from[j];
    }
  }
  return 1;
}

// X = U⁻¹ · X for an upper triangle of n rows.
static int solve_upper(const double *u, long stride, long n, double *x, long step, long count) {
  if (n > 8) {
    const long half = n / 2;
    const long rest = n - half;
    int state =
        solve_upper(u + half * stride + half, stride, rest, x + half * step, step, count);
    if (state != 1) return state;
    state = nabla_subtract_product(
        u + half, stride, 1, x + half * step, step, 1, x, step, half, count, rest);
    if (state != 1) return state;
    return solve_upper(u, stride, half, x, step, count);
  }
  for (long i = n - 1; i >= 0; i--) {
    double *to = x + i * step;
    for (long k = i + 1; k < n; k++) {
      const double factor = u[i * stride + k];
      const double *from = x + k * step;
      for (long j = 0; j < count; j++) to[j] -= factor * from[j];
    }
    const double reciprocal = 1 / u[i * stride + i];
    for (long j = 0; j < count; j++) to[j] *= reciprocal;
  }
  return 1;
}

// A few columns, one after another, as OpenBLAS's `getf2` computes them: multipliers are products with the
// reciprocal of the pivot.
static void factor_columns(double *a, long stride, long m, long n, long *pivots) {
  for (long j = 0; j < n; j++) {
    for (long i = 0; i < j && i < m; i++) {
      const long other = pivots[i];
      const double t = a[i * stride + j];
      a[i * stride + j] = a[other * stride + j];
      a[other * stride + j] = t;
    }
    for (long i = 1; i < m; i++) {
      const long most = i < j ? i : j;
      double sum = 0;
      for (long k = 0; k < most; k++) sum = fma(a[i * stride + k], a[k * stride + j], sum);
      a[i * stride + j] -= sum;
    }
    if (j >= m) continue;
    long pivot = j;
    for (long i = j + 1; i < m; i++) {
      if (fabs(a[i * stride + j]) > fabs(a[pivot * stride + j])) pivot = i;
    }
    pivots[j] = pivot;
    const double value = a[pivot * stride + j];
    if (value == 0) continue;
    if (pivot != j) {
      for (long k = 0; k <= j; k++) {
        const double t = a[pivot * stride + k];
        a[pivot * stride + k] = a[j * stride + k];
        a[j * stride + k] = t;
      }
    }
    if (fabs(value) >= 0x1p-1022) {
      const double reciprocal = 1 / value;
      for (long i = j + 1; i < m; i++) a[i * stride + j] *= reciprocal;
    } else {
      for (long i = j + 1; i < m; i++) a[i * stride + j] /= value;
    }
  }
}

// The factors of a tall panel: halves of it, cut where OpenBLAS cuts.
static int factor_panel(double *a, long stride, long m, long n, long *pivots) {
  const long least = m < n ? m : n;
  const long width = (least / 2 + 1) / 2 * 2;
  if (width <= 4) {
    factor_columns(a, stride, m, n, pivots);
    return 1;
  }
  for (long j = 0; j < least; j += width) {
    const long some = least - j < width ? least - j : width;
    double *corner = a + j * stride + j;
    int state = factor_panel(corner, stride, m - j, some, pivots + j);
    if (state != 1) return state;
    for (long i = j; i < j + some; i++) pivots[i] += j;
    exchange_rows(a, stride, pivots, j, j + some, j);
    const long right = n - j - some;
    if (right == 0) continue;
    exchange_rows(a + j + some, stride, pivots, j, j + some, right);
    state = solve_lower(corner, stride, some, corner + some, stride, right);
    if (state != 1) return state;
    state = nabla_subtract_product(
        corner + some * stride, stride, 1, corner + some, stride, 1, corner + some * stride + some,
        stride, m - j - some, right, some);
    if (state != 1) return state;
  }
  return 1;
}

int nabla_lower_upper(double *a, long stride, long n, long *pivots) {
  return factor_panel(a, stride, n, n, pivots);
}

int nabla_lower_upper_solve(
    const double *factors, long stride, long n, const long *pivots, double *x, long step, long count) {
  exchange_rows(x, step, pivots, 0, n, count);
  const int state = solve_lower(factors, stride, n, x, step, count);
  return state == 1 ? solve_upper(factors, stride, n, x, step, count) : state;
}

// X = X · L⁻ᵀ for a lower triangle of n rows; X has m rows.
static int solve_right(const double *l, long stride, long n, double *x, long step, long m) {
  if (n > 8) {
    const long half = n / 2;
    int state = solve_right(l, stride, half, x, step, m);
    if (state != 1) return state;
    state = nabla_subtract_product(
        x, step, 1, l + half * stride, 1, stride, x + half, step, m, n - half, half);
    if (state != 1) return state;
    return solve_right(l + half * stride + half, stride, n - half, x + half, step, m);
  }
  double reciprocals[8];
  for (long j = 0; j < n; j++) reciprocals[j] = 1 / l[j * stride + j];
  for (long i = 0; i < m; i++) {
    double *row = x + i * step;
    for (long j = 0; j < n; j++) {
      double sum = row[j];
      for (long k = 0; k < j; k++) sum -= row[k] * l[j * stride + k];
      row[j] = sum * reciprocals[j];
    }
  }
  return 1;
}

int nabla_cholesky(double *a, long stride, long n, bool *failed) {
  if (n > 12) {
    const long half = n / 2;
    double *below = a + half * stride, *rest = below + half;
    int state = nabla_cholesky(a, stride, half, failed);
    if (state != 1 || *failed) return state;
    state = solve_right(a, stride, half, below, stride, n - half);
    if (state != 1) return state;
    // The part right of the diagonal is computed too and never read.
    state = nabla_subtract_product(
        below, stride, 1, below, 1, stride, rest, stride, n - half, n - half, half);
    return state == 1 ? nabla_cholesky(rest, stride, n - half, failed) : state;
  }
  for (long i = 0; i < n; i++) {
    for (long j = 0; j <= i; j++) {
      double sum = a[i * stride + j];
      for (long k = 0; k < j; k++) sum -= a[i * stride + k] * a[j * stride + k];
      if (i > j) {
        a[i * stride + j] = sum / a[j * stride + j];
      } else if (sum > 0) {
        a[i * stride + i] = sqrt(sum);
      } else {
        *failed = true;
        return 1;
      }
    }
  }
  return 1;
}
