/// The order in which CPython walks a set of integers. It follows from where its hash table puts them
/// (`Objects/setobject.c`: 9 linear probes, then a perturbed jump; growth by 4 at three fifths full), and a
/// set of labels that printed in another order than in Python would puzzle every reader.
///
/// Strings hash differently in each run of CPython, so for them the order of insertion is as good as any.
enum SetOrder {
  static func ordered(_ values: [Value]) -> [Value] {
    guard values.count > 1 else { return values }
    var hashes: [Int] = []
    hashes.reserveCapacity(values.count)
    for value in values {
      guard let hash = hash(of: value) else { return values }
      hashes.append(hash)
    }
    return positions(of: hashes).map { values[$0] }
  }

  /// The order in which CPython adds the items of `{…}`: constants, of which there are three or more, it
  /// makes into a frozen set beforehand and adds in the order of that.
  static func ofDisplay(_ items: [Expression]) -> [Expression] {
    guard items.count > 2 else { return items }
    var unique: [(expression: Expression, number: Int)] = []
    for item in items {
      guard let number = constant(item) else { return items }
      if !unique.contains(where: { $0.number == number }) { unique.append((item, number)) }
    }
    return positions(of: unique.map { $0.number == -1 ? -2 : $0.number })
      .map { unique[$0].expression }
  }

  private static func constant(_ expression: Expression) -> Int? {
    switch expression.kind {
    case .integer(let number) where number.magnitude < (1 << 61) - 1: number
    case .unary(.negative, let operand): constant(operand).map { -$0 }
    default: nil
    }
  }

  /// CPython's hash of an integral number below 2^61 - 1; nil for everything else.
  private static func hash(of value: Value) -> Int? {
    guard let number = value.integralNumber else { return nil }
    guard number.magnitude < (1 << 61) - 1 else { return nil }
    return number == -1 ? -2 : number
  }

  /// The positions of the hashes, in the order of their places in the table after adding them one by one.
  private static func positions(of hashes: [Int]) -> [Int] {
    var table = [Int](repeating: -1, count: 8)
    func insert(_ position: Int, into table: inout [Int]) {
      let mask = table.count - 1
      var perturb = UInt(bitPattern: hashes[position])
      var place = Int(perturb & UInt(mask))
      while true {
        let last = place + 9 <= mask ? place + 9 : place
        for slot in place...last where table[slot] < 0 {
          table[slot] = position
          return
        }
        perturb >>= 5
        place = Int((UInt(place) &* 5 &+ 1 &+ perturb) & UInt(mask))
      }
    }
    for position in hashes.indices {
      insert(position, into: &table)
      let used = position + 1
      if used * 5 >= (table.count - 1) * 3 {
        var size = 8
        while size <= (used > 50_000 ? used * 2 : used * 4) { size *= 2 }
        var larger = [Int](repeating: -1, count: size)
        for old in table where old >= 0 { insert(old, into: &larger) }
        table = larger
      }
    }
    return table.filter { $0 >= 0 }
  }
}

extension Value {
  /// The integer that a number of any kind equals, if it equals one of 64 bits.
  var integralNumber: Int? {
    switch self {
    case .int(let value): value
    case .bool(let value): value ? 1 : 0
    case .float(let value): Int(exactly: value)
    case .scalar(let scalar): scalar.integerValue ?? (scalar.imaginaryValue == 0 ? Int(exactly: scalar.doubleValue) : nil)
    default: nil
    }
  }
}
