#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Sorts n elements in place with vectors of 512 bits; false, with nothing changed, where the processor or the
/// type has none, or where there is not enough memory.
bool nabla_sort_wide(void *values, long n, uint8_t dtype);
