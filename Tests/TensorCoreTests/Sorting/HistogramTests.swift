import Testing

@testable import TensorCore

struct HistogramTests {
  @Test func countsAreNumPys() throws {
    let k = try RandomState(seed: 3).randn(Shape(100))
    try expect("6;int64;0,1,2,0,0,1") { try Tensor(integers: [1, 2, 2, 5]).bincount() }
    try expect("8;int64;0,1,2,0,0,0,0,0") {
      try Tensor(integers: [1, 2, 2]).bincount(minimumLength: 8)
    }
    try expect("3;float64;0.0,0.5,3.0") {
      try Tensor(integers: [1, 2, 2]).bincount(weights: Tensor(doubles: [0.5, 1, 2]))
    }
    try expect("4;int64;1,4,3,2") {
      try Tensor(doubles: [0.2, 6.4, 3.0, 1.6]).digitized(Tensor(doubles: [0, 1, 2.5, 4, 10]))
    }
    try expect("3;int64;4,1,2") {
      try Tensor(doubles: [0.2, 6.4, 4.0]).digitized(
        Tensor(doubles: [10, 4, 2.5, 1, 0]), right: true)
    }
    try expect("3;int64;4,1,1") {
      try Tensor(doubles: [0.2, 6.4, 4.0]).digitized(Tensor(doubles: [10, 4, 2.5, 1, 0]))
    }
    try expect("4;int64;3,1,0,1") {
      try Tensor(integers: [1, 2, 1, 4, 10]).histogram(bins: 4).counts
    }
    try expect("5;float64;1.0,3.25,5.5,7.75,10.0") {
      try Tensor(integers: [1, 2, 1, 4, 10]).histogram(bins: 4).edges
    }
    try expect("10;int64;2,2,6,14,18,18,12,16,5,7") { try k.histogram().counts }
    try expect(
      "11;float64;-2.915737751792712,-2.4083490424077487,-1.9009603330227858,-1.3935716236378226,-0.8861829142528594,-0.3787942048678965,0.1285945045170669,0.6359832139020303,1.1433719232869932,1.6507606326719562,2.1581493420569187"
    ) { try k.histogram().edges }
    try expect(
      "7;float64;0.04138838648076223,0.08277677296152446,0.27592257653841484,0.38629160715378075,0.26212644771149407,0.20694193240381112,0.12416515944228675"
    ) { try k.histogram(bins: 7, density: true).counts }
    try expect("3;float64;0.6248707078409172,0.7243661663586476,1.7355400435058024") {
      try k.histogram(bins: 3, range: (0, 0.5), weights: k).counts
    }
    try expect("3;int64;37,9,17") {
      try k.histogram(edges: Tensor(doubles: [-1, 0, 0.25, 1])).counts
    }
    try expect(
      "6;float32;-2.9157378673553467,-1.9009604454040527,-0.8861830234527588,0.12859439849853516,1.143371820449829,2.158149242401123"
    ) { try k.cast(to: .float32).histogram(bins: 5).edges }
    try expect("4;float64;0.0,0.3333333333333333,0.6666666666666666,1.0") {
      try Tensor(doubles: []).histogram(bins: 3).edges
    }
    try expect("4;float64;1.5,1.8333333333333333,2.1666666666666665,2.5") {
      try Tensor(integers: [2, 2]).histogram(bins: 3).edges
    }
  }
}
