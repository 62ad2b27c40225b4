/// Frees deep structures without recursion: a list nested a million deep would overflow the stack if each
/// level's release ran inside the one above.
enum Teardown {
  /// Empties `items`, taking containers that nobody else holds apart level by level.
  static func flatten(_ items: inout [Value]) {
    guard items.contains(where: \.isContainer) else { return }
    var pending: [Value] = []
    swap(&pending, &items)
    while var value = pending.popLast() {
      value.moveUniqueChildren(into: &pending)
    }
  }
}

extension Value {
  /// Whether freeing the value may free others in turn.
  var isContainer: Bool {
    switch self {
    case .tuple, .list, .dict, .set, .instance, .iterator, .method, .cell, .function, .slice: true
    default: false
    }
  }

  /// If nobody else holds this container, moves what it holds to `pending`, so that its own release is flat.
  mutating func moveUniqueChildren(into pending: inout [Value]) {
    switch self {
    case .list(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) {
        pending.append(contentsOf: object.items)
        object.items = []
      }
    case .tuple(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.surrenderItems(to: &pending) }
    case .dict(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.table.surrenderItems(to: &pending) }
    case .set(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.table.surrenderItems(to: &pending) }
    case .instance(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.surrenderItems(to: &pending) }
    case .cell(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) {
        pending.append(object.value)
        object.value = .undefined
      }
    case .method(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.surrenderItems(to: &pending) }
    case .iterator(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.surrenderItems(to: &pending) }
    case .function(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.surrenderItems(to: &pending) }
    case .slice(var object):
      self = .none
      if isKnownUniquelyReferenced(&object) { object.surrenderItems(to: &pending) }
    default: break
    }
  }
}
