# Arithmetic on floats in nested loops.
import time


def mandelbrot(width, limit):
    inside = 0
    for row in range(width):
        for column in range(width):
            cr = 3.0 * column / width - 2.0
            ci = 2.0 * row / width - 1.0
            x = 0.0
            y = 0.0
            step = 0
            while x * x + y * y <= 4.0 and step < limit:
                x, y = x * x - y * y + cr, 2.0 * x * y + ci
                step += 1
            if step == limit:
                inside += 1
    return inside


start = time.process_time()
result = mandelbrot(250, 150)
print("float loop\t%.6f" % (time.process_time() - start))
print(result)
