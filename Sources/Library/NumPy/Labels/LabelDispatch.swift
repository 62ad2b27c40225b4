import Language
import TensorCore

/// How a function that knows only numbers is asked to work on labels.
enum LabelRole {
  /// It moves elements about: it gets places and what it returns are places.
  case moves([LabelArgument])
  /// It moves the elements of each of several arrays, and returns one array for each.
  case movesEach(Int)
  /// It moves elements and fills up with zeros, or with what stands for them.
  case fills(Int)
  /// It compares elements: it gets numbers in the same order, and returns positions or truths.
  case orders([LabelArgument])
  /// It asks which elements are equal.
  case equates([LabelArgument])
  /// It compares elements and returns some of them.
  case picks([LabelArgument])
  /// It asks which elements are true.
  case judges([LabelArgument])
  /// It asks for the shape only.
  case measures([LabelArgument])
  /// Objects that are numbers may come as numbers.
  case counts
}

/// Where a function takes arrays: an argument that is one, or one that is a sequence of them.
enum LabelArgument {
  case whole(Int)
  case parts(Int)
  /// An argument that may be left out or hold a number of another meaning.
  case labels(Int)
}

/// Runs functions of numbers on what stands for labels.
enum LabelDispatch {
  static func body(_ role: LabelRole) -> LabelBody {
    switch role {
    case .moves(let arguments):
      return { call, error throws(Raise) in
        let found = try collect(call, arguments, error)
        let group = try LabelGroup(found.arrays, call.interpreter)
        return try group.restored(run(call, found, group.places))
      }
    case .movesEach(let position): return { call, error throws(Raise) in try movedEach(call, position) }
    case .fills(let position):
      return { call, error throws(Raise) in
        guard case .labels(let labels) = try LabelPart(call[position], call.interpreter) else { throw error }
        let items = [labels.type.zero] + labels.items
        let places = try LabelArray.places(labels.shape, from: 1)
        guard case .array(let result) = try rerun(call, [(position, .array(places))]) else { throw error }
        return try LabelArray(labels.type, result.integers.map { items[$0] }, result.shape)
          .value(call.interpreter)
      }
    case .orders(let arguments):
      return { call, error throws(Raise) in
        let found = try collect(call, arguments, error)
        return try run(call, found, LabelOrder(found.arrays, call.interpreter).ranks)
      }
    case .equates(let arguments):
      return { call, error throws(Raise) in
        let found = try collect(call, arguments, error)
        do throws(Raise) {
          return try run(call, found, LabelOrder.equality(found.arrays, call.interpreter))
        } catch {
          // Bytes that are no text equal no text.
          guard error.kind == .unicodeDecodeError, call.function.name.hasPrefix("array_equ") else { throw error }
          return .bool(false)
        }
      }
    case .picks(let arguments):
      return { call, error throws(Raise) in
        let found = try collect(call, arguments, error)
        let order = try LabelOrder(found.arrays, call.interpreter)
        return try order.restored(run(call, found, order.ranks))
      }
    case .judges(let arguments):
      return { call, error throws(Raise) in
        let found = try collect(call, arguments, error)
        if case .labels(let labels)? = found.arrays.first, labels.type.record != nil,
          call.function.name.hasSuffix("any") || call.function.name.hasSuffix("all")
        {
          throw .typeError(
            "Iterator operand 1 dtype could not be cast from \(labels.type.representation) to dtype('bool') according to the rule 'unsafe'")
        }
        var truths: [Tensor] = []
        for part in found.arrays { truths.append(try LabelOrder.truths(part, call.interpreter)) }
        return try run(call, found, truths)
      }
    case .measures(let arguments):
      return { call, error throws(Raise) in
        let found = try collect(call, arguments, error)
        return try run(call, found, LabelGroup(found.arrays, call.interpreter).places)
      }
    case .counts:
      return { call, error throws(Raise) in try counted(call, error) }
    }
  }

  /// The arrays among the arguments, and where each came from.
  struct Found {
    var arrays: [LabelPart] = []
    /// For each argument that changes: its position, and the arrays in it; a lone one stands for itself.
    var slots: [(position: Int, range: Range<Int>, isSequence: Bool)] = []
  }

  static func collect(
    _ call: Call, _ arguments: [LabelArgument], _ error: Raise
  ) throws(Raise) -> Found {
    let interpreter = call.interpreter
    var found = Found()
    for argument in arguments {
      let start = found.arrays.count
      switch argument {
      case .whole(let position):
        guard position < call.count, !call[position].isUndefined else { continue }
        found.arrays.append(try LabelPart(call[position], interpreter))
        found.slots.append((position, start..<start + 1, false))
      case .labels(let position):
        guard position < call.count, LabelArray.of(call[position]) != nil else { continue }
        found.arrays.append(try LabelPart(call[position], interpreter))
        found.slots.append((position, start..<start + 1, false))
      case .parts(let position):
        if LabelArray.of(call[position]) != nil {
          found.arrays.append(try LabelPart(call[position], interpreter))
          found.slots.append((position, start..<start + 1, false))
          continue
        }
        for part in try interpreter.values(of: call[position]) {
          found.arrays.append(try LabelPart(part, interpreter))
        }
        found.slots.append((position, start..<found.arrays.count, true))
      }
    }
    guard !found.arrays.isEmpty else { throw error }
    return found
  }

  /// Calls the function with tensors in place of the arrays.
  static func run(_ call: Call, _ found: Found, _ tensors: [Tensor]) throws(Raise) -> Value {
    var replaced: [(Int, Value)] = []
    for slot in found.slots {
      let values = slot.range.map { Value.array(tensors[$0]) }
      replaced.append(
        (slot.position, slot.isSequence ? .tuple(TupleObject(values)) : values[0]))
    }
    return try rerun(call, replaced)
  }

  /// Calls the function's body once more with some arguments replaced.
  static func rerun(_ call: Call, _ replaced: [(Int, Value)]) throws(Raise) -> Value {
    let count = call.count
    let arguments = UnsafeMutablePointer<Value>.allocate(capacity: max(count, 1))
    for position in 0..<count { (arguments + position).initialize(to: call[position]) }
    defer {
      arguments.deinitialize(count: count)
      arguments.deallocate()
    }
    for (position, value) in replaced { arguments[position] = value }
    return try call.function.body(
      Call(interpreter: call.interpreter, function: call.function, arguments: arguments))
  }

  private static func movedEach(_ call: Call, _ position: Int) throws(Raise) -> Value {
    var parts: [LabelPart] = []
    for value in try call.interpreter.values(of: call[position]) {
      parts.append(try LabelPart(value, call.interpreter))
    }
    let tensors = parts.map { part -> Value in
      switch part {
      case .labels(let labels): .array(labels.places)
      case .numbers(let tensor): .array(tensor)
      }
    }
    func restored(_ value: Value, _ part: LabelPart) throws(Raise) -> Value {
      guard case .array(let tensor) = value, case .labels(let labels) = part else { return value }
      return try labels.derived(tensor).value(call.interpreter)
    }
    let result = try rerun(call, [(position, .tuple(TupleObject(tensors)))])
    let items: [Value]
    switch result {
    case .tuple(let tuple): items = tuple.items
    case .list(let list): items = list.items
    default: return try restored(result, parts[0])
    }
    var values: [Value] = []
    for (value, part) in zip(items, parts) { values.append(try restored(value, part)) }
    if case .list = result { return .list(ListObject(values)) }
    return .tuple(TupleObject(values))
  }

  /// Objects that are numbers, as an array of numbers; text and other objects are refused.
  private static func counted(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    var replaced: [(Int, Value)] = []
    for position in 0..<call.count {
      guard let labels = LabelArray.of(call[position]) else { continue }
      if position == 0, labels.type.date != nil { return try DateReductions.counted(call, labels) }
      if labels.isText, ["std", "var", "average", "cov", "corrcoef"].contains(call.function.name) {
        throw LabelReductions.refusal("sum", "add", labels.type)
      }
      if labels.isText, ["ptp", "histogram"].contains(call.function.name) {
        throw LabelReductions.refusal("max", call.function.name == "ptp" ? "maximum" : "minimum", labels.type)
      }
      replaced.append((position, .array(try numbers(labels, call.interpreter, error))))
    }
    guard !replaced.isEmpty else { throw error }
    return try rerun(call, replaced)
  }

  /// An array of numbers in the shape of an array of objects.
  static func numbers(
    _ labels: LabelArray, _ interpreter: Interpreter, _ error: Raise
  ) throws(Raise) -> Tensor {
    guard labels.type == .object else {
      guard labels.isText else { throw LabelConversion.refusal(labels.type, .float64) }
      throw .valueError(
        "could not convert string to float: "
          + (try interpreter.representation(labels.items.first ?? .text(""))))
    }
    for item in labels.items {
      switch item {
      case .int, .float, .bool, .scalar: continue
      default: throw error
      }
    }
    let flat = try interpreter.tensor(from: .list(ListObject(labels.items)))
    let shape = labels.shape
    return try engine { () throws(TensorError) in try flat.reshaped(to: shape) }
  }
}
