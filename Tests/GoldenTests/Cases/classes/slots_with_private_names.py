class S:
    __slots__ = ('__hidden', 'open')
    def __init__(self):
        self.__hidden = 1
    def read(self):
        return self.__hidden

print(S().read())
try:
    S().other = 2
except AttributeError as e:
    print(e)
