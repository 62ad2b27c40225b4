#pragma once
#include <stddef.h>

// The bounds of the calling thread's stack, which Swift's C library module does not offer.
// Returns 0 and leaves the results alone where they cannot be found out.
int nabla_stack_bounds(size_t *lowest, size_t *size);
