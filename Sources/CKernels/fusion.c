#include "fusion.h"

#include "interrupt.h"

#include "status.h"
#include "support.h"

// Whether a chunk of results holds NaN (1), an infinity (2) or a zero (4).
#define SCAN(REAL)                                                                                 \
  INLINE unsigned scan_##REAL(const REAL *x, long n) {                                             \
    unsigned found = 0;                                                                            \
    for (long i = 0; i < n; i++)                                                                   \
      found |= (unsigned)(x[i] != x[i]) | (unsigned)__builtin_isinf(x[i]) << 1 | (unsigned)(x[i] == 0) << 2; \
    return found;                                                                                  \
  }                                                                                                \
  INLINE bool has_negative_infinity_##REAL(const REAL *x, long n) {                                \
    bool found = false;                                                                            \
    for (long i = 0; i < n; i++) found |= x[i] == -(REAL)INFINITY;                                 \
    return found;                                                                                  \
  }
SCAN(float)
SCAN(double)

// What went wrong in a step. Vector code also notes what happens in lanes that do not count, so a note is
// believed only where a result shows it. The logistic function makes 0 of an exponential that overflows.
__attribute__((noinline)) static uint8_t confirmed(
    unsigned noted, bool isLogistic, const void *out, long n, long size) {
  unsigned found = size == 4 ? scan_float(out, n) : scan_double(out, n);
  unsigned shown = noted & 8u;
  if (found & 1) shown |= noted & 1u;
  if (found & (isLogistic ? 4 : 2)) shown |= noted & 6u;
  return (uint8_t)shown;
}

typedef struct {
  const char *start;
  // Bytes of the address per byte of a chunk: 1 for an array, 0 for a buffer or a number.
  long moves;
  long step;
} Place;

typedef char Chunk[NABLA_FUSED_CHUNK] __attribute__((aligned(64)));

static void fill_column(char *tile, const char *column, long rows, long columns, long size) {
  for (long i = 0; i < rows; i++) {
    if (size == 4) {
      float value = ((const float *)column)[i];
      for (long j = 0; j < columns; j++) ((float *)tile)[i * columns + j] = value;
    } else {
      double value = ((const double *)column)[i];
      for (long j = 0; j < columns; j++) ((double *)tile)[i * columns + j] = value;
    }
  }
}

void nabla_fused_run(
    NablaFusedStep *steps, long stepCount, const NablaFusedLeaf *leaves, long leafCount, void *out,
    long count, long columns, long size) {
  Chunk buffers[NABLA_FUSED_BUFFERS];
  Chunk tiles[NABLA_FUSED_TILES];
  enum { LEAVES = 32 };
  Place places[LEAVES];
  long capacity = NABLA_FUSED_CHUNK / size, chunk = capacity, tileCount = 0;
  for (long i = 0; i < leafCount && i < LEAVES; i++) {
    if (leaves[i].layout == NABLA_DENSE) {
      places[i] = (Place){leaves[i].start, 1, 1};
      continue;
    }
    // Whole rows make a chunk, so that one tile serves every chunk.
    chunk = capacity / columns * columns;
    char *tile = tiles[tileCount++];
    places[i] = (Place){tile, 0, 1};
    if (leaves[i].layout == NABLA_ROW)
      for (long row = 0; row < chunk / columns; row++)
        memcpy(tile + row * columns * size, leaves[i].start, (size_t)(columns * size));
  }
  nabla_fp_take();
  const uint8_t *watched = nabla_watched();
  for (long start = 0; start < count; start += chunk) {
    if (nabla_flag_get(watched)) return;
    long n = count - start < chunk ? count - start : chunk, offset = start * size;
    if (tileCount)
      for (long i = 0; i < leafCount; i++)
        if (leaves[i].layout == NABLA_COLUMN)
          fill_column(
              (char *)places[i].start, (const char *)leaves[i].start + start / columns * size,
              n / columns, columns, size);
    for (long s = 0; s < stepCount; s++) {
      NablaFusedStep *step = &steps[s];
      const NablaFusedSource *sources[2] = {&step->a, &step->b};
      Place place[2];
      for (int k = 0; k < (step->unary ? 1 : 2); k++) {
        const NablaFusedSource *source = sources[k];
        switch (source->kind) {
          case NABLA_BUFFER: place[k] = (Place){buffers[source->index], 0, 1}; break;
          case NABLA_LEAF: place[k] = places[source->index]; break;
          case NABLA_NUMBER: place[k] = (Place){(const char *)&source->bits, 0, 0}; break;
        }
      }
      char *to = s == stepCount - 1 ? (char *)out + offset : buffers[step->buffer];
      const char *a = place[0].start + offset * place[0].moves;
      if (step->unary) {
        step->unary(a, to, n, place[0].step, 1);
      } else {
        step->binary(
            a, place[1].start + offset * place[1].moves, to, n, place[0].step, place[1].step, 1);
      }
      unsigned noted = nabla_fp_take();
      if (step->hidesInfinity
          && (size == 4 ? has_negative_infinity_float((const float *)(const void *)to, n)
                        : has_negative_infinity_double((const double *)(const void *)to, n)))
        noted |= 2;
      if (__builtin_expect(noted != 0, 0)) {
        const bool isLogistic = step->unary && step->operation == SIGMOID;
        step->noted |= confirmed(noted, isLogistic, to, n, size);
      }
    }
  }
}
