#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Sorts n elements in place with vectors of 512 bits; false, with nothing changed, where the processor or the
/// type has none, or where there is not enough memory.
bool nabla_sort_wide(void *values, long n, uint8_t dtype);

/// Puts the elements that sorting would put at the ascending `places` there, with no larger one before and no
/// smaller one behind each. False, with the elements in any order, where `nabla_sort_wide` says it.
bool nabla_partition_wide(void *values, long n, const int64_t *places, long count, uint8_t dtype);

/// Sorts pairs by key, and pairs of equal keys by place; false as above, and then the pairs are lost.
bool nabla_sort_pairs_wide(int64_t *keys, int64_t *places, long n);

/// `nabla_partition_wide` for pairs.
bool nabla_partition_pairs_wide(
    int64_t *keys, int64_t *places, long n, const int64_t *wanted, long count);
