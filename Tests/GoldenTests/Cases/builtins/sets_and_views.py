# %%
print({'b'} , {1,2,3,4,5,6}, {5,4,3,2,1}, {100,7,33,12,1000}, set(range(10)), {0.5, 1, 2.5})
print({3,1,2} | {9,8}, {1,2,3} & {2,3}, frozenset([3,1]), set([5,1,9,33,65]))
d={'a':1,'b':2}; print(d.keys() & {'a'}, d.keys() - {'a'}, d.keys() | {'c'} == {'a','b','c'}, d.items() & {('a',1)}, d.keys() ^ {'a','c'} == {'b','c'})
print(d.keys() == {'a','b'}, d.keys() <= {'a','b','c'}, d.keys().isdisjoint({'z'}), list(reversed(d)), list(reversed(d.items())))
print({1, 2} in {frozenset({1, 2})}, {3} in {1, 2})
