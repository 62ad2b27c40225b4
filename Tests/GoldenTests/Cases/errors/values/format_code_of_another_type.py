x = 'abc'
f'{x:.2f}'
