import CKernels

/// An insertion-ordered hash table of values, as Python's dict lays it out: dense entries in order and a sparse
/// index beside them.
///
/// Nothing here runs a program, except `place(of:hash:)`. Hashes and comparisons that may do so are the business
/// of `TableObject`, which must not hold the table meanwhile.
package struct HashTable {
  package struct Entry {
    package let hash: Int
    package let key: Value
    package var value: Value
  }

  /// Entries in insertion order; nil where one was removed.
  private(set) package var entries: [Entry?] = []
  /// The position in `entries` plus one; 0 is free, -1 a removed place. A power of two long.
  private var index: [Int32] = []
  package private(set) var count = 0
  /// Grows with each change of the key set, so that iteration can notice one.
  package private(set) var version = 0

  package init() {}

  package init(minimumCapacity: Int) {
    guard minimumCapacity > 4 else { return }
    entries.reserveCapacity(minimumCapacity)
    rebuildIndex(for: minimumCapacity)
  }

  /// The entry at a place; nil where there is none (any more).
  package func entry(at place: Int) -> Entry? {
    place >= 0 && place < entries.count ? entries[place] : nil
  }

  mutating func setValue(_ value: Value, at place: Int) {
    guard place < entries.count else { return }
    entries[place]?.value = value
  }

  /// Removes and returns the entry that was added last.
  package mutating func removeLast() -> Entry? {
    var place = entries.count - 1
    while place >= 0 {
      if let entry = entries[place] {
        removeEntry(at: place)
        return entry
      }
      place -= 1
    }
    return nil
  }

  package mutating func removeAll() {
    entries = []
    index = []
    count = 0
    version &+= 1
  }

  /// The first live entry at or after `place`, and the place after it, for iteration.
  package func next(from place: Int) -> (entry: Entry, next: Int)? {
    var place = place
    while place < entries.count {
      if let entry = entries[place] { return (entry, place + 1) }
      place += 1
    }
    return nil
  }

  /// Copies the first live entry's key and value at or after `place` to two registers; the place after it, or nil at
  /// the end.
  @inline(__always)
  func copyPair(from place: Int, to target: UnsafeMutablePointer<Value>) -> Int? {
    entries.withUnsafeBufferPointer { entries in
      var place = place
      while place < entries.count {
        if entries[place] != nil {
          let entry = UnsafeRawPointer(entries.baseAddress! + place)  // bug: place is an entry
          copy(entry.advanced(by: HashTable.keyOffset), to: target)
          copy(entry.advanced(by: HashTable.valueOffset), to: target + 1)
          return place + 1
        }
        place += 1
      }
      return nil
    }
  }

  @inline(__always)
  private func copy(_ source: UnsafeRawPointer, to target: UnsafeMutablePointer<Value>) {
    let source = source.assumingMemoryBound(to: Value.self)
    switch source.pointee {
    case .int(let x): target.put(.int(x))
    case .float(let x): target.put(.float(x))
    default: target.pointee = source.pointee
    }
  }

  /// Moves the containers among keys and values out, while the table's owner is being freed.
  mutating func surrenderItems(to pending: inout [Value]) {
    guard entries.contains(where: { $0.map { $0.value.isContainer || $0.key.isContainer } ?? false })
    else { return }
    for entry in entries {
      guard let entry else { continue }
      if entry.key.isContainer { pending.append(entry.key) }
      if entry.value.isContainer { pending.append(entry.value) }
    }
    entries = []
    index = []
    count = 0
  }

  // MARK: Probing

  /// What `quickPlace` gives where only the program can tell whether two keys are equal.
  static let undecided = -2

  /// The place of a key, -1 where it is not there, or `undecided`. Integers and strings are compared in place.
  @inline(__always)
  func quickPlace(of key: Value, hash: Int) -> Int {
    guard count > 0 else { return -1 }
    switch key {
    case .int(let wanted):
      return findPlain(hash) {
        if case .int(let found) = $0.pointee { found == wanted } else { nil }
      } ?? HashTable.undecided
    case .string(let wanted):
      return findPlain(hash) {
        if case .string(let found) = $0.pointee { found.hasSameCodePoints(as: wanted) } else { nil }
      } ?? HashTable.undecided
    default:
      // Another key is decided only where no key has its hash.
      return findPlain(hash) { _ in nil } ?? HashTable.undecided
    }
  }

  /// Probes with a comparison that knows keys of one kind; nil where it met a key of another.
  @inline(__always)
  private func findPlain(
    _ hash: Int, _ matches: (UnsafePointer<Value>) -> Bool?
  ) -> Int? {
    index.withUnsafeBufferPointer { index in
      entries.withUnsafeBufferPointer { entries in
        var probe = Probe(hash, slots: index.count)
        while true {
          let place = Int(index[probe.slot])
          if place == 0 { return -1 }
          if place > 0 {
            let entry = UnsafeRawPointer(entries.baseAddress! + (place - 1))  // bug: place is an entry
            if entry.loadUnaligned(as: Int.self) == hash {
              let key = entry.advanced(by: HashTable.keyOffset).assumingMemoryBound(to: Value.self)
              guard let isEqual = matches(key) else { return nil }
              if isEqual { return place - 1 }
            }
          }
          probe.advance()
        }
      }
    }
  }

  private static var keyOffset: Int { MemoryLayout<Entry>.offset(of: \.key) ?? 16 }
  private static var valueOffset: Int { MemoryLayout<Entry>.offset(of: \.value) ?? 32 }

  /// The position of an integer or string key, read in place; -1 where it is missing, -2 where only a full
  /// lookup can tell.
  @inline(__always)
  func plainPlace(of key: UnsafeMutablePointer<Value>) -> Int {
    switch key.pointee {
    case .int(let wanted):
      if count == 0 { return -1 }
      return findPlain(Interpreter.hash(of: wanted)) {
        if case .int(let found) = $0.pointee { found == wanted } else { nil }
      } ?? -2
    case .string:
      guard let hash = key.withObject(StringObject.self, { $0.cachedHash }) else { return -2 }
      if count == 0 { return -1 }
      let wanted = key.unmanaged(StringObject.self)
      return findPlain(hash) { found in
        guard case .string = found.pointee else { return nil }
        let other = UnsafeMutablePointer(mutating: found).unmanaged(StringObject.self)
        if other.toOpaque() == wanted.toOpaque() { return true }
        return other._withUnsafeGuaranteedRef { a in
          wanted._withUnsafeGuaranteedRef { b in a.text == b.text }
        }
      } ?? -2
    default: return -2
    }
  }

  /// Copies the value at a position of a live entry.
  @inline(__always)
  func copyValue(at place: Int, to target: UnsafeMutablePointer<Value>) {
    entries.withUnsafeBufferPointer { entries in
      let entry = UnsafeRawPointer(entries.baseAddress! + place)  // bug: place is an entry
      copy(entry.advanced(by: HashTable.valueOffset), to: target)
    }
  }

  /// Replaces the value at a position of a live entry.
  @inline(__always)
  mutating func setValue(at place: Int, to source: UnsafeMutablePointer<Value>, takes: Bool) {
    entries.withUnsafeMutableBufferPointer { entries in
      let value = UnsafeMutableRawPointer(entries.baseAddress! + place)  // bug: place is an entry
        .advanced(by: HashTable.valueOffset).assumingMemoryBound(to: Value.self)
      switch source.pointee {
      case .int(let x): value.put(.int(x))
      case .float(let x): value.put(.float(x))
      default: if takes { value.pointee = source.takeValue() } else { value.pointee = source.pointee }
      }
    }
  }

  /// The place of a key among keys whose comparison may run a program, or -1. Call it on a copy of the table.
  func place(of key: Value, hash: Int, _ interpreter: Interpreter) throws(Raise) -> Int {
    guard count > 0 else { return -1 }
    var probe = Probe(hash, slots: index.count)
    while true {
      let place = Int(index[probe.slot])
      if place == 0 { return -1 }
      if place > 0, let entry = entries[place - 1], entry.hash == hash {
        if try interpreter.isSameOrEqual(entry.key, key) { return place - 1 }
      }
      probe.advance()
    }
  }

  /// Adds an entry whose key is not there.
  mutating func insertNew(_ entry: Entry) {
    if (entries.count + 1) * 3 > index.count * 2 {
      if count * 2 < entries.count { entries.removeAll { $0 == nil } }
      rebuildIndex(for: count + 1)
    }
    entries.append(entry)
    let position = entries.count
    index.withUnsafeMutableBufferPointer { HashTable.place(position, hash: entry.hash, in: $0) }
    count += 1
    version &+= 1
  }

  private static func place(
    _ position: Int, hash: Int, in index: UnsafeMutableBufferPointer<Int32>
  ) {
    var probe = Probe(hash, slots: index.count)
    while index[probe.slot] > 0 { probe.advance() }
    index[probe.slot] = Int32(truncatingIfNeeded: position)
  }

  private mutating func rebuildIndex(for capacity: Int) {
    var size = 8
    while size < max(capacity, entries.count) * 2 { size *= 2 }
    // A large table keeps its index for a while when Ctrl-C was pressed: as long as a place is free, it works.
    let mayStop = entries.count > 1 << 20 && entries.count < index.count - index.count / 8
    let flag = nabla_watched()
    if mayStop, nabla_flag_get(flag) { return }
    var fresh = [Int32](repeating: 0, count: size)
    let isWhole = entries.withUnsafeBufferPointer { entries in
      fresh.withUnsafeMutableBufferPointer { fresh in
        for position in entries.indices {
          if mayStop, position & 0xFFFF == 0, nabla_flag_get(flag) { return false }
          if let hash = entries[position]?.hash {
            HashTable.place(position + 1, hash: hash, in: fresh)
          }
        }
        return true
      }
    }
    if isWhole { index = fresh }
  }

  mutating func removeEntry(at place: Int) {
    guard let entry = entry(at: place) else { return }
    var probe = Probe(entry.hash, slots: index.count)
    while index[probe.slot] != Int32(truncatingIfNeeded: place + 1) { probe.advance() }
    index[probe.slot] = -1
    entries[place] = nil
    count -= 1
    version &+= 1
    if count == 0 {
      entries = []
      index = []
    }
  }

  /// The slots that a hash asks for, one after another, in CPython's order: integers that follow one another lie
  /// side by side, and the hash's upper bits part those that meet in the lower ones. Every slot comes in the end.
  private struct Probe {
    private(set) var slot: Int
    private var rest: UInt
    private let mask: Int

    @inline(__always)
    init(_ hash: Int, slots: Int) {
      mask = slots - 1
      rest = UInt(bitPattern: hash)
      slot = hash & mask
    }

    @inline(__always)
    mutating func advance() {
      rest >>= 5
      slot = Int(truncatingIfNeeded: UInt(bitPattern: slot) &* 5 &+ rest &+ 1) & mask
    }
  }
}

extension HashTable {
  /// Frees what the table holds without recursion.
  mutating func freeFlat() {
    var pending: [Value] = []
    surrenderItems(to: &pending)
    if !pending.isEmpty { Teardown.flatten(&pending) }
    if entries.count > Teardown.piece, let remains = Remains.open { remains.keep(&entries) }
  }
}
