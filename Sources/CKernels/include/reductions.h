#pragma once
#include <stdint.h>

/// Combines a run of n elements into *out: *out = *out ∘ (a[0] ∘ a[1] ∘ …), sums pairwise as NumPy does.
typedef void NablaReduceLoop(const void *a, void *out, long n, long stepA);

/// The reduction of a two-operand operation over one run, or null where the type has none.
NablaReduceLoop *nabla_reduce_loop(uint8_t operation, uint8_t dtype);

/// The first index of the largest (or smallest) element; the first NaN wins. n is at least 1.
int64_t nabla_argmax(const void *a, long n, long step, uint8_t dtype);
int64_t nabla_argmin(const void *a, long n, long step, uint8_t dtype);

/// The same for many lines of n elements that lie side by side; n is below 2^31.
void nabla_argmax_lines(
    const void *a, long lines, long n, long step, int64_t *out, uint8_t dtype);
void nabla_argmin_lines(
    const void *a, long lines, long n, long step, int64_t *out, uint8_t dtype);

/// How many of n elements are not zero.
int64_t nabla_count_nonzero(const void *a, long n, long step, uint8_t dtype);

/// Running results along one run: out[0] = a[0], out[i] = out[i - 1] ∘ a[i].
typedef void NablaAccumulateLoop(const void *a, void *out, long n, long stepA, long stepOut);

/// The running form of addition, multiplication, maximum or minimum, or null.
NablaAccumulateLoop *nabla_accumulate_loop(uint8_t operation, uint8_t dtype);
