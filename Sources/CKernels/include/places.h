#pragma once
#include <stdbool.h>
#include <stdint.h>

/// first + i for each of n flags that is not 0, at most `total` of them; says how many.
long nabla_flag_places(
    const uint8_t *flags, long n, long stepFlags, int64_t first, int64_t *out, long total);

/// The first of n indices that is outside an axis of this length, negative ones counted from the end; -1 for none.
long nabla_wrong_place(const int64_t *places, long n, long length);

/// out[i] = source[places[i] * step], and the other way round; the places are known to be inside. The size of an
/// element is 1, 2, 4, 8 or 16 bytes.
void nabla_gather(
    const void *source, long length, long step, const int64_t *places, long n, void *out, long size);
void nabla_scatter(
    void *target, long length, long step, const int64_t *places, long n, const void *values,
    long stepValues, long size);

/// Whether `nabla_accumulate_at` knows the operation, numbered as `TensorCore.BinaryOperation`, for the type.
bool nabla_can_accumulate_at(uint8_t operation, uint8_t dtype);

/// target[places[i] * step] = operation(target[…], values[i * stepValues]), one after another.
void nabla_accumulate_at(
    uint8_t operation, uint8_t dtype, void *target, long length, long step, const int64_t *places,
    long n, const void *values, long stepValues);

/// counts[x] += 1, or sums[x] += weight, for n numbers that are known to be inside.
void nabla_count_places(const int64_t *x, long n, int64_t *counts);
void nabla_weigh_places(const int64_t *x, long n, const double *weights, double *sums);

/// The least and the greatest of n numbers, which are at least one.
void nabla_bounds(const int64_t *x, long n, int64_t *least, int64_t *greatest);

/// Each of n elements `count` times, one behind the other; their size is 1, 2, 4, 8 or 16 bytes.
void nabla_repeat(const void *source, long n, long count, void *out, long size);

/// Each of n elements as often as counts[i] says.
void nabla_repeat_counts(const void *source, long n, const int64_t *counts, void *out, long size);

/// Where n keys belong in a sorted vector, before or after equal elements; false for types without a kernel.
bool nabla_search_sorted(
    const void *table, long length, const void *keys, long n, bool afterEquals, int64_t *out,
    uint8_t dtype);
