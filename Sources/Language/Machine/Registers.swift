// Registers in place: how the machine's loop reads and writes them without counting references.

/// A register, or a constant for a negative number.
@inline(__always)
func pick(
  _ registers: UnsafeMutablePointer<Value>, _ constants: UnsafeMutablePointer<Value>, _ index: Int32
) -> UnsafeMutablePointer<Value> {
  (index >= 0 ? registers : constants) + Int(index)
}

extension UnsafeMutablePointer where Pointee == Value {
  /// Overwrites with a plain value; a plain old value needs no release.
  @inline(__always)
  func put(_ value: Value) {
    if pointee.isTrivial { initialize(to: value) } else { pointee = value }
  }

  /// Takes the value out and leaves the register plain.
  @inline(__always)
  func takeValue() -> Value {
    let value = move()
    initialize(to: .undefined)
    return value
  }

  /// Drops the value.
  @inline(__always)
  func drop() {
    if !pointee.isTrivial { pointee = .undefined }
  }
}

extension UnsafeMutablePointer where Pointee == Value {
  /// The object of a value that is known to hold one, without a retain. A value's first word is its object;
  /// `Machine.init` checks that.
  @inline(__always)
  func unmanaged<Object: AnyObject>(_ type: Object.Type) -> Unmanaged<Object> {
    Unmanaged.fromOpaque(
      UnsafeRawPointer(self).assumingMemoryBound(to: UnsafeRawPointer.self).pointee)
  }

  /// Whether the value is the only holder of its object; asked in place, without a copy.
  @inline(__always)
  func isUnique<Object: AnyObject>(_ type: Object.Type) -> Bool {
    let reference = UnsafeMutableRawPointer(self).assumingMemoryBound(to: Object.self)
    return isKnownUniquelyReferenced(&reference.pointee)
  }

  /// Looks at the object of a value that is known to hold one of this class.
  @inline(__always)
  func withObject<Object: AnyObject, Result>(
    _ type: Object.Type, _ body: (Object) -> Result
  ) -> Result {
    unmanaged(type)._withUnsafeGuaranteedRef(body)
  }
}

extension Array where Element == Value {
  /// Takes values out of registers. Few of them come as a literal, whose memory is made without asking for the
  /// array's type at run time.
  @inline(__always)
  init(taking count: Int, from first: UnsafeMutablePointer<Value>) {
    switch count {
    case ...0: self = []
    case 1: self = [first.takeValue()]
    case 2: self = [first.takeValue(), (first + 1).takeValue()]
    case 3: self = [first.takeValue(), (first + 1).takeValue(), (first + 2).takeValue()]
    default:
      self = []
      reserveCapacity(count)
      for position in 0..<count { append((first + position).takeValue()) }
    }
  }
}

extension UnsafeMutablePointer where Pointee == AttributeCache {
  /// The cached value, in place.
  @inline(__always)
  var valuePointer: UnsafeMutablePointer<Value> {
    // The value is the first property.
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Value.self)
  }
}
