import Language
import TensorCore

/// What of NumPy is made when it is first named: submodules, classes written in the language, and refusals.
enum LateNames {
  static func register(in interpreter: Interpreter) {
    MatrixClass.register(in: interpreter)
    MaskedClass.register(in: interpreter)
    for (name, text) in sources {
      interpreter.registerModule(name) { builder throws(Raise) in
        builder.set("np", .module(try builder.interpreter.importModule("numpy")))
        if name == "numpy.fft" { builder.add([transform]) }
        try builder.interpreter.execute(
          SourceText(name: "<numpy>", text: text, isInternal: true), in: builder.module)
      }
    }
  }

  /// What `numpy.fft` is written over.
  private static var transform: NativeEntry {
    NativeEntry("_transform", "a, n, axis, kind, factor", "One transform along an axis.") { call throws(Raise) in
      let tensor = try call.tensor(0)
      let (length, axis) = (try call.int(1), try call.int(2))
      guard let kind = FourierTransform(rawValue: try call.string(3)), length > 0 else {
        throw .valueError("Invalid number of FFT data points (\(length)) specified.")
      }
      let factor = call.isGiven(4) ? try call.double(4) : nil
      return .array(
        try engine { () throws(TensorError) in
          try tensor.fourier(kind, length: length, axis: axis, factor: factor)
        })
    }
  }

  /// The modules written in the language.
  private static let sources = [
    ("numpy._classes", ClassSource.classes), ("numpy.fft", ClassSource.fourier),
    ("numpy.lib.scimath", ClassSource.scientificMath), ("numpy._busdays", BusinessDays.source),
    ("numpy.rec", RecordSource.records), ("numpy.lib.recfunctions", RecordSource.functions),
    ("numpy.version", "version = full_version = short_version = np.__version__\nrelease = True"),
  ] + SeriesSource.modules

  private static let classes: Set<String> = ["poly1d", "vectorize", "broadcast", "_label_iterator"]
  private static let submodules: Set<String> = [
    "lib", "ma", "polynomial", "char", "strings", "fft", "matlib", "rec", "version",
  ]

  static func attach(to builder: ModuleBuilder) {
    builder.module.makeLate = { [unowned interpreter = builder.interpreter] name throws(Raise) in
      if name == "emath" { return .module(try interpreter.importModule("numpy.lib.scimath")) }
      if submodules.contains(name) { return .module(try interpreter.importModule("numpy." + name)) }
      if classes.contains(name) {
        let module = try interpreter.importModule("numpy._classes")
        return module[interpreter.symbols.intern(name)]
      }
      if BusinessDays.names.contains(name) {
        return try interpreter.importModule("numpy._busdays")[interpreter.symbols.intern(name)]
      }
      if ["matrix", "asmatrix", "mat", "bmat"].contains(name) {
        return try interpreter.importModule("numpy._matrix")[interpreter.symbols.intern(name)]
      }
      guard let hint = refusals[name] else { return nil }
      throw Raise(.attributeError, "module 'numpy' has no attribute '\(name)'", hint: hint)
    }
  }

  private static let refusals: [String: String] = {
    var table: [String: String] = [:]
    func refuse(_ names: String, _ hint: String) {
      for name in names.split(separator: " ") { table[String(name)] = hint }
    }
    refuse("longdouble float128", "nabla's longest numbers have 64 bits; np.float64 serves here")
    refuse("clongdouble complex256", "nabla's longest complex numbers have 128 bits; np.complex128 serves here")
    refuse("memmap ctypeslib f2py from_dlpack", "nabla does not give out memory")
    refuse("info lookfor", "use help(np.sum) or np.sum?")
    refuse("show_config show_runtime get_include core", "nabla's arrays are its own; np.__version__ says whose ways they follow")
    return table
  }()
}
