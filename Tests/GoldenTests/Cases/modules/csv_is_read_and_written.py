import io
import csv
print(list(csv.reader(['a,b,c', '1,"x, y",3', '"q""q",,', '', 'x'])), list(csv.reader(io.StringIO('a;b\n"multi\nline";2\n'), delimiter=';')))
for row in csv.DictReader(['n,v', 'a,1', 'b,2,3', 'c']): print(row)
o = io.StringIO(); w = csv.writer(o); w.writerow(['a', 1, 2.5, None, 'x,y', 'q"q', 'l\nl']); w.writerows([[1], ['']]); print(repr(o.getvalue()))
o = io.StringIO(); w = csv.DictWriter(o, ['a', 'b'], lineterminator='\n'); w.writeheader(); w.writerow({'a': 1}); print(repr(o.getvalue()))
try: w.writerow({'z': 1})
except ValueError as e: print(e)
