#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Has long kernels on this thread stop when the byte at `flag` is not zero; null for never. Returns what was
/// watched before, to be put back.
uint8_t *nabla_watch(uint8_t *flag);

/// The byte that long kernels on this thread look at between blocks; null when there is none.
const uint8_t *nabla_watched(void);

/// Lowers the flag that has stopped work on this thread, which unwinds from here on.
void nabla_lower_watched(void);

/// Whether work on this thread is being stopped: the flag is up, or what it stopped unwinds.
bool nabla_is_stopping(void);

/// What was stopped has ended.
void nabla_stopped(void);

/// Where this thread puts what is not to be freed while work is being stopped: an address that its owner alone
/// understands. Returns the one before, to be put back.
void *nabla_keep_remains(void *place);
void *nabla_remains(void);

/// A new byte that is zero; null when there is no memory. Reads and writes are atomic and allowed in a signal
/// handler.
uint8_t *nabla_flag_new(void);
void nabla_flag_free(uint8_t *flag);

static inline bool nabla_flag_get(const uint8_t *flag) {
  return flag && __atomic_load_n(flag, __ATOMIC_RELAXED) != 0;
}

static inline void nabla_flag_set(uint8_t *flag, bool value) {
  if (flag) __atomic_store_n(flag, value, __ATOMIC_RELAXED);
}
