import Language
import TensorCore

/// What the callables that a pickle may name do: build data, and nothing else.
extension PickleReader {
  func call(_ callee: Callee, _ arguments: [Value]) throws -> Item {
    switch callee {
    case .reconstruct: return .array(PendingArray())
    case .elementType:
      guard let name = arguments.first.flatMap(plainText), name.prefix(1) != "V" else {
        throw PickleFailure.unreadable("this pickle holds an array of records; nabla reads those from .npy files")
      }
      return .elementType(ElementType(name.count == 2 || name.hasPrefix("U") ? "<" + name : name))
    case .fromBuffer: return .value(.array(try bufferArray(arguments)))
    case .scalar: return .value(try scalar(arguments))
    case .encode:
      guard case .string(let text)? = arguments.first else { throw malformed }
      var bytes: [UInt8] = []
      for scalar in text.text.unicodeScalars {
        guard let byte = UInt8(exactly: scalar.value) else { throw malformed }
        bytes.append(byte)
      }
      return .value(.bytes(BytesObject(bytes)))
    case .orderedDict: return .value(.dict(try dict(.orderedDict, arguments)))
    case .counter: return .value(.dict(try dict(.counter, arguments)))
    case .defaultDict:
      let dict = DictObject(flavour: .defaultDict)
      if let factory = arguments.first { dict.defaultFactory = factory }
      return .value(.dict(dict))
    case .set, .frozenSet:
      let set = SetObject(isFrozen: callee == .frozenSet)
      for item in try items(arguments) { try set.insert(item, interpreter) }
      return .value(.set(set))
    case .list: return .value(.list(ListObject(try items(arguments))))
    case .tuple: return .value(.tuple(TupleObject(try items(arguments))))
    case .dict: return .value(.dict(try dict(.dict, arguments)))
    case .bytes, .byteArray:
      if arguments.isEmpty { return .value(.bytes(BytesObject([]))) }
      guard case .bytes(let bytes) = arguments[0] else { throw malformed }
      return .value(.bytes(bytes))
    case .range, .slice, .int, .float, .bool, .string:
      // Numbers and strings only, so that building them can neither be long nor run a program.
      for argument in arguments {
        switch argument {
        case .none, .bool, .int, .float: continue
        case .string where callee == .string: continue
        default: throw malformed
        }
      }
      return .value(try interpreter.call(value(.callee(callee)), arguments))
    case .complex, .array: throw PickleReader.refusal("builtins", callee.rawValue)
    }
  }

  /// A short text, which Python 2 wrote as bytes.
  private func plainText(_ value: Value) -> String? {
    switch value {
    case .string(let text): text.text
    case .bytes(let bytes): String(validating: bytes.bytes, as: UTF8.self)
    default: nil
    }
  }

  private var malformed: PickleFailure {
    .unreadable("the pickle builds something from the wrong parts")
  }

  private func items(_ arguments: [Value]) throws -> [Value] {
    switch arguments.first {
    case nil: return []
    case .list(let list): return list.items
    case .tuple(let tuple): return tuple.items
    default: throw malformed
    }
  }

  private func dict(_ flavour: DictObject.Flavour, _ arguments: [Value]) throws -> DictObject {
    let dict = DictObject(flavour: flavour)
    switch arguments.first {
    case nil: break
    case .dict(let source):
      for case let entry? in source.table.entries { try dict.set(entry.key, entry.value, interpreter) }
    case .list(let pairs):
      // How Python 2 stored ordered dicts.
      for pair in pairs.items {
        let halves: [Value]
        switch pair {
        case .list(let list): halves = list.items
        case .tuple(let tuple): halves = tuple.items
        default: throw malformed
        }
        guard halves.count == 2 else { throw malformed }
        try dict.set(halves[0], halves[1], interpreter)
      }
    default: throw malformed
    }
    return dict
  }

  // MARK: Arrays

  /// What `BUILD` does: gives an array its contents and an element type its byte order.
  mutating func build(_ state: Value) throws {
    if case .value(.instance(let instance)) = try top(), !instance.type.isBuiltin {
      try CopyModule.restore(instance, state, interpreter)
      return
    }
    guard case .tuple(let parts) = state else {
      throw PickleFailure.unreadable("this pickle holds objects of classes; nabla reads \(PickleReader.whatIsRead)")
    }
    switch try top() {
    case .elementType(let type):
      guard parts.items.count > 1, let order = plainText(parts.items[1]) else { throw malformed }
      let letters = type.description.drop { "<>|=".contains($0) }
      type.description = (order == "=" ? "<" : order) + letters
    case .array(let pending):
      guard parts.items.count == 5, case .bool(let isReversed) = parts.items[3] else { throw malformed }
      if let labels = try labels(parts.items[2], shape: parts.items[1], parts.items[4]) {
        guard case .bool(false) = parts.items[3] else { throw malformed }
        pending.labels = labels
        return
      }
      pending.tensor = try tensor(
        descr: parts.items[2], shape: parts.items[1], isReversed: isReversed, data: parts.items[4])
    default:
      throw PickleFailure.unreadable("this pickle holds objects of classes; nabla reads \(PickleReader.whatIsRead)")
    }
  }

  /// An array of text or objects; nil where it is one of numbers.
  private func labels(_ descr: Value, shape: Value, _ data: Value) throws -> LabelArray? {
    guard case .instance(let object) = descr, let type = object.payload as? ElementType,
      case .tuple(let lengths) = shape
    else { return nil }
    let letters = type.description.drop { "<>|=".contains($0) }
    guard letters.hasPrefix("U") || letters.hasPrefix("O") else { return nil }
    let sizes = try interpreter.integers(from: .tuple(lengths))
    guard sizes.allSatisfy({ $0 >= 0 }) else { throw malformed }
    let extent = Shape(sizes)
    let count = try engine { () throws(TensorError) in try Tensor.checkedCount(extent) }
    if letters.hasPrefix("O") {
      guard case .list(let items) = data, items.items.count == count else { throw malformed }
      return try LabelArray(.object, items.items, extent)
    }
    guard let width = Int(letters.dropFirst()), (0..<1 << 24).contains(width), !type.description.hasPrefix(">")
    else { throw malformed }
    let bytes: [UInt8]
    switch data {
    case .bytes(let object): bytes = object.bytes
    case .string(let text):
      bytes = text.text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    default: throw malformed
    }
    guard let items = LabelFiles.elements(bytes[...], count: count, width: width) else { throw malformed }
    return try LabelArray(.text(width: width), items, extent)
  }

  private func bufferArray(_ arguments: [Value]) throws -> Tensor {
    guard arguments.count == 4, case .string(let order) = arguments[3] else { throw malformed }
    return try tensor(
      descr: arguments[1], shape: arguments[2], isReversed: order.text == "F", data: arguments[0])
  }

  private func scalar(_ arguments: [Value]) throws -> Value {
    guard arguments.count == 2 else { throw malformed }
    if let text = try labels(arguments[0], shape: .tuple(TupleObject([])), arguments[1]) {
      return text.items[0]
    }
    let array = try tensor(
      descr: arguments[0], shape: .tuple(TupleObject([])), isReversed: false, data: arguments[1])
    return .scalar(array.element(at: 0))
  }

  /// An array of stored elements: they are read as an `.npy` file is, with all of its checks.
  private func tensor(
    descr: Value, shape: Value, isReversed: Bool, data: Value
  ) throws -> Tensor {
    guard case .tuple(let lengths) = shape else { throw malformed }
    var sizes: [String] = []
    for length in lengths.items {
      guard case .int(let size) = length, size >= 0 else { throw malformed }
      sizes.append("\(size)")
    }
    let bytes: [UInt8]
    switch data {
    case .bytes(let object): bytes = object.bytes
    case .string(let text):
      // What Python 2 wrote, read with encoding='latin1'.
      bytes = try text.text.unicodeScalars.map { scalar throws(PickleFailure) in
        guard let byte = UInt8(exactly: scalar.value) else { throw malformed }
        return byte
      }
    case .list:
      throw PickleFailure.unreadable(
        "the elements of an array in the pickle are no bytes")
    default: throw malformed
    }
    guard case .instance(let object) = descr, let type = object.payload as? ElementType else {
      throw malformed
    }
    // A quote would end the text of the header.
    let name = type.description.filter { $0 != "'" && $0 != "\\" }
    guard name.utf8.count < 20, sizes.count <= 64 else { throw malformed }
    let header = "{'descr': '\(name)', 'fortran_order': \(isReversed ? "True" : "False"), "
      + "'shape': (\(sizes.joined(separator: ", "))\(sizes.count == 1 ? "," : "")), }"
    let length = header.utf8.count
    let file = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length & 255), UInt8(length >> 8)]
      + Array(header.utf8) + bytes
    do throws(TensorError) {
      return try Tensor(numpyFile: file)
    } catch {
      throw PickleFailure.unreadable(
        "an array of type '\(name)' in the pickle cannot be read: \(error.message)")
    }
  }
}
