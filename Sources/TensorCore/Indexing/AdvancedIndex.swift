/// An index with arrays in it, worked out for one tensor: the picked positions and the axes around them.
///
/// The result has the axes `before`, those of the broadcast index arrays, and `after`. Arrays that stand
/// next to each other keep their place; separated by a slice, `None` or `...` they go to the front.
final class AdvancedIndex {
  /// Axes of the result in front of the picked ones.
  private(set) var before = Window()
  /// Axes of the result behind the picked ones.
  private(set) var after = Window()
  /// The shape that the index arrays have together.
  private(set) var pickedShape = Shape()
  /// Where each pick starts, in elements from the tensor's first one.
  private(set) var positions: [Int] = []
  /// Whether the index is one mask over all axes, which NumPy assigns through in its own way.
  private(set) var isFullMask = false

  /// Lengths and strides of some axes.
  struct Window {
    var shape = Shape()
    var strides = Shape()

    mutating func append(_ length: Int, _ stride: Int) {
      shape.append(length)
      strides.append(stride)
    }

    mutating func append(_ other: Window) {
      for axis in 0..<other.shape.count { append(other.shape[axis], other.strides[axis]) }
    }
  }

  /// One index array and the axis it picks from; `axis` is nil for a 0-d mask, which adds an axis.
  struct Picker {
    let values: [Int]
    let shape: Shape
    let axis: Int?
  }

  init(_ items: [IndexItem], used: Int, of tensor: Tensor) throws(TensorError) {
    if let mask = tensor.fullMask(in: items) {
      try tensor.checkMask(mask, atAxis: 0)
      isFullMask = true
      positions = AdvancedIndex.positions(where: mask, in: tensor)
      pickedShape = Shape(positions.count)
      return
    }
    var pickers: [Picker] = []
    var base = 0
    var axis = 0
    var run = Run.none
    for item in items {
      switch item {
      case .integer, .tensor: run.meetArray()
      case .slice, .newAxis, .ellipsis: run.meetOther()
      }
      switch item {
      case .integer(let index):
        base += try tensor.checked(index, axis: axis) * tensor.strides[axis]
        axis += 1
      case .tensor(let array) where array.dtype == .bool && array.rank == 0:
        pickers.append(
          Picker(
            values: array.load(at: 0).isTrue ? [0] : [],
            shape: Shape(array.load(at: 0).isTrue ? 1 : 0),
            axis: nil))
      case .tensor(let mask) where mask.dtype == .bool:
        // NumPy takes an empty vector for one of indices.
        if mask.rank != 1 || mask.count > 0 { try tensor.checkMask(mask, atAxis: axis) }
        for coordinates in mask.nonzeroCoordinates() {
          pickers.append(
            Picker(values: coordinates, shape: Shape(coordinates.count), axis: axis))
          axis += 1
        }
      case .tensor(let array) where array.rank == 0:
        base +=
          try tensor.checked(array.load(at: 0).wrappedInteger, axis: axis)
          * tensor.strides[axis]
        axis += 1
      case .tensor(let array):
        pickers.append(Picker(values: array.integers, shape: array.shape, axis: axis))
        axis += 1
      case .slice(let start, let stop, let step):
        let range = try SliceRange(
          start: start, stop: stop, step: step, length: tensor.shape[axis])
        if range.count > 0 { base += range.start * tensor.strides[axis] }
        appendOther(range.count, tensor.strides[axis] &* range.step, run)
        axis += 1
      case .newAxis:
        appendOther(1, 0, run)
      case .ellipsis:
        for _ in 0..<(tensor.rank - used) {
          appendOther(tensor.shape[axis], tensor.strides[axis], run)
          axis += 1
        }
      }
    }
    while axis < tensor.rank {
      after.append(tensor.shape[axis], tensor.strides[axis])
      axis += 1
    }
    if run == .several {
      before.append(after)
      after = before
      before = Window()
    }
    guard let joint = Tensor.combinedShape(pickers.map(\.shape)) else {
      throw .other(
        .indexError,
        "shape mismatch: indexing arrays could not be broadcast together with shapes "
          + pickers.map { $0.shape.compactDescription + " " }.joined())
    }
    pickedShape = joint
    guard resultShape.count <= Shape.maximumRank else {
      throw .tooManyDimensions(resultShape.count)
    }
    let pickedCount = try Tensor.checkedCount(joint)
    positions = [Int](repeating: base, count: pickedCount)
    for picker in pickers { try add(picker, of: tensor) }
  }

  /// Whether the arrays of an index stand together.
  private enum Run {
    case none, inside, ended, several

    mutating func meetArray() {
      self = self == .none || self == .inside ? .inside : .several
    }

    mutating func meetOther() {
      if self == .inside { self = .ended }
    }
  }

  private func appendOther(_ length: Int, _ stride: Int, _ run: Run) {
    if run == .none { before.append(length, stride) } else { after.append(length, stride) }
  }

  /// The shape of what the index picks.
  var resultShape: Shape {
    var shape = before.shape
    for axis in 0..<pickedShape.count { shape.append(pickedShape[axis]) }
    for axis in 0..<after.shape.count { shape.append(after.shape[axis]) }
    return shape
  }

  /// Adds one array's share to every position, broadcasting it over the picked shape.
  private func add(_ picker: Picker, of tensor: Tensor) throws(TensorError) {
    guard let axis = picker.axis, !positions.isEmpty else { return }
    let length = tensor.shape[axis]
    let stride = tensor.strides[axis]
    var steps: [Int] = []
    steps.reserveCapacity(picker.values.count)
    for index in picker.values {
      let fromStart = index < 0 ? index &+ length : index
      guard fromStart >= 0, fromStart < length else {
        throw .indexOutOfBounds(index: index, axis: axis, length: length)
      }
      steps.append(fromStart &* stride)
      if steps.count & 0xFFFFF == 0 { try LongWork.check() }
    }
    if picker.shape == pickedShape {
      try positions.withUnsafeMutableBufferPointer { positions throws(TensorError) in
        try LongWork.inBlocks(steps.count) { for i in $0 { positions[i] &+= steps[i] } }
      }
      return
    }
    let own = picker.shape.contiguousStrides
    let shift = pickedShape.count - picker.shape.count
    var stretched = Shape.zeros(pickedShape.count)
    for i in 0..<picker.shape.count where picker.shape[i] != 1 { stretched[i + shift] = own[i] }
    let walk = StridedWalk(
      shape: pickedShape, first: stretched, second: pickedShape.contiguousStrides)
    positions.withUnsafeMutableBufferPointer { positions in
      steps.withUnsafeBufferPointer { steps in
        walk.forEachRun { from, to in
          for i in 0..<walk.runLength {
            positions[to &+ i &* walk.secondStep] &+= steps[from &+ i &* walk.firstStep]
          }
        }
      }
    }
  }

  /// Where the elements under a mask of the same shape lie.
  private static func positions(where mask: Tensor, in tensor: Tensor) -> [Int] {
    var result: [Int] = []
    let walk = StridedWalk(shape: tensor.shape, first: mask.strides, second: tensor.strides)
    let flags = mask.pointer(as: UInt8.self)
    let (flagStep, step) = (walk.firstStep, walk.secondStep)
    walk.forEachPiece { flag, position, length in
      for i in 0..<length where flags[flag &+ i &* flagStep] != 0 {
        result.append(position &+ i &* step)
      }
    }
    return result
  }
}
