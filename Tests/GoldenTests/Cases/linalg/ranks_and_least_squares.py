import numpy as np
np.set_printoptions(suppress=True)
a = np.array([[1., 2.], [2., 4.], [3., 6.]])
print(np.linalg.matrix_rank(a), np.linalg.matrix_rank(np.eye(4)), np.linalg.matrix_rank(np.zeros((2, 2))), np.linalg.matrix_rank([1, 0]))
print(np.linalg.matrix_rank(np.array([np.eye(2), np.ones((2, 2))])))
print(np.round(np.linalg.pinv(a), 8))
print(np.round(np.linalg.pinv([[1., 2.], [3., 4.]]), 8))
x = np.array([0., 1., 2., 3.])
A = np.vstack([x, np.ones(4)]).T
y = np.array([-1, 0.2, 0.9, 2.1])
m, c = np.linalg.lstsq(A, y, rcond=None)[0]
print(round(m, 10), round(c, 10))
x, res, rank, s = np.linalg.lstsq(A, y, rcond=None)
print(np.round(x, 8), np.round(res, 8), rank, np.round(s, 8))
x, res, rank, s = np.linalg.lstsq(A, np.stack([y, 2 * y], axis=1), rcond=None)
print(np.round(x, 8), np.round(res, 8), rank)
print(np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 10))
print(np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 0), np.linalg.matrix_power(np.array([[2., 0.], [0., 4.]]), -2))
print(round(np.linalg.cond(np.array([[1., 2.], [3., 4.]])), 8), np.linalg.cond(np.eye(3)))
print(np.round(np.linalg.cond([[1., 2.], [3., 4.]], 1), 8))
print(np.linalg.multi_dot([np.ones((2, 3)), np.ones((3, 4)), np.ones((4, 1))]))
print(np.polyfit([0., 1., 2.], [1., 3., 5.], 1).round(8) + 0.)
print(np.round(np.polyfit(np.arange(5), np.arange(5) ** 2, 2), 6) + 0.)
for f in (lambda: np.linalg.matrix_power(np.ones((2, 3)), 2), lambda: np.linalg.multi_dot([a]), lambda: np.linalg.lstsq(A, np.ones(3), rcond=None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
