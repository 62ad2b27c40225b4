#pragma once
#include "elementwise.h"

/// The loops of `accurate.h`, or null where the operation, the type or the processor has none.
NablaUnaryLoop *nabla_accurate_loop(uint8_t operation, uint8_t dtype);
NablaBinaryLoop *nabla_accurate_power(uint8_t dtype);
NablaBinaryLoop *nabla_accurate_arctan2(uint8_t dtype);
