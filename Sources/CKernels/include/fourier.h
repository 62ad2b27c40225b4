#pragma once
#include <stdbool.h>

/// How a transform of one length is done: its factors and the turns between them. Numbers are float64, or float32
/// where `single` says so; complex numbers are pairs of real and imaginary part.
typedef struct NablaFourier NablaFourier;

typedef enum { nabla_fourier_complex, nabla_fourier_real } NablaFourierKind;

/// A plan for `length` >= 1 complex numbers, or for that many real numbers; null where memory runs out.
NablaFourier *nabla_fourier_plan(long length, NablaFourierKind kind, bool single);
void nabla_fourier_free(NablaFourier *plan);

/// NumPy transforms float32 as float64 where the factor is its integer 1 (no norm forward, `norm='forward'`
/// backward), and as float32 with any other factor.

/// Each of these transforms `rows` dense rows, one after the other, and multiplies the results by `factor`. They
/// return 1, 0 where memory runs out, and 2 where work on this thread is being stopped.

/// The sums of in[m] exp(-2 pi i k m / length), or with the other sign where `inverse`; `out` may be `in`.
int nabla_fourier_transform(
    const NablaFourier *plan, const void *in, void *out, long rows, bool inverse, double factor);

/// The first length / 2 + 1 of such sums over real numbers.
int nabla_fourier_forward(const NablaFourier *plan, const void *in, void *out, long rows, double factor);

/// From the first length / 2 + 1 complex numbers of rows whose others are their conjugates, real numbers.
int nabla_fourier_backward(const NablaFourier *plan, const void *in, void *out, long rows, double factor);
