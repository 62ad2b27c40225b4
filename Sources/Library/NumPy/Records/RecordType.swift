import Language
import TensorCore

/// The named fields of a structured array: what each holds and where NumPy would keep it.
final class RecordType: Equatable {
  /// What one field holds.
  indirect enum Kind: Equatable {
    case number(DType)
    case labels(LabelType)

    /// Bytes that NumPy takes for it.
    var size: Int {
      switch self {
      case .number(let dtype): dtype.size
      case .labels(let type): type.size
      }
    }

    /// The multiple at which an aligned structure places it.
    var alignment: Int {
      switch self {
      case .number(let dtype): dtype == .complex64 ? 4 : min(dtype.size, 8)
      case .labels(.text): 4
      case .labels(.bytes): 1
      case .labels(.record(let type)): type.alignment
      case .labels: 8
      }
    }

    /// As it stands in the list of fields: `'<f8'`.
    var code: String {
      switch self {
      case .number(.bool): "'?'"
      case .number(let dtype): "'\(dtype.size == 1 ? String(dtype.typeString.dropFirst()) : dtype.typeString)'"
      case .labels(.record(let type)): type.description
      case .labels(let type): "'\(type.code)'"
      }
    }
  }

  struct Field: Equatable {
    var name: String
    let kind: Kind
    /// The shape of one element, where it is an array.
    let shape: [Int]
    var offset: Int
    var title: String?

    /// Elements in one row.
    var count: Int { shape.reduce(1) { $0 &* $1 } }
    var size: Int { kind.size &* count }
  }

  private(set) var fields: [Field]
  /// Bytes that NumPy takes for a row.
  let size: Int
  let isAligned: Bool
  /// `numpy.void` or `numpy.record`: the class of one row.
  let owner: TypeObject

  init(_ fields: [Field], size: Int, isAligned: Bool = false, owner: TypeObject) {
    self.fields = fields
    self.size = size
    self.isAligned = isAligned
    self.owner = owner
  }

  /// Fields one behind the other, with gaps where they are aligned.
  convenience init(packing fields: [Field], isAligned: Bool = false, owner: TypeObject) {
    var placed: [Field] = []
    var offset = 0
    var widest = 1
    for field in fields {
      if isAligned {
        widest = max(widest, field.kind.alignment)
        offset = RecordType.rounded(offset, field.kind.alignment)
      }
      var field = field
      field.offset = offset
      placed.append(field)
      offset &+= field.size
    }
    self.init(
      placed, size: isAligned ? RecordType.rounded(offset, widest) : offset, isAligned: isAligned, owner: owner)
  }

  private static func rounded(_ offset: Int, _ alignment: Int) -> Int {
    guard alignment > 1 else { return offset }
    return (offset &+ alignment &- 1) / alignment &* alignment
  }

  static func == (a: RecordType, b: RecordType) -> Bool {
    a === b || (a.fields == b.fields && a.size == b.size && a.isAligned == b.isAligned)
  }

  var names: [String] { fields.map(\.name) }

  func index(of name: String) -> Int? {
    fields.firstIndex { $0.name == name } ?? fields.firstIndex { $0.title == name }
  }

  /// `dtype.names = …`
  func rename(_ names: [String]) {
    for (position, name) in names.enumerated() where fields.indices.contains(position) {
      fields[position].name = name
    }
  }

  var alignment: Int { isAligned ? fields.map(\.kind.alignment).max() ?? 1 : 1 }

  var hasObjects: Bool {
    fields.contains { field in
      if case .labels(let type) = field.kind { type == .object || (type.record?.hasObjects ?? false) } else { false }
    }
  }

  func owned(by owner: TypeObject) -> RecordType {
    RecordType(fields, size: size, isAligned: isAligned, owner: owner)
  }

  /// Some of the fields, where they lie.
  func selecting(_ positions: [Int]) -> RecordType {
    RecordType(positions.map { fields[$0] }, size: size, owner: owner)
  }

  /// The same fields without gaps.
  var packed: RecordType { RecordType(packing: fields, isAligned: isAligned, owner: owner) }

  /// The type that holds the rows of both: their fields must have the same names.
  func joined(_ other: RecordType) -> RecordType? {
    if self == other { return isPacked ? self : packed }
    guard fields.count == other.fields.count else { return nil }
    var joined: [Field] = []
    for (a, b) in zip(fields, other.fields) {
      guard a.name == b.name, a.title == b.title, a.shape == b.shape else { return nil }
      let kind: Kind
      switch (a.kind, b.kind) {
      case (.number(let p), .number(let q)): kind = .number(DType.promoted(p, q))
      case (.labels(let p), .labels(let q)):
        let type = p.joined(q)
        if type == .object, p != .object, q != .object { return nil }
        kind = .labels(type)
      case (.number(let p), .labels(.text(let width))), (.labels(.text(let width)), .number(let p)):
        kind = .labels(.text(width: max(width, p.textWidth)))
      default: return nil
      }
      joined.append(Field(name: a.name, kind: kind, shape: a.shape, offset: 0, title: a.title))
    }
    return RecordType(packing: joined, isAligned: isAligned || other.isAligned, owner: owner)
  }

  // MARK: Text

  /// Whether the fields lie one behind the other, so that a list tells everything.
  var isPacked: Bool {
    let packed = RecordType(packing: fields, isAligned: isAligned, owner: owner)
    return packed.size == size && packed.fields == fields
  }

  private var list: String {
    let rows = fields.map { field -> String in
      let name = StringText.representation(field.name)
      let shown = field.title.map { "(\(StringText.representation($0)), \(name))" } ?? name
      return "(\(shown), \(field.kind.code)\(field.shape.isEmpty ? "" : ", \(Shape(field.shape))"))"
    }
    return "[\(rows.joined(separator: ", "))]"
  }

  private func dictionary(showsAlignment: Bool) -> String {
    let names = fields.map { StringText.representation($0.name) }.joined(separator: ", ")
    let formats = fields.map { field in
      field.shape.isEmpty ? field.kind.code : "(\(field.kind.code), \(Shape(field.shape)))"
    }.joined(separator: ", ")
    let offsets = fields.map { String($0.offset) }.joined(separator: ", ")
    var text = "{'names': [\(names)], 'formats': [\(formats)], 'offsets': [\(offsets)]"
    if fields.contains(where: { $0.title != nil }) {
      let titles = fields.map { $0.title.map(StringText.representation) ?? "None" }
      text += ", 'titles': [\(titles.joined(separator: ", "))]"
    }
    text += ", 'itemsize': \(size)"
    return text + (showsAlignment && isAligned ? ", 'aligned': True}" : "}")
  }

  private func text(showsAlignment: Bool) -> String {
    let text =
      !(showsAlignment && isAligned) && isPacked ? list : dictionary(showsAlignment: showsAlignment)
    return owner.name == "record" ? "(numpy.record, \(text))" : text
  }

  /// `str(dtype)`
  var description: String { text(showsAlignment: true) }

  /// `repr(dtype)`
  var representation: String {
    "dtype(\(text(showsAlignment: false))\(isAligned ? ", align=True" : ""))"
  }

  // MARK: Rows

  /// A row whose fields all hold the same number.
  func filled(_ number: Int) -> Value {
    guard let store = try? RecordStore(count: 1, self) else { return .none }
    if number != 0 { store.fill(number) }
    return store.element(0)
  }
}
