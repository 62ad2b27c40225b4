import Testing

@testable import TensorCore

/// `.npy` and `.npz`, against files that NumPy wrote, and against files that nobody should trust.
struct NumpyFileTests {
  /// Bytes from hexadecimal digits, in which `_N_` stands for N spaces.
  private func bytes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for (number, part) in text.split(separator: "_").enumerated() {
      if number % 2 == 1 {
        result += [UInt8](repeating: 0x20, count: Int(part) ?? 0)
      } else {
        var digits = part[...]
        while let byte = UInt8(digits.prefix(2), radix: 16) {
          result.append(byte)
          digits = digits.dropFirst(2)
        }
      }
    }
    return result
  }

  private func file(_ header: String, _ data: [UInt8] = []) -> [UInt8] {
    let text = header + "\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8)
      + data
  }

  @Test func writesWhatNumPyWrites() throws {
    let array = try Tensor(uninitialized: Shape(3), dtype: .uint8)
    for i in 0..<3 { array.setElement(at: i, to: .int64(i)) }
    #expect(
      try array.numpyFile()
        == bytes(
          "934e554d5059010076007b276465736372273a20277c7531272c2027666f727472616e5f6f72646572273a20"
            + "46616c73652c20277368617065273a2028332c292c207d_60_0a000102"))
  }

  @Test(arguments: DType.allCases, [Shape(), [0, 3], [2, 3], [2, 1, 2, 1, 2]])
  func comesBackAsItWas(dtype: DType, shape: Shape) throws {
    let array = try RandomState(seed: 1).uniform(low: 0, high: 9, shape).cast(to: dtype)
    let copy = try Tensor(numpyFile: array.numpyFile())
    #expect(copy.dtype == dtype)
    #expect(copy.shape == shape)
    #expect(copy.doubles == array.doubles)
    let archive = try NumpyArchive.write(
      [("x", array), ("y", array.flattened())], compressed: true)
    let entries = try NumpyArchive.read(archive)
    #expect(entries.map(\.name) == ["x", "y"])
    #expect(entries[0].array.doubles == array.doubles)
  }

  @Test func viewsAreWrittenInTheirOrder() throws {
    let view = try Tensor(integers: [1, 2, 3, 4], shape: Shape(2, 2)).reversedAxes.flipped(axes: [0]
    )
    #expect(try Tensor(numpyFile: view.numpyFile()).integers == [2, 4, 1, 3])
  }

  @Test func readsOtherOrdersAndSizes() throws {
    let swapped = file(
      "{'descr': '>i2', 'fortran_order': False, 'shape': (2, 2), }", [0, 1, 255, 254, 0, 3, 0, 4])
    #expect(try Tensor(numpyFile: swapped).integers == [1, -2, 3, 4])
    let columns = file(
      "{'descr': '<u2', 'fortran_order': True, 'shape': (2, 3), }",
      [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 255, 255])
    let array = try Tensor(numpyFile: columns)
    #expect(array.shape == Shape(2, 3))
    #expect(array.integers == [1, 3, 5, 2, 4, 65535])
  }

  @Test func readsNumPysArchives() throws {
    let compressed = bytes(
      "504b03042d00000008000000210048ea66ecffffffffffffffff05001400612e6e70790100100083000000000000"
        + "0047000000000000009bec17ea1b10c9c850c650ad9e925a9c5ca46ea5a05e536aa8aea3a09e965f5452949817"
        + "9f5f94920a12774bcc294e058a17672416a402f91ac63a9a3a0ab50a14002e06462600504b03042d0000000800"
        + "00002100c1c6a33cffffffffffffffff05001400622e6e70790100100090000000000000004f00000000000000"
        + "9bec17ea1b10c9c850c650ad9e925a9c5ca46ea5a06e9366a2aea3a09e965f54529498179f5f94920a12774bcc"
        + "294e058a17672416a402f91a463a0a469a3a0ab50a64032e0686067b063868b00700504b01022d032d00000008"
        + "000000210048ea66ec4700000083000000050000000000000000000000800100000000612e6e7079504b01022d"
        + "032d000000080000002100c1c6a33c4f0000009000000005000000000000000000000080017e000000622e6e70"
        + "79504b0506000000000200020066000000040100000000")
    let arrays = try NumpyArchive.read(compressed)
    #expect(arrays.map(\.name) == ["a", "b"])
    #expect(arrays[0].array.integers == [0, 1, 2])
    #expect(arrays[1].array.dtype == .float32)
    #expect(arrays[1].array.doubles == [1, 0, 0, 1])
  }

  @Test(arguments: [
    (
      "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }",
      "Object arrays cannot be loaded when allow_pickle=False"
    ),
    (
      "{'descr': '<q9', 'fortran_order': False, 'shape': (1,), }",
      "descr is not a valid dtype descriptor: '<q9'"
    ),
    (
      "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }",
      "Failed to read all data for array. Expected (2, 3) = 6 elements, could only read 1 elements. "
        + "(file seems not fully written?)"
    ),
    (
      "{'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904, 9), }",
      "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size."
    ),
    (
      "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }",
      "Failed to read all data for array. Expected (99999999999,) = 99999999999 elements, could only "
        + "read 1 elements. (file seems not fully written?)"
    ),
    (
      "{'descr': '<f8', 'shape': (1,), }",
      #"Cannot parse header: "{\'descr\': \'<f8\', \'shape\': (1,), }\n""#
    ),
  ])
  func refusesHeaders(header: String, message: String) {
    expectError(.valueError, message) {
      try Tensor(numpyFile: file(header, [UInt8](repeating: 0, count: 8)))
    }
  }

  @Test func everyTruncationIsAnErrorAndNothingWorse() throws {
    let array = try Tensor(integers: [1, 2, 3])
    let plain = try array.numpyFile()
    for length in 0..<plain.count {
      #expect(throws: TensorError.self) { try Tensor(numpyFile: Array(plain.prefix(length))) }
    }
    let archive = try NumpyArchive.write([("a", array)], compressed: true)
    for length in 0..<archive.count {
      #expect(throws: TensorError.self) { try NumpyArchive.read(Array(archive.prefix(length))) }
    }
  }

  @Test(arguments: 0..<400)
  func damagedBytesNeverTrap(seed: UInt32) throws {
    let random = RandomState(seed: seed)
    let array = try random.randn(Shape(2, 3))
    var bytes =
      seed % 2 == 0
      ? try array.numpyFile()
      : try NumpyArchive.write([("a", array), ("b", array)], compressed: seed % 4 == 1)
    for place in try random.randint(low: 0, high: bytes.count, Shape(6)).integers {
      bytes[place] = random.bytes(1)[0]
    }
    _ = try? Tensor(numpyFile: bytes)
    _ = try? NumpyArchive.read(bytes)
  }
}
