/// The small parts of SciPy that notebooks about learning use beside NumPy.
enum ScipySource {
  static let modules: [(name: String, text: String)] = [
    ("scipy.stats", distributions + moreDistributions + severalNumbers + tests), ("scipy.signal", signal), ("scipy.spatial", "from scipy.spatial import distance\n"),
    ("scipy.spatial.distance", distance), ("scipy.linalg", linearAlgebra),
  ]
}
