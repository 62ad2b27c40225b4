// Choosing between elements by a mask; only the size of the elements matters.
#include "elementwise.h"
#include "support.h"

// The loops that matter have dense results, and operands that are dense or one element.
#define SELECT(T)                                                                                 \
  CLONES static void select_##T(                                                                  \
      const uint8_t *c, const T *a, const T *b, T *o, long n, long sc, long sa, long sb,          \
      long so) {                                                                                  \
    if (n == 0) return;                                                                           \
    const T a0 = a[0], b0 = b[0];                                                                 \
    if (sc == 1 && sa == 1 && sb == 1 && so == 1) {                                               \
      VECTORISED for (long i = 0; i < n; i++) {                                                   \
        const T x = a[i], y = b[i];                                                               \
        o[i] = c[i] ? x : y;                                                                      \
      }                                                                                           \
    } else if (sc == 1 && sa == 1 && sb == 0 && so == 1) {                                        \
      VECTORISED for (long i = 0; i < n; i++) {                                                   \
        const T x = a[i];                                                                         \
        o[i] = c[i] ? x : b0;                                                                     \
      }                                                                                           \
    } else if (sc == 1 && sa == 0 && sb == 1 && so == 1) {                                        \
      VECTORISED for (long i = 0; i < n; i++) {                                                   \
        const T y = b[i];                                                                         \
        o[i] = c[i] ? a0 : y;                                                                     \
      }                                                                                           \
    } else if (sc == 1 && sa == 0 && sb == 0 && so == 1) {                                        \
      VECTORISED for (long i = 0; i < n; i++) o[i] = c[i] ? a0 : b0;                              \
    } else {                                                                                      \
      for (long i = 0; i < n; i++) o[i * so] = c[i * sc] ? a[i * sa] : b[i * sb];                 \
    }                                                                                             \
  }                                                                                               \
  CLONES static void copy_where_##T(                                                              \
      const uint8_t *m, const T *a, T *o, long n, long sm, long sa, long so) {                    \
    if (sm == 1 && sa <= 1 && sa >= 0 && so == 1) {                                               \
      select_##T(m, a, o, o, n, 1, sa, 1, 1);                                                     \
      return;                                                                                     \
    }                                                                                             \
    for (long i = 0; i < n; i++) {                                                                \
      if (m[i * sm]) o[i * so] = a[i * sa];                                                       \
    }                                                                                             \
  }

SELECT(uint8_t)
SELECT(uint16_t)
SELECT(uint32_t)
SELECT(uint64_t)
SELECT(SixteenBytes)

void nabla_select(
    const uint8_t *c, const void *a, const void *b, void *out, long n, long sc, long sa, long sb,
    long so, long size) {
  switch (size) {
    case 1: select_uint8_t(c, a, b, out, n, sc, sa, sb, so); break;
    case 2: select_uint16_t(c, a, b, out, n, sc, sa, sb, so); break;
    case 4: select_uint32_t(c, a, b, out, n, sc, sa, sb, so); break;
    case 16: select_SixteenBytes(c, a, b, out, n, sc, sa, sb, so); break;
    default: select_uint64_t(c, a, b, out, n, sc, sa, sb, so); break;
  }
}

void nabla_copy_where(
    const uint8_t *m, const void *a, void *out, long n, long sm, long sa, long so, long size) {
  switch (size) {
    case 1: copy_where_uint8_t(m, a, out, n, sm, sa, so); break;
    case 2: copy_where_uint16_t(m, a, out, n, sm, sa, so); break;
    case 4: copy_where_uint32_t(m, a, out, n, sm, sa, so); break;
    case 16: copy_where_SixteenBytes(m, a, out, n, sm, sa, so); break;
    default: copy_where_uint64_t(m, a, out, n, sm, sa, so); break;
  }
}
