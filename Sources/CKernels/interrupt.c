// Which flag may stop the long kernels of a thread.
#include "interrupt.h"

#include <stdlib.h>

static _Thread_local uint8_t *watched;
static _Thread_local bool unwinding;
static _Thread_local void *remains;

uint8_t *nabla_watch(uint8_t *flag) {
  uint8_t *before = watched;
  watched = flag;
  return before;
}

const uint8_t *nabla_watched(void) { return watched; }

void nabla_lower_watched(void) {
  nabla_flag_set(watched, false);
  unwinding = true;
}

bool nabla_is_stopping(void) { return unwinding || nabla_flag_get(watched); }

void nabla_stopped(void) { unwinding = false; }

void *nabla_keep_remains(void *place) {
  void *before = remains;
  remains = place;
  return before;
}

void *nabla_remains(void) { return remains; }

uint8_t *nabla_flag_new(void) { return calloc(1, 1); }

void nabla_flag_free(uint8_t *flag) { free(flag); }
