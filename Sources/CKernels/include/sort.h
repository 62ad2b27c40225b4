#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Sorts n elements in place, NaN last. False where there is not enough memory; then nothing has changed.
bool nabla_sort(void *values, long n, uint8_t dtype);

/// The order that sorts n elements; equal ones keep their order. False where there is not enough memory, or where
/// n is so small that merging is faster.
bool nabla_sort_order(const void *values, int64_t *order, long n, uint8_t dtype);

/// Puts the elements that sorting would put at the ascending `places` there, with no larger one before and no
/// smaller one behind each. False where there is not enough memory; then nothing has changed but the order.
bool nabla_partition(void *values, long n, const int64_t *places, long count, uint8_t dtype);

/// The order that does so.
bool nabla_partition_order(
    const void *values, int64_t *order, long n, const int64_t *places, long count, uint8_t dtype);
