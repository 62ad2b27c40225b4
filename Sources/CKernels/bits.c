// Truth values and the bits of bytes.
#include "bits.h"
#include "support.h"

// Eight truths, 0 or 1, as the bytes of a word: a product gathers their lowest bits in the highest byte.
INLINE uint8_t packed(uint64_t truths, bool highestFirst) {
  return (uint8_t)((truths * (highestFirst ? 0x8040201008040201 : 0x0102040810204080)) >> 56);
}

CLONES void nabla_pack_bits(const uint8_t *truths, long n, bool highestFirst, uint8_t *out) {
  const long whole = n / 8;
  for (long i = 0; i < whole; i++) {
    uint64_t word;
    memcpy(&word, truths + 8 * i, 8);
    // Whatever is not zero is true.
    word |= word >> 4;
    word |= word >> 2;
    word |= word >> 1;
    word &= 0x0101010101010101;
    uint8_t byte = packed(word, true);
    byte = highestFirst ? byte : packed(word, false);
    out[i] = byte;
  }
  if (n % 8) {
    uint8_t last = 0;
    for (long i = 0; i < n % 8; i++) {
      if (truths[8 * whole + i]) last |= (uint8_t)(highestFirst ? 0x80 >> i : 1 << i);
    }
    out[whole] = last;
  }
}

CLONES void nabla_unpack_bits(const uint8_t *bytes, long n, bool highestFirst, uint8_t *out) {
  const long whole = n / 8;
  const uint64_t masks = highestFirst ? 0x0102040810204080 : 0x8040201008040201;
  for (long i = 0; i < whole; i++) {
    // Each byte of the product keeps one bit, which the sum carries to its top.
    uint64_t word = (bytes[i] * 0x0101010101010101) & masks;
    word = ((word + 0x7f7f7f7f7f7f7f7f) >> 7) & 0x0101010101010101;
    memcpy(out + 8 * i, &word, 8);
  }
  for (long i = 8 * whole; i < n; i++) {
    out[i] = bytes[i / 8] >> (highestFirst ? 7 - i % 8 : i % 8) & 1;
  }
}
