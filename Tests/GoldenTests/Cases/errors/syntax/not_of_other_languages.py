x = True
if !x:
  print(x)
