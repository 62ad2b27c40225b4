import CPseudoTerminal
import Glibc

/// The built program on a terminal of 24 rows and 80 columns, with a home folder of its own.
final class TerminalProgram {
  private(set) var screen = Screen()
  private let process: Int32
  private var terminal: Int32 = -1
  private(set) var transcript: [UInt8] = []
  private var status: Int32?

  /// Where `nabla` lies: beside the test bundle.
  static let path: String? = {
    var candidates = [own]
    candidates += CommandLine.arguments.filter { $0.contains(".xctest") }
    for candidate in candidates {
      guard let slash = candidate.lastIndex(of: "/") else { continue }
      let program = candidate[..<slash] + "/nabla"
      if access(String(program), X_OK) == 0 { return String(program) }
    }
    return nil
  }()

  private static var own: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Starts the program in `home`, which is also its current folder.
  init(
    _ arguments: [String] = [], home: TemporaryHome, environment: [String] = [], rows: Int = 24
  ) throws {
    guard let path = Self.path else { throw Failure.notBuilt }
    screen = Screen(rows: rows)
    let variables =
      environment
      + ["HOME=\(home.path)", "TERM=xterm", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "NO_COLOR=1"]
    var descriptor: Int32 = -1
    process = Self.withStrings([path] + arguments) { argv in
      Self.withStrings(variables) { environment in
        nabla_spawn_on_terminal(path, argv, environment, home.path, Int32(rows), 80, &descriptor)
      }
    }
    terminal = descriptor
    guard process > 0 else { throw Failure.notStarted }
  }

  enum Failure: Error { case notBuilt, notStarted }

  private static func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(&pointers)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ended: Int32 = 0
      waitpid(process, &ended, 0)
    }
    close(terminal)
  }

  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  func resize(columns: Int) { _ = nabla_resize_terminal(terminal, 24, Int32(columns)) }

  /// Reads until the screen is as wanted; false after ten seconds.
  func wait(_ isReached: (Screen) -> Bool) -> Bool {
    let deadline = now() + 20
    while !isReached(screen) {
      guard now() < deadline, read(milliseconds: 100) else { return isReached(screen) }
    }
    return true
  }

  /// Waits for text anywhere on the screen.
  func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }

  /// Waits for an empty prompt with this number.
  func waitForPrompt(_ number: Int) -> Bool {
    wait { $0.lastLine == "In [\(number)]:" && $0.modes.contains("?2004") }
  }

  /// Types a line, Enter, and waits for the next prompt.
  func enter(_ text: String, then number: Int) -> Bool {
    send(text + "\r")
    return waitForPrompt(number)
  }

  /// Lets the program work for a while.
  func pause(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

  /// The exit status, once the program has ended; nil after ten seconds.
  func exitStatus() -> Int32? {
    let deadline = now() + 20
    while now() < deadline {
      _ = read(milliseconds: 20)
      var raw: Int32 = 0
      if waitpid(process, &raw, WNOHANG) == process {
        let code = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
        status = code
        return code
      }
    }
    return nil
  }

  /// Reads what is there; false at the end of the terminal.
  private func read(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    transcript += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// A folder that is gone after the test.
final class TemporaryHome {
  let path: String

  init() {
    var template = Array("/tmp/nabla-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  func write(_ text: String, to name: String) {
    if let slash = name.lastIndex(of: "/") { mkdir("\(path)/\(name[..<slash])", 0o755) }
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  deinit {
    guard path != "/tmp" else { return }
    _ = nabla_remove_folder(path)
  }
}
