/// The order NumPy sorts in: by value, NaN after everything else.
protocol Ordered: BitwiseCopyable, Equatable {
  /// Whether `a` comes strictly before `b`.
  static func precedes(_ a: Self, _ b: Self) -> Bool
}

extension UInt8: Ordered {
  @inline(__always) static func precedes(_ a: UInt8, _ b: UInt8) -> Bool { a < b }
}

extension Int32: Ordered {
  @inline(__always) static func precedes(_ a: Int32, _ b: Int32) -> Bool { a < b }
}

extension Int: Ordered {
  @inline(__always) static func precedes(_ a: Int, _ b: Int) -> Bool { a < b }
}

extension Float: Ordered {
  @inline(__always) static func precedes(_ a: Float, _ b: Float) -> Bool {
    a < b || (b != b && a == a)
  }
}

extension Double: Ordered {
  @inline(__always) static func precedes(_ a: Double, _ b: Double) -> Bool {
    a < b || (b != b && a == a)
  }
}

/// A stable merge sort, bottom up over runs that insertion has sorted.
enum MergeSort {
  private static let run = 12

  /// Sorts `values` in place; equal ones keep their order.
  @inline(__always)
  static func sort<Element: Ordered>(_ values: UnsafeMutablePointer<Element>, _ count: Int) {
    merge(values, count) { Element.precedes($0, $1) }
  }

  /// The order in which `values`, `step` apart, would be sorted.
  @inline(__always)
  static func order<Element: Ordered>(
    _ values: UnsafePointer<Element>, _ step: Int, into order: UnsafeMutablePointer<Int>,
    _ count: Int
  ) {
    for i in 0..<count { order[i] = i }
    merge(order, count) { Element.precedes(values[$0 &* step], values[$1 &* step]) }
  }

  /// Sorts by any strict order.
  @inline(__always)
  static func merge<Element: BitwiseCopyable>(
    _ values: UnsafeMutablePointer<Element>, _ count: Int, _ precedes: (Element, Element) -> Bool
  ) {
    var start = 0
    while start < count {
      let end = min(start + run, count)
      var i = start + 1
      while i < end {
        let moving = values[i]
        var j = i
        while j > start, precedes(moving, values[j - 1]) {
          values[j] = values[j - 1]
          j -= 1
        }
        values[j] = moving
        i += 1
      }
      start = end
    }
    guard count > run else { return }
    let buffer = UnsafeMutablePointer<Element>.allocate(capacity: count)
    defer { buffer.deallocate() }
    var width = run
    var (from, to) = (values, buffer)
    while width < count {
      var left = 0
      while left < count {
        let middle = min(left + width, count)
        let right = min(left + 2 * width, count)
        var (i, j, k) = (left, middle, left)
        if middle < right, precedes(from[middle], from[middle - 1]) {
          while i < middle, j < right {
            if precedes(from[j], from[i]) {
              to[k] = from[j]
              j += 1
            } else {
              to[k] = from[i]
              i += 1
            }
            k += 1
          }
        }
        // What is left is in order already.
        (to + k).update(from: from + i, count: middle - i)
        (to + k + middle - i).update(from: from + j, count: right - j)
        left = right
      }
      swap(&from, &to)
      width *= 2
    }
    if from != values { values.update(from: from, count: count) }
  }

  /// The first place in sorted `values` where `value` could stand, before or after its equals.
  @inline(__always)
  static func place<Element: Ordered>(
    of value: Element, in values: UnsafePointer<Element>, _ count: Int, afterEquals: Bool
  ) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let isBefore =
        afterEquals
        ? !Element.precedes(value, values[middle]) : Element.precedes(values[middle], value)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
