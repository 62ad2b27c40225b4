from enum import Flag, IntFlag, Enum, auto


class Layer(Flag):
    DENSE = auto()
    CONV = auto()
    POOL = auto()
    IMAGE = CONV | POOL
    ALL = DENSE | CONV | POOL


print(Layer.IMAGE, repr(Layer.IMAGE), Layer.CONV in Layer.IMAGE, Layer.DENSE in Layer.IMAGE)
print(Layer.DENSE | Layer.CONV, Layer.IMAGE & Layer.ALL, bool(Layer.DENSE & Layer.IMAGE), Layer(3), Layer.ALL.value)
print([layer.name for layer in Layer], list(Layer.IMAGE), ~Layer.DENSE == Layer.IMAGE)


class Mode(IntFlag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE


print(int(Mode.BOTH), Mode.READ | Mode.WRITE == Mode.BOTH, Mode.BOTH & 1)


class Step(Enum):
    FORWARD = auto()
    BACKWARD = auto()
    UPDATE = 10
    AFTER = auto()


print([(step.name, step.value) for step in Step])
