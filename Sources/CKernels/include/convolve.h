#pragma once

/// out[i] = sum over k of v[k] a[first + i - k], as far as a reaches, for `count` places of the full convolution;
/// the terms are added in the order of k. Returns 2 when it was interrupted, otherwise 1.
int nabla_convolve(
    const double *a, long na, const double *v, long nv, double *out, long first, long count);
