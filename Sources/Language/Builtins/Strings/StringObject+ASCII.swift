import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Strings of ASCII characters are worked on as bytes, and what comes of them is not decoded again.
extension StringObject {
  /// The UTF-8 bytes, in place.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  /// So many ASCII bytes, which `fill` writes.
  @inline(__always)
  convenience init(asciiCount count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    self.init(
      String(unsafeUninitializedCapacity: count) { buffer in
        guard count > 0, let start = buffer.baseAddress else { return 0 }
        fill(start)
        return count
      }, isASCII: true)
  }

  /// A copy of ASCII bytes.
  convenience init(ascii bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.init(asciiCount: range.count) { target in
      if let source = bytes.baseAddress { memcpy(target, source + range.lowerBound, range.count) }
    }
  }

  /// Whether it is ASCII and short enough to be worked on without looking for Ctrl-C.
  var isQuick: Bool { isASCII && text.utf8.count <= Interpreter.uninterrupted }

  static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (9...13).contains(byte) || (0x1C...0x1F).contains(byte)
  }

  /// Without white space at its ends; itself where there is none.
  func quicklyStripped(leading: Bool, trailing: Bool) -> StringObject {
    withBytes { bytes in
      var (start, end) = (0, bytes.count)
      if leading { while start < end, StringObject.isASCIISpace(bytes[start]) { start += 1 } }
      if trailing { while end > start, StringObject.isASCIISpace(bytes[end - 1]) { end -= 1 } }
      return end - start == bytes.count && !isNumPy ? self : StringObject(ascii: bytes, start..<end)
    }
  }

  /// With the letters from `first` to the 25th after it in the other case.
  func quicklyTurned(from first: UInt8) -> StringObject {
    withBytes { bytes in
      StringObject(asciiCount: bytes.count) { target in
        for place in bytes.indices {
          let byte = bytes[place]
          target[place] = byte &- first < 26 ? byte ^ 0x20 : byte
        }
      }
    }
  }

  /// The words between white space.
  func quickWords() -> [Value] {
    withBytes { bytes in
      var words: [Value] = []
      var place = 0
      while true {
        while place < bytes.count, StringObject.isASCIISpace(bytes[place]) { place += 1 }
        if place == bytes.count { return words }
        let start = place
        while place < bytes.count, !StringObject.isASCIISpace(bytes[place]) { place += 1 }
        words.append(.string(StringObject(ascii: bytes, start..<place)))
      }
    }
  }

  /// The pieces between occurrences of a separator that is not empty.
  func quickPieces(_ separator: StringObject) -> [Value] {
    withBytes { bytes in
      separator.withBytes { separator in
        var pieces: [Value] = []
        var start = 0
        while let place = StringObject.find(separator, in: bytes, from: start) {
          pieces.append(.string(StringObject(ascii: bytes, start..<place)))
          start = place + separator.count
        }
        pieces.append(.string(StringObject(ascii: bytes, start..<bytes.count)))
        return pieces
      }
    }
  }

  /// With every occurrence of a string that is not empty replaced; nil where the result is not short.
  func quicklyReplaced(_ old: StringObject, by new: StringObject) -> StringObject? {
    withBytes { bytes in
      old.withBytes { old in
        new.withBytes { new in
          var count = 0
          var from = 0
          while let place = StringObject.find(old, in: bytes, from: from) {
            count += 1
            from = place + old.count
          }
          if count == 0, !isNumPy { return self }
          guard count * new.count <= Interpreter.uninterrupted else { return nil }
          return StringObject(asciiCount: bytes.count + count * (new.count - old.count)) { target in
            guard let source = bytes.baseAddress else { return }
            var (start, end) = (0, 0)
            func copy(_ from: UnsafePointer<UInt8>?, _ count: Int) {
              if let from { memcpy(target + end, from, count) }
              end += count
            }
            while let place = StringObject.find(old, in: bytes, from: start) {
              copy(source + start, place - start)
              copy(new.baseAddress, new.count)
              start = place + old.count
            }
            copy(source + start, bytes.count - start)
          }
        }
      }
    }
  }

  /// The first place of a part that is not empty, at or after `start`.
  @inline(__always)
  private static func find(
    _ part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start + part.count <= bytes.count, let text = bytes.baseAddress, let part = part.baseAddress.map({ ($0, part.count) })
    else { return nil }
    let found = nabla_find_bytes(text + start, bytes.count - start, part.0, part.1)
    return found < 0 ? nil : start + found
  }

  /// Whether `part` occurs, by bytes: UTF-8 text contains text exactly where its bytes do.
  package func contains(_ part: StringObject) -> Bool {
    withBytes { bytes in
      part.withBytes { part in part.isEmpty || StringObject.find(part, in: bytes, from: 0) != nil }
    }
  }

  /// The string so many times over; nil where it is not ASCII or that is not short.
  func quicklyRepeated(_ count: Int) -> StringObject? {
    let count = max(count, 0)
    guard isASCII, !text.utf8.isEmpty, count <= Interpreter.uninterrupted / text.utf8.count
    else { return nil }
    return withBytes { bytes in
      StringObject(asciiCount: bytes.count * count) { target in
        guard let source = bytes.baseAddress else { return }
        if bytes.count == 1 {
          memset(target, Int32(source[0]), count)
        } else {
          for number in 0..<count { memcpy(target + number * bytes.count, source, bytes.count) }
        }
      }
    }
  }
}

/// The strings of one ASCII character, made once: indexing and loops over strings give them again and again.
final class Characters {
  private let strings = (0..<128).map { StringObject(String(Unicode.Scalar(UInt8($0))), isASCII: true) }

  /// The string of a byte below 128.
  @inline(__always)
  subscript(byte: UInt8) -> Value { .string(strings[Int(byte & 0x7F)]) }
}
