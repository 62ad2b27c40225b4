import Language
import Testing

struct SuggestionTests {
  /// Expected from CPython 3.11, which appends "Did you mean: '…'?" by the same distance.
  @Test(arguments: [
    ("lenght", ["len", "length", "print"], "length"), ("pritn", ["print", "int"], "print"),
    ("Foo", ["foo", "bar"], "foo"), ("zzz", ["len", "print"], nil),
    ("learning_rte", ["learning_rate", "leaning_rate"], "learning_rate"), ("a", ["b", "c"], nil),
    ("xs", ["x", "xy", "ys"], "x"),
  ])
  func findsTheNearestName(_ name: String, _ candidates: [String], _ expected: String?) {
    #expect(Suggestions.closest(to: name, among: candidates) == expected)
  }

  @Test func longNamesAndCrowdsAreLeftAlone() {
    let long = String(repeating: "a", count: 41)
    #expect(Suggestions.closest(to: long, among: [long + "b"]) == nil)
    #expect(Suggestions.closest(to: "x1", among: (0..<751).map { "x\($0)" }) == nil)
  }
}
