import TensorCore

/// Walks a list that may grow or shrink meanwhile, as Python's does.
package final class ListIterator: IteratorObject {
  private var list: ListObject?
  private var position = 0

  package init(_ list: ListObject) { self.list = list }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let list else { return nil }
    guard position < list.items.count else {
      self.list = nil
      return nil
    }
    position += 1
    return list.items[position - 1]
  }

  override func next(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    guard let list else { return false }
    guard list.copyItem(position, to: target) else {
      self.list = nil
      return false
    }
    position += 1
    return true
  }

  override var isShallow: Bool { true }

  package override var typeName: String { "list_iterator" }

  package override func remainingCount() -> Int? {
    list.map { max($0.items.count - position, 0) } ?? 0
  }

  override func surrenderItems(to pending: inout [Value]) {
    if let list { pending.append(.list(list)) }
    list = nil
  }

  deinit { freeFlat() }
}

package final class RangeIterator: IteratorObject {
  private var value: Int
  private var remaining: Int
  private let step: Int

  package init(_ range: RangeObject) {
    value = range.start
    remaining = range.count
    step = range.step
  }

  package init(reversing range: RangeObject) {
    // The last number lies inside the range, whatever overflows on the way to it.
    value = range.start &+ (range.count &- 1) &* range.step
    remaining = range.count
    step = 0 &- range.step
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    defer { value = value &+ step }
    return .int(value)
  }

  override func next(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    guard remaining > 0 else { return false }
    remaining -= 1
    target.put(.int(value))
    value = value &+ step
    return true
  }

  override var isShallow: Bool { true }

  package override var typeName: String { "range_iterator" }

  package override func remainingCount() -> Int? { remaining }
}

/// Walks the keys of a dict and notices when its size changes.
package final class DictKeyIterator: IteratorObject {
  private var dict: DictObject?
  private let count: Int
  private var place = 0
  private var given = 0

  package init(_ dict: DictObject) {
    self.dict = dict
    count = dict.count
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let dict else { return nil }
    guard dict.count == count else {
      throw Raise(.runtimeError, "dictionary changed size during iteration")
    }
    guard let (entry, next) = dict.table.next(from: place) else {
      self.dict = nil
      return nil
    }
    if given >= count { throw Raise(.runtimeError, "dictionary keys changed during iteration") }
    place = next
    given += 1
    return entry.key
  }

  package override var typeName: String { "dict_keyiterator" }

  package override func remainingCount() -> Int? { dict == nil ? 0 : nil }

  override func surrenderItems(to pending: inout [Value]) {
    if let dict { pending.append(.dict(dict)) }
    dict = nil
  }

  deinit { freeFlat() }
}

package final class SetIterator: IteratorObject {
  private var set: SetObject?
  private let order: [Value]
  private let count: Int
  private var position = 0

  package init(_ set: SetObject) {
    self.set = set
    count = set.count
    order = set.elements
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let set else { return nil }
    guard set.count == count else {
      throw Raise(.runtimeError, "Set changed size during iteration")
    }
    guard position < order.count else {
      self.set = nil
      return nil
    }
    position += 1
    return order[position - 1]
  }

  package override var typeName: String { "set_iterator" }

  package override func remainingCount() -> Int? { order.count - position }

  override func surrenderItems(to pending: inout [Value]) {
    if let set { pending.append(.set(set)) }
    set = nil
  }

  deinit { freeFlat() }
}

/// Walks the code points of a string.
package final class StringIterator: IteratorObject {
  private let string: StringObject
  private var index: String.UnicodeScalarView.Index
  private let end: String.UnicodeScalarView.Index

  package init(_ string: StringObject) {
    self.string = string
    index = string.text.unicodeScalars.startIndex
    end = string.text.unicodeScalars.endIndex
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard index < end else { return nil }
    if string.isASCII {
      let bytes = string.text.utf8
      let byte = bytes[index]
      index = bytes.index(after: index)
      return interpreter.characters[byte]
    }
    let scalars = string.text.unicodeScalars
    let scalar = scalars[index]
    index = scalars.index(after: index)
    return .text(String(scalar))
  }

  override func next(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    guard index < end, string.isASCII else {
      guard let value = try next(interpreter) else { return false }
      target.pointee = value
      return true
    }
    let bytes = string.text.utf8
    target.pointee = interpreter.characters[bytes[index]]
    index = bytes.index(after: index)
    return true
  }

  override var isShallow: Bool { true }

  package override var typeName: String { string.isASCII ? "str_ascii_iterator" : "str_iterator" }
}

/// Walks an array along its first axis: views, or scalars where there is one axis.
package final class ArrayIterator: IteratorObject {
  private let tensor: Tensor
  private var position = 0

  package init(_ tensor: Tensor) { self.tensor = tensor }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard position < tensor.shape[0] else { return nil }
    defer { position += 1 }
    return try interpreter.row(of: tensor, position)
  }

  package override func remainingCount() -> Int? { tensor.shape[0] - position }
}

/// An object whose class has `__next__`.
package final class InstanceIterator: IteratorObject {
  private(set) var object: Value
  /// The value of the StopIteration that ended it: that of `yield from`.
  private(set) var returned = Value.none

  package init(_ object: Value) { self.object = object }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard let method = interpreter.specialMethod(object, interpreter.names.next) else { return nil }
    do throws(Raise) { return try interpreter.call(method, [object]) } catch {
      guard interpreter.matches(error, .stopIteration) else { throw error }
      if error.isInstance { finish(with: interpreter.exception(for: error)) }
      return nil
    }
  }

  func finish(with exception: InstanceObject) {
    returned = (exception.payload as? ExceptionPayload)?.arguments.first ?? .none
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending += [object, returned]
    object = .none
    returned = .none
  }

  deinit { freeFlat() }
}

/// The old protocol: `__getitem__` with 0, 1, 2 … until IndexError.
package final class IndexIterator: IteratorObject {
  private var object: Value
  private var position = 0

  package init(_ object: Value) { self.object = object }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    do throws(Raise) {
      let value = try interpreter.subscripted(object, .int(position))
      position += 1
      return value
    } catch {
      if interpreter.matches(error, .indexError) || interpreter.matches(error, .stopIteration) {
        return nil
      }
      throw error
    }
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(object)
    object = .none
  }

  deinit { freeFlat() }
}
