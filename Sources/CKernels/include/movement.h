#pragma once
#include <stdint.h>

/// out[i] = row indices[i] of source, rows being rowBytes long and dense. The indices are checked by the caller.
void nabla_gather_rows(
    void *out, const void *source, long rowBytes, const int64_t *indices, long n);

/// Copies the elements whose flag is set, of which there are at most `total`, to a dense run; says how many.
long nabla_compress(
    const uint8_t *flags, const void *source, void *out, long n, long stepFlags, long step,
    long total, long size);
