import warnings
import numpy as np
np.set_printoptions(legacy='1.25')


def show(call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        value = call()
    print(repr(value), [str(w.message) for w in caught])


show(lambda: np.mean([]))
show(lambda: np.mean(np.zeros((0, 3)), axis=0))
show(lambda: np.mean(np.zeros((0, 3)), axis=1))
show(lambda: np.std([]))
show(lambda: np.var([1.0, 2.0], ddof=2))
show(lambda: np.std([[1.0, 2.0]], axis=0, ddof=1))
show(lambda: np.nanmean([np.nan]))
show(lambda: np.nanmax([[np.nan], [1]], axis=1))
show(lambda: np.nanstd([1.0, np.nan], ddof=1))
show(lambda: np.nanmedian([np.nan]))
show(lambda: np.median([]))
show(lambda: np.sum([1e308, 1e308]))
show(lambda: np.sum([np.inf, -np.inf]))
show(lambda: np.cumsum([1e308, 1e308]))
show(lambda: np.var([1.0, np.inf]))
show(lambda: np.diff([np.inf, np.inf]))
show(lambda: np.array([np.nan]).astype(int))
show(lambda: np.array([1e40]).astype(np.float32))
show(lambda: np.float64(3.7).astype(int))
show(lambda: np.std([1, 2, 4], correction=1))
show(lambda: np.var([1, 2, 4], mean=2.0))
