import Testing

@testable import Notebook

struct EntryLayoutTests {
  let layout = EntryLayout(margin: "  ...: ")

  private func decorated(_ text: String) -> String {
    String(scalars: layout.decorated(EntryLayout.Scalars(scalarsOf: text)))
  }

  private func reconciled(_ old: EntryText, _ new: String, cursor: Int) -> EntryText {
    layout.reconciled(old, decorated: EntryLayout.Scalars(scalarsOf: new), cursor: cursor)
  }

  @Test func everyLineFeedCarriesTheMargin() {
    #expect(decorated("a\nb\n") == "a\n  ...: b\n  ...: ")
    #expect(layout.plain(layout.decorated([97, 10, 98])) == [97, 10, 98])
  }

  @Test func textTypedInTheMiddleIsKept() {
    let old = EntryText([97, 10, 98], cursor: 2)
    #expect(reconciled(old, "a\n  ...: xb", cursor: 10).text == "a\nxb")
  }

  @Test func deletionInsideTheMarginJoinsTheLines() {
    let old = EntryText([97, 10, 98], cursor: 2)
    let new = reconciled(old, "a\n  ...:b", cursor: 8)
    #expect(new == EntryText([97, 98], cursor: 1))
  }

  @Test func deletedLineFeedTakesItsMarginAlong() {
    let old = EntryText([97, 10, 98], cursor: 1)
    #expect(reconciled(old, "a  ...: b", cursor: 1) == EntryText([97, 98], cursor: 1))
  }

  @Test func cursorJumpsOverTheMargin() {
    let text = EntryLayout.Scalars(scalarsOf: "a\nb")
    #expect(reconciled(EntryText(text, cursor: 1), decorated("a\nb"), cursor: 2).cursor == 2)
    #expect(reconciled(EntryText(text, cursor: 2), decorated("a\nb"), cursor: 8).cursor == 1)
  }

  @Test func randomEditsAgreeWithEditingThePlainText() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<2000 {
      let count = Int(generator.next() % 12)
      let text = (0..<count).map { _ in [97, 98, 10, 99][Int(generator.next() % 4)] as Int32 }
      let cursor = Int(generator.next() % UInt64(count + 1))
      let old = EntryText(text, cursor: cursor)
      var place = layout.decorated(text)
      let position = layout.decoratedPosition(cursor, in: text)
      place.insert(122, at: position)
      var wanted = old
      wanted.insert([122])
      #expect(layout.reconciled(old, decorated: place, cursor: position + 1) == wanted)
    }
  }
}

/// A small generator, so that a failing case comes again.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

struct EntryTextTests {
  @Test func backspaceInAnIndentationGoesBackToAMultipleOfFour() {
    var entry = EntryText("if a:\n      ")
    expect(&entry, true) { $0.deleteBackward() }
    #expect(entry.text == "if a:\n    ")
    expect(&entry, true) { $0.deleteBackward() }
    #expect(entry.text == "if a:\n")
    expect(&entry, true) { $0.deleteBackward() }
    #expect(entry.text == "if a:")
  }

  @Test func linesAreMovedInTheSameColumn() {
    var entry = EntryText("abc\nd\nefg")
    expect(&entry, true) { $0.moveLine(-1) }
    #expect(entry.cursor == 5)
    expect(&entry, true) { $0.moveLine(-1) }
    #expect(entry.cursor == 1)
    expect(&entry, false) { $0.moveLine(-1) }
  }

  @Test func removalBeforeTheCursorMovesIt() {
    var entry = EntryText("abcdef")
    entry.remove(1..<3)
    #expect(entry == EntryText(EntryLayout.Scalars(scalarsOf: "adef"), cursor: 4))
    entry.remove(3..<99)
    #expect(entry.text == "ade")
  }

  @Test func wordStartsBehindABlank() {
    #expect(EntryText("np.sum(x_1").wordStart == 7)
    #expect(EntryText("a  ").wordStart == 0)
  }
}

struct EntryHistoryTests {
  @Test(arguments: ["x = 1", "a\nb", "path = 'C:\\new'", "\\n", "한글\n"])
  func entriesSurviveTheFile(entry: String) {
    let line = EntryHistory.encoded(entry)
    #expect(!line.contains("\n"))
    #expect(EntryHistory.decoded(line[...]) == entry)
  }

  @Test func repetitionIsKeptOnce() {
    let history = EntryHistory(path: nil)
    for entry in ["a", "a", "b", " ", "a"] { history.append(entry) }
    #expect(history.entries == ["a", "b", "a"])
  }

  @Test func walkKeepsToWhatStartsWithTheDraft() {
    var walk = HistoryWalk(entries: ["x = 1", "y = 2", "x = 3"], draft: EntryText("x"))
    expect(&walk, true) { $0.older() }
    #expect(walk.shown.text == "x = 3")
    expect(&walk, true) { $0.older() }
    #expect(walk.shown.text == "x = 1")
    expect(&walk, false) { $0.older() }
    expect(&walk, true) { $0.newer() }
    expect(&walk, true) { $0.newer() }
    #expect(walk.shown.text == "x")
    expect(&walk, false) { $0.newer() }
  }

  @Test func searchIsLiteralAndGoesOn() {
    var search = HistorySearch(entries: ["a[1]", "b", "c[1]"], draft: EntryText("draft"))
    for character in "[1".unicodeScalars { search.type(character) }
    #expect(search.shown.text == "c[1]")
    search.again()
    #expect(search.shown.text == "a[1]")
    search.again()
    #expect(search.hasFailed)
    #expect(search.shown.text == "a[1]")
  }
}

/// What `#expect` cannot do: call what changes the value.
private func expect<Subject>(
  _ subject: inout Subject, _ wanted: Bool, sourceLocation: SourceLocation = #_sourceLocation,
  _ change: (inout Subject) -> Bool
) {
  let result = change(&subject)
  #expect(result == wanted, sourceLocation: sourceLocation)
}
