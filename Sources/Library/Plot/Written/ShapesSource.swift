/// `matplotlib.patches`: shapes that are drawn by their outline.
enum ShapesSource {
  static let text = #"""
    import math as _math
    import numpy as _np

    _LOOKS = set('''agg_filter alpha animated antialiased aa capstyle clip_box clip_on clip_path color edgecolor ec
        facecolor fc figure fill gid hatch in_layout joinstyle label linestyle ls linewidth lw mouseover path_effects
        picker rasterized sketch_params snap transform url visible zorder hatch_linewidth'''.split())
    _SHORT = {'fc': 'facecolor', 'ec': 'edgecolor', 'lw': 'linewidth', 'ls': 'linestyle', 'aa': 'antialiased'}


    class Patch:
        _own = ()
        def __init__(self, **kwargs):
            self.axes = self.figure = None
            self._look, self._drawn = {}, None
            for name, value in kwargs.items():
                if name not in _LOOKS:
                    raise AttributeError(f'{type(self).__name__}.set() got an unexpected keyword argument {name!r}')
                self._look[_SHORT.get(name, name)] = value
        def _outline(self):
            return None
        def _draw(self, axes):
            self.axes = axes
            points = self._outline()
            look = {}
            if self._look.get('label'):
                look['label'] = self._look['label']
            for name in ('color', 'facecolor', 'edgecolor'):
                value = self._look.get(name)
                if value is not None and not (isinstance(value, str) and value == 'none'):
                    look['color'] = value
                    break
            if points is not None:
                self._drawn = axes.fill([p[0] for p in points], [p[1] for p in points], **look)[0]
        def _move(self):
            if self._drawn is not None:
                points = self._outline()
                points = points + points[:1]
                self._drawn.set_data([p[0] for p in points], [p[1] for p in points])
        def __setattr__(self, name, value):
            object.__setattr__(self, name, value)
            if name in self._own:
                self._move()
        def __getattr__(self, name):
            kind, _, look = name.partition('_')
            look = _SHORT.get(look, look)
            if kind == 'set' and look in self._own:
                return lambda value: setattr(self, look, value)
            if kind == 'get' and look in self._own:
                return lambda: getattr(self, look)
            if kind == 'set' and look in _LOOKS:
                return lambda value: self._look.__setitem__(look, value)
            if kind == 'get' and look in _LOOKS:
                return lambda: self._look.get(look, '' if look == 'label' else None)
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')
        def set(self, **kwargs):
            for name, value in kwargs.items():
                getattr(self, 'set_' + name)(value)
        def remove(self):
            if self._drawn is not None:
                self._drawn.remove()
        def set_color(self, c):
            self._look['color'] = c
            if self._drawn is not None:
                self._drawn.set_color(c)
        set_facecolor = set_fc = set_edgecolor = set_ec = set_color
        def set_visible(self, b):
            self._look['visible'] = b
            if not b:
                self.remove()
        def get_xy(self):
            return self.xy


    def _turned(points, angle, about):
        if not angle:
            return points
        c, s = _math.cos(_math.radians(angle)), _math.sin(_math.radians(angle))
        ox, oy = about
        return [(ox + c * (x - ox) - s * (y - oy), oy + s * (x - ox) + c * (y - oy)) for x, y in points]


    def _arc(center, width, height, first, last, count=48):
        turns = [_math.radians(first + (last - first) * i / count) for i in range(count + 1)]
        return [(center[0] + width / 2 * _math.cos(t), center[1] + height / 2 * _math.sin(t)) for t in turns]


    class Rectangle(Patch):
        _own = ('xy', 'width', 'height', 'angle')
        def __init__(self, xy, width, height, *, angle=0.0, rotation_point='xy', **kwargs):
            super().__init__(**kwargs)
            self.xy, self.width, self.height, self.angle = tuple(xy), width, height, angle
            self.rotation_point = rotation_point
        def _outline(self):
            (x, y), w, h = self.xy, self.width, self.height
            about = (x + w / 2, y + h / 2) if self.rotation_point == 'center' else (x, y)
            return _turned([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], self.angle, about)
        def get_x(self):
            return self.xy[0]
        def get_y(self):
            return self.xy[1]
        def set_x(self, x):
            self.xy = (x, self.xy[1])
        def set_y(self, y):
            self.xy = (self.xy[0], y)
        def set_bounds(self, *args):
            x, y, self.width, self.height = args[0] if len(args) == 1 else args
            self.xy = (x, y)
        def get_center(self):
            return _np.array([self.xy[0] + self.width / 2, self.xy[1] + self.height / 2])
        def __str__(self):
            (x, y), w, h = self.xy, self.width, self.height
            return f'Rectangle(xy=({x:g}, {y:g}), width={w:g}, height={h:g}, angle={self.angle:g})'


    class FancyBboxPatch(Rectangle):
        def __init__(self, xy, width, height, boxstyle='round', *, bbox_transmuter=None, mutation_scale=1,
                     mutation_aspect=1, **kwargs):
            super().__init__(xy, width, height, **kwargs)
        def __str__(self):
            (x, y), w, h = self.xy, self.width, self.height
            return f'FancyBboxPatch(({x:g}, {y:g}), width={w:g}, height={h:g})'


    class Ellipse(Patch):
        _own = ('center', 'width', 'height', 'angle')
        def __init__(self, xy, width, height, *, angle=0, **kwargs):
            super().__init__(**kwargs)
            self.center, self.width, self.height, self.angle = tuple(xy), width, height, angle
        def _outline(self):
            return _turned(_arc(self.center, self.width, self.height, 0, 360)[:-1], self.angle, self.center)
        def __str__(self):
            (x, y), w, h = self.center, self.width, self.height
            return f'Ellipse(xy=({x:g}, {y:g}), width={w:g}, height={h:g}, angle={self.angle:g})'


    class Circle(Ellipse):
        def __init__(self, xy, radius=5, **kwargs):
            super().__init__(xy, radius * 2, radius * 2, **kwargs)
        @property
        def radius(self):
            return self.width / 2
        @radius.setter
        def radius(self, radius):
            self.width = self.height = radius * 2
        def set_radius(self, radius):
            self.radius = radius
        def get_radius(self):
            return self.radius
        def __str__(self):
            x, y = self.center
            return f'Circle(xy=({x:g}, {y:g}), radius={self.radius:g})'


    class Arc(Ellipse):
        def __init__(self, xy, width, height, *, angle=0.0, theta1=0.0, theta2=360.0, **kwargs):
            super().__init__(xy, width, height, angle=angle, **kwargs)
            self.theta1, self.theta2 = theta1, theta2
        def _outline(self):
            last = self.theta2 if self.theta2 > self.theta1 else self.theta2 + 360
            there = _arc(self.center, self.width, self.height, self.theta1, last)
            return _turned(there + there[-2:0:-1], self.angle, self.center)


    class Wedge(Patch):
        _own = ('center', 'r', 'theta1', 'theta2', 'width')
        def __init__(self, center, r, theta1, theta2, *, width=None, **kwargs):
            super().__init__(**kwargs)
            self.center, self.r, self.theta1, self.theta2, self.width = tuple(center), r, theta1, theta2, width
        def _outline(self):
            outer = _arc(self.center, 2 * self.r, 2 * self.r, self.theta1, self.theta2)
            if self.width is None:
                return outer + [self.center]
            inner = 2 * (self.r - self.width)
            return outer + _arc(self.center, inner, inner, self.theta2, self.theta1)


    class Polygon(Patch):
        _own = ('xy',)
        def __init__(self, xy, *, closed=True, **kwargs):
            super().__init__(**kwargs)
            self.xy = [tuple(p) for p in xy]
        def _outline(self):
            return [tuple(p) for p in self.xy]
        def __str__(self):
            return f'Polygon{len(self.xy)}(({self.xy[0][0]:g}, {self.xy[0][1]:g}) ...)'


    class RegularPolygon(Patch):
        _own = ('xy', 'radius', 'orientation')
        def __init__(self, xy, numVertices, *, radius=5, orientation=0, **kwargs):
            super().__init__(**kwargs)
            self.xy, self.numvertices, self.radius, self.orientation = tuple(xy), numVertices, radius, orientation
        def _outline(self):
            turns = [self.orientation + 2 * _math.pi * i / self.numvertices + _math.pi / 2 for i in range(self.numvertices)]
            return [(self.xy[0] + self.radius * _math.cos(t), self.xy[1] + self.radius * _math.sin(t)) for t in turns]


    class CirclePolygon(RegularPolygon):
        def __init__(self, xy, radius=5, *, resolution=20, **kwargs):
            super().__init__(xy, resolution, radius=radius, **kwargs)


    class PathPatch(Patch):
        def __init__(self, path, **kwargs):
            super().__init__(**kwargs)
            self._path = path
        def _outline(self):
            return [tuple(p) for p in self._path.vertices]


    class _Shaft(Patch):
        def _draw(self, axes):
            self.axes = axes
            look = {name: self._look[name] for name in ('color', 'facecolor', 'edgecolor') if name in self._look}
            axes.arrow(*self._ends, **{'color': next(iter(look.values()))} if look else {})


    class Arrow(_Shaft):
        def __init__(self, x, y, dx, dy, *, width=1.0, **kwargs):
            super().__init__(**kwargs)
            self._ends = (x, y, dx, dy)


    class FancyArrow(_Shaft):
        def __init__(self, x, y, dx, dy, *, width=0.001, length_includes_head=False, head_width=None, head_length=None,
                     shape='full', overhang=0, head_starts_at_zero=False, **kwargs):
            super().__init__(**kwargs)
            self._ends = (x, y, dx, dy)


    class FancyArrowPatch(_Shaft):
        def __init__(self, posA=None, posB=None, *, path=None, arrowstyle='simple', connectionstyle='arc3', patchA=None,
                     patchB=None, shrinkA=2, shrinkB=2, mutation_scale=1, mutation_aspect=1, **kwargs):
            super().__init__(**kwargs)
            if path is not None:
                posA, posB = path.vertices[0], path.vertices[-1]
            self.set_positions(posA, posB)
        def set_positions(self, posA, posB):
            self._ends = (posA[0], posA[1], posB[0] - posA[0], posB[1] - posA[1])


    class ConnectionPatch(FancyArrowPatch):
        def __init__(self, xyA, xyB, coordsA='data', coordsB=None, *, axesA=None, axesB=None, **kwargs):
            super().__init__(xyA, xyB, **kwargs)


    class BoxStyle:
        def __init__(self, *args, **kwargs):
            pass


    class ArrowStyle(BoxStyle):
        pass


    class ConnectionStyle(BoxStyle):
        pass

    """#
}
