import TensorCore

extension Interpreter {
  /// `v[index]`.
  package func subscripted(_ value: Value, _ index: Value) throws(Raise) -> Value {
    switch value {
    case .list(let list):
      if case .int(let position) = index {
        let count = list.items.count
        let place = position < 0 ? position &+ count : position
        guard place >= 0, place < count else { throw .indexError("list index out of range") }
        return list.items[place]
      }
      if case .slice(let slice) = index { return .list(ListObject(try sliced(list.items, slice))) }
      return list.items[try position(index, list.items.count, "list")]
    case .tuple(let tuple):
      if case .slice(let slice) = index { return .tuple(TupleObject(try sliced(tuple.items, slice))) }
      return tuple.items[try position(index, tuple.items.count, "tuple")]
    case .dict(let dict):
      if let found = try dict.value(for: index, self) { return found }
      return try missingKey(dict, index)
    case .string(let string): return try subscripted(string, index)
    case .array(let tensor): return try subscripted(tensor, index)
    case .bytes(let bytes):
      if case .slice(let slice) = index { return .bytes(bytes.like(try sliced(bytes.bytes, slice))) }
      let name = bytes.isMutable ? "bytearray" : "byte"
      return .int(Int(bytes.bytes[try position(index, bytes.bytes.count, name)]))
    case .range(let range):
      if case .slice(let slice) = index {
        let part = try sliceRange(slice, length: range.count)
        let start = range.value(at: try adjustedStart(slice, range.count))
        let step = range.step &* part.step
        return .range(
          RangeObject(start: start, stop: range.value(at: try adjustedStop(slice, range.count)), step: step))
      }
      return .int(range.value(at: try position(index, range.count, "range object")))
    case .instance:
      if let method = specialMethod(value, names.getItem) { return try call(method, [value, index]) }
    case .scalar:
      if case .tuple(let items) = index, items.items.isEmpty { return value }
      if case .ellipsis = index {
        return .array(try tensor(from: value))
      }
      if case .none = index {
        let single = try tensor(from: value)
        return .array(try engine { () throws(TensorError) in try single.reshaped(to: Shape(1)) })
      }
      throw .indexError("invalid index to scalar variable.")
    case .type(let type):
      if let method = specialMethod(value, names.getItem) { return try call(method, [value, index]) }
      if case .classMethod(let function)? = type.member(names.classItem) {
        return try call(function, [value, index])
      }
      if [types.list, types.dict, types.tuple, types.set, types.frozenset, types.type].contains(where: {
        type === $0
      }) {
        var arguments = [index]
        if case .tuple(let tuple) = index { arguments = tuple.items }
        return typeForm(TypeForm(origin: type, arguments: arguments))
      }
      throw .typeError("type '\(type.name)' is not subscriptable")
    default: break
    }
    throw .typeError("'\(typeName(of: value))' object is not subscriptable")
  }

  private func missingKey(_ dict: DictObject, _ key: Value) throws(Raise) -> Value {
    switch dict.flavour {
    case .counter: return .int(0)
    case .defaultDict:
      if case .none = dict.defaultFactory { break }
      let made = try call(dict.defaultFactory, [])
      try dict.set(key, made, self)
      return made
    default: break
    }
    throw .keyError(key, self)
  }

  /// `v[index] = new`.
  package func setSubscript(_ value: Value, _ index: Value, _ new: Value) throws(Raise) {
    switch value {
    case .list(let list):
      if case .slice(let slice) = index {
        try assign(list, slice, new)
        return
      }
      let place = try position(index, list.items.count, "list", verb: "assignment ")
      list.items[place] = new
    case .dict(let dict): try dict.set(index, new, self)
    case .bytes(let bytes) where bytes.isMutable: try assign(bytes, index, new)
    case .array(let tensor): try setSubscript(tensor, index, new)
    case .instance:
      guard let method = specialMethod(value, names.setItem) else { fallthrough }
      _ = try call(method, [value, index, new])
    default:
      throw .typeError("'\(typeName(of: value))' object does not support item assignment")
    }
  }

  /// `del v[index]`.
  package func deleteSubscript(_ value: Value, _ index: Value) throws(Raise) {
    switch value {
    case .list(let list):
      if case .slice(let slice) = index {
        let part = try sliceRange(slice, length: list.items.count)
        if part.step == 1 {
          list.items.removeSubrange(part.start..<(part.start + part.count))
        } else {
          let places = Set((0..<part.count).map { part.start + $0 * part.step })
          list.items = list.items.enumerated().filter { !places.contains($0.offset) }.map(\.element)
        }
        return
      }
      list.items.remove(at: try position(index, list.items.count, "list", verb: "assignment "))
    case .dict(let dict):
      guard try dict.removeValue(for: index, self) != nil else {
        throw .keyError(index, self)
      }
    case .bytes(let bytes) where bytes.isMutable: try delete(bytes, index)
    case .array: throw .valueError("cannot delete array elements")
    case .instance:
      guard let method = specialMethod(value, names.deleteItem) else { fallthrough }
      _ = try call(method, [value, index])
    default:
      var isPlace = value.isSequence
      switch value {
      case .range, .set: isPlace = true
      default: break
      }
      switch index {
      case .int, .bool: break
      case .large where isPlace: throw .indexError("cannot fit 'int' into an index-sized integer")
      default: isPlace = false
      }
      throw .typeError(
        "'\(typeName(of: value))' object \(isPlace ? "doesn't" : "does not") support item deletion")
    }
  }

  // MARK: Sequences

  /// A checked position in a sequence of `count` items.
  func position(
    _ index: Value, _ count: Int, _ kind: String, verb: String = ""
  ) throws(Raise) -> Int {
    var given = index
    if case .instance = index, let method = specialMethod(index, names.index) {
      given = try call(method, [index])
    }
    if case .large = given { throw .indexError("cannot fit 'int' into an index-sized integer") }
    guard let position = integerIndex(given) else {
      let name = kind == "string" ? "string" : kind == "range object" ? "range" : kind
      if case .array(let tensor) = index, tensor.count == 1, tensor.dtype.isInteger, tensor.rank == 0 {
        return try self.position(.scalar(tensor.element(at: 0)), count, kind, verb: verb)
      }
      if kind == "string" {
        throw .typeError("string indices must be integers, not '\(typeName(of: index))'")
      }
      var hint: String?
      if case .float(let x) = index, let whole = Int(exactly: x) {
        hint = "int(\(FloatText.shortest(x))) is \(whole); // divides without a fraction"
      }
      throw .typeError(
        "\(name) indices must be integers or slices, not \(typeName(of: index))", hint: hint)
    }
    let place = position < 0 ? position &+ count : position
    guard place >= 0, place < count else {
      throw .indexError(kind == "byte" ? "index out of range" : "\(kind) \(verb.isEmpty ? "" : verb)index out of range")
    }
    return place
  }

  /// What a slice picks from `length` items.
  package func sliceRange(_ slice: SliceObject, length: Int) throws(Raise) -> SliceRange {
    let start = try sliceBound(slice.start)
    let stop = try sliceBound(slice.stop)
    let step = try sliceBound(slice.step)
    return try engine { () throws(TensorError) in
      try SliceRange(start: start, stop: stop, step: step, length: length)
    }
  }

  func sliceBound(_ value: Value) throws(Raise) -> Int? {
    if case .none = value { return nil }
    if let bound = integerIndex(value) { return bound }
    // Beyond any length, as Python cuts it off.
    if case .large(let number) = value { return number.isNegative ? .min : .max }
    if case .array(let tensor) = value, tensor.rank == 0, let bound = tensor.element(at: 0).integerValue {
      return bound
    }
    if let method = specialMethod(value, names.index) { return integerIndex(try call(method, [value])) }
    throw .typeError("slice indices must be integers or None or have an __index__ method")
  }

  /// Where a slice of a range begins as Python shows it, even where it picks nothing.
  private func adjustedStart(_ slice: SliceObject, _ count: Int) throws(Raise) -> Int {
    let isBackwards = (try sliceBound(slice.step) ?? 1) < 0
    guard let start = try sliceBound(slice.start) else { return isBackwards ? count - 1 : 0 }
    if start < 0 { return max(start &+ count, isBackwards ? -1 : 0) }
    return min(start, isBackwards ? count - 1 : count)
  }

  /// The end of a slice of a range as Python shows it: cut off at the ends of the range.
  private func adjustedStop(_ slice: SliceObject, _ count: Int) throws(Raise) -> Int {
    let isBackwards = (try sliceBound(slice.step) ?? 1) < 0
    guard let stop = try sliceBound(slice.stop) else { return isBackwards ? -1 : count }
    if stop < 0 { return max(stop &+ count, isBackwards ? -1 : 0) }
    return min(stop, isBackwards ? count - 1 : count)
  }

  private func sliced<Item>(_ items: [Item], _ slice: SliceObject) throws(Raise) -> [Item] {
    let part = try sliceRange(slice, length: items.count)
    if part.step == 1, part.count <= Interpreter.uninterrupted {
      return Array(items[part.start..<(part.start + part.count)])
    }
    return try collected(part.count) { items[part.start + $0 * part.step] }
  }

  private func subscripted(_ string: StringObject, _ index: Value) throws(Raise) -> Value {
    if string.isASCII {
      let utf8 = string.text.utf8
      if case .slice(let slice) = index {
        let part = try sliceRange(slice, length: utf8.count)
        if part.step == 1 {
          return .string(
            string.withBytes { StringObject(ascii: $0, part.start..<(part.start + part.count)) })
        }
        let bytes = Array(utf8)
        let picked = try collected(part.count) { bytes[part.start + $0 * part.step] }
        return .text(String(decoding: picked, as: UTF8.self))
      }
      let place = try position(index, utf8.count, "string")
      return characters[utf8[utf8.index(utf8.startIndex, offsetBy: place)]]
    }
    let scalars = string.text.unicodeScalars
    guard case .slice(let slice) = index else {
      let place = try position(index, scalars.count, "string")
      return .text(String(scalars[scalars.index(scalars.startIndex, offsetBy: place)]))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: try sliced(Array(scalars), slice))
    return .text(String(view))
  }

  private func assign(_ list: ListObject, _ slice: SliceObject, _ new: Value) throws(Raise) {
    guard isIterable(new) else {
      throw .typeError(
        (try sliceRange(slice, length: list.items.count)).step == 1
          ? "can only assign an iterable" : "must assign iterable to extended slice")
    }
    let values = try values(of: new)
    let part = try sliceRange(slice, length: list.items.count)
    if part.step == 1 {
      list.items.replaceSubrange(part.start..<(part.start + part.count), with: values)
      return
    }
    guard values.count == part.count else {
      throw .valueError(
        "attempt to assign sequence of size \(values.count) to extended slice of size \(part.count)")
    }
    for (offset, value) in values.enumerated() { list.items[part.start + offset * part.step] = value }
  }
}
