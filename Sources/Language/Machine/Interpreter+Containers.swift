import TensorCore

extension Interpreter {
  /// `bool(v)`.
  package func truth(_ value: Value) throws(Raise) -> Bool {
    switch value {
    case .bool(let x): return x
    case .int(let x): return x != 0
    case .float(let x): return x != 0
    case .none, .undefined: return false
    case .string(let string): return !string.text.isEmpty
    case .list(let list): return !list.items.isEmpty
    case .tuple(let tuple): return !tuple.items.isEmpty
    case .dict(let dict): return dict.count > 0
    case .set(let set): return set.count > 0
    case .bytes(let bytes): return !bytes.bytes.isEmpty
    case .range(let range): return range.count > 0
    case .scalar(let scalar): return scalar.isTrue
    case .array(let tensor):
      if tensor.count == 1 { return tensor.element(at: 0).isTrue }
      if tensor.count == 0 {
        throw .valueError(
          "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is "
            + "not empty.")
      }
      throw .valueError(
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    case .iterator(let view):
      guard let length = try view.length(self) else { return true }
      return length > 0
    case .instance:
      if let method = specialMethod(value, names.bool) {
        guard case .bool(let result) = try call(method, [value]) else {
          throw .typeError("__bool__ should return bool")
        }
        return result
      }
      if specialMethod(value, names.length) != nil { return try length(value) > 0 }
      return true
    default: return true
    }
  }

  /// `len(v)`.
  package func length(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .string(let string): return string.count
    case .list(let list): return list.items.count
    case .tuple(let tuple): return tuple.items.count
    case .dict(let dict):
      if dict.mirrored != nil { try dict.refresh(self) }
      return dict.count
    case .set(let set): return set.count
    case .bytes(let bytes): return bytes.bytes.count
    case .range(let range): return range.count
    case .array(let tensor):
      guard tensor.rank > 0 else { throw .typeError("len() of unsized object") }
      return tensor.shape[0]
    case .iterator(let view):
      if let length = try view.length(self) { return length }
    case .instance, .type:
      if let method = specialMethod(value, names.length) {
        guard let length = integerIndex(try call(method, [value])) else {
          throw .typeError("'__len__' should return an integer")
        }
        guard length >= 0 else { throw .valueError("__len__() should return >= 0") }
        return length
      }
    default: break
    }
    throw .typeError("object of type '\(typeName(of: value))' has no len()")
  }

  /// `item in container`.
  package func contains(_ container: Value, _ item: Value) throws(Raise) -> Bool {
    switch container {
    case .string(let string):
      guard case .string(let part) = item else {
        throw .typeError(
          "'in <string>' requires string as left operand, not \(typeName(of: item))")
      }
      return string.contains(part)
    case .dict(let dict): return try dict.value(for: item, self) != nil
    case .set(let set): return try set.contains(item, self)
    case .list(let list):
      var position = 0
      var pace = Pace()
      while position < list.items.count {
        try pace.step(self)
        let candidate = list.items[position]
        if try isSameOrEqual(candidate, item) { return true }
        position += 1
      }
      return false
    case .tuple(let tuple):
      for candidate in tuple.items where try isSameOrEqual(candidate, item) {
        return true
      }
      return false
    case .range(let range):
      guard let x = integerIndex(item) else {
        guard case .float(let y) = item, let whole = Int(exactly: y) else { return false }
        return range.contains(whole)
      }
      return range.contains(x)
    case .bytes(let bytes):
      if case .bytes(let part) = item {
        return part.bytes.isEmpty || bytes.bytes.firstRange(of: part.bytes) != nil
      }
      if case .large = item { throw .valueError("byte must be in range(0, 256)") }
      guard let x = integerIndex(item) else {
        throw .typeError("a bytes-like object is required, not '\(typeName(of: item))'")
      }
      guard let byte = UInt8(exactly: x) else { throw .valueError("byte must be in range(0, 256)") }
      return bytes.bytes.contains(byte)
    case .array:
      let matches = try arrayCompare(.equal, container, item)
      guard case .array(let tensor) = matches else { return try truth(matches) }
      for position in 0..<tensor.count where tensor.element(at: position).isTrue { return true }
      return false
    case .instance, .type:
      if let method = specialMethod(container, names.contains) {
        return try truth(call(method, [container, item]))
      }
    case .iterator(let view):
      if let result = try view.contains(item, self) { return result }
    default: break
    }
    guard isIterable(container) else {
      throw .typeError("argument of type '\(typeName(of: container))' is not iterable")
    }
    let iterator = try iterator(container)
    var pace = Pace()
    while let candidate = try iterator.next(self) {
      try pace.step(self)
      if try isSameOrEqual(candidate, item) { return true }
    }
    return false
  }

  func isIterable(_ value: Value) -> Bool {
    switch value {
    case .string, .list, .tuple, .dict, .set, .bytes, .range, .iterator: true
    case .array(let tensor): tensor.rank > 0
    case .instance, .type:
      specialMethod(value, names.iterator) != nil || specialMethod(value, names.getItem) != nil
    default: false
    }
  }

  /// `iter(v)`.
  package func iterator(_ value: Value) throws(Raise) -> IteratorObject {
    switch value {
    case .list(let list): return ListIterator(list)
    case .tuple(let tuple): return SequenceIterator(tuple.items, typeName: "tuple_iterator")
    case .range(let range): return RangeIterator(range)
    case .iterator(let iterator): return try iterator.freshIterator(self)
    case .dict(let dict):
      if dict.mirrored != nil { try dict.refresh(self) }
      return DictKeyIterator(dict)
    case .set(let set): return SetIterator(set)
    case .string(let string): return StringIterator(string)
    case .bytes(let bytes):
      return SequenceIterator(bytes.bytes.map { .int(Int($0)) }, typeName: "bytes_iterator")
    case .array(let tensor):
      guard tensor.rank > 0 else { throw .typeError("iteration over a 0-d array") }
      return ArrayIterator(tensor)
    case .instance, .type:
      if let method = specialMethod(value, names.iterator) {
        let result = try call(method, [value])
        if case .iterator(let iterator) = result { return iterator }
        guard specialMethod(result, names.next) != nil else {
          throw .typeError("iter() returned non-iterator of type '\(typeName(of: result))'")
        }
        return InstanceIterator(result)
      }
      if specialMethod(value, names.getItem) != nil { return IndexIterator(value) }
    default: break
    }
    throw .typeError("'\(typeName(of: value))' object is not iterable")
  }

  /// All values of an iterable; MemoryError beyond a bound.
  package func values(of iterable: Value) throws(Raise) -> [Value] {
    switch iterable {
    case .list(let list): return list.items
    case .tuple(let tuple): return tuple.items
    default: break
    }
    let iterator = try iterator(iterable)
    var values: [Value] = []
    if let count = iterator.remainingCount() {
      try checkSize(count, 1)
      values.reserveCapacity(count)
    }
    do throws(Raise) {
      while let value = try iterator.next(self) {
        if values.count >= Interpreter.largestCollection { throw Raise(.memoryError, "") }
        if values.count & 0xFFF == 0xFFF { try checkInterrupt() }
        values.append(value)
      }
    } catch {
      Teardown.flatten(&values)
      throw error
    }
    return values
  }
}

extension RangeObject {
  package func contains(_ x: Int) -> Bool {
    guard count > 0 else { return false }
    if step > 0 ? x < start || x >= stop : x > start || x <= stop { return false }
    let distance = UInt(bitPattern: step > 0 ? x &- start : start &- x)
    return distance % step.magnitude == 0
  }

  /// The value at a position that has been checked.
  @inline(__always)
  package func value(at position: Int) -> Int { start &+ position &* step }
}
