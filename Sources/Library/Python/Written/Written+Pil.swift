extension WrittenModules {
  /// `PIL.Image`: arrays as pictures made of text.
  static let pil = #"""
    import math as _math
    import numpy as np
    import _pictures

    NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = 0, 1, 2, 3, 4, 5
    ANTIALIAS, CUBIC, LINEAR = LANCZOS, BICUBIC, BILINEAR
    FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270, TRANSPOSE, TRANSVERSE = range(7)


    class Transpose:
        FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270, TRANSPOSE, TRANSVERSE = range(7)


    def _cubic(x):
        x = abs(x)
        if x < 1:
            return (1.5 * x - 2.5) * x * x + 1
        return ((-0.5 * x + 2.5) * x - 4) * x + 2 if x < 2 else 0.0


    def _sinc(x):
        return 1.0 if x == 0 else _math.sin(x * _math.pi) / (x * _math.pi)


    # The filters by which PIL resizes, each with how far it reaches.
    _FILTERS = {
        LANCZOS: (lambda x: _sinc(x) * _sinc(x / 3) if -3 <= x < 3 else 0.0, 3.0),
        BILINEAR: (lambda x: max(0.0, 1 - abs(x)), 1.0), BICUBIC: (_cubic, 2.0),
        BOX: (lambda x: 1.0 if -0.5 < x <= 0.5 else 0.0, 0.5),
        HAMMING: (lambda x: _sinc(x) * (0.54 + 0.46 * _math.cos(_math.pi * x)) if abs(x) < 1 else 0.0, 1.0),
    }


    def _weights(size, count, resample):
        """What share each old place has in each new one."""
        weigh, reach = _FILTERS[resample]
        scale = size / count
        spread = max(scale, 1.0)
        table = np.zeros((count, size))
        for i in range(count):
            middle = (i + 0.5) * scale
            first, last = max(int(middle - reach * spread + 0.5), 0), min(int(middle + reach * spread + 0.5), size)
            shares = [weigh((x - middle + 0.5) * (1.0 / spread)) for x in range(first, last)]
            table[i, first:last] = np.array(shares) / sum(shares)
        return table


    def _along(a, axis, count, resample):
        """One axis in another size; bytes are weighed as PIL does, in whole numbers of 22 bits."""
        if count == a.shape[axis]:
            return a
        table = _weights(a.shape[axis], count, resample)
        moved = np.moveaxis(a, axis, -1)
        if a.dtype == np.uint8:
            table = np.trunc(table * (1 << 22) + np.where(table < 0, -0.5, 0.5)).astype(np.int64)
            found = np.clip((moved.astype(np.int64) @ table.T + (1 << 21)) >> 22, 0, 255).astype(np.uint8)
        else:
            found = (moved.astype(np.float64) @ table.T).astype(a.dtype)
        return np.moveaxis(found, -1, axis)


    def _nearest(step, count):
        """The old place nearest to each new one, counted on step by step as PIL does."""
        return np.cumsum(np.array([0.5 * step] + [step] * (count - 1))).astype(int)


    def _times_opacity(a):
        """Colours times their opacity, as PIL keeps them while it resizes."""
        product = a[:, :, :3].astype(np.int64) * a[:, :, 3:] + 128
        return np.concatenate([(((product >> 8) + product) >> 8).astype(np.uint8), a[:, :, 3:]], axis=2)


    def _without_opacity(a):
        """The colours again; of what is not seen or not seen through they are as they stand."""
        colours, opacity = a[:, :, :3].astype(np.int64), a[:, :, 3:].astype(np.int64)
        divided = np.clip(255 * colours // np.maximum(opacity, 1), 0, 255)
        colours = np.where((opacity == 0) | (opacity == 255), colours, divided)
        return np.concatenate([colours.astype(np.uint8), a[:, :, 3:]], axis=2)


    class Resampling:
        NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = 0, 1, 2, 3, 4, 5


    class UnidentifiedImageError(OSError):
        __module__ = 'PIL'


    class Image:
        """A picture of 8-bit grey levels ('L'), colours ('RGB', 'RGBA'), truth values ('1'), or numbers ('I', 'F')."""
        def __init__(self, array, mode):
            self._array = array
            self.mode = mode
            self.info = {}
            self.format = None
        @property
        def size(self):
            return (self._array.shape[1], self._array.shape[0])
        @property
        def width(self):
            return self._array.shape[1]
        @property
        def height(self):
            return self._array.shape[0]
        def __array__(self, dtype=None, copy=None):
            return self._array.copy() if dtype is None else self._array.astype(dtype)
        def __repr__(self):
            return f'<PIL.Image.Image image mode={self.mode} size={self.width}x{self.height}>'
        def __eq__(self, other):
            return isinstance(other, Image) and self.mode == other.mode and np.array_equal(self._array, other._array)
        def copy(self):
            return Image(self._array.copy(), self.mode)
        def show(self, title=None):
            import matplotlib.pyplot as plt
            plt.figure()
            plt.imshow(self._array, cmap='gray') if self._array.ndim == 2 else plt.imshow(self._array)
            plt.axis('off')
            plt.show()
        def convert(self, mode=None):
            if mode is None or mode == self.mode:
                return self.copy()
            a = self._array
            if self.mode == '1':
                a = a.astype(np.uint8) * np.uint8(255)
            if mode == 'L':
                if a.ndim == 3:
                    # ITU-R 601-2: L = (19595 R + 38470 G + 7471 B + 32768) / 65536
                    c = a.astype(np.int64)
                    a = (c[:, :, 0] * 19595 + c[:, :, 1] * 38470 + c[:, :, 2] * 7471 + 32768) >> 16
                return Image(np.clip(a, 0, 255).astype(np.uint8), 'L')
            if mode in ('RGB', 'RGBA'):
                if a.ndim == 2:
                    a = np.stack([np.clip(a, 0, 255).astype(np.uint8)] * 3, axis=2)
                a = a[:, :, :3]
                if mode == 'RGBA':
                    a = np.concatenate([a, np.full(a.shape[:2] + (1,), 255, np.uint8)], axis=2)
                return Image(a.copy(), mode)
            if mode == '1':
                return Image(self.convert('L')._array >= 128, '1')
            if mode in ('F', 'I'):
                return Image(self.convert('L')._array.astype(np.float32 if mode == 'F' else np.int32), mode)
            raise ValueError(f'conversion from {self.mode} to {mode} not supported')
        def resize(self, size, resample=None, box=None, reducing_gap=None):
            """The picture in another size."""
            width, height = size
            if width <= 0 or height <= 0:
                raise ValueError('height and width must be > 0')
            if resample is None:
                resample = BICUBIC
            if resample not in _FILTERS and resample != NEAREST:
                raise ValueError(f'Unknown resampling filter ({resample}).')
            if box is not None and tuple(box) != (0, 0, self.width, self.height):
                raise NotImplementedError("nabla's PIL resizes whole pictures only; crop the picture first")
            if (width, height) == self.size:
                return self.copy()
            if resample != NEAREST and self.mode != '1':
                gap = reducing_gap or _math.inf
                if max(self.width / width, self.height / height) >= 2 * gap:
                    raise NotImplementedError("nabla's PIL resizes without reducing_gap only; give reducing_gap=None")
                a = _times_opacity(self._array) if self.mode == 'RGBA' else self._array
                a = _along(a, 1, width, resample)
                a = _along(a, 0, height, resample)
                return Image(_without_opacity(a) if self.mode == 'RGBA' else a, self.mode)
            rows = _nearest(self.height / height, height)
            columns = _nearest(self.width / width, width)
            return Image(self._array[rows][:, columns], self.mode)
        def crop(self, box):
            left, top, right, bottom = box
            return Image(self._array[top:bottom, left:right].copy(), self.mode)
        def transpose(self, method):
            a = self._array
            if method in (ROTATE_90, ROTATE_270):
                return Image(np.rot90(a, 1 if method == ROTATE_90 else 3).copy(), self.mode)
            if method == TRANSPOSE:
                return Image(np.swapaxes(a, 0, 1).copy(), self.mode)
            return Image({0: a[:, ::-1], 1: a[::-1], 3: a[::-1, ::-1]}[method].copy(), self.mode)
        def rotate(self, angle, resample=0, expand=0, **options):
            if angle % 90:
                raise NotImplementedError("nabla's PIL turns by 90, 180 and 270 degrees only")
            if angle % 180 and not expand and self.width != self.height:
                raise NotImplementedError("nabla's PIL turns pictures that are not square with expand=True only")
            return Image(np.rot90(self._array, int(angle) // 90).copy(), self.mode)
        def point(self, lut, mode=None):
            table = np.array([lut(i) for i in range(256)]) if callable(lut) else np.array(lut)
            return Image(np.clip(table[self._array], 0, 255).astype(np.uint8), self.mode)
        def getpixel(self, xy):
            value = self._array[xy[1], xy[0]].tolist()
            return tuple(value) if isinstance(value, list) else value
        def putpixel(self, xy, value):
            self._array[xy[1], xy[0]] = value
        def getdata(self):
            flat = self._array.reshape(self.width * self.height, -1).tolist()
            return [tuple(p) if len(p) > 1 else p[0] for p in flat]
        def tobytes(self):
            return self._array.tobytes()
        def getbands(self):
            return ('1',) if self.mode == '1' else tuple(self.mode)
        def split(self):
            if self._array.ndim == 2:
                return (self.copy(),)
            return tuple(Image(self._array[:, :, i].copy(), 'L') for i in range(self._array.shape[2]))
        def getextrema(self):
            if self._array.ndim == 2:
                return (self._array.min().item(), self._array.max().item())
            return tuple((band.min().item(), band.max().item()) for band in np.moveaxis(self._array, 2, 0))
        def histogram(self):
            bands = self._array[:, :, None] if self._array.ndim == 2 else self._array
            counts = []
            for i in range(bands.shape[2]):
                counts += np.bincount(bands[:, :, i].ravel().astype(int), minlength=256).tolist()
            return counts
        def load(self):
            return _Pixels(self)
        def paste(self, im, box=None):
            left, top = (0, 0) if box is None else box[:2]
            if isinstance(im, Image):
                self._array[top:top + im.height, left:left + im.width] = im.convert(self.mode)._array
            else:
                right, bottom = self.size if box is None else box[2:]
                self._array[top:bottom, left:right] = im
        def thumbnail(self, size, resample=BICUBIC, reducing_gap=2.0):
            width, height = size
            if width >= self.width and height >= self.height:
                return
            aspect = self.width / self.height
            if width / height >= aspect:
                width = max(1, min(_math.floor(height * aspect), _math.ceil(height * aspect),
                                   key=lambda n: abs(aspect - n / height)))
            else:
                height = max(1, min(_math.floor(width / aspect), _math.ceil(width / aspect),
                                    key=lambda n: 0 if n == 0 else abs(aspect - width / n)))
            self._array = self.resize((width, height), resample, reducing_gap=reducing_gap)._array
        def close(self):
            pass
        def __enter__(self):
            return self
        def __exit__(self, *error):
            return False
        def save(self, fp, format=None, **params):
            """Writes a PNG file."""
            name = fp if isinstance(fp, str) else getattr(fp, 'name', str(fp))
            kind = (format or (name.rsplit('.', 1)[-1] if '.' in name else '')).lower()
            if kind != 'png':
                raise NotImplementedError(f'nabla writes PNG files, not {kind or "files without a suffix"}; np.save keeps the array')
            if self.mode == 'F':
                raise OSError('cannot write mode F as PNG')
            a = self._array
            if a.dtype == bool:
                a = a.astype(np.uint8) * np.uint8(255)
            content = _pictures.encode(np.clip(a, 0, 255).astype(np.uint8))
            if hasattr(fp, 'write'):
                fp.write(content)
            else:
                import builtins
                with builtins.open(str(fp), 'wb') as f:
                    f.write(content)


    class _Pixels:
        """The pixels of a picture by their place."""
        def __init__(self, image):
            self._image = image
        def __getitem__(self, xy):
            return self._image.getpixel(xy)
        def __setitem__(self, xy, value):
            self._image.putpixel(xy, value)


    def merge(mode, bands):
        return Image(np.stack([band._array for band in bands], axis=2), mode)


    def fromarray(obj, mode=None):
        a = np.asarray(obj)
        modes = {('bool', 2): '1', ('uint8', 2): 'L', ('int32', 2): 'I', ('float32', 2): 'F', ('float64', 2): 'F'}
        if a.dtype == np.float64 and a.ndim == 2:
            a = a.astype(np.float32)
        kind = modes.get((a.dtype.name, a.ndim))
        if a.dtype == np.uint8 and a.ndim == 3:
            kind = {2: 'LA', 3: 'RGB', 4: 'RGBA'}.get(a.shape[2])
        if kind is None:
            shape = (1, 1) + a.shape[2:]
            raise TypeError(f'Cannot handle this data type: {shape}, {a.dtype.str}')
        return Image(a.copy(), kind)


    def new(mode, size, color=0):
        bands = {'L': 0, '1': 0, 'I': 0, 'F': 0, 'RGB': 3, 'RGBA': 4}
        if mode not in bands:
            raise ValueError('unrecognized image mode')
        kind = {'1': bool, 'I': np.int32, 'F': np.float32}.get(mode, np.uint8)
        shape = (size[1], size[0]) + ((bands[mode],) if bands[mode] else ())
        return Image(np.full(shape, color, kind), mode)


    def open(fp, mode='r', formats=None):
        """A picture of a PNG file."""
        found = _pictures.read(fp.read() if hasattr(fp, 'read') else str(fp))
        if found is None:
            raise UnidentifiedImageError(f'cannot identify image file {fp!r}: nabla reads PNG files that are not interlaced')
        image = Image(found, 'L' if found.ndim == 2 else {2: 'LA', 3: 'RGB', 4: 'RGBA'}[found.shape[2]])
        image.format = 'PNG'
        image.filename = str(fp)
        return image

    """#

  /// `PIL.ImageOps`.
  static let pilOps = #"""
    import numpy as np
    from PIL import Image as _Image


    def invert(image):
        return _Image.Image(255 - image._array if image._array.dtype == np.uint8 else ~image._array, image.mode)


    def grayscale(image):
        return image.convert('L')


    def mirror(image):
        return image.transpose(_Image.FLIP_LEFT_RIGHT)


    def flip(image):
        return image.transpose(_Image.FLIP_TOP_BOTTOM)


    def solarize(image, threshold=128):
        return image.point(lambda v: v if v < threshold else 255 - v)


    def posterize(image, bits):
        return image.point(lambda v: v & ~(2 ** (8 - bits) - 1))

    """#
}
