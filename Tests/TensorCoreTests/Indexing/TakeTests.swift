import Testing

@testable import TensorCore

struct TakeTests {
  @Test func elementsAreTakenAsInNumPy() throws {
    let x = try Tensor(integers: [0, 1, 2, 3, 4, 5], shape: Shape(2, 3))
    let f = try Tensor(doubles: [0, 1, 2, 3, 4, 5])
    try expect("3;int64;5,0,5") { try x.taken(Tensor(integers: [5, 0, -1])) }
    try expect("2,1,2;int64;2,0,5,3") {
      try x.taken(Tensor(integers: [2, 0], shape: Shape(1, 2)), axis: 1)
    }
    try expect("2;int64;4,5") { try x.taken(Tensor(integers: [10, -7]), mode: .wrap) }
    try expect("2;int64;5,0") { try x.taken(Tensor(integers: [10, -7]), mode: .clip) }
    try expect("2,1;int64;0,5") {
      try x.takenAlong(Tensor(integers: [0, 2], shape: Shape(2, 1)), axis: 1)
    }
    try expect("2,1;int64;1,4") { try x.compressed(Tensor(bools: [false, true]), axis: 1) }
    try expect("3;int64;3,4,5") {
      try x.extracted(where: Tensor.binary(.greater, .tensor(x), .weakInt(2)))
    }
    try expect("5,2;int64;0,1,0,2,1,0,1,1,1,2") { try x.argwhere() }
    try expect("5;int64;1,2,0,1,2") { try x.nonzero()[1] }
    try expect("5;int64;1,2,3,4,5") { try x.flatNonzero() }
    try expect("2,2;int64;0,2,3,5") { try x.deleting([1], axis: 1) }
    try expect("4;int64;1,2,3,4") { try x.deleting([0, -1]) }
    try expect("2,4;int64;0,7,1,2,3,8,4,5") {
      try x.inserting(Tensor(integers: [7, 8]), at: 1, axis: 1)
    }
    try expect("3,3;int64;9,9,9,0,1,2,3,4,5") { try x.inserting(Tensor(.int64(9)), at: 0, axis: 0) }
    try expect("8;float64;0.0,1.0,7.0,8.0,2.0,3.0,4.0,5.0") {
      try f.inserting(Tensor(integers: [7, 8]), at: 2)
    }
    try expect("2,2;int64;2,0,5,3") {
      try x.subscripted(
        Tensor.grid([Tensor(integers: [0, 1]), Tensor(integers: [2, 0])]).map { .tensor($0) })
    }
  }
}
