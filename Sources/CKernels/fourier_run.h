// How passes make transforms, for one type of numbers: REAL, with names that NAME makes.

/// A row of complex numbers, parts apart.
typedef struct {
  REAL *r, *i;
} NAME(Row);

/// All passes forward (s = -1) or backward over `row`, with `spare` as room. Returns where the result is: 0 in
/// `row`, 1 in `spare`; -1 where work is being stopped.
static int NAME(passes)(const NablaFourier *plan, NAME(Row) row, NAME(Row) spare, REAL s) {
  static void (*const forward[])(const NAME(Pass) *) = {
      0, 0, NAME(forward2), NAME(forward3), NAME(forward4), NAME(forward5), 0, NAME(forward7),
      NAME(forward8), 0, 0, NAME(forward11)};
  static void (*const backward[])(const NAME(Pass) *) = {
      0, 0, NAME(backward2), NAME(backward3), NAME(backward4), NAME(backward5), 0, NAME(backward7),
      NAME(backward8), 0, 0, NAME(backward11)};
  const uint8_t *stop = nabla_watched();
  const REAL *turns = plan->turns;
  long l1 = 1;
  int at = 0;
  for (int f = 0; f < plan->factorCount; f++) {
    const Factor factor = plan->factors[f];
    const NAME(Row) from = at ? spare : row, to = at ? row : spare;
    const NAME(Pass) pass = {
        plan->length / (l1 * factor.radix), l1, from.r, from.i, to.r, to.i,
        turns + factor.turns, turns + plan->sineOffset + factor.turns};
    if (is_any(plan, factor.radix)) {
      NAME(pass_any)(&pass, factor.radix, turns + factor.roots, s);
    } else {
      (s < 0 ? forward : backward)[factor.radix](&pass);
      at = !at;
    }
    l1 *= factor.radix;
    if (nabla_flag_get(stop)) return -1;
  }
  return at;
}

/// The chirp exp(i pi m^2 / n) and the spectrum of its mirrored, padded copy.
static bool NAME(chirp)(NablaFourier *plan, const Circle *circle) {
  const long n = plan->length, n2 = plan->convolution->length, kept = n2 / 2 + 1;
  REAL *chirp = plan->chirp = malloc((2 * n + 2 * kept) * sizeof(REAL));
  REAL *room = calloc(4 * n2, sizeof(REAL));
  bool done = chirp && room;
  if (done) {
    REAL *r = chirp, *i = chirp + n;
    long angle = 0;
    r[0] = 1, i[0] = 0;
    for (long m = 1; m < n; m++) {
      angle += 2 * m - 1;
      if (angle >= 2 * n) angle -= 2 * n;
      const Turn turn = circle_at(circle, angle);
      r[m] = (REAL)turn.r, i[m] = (REAL)turn.i;
    }
    const NAME(Row) row = {room, room + n2}, spare = {room + 2 * n2, room + 3 * n2};
    const REAL scale = (REAL)1 / (REAL)n2;
    for (long m = 0; m < n; m++) {
      row.r[m] = r[m] * scale, row.i[m] = i[m] * scale;
      if (m > 0) row.r[n2 - m] = row.r[m], row.i[n2 - m] = row.i[m];
    }
    const int at = NAME(passes)(plan->convolution, row, spare, (REAL)-1);
    const NAME(Row) result = at == 1 ? spare : row;
    done = at >= 0;
    memcpy(chirp + 2 * n, result.r, kept * sizeof(REAL));
    memcpy(chirp + 2 * n + kept, result.i, kept * sizeof(REAL));
  }
  free(room);
  return done;
}

/// Rows that one transform needs: the numbers, and room of the length in which passes run.
typedef struct {
  NAME(Row) row, wide, spare;
  void *memory;
} NAME(Room);

static bool NAME(room_make)(NAME(Room) * room, const NablaFourier *plan) {
  // Passes read and write many places that lie whole powers of two apart. The four arrays begin at different
  // places of a page, so that they do not displace each other from the processor's cache.
  enum { PAGE = 4096, SHIFT = 1024 };
  const size_t size = plan->convolution ? plan->convolution->length : 0;
  const size_t narrow = (plan->length * sizeof(REAL) + PAGE - 1) / PAGE * PAGE + SHIFT;
  const size_t wide = plan->convolution ? (size * sizeof(REAL) + PAGE - 1) / PAGE * PAGE + SHIFT : 0;
  const size_t spare = plan->convolution ? wide : narrow;
  char *at = room->memory = malloc(2 * narrow + 2 * wide + 2 * spare);
  if (!at) return false;
  room->row = (NAME(Row)){(REAL *)at, (REAL *)(at + narrow)};
  at += 2 * narrow;
  room->wide = (NAME(Row)){(REAL *)at, (REAL *)(at + wide)};
  at += 2 * wide;
  room->spare = (NAME(Row)){(REAL *)at, (REAL *)(at + spare)};
  return true;
}

/// v times w, or times the conjugate of w where s is -1.
#define TURNED(outR, outI, vr, vi, wr, wi, s)                                                      \
  {                                                                                                \
    const REAL a_ = (vr), b_ = (vi), c_ = (wr), d_ = (s) * (wi);                                   \
    (outR) = a_ * c_ - b_ * d_, (outI) = a_ * d_ + b_ * c_;                                        \
  }

/// A transform of any length as a convolution with a chirp (L. Bluestein, 1970). False where it is stopped.
static bool NAME(bluestein)(const NablaFourier *plan, NAME(Room) * room, REAL s, REAL factor) {
  const long n = plan->length, n2 = plan->convolution->length, kept = n2 / 2 + 1;
  const REAL *chirpR = plan->chirp, *chirpI = chirpR + n, *shapeR = chirpR + 2 * n, *shapeI = shapeR + kept;
  const NAME(Row) row = room->row;
  NAME(Row) wide = room->wide, spare = room->spare;
  for (long m = 0; m < n; m++) TURNED(wide.r[m], wide.i[m], row.r[m], row.i[m], chirpR[m], chirpI[m], s)
  // NaN and infinity spread into the padding as they do in pocketfft.
  const REAL zeroR = wide.r[0] * 0, zeroI = wide.i[0] * 0;
  for (long m = n; m < n2; m++) wide.r[m] = zeroR, wide.i[m] = zeroI;
  int at = NAME(passes)(plan->convolution, wide, spare, (REAL)-1);
  if (at < 0) return false;
  if (at == 1) {
    const NAME(Row) other = wide;
    wide = spare, spare = other;
  }
  TURNED(wide.r[0], wide.i[0], wide.r[0], wide.i[0], shapeR[0], shapeI[0], -s)
  for (long m = 1; m < (n2 + 1) / 2; m++) {
    TURNED(wide.r[m], wide.i[m], wide.r[m], wide.i[m], shapeR[m], shapeI[m], -s)
    TURNED(wide.r[n2 - m], wide.i[n2 - m], wide.r[n2 - m], wide.i[n2 - m], shapeR[m], shapeI[m], -s)
  }
  if (n2 % 2 == 0) {
    const long m = n2 / 2;
    TURNED(wide.r[m], wide.i[m], wide.r[m], wide.i[m], shapeR[m], shapeI[m], -s)
  }
  at = NAME(passes)(plan->convolution, wide, spare, (REAL)1);
  if (at < 0) return false;
  if (at == 1) wide = spare;
  for (long m = 0; m < n; m++) {
    REAL r, i;
    TURNED(r, i, wide.r[m], wide.i[m], chirpR[m], chirpI[m], s)
    row.r[m] = r * factor, row.i[m] = i * factor;
  }
  return true;
}

#undef TURNED

/// Transforms the row of a complex plan, or of one that takes Bluestein's way. Returns the row of the result, with
/// null for its parts where work is being stopped.
static NAME(Row) NAME(transformed)(const NablaFourier *plan, NAME(Room) * room, REAL s, REAL factor) {
  if (plan->convolution) {
    return NAME(bluestein)(plan, room, s, factor) ? room->row : (NAME(Row)){0, 0};
  }
  const int at = NAME(passes)(plan, room->row, room->spare, s);
  if (at < 0) return (NAME(Row)){0, 0};
  const NAME(Row) result = at == 1 ? room->spare : room->row;
  if (factor != 1) {
    VECTORISED for (long m = 0; m < plan->length; m++) result.r[m] *= factor, result.i[m] *= factor;
  }
  return result;
}

CLONES static void NAME(split)(const REAL *restrict from, NAME(Row) to, long n) {
  VECTORISED for (long m = 0; m < n; m++) to.r[m] = from[2 * m], to.i[m] = from[2 * m + 1];
}

CLONES static void NAME(join)(NAME(Row) from, REAL *restrict to, long n) {
  VECTORISED for (long m = 0; m < n; m++) to[2 * m] = from.r[m], to[2 * m + 1] = from.i[m];
}

static int NAME(transform)(
    const NablaFourier *plan, const void *in, void *out, long rows, bool inverse, REAL factor) {
  const long n = plan->length;
  NAME(Room) room;
  if (!NAME(room_make)(&room, plan)) return 0;
  int status = 1;
  for (long row = 0; row < rows && status == 1; row++) {
    const REAL *from = (const REAL *)in + 2 * n * row;
    REAL *to = (REAL *)out + 2 * n * row;
    NAME(split)(from, room.row, n);
    const NAME(Row) result = NAME(transformed)(plan, &room, inverse ? 1 : -1, factor);
    if (!result.r) {
      status = 2;
      break;
    }
    NAME(join)(result, to, n);
    if (nabla_flag_get(nabla_watched())) status = 2;
  }
  free(room.memory);
  return status;
}

/// All passes of a real plan over `row`, with `spare` as room. False where work is being stopped.
static bool NAME(real_passes)(const NablaFourier *plan, REAL *row, REAL *spare, bool backward, REAL factor) {
  static void (*const forward[])(const NAME(RealPass) *) = {
      0, 0, NAME(real_forward2), NAME(real_forward3), NAME(real_forward4), NAME(real_forward5)};
  static void (*const back[])(const NAME(RealPass) *) = {
      0, 0, NAME(real_backward2), NAME(real_backward3), NAME(real_backward4), NAME(real_backward5)};
  const uint8_t *stop = nabla_watched();
  const REAL *turns = plan->turns;
  REAL *from = row, *to = spare;
  long l1 = backward ? 1 : plan->length;
  for (int f = 0; f < plan->factorCount; f++) {
    const Factor factor = plan->factors[backward ? f : plan->factorCount - 1 - f];
    const long ido = backward ? plan->length / (l1 * factor.radix) : plan->length / l1;
    if (!backward) l1 /= factor.radix;
    const NAME(RealPass) pass = {ido, l1, from, to, turns + factor.turns};
    bool isMoved = true;
    if (!is_any(plan, factor.radix)) {
      (backward ? back : forward)[factor.radix](&pass);
    } else if (backward) {
      NAME(real_backward_any)(&pass, factor.radix, turns + factor.roots);
    } else {
      NAME(real_forward_any)(&pass, factor.radix, turns + factor.roots);
      isMoved = false;
    }
    if (isMoved) {
      REAL *other = from;
      from = to, to = other;
    }
    if (backward) l1 *= factor.radix;
    if (nabla_flag_get(stop)) return false;
  }
  if (from != row) {
    for (long m = 0; m < plan->length; m++) row[m] = factor * from[m];
  } else if (factor != 1) {
    for (long m = 0; m < plan->length; m++) row[m] *= factor;
  }
  return true;
}

static int NAME(forward)(const NablaFourier *plan, const void *in, void *out, long rows, REAL factor) {
  const long n = plan->length, kept = n / 2 + 1;
  NAME(Room) room;
  if (!NAME(room_make)(&room, plan)) return 0;
  int status = 1;
  for (long row = 0; row < rows; row++) {
    REAL *to = (REAL *)out + 2 * kept * row;
    const REAL *from = (const REAL *)in + n * row;
    if (plan->convolution) {
      memcpy(room.row.r, from, n * sizeof(REAL));
      const REAL zero = room.row.r[0] * 0;
      for (long m = 0; m < n; m++) room.row.i[m] = zero;
      const NAME(Row) result = NAME(transformed)(plan, &room, -1, factor);
      if (!result.r) { status = 2; break; }
      for (long m = 1; m < kept; m++) to[2 * m] = result.r[m], to[2 * m + 1] = result.i[m];
      to[0] = result.r[0];
    } else {
      memcpy(to + 1, from, n * sizeof(REAL));
      if (!NAME(real_passes)(plan, to + 1, room.row.r, false, factor)) { status = 2; break; }
      to[0] = to[1];
    }
    // The sums at zero and, for even lengths, in the middle are real.
    to[1] = 0;
    if (n % 2 == 0) to[n + 1] = 0;
    if (nabla_flag_get(nabla_watched())) { status = 2; break; }
  }
  free(room.memory);
  return status;
}

static int NAME(backward)(const NablaFourier *plan, const void *in, void *out, long rows, REAL factor) {
  const long n = plan->length, kept = n / 2 + 1;
  NAME(Room) room;
  if (!NAME(room_make)(&room, plan)) return 0;
  int status = 1;
  for (long row = 0; row < rows; row++) {
    const REAL *from = (const REAL *)in + 2 * kept * row;
    REAL *to = (REAL *)out + n * row;
    if (plan->convolution) {
      room.row.r[0] = from[0], room.row.i[0] = from[0] * 0;
      for (long m = 1; 2 * m <= n; m++) {
        room.row.r[m] = from[2 * m], room.row.i[m] = 2 * m == n ? from[0] * 0 : from[2 * m + 1];
        room.row.r[n - m] = room.row.r[m], room.row.i[n - m] = 2 * m == n ? room.row.i[m] : -room.row.i[m];
      }
      const NAME(Row) result = NAME(transformed)(plan, &room, 1, factor);
      if (!result.r) { status = 2; break; }
      memcpy(to, result.r, n * sizeof(REAL));
    } else {
      to[0] = from[0];
      memcpy(to + 1, from + 2, (n - 1) * sizeof(REAL));
      if (!NAME(real_passes)(plan, to, room.row.r, true, factor)) { status = 2; break; }
    }
    if (nabla_flag_get(nabla_watched())) { status = 2; break; }
  }
  free(room.memory);
  return status;
}
