import Language
import TensorCore

/// What the elements of an array are that holds no numbers.
enum LabelType: Equatable {
  /// Text of at most `width` code points.
  case text(width: Int)
  /// Any values.
  case object
  /// At most `width` bytes.
  case bytes(width: Int)
  /// Points in time or differences of them.
  case date(DateType)
  /// Named fields.
  case record(RecordType)
}

extension LabelType {
  var isText: Bool { if case .text = self { true } else { false } }
  /// Whether whole numbers beside it become elements of its own: spans of time.
  var takesNumbers: Bool { date?.isSpan ?? false }

  /// Whether numbers of a type become elements of its own.
  func takes(_ dtype: DType) -> Bool { takesNumbers && (dtype.isInteger || dtype == .bool) }

  var isBytes: Bool { if case .bytes = self { true } else { false } }
  var date: DateType? { if case .date(let type) = self { type } else { nil } }
  var record: RecordType? { if case .record(let type) = self { type } else { nil } }

  /// The type that holds the elements of both.
  func joined(_ other: LabelType) -> LabelType {
    switch (self, other) {
    case (.text(let a), .text(let b)), (.text(let a), .bytes(let b)), (.bytes(let a), .text(let b)):
      .text(width: max(a, b))
    case (.bytes(let a), .bytes(let b)): .bytes(width: max(a, b))
    case (.date(let a), .date(let b)): a.joined(b).map(LabelType.date) ?? .object
    case (.record(let a), .record(let b)): a.joined(b).map(LabelType.record) ?? .object
    default: .object
    }
  }

  /// NumPy's name in `dtype=…` of an array's elements.
  var description: String {
    switch self {
    case .text(let width): width == 0 ? "<U" : "<U\(width)"
    case .bytes(let width): width == 0 ? "|S" : "|S\(width)"
    case .date(let type): type.name
    case .record(let type): type.description
    case .object: "object"
    }
  }

  /// As it stands in `dtype('<U3')`.
  var code: String {
    switch self {
    case .object: "O"
    case .bytes(let width): width == 0 ? "S" : "S\(width)"
    case .date(let type): type.code
    default: description
    }
  }

  /// The whole `repr` of the type's `dtype` object.
  var representation: String {
    if case .record(let type) = self { return type.representation }
    return "dtype('\(code)')"
  }

  /// As it stands in `<class 'numpy.dtypes.StrDType'>`.
  var className: String {
    switch self {
    case .text: "Str"
    case .object: "Object"
    case .bytes: "Bytes"
    case .date(let type): type.isSpan ? "TimeDelta64" : "DateTime64"
    case .record: "Void"
    }
  }

  /// The array-protocol string.
  var typeString: String {
    switch self {
    case .text(let width): "<U\(width)"
    case .bytes(let width): "|S\(width)"
    case .date(let type): type.code
    case .record(let type): "|V\(type.size)"
    case .object: "|O"
    }
  }

  /// Bytes that NumPy takes for an element.
  var size: Int {
    switch self {
    case .text(let width): 4 &* width
    case .bytes(let width): width
    case .record(let type): type.size
    case .object, .date: 8
    }
  }

  /// The width of text that has any.
  var atLeastOne: LabelType {
    switch self {
    case .text(width: 0): .text(width: 1)
    case .bytes(width: 0): .bytes(width: 1)
    default: self
    }
  }

  /// What the type has as its zero, and what an empty array is filled with.
  var zero: Value { filling(object: .int(0), number: 0) }
  var one: Value { filling(object: .int(1), number: 1) }
  var nothing: Value { filling(object: .none, number: 0) }

  private func filling(object: Value, number: Int) -> Value {
    switch self {
    case .object: object
    case .text: .string(StringObject(numPy: number == 0 ? "" : String(number)))
    case .bytes: .bytes(BytesObject(numPy: number == 0 ? [] : [0x30 + UInt8(truncatingIfNeeded: number)]))
    case .date(let type): DateValue(number, type).value
    case .record(let type): type.filled(number)
    }
  }

  /// What the elements are kept in.
  func store(of items: [Value]) throws(Raise) -> LabelStore {
    switch self {
    case .text, .bytes, .object: return ItemStore(items)
    case .date(let type): return try DateStore(items, type)
    case .record(let type): return try RecordStore(items, type)
    }
  }
}

extension DType {
  /// How many characters NumPy gives the text of such a number.
  var textWidth: Int {
    switch self {
    case .bool: 5
    default: isFloating ? 32 : LabelWidths.integer(bytes: size, isSigned: !name.hasPrefix("u"))
    }
  }
}

/// The widths of integers as text.
enum LabelWidths {
  static func integer(bytes: Int, isSigned: Bool) -> Int {
    switch (bytes, isSigned) {
    case (1, true): 4
    case (1, false): 3
    case (2, true): 6
    case (2, false): 5
    case (4, true): 11
    case (4, false): 10
    case (_, true): 21
    case (_, false): 20
    }
  }
}
