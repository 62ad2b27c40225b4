extension Tensor {
  /// NumPy's MemoryError for an array that is too much.
  static func cannotAllocate(_ byteCount: Int, _ shape: Shape, _ dtype: DType) -> TensorError {
    .other(
      .memoryError,
      "Unable to allocate \(sizeText(byteCount)) for an array with shape \(shape) and data type "
        + dtype.name)
  }

  /// Three digits and a binary unit, as NumPy rounds them: `7.28 TiB`, `298. GiB`.
  static func sizeText(_ byteCount: Int) -> String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var unit = 0
    var amount = Double(byteCount)
    while amount.rounded() >= 1024, unit < units.count - 1 {
      amount /= 1024
      unit += 1
    }
    guard unit > 0 else { return "\(byteCount) bytes" }
    let digits = amount < 9.995 ? 2 : amount < 99.95 ? 1 : 0
    return FloatText.fixed(amount, digits: digits, keepsPoint: true) + " " + units[unit]
  }
}
