#pragma once
#include <stdbool.h>
#include <stdint.h>

// Loops over one run of n elements. Strides count elements, not bytes; zero repeats a scalar.
// An output may be the same run as an input, but must not overlap one in any other way.
// Element types are numbered as `TensorCore.DType`, operations as its operation enums.

typedef void NablaBinaryLoop(
    const void *a, const void *b, void *out, long n, long stepA, long stepB, long stepOut);
typedef void NablaUnaryLoop(const void *a, void *out, long n, long stepA, long stepOut);

/// The loop of a two-operand operation on one element type, or null where the type has none.
NablaBinaryLoop *nabla_binary_loop(uint8_t operation, uint8_t dtype);

/// The loop of a one-operand operation on one element type, or null where the type has none.
NablaUnaryLoop *nabla_unary_loop(uint8_t operation, uint8_t dtype);

/// The same loop without vectors of 512 bits; its results have the same bits.
NablaUnaryLoop *nabla_portable_unary_loop(uint8_t operation, uint8_t dtype);

/// The loop that converts one element type into another as C does, without undefined cases.
NablaUnaryLoop *nabla_cast_loop(uint8_t from, uint8_t to);

/// Half precision to single and back (to nearest, ties to even).
float nabla_half_to_float(uint16_t half);
uint16_t nabla_half_from_float(float value);
uint16_t nabla_half_from_double(double value);

/// out[i] = condition[i] ? a[i] : b[i], for elements of 1, 2, 4, 8 or 16 bytes.
void nabla_select(
    const uint8_t *condition, const void *a, const void *b, void *out, long n, long stepCondition,
    long stepA, long stepB, long stepOut, long size);

/// out[i] = a[i] where mask[i] is set; other elements keep their value.
void nabla_copy_where(
    const uint8_t *mask, const void *a, void *out, long n, long stepMask, long stepA, long stepOut,
    long size);
