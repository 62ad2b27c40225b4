/// The parts of an operating system's failure, out of a text such as `[Errno 2] No such file: 'a'`.
struct SystemFailure {
  let number: Int
  let reason: String
  let path: String?

  init?(_ message: String) {
    guard message.hasPrefix("[Errno "), let bracket = message.firstIndex(of: "]"),
      let number = Int(message[message.index(message.startIndex, offsetBy: 7)..<bracket])
    else { return nil }
    self.number = number
    let rest = message[message.index(after: bracket)...].drop { $0 == " " }
    guard rest.hasSuffix("'"), let quote = rest.firstRange(of: ": '") else {
      reason = String(rest)
      path = nil
      return
    }
    reason = String(rest[..<quote.lowerBound])
    path = String(rest[quote.upperBound...].dropLast())
  }

  /// What Python's exception would have been made with.
  var arguments: [Value] {
    [.int(number), .text(reason)] + (path.map { [.text($0)] } ?? [])
  }
}
