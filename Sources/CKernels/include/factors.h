#pragma once

// Factorizations of dense matrices of doubles, row by row with rows `stride` apart, after LAPACK. All return
// 1, or 0 when memory ran out, or 2 when Ctrl-C was pressed.

/// Overwrites the n × n matrix a with L (without its ones) and U, where P · a = L · U by partial pivoting.
/// pivots[i] is the row that row i was exchanged with. A zero pivot is left in its place.
int nabla_lower_upper(double *a, long stride, long n, long *pivots);

/// Overwrites the n × count matrix x with the solution of P⁻¹ · L · U · y = x.
int nabla_lower_upper_solve(
    const double *factors, long stride, long n, const long *pivots, double *x, long step, long count);

/// Overwrites the lower triangle of a with L, where L · Lᵀ = a; *failed says that a is not positive definite.
int nabla_cholesky(double *a, long stride, long n, _Bool *failed);
