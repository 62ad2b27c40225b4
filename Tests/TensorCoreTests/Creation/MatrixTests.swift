import Testing

@testable import TensorCore

struct MatrixTests {
  @Test func matricesAreBuiltAsNumPyDoes() throws {
    let x = try Tensor(integers: [0, 1, 2, 3, 4, 5], shape: Shape(2, 3))
    let c = try Tensor(integers: Array(0..<24), shape: [2, 3, 4])
    try expect("2,3;float64;0.0,1.0,0.0,0.0,0.0,1.0") { try Tensor.eye(2, 3, k: 1) }
    try expect("3,3;bool;0,0,0,1,0,0,0,1,0") { try Tensor.eye(3, k: -1, dtype: .bool) }
    try expect("2,2;float64;0.0,0.0,0.0,0.0") { try Tensor.eye(2, k: 9) }
    try expect("2,3;float64;1.0,0.0,0.0,1.0,1.0,0.0") { try Tensor.tri(2, 3) }
    try expect("3,2;int64;1,1,1,1,1,1") { try Tensor.tri(3, 2, k: 1, dtype: .int64) }
    try expect("2,3;float64;0.0,0.0,0.0,0.0,0.0,0.0") { try Tensor.tri(2, 3, k: -5) }
    try expect("2,3;int64;0,0,0,3,0,0") { try x.lowerTriangle(k: -1) }
    try expect("2,3,4;int64;0,1,2,3,0,0,6,7,0,0,0,11,0,13,14,15,0,0,18,19,0,0,0,23") {
      try c.upperTriangle(k: 1)
    }
    try expect("3,3;int64;1,2,3,0,2,3,0,0,3") { try Tensor(integers: [1, 2, 3]).upperTriangle() }
    try expect("3,3;int64;0,1,0,0,0,2,0,0,0") {
      try Tensor(integers: [1, 2]).diagonalOrMatrix(k: 1)
    }
    try expect("4,4;int64;0,0,0,0,0,0,0,0,1,0,0,0,0,2,0,0") {
      try Tensor(integers: [1, 2]).diagonalOrMatrix(k: -2)
    }
    try expect("2;int64;0,4") { try x.diagonalOrMatrix() }
    try expect("1;int64;3") { try x.diagonalOrMatrix(k: -1) }
    try expect("0;int64;") { try x.diagonalOrMatrix(k: 10) }
    try expect("3,2;int64;1,14,5,18,9,22") { try c.diagonal(offset: 1, axes: (0, 2)) }
    try expect("2,2,3;int64;0,0,0,1,1,1,0,1,2,0,1,2") { try Tensor.indices(Shape(2, 3)) }
    try expect("2,3;int64;1,2,3,1,2,3") {
      try Tensor.meshgrid([Tensor(integers: [1, 2, 3]), Tensor(integers: [4, 5])])[0]
    }
    try expect("2,3;int64;4,4,4,5,5,5") {
      try Tensor.meshgrid([Tensor(integers: [1, 2, 3]), Tensor(integers: [4, 5])])[1]
    }
    try expect("3,2;int64;4,5,4,5,4,5") {
      try Tensor.meshgrid(
        [Tensor(integers: [1, 2, 3]), Tensor(integers: [4, 5])], matrixIndexing: true)[1]
    }
    try expect("2;int32;7,7") { try Tensor(filled: Shape(2), with: .int32(7)) }
    try expect("1,2;float16;1.0,1.0") { try Tensor(ones: Shape(1, 2), dtype: .float16) }
  }
}
