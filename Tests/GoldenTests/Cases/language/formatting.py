pi = 3.14159265
print('%d %5d|%-5d|%05d %s %r %%' % (3, 42, 42, 42, 'x', 'x'))
print('%.2f %8.3f %e %g %g' % (pi, pi, pi, pi, 1e-10))
print('{} {0}'.replace('{0}', '{}').format(1, 2), '{0} {1} {0}'.format('a', 'b'), '{name}'.format(name=5))
print('{:.3f} {:>8} {:<8}| {:^8} {:08.2f} {:,} {:+d} {:%}'.format(pi, 'r', 'l', 'c', pi, 1234567, 5, 0.25))
print(f'{pi:.2f} {pi!r} {"x":>3} {1 + 1} {pi=:.1f}')
width = 10
print(f'{pi:{width}.2f}|', f"{'nested'}", '{:x} {:b} {:o} {:e}'.format(255, 5, 8, 12345.678))
print('{:5d}|{:<5}|{:^5}|{:>5}'.format(42, 42, 42, 42), '{!r}'.format('q'), '{:.0f}'.format(2.5))
