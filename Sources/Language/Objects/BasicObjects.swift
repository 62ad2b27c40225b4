import Glibc

/// A string; Python counts code points, so indexing is direct only where all are ASCII.
package final class StringObject {
  package private(set) var text: String
  package private(set) var isASCII: Bool
  /// Whether it is an element of an array of text, a `numpy.str_`.
  package private(set) var isNumPy = false
  package var cachedHash: Int?

  /// An element of an array of text.
  package convenience init(numPy text: String) {
    self.init(text)
    isNumPy = true
  }

  package init(_ text: String) {
    var text = text
    isASCII = text.withUTF8(StringObject.isASCII)
    self.text = text
  }

  /// A text of which it is known whether all its characters are ASCII.
  init(_ text: String, isASCII: Bool) {
    self.text = text
    self.isASCII = isASCII
  }

  /// Up to so many bytes a string needs no memory of its own.
  private static let shortLength = 15

  /// The two texts one after the other.
  static func joined(_ a: StringObject, _ b: StringObject) -> StringObject {
    let isASCII = a.isASCII && b.isASCII
    if a.text.utf8.count + b.text.utf8.count <= shortLength {
      return StringObject(a.text + b.text, isASCII: isASCII)
    }
    let text = String(unsafeUninitializedCapacity: a.text.utf8.count + b.text.utf8.count) { buffer in
      var end = 0
      a.copyBytes(to: buffer, at: &end)
      b.copyBytes(to: buffer, at: &end)
      return end
    }
    return StringObject(text, isASCII: isASCII)
  }

  /// Appends to a string that only the caller holds, if the result is short: nobody sees that it changed.
  func appendShort(_ other: StringObject) -> Bool {
    guard text.utf8.count + other.text.utf8.count <= StringObject.shortLength else { return false }
    append(other)
    return true
  }

  /// Appends to a string that only the caller holds: nobody sees that it changed.
  @discardableResult
  func append(_ other: StringObject) -> Bool {
    text += other.text
    isASCII = isASCII && other.isASCII
    isNumPy = false
    cachedHash = nil
    return true
  }

  /// A hash of the bytes, eight at a time, which is kept.
  func hash() -> Int {
    let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var text = text
    let hash = text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash = UInt64(raw.count) &* multiplier
      var position = 0
      func mix(_ word: UInt64) {
        // Both halves of the product, so that every bit reaches every other.
        let product = (hash ^ word).multipliedFullWidth(by: multiplier)
        hash = product.high ^ product.low
      }
      while position + 8 <= raw.count {
        mix(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        position += 8
      }
      var rest: UInt64 = 0
      while position < raw.count {
        rest = rest << 8 | UInt64(raw[position])
        position += 1
      }
      mix(rest)
      mix(0)
      return Int(truncatingIfNeeded: hash)
    }
    cachedHash = hash
    return hash
  }

  /// Whether the string begins, or ends, with another.
  func matches(_ part: StringObject, atEnd: Bool) -> Bool {
    var (whole, part) = (text, part.text)
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        guard part.count <= whole.count, let from = whole.baseAddress, let to = part.baseAddress
        else { return part.isEmpty }
        return memcmp(from + (atEnd ? whole.count - part.count : 0), to, part.count) == 0
      }
    }
  }

  /// Copies the bytes into a buffer that has room for them.
  func copyBytes(to buffer: UnsafeMutableBufferPointer<UInt8>, at end: inout Int) {
    var text = text
    text.withUTF8 { bytes in
      guard let from = bytes.baseAddress, let to = buffer.baseAddress else { return }
      memcpy(to + end, from, bytes.count)
      end += bytes.count
    }
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    var seen: UInt64 = 0
    while position + 8 <= raw.count {
      seen |= raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      position += 8
    }
    while position < raw.count {
      seen |= UInt64(raw[position])
      position += 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }

  /// The number of code points.
  package var count: Int { isASCII ? text.utf8.count : text.unicodeScalars.count }
}

/// `bytes`, and `bytearray`, which can change.
package final class BytesObject {
  package internal(set) var bytes: [UInt8]
  package let isMutable: Bool
  /// Whether it is an element of an array of bytes, a `numpy.bytes_`.
  package let isNumPy: Bool

  package init(_ bytes: [UInt8], isMutable: Bool = false) {
    self.bytes = bytes
    self.isMutable = isMutable
    isNumPy = false
  }

  /// An element of an array of bytes.
  package init(numPy bytes: [UInt8]) {
    self.bytes = bytes
    isMutable = false
    isNumPy = true
  }

  /// Other bytes of the same kind.
  func like(_ bytes: [UInt8]) -> BytesObject { BytesObject(bytes, isMutable: isMutable) }
}

package final class TupleObject {
  package private(set) var items: [Value]

  package init(_ items: [Value]) { self.items = items }

  /// Copies an item to a register; false where the index is not inside.
  @inline(__always)
  func copyItem(_ index: Int, to target: UnsafeMutablePointer<Value>) -> Bool {
    items.withUnsafeBufferPointer { items in
      guard index >= 0, index < items.count else { return false }
      switch items[index] {
      case .int(let x): target.put(.int(x))
      case .float(let x): target.put(.float(x))
      default: target.pointee = items[index]
      }
      return true
    }
  }

  /// Moves the items out while the tuple is being freed; a live tuple never changes.
  func surrenderItems(to pending: inout [Value]) {
    // Freeing items that hold nothing needs no help.
    guard items.contains(where: \.isContainer) else { return }
    pending.append(contentsOf: items)
    items = []
  }

  deinit { Teardown.flatten(&items) }
}

package final class ListObject {
  package var items: [Value]

  package init(_ items: [Value]) { self.items = items }

  /// Copies an item to a register; false where the index is not inside.
  @inline(__always)
  func copyItem(_ index: Int, to target: UnsafeMutablePointer<Value>) -> Bool {
    items.withUnsafeBufferPointer { items in
      guard index >= 0, index < items.count else { return false }
      switch items[index] {
      case .int(let x): target.put(.int(x))
      case .float(let x): target.put(.float(x))
      case .bool(let x): target.put(.bool(x))
      default: target.pointee = items[index]
      }
      return true
    }
  }

  /// Replaces an item; false where the index is not inside.
  @inline(__always)
  func setItem(_ index: Int, _ source: UnsafeMutablePointer<Value>, takes: Bool) -> Bool {
    guard index >= 0, index < items.count else { return false }
    items.withUnsafeMutableBufferPointer { items in
      let place = items.baseAddress! + index  // bug: the list is not empty
      switch source.pointee {
      case .int(let x): place.put(.int(x))
      case .float(let x): place.put(.float(x))
      case .bool(let x): place.put(.bool(x))
      default: if takes { place.pointee = source.takeValue() } else { place.pointee = source.pointee }
      }
    }
    return true
  }

  /// Moves the items out while the list is being freed.
  func surrenderItems(to pending: inout [Value]) {
    // Freeing items that hold nothing needs no help.
    guard items.contains(where: \.isContainer) else { return }
    pending.append(contentsOf: items)
    items = []
  }

  deinit { Teardown.flatten(&items) }
}

package final class RangeObject {
  package let start: Int
  package let stop: Int
  package let step: Int
  package let count: Int

  /// `step` is not zero (the constructor function has checked).
  package init(start: Int, stop: Int, step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    if step > 0 ? start >= stop : start <= stop {
      count = 0
    } else {
      let distance = UInt(bitPattern: step > 0 ? stop &- start : start &- stop)
      let stride = step.magnitude
      count = Int(clamping: (distance - 1) / stride + 1)
    }
  }
}

package final class SliceObject {
  package private(set) var start: Value
  package private(set) var stop: Value
  package private(set) var step: Value

  package init(start: Value, stop: Value, step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
  }

  /// Moves the bounds out while the slice is being freed.
  func surrenderItems(to pending: inout [Value]) {
    pending += [start, stop, step]
    start = .none
    stop = .none
    step = .none
  }

  deinit {
    if start.isContainer || stop.isContainer || step.isContainer {
      var pending: [Value] = []
      surrenderItems(to: &pending)
      Teardown.flatten(&pending)
    }
  }
}

/// A function bound to its first argument.
package final class MethodObject {
  package private(set) var function: Value
  package private(set) var receiver: Value

  package init(function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
  }

  /// Moves both out while the method is being freed.
  func surrenderItems(to pending: inout [Value]) {
    pending += [function, receiver]
    function = .none
    receiver = .none
  }

  deinit {
    var pending: [Value] = []
    surrenderItems(to: &pending)
    Teardown.flatten(&pending)
  }
}

/// A variable that an inner function shares with the function around it.
package final class CellObject {
  package var value: Value

  package init(_ value: Value) { self.value = value }

  /// Copies the value to a register; false where there is none.
  @inline(__always)
  func copy(to target: UnsafeMutablePointer<Value>) -> Bool {
    switch value {
    case .int(let x): target.put(.int(x))
    case .float(let x): target.put(.float(x))
    case .undefined: return false
    default: target.pointee = value
    }
    return true
  }

  /// Stores a register's value; false where there is none.
  @inline(__always)
  func store(_ source: UnsafeMutablePointer<Value>, takes: Bool) -> Bool {
    switch source.pointee {
    case .undefined: return false
    default: if takes { value = source.takeValue() } else { value = source.pointee }
    }
    return true
  }

  /// Moves the value out while the cell is being freed.
  func surrenderItems(to pending: inout [Value]) {
    pending.append(value)
    value = .undefined
  }

  deinit {
    guard value.isContainer else { return }
    var pending: [Value] = []
    surrenderItems(to: &pending)
    Teardown.flatten(&pending)
  }
}
