import Language

/// Runs a program over a text by backtracking with memory.
///
/// Where captures do not decide what matches, a pair of instruction and place that failed once is not tried
/// again, so that the time is bounded by the lengths of program and text. Elsewhere the steps are counted.
struct RegexMatcher {
  private let program: RegexProgram
  private let text: [UInt32]
  private let end: Int
  private let interpreter: Interpreter
  private var captures: [Int]
  private var lastGroup = 0
  private var marks: [Int]
  private var frames: [Frame] = []
  private var steps = 0
  /// Places and steps since the last look for Ctrl-C, over all searches.
  private var ticks = 0
  /// One bit for each memo and place, and the words of it that are not zero.
  private var failed: [UInt64]
  private var touched: [Int] = []
  private let remembers: Bool
  private var mode = Mode.search
  private var start = 0
  private var mustAdvance = false

  enum Mode: Int { case match, search, full }

  private struct Frame {
    enum Kind: UInt8 { case choice, shrink, grow, capture, mark, lastGroup }
    let kind: Kind
    let a: Int
    var b: Int
    var c: Int
    var d = 0
  }

  /// More steps than this in one search are too many.
  private static let mostSteps = 40_000_000
  private static let mostFrames = 4_000_000
  private static let mostBits = 1 << 28

  init(_ program: RegexProgram, _ text: [UInt32], end: Int, _ interpreter: Interpreter) {
    self.program = program
    self.text = text
    self.end = end
    self.interpreter = interpreter
    captures = Array(repeating: -1, count: 2 * (program.groupCount + 1))
    marks = Array(repeating: -1, count: program.markCount)
    let bits = Limits.product(program.memoCount, end + 1) ?? .max
    remembers = program.mayRemember && program.memoCount > 0 && bits <= RegexMatcher.mostBits
    failed = remembers ? Array(repeating: 0, count: bits / 64 + 1) : []
  }

  /// The places of the groups, two each, and the number of the group closed last; nil where nothing matches.
  mutating func find(
    from place: Int, _ mode: Mode, mustAdvance: Bool = false
  ) throws(Raise) -> (groups: [Int], last: Int)? {
    self.mode = mode
    self.mustAdvance = mustAdvance
    steps = 0
    forget()
    let first = place
    var place = place
    while place <= end {
      try tick(1)
      if mode == .search, let item = program.firstItem {
        let origin = place
        while place < end, !item.matches(text[place]) {
          place += 1
          if place & 0xFFFF == 0 { try interpreter.checkInterrupt() }
        }
        try tick((place - origin) >> 4)
        if place == end { return nil }
      }
      for slot in captures.indices { captures[slot] = -1 }
      lastGroup = 0
      frames.removeAll(keepingCapacity: true)
      start = place
      self.mustAdvance = mustAdvance && place == first
      if let stop = try run(from: 0, at: place) {
        captures[0] = place
        captures[1] = stop
        return (captures, lastGroup)
      }
      if mode != .search { return nil }
      place += 1
    }
    return nil
  }

  private mutating func forget() {
    for word in touched { failed[word] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Whether a pair of memo and place comes for the first time.
  @inline(__always)
  private mutating func isNew(_ memo: Int, _ place: Int) -> Bool {
    guard remembers, memo >= 0 else { return true }
    let bit = memo * (end + 1) + place
    let mask = UInt64(1) << UInt64(bit & 63)
    let word = failed[bit >> 6]
    if word & mask != 0 { return false }
    if word == 0 { touched.append(bit >> 6) }
    failed[bit >> 6] = word | mask
    return true
  }

  @inline(__always)
  private mutating func tick(_ count: Int) throws(Raise) {
    ticks += count
    if ticks > 0x3FFF {
      ticks = 0
      try interpreter.checkInterrupt()
    }
  }

  private mutating func count() throws(Raise) {
    steps += 1
    try tick(1)
    guard steps & 0x3FFF == 0 else { return }
    guard steps < RegexMatcher.mostSteps || remembers else {
      throw Raise(
        .runtimeError, "this regular expression takes too long on this text",
        hint: "repetition inside repetition, (a+)+, tries every way to divide the text.")
    }
    guard frames.count < RegexMatcher.mostFrames else {
      throw Raise(.memoryError, "", hint: "this regular expression remembers too much of this text.")
    }
  }

  /// Runs from an instruction to `accept`; gives the place reached, or nil.
  private mutating func run(from first: Int, at origin: Int, isApart: Bool = false) throws(Raise) -> Int? {
    let base = frames.count
    var pc = first
    var place = origin
    while true {
      try count()
      var works = true
      switch program.code[pc] {
      case .character(let character):
        works = place < end && text[place] == character
        place += 1
        pc += 1
      case .item(let item):
        works = place < end && program.items[item].matches(text[place])
        place += 1
        pc += 1
      case .run(let item, let least, let most, let isGreedy, let memo):
        works = isNew(memo, place)
        if works { works = runItem(item, least, most, isGreedy, pc + 1, &place) }
        pc += 1
      case .split(let one, let other, let memo):
        works = isNew(memo, place)
        if works { frames.append(Frame(kind: .choice, a: other, b: place, c: 0)) }
        pc = one
      case .jump(let target): pc = target
      case .save(let slot):
        frames.append(Frame(kind: .capture, a: slot, b: captures[slot], c: 0))
        captures[slot] = place
        if slot & 1 == 1 {
          frames.append(Frame(kind: .lastGroup, a: lastGroup, b: 0, c: 0))
          lastGroup = slot >> 1
        }
        pc += 1
      case .assertion(let assertion):
        works = holds(assertion, place)
        pc += 1
      case .backreference(let group, let ignoresCase):
        works = repeats(group, &place, ignoresCase)
        pc += 1
      case .look(let isNegative, let width, let next):
        works = try looks(pc + 1, place - width, isNegative)
        pc = next
      case .atomic(let next):
        if let stop = try run(from: pc + 1, at: place, isApart: true) { place = stop } else { works = false }
        pc = next
      case .condition(let group, let otherwise):
        pc = captures[2 * group] >= 0 && captures[2 * group + 1] >= 0 ? pc + 1 : otherwise
      case .mark(let mark):
        frames.append(Frame(kind: .mark, a: mark, b: marks[mark], c: 0))
        marks[mark] = place
        pc += 1
      case .loop(let mark, let back): pc = marks[mark] == place ? pc + 1 : back
      case .accept:
        if isApart || isEnd(place) {
          keepUndo(above: base)
          return place
        }
        works = false
      }
      if works { continue }
      guard let next = backtrack(to: base) else { return nil }
      pc = next.pc
      place = next.place
    }
  }

  private func isEnd(_ place: Int) -> Bool {
    !(mustAdvance && place == start) && (mode != .full || place == end)
  }

  private mutating func runItem(
    _ item: Int, _ least: Int, _ most: Int, _ isGreedy: Bool, _ next: Int, _ place: inout Int
  ) -> Bool {
    let origin = place
    let wanted = isGreedy ? most : least
    let item = program.items[item]
    while place < end, place - origin < wanted, item.matches(text[place]) {
      place += 1
      if place & 0xFFFF == 0, Interpreter.isInterrupted { break }
    }
    steps += (place - origin) >> 4
    ticks += (place - origin) >> 4
    let length = place - origin
    if length < least { return false }
    if isGreedy {
      if length > least { frames.append(Frame(kind: .shrink, a: next, b: origin + least, c: place)) }
    } else if most > least {
      let last = most > end - origin ? end : origin + most
      frames.append(Frame(kind: .grow, a: next, b: place, c: last))
    }
    return true
  }

  /// Takes back what was done since the last choice; nil where there is none above `base`.
  private mutating func backtrack(to base: Int) -> (pc: Int, place: Int)? {
    while frames.count > base, var frame = frames.popLast() {
      switch frame.kind {
      case .choice: return (frame.a, frame.b)
      case .shrink:
        frame.c -= 1
        if frame.c > frame.b { frames.append(frame) }
        return (frame.a, frame.c)
      case .grow:
        guard case .run(let item, _, _, _, _) = program.code[frame.a - 1] else { continue }
        guard frame.b < frame.c, program.items[item].matches(text[frame.b]) else { continue }
        frame.b += 1
        frames.append(frame)
        return (frame.a, frame.b)
      case .capture: captures[frame.a] = frame.b
      case .mark: marks[frame.a] = frame.b
      case .lastGroup: lastGroup = frame.a
      }
    }
    return nil
  }

  /// Drops the choices above `base`, but not what takes captures back.
  private mutating func keepUndo(above base: Int) {
    guard frames.count > base else { return }
    let kept = frames[base...].filter { $0.kind == .capture || $0.kind == .mark || $0.kind == .lastGroup }
    frames.replaceSubrange(base..., with: kept)
  }

  private mutating func looks(_ first: Int, _ place: Int, _ isNegative: Bool) throws(Raise) -> Bool {
    guard place >= 0 else { return isNegative }
    let base = frames.count
    let found = try run(from: first, at: place, isApart: true) != nil
    if isNegative, found { _ = backtrack(to: base) }
    return found != isNegative
  }

  private func repeats(_ group: Int, _ place: inout Int, _ ignoresCase: Bool) -> Bool {
    let first = captures[2 * group]
    let last = captures[2 * group + 1]
    guard first >= 0, last >= first, last - first <= end - place else { return false }
    for offset in 0..<(last - first) {
      let a = text[first + offset]
      let b = text[place + offset]
      if a == b { continue }
      guard ignoresCase, RegexItem.otherCases(of: a, isASCII: false).contains(b) else { return false }
    }
    place += last - first
    return true
  }

  private func holds(_ assertion: RegexNode.Assertion, _ place: Int) -> Bool {
    switch assertion {
    case .textStart: place == 0
    case .lineStart: place == 0 || text[place - 1] == 10
    case .textEnd: place == end
    case .lineEnd: place == end || text[place] == 10
    case .lastLineEnd: place == end || (place == end - 1 && text[place] == 10)
    case .wordBoundary(let isASCII): isWord(place - 1, isASCII) != isWord(place, isASCII)
    case .noWordBoundary(let isASCII):
      // As in CPython, an empty text has neither a boundary nor a place without one.
      end > 0 && isWord(place - 1, isASCII) == isWord(place, isASCII)
    }
  }

  private func isWord(_ place: Int, _ isASCII: Bool) -> Bool {
    place >= 0 && place < end && RegexItem.isMember(text[place], of: .word, isASCII: isASCII)
  }
}
