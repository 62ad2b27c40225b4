#pragma once
// The loops of complex types, asked for where a table by real types ends.
#include "elementwise.h"
#include "matrix.h"
#include "reductions.h"
#include <complex.h>

NablaBinaryLoop *nabla_complex_binary_loop(uint8_t operation, uint8_t dtype);
NablaUnaryLoop *nabla_complex_unary_loop(uint8_t operation, uint8_t dtype);
NablaUnaryLoop *nabla_complex_cast_loop(uint8_t from, uint8_t to);
NablaReduceLoop *nabla_complex_reduce_loop(uint8_t operation, uint8_t dtype);
NablaAccumulateLoop *nabla_complex_accumulate_loop(uint8_t operation, uint8_t dtype);

/// The first index of the largest, or the smallest, element; the first NaN wins.
int64_t nabla_complex_argmax(const void *a, long n, long step, uint8_t dtype);
int64_t nabla_complex_argmin(const void *a, long n, long step, uint8_t dtype);
int nabla_complex_matmul(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype);
int64_t nabla_complex_count_nonzero(const void *a, long n, long step, uint8_t dtype);

// A number of the C library from a pair; written out, infinite parts would make NaN of the others.
#define CMPLX_OF(T, X) (((union { T parts[2]; T _Complex number; }){{(X).re, (X).im}}).number)
