import Glibc
import Language

/// Lines of standard input for `input()` and for terminals without cursor movement. Unlike the standard
/// library's function a wait for a line ends with Ctrl-C.
final class InputLines {
  private var bytes: [UInt8] = []

  /// The next line without its line feed; nil at the end of input and after Ctrl-C.
  func next() -> String? {
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = bytes[..<end]
        bytes.removeSubrange(...end)
        return String(decoding: line, as: UTF8.self)
      }
      var block = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &block, block.count)
      if count > 0 {
        bytes += block[..<count]
      } else if count < 0, errno == EINTR, !Signals.interrupt.isRaised {
        continue
      } else {
        defer { bytes = [] }
        return bytes.isEmpty || count < 0 ? nil : String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
