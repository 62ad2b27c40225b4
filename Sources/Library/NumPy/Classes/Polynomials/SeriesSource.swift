import Language

/// `numpy.polynomial`: series of powers and of the orthogonal polynomials, each kind with a class and a module of functions.
enum SeriesSource {
  private struct Kind {
    let prefix: String
    let name: String
    let module: String
  }

  private static let kinds = [
    Kind(prefix: "poly", name: "Polynomial", module: "polynomial"),
    Kind(prefix: "cheb", name: "Chebyshev", module: "chebyshev"),
    Kind(prefix: "leg", name: "Legendre", module: "legendre"),
    Kind(prefix: "herm", name: "Hermite", module: "hermite"),
    Kind(prefix: "herme", name: "HermiteE", module: "hermite_e"),
    Kind(prefix: "lag", name: "Laguerre", module: "laguerre"),
  ]

  /// The modules by their names, with their text.
  static let modules: [(String, String)] = {
    let package = "numpy.polynomial"
    var found = [
      ("\(package).polyutils", utilities), ("\(package)._polybase", base),
      ("\(package)._rules", rules + chebyshevAndLegendre + hermiteAndLaguerre),
    ]
    var names: [String] = []
    for kind in kinds {
      let extra =
        switch kind.prefix {
        case "poly": onlyPowers
        case "cheb": exceptPowers + onlyChebyshev
        default: exceptPowers
        }
      found.append(("\(package).\(kind.module)", filled(functions + extra, kind)))
      names.append("from \(package).\(kind.module) import \(kind.name)")
      names.append("import \(package).\(kind.module) as \(kind.module)")
    }
    names.append("import \(package).polyutils as polyutils")
    names.append(printing)
    found.append((package, names.joined(separator: "\n") + "\n"))
    return found
  }()

  /// The template with the names of a kind in the places of its marks.
  private static func filled(_ template: String, _ kind: Kind) -> String {
    var text = ""
    for character in template {
      switch character {
      case "$": text += kind.prefix
      case "@": text += kind.name
      case "%": text += kind.module
      default: text.append(character)
      }
    }
    return text
  }

  private static let printing = #"""

    def set_default_printstyle(style):
        "How series are printed: with the signs of Unicode, or of ASCII only."
        if style not in ('unicode', 'ascii'):
            raise ValueError(f"Unsupported format string '{style}'. Valid options are 'ascii' and 'unicode'")
        polyutils._style['unicode'] = style == 'unicode'
    """#
}
