import TensorCore

// Reading and writing parts of arrays.
extension Interpreter {
  /// Row `i` of an array: a view, or a scalar where there is one axis. The position is inside.
  func row(of tensor: Tensor, _ i: Int) throws(Raise) -> Value {
    if tensor.rank == 1 {
      return .scalar(try engine { () throws(TensorError) in try tensor.element(i) })
    }
    return .array(try engine { () throws(TensorError) in try tensor.row(i) })
  }

  func subscripted(_ tensor: Tensor, _ index: Value) throws(Raise) -> Value {
    switch index {
    case .int(let position):
      if tensor.rank > 0 { return try row(of: tensor, position) }
    case .slice(let slice):
      if tensor.rank > 0 {
        let start = try sliceBound(slice.start)
        let stop = try sliceBound(slice.stop)
        let step = try sliceBound(slice.step)
        return .array(
          try engine { () throws(TensorError) in
            try tensor.sliced(start: start, stop: stop, step: step)
          })
      }
    case .tuple(let tuple):
      if tuple.items.count == tensor.rank, let element = try element(tensor, tuple.items) {
        return .scalar(element)
      }
      if let view = try basicView(tensor, tuple.items), view.rank > 0 { return .array(view) }
    default: break
    }
    let items = try indexItems(from: index)
    let result = try engine { () throws(TensorError) in try tensor.subscripted(items) }
    if result.rank == 0, !items.contains(where: \.isEllipsis) { return .scalar(result.element(at: 0)) }
    return .array(result)
  }

  /// The view that integers, slices, `None` and one `...` pick; nil where anything else is among them or an
  /// integer lies outside, of which the full way says more.
  private func basicView(_ tensor: Tensor, _ items: [Value]) throws(Raise) -> Tensor? {
    var builder = ViewBuilder(tensor)
    for (number, item) in items.enumerated() {
      switch item {
      case .int(let position):
        guard builder.pick(position) else { return nil }
      case .slice(let slice):
        let start = try sliceBound(slice.start)
        let stop = try sliceBound(slice.stop)
        let step = try sliceBound(slice.step)
        let isTaken: Bool
        do throws(TensorError) { isTaken = try builder.slice(start: start, stop: stop, step: step) } catch {
          throw Raise(error)
        }
        guard isTaken else { return nil }
      case .none: builder.addAxis()
      case .ellipsis:
        var rest = 0
        for later in items[(number + 1)...] {
          switch later {
          case .int, .slice: rest += 1
          case .none: break
          default: return nil
          }
        }
        builder.keep(until: rest)
      default: return nil
      }
    }
    do throws(TensorError) { return try builder.view() } catch { throw Raise(error) }
  }

  /// The element at as many integers as there are axes; nil where one is something else.
  private func element(_ tensor: Tensor, _ items: [Value]) throws(Raise) -> Scalar? {
    if items.count == 2, case .int(let i) = items[0], case .int(let j) = items[1] {
      return try engine { () throws(TensorError) in try tensor.element(i, j) }
    }
    var indices: [Int] = []
    for item in items {
      guard !item.isBoolean, let position = integerIndex(item) else { return nil }
      indices.append(position)
    }
    return try engine { () throws(TensorError) in try tensor.element(at: indices) }
  }

  func setSubscript(_ tensor: Tensor, _ index: Value, _ new: Value) throws(Raise) {
    if case .int(let position) = index, tensor.rank == 1, tensor.dtype == .float64, !tensor.isReadOnly {
      let place = position < 0 ? position &+ tensor.count : position
      if place >= 0, place < tensor.count {
        switch new {
        case .float(let x), .scalar(.float64(let x)):
          tensor.setElement(at: place, to: .float64(x))
          return
        default: break
        }
      }
    }
    if !tensor.dtype.isComplex, tensor.dtype != .bool {
      if new.pythonComplex != nil { throw Interpreter.complexRefusal(tensor.dtype) }
      if let from = new.elementType { try warnOfLostParts(from: from, to: tensor.dtype) }
    }
    if let scalar = new.weakScalar, case .int(let position) = index, tensor.rank == 1 {
      try engine { () throws(TensorError) in
        try tensor.setSubscripted([.integer(position)], to: scalar.0, isWeak: scalar.1)
      }
      return
    }
    if try setView(tensor, index, new) { return }
    let items = try indexItems(from: index)
    if case .large(let large) = new {
      let element = try large.element(of: tensor.dtype)
      try engine { () throws(TensorError) in
        try tensor.setSubscripted(items, to: element, isWeak: false)
      }
      return
    }
    if let (scalar, isWeak) = new.weakScalar {
      try engine { () throws(TensorError) in
        try tensor.setSubscripted(items, to: scalar, isWeak: isWeak)
      }
      return
    }
    if case .string(let text) = new {
      guard tensor.dtype.isFloating, let number = Double(text.text) else {
        throw .valueError("could not convert string to float: \(try representation(new))")
      }
      try engine { () throws(TensorError) in
        try tensor.setSubscripted(items, to: .float64(number), isWeak: true)
      }
      return
    }
    if tensor.dtype.isInteger || tensor.dtype == .bool { try checkSequence(new, for: tensor, items) }
    let isList = if case .array = new { false } else { true }
    let source = try self.tensor(from: new)
    if isList, source.dtype.isComplex, !tensor.dtype.isComplex {
      // Looks for Python's own complex numbers in it.
      _ = try self.tensor(from: new, dtype: tensor.dtype)
    }
    do throws(TensorError) { try tensor.setSubscripted(items, to: source) } catch {
      throw Raise(error)
    }
  }

  /// Writes a number or an array over the view that an index of integers, slices, `None` and `...` picks. False,
  /// with nothing written: the index or the value is of another kind.
  private func setView(_ tensor: Tensor, _ index: Value, _ new: Value) throws(Raise) -> Bool {
    let view: Tensor?
    switch index {
    case .tuple(let tuple) where tuple.items.count == 2:
      if case .int(let i) = tuple.items[0], case .int(let j) = tuple.items[1], tensor.rank == 2 {
        guard let (element, isWeak) = new.weakScalar else { return false }
        return try engine { () throws(TensorError) in
          try tensor.setElement(i, j, to: element, isWeak: isWeak)
        }
      }
      view = try basicView(tensor, tuple.items)
    case .tuple(let tuple): view = try basicView(tensor, tuple.items)
    case .slice, .ellipsis: view = try basicView(tensor, [index])
    default: return false
    }
    guard let view else { return false }
    do throws(TensorError) {
      if let (scalar, isWeak) = new.weakScalar {
        try view.assign(scalar, isWeak: isWeak)
        return true
      }
      guard case .array(let source) = new, view.rank > 0 || source.rank == 0 else { return false }
      try view.assign(source)
      return true
    } catch {
      throw Raise(error)
    }
  }

  /// A list's own numbers must fit an array of integers, one by one, and a list itself is no integer.
  private func checkSequence(_ new: Value, for tensor: Tensor, _ items: [IndexItem]) throws(Raise) {
    switch new {
    case .list, .tuple: break
    default: return
    }
    let isElement = items.count == tensor.rank && items.allSatisfy(\.isInteger)
    if isElement, tensor.dtype != .bool {
      throw Raise(
        .typeError,
        "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(of: new))'",
        hint: "this index names one element; a slice such as x[0:2] takes several values")
    }
    if tensor.dtype.isInteger { try checkFits(new, tensor.dtype) }
  }

  /// The items of an index to an array: integers, slices, `None`, `...`, arrays and lists.
  package func indexItems(from index: Value) throws(Raise) -> [IndexItem] {
    guard case .tuple(let tuple) = index else { return [try indexItem(index)] }
    var items: [IndexItem] = []
    for item in tuple.items { items.append(try indexItem(item)) }
    return items
  }

  private func indexItem(_ value: Value) throws(Raise) -> IndexItem {
    switch value {
    case .int(let position): return .integer(position)
    case .slice(let slice):
      return .slice(
        start: try sliceBound(slice.start), stop: try sliceBound(slice.stop),
        step: try sliceBound(slice.step))
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .bool, .scalar(.bool): return .tensor(try tensor(from: value))
    case .scalar(let scalar):
      if let position = scalar.integerValue { return .integer(position) }
    case .array(let tensor):
      if tensor.dtype.isInteger || tensor.dtype == .bool { return .tensor(tensor) }
      throw .indexError("arrays used as indices must be of integer (or boolean) type")
    case .list, .tuple, .range:
      let converted = try tensor(from: value)
      if converted.count == 0 {
        return .tensor(
          try engine { () throws(TensorError) in try converted.cast(to: .int64) })
      }
      if converted.dtype.isInteger || converted.dtype == .bool { return .tensor(converted) }
      throw .indexError("arrays used as indices must be of integer (or boolean) type")
    case .instance:
      if let method = specialMethod(value, names.index), let i = integerIndex(try call(method, [value])) {
        return .integer(i)
      }
    default: break
    }
    throw .indexError(
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean "
        + "arrays are valid indices")
  }
}

extension Value {
  fileprivate var isBoolean: Bool {
    switch self {
    case .bool, .scalar(.bool): true
    default: false
    }
  }

  /// A single number for an element, and whether it is Python's own.
  fileprivate var weakScalar: (Scalar, Bool)? {
    switch self {
    case .float(let x): (.float64(x), true)
    case .int(let x): (.int64(x), true)
    case .bool(let x): (.bool(x), true)
    case .scalar(let scalar): (scalar, false)
    default: complexElement.map { (.complex($0), true) }
    }
  }
}

extension IndexItem {
  fileprivate var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }
  fileprivate var isInteger: Bool { if case .integer = self { true } else { false } }
}
