#pragma once
// Vectorised loops and matrix kernels, dispatched at run time to the processor they run on.
// Each group of kernels has a header of its own; this umbrella includes them all.
#include "bytes.h"
#include "convolve.h"
#include "elementwise.h"
#include "factors.h"
#include "fusion.h"
#include "interrupt.h"
#include "layers.h"
#include "matrix.h"
#include "movement.h"
#include "reductions.h"
#include "reflections.h"
#include "sort.h"
#include "stack.h"
#include "status.h"
#include "windows.h"
