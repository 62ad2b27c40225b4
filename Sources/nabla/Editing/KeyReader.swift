import CLineEditing
import Glibc

/// Reads the terminal's keys as Unicode scalars; signals end the wait, and none is missed between two reads.
struct KeyReader {
  enum Event {
    case key(Int32)
    case interrupted
    case resized
    case resumed
    case end
  }

  private var bytes: [UInt8] = []
  private var position = 0
  private var lastWasReturn = false

  /// The next key, or what came instead.
  mutating func next() -> Event {
    while true {
      if let event = Signals.takePending() { return event }
      if position < bytes.count {
        if let scalar = decode() { return .key(scalar) }
      }
      if let event = fill() { return event }
    }
  }

  /// The text of a bracketed paste, up to its end mark; line ends become line feeds.
  mutating func pastedText() -> [Int32] {
    let mark: [Int32] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var text: [Int32] = []
    while true {
      guard case .key(let scalar) = next() else { return text }
      if scalar == 0x0D {
        text.append(0x0A)
      } else if scalar != 0x0A || !lastWasReturn {
        text.append(scalar)
      }
      lastWasReturn = scalar == 0x0D
      if text.count >= mark.count, text.suffix(mark.count) == mark[...] {
        text.removeLast(mark.count)
        return text
      }
    }
  }

  /// Waits for bytes; nil when there are some.
  private mutating func fill() -> Event? {
    var mask = Signals.maskWhileWaiting()
    if nabla_wait_for_input(STDIN_FILENO, &mask) < 0 { return errno == EINTR ? Signals.takePending() : .end }
    if position >= bytes.count {
      bytes.removeAll(keepingCapacity: true)
      position = 0
    }
    var block = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &block, block.count)
    if count > 0 {
      bytes += block[..<count]
      return nil
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? nil : .end
  }

  /// One scalar of UTF-8; nil where its bytes have not all arrived. Invalid bytes become U+FFFD.
  private mutating func decode() -> Int32? {
    let first = bytes[position]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3
      : first < 0xF5 ? 4 : 0
    guard length > 0 else {
      position += 1
      return 0xFFFD
    }
    guard position + length <= bytes.count else { return nil }
    let piece = bytes[position..<position + length]
    if let text = String(validating: piece, as: UTF8.self), let scalar = text.unicodeScalars.first {
      position += length
      return Int32(bitPattern: scalar.value)
    }
    position += 1
    return 0xFFFD
  }
}
