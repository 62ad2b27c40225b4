import Testing

@testable import TensorCore

struct JoiningTests {
  @Test func piecesJoinAndSplitAsInNumPy() throws {
    let x = try Tensor(integers: [0, 1, 2, 3, 4, 5], shape: Shape(2, 3))
    let f = try Tensor(doubles: [0, 1, 2, 3, 4, 5])
    try expect("4,3;float64;0.0,1.0,2.0,3.0,4.0,5.0,0.0,1.0,2.0,3.0,4.0,5.0") {
      try Tensor.concatenated([x, x.cast(to: .float32)])
    }
    try expect("2,6;int64;0,1,2,0,1,2,3,4,5,3,4,5") { try Tensor.concatenated([x, x], axis: 1) }
    try expect("12;float64;0.0,3.0,1.0,4.0,2.0,5.0,0.0,1.0,2.0,3.0,4.0,5.0") {
      try Tensor.concatenated([x.transposed(), f], axis: nil)
    }
    try expect("2,6;float64;0.0,1.0,2.0,0.0,1.0,2.0,3.0,4.0,5.0,3.0,4.0,5.0") {
      try Tensor.concatenated([x, x.cast(to: .float32)], axis: -1)
    }
    try expect("2,2,3;int64;0,1,2,3,4,5,0,1,2,3,4,5") { try Tensor.stacked([x, x]) }
    try expect("2,3,2;int64;0,0,1,1,2,2,3,3,4,4,5,5") { try Tensor.stacked([x, x], axis: -1) }
    try expect("2,2,3;int64;0,1,2,0,1,2,3,4,5,3,4,5") { try Tensor.stacked([x, x], axis: 1) }
    try expect("2,6;float64;0.0,1.0,2.0,3.0,4.0,5.0,0.0,1.0,2.0,3.0,4.0,5.0") {
      try Tensor.verticallyStacked([f, f])
    }
    try expect("12;float64;0.0,1.0,2.0,3.0,4.0,5.0,0.0,1.0,2.0,3.0,4.0,5.0") {
      try Tensor.horizontallyStacked([f, f])
    }
    try expect("2,6;int64;0,1,2,0,1,2,3,4,5,3,4,5") { try Tensor.horizontallyStacked([x, x]) }
    try expect("1,6,2;float64;0.0,0.0,1.0,1.0,2.0,2.0,3.0,3.0,4.0,4.0,5.0,5.0") {
      try Tensor.depthStacked([f, f])
    }
    try expect("2,4;int64;0,1,2,7,3,4,5,8") {
      try Tensor.columnStacked([x, Tensor(integers: [7, 8])])
    }
    try expect("2;float64;2.0,3.0") { try f.split(sections: 3)[1] }
    try expect("0;float64;") { try f.split(at: [4, 2])[1] }
    try expect("4;float64;2.0,3.0,4.0,5.0") { try f.split(at: [4, 2])[2] }
    try expect("0;float64;") { try f.split(at: [-1, 20])[2] }
    try expect("2;float64;0.0,1.0") { try f.arraySplit(sections: 4)[0] }
    try expect("1;float64;5.0") { try f.arraySplit(sections: 4)[3] }
    try expect("2,1;int64;2,5") { try x.split(sections: 3, axis: 1)[2] }
    try expect("7;float64;0.0,1.0,2.0,3.0,4.0,5.0,1.0") { try f.appending(Tensor(integers: [1])) }
    try expect("2,6;int64;0,1,2,0,1,2,3,4,5,3,4,5") { try x.appending(x, axis: 1) }
  }
}
