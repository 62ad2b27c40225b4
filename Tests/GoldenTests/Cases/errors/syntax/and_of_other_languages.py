x = 1
if x && x:
  print(x)
