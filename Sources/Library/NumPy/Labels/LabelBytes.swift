import Language
import TensorCore

/// Elements of arrays of bytes.
enum LabelBytes {
  /// A value as an element: text in ASCII, numbers as their text, cut off at the width.
  static func element(_ value: Value, _ width: Int, _ interpreter: Interpreter) throws(Raise) -> Value {
    if case .bytes(let bytes) = value { return made(bytes.bytes, width) }
    if let labels = LabelArray.of(value), labels.rank > 0 {
      throw .valueError("setting an array element with a sequence")
    }
    var item = value
    if let labels = LabelArray.of(value), labels.type.isBytes, let first = labels.items.first { item = first }
    if case .bytes(let bytes) = item { return made(bytes.bytes, width) }
    let text = try interpreter.string(item)
    return made(try encoded(text, interpreter), width)
  }

  private static func made(_ bytes: [UInt8], _ width: Int) -> Value {
    .bytes(BytesObject(numPy: RecordCodec.trimmed(bytes.prefix(width))))
  }

  private static func encoded(_ text: String, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    // As str.encode('ascii') refuses it.
    let method = try interpreter.attribute(.text(text), interpreter.symbols.intern("encode"))
    guard case .bytes(let bytes) = try interpreter.call(method, [.text("ascii")]) else { return [] }
    return bytes.bytes
  }

  /// Bytes as text: ASCII only.
  static func decoded(_ bytes: BytesObject) throws(Raise) -> String {
    guard let position = bytes.bytes.firstIndex(where: { $0 >= 0x80 }) else {
      return String(decoding: bytes.bytes, as: UTF8.self)
    }
    let byte = String(bytes.bytes[position], radix: 16)
    throw Raise(
      .unicodeDecodeError,
      "'ascii' codec can't decode byte 0x\(byte) in position \(position): ordinal not in range(128)")
  }

  /// The elements of both, joined in pairs.
  static func joined(
    _ x: LabelElementwise.Side, _ y: LabelElementwise.Side, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let (left, right, shape) = try LabelElementwise.stretched(x, y, interpreter)
    var items: [Value] = []
    for case (.bytes(let s), .bytes(let t)) in zip(left, right) {
      items.append(.bytes(BytesObject(numPy: s.bytes + t.bytes)))
    }
    return try LabelArray(.bytes(width: x.width + y.width), items, shape).unpacked(interpreter)
  }
}
