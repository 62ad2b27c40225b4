// Which flag may stop the long kernels of a thread.
#include "interrupt.h"

#include <stdlib.h>

static _Thread_local uint8_t *watched;

uint8_t *nabla_watch(uint8_t *flag) {
  uint8_t *before = watched;
  watched = flag;
  return before;
}

const uint8_t *nabla_watched(void) { return watched; }

void nabla_lower_watched(void) { nabla_flag_set(watched, false); }

uint8_t *nabla_flag_new(void) { return calloc(1, 1); }

void nabla_flag_free(uint8_t *flag) { free(flag); }
