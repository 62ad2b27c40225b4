#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Truth values eight to a byte, the first in the highest bit, or in the lowest one; the last byte is filled with zeros.
void nabla_pack_bits(const uint8_t *truths, long n, bool highestFirst, uint8_t *out);

/// The other way round: out has n elements, 0 or 1, eight for each byte but the last.
void nabla_unpack_bits(const uint8_t *bytes, long n, bool highestFirst, uint8_t *out);
