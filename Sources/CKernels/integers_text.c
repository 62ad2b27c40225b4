// Decimal digits of long integers and back, by halves: at each level a number is parted by, or put together with,
// a power of ten whose square was the level above. Source: Brent and Zimmermann, "Modern Computer Arithmetic"
// (2010), algorithms 1.25 and 1.26.
#include "integers.h"

enum {
  // Digits of one word, and words and digits that are converted one word after another.
  DIGITS = 19, FEW = 16, LEVELS = 48,
};
static const Word TEN_TO_DIGITS = 10000000000000000000u;

// The powers 10^(DIGITS * FEW * 2^level).
typedef struct {
  Word *words[LEVELS];
  long lengths[LEVELS];
  int count;
} Powers;

static long digits_of_level(int level) { return (long)DIGITS * FEW << level; }

static void free_powers(Powers *powers) {
  for (int i = 0; i < powers->count; i++) free(powers->words[i]);
}

static long significant(const Word *a, long n) {
  while (n > 0 && a[n - 1] == 0) n--;
  return n;
}

// Adds the power of the next level.
static int32_t grow(Powers *powers) {
  const int level = powers->count;
  if (level == LEVELS) return 0;
  long length = FEW;
  Word *words;
  if (level == 0) {
    words = calloc(FEW, sizeof(Word));
    if (!words) return 0;
    words[0] = 1;
    for (int i = 0; i < FEW; i++) {
      Word carry = 0;
      for (int j = 0; j < FEW; j++) {
        const TwoWords product = (TwoWords)words[j] * TEN_TO_DIGITS + carry;
        words[j] = (Word)product;
        carry = (Word)(product >> 64);
      }
    }
  } else {
    const Word *const root = powers->words[level - 1];
    const long half = powers->lengths[level - 1];
    length = 2 * half;
    words = malloc((size_t)length * sizeof(Word));
    if (!words) return 0;
    const int32_t state = nabla_words_multiply(words, root, half, root, half);
    if (state != 1) {
      free(words);
      return state;
    }
  }
  powers->words[level] = words;
  powers->lengths[level] = significant(words, length);
  powers->count++;
  return 1;
}

long nabla_words_decimal_room(long n) { return n * 20 + 2 * DIGITS; }

// Writes exactly `width` digits of a[n], a multiple of DIGITS; a is used up.
static void write_few(uint8_t *text, long width, Word *a, long n) {
  for (long end = width; end > 0; end -= DIGITS) {
    Word rest = 0;
    n = significant(a, n);
    for (long i = n - 1; i >= 0; i--) a[i] = nabla_word_quotient(rest, a[i], TEN_TO_DIGITS, &rest);
    for (int i = 1; i <= DIGITS; i++) {
      text[end - i] = (uint8_t)('0' + rest % 10);
      rest /= 10;
    }
  }
}

// Writes all digits of a number below the power of a level, zeros in front.
static int32_t write_level(uint8_t *text, int level, Word *a, long n, const Powers *powers) {
  n = significant(a, n);
  if (level == 0) {
    write_few(text, digits_of_level(0), a, n);
    return 1;
  }
  const Word *const power = powers->words[level - 1];
  const long length = powers->lengths[level - 1], half = digits_of_level(level - 1);
  if (n < length) {
    memset(text, '0', (size_t)half);
    return write_level(text + half, level - 1, a, n, powers);
  }
  Word *const memory = malloc((size_t)(n + 1) * sizeof(Word));
  if (!memory) return 0;
  Word *const quotient = memory, *const rest = memory + (n - length + 1);
  int32_t state = nabla_words_divide(quotient, rest, a, n, power, length);
  if (state == 1) state = write_level(text, level - 1, quotient, n - length + 1, powers);
  if (state == 1) state = write_level(text + half, level - 1, rest, length, powers);
  free(memory);
  return state;
}

int32_t nabla_words_decimal(uint8_t *text, long *length, const Word *a, long n) {
  Powers powers = {.count = 0};
  int32_t state = 1;
  // The lowest level that is above the number.
  int level = 0;
  while (state == 1) {
    if (level > 0) state = grow(&powers);
    // A power with more words than the number is above it; the digits then fit twice as well.
    if (state != 1 || n < FEW - 1 || (level > 0 && 2 * powers.lengths[level - 1] - 1 > n)) break;
    level++;
  }
  const long width = digits_of_level(level);
  uint8_t *const digits = state == 1 ? malloc((size_t)width) : NULL;
  Word *const copy = digits ? malloc((size_t)n * sizeof(Word)) : NULL;
  if (state == 1 && !copy) state = 0;
  if (state == 1) {
    memcpy(copy, a, (size_t)n * sizeof(Word));
    state = write_level(digits, level, copy, n, &powers);
  }
  if (state == 1) {
    long start = 0;
    while (start < width - 1 && digits[start] == '0') start++;
    *length = width - start;
    memcpy(text, digits + start, (size_t)(width - start));
  }
  free(copy);
  free(digits);
  free_powers(&powers);
  return state;
}

long nabla_words_parse_room(long length) { return length / DIGITS + 2 * FEW; }

// The value of a few digits.
static long read_few(Word *out, const uint8_t *text, long length) {
  long n = 0;
  long place = 0;
  while (place < length) {
    const long left = length - place, count = left % DIGITS ? left % DIGITS : DIGITS;
    Word value = 0, factor = 1;
    for (long i = 0; i < count; i++) {
      value = value * 10 + (Word)(text[place + i] - '0');
      factor *= 10;
    }
    place += count;
    Word carry = value;
    for (long i = 0; i < n; i++) {
      const TwoWords product = (TwoWords)out[i] * factor + carry;
      out[i] = (Word)product;
      carry = (Word)(product >> 64);
    }
    if (carry) out[n++] = carry;
  }
  return n;
}

static int32_t read_level(Word *out, long *outLength, const uint8_t *text, long length, int level,
                          const Powers *powers) {
  while (level > 0 && length <= digits_of_level(level - 1)) level--;
  if (level == 0) {
    *outLength = read_few(out, text, length);
    return 1;
  }
  const long lower = digits_of_level(level - 1), upper = length - lower;
  const Word *const power = powers->words[level - 1];
  const long powerLength = powers->lengths[level - 1];
  const long room = nabla_words_parse_room(upper);
  Word *const high = malloc((size_t)room * sizeof(Word));
  if (!high) return 0;
  long highLength = 0, lowLength = 0;
  int32_t state = read_level(high, &highLength, text, upper, level - 1, powers);
  if (state == 1) state = read_level(out, &lowLength, text + upper, lower, level - 1, powers);
  if (state == 1 && highLength == 0) *outLength = lowLength;
  if (state == 1 && highLength > 0) {
    const long n = highLength + powerLength;
    Word *const product = malloc((size_t)n * sizeof(Word));
    state = product ? nabla_words_multiply(product, power, powerLength, high, highLength) : 0;
    if (state == 1) {
      Word carry = nabla_words_add(product, out, lowLength);
      for (long i = lowLength; i < n && carry; i++) carry = ++product[i] == 0;
      *outLength = significant(product, n);
      memcpy(out, product, (size_t)*outLength * sizeof(Word));
    }
    free(product);
  }
  free(high);
  return state;
}

int32_t nabla_words_parse(Word *out, long *outLength, const uint8_t *text, long length) {
  Powers powers = {.count = 0};
  int32_t state = 1;
  int level = 0;
  while (state == 1 && digits_of_level(level) < length) {
    state = grow(&powers);
    level++;
  }
  if (state == 1) state = read_level(out, outLength, text, length, level, &powers);
  free_powers(&powers);
  return state;
}
