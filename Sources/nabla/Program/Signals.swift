import Glibc
import Language
import Synchronization

/// The signals of the terminal. Handlers only set flags; the session's thread alone receives them.
enum Signals {
  /// Raised by Ctrl-C; loops of the language poll it.
  static let interrupt = InterruptFlag()
  private static let wasResized = Atomic<Bool>(false)
  private static let wasResumed = Atomic<Bool>(false)
  private static let handled = [SIGINT, SIGWINCH, SIGCONT]

  /// Installs the handlers, without SA_RESTART: a waiting read comes back.
  static func install() {
    // The constants are made now, not inside a handler.
    interrupt.clear()
    wasResized.store(false, ordering: .relaxed)
    wasResumed.store(false, ordering: .relaxed)
    set(SIGINT) { _ in Signals.interrupt.raise() }
    set(SIGWINCH) { _ in Signals.wasResized.store(true, ordering: .relaxed) }
    set(SIGCONT) { _ in Signals.wasResumed.store(true, ordering: .relaxed) }
  }

  private static func set(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }

  private static var handledSet: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in handled { sigaddset(&set, signal) }
    return set
  }

  /// Keeps the calling thread from receiving the handled signals.
  static func block() {
    var set = handledSet
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Lets the calling thread receive the handled signals.
  static func unblock() {
    var set = handledSet
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// While an entry is written, signals arrive only in the wait for a key.
  static func blockWhileEditing() {
    block()
    wasResized.store(false, ordering: .relaxed)
    wasResumed.store(false, ordering: .relaxed)
  }

  static func unblockAfterEditing() { unblock() }

  /// The signal mask of the wait for a key.
  static func maskWhileWaiting() -> sigset_t {
    var mask = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &mask)
    for signal in handled { sigdelset(&mask, signal) }
    return mask
  }

  /// What a signal told since the last call.
  static func takePending() -> KeyReader.Event? {
    if interrupt.isRaised {
      interrupt.clear()
      return .interrupted
    }
    if wasResumed.exchange(false, ordering: .relaxed) { return .resumed }
    if wasResized.exchange(false, ordering: .relaxed) { return .resized }
    return nil
  }

  /// The terminal's width; 80 where there is none.
  static func terminalColumns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The rows of the terminal; 24 where it does not tell.
  static func terminalRows() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }
}
