# %%
import numpy as np
from functools import wraps
from collections import OrderedDict
def rel_error(x, y):
    """ returns relative error """
    return np.max(np.abs(x - y) / (np.maximum(1e-8, np.abs(x) + np.abs(y))))
def eval_numerical_gradient_array(f, x, df, h=1e-5):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
    while not it.finished:
        ix = it.multi_index
        oldval = x[ix]
        x[ix] = oldval + h
        pos = f(x).copy()
        x[ix] = oldval - h
        neg = f(x).copy()
        x[ix] = oldval
        grad[ix] = np.sum((pos - neg) * df) / (2 * h)
        it.iternext()
    return grad
def affine_forward(x, w, b):
    out = x.reshape(x.shape[0], -1).dot(w) + b
    cache = (x, w, b)
    return out, cache
def affine_backward(dout, cache):
    x, w, b = cache
    dx, dw, db = None, None, None
    dx = dout.dot(w.T).reshape(x.shape)
    dw = x.reshape(x.shape[0], -1).T.dot(dout)
    db = np.sum(dout, axis=0)
    return dx, dw, db
# Test the affine_forward function
num_inputs = 2
input_shape = (4, 5, 6)
output_dim = 3
input_size = num_inputs * np.prod(input_shape)
weight_size = output_dim * np.prod(input_shape)
x = np.linspace(-0.1, 0.5, num=input_size).reshape(num_inputs, *input_shape)
w = np.linspace(-0.2, 0.3, num=weight_size).reshape(np.prod(input_shape), output_dim)
b = np.linspace(-0.3, 0.1, num=output_dim)
out, _ = affine_forward(x, w, b)
correct_out = np.array([[ 1.49834967,  1.70660132,  1.91485297],
                        [ 3.25553199,  3.5141327,   3.77273342]])
print('Testing affine_forward function:')
print('difference: ', rel_error(out, correct_out) < 1e-8)
# %%
np.random.seed(231)
x = np.random.randn(10, 2, 3)
w = np.random.randn(6, 5)
b = np.random.randn(5)
dout = np.random.randn(10, 5)
dx_num = eval_numerical_gradient_array(lambda x: affine_forward(x, w, b)[0], x, dout)
dw_num = eval_numerical_gradient_array(lambda w: affine_forward(x, w, b)[0], w, dout)
db_num = eval_numerical_gradient_array(lambda b: affine_forward(x, w, b)[0], b, dout)
_, cache = affine_forward(x, w, b)
dx, dw, db = affine_backward(dout, cache)
for name, num, ana in zip(('dx', 'dw', 'db'), (dx_num, dw_num, db_num), (dx, dw, db)):
    print(f'{name} error: {"ok" if rel_error(num, ana) < 1e-8 else "BAD"}')
# %%
def batchnorm_forward(x, gamma, beta, bn_param):
    mode = bn_param['mode']
    eps = bn_param.get('eps', 1e-5)
    momentum = bn_param.get('momentum', 0.9)
    N, D = x.shape
    running_mean = bn_param.get('running_mean', np.zeros(D, dtype=x.dtype))
    running_var = bn_param.get('running_var', np.zeros(D, dtype=x.dtype))
    if mode == 'train':
        mu, var = x.mean(0), x.var(axis=0)
        xhat = (x - mu) / np.sqrt(var + eps)
        out = gamma * xhat + beta
        running_mean = momentum * running_mean + (1 - momentum) * mu
        running_var = momentum * running_var + (1 - momentum) * var
        cache = (xhat, gamma, var, eps)
    elif mode == 'test':
        out = gamma * (x - running_mean) / np.sqrt(running_var + eps) + beta; cache = None
    else:
        raise ValueError('Invalid forward batchnorm mode "%s"' % mode)
    bn_param['running_mean'] = running_mean
    bn_param['running_var'] = running_var
    return out, cache
def batchnorm_backward(dout, cache):
    xhat, gamma, var, eps = cache
    N = dout.shape[0]
    dgamma, dbeta = (dout * xhat).sum(0), dout.sum(0)
    dxhat = dout * gamma
    dx = (dxhat - dxhat.mean(0) - xhat * (dxhat * xhat).mean(0)) / np.sqrt(var + eps)
    return dx, dgamma, dbeta
a = np.random.randn(20, 3) @ np.diag([1, 2, 3]) + [1, 2, 3]
def print_mean_std(x, axis=0):
    print('  means: ', x.mean(axis=axis).round(3) + 0)
    print('  stds:  ', x.std(axis=axis).round(3))
    print()
print('Before batch normalization:'); print_mean_std(a)
bn_param = {'mode': 'train'}
a_norm, cache = batchnorm_forward(a, np.ones(3), np.zeros(3), bn_param)
print('After batch normalization (gamma=1, beta=0)'); print_mean_std(a_norm)
d = np.random.randn(*a.shape)
dx, dg, db = batchnorm_backward(d, cache)
fx = lambda x: batchnorm_forward(x, np.ones(3), np.zeros(3), {'mode': 'train'})[0]
print(rel_error(eval_numerical_gradient_array(fx, a, d), dx) < 1e-7, sorted(bn_param))
try: batchnorm_forward(a, 1, 0, {'mode': 'tset'})
except ValueError as e: print(e)
# %%
def svm_loss_vectorized(W, X, y, reg):
    num_train = X.shape[0]
    scores = X.dot(W)
    correct_class_scores = scores[np.arange(num_train), y].reshape(-1, 1)
    margin = np.maximum(0, scores - correct_class_scores + 1)
    margin[np.arange(num_train), y] = 0
    loss = margin.sum() / num_train + reg * np.sum(W * W)
    binary = margin
    binary[margin > 0] = 1
    row_sum = np.sum(binary, axis=1)
    binary[np.arange(num_train), y] = -row_sum.T
    dW = X.T.dot(binary) / num_train + 2 * reg * W
    return loss, dW
W = np.random.randn(6, 3) * 0.0001; X = np.random.randn(12, 6); y = np.random.choice(3, 12)
loss, grad = svm_loss_vectorized(W, X, y, 0.000005)
print('loss: %f' % (loss, ), grad.shape)
def grad_check_sparse(f, x, analytic_grad, num_checks=4, h=1e-5):
    for i in range(num_checks):
        ix = tuple([np.random.randint(m) for m in x.shape])
        oldval = x[ix]
        x[ix] = oldval + h; fxph = f(x)
        x[ix] = oldval - h; fxmh = f(x)
        x[ix] = oldval
        grad_numerical = (fxph - fxmh) / (2 * h)
        grad_analytic = analytic_grad[ix]
        rel = abs(grad_numerical - grad_analytic) / (abs(grad_numerical) + abs(grad_analytic))
        print('numerical: %f analytic: %f, ok: %s' % (grad_numerical, grad_analytic, rel < 1e-6))
grad_check_sparse(lambda w: svm_loss_vectorized(w, X, y, 0.000005)[0], W, grad)
# %%
def memoize(fn):
    memo = {}
    @wraps(fn)
    def inner(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        if key not in memo: memo[key] = fn(*args, **kwargs)
        return memo[key]
    inner.memo = memo
    return inner
@memoize
def slow(n, *, k=1):
    "slow function"
    return n ** k
slow(3, k=2), slow(3, k=2), slow.memo, slow.__name__, slow.__doc__
