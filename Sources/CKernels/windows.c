#include "windows.h"

#include "support.h"

// Gradients of overlapping windows add up in a fixed order on every processor.
#pragma STDC FP_CONTRACT OFF

INLINE long least(long a, long b) { return a < b ? a : b; }
INLINE long greatest(long a, long b) { return a > b ? a : b; }

#define REAL float
#define NAME(name) name##_f32
#include "windows_body.h"
#undef REAL
#undef NAME

#define REAL double
#define NAME(name) name##_f64
#include "windows_body.h"
