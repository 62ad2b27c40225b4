/// Integers from a range, drawn exactly as NumPy's `randint` and `integers` draw them.
enum BoundedIntegers {
  enum Method {
    /// Mask and reject: `RandomState`.
    case masked
    /// Multiply and reject (Lemire, arXiv:1805.10941): `Generator`.
    case lemire
  }

  /// NumPy's checks of the bounds; `high` is exclusive.
  static func check(low: Int, high: Int, dtype: DType, caller: String) throws(TensorError) {
    guard let bounds = dtype.integerRange else {
      throw .other(
        .typeError, "Unsupported dtype dtype('\(dtype.name)') for \(caller)")
    }
    guard low >= bounds.lowerBound else {
      throw .other(.valueError, "low is out of bounds for \(dtype.name)")
    }
    guard high == Int.min || high - 1 <= bounds.upperBound else {
      throw .other(.valueError, "high is out of bounds for \(dtype.name)")
    }
    guard low < high else {
      throw .other(.valueError, low == 0 ? "high <= 0" : "low >= high")
    }
  }

  /// Fills a new array with integers from `low` through `low + span`.
  static func fill<Source: BitSource>(
    _ result: Tensor, low: Int, span: UInt64, method: Method, from source: Source
  ) throws(TensorError) {
    let count = result.count
    switch result.dtype {
    case .int64:
      let target = result.pointer(as: Int.self)
      if span == 0 {
        try LongWork.inBlocks(count) { for i in $0 { target[i] = low } }
      } else if span < 0xFFFF_FFFF {
        let mask = UInt32(truncatingIfNeeded: span.maskUpToHighestBit)
        let span = UInt32(truncatingIfNeeded: span)
        if method == .masked {
          try LongWork.inBlocks(count) { for i in $0 { target[i] = low &+ Int(masked(span, mask, source)) } }
        } else {
          try LongWork.inBlocks(count) { for i in $0 { target[i] = low &+ Int(lemire(span, source)) } }
        }
      } else {
        try LongWork.inBlocks(count) { for i in $0 { target[i] = low &+ Int(bitPattern: UInt(wide(span, method, source))) } }
      }
    case .uint64:
      let target = result.pointer(as: UInt64.self)
      try LongWork.inBlocks(count) {
        for i in $0 { target[i] = UInt64(bitPattern: Int64(low)) &+ wide(span, method, source) }
      }
    case .int32, .uint32:
      let target = result.pointer(as: UInt32.self)
      let span = UInt32(truncatingIfNeeded: span)
      try LongWork.inBlocks(count) {
        for i in $0 { target[i] = UInt32(truncatingIfNeeded: low) &+ narrow(span, method, source) }
      }
    case .int16, .uint16:
      let target = result.pointer(as: UInt16.self)
      var pieces = WordPieces(of: result.dtype)
      let span = UInt16(truncatingIfNeeded: span)
      try LongWork.inBlocks(count) {
        for i in $0 { target[i] = UInt16(truncatingIfNeeded: low) &+ pieces.next(span, method, source) }
      }
    default:
      let target = result.pointer(as: UInt8.self)
      var pieces = WordPieces(of: result.dtype)
      let span = UInt16(UInt8(truncatingIfNeeded: span))
      try LongWork.inBlocks(count) {
        for i in $0 {
          let drawn = pieces.next(span, method, source)
          target[i] = UInt8(truncatingIfNeeded: low) &+ UInt8(truncatingIfNeeded: drawn)
        }
      }
    }
  }

  /// One integer from 0 through `span`, with as many bits of the stream as NumPy takes.
  @inline(__always)
  static func wide<Source: BitSource>(_ span: UInt64, _ method: Method, _ source: Source) -> UInt64
  {
    if span <= 0xFFFF_FFFF { return UInt64(narrow(UInt32(span), method, source)) }
    if span == UInt64.max { return source.nextUInt64() }
    if method == .masked {
      let mask = span.maskUpToHighestBit
      while true {
        let value = source.nextUInt64() & mask
        if value <= span { return value }
      }
    }
    let exclusive = span &+ 1
    var product = source.nextUInt64().multipliedFullWidth(by: exclusive)
    if product.low < exclusive {
      let threshold = (UInt64.max &- span) % exclusive
      while product.low < threshold {
        product = source.nextUInt64().multipliedFullWidth(by: exclusive)
      }
    }
    return product.high
  }

  @inline(__always)
  private static func narrow<Source: BitSource>(
    _ span: UInt32, _ method: Method, _ source: Source
  ) -> UInt32 {
    if span == 0 { return 0 }
    if span == UInt32.max { return source.nextUInt32() }
    if method == .lemire { return lemire(span, source) }
    return masked(span, UInt32(truncatingIfNeeded: UInt64(span).maskUpToHighestBit), source)
  }

  @inline(__always)
  private static func masked<Source: BitSource>(
    _ span: UInt32, _ mask: UInt32, _ source: Source
  ) -> UInt32 {
    while true {
      let value = source.nextUInt32() & mask
      if value <= span { return value }
    }
  }

  @inline(__always)
  private static func lemire<Source: BitSource>(_ span: UInt32, _ source: Source) -> UInt32 {
    let exclusive = UInt64(span) + 1
    var product = UInt64(source.nextUInt32()) &* exclusive
    if UInt64(UInt32(truncatingIfNeeded: product)) < exclusive {
      let threshold = UInt64(UInt32.max - span) % exclusive
      while UInt64(UInt32(truncatingIfNeeded: product)) < threshold {
        product = UInt64(source.nextUInt32()) &* exclusive
      }
    }
    return UInt32(truncatingIfNeeded: product >> 32)
  }

  /// Halves, bytes or bits cut from 32-bit words, the lowest first.
  private struct WordPieces {
    private let width: Int
    private let highest: UInt16
    private var word: UInt32 = 0
    private var left = 0

    init(of dtype: DType) {
      width = dtype == .bool ? 1 : 8 * dtype.size
      highest = UInt16(truncatingIfNeeded: (1 << width) - 1)
    }

    private mutating func piece<Source: BitSource>(_ source: Source) -> UInt16 {
      if left == 0 {
        word = source.nextUInt32()
        left = 32 / width - 1
      } else {
        word >>= UInt32(width)
        left -= 1
      }
      return UInt16(truncatingIfNeeded: word) & highest
    }

    mutating func next<Source: BitSource>(_ span: UInt16, _ method: Method, _ source: Source)
      -> UInt16
    {
      if span == 0 { return 0 }
      if span == highest { return piece(source) }
      if method == .masked {
        let mask = UInt16(truncatingIfNeeded: UInt64(span).maskUpToHighestBit)
        while true {
          let value = piece(source) & mask
          if value <= span { return value }
        }
      }
      let exclusive = UInt32(span) + 1
      var product = UInt32(piece(source)) &* exclusive
      if product & UInt32(highest) < exclusive {
        let threshold = UInt32(highest - span) % exclusive
        while product & UInt32(highest) < threshold {
          product = UInt32(piece(source)) &* exclusive
        }
      }
      return UInt16(truncatingIfNeeded: product >> UInt32(width))
    }
  }

  /// The same with bounds that broadcast, one draw for each element.
  static func sample<Source: BitSource>(
    low: Tensor, high: Tensor, _ shape: Shape?, dtype: DType, method: Method, caller: String,
    from source: Source
  ) throws(TensorError) -> Tensor {
    let target = try Distribution.outputShape(of: [low, high], shape)
    let lows = try low.broadcast(to: target).integers
    let highs = try high.broadcast(to: target).integers
    for (low, high) in zip(lows, highs) {
      try check(low: low, high: high, dtype: dtype, caller: caller)
    }
    let result = try Tensor(uninitialized: target, dtype: dtype)
    var pieces = WordPieces(of: dtype)
    for i in 0..<result.count {
      let span = UInt64(bitPattern: Int64(highs[i] &- 1 &- lows[i]))
      let drawn: UInt64 =
        dtype.size >= 4
        ? wide(span, method, source)
        : UInt64(pieces.next(UInt16(truncatingIfNeeded: span), method, source))
      result.store(.int64(lows[i] &+ Int(truncatingIfNeeded: drawn)), at: i)
    }
    return result
  }
}
