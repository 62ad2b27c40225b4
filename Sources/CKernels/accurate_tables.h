#pragma once
// Numbers at regular places, each as the nearest number and what that leaves.

extern const double nabla_accurate_reciprocal[128], nabla_accurate_log_high[128], nabla_accurate_log_low[128];
extern const double nabla_accurate_power_high[128], nabla_accurate_power_low[128];
extern const double nabla_accurate_arctan_high[65], nabla_accurate_arctan_low[65];
