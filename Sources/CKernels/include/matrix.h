#pragma once
#include <stdint.h>

/// A strided matrix operand: element (i, j) is data[i * row + j * column].
typedef struct {
  const void *data;
  long row, column;
  uint8_t dtype;
} NablaMatrix;

/// out (m × n, rows of length rowOut apart) = a (m × k) · b (k × n), computed in dtype; out overlaps neither.
/// Operands of another floating type are converted on the way. Returns 1, 0 when memory ran out, or 2
/// when the product was interrupted.
int nabla_matmul(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype);
