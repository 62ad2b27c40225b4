/// Frees deep structures without recursion: a list nested a million deep would overflow the stack if each
/// level's release ran inside the one above.
enum Teardown {
  /// Collections of more than this are freed in pieces, between which Ctrl-C is seen.
  static let piece = 1 << 12

  /// Empties `items`, taking containers that nobody else holds apart level by level.
  static func flatten(_ items: inout [Value]) {
    guard items.contains(where: \.isContainer) else {
      if items.count > piece { freeInPieces(&items) }
      return
    }
    var pending: [Value] = []
    swap(&pending, &items)
    var value = Value.none
    var count = 0
    while !pending.isEmpty {
      count &+= 1
      if count & (piece - 1) == 0, let remains = Remains.open { return remains.keep(&pending) }
      // Swapped out, not copied: a copy would be a second holder.
      swap(&value, &pending[pending.count - 1])
      pending.removeLast()
      withUnsafeMutablePointer(to: &value) { $0.surrenderChildren(to: &pending) }
      value = .none
    }
  }

  /// Empties `items`, which hold nothing in turn.
  private static func freeInPieces(_ items: inout [Value]) {
    while items.count > piece {
      if let remains = Remains.open { return remains.keep(&items) }
      items.removeLast(piece)
    }
  }
}

extension UnsafeMutablePointer where Pointee == Value {
  /// If nobody else holds this container, moves what it holds to `pending`, so that its own release is flat.
  fileprivate func surrenderChildren(to pending: inout [Value]) {
    // The kind is found out first: an unoptimised `switch` over the value itself would hold a copy of it.
    switch pointee.containerKind {
    case .list: ifUnique(ListObject.self) { $0.surrenderItems(to: &pending) }
    case .tuple: ifUnique(TupleObject.self) { $0.surrenderItems(to: &pending) }
    case .dict: ifUnique(DictObject.self) { $0.table.surrenderItems(to: &pending) }
    case .set: ifUnique(SetObject.self) { $0.table.surrenderItems(to: &pending) }
    case .instance: ifUnique(InstanceObject.self) { $0.surrenderItems(to: &pending) }
    case .cell: ifUnique(CellObject.self) { $0.surrenderItems(to: &pending) }
    case .method: ifUnique(MethodObject.self) { $0.surrenderItems(to: &pending) }
    case .iterator: ifUnique(IteratorObject.self) { $0.surrenderItems(to: &pending) }
    case .function: ifUnique(FunctionObject.self) { $0.surrenderItems(to: &pending) }
    case .slice: ifUnique(SliceObject.self) { $0.surrenderItems(to: &pending) }
    case nil: break
    }
  }

  private func ifUnique<Object: AnyObject>(_ type: Object.Type, _ body: (Object) -> Void) {
    if isUnique(type) { withObject(type, body) }
  }
}

extension Value {
  /// Whether freeing the value may free others in turn.
  var isContainer: Bool { containerKind != nil }

  fileprivate enum ContainerKind {
    case tuple, list, dict, set, instance, iterator, method, cell, function, slice
  }

  @inline(__always)
  fileprivate var containerKind: ContainerKind? {
    switch self {
    case .tuple: .tuple
    case .list: .list
    case .dict: .dict
    case .set: .set
    case .instance: .instance
    case .iterator: .iterator
    case .method: .method
    case .cell: .cell
    case .function: .function
    case .slice: .slice
    default: nil
    }
  }
}
