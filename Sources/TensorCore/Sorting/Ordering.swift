/// The order NumPy sorts in: by value, NaN after everything else.
protocol Ordered: BitwiseCopyable, Equatable {
  /// Whether `a` comes strictly before `b`.
  static func precedes(_ a: Self, _ b: Self) -> Bool
  /// Whether `np.unique` takes both as one: equal numbers, and NaNs.
  static func isSame(_ a: Self, _ b: Self) -> Bool
}

extension Ordered {
  @inline(__always) static func isSame(_ a: Self, _ b: Self) -> Bool {
    a == b || (a != a && b != b)
  }
}

extension Ordered where Self: BinaryInteger {
  @inline(__always) static func precedes(_ a: Self, _ b: Self) -> Bool { a < b }
}

extension Int8: Ordered {}
extension UInt8: Ordered {}
extension Int16: Ordered {}
extension UInt16: Ordered {}
extension Int32: Ordered {}
extension UInt32: Ordered {}
extension Int: Ordered {}
extension UInt64: Ordered {}

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

extension DType {
  /// The type that elements are put in order as: their own, or a wider one with the same order.
  var ordered: DType {
    switch self {
    case .int8, .int16, .uint16: .int32
    case .uint32: .int64
    case .float16: .float32
    case .bool, .uint8, .int32, .int64, .uint64, .float32, .float64, .complex64, .complex128: self
    }
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
