// Products, quotients and common divisors of long integers, in time that grows slower than the product of the
// lengths. Sources: Karatsuba and Ofman (1962); Brent and Zimmermann, "Modern Computer Arithmetic" (2010),
// algorithms 1.4, 1.6 and 1.8; Knuth, "The Art of Computer Programming" 2, 4.3.1 D and 4.5.2 L.
#include "integers.h"

// Below these lengths the simple methods are faster.
enum { PRODUCT_LIMIT = 32, QUOTIENT_LIMIT = 64 };

Word nabla_words_add(Word *a, const Word *b, long n) {
  Word carry = 0;
  for (long i = 0; i < n; i++) {
    const TwoWords sum = (TwoWords)a[i] + b[i] + carry;
    a[i] = (Word)sum;
    carry = (Word)(sum >> 64);
  }
  return carry;
}

Word nabla_words_subtract(Word *a, const Word *b, long n) {
  Word borrow = 0;
  for (long i = 0; i < n; i++) {
    const TwoWords difference = (TwoWords)a[i] - b[i] - borrow;
    a[i] = (Word)difference;
    borrow = (Word)(difference >> 64) & 1;
  }
  return borrow;
}

static Word add_word(Word *a, Word word, long n) {
  for (long i = 0; i < n && word; i++) {
    a[i] += word;
    word = a[i] < word;
  }
  return word;
}

static Word subtract_word(Word *a, Word word, long n) {
  for (long i = 0; i < n && word; i++) {
    const Word before = a[i];
    a[i] -= word;
    word = before < word;
  }
  return word;
}

static int compare(const Word *a, const Word *b, long n) {
  for (long i = n - 1; i >= 0; i--) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

// out[n + 1] = a[n] * factor, or added to out[n]; the carry.
static Word multiply_by_word(Word *out, const Word *a, long n, Word factor) {
  Word carry = 0;
  for (long i = 0; i < n; i++) {
    const TwoWords product = (TwoWords)a[i] * factor + carry;
    out[i] = (Word)product;
    carry = (Word)(product >> 64);
  }
  return carry;
}

static Word add_product(Word *out, const Word *a, long n, Word factor) {
  Word carry = 0;
  for (long i = 0; i < n; i++) {
    const TwoWords sum = (TwoWords)a[i] * factor + out[i] + carry;
    out[i] = (Word)sum;
    carry = (Word)(sum >> 64);
  }
  return carry;
}

static Word subtract_product(Word *out, const Word *a, long n, Word factor) {
  Word carry = 0;
  for (long i = 0; i < n; i++) {
    const TwoWords product = (TwoWords)a[i] * factor + carry;
    const Word low = (Word)product;
    carry = (Word)(product >> 64) + (out[i] < low);
    out[i] -= low;
  }
  return carry;
}

// What a computation carries through its recursion.
typedef struct {
  const uint8_t *flag;
  bool isStopped;
} Watch;

static bool stops(Watch *watch) {
  if (nabla_flag_get(watch->flag)) watch->isStopped = true;
  return watch->isStopped;
}

static int32_t state(const Watch *watch) { return watch->isStopped ? 2 : 1; }

static void multiply_simply(Word *out, const Word *a, long na, const Word *b, long nb) {
  out[na] = multiply_by_word(out, a, na, b[0]);
  for (long j = 1; j < nb; j++) out[na + j] = add_product(out + j, a, na, b[j]);
}

// out[n] = |a - b|, where b has m <= n words; whether it is negative.
static bool subtract_absolutely(Word *out, const Word *a, long n, const Word *b, long m) {
  bool isBelow = true;
  for (long i = m; i < n; i++) {
    if (a[i]) isBelow = false;
  }
  isBelow = isBelow && compare(a, b, m) < 0;
  if (isBelow) {
    memcpy(out, b, (size_t)m * sizeof(Word));
    memset(out + m, 0, (size_t)(n - m) * sizeof(Word));
    nabla_words_subtract(out, a, m);
  } else {
    memcpy(out, a, (size_t)n * sizeof(Word));
    subtract_word(out + m, nabla_words_subtract(out, b, m), n - m);
  }
  return isBelow;
}

// Words of spare memory for a product of n by n words.
static long product_room(long n) { return 4 * n + 256; }

// Karatsuba: with a = a1 W + a0 and b = b1 W + b0,
// ab = a1 b1 W^2 + (a1 b1 + a0 b0 - (a0 - a1)(b0 - b1)) W + a0 b0.
static void multiply_evenly(
    Word *out, const Word *a, const Word *b, long n, Word *spare, Watch *watch) {
  if (n <= PRODUCT_LIMIT) {
    multiply_simply(out, a, n, b, n);
    return;
  }
  if (n >= 512 && stops(watch)) return;
  const long low = (n + 1) / 2, high = n - low;
  const bool isNegative = subtract_absolutely(out, a, low, a + low, high) !=
                          subtract_absolutely(out + low, b, low, b + low, high);
  Word *const mixed = spare, *const middle = spare + 2 * low;
  multiply_evenly(mixed, out, out + low, low, middle, watch);
  multiply_evenly(out, a, b, low, middle, watch);
  multiply_evenly(out + 2 * low, a + low, b + low, high, middle, watch);
  if (watch->isStopped) return;
  memcpy(middle, out, 2 * (size_t)low * sizeof(Word));
  Word carry = nabla_words_add(middle, out + 2 * low, 2 * high);
  carry = add_word(middle + 2 * high, carry, 2 * (low - high));
  if (isNegative) carry += nabla_words_add(middle, mixed, 2 * low);
  else carry -= nabla_words_subtract(middle, mixed, 2 * low);
  carry += nabla_words_add(out + low, middle, 2 * low);
  add_word(out + 3 * low, carry, 2 * n - 3 * low);
}

// The halves of uneven lengths: a subtraction above needs a1 no longer than a0, as here.
static void multiply(
    Word *out, const Word *a, long na, const Word *b, long nb, Word *spare, Watch *watch) {
  if (na < nb) {
    const Word *const other = a;
    const long length = na;
    a = b, na = nb, b = other, nb = length;
  }
  if (nb <= PRODUCT_LIMIT) {
    // In pieces of a, so that Ctrl-C is seen.
    multiply_simply(out, a, na, b, nb);
    return;
  }
  if (na == nb) {
    multiply_evenly(out, a, b, na, spare, watch);
    return;
  }
  // Pieces of a as long as b.
  Word *const piece = spare;
  memset(out, 0, (size_t)(na + nb) * sizeof(Word));
  for (long i = 0; i < na; i += nb) {
    if (stops(watch)) return;
    const long length = na - i < nb ? na - i : nb;
    if (length == nb) multiply_evenly(piece, a + i, b, nb, spare + 2 * nb, watch);
    else multiply(piece, b, nb, a + i, length, spare + 2 * nb, watch);
    const Word carry = nabla_words_add(out + i, piece, nb + length);
    add_word(out + i + nb + length, carry, na - i - length);
  }
}

// Words of spare memory for any product of which the shorter factor has n words.
static long uneven_room(long n) { return 2 * product_room(n) + 4 * n; }

int32_t nabla_words_multiply(Word *out, const Word *a, long na, const Word *b, long nb) {
  Watch watch = {nabla_watched(), false};
  const long shorter = na < nb ? na : nb;
  if (shorter <= PRODUCT_LIMIT) {
    multiply(out, a, na, b, nb, NULL, &watch);
    return 1;
  }
  Word *const spare = malloc((size_t)uneven_room(shorter) * sizeof(Word));
  if (!spare) return 0;
  multiply(out, a, na, b, nb, spare, &watch);
  free(spare);
  return state(&watch);
}

// Divides a[n + m] by b[n], whose highest bit is set and n >= 2: the quotient's lower m words into quotient, its
// word above them is returned, and the remainder stays in a[n].
static Word divide_simply(Word *quotient, Word *a, const Word *b, long n, long m) {
  const Word over = compare(a + m, b, n) >= 0;
  if (over) nabla_words_subtract(a + m, b, n);
  const Word top = b[n - 1], second = b[n - 2];
  for (long j = m - 1; j >= 0; j--) {
    const Word upper = a[j + n];
    Word guess = (Word)-1;
    if (upper < top) {
      Word rest;
      guess = nabla_word_quotient(upper, a[j + n - 1], top, &rest);
      while ((TwoWords)guess * second > ((TwoWords)rest << 64 | a[j + n - 2])) {
        guess--;
        rest += top;
        if (rest < top) break;
      }
    }
    const Word borrow = subtract_product(a + j, b, n, guess);
    Word missing = upper < borrow;
    Word left = upper - borrow;
    while (missing) {
      guess--;
      left += nabla_words_add(a + j, b, n);
      if (left == 0) missing = 0;
    }
    a[j + n] = 0;
    quotient[j] = guess;
  }
  return over;
}

// a[n] -= factor[m] * b[k] W^shift + over b W^(shift + m), and while that is below zero one time `divisor` is added
// and the quotient lowered by one. n >= shift + m + k.
static void take_back(
    Word *a, long n, const Word *factor, long m, Word over, const Word *b, long k, const Word *divisor,
    Word *quotient, long length, Word *top, Word *product, Word *spare, Watch *watch) {
  multiply(product, factor, m, b, k, spare, watch);
  if (watch->isStopped) return;
  Word borrow = nabla_words_subtract(a, product, m + k);
  borrow = subtract_word(a + m + k, borrow, n - m - k);
  if (over) {
    Word more = nabla_words_subtract(a + m, b, k);
    more = subtract_word(a + m + k, more, n - m - k);
    borrow += more;
  }
  while (borrow) {
    *top -= subtract_word(quotient, 1, length);
    borrow -= nabla_words_add(a, divisor, n);
  }
}

// As `divide_simply` for m <= n, by halves of the quotient.
static Word divide_evenly(
    Word *quotient, Word *a, const Word *b, long n, long m, Word *spare, Watch *watch) {
  if (m <= QUOTIENT_LIMIT) return divide_simply(quotient, a, b, n, m);
  if (stops(watch)) return 0;
  const long k = m / 2;
  Word *const product = spare, *const rest = spare + m + 2;
  Word top = divide_evenly(quotient + k, a + 2 * k, b + k, n - k, m - k, spare, watch);
  if (watch->isStopped) return 0;
  take_back(a + k, n, quotient + k, m - k, top, b, k, b, quotient + k, m - k, &top, product, rest, watch);
  if (watch->isStopped) return 0;
  const Word over = divide_evenly(quotient, a + k, b + k, n - k, k, spare, watch);
  if (watch->isStopped) return 0;
  top += add_word(quotient + k, over, m - k);
  take_back(a, n, quotient, k, over, b, k, b, quotient, m, &top, product, rest, watch);
  return top;
}

int32_t nabla_words_divide(
    Word *quotient, Word *remainder, const Word *a, long na, const Word *b, long nb) {
  Watch watch = {nabla_watched(), false};
  if (nb == 1) {
    Word rest = 0;
    for (long i = na - 1; i >= 0; i--) quotient[i] = nabla_word_quotient(rest, a[i], b[0], &rest);
    remainder[0] = rest;
    return 1;
  }
  const int shift = __builtin_clzll(b[nb - 1]);
  const long m = na - nb;
  const long room = uneven_room(nb) + 2 * nb + 8;
  Word *const memory = malloc((size_t)(na + 1 + nb + room) * sizeof(Word));
  if (!memory) return 0;
  // Both are moved up until the highest bit of b is set.
  Word *const dividend = memory, *const divisor = dividend + na + 1, *const spare = divisor + nb;
  Word carry = 0;
  for (long i = 0; i < nb; i++) {
    divisor[i] = b[i] << shift | carry;
    carry = shift ? b[i] >> (64 - shift) : 0;
  }
  carry = 0;
  for (long i = 0; i < na; i++) {
    dividend[i] = a[i] << shift | carry;
    carry = shift ? a[i] >> (64 - shift) : 0;
  }
  dividend[na] = carry;
  // The quotient has m + 1 words, the first of which are those of a piece shorter than b.
  long place = m + 1;
  while (place > 0) {
    const long first = place % nb ? place % nb : nb;
    place -= first;
    divide_evenly(quotient + place, dividend + place, divisor, nb, first, spare, &watch);
    if (stops(&watch)) break;
  }
  for (long i = 0; i < nb; i++) {
    const Word above = i + 1 < nb ? dividend[i + 1] : 0;
    remainder[i] = shift ? dividend[i] >> shift | above << (64 - shift) : dividend[i];
  }
  free(memory);
  return state(&watch);
}

static long significant(const Word *a, long n) {
  while (n > 0 && a[n - 1] == 0) n--;
  return n;
}

// The upper 64 bits of a, which has n words, and those of b at the same places.
static Word upper_bits(const Word *a, long n, int shift) {
  const Word high = a[n - 1], low = n > 1 ? a[n - 2] : 0;
  return shift ? high << shift | low >> (64 - shift) : high;
}

// a[n] = p a - q b, which is not below zero.
static void combine(Word *out, const Word *a, const Word *b, long n, Word p, Word q) {
  Word carryA = 0, carryB = 0, borrow = 0;
  for (long i = 0; i < n; i++) {
    const TwoWords x = (TwoWords)a[i] * p + carryA, y = (TwoWords)b[i] * q + carryB;
    carryA = (Word)(x >> 64);
    carryB = (Word)(y >> 64);
    const TwoWords difference = (TwoWords)(Word)x - (Word)y - borrow;
    out[i] = (Word)difference;
    borrow = (Word)(difference >> 64) & 1;
  }
}

static Word gcd_of_words(Word a, Word b) {
  while (b) {
    const Word rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

int32_t nabla_words_gcd(
    Word *out, long *outLength, const Word *a, long na, const Word *b, long nb) {
  const uint8_t *const flag = nabla_watched();
  const long n = (na > nb ? na : nb) + 1;
  Word *const memory = calloc(4 * (size_t)n, sizeof(Word));
  if (!memory) return 0;
  Word *x = memory, *y = memory + n, *u = memory + 2 * n, *v = memory + 3 * n;
  const bool isOrdered = na > nb || (na == nb && compare(a, b, na) >= 0);
  memcpy(x, isOrdered ? a : b, (size_t)(isOrdered ? na : nb) * sizeof(Word));
  memcpy(y, isOrdered ? b : a, (size_t)(isOrdered ? nb : na) * sizeof(Word));
  long nx = isOrdered ? na : nb, ny = isOrdered ? nb : na;
  int32_t result = 1;
  // x >= y throughout.
  while (ny > 1) {
    if (nabla_flag_get(flag)) {
      result = 2;
      break;
    }
    // Lehmer: quotients of the upper bits, as long as they are those of the whole numbers.
    Word p = 1, q = 0, r = 0, s = 1;
    bool isOdd = false;
    if (nx == ny) {
      const int shift = __builtin_clzll(x[nx - 1]);
      Word high = upper_bits(x, nx, shift), low = upper_bits(y, nx, shift);
      while (low) {
        const Word factor = high / low, rest = high - factor * low;
        const TwoWords nextP = (TwoWords)factor * r + p, nextQ = (TwoWords)factor * s + q;
        if (nextQ >> 31) break;
        // Collins' condition, in the form of Jebelean: the next quotient is certain.
        const bool isSafe = isOdd ? rest >= (Word)nextP && low - rest >= (Word)nextQ + s
                                  : rest >= (Word)nextQ && low - rest >= (Word)nextP + r;
        if (!isSafe) break;
        p = r, q = s, r = (Word)nextP, s = (Word)nextQ;
        high = low, low = rest;
        isOdd = !isOdd;
      }
    }
    if (q == 0) {
      result = nabla_words_divide(u, v, x, nx, y, ny);
      if (result != 1) break;
      memcpy(x, y, (size_t)ny * sizeof(Word));
      nx = ny;
      memcpy(y, v, (size_t)ny * sizeof(Word));
      ny = significant(y, ny);
      continue;
    }
    if (isOdd) {
      combine(u, y, x, nx, q, p);
      combine(v, x, y, nx, r, s);
    } else {
      combine(u, x, y, nx, p, q);
      combine(v, y, x, nx, s, r);
    }
    Word *const oldX = x, *const oldY = y;
    x = u, y = v, u = oldX, v = oldY;
    nx = significant(x, nx);
    ny = significant(y, nx);
  }
  if (result == 1) {
    if (ny == 1) {
      Word rest = 0, quotient;
      for (long i = nx - 1; i >= 0; i--) quotient = nabla_word_quotient(rest, x[i], y[0], &rest);
      (void)quotient;
      out[0] = gcd_of_words(y[0], rest);
      *outLength = 1;
    } else {
      memcpy(out, x, (size_t)nx * sizeof(Word));
      *outLength = nx;
    }
  }
  free(memory);
  return result;
}
