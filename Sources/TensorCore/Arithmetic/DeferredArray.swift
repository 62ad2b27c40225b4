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
  private var steps: [NablaFusedStep] = []
  /// The buffer with the newest result, and how many the steps use.
  private var newestBuffer: Int32 = 0
  private var bufferCount: Int32 = 0
  /// The array, once it has been computed.
  private var result: Tensor?

  private struct Leaf {
    var tensor: Tensor
    var layout: NablaFusedLayout
  }

  /// What went wrong while the array was computed, step by step.
  package private(set) var errors: [(name: String, errors: FloatingPointErrors)] = []

  /// Results below this size gain nothing from waiting.
  package static let smallestByteCount = 16 << 10
  private static let largestStepCount = 24

  /// An operand of a step: an array or number, or another deferred expression, which it takes over.
  package enum Part {
    case operand(Operand)
    case deferred(DeferredArray)
  }

  private init(_ dtype: DType, _ shape: Shape) {
    self.dtype = dtype
    self.shape = shape
    count = shape.elementCount
    leaves = []
    leaves.reserveCapacity(4)
    steps.reserveCapacity(6)
  }

  // MARK: Building

  /// `op(a, b)`, where it can wait. Deferred operands are taken over and must not be used again.
  package static func binary(_ op: BinaryOperation, _ a: Part, _ b: Part) -> DeferredArray? {
    guard let (type, shape) = commonForm(a, b),
      let types = try? op.types(common: type), types.operand == type, types.result == type,
      let loop = nabla_binary_loop(op.rawValue, type.rawValue)
    else { return nil }
    let target: DeferredArray
    let left: NablaFusedSource
    let right: NablaFusedSource
    switch (a, b) {
    case (.deferred(let x), .deferred(let y)) where x.result == nil && y.result == nil:
      guard x !== y, x.takeOver(y) else { return nil }
      left = x.newest
      right = NablaFusedSource(kind: NABLA_BUFFER, index: y.newestBuffer, bits: 0)
      target = x
    case (.deferred(let x), _) where x.result == nil:
      guard let source = x.source(b) else { return nil }
      left = x.newest
      right = source
      target = x
    case (_, .deferred(let y)) where y.result == nil:
      guard let source = y.source(a) else { return nil }
      left = source
      right = y.newest
      target = y
    default:
      target = DeferredArray(type, shape)
      guard let x = target.source(a), let y = target.source(b) else { return nil }
      left = x
      right = y
    }
    guard target.steps.count < largestStepCount else { return nil }
    target.append(
      NablaFusedStep(
        unary: nil, binary: loop, a: left, b: right, buffer: 0, operation: op.rawValue,
        hidesInfinity: 0, noted: 0))
    return target
  }

  /// `op(a)`, where it can wait.
  package static func unary(_ op: UnaryOperation, _ a: Part) -> DeferredArray? {
    guard let (type, shape) = form(a), isWorthwhile(type, shape),
      let types = try? op.types(type), types.operand == type, types.result == type,
      let loop = nabla_unary_loop(op.rawValue, type.rawValue)
    else { return nil }
    let target: DeferredArray
    let source: NablaFusedSource
    if case .deferred(let x) = a, x.result == nil {
      guard x.steps.count < largestStepCount else { return nil }
      target = x
      source = x.newest
    } else {
      target = DeferredArray(type, shape)
      guard let leaf = target.source(a) else { return nil }
      source = leaf
    }
    target.append(
      NablaFusedStep(
        unary: loop, binary: nil, a: source, b: source, buffer: 0, operation: op.rawValue,
        hidesInfinity: op.hidesInfinity ? 1 : 0, noted: 0))
    return target
  }

  private var newest: NablaFusedSource {
    NablaFusedSource(kind: NABLA_BUFFER, index: newestBuffer, bits: 0)
  }

  private func append(_ step: NablaFusedStep) {
    var step = step
    // The result goes where an operand was, since every intermediate result is used once.
    if step.a.kind == NABLA_BUFFER {
      step.buffer = step.a.index
    } else if step.binary != nil, step.b.kind == NABLA_BUFFER {
      step.buffer = step.b.index
    } else {
      step.buffer = bufferCount
      bufferCount += 1
    }
    newestBuffer = step.buffer
    steps.append(step)
  }

  /// Appends the steps of another expression, whose newest result then lies in this one's buffers.
  private func takeOver(_ other: DeferredArray) -> Bool {
    guard bufferCount + other.bufferCount <= Int32(NABLA_FUSED_BUFFERS),
      steps.count + other.steps.count < DeferredArray.largestStepCount,
      tileCount + other.tileCount <= NABLA_FUSED_TILES
    else { return false }
    let (leafShift, bufferShift) = (Int32(leaves.count), bufferCount)
    func shift(_ source: inout NablaFusedSource) {
      if source.kind == NABLA_BUFFER { source.index += bufferShift }
      if source.kind == NABLA_LEAF { source.index += leafShift }
    }
    leaves += other.leaves
    for step in other.steps {
      var step = step
      shift(&step.a)
      shift(&step.b)
      step.buffer += bufferShift
      steps.append(step)
    }
    bufferCount += other.bufferCount
    other.newestBuffer += bufferShift
    other.leaves = []
    other.steps = []
    return true
  }

  private var tileCount: Int { leaves.count { $0.layout != NABLA_DENSE } }

  /// An operand that is not itself waiting, as a source of this expression; nil where its elements cannot be
  /// read in chunks.
  private func source(_ part: Part) -> NablaFusedSource? {
    switch part {
    case .deferred(let other):
      guard let tensor = other.result else { return nil }
      return leaf(tensor)
    case .operand(.tensor(let tensor)) where tensor.rank > 0: return leaf(tensor)
    case .operand(let number):
      guard let slot = try? ElementSlot(number, as: dtype) else { return nil }
      return NablaFusedSource(kind: NABLA_NUMBER, index: 0, bits: slot.storedBits)
    }
  }

  private func leaf(_ tensor: Tensor) -> NablaFusedSource? {
    guard let layout = layout(of: tensor),
      layout == NABLA_DENSE || tileCount < NABLA_FUSED_TILES
    else { return nil }
    leaves.append(Leaf(tensor: tensor, layout: layout))
    return NablaFusedSource(
      kind: NABLA_LEAF, index: Int32(truncatingIfNeeded: leaves.count - 1), bits: 0)
  }

  private func layout(of tensor: Tensor) -> NablaFusedLayout? {
    guard tensor.dtype == dtype, tensor.isContiguous else { return nil }
    if tensor.shape == shape { return NABLA_DENSE }
    guard shape.count == 2 else { return nil }
    let columns = shape[1]
    guard columns >= 8, columns * dtype.size <= NABLA_FUSED_CHUNK else { return nil }
    switch tensor.rank {
    case 1: return tensor.shape[0] == columns ? NABLA_ROW : nil
    case 2:
      if tensor.shape[0] == 1 && tensor.shape[1] == columns { return NABLA_ROW }
      return tensor.shape[1] == 1 && tensor.shape[0] == shape[0] ? NABLA_COLUMN : nil
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
    if case .weakComplex = operand { return false }
    return type.isFloating
  }

  // MARK: Computing

  /// The array, computed now where it has not been.
  package func array() throws(TensorError) -> Tensor {
    if let result { return result }
    let out: Tensor
    if let spare = spareLeaf() {
      out = spare
    } else {
      out = try Tensor(uninitialized: shape, dtype: dtype)
    }
    run(into: out.firstByte)
    try LongWork.check()
    result = out
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
      guard leaf.layout == NABLA_DENSE, leaf.tensor.offset == target.offset else { return false }
    }
    guard let source = leaf(target) else { return false }
    append(
      NablaFusedStep(
        unary: nil, binary: loop, a: source, b: newest, buffer: 0, operation: op.rawValue,
        hidesInfinity: 0, noted: 0))
    run(into: target.firstByte)
    return true
  }

  /// An operand whose memory nobody else sees any more, and which has the form of the result.
  private func spareLeaf() -> Tensor? {
    for number in leaves.indices where leaves[number].layout == NABLA_DENSE {
      if leaves[number].tensor.base == nil, isKnownUniquelyReferenced(&leaves[number].tensor) {
        return leaves[number].tensor
      }
    }
    return nil
  }

  private func run(into out: UnsafeMutableRawPointer) {
    joinLogisticSteps()
    let columns = tileCount > 0 ? shape[1] : 1
    withUnsafeTemporaryAllocation(of: NablaFusedLeaf.self, capacity: leaves.count) { plain in
      for (number, leaf) in leaves.enumerated() {
        plain.initializeElement(
          at: number, to: NablaFusedLeaf(start: leaf.tensor.firstByte, layout: leaf.layout))
      }
      steps.withUnsafeMutableBufferPointer {
        nabla_fused_run(
          $0.baseAddress, $0.count, plain.baseAddress, plain.count, out, count, columns, dtype.size)
      }
    }
    for step in steps where step.noted != 0 {
      errors.append((name(of: step), FloatingPointErrors(rawValue: UInt32(step.noted))))
    }
    leaves = []
    steps = []
  }

  private func name(of step: NablaFusedStep) -> String {
    guard step.unary != nil else { return BinaryOperation(rawValue: step.operation)?.name ?? "" }
    let operation = UnaryOperation(rawValue: step.operation)
    // Of the steps that make a logistic function, the exponential is the one that goes wrong.
    return (operation == .sigmoid ? UnaryOperation.exp : operation)?.name ?? ""
  }

  /// Makes the four steps of `1 / (1 + exp(-x))` the one of the logistic function, which computes the same.
  private func joinLogisticSteps() {
    guard steps.count >= 4, let loop = nabla_unary_loop(UnaryOperation.sigmoid.rawValue, dtype.rawValue)
    else { return }
    for last in (3..<steps.count).reversed() {
      guard last < steps.count, isLogistic(steps[(last - 3)...last]) else { continue }
      var step = steps[last - 3]
      step.unary = loop
      step.operation = UnaryOperation.sigmoid.rawValue
      steps.replaceSubrange((last - 3)...last, with: [step])
    }
  }

  private func isLogistic(_ four: ArraySlice<NablaFusedStep>) -> Bool {
    let (negation, exponential) = (four[four.startIndex], four[four.startIndex + 1])
    let (sum, quotient) = (four[four.startIndex + 2], four[four.startIndex + 3])
    let buffer = negation.buffer
    func isOne(_ source: NablaFusedSource) -> Bool {
      source.kind == NABLA_NUMBER
        && source.bits == (dtype == .float32 ? UInt64(Float(1).bitPattern) : Double(1).bitPattern)
    }
    func isNewest(_ source: NablaFusedSource) -> Bool {
      source.kind == NABLA_BUFFER && source.index == buffer
    }
    return four.allSatisfy { $0.buffer == buffer }
      && negation.unary != nil && negation.operation == UnaryOperation.negative.rawValue
      && exponential.unary != nil && exponential.operation == UnaryOperation.exp.rawValue
      && isNewest(exponential.a)
      && sum.binary != nil && sum.operation == BinaryOperation.add.rawValue
      && (isOne(sum.a) && isNewest(sum.b) || isNewest(sum.a) && isOne(sum.b))
      && quotient.binary != nil && quotient.operation == BinaryOperation.divide.rawValue
      && isOne(quotient.a) && isNewest(quotient.b)
  }
}

extension UnaryOperation {
  /// Whether the kernel leaves no note where a zero gives minus infinity.
  fileprivate var hidesInfinity: Bool {
    switch self {
    case .log2, .log10, .log1p: true
    default: false
    }
  }
}
