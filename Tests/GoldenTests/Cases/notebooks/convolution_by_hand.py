# %%
import numpy as np
def zero_pad(X, pad):
    X_pad = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode='constant', constant_values = (0, 0))
    return X_pad
np.random.seed(1)
x = np.random.randn(4, 3, 3, 2)
x_pad = zero_pad(x, 3)
print ("x.shape =\n", x.shape)
print ("x_pad.shape =\n", x_pad.shape)
print ("x[1,1] =\n", x[1, 1])
print ("x_pad[1,1] =\n", x_pad[1, 1])
# %%
def conv_single_step(a_slice_prev, W, b):
    s = np.multiply(a_slice_prev, W)
    Z = np.sum(s)
    Z = Z + float(np.squeeze(b))
    return Z
np.random.seed(1)
a_slice_prev = np.random.randn(4, 4, 3)
W = np.random.randn(4, 4, 3)
b = np.random.randn(1, 1, 1)
Z = conv_single_step(a_slice_prev, W, b)
print("Z =", Z)
# %%
def conv_forward(A_prev, W, b, hparameters):
    (m, n_H_prev, n_W_prev, n_C_prev) = A_prev.shape
    (f, f, n_C_prev, n_C) = W.shape
    stride = hparameters['stride']
    pad = hparameters['pad']
    n_H = int((n_H_prev - f + 2 * pad) / stride) + 1
    n_W = int((n_W_prev - f + 2 * pad) / stride) + 1
    Z = np.zeros((m, n_H, n_W, n_C))
    A_prev_pad = zero_pad(A_prev, pad)
    for i in range(m):
        a_prev_pad = A_prev_pad[i]
        for h in range(n_H):
            vert_start = h * stride
            vert_end = vert_start  + f
            for w in range(n_W):
                horiz_start = w * stride
                horiz_end = horiz_start + f
                for c in range(n_C):
                    a_slice_prev = a_prev_pad[vert_start:vert_end,horiz_start:horiz_end,:]
                    weights = W[:, :, :, c]
                    biases  = b[:, :, :, c]
                    Z[i, h, w, c] = conv_single_step(a_slice_prev, weights, biases)
    cache = (A_prev, W, b, hparameters)
    return Z, cache
np.random.seed(1)
A_prev = np.random.randn(2, 5, 7, 4)
W = np.random.randn(3, 3, 4, 8)
b = np.random.randn(1, 1, 1, 8)
hparameters = {"pad" : 1, "stride": 2}
Z, cache_conv = conv_forward(A_prev, W, b, hparameters)
z_mean = np.mean(Z)
print("Z's mean =\n", z_mean)
print("Z[0,2,1] =\n", Z[0, 2, 1])
print("cache_conv[0][1][2][3] =\n", cache_conv[0][1][2][3])
# %%
def pool_forward(A_prev, hparameters, mode = "max"):
    (m, n_H_prev, n_W_prev, n_C_prev) = A_prev.shape
    f = hparameters["f"]; stride = hparameters["stride"]
    n_H = int(1 + (n_H_prev - f) / stride); n_W = int(1 + (n_W_prev - f) / stride); n_C = n_C_prev
    A = np.zeros((m, n_H, n_W, n_C))
    for i in range(m):
        for h in range(n_H):
            for w in range(n_W):
                for c in range (n_C):
                    a_prev_slice = A_prev[i, h*stride:h*stride+f, w*stride:w*stride+f, c]
                    if mode == "max":
                        A[i, h, w, c] = np.max(a_prev_slice)
                    elif mode == "average":
                        A[i, h, w, c] = np.mean(a_prev_slice)
    assert(A.shape == (m, n_H, n_W, n_C))
    return A, (A_prev, hparameters)
A, cache = pool_forward(A_prev, {"stride" : 1, "f": 3})
print("A.shape = " + str(A.shape)); print("A[1, 1] =\n", A[1, 1])
# %%
def create_mask_from_window(x): return x == np.max(x)
def distribute_value(dz, shape):
    (n_H, n_W) = shape
    average = dz / np.prod(shape)
    return np.ones(shape) * average
xx = np.random.randn(2, 3); print(create_mask_from_window(xx)); distribute_value(2, (2, 2))
# %%
class Conv3x3:
    def __init__(self, num_filters):
        self.num_filters = num_filters
        self.filters = np.random.randn(num_filters, 3, 3) / 9
    def iterate_regions(self, image):
        h, w = image.shape
        for i in range(h - 2):
            for j in range(w - 2):
                im_region = image[i:(i + 3), j:(j + 3)]
                yield im_region, i, j
    def forward(self, input):
        self.last_input = input
        h, w = input.shape
        output = np.zeros((h - 2, w - 2, self.num_filters))
        for im_region, i, j in self.iterate_regions(input):
            output[i, j] = np.sum(im_region * self.filters, axis=(1, 2))
        return output
    def backprop(self, d_L_d_out, learn_rate):
        d_L_d_filters = np.zeros(self.filters.shape)
        for im_region, i, j in self.iterate_regions(self.last_input):
            for f in range(self.num_filters):
                d_L_d_filters[f] += d_L_d_out[i, j, f] * im_region
        self.filters -= learn_rate * d_L_d_filters
        return None
class MaxPool2:
    def iterate_regions(self, image):
        h, w, _ = image.shape
        for i in range(h // 2):
            for j in range(w // 2):
                yield image[(i * 2):(i * 2 + 2), (j * 2):(j * 2 + 2)], i, j
    def forward(self, input):
        self.last_input = input
        h, w, num_filters = input.shape
        output = np.zeros((h // 2, w // 2, num_filters))
        for im_region, i, j in self.iterate_regions(input):
            output[i, j] = np.amax(im_region, axis=(0, 1))
        return output
    def backprop(self, d_L_d_out):
        d_L_d_input = np.zeros(self.last_input.shape)
        for im_region, i, j in self.iterate_regions(self.last_input):
            h, w, f = im_region.shape
            amax = np.amax(im_region, axis=(0, 1))
            for i2 in range(h):
                for j2 in range(w):
                    for f2 in range(f):
                        if im_region[i2, j2, f2] == amax[f2]:
                            d_L_d_input[i * 2 + i2, j * 2 + j2, f2] = d_L_d_out[i, j, f2]
        return d_L_d_input
class Softmax:
    def __init__(self, input_len, nodes):
        self.weights = np.random.randn(input_len, nodes) / input_len
        self.biases = np.zeros(nodes)
    def forward(self, input):
        self.last_input_shape = input.shape
        input = input.flatten()
        self.last_input = input
        input_len, nodes = self.weights.shape
        totals = np.dot(input, self.weights) + self.biases
        self.last_totals = totals
        exp = np.exp(totals)
        return exp / np.sum(exp, axis=0)
    def backprop(self, d_L_d_out, learn_rate):
        for i, gradient in enumerate(d_L_d_out):
            if gradient == 0:
                continue
            t_exp = np.exp(self.last_totals)
            S = np.sum(t_exp)
            d_out_d_t = -t_exp[i] * t_exp / (S ** 2)
            d_out_d_t[i] = t_exp[i] * (S - t_exp[i]) / (S ** 2)
            d_L_d_t = gradient * d_out_d_t
            d_L_d_w = self.last_input[np.newaxis].T @ d_L_d_t[np.newaxis]
            d_L_d_inputs = self.weights @ d_L_d_t
            self.weights -= learn_rate * d_L_d_w
            self.biases -= learn_rate * d_L_d_t
            return d_L_d_inputs.reshape(self.last_input_shape)
np.random.seed(2)
conv, pool, softmax = Conv3x3(2), MaxPool2(), Softmax(3 * 3 * 2, 3)
def train(im, label, lr=.05):
    out = softmax.forward(pool.forward(conv.forward((im / 255) - 0.5)))
    loss = -np.log(out[label]); acc = 1 if np.argmax(out) == label else 0
    gradient = np.zeros(3); gradient[label] = -1 / out[label]
    gradient = softmax.backprop(gradient, lr); gradient = pool.backprop(gradient); conv.backprop(gradient, lr)
    return loss, acc
images = np.random.randint(0, 256, (30, 8, 8)); labs = np.array([im[:, :4].sum() > im[:, 4:].sum() for im in images]).astype(int)
loss = 0; num_correct = 0
for i, (im, label) in enumerate(zip(images, labs)):
    if i > 0 and i % 10 == 9:
        print('[Step %d] Past 10 steps: Average Loss %.3f | Accuracy: %d%%' % (i + 1, loss / 10, num_correct * 10))
        loss = 0; num_correct = 0
    l, acc = train(im, label); loss += l; num_correct += acc
# %%
def im2col(X, HF, WF, stride=1):
    i0 = np.repeat(np.arange(HF), WF); i0 = np.tile(i0, X.shape[1])
    i1 = stride * np.repeat(np.arange(2), 2)
    i = i0.reshape(-1, 1) + i1.reshape(1, -1)
    j0 = np.tile(np.arange(WF), HF * X.shape[1]); j1 = stride * np.tile(np.arange(2), 2)
    j = j0.reshape(-1, 1) + j1.reshape(1, -1)
    k = np.repeat(np.arange(X.shape[1]), HF * WF).reshape(-1, 1)
    cols = X[:, k, i, j]
    return np.concatenate(cols, axis=-1)
im2col(np.arange(18).reshape(1, 2, 3, 3), 2, 2)
# %%
from numpy.lib.stride_tricks import as_strided, sliding_window_view
a = np.arange(16).reshape(4, 4); v = sliding_window_view(a, (2, 2)); print(v.shape, v[0, 1]); np.einsum('ijkl,kl->ij', v, np.array([[1, 0], [0, -1]]))
