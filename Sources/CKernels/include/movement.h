#pragma once
#include <stdint.h>

/// Copies rows × columns elements of 1, 2, 4 or 8 bytes between strided matrices that do not overlap;
/// strides count elements. Transpositions go block by block so that both sides stay in cache.
void nabla_copy_matrix(
    const void *a, void *out, long rows, long columns, long rowA, long columnA, long rowOut,
    long columnOut, long size);

/// out[i] = row indices[i] of source, rows being rowBytes long and dense. The indices are checked by the caller.
void nabla_gather_rows(
    void *out, const void *source, long rowBytes, const int64_t *indices, long n);
