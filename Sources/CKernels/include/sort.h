#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Sorts n elements in place, NaN last. False where there is not enough memory; then nothing has changed.
bool nabla_sort(void *values, long n, uint8_t dtype);

/// The order that sorts n elements; equal ones keep their order. False where there is not enough memory.
bool nabla_sort_order(const void *values, int64_t *order, long n, uint8_t dtype);
