import Language

/// The elements that an array of labels and all views of it share.
class LabelStore: ValueHolder {
  var count: Int { 0 }

  /// All elements in order.
  var items: [Value] { (0..<count).map(element) }

  func element(_ place: Int) -> Value { .none }

  /// Writes elements of the store's own type.
  func write(_ values: [Value], at places: [Int]) {}

  /// Elements of its own in another order; a place of -1 stands for the type's zero.
  func gathered(_ places: [Int], _ type: LabelType) throws(Raise) -> LabelStore { self }

  func surrenderItems(to pending: inout [Value]) {}

  /// Everything that a lesson puts back after a failed attempt.
  var heldValues: [Value] { items }

  func restore(_ values: [Value]) { write(values, at: Array(values.indices)) }
}

/// Elements that are values of the language: text, bytes, objects.
final class ItemStore: LabelStore {
  private var held: [Value]

  init(_ items: [Value]) { held = items }

  override var count: Int { held.count }
  override var items: [Value] { held }

  override func element(_ place: Int) -> Value { held[place] }

  override func write(_ values: [Value], at places: [Int]) {
    for (place, value) in zip(places, values) { held[place] = value }
  }

  override func gathered(_ places: [Int], _ type: LabelType) throws(Raise) -> LabelStore {
    let zero = type.zero
    return ItemStore(places.map { $0 < 0 ? zero : held[$0] })
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(contentsOf: held)
    held = []
  }

  override func restore(_ values: [Value]) { held = values }
}
