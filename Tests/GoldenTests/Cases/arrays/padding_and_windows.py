# Borders of every kind, windows over arrays, and views with strides of their own.
import numpy as np
v = np.array([1, 2, 4, 8])
m = np.arange(6).reshape(2, 3)
for mode in ('constant', 'edge', 'reflect', 'symmetric', 'wrap', 'linear_ramp', 'maximum', 'mean', 'median', 'minimum'):
    print(mode, np.pad(v, (2, 3), mode), np.pad(m, 1, mode).tolist())
print(np.pad(v, 5, 'reflect', reflect_type='odd'), np.pad(v, 5, 'symmetric', reflect_type='odd'))
print(np.pad(v, 2, 'linear_ramp', end_values=(5, -4)), np.pad(v, 2, 'maximum', stat_length=2), np.pad(v * 1.5, 2, 'mean', stat_length=(1, 2)))
print(np.pad(m, {0: 1, 1: (2, 0)}), np.pad(m, ((0, 1), (2, 0)), constant_values=((1, 2), (3, 4))))

def sevens(vector, width, axis, options):
    vector[:width[0]] = 7
    vector[len(vector) - width[1]:] = -7

print(np.pad(m, 1, sevens))
for wrong in (lambda: np.pad(v, 1, 'bad'), lambda: np.pad(v, -1), lambda: np.pad(v, 1.5), lambda: np.pad([], 1, 'edge')):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
windows = np.lib.stride_tricks.sliding_window_view
print(windows(v, 2), windows(m, (2, 2)), windows(m, 2, axis=1).shape, windows(v, 3).sum(axis=-1))
print(np.lib.stride_tricks.as_strided(np.arange(6), (2, 3), (8, 8)))
for wrong in (lambda: windows(v, 9), lambda: windows(v, -1), lambda: windows(m, 2)):
    try:
        wrong()
    except ValueError as error:
        print(error)
x = np.arange(3)
x.flags.writeable = False
for wrong in (lambda: np.copyto(x, 1), lambda: np.add(x, 1, out=x), lambda: x.sort(), lambda: x.fill(2)):
    try:
        wrong()
    except ValueError as error:
        print(error)
x.setflags(write=True)
x[0] = 9
print(x, x.flags.c_contiguous, x.flags['F'], x.flags.forc)
