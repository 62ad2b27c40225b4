import Language

/// `hashlib`: digests of bytes.
enum HashlibModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Digests of bytes: md5, sha1, sha224, sha256, sha384, sha512."
    let interpreter = builder.interpreter
    let type = builder.type("HASH", "A digest that takes its message piece by piece.")
    type.addMethods(methods, interpreter)
    type.addProperty("name", interpreter, "The digest's name.") { call throws(Raise) in
      .text(try receiver(call).digest.rawValue)
    }
    type.addProperty("digest_size", interpreter, "Bytes of the digest.") { call throws(Raise) in
      .int(try receiver(call).digest.size)
    }
    type.addProperty("block_size", interpreter, "Bytes of a block.") { call throws(Raise) in
      .int(try receiver(call).digest.blockSize)
    }
    for digest in Digest.allCases {
      builder.function(digest.rawValue, "string=b'', *, usedforsecurity=True", "Start a \(digest.rawValue) digest.") {
        call throws(Raise) in
        .instance(call.interpreter.instantiate(type, payload: Message(digest, try bytes(call, 0))))
      }
    }
    builder.function("new", "name, data=b'', *, usedforsecurity=True", "Start the digest of a name.") {
      call throws(Raise) in
      let name = try call.string(0)
      guard let digest = Digest(rawValue: name.lowercased()) else {
        throw .valueError("unsupported hash type \(name)")
      }
      return .instance(call.interpreter.instantiate(type, payload: Message(digest, try bytes(call, 1))))
    }
    let names = Digest.allCases.map { Value.text($0.rawValue) }
    for name in ["algorithms_available", "algorithms_guaranteed"] {
      builder.set(name, try interpreter.call(.type(interpreter.types.set), [.list(ListObject(names))]))
    }
  }

  private static var methods: [NativeEntry] {
    [
      NativeEntry("update", "obj, /", "Add bytes to the message.") { call throws(Raise) in
        let message = try receiver(call)
        let more = try bytes(call, 1)
        try Limits.checkString(message.bytes.count + more.count)
        message.bytes += more
        return .none
      },
      NativeEntry("digest", "", "The digest as bytes.") { call throws(Raise) in
        let message = try receiver(call)
        return .bytes(BytesObject(message.digest(message.bytes)))
      },
      NativeEntry("hexdigest", "", "The digest in hexadecimal.") { call throws(Raise) in
        let message = try receiver(call)
        let digits = Array("0123456789abcdef".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in message.digest(message.bytes) {
          text.append(digits[Int(byte >> 4)])
          text.append(digits[Int(byte & 15)])
        }
        return .text(String(text))
      },
      NativeEntry("copy", "", "A digest that goes on from here by itself.") { call throws(Raise) in
        let message = try receiver(call)
        guard case .instance(let instance) = call[0] else { return .none }
        return .instance(
          call.interpreter.instantiate(instance.type, payload: Message(message.digest, message.bytes)))
      },
    ]
  }

  /// What a digest has taken so far.
  private final class Message {
    let digest: Digest
    var bytes: [UInt8]

    init(_ digest: Digest, _ bytes: [UInt8]) {
      self.digest = digest
      self.bytes = bytes
    }
  }

  private static func receiver(_ call: Call) throws(Raise) -> Message {
    guard case .instance(let instance) = call[0], let message = instance.payload as? Message else {
      throw .typeError("a HASH object is required, not '\(call.typeName(0))'")
    }
    return message
  }

  private static func bytes(_ call: Call, _ position: Int) throws(Raise) -> [UInt8] {
    switch call[position] {
    case .undefined: return []
    case .bytes(let bytes): return bytes.bytes
    case .string:
      throw .typeError(
        "Strings must be encoded before hashing", hint: "text.encode() makes bytes of a string.")
    default: throw .typeError("object supporting the buffer API required")
    }
  }
}
