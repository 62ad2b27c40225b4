it = iter([1, 2])
print(next(it), next(it), next(it, 'end'), list(it))
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(5)), list(zip(Count(2), 'ab')), 1 in Count(3), sorted(Count(3)))
print(list(iter(lambda it=iter('abcd'): next(it), 'c')))
