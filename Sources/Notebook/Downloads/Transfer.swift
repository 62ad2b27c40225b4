import Glibc

/// One run of the system's `curl`, which brings a file or the rest of one.
///
/// A program of its own, as a static executable with TLS would be several times as large for the sake of one
/// command, and would trust certificates of its own instead of the system's.
struct Transfer {
  enum Outcome: Equatable {
    case done
    case interrupted
    /// The program is not there.
    case noProgram
    /// The server cannot go on in the middle of a file.
    case noRanges
    /// More bytes came than the file has.
    case tooLarge
    case failed(String)
  }

  var program = "curl"
  /// Seconds for the connection.
  var connectSeconds = 15
  /// Seconds without a byte after which the server counts as hanging.
  var silenceSeconds = 30

  /// Fetches an address into a file, behind what is there; `watch` gets the file's size every now and then and
  /// says whether to go on.
  func fetch(_ address: String, into path: String, limit: Int, watch: (_ size: Int) -> Bool) -> Outcome {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return .failed(String(cString: strerror(errno))) }
    defer { close(ends[0]) }
    // The program gets the writing end as its standard error only.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = spawn(arguments(address, path, limit), errors: ends[1])
    close(ends[1])
    guard let process else { return .noProgram }
    var status: Int32 = 0
    var isLarge = false
    var isStopped = false
    while waitpid(process, &status, WNOHANG) == 0 {
      let size = Transfer.size(of: path)
      if !isStopped, !isLarge {
        isLarge = size > limit
        isStopped = !watch(size)
        if isLarge || isStopped { kill(process, SIGTERM) }
      }
      usleep(30_000)
    }
    if isStopped || !watch(Transfer.size(of: path)) { return .interrupted }
    if isLarge { return .tooLarge }
    guard status & 0x7F == 0 else { return .failed("\(program) was ended by signal \(status & 0x7F)") }
    switch (status >> 8) & 0xFF {
    case 0: return .done
    case 33, 36: return .noRanges
    case 63: return .tooLarge
    case 127: return .noProgram
    case let code: return .failed(words(ends[0], code: code))
    }
  }

  private func arguments(_ address: String, _ path: String, _ limit: Int) -> [String] {
    [
      // First: no ~/.curlrc.
      program, "-q", "--fail", "--silent", "--show-error", "--location", "--max-redirs", "5",
      "--proto", "=http,https", "--proto-redir", "=http,https", "--globoff",
      "--noproxy", "localhost,127.0.0.1", "--connect-timeout", "\(connectSeconds)",
      "--speed-limit", "1", "--speed-time", "\(silenceSeconds)", "--max-filesize", "\(limit)",
      "--continue-at", "-", "--output", path, "--", address,
    ]
  }

  private func spawn(_ arguments: [String], errors: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var pointers = arguments.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    var process: pid_t = 0
    guard posix_spawnp(&process, program, &actions, nil, pointers, environ) == 0 else { return nil }
    return process
  }

  /// What the program said, without its own name and number.
  private func words(_ errors: Int32, code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(errors, &buffer, buffer.count)
    let text = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    var line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "curl: (\(code))"
    if line.hasPrefix("curl: ("), let end = line.firstIndex(of: ")") {
      line = String(line[line.index(after: end)...].trimmed)
    }
    return line.isEmpty ? "\(program) failed with code \(code)" : line
  }

  static func size(of path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }
}
