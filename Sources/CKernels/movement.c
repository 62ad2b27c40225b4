// Copies that move elements without changing them.
#include "movement.h"
#include "support.h"

void nabla_gather_rows(
    void *out, const void *source, long rowBytes, const int64_t *indices, long n) {
  char *to = out;
  const char *from = source;
  if (rowBytes == 8) {
    for (long i = 0; i < n; i++) memcpy(to + i * 8, from + indices[i] * 8, 8);
  } else if (rowBytes == 4) {
    for (long i = 0; i < n; i++) memcpy(to + i * 4, from + indices[i] * 4, 4);
  } else if (rowBytes == 1) {
    for (long i = 0; i < n; i++) to[i] = from[indices[i]];
  } else {
    for (long i = 0; i < n; i++) {
      memcpy(to + i * rowBytes, from + indices[i] * rowBytes, (size_t)rowBytes);
    }
  }
}
