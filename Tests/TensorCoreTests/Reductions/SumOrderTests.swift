import Testing

@testable import TensorCore

/// Sums to the last bit: the order of additions is NumPy's, whatever the layout. The expected bits are NumPy's.
@Suite struct SumOrderTests {
  private func sequence(_ count: Int, _ shape: Shape? = nil) throws -> Tensor {
    let values = (0..<count).map { Double($0 * 7919 % 1000) / 997 - 0.3 }
    return try Tensor(doubles: values, shape: shape ?? Shape(count))
  }

  @Test(arguments: [
    (1, 0xbfd3_3333_3333_3333, 0xbe99_999a),
    (7, 0x4001_b20b_668d_d704, 0x400d_905b),
    (8, 0x4002_c518_cdd3_bb98, 0x4016_28c6),
    (9, 0x4003_31c3_1815_c62c, 0x4019_8e18),
    (127, 0x4039_0221_95e7_0abc, 0x41c8_110d),
    (128, 0x4039_6c68_8e8f_128b, 0x41cb_6344),
    (129, 0x4039_c1e3_2396_9f18, 0x41ce_0f19),
    (1000, 0x4069_2018_a663_1d04, 0x4349_00c5),
    (8191, 0x4099_b910_12e5_f6a7, 0x44cd_c880),
    (10007, 0x409f_70f7_d5af_2b31, 0x44fb_87be),
  ] as [(Int, UInt64, UInt32)])
  func runsAreAddedPairwise(_ count: Int, _ bits: UInt64, _ singleBits: UInt32) throws {
    let x = try sequence(count)
    let sum = try x.reduced(.sum, axes: nil, keepDimensions: false)
    #expect(sum.doubles[0].bitPattern == bits)
    let single = try x.cast(to: .float32).reduced(.sum, axes: nil, keepDimensions: false)
    #expect(Float(single.doubles[0]).bitPattern == singleBits)
    let backwards = try x.flipped().copy().flipped()
    let reversed = try backwards.reduced(.sum, axes: nil, keepDimensions: false)
    #expect(reversed.doubles[0].bitPattern == bits)
  }

  @Test(arguments: [
    ([0], 0x4008_3776_5f01_48ac, 0x4012_9b9a_51a7_2851),
    ([1], 0x4016_c6bd_7f19_ef0e, 0x401b_4f57_8f05_6467),
    ([2], 0x4002_f80a_4553_f6c1, 0x3ff7_7e96_77a7_abc7),
    ([0, 2], 0x4043_b2f8_0a45_53f6, 0x4043_b2f8_0a45_53f5),
  ] as [([Int], UInt64, UInt64)])
  func axesAreAddedInMemoryOrder(_ axes: [Int], _ first: UInt64, _ last: UInt64) throws {
    let x = try sequence(6000, [20, 30, 10])
    let sum = try x.reduced(.sum, axes: axes, keepDimensions: false).doubles
    #expect(sum.first?.bitPattern == first && sum.last?.bitPattern == last)
    let turned = x.permuted([2, 0, 1])
    let moved = axes.map { ($0 + 1) % 3 }
    let same = try turned.reduced(.sum, axes: moved, keepDimensions: false)
    #expect(same.doubles.sorted() == sum.sorted())
  }

  @Test func momentsFollowNumPysSteps() throws {
    let x = try sequence(6000, [20, 30, 10])
    let mean = try x.reduced(.mean, axes: [1], keepDimensions: false).doubles
    #expect(mean[0].bitPattern == 0x3fc8_4b74_cbd7_6564)
    let deviation = try x.reduced(.std(ddof: 0), axes: [0], keepDimensions: false).doubles
    #expect(deviation[0].bitPattern == 0x3fd2_701b_2551_1694)
    let variance = try x.reduced(.variance(ddof: 0), axes: [1, 2], keepDimensions: false).doubles
    #expect(variance.last?.bitPattern == 0x3fb5_8393_9bfd_4bc9)
  }

  @Test(arguments: 1...30)
  func sumsOfIntegersAreExactInAnyLayout(seed: Int) throws {
    var random = RandomViews(seed: UInt64(seed))
    let x = try random.view(random.shape(), .int32)
    let total = try x.reduced(.sum, axes: nil, keepDimensions: false).integers
    #expect(total == [x.integers.reduce(0, +)], "seed \(seed)")
    guard x.rank > 0 else { return }
    let axis = random.next(x.rank)
    let dense = try x.copy().reduced(.sum, axes: [axis], keepDimensions: false)
    let strided = try x.reduced(.sum, axes: [axis - x.rank], keepDimensions: false)
    #expect(dense.shape == strided.shape && dense.integers == strided.integers, "seed \(seed)")
  }
}
