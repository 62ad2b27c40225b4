import numpy as np
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a = np.array([[3., 1., 2.], [9., 7., 8.]])
n = np.array([[1., np.nan, 3.], [4., 5., np.nan]])
for f in (np.nanmean, np.nanstd, np.nanvar, np.nansum, np.nanprod, np.nanmax, np.nanmin, np.nanmedian, np.nanargmax, np.nanargmin, np.nancumsum, np.nancumprod):
    t(lambda: f(n))
    t(lambda: f(n, axis=0))
    t(lambda: f(n, axis=1))
t(lambda: np.nanpercentile(n, 50))
t(lambda: np.nanpercentile(n, [25, 75], axis=1))
t(lambda: np.nanquantile(n, 0.5, axis=1, keepdims=True))
t(lambda: np.nanargmax([np.nan, np.nan]))
t(lambda: np.nanstd(n, ddof=1))
