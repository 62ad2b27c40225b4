# Elementwise expressions over arrays so large that nabla computes them in one pass.
import numpy as np
np.random.seed(1)
for dt in ('float32','float64'):
    x=np.random.randn(100,50).astype(dt); y=np.random.randn(100,50).astype(dt)
    big=np.random.randn(7001).astype(dt); z=np.random.randn(7001).astype(dt)
    x=np.concatenate([x]*5); y=np.concatenate([y]*5)
    r=np.random.randn(50).astype(dt); c=np.random.randn(500,1).astype(dt)
    def show(a): print(a.dtype,a.shape,float(a.sum()),float(a[3,7]) if a.ndim==2 else float(a[77]))
    show(x*y+x-y)
    show((x-r)*c/2+r)
    show((x-c)**2*(y-r)**2)
    show(-(x*y)+-(y/x))
    show(np.maximum(x*2-1,0)*np.sqrt(np.abs(y)+1)-np.negative(x+y))
    show(big*z+big/z-(z*2+big*3)*(z-big)/(big+z))
    w=x.copy(); w-=0.1*x*y; show(w)
    w=x.copy(); w*=w*2+w; show(w)
    w=x.copy(); v=w[::-1]; w-=0.1*v*y; show(w)
    w=big.copy(); w[1:]-=w[:-1]*2+1; show(w)
    w=big.copy(); w[:-1]+=w[1:]*2+1; show(w)
    d={'W':x.copy()}; d['W']-=0.01*y*2; show(d['W'])
    class Adam:
        def __init__(s): s.m=x.copy(); s.k={'a':x.copy()}
        @property
        def evil(s):
            x[:]=0.5
            return s.m
        def step(s,g):
            s.k['a']+=(1-0.9)*(g-s.k['a'])
            s.m+=(1-0.99)*(g**2-s.m)
            return 0.1*s.k['a']/(np.sqrt(s.m)+1e-7)
    a=Adam(); a.m=np.abs(a.m); show(a.step(y))
    show(x*y+a.evil)
    show(x*2+np.float64(3.5)*x)
    try: print(x*y+np.ones((3,3)))
    except Exception as e: print(e)
    try: print(x*y+'a')
    except Exception as e: print(isinstance(e, TypeError))
    try: print(x*y+undefined)
    except NameError as e: print(e)
    print((x*2+1).dtype, (x*2+1+np.ones(50)).dtype, (x*2 + np.arange(50)).dtype)
    big2 = (x*2).astype(dt)
    show(big2 - big2*2 + (big2*2)*3)
    print(float((lambda q: q*q+q)(x).sum()))
    def gen():
        yield x*2+1
    show(next(gen()))
    t = (x*y + x, x*y - x); show(t[0]); show(t[1])
    print(float(np.sum(x*y+x)), float((x*y+x).mean()), (x*y+x)[3,4])
    x+=x*y; show(x)
    x/= 2*y + 5; show(x)
    x**= 2; show(x)

# The logistic function, written in the three ways of the notes, also where the exponential overflows.
for dtype in ['float32', 'float64']:
    x = np.linspace(-30, 30, 20001).astype(dtype)
    x[7], x[100], x[300], x[5000] = np.nan, np.inf, -np.inf, -0.0
    first = 1 / (1 + np.exp(-x))
    print(first.dtype, np.array_equal(first, 1 / (np.exp(-x) + 1), equal_nan=True), first[[0, 7, 100, 300, 5000, 9000]])
    e = np.exp(-x)
    print(np.array_equal(first, 1.0 / (1.0 + e), equal_nan=True), (2 / (1 + np.exp(-x)))[5000])
    print((1 / (2 + np.exp(-x)))[5000], (1 / (1 + np.exp(x)))[5001], (1 - 1 / (1 + np.exp(-x)))[9000])
    x[200] = -1000
    with np.errstate(all='raise', under='ignore'):
        try:
            print((1 / (1 + np.exp(-x)))[200])
        except FloatingPointError as error:
            print(error)
    with np.errstate(all='ignore'):
        print((1 / (1 + np.exp(-x)))[200])
