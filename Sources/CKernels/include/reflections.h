#pragma once

// Householder reflections H = I - tau · v · vᵀ of dense matrices of doubles, after LAPACK's `dlarfg` and
// `dlarfb`, and the reductions that are made of them. The first element of each v is one and is not stored.
// Functions with a result return 1, or 0 when memory ran out, or 2 when Ctrl-C was pressed.

/// Overwrites x[0], x[step], … with (beta, v₁, v₂, …), where H · x = (beta, 0, …); returns tau.
double nabla_reflection(double *x, long step, long count);

/// Overwrites a (m × n, rows `stride` apart) with R on and above its diagonal and the reflections' vectors
/// below it; taus has min(m, n) places.
int nabla_orthogonal(double *a, long stride, long m, long n, double *taus);

/// x = H₁ · … · H_k · x. Element (r, i) of the vectors' matrix is a[r * row + i * column]; vector i begins with
/// its one in row i + shift. x has m rows, `step` apart, and `count` columns.
int nabla_apply_reflections(
    const double *a, long row, long column, long m, long k, long shift, const double *taus, double *x,
    long step, long count);

/// Reduces the symmetric n × n matrix a, both triangles given, to tridiagonal form: `diagonal` (n places),
/// `beside` and `taus` (n - 1 places). The vectors are left below the diagonal, with a shift of one row.
int nabla_tridiagonalize(double *a, long n, double *diagonal, double *beside, double *taus);

/// Reduces the m × n matrix a, m >= n, to upper bidiagonal form: `diagonal` and `above` it. The vectors of the
/// reflections from the left are left below the diagonal, of those from the right above it, shifted by one.
int nabla_bidiagonalize(
    double *a, long m, long n, double *diagonal, double *above, double *leftTaus, double *rightTaus);

/// Reduces rows and columns first … last of the n × n matrix a to Hessenberg form; vectors as `dgehrd` leaves
/// them; taus has 3 n places.
void nabla_hessenberg(double *a, long n, long first, long last, double *taus);

/// (x, y) = (c · x + s · y, c · y - s · x), element by element.
void nabla_rotate(double *x, double *y, long count, double c, double s);

/// The same for two columns with elements `step` apart.
void nabla_rotate_columns(double *x, double *y, long step, long count, double c, double s);

/// Applies I - tau · v · vᵀ for a v of two or three elements to as many neighbouring rows or columns.
void nabla_reflect_rows(double *x, long stride, long rows, long count, const double *v, double tau);
void nabla_reflect_columns(double *x, long stride, long columns, long count, const double *v, double tau);
