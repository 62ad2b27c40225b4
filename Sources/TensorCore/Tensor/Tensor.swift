/// An n-dimensional array with NumPy's semantics: a window (offset, shape, strides) on shared storage.
///
/// A view shares the memory of its `base`; writing through one is seen by all. Strides count elements, may
/// be zero (broadcast) or negative (reversed), and always stay inside the memory.
package final class Tensor {
  package let dtype: DType
  /// The block that this array and all views of it share; the array without a base owns it.
  package private(set) var memory: UnsafeMutableRawPointer
  /// The first element of the window.
  package private(set) var firstByte: UnsafeMutableRawPointer
  /// The element the window starts at, counted from the beginning of the memory.
  package let offset: Int
  package private(set) var shape: Shape
  package private(set) var strides: Shape
  /// The number of elements.
  package private(set) var count: Int
  /// Whether the elements lie in C order without gaps, so that they can be walked as one run.
  package let isContiguous: Bool
  /// Whether writing is refused, as for the result of `np.broadcast_to`.
  package var isReadOnly: Bool
  /// The array this one is a view of, as NumPy's `base`; nil where it owns its memory.
  package let base: Tensor?
  /// Blocks that views may still look at after `resize`.
  private var outgrown: Outgrown?

  package var rank: Int { shape.count }

  /// A new C-ordered array with undefined contents.
  package convenience init(uninitialized shape: Shape, dtype: DType) throws(TensorError) {
    let count = try Tensor.checkedCount(shape, dtype: dtype)
    guard let block = Memory.block(byteCount: count &* dtype.size) else {
      throw Tensor.cannotAllocate(count &* dtype.size, shape, dtype)
    }
    self.init(owning: block, shape: shape, count: count, dtype: dtype)
  }

  /// A C-ordered array of zeros (`False` for `bool`).
  package convenience init(zeros shape: Shape, dtype: DType = .float64) throws(TensorError) {
    let count = try Tensor.checkedCount(shape, dtype: dtype)
    guard let block = Memory.zeroedBlock(byteCount: count &* dtype.size) else {
      throw Tensor.cannotAllocate(count &* dtype.size, shape, dtype)
    }
    self.init(owning: block, shape: shape, count: count, dtype: dtype)
  }

  /// A C-ordered array of the shape and type of a dense one, with undefined contents.
  package init(uninitializedLike other: Tensor) throws(TensorError) {
    let byteCount = other.count &* other.dtype.size
    guard let block = Memory.block(byteCount: byteCount) else {
      throw Tensor.cannotAllocate(byteCount, other.shape, other.dtype)
    }
    memory = block
    firstByte = block
    dtype = other.dtype
    shape = other.shape
    count = other.count
    strides = other.shape.contiguousStrides
    offset = 0
    isContiguous = true
    isReadOnly = false
    base = nil
    outgrown = nil
  }

  private init(owning block: UnsafeMutableRawPointer, shape: Shape, count: Int, dtype: DType) {
    memory = block
    firstByte = block
    self.dtype = dtype
    self.shape = shape
    self.count = count
    strides = shape.contiguousStrides
    offset = 0
    isContiguous = true
    isReadOnly = false
    base = nil
    outgrown = nil
  }

  /// A new array with undefined contents in another order of axes: `strides` are those of a dense array
  /// whose axes have been permuted.
  package init(
    uninitialized shape: Shape, permutedStrides strides: Shape, dtype: DType
  ) throws(TensorError) {
    let count = try Tensor.checkedCount(shape, dtype: dtype)
    guard let block = Memory.block(byteCount: count &* dtype.size) else {
      throw Tensor.cannotAllocate(count &* dtype.size, shape, dtype)
    }
    memory = block
    firstByte = block
    self.dtype = dtype
    self.shape = shape
    self.count = count
    self.strides = strides
    offset = 0
    isContiguous = Tensor.isContiguous(shape, strides)
    isReadOnly = false
    base = nil
    outgrown = nil
  }

  /// A view of `base`'s memory, with its elements' type or another one. The caller guarantees that every
  /// element lies inside it.
  package init(
    viewOf base: Tensor, as type: DType? = nil, offset: Int, shape: Shape, strides: Shape,
    readOnly: Bool = false
  ) {
    let type = type ?? base.dtype
    dtype = type
    memory = base.memory
    firstByte = base.memory + offset &* type.size
    self.offset = offset
    self.shape = shape
    self.strides = strides
    count = shape.elementCount
    isContiguous = Tensor.isContiguous(shape, strides)
    isReadOnly = readOnly || base.isReadOnly
    self.base = base.base ?? base
    outgrown = nil
  }

  deinit {
    if base == nil { Memory.release(memory, byteCount: count &* dtype.size) }
  }

  /// The first element. Valid only while the tensor is alive; `Element` must match `dtype`
  /// (`bool` is stored as `UInt8`, `float16` as `UInt16`, `int64` as `Int`).
  package func pointer<Element>(as type: Element.Type) -> UnsafeMutablePointer<Element> {
    firstByte.assumingMemoryBound(to: type)
  }

  /// Changes the shape in place, as `x.shape = …` does; the caller has checked the number of elements
  /// and that the array is contiguous.
  package func reshape(inPlaceTo shape: Shape) {
    self.shape = shape
    strides = shape.contiguousStrides
  }

  /// Memory that arrays have outgrown.
  private final class Outgrown {
    let block: UnsafeMutableRawPointer
    let byteCount: Int
    let earlier: Outgrown?

    init(_ block: UnsafeMutableRawPointer, byteCount: Int, earlier: Outgrown?) {
      self.block = block
      self.byteCount = byteCount
      self.earlier = earlier
    }

    deinit { Memory.release(block, byteCount: byteCount) }
  }

  /// `x.resize(shape)`: the elements in order, cut off or followed by zeros, in this very array.
  ///
  /// Views made before keep showing the old elements.
  package func resize(inPlaceTo shape: Shape) throws(TensorError) {
    let wanted = try Tensor.checkedCount(shape, dtype: dtype)
    if wanted == count, isContiguous { return reshape(inPlaceTo: shape) }
    guard base == nil else {
      throw .other(.valueError, "cannot resize this array: it does not own its data")
    }
    guard isContiguous else {
      throw .other(.valueError, "resize only works on single-segment arrays")
    }
    guard let block = Memory.zeroedBlock(byteCount: wanted &* dtype.size) else {
      throw Tensor.cannotAllocate(wanted &* dtype.size, shape, dtype)
    }
    block.copyMemory(from: memory, byteCount: Swift.min(count, wanted) &* dtype.size)
    outgrown = Outgrown(memory, byteCount: count &* dtype.size, earlier: outgrown)
    memory = block
    firstByte = block
    count = wanted
    reshape(inPlaceTo: shape)
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
    guard product <= Memory.largestByteCount / dtype.size else {
      throw cannotAllocate(product * dtype.size, shape, dtype)
    }
    return product
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
