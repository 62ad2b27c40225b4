// Householder reflections and the reductions made of them.
#include "reflections.h"

#include <stdlib.h>

#include "product.h"

enum { BLOCK = 32, LEAST_BLOCKED = 64 };

CLONES static double dot(const double *x, const double *y, long count) {
#pragma clang fp reassociate(on)
  double sum = 0;
  VECTORISED for (long i = 0; i < count; i++) sum += x[i] * y[i];
  return sum;
}

// y += factor · x
CLONES static void add_multiple(double *y, const double *x, double factor, long count) {
  VECTORISED for (long i = 0; i < count; i++) y[i] += factor * x[i];
}

// row -= a · x + b · y; returns row · z.
CLONES static double update_and_dot(
    double *row, double a, const double *x, double b, const double *y, const double *z, long count) {
#pragma clang fp reassociate(on)
  double sum = 0;
  VECTORISED for (long i = 0; i < count; i++) {
    const double value = row[i] - (a * x[i] + b * y[i]);
    row[i] = value;
    sum += value * z[i];
  }
  return sum;
}

CLONES void nabla_rotate(double *x, double *y, long count, double c, double s) {
  VECTORISED for (long i = 0; i < count; i++) {
    const double a = x[i], b = y[i];
    x[i] = c * a + s * b;
    y[i] = c * b - s * a;
  }
}

void nabla_rotate_columns(double *x, double *y, long step, long count, double c, double s) {
  for (long i = 0; i < count * step; i += step) {
    const double a = x[i], b = y[i];
    x[i] = c * a + s * b;
    y[i] = c * b - s * a;
  }
}

CLONES void nabla_reflect_rows(
    double *x, long stride, long rows, long count, const double *v, double tau) {
  double *y = x + stride, *z = x + 2 * stride;
  const double t0 = tau * v[0], t1 = tau * v[1], v0 = v[0], v1 = v[1];
  if (rows == 2) {
    VECTORISED for (long j = 0; j < count; j++) {
      const double sum = v0 * x[j] + v1 * y[j];
      x[j] -= sum * t0;
      y[j] -= sum * t1;
    }
    return;
  }
  const double v2 = v[2], t2 = tau * v[2];
  VECTORISED for (long j = 0; j < count; j++) {
    const double sum = v0 * x[j] + v1 * y[j] + v2 * z[j];
    x[j] -= sum * t0;
    y[j] -= sum * t1;
    z[j] -= sum * t2;
  }
}

void nabla_reflect_columns(
    double *x, long stride, long columns, long count, const double *v, double tau) {
  const double last = columns > 2 ? v[2] : 0;
  for (long i = 0; i < count; i++) {
    double *row = x + i * stride;
    double sum = v[0] * row[0] + v[1] * row[1];
    if (columns > 2) sum += last * row[2];
    row[0] -= sum * (tau * v[0]);
    row[1] -= sum * (tau * v[1]);
    if (columns > 2) row[2] -= sum * (tau * last);
  }
}

double nabla_reflection(double *x, long step, long count) {
  if (count <= 0) return 0;
  double scale = 0;
  for (long i = 1; i < count; i++) scale = fmax(scale, fabs(x[i * step]));
  if (!(scale > 0)) return 0;
  double sum = 0;
  if (scale > 1e-140 && scale < 1e140) {
    for (long i = 1; i < count; i++) sum += x[i * step] * x[i * step];
    scale = 1;
  } else {
    for (long i = 1; i < count; i++) sum += (x[i * step] / scale) * (x[i * step] / scale);
  }
  const double alpha = x[0], beta = -copysign(hypot(alpha, scale * sqrt(sum)), alpha);
  for (long i = 1; i < count; i++) x[i * step] /= alpha - beta;
  x[0] = beta;
  return (beta - alpha) / beta;
}

// One column after another.
static void orthogonal_columns(
    double *a, long stride, long m, long n, double *taus, double *sums) {
  for (long i = 0; i < n && i < m; i++) {
    double *corner = a + i * stride + i;
    taus[i] = nabla_reflection(corner, stride, m - i);
    const long right = n - i - 1;
    if (taus[i] == 0 || right == 0) continue;
    memcpy(sums, corner + 1, (size_t)right * sizeof(double));
    for (long r = 1; r < m - i; r++) {
      add_multiple(sums, corner + r * stride + 1, corner[r * stride], right);
    }
    add_multiple(corner + 1, sums, -taus[i], right);
    for (long r = 1; r < m - i; r++) {
      add_multiple(corner + r * stride + 1, sums, -taus[i] * corner[r * stride], right);
    }
  }
}

// Memory for a block of reflections: its vectors, dense, the triangle T with H₁ · … · H_k = I - V · T · Vᵀ
// (Schreiber and Van Loan, 1989), and two matrices of as many rows as there are reflections.
typedef struct {
  double *vectors, *triangle, *first, *second;
} BlockMemory;

static bool block_memory(BlockMemory *memory, long m, long count) {
  const long most = count > BLOCK ? count : BLOCK;
  memory->vectors = malloc((size_t)(m * BLOCK + BLOCK * BLOCK + 2 * BLOCK * most) * sizeof(double));
  if (!memory->vectors) return false;
  memory->triangle = memory->vectors + m * BLOCK;
  memory->first = memory->triangle + BLOCK * BLOCK;
  memory->second = memory->first + BLOCK * most;
  return true;
}

static int multiply(
    const double *a, long ra, long ca, const double *b, long rb, double *c, long rc, long m, long n,
    long k) {
  const NablaProductPlan plan = {384, nabla_watched(), 0};
  return nabla_float_product(
      (NablaMatrix){a, ra, ca, FLOAT64}, (NablaMatrix){b, rb, 1, FLOAT64}, c, m, n, k, rc, FLOAT64,
      &plan);
}

// Gathers k vectors of m elements, the first elements of which are one below another.
static int gather_block(
    BlockMemory *memory, const double *a, long row, long column, long m, long k, const double *taus) {
  double *v = memory->vectors, *t = memory->triangle;
  for (long r = 0; r < m; r++) {
    for (long i = 0; i < k; i++) {
      v[r * k + i] = r > i ? a[r * row + i * column] : r == i ? 1 : 0;
    }
  }
  const int state = multiply(v, 1, k, v, k, memory->first, k, k, k, m);
  if (state != 1) return state;
  for (long i = 0; i < k; i++) {
    for (long r = 0; r < i; r++) {
      double sum = 0;
      for (long s = r; s < i; s++) sum += t[r * k + s] * memory->first[s * k + i];
      t[r * k + i] = -taus[i] * sum;
    }
    t[i * k + i] = taus[i];
    for (long r = i + 1; r < k; r++) t[r * k + i] = 0;
  }
  return 1;
}

// x -= V · (T or Tᵀ) · Vᵀ · x
static int apply_block(
    const BlockMemory *memory, long m, long k, bool transposed, double *x, long step, long count) {
  const double *t = memory->triangle;
  int state = multiply(memory->vectors, 1, k, x, step, memory->first, count, k, count, m);
  if (state != 1) return state;
  state = multiply(
      t, transposed ? 1 : k, transposed ? k : 1, memory->first, count, memory->second, count, k, count,
      k);
  if (state != 1) return state;
  return nabla_subtract_product(
      memory->vectors, k, 1, memory->second, count, 1, x, step, m, count, k);
}

int nabla_orthogonal(double *a, long stride, long m, long n, double *taus) {
  const long least = m < n ? m : n;
  double *sums = malloc((size_t)(n + 1) * sizeof(double));
  if (!sums) return 0;
  if (least < LEAST_BLOCKED) {
    orthogonal_columns(a, stride, m, n, taus, sums);
    free(sums);
    return 1;
  }
  BlockMemory memory;
  if (!block_memory(&memory, m, n)) {
    free(sums);
    return 0;
  }
  int state = 1;
  for (long i = 0; i < least && state == 1; i += BLOCK) {
    const long k = least - i < BLOCK ? least - i : BLOCK, right = n - i - k;
    double *corner = a + i * stride + i;
    orthogonal_columns(corner, stride, m - i, k, taus + i, sums);
    if (right == 0) break;
    state = gather_block(&memory, corner, stride, 1, m - i, k, taus + i);
    if (state == 1) state = apply_block(&memory, m - i, k, true, corner + k, stride, right);
  }
  free(memory.vectors);
  free(sums);
  return state;
}

int nabla_apply_reflections(
    const double *a, long row, long column, long m, long k, long shift, const double *taus, double *x,
    long step, long count) {
  if (k <= 0 || count <= 0) return 1;
  BlockMemory memory;
  if (!block_memory(&memory, m, count)) return 0;
  int state = 1;
  for (long last = k; last > 0 && state == 1;) {
    const long i = (last - 1) / BLOCK * BLOCK, some = last - i, top = i + shift;
    state = gather_block(&memory, a + top * row + i * column, row, column, m - top, some, taus + i);
    if (state == 1) state = apply_block(&memory, m - top, some, false, x + top * step, step, count);
    last = i;
  }
  free(memory.vectors);
  return state;
}

int nabla_tridiagonalize(double *a, long n, double *diagonal, double *beside, double *taus) {
  if (n == 0) return 1;
  // The vectors of one reflection v, w with a -= v · wᵀ + w · vᵀ still to do, and those of the next.
  double *memory = calloc((size_t)(4 * n), sizeof(double));
  if (!memory) return 0;
  double *v = memory, *w = memory + n, *next = memory + 2 * n, *sums = memory + 3 * n;
  int state = 1;
  for (long i = 0; i < n; i++) {
    if (nabla_flag_get(nabla_watched())) {
      state = 2;
      break;
    }
    // Row i, up to date; what lies below the diagonal is its mirror image.
    double *row = a + i * n;
    update_and_dot(row + i, v[i], w + i, w[i], v + i, v + i, n - i);
    diagonal[i] = row[i];
    if (i == n - 1) break;
    const long count = n - i - 1;
    memcpy(next + i + 1, row + i + 1, (size_t)count * sizeof(double));
    taus[i] = nabla_reflection(next + i + 1, 1, count);
    beside[i] = next[i + 1];
    next[i + 1] = 1;
    for (long r = i + 1; r < n; r++) {
      sums[r] = taus[i] * update_and_dot(
          a + r * n + i + 1, v[r], w + i + 1, w[r], v + i + 1, next + i + 1, count);
    }
    const double alpha = -0.5 * taus[i] * dot(sums + i + 1, next + i + 1, count);
    add_multiple(sums + i + 1, next + i + 1, alpha, count);
    // The vector is kept along the row, which is not needed any more.
    memcpy(row + i + 1, next + i + 1, (size_t)count * sizeof(double));
    double *t = v;
    v = next;
    next = t;
    t = w;
    w = sums;
    sums = t;
  }
  free(memory);
  return state;
}

int nabla_bidiagonalize(
    double *a, long m, long n, double *diagonal, double *above, double *leftTaus, double *rightTaus) {
  double *sums = malloc((size_t)(n + 1) * sizeof(double));
  if (!sums) return 0;
  int state = 1;
  for (long i = 0; i < n; i++) {
    if (nabla_flag_get(nabla_watched())) {
      state = 2;
      break;
    }
    double *corner = a + i * n + i;
    leftTaus[i] = nabla_reflection(corner, n, m - i);
    diagonal[i] = corner[0];
    const long right = n - i - 1;
    if (right == 0) continue;
    memcpy(sums, corner + 1, (size_t)right * sizeof(double));
    for (long r = 1; r < m - i; r++) add_multiple(sums, corner + r * n + 1, corner[r * n], right);
    add_multiple(corner + 1, sums, -leftTaus[i], right);
    rightTaus[i] = nabla_reflection(corner + 1, 1, right);
    above[i] = corner[1];
    corner[1] = 1;
    for (long r = 1; r < m - i; r++) {
      double *row = corner + r * n + 1;
      const double sum =
          update_and_dot(row, leftTaus[i] * corner[r * n], sums, 0, sums, corner + 1, right);
      add_multiple(row, corner + 1, -rightTaus[i] * sum, right);
    }
  }
  free(sums);
  return state;
}

void nabla_hessenberg(double *a, long n, long first, long last, double *taus) {
  double *v = taus + n, *sums = taus + 2 * n;
  for (long i = first; i < last; i++) {
    double *column = a + (i + 1) * n + i;
    const long count = last - i, right = n - i - 1;
    const double tau = taus[i] = nabla_reflection(column, n, count);
    if (tau == 0) continue;
    for (long k = 0; k < count; k++) v[k] = k == 0 ? 1 : column[k * n];
    for (long r = 0; r <= last; r++) {
      double *row = a + r * n + i + 1;
      add_multiple(row, v, -tau * dot(row, v, count), count);
    }
    memset(sums, 0, (size_t)right * sizeof(double));
    for (long k = 0; k < count; k++) add_multiple(sums, column + k * n + 1, v[k], right);
    for (long k = 0; k < count; k++) add_multiple(column + k * n + 1, sums, -tau * v[k], right);
  }
}
