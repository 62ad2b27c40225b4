#pragma once
#include <stdint.h>

/// out[i] = row indices[i] of source, rows being rowBytes long and dense. The indices are checked by the caller.
void nabla_gather_rows(
    void *out, const void *source, long rowBytes, const int64_t *indices, long n);
