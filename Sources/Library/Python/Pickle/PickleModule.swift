import Language
import TensorCore

/// `_pickle` and `_gzip`: the codecs under `pickle` and `gzip`, which are written in the language.
enum PickleModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.functions([
      NativeEntry("loads", "data, encoding, /", "(True, value, bytes read) or (False, kind, message).") {
        call throws(Raise) in
        guard case .bytes(let bytes) = call[0] else {
          throw .typeError("a bytes-like object is required, not '\(call.typeName(0))'")
        }
        var reader = PickleReader(bytes.bytes, encoding: try call.string(1), call.interpreter)
        do {
          let value = try reader.read()
          return .tuple(TupleObject([.bool(true), value, .int(reader.position)]))
        } catch let failure as PickleFailure {
          return .tuple(TupleObject([.bool(false), .text(failure.kind), .text(failure.message)]))
        } catch let raise as Raise { throw raise } catch {
          return .tuple(TupleObject([.bool(false), .text("UnpicklingError"), .text("\(error)")]))
        }
      },
      NativeEntry("dumps", "obj, protocol, /", "(True, bytes) or (False, kind, message).") {
        call throws(Raise) in
        var writer = PickleWriter(protocolNumber: try call.int(1), call.interpreter)
        do {
          return .tuple(TupleObject([.bool(true), .bytes(BytesObject(try writer.write(call[0])))]))
        } catch let failure as PickleFailure {
          return .tuple(TupleObject([.bool(false), .text(failure.kind), .text(failure.message)]))
        } catch let raise as Raise { throw raise } catch {
          return .tuple(TupleObject([.bool(false), .text("PicklingError"), .text("\(error)")]))
        }
      },
    ])
  }

  static func buildGzip(_ builder: ModuleBuilder) throws(Raise) {
    builder.functions([
      NativeEntry("expand", "data, /", "The contents of a gzip file, or (kind, message).") {
        call throws(Raise) in
        guard case .bytes(let bytes) = call[0] else {
          throw .typeError("a bytes-like object is required, not '\(call.typeName(0))'")
        }
        let interpreter = call.interpreter
        func failure(_ kind: String, _ message: String) -> Value {
          .tuple(TupleObject([.text(kind), .text(message)]))
        }
        do {
          let step = { () throws -> Void in try interpreter.checkInterrupt() }
          return .bytes(
            BytesObject(try Gzip.expanded(bytes.bytes, limit: Limits.stringBytes, step: step)))
        } catch let raise as Raise {
          throw raise
        } catch Gzip.Failure.notGzipped(let start) {
          let shown = try call.interpreter.representation(.bytes(BytesObject(start)))
          return failure("BadGzipFile", "Not a gzipped file (\(shown))")
        } catch Gzip.Failure.truncated {
          return failure(
            "EOFError", "Compressed file ended before the end-of-stream marker was reached")
        } catch Gzip.Failure.damaged(let why) {
          return failure(
            why == "incorrect data check" ? "BadGzipFile" : "error",
            why == "incorrect data check"
              ? "CRC check failed" : "Error -3 while decompressing data: \(why)")
        } catch {
          throw Raise(.memoryError, "", hint: "the contents of this file do not fit in memory.")
        }
      },
      NativeEntry("pack", "data, level, /", "A gzip file of one member.") { call throws(Raise) in
        guard case .bytes(let bytes) = call[0] else {
          throw .typeError("a bytes-like object is required, not '\(call.typeName(0))'")
        }
        guard let packed = Gzip.packed(bytes.bytes, level: try call.int(1)) else {
          throw Raise(.memoryError, "", hint: "the data is too long to compress at once.")
        }
        return .bytes(BytesObject(packed))
      },
    ])
  }
}

/// Why a value cannot be pickled or read back, with the name of Python's exception.
struct PickleFailure: Error {
  let kind: String
  let message: String

  static func unreadable(_ message: String) -> PickleFailure {
    PickleFailure(kind: "UnpicklingError", message: message)
  }

  static var truncated: PickleFailure { unreadable("pickle data was truncated") }
}
