/// The modules of `keras` that are written in the language itself; names with an underscore are
/// Keras's own affair.
enum KerasSource {
  static let modules: [(String, String)] = [
    ("activations", activations), ("initializers", initializers), ("layers", layers),
    ("losses", losses), ("metrics", metrics), ("callbacks", callbacks), ("models", models),
    ("utils", utils), ("datasets.mnist", mnist), ("_progress", progress), ("_summary", summary),
    ("_files", files),
  ]
}
