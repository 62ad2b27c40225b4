import numpy as np
from PIL import Image, ImageOps
picture = Image.fromarray((np.arange(7 * 9 * 3) * 37 % 256).astype(np.uint8).reshape(7, 9, 3))
for way in (Image.NEAREST, Image.BILINEAR, Image.BICUBIC, Image.LANCZOS, Image.BOX):
    print(np.array(picture.resize((3, 4), way)).sum(axis=2), np.array(picture.resize((12, 8), way))[3, 4])
print(picture.transpose(Image.FLIP_LEFT_RIGHT).getpixel((0, 0)), picture.rotate(180).getpixel((0, 0)), picture.getbands())
print(np.array(ImageOps.invert(picture.convert('L')))[0], picture.getextrema(), [band.mode for band in picture.split()])
seen = Image.fromarray((np.arange(6 * 5 * 4) * 29 % 256).astype(np.uint8).reshape(6, 5, 4))
print(np.array(seen.resize((3, 9), Image.BICUBIC))[2], seen.size)
