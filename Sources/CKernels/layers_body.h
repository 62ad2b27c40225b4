// The loops of layers.c for one element type: REAL, and NAME(x) for a suffixed function name.

CLONES void NAME(nabla_add_bias)(
    REAL *restrict y, const REAL *restrict bias, long rows, long columns) {
  for (long i = 0; i < rows; i++, y += columns)
    for (long j = 0; j < columns; j++) y[j] += bias[j];
}

CLONES void NAME(nabla_column_sums)(
    const REAL *restrict x, REAL *restrict sums, long rows, long columns) {
  for (long j = 0; j < columns; j++) sums[j] = 0;
  for (long i = 0; i < rows; i++, x += columns)
    for (long j = 0; j < columns; j++) sums[j] += x[j];
}

CLONES void NAME(nabla_sigmoid_backward)(
    const REAL *restrict dout, const REAL *restrict y, REAL *restrict dx, long count) {
  for (long i = 0; i < count; i++) dx[i] = dout[i] * (1 - y[i]) * y[i];
}

CLONES void NAME(nabla_tanh_backward)(
    const REAL *restrict dout, const REAL *restrict y, REAL *restrict dx, long count) {
  for (long i = 0; i < count; i++) dx[i] = dout[i] * (1 - y[i] * y[i]);
}

CLONES void NAME(nabla_relu_backward)(
    const REAL *restrict dout, const REAL *restrict y, REAL *restrict dx, long count) {
  for (long i = 0; i < count; i++) dx[i] = y[i] > 0 ? dout[i] : 0;
}

CLONES void NAME(nabla_subtract_row_maxima)(const REAL *x, REAL *z, long rows, long columns) {
  for (long i = 0; i < rows; i++, x += columns, z += columns) {
    REAL maximum = x[0];
    // Written so that a NaN stays the maximum once met, as in NumPy.
    for (long j = 1; j < columns; j++)
      if (!(x[j] <= maximum) && maximum == maximum) maximum = x[j];
    for (long j = 0; j < columns; j++) z[j] = x[j] - maximum;
  }
}

// The sum of a row in NumPy's order of additions.
INLINE REAL NAME(row_sum)(const REAL *x, long n) {
  REAL sum = 0;
  if (n < 8) {
    for (long j = 0; j < n; j++) sum += x[j];
    return sum;
  }
  REAL r[8];
  for (int k = 0; k < 8; k++) r[k] = x[k];
  long j = 8;
  for (; j < n - n % 8; j += 8)
    for (int k = 0; k < 8; k++) r[k] += x[j + k];
  sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
  for (; j < n; j++) sum += x[j];
  return sum;
}

// Rows of more than 128 elements are halved, as NumPy does.
CLONES static REAL NAME(long_row_sum)(const REAL *x, long n) {
  if (n <= 128) return NAME(row_sum)(x, n);
  long half = n / 2 - n / 2 % 8;
  return NAME(long_row_sum)(x, half) + NAME(long_row_sum)(x + half, n - half);
}

CLONES void NAME(nabla_divide_by_row_sums)(REAL *e, long rows, long columns) {
  for (long i = 0; i < rows; i++, e += columns) {
    REAL sum = columns <= 128 ? NAME(row_sum)(e, columns) : NAME(long_row_sum)(e, columns);
    for (long j = 0; j < columns; j++) e[j] /= sum;
  }
}

CLONES void NAME(nabla_softmax_backward)(
    const REAL *restrict dout, const REAL *restrict y, REAL *restrict dx, long rows, long columns) {
  for (long i = 0; i < rows; i++, dout += columns, y += columns, dx += columns) {
    for (long j = 0; j < columns; j++) dx[j] = y[j] * dout[j];
    REAL sum = columns <= 128 ? NAME(row_sum)(dx, columns) : NAME(long_row_sum)(dx, columns);
    for (long j = 0; j < columns; j++) dx[j] -= y[j] * sum;
  }
}

CLONES void NAME(nabla_softmax_loss_backward)(
    const REAL *restrict y, const long *restrict labels, REAL *restrict dx, REAL dout, long rows,
    long columns) {
  for (long i = 0; i < rows; i++, y += columns, dx += columns) {
    for (long j = 0; j < columns; j++) dx[j] = y[j] * dout / (REAL)rows;
    dx[labels[i]] = (y[labels[i]] - 1) * dout / (REAL)rows;
  }
}

CLONES void NAME(nabla_multiply)(
    const REAL *restrict a, const REAL *restrict b, REAL *restrict y, long count) {
  for (long i = 0; i < count; i++) y[i] = a[i] * b[i];
}

CLONES void NAME(nabla_scaled_difference)(
    const REAL *restrict a, const REAL *restrict b, REAL *restrict y, REAL scale, REAL divisor,
    long count) {
  for (long i = 0; i < count; i++) y[i] = (a[i] - b[i]) * scale / divisor;
}

CLONES void NAME(nabla_scale)(REAL *y, REAL factor, long count) {
  for (long i = 0; i < count; i++) y[i] *= factor;
}

CLONES void NAME(nabla_add_scaled)(
    REAL *restrict y, const REAL *restrict x, REAL factor, long count) {
  for (long i = 0; i < count; i++) y[i] += factor * x[i];
}

// Eight running sums keep the additions independent, and the error small.
CLONES double NAME(nabla_sum_of_squares)(const REAL *x, long count) {
  double sums[8] = {0};
  long i = 0;
  for (; i + 8 <= count; i += 8)
    for (int k = 0; k < 8; k++) sums[k] += (double)x[i + k] * (double)x[i + k];
  for (; i < count; i++) sums[0] += (double)x[i] * (double)x[i];
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

CLONES double NAME(nabla_squared_distance)(const REAL *a, const REAL *b, long count) {
  double sums[8] = {0};
  long i = 0;
  for (; i + 8 <= count; i += 8)
    for (int k = 0; k < 8; k++) {
      double difference = (double)a[i + k] - (double)b[i + k];
      sums[k] += difference * difference;
    }
  for (; i < count; i++) {
    double difference = (double)a[i] - (double)b[i];
    sums[0] += difference * difference;
  }
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

CLONES void NAME(nabla_batch_norm_forward)(
    const REAL *restrict x, const REAL *restrict gamma, const REAL *restrict beta, REAL epsilon,
    REAL *restrict mean, REAL *restrict variance, REAL *restrict deviation, REAL *restrict centred,
    REAL *restrict y, long rows, long columns) {
  for (long j = 0; j < columns; j++) mean[j] = variance[j] = 0;
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) mean[j] += x[i * columns + j];
  for (long j = 0; j < columns; j++) mean[j] /= rows;
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) {
      REAL c = x[i * columns + j] - mean[j];
      centred[i * columns + j] = c;
      variance[j] += c * c;
    }
  for (long j = 0; j < columns; j++) {
    variance[j] /= rows;
    deviation[j] = __builtin_elementwise_sqrt(variance[j] + epsilon);
  }
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++)
      y[i * columns + j] = gamma[j] * (centred[i * columns + j] / deviation[j]) + beta[j];
}

CLONES void NAME(nabla_batch_norm_apply)(
    const REAL *restrict x, const REAL *restrict gamma, const REAL *restrict beta, REAL epsilon,
    const REAL *restrict mean, const REAL *restrict variance, REAL *restrict y, long rows,
    long columns) {
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) {
      REAL deviation = __builtin_elementwise_sqrt(variance[j] + epsilon);
      y[i * columns + j] = gamma[j] * ((x[i * columns + j] - mean[j]) / deviation) + beta[j];
    }
}

CLONES void NAME(nabla_batch_norm_backward)(
    const REAL *restrict dout, const REAL *restrict centred, const REAL *restrict deviation,
    const REAL *restrict gamma, REAL *restrict dgamma, REAL *restrict dbeta,
    REAL *restrict scratch, REAL *restrict dx, long rows, long columns) {
  REAL *restrict dvariance = scratch, *restrict dmean = scratch + columns;
  for (long j = 0; j < columns; j++) dgamma[j] = dbeta[j] = dvariance[j] = dmean[j] = 0;
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) {
      REAL g = dout[i * columns + j], c = centred[i * columns + j], s = deviation[j];
      dbeta[j] += g;
      dgamma[j] += c / s * g;
      dvariance[j] += gamma[j] * g * c / (s * s);
    }
  for (long j = 0; j < columns; j++) dvariance[j] = (REAL)0.5 * -dvariance[j] / deviation[j];
  REAL share = (REAL)2 / (REAL)rows;
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) {
      REAL d = gamma[j] * dout[i * columns + j] / deviation[j]
               + share * centred[i * columns + j] * dvariance[j];
      dx[i * columns + j] = d;
      dmean[j] += d;
    }
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) dx[i * columns + j] -= dmean[j] / (REAL)rows;
}

CLONES void NAME(nabla_sgd)(REAL *restrict w, const REAL *restrict g, REAL rate, long count) {
  for (long i = 0; i < count; i++) w[i] -= rate * g[i];
}

CLONES void NAME(nabla_momentum)(
    REAL *restrict w, const REAL *restrict g, REAL *restrict v, REAL rate, REAL momentum,
    long count) {
  for (long i = 0; i < count; i++) {
    v[i] = momentum * v[i] - rate * g[i];
    w[i] += v[i];
  }
}

CLONES void NAME(nabla_nesterov)(
    REAL *restrict w, const REAL *restrict g, REAL *restrict v, REAL rate, REAL momentum,
    long count) {
  for (long i = 0; i < count; i++) {
    v[i] = momentum * v[i] - rate * g[i];
    w[i] += momentum * momentum * v[i];
    w[i] -= (1 + momentum) * rate * g[i];
  }
}

CLONES void NAME(nabla_look_ahead)(
    REAL *restrict w, const REAL *restrict g, REAL *restrict v, REAL rate, REAL momentum,
    long count) {
  for (long i = 0; i < count; i++) {
    v[i] = momentum * v[i] - rate * g[i];
    w[i] += momentum * v[i] - rate * g[i];
  }
}

CLONES void NAME(nabla_adagrad)(
    REAL *restrict w, const REAL *restrict g, REAL *restrict h, REAL rate, REAL epsilon,
    long count) {
  for (long i = 0; i < count; i++) {
    h[i] += g[i] * g[i];
    w[i] -= rate * g[i] / (__builtin_elementwise_sqrt(h[i]) + epsilon);
  }
}

CLONES void NAME(nabla_rmsprop)(
    REAL *restrict w, const REAL *restrict g, REAL *restrict h, REAL rate, REAL decay,
    REAL epsilon, long count) {
  for (long i = 0; i < count; i++) {
    h[i] = decay * h[i] + (1 - decay) * g[i] * g[i];
    w[i] -= rate * g[i] / (__builtin_elementwise_sqrt(h[i]) + epsilon);
  }
}

CLONES void NAME(nabla_adam)(
    REAL *restrict w, const REAL *restrict g, REAL *restrict m, REAL *restrict v, REAL rate,
    REAL one_minus_beta1, REAL one_minus_beta2, REAL epsilon, long count) {
  for (long i = 0; i < count; i++) {
    m[i] += one_minus_beta1 * (g[i] - m[i]);
    v[i] += one_minus_beta2 * (g[i] * g[i] - v[i]);
    w[i] -= rate * m[i] / (__builtin_elementwise_sqrt(v[i]) + epsilon);
  }
}

CLONES void NAME(nabla_clip)(REAL *x, REAL limit, long count) {
  for (long i = 0; i < count; i++) {
    REAL v = x[i];
    v = v > limit ? limit : v;
    x[i] = v < -limit ? -limit : v;
  }
}

CLONES void NAME(nabla_gather_doubles)(
    const double *restrict source, const long *restrict indices, REAL *restrict out, long rows,
    long columns) {
  for (long i = 0; i < rows; i++) {
    const double *from = source + indices[i] * columns;
    for (long j = 0; j < columns; j++) out[i * columns + j] = (REAL)from[j];
  }
}

CLONES void NAME(nabla_gather_bytes)(
    const uint8_t *restrict source, const long *restrict indices, REAL *restrict out, long rows,
    long columns) {
  for (long i = 0; i < rows; i++) {
    const uint8_t *from = source + indices[i] * columns;
    for (long j = 0; j < columns; j++) out[i * columns + j] = (REAL)from[j];
  }
}
