/// Works out a view axis by axis: what integers, slices, new axes and `...` pick of an array.
package struct ViewBuilder {
  private let tensor: Tensor
  private var start: Int
  private var lengths = Shape()
  private var steps = Shape()
  /// The next axis of the array.
  private var axis = 0

  package init(_ tensor: Tensor) {
    self.tensor = tensor
    start = tensor.offset
  }

  /// Takes one position of the next axis; false where it lies outside, or where there is no axis left.
  @inline(__always)
  package mutating func pick(_ index: Int) -> Bool {
    guard axis < tensor.rank else { return false }
    let length = tensor.shape[axis]
    let place = index < 0 ? index &+ length : index
    guard place >= 0, place < length else { return false }
    start &+= place &* tensor.strides[axis]
    axis += 1
    return true
  }

  /// Takes a slice of the next axis, or says that there is no axis left.
  package mutating func slice(start first: Int?, stop: Int?, step: Int?) throws(TensorError) -> Bool {
    guard axis < tensor.rank else { return false }
    let range = try SliceRange(start: first, stop: stop, step: step, length: tensor.shape[axis])
    let stride = tensor.strides[axis]
    if range.count > 0 { start &+= range.start &* stride }
    lengths.append(range.count)
    steps.append(stride &* range.step)
    axis += 1
    return true
  }

  /// An axis of length one, which takes none of the array's.
  package mutating func addAxis() {
    lengths.append(1)
    steps.append(0)
  }

  /// Keeps axes whole until `rest` are left.
  package mutating func keep(until rest: Int) {
    while axis < tensor.rank &- rest {
      lengths.append(tensor.shape[axis])
      steps.append(tensor.strides[axis])
      axis += 1
    }
  }

  /// The view, with all axes that are left.
  package consuming func view() throws(TensorError) -> Tensor {
    keep(until: 0)
    guard lengths.count <= Shape.maximumRank else { throw .tooManyDimensions(lengths.count) }
    return Tensor(viewOf: tensor, offset: start, shape: lengths, strides: steps)
  }
}
