import Language

/// `_struct`: numbers as bytes, under `struct`, which is written in the language.
enum StructModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.functions([
      NativeEntry("float_bytes", "number, size, is_big, /", "A float as IEEE 754 stores it.") {
        call throws(Raise) in
        let number = try call.double(0)
        let size = try call.int(1)
        var bits: UInt64
        switch size {
        case 2:
          let half = Float16(number)
          guard half.isFinite || !number.isFinite else { throw StructModule.tooLarge("e") }
          bits = UInt64(half.bitPattern)
        case 4:
          let single = Float(number)
          guard single.isFinite || !number.isFinite else { throw StructModule.tooLarge("f") }
          bits = UInt64(single.bitPattern)
        default: bits = number.bitPattern
        }
        var bytes: [UInt8] = []
        for _ in 0..<min(max(size, 1), 8) {
          bytes.append(UInt8(truncatingIfNeeded: bits))
          bits >>= 8
        }
        if try call.truth(2, default: false) { bytes.reverse() }
        return .bytes(BytesObject(bytes))
      },
      NativeEntry("float_value", "data, is_big, /", "The float that bytes store.") {
        call throws(Raise) in
        guard case .bytes(let object) = call[0] else { throw .typeError("bytes are needed") }
        let isBig = try call.truth(1, default: false)
        let bytes = isBig ? object.bytes : object.bytes.reversed()
        let bits = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return switch bytes.count {
        case 2: .float(Double(Float16(bitPattern: UInt16(truncatingIfNeeded: bits))))
        case 4: .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
        default: .float(Double(bitPattern: bits))
        }
      },
    ])
  }

  private static func tooLarge(_ code: String) -> Raise {
    Raise(.overflowError, "float too large to pack with \(code) format")
  }
}
