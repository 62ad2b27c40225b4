// The quicksort of sort_wide.c for one element type.
#define JOIN2(a, b) a##_##b
#define JOIN(a, b) JOIN2(a, b)
#define NAME(name) JOIN(name, S)
// Vectors that a sorting network takes.
#define MOST 16
#define OP2(name, suffix) _mm512_##name##_##suffix
#define OP1(name, suffix) OP2(name, suffix)
#define OP(name) OP1(name, SUFFIX)

typedef T NAME(Lanes) __attribute__((ext_vector_type(LANES)));
typedef union { VECTOR vector; NAME(Lanes) lanes; } NAME(Both);

#if LANES == 8
#define SWAPPED EIGHT_SWAPPED
#else
#define SWAPPED SIXTEEN_SWAPPED
#endif

// One step of the network inside vector v: elements at this distance, in blocks of `size` elements that go up and
// down by turns.
#define STEP(distance)                                                                            \
  case distance: other.lanes = SWAPPED(own.lanes, distance); break;

WIDE_INLINE VECTOR NAME(step)(VECTOR vector, int v, int size, int distance) {
  const NAME(Both) own = {vector};
  NAME(Both) other = own;
  switch (distance) {
    STEP(1)
    STEP(2)
    STEP(4)
#if LANES == 16
    STEP(8)
#endif
  }
  unsigned takesLarger = 0;
  for (int i = 0; i < LANES; i++) {
    const bool isUpper = (i & distance) != 0, goesDown = ((v * LANES + i) & size) != 0;
    takesLarger |= (unsigned)(isUpper != goesDown) << i;
  }
  return OP(mask_max)(OP(min)(own.vector, other.vector), (MASK)takesLarger, own.vector, other.vector);
}

WIDE_INLINE MASK NAME(mask)(long count) {
  return count >= LANES ? (MASK)-1 : (MASK)_bzhi_u32((1u << LANES) - 1, count < 0 ? 0 : (unsigned)count);
}

// Sorts up to as many elements as the vectors hold.
WIDE_INLINE void NAME(network)(const T *from, T *to, long n, const int vectors) {
  VECTOR x[MOST];
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) {
    x[v] = OP(mask_loadu)(OP(set1)(HIGHEST), NAME(mask)(n - v * LANES), from + v * LANES);
  }
#pragma clang loop unroll(full)
  for (int size = 2; size <= vectors * LANES; size *= 2) {
#pragma clang loop unroll(full)
    for (int distance = size / 2; distance > 0; distance /= 2) {
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) {
        if (distance < LANES) {
          x[v] = NAME(step)(x[v], v, size, distance);
        } else if ((v & (distance / LANES)) == 0) {
          // Operands in this order, so that two zeros of different sign stay two.
          const int w = v | (distance / LANES);
          const VECTOR low = OP(min)(x[v], x[w]), high = OP(max)(x[w], x[v]);
          const bool goesDown = ((v * LANES) & size) != 0;
          x[v] = goesDown ? high : low;
          x[w] = goesDown ? low : high;
        }
      }
    }
  }
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) {
    OP(mask_storeu)(to + v * LANES, NAME(mask)(n - v * LANES), x[v]);
  }
}

WIDE static void NAME(sort_run)(const T *from, T *to, long n) {
  if (n <= LANES) {
    NAME(network)(from, to, n, 1);
  } else if (n <= 2 * LANES) {
    NAME(network)(from, to, n, 2);
  } else if (n <= 4 * LANES) {
    NAME(network)(from, to, n, 4);
  } else if (n <= 8 * LANES) {
    NAME(network)(from, to, n, 8);
  } else {
    NAME(network)(from, to, n, 16);
  }
}

// Parts x by the pivot: one side moves together at the start of x, the other goes to the start of y, which has
// room for all. In front are the elements below the pivot, or those not above it; says how many.
#define PART(name, IS_FRONT)                                                                      \
  WIDE static long NAME(name)(T *x, T *y, long n, T pivot, bool frontStays) {                     \
    const VECTOR limit = OP(set1)(pivot);                                                         \
    const MASK flip = frontStays ? 0 : (MASK)-1;                                                  \
    long stayed = 0, i = 0;                                                                       \
    for (; i <= n - LANES; i += LANES) {                                                          \
      const VECTOR v = OP(loadu)(x + i);                                                          \
      const MASK stays = IS_FRONT(v, limit) ^ flip;                                               \
      /* No more have come to either side than were read: whole vectors fit. */                   \
      OP(storeu)(x + stayed, OP(maskz_compress)(stays, v));                                       \
      OP(storeu)(y + (i - stayed), OP(maskz_compress)((MASK)~stays, v));                          \
      stayed += __builtin_popcount(stays);                                                        \
    }                                                                                             \
    if (i < n) {                                                                                  \
      const MASK there = NAME(mask)(n - i);                                                       \
      const VECTOR v = OP(maskz_loadu)(there, x + i);                                             \
      const MASK stays = (IS_FRONT(v, limit) ^ flip) & there, goes = (MASK)~stays & there;        \
      const int count = __builtin_popcount(stays);                                                \
      OP(mask_storeu)(x + stayed, NAME(mask)(count), OP(maskz_compress)(stays, v));               \
      OP(mask_storeu)(                                                                            \
          y + (i - stayed), NAME(mask)(n - i - count), OP(maskz_compress)(goes, v));              \
      stayed += count;                                                                            \
    }                                                                                             \
    return frontStays ? stayed : n - stayed;                                                      \
  }

PART(part_below, IS_BELOW)
PART(part_not_above, IS_NOT_ABOVE)

#define LOWER(a, b) ((a) < (b) ? (a) : (b))
#define HIGHER(a, b) ((a) < (b) ? (b) : (a))

static inline T NAME(middle)(T a, T b, T c) {
  const T low = LOWER(a, b), high = HIGHER(a, b), c2 = LOWER(high, c);
  return HIGHER(low, c2);
}

// The middle one of the middles of three times three elements from all over the run.
static T NAME(pivot)(const T *a, long n) {
  const long step = n / 9;
  T middles[3];
  for (int i = 0; i < 3; i++, a += 3 * step) middles[i] = NAME(middle)(a[0], a[step], a[2 * step]);
  return NAME(middle)(middles[0], middles[1], middles[2]);
}

// Sorts x, in place or into y, which is as long; the other is spare memory. What goes to the front is parted
// into the memory where it ends. False where pivots were so bad that the depth is used up.
static bool NAME(quicksort)(T *x, T *y, long n, bool stays, int depth) {
  while (n > MOST * LANES) {
    if (depth-- == 0 || (n > 1 << 18 && nabla_flag_get(nabla_watched()))) return false;
    const T pivot = NAME(pivot)(x, n);
    long front = NAME(part_below)(x, y, n, pivot, stays);
    const bool isSmallest = front == 0;
    // The pivot is the smallest element: nothing has moved but what went to y as a whole.
    if (isSmallest) {
      if (stays) memcpy(x, y, (size_t)n * sizeof(T));
      front = NAME(part_not_above)(x, y, n, pivot, stays);
    }
    const long back = n - front;
    // The front's elements, and the spare memory beside those of the back.
    T *const own = stays ? x : y, *const other = stays ? y : x;
    if (!isSmallest && !NAME(quicksort)(own, other + back, front, true, depth)) return false;
    // The back lies at the start of the other memory, and ends behind the front.
    x = other;
    y = own + front;
    n = back;
    stays = false;
  }
  if (n > 0) NAME(sort_run)(x, stays ? x : y, n);
  return true;
}

static bool NAME(sort)(T *a, long n) {
  if (n <= MOST * LANES) {
    if (n > 1) NAME(sort_run)(a, a, n);
    return true;
  }
  T *const copy = malloc(2 * (size_t)n * sizeof(T));
  if (!copy) return false;
  memcpy(copy, a, (size_t)n * sizeof(T));
  const int depth = 4 * (64 - __builtin_clzl((unsigned long)n));
  const bool done = NAME(quicksort)(copy, copy + n, n, true, depth);
  if (done) memcpy(a, copy, (size_t)n * sizeof(T));
  free(copy);
  return done;
}

// Puts the element that a sorted run has at `place` there, with no larger one before it and no smaller one behind
// it; `other` is spare memory. False, with the elements in any order, where pivots were so bad that the depth is
// used up, or Ctrl-C was pressed.
static bool NAME(select)(T *a, T *other, long n, long place, int depth) {
  while (n > MOST * LANES) {
    if (depth-- == 0 || (n > 1 << 18 && nabla_flag_get(nabla_watched()))) return false;
    const T pivot = NAME(pivot)(a, n);
    long front = NAME(part_below)(a, other, n, pivot, true);
    const bool isSmallest = front == 0;
    if (isSmallest) {
      memcpy(a, other, (size_t)n * sizeof(T));
      front = NAME(part_not_above)(a, other, n, pivot, true);
    }
    memcpy(a + front, other, (size_t)(n - front) * sizeof(T));
    if (place >= front) {
      a += front;
      place -= front;
      n -= front;
    } else if (isSmallest) {
      return true;
    } else {
      n = front;
    }
  }
  if (n > 0) NAME(sort_run)(a, a, n);
  return true;
}

// Does so for several places, which ascend. False where there is not enough memory.
static bool NAME(partition)(T *a, long n, const int64_t *places, long count) {
  T *const other = malloc((size_t)n * sizeof(T));
  if (!other) return false;
  const int depth = 4 * (64 - __builtin_clzl((unsigned long)n | 1));
  bool done = true;
  for (long i = 0, first = 0; i < count && done; i++) {
    const long place = places[i];
    if (place < first) continue;
    done = place >= n || NAME(select)(a + first, other, n - first, place - first, depth);
    first = place + 1;
  }
  free(other);
  return done;
}

#undef LOWER
#undef HIGHER
#undef JOIN2
#undef JOIN
#undef NAME
#undef MOST
#undef OP2
#undef OP1
#undef OP
#undef STEP
#undef SWAPPED
#undef PART
#undef S
#undef T
#undef LANES
#undef MASK
#undef VECTOR
#undef SUFFIX
#undef HIGHEST
#undef IS_BELOW
#undef IS_NOT_ABOVE
