/// An n-dimensional array with NumPy's semantics: a window (offset, shape, strides) on shared storage.
///
/// Views share `storage`; writing through one is seen by all. Strides count elements, may be zero
/// (broadcast) or negative (reversed), and always stay inside the storage.
package final class Tensor {
  package let dtype: DType
  package let storage: Storage
  /// The element the window starts at, counted from the beginning of the storage.
  package let offset: Int
  package private(set) var shape: Shape
  package private(set) var strides: Shape
  /// The number of elements.
  package let count: Int
  /// Whether the elements lie in C order without gaps, so that they can be walked as one run.
  package let isContiguous: Bool
  /// Whether writing is refused, as for the result of `np.broadcast_to`.
  package let isReadOnly: Bool
  /// The array this one is a view of, as NumPy's `base`; nil where it owns its memory.
  package let base: Tensor?

  package var rank: Int { shape.count }

  /// A new C-ordered array with undefined contents.
  package convenience init(uninitialized shape: Shape, dtype: DType) throws(TensorError) {
    let count = try Tensor.checkedCount(shape, dtype: dtype)
    try self.init(
      storage: Tensor.allocated(shape, dtype) { () throws(TensorError) in
        try Storage(byteCount: count &* dtype.size)
      }, shape: shape, count: count, dtype: dtype)
  }

  /// A C-ordered array of zeros (`False` for `bool`).
  package convenience init(zeros shape: Shape, dtype: DType = .float64) throws(TensorError) {
    let count = try Tensor.checkedCount(shape, dtype: dtype)
    try self.init(
      storage: Tensor.allocated(shape, dtype) { () throws(TensorError) in
        try Storage(zeroedByteCount: count &* dtype.size)
      }, shape: shape, count: count, dtype: dtype)
  }

  private init(storage: Storage, shape: Shape, count: Int, dtype: DType) {
    self.storage = storage
    self.dtype = dtype
    self.shape = shape
    self.count = count
    strides = shape.contiguousStrides
    offset = 0
    isContiguous = true
    isReadOnly = false
    base = nil
  }

  /// A new array with undefined contents in another order of axes: `strides` are those of a dense array
  /// whose axes have been permuted.
  package init(
    uninitialized shape: Shape, permutedStrides strides: Shape, dtype: DType
  ) throws(TensorError) {
    let count = try Tensor.checkedCount(shape, dtype: dtype)
    storage = try Tensor.allocated(shape, dtype) { () throws(TensorError) in
      try Storage(byteCount: count &* dtype.size)
    }
    self.dtype = dtype
    self.shape = shape
    self.count = count
    self.strides = strides
    offset = 0
    isContiguous = Tensor.isContiguous(shape, strides)
    isReadOnly = false
    base = nil
  }

  /// A view of `base`'s storage, with its elements' type or another one. The caller guarantees that every
  /// element lies inside it.
  package init(
    viewOf base: Tensor, as type: DType? = nil, offset: Int, shape: Shape, strides: Shape,
    readOnly: Bool = false
  ) {
    dtype = type ?? base.dtype
    storage = base.storage
    self.offset = offset
    self.shape = shape
    self.strides = strides
    count = shape.elementCount
    isContiguous = Tensor.isContiguous(shape, strides)
    isReadOnly = readOnly || base.isReadOnly
    self.base = base.base ?? base
  }

  /// The first element. Valid only while the tensor is alive; `Element` must match `dtype`
  /// (`bool` is stored as `UInt8`, `float16` as `UInt16`, `int64` as `Int`).
  package func pointer<Element>(as type: Element.Type) -> UnsafeMutablePointer<Element> {
    storage.pointer.assumingMemoryBound(to: type) + offset
  }

  /// Changes the shape in place, as `x.shape = …` does; the caller has checked the number of elements
  /// and that the array is contiguous.
  package func reshape(inPlaceTo shape: Shape) {
    self.shape = shape
    strides = shape.contiguousStrides
  }

  /// The number of elements of `shape`, checked against overflow, negative lengths and memory.
  package static func checkedCount(_ shape: Shape, dtype: DType = .float64) throws(TensorError)
    -> Int
  {
    guard shape.count <= Shape.maximumRank else { throw .tooManyDimensions(shape.count) }
    var product = 1
    for axis in 0..<shape.count {
      let length = shape[axis]
      guard length >= 0 else { throw .negativeDimension }
      let (next, overflow) = product.multipliedReportingOverflow(by: length)
      guard !overflow, next <= Int.max / dtype.size else { throw .tooLarge(shape) }
      product = next
    }
    guard product <= Storage.largestByteCount / dtype.size else {
      throw cannotAllocate(product * dtype.size, shape, dtype)
    }
    return product
  }

  /// The storage, or NumPy's words when there is not so much memory.
  @inline(__always)
  private static func allocated(
    _ shape: Shape, _ dtype: DType, _ make: () throws(TensorError) -> Storage
  ) throws(TensorError) -> Storage {
    do { return try make() } catch .outOfMemory(let byteCount) {
      throw cannotAllocate(byteCount, shape, dtype)
    }
  }

  private static func isContiguous(_ shape: Shape, _ strides: Shape) -> Bool {
    switch shape.count {
    case 0: return true
    case 1: return shape[0] <= 1 || strides[0] == 1
    case 2:
      let (rows, columns) = (shape[0], shape[1])
      if rows == 0 || columns == 0 { return true }
      return (columns == 1 || strides[1] == 1) && (rows == 1 || strides[0] == columns)
    default: break
    }
    var step = 1
    var axis = shape.count - 1
    while axis >= 0 {
      let length = shape[axis]
      if length == 0 { return true }
      if length != 1 {
        if strides[axis] != step { return false }
        step &*= length
      }
      axis -= 1
    }
    return true
  }
}
