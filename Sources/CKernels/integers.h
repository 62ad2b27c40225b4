#pragma once
// What the kernels for long integers share.
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "include/integers.h"
#include "include/interrupt.h"

typedef uint64_t Word;
typedef unsigned __int128 TwoWords;

/// a[n] += b[n]; the carry.
Word nabla_words_add(Word *a, const Word *b, long n);
/// a[n] -= b[n]; the borrow.
Word nabla_words_subtract(Word *a, const Word *b, long n);

/// The quotient of two words by one, which is above the upper one.
static inline Word nabla_word_quotient(Word high, Word low, Word divisor, Word *rest) {
#if defined(__x86_64__)
  Word quotient, remainder;
  __asm__("divq %4" : "=a"(quotient), "=d"(remainder) : "0"(low), "1"(high), "r"(divisor) : "cc");
  *rest = remainder;
  return quotient;
#else
  const TwoWords whole = (TwoWords)high << 64 | low;
  *rest = (Word)(whole % divisor);
  return (Word)(whole / divisor);
#endif
}
