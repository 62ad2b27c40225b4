import Language
import TensorCore
import TextPlot

/// The native part under `PIL.Image`: PNG files as arrays of bytes, through the files that the session may see.
enum PictureFiles {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("_pictures") { builder throws(Raise) in
      builder.function("read", "source", "The pixels of a PNG file, or nothing for another file.", read)
      builder.function("encode", "pixels", "The bytes of the PNG file of some pixels.", encode)
    }
  }

  private static func read(_ call: Call) throws(Raise) -> Value {
    let bytes: [UInt8]
    if case .bytes(let given) = call[0] {
      bytes = given.bytes
    } else {
      let path = try call.interpreter.string(call[0])
      guard let files = call.interpreter.files else {
        throw Raise(.permissionError, "[Errno 13] Permission denied: '\(path)'")
      }
      bytes = try files.read(path)
    }
    guard let picture = PNGPicture(decoding: bytes) else { return .none }
    let sizes = [picture.height, picture.width] + (picture.channels > 1 ? [picture.channels] : [])
    return .array(try engine { () throws(TensorError) in
      try Tensor(integers: picture.pixels.map(Int.init), shape: Shape(sizes)).cast(to: .uint8)
    })
  }

  private static func encode(_ call: Call) throws(Raise) -> Value {
    let pixels = try call.interpreter.tensor(from: call[0])
    guard pixels.rank == 2 || pixels.rank == 3 else { throw .valueError("a picture has two or three axes") }
    let bytes = pixels.integers.map { UInt8(truncatingIfNeeded: $0) }
    guard
      let picture = PNGPicture(
        width: pixels.shape[1], height: pixels.shape[0], channels: pixels.rank == 3 ? pixels.shape[2] : 1,
        pixels: bytes)
    else { throw .valueError("a picture needs pixels of one to four numbers") }
    guard let file = picture.encoded() else { throw Raise(.memoryError, "the picture does not fit into memory") }
    return .bytes(BytesObject(file))
  }
}
