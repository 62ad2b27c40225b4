#define _GNU_SOURCE
#include "stack.h"

#include <pthread.h>
#include <stdint.h>

int nabla_stack_bounds(size_t *lowest, size_t *size) {
#ifdef __APPLE__
  pthread_t self = pthread_self();
  *size = pthread_get_stacksize_np(self);
  *lowest = (size_t)(uintptr_t)pthread_get_stackaddr_np(self) - *size;
  return 1;
#else
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return 0;
  void *address = 0;
  size_t length = 0;
  int failed = pthread_attr_getstack(&attributes, &address, &length);
  pthread_attr_destroy(&attributes);
  if (failed || !address) return 0;
  *lowest = (size_t)(uintptr_t)address;
  *size = length;
  return 1;
#endif
}
