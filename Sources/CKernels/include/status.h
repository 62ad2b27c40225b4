#pragma once
// The floating-point exceptions that the processor has noted since they were last taken: the bits are
// 1 invalid, 2 division by zero, 4 overflow, 8 underflow.
#if defined(__x86_64__)
static inline unsigned nabla_fp_take(void) {
  unsigned state = __builtin_ia32_stmxcsr();
  unsigned noted = state & 0x1du;  // invalid 1, division 4, overflow 8, underflow 16
  if (__builtin_expect(noted == 0, 1)) return 0;
  __builtin_ia32_ldmxcsr(state & ~0x3fu);
  return (noted & 1u) | (noted & 0x1cu) >> 1;
}
#else
#include <fenv.h>
static inline unsigned nabla_fp_take(void) {
  int noted = fetestexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW);
  if (__builtin_expect(noted == 0, 1)) return 0;
  feclearexcept(FE_ALL_EXCEPT);
  return (noted & FE_INVALID ? 1u : 0u) | (noted & FE_DIVBYZERO ? 2u : 0u)
    | (noted & FE_OVERFLOW ? 4u : 0u) | (noted & FE_UNDERFLOW ? 8u : 0u);
}
#endif
