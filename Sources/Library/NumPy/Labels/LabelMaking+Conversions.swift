import Language
import TensorCore

/// Arrays of labels in other types.
extension LabelMaking {
  /// How wide text must be that holds all elements.
  private static func width(of labels: LabelArray, _ interpreter: Interpreter) throws(Raise) -> Int {
    switch labels.type {
    case .text(let width), .bytes(let width): return width
    case .date(let date): return date.isSpan ? 21 : DateText.width(date.unit)
    case .object, .record:
      var width = 1
      for item in labels.items { width = max(width, try interpreter.string(item).unicodeScalars.count) }
      return width
    }
  }

  /// An array of labels in another type; itself where it has that type already.
  static func converted(
    _ labels: LabelArray, _ type: LabelType?, _ interpreter: Interpreter
  ) throws(Raise) -> LabelArray {
    var target = type ?? labels.type
    if labels.type.record != nil, target == .text(width: 0) || target == .bytes(width: 0) {
      throw .typeError(
        "cannot cast dtype \(labels.type.description) to <class 'numpy.dtypes.\(target.className)DType'>.")
    }
    if target == .text(width: 0) || target == .bytes(width: 0) {
      let width = try width(of: labels, interpreter)
      target = target.isText ? .text(width: width) : .bytes(width: width)
    }
    if case .date(let date) = target, date.unit == .generic {
      if case .date(let own) = labels.type { target = .date(date.with(own.unit, own.multiple)) } else {
        var making = LabelMaking(interpreter, target)
        return try making.make(labels.value(interpreter))
      }
    }
    guard target != labels.type else { return labels }
    if labels.type.record != nil, target.record == nil, target != .object {
      guard target.date == nil else {
        throw .typeError(
          "Cannot cast array data from \(labels.type.representation) to \(target.representation) according to the rule 'unsafe'")
      }
      throw .typeError(
        "cannot cast dtype \(labels.type.description) to <class 'numpy.dtypes.\(target.className)DType'>.")
    }
    if case .date(let own) = labels.type, case .date(let date) = target {
      let conversion = own.isSpan == date.isSpan ? try own.conversion(to: date) : { $0 }
      let made = try LabelArray(date, labels.counts.map(conversion), labels.shape)
      return made
    }
    if case .date(let own) = labels.type, !own.isSpan, target.isText || target.isBytes {
      let width = target.isText ? target.size / 4 : target.size
      for count in labels.counts where try DateText.text(count, own).utf8.count > width {
        throw Raise(
          .runtimeError,
          "The string provided for NumPy ISO datetime formatting was too short, with length \(width)")
      }
    }
    if case .record(let record) = target, labels.type.record != nil {
      return try RecordMaking.converted(labels, record, interpreter)
    }
    var items: [Value] = []
    items.reserveCapacity(labels.count)
    var pace = Pace()
    for item in labels.items {
      try pace.step(interpreter)
      if target == .object {
        items.append(try LabelAccess.python(item, interpreter))
      } else {
        items.append(try element(item, target, interpreter))
      }
    }
    return try LabelArray(target, items, labels.shape)
  }

  /// Numbers as text or objects.
  static func converted(
    _ tensor: Tensor, _ type: LabelType, _ interpreter: Interpreter
  ) throws(Raise) -> LabelArray {
    if case .date(let date) = type {
      if date.unit == .generic, !date.isSpan {
        throw .valueError("Converting an integer to a NumPy datetime requires a specified unit")
      }
      return try DateMaking.array(tensor, date)
    }
    let target: LabelType =
      switch type {
      case .text(width: 0): .text(width: tensor.dtype.textWidth)
      case .bytes(width: 0): .bytes(width: tensor.dtype.textWidth)
      default: type
      }
    var items: [Value] = []
    items.reserveCapacity(tensor.count)
    for index in 0..<tensor.count {
      let scalar = tensor.element(at: index)
      if target == .object {
        items.append(scalar.pythonValue)
      } else {
        items.append(try element(.scalar(scalar), target, interpreter))
      }
      if index & 0xFFF == 0xFFF { try interpreter.checkInterrupt() }
    }
    return try LabelArray(target, items, tensor.shape)
  }
}
