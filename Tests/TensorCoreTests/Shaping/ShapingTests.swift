import Testing

@testable import TensorCore

struct ShapingTests {
  @Test func shapesChangeAsInNumPy() throws {
    let x = try Tensor(integers: [0, 1, 2, 3, 4, 5], shape: Shape(2, 3))
    let c = try Tensor(integers: Array(0..<24), shape: [2, 3, 4])
    try expect("4,3,2;int64;0,12,4,16,8,20,1,13,5,17,9,21,2,14,6,18,10,22,3,15,7,19,11,23") {
      try c.transposed()
    }
    try expect("3,4,2;int64;0,12,1,13,2,14,3,15,4,16,5,17,6,18,7,19,8,20,9,21,10,22,11,23") {
      try c.transposed([1, 2, 0])
    }
    try expect("4,3,2;int64;0,12,4,16,8,20,1,13,5,17,9,21,2,14,6,18,10,22,3,15,7,19,11,23") {
      try c.swappedAxes(0, -1)
    }
    try expect("3,4,2;int64;0,12,1,13,2,14,3,15,4,16,5,17,6,18,7,19,8,20,9,21,10,22,11,23") {
      try c.movedAxis(from: [0], to: [-1])
    }
    try expect("4,2,3;int64;0,4,8,12,16,20,1,5,9,13,17,21,2,6,10,14,18,22,3,7,11,15,19,23") {
      try c.movedAxis(from: [2, 0], to: [0, 1])
    }
    try expect("1,2,3,1;int64;0,1,2,3,4,5") { try x.expandedDimensions(axes: [0, -1]) }
    try expect("2,3;int64;0,1,2,3,4,5") { try x.expandedDimensions(axes: [0, 3]).squeezed() }
    try expect("1,2,3;int64;0,1,2,3,4,5") {
      try x.expandedDimensions(axes: [0, 3]).squeezed(axes: [-1])
    }
    try expect("2,3,4;int64;15,14,13,12,19,18,17,16,23,22,21,20,3,2,1,0,7,6,5,4,11,10,9,8") {
      try c.flipped(axes: [0, 2])
    }
    try expect("4,6;int64;0,12,4,16,8,20,1,13,5,17,9,21,2,14,6,18,10,22,3,15,7,19,11,23") {
      try c.transposed().reshaped(to: [4, -1])
    }
    try expect("24;int64;0,12,4,16,8,20,1,13,5,17,9,21,2,14,6,18,10,22,3,15,7,19,11,23") {
      try c.transposed().raveled()
    }
    try expect("2,2,3;int64;0,1,2,3,4,5,0,1,2,3,4,5") { try x.broadcast(to: [2, 2, 3]) }
    try expect("12;int64;0,0,1,1,2,2,3,3,4,4,5,5") { try x.repeated(counts: [2]) }
    try expect("4,3;int64;0,1,2,0,1,2,3,4,5,3,4,5") { try x.repeated(counts: [2], axis: 0) }
    try expect("2,3;int64;0,2,2,3,5,5") { try x.repeated(counts: [1, 0, 2], axis: 1) }
    try expect("3,4;int64;0,0,3,3,1,1,4,4,2,2,5,5") {
      try x.transposed().repeated(counts: [2], axis: -1)
    }
    try expect("2,6;int64;0,1,2,0,1,2,3,4,5,3,4,5") { try x.tiled([2]) }
    try expect("2,2,6;int64;0,1,2,0,1,2,3,4,5,3,4,5,0,1,2,0,1,2,3,4,5,3,4,5") {
      try x.tiled([2, 1, 2])
    }
    try expect("6,4;int64;0,3,0,3,1,4,1,4,2,5,2,5,0,3,0,3,1,4,1,4,2,5,2,5") {
      try x.transposed().tiled([2, 2])
    }
    try expect("2,0;int64;") { try x.tiled([0]) }
    try expect("2,3;int64;5,0,1,2,3,4") { try x.rolled(shifts: [1], axes: nil) }
    try expect("2,3;int64;1,2,3,4,5,0") { try x.rolled(shifts: [-7], axes: nil) }
    try expect("2,3,4;int64;13,14,15,12,17,18,19,16,21,22,23,20,1,2,3,0,5,6,7,4,9,10,11,8") {
      try c.rolled(shifts: [1, -1], axes: [0, 2])
    }
    try expect("2,3,4;int64;0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23") {
      try c.rolled(shifts: [1, 2], axes: [1, 1])
    }
    try expect("3,2;int64;2,5,1,4,0,3") { try x.rotatedByQuarterTurns() }
    try expect("2,3;int64;5,4,3,2,1,0") { try x.rotatedByQuarterTurns(2) }
    try expect("3,2;int64;3,0,4,1,5,2") { try x.rotatedByQuarterTurns(-1) }
    try expect("2,4,3;int64;3,7,11,2,6,10,1,5,9,0,4,8,15,19,23,14,18,22,13,17,21,12,16,20") {
      try c.rotatedByQuarterTurns(1, axes: (1, 2))
    }
    try expect("4,2;int64;0,1,2,3,4,5,0,1") { try x.resized(to: [4, 2]) }
    try expect("3,5;int64;9,9,9,8,8,0,1,2,8,8,3,4,5,8,8") {
      try x.padded(
        widths: [(1, 0), (0, 2)], constants: [(.int64(9), .int64(9)), (.int64(9), .int64(8))])
    }
    try expect("4,6;int64;0,0,0,0,0,0,0,0,0,1,2,0,0,0,3,4,5,0,0,0,0,0,0,0") {
      try x.padded(widths: [(1, 1), (2, 1)])
    }
    try expect(
      "6,14;int64;0,0,0,0,0,1,2,2,2,2,2,2,2,2,0,0,0,0,0,1,2,2,2,2,2,2,2,2,3,3,3,3,3,4,5,5,5,5,5,5,5,5,3,3,3,3,3,4,5,5,5,5,5,5,5,5,3,3,3,3,3,4,5,5,5,5,5,5,5,5,3,3,3,3,3,4,5,5,5,5,5,5,5,5"
    ) { try x.padded(widths: [(1, 3), (4, 7)], mode: .edge) }
    try expect(
      "6,14;int64;3,4,5,4,3,4,5,4,3,4,5,4,3,4,0,1,2,1,0,1,2,1,0,1,2,1,0,1,3,4,5,4,3,4,5,4,3,4,5,4,3,4,0,1,2,1,0,1,2,1,0,1,2,1,0,1,3,4,5,4,3,4,5,4,3,4,5,4,3,4,0,1,2,1,0,1,2,1,0,1,2,1,0,1"
    ) { try x.padded(widths: [(1, 3), (4, 7)], mode: .reflect) }
    try expect(
      "6,14;int64;2,2,1,0,0,1,2,2,1,0,0,1,2,2,2,2,1,0,0,1,2,2,1,0,0,1,2,2,5,5,4,3,3,4,5,5,4,3,3,4,5,5,5,5,4,3,3,4,5,5,4,3,3,4,5,5,2,2,1,0,0,1,2,2,1,0,0,1,2,2,2,2,1,0,0,1,2,2,1,0,0,1,2,2"
    ) { try x.padded(widths: [(1, 3), (4, 7)], mode: .symmetric) }
    try expect(
      "6,14;int64;5,3,4,5,3,4,5,3,4,5,3,4,5,3,2,0,1,2,0,1,2,0,1,2,0,1,2,0,5,3,4,5,3,4,5,3,4,5,3,4,5,3,2,0,1,2,0,1,2,0,1,2,0,1,2,0,5,3,4,5,3,4,5,3,4,5,3,4,5,3,2,0,1,2,0,1,2,0,1,2,0,1,2,0"
    ) { try x.padded(widths: [(1, 3), (4, 7)], mode: .wrap) }
    try expect("5;int64;0,0,0,0,0") {
      try x.row(0).sliced(start: 0, stop: 1).padded(widths: [(2, 2)], mode: .reflect)
    }
  }
}
