/// A data set that anyone may download: its files, their checksums and where they lie.
package struct PublicDataSet: Sendable {
  /// A file, by the name it is distributed under.
  package struct File: Sendable {
    package let name: String
    /// Bytes.
    package let size: Int
    package let md5: String
  }

  /// The name for the command.
  package let name: String
  package let title: String
  package let files: [File]
  /// Addresses that the files' names are appended to, the preferred one first.
  package let mirrors: [String]
  /// The statement that loads it.
  package let loading: String

  package static let all = [mnist, fashion]

  static let mnist = PublicDataSet(
    name: "mnist", title: "MNIST, 70,000 handwritten digits",
    files: files(
      (9_912_422, "f68b3c2dcbeaaa9fbdd348bbdeb94873"), (28881, "d53e105ee54ea40749a09fcbcd1e9432"),
      (1_648_877, "9fb629c4189551a2d022fa330f9573f3"), (4542, "ec29112dd5afa0611ce80d1b7f02629c")),
    mirrors: [
      "https://storage.googleapis.com/cvdf-datasets/mnist/",
      "https://ossci-datasets.s3.amazonaws.com/mnist/",
    ],
    loading: "from dataset.mnist import load_mnist")

  static let fashion = PublicDataSet(
    name: "fashion", title: "Fashion-MNIST, 70,000 pieces of clothing",
    files: files(
      (26_421_880, "8d4fb7e6c68d591d4c3dfef9ec88bf0d"), (29515, "25c81989df183df01b3e8a0aad5dffbe"),
      (4_422_102, "bef4ecab320f06d8554ea6380940ec79"), (5148, "bb300cfdad3c16e7a12a480ee83cd310")),
    // The second has no TLS; the checksum holds for both.
    mirrors: [
      "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
    ],
    loading: "from dataset.fashion import load_fashion")

  /// The four files in the usual order: training images and labels, test images and labels.
  private static func files(_ facts: (size: Int, md5: String)...) -> [File] {
    let names = [
      "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz",
      "t10k-labels-idx1-ubyte.gz",
    ]
    return zip(names, facts).map { File(name: $0, size: $1.size, md5: $1.md5) }
  }
}
