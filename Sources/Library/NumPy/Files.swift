import Language
import TensorCore

/// `np.save`, `np.load` and `np.savez`, through the files that the session may see.
enum Files {
  static func register(in builder: ModuleBuilder) {
    let archive = ArchiveObjects.type(builder)
    builder.add([
      NativeEntry("save", "file, arr, allow_pickle=True", "Writes an array to a .npy file.") {
        call throws(Raise) in
        try write(contents(call[1], call.interpreter), suffix: ".npy", call)
        return .none
      },
      NativeEntry("savez", "file, *args, **kwds", "Writes several arrays to a .npz file.") {
        call throws(Raise) in try saveArchive(call, compressed: false)
      },
      NativeEntry("savez_compressed", "file, *args, **kwds",
        "Writes several arrays to a compressed .npz file.") { call throws(Raise) in
        try saveArchive(call, compressed: true)
      },
      NativeEntry("load", "file, mmap_mode=None, allow_pickle=False",
        "Reads a .npy or .npz file.") { call throws(Raise) in
        let (bytes, name) = try read(call)
        guard NumpyArchive.isArchive(bytes[...]) else {
          return try array(bytes, call, allowsPickle: try call.bool(2, default: false))
        }
        let files = try engine { () throws(TensorError) in try NumpyArchive.files(bytes) }
        var arrays: [(name: String, array: Value)] = []
        let allowsPickle = try call.bool(2, default: false)
        for file in files {
          arrays.append((file.name, try array(file.contents, call, allowsPickle: allowsPickle)))
        }
        return .instance(
          call.interpreter.instantiate(archive, payload: ArchiveObjects.Archive(name, arrays)))
      },
    ])
  }

  /// The array in a `.npy` file.
  private static func array(
    _ bytes: [UInt8], _ call: Call, allowsPickle: Bool
  ) throws(Raise) -> Value {
    if let labels = try LabelFiles.read(bytes, call.interpreter) { return labels.value(call.interpreter) }
    if let pickle = LabelFiles.pickle(bytes) {
      guard allowsPickle else {
        throw .valueError("Object arrays cannot be loaded when allow_pickle=False")
      }
      return try LabelFiles.pickled("loads", .bytes(BytesObject(Array(pickle))), call.interpreter)
    }
    return .array(try engine { () throws(TensorError) in try Tensor(numpyFile: bytes) })
  }

  /// An array as the contents of a `.npy` file.
  private static func contents(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> [UInt8] {
    switch try LabelPart(value, interpreter) {
    case .labels(let labels): return try LabelFiles.contents(labels, interpreter)
    case .numbers(let tensor): return try engine { () throws(TensorError) in try tensor.numpyFile() }
    }
  }

  private static func saveArchive(_ call: Call, compressed: Bool) throws(Raise) -> Value {
    var arrays: [(name: String, contents: [UInt8])] = []
    if case .tuple(let items) = call[1] {
      for (number, item) in items.items.enumerated() {
        arrays.append(("arr_\(number)", try contents(item, call.interpreter)))
      }
    }
    let unnamed = arrays.map(\.name)
    if case .dict(let named) = call[2] {
      for case let entry? in named.table.entries {
        guard case .string(let name) = entry.key else { continue }
        guard !unnamed.contains(name.text) else {
          throw .valueError("Cannot use un-named variables and keyword \(name.text)")
        }
        arrays.append((name.text, try contents(entry.value, call.interpreter)))
      }
    }
    // Named arrays come first in NumPy's archives.
    let ordered = Array(arrays.dropFirst(unnamed.count)) + Array(arrays.prefix(unnamed.count))
    let bytes = try engine { () throws(TensorError) in
      try NumpyArchive.write(files: ordered, compressed: compressed)
    }
    try write(bytes, suffix: ".npz", call)
    return .none
  }

  /// The files of the session.
  private static func files(_ call: Call, _ name: String) throws(Raise) -> any FileAccess {
    guard let files = call.interpreter.files else {
      throw Raise(.permissionError, "[Errno 13] Permission denied: '\(name)'")
    }
    return files
  }

  /// The name of a file, from a string or a path object; nil for what is open already.
  private static func name(_ call: Call) throws(Raise) -> String? {
    let symbol = call.interpreter.symbols.intern("__fspath__")
    if case .string(let name) = call[0] { return name.text }
    guard call.interpreter.specialMethod(call[0], symbol) != nil else { return nil }
    return try FileMethods.path(call[0], call.interpreter)
  }

  /// Writes to a named file, with its suffix added where it lacks it, or to an open one.
  private static func write(_ bytes: [UInt8], suffix: String, _ call: Call) throws(Raise) {
    guard let name = try name(call) else {
      let method = try call.interpreter.attribute(call[0], call.interpreter.symbols.intern("write"))
      _ = try call.interpreter.call(method, [.bytes(BytesObject(bytes))])
      return
    }
    let path = name.hasSuffix(suffix) ? name : name + suffix
    try files(call, path).write(bytes, to: path, appending: false)
  }

  private static func read(_ call: Call) throws(Raise) -> (bytes: [UInt8], name: String) {
    if let name = try name(call) { return (try files(call, name).read(name), name) }
    let method = try call.interpreter.attribute(call[0], call.interpreter.symbols.intern("read"))
    guard case .bytes(let contents) = try call.interpreter.call(method, []) else {
      throw .typeError("a file opened in binary mode is needed", hint: "open(name, 'rb')")
    }
    return (contents.bytes, "object")
  }
}

/// What `np.load` gives for a `.npz` file: arrays by name.
enum ArchiveObjects {
  final class Archive {
    let name: String
    let arrays: [(name: String, array: Value)]

    init(_ name: String, _ arrays: [(name: String, array: Value)]) {
      self.name = name
      self.arrays = arrays
    }

    var names: [Value] { arrays.map { .text($0.name) } }

    func array(_ name: String) -> Value? {
      arrays.first { $0.name == name || $0.name + ".npy" == name }?.array
    }
  }

  private static func own(_ call: Call) throws(Raise) -> Archive {
    guard case .instance(let object) = call[0], let archive = object.payload as? Archive else {
      throw .typeError("an NpzFile is needed")
    }
    return archive
  }

  static func type(_ builder: ModuleBuilder) -> TypeObject {
    let type = TypeObject(name: "NpzFile", module: "numpy.lib.npyio")
    type.addProperty("files", builder.interpreter) { call throws(Raise) in
      .list(ListObject(try own(call).names))
    }
    type.add(
      [
        NativeEntry("keys", "", "The names of the arrays.") { call throws(Raise) in
          .list(ListObject(try own(call).names))
        },
        NativeEntry("values", "", "The arrays.") { call throws(Raise) in
          .list(ListObject(try own(call).arrays.map(\.array)))
        },
        NativeEntry("items", "", "Pairs of names and arrays.") { call throws(Raise) in
          .list(
            ListObject(
              try own(call).arrays.map { .tuple(TupleObject([.text($0.name), $0.array])) }))
        },
        NativeEntry("get", "key, default=None", "The array of a name, or a default.") {
          call throws(Raise) in
          let name = try call.string(1)
          if let array = try own(call).array(name) { return array }
          return call.isGiven(2) ? call[2] : .none
        },
        NativeEntry("close", "", "Closes the file.") { _ throws(Raise) in .none },
        NativeEntry("__enter__", "", "") { call throws(Raise) in call[0] },
        NativeEntry("__exit__", "*args", "") { _ throws(Raise) in .none },
        NativeEntry("__len__", "", "") { call throws(Raise) in .int(try own(call).arrays.count) },
        NativeEntry("__iter__", "", "") { call throws(Raise) in
          .iterator(SequenceIterator(try own(call).names))
        },
        NativeEntry("__contains__", "key", "") { call throws(Raise) in
          guard case .string(let name) = call[1] else { return .bool(false) }
          return .bool(try own(call).array(name.text) != nil)
        },
        NativeEntry("__getitem__", "key", "The array of a name.") { call throws(Raise) in
          let archive = try own(call)
          guard case .string(let name) = call[1], let array = archive.array(name.text) else {
            let shown = try call.interpreter.string(call[1])
            throw Raise(.keyError, "'\(shown) is not a file in the archive'")
          }
          return array
        },
        NativeEntry("__repr__", "", "") { call throws(Raise) in
          let archive = try own(call)
          let names = archive.arrays.map(\.name)
          let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? "..." : "")
          return .text("NpzFile '\(archive.name)' with keys: \(shown)")
        },
      ], to: builder.interpreter)
    return type
  }
}
