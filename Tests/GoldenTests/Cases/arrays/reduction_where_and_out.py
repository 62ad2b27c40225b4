import numpy as np


def t(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


m = np.arange(6.0).reshape(2, 3)
t(lambda: np.sum(m, where=[True, False, True]))
t(lambda: np.sum(m, where=np.array([1, 0, 1])))
t(lambda: np.sum(m, where=[True, False]))
t(lambda: np.sum(np.ones(1), where=[True, False, True]))
t(lambda: np.mean(m, where=[True, False]))
t(lambda: np.max(m, where=[True, False, True]))
t(lambda: np.nanmax(m, where=[True, False, True]))
t(lambda: np.nanmean(m, axis=0, where=[True, False, True]))
t(lambda: np.nanstd(m, where=[True, False, True]))
t(lambda: np.max([], initial=5))
t(lambda: np.sum([1, 2], initial=2.5))
t(lambda: np.min(np.array([1, 2], dtype=np.uint8), initial=-1))
t(lambda: np.sum(m, axis=0, out=np.zeros(3)))
t(lambda: np.sum(m, axis=0, out=np.zeros(2)))
t(lambda: np.sum(m, out=np.zeros(2)))
t(lambda: np.argmax(m, axis=0, out=np.zeros(2, int)))
t(lambda: np.argmax(m, axis=0, out=np.zeros(3)))
t(lambda: np.median(m, axis=0, out=np.zeros(2)))
t(lambda: np.sum(3, axis=0))
t(lambda: np.mean(3, axis=0))
t(lambda: np.argmax(3, axis=1))
t(lambda: np.nanmean(np.array([1.0, np.nan]), dtype=int))
t(lambda: np.nanargmax(np.array([])))
t(lambda: np.average(m, axis=(0, 1)))
t(lambda: np.average(m, axis=(0, 0)))
t(lambda: np.average(np.ones((2, 3, 2)), axis=(2, 0), weights=[[1, 2], [3, 4]]))
t(lambda: np.array([2.5, 0.1, -1], dtype=np.float16).var())
