import Language
import TensorCore

/// Arrays of labels in `.npy` files, as NumPy writes them: text with four bytes a code point, objects as a pickle.
enum LabelFiles {
  /// The contents of the file: objects as a pickle of the array.
  static func contents(_ labels: LabelArray, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    switch labels.type {
    case .text(let width): return file("'<U\(width)'", labels.shape) + bytes(labels, width: width)
    case .bytes, .date:
      return file("'\(labels.type.typeString)'", labels.shape) + (try RecordCodec.bytes(labels, interpreter))
    case .record(let type):
      guard !type.hasObjects else {
        throw .typeError("nabla writes no fields of objects to files", hint: "x.tolist() gives the rows")
      }
      let copy = try type.isPacked ? labels : RecordMaking.converted(labels, type.packed, interpreter)
      let packed = type.packed.owned(by: interpreter.types.void)
      return file(LabelTypes.descriptor(packed), labels.shape) + (try RecordCodec.bytes(copy, interpreter))
    case .object:
      guard case .bytes(let pickle) = try pickled("dumps", labels.value(interpreter), interpreter) else {
        return []
      }
      return file("'|O'", labels.shape) + pickle.bytes
    }
  }

  /// Calls a function of the module `pickle`.
  static func pickled(
    _ name: String, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let module = Value.module(try interpreter.importModule("pickle"))
    return try interpreter.call(interpreter.attribute(module, interpreter.symbols.intern(name)), [value])
  }

  /// The pickle behind the header of a file of objects; nil where it holds something else.
  static func pickle(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let (header, body) = header(bytes), header.contains("'descr': '|O'") else { return nil }
    return body
  }

  private static func header(_ bytes: [UInt8]) -> (text: String, body: ArraySlice<UInt8>)? {
    guard bytes.count > 10, bytes[0] == 0x93, bytes[6] == 1 else { return nil }
    let length = Int(bytes[8]) | Int(bytes[9]) << 8
    guard bytes.count >= 10 + length else { return nil }
    return (String(decoding: bytes[10..<10 + length], as: UTF8.self), bytes[(10 + length)...])
  }

  /// The elements one after another, filled up with zeros.
  static func bytes(_ labels: LabelArray, width: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(labels.count &* width &* 4)
    for case .string(let string) in labels.items {
      var room = width
      for scalar in string.text.unicodeScalars.prefix(width) {
        let code = scalar.value
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: code >> shift)) }
        room -= 1
      }
      bytes.append(contentsOf: repeatElement(0, count: 4 * room))
    }
    return bytes
  }

  /// A file up to its elements.
  private static func file(_ type: String, _ shape: Shape) -> [UInt8] {
    let room = shape.count > 0 ? 21 - String(shape[0]).utf8.count : 0
    let header =
      "{'descr': \(type), 'fortran_order': False, 'shape': \(shape), }"
      + String(repeating: " ", count: max(room, 0))
    // The header ends with a line feed at a multiple of 64 bytes.
    let blanks = (64 - (10 + header.utf8.count + 1) % 64) % 64
    let length = header.utf8.count + blanks + 1
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8 & 0xFF)]
    bytes += Array(header.utf8) + [UInt8](repeating: 0x20, count: blanks) + [0x0A]
    return bytes
  }

  /// The array of text in a `.npy` file; nil where it holds something else.
  static func read(_ bytes: [UInt8], _ interpreter: Interpreter) throws(Raise) -> LabelArray? {
    guard let (header, body) = header(bytes) else { return nil }
    guard let type = try type(header, interpreter),
      let start = header.range(of: "'shape': ("), let close = header[start.upperBound...].firstIndex(of: ")"),
      !header.contains("'fortran_order': True")
    else { return nil }
    var lengths: [Int] = []
    for part in header[start.upperBound..<close].split(separator: ",") {
      let digits = part.filter { $0 != " " }
      if digits.isEmpty { continue }
      guard let length = Int(digits), length >= 0 else { return nil }
      lengths.append(length)
    }
    let shape = Shape(lengths)
    return try RecordCodec.array(type, body, shape, interpreter)
  }

  /// The type of labels that a header names; nil for numbers and objects.
  private static func type(_ header: String, _ interpreter: Interpreter) throws(Raise) -> LabelType? {
    guard let mark = header.range(of: "'descr': ") else { return nil }
    let rest = header[mark.upperBound...]
    if rest.hasPrefix("[") {
      guard let end = rest.range(of: "], 'fortran_order'") else { return nil }
      let module = Value.module(try interpreter.importModule("ast"))
      let read = try interpreter.attribute(module, interpreter.symbols.intern("literal_eval"))
      let list = try interpreter.call(read, [.text(String(rest[..<end.lowerBound]) + "]")])
      return .record(try RecordParsing.type(list, interpreter))
    }
    guard rest.hasPrefix("'"), let end = rest.dropFirst().firstIndex(of: "'") else { return nil }
    let name = String(rest[rest.index(after: rest.startIndex)..<end])
    guard !name.hasSuffix("O") else { return nil }
    return try LabelTypes.wanted(.text(name), interpreter)
  }

  /// Text out of its code points; nil where there are too few.
  static func elements(_ body: ArraySlice<UInt8>, count: Int, width: Int) -> [Value]? {
    let (size, overflow) = count.multipliedReportingOverflow(by: 4 * width)
    guard !overflow, body.count >= size else { return nil }
    var items: [Value] = []
    var position = body.startIndex
    for _ in 0..<count {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<width {
        let code =
          UInt32(body[position]) | UInt32(body[position + 1]) << 8 | UInt32(body[position + 2]) << 16
          | UInt32(body[position + 3]) << 24
        position += 4
        if code != 0, let scalar = UnicodeScalar(code) { scalars.append(scalar) }
      }
      items.append(.string(StringObject(numPy: String(scalars))))
    }
    return items
  }
}
