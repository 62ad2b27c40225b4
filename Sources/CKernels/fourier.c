// Discrete Fourier transforms: plans, and the choice between passes by factors and Bluestein's chirp.
//
// Method and order of operations are those of pocketfft (M. Reinecke), which goes back to FFTPACK (P. Swarztrauber),
// because NumPy prints its last digits.
#include "fourier.h"

#include <stdlib.h>

#include "interrupt.h"
#include "support.h"

// Products and sums stay apart, so that the bits do not depend on the processor.
#pragma STDC FP_CONTRACT OFF

/// At most one factor for each doubling of a 63-bit length.
enum { MOST_FACTORS = 64 };

typedef struct {
  long radix;
  /// Where the turns of its pass begin, and its roots of unity where it has no pass of its own.
  long turns, roots;
} Factor;

struct NablaFourier {
  long length;
  bool isReal, isSingle;
  int factorCount;
  Factor factors[MOST_FACTORS];
  /// All turns: of complex plans cosines first and sines after `sineOffset` numbers, of real ones in pairs.
  void *turns;
  long sineOffset;
  /// Bluestein's way: a longer transform, the chirp and the chirp's spectrum (parts apart).
  NablaFourier *convolution;
  void *chirp;
};

// MARK: - Angles

typedef struct {
  double r, i;
} Turn;

/// exp(2 pi i k / n) for any k by two tables of about sqrt(n) entries: of small angles and of large ones.
typedef struct {
  long n;
  int shift;
  Turn *fine, *coarse;
} Circle;

/// The exact octant is taken out first, so that sine and cosine see small angles only.
static Turn turn_of(long k, long n, double eighth) {
  const long x = 8 * k;
  const bool below = x < 4 * n;
  long y = below ? x : 8 * n - x;
  const bool second = y >= 2 * n;
  if (second) y -= 2 * n;
  const bool steep = y >= n;
  const double angle = (double)(steep ? 2 * n - y : y) * eighth;
  const double c = steep ? sin(angle) : cos(angle), s = steep ? cos(angle) : sin(angle);
  const Turn turn = second ? (Turn){-s, c} : (Turn){c, s};
  return below ? turn : (Turn){turn.r, -turn.i};
}

static bool circle_make(Circle *circle, long n) {
  const long needed = (n + 2) / 2;
  int shift = 1;
  while ((1L << shift) * (1L << shift) < needed) shift++;
  const long fine = 1L << shift, coarse = (needed + fine - 1) / fine;
  *circle = (Circle){n, shift, malloc(fine * sizeof(Turn)), malloc(coarse * sizeof(Turn))};
  if (!circle->fine || !circle->coarse) return false;
  const double eighth = (double)(0.25L * 3.141592653589793238462643383279502884197L / n);
  circle->fine[0] = circle->coarse[0] = (Turn){1, 0};
  for (long i = 1; i < fine; i++) circle->fine[i] = turn_of(i, n, eighth);
  for (long i = 1; i < coarse; i++) circle->coarse[i] = turn_of(i * fine, n, eighth);
  return true;
}

static void circle_free(Circle *circle) {
  free(circle->fine);
  free(circle->coarse);
}

static Turn circle_at(const Circle *circle, long k) {
  const bool below = 2 * k <= circle->n;
  if (!below) k = circle->n - k;
  const Turn a = circle->fine[k & ((1L << circle->shift) - 1)], b = circle->coarse[k >> circle->shift];
  const double i = a.r * b.i + a.i * b.r;
  return (Turn){a.r * b.r - a.i * b.i, below ? i : -i};
}

// MARK: - Factors

static long largest_prime_factor(long n) {
  long largest = 1;
  for (; n % 2 == 0; n /= 2) largest = 2;
  for (long x = 3; x * x <= n; x += 2) {
    for (; n % x == 0; n /= x) largest = x;
  }
  return n > 1 ? n : largest;
}

/// How much work passes by factors are; factors without a pass of their own cost more.
static double cost(long length) {
  const double penalty = 1.1;
  double sum = 0;
  long n = length;
  for (; n % 2 == 0; n /= 2) sum += 2;
  for (long x = 3; x * x <= n; x += 2) {
    for (; n % x == 0; n /= x) sum += x <= 5 ? (double)x : penalty * (double)x;
  }
  if (n > 1) sum += n <= 5 ? (double)n : penalty * (double)n;
  return sum * (double)length;
}

/// The smallest number from n that has no other prime factors than 2, 3, 5, 7 and 11.
static long smooth_length(long n) {
  if (n <= 12) return n;
  long best = 2 * n;
  for (long a = 1; a < best; a *= 11) {
    for (long b = a; b < best; b *= 7) {
      for (long c = b; c < best; c *= 5) {
        for (long d = c; d < best; d *= 3) {
          long x = d;
          while (x < n) x *= 2;
          if (x < best) best = x;
        }
      }
    }
  }
  return best;
}

static void add_factor(NablaFourier *plan, long radix) {
  plan->factors[plan->factorCount++] = (Factor){radix, 0, 0};
}

static void factorize(NablaFourier *plan) {
  long n = plan->length;
  if (!plan->isReal) {
    for (; n % 8 == 0; n /= 8) add_factor(plan, 8);
  }
  for (; n % 4 == 0; n /= 4) add_factor(plan, 4);
  if (n % 2 == 0) {
    n /= 2;
    add_factor(plan, 2);
    // A two comes first.
    const Factor first = plan->factors[0];
    plan->factors[0] = plan->factors[plan->factorCount - 1];
    plan->factors[plan->factorCount - 1] = first;
  }
  for (long x = 3; x * x <= n; x += 2) {
    for (; n % x == 0; n /= x) add_factor(plan, x);
  }
  if (n > 1) add_factor(plan, n);
}

/// Stores a number of the plan's type.
static void put(const NablaFourier *plan, void *numbers, long place, double value) {
  if (plan->isSingle) ((float *)numbers)[place] = (float)value;
  else ((double *)numbers)[place] = value;
}

static size_t number_size(const NablaFourier *plan) {
  return plan->isSingle ? sizeof(float) : sizeof(double);
}

/// Whether a radix has no pass of its own.
static bool is_any(const NablaFourier *plan, long radix) { return radix > (plan->isReal ? 5 : 11); }

static bool make_turns(NablaFourier *plan) {
  Circle circle;
  bool done = circle_make(&circle, plan->length);
  const long columns = plan->isReal ? 1 : 2;
  long total = 0, l1 = 1;
  for (int f = 0; f < plan->factorCount; f++) {
    Factor *factor = &plan->factors[f];
    const long ido = plan->length / (l1 * factor->radix);
    factor->turns = total;
    total += (factor->radix - 1) * (ido - 1);
    l1 *= factor->radix;
  }
  plan->sineOffset = total;
  total *= columns;
  for (int f = 0; f < plan->factorCount; f++) {
    plan->factors[f].roots = total;
    if (is_any(plan, plan->factors[f].radix)) total += 2 * plan->factors[f].radix;
  }
  if (done) plan->turns = malloc((total + 1) * number_size(plan));
  done = done && plan->turns;
  l1 = 1;
  for (int f = 0; done && f < plan->factorCount; f++) {
    const Factor factor = plan->factors[f];
    const long radix = factor.radix, ido = plan->length / (l1 * radix);
    for (long j = 1; j < radix; j++) {
      const long start = factor.turns + (j - 1) * (ido - 1);
      if (plan->isReal) {
        for (long i = 1; i <= (ido - 1) / 2; i++) {
          const Turn turn = circle_at(&circle, j * l1 * i);
          put(plan, plan->turns, start + 2 * i - 2, turn.r);
          put(plan, plan->turns, start + 2 * i - 1, turn.i);
        }
      } else {
        for (long i = 1; i < ido; i++) {
          const Turn turn = circle_at(&circle, j * l1 * i);
          put(plan, plan->turns, start + i - 1, turn.r);
          put(plan, plan->turns, plan->sineOffset + start + i - 1, turn.i);
        }
      }
    }
    for (long j = 0; is_any(plan, radix) && j < radix; j++) {
      const Turn turn = j == 0 ? (Turn){1, 0} : circle_at(&circle, j * (plan->length / radix));
      put(plan, plan->turns, factor.roots + j, turn.r);
      put(plan, plan->turns, factor.roots + radix + j, turn.i);
    }
    l1 *= radix;
  }
  circle_free(&circle);
  return done;
}

// MARK: - Transforms

#define REAL double
#define NAME(name) name##_double
#include "fourier_complex.h"
#include "fourier_real.h"
#include "fourier_real_any.h"
#include "fourier_run.h"
#undef REAL
#undef NAME

#define REAL float
#define NAME(name) name##_float
#include "fourier_complex.h"
#include "fourier_real.h"
#include "fourier_real_any.h"
#include "fourier_run.h"
#undef REAL
#undef NAME

static bool make_chirp(NablaFourier *plan) {
  plan->convolution = nabla_fourier_plan(smooth_length(2 * plan->length - 1), nabla_fourier_complex, plan->isSingle);
  if (!plan->convolution) return false;
  Circle circle;
  const bool done = circle_make(&circle, 2 * plan->length)
    && (plan->isSingle ? chirp_float(plan, &circle) : chirp_double(plan, &circle));
  circle_free(&circle);
  return done;
}

NablaFourier *nabla_fourier_plan(long length, NablaFourierKind kind, bool single) {
  // Sums of indices over a length like this stay far from the end of the numbers.
  if (length < 1 || length > 1L << 48) return 0;
  NablaFourier *plan = calloc(1, sizeof *plan);
  if (!plan) return 0;
  plan->length = length;
  plan->isReal = kind == nabla_fourier_real;
  plan->isSingle = single;
  if (length == 1) return plan;
  const long prime = length < 50 ? 0 : largest_prime_factor(length);
  bool byFactors = prime <= length / (prime > 0 ? prime : 1);
  if (!byFactors) {
    const double direct = (plan->isReal ? 0.5 : 1) * cost(length);
    byFactors = 1.5 * (2 * cost(smooth_length(2 * length - 1))) >= direct;
  }
  if (byFactors) factorize(plan);
  if (byFactors ? make_turns(plan) : make_chirp(plan)) return plan;
  nabla_fourier_free(plan);
  return 0;
}

void nabla_fourier_free(NablaFourier *plan) {
  if (!plan) return;
  nabla_fourier_free(plan->convolution);
  free(plan->turns);
  free(plan->chirp);
  free(plan);
}

int nabla_fourier_transform(
    const NablaFourier *plan, const void *in, void *out, long rows, bool inverse, double factor) {
  return plan->isSingle ? transform_float(plan, in, out, rows, inverse, (float)factor)
                        : transform_double(plan, in, out, rows, inverse, factor);
}

int nabla_fourier_forward(const NablaFourier *plan, const void *in, void *out, long rows, double factor) {
  return plan->isSingle ? forward_float(plan, in, out, rows, (float)factor)
                        : forward_double(plan, in, out, rows, factor);
}

int nabla_fourier_backward(const NablaFourier *plan, const void *in, void *out, long rows, double factor) {
  return plan->isSingle ? backward_float(plan, in, out, rows, (float)factor)
                        : backward_double(plan, in, out, rows, factor);
}
