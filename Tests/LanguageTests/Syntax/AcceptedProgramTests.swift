import Language
import Testing

/// Programs that CPython accepts, with its tree (`ast.parse`) in the form of `TreeDump`.
struct AcceptedProgramTests {
  @Test(arguments: AcceptedProgramTests.programs)
  func parsesAsCPythonDoes(_ text: String, _ tree: String) throws {
    let program = try Parser.parse(SourceText(name: "test.py", text: text))
    #expect(TreeDump.of(program) == tree)
  }

  static let programs: [(String, String)] = [
    ("x = 1", "(= x 1)"),
    ("a = b = c, d", "(= a b (tuple c d))"),
    ("a, *b = c", "(= (tuple a (* b)) c)"),
    ("(a, b), [c, *d] = e", "(= (tuple (tuple a b) (list c (* d))) e)"),
    ("x: int = 3", "(ann x 3)"),
    ("x.y: float", "(ann (. x y))"),
    (
      "x += 1; y -= 2; z **= 3; w //= 4; v @= u; t >>= 1; s |= 2",
      "(+= x 1); (-= y 2); (**= z 3); (//= w 4); (@= v u); (>>= t 1); (|= s 2)"
    ),
    ("-x ** 2", "(neg (** x 2))"),
    ("a + b * c - d // e % f @ g", "(- (+ a (* b c)) (@ (% (// d e) f) g))"),
    ("2 ** -3 ** 2", "(** 2 (neg (** 3 2)))"),
    ("not a == b and c or not d", "(or (and (not (cmp a == b)) c) (not d))"),
    (
      "a < b <= c != d is not e not in f in g is h",
      "(cmp a < b <= c != d is not e not in f in g is h)"
    ),
    ("a if b else c if d else e", "(if b a (if d c e))"),
    ("lambda: 0", "(lambda <> 0)"),
    ("lambda x, y=1, *a, z, w=2, **k: x + y", "(lambda <x y=1 *a z w=2 **k> (+ x y))"),
    ("lambda a, b, /, c, *, d: None", "(lambda <a b / c * d> None)"),
    (
      "def f(a, b: int = 2, /, c=3, *args: str, d, e=5, **kw: dict) -> list: return a",
      "(def f <a b=2 / c=3 *args d e=5 **kw> {(return a)})"
    ),
    ("f(a, *b, c=1, *d, **e)", "(call f a (* b) c=1 (* d) (** e))"),
    ("f(x for x in y if x if z)", "(call f (genexp x (for x y x z)))"),
    ("f(a)(b)[c].d", "(. (at (call (call f a) b) c) d)"),
    (
      "x[1], x[1:2], x[:], x[::], x[1:2:3], x[..., None, 1:], x[a, b:c], x[()], x[*a]",
      "(tuple (at x 1) (at x (slice 1 2 _)) (at x (slice _ _ _)) (at x (slice _ _ _)) (at x (slice 1 2 3)) (at x (tuple ... None (slice 1 _ _))) (at x (tuple a (slice b c _))) (at x (tuple)) (at x (tuple (* a))))"
    ),
    (
      "[x * 2 for x in range(10) if x > 2 for y in z]",
      "(listcomp (* x 2) (for x (call range 10) (cmp x > 2)) (for y z))"
    ),
    (
      "{k: v for k, v in d.items()}, {x for x in y}, (x for x in y)",
      "(tuple (dictcomp k:v (for (tuple k v) (call (. d items)))) (setcomp x (for x y)) (genexp x (for x y)))"
    ),
    (
      "{}, {1}, {1, *a}, {1: 2, **b, 3: 4,}, [], [1,], (), (1,), (1)",
      "(tuple (dict) (set 1) (set 1 (* a)) (dict 1:2 (** b) 3:4) (list) (list 1) (tuple) (tuple 1) 1)"
    ),
    ("'a' \"b\" r'\\n' '\\x41\\101\\u00e9\\U0001F600' \"\"\"t\nq\"\"\"", "'ab\\\\nAAé😀t\\nq'"),
    ("b'a\\x00\\xff' b\"b\"", "b'a\\x00\\xffb'"),
    (
      "'\\q\\\nx' '\\'\\\"\\\\\\a\\b\\f\\n\\r\\t\\v'",
      "'\\\\qx\\'\"\\\\\\x07\\x08\\x0c\\n\\r\\t\\x0b'"
    ),
    (
      "0x1F + 0o17 + 0b11 + 1_000_000 + 0 + 00 + 0_0",
      "(+ (+ (+ (+ (+ (+ 31 15) 3) 1000000) 0) 0) 0)"
    ),
    (
      "1. + .5 + 1e-3 + 1E+3 + 1_0.0_1e1_0 + 0.1e5",
      "(+ (+ (+ (+ (+ 1.0 0.5) 0.001) 1000.0) 100100000000.0) 10000.0)"
    ),
    (
      "123456789012345678901234567890 + 0xFFFFFFFFFFFFFFFFFFFF",
      "(+ 123456789012345678901234567890 1208925819614629174706175)"
    ),
    (
      "f'a{x}b{y!r}c{z:>10}d{w!s:{n}.{m}f}e{{}}'",
      "f['a' {x} 'b' {y!r} 'c' {z:['>10']} 'd' {w!s:[{n} '.' {m} 'f']} 'e{}']"
    ),
    (
      "f'{x=}' f'{x = }' f'{x=!s}' f'{x=:.2f}' 'tail'",
      "f['x=' {x!r} 'x = ' {x!r} 'x=' {x!s} 'x=' {x:['.2f']} 'tail']"
    ),
    (
      "f'{a[\"b\"]}{ {1: 2}[1] }{(lambda x: x)(1)}{a != b}{a if b else c}'",
      "f[{(at a 'b')} {(at (dict 1:2) 1)} {(call (lambda <x> x) 1)} {(cmp a != b)} {(if b a c)}]"
    ),
    ("f\"{x:{'>'}{10}}\" rf'\\d{x}' f'''{\nx\n}'''", "f[{x:[{'>'} {10}]} '\\\\d' {x} {x}]"),
    ("f'{a, b}{*c, d}{yes!a}'", "f[{(tuple a b)} {(tuple (* c) d)} {yes!a}]"),
    (
      "if a: b\nelif c: d\nelif e: f\nelse: g",
      "(if a {b} else {(if c {d} else {(if e {f} else {g})})})"
    ),
    (
      "if a:\n    b\n    if c:\n        d\n    else:\n        e\nf",
      "(if a {b; (if c {d} else {e})}); f"
    ),
    (
      "for i, (a, b) in enumerate(z):\n    continue\nelse:\n    pass",
      "(for (tuple i (tuple a b)) (call enumerate z) {continue} else {pass})"
    ),
    ("for x.y, z[0] in w: break", "(for (tuple (. x y) (at z 0)) w {break})"),
    ("for x in 1, 2, *c: pass", "(for x (tuple 1 2 (* c)) {pass})"),
    ("while (n := f()) > 1: n", "(while (cmp (:= n (call f)) > 1) {n})"),
    (
      "try:\n    a\nexcept ValueError as e:\n    b\nexcept (A, B):\n    c\nexcept:\n    d\nelse:\n    e\nfinally:\n    f",
      "(try {a} (except ValueError as e {b}) (except (tuple A B) {c}) (except {d}) else {e} finally {f})"
    ),
    ("with a as b, c, d as (e, f): pass", "(with a as b c d as (tuple e f) {pass})"),
    ("with (a as b, c as d,): pass", "(with a as b c as d {pass})"),
    ("with (a, b): pass", "(with a b {pass})"),
    ("with (a): pass", "(with a {pass})"),
    ("with (a, b) as c: pass", "(with (tuple a b) as c {pass})"),
    ("with a as b.c, d as e[0]: pass", "(with a as (. b c) d as (at e 0) {pass})"),
    ("@a.b(c)\n@d\ndef f(): pass", "(@(call (. a b) c) @d def f <> {pass})"),
    ("import a, b.c as d, e.f", "(import a, b.c as d, e.f)"),
    ("from a.b import c, d as e", "(from a.b import c, d as e)"),
    ("from . import x", "(from . import x)"),
    ("from ...a import (b, c as d,)", "(from ...a import b, c as d)"),
    ("from a import *", "(from a import *)"),
    ("del a, b[0], c.d", "(del a (at b 0) (. c d))"),
    ("del (a), (b, c), [d]", "(del a (tuple b c) (list d))"),
    ("global a, b", "(global a b)"),
    (
      "def f():\n    global x\n    def g():\n        nonlocal_ = 1\n    yield\n    y = yield x, 1\n    yield from z\n    return *a, b",
      "(def f <> {(global x); (def g <> {(= nonlocal_ 1)}); (yield); (= y (yield (tuple x 1))); (yieldfrom z); (return (tuple (* a) b))})"
    ),
    ("raise", "(raise)"),
    ("raise A from B", "(raise A from B)"),
    ("assert a, \"b\"", "(assert a 'b')"),
    ("pass; pass", "pass; pass"),
    ("print(\"a\", end=\"\")", "(call print 'a' end='')"),
    ("한글 = 3; 변수_1 = 한글 + é", "(= 한글 3); (= 변수_1 (+ 한글 é))"),
    ("x = (\n    1 +  # comment\n\n    2\n)", "(= x (+ 1 2))"),
    ("x = 1 + \\\n    2", "(= x (+ 1 2))"),
    ("if a:\n\tb\n\tc", "(if a {b; c})"),
    ("if a:\n\n    # comment\n    b\n\n    c\n# end", "(if a {b; c})"),
    (
      "class A: pass\nclass B(): x: int = 1; y = 2",
      "(class A <> {pass}); (class B <> {(ann x 1); (= y 2)})"
    ),
    ("a[b][c](d)(e).f.g", "(. (. (call (call (at (at a b) c) d) e) f) g)"),
    ("not not a", "(not (not a))"),
    ("~a ^ b & c | d << 2 >> 1", "(| (^ (inv a) (& b c)) (>> (<< d 2) 1))"),
    ("--a + +b - -c", "(- (+ (neg (neg a)) (pos b)) (neg c))"),
    ("a and b and c or d or e and f", "(or (or (and (and a b) c) d) (and e f))"),
    ("x = yield_ = 1", "(= x yield_ 1)"),
    (
      "match = 1; case = 2; _ = 3; print(match, case)",
      "(= match 1); (= case 2); (= _ 3); (call print match case)"
    ),
    ("1if a else 2", "(if a 1 2)"),
    (
      "x = [i for i in range(5) if i if i > 2]",
      "(= x (listcomp i (for i (call range 5) i (cmp i > 2))))"
    ),
    ("(a := 1, b := 2)", "(tuple (:= a 1) (:= b 2))"),
    ("f(a := 1)", "(call f (:= a 1))"),
    ("x[a := 1]", "(at x (:= a 1))"),
    ("print(*a, sep='')", "(call print (* a) sep='')"),
    ("a = b if c else lambda: d", "(= a (if c b (lambda <> d)))"),
    ("a.b.c = d[e] = f", "(= (. (. a b) c) (at d e) f)"),
    ("def f(a=lambda: 1, *, b): ...", "(def f <a=(lambda <> 1) * b> {...})"),
    ("[*a, *b], (*a,), {*a}", "(tuple (list (* a) (* b)) (tuple (* a)) (set (* a)))"),
    ("x = 'it''s'", "(= x 'its')"),
    ("if x:\n    pass\nelse:\n    if y:\n        pass", "(if x {pass} else {(if y {pass})})"),
  ]
}
