import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The drawn digits in a file, so that they are drawn once for all sessions.
///
/// A mark, the number of pictures and a checksum (64 bits each, little-endian), then the labels and the
/// pixels. A file is believed only if it is whole, its checksum is right, and its first pictures are those
/// that would be drawn now; otherwise it is written anew, beside its place and then renamed.
package struct DrawnDigitsFile {
  package typealias Sets = (training: DrawnDigits.Pictures, test: DrawnDigits.Pictures)

  /// Changes with the layout of the file.
  private static let mark: UInt64 = 0x0001_5449_4749_4441
  private static let headerSize = 24
  /// Pictures that are drawn again to compare.
  private static let sampleCount = 40
  private static let pictureSize = DigitPen.side * DigitPen.side

  package let path: String
  private let trainingCount: Int
  private let testCount: Int

  /// The file in a folder of cached data, for sets of these sizes.
  package init(
    inFolder folder: String, trainingCount: Int = DrawnDigits.trainingCount,
    testCount: Int = DrawnDigits.testCount
  ) {
    path = folder + "/drawn-digits.bin"
    self.trainingCount = trainingCount
    self.testCount = testCount
  }

  /// Both sets: read where the file is good, else drawn, and written if that is possible.
  package func sets() throws(TensorError) -> Sets {
    if let known = try read() { return known }
    let sets = (
      try DrawnDigits.pictures(count: trainingCount, seed: DrawnDigits.trainingSeed),
      try DrawnDigits.pictures(count: testCount, seed: DrawnDigits.testSeed)
    )
    write(sets)
    return sets
  }

  /// What the file holds; nil where it is missing, damaged or another drawing's.
  func read() throws(TensorError) -> Sets? {
    let count = trainingCount + testCount
    let size = DrawnDigitsFile.headerSize + count * (1 + DrawnDigitsFile.pictureSize)
    guard let bytes = DrawnDigitsFile.contents(of: path, size: size) else { return nil }
    func word(_ index: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[8 * index + $1]) << (8 * UInt64($1)) }
    }
    let body = bytes[DrawnDigitsFile.headerSize...]
    guard word(0) == DrawnDigitsFile.mark, word(1) == UInt64(count),
      word(2) == DrawnDigitsFile.checksum(body)
    else { return nil }
    let labels = body.prefix(count)
    guard labels.allSatisfy({ $0 < 10 }) else { return nil }
    let pixels = body.dropFirst(count)
    let training = try DrawnDigitsFile.pictures(labels, pixels, 0, trainingCount)
    let sample = try DrawnDigits.pictures(
      count: min(DrawnDigitsFile.sampleCount, trainingCount), seed: DrawnDigits.trainingSeed)
    guard DrawnDigitsFile.begins(training, with: sample) else { return nil }
    return (
      training,
      try DrawnDigitsFile.pictures(labels, pixels, trainingCount, testCount)
    )
  }

  /// Writes the file; where that fails there is none, and nothing is said: the digits are drawn again.
  func write(_ sets: Sets) {
    var body: [UInt8] = []
    for set in [sets.training, sets.test] { body += DrawnDigitsFile.bytes(set.labels) }
    for set in [sets.training, sets.test] { body += DrawnDigitsFile.bytes(set.images) }
    var bytes: [UInt8] = []
    let count = sets.training.labels.count + sets.test.labels.count
    for word in [DrawnDigitsFile.mark, UInt64(count), DrawnDigitsFile.checksum(body[...])] {
      for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(byte)))) }
    }
    bytes += body
    DrawnDigitsFile.makeFolders(of: path)
    let part = "\(path).\(getpid()).part"
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    let written = bytes.withUnsafeBytes { buffer -> Bool in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count <= 0 { return false }
        done += count
      }
      return true
    }
    guard close(file) == 0, written, rename(part, path) == 0 else {
      unlink(part)
      return
    }
  }

  // MARK: Parts

  /// The bytes of a plain file of exactly that size.
  private static func contents(of path: String, size: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == size
    else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count <= 0 { return }
        filled += count
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// FNV-1a over words of eight bytes: it finds damage, which is all that is asked here.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      var index = 0
      while index + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        sum = (sum ^ word) &* 0x0000_0100_0000_01B3
        sum ^= sum >> 29
        index += 8
      }
      while index < buffer.count {
        sum = (sum ^ UInt64(buffer[index])) &* 0x0000_0100_0000_01B3
        index += 1
      }
      return sum
    }
  }

  private static func bytes(_ tensor: Tensor) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: tensor.pointer(as: UInt8.self), count: tensor.count)
  }

  private static func pictures(
    _ labels: ArraySlice<UInt8>, _ pixels: ArraySlice<UInt8>, _ first: Int, _ count: Int
  ) throws(TensorError) -> DrawnDigits.Pictures {
    let images = try Tensor(
      uninitialized: Shape([count, DigitPen.side, DigitPen.side]), dtype: .uint8)
    let classes = try Tensor(uninitialized: Shape(count), dtype: .uint8)
    copy(pixels.dropFirst(first * pictureSize), to: images)
    copy(labels.dropFirst(first), to: classes)
    return (images, classes)
  }

  private static func copy(_ bytes: ArraySlice<UInt8>, to tensor: Tensor) {
    let target = UnsafeMutableRawBufferPointer(
      start: tensor.pointer(as: UInt8.self), count: tensor.count)
    bytes.prefix(tensor.count).withUnsafeBytes { target.copyMemory(from: $0) }
  }

  private static func begins(
    _ pictures: DrawnDigits.Pictures, with sample: DrawnDigits.Pictures
  ) -> Bool {
    bytes(sample.labels).elementsEqual(bytes(pictures.labels).prefix(sample.labels.count))
      && bytes(sample.images).elementsEqual(bytes(pictures.images).prefix(sample.images.count))
  }

  private static func makeFolders(of path: String) {
    let parts = path.split(separator: "/").dropLast()
    var folder = ""
    for part in parts {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
  }
}
