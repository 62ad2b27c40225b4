/// The header of an `.npy` file: a Python dictionary of element type, order and shape
/// (NumPy enhancement proposal 1).
struct NumpyHeader {
  var element: NumpyElement
  var isFortranOrder: Bool
  var shape: Shape

  /// Reads the text of the dictionary; anything but the three known keys is refused.
  init(parsing text: String) throws(TensorError) {
    var parser = LiteralParser(Array(text.utf8))
    var element: NumpyElement?
    var order: Bool?
    var shape: Shape?
    parser.expect("{")
    while !parser.has("}"), !parser.failed {
      let key = parser.string()
      parser.expect(":")
      switch key {
      case "descr":
        guard parser.peeksAtString else {
          throw .other(.valueError, "structured arrays are not supported")
        }
        element = try NumpyElement(description: parser.string())
      case "fortran_order": order = parser.boolean()
      case "shape": shape = parser.tuple()
      default: parser.failed = true
      }
      if !parser.has(",") {
        parser.expect("}")
        break
      }
    }
    guard !parser.failed, let element, let order, let shape else {
      throw .other(.valueError, "Cannot parse header: \(text.debugDescription)")
    }
    self.element = element
    isFortranOrder = order
    self.shape = shape
  }

  /// The dictionary as NumPy writes it, with room for the first length to grow.
  static func text(dtype: DType, shape: Shape) -> String {
    let room = shape.count > 0 ? 21 - String(shape[0]).utf8.count : 0
    return "{'descr': '\(NumpyElement.description(of: dtype))', 'fortran_order': False, "
      + "'shape': \(shape), }" + String(repeating: " ", count: max(room, 0))
  }

  /// Just enough of Python's literals for a header.
  private struct LiteralParser {
    let text: [UInt8]
    var position = 0
    var failed = false

    init(_ text: [UInt8]) { self.text = text }

    private mutating func skipSpace() {
      while position < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[position]) {
        position += 1
      }
    }

    mutating func has(_ word: String) -> Bool {
      skipSpace()
      guard text[position...].starts(with: word.utf8) else { return false }
      position += word.utf8.count
      return true
    }

    mutating func expect(_ word: String) { if !has(word) { failed = true } }

    var peeksAtString: Bool {
      mutating get {
        skipSpace()
        return position < text.count && (text[position] == 0x27 || text[position] == 0x22)
      }
    }

    mutating func string() -> String {
      guard peeksAtString else {
        failed = true
        return ""
      }
      let quote = text[position]
      let start = position + 1
      guard let end = text[start...].firstIndex(of: quote) else {
        failed = true
        return ""
      }
      position = end + 1
      return String(decoding: text[start..<end], as: UTF8.self)
    }

    mutating func boolean() -> Bool? { has("True") ? true : has("False") ? false : nil }

    /// A tuple of lengths that are not negative.
    mutating func tuple() -> Shape? {
      guard has("(") else { return nil }
      var lengths: [Int] = []
      while !has(")") {
        skipSpace()
        let digits = text[position...].prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard let length = Int(String(decoding: digits, as: UTF8.self)),
          lengths.count < Shape.maximumRank
        else { return nil }
        position += digits.count
        _ = has("L")
        lengths.append(length)
        if !has(",") {
          guard has(")") else { return nil }
          break
        }
      }
      return Shape(lengths)
    }
  }
}

/// How an `.npy` file stores an element, and the type it is read as.
struct NumpyElement: Equatable {
  enum Kind: Character {
    case boolean = "b"
    case signed = "i"
    case unsigned = "u"
    case floating = "f"
    case complex = "c"
  }

  let kind: Kind
  let size: Int
  let isBigEndian: Bool

  /// The type it is read as.
  let dtype: DType

  /// Parses `<f8`, `|b1` and the like.
  init(description: String) throws(TensorError) {
    let characters = Array(description)
    guard characters.first != "O", characters.dropFirst().first != "O" else {
      throw .other(
        .valueError, "Object arrays cannot be loaded when allow_pickle=False")
    }
    guard (3...4).contains(characters.count), "<>|=".contains(characters[0]),
      let kind = Kind(rawValue: characters[1]), let size = Int(String(characters[2...])),
      let dtype = NumpyElement.dtype(kind, size)
    else {
      throw .other(
        .valueError, "descr is not a valid dtype descriptor: '\(description)'")
    }
    self.kind = kind
    self.size = size
    isBigEndian = characters[0] == ">"
    self.dtype = dtype
  }

  private static func dtype(_ kind: Kind, _ size: Int) -> DType? {
    switch (kind, size) {
    case (.boolean, 1): .bool
    case (.signed, 1): .int8
    case (.unsigned, 1): .uint8
    case (.signed, 2): .int16
    case (.unsigned, 2): .uint16
    case (.signed, 4): .int32
    case (.unsigned, 4): .uint32
    case (.signed, 8): .int64
    case (.unsigned, 8): .uint64
    case (.floating, 2): .float16
    case (.floating, 4): .float32
    case (.floating, 8): .float64
    case (.complex, 8): .complex64
    case (.complex, 16): .complex128
    default: nil
    }
  }

  static func description(of dtype: DType) -> String {
    switch dtype {
    case .bool: "|b1"
    case .int8: "|i1"
    case .uint8: "|u1"
    case .int16: "<i2"
    case .uint16: "<u2"
    case .int32: "<i4"
    case .uint32: "<u4"
    case .int64: "<i8"
    case .uint64: "<u8"
    case .float16: "<f2"
    case .float32: "<f4"
    case .float64: "<f8"
    case .complex64: "<c8"
    case .complex128: "<c16"
    }
  }
}
