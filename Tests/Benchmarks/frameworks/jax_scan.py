"""The two nets of `programs/training.py` in JAX: every step inside one jitted lax.scan, float32."""
import gzip
import os
import time
import jax
import jax.numpy as jnp
import numpy as np

DATA = os.environ['NABLA_DATA']


def read(name, header):
    with gzip.open(os.path.join(DATA, name)) as f:
        return np.frombuffer(f.read(), np.uint8, offset=header)


x = jnp.asarray(read('train-images-idx3-ubyte.gz', 16).reshape(-1, 784).astype(np.float32) / 255)
t = jnp.asarray(read('train-labels-idx1-ubyte.gz', 8).astype(np.int32))
x_test = jnp.asarray(read('t10k-images-idx3-ubyte.gz', 16).reshape(-1, 784).astype(np.float32) / 255)
t_test = jnp.asarray(read('t10k-labels-idx1-ubyte.gz', 8).astype(np.int32))
random = np.random.RandomState(0)


def weights(inputs, outputs, scale):
    return jnp.asarray(scale * random.randn(inputs, outputs), dtype=jnp.float32)


def cross_entropy(scores, t):
    return -jnp.mean(jax.nn.log_softmax(scores)[jnp.arange(t.shape[0]), t])


def sigmoid_net(p, x):
    return jax.nn.sigmoid(x @ p[0] + p[1]) @ p[2] + p[3]


def norm(x, gamma, beta):
    mean = x.mean(0)
    variance = ((x - mean) ** 2).mean(0)
    return gamma * (x - mean) / jnp.sqrt(variance + 1e-6) + beta


def norm_net(p, x):
    h = jax.nn.relu(norm(x @ p[0] + p[1], p[2], p[3]))
    h = jax.nn.relu(norm(h @ p[4] + p[5], p[6], p[7]))
    return h @ p[8] + p[9]


def sgd(p, g, state, i):
    return [a - 0.5 * b for a, b in zip(p, g)], state


def adam(p, g, state, i):
    m, v = state
    m = [a + 0.1 * (b - a) for a, b in zip(m, g)]
    v = [a + 0.001 * (b * b - a) for a, b in zip(v, g)]
    rate = 0.001 * jnp.sqrt(1 - 0.999 ** (i + 1.0)) / (1 - 0.9 ** (i + 1.0))
    return [w - rate * a / (jnp.sqrt(b) + 1e-7) for w, a, b in zip(p, m, v)], (m, v)


def train(name, net, params, update, state, iterations):
    def step(carry, rows):
        p, state, i = carry
        loss, g = jax.value_and_grad(lambda p: cross_entropy(net(p, x[rows]), t[rows]))(p)
        p, state = update(p, g, state, i)
        return (p, state, i + 1), loss

    rows = jnp.asarray(random.randint(0, 60000, (iterations, 100)))
    run = jax.jit(lambda carry, rows: jax.lax.scan(step, carry, rows))
    carry = (params, state, jnp.float32(0))
    run(carry, rows)[1].block_until_ready()
    start = time.process_time()
    (p, _, _), losses = run(carry, rows)
    losses.block_until_ready()
    seconds = time.process_time() - start
    print('# %s: test accuracy %.4f' % (name, (net(p, x_test).argmax(1) == t_test).mean()))
    print('%s\t%.6f' % (name, seconds))


zeros = lambda n: jnp.zeros(n, jnp.float32)
ones = lambda n: jnp.ones(n, jnp.float32)
train('float32_sigmoid_sgd', sigmoid_net, [weights(784, 50, .1), zeros(50), weights(50, 10, .1), zeros(10)],
      sgd, (), 3000)
params = [weights(784, 100, (2 / 784) ** .5), zeros(100), ones(100), zeros(100),
          weights(100, 50, (2 / 100) ** .5), zeros(50), ones(50), zeros(50), weights(50, 10, .2), zeros(10)]
train('float32_relu_norm_adam', norm_net, params, adam,
      ([jnp.zeros_like(p) for p in params], [jnp.zeros_like(p) for p in params]), 1000)
