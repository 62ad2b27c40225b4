/// A regular expression as instructions for a backtracking matcher.
final class RegexProgram {
  enum Instruction {
    case character(UInt32)
    case item(Int)
    /// `x*` and its like for a single character; `memo` numbers the places where the matcher may come twice.
    case run(item: Int, least: Int, most: Int, isGreedy: Bool, memo: Int)
    case split(first: Int, second: Int, memo: Int)
    case jump(Int)
    case save(Int)
    case assertion(RegexNode.Assertion)
    case backreference(Int, ignoresCase: Bool)
    /// Runs the instructions that follow, up to `accept`, apart; `width` is how far to step back first.
    case look(isNegative: Bool, width: Int, next: Int)
    case atomic(next: Int)
    case condition(group: Int, otherwise: Int)
    /// Notes where a loop's body starts.
    case mark(Int)
    /// Leaves the loop when its body matched nothing, else goes back.
    case loop(mark: Int, back: Int)
    case accept
  }

  private(set) var code: [Instruction] = []
  private(set) var items: [RegexItem] = []
  private(set) var markCount = 0
  private(set) var memoCount = 0
  let groupCount: Int
  /// Whether a state that failed once fails always: not where captures decide what matches.
  let mayRemember: Bool
  private var apartDepth = 0
  private var isTooLarge = false

  /// Programs of more instructions are refused.
  static let largest = 200_000

  /// Nil where the program would be too large.
  init?(_ node: RegexNode, groupCount: Int, hasBackreferences: Bool) {
    self.groupCount = groupCount
    mayRemember = !hasBackreferences
    emit(node)
    code.append(.accept)
    if isTooLarge { return nil }
  }

  /// What the first character must be; nil where there need not be one, or more is to be looked at.
  private(set) lazy var firstItem: RegexItem? = {
    for instruction in code {
      switch instruction {
      case .save, .mark: continue
      case .character(let character): return RegexItem([.range(character, character)])
      case .item(let item): return items[item]
      case .run(let item, let least, _, _, _): return least > 0 ? items[item] : nil
      default: return nil
      }
    }
    return nil
  }()

  private func nextMemo() -> Int {
    guard mayRemember, apartDepth == 0 else { return -1 }
    memoCount += 1
    return memoCount - 1
  }

  private func emit(_ node: RegexNode) {
    guard code.count < RegexProgram.largest else {
      isTooLarge = true
      return
    }
    switch node {
    case .empty: break
    case .item(let item):
      if let literal = item.literal {
        code.append(.character(literal))
      } else {
        code.append(.item(add(item)))
      }
    case .sequence(let parts): for part in parts { emit(part) }
    case .alternatives(let parts): emitAlternatives(parts)
    case .group(let number, let inner):
      code.append(.save(2 * number))
      emit(inner)
      code.append(.save(2 * number + 1))
    case .assertion(let assertion): code.append(.assertion(assertion))
    case .backreference(let group, let ignoresCase):
      code.append(.backreference(group, ignoresCase: ignoresCase))
    case .look(let isAhead, let isNegative, let inner):
      emitApart(inner) { .look(isNegative: isNegative, width: isAhead ? 0 : inner.width.least, next: $0) }
    case .atomic(let inner): emitApart(inner) { .atomic(next: $0) }
    case .conditional(let group, let yes, let no):
      let test = reserve()
      emit(yes)
      let exit = reserve()
      code[test] = .condition(group: group, otherwise: code.count)
      emit(no)
      code[exit] = .jump(code.count)
    case .repeated(let inner, let least, let most, let greed):
      if greed == .possessive {
        emit(.atomic(.repeated(inner, least: least, most: most, .greedy)))
      } else {
        emitRepeated(inner, least, most, isGreedy: greed == .greedy)
      }
    }
  }

  private func add(_ item: RegexItem) -> Int {
    items.append(item)
    return items.count - 1
  }

  private func reserve() -> Int {
    code.append(.accept)
    return code.count - 1
  }

  private func emitApart(_ inner: RegexNode, _ instruction: (Int) -> Instruction) {
    let start = reserve()
    apartDepth += 1
    emit(inner)
    apartDepth -= 1
    code.append(.accept)
    code[start] = instruction(code.count)
  }

  private func emitAlternatives(_ parts: [RegexNode]) {
    var exits: [Int] = []
    for (number, part) in parts.enumerated() {
      guard number < parts.count - 1 else {
        emit(part)
        break
      }
      let split = reserve()
      let memo = nextMemo()
      emit(part)
      exits.append(reserve())
      code[split] = .split(first: split + 1, second: code.count, memo: memo)
    }
    for exit in exits { code[exit] = .jump(code.count) }
  }

  private func emitRepeated(_ inner: RegexNode, _ least: Int, _ most: Int?, isGreedy: Bool) {
    if case .item(let item) = inner {
      code.append(
        .run(item: add(item), least: least, most: most ?? .max, isGreedy: isGreedy, memo: nextMemo()))
      return
    }
    for _ in 0..<least {
      emit(inner)
      if isTooLarge { return }
    }
    guard let most else {
      let split = reserve()
      let memo = nextMemo()
      let mark = markCount
      markCount += 1
      code.append(.mark(mark))
      emit(inner)
      code.append(.loop(mark: mark, back: split))
      code[split] = branch(split + 1, code.count, isGreedy, memo)
      return
    }
    var splits: [(place: Int, memo: Int)] = []
    for _ in least..<max(most, least) {
      splits.append((reserve(), nextMemo()))
      emit(inner)
      if isTooLarge { return }
    }
    for split in splits { code[split.place] = branch(split.place + 1, code.count, isGreedy, split.memo) }
  }

  private func branch(_ body: Int, _ exit: Int, _ isGreedy: Bool, _ memo: Int) -> Instruction {
    isGreedy
      ? .split(first: body, second: exit, memo: memo) : .split(first: exit, second: body, memo: memo)
  }
}
