def check(x):
  if x < 0:
    raise ValueError('x must not be negative')
def forward(x):
  check(x)
forward(-1)
