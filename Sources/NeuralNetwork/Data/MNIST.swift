import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The handwritten digits of LeCun, Cortes and Burges, from their four IDX files.
package enum MNIST {
  /// Images (N, 28, 28) in uint8, 0 for paper and 255 for ink, and labels (N) in uint8.
  package struct Digits {
    package let images: Tensor
    package let labels: Tensor
  }

  /// The sets that come in these files.
  package enum Collection: Sendable {
    case digits
    /// Fashion-MNIST (Xiao, Rasul, Vollgraf, 2017): clothing in the same form.
    case fashion

    var title: String { self == .digits ? "MNIST" : "Fashion-MNIST" }

    /// The notebook's command that downloads it.
    var command: String { self == .digits ? "data mnist" : "data fashion" }

    /// Where its files may lie below a folder; the names of both sets' files are the same.
    var subfolders: [String] {
      self == .digits ? ["", "/mnist"] : ["/fashion", "/fashion-mnist", "/FashionMNIST/raw"]
    }
  }

  /// What the ten classes of Fashion-MNIST are.
  package static let fashionNames = [
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
    "Ankle boot",
  ]

  /// The four files, by the names they are distributed under.
  package enum File: String, CaseIterable, Sendable {
    case trainingImages = "train-images-idx3-ubyte"
    case trainingLabels = "train-labels-idx1-ubyte"
    case testImages = "t10k-images-idx3-ubyte"
    case testLabels = "t10k-labels-idx1-ubyte"

    /// Names it may have in a folder, the preferred one first.
    package var candidates: [String] {
      let dotted = rawValue.replacing("-idx", with: ".idx")
      return [rawValue + ".gz", rawValue, dotted, dotted + ".gz"]
    }
  }

  /// Where downloads are kept: `$XDG_CACHE_HOME/nabla`, else `~/.cache/nabla`; nil without a home
  /// folder.
  package static func cacheFolder(environment: [String: String]) -> String? {
    // The specification has relative paths ignored.
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/nabla" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.cache/nabla"
  }

  /// The folders that are searched, in order. A folder given explicitly is the only one.
  package static func folders(
    explicit: String? = nil, environment: [String: String]
  ) -> [String] {
    if let explicit { return [explicit] }
    var folders: [String] = []
    if let data = environment["NABLA_DATA"], !data.isEmpty { folders.append(data) }
    if let cache = cacheFolder(environment: environment) { folders.append(cache) }
    return folders
  }

  /// The path of one file.
  ///
  /// - Throws: an error that names the folders searched and the ways to get the files.
  package static func locate(
    _ file: File, of set: Collection = .digits, explicit: String? = nil,
    environment: [String: String]
  ) throws(DataError) -> String {
    let folders = folders(explicit: explicit, environment: environment)
    for folder in folders {
      for place in set.subfolders.map({ folder + $0 }) {
        for name in file.candidates {
          let path = place + "/" + name
          if access(path, F_OK) == 0 { return path }
        }
      }
    }
    throw DataError(
      path: "\(set.title) (\(file.rawValue))",
      reason: .notFound(folders.isEmpty ? ["any folder"] : folders, command: set.command))
  }

  /// The 60,000 digits to train with.
  package static func training(
    of set: Collection = .digits, folder: String? = nil, environment: [String: String]
  ) throws(DataError) -> Digits {
    try digits(set, .trainingImages, .trainingLabels, folder, environment)
  }

  /// The 10,000 digits to test with.
  package static func test(
    of set: Collection = .digits, folder: String? = nil, environment: [String: String]
  ) throws(DataError) -> Digits {
    try digits(set, .testImages, .testLabels, folder, environment)
  }

  private static func digits(
    _ set: Collection, _ imageFile: File, _ labelFile: File, _ folder: String?,
    _ environment: [String: String]
  ) throws(DataError) -> Digits {
    let imagePath = try locate(imageFile, of: set, explicit: folder, environment: environment)
    let labelPath = try locate(labelFile, of: set, explicit: folder, environment: environment)
    let images = try IDX.read(imagePath)
    guard images.dtype == .uint8, images.rank == 3, images.shape[1] == 28, images.shape[2] == 28
    else {
      throw DataError(
        path: imagePath,
        reason: .unexpected("holds \(images.dtype.name) of shape \(images.shape), not 28x28 images")
      )
    }
    let labels = try IDX.read(labelPath)
    guard labels.dtype == .uint8, labels.shape == Shape(images.shape[0]) else {
      throw DataError(
        path: labelPath,
        reason: .unexpected("holds shape \(labels.shape) for \(images.shape[0]) images"))
    }
    let digits = labels.pointer(as: UInt8.self)
    for index in 0..<labels.count where digits[index] > 9 {
      throw DataError(
        path: labelPath, reason: .unexpected("label \(digits[index]) at \(index) is not a digit"))
    }
    return Digits(images: images, labels: labels)
  }
}
