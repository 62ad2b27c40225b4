import numpy as np
x = np.array([3, 250], np.uint8)
x += 10
print(x)
print(np.array([127], np.int8) + np.int8(1), np.array([-128], np.int8) - np.int8(1), -np.array([-128], np.int8))
print(np.abs(np.array([-128], np.int8)), np.array([200], np.uint8) * np.uint8(2), np.array([1], np.uint16) - np.uint16(2))
print(np.array([-7], np.int16) // 2, np.array([-7], np.int16) % 3, np.array([7], np.int8) ** 3, np.array([3], np.uint32) - 5 * np.uint32(1))
print(np.array([True]) + np.array([True]), (np.array([True]) ** True).dtype, (np.array([True]) // np.array([True])).dtype)
print(np.left_shift(True, 1), np.square(np.array([True])).dtype, (np.array([True]) % True).dtype)
print(np.bitwise_count(np.array([3, 255], np.uint8)), np.gcd(np.int8(12), np.int8(18)), np.lcm(np.uint16(4), np.uint16(6)))
image = np.array([[0, 128], [200, 255]], np.uint8)
print(image - image.mean(), image / 255, 255 - image, image.astype(np.int16) - 300, (image > 127).astype(np.int8))
y = np.arange(4, dtype=np.int16)
for statement in ['y /= 2', 'y += 0.5', 'y += 70000', 'y[1] = 40000', 'y ** -1', 'np.int8(300)', 'np.uint8(-1)', 'np.array([300], np.int8)']:
    try:
        exec(statement)
        print(statement, y)
    except Exception as e:
        print(statement, type(e).__name__, e)
