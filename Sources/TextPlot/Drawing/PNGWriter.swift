import CCompression

extension Drawing {
  /// The drawing as a PNG file, `scale` pixels a unit; empty where zlib has no memory for it.
  ///
  /// Format: W3C, Portable Network Graphics (Second Edition), sections 5, 9 and 10.
  package func png(scale: Double = 1) -> [UInt8] {
    // Bounded so that no size that a program asks for takes more than some 60 MB.
    let largest = (16_000_000 / max(1, width * height)).squareRoot()
    let raster = Raster(self, scale: max(0.05, min(scale, largest)))
    var rows: [UInt8] = []
    rows.reserveCapacity((raster.width * 3 + 1) * raster.height)
    let length = raster.width * 3
    for row in 0..<raster.height {
      // Filter 2: each byte as its difference from the one above, which plots are made for.
      rows.append(2)
      for place in row * length..<(row + 1) * length {
        rows.append(raster.pixels[place] &- (row > 0 ? raster.pixels[place - length] : 0))
      }
    }
    return PNGWriter.file(rows, width: raster.width, height: raster.height, colorType: 2) ?? []
  }
}

/// The pieces of a PNG file.
enum PNGWriter {
  /// A file of filtered rows, eight bits a channel and not interlaced; nil where zlib has no memory for it.
  static func file(_ rows: [UInt8], width: Int, height: Int, colorType: UInt8) -> [UInt8]? {
    guard let data = compressed(rows) else { return nil }
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    append("IHDR", bigEndian(width) + bigEndian(height) + [8, colorType, 0, 0, 0], to: &file)
    append("IDAT", data, to: &file)
    append("IEND", [], to: &file)
    return file
  }

  static func bigEndian(_ number: Int) -> [UInt8] {
    let word = UInt32(truncatingIfNeeded: number)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
  }

  static func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
    let body = Array(name.utf8) + data
    let check = body.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
    file += bigEndian(data.count) + body + bigEndian(Int(truncatingIfNeeded: check))
  }

  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var length = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(length))
    guard compress2(&result, &length, bytes, uLong(bytes.count), 6) == Z_OK else { return nil }
    return Array(result.prefix(Int(length)))
  }
}
