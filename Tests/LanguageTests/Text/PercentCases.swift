/// `template % values`, made with CPython: several values stand for a tuple.
enum PercentCases {
  static let all: [(String, [TestItem], String)] = [
    ("%d", [.text("a")], "!TypeError: %d format: a real number is required, not str"),
    ("%d", [.float(1.5)], "1"),
    ("%x", [.float(1.5)], "!TypeError: %x format: an integer is required, not float"),
    ("%f", [.text("a")], "!TypeError: must be real number, not str"),
    ("%c", [.float(3.5)], "!TypeError: %c requires int or char"),
    ("%c", [.text("ab")], "!TypeError: %c requires int or char"),
    ("%y", [.int(1)], "!ValueError: unsupported format character 'y' (0x79) at index 1"),
    ("%", [.int(1)], "!ValueError: incomplete format"),
    ("%(a", [.dict], "!ValueError: incomplete format key"),
    ("%(a)d", [.int(1)], "!TypeError: format requires a mapping"),
    ("%d %d", [.int(1)], "!TypeError: not enough arguments for format string"),
    (
      "%d", [.int(1), .int(2)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("%d", [.int(1)], "1"),
    ("%*d", [.text("a"), .int(1)], "!TypeError: * wants int"),
    ("%*d|", [.int(-5), .int(1)], "1    |"),
    ("%.*f", [.int(2), .float(1.2345)], "1.23"),
    ("%s", [], "!TypeError: not enough arguments for format string"),
    ("%d", [.none], "!TypeError: %d format: a real number is required, not NoneType"),
    ("%5", [.int(1)], "!ValueError: incomplete format"),
    ("%.f", [.float(2.5)], "2"),
    ("%d", [.float(.infinity)], "!OverflowError: cannot convert float infinity to integer"),
    ("%d", [.float(.nan)], "!ValueError: cannot convert float NaN to integer"),
    ("x", [.int(3)], "!TypeError: not all arguments converted during string formatting"),
    ("x", [.dict], "x"),
    ("%ld", [.int(3)], "3"),
    ("%c", [.int(-1)], "!OverflowError: %c arg not in range(0x110000)"),
    ("%c", [.int(65)], "A"),
    ("%-05d|", [.int(3)], "3    |"),
    ("%+.3d|", [.int(3)], "+003|"),
    ("%#x", [.int(255)], "0xff"),
    ("%#o", [.int(8)], "0o10"),
    ("%.5x", [.int(255)], "000ff"),
    ("%5.3s|", [.text("abcdef")], "  abc|"),
    ("%05s|", [.text("a")], "    a|"),
    ("%05.1f", [.float(-2.34)], "-02.3"),
    ("% d", [.int(3)], " 3"),
    ("%+05d", [.int(3)], "+0003"),
    ("%r %a", [.text("é"), .text("é")], "'é' '\\xe9'"),
    ("%%%d%%", [.int(3)], "%3%"),
    ("%(k)d %(name)s", [.dict], "7 x"),
    ("%(nope)s", [.dict], "!KeyError: 'nope'"),
    (
      "%5.2f %s %d %r %%", [.float(3.14159), .text("한글"), .int(7), .text("a")],
      " 3.14 한글 7 'a' %"
    ),
    ("%99999999999999999999d", [.int(1)], "!ValueError: width too big"),
    ("%d", [.float(1e+22)], "10000000000000000000000"),
    ("%e", [.float(12345.678)], "1.234568e+04"),
    ("%G", [.float(1e-07)], "1E-07"),
    ("%i%u", [.int(3), .int(4)], "34"),
    (
      "a %#5.o", [.text("hello"), .list],
      "!TypeError: %o format: an integer is required, not str"
    ),
    ("%+10G", [.text("a"), .int(1000)], "!TypeError: must be real number, not str"),
    ("a %r", [.text("hello")], "a 'hello'"),
    (
      "한%10d한%-E", [.text("é"), .text("한글"), .text("x y")],
      "!TypeError: %d format: a real number is required, not str"
    ),
    ("%%%E", [.text("hello")], "!TypeError: must be real number, not str"),
    ("%%% +s", [.float(0.5)], "%0.5"),
    ("a % -s", [.int(9223372036854775807)], "a 9223372036854775807"),
    ("%0+10lo", [.float(-0.0)], "!TypeError: %o format: an integer is required, not float"),
    (
      "%f", [.int(9223372036854775807), .float(1e-10)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%#a", [.text(""), .text("é"), .text("é")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("%%%#0.2r", [.float(0.1)], "%0."),
    (
      "%1s한%x%%%#5.3r", [.int(1), .none, .float(.infinity)],
      "!TypeError: %x format: an integer is required, not NoneType"
    ),
    ("한%+u", [.text("hello")], "!TypeError: %u format: a real number is required, not str"),
    ("한%10.s%05.10a", [.float(0.0)], "!TypeError: not enough arguments for format string"),
    ("한%##10E%0 a", [.list], "!TypeError: must be real number, not list"),
    ("한%.g", [.int(-42)], "한-4e+01"),
    (
      "%5.F", [.int(-1), .text("a"), .text("é")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "a %1F한%5d%+#d", [.float(-0.0), .float(-1.5)],
      "!TypeError: not enough arguments for format string"
    ),
    ("한%.2F", [.dict], "!TypeError: must be real number, not dict"),
    (
      "한%010d", [.float(10000000000.0), .float(-0.0), .dict],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("a %10d%%% u", [.int(128512)], "!TypeError: not enough arguments for format string"),
    ("%%%.2d", [.dict], "!TypeError: %d format: a real number is required, not dict"),
    ("한%X", [.int(.min)], "한-8000000000000000"),
    (
      "한%1x", [.int(65), .float(9.995), .int(1234567)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("%(k)#u", [.int(1234567)], "!TypeError: format requires a mapping"),
    ("% -.2u", [.text("한글")], "!TypeError: %u format: a real number is required, not str"),
    ("%%%(k)5e", [.int(7)], "!TypeError: format requires a mapping"),
    ("한%5.i%%%.10f한%0#5r", [.int(1)], "!TypeError: not enough arguments for format string"),
    ("한%.F", [.list], "!TypeError: must be real number, not list"),
    ("a %+10d", [.list], "!TypeError: %d format: a real number is required, not list"),
    ("한%.0fa %5a", [.int(128512)], "!TypeError: not enough arguments for format string"),
    (
      "% 010.0lf한%10.0Fa %.g", [.int(128512)],
      "!TypeError: not enough arguments for format string"
    ),
    (
      "%%%o", [.int(7), .text("hello")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "한%#0.10fa %10f%(k)+0.10o", [.list, .float(-1.5)],
      "!TypeError: must be real number, not list"
    ),
    ("%%%x", [.int(255)], "%ff"),
    ("% 5.f", [.text("a")], "!TypeError: must be real number, not str"),
    ("한%-r", [.text("x y")], "한'x y'"),
    ("%%%#G", [.text("")], "!TypeError: must be real number, not str"),
    (
      "한%(k)+ .3Ga %+-.0lF%(k)#010.10le", [.none, .float(.infinity), .int(.min)],
      "!TypeError: format requires a mapping"
    ),
    (
      "%##.2X한%.10F%%%(k)d", [.none, .float(1e+22)],
      "!TypeError: %X format: an integer is required, not NoneType"
    ),
    ("한%010F", [.text("a")], "!TypeError: must be real number, not str"),
    (
      "%%%5r", [.list, .text("")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "a % o%%%+05c", [.int(65), .none, .int(9223372036854775807)],
      "!TypeError: %c requires int or char"
    ),
    ("%005d%0e", [.int(1000)], "!TypeError: not enough arguments for format string"),
    ("%%%.0s", [.list], "%"),
    (
      "a %0 .3Xa %0 .0s", [.text("한글"), .int(1)],
      "!TypeError: %X format: an integer is required, not str"
    ),
    ("% x", [.int(1)], " 1"),
    (
      "한%-+s%%%.2d한% s", [.float(.infinity), .float(10000000000.0)],
      "!TypeError: not enough arguments for format string"
    ),
    (
      "%s", [.text("hello"), .float(1234567.891)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("한%10c", [.float(0.1)], "!TypeError: %c requires int or char"),
    ("a % 0E", [.text("x y"), .text("x y")], "!TypeError: must be real number, not str"),
    ("%%%(k)+.3X", [.int(0)], "!TypeError: format requires a mapping"),
    (
      "%.2s", [.float(-0.001), .float(1234567.891)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "a %-+.10r", [.none, .int(128512)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "한%0#.d", [.float(1e+300), .float(-1e-05)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "한%.i", [.int(65), .none, .none],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%%% 0x", [.float(-.infinity), .int(7)],
      "!TypeError: %x format: an integer is required, not float"
    ),
    ("%%%f%(k)#1i", [.int(128512)], "!TypeError: format requires a mapping"),
    (
      "%%%-.0G", [.int(255), .float(-1e-05), .int(1234567)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "% -o", [.text("hello"), .text("한글"), .text("é")],
      "!TypeError: %o format: an integer is required, not str"
    ),
    ("%#+c%%% u%%%(k)lE", [.text("hello")], "!TypeError: %c requires int or char"),
    ("%%%#1.10r", [.int(128512)], "%128512"),
    (
      "한%g", [.int(-42), .dict],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("한%.2d", [.text("é")], "!TypeError: %d format: a real number is required, not str"),
    ("%%%da %.2s", [.float(1e+16), .float(10000000000.0)], "%10000000000000000a 10"),
    ("%+#c", [.int(.min), .text("é"), .dict], "!OverflowError: %c arg not in range(0x110000)"),
    ("a %.lx%%%-.0o", [.text("한글")], "!TypeError: %x format: an integer is required, not str"),
    (
      "한%o", [.int(1234567), .float(.nan), .int(1234567)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "a %.10d", [.float(0.0), .list],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%d", [.text("한글"), .text("x y"), .float(3.14159)],
      "!TypeError: %d format: a real number is required, not str"
    ),
    ("한% +5.2o%%%-e", [.int(-1)], "!TypeError: not enough arguments for format string"),
    (
      "%d", [.float(1234567.891), .int(1), .text("é")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("한%r", [.text("a")], "한'a'"),
    ("%(k)#-r", [.text("a")], "!TypeError: format requires a mapping"),
    ("한%1c", [.int(.min)], "!OverflowError: %c arg not in range(0x110000)"),
    ("%10o", [.int(1234567)], "   4553207"),
    ("% .3o", [.dict], "!TypeError: %o format: an integer is required, not dict"),
    (
      "%%%d%00Fa %1e", [.text("한글"), .text("a"), .float(-0.0)],
      "!TypeError: %d format: a real number is required, not str"
    ),
    (
      "%%%  10x한%# f", [.float(-1.5), .none],
      "!TypeError: %x format: an integer is required, not float"
    ),
    (
      "%%%ia %X한%c", [.text("x y"), .text("hello")],
      "!TypeError: %i format: a real number is required, not str"
    ),
    (
      "%#0i", [.int(9223372036854775807), .int(9223372036854775807)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%s%%%d", [.text("hello"), .float(1234567.891), .float(-0.0)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("a %0.2e", [.float(-0.001)], "a -1.00e-03"),
    ("한%+ o", [.text("hello"), .none], "!TypeError: %o format: an integer is required, not str"),
    (
      "한%.3d", [.int(.min), .int(9223372036854775807)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("%-0g", [.text("")], "!TypeError: must be real number, not str"),
    (
      "%#-.d", [.float(0.1), .text("a"), .text("é")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("%%%1.10f", [.int(-1)], "%-1.0000000000"),
    ("%%%5f", [.int(255)], "%255.000000"),
    (
      "%5.2a", [.text("x y"), .text("x y")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("%##5.sa %e", [.text(""), .text("a")], "!TypeError: must be real number, not str"),
    ("%-0.0X%.2d", [.text("a")], "!TypeError: %X format: an integer is required, not str"),
    (
      "%010oa %.10o", [.float(-.infinity), .int(-1)],
      "!TypeError: %o format: an integer is required, not float"
    ),
    (
      "%%%g", [.int(-1), .list],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("한%10F", [.int(1)], "한  1.000000"),
    ("%%%5o", [.none, .dict], "!TypeError: %o format: an integer is required, not NoneType"),
    ("한%(k)1.y", [.none, .float(1e-10)], "!TypeError: format requires a mapping"),
    (
      "a %0d%%%0 1f", [.text("a"), .int(1000)],
      "!TypeError: %d format: a real number is required, not str"
    ),
    ("한%+1.3g", [.float(1e-10)], "한+1e-10"),
    ("%%%f%%%.Ga %F", [.dict], "!TypeError: must be real number, not dict"),
    ("한%(k)5.0c", [.text("é")], "!TypeError: format requires a mapping"),
    (
      "%%%.0s%%%5.2a%%%-F", [.float(.leastNonzeroMagnitude), .float(.nan)],
      "!TypeError: not enough arguments for format string"
    ),
    (
      "a %#0.2u", [.text("é"), .float(1e+22), .none],
      "!TypeError: %u format: a real number is required, not str"
    ),
    ("%%%- d", [.int(65)], "% 65"),
    ("a %+10.3d", [.text("a")], "!TypeError: %d format: a real number is required, not str"),
    ("%%%1d", [.int(7)], "%7"),
    ("%%%5.3G", [.text(""), .int(0), .text("hello")], "!TypeError: must be real number, not str"),
    ("한% 10G", [.float(9.995)], "한     9.995"),
    ("한%#0E", [.float(-0.001)], "한-1.000000E-03"),
    (
      "a %.3r", [.text("x y"), .int(65)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%%%0 10da %-0.2X", [.text("hello"), .float(.nan)],
      "!TypeError: %d format: a real number is required, not str"
    ),
    (
      "a %0%한%-d", [.text("x y"), .text("x y"), .float(-1.5)],
      "!ValueError: unsupported format character '%' (0x25) at index 4"
    ),
    (
      "한%s한%-5.0sa %f", [.float(3.14159), .float(1234567.891), .int(.min)],
      "한3.14159한     a -9223372036854775808.000000"
    ),
    ("%-+f한%1.d", [.dict], "!TypeError: must be real number, not dict"),
    ("%%%r", [.int(-1)], "%-1"),
    ("%%% -e%%%-0x%- 5s", [.list], "!TypeError: must be real number, not list"),
    ("%%%f", [.text(""), .int(255), .int(1)], "!TypeError: must be real number, not str"),
    (
      "%%%10d", [.int(128512), .none],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("한%0.0X%%%10i", [.float(0.0)], "!TypeError: %X format: an integer is required, not float"),
    ("a %0 .3G", [.float(2.5)], "a  2.5"),
    ("a %.0s", [.text("한글")], "a "),
    (
      "a % i", [.dict, .float(-0.001), .list],
      "!TypeError: %i format: a real number is required, not dict"
    ),
    ("a %.d%%%+-.0d", [.float(1e+16)], "!TypeError: not enough arguments for format string"),
    ("%.0F", [.float(1e+22)], "10000000000000000000000"),
    (
      "%%%r", [.float(3.14159), .int(.min), .float(2.5)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "한%##10r", [.text(""), .int(9223372036854775807)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("한%c", [.none], "!TypeError: %c requires int or char"),
    ("%-5o", [.float(10000000000.0)], "!TypeError: %o format: an integer is required, not float"),
    (
      "%%%+u", [.float(1234567.891), .text(""), .text("é")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%%%#f", [.int(1000), .int(65)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("한%.3x", [.none], "!TypeError: %x format: an integer is required, not NoneType"),
    (
      "%%%s", [.int(-9876543210), .text("x y"), .int(1)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%10.10d%%%d", [.int(9223372036854775807)],
      "!TypeError: not enough arguments for format string"
    ),
    (
      "%x", [.float(1234567.891), .text("x y"), .float(-0.0)],
      "!TypeError: %x format: an integer is required, not float"
    ),
    (
      "%+Fa %(k)-+d", [.int(9223372036854775807), .float(.nan), .int(0)],
      "!TypeError: format requires a mapping"
    ),
    ("%%%(k)+s한%-f%%%0-G", [.text(""), .float(1.0)], "!TypeError: format requires a mapping"),
    (
      "%%%(k)r", [.float(1e+22), .float(9.995), .text("a")],
      "!TypeError: format requires a mapping"
    ),
    ("a %(k)-+.3E", [.float(1234567.891), .int(7)], "!TypeError: format requires a mapping"),
    (
      "%#+10d", [.int(1234567), .float(-.infinity)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%10F", [.int(-42), .int(9223372036854775807), .list],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%+-.0aa %0.10e%.0e", [.int(1000), .float(10000000000.0), .float(1e+16)],
      "a 1.0000000000e+101e+16"
    ),
    ("%f", [.list], "!TypeError: must be real number, not list"),
    ("한%(k)0-.3e", [.int(0)], "!TypeError: format requires a mapping"),
    (
      "%%%(k).0f한%0-5.2d", [.float(-1e-05), .float(-0.001), .int(-42)],
      "!TypeError: format requires a mapping"
    ),
    ("%f", [.int(255)], "255.000000"),
    (
      "한%(k)--.10F한%F%+s", [.int(1234567), .int(-9876543210), .float(1e+16)],
      "!TypeError: format requires a mapping"
    ),
    (
      "% -5.3ls", [.text("한글"), .text("x y")],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("a %ua %0#5r", [.int(1)], "!TypeError: not enough arguments for format string"),
    ("%0f", [.float(2.5)], "2.500000"),
    (
      "a %s", [.text("x y"), .text("a"), .int(.min)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "%%%0+a", [.int(255), .float(1234567.891)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    (
      "a %d", [.int(7), .float(1e-10)],
      "!TypeError: not all arguments converted during string formatting"
    ),
    ("%10c", [.float(2.5)], "!TypeError: %c requires int or char"),
  ]
}
