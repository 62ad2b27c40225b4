import Testing

@testable import TensorCore

/// Reading and writing through every kind of index, against results that NumPy gave.
///
/// A line is: base shape | view of it (`-` itself, `T` transposed, `R` reversed, `S` every second row) |
/// items | result shape;elements, or `!` and the error | the base after `x[items] = 100, 101 …` |
/// whether the result shares memory with the base.
struct IndexingTests {
  @Test(arguments: indexingCases.split(separator: "\n").map(String.init))
  func readsAndWritesAsNumPy(line: String) throws {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let shape = Shape(integers(fields[0]))
    let base = try Tensor(integers: Array(0..<shape.elementCount), shape: shape)
    let view = try view(of: base, fields[1])
    let items = try fields[2].split(separator: " ").map { try item(String($0)) }
    if fields[3].hasPrefix("!") {
      let error = #expect(throws: TensorError.self) { try view.subscripted(items) }
      #expect(error?.message == String(fields[3].dropFirst()))
      return
    }
    let expected = fields[3].split(separator: ";", omittingEmptySubsequences: false)
    let result = try view.subscripted(items)
    #expect(result.shape == Shape(integers(String(expected[0]))))
    #expect(result.integers == integers(String(expected[1])))
    if result.rank > 0 { #expect(result.sharesMemory(with: base) == (fields[5] == "1")) }
    let values = try Tensor(integers: (0..<result.count).map { 100 + $0 }, shape: result.shape)
    try view.setSubscripted(items, to: values)
    #expect(base.integers == integers(fields[4]))
  }

  private func view(of base: Tensor, _ kind: String) throws -> Tensor {
    switch kind {
    case "T": base.reversedAxes
    case "R": try base.flipped()
    case "S": try base.sliced(start: nil, stop: nil, step: 2)
    default: base
    }
  }

  private func item(_ text: String) throws -> IndexItem {
    let rest = String(text.dropFirst())
    switch text.first {
    case "i": return .integer(integers(rest)[0])
    case "s":
      let bounds = rest.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      return .slice(start: bounds[0], stop: bounds[1], step: bounds[2])
    case "n": return .newAxis
    case "e": return .ellipsis
    default:
      let parts = rest.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let shape = Shape(integers(parts[0]))
      if text.first == "a" {
        return .tensor(try Tensor(integers: integers(parts[1]), shape: shape))
      }
      return .tensor(try Tensor(bools: parts[1].map { $0 == "1" }, shape: shape))
    }
  }

  private func integers(_ text: String) -> [Int] {
    text.split(separator: ",").compactMap { Int($0) }
  }
}
