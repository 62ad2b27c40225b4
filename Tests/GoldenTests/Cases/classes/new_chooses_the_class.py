# The __init__ that runs is that of the object that __new__ made.
class Activation:
    def __new__(cls, name, *args):
        if cls is Activation:
            cls = {'relu': Relu, 'leaky': Leaky}[name]
        return super().__new__(cls)

    def __init__(self, name):
        print('Activation', name)


class Relu(Activation):
    def __init__(self, name):
        super().__init__(name)
        print('Relu')


class Leaky(Activation):
    def __init__(self, name, slope=0.01):
        self.slope = slope
        print('Leaky', slope)


print(type(Activation('relu')).__name__, type(Activation('leaky', 0.2)).__name__)


class Size(int):
    def __new__(cls, value):
        return super().__new__(Even if value % 2 == 0 else cls, value)

    def __init__(self, value):
        print('Size', value)


class Even(Size):
    def __init__(self, value):
        print('Even', value)


print(Size(3) + 1, Size(4) + 1)


class Other:
    def __new__(cls):
        return 'no instance, no __init__'

    def __init__(self):
        print('never')


print(Other())
