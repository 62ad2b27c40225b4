/// The modules of `keras` that are written in the language itself; names with an underscore are
/// Keras's own affair.
enum KerasSource {
  static let modules: [(String, String)] = [
    ("activations", activations), ("initializers", initializers), ("regularizers", regularizers),
    ("layers", layer + layers + pictureLayers), ("losses", losses), ("metrics", metrics),
    ("callbacks", callbacks), ("models", models), ("utils", utils), ("backend", backend),
    ("datasets.mnist", mnist), ("datasets.fashion_mnist", fashionMNIST),
    ("datasets.cifar10", absentData), ("datasets.cifar100", absentData),
    ("datasets.imdb", absentData), ("datasets.boston_housing", absentData),
    ("_progress", progress), ("_picture", picture), ("_summary", summary), ("_files", files),
    ("_fitting", fitting),
  ]
}
