import CKernels

/// An elementwise expression over large arrays that has been checked but not computed: `x * y + x - y` as
/// one pass over the operands, a few kilobytes at a time, so that no intermediate array is ever made.
///
/// Each step applies one kernel to a chunk, in the order in which Python would apply the operators, so the
/// numbers are those of the steps taken one by one. All floating-point operands have the type of the
/// result; anything else is not deferred. The arrays must not change before the expression is computed.
package final class DeferredArray {
  package let dtype: DType
  package let shape: Shape
  private let count: Int
  private var leaves: [Leaf]
  private var steps: [Step] = []
  /// Buffers the steps use; the first holds the newest result.
  private var firstBuffer = 0
  private var bufferCount = 0
  /// The array, once it has been computed.
  private var result: Tensor?

  /// Where an array's elements stand against those of the result.
  private enum Layout { case dense, row, column }

  private struct Leaf {
    var tensor: Tensor
    var layout: Layout
  }

  private enum Source {
    case buffer(Int)
    case leaf(Int)
    case scalar(ElementSlot)
  }

  private struct Step {
    /// NumPy's name of the function, for warnings.
    var name: String
    var binary: BinaryLoop?
    var unary: UnaryLoop?
    var a: Source
    var b: Source
    var out: Int
  }

  /// What went wrong while the array was computed, function by function.
  package private(set) var errors: [(step: Int, name: String, errors: FloatingPointErrors)] = []

  /// Results below this size gain nothing from waiting.
  package static let smallestByteCount = 16 << 10
  /// One buffer; with those of the operands the chunks stay in the first-level cache.
  private static let chunkBytes = 8 << 10
  private static let largestBufferCount = 6
  private static let largestStepCount = 24

  /// An operand of a step: an array or number, or another deferred expression, which it takes over.
  package enum Part {
    case operand(Operand)
    case deferred(DeferredArray)
  }

  private init(_ dtype: DType, _ shape: Shape, _ leaves: [Leaf]) {
    self.dtype = dtype
    self.shape = shape
    count = shape.elementCount
    self.leaves = leaves
  }

  // MARK: Building

  /// `op(a, b)`, where it can wait. Deferred operands are taken over and must not be used again.
  package static func binary(_ op: BinaryOperation, _ a: Part, _ b: Part) -> DeferredArray? {
    guard let (type, shape) = commonForm(a, b),
      let types = try? op.types(common: type), types.operand == type, types.result == type,
      let loop = nabla_binary_loop(op.rawValue, type.rawValue)
    else { return nil }
    let target: DeferredArray
    let left: Source
    let right: Source
    switch (a, b) {
    case (.deferred(let x), .deferred(let y)) where x.result == nil && y.result == nil:
      guard x.bufferCount + y.bufferCount <= largestBufferCount,
        x.steps.count + y.steps.count < largestStepCount
      else { return nil }
      left = .buffer(x.firstBuffer)
      right = .buffer(x.bufferCount + y.firstBuffer)
      x.takeOver(y)
      target = x
    case (.deferred(let x), _) where x.result == nil:
      guard let source = x.source(b) else { return nil }
      left = .buffer(x.firstBuffer)
      right = source
      target = x
    case (_, .deferred(let y)) where y.result == nil:
      guard let source = y.source(a) else { return nil }
      left = source
      right = .buffer(y.firstBuffer)
      target = y
    default:
      target = DeferredArray(type, shape, [])
      guard let x = target.source(a), let y = target.source(b) else { return nil }
      left = x
      right = y
    }
    guard target.steps.count < largestStepCount else { return nil }
    target.append(Step(name: op.name, binary: loop, unary: nil, a: left, b: right, out: 0))
    return target
  }

  /// `op(a)`, where it can wait.
  package static func unary(_ op: UnaryOperation, _ a: Part) -> DeferredArray? {
    guard let (type, shape) = form(a), isWorthwhile(type, shape),
      let types = try? op.types(type), types.operand == type, types.result == type,
      let loop = nabla_unary_loop(op.rawValue, type.rawValue)
    else { return nil }
    let target: DeferredArray
    let source: Source
    if case .deferred(let x) = a, x.result == nil {
      guard x.steps.count < largestStepCount else { return nil }
      target = x
      source = .buffer(x.firstBuffer)
    } else {
      target = DeferredArray(type, shape, [])
      guard let leaf = target.source(a) else { return nil }
      source = leaf
    }
    target.append(Step(name: op.name, binary: nil, unary: loop, a: source, b: source, out: 0))
    return target
  }

  private func append(_ step: Step) {
    var step = step
    // The result goes where an operand was, since every intermediate result is used once.
    if case .buffer(let number) = step.a {
      step.out = number
    } else if case .buffer(let number) = step.b {
      step.out = number
    } else {
      step.out = bufferCount
      bufferCount += 1
    }
    firstBuffer = step.out
    steps.append(step)
  }

  private func takeOver(_ other: DeferredArray) {
    let (leafShift, bufferShift) = (leaves.count, bufferCount)
    func shifted(_ source: Source) -> Source {
      switch source {
      case .buffer(let number): .buffer(number + bufferShift)
      case .leaf(let number): .leaf(number + leafShift)
      case .scalar: source
      }
    }
    leaves += other.leaves
    for step in other.steps {
      steps.append(
        Step(
          name: step.name, binary: step.binary, unary: step.unary, a: shifted(step.a),
          b: shifted(step.b), out: step.out + bufferShift))
    }
    bufferCount += other.bufferCount
    other.leaves = []
    other.steps = []
  }

  /// An operand that is not itself waiting, as a source of this expression; nil where its elements cannot be
  /// read in chunks.
  private func source(_ part: Part) -> Source? {
    switch part {
    case .deferred(let other):
      guard let tensor = other.result else { return nil }
      return leaf(tensor)
    case .operand(.tensor(let tensor)):
      if tensor.rank == 0 { return (try? ElementSlot(.tensor(tensor), as: dtype)).map { .scalar($0) } }
      return leaf(tensor)
    case .operand(let number):
      return (try? ElementSlot(number, as: dtype)).map { .scalar($0) }
    }
  }

  private func leaf(_ tensor: Tensor) -> Source? {
    guard let layout = layout(of: tensor) else { return nil }
    leaves.append(Leaf(tensor: tensor, layout: layout))
    return .leaf(leaves.count - 1)
  }

  private func layout(of tensor: Tensor) -> Layout? {
    guard tensor.dtype == dtype, tensor.isContiguous else { return nil }
    if tensor.shape == shape { return .dense }
    guard shape.count == 2 else { return nil }
    let columns = shape[1]
    guard columns >= 8, columns <= DeferredArray.chunkBytes / dtype.size else { return nil }
    switch tensor.rank {
    case 1: return tensor.shape[0] == columns ? .row : nil
    case 2:
      if tensor.shape[0] == 1 && tensor.shape[1] == columns { return .row }
      return tensor.shape[1] == 1 && tensor.shape[0] == shape[0] ? .column : nil
    default: return nil
    }
  }

  private static func isWorthwhile(_ type: DType, _ shape: Shape) -> Bool {
    (type == .float32 || type == .float64)
      && shape.elementCount &* type.size >= smallestByteCount
  }

  private static func form(_ part: Part) -> (DType, Shape)? {
    switch part {
    case .deferred(let deferred): (deferred.dtype, deferred.shape)
    case .operand(.tensor(let tensor)): (tensor.dtype, tensor.shape)
    case .operand: nil
    }
  }

  /// The type and shape of a result to which neither operand has to be converted; nil where there is none.
  private static func commonForm(_ a: Part, _ b: Part) -> (DType, Shape)? {
    var found: (DType, Shape)
    switch (form(a), form(b)) {
    case (let x?, let y?):
      guard x.0 == y.0 else { return nil }
      found = x
      if x.1 != y.1 {
        guard let shape = try? Tensor.broadcastShape(x.1, y.1) else { return nil }
        // The result of two smaller operands has no dense operand to follow.
        guard shape == x.1 || shape == y.1 else { return nil }
        if case .deferred = a, shape != x.1 { return nil }
        if case .deferred = b, shape != y.1 { return nil }
        found.1 = shape
      }
    case (let x?, nil):
      guard isWeak(b, beside: x.0) else { return nil }
      found = x
    case (nil, let y?):
      guard isWeak(a, beside: y.0) else { return nil }
      found = y
    case (nil, nil): return nil
    }
    return isWorthwhile(found.0, found.1) ? found : nil
  }

  /// Whether a number takes the type of an array of `type`.
  private static func isWeak(_ part: Part, beside type: DType) -> Bool {
    guard case .operand(let operand) = part else { return false }
    if case .scalar(let scalar) = operand { return DType.promoted(scalar.dtype, type) == type }
    return type.isFloating
  }

  // MARK: Computing

  /// Computes the array now and keeps it, before something may change its operands.
  package func settle() throws(TensorError) {
    if result == nil { result = try computed() }
  }

  /// The array.
  package func array() throws(TensorError) -> Tensor {
    if let result { return result }
    return try computed()
  }

  private func computed() throws(TensorError) -> Tensor {
    let out: Tensor
    if let spare = spareLeaf() {
      out = spare
    } else {
      out = try Tensor(uninitialized: shape, dtype: dtype)
    }
    run(into: out.firstByte)
    leaves = []
    steps = []
    return out
  }

  /// Computes `target op= self` in one pass, where the target's memory can take it directly.
  package func apply(_ op: BinaryOperation, inPlaceTo target: Tensor) -> Bool {
    guard result == nil, target.dtype == dtype, target.isContiguous, !target.isReadOnly,
      target.shape == shape, steps.count < DeferredArray.largestStepCount,
      let types = try? op.types(common: dtype), types.operand == dtype, types.result == dtype,
      let loop = nabla_binary_loop(op.rawValue, dtype.rawValue)
    else { return false }
    for leaf in leaves where leaf.tensor.memory == target.memory {
      guard leaf.layout == .dense, leaf.tensor.offset == target.offset else { return false }
    }
    leaves.append(Leaf(tensor: target, layout: .dense))
    append(
      Step(
        name: op.name, binary: loop, unary: nil, a: .leaf(leaves.count - 1),
        b: .buffer(firstBuffer), out: 0))
    run(into: target.firstByte)
    leaves = []
    steps = []
    return true
  }

  /// An operand whose memory nobody else sees any more, and which has the form of the result.
  private func spareLeaf() -> Tensor? {
    for number in leaves.indices where leaves[number].layout == .dense {
      if leaves[number].tensor.base == nil, isKnownUniquelyReferenced(&leaves[number].tensor) {
        return leaves[number].tensor
      }
    }
    return nil
  }

  /// A step with addresses in the place of sources: what the inner loop reads, without reference counts.
  private struct PlainStep {
    var binary: BinaryLoop?
    var unary: UnaryLoop?
    var a: PlainSource
    var b: PlainSource
    var out: UnsafeMutableRawPointer
    /// Bytes that the address moves from chunk to chunk for each byte of a chunk: 1 or 0.
    var outAdvance: Int
  }

  private struct PlainSource {
    var start: UnsafeRawPointer
    var advance: Int
    var stride: Int
  }

  private func run(into out: UnsafeMutableRawPointer) {
    let size = dtype.size
    let capacity = DeferredArray.chunkBytes / size
    let tileCount = leaves.count { $0.layout != .dense }
    // With broadcast operands a chunk is whole rows, so that one tile of them serves every chunk.
    let columns = tileCount > 0 ? shape[1] : 1
    let chunk = tileCount > 0 ? capacity / columns * columns : capacity
    let tileBytes = (bufferCount + tileCount) * DeferredArray.chunkBytes
    withUnsafeTemporaryAllocation(
      byteCount: tileBytes + 2 * steps.count * MemoryLayout<ElementSlot>.stride, alignment: 64
    ) { memory in
      let buffers = memory.baseAddress!  // bug: there is at least one step, so at least one buffer
      var places: [PlainSource] = []
      places.reserveCapacity(leaves.count)
      var columnTiles: [(tile: UnsafeMutableRawPointer, tensor: Tensor)] = []
      var tile = buffers + bufferCount * DeferredArray.chunkBytes
      for leaf in leaves {
        if leaf.layout == .dense {
          places.append(PlainSource(start: leaf.tensor.firstByte, advance: 1, stride: 1))
          continue
        }
        places.append(PlainSource(start: tile, advance: 0, stride: 1))
        if leaf.layout == .row {
          for row in 0..<(chunk / columns) {
            (tile + row * columns * size).copyMemory(
              from: leaf.tensor.firstByte, byteCount: columns * size)
          }
        } else {
          columnTiles.append((tile, leaf.tensor))
        }
        tile += DeferredArray.chunkBytes
      }
      var slot = buffers + tileBytes
      func plain(_ source: Source) -> PlainSource {
        switch source {
        case .buffer(let number):
          return PlainSource(
            start: buffers + number * DeferredArray.chunkBytes, advance: 0, stride: 1)
        case .leaf(let number): return places[number]
        case .scalar(let value):
          slot.storeBytes(of: value, as: ElementSlot.self)
          defer { slot += MemoryLayout<ElementSlot>.stride }
          return PlainSource(start: slot, advance: 0, stride: 0)
        }
      }
      var plainSteps: [PlainStep] = []
      plainSteps.reserveCapacity(steps.count)
      for (number, step) in steps.enumerated() {
        let isLast = number == steps.count - 1
        plainSteps.append(
          PlainStep(
            binary: step.binary, unary: step.unary, a: plain(step.a), b: plain(step.b),
            out: isLast ? out : buffers + step.out * DeferredArray.chunkBytes,
            outAdvance: isLast ? 1 : 0))
      }
      let logarithms = self.steps.map { $0.name.hasPrefix("log") && $0.unary != nil }
      _ = FloatingPointErrors.take()
      plainSteps.withUnsafeBufferPointer { steps in
        var start = 0
        while start < count {
          let n = min(chunk, count &- start)
          let offset = start &* size
          for (tile, tensor) in columnTiles {
            fill(tile, with: tensor, firstRow: start / columns, n, columns)
          }
          for number in 0..<steps.count {
            let step = steps[number]
            let to = step.out + offset &* step.outAdvance
            let a = step.a.start + offset &* step.a.advance
            if let unary = step.unary {
              unary(a, to, n, step.a.stride, 1)
            } else if let binary = step.binary {
              binary(
                a, step.b.start + offset &* step.b.advance, to, n, step.a.stride, step.b.stride, 1)
            }
            var noted = FloatingPointErrors.take()
            if logarithms[number], hasNegativeInfinity(to, n) { noted.insert(.divide) }
            if !noted.isEmpty { keep(noted, to, n, ofStep: number) }
          }
          start &+= n
        }
      }
    }
  }

  private func hasNegativeInfinity(_ start: UnsafeMutableRawPointer, _ n: Int) -> Bool {
    if dtype == .float32 {
      return UnsafeBufferPointer(start: start.assumingMemoryBound(to: Float.self), count: n)
        .contains(-.infinity)
    }
    return UnsafeBufferPointer(start: start.assumingMemoryBound(to: Double.self), count: n)
      .contains(-.infinity)
  }

  /// Keeps what a step noted, as far as its results bear it out.
  @inline(never)
  private func keep(
    _ noted: FloatingPointErrors, _ start: UnsafeMutableRawPointer, _ n: Int, ofStep number: Int
  ) {
    var (hasNaN, hasInfinity) = (false, false)
    if dtype == .float32 {
      let values = UnsafeBufferPointer(start: start.assumingMemoryBound(to: Float.self), count: n)
      hasNaN = values.contains { $0.isNaN }
      hasInfinity = values.contains { $0.isInfinite }
    } else {
      let values = UnsafeBufferPointer(start: start.assumingMemoryBound(to: Double.self), count: n)
      hasNaN = values.contains { $0.isNaN }
      hasInfinity = values.contains { $0.isInfinite }
    }
    var shown = noted.intersection(.underflow)
    if hasNaN { shown.formUnion(noted.intersection(.invalid)) }
    if hasInfinity { shown.formUnion(noted.intersection([.divide, .overflow])) }
    if let place = errors.firstIndex(where: { $0.step == number }) {
      errors[place].errors.formUnion(shown)
    } else if !shown.isEmpty {
      errors.append((number, steps[number].name, shown))
    }
  }

  /// Repeats the elements of a column along the rows of a tile.
  private func fill(
    _ tile: UnsafeMutableRawPointer, with column: Tensor, firstRow: Int, _ n: Int, _ columns: Int
  ) {
    let rows = n / columns
    if dtype == .float32 {
      let source = column.pointer(as: Float.self) + firstRow
      let target = tile.assumingMemoryBound(to: Float.self)
      for row in 0..<rows {
        (target + row &* columns).update(repeating: source[row], count: columns)
      }
    } else {
      let source = column.pointer(as: Double.self) + firstRow
      let target = tile.assumingMemoryBound(to: Double.self)
      for row in 0..<rows {
        (target + row &* columns).update(repeating: source[row], count: columns)
      }
    }
  }
}
