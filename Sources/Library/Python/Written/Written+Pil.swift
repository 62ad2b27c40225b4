extension WrittenModules {
  /// `PIL.Image`: arrays as pictures made of text.
  static let pil = #"""
    import numpy as np

    NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = 0, 1, 2, 3, 4, 5
    ANTIALIAS = LANCZOS


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
            """The picture in another size, by the nearest element."""
            if resample not in (None, NEAREST):
                raise NotImplementedError("nabla's PIL resizes with Image.NEAREST only")
            width, height = size
            if width <= 0 or height <= 0:
                raise ValueError('height and width must be > 0')
            rows = np.floor((np.arange(height) + 0.5) * (self.height / height)).astype(int)
            columns = np.floor((np.arange(width) + 0.5) * (self.width / width)).astype(int)
            return Image(self._array[rows][:, columns], self.mode)
        def crop(self, box):
            left, top, right, bottom = box
            return Image(self._array[top:bottom, left:right].copy(), self.mode)
        def transpose(self, method):
            a = self._array
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
        def save(self, fp, format=None, **params):
            raise NotImplementedError("nabla writes no picture files; np.save keeps the array")


    def fromarray(obj, mode=None):
        a = np.asarray(obj)
        modes = {('bool', 2): '1', ('uint8', 2): 'L', ('int32', 2): 'I', ('float32', 2): 'F'}
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
        raise UnidentifiedImageError(f'cannot identify image file {fp!r}: nabla reads no picture files; np.load reads an array')

    """#
}
