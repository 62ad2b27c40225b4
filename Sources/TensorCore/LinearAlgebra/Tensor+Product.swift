import CKernels

extension Tensor {
  /// The matrix product as `np.matmul` defines it: vectors are rows or columns, leading axes are stacks of
  /// matrices that broadcast. Transposed views are used as they are.
  package static func matmul(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    let product = try StackedProduct(a, b)
    let out = try Tensor(uninitialized: product.shape, dtype: product.dtype)
    try product.run(into: out)
    return product.squeezed(out)
  }

  /// The matrix product written into a dense array of the right type and shape that overlaps neither
  /// operand.
  package static func matmul(_ a: Tensor, _ b: Tensor, into out: Tensor) throws(TensorError) {
    let product = try StackedProduct(a, b)
    guard out.isContiguous, out.dtype == product.dtype, out.count == product.shape.elementCount,
      !a.isDisturbed(byWriting: out), !b.isDisturbed(byWriting: out), a !== out, b !== out
    else {
      return try out.assign(matmul(a, b))
    }
    try product.run(into: out)
  }

  /// `np.dot`: the sum of products over the last axis of `a` and the last but one of `b` (the only one of
  /// a vector); a scalar operand multiplies.
  package static func dot(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
    if a.rank == 0 || b.rank == 0 {
      let product = try binary(.multiply, .tensor(a), .tensor(b))
      // NumPy adds complex multiples to zeros, which takes the sign of theirs away.
      return product.dtype.isComplex ? try binary(.add, .tensor(product), .weakInt(0)) : product
    }
    let leftAxis = a.rank - 1
    let rightAxis = max(b.rank - 2, 0)
    guard a.shape[leftAxis] == b.shape[rightAxis] else {
      throw .notAligned(a.shape, b.shape, leftAxis: leftAxis, rightAxis: rightAxis)
    }
    if a.rank <= 2 && b.rank <= 2 { return try matmul(a, b) }
    // Every line of `a` against every column of `b`: one product of matrices.
    let left = try a.contiguous()
    let inner = a.shape[leftAxis]
    let rows = Shape(a.shape.array.dropLast())
    let leftMatrix = Tensor(
      viewOf: left, offset: left.offset, shape: Shape(rows.elementCount, inner),
      strides: Shape(inner, 1))
    var order = Array(0..<b.rank)
    order.remove(at: rightAxis)
    let right = try b.permuted([rightAxis] + order).contiguous()
    let columns = Shape(order.map { b.shape[$0] })
    let rightMatrix = Tensor(
      viewOf: right, offset: right.offset, shape: Shape(inner, columns.elementCount),
      strides: Shape(columns.elementCount, 1))
    let result = try matmul(leftMatrix, rightMatrix)
    result.reshape(inPlaceTo: Shape(rows.array + columns.array))
    return result
  }
}

/// A product of two stacks of matrices, with vectors taken as matrices of one row or column.
struct StackedProduct {
  let dtype: DType
  /// With the axes of length one that vectors add.
  let shape: Shape
  private let left: Tensor
  private let right: Tensor
  private let isLeftVector: Bool
  private let isRightVector: Bool
  private let rows: Int
  private let inner: Int
  private let columns: Int
  /// The row and column steps of the operands' matrices.
  private let leftSteps: (Int, Int)
  private let rightSteps: (Int, Int)

  init(_ a: Tensor, _ b: Tensor) throws(TensorError) {
    for (place, operand) in [a, b].enumerated() where operand.rank == 0 {
      throw .other(
        .valueError,
        "matmul: Input operand \(place) does not have enough dimensions (has 0, gufunc core with "
          + "signature (n?,k),(k,m?)->(n?,m?) requires 1)")
    }
    left = a
    right = b
    isLeftVector = a.rank == 1
    isRightVector = b.rank == 1
    rows = isLeftVector ? 1 : a.shape[a.rank - 2]
    inner = a.shape[a.rank - 1]
    columns = isRightVector ? 1 : b.shape[b.rank - 1]
    let rightInner = b.shape[isRightVector ? 0 : b.rank - 2]
    guard inner == rightInner else {
      throw .matmulMismatch(a.shape, b.shape, rightLength: rightInner, leftLength: inner)
    }
    leftSteps = (isLeftVector ? 0 : a.strides[a.rank - 2], a.strides[a.rank - 1])
    rightSteps =
      isRightVector ? (b.strides[0], 0) : (b.strides[b.rank - 2], b.strides[b.rank - 1])
    dtype = DType.promoted(a.dtype, b.dtype)
    if a.rank <= 2 && b.rank <= 2 {
      shape = Shape(rows, columns)
    } else {
      let stackA = Shape(a.shape.array.dropLast(2))
      let stackB = Shape(b.shape.array.dropLast(2))
      let stack: Shape
      do {
        stack = try Tensor.broadcastShape(stackA, stackB)
      } catch {
        throw StackedProduct.stackMismatch(a, b, stackA, stackB, rows, columns)
      }
      shape = Shape(stack.array + [rows, columns])
    }
  }

  /// `np.matmul`'s text for stacks that do not broadcast.
  private static func stackMismatch(
    _ a: Tensor, _ b: Tensor, _ stackA: Shape, _ stackB: Shape, _ rows: Int, _ columns: Int
  ) -> TensorError {
    func remapped(_ stack: Shape) -> String {
      "(" + (stack.array.map(String.init) + ["newaxis", "newaxis"]).joined(separator: ",") + ")"
    }
    return .other(
      .valueError,
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "\(a.shape.compactDescription)->\(remapped(stackA)) "
        + "\(b.shape.compactDescription)->\(remapped(stackB))  "
        + "and requested shape (\(rows),\(columns))")
  }

  /// Computes every matrix of the stack into `out`, which is dense and of this product's shape and type.
  func run(into out: Tensor) throws(TensorError) {
    if out.count == 0 { return }
    let compute = dtype.computationType
    let target = compute == dtype ? out : try Tensor(uninitialized: shape, dtype: compute)
    let x = try operand(left, compute)
    // A few long columns are laid side by side first: the kernel would widen each to a whole panel.
    let isTall = shape.count == 2 && right.rank == 2 && right.dtype == compute && right.strides[0] == 1
      && (2...8).contains(columns) && rows > 1 && inner >= 512
    let y = try isTall ? right.contiguous() : operand(right, compute)
    let start = target.firstByte
    let (sizeX, sizeY, sizeOut) = (x.dtype.size, y.dtype.size, compute.size)
    let stepsX = x === left ? leftSteps : (isLeftVector ? 0 : inner, 1)
    let stepsY = y === right ? rightSteps : (isRightVector ? (1, 0) : (columns, 1))
    var state: Int32 = 1
    let body = { (offset: SIMD4<Int>) in
      let a = NablaMatrix(
        data: x.firstByte + offset[0] &* sizeX, row: stepsX.0, column: stepsX.1,
        dtype: x.dtype.rawValue)
      let b = NablaMatrix(
        data: y.firstByte + offset[1] &* sizeY, row: stepsY.0, column: stepsY.1,
        dtype: y.dtype.rawValue)
      if state != 1 { return }
      state = nabla_matmul(
        a, b, start + offset[2] &* sizeOut, rows, columns, inner, columns, compute.rawValue)
    }
    if shape.count == 2 {
      body(.zero)
    } else {
      let stack = Shape(Array(shape.array.dropLast(2)))
      let walk = StackWalk(stack)
      walk.forEach(
        StackedProduct.stackStrides(x, stack, isVector: isLeftVector),
        StackedProduct.stackStrides(y, stack, isVector: isRightVector), rows &* columns, body)
    }
    try TensorError.check(kernelState: state)
    if target !== out { out.overwrite(with: target, strides: target.strides) }
  }

  /// The operand as the kernel takes it: floating types are converted while they are packed, others here.
  private func operand(_ tensor: Tensor, _ compute: DType) throws(TensorError) -> Tensor {
    let isConvertedByKernel =
      compute.isFloating && (tensor.dtype == .float32 || tensor.dtype == .float64)
    if tensor.dtype == compute || isConvertedByKernel { return tensor }
    return try tensor.cast(to: compute)
  }

  private static func stackStrides(_ tensor: Tensor, _ stack: Shape, isVector: Bool) -> [Int] {
    let own = isVector ? 0 : tensor.rank - 2
    let shift = stack.count - own
    return (0..<stack.count).map { axis in
      guard axis >= shift, tensor.shape[axis - shift] != 1 else { return 0 }
      return tensor.strides[axis - shift]
    }
  }

  /// The result without the axes that vectors added.
  func squeezed(_ out: Tensor) -> Tensor {
    guard isLeftVector || isRightVector else { return out }
    var lengths = shape.array
    if isRightVector { lengths.removeLast() }
    if isLeftVector { lengths.remove(at: lengths.count - (isRightVector ? 1 : 2)) }
    out.reshape(inPlaceTo: Shape(lengths))
    return out
  }
}

/// Goes through a stack of matrices in C order.
private struct StackWalk {
  let lengths: [Int]

  init(_ shape: Shape) { lengths = shape.array }

  func forEach(_ a: [Int], _ b: [Int], _ size: Int, _ body: (SIMD4<Int>) -> Void) {
    var position = [Int](repeating: 0, count: lengths.count)
    let total = lengths.reduce(1, &*)
    for index in 0..<total {
      var offset = SIMD4<Int>(0, 0, index &* size, 0)
      for axis in lengths.indices {
        offset[0] &+= position[axis] &* a[axis]
        offset[1] &+= position[axis] &* b[axis]
      }
      body(offset)
      var axis = lengths.count - 1
      while axis >= 0 {
        position[axis] &+= 1
        if position[axis] < lengths[axis] { break }
        position[axis] = 0
        axis -= 1
      }
    }
  }
}
