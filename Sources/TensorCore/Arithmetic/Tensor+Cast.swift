import CKernels

extension Tensor {
  /// A C-ordered copy with another element type, converted as C does.
  package func cast(to type: DType) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: type)
    result.overwrite(with: self, strides: strides)
    return result
  }

  /// A C-ordered copy.
  package func copy() throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: dtype)
    if isContiguous {
      result.storage.pointer.copyMemory(from: rawPointer, byteCount: count &* dtype.size)
    } else {
      result.overwrite(with: self, strides: strides)
    }
    return result
  }

  /// The array itself where it is dense and in C order, else a C-ordered copy.
  package func contiguous() throws(TensorError) -> Tensor { isContiguous ? self : try copy() }

  /// Overwrites every element with `source`, broadcast and converted without checks of kinds, as
  /// `x[...] = source` does; safe where the two share memory.
  package func assign(_ source: Tensor) throws(TensorError) {
    let values = source.isDisturbed(byWriting: self) ? try source.copy() : source
    guard let valueStrides = values.strides(broadcastTo: shape) else {
      throw .other(
        .valueError,
        "could not broadcast input array from shape \(source.shape.compactDescription) into shape "
          + shape.compactDescription)
    }
    overwrite(with: values, strides: valueStrides)
  }

  /// Copies `source`, walked with `sourceStrides` over this shape; the two are apart or the same.
  func overwrite(with source: Tensor, strides sourceStrides: Shape) {
    var walk = Walk(shape, sourceStrides, strides)
    walk.coalesce()
    let (from, to) = (source.rawPointer, rawPointer)
    let (sizeFrom, sizeTo) = (source.dtype.size, dtype.size)
    let length = walk.length
    let steps = walk.steps
    if source.dtype == dtype {
      if walk.axes.count == 2 {
        let rows = walk.axes[1]
        nabla_copy_matrix(
          from + walk.start[0] &* sizeFrom, to + walk.start[1] &* sizeTo, rows.length, length,
          rows.steps[0], steps[0], rows.steps[1], steps[1], sizeTo)
        if count > 0 { return }
      }
      walk.forEachRun { offset in
        nabla_copy_matrix(
          from + offset[0] &* sizeFrom, to + offset[1] &* sizeTo, 1, length, 0, steps[0], 0,
          steps[1], sizeTo)
      }
      return
    }
    guard let loop = nabla_cast_loop(source.dtype.rawValue, dtype.rawValue) else { return }
    walk.forEachRun { offset in
      loop(from + offset[0] &* sizeFrom, to + offset[1] &* sizeTo, length, steps[0], steps[1])
    }
  }
}
