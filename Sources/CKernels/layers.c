#include "layers.h"

#include "support.h"

// Without fused multiply-adds the results are the same on every processor, and NumPy's.
#pragma STDC FP_CONTRACT OFF

#define REAL float
#define NAME(name) name##_f32
#include "layers_body.h"
#undef REAL
#undef NAME

#define REAL double
#define NAME(name) name##_f64
#include "layers_body.h"
