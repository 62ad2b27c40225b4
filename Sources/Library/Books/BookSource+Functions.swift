extension BookSource {
  /// `common.functions` and `common.gradient`, as both books' chapters use them.
  ///
  /// The formulas are the textbook ones; a softmax subtracts the largest score so that exp cannot overflow.
  static let functions = #"""
    import numpy as np


    def identity_function(x):
        return x


    def step_function(x):
        return np.array(x > 0, dtype=int)


    def sigmoid(x):
        return 1 / (1 + np.exp(-x))


    def sigmoid_grad(x):
        s = sigmoid(x)
        return (1.0 - s) * s


    def relu(x):
        return np.maximum(0, x)


    def relu_grad(x):
        grad = np.zeros_like(x)
        grad[x >= 0] = 1
        return grad


    def softmax(x):
        if x.ndim == 2:
            x = x - x.max(axis=1, keepdims=True)
            x = np.exp(x)
            return x / x.sum(axis=1, keepdims=True)
        x = x - np.max(x)
        return np.exp(x) / np.sum(np.exp(x))


    def sum_squared_error(y, t):
        return 0.5 * np.sum((y - t) ** 2)


    def mean_squared_error(y, t):
        return 0.5 * np.sum((y - t) ** 2)


    def cross_entropy_error(y, t):
        if y.ndim == 1:
            t = t.reshape(1, t.size)
            y = y.reshape(1, y.size)
        # one-hot rows become class labels
        if t.size == y.size:
            t = t.argmax(axis=1)
        n = y.shape[0]
        return -np.sum(np.log(y[np.arange(n), t] + 1e-7)) / n


    def softmax_loss(x, t):
        return cross_entropy_error(softmax(x), t)
    """#

  static let gradient = #"""
    import numpy as np


    def numerical_gradient(f, x):
        """Central differences of f at x, one element at a time."""
        h = 1e-4
        grad = np.zeros_like(x)
        it = np.nditer(x, flags=['multi_index'], op_flags=['readwrite'])
        while not it.finished:
            i = it.multi_index
            value = x[i]
            x[i] = float(value) + h
            above = f(x)
            x[i] = float(value) - h
            below = f(x)
            grad[i] = (above - below) / (2 * h)
            x[i] = value
            it.iternext()
        return grad


    def gradcheck(target, *inputs, **options):
        """Compares the gradients of backward with measured slopes; prints both and the verdict."""
        from common._gradcheck import gradcheck
        return gradcheck(target, *inputs, **options)
    """#
}
