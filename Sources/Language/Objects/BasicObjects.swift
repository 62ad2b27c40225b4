/// A string; Python counts code points, so indexing is direct only where all are ASCII.
package final class StringObject {
  package let text: String
  package let isASCII: Bool
  package var cachedHash: Int?

  package init(_ text: String) {
    self.text = text
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// The number of code points.
  package var count: Int { isASCII ? text.utf8.count : text.unicodeScalars.count }
}

package final class BytesObject {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }
}

package final class TupleObject {
  package private(set) var items: [Value]

  package init(_ items: [Value]) { self.items = items }

  /// Empties the tuple while it is being freed; a live tuple never changes.
  func removeItemsForTeardown() { items = [] }

  deinit { Teardown.flatten(&items) }
}

package final class ListObject {
  package var items: [Value]

  package init(_ items: [Value]) { self.items = items }

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
  package let start: Value
  package let stop: Value
  package let step: Value

  package init(start: Value, stop: Value, step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
  }
}

/// A function bound to its first argument.
package final class MethodObject {
  package let function: Value
  package let receiver: Value

  package init(function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
  }
}

/// A variable that an inner function shares with the function around it.
package final class CellObject {
  package var value: Value

  package init(_ value: Value) { self.value = value }
}
