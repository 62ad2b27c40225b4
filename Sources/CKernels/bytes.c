// Searching bytes.
#define _GNU_SOURCE
#include "bytes.h"

#include <string.h>

long nabla_find_bytes(const void *text, long length, const void *needle, long needleLength) {
  const char *found = needleLength == 1
      ? memchr(text, *(const unsigned char *)needle, (size_t)length)
      : memmem(text, (size_t)length, needle, (size_t)needleLength);
  return found ? found - (const char *)text : -1;
}
