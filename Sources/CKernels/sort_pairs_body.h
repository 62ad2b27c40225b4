// The quicksort of sort_wide.c for pairs of a key and a place, ordered by key and then by place: no two are
// equal, so that an order of places is stable.
typedef struct { __m512i key, place; } Eight;
typedef struct { int64_t *keys, *places; } Pairs;

WIDE_INLINE __mmask8 is_below(Eight a, Eight b) {
  return _mm512_cmplt_epi64_mask(a.key, b.key) |
         _mm512_mask_cmplt_epi64_mask(
             _mm512_cmpeq_epi64_mask(a.key, b.key), a.place, b.place);
}

WIDE_INLINE Eight blend(__mmask8 second, Eight a, Eight b) {
  return (Eight){
      _mm512_mask_blend_epi64(second, a.key, b.key),
      _mm512_mask_blend_epi64(second, a.place, b.place)};
}

static inline Pairs moved(Pairs p, long n) { return (Pairs){p.keys + n, p.places + n}; }

static inline void copy_pairs(Pairs from, Pairs to, long n) {
  memcpy(to.keys, from.keys, (size_t)n * 8);
  memcpy(to.places, from.places, (size_t)n * 8);
}

// Places of a vector with the bits of DISTANCE turned.
WIDE_INLINE __m512i turned(__m512i x, int distance) {
  switch (distance) {
    case 1: return _mm512_permutex_epi64(x, 0xB1);
    case 2: return _mm512_permutex_epi64(x, 0x4E);
    default: return _mm512_shuffle_i64x2(x, x, 0x4E);
  }
}

WIDE_INLINE Eight step_pairs(Eight own, int v, int size, int distance) {
  const Eight other = {turned(own.key, distance), turned(own.place, distance)};
  unsigned takesLarger = 0;
  for (int i = 0; i < 8; i++) {
    const bool isUpper = (i & distance) != 0, goesDown = ((v * 8 + i) & size) != 0;
    takesLarger |= (unsigned)(isUpper != goesDown) << i;
  }
  return blend(is_below(own, other) ^ (__mmask8)takesLarger, other, own);
}

// Sorts up to as many pairs as the vectors hold. What fills them up comes last.
WIDE_INLINE void network_pairs(Pairs from, Pairs to, long n, const int vectors) {
  const __m512i highest = _mm512_set1_epi64(INT64_MAX);
  Eight x[8];
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) {
    const __mmask8 mask = mask_int64(n - v * 8);
    x[v].key = _mm512_mask_loadu_epi64(highest, mask, from.keys + v * 8);
    x[v].place = _mm512_mask_loadu_epi64(highest, mask, from.places + v * 8);
  }
#pragma clang loop unroll(full)
  for (int size = 2; size <= vectors * 8; size *= 2) {
#pragma clang loop unroll(full)
    for (int distance = size / 2; distance > 0; distance /= 2) {
#pragma clang loop unroll(full)
      for (int v = 0; v < vectors; v++) {
        if (distance < 8) {
          x[v] = step_pairs(x[v], v, size, distance);
        } else if ((v & (distance / 8)) == 0) {
          const int w = v | (distance / 8);
          const bool goesDown = ((v * 8) & size) != 0;
          const __mmask8 keeps = is_below(x[v], x[w]) ^ (__mmask8)(goesDown ? 0xFF : 0);
          const Eight a = x[v], b = x[w];
          x[v] = blend(keeps, b, a);
          x[w] = blend(keeps, a, b);
        }
      }
    }
  }
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) {
    const __mmask8 mask = mask_int64(n - v * 8);
    _mm512_mask_storeu_epi64(to.keys + v * 8, mask, x[v].key);
    _mm512_mask_storeu_epi64(to.places + v * 8, mask, x[v].place);
  }
}

WIDE static void sort_run_pairs(Pairs from, Pairs to, long n) {
  if (n <= 8) {
    network_pairs(from, to, n, 1);
  } else if (n <= 16) {
    network_pairs(from, to, n, 2);
  } else if (n <= 32) {
    network_pairs(from, to, n, 4);
  } else {
    network_pairs(from, to, n, 8);
  }
}

WIDE static long part_pairs(Pairs from, Pairs to, long n, int64_t key, int64_t place) {
  const Eight limit = {_mm512_set1_epi64(key), _mm512_set1_epi64(place)};
  Pairs front = to, end = moved(to, n);
  long i = 0;
  for (; i <= n - 8; i += 8) {
    const Eight x = {_mm512_loadu_si512(from.keys + i), _mm512_loadu_si512(from.places + i)};
    const __mmask8 isFront = is_below(x, limit), isBack = (__mmask8)~isFront;
    const int count = __builtin_popcount(isFront);
    _mm512_storeu_si512(front.keys, _mm512_maskz_compress_epi64(isFront, x.key));
    _mm512_storeu_si512(front.places, _mm512_maskz_compress_epi64(isFront, x.place));
    front = moved(front, count);
    end = moved(end, count - 8);
    const __mmask8 tail = mask_int64(8 - count);
    _mm512_mask_storeu_epi64(end.keys, tail, _mm512_maskz_compress_epi64(isBack, x.key));
    _mm512_mask_storeu_epi64(end.places, tail, _mm512_maskz_compress_epi64(isBack, x.place));
  }
  for (; i < n; i++) {
    const int64_t k = from.keys[i], p = from.places[i];
    const bool isFront = k < key || (k == key && p < place);
    if (!isFront) end = moved(end, -1);
    Pairs *const at = isFront ? &front : &end;
    *at->keys = k, *at->places = p;
    if (isFront) front = moved(front, 1);
  }
  return front.keys - to.keys;
}

static inline bool comes_before(Pairs p, long i, long j) {
  return p.keys[i] < p.keys[j] || (p.keys[i] == p.keys[j] && p.places[i] < p.places[j]);
}

static inline long middle_pair(Pairs p, long a, long b, long c) {
  const bool ab = comes_before(p, a, b);
  const long low = ab ? a : b, high = ab ? b : a;
  if (comes_before(p, c, low)) return low;
  return comes_before(p, c, high) ? c : high;
}

static long pivot_pair(Pairs p, long n) {
  const long step = n / 9;
  long middles[3];
  for (int i = 0; i < 3; i++) middles[i] = middle_pair(p, 3 * i * step, (3 * i + 1) * step, (3 * i + 2) * step);
  return middle_pair(p, middles[0], middles[1], middles[2]);
}

// As `quicksort`. The pivot is never the smallest: no two pairs are equal.
static bool quicksort_pairs(Pairs from, Pairs to, long n, bool stays, int depth) {
  while (n > 64) {
    if (depth-- == 0 || (n > 1 << 17 && nabla_flag_get(nabla_watched()))) return false;
    const long pivot = pivot_pair(from, n);
    const long front = part_pairs(from, to, n, from.keys[pivot], from.places[pivot]);
    if (!quicksort_pairs(to, from, front, !stays, depth)) return false;
    const Pairs other = moved(from, front);
    from = moved(to, front);
    to = other;
    n -= front;
    stays = !stays;
  }
  if (n > 0) sort_run_pairs(from, stays ? from : to, n);
  return true;
}

static bool sort_pairs(int64_t *keys, int64_t *places, long n) {
  const Pairs own = {keys, places};
  if (n <= 64) {
    if (n > 1) sort_run_pairs(own, own, n);
    return true;
  }
  int64_t *const memory = malloc(2 * (size_t)n * sizeof(int64_t));
  if (!memory) return false;
  const int depth = 4 * (64 - __builtin_clzl((unsigned long)n));
  const bool done = quicksort_pairs(own, (Pairs){memory, memory + n}, n, true, depth);
  free(memory);
  return done;
}

static bool select_pairs(Pairs a, Pairs other, long n, long place, int depth) {
  Pairs from = a, to = other;
  while (n > 64) {
    if (depth-- == 0 || (n > 1 << 17 && nabla_flag_get(nabla_watched()))) return false;
    const long pivot = pivot_pair(from, n);
    const long front = part_pairs(from, to, n, from.keys[pivot], from.places[pivot]);
    const bool isInFront = place < front;
    const long done = isInFront ? front : 0, length = isInFront ? n - front : front;
    if (to.keys != a.keys) copy_pairs(moved(to, done), moved(a, done), length);
    const Pairs next = isInFront ? to : moved(to, front);
    if (!isInFront) a = moved(a, front), from = moved(from, front), place -= front;
    n = isInFront ? front : n - front;
    to = from;
    from = next;
  }
  if (n > 0) sort_run_pairs(from, a, n);
  return true;
}

static bool partition_pairs(
    int64_t *keys, int64_t *places, long n, const int64_t *wanted, long count) {
  int64_t *const memory = malloc(2 * (size_t)n * sizeof(int64_t));
  if (!memory) return false;
  const int depth = 4 * (64 - __builtin_clzl((unsigned long)n | 1));
  bool done = true;
  for (long i = 0, first = 0; i < count && done; i++) {
    const long place = wanted[i];
    if (place < first) continue;
    done = place >= n || select_pairs((Pairs){keys + first, places + first}, (Pairs){memory, memory + n},
                                      n - first, place - first, depth);
    first = place + 1;
  }
  free(memory);
  return done;
}
