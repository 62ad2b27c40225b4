#pragma once
#include <stdint.h>

#include "elementwise.h"

// Several loops over the same elements, a chunk at a time, so that what lies between them never leaves the
// first-level cache.

enum {
  /// Bytes of a chunk, and so of an intermediate result.
  NABLA_FUSED_CHUNK = 8 << 10,
  NABLA_FUSED_BUFFERS = 6,
  /// Operands that are repeated along the rows or columns of the result.
  NABLA_FUSED_TILES = 4,
};

typedef enum { NABLA_DENSE, NABLA_ROW, NABLA_COLUMN } NablaFusedLayout;

/// An array that is read: dense like the result, one row of it, or one column.
typedef struct {
  const void *start;
  NablaFusedLayout layout;
} NablaFusedLeaf;

typedef enum { NABLA_BUFFER, NABLA_LEAF, NABLA_NUMBER } NablaFusedKind;

/// Where a step reads: a buffer or a leaf by its number, or a number of the elements' type by its bits.
typedef struct {
  NablaFusedKind kind;
  int32_t index;
  uint64_t bits;
} NablaFusedSource;

/// One loop, of one operand or of two; the result goes to a buffer, that of the last step to the array.
typedef struct {
  NablaUnaryLoop *unary;
  NablaBinaryLoop *binary;
  NablaFusedSource a, b;
  int32_t buffer;
  /// The operation, for those who report errors.
  uint8_t operation;
  /// Whether its loop leaves no note where a zero gives minus infinity.
  uint8_t hidesInfinity;
  /// What went wrong, as `nabla_fp_take` says it, as far as the results bear it out.
  uint8_t noted;
} NablaFusedStep;

/// Runs the steps over `count` elements of float32 (`size` 4) or float64 (8). With a row or column among the
/// leaves the result has `columns` columns, at most a chunk.
void nabla_fused_run(
    NablaFusedStep *steps, long stepCount, const NablaFusedLeaf *leaves, long leafCount, void *out,
    long count, long columns, long size);
