# Objects: attributes, methods, a method that calls another, construction.
import time


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy

    def norm(self):
        return self.dot(self)


def work(limit):
    a = Vector(1.0, 2.0)
    total = 0.0
    for i in range(limit):
        b = Vector(0.5, 0.25)
        a.move(0.001, -0.001)
        total += a.dot(b) + b.norm()
    return total


start = time.process_time()
result = work(800000)
print("methods\t%.6f" % (time.process_time() - start))
print(round(result, 6))
