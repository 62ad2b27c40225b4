#pragma once
#include <stdint.h>

// Integers of any length as words of 64 bits, the lowest first. All that answer with a state say 0 where
// there is not enough memory, 1 when done, 2 after Ctrl-C.

/// out[na + nb] = a * b; na and nb are at least 1, and out is apart from both.
int32_t nabla_words_multiply(uint64_t *out, const uint64_t *a, long na, const uint64_t *b, long nb);

/// quotient[na - nb + 1] and remainder[nb] of a / b, for na >= nb >= 1 and a highest word of b that is not 0.
int32_t nabla_words_divide(
    uint64_t *quotient, uint64_t *remainder, const uint64_t *a, long na, const uint64_t *b, long nb);

/// The greatest common divisor of a and b, whose highest words are not 0, into out[min(na, nb)]; its length into
/// outLength.
int32_t nabla_words_gcd(
    uint64_t *out, long *outLength, const uint64_t *a, long na, const uint64_t *b, long nb);

/// How many digits `nabla_words_decimal` may write for n words.
long nabla_words_decimal_room(long n);

/// The decimal digits of a, whose highest word is not 0, without zeros in front; their number into length.
int32_t nabla_words_decimal(uint8_t *text, long *length, const uint64_t *a, long n);

/// How many words `nabla_words_parse` may write for so many digits.
long nabla_words_parse_room(long length);

/// The value of decimal digits; its length, 0 for zero, into outLength.
int32_t nabla_words_parse(uint64_t *out, long *outLength, const uint8_t *text, long length);
