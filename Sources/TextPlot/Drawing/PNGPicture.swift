import CCompression

/// The pixels of a PNG file: grey, grey and opacity, colours, or colours and opacity, eight bits each.
///
/// Format: W3C, Portable Network Graphics (Second Edition), sections 9 to 11.
package struct PNGPicture {
  package let width: Int
  package let height: Int
  /// 1 to 4 numbers a pixel.
  package let channels: Int
  /// Row after row from the top.
  package let pixels: [UInt8]

  /// Pixels as they are; nil where their number is not that of the size.
  package init?(width: Int, height: Int, channels: Int, pixels: [UInt8]) {
    guard width > 0, height > 0, (1...4).contains(channels), pixels.count == width * height * channels else {
      return nil
    }
    (self.width, self.height, self.channels, self.pixels) = (width, height, channels, pixels)
  }

  /// The file of the picture; nil where zlib has no memory for it.
  package func encoded() -> [UInt8]? {
    let length = width * channels
    var rows: [UInt8] = []
    rows.reserveCapacity((length + 1) * height)
    for row in 0..<height {
      rows.append(0)
      rows += pixels[row * length..<(row + 1) * length]
    }
    return PNGWriter.file(rows, width: width, height: height, colorType: [0, 4, 2, 6][channels - 1])
  }

  /// The picture of a file; nil for what is no PNG file, is damaged, interlaced or larger than 100 million pixels.
  package init?(decoding file: [UInt8]) {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var header: [UInt8] = []
    var palette: [UInt8] = []
    var data: [UInt8] = []
    var place = 8
    while place + 12 <= file.count {
      let length = PNGPicture.number(file, at: place)
      guard length <= file.count - place - 12 else { return nil }
      let body = file[place + 8..<place + 8 + length]
      switch String(decoding: file[place + 4..<place + 8], as: UTF8.self) {
      case "IHDR": header = Array(body)
      case "PLTE": palette = Array(body)
      case "IDAT": data += body
      case "IEND": place = file.count
      default: break
      }
      place += 12 + length
    }
    guard header.count == 13, header[12] == 0 else { return nil }
    let (width, height) = (PNGPicture.number(header, at: 0), PNGPicture.number(header, at: 4))
    let depth = Int(header[8])
    let samples: Int
    switch header[9] {
    case 0, 3: samples = 1
    case 2: samples = 3
    case 4: samples = 2
    case 6: samples = 4
    default: return nil
    }
    guard width > 0, height > 0, width <= 100_000_000 / height, [1, 2, 4, 8, 16].contains(depth),
      depth >= 8 || samples == 1
    else { return nil }
    let rowBytes = (width * samples * depth + 7) / 8
    guard
      let rows = PNGPicture.unfiltered(data, rows: height, length: rowBytes, step: max(1, samples * depth / 8))
    else { return nil }
    var values = PNGPicture.samples(
      rows, rows: height, length: rowBytes, count: width * samples, depth: depth, isIndex: header[9] == 3)
    var channels = samples
    if header[9] == 3 {
      values = values.flatMap { index -> [UInt8] in
        let start = Int(index) * 3
        return start + 3 <= palette.count ? Array(palette[start..<start + 3]) : [0, 0, 0]
      }
      channels = 3
    }
    self.init(width: width, height: height, channels: channels, pixels: values)
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The rows without their filters: each byte was stored as a difference from its neighbours.
  private static func unfiltered(_ data: [UInt8], rows: Int, length: Int, step: Int) -> [UInt8]? {
    var size = uLong(rows * (length + 1))
    var stored = [UInt8](repeating: 0, count: Int(size))
    guard uncompress(&stored, &size, data, uLong(data.count)) == Z_OK, Int(size) == stored.count else { return nil }
    var result = [UInt8](repeating: 0, count: rows * length)
    for row in 0..<rows {
      let filter = stored[row * (length + 1)]
      guard filter <= 4 else { return nil }
      for column in 0..<length {
        let value = stored[row * (length + 1) + 1 + column]
        let left = column >= step ? Int(result[row * length + column - step]) : 0
        let above = row > 0 ? Int(result[(row - 1) * length + column]) : 0
        let corner = row > 0 && column >= step ? Int(result[(row - 1) * length + column - step]) : 0
        let guess: Int
        switch filter {
        case 1: guess = left
        case 2: guess = above
        case 3: guess = (left + above) / 2
        case 4:
          let near = (abs(above - corner), abs(left - corner), abs(left + above - 2 * corner))
          guess = near.0 <= near.1 && near.0 <= near.2 ? left : near.1 <= near.2 ? above : corner
        default: guess = 0
        }
        result[row * length + column] = value &+ UInt8(truncatingIfNeeded: guess)
      }
    }
    return result
  }

  /// Samples of any depth as bytes; grey levels of few bits are spread over 0 to 255.
  private static func samples(
    _ rows: [UInt8], rows count: Int, length: Int, count samples: Int, depth: Int, isIndex: Bool
  ) -> [UInt8] {
    if depth == 8 { return rows }
    var result: [UInt8] = []
    result.reserveCapacity(count * samples)
    for row in 0..<count {
      for sample in 0..<samples {
        if depth == 16 {
          result.append(rows[row * length + 2 * sample])
          continue
        }
        let bit = sample * depth
        let byte = Int(rows[row * length + bit / 8])
        let value = byte >> (8 - depth - bit % 8) & (1 << depth - 1)
        result.append(UInt8(truncatingIfNeeded: isIndex ? value : value * 255 / (1 << depth - 1)))
      }
    }
    return result
  }
}
