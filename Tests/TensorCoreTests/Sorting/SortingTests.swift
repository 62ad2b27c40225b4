import Testing

@testable import TensorCore

struct SortingTests {
  @Test func orderIsNumPys() throws {
    let f = try Tensor(doubles: [0, 1, 2, 3, 4, 5])
    let g = try Tensor(doubles: [3, 1, 2, .nan, -1, 0.5], shape: Shape(2, 3))
    let h = try Tensor(doubles: [
      5, 3, 9, 1, 5, 5, 0, 7, 3, 2, 8, 8, 1, 6, 4, 3, 5, 9, 2, 2, 7, 1, 0, 0, 6, 3, 5, 8, 4, 4,
    ])
    let w = try Tensor(integers: [2, 1, 2, 2, 1, 2, 0, 3, 0], shape: Shape(3, 3))
    try expect("2,3;float64;1.0,2.0,3.0,-1.0,0.5,nan") { try g.sorted() }
    try expect("2,3;float64;3.0,-1.0,0.5,nan,1.0,2.0") { try g.sorted(axis: 0) }
    try expect("6;float64;-1.0,0.5,1.0,2.0,3.0,nan") { try g.sorted(axis: nil) }
    try expect("2,3;int64;1,2,0,1,2,0") { try g.argsorted() }
    try expect("2,3;int64;0,1,1,1,0,0") { try g.argsorted(axis: 0) }
    try expect(
      "30;float64;0.0,0.0,0.0,1.0,1.0,1.0,2.0,2.0,2.0,3.0,3.0,3.0,3.0,4.0,4.0,4.0,5.0,5.0,5.0,5.0,5.0,6.0,6.0,7.0,7.0,8.0,8.0,8.0,9.0,9.0"
    ) { try h.sorted() }
    try expect(
      "30;int64;6,22,23,3,12,21,9,18,19,1,8,15,25,14,28,29,0,4,5,16,26,13,24,7,20,10,11,27,2,17"
    ) { try h.argsorted() }
    try expect(
      "30;float16;0.0,0.0,0.0,1.0,1.0,1.0,2.0,2.0,2.0,3.0,3.0,3.0,3.0,4.0,4.0,4.0,5.0,5.0,5.0,5.0,5.0,6.0,6.0,7.0,7.0,8.0,8.0,8.0,9.0,9.0"
    ) { try h.cast(to: .float16).sorted() }
    try expect(
      "30;int64;6,22,23,3,12,21,9,18,19,1,8,15,25,14,28,29,0,4,5,16,26,13,24,7,20,10,11,27,2,17"
    ) { try h.cast(to: .uint8).argsorted() }
    try expect("30;int32;0,0,0,1,1,1,2,2,2,3,3,3,3,4,4,4,5,5,5,5,5,6,6,7,7,8,8,8,9,9") {
      try h.cast(to: .int32).flipped().sorted()
    }
    try expect("3;int64;0,2,1") {
      try Tensor.lexsorted([Tensor(integers: [1, 0, 1]), Tensor(integers: [0, 1, 0])])
    }
    try expect("3;float64;1.0,3.0,nan") {
      try Tensor(doubles: [3, 1, 1, .nan, .nan]).unique().values
    }
    try expect("3;int64;2,1,2") { try Tensor(doubles: [3, 1, 1, .nan, .nan]).unique().counts }
    try expect("4;int64;0,1,2,3") { try w.unique().values }
    try expect("4;int64;6,1,0,7") { try w.unique().indices }
    try expect("3,3;int64;2,1,2,2,1,2,0,3,0") { try w.unique().inverse }
    try expect("4;int64;2,2,4,1") { try w.unique().counts }
    try expect("2,3;int64;0,3,0,2,1,2") { try w.unique(axis: 0).values }
    try expect("3;int64;1,1,0") { try w.unique(axis: 0).inverse }
    try expect("3,2;int64;1,2,1,2,3,0") { try w.unique(axis: 1).values }
    try expect("2;int64;1,2") { try w.unique(axis: 1).counts }
    try expect("5;int64;3,2,0,6,6") { try f.searchsorted(Tensor(doubles: [2.5, 2, -1, 9, .nan])) }
    try expect("1;int64;3") { try f.searchsorted(Tensor(integers: [2]), afterEquals: true) }
    try expect("3,3;bool;0,1,0,0,1,0,0,0,0") { try w.isIn(Tensor(integers: [1, 4])) }
    try expect("3,3;bool;1,0,1,1,0,1,1,1,1") {
      try w.isIn(Tensor(integers: [1, 4]), inverted: true)
    }
    try expect("2;int64;1,3") { try w.intersection(Tensor(integers: [3, 1, 1])) }
    try expect("5;float64;0.0,1.0,2.0,3.0,9.0") { try w.union(Tensor(doubles: [9])) }
    try expect("3;int64;0,1,3") { try w.subtracting(Tensor(integers: [2])) }
    try expect("4;int64;0,1,3,7") { try w.symmetricDifference(Tensor(integers: [2, 7])) }
  }
}
