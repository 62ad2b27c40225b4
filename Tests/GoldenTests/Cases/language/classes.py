class Animal:
    kind = 'animal'
    def __init__(self, name):
        self.name = name
    def speak(self):
        return self.name + ' makes a sound'
    def __repr__(self):
        return 'Animal(%r)' % self.name
class Dog(Animal):
    kind = 'dog'
    def speak(self):
        return super().speak() + ': woof'
    @property
    def loud(self):
        return self.name.upper()
    @staticmethod
    def twice(x):
        return 2 * x
    @classmethod
    def make(cls, name):
        return cls(name)
d = Dog.make('Rex')
print(d, d.speak(), d.kind, Animal.kind, d.loud, Dog.twice(4), isinstance(d, Animal), type(d).__name__)
class V:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y)
    def __mul__(self, k):
        return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __eq__(self, o):
        return self.x == o.x and self.y == o.y
    def __getitem__(self, i):
        return (self.x, self.y)[i]
    def __len__(self):
        return 2
    def __call__(self, s):
        return '%s %d %d' % (s, self.x, self.y)
v = V(1, 2) + 3 * V(1, 1)
print(v.x, v[1], len(v), v('called'), v == V(4, 5), list(v), hasattr(v, 'z'), getattr(v, 'z', None))
