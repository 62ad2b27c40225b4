import CLineEditing
import Glibc
import Notebook

/// The process around a session: memory, threads, and what it was started with.
enum Process {
  static let version = "nabla 1.0.0"
  /// Reserved for the session's stack; pages that are not touched cost nothing.
  private static let stackSize = 512 << 20

  /// Runs a session's work on a thread with a large stack, to which Ctrl-C goes; returns the exit status.
  static func runSession(_ work: @escaping @Sendable () -> Int32) -> Int32 {
    // Blocks of megabytes would otherwise be given back by `free` and fetched anew from the system each
    // time, page by page, which costs a large array more than computing it.
    nabla_keep_freed_memory()
    Signals.install()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, stackSize)
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        // bug: the box is passed below and is never nil
        let work = Unmanaged<Work>.fromOpaque(argument!).takeRetainedValue()
        Signals.unblock()
        work.status = work.body()
        // The result goes back by the same way.
        return Unmanaged.passRetained(work).toOpaque()
      }, box.toOpaque())
    pthread_attr_destroy(&attributes)
    guard status == 0 else {
      // Where so much address space is refused, the first thread's stack has to do.
      return box.takeRetainedValue().body()
    }
    Signals.block()
    var result: UnsafeMutableRawPointer?
    pthread_join(thread, &result)
    guard let result else { return 1 }
    return Unmanaged<Work>.fromOpaque(result).takeRetainedValue().status
  }

  private final class Work {
    let body: @Sendable () -> Int32
    var status: Int32 = 0

    init(_ body: @escaping @Sendable () -> Int32) { self.body = body }
  }

  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Whether colour and cursor movement may be used.
  static var isDumb: Bool {
    let terminal = FileSystem.environment("TERM")
    return terminal == nil || terminal == "dumb"
  }

  static var hasColor: Bool {
    isTerminal && !isDumb && FileSystem.environment("NO_COLOR") == nil
  }

  /// The path of the running program.
  static var executable: String {
    guard let path = realpath("/proc/self/exe", nil) else { return Swift.CommandLine.arguments.first ?? "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Says why the program cannot go on; the exit status for usage and missing files.
  static func complain(_ message: String) -> Int32 {
    TextOutput.write(Array("nabla: \(message)\n".utf8), to: STDERR_FILENO)
    return 2
  }
}
