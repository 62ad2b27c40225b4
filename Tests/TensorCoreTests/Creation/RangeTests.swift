import Testing

@testable import TensorCore

struct RangeTests {
  @Test func rangesAreComputedAsNumPyDoes() throws {
    try expect("5;int64;0,1,2,3,4") { try Tensor.arange(stop: .int64(5)) }
    try expect("5;int64;1,3,5,7,9") {
      try Tensor.arange(start: .int64(1), stop: .int64(10), step: .int64(2))
    }
    try expect("3;int64;10,7,4") {
      try Tensor.arange(start: .int64(10), stop: .int64(1), step: .int64(-3))
    }
    try expect("0;int64;") { try Tensor.arange(start: .int64(5), stop: .int64(0)) }
    try expect(
      "10;float64;0.0,0.1,0.2,0.30000000000000004,0.4,0.5,0.6000000000000001,0.7000000000000001,0.8,0.9"
    ) { try Tensor.arange(start: .float64(0), stop: .float64(1), step: .float64(0.1)) }
    try expect(
      "21;float64;-1.0,-0.9,-0.8,-0.7000000000000001,-0.6000000000000001,-0.5000000000000001,-0.40000000000000013,-0.30000000000000016,-0.20000000000000018,-0.1000000000000002,-2.220446049250313e-16,0.09999999999999964,0.19999999999999973,0.2999999999999998,0.3999999999999997,0.49999999999999956,0.5999999999999996,0.6999999999999997,0.7999999999999996,0.8999999999999995,0.9999999999999996"
    ) { try Tensor.arange(start: .float64(-1), stop: .float64(1.1), step: .float64(0.1)) }
    try expect("4;float64;1.0,1.3,1.6,1.9000000000000001") {
      try Tensor.arange(start: .float64(1), stop: .float64(2), step: .float64(0.3))
    }
    try expect(
      "18;float64;-6.0,-5.3,-4.6,-3.8999999999999995,-3.1999999999999993,-2.499999999999999,-1.799999999999999,-1.0999999999999988,-0.3999999999999986,0.3000000000000016,1.0000000000000018,1.700000000000002,2.400000000000002,3.1000000000000014,3.8000000000000025,4.5000000000000036,5.200000000000003,5.900000000000002"
    ) { try Tensor.arange(start: .float64(-6), stop: .float64(6), step: .float64(0.7)) }
    try expect("10;int64;0,0,0,0,0,0,0,0,0,0") {
      try Tensor.arange(start: .float64(0), stop: .float64(1), step: .float64(0.1), dtype: .int64)
    }
    try expect(
      "10;float32;0.0,0.10000000149011612,0.20000000298023224,0.30000001192092896,0.4000000059604645,0.5,0.6000000238418579,0.699999988079071,0.800000011920929,0.9000000357627869"
    ) {
      try Tensor.arange(start: .float64(0), stop: .float64(1), step: .float64(0.1), dtype: .float32)
    }
    try expect("5;int64;0,1,2,3,4") {
      try Tensor.arange(start: .float64(0.5), stop: .int64(5), dtype: .int64)
    }
    try expect("2;bool;0,1") { try Tensor.arange(stop: .int64(2), dtype: .bool) }
    try expect("5;float64;0.0,0.25,0.5,0.75,1.0") {
      try Tensor.linspace(.int64(0), .int64(1), count: 5).values
    }
    try expect(
      "7;float64;-5.0,-3.333333333333333,-1.6666666666666665,0.0,1.666666666666667,3.333333333333334,5.0"
    ) { try Tensor.linspace(.int64(-5), .int64(5), count: 7).values }
    try expect("4;float64;0.1,0.30000000000000004,0.5,0.7000000000000001") {
      try Tensor.linspace(.float64(0.1), .float64(0.9), count: 4, endpoint: false).values
    }
    try expect("1;float64;0.0") { try Tensor.linspace(.int64(0), .int64(1), count: 1).values }
    try expect("0;float64;") { try Tensor.linspace(.int64(0), .int64(1), count: 0).values }
    try expect("4;int64;-6,-2,1,5") {
      try Tensor.linspace(.float64(-5.5), .int64(5), count: 4, dtype: .int64).values
    }
    try expect("3;float64;0.0,0.0,5e-324") {
      try Tensor.linspace(.int64(0), .float64(.leastNonzeroMagnitude), count: 3).values
    }
    try expect("3,2;float64;0.0,1.0,0.5,2.0,1.0,3.0") {
      try Tensor.linspace(Tensor(integers: [0, 1]), Tensor(integers: [1, 3]), count: 3).values
    }
    try expect("5;float64;1.0,1.4142135623730951,2.0,2.8284271247461903,4.0") {
      try Tensor.logspace(.int64(0), .int64(2), count: 5, base: 2)
    }
    try expect("4;float64;0.001,0.01,0.1,1.0") {
      try Tensor.logspace(.int64(-3), .int64(0), count: 4)
    }
    try expect("4;float64;-1.0,-10.0,-100.0,-1000.0") { try Tensor.geomspace(-1, -1000, count: 4) }
    try expect("5;float64;0.0001,0.001,0.01,0.1,1.0") { try Tensor.geomspace(1e-4, 1, count: 5) }
  }
}
