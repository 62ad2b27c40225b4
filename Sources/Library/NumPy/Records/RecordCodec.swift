import Language
import TensorCore

/// The bytes that NumPy keeps elements in, for `tobytes`, `frombuffer`, `view` and `.npy` files.
enum RecordCodec {
  /// All elements one after another.
  static func bytes(_ labels: LabelArray, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    switch labels.type {
    case .text(let width): return LabelFiles.bytes(labels, width: width)
    case .bytes(let width):
      var bytes: [UInt8] = []
      bytes.reserveCapacity(labels.count &* width)
      for case .bytes(let item) in labels.items {
        bytes.append(contentsOf: item.bytes.prefix(width))
        bytes.append(contentsOf: repeatElement(0, count: max(0, width - item.bytes.count)))
      }
      return bytes
    case .date: return try bytes(labels.countsCopy())
    case .object:
      throw .typeError("nabla does not give out memory addresses", hint: "x.tolist() gives the objects")
    case .record(let type):
      var result = [UInt8](repeating: 0, count: labels.count &* type.size)
      for (index, field) in type.fields.enumerated() {
        let column: [UInt8]
        switch try labels.field(index) {
        case .numbers(let tensor): column = try bytes(tensor)
        case .labels(let part): column = try bytes(part, interpreter)
        }
        for row in 0..<labels.count {
          let start = row &* type.size &+ field.offset
          for offset in 0..<field.size { result[start &+ offset] = column[row &* field.size &+ offset] }
        }
      }
      return result
    }
  }

  private static func bytes(_ tensor: Tensor) throws(Raise) -> [UInt8] {
    let copy = try engine { () throws(TensorError) in try tensor.copy() }
    let file = try engine { () throws(TensorError) in try copy.raveled().numpyFile() }
    return Array(file.suffix(copy.count &* copy.dtype.size))
  }

  /// Elements read from bytes.
  static func array(
    _ type: LabelType, _ bytes: ArraySlice<UInt8>, _ shape: Shape, _ interpreter: Interpreter
  ) throws(Raise) -> LabelArray {
    let count = try engine { () throws(TensorError) in try Tensor.checkedCount(shape) }
    try LabelArray.check(shape)
    let (size, overflow) = count.multipliedReportingOverflow(by: type.size)
    guard !overflow, bytes.count >= size else {
      throw .valueError("Failed to read all data for array. Expected \(shape) = \(count) elements")
    }
    switch type {
    case .text(let width):
      guard let items = LabelFiles.elements(bytes, count: count, width: width) else {
        throw .valueError("buffer is smaller than requested size")
      }
      return try LabelArray(type, items, shape)
    case .bytes(let width):
      let start = bytes.startIndex
      return try LabelArray(
        type,
        (0..<count).map { row in
          .bytes(BytesObject(numPy: trimmed(bytes[(start + row * width)..<(start + (row + 1) * width)])))
        }, shape)
    case .date(let date):
      return try LabelArray(date, numbers(.int64, bytes, shape))
    case .object:
      throw .valueError("cannot create an OBJECT array from memory buffer")
    case .record(let record):
      let store = try RecordStore(count: count, record)
      let made = LabelArray(type: type, places: try LabelArray.places(shape), store: store)
      for (index, field) in record.fields.enumerated() {
        var column: [UInt8] = []
        column.reserveCapacity(count &* field.size)
        for row in 0..<count {
          let start = bytes.startIndex + row &* record.size &+ field.offset
          column.append(contentsOf: bytes[start..<start &+ field.size])
        }
        let whole = Shape(shape.array + field.shape)
        switch field.kind {
        case .number(let dtype):
          try RecordMaking.assign(
            made.field(index), .array(numbers(dtype, column[...], whole)), interpreter)
        case .labels(let inner):
          try RecordMaking.assign(
            made.field(index), array(inner, column[...], whole, interpreter).value(interpreter), interpreter)
        }
      }
      return made
    }
  }

  private static func numbers(
    _ dtype: DType, _ bytes: ArraySlice<UInt8>, _ shape: Shape
  ) throws(Raise) -> Tensor {
    try engine { () throws(TensorError) in
      let tensor = try Tensor(uninitialized: shape, dtype: dtype)
      let size = tensor.count &* dtype.size
      Array(bytes.prefix(size)).withUnsafeBytes { source in
        if let base = source.baseAddress, size > 0 { tensor.firstByte.copyMemory(from: base, byteCount: size) }
      }
      return tensor
    }
  }

  /// Bytes without the zeros at their end.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    while bytes.last == 0 { bytes.removeLast() }
    return Array(bytes)
  }
}
