/// `template.format(*values, a=5, w=10, o={'k': 7, 'name': 'x'})`, made with CPython.
enum BraceCases {
  static let all: [(String, [TestItem], String)] = [
    ("{}", [.int(3), .float(2.5)], "3"),
    ("{}", [.text("é"), .int(7)], "é"),
    ("{0} {1} {0}", [.int(3), .float(2.5)], "3 2.5 3"),
    ("{0} {1} {0}", [.text("é"), .int(7)], "é 7 é"),
    ("{a} {w}", [.int(3), .float(2.5)], "5 10"),
    ("{a} {w}", [.text("é"), .int(7)], "5 10"),
    ("{o[k]} {o[name]}", [.int(3), .float(2.5)], "7 x"),
    ("{o[k]} {o[name]}", [.text("é"), .int(7)], "7 x"),
    ("{:>8}|{:<8}|", [.int(3), .float(2.5)], "       3|2.5     |"),
    ("{:>8}|{:<8}|", [.text("é"), .int(7)], "       é|7       |"),
    ("{0:>{w}}|", [.int(3), .float(2.5)], "         3|"),
    ("{0:>{w}}|", [.text("é"), .int(7)], "         é|"),
    ("{0!r:>10}|", [.int(3), .float(2.5)], "         3|"),
    ("{0!r:>10}|", [.text("é"), .int(7)], "       'é'|"),
    (
      "{!r} {!s} {!a}", [.int(3), .float(2.5)],
      "!IndexError: Replacement index 2 out of range for positional args tuple"
    ),
    (
      "{!r} {!s} {!a}", [.text("é"), .int(7)],
      "!IndexError: Replacement index 2 out of range for positional args tuple"
    ),
    ("{{}} {{{}}}", [.int(3), .float(2.5)], "{} {3}"),
    ("{{}} {{{}}}", [.text("é"), .int(7)], "{} {é}"),
    ("{", [.int(3), .float(2.5)], "!ValueError: Single '{' encountered in format string"),
    ("{", [.text("é"), .int(7)], "!ValueError: Single '{' encountered in format string"),
    ("}", [.int(3), .float(2.5)], "!ValueError: Single '}' encountered in format string"),
    ("}", [.text("é"), .int(7)], "!ValueError: Single '}' encountered in format string"),
    ("{0", [.int(3), .float(2.5)], "!ValueError: expected '}' before end of string"),
    ("{0", [.text("é"), .int(7)], "!ValueError: expected '}' before end of string"),
    (
      "{0!", [.int(3), .float(2.5)],
      "!ValueError: end of string while looking for conversion specifier"
    ),
    (
      "{0!", [.text("é"), .int(7)],
      "!ValueError: end of string while looking for conversion specifier"
    ),
    ("{0!x}", [.int(3), .float(2.5)], "!ValueError: Unknown conversion specifier x"),
    ("{0!x}", [.text("é"), .int(7)], "!ValueError: Unknown conversion specifier x"),
    ("{0!r", [.int(3), .float(2.5)], "!ValueError: unmatched '{' in format spec"),
    ("{0!r", [.text("é"), .int(7)], "!ValueError: unmatched '{' in format spec"),
    ("{0!rr}", [.int(3), .float(2.5)], "!ValueError: expected ':' after conversion specifier"),
    ("{0!rr}", [.text("é"), .int(7)], "!ValueError: expected ':' after conversion specifier"),
    (
      "{:{}}", [.int(3), .float(2.5)],
      "!ValueError: Precision not allowed in integer format specifier"
    ),
    ("{:{}}", [.text("é"), .int(7)], "é      "),
    (
      "{:{{}}}", [.int(3), .float(2.5)],
      "!ValueError: Invalid format specifier '{}' for object of type 'int'"
    ),
    (
      "{:{{}}}", [.text("é"), .int(7)],
      "!ValueError: Invalid format specifier '{}' for object of type 'str'"
    ),
    (
      "{} {0}", [.int(3), .float(2.5)],
      "!ValueError: cannot switch from automatic field numbering to manual field specification"
    ),
    (
      "{} {0}", [.text("é"), .int(7)],
      "!ValueError: cannot switch from automatic field numbering to manual field specification"
    ),
    (
      "{0} {}", [.int(3), .float(2.5)],
      "!ValueError: cannot switch from manual field specification to automatic field numbering"
    ),
    (
      "{0} {}", [.text("é"), .int(7)],
      "!ValueError: cannot switch from manual field specification to automatic field numbering"
    ),
    (
      "{2}", [.int(3), .float(2.5)],
      "!IndexError: Replacement index 2 out of range for positional args tuple"
    ),
    (
      "{2}", [.text("é"), .int(7)],
      "!IndexError: Replacement index 2 out of range for positional args tuple"
    ),
    ("{nope}", [.int(3), .float(2.5)], "!KeyError: 'nope'"),
    ("{nope}", [.text("é"), .int(7)], "!KeyError: 'nope'"),
    ("{a.b}", [.int(3), .float(2.5)], "!AttributeError: 'int' object has no attribute 'b'"),
    ("{a.b}", [.text("é"), .int(7)], "!AttributeError: 'int' object has no attribute 'b'"),
    (
      "{o[k]x}", [.int(3), .float(2.5)],
      "!ValueError: Only '.' or '[' may follow ']' in format field specifier"
    ),
    (
      "{o[k]x}", [.text("é"), .int(7)],
      "!ValueError: Only '.' or '[' may follow ']' in format field specifier"
    ),
    ("{o[k}", [.int(3), .float(2.5)], "!ValueError: expected '}' before end of string"),
    ("{o[k}", [.text("é"), .int(7)], "!ValueError: expected '}' before end of string"),
    ("{o[]}", [.int(3), .float(2.5)], "!ValueError: Empty attribute in format string"),
    ("{o[]}", [.text("é"), .int(7)], "!ValueError: Empty attribute in format string"),
    ("{a.}", [.int(3), .float(2.5)], "!ValueError: Empty attribute in format string"),
    ("{a.}", [.text("é"), .int(7)], "!ValueError: Empty attribute in format string"),
    (
      "{0:{w}.{a}}", [.int(3), .float(2.5)],
      "!ValueError: Precision not allowed in integer format specifier"
    ),
    ("{0:{w}.{a}}", [.text("é"), .int(7)], "é         "),
    ("{0:{1:{2}}}", [.int(3), .float(2.5)], "!ValueError: Max string recursion exceeded"),
    ("{0:{1:{2}}}", [.text("é"), .int(7)], "!ValueError: Max string recursion exceeded"),
    ("{a!s:>{w}}", [.int(3), .float(2.5)], "         5"),
    ("{a!s:>{w}}", [.text("é"), .int(7)], "         5"),
    ("{0}}", [.int(3), .float(2.5)], "!ValueError: Single '}' encountered in format string"),
    ("{0}}", [.text("é"), .int(7)], "!ValueError: Single '}' encountered in format string"),
    ("a}b", [.int(3), .float(2.5)], "!ValueError: Single '}' encountered in format string"),
    ("a}b", [.text("é"), .int(7)], "!ValueError: Single '}' encountered in format string"),
    ("{:d}", [.int(3), .float(2.5)], "3"),
    (
      "{:d}", [.text("é"), .int(7)],
      "!ValueError: Unknown format code 'd' for object of type 'str'"
    ),
    (
      "{0:q}", [.int(3), .float(2.5)],
      "!ValueError: Unknown format code 'q' for object of type 'int'"
    ),
    (
      "{0:q}", [.text("é"), .int(7)],
      "!ValueError: Unknown format code 'q' for object of type 'str'"
    ),
    (
      "{99999999999999999999}", [.int(3), .float(2.5)],
      "!ValueError: Too many decimal digits in format string"
    ),
    (
      "{99999999999999999999}", [.text("é"), .int(7)],
      "!ValueError: Too many decimal digits in format string"
    ),
    ("{ 0}", [.int(3), .float(2.5)], "!KeyError: ' 0'"),
    ("{ 0}", [.text("é"), .int(7)], "!KeyError: ' 0'"),
    ("{0 }", [.int(3), .float(2.5)], "!KeyError: '0 '"),
    ("{0 }", [.text("é"), .int(7)], "!KeyError: '0 '"),
    ("{o}", [.int(3), .float(2.5)], "{'k': 7, 'name': 'x'}"),
    ("{o}", [.text("é"), .int(7)], "{'k': 7, 'name': 'x'}"),
    ("{0:,}", [.int(3), .float(2.5)], "3"),
    ("{0:,}", [.text("é"), .int(7)], "!ValueError: Cannot specify ',' with 's'."),
    ("{:%}", [.int(3), .float(2.5)], "300.000000%"),
    (
      "{:%}", [.text("é"), .int(7)],
      "!ValueError: Unknown format code '%' for object of type 'str'"
    ),
    ("{!}", [.int(3), .float(2.5)], "!ValueError: unmatched '{' in format spec"),
    ("{!}", [.text("é"), .int(7)], "!ValueError: unmatched '{' in format spec"),
    ("{:}", [.int(3), .float(2.5)], "3"),
    ("{:}", [.text("é"), .int(7)], "é"),
    ("{a:{w}}{:{w}}", [.int(3), .float(2.5)], "         5         3"),
    ("{a:{w}}{:{w}}", [.text("é"), .int(7)], "         5é         "),
    ("{{a}}", [.int(3), .float(2.5)], "{a}"),
    ("{{a}}", [.text("é"), .int(7)], "{a}"),
    ("{{{a}}}", [.int(3), .float(2.5)], "{5}"),
    ("{{{a}}}", [.text("é"), .int(7)], "{5}"),
    ("{x{y}}", [.int(3), .float(2.5)], "!ValueError: unexpected '{' in field name"),
    ("{x{y}}", [.text("é"), .int(7)], "!ValueError: unexpected '{' in field name"),
    ("{a[}", [.int(3), .float(2.5)], "!ValueError: expected '}' before end of string"),
    ("{a[}", [.text("é"), .int(7)], "!ValueError: expected '}' before end of string"),
  ]
}
