import Glibc
import Synchronization

/// A web server on the loopback for one test: every file's bytes and how it is served.
final class LoopbackServer: Sendable {
  enum Manner: Sendable {
    case whole
    /// Announces everything, sends only so much and closes.
    case cut(after: Int)
    /// Sends so much and then nothing.
    case hanging(after: Int)
    case notFound
    /// Answers a request for the rest with the whole.
    case withoutRanges
    /// Sends this instead, as if it were the file.
    case other([UInt8])
  }

  let address: String
  private let listener: Int32
  private let content: [UInt8]
  private let manners: Mutex<[Manner]>
  private let seenRanges = Mutex<[String?]>([])

  /// Serves `content` under every name; each manner for one request, the last for all that follow.
  init(_ content: [UInt8], _ manners: Manner...) {
    self.content = content
    self.manners = Mutex(manners)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    var actual = length
    let listener = listener
    withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, length)
        _ = getsockname(listener, $0, &actual)
      }
    }
    listen(listener, 8)
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/"
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { Unmanaged<LoopbackServer>.fromOpaque($0!).takeRetainedValue().serve(); return nil },
      Unmanaged.passRetained(self).toOpaque())
    pthread_detach(thread)
  }

  /// The `Range` headers of the requests so far.
  var ranges: [String?] { seenRanges.withLock { $0 } }

  /// Ends the server; its thread leaves `accept`.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  private func serve() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { break }
      answer(client)
      close(client)
    }
    close(listener)
  }

  private func answer(_ client: Int32) {
    var request = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !request.contains("\r\n\r\n") {
      let count = read(client, &buffer, buffer.count)
      guard count > 0 else { return }
      request += String(decoding: buffer.prefix(count), as: UTF8.self)
    }
    let range = request.split(separator: "\r\n").first { $0.lowercased().hasPrefix("range:") }
    seenRanges.withLock { $0.append(range.map(String.init)) }
    let manner = manners.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .whole }
    let start = range.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    switch manner {
    case .notFound: send(client, "404 Not Found", Array("nothing here".utf8)[...])
    case .whole: send(client, content, from: start)
    case .withoutRanges: send(client, content, from: 0)
    case .other(let bytes): send(client, bytes, from: start)
    case .cut(let count): send(client, content, from: start, only: count)
    case .hanging(let count):
      send(client, content, from: start, only: count)
      // Until the other side gives up.
      _ = read(client, &buffer, 1)
    }
  }

  private func send(_ client: Int32, _ bytes: [UInt8], from start: Int, only: Int? = nil) {
    let rest = bytes[min(start, bytes.count)...]
    let status = start > 0 ? "206 Partial Content" : "200 OK"
    let extra =
      start > 0 ? "Content-Range: bytes \(start)-\(bytes.count - 1)/\(bytes.count)\r\n" : ""
    send(client, status, rest.prefix(only ?? rest.count), length: rest.count, extra)
  }

  private func send(
    _ client: Int32, _ status: String, _ body: ArraySlice<UInt8>, length: Int? = nil, _ extra: String = ""
  ) {
    let head =
      "HTTP/1.1 \(status)\r\nContent-Length: \(length ?? body.count)\r\n\(extra)Connection: close\r\n\r\n"
    var bytes = (Array(head.utf8) + body)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
