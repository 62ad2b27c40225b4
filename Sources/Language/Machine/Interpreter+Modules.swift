extension Interpreter {
  /// Registers a native module, built when it is first imported.
  package func registerModule(
    _ name: String, _ build: @escaping (ModuleBuilder) throws(Raise) -> Void
  ) {
    moduleMakers[name] = build
  }

  /// `sys.modules`: the modules by their names, kept up from now on.
  package func moduleTable() throws(Raise) -> DictObject {
    let table = DictObject()
    try table.set(.text("__main__"), .module(main), self)
    for name in loadedModules.keys.sorted() {
      if let module = loadedModules[name] { try table.set(.text(name), .module(module), self) }
    }
    extensions["sys.modules"] = table
    return table
  }

  private func list(_ module: ModuleObject, as name: String) throws(Raise) {
    guard let table = extensions["sys.modules"] as? DictObject else { return }
    try table.set(.text(name), .module(module), self)
  }

  /// The names that `import` finds without a file.
  package var moduleNames: [String] { moduleMakers.keys.sorted() }

  /// Imports a module and its parents; returns the innermost one.
  package func importModule(_ dottedName: String) throws(Raise) -> ModuleObject {
    if let known = loadedModules[dottedName] { return known }
    let parts = dottedName.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 64, !parts.contains("") else { throw missingModule(dottedName) }
    var path = ""
    var parent: ModuleObject?
    for part in parts {
      path = path.isEmpty ? part : "\(path).\(part)"
      let module: ModuleObject
      if let known = loadedModules[path] {
        module = known
      } else {
        module = try load(path, parent: parent)
        try list(module, as: path)
      }
      if let parent { parent[symbols.intern(part)] = .module(module) }
      parent = module
    }
    guard let parent else { throw missingModule(dottedName) }
    return parent
  }

  private func load(_ path: String, parent: ModuleObject?) throws(Raise) -> ModuleObject {
    if let make = moduleMakers[path] {
      let module = ModuleObject(name: path)
      loadedModules[path] = module
      do throws(Raise) { try make(ModuleBuilder(interpreter: self, module: module)) } catch {
        loadedModules[path] = nil
        throw error
      }
      return module
    }
    let file = path.split(separator: ".").joined(separator: "/")
    for folder in importFolders.isEmpty ? [""] : importFolders {
      let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
      for candidate in ["\(prefix)\(file).py", "\(prefix)\(file)/__init__.py"] {
        guard let source = moduleFileLoader?(candidate) else { continue }
        return try run(source, as: path, file: candidate)
      }
    }
    // A folder without `__init__.py`, or the parent of registered modules, is an empty package.
    if isPackage(path, file) {
      let module = ModuleObject(name: path)
      loadedModules[path] = module
      return module
    }
    if let parent {
      throw Raise(
        .moduleNotFoundError,
        "No module named '\(path)'\(isPlainModule(parent) ? "; '\(parent.name)' is not a package" : "")",
        hint: absentModules[path])
    }
    throw missingModule(path)
  }

  private func run(_ source: SourceText, as name: String, file: String) throws(Raise) -> ModuleObject {
    let module = ModuleObject(name: name, path: file)
    module[names.name] = .text(name)
    module[names.file] = .text(file)
    loadedModules[name] = module
    try list(module, as: name)
    do throws(Raise) { try execute(source, in: module) } catch {
      loadedModules[name] = nil
      throw error
    }
    return module
  }

  private func isPackage(_ path: String, _ file: String) -> Bool {
    if moduleMakers.keys.contains(where: { $0.hasPrefix(path + ".") }) { return true }
    guard let files else { return false }
    return importFolders.contains { folder in
      files.isDirectory(folder.isEmpty || folder.hasSuffix("/") ? folder + file : folder + "/" + file)
    }
  }

  private func isPlainModule(_ module: ModuleObject) -> Bool {
    module.path.map { !$0.hasSuffix("__init__.py") } ?? false
  }

  private func missingModule(_ name: String) -> Raise {
    Raise(
      .moduleNotFoundError, "No module named '\(name)'",
      hint: absentModules[name] ?? "nabla has "
        + moduleNames.filter { !$0.contains(".") && !$0.hasPrefix("_") }.joined(separator: ", ") + ".")
  }

  /// The folders of `sys.path` as the program left it, or `searchPath` before `sys` was imported.
  package var importFolders: [String] {
    guard let list = extensions["sys.path"] as? ListObject else { return searchPath }
    return list.items.compactMap { if case .string(let folder) = $0 { folder.text } else { nil } }
  }

  /// Runs a module's file again, in the module that is there; native ones stay as they are.
  package func reload(_ module: ModuleObject) throws(Raise) {
    guard let path = module.path, let source = moduleFileLoader?(path) else { return }
    try execute(source, in: module)
  }

  /// Forgets a module of the learner, so that the next import reads its file again.
  package func forgetModule(_ name: String) { loadedModules[name] = nil }
}
