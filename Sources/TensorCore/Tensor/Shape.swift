/// Lengths (or strides) along the axes of an array, kept inline up to rank 4 so that small arrays cost no
/// extra allocation.
package struct Shape: Sendable {
  /// The most axes of an array; NumPy allows 64.
  package static let maximumRank = 32

  package private(set) var count: Int
  /// Lengths up to rank 4, the rest zero; unused beyond, so that equal shapes have equal fields.
  private var first: (Int, Int, Int, Int) = (0, 0, 0, 0)
  @inline(__always)
  var inlineLengths: (Int, Int, Int, Int) { first }
  /// All lengths, when there are more than four.
  private var spilled: [Int]?

  /// The shape of a 0-d array.
  package init() { count = 0 }

  package init(_ length: Int) {
    count = 1
    first.0 = length
  }

  package init(_ rows: Int, _ columns: Int) {
    count = 2
    first.0 = rows
    first.1 = columns
  }

  package init(repeating value: Int, count: Int) {
    self.init()
    for _ in 0..<count { append(value) }
  }

  /// Adds an axis at the end.
  @inline(__always)
  package mutating func append(_ length: Int) {
    switch count {
    case 0: first.0 = length
    case 1: first.1 = length
    case 2: first.2 = length
    case 3: first.3 = length
    default: spill(length)
    }
    count &+= 1
  }

  @inline(never)
  private mutating func spill(_ length: Int) {
    spilled = (spilled ?? [first.0, first.1, first.2, first.3]) + [length]
  }

  package init(_ lengths: [Int]) {
    count = lengths.count
    if count > 4 {
      spilled = lengths
    } else {
      if count > 0 { first.0 = lengths[0] }
      if count > 1 { first.1 = lengths[1] }
      if count > 2 { first.2 = lengths[2] }
      if count > 3 { first.3 = lengths[3] }
    }
  }

  // The list is looked at only for ranks that need it: touching it costs reference counting.
  package subscript(axis: Int) -> Int {
    @inline(__always)
    get {
      precondition(axis >= 0 && axis < count, "axis outside the shape")  // bug: callers normalise axes
      if count > 4 { return spilledLength(axis) }
      switch axis {
      case 0: return first.0
      case 1: return first.1
      case 2: return first.2
      default: return first.3
      }
    }
    @inline(__always)
    set {
      precondition(axis >= 0 && axis < count, "axis outside the shape")  // bug: callers normalise axes
      if count > 4 { return setSpilled(axis, newValue) }
      switch axis {
      case 0: first.0 = newValue
      case 1: first.1 = newValue
      case 2: first.2 = newValue
      default: first.3 = newValue
      }
    }
  }

  @inline(never)
  private func spilledLength(_ axis: Int) -> Int { spilled?[axis] ?? 0 }

  @inline(never)
  private mutating func setSpilled(_ axis: Int, _ length: Int) { spilled?[axis] = length }

  package var array: [Int] {
    if let spilled { return spilled }
    return (0..<count).map { self[$0] }
  }

  /// The number of elements. Lengths of live tensors are checked so that this cannot overflow.
  package var elementCount: Int {
    switch count {
    case 0: return 1
    case 1: return first.0
    case 2: return first.0 &* first.1
    default: break
    }
    var product = 1
    for axis in 0..<count { product &*= self[axis] }
    return product
  }

  /// Strides, in elements, of a C-ordered array of this shape.
  package var contiguousStrides: Shape {
    switch count {
    case 0: return Shape()
    case 1: return Shape(1)
    case 2: return Shape(max(first.1, 1), 1)
    default: break
    }
    var strides = self
    var step = 1
    var axis = count - 1
    while axis >= 0 {
      strides[axis] = step
      step &*= max(self[axis], 1)
      axis -= 1
    }
    return strides
  }
}

extension Shape: Equatable {
  @inline(__always)
  package static func == (a: Shape, b: Shape) -> Bool {
    guard a.count == b.count else { return false }
    if a.count <= 4 { return a.inlineLengths == b.inlineLengths }
    return isEqual(a, b)
  }

  @inline(never)
  private static func isEqual(_ a: Shape, _ b: Shape) -> Bool {
    for axis in 0..<a.count where a[axis] != b[axis] { return false }
    return true
  }
}

extension Shape: ExpressibleByArrayLiteral {
  package init(arrayLiteral lengths: Int...) { self.init(lengths) }
}

extension Shape: CustomStringConvertible {
  /// Python's text of the tuple: `()`, `(3,)`, `(2, 3)`.
  package var description: String {
    count == 1 ? "(\(self[0]),)" : "(" + array.map(String.init).joined(separator: ", ") + ")"
  }

  /// NumPy's text in broadcasting errors: `(2,3)`, `(3,)`.
  package var compactDescription: String {
    count == 1 ? "(\(self[0]),)" : "(" + array.map(String.init).joined(separator: ",") + ")"
  }
}
