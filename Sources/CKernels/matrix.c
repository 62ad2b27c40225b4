// Matrix products: which kernel multiplies which types, and on how many threads.
#include "matrix.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "complex_loops.h"
#include "product.h"

// Rows at a time between two looks at the flag that may stop the product.
static const double mostBetweenPolls = 1 << 24;

#define SIMPLE(S, T, U, STORE)                                                                    \
  CLONES static void matmul_##S(                                                                  \
      const T *a, const T *b, T *o, long m, long n, long k, long ra, long ca, long rb, long cb,   \
      long ro) {                                                                                  \
    for (long i = 0; i < m; i++) {                                                                \
      T *restrict out = o + i * ro;                                                               \
      for (long j = 0; j < n; j++) out[j] = 0;                                                    \
      for (long p = 0; p < k; p++) {                                                              \
        const U x = (U)a[i * ra + p * ca];                                                        \
        const T *row = b + p * rb;                                                                \
        for (long j = 0; j < n; j++) out[j] = (T)(STORE);                                         \
      }                                                                                           \
    }                                                                                             \
  }

SIMPLE(bool, uint8_t, uint8_t, out[j] | ((x != 0) & (row[j * cb] != 0)))
SIMPLE(uint8, uint8_t, uint32_t, (uint32_t)out[j] + x * (uint32_t)row[j * cb])
SIMPLE(uint16, uint16_t, uint32_t, (uint32_t)out[j] + x * (uint32_t)row[j * cb])
SIMPLE(int32, int32_t, uint32_t, (uint32_t)out[j] + x * (uint32_t)row[j * cb])
SIMPLE(int64, int64_t, uint64_t, (uint64_t)out[j] + x * (uint64_t)row[j * cb])

enum { MOST_THREADS = 16 };

// A product of fewer multiplications than this stays on one thread: starting another costs as much.
static const double smallestShare = 1 << 24;

// NABLA_NUM_THREADS or OMP_NUM_THREADS, else the processors there are.
static long allowed_threads(void) {
  static const char *const names[] = {"NABLA_NUM_THREADS", "OMP_NUM_THREADS"};
  long count = 0;
  for (int i = 0; i < 2 && count < 1; i++) {
    const char *text = getenv(names[i]);
    if (text) count = strtol(text, 0, 10);
  }
  if (count < 1) count = sysconf(_SC_NPROCESSORS_ONLN);
  return count < 1 ? 1 : count < MOST_THREADS ? count : MOST_THREADS;
}

typedef struct {
  NablaMatrix a, b;
  void *out;
  long m, n, k, rowOut;
  uint8_t dtype;
  const NablaProductPlan *plan;
  int state;
} Share;

static void run_share(Share *s) {
  s->state =
      nabla_float_product(s->a, s->b, s->out, s->m, s->n, s->k, s->rowOut, s->dtype, s->plan);
}

static void *run_thread(void *share) {
  run_share(share);
  nabla_release_scratch();
  return 0;
}

static long element_size(uint8_t dtype) { return dtype == FLOAT32 ? 4 : 8; }

// Gives each thread some of the rows, or of the columns where those are more.
static int shared_product(Share whole, long count) {
  Share shares[MOST_THREADS];
  pthread_t threads[MOST_THREADS];
  bool isStarted[MOST_THREADS] = {false};
  const bool byRows = whole.m >= whole.n || whole.m >= 64 * count;
  const long length = byRows ? whole.m : whole.n;
  const long step = ((length + count - 1) / count + 31) / 32 * 32;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int used = 0;
  for (long start = 0; start < length && used < count; start += step, used++) {
    Share *s = &shares[used];
    const long some = length - start < step ? length - start : step;
    *s = whole;
    if (byRows) {
      s->m = some;
      s->a.data = (const char *)whole.a.data + start * whole.a.row * element_size(whole.a.dtype);
      s->out = (char *)whole.out + start * whole.rowOut * element_size(whole.dtype);
    } else {
      s->n = some;
      s->b.data = (const char *)whole.b.data + start * whole.b.column * element_size(whole.b.dtype);
      s->out = (char *)whole.out + start * element_size(whole.dtype);
    }
    if (used > 0) isStarted[used] = pthread_create(&threads[used], 0, run_thread, s) == 0;
  }
  pthread_sigmask(SIG_SETMASK, &before, 0);
  int state = 1;
  // The first share is this thread's, and so are those for which there was no thread.
  for (int i = 0; i < used; i++) {
    if (!isStarted[i]) run_share(&shares[i]);
  }
  for (int i = 0; i < used; i++) {
    if (isStarted[i]) pthread_join(threads[i], 0);
    if (shares[i].state != 1) state = shares[i].state;
  }
  return state;
}

static int float_product(Share s) {
  const double work = (double)s.m * (double)s.n * (double)s.k;
  // OpenBLAS sums small products in one chain.
  const long block = s.dtype == FLOAT32 ? 448 : 384;
  const NablaProductPlan plan = {work <= 1e6 ? s.k : block, nabla_watched(), 0};
  s.plan = &plan;
  if (s.k == 0) {
    for (long i = 0; i < s.m; i++) {
      memset((char *)s.out + i * s.rowOut * element_size(s.dtype), 0,
             (size_t)(s.n * element_size(s.dtype)));
    }
    return 1;
  }
  if (work >= 2 * smallestShare) {
    long count = allowed_threads();
    const double most = work / smallestShare;
    if ((double)count > most) count = (long)most;
    if (count > 1) return shared_product(s, count);
  }
  run_share(&s);
  return s.state;
}

int nabla_subtract_product(
    const double *a, long ra, long ca, const double *b, long rb, long cb, double *c, long rc, long m,
    long n, long k) {
  if (m == 0 || n == 0 || k == 0) return 1;
  const NablaProductPlan plan = {384, nabla_watched(), -1};
  return nabla_float_product(
      (NablaMatrix){a, ra, ca, FLOAT64}, (NablaMatrix){b, rb, cb, FLOAT64}, c, m, n, k, rc, FLOAT64,
      &plan);
}

#define SIMPLE_CALL(S, T)                                                                         \
  for (long i = 0; i < m; i += some) {                                                            \
    if (nabla_flag_get(nabla_watched())) return 2;                                                \
    matmul_##S((const T *)a.data + i * a.row, b.data, (T *)out + i * rowOut,                      \
               m - i < some ? m - i : some, n, k, a.row, a.column, b.row, b.column, rowOut);      \
  }                                                                                               \
  return 1;

int nabla_matmul(
    NablaMatrix a, NablaMatrix b, void *out, long m, long n, long k, long rowOut, uint8_t dtype) {
  const double rows = mostBetweenPolls / ((double)n * (double)k + 1);
  const long some = rows < 1 ? 1 : rows > (double)m ? m : (long)rows;
  switch (dtype) {
    case BOOL: SIMPLE_CALL(bool, uint8_t)
    // Signed and unsigned numbers multiply and wrap around alike.
    case INT8:
    case UINT8: SIMPLE_CALL(uint8, uint8_t)
    case INT16:
    case UINT16: SIMPLE_CALL(uint16, uint16_t)
    case INT32:
    case UINT32: SIMPLE_CALL(int32, int32_t)
    case INT64:
    case UINT64: SIMPLE_CALL(int64, int64_t)
    case FLOAT32:
    case FLOAT64: return float_product((Share){a, b, out, m, n, k, rowOut, dtype, 0, 0});
    case COMPLEX64:
    case COMPLEX128: return nabla_complex_matmul(a, b, out, m, n, k, rowOut, dtype);
    default: return 0;
  }
}
