import Language
import TensorCore

/// The session's names, the contents of what they hold and the state of the random numbers, to be put back
/// after a failed attempt: an attempt may also write into an array or a list that it did not make.
///
/// Contents are kept up to a limit of memory; what lies beyond keeps its changes.
struct NameSnapshot {
  private let session: Session
  private let symbols: [Symbol]
  private let values: [Value]
  private let random: RandomState.State
  private var contents: [Content] = []
  private var visited: Set<ObjectIdentifier> = []
  private var bytesLeft = 256 << 20

  private enum Content {
    case array(Tensor, copy: Tensor)
    case list(ListObject, [Value])
    case dict(DictObject, HashTable)
    case set(SetObject, HashTable)
    case instance(InstanceObject, InstanceLayout, [Value])
    case payload(any RestorablePayload, [Value])
  }

  init(_ session: Session) {
    self.session = session
    let main = session.interpreter.main
    symbols = main.symbols
    values = main.values
    random = session.interpreter.random.state
    // A list instead of recursion: what learners build may be nested deeply.
    var pending = values
    while let value = pending.popLast(), visited.count < 200_000 {
      visit(value, &pending)
    }
  }

  private mutating func visit(_ value: Value, _ pending: inout [Value]) {
    switch value {
    case .array(let tensor):
      let size = tensor.shape.count.multipliedReportingOverflow(by: tensor.dtype.size)
      guard isNew(tensor), !size.overflow, size.partialValue <= bytesLeft,
        let copy = try? tensor.copy()
      else { return }
      bytesLeft -= size.partialValue
      contents.append(.array(tensor, copy: copy))
    case .list(let list):
      guard isNew(list) else { return }
      contents.append(.list(list, list.items))
      pending += list.items
    case .tuple(let tuple):
      guard isNew(tuple) else { return }
      pending += tuple.items
    case .dict(let dict):
      guard isNew(dict) else { return }
      contents.append(.dict(dict, dict.table))
      pending += dict.table.entries.compactMap { $0?.value }
    case .set(let set):
      guard isNew(set) else { return }
      contents.append(.set(set, set.table))
    case .instance(let instance):
      guard isNew(instance) else { return }
      contents.append(.instance(instance, instance.layout, instance.slots))
      pending += instance.slots
      guard let payload = instance.payload as? any RestorablePayload else { return }
      let held = payload.heldValues
      guard held.count * 16 <= bytesLeft else { return }
      bytesLeft -= held.count * 16
      contents.append(.payload(payload, held))
      pending += held
    default: break
    }
  }

  private mutating func isNew(_ object: AnyObject) -> Bool {
    visited.insert(ObjectIdentifier(object)).inserted
  }

  /// Puts everything back; names made since are unbound.
  func restore() {
    let main = session.interpreter.main
    for (position, symbol) in main.symbols.enumerated() where position >= symbols.count {
      main[symbol] = nil
    }
    for (symbol, value) in zip(symbols, values) { main[symbol] = value }
    for content in contents {
      switch content {
      case .array(let tensor, let copy): try? tensor.assign(copy)
      case .list(let list, let items): list.items = items
      case .dict(let dict, let table): dict.table = table
      case .set(let set, let table): set.table = table
      case .instance(let instance, let layout, let slots):
        instance.layout = layout
        instance.slots = slots
      case .payload(let payload, let held): payload.restore(held)
      }
    }
    try? session.interpreter.random.restore(random)
  }
}
