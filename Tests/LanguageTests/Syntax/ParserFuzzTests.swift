import Language
import Testing

struct ParserFuzzTests {
  /// A small generator with a fixed seed (xorshift), so that failures can be repeated.
  private struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(1, bound)))
    }
  }

  private static let program = """
    import numpy as np
    class TwoLayerNet(Base):
        '''두 층 신경망'''
        def __init__(self, sizes=(784, 50), *, std=1e-2, **kw):
            self.params = {'W1': std * np.random.randn(*sizes), **kw}
        @property
        def loss(self, x: float = 0.5) -> float:
            return -np.sum(np.log(x[..., ::-1] + 1e-7)) / x.shape[0]
    for i, (a, b) in enumerate(zip(xs, [y for y in ys if y])):
        if not a <= b < 3 or (n := len(a)) > 2: continue
        elif f'{a!r:>{w}}' == "x\\n" '%d' % i: break
        else: print(f"{i=} {a:.3f}", end='')
    try:
        with open('파일') as f, g: x = lambda u, *v: {u: v}
    except (A, B) as e:
        raise C from e
    finally: del x[0], y.z; x **= 2

    """

  private static let pieces = [
    "(", ")", "[", "]", "{", "}", ",", ":", "=", "==", ":=", "*", "**", ".", "'", "\"", "'''",
    "f'{",
    "\n", "\n    ", "\t", "\\", "#", ";", "if", "else", "for", "in", "lambda", "not", "print ",
    "0x",
    "1e", "@", "->", "!", "\u{0}", "한", "\u{FEFF}", "except", "yield", "return", "def", "class",
  ]

  @Test(arguments: 1...12)
  func mutatedProgramsAreJudgedWithoutTrap(_ seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<60 {
      var bytes = Array(ParserFuzzTests.program.utf8)
      for _ in 0...generator.next(4) {
        let place = generator.next(bytes.count)
        switch generator.next(4) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.next(12)))
        case 1:
          let piece = ParserFuzzTests.pieces[generator.next(ParserFuzzTests.pieces.count)]
          bytes.insert(contentsOf: piece.utf8, at: place)
        case 2: bytes[place] = UInt8(generator.next(256))
        default: bytes.removeLast(min(bytes.count - 1, generator.next(60)))
        }
      }
      let source = SourceText(name: "", text: String(decoding: bytes, as: UTF8.self))
      do throws(SyntaxFailure) {
        _ = TreeDump.of(try Parser.parse(source))
      } catch {
        #expect(!error.message.isEmpty)
        #expect(error.range.start >= 0 && error.range.start <= error.range.end)
        #expect(Int(error.range.start) <= source.utf8.count, "seed \(seed): \(error.message)")
      }
    }
  }
}
