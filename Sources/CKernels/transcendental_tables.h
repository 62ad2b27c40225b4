#pragma once
#include <stdint.h>

// 64 bytes, so that a vector of any width loads in one access.
#define TABLE __attribute__((aligned(64))) const

extern TABLE float nabla_tanh_single[8][32];
extern TABLE double nabla_tanh_double[18][16];
extern TABLE double nabla_exp_power[16], nabla_exp_power_low[16];
extern TABLE double nabla_log_high[16], nabla_log_low[16];
extern TABLE uint16_t nabla_log_reciprocal[32], nabla_log_bound[32];
