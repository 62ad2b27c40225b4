import Glibc
import Language
import Notebook

/// Standard output and standard error, with what is shown in between: labels and colour for a terminal, plain
/// text for everything else.
final class TextOutput: NotebookOutput {
  /// Whether prompts and `Out[n]:` belong into the text.
  let isNotebook: Bool
  let isTerminal: Bool
  let hasColor: Bool
  private var buffer: [UInt8] = []
  private var lastFlush = Clock.seconds()
  private(set) var endsInLineFeed = true
  private let live = LiveScreen()

  init(isNotebook: Bool, isTerminal: Bool, hasColor: Bool) {
    self.isNotebook = isNotebook
    self.isTerminal = isTerminal
    self.hasColor = hasColor
  }

  func write(_ text: String) {
    guard !text.isEmpty else { return }
    guard live.admits(text, isTerminal: isTerminal, into: self) else { return }
    put(text)
  }

  /// Text that nothing replaces any more, or that `live` keeps count of.
  func put(_ text: String) {
    guard !text.isEmpty else { return }
    buffer += text.utf8
    endsInLineFeed = buffer.last == 0x0A
    // Someone watches a terminal; a pipe gets large pieces, but nothing lies here for long.
    if isTerminal || buffer.count >= 1 << 16 || Clock.seconds() - lastFlush > 0.1 { flush() }
  }

  func writeWarning(_ text: String) {
    flush()
    Self.write(Array(text.utf8), to: STDERR_FILENO)
  }

  var redrawsInPlace: Bool { isTerminal && LiveScreen.isPossible }

  func redraw(_ text: () -> String) {
    if redrawsInPlace { live.redraw(text, into: self) }
  }

  func clear(whenWritten: Bool) { live.clear(whenWritten: whenWritten, isTerminal: redrawsInPlace, into: self) }

  func settle() { live.settle(into: self) }

  var columns: Int { isTerminal ? max(Signals.terminalColumns(), 20) : 80 }

  var redrawsLines: Bool { isTerminal }

  func showValue(_ text: String, number: Int) {
    startLine()
    guard isNotebook else {
      write(text + "\n")
      return
    }
    // A value of several lines starts on its own, so that its columns stay aligned.
    let label = colored("Out[\(number)]:", 31)
    write(text.contains("\n") ? "\(label)\n\(text)\n" : "\(label) \(text)\n")
  }

  func show(_ picture: ShownPicture) { write(hasColor ? picture.colored() : picture.text()) }

  func showError(_ text: String) {
    if isNotebook {
      startLine()
      write(text)
    } else {
      flush()
      Self.write(Array(text.utf8), to: STDERR_FILENO)
    }
  }

  func showNote(_ text: String) {
    startLine()
    write(text + "\n")
  }

  /// A prompt or a label never continues a line that a program left open.
  func startLine() {
    if isTerminal, !endsInLineFeed { write("\n") }
  }

  func flush() {
    lastFlush = Clock.seconds()
    guard !buffer.isEmpty else { return }
    Self.write(buffer, to: STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
  }

  private func colored(_ text: String, _ color: Int) -> String {
    hasColor ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, 1000)
      } else if errno != EINTR {
        return
      }
    }
  }
}
