/// The tables of `RejectedProgramTests`.
enum RejectedPrograms {
  static let all = constructs + slips
}

/// Statements and expressions that break a rule of theirs.
extension RejectedPrograms {
  static let constructs: [(String, String, Range<Int>)] = [
    ("x = ", "SyntaxError: invalid syntax", 4..<4),
    (
      "f() = 1",
      "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?",
      0..<3
    ),
    (
      "a + 1 = 2",
      "SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?",
      0..<5
    ),
    (
      "1 = x",
      "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?", 0..<1
    ),
    (
      "\"abc\" = 1",
      "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?", 0..<5
    ),
    (
      "... = 1",
      "SyntaxError: cannot assign to ellipsis here. Maybe you meant '==' instead of '='?", 0..<3
    ),
    ("None = 1", "SyntaxError: cannot assign to None", 0..<4),
    ("True = True = 3", "SyntaxError: cannot assign to True", 0..<4),
    ("x = y = True = z = 3", "SyntaxError: cannot assign to True", 8..<12),
    ("(a, \"b\", c) = (1, 2, 3)", "SyntaxError: cannot assign to literal", 4..<7),
    ("[a, b, c + 1] = [1, 2, 3]", "SyntaxError: cannot assign to expression", 7..<12),
    ("(x for x in x) = 1", "SyntaxError: cannot assign to generator expression", 0..<14),
    ("a if 1 else b = 1", "SyntaxError: cannot assign to conditional expression", 0..<13),
    (
      "a, b += 1, 2", "SyntaxError: 'tuple' is an illegal expression for augmented assignment",
      0..<4
    ),
    (
      "f() += 1",
      "SyntaxError: 'function call' is an illegal expression for augmented assignment", 0..<3
    ),
    ("(a, b): int", "SyntaxError: only single target (not tuple) can be annotated", 0..<6),
    ("[]: int", "SyntaxError: only single target (not list) can be annotated", 0..<2),
    ("f(): int", "SyntaxError: illegal target for annotation", 0..<3),
    ("x() : 3", "SyntaxError: illegal target for annotation", 0..<3),
    ("yield = 1", "SyntaxError: assignment to yield expression not possible", 0..<5),
    ("del f()", "SyntaxError: cannot delete function call", 4..<7),
    ("del 1", "SyntaxError: cannot delete literal", 4..<5),
    ("del (a, 1)", "SyntaxError: cannot delete literal", 8..<9),
    ("del *x", "SyntaxError: cannot delete starred", 4..<6),
    ("a = 42 if True", "SyntaxError: expected 'else' after 'if' expression", 4..<14),
    ("[1, 42 if True, 4]", "SyntaxError: expected 'else' after 'if' expression", 4..<14),
    (
      "print \"hello\"",
      "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", 0..<13
    ),
    (
      "print x, y",
      "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", 0..<10
    ),
    (
      "exec \"code\"",
      "SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)?", 0..<11
    ),
    (
      "print -1 x",
      "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", 0..<8
    ),
    ("[1, 2 3]", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 4..<7),
    ("{1, 2 3}", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 4..<7),
    ("{1:2, 2:5 3:12}", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 8..<11),
    ("(1, 2 3)", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 4..<7),
    ("f(a b)", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 2..<5),
    ("f(a, b c, d)", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", 5..<8),
    ("f(a=1, 2)", "SyntaxError: positional argument follows keyword argument", 8..<9),
    ("f(**a, b)", "SyntaxError: positional argument follows keyword argument unpacking", 8..<9),
    (
      "f(**a, *b)",
      "SyntaxError: iterable argument unpacking follows keyword argument unpacking", 7..<8
    ),
    (
      "f(a.b=1)", "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?",
      2..<6
    ),
    ("f(True=1)", "SyntaxError: cannot assign to True", 2..<7),
    ("f(a=1, a=2)", "SyntaxError: keyword argument repeated: a", 7..<10),
    (
      "f(1=2)", "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?",
      2..<4
    ),
    ("f(x for x in L, 1)", "SyntaxError: Generator expression must be parenthesized", 2..<14),
    ("f(L, x for x in L)", "SyntaxError: Generator expression must be parenthesized", 5..<17),
    (
      "f(a=x for x in y)",
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 2..<4
    ),
    (
      "if x = 3: pass",
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 3..<8
    ),
    (
      "while x.a = 3: pass",
      "SyntaxError: cannot assign to attribute here. Maybe you meant '==' instead of '='?", 6..<9
    ),
    (
      "(x, y, z=3)", "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      7..<10
    ),
    ("[z=3]", "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 1..<4),
    ("{z=3}", "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 1..<4),
    ("(True := 1)", "SyntaxError: cannot use assignment expressions with True", 1..<5),
    ("(a.b := 1)", "SyntaxError: cannot use assignment expressions with attribute", 1..<4),
    (
      "[x,y for x,y in z]",
      "SyntaxError: did you forget parentheses around the comprehension target?", 1..<4
    ),
    ("[*x for x in y]", "SyntaxError: iterable unpacking cannot be used in comprehension", 1..<3),
    (
      "{**x for x in y}", "SyntaxError: dict unpacking cannot be used in dict comprehension",
      1..<3
    ),
    ("(*a)", "SyntaxError: cannot use starred expression here", 1..<3),
    ("(**a)", "SyntaxError: cannot use double starred expression here", 1..<3),
    ("for a() in b: pass", "SyntaxError: cannot assign to function call", 4..<7),
    ("for (a, b()) in c: pass", "SyntaxError: cannot assign to function call", 8..<11),
    ("for x in range 10: pass", "SyntaxError: invalid syntax", 15..<17),
    ("for x in range(10)", "SyntaxError: expected ':'", 18..<18),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("with a as b(): pass", "SyntaxError: cannot assign to function call", 10..<13),
    ("with a as b", "SyntaxError: expected ':'", 11..<11),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("if 1", "SyntaxError: expected ':'", 4..<4),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("while True", "SyntaxError: expected ':'", 10..<10),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("class A", "SyntaxError: expected ':'", 7..<7),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("def f()", "SyntaxError: expected ':'", 7..<7),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("def f:", "SyntaxError: expected '('", 5..<6),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("try", "SyntaxError: expected ':'", 3..<3),
    ("  pass", "IndentationError: unexpected indent", 1..<2),
    ("else: pass", "SyntaxError: invalid syntax", 0..<4),
    (
      "if a:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    ("  b", "IndentationError: unexpected indent", 1..<2),
    ("else", "SyntaxError: invalid syntax", 0..<4),
    ("  c", "IndentationError: unexpected indent", 1..<2),
    (
      "if x:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    (
      "for x in y:",
      "IndentationError: expected an indented block after 'for' statement on line 1", 11..<11
    ),
    (
      "while x:",
      "IndentationError: expected an indented block after 'while' statement on line 1", 8..<8
    ),
    (
      "def f():",
      "IndentationError: expected an indented block after function definition on line 1", 8..<8
    ),
    (
      "class A:",
      "IndentationError: expected an indented block after class definition on line 1", 8..<8
    ),
    (
      "try:", "IndentationError: expected an indented block after 'try' statement on line 1",
      4..<4
    ),
    (
      "with a:", "IndentationError: expected an indented block after 'with' statement on line 1",
      7..<7
    ),
    (
      "if a:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    ("  b", "IndentationError: unexpected indent", 1..<2),
    ("elif c:", "SyntaxError: invalid syntax", 0..<4),
    (
      "if a:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    ("  b", "IndentationError: unexpected indent", 1..<2),
    ("else:", "SyntaxError: invalid syntax", 0..<4),
    (
      "try:", "IndentationError: expected an indented block after 'try' statement on line 1",
      4..<4
    ),
    ("  a", "IndentationError: unexpected indent", 1..<2),
    ("except:", "SyntaxError: invalid syntax", 0..<6),
    (
      "try:", "IndentationError: expected an indented block after 'try' statement on line 1",
      4..<4
    ),
    ("  a", "IndentationError: unexpected indent", 1..<2),
    ("finally:", "SyntaxError: invalid syntax", 0..<7),
    (
      "try:", "IndentationError: expected an indented block after 'try' statement on line 1",
      4..<4
    ),
    ("  a", "IndentationError: unexpected indent", 1..<2),
    (
      "try:", "IndentationError: expected an indented block after 'try' statement on line 1",
      4..<4
    ),
    ("  a", "IndentationError: unexpected indent", 1..<2),
    (
      "try:", "IndentationError: expected an indented block after 'try' statement on line 1",
      4..<4
    ),
    ("  a", "IndentationError: unexpected indent", 1..<2),
    ("except A, B:", "SyntaxError: invalid syntax", 0..<6),
    ("  c", "IndentationError: unexpected indent", 1..<2),
    (
      "try:", "IndentationError: expected an indented block after 'try' statement on line 1",
      4..<4
    ),
    ("  a", "IndentationError: unexpected indent", 1..<2),
    ("except:", "SyntaxError: invalid syntax", 0..<6),
    ("  b", "IndentationError: unexpected indent", 1..<2),
    ("except A:", "SyntaxError: invalid syntax", 0..<6),
    ("  c", "IndentationError: unexpected indent", 1..<2),
    ("  x = 1", "IndentationError: unexpected indent", 1..<2),
    ("  y = 2", "IndentationError: unexpected indent", 1..<2),
    (
      "if a:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    ("    b", "IndentationError: unexpected indent", 3..<4),
    ("  c", "IndentationError: unexpected indent", 1..<2),
    (
      "if a:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    ("\tb", "IndentationError: unexpected indent", 0..<1),
    ("        c", "IndentationError: unexpected indent", 7..<8),
    (
      "if a:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    ("        b", "IndentationError: unexpected indent", 7..<8),
    ("\tc", "IndentationError: unexpected indent", 0..<1),
    ("def f(a, a): pass", "SyntaxError: duplicate argument 'a' in function definition", 9..<10),
    (
      "def f(x, y=1, z): pass", "SyntaxError: non-default argument follows default argument",
      14..<15
    ),
    ("def f(*): pass", "SyntaxError: named arguments must follow bare *", 6..<7),
    ("def f(*, **k): pass", "SyntaxError: named arguments must follow bare *", 6..<7),
    ("def f(a, *, b, *c): pass", "SyntaxError: * argument may appear only once", 15..<16),
    ("def f(/, a): pass", "SyntaxError: at least one argument must precede /", 6..<7),
    ("def f(a, /, b, /): pass", "SyntaxError: / may appear only once", 15..<16),
    ("def f(*a, /): pass", "SyntaxError: / must be ahead of *", 10..<11),
    ("def f(**k, a): pass", "SyntaxError: arguments cannot follow var-keyword argument", 11..<12),
    ("def f(**k=1): pass", "SyntaxError: var-keyword argument cannot have default value", 9..<10),
    (
      "def f(*a=1): pass", "SyntaxError: var-positional argument cannot have default value",
      8..<9
    ),
    ("def f(a, d=, c): pass", "SyntaxError: expected default value expression", 10..<11),
    ("def f((a, b)): pass", "SyntaxError: Function parameters cannot be parenthesized", 6..<12),
    ("def f(None): pass", "SyntaxError: invalid syntax", 6..<10),
    ("def f(a.b): pass", "SyntaxError: invalid syntax", 7..<8),
    (
      "lambda a, (b, c): 0", "SyntaxError: Lambda expression parameters cannot be parenthesized",
      10..<16
    ),
    ("lambda *: 0", "SyntaxError: named arguments must follow bare *", 8..<9),
    ("lambda x=: 0", "SyntaxError: invalid syntax", 9..<10),
    ("return 1", "SyntaxError: 'return' outside function", 0..<8),
    ("yield 1", "SyntaxError: 'yield' outside function", 0..<7),
    ("break", "SyntaxError: 'break' outside loop", 0..<5),
    ("continue", "SyntaxError: 'continue' not properly in loop", 0..<8),
    (
      "if a:", "IndentationError: expected an indented block after 'if' statement on line 1",
      5..<5
    ),
    ("  break", "IndentationError: unexpected indent", 1..<2),
    (
      "def f():",
      "IndentationError: expected an indented block after function definition on line 1", 8..<8
    ),
    ("  continue", "IndentationError: unexpected indent", 1..<2),
    (
      "class A:",
      "IndentationError: expected an indented block after class definition on line 1", 8..<8
    ),
    ("  return 1", "IndentationError: unexpected indent", 1..<2),
    (
      "def f(x):",
      "IndentationError: expected an indented block after function definition on line 1", 9..<9
    ),
    ("  global x", "IndentationError: unexpected indent", 1..<2),
    (
      "def f():",
      "IndentationError: expected an indented block after function definition on line 1", 8..<8
    ),
    ("  x = 1", "IndentationError: unexpected indent", 1..<2),
    ("  global x", "IndentationError: unexpected indent", 1..<2),
    (
      "def f():",
      "IndentationError: expected an indented block after function definition on line 1", 8..<8
    ),
    ("  print(x)", "IndentationError: unexpected indent", 1..<2),
    ("  global x", "IndentationError: unexpected indent", 1..<2),
    ("nonlocal x", "SyntaxError: nonlocal declaration not allowed at module level", 0..<10),
    (
      "def f():",
      "IndentationError: expected an indented block after function definition on line 1", 8..<8
    ),
    ("  nonlocal x", "IndentationError: unexpected indent", 1..<2),
    (
      "def f():",
      "IndentationError: expected an indented block after function definition on line 1", 8..<8
    ),
    ("  from a import *", "IndentationError: unexpected indent", 1..<2),
    ("[(yield 1) for x in y]", "SyntaxError: 'yield' inside list comprehension", 2..<9),
    ("*a = b", "SyntaxError: starred assignment target must be in a list or tuple", 0..<2),
    ("*a, *b = c", "SyntaxError: multiple starred expressions in assignment", 0..<6),
    ("*a", "SyntaxError: can't use starred expression here", 0..<2),
    ("x = *a", "SyntaxError: can't use starred expression here", 4..<6),
    ("{1:2, 3}", "SyntaxError: ':' expected after dictionary key", 6..<7),
    ("{1:2, 3:}", "SyntaxError: expression expected after dictionary key and ':'", 7..<8),
    ("{1: *a}", "SyntaxError: cannot use a starred expression in a dictionary value", 4..<6),
    ("{1:2, **a, 3}", "SyntaxError: ':' expected after dictionary key", 11..<12),
    (
      "from a import b,",
      "SyntaxError: trailing comma not allowed without surrounding parentheses", 16..<16
    ),
    ("from a import (b c)", "SyntaxError: invalid syntax", 17..<18),
    ("from . import", "SyntaxError: invalid syntax", 13..<13),
    ("import", "SyntaxError: invalid syntax", 6..<6),
    ("import a.", "SyntaxError: invalid syntax", 9..<9),
    ("import a as b.c", "SyntaxError: invalid syntax", 13..<14),
    ("from a import *, b", "SyntaxError: invalid syntax", 15..<16),
  ]
}
