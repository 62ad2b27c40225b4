#pragma once
#include "elementwise.h"

/// The loop over vectors of 512 bits for exp, log, tanh or sigmoid, or null where the operation or the
/// processor has none. Its results have the same bits as those of `transcendental.h`.
NablaUnaryLoop *nabla_wide_loop(uint8_t operation, uint8_t dtype);
