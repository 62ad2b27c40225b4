from abc import ABC

class Kind(type):
    def __instancecheck__(cls, x):
        return hasattr(x, 'fly')
    def __subclasscheck__(cls, c):
        return hasattr(c, 'fly')
class Flyer(metaclass=Kind):
    pass
class Duck:
    def fly(self):
        pass
print(isinstance(Duck(), Flyer), isinstance(3, Flyer), issubclass(Duck, Flyer), isinstance(3, (int, Flyer)))

class Long(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return any('__len__' in b.__dict__ for b in c.__mro__) or NotImplemented
class L:
    def __len__(self):
        return 0
print(issubclass(L, Long), isinstance(L(), Long), isinstance(3, Long))

class Stands:
    def __mro_entries__(self, bases):
        return (L,)
class Made(Stands()):
    pass
print(Made.__bases__, len(Made()))
