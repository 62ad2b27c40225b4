def f(): pass
f.count
