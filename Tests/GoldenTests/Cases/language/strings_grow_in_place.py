# A string that grows where nobody else holds it, and one that somebody holds.
s = "ab"
t = s
s = s + "c"
print(s, t)
u = (s + "d") + "e" + "fghijklmnopqrstuvw"
print(u, s)
key = str(1) + "a"
table = {key: 1}
print(key + "b", table, key in table, (key + "b") in table)
print(str(1) + str(22) + str(-3) + "é" + "x", (str(7) + "ü")[1], len(str(7) + "üx"))
x = "a" * 15
print(x + "", "" + x, x + "b", x)
for n in (0, 9, 10, 99, 100, 999, 1000, 9999, 10000, 123456, 10**15, -1, -10, -99999, 2**63 - 1, -2**63):
    print(str(n), f"{n}", "%d" % n, len(str(n)))
print(f"{s}" is s, f"{s}{s}", f"{1}", f"{True}", f"{''}")
print(1 + 2.5, 2.5 + 1, 3 * 0.5, 1 / 2.0, 2.0 / 4, 7 - 0.5, 2**53 + 1 + 0.0)
y = 1
y += 0.5
y -= 1
y *= 2
print(y, 3 < 3.5, 3.5 <= 3, 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 1 < float("nan"), 1 != float("nan"))
print(str(), int("3"), float(2), list("ab"), bool(0), tuple([1]), set([1]), type(3))
print(",".join(["a", "bé", "c"]), "".join(str(i) for i in range(3)), ",".join(("x",)), "-".join([]))
