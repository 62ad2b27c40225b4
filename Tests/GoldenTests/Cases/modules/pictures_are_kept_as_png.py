import numpy as np
from PIL import Image
for shape, kind in (((3, 4), 'L'), ((3, 4, 3), 'RGB'), ((3, 4, 4), 'RGBA')):
    pixels = (np.arange(np.prod(shape)) * 91 % 256).astype(np.uint8).reshape(shape)
    Image.fromarray(pixels).save('picture.png')
    again = Image.open('picture.png')
    print(again.mode, again.size, again.format, np.array_equal(np.array(again), pixels))
