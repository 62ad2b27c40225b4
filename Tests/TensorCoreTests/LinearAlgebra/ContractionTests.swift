import Testing

@testable import TensorCore

@Suite struct ContractionTests {
  private func counting(_ shape: Shape) throws -> Tensor {
    try Tensor(integers: Array(0..<shape.elementCount), shape: shape)
  }

  @Test(arguments: [
    ("ij,jk->ik", [[2, 3], [3, 2]], [10, 13, 28, 40]),
    ("ij,jk", [[2, 3], [3, 2]], [10, 13, 28, 40]),
    ("ij->ji", [[2, 3]], [0, 3, 1, 4, 2, 5]),
    ("ba", [[2, 3]], [0, 3, 1, 4, 2, 5]),
    ("ii", [[3, 3]], [12]),
    ("ii->i", [[3, 3]], [0, 4, 8]),
    ("ij->", [[2, 3]], [15]),
    ("ij->j", [[2, 3]], [3, 5, 7]),
    ("i,j->ij", [[2], [3]], [0, 0, 0, 0, 1, 2]),
    ("ij,ij->i", [[2, 3], [2, 3]], [5, 50]),
    ("bij,bjk->bik", [[2, 1, 2], [2, 2, 1]], [1, 13]),
    ("...ij,...jk->...ik", [[2, 1, 2], [2, 1]], [1, 3]),
    ("ab,b,a->", [[2, 3], [3], [2]], [14]),
  ] as [(String, [[Int]], [Int])])
  func summationIsNumPys(_ subscripts: String, _ shapes: [[Int]], _ expected: [Int]) throws {
    let operands = try shapes.map { try counting(Shape($0)) }
    #expect(try Tensor.einsum(subscripts, operands).integers == expected)
  }

  @Test(arguments: [
    (
      "ij->k", [[2, 2]],
      "einstein sum subscripts string included output subscript 'k' which never appeared in an input"
    ),
    ("i1", [[2, 2]], "invalid subscript '1' in einstein sum subscripts string, subscripts must be letters"),
    (
      "ii", [[2, 3]],
      "dimensions in operand 0 for collapsing index 'i' don't match (2 != 3)"
    ),
    (
      "ij,jk", [[3, 5], [2, 2]],
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "(3,5)->(3,newaxis,5) (2,2)->(2,2) "
    ),
    (
      "i,j", [[2]],
      "more operands provided to einstein sum function than specified in the subscripts string"
    ),
  ] as [(String, [[Int]], String)])
  func refusalsAreNumPys(_ subscripts: String, _ shapes: [[Int]], _ message: String) throws {
    let operands = try shapes.map { try counting(Shape($0)) }
    let error = #expect(throws: TensorError.self) { try Tensor.einsum(subscripts, operands) }
    #expect(error?.message == message)
  }

  @Test func tensordotPairsAxes() throws {
    let a = try counting([2, 3, 4])
    let b = try counting([4, 3])
    let pairs = try Tensor.tensordot(a, b, leftAxes: [1, 2], rightAxes: [1, 0])
    let sum = try Tensor.einsum("ijk,kj->i", [a, b])
    #expect(pairs.integers == sum.integers)
    #expect(try Tensor.tensordot(a, b, axes: 1).shape == [2, 3, 3])
    #expect(try Tensor.tensordot(a, b, axes: 0).shape == [2, 3, 4, 4, 3])
  }

  @Test func outerAndInner() throws {
    let a = try counting([3])
    #expect(try Tensor.outer(a, a).integers == [0, 0, 0, 0, 1, 2, 0, 2, 4])
    #expect(try Tensor.inner(counting([2, 3]), a).integers == [5, 14])
  }
}
