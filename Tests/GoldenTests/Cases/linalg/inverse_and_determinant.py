import numpy as np
print(np.linalg.det(np.array([[1, 2], [3, 4]])))
print(np.linalg.det([[2., 0.], [0., 3.]]), np.linalg.det(np.eye(4)))
print(np.linalg.det([[1, 2], [2, 4]]))
print(np.linalg.inv(np.array([[1, 2], [3, 4]])))
print(np.linalg.inv([[2., 0.], [0., 4.]]))
a = np.array([[4., 7., 2.], [3., 6., 1.], [2., 5., 3.]])
print(np.round(np.linalg.inv(a), 10))
print(np.round(a @ np.linalg.inv(a), 10) + 0.)
print(np.linalg.solve([[3, 1], [1, 2]], [9, 8]))
print(np.linalg.solve(np.array([[3., 1.], [1., 2.]]), np.array([[9., 1.], [8., 0.]])))
stack = np.array([[[1., 2.], [3., 4.]], [[2., 1.], [1., 3.]]])
print(np.round(np.linalg.inv(stack), 8))
print(np.round(np.linalg.det(stack), 10), np.linalg.det(stack).shape)
r = np.linalg.slogdet(stack[0])
print(r)
sign, logdet = np.linalg.slogdet(a)
print(sign, round(logdet, 12), r.sign)
print(np.linalg.inv(np.array([[1, 2], [3, 5]], dtype=np.float32)).dtype)
print(np.linalg.det(np.zeros((0, 0))), np.linalg.inv(np.zeros((0, 0))).shape)
for f in (lambda: np.linalg.inv([[1., 2.], [2., 4.]]), lambda: np.linalg.inv([1., 2.]), lambda: np.linalg.inv(np.ones((2, 3))),
          lambda: np.linalg.solve(np.eye(2), np.ones(3)), lambda: np.linalg.solve(np.zeros((2, 2)), np.ones(2)),
          lambda: np.linalg.det(np.ones((2, 3))), lambda: np.linalg.inv(np.ones((2, 2), dtype=np.float16))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    np.linalg.inv(np.zeros((3, 3)))
except np.linalg.LinAlgError as e:
    print('LinAlgError:', e, isinstance(e, ValueError))
