import Language

/// `os`, reduced to names and to the files that the session lets programs see.
enum OSModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Names of files; programs reach only those of the session."
    for (name, text) in [
      ("pardir", ".."), ("curdir", "."), ("sep", "/"), ("linesep", "\n"), ("name", "posix"),
      ("extsep", "."), ("pathsep", ":"), ("devnull", "/dev/null"),
    ] {
      builder.set(name, .text(text))
    }
    // Programs may write to it (`os.environ['…'] = …` at the top of notebooks); nothing of the system is in it.
    builder.set("environ", .dict(DictObject()))
    builder.set("path", .module(try builder.interpreter.importModule("os.path")))
    builder.functions([
      NativeEntry("getcwd", "", "The current folder.") { call throws(Raise) in
        .text(call.interpreter.files?.currentDirectory ?? "/")
      },
      NativeEntry("listdir", "path='.'", "The names in a folder.") { call throws(Raise) in
        let path = call.isGiven(0) ? try FileMethods.path(call[0], call.interpreter) : "."
        guard let files = call.interpreter.files else { throw FileMethods.refused(path) }
        guard files.exists(path) else { throw FileMethods.missing(path) }
        return .list(ListObject(try files.list(path).map(Value.text)))
      },
      NativeEntry("makedirs", "name, mode=511, exist_ok=False", "Make a folder and those around it.") {
        call throws(Raise) in
        let (name, files) = try file(call)
        if files.exists(name) {
          if try call.truth(2, default: false), files.isDirectory(name) { return .none }
          throw Raise(.fileExistsError, "[Errno 17] File exists: '\(name)'")
        }
        var place = name.hasPrefix("/") ? "/" : ""
        for part in name.split(separator: "/") {
          place += place.isEmpty || place == "/" ? String(part) : "/" + part
          if !files.exists(place) { try files.makeFolder(place) }
        }
        return .none
      },
      NativeEntry("mkdir", "path, mode=511", "Make a folder.") { call throws(Raise) in
        let (name, files) = try file(call)
        try files.makeFolder(name)
        return .none
      },
      NativeEntry("remove", "path", "Remove a file.") { call throws(Raise) in
        let (name, files) = try file(call)
        try files.removeFile(name)
        return .none
      },
      NativeEntry("unlink", "path", "Remove a file.") { call throws(Raise) in
        let (name, files) = try file(call)
        try files.removeFile(name)
        return .none
      },
      NativeEntry("rmdir", "path", "Remove an empty folder.") { call throws(Raise) in
        let (name, files) = try file(call)
        try files.removeFolder(name)
        return .none
      },
      NativeEntry("rename", "src, dst", "Give a file another name.") { call throws(Raise) in
        let (name, files) = try file(call)
        try files.rename(name, to: FileMethods.path(call[1], call.interpreter))
        return .none
      },
      NativeEntry("replace", "src, dst", "Give a file another name.") { call throws(Raise) in
        let (name, files) = try file(call)
        try files.rename(name, to: FileMethods.path(call[1], call.interpreter))
        return .none
      },
      NativeEntry("_status", "path", "Size and time of the last change.") { call throws(Raise) in
        let (name, files) = try file(call)
        let (size, changed) = try files.status(name)
        return .tuple(TupleObject([.int(size), .float(changed), .bool(files.isDirectory(name))]))
      },
      NativeEntry("fspath", "path", "A path as text.") { call throws(Raise) in
        if case .bytes = call[0] { return call[0] }
        return .text(try FileMethods.path(call[0], call.interpreter))
      },
      NativeEntry("getenv", "key, default=None", "None: nabla shows nothing of the system.") {
        call throws(Raise) in call.isGiven(1) ? call[1] : .none
      },
      NativeEntry("getpid", "", "A number.") { _ throws(Raise) in .int(1) },
      NativeEntry("cpu_count", "", "1: nabla runs programs on one processor.") { _ throws(Raise) in
        .int(1)
      },
    ])
    builder.set("PathLike", .type(TypeObject(
      name: "PathLike", module: "os", bases: [builder.interpreter.types.object])))
    try builder.interpreter.execute(
      SourceText(name: "<os>", text: walk, isInternal: true), in: builder.module)
    for name in [
      "system", "popen", "removedirs", "kill", "execv", "fork", "chdir", "chmod", "symlink", "spawnv",
    ] {
      builder.function(name, "*args, **kwargs", "Not part of nabla.") { _ throws(Raise) in
        throw Raise(
          .notImplementedError, "os.\(name) is not part of nabla",
          hint: "programs in nabla read and write files of the session, and nothing else.")
      }
    }
  }
}

extension OSModule {
  /// The first argument as a path, and the files of the session.
  private static func file(_ call: Call) throws(Raise) -> (String, any FileAccess) {
    let name = try FileMethods.path(call[0], call.interpreter)
    guard let files = call.interpreter.files else { throw FileMethods.refused(name) }
    return (name, files)
  }

  /// `os.walk`, over the folders that the session shows.
  private static let walk = #"""
    def walk(top, topdown=True, onerror=None, followlinks=False, _depth=0):
        top = fspath(top)
        try:
            names = listdir(top)
        except OSError as e:
            if onerror is not None:
                onerror(e)
            return
        folders = [name for name in names if path.isdir(path.join(top, name))]
        files = [name for name in names if name not in folders]
        if topdown:
            yield top, folders, files
        for name in folders:
            # A link to a folder above would never end.
            if _depth < 40:
                yield from walk(path.join(top, name), topdown, onerror, followlinks, _depth + 1)
        if not topdown:
            yield top, folders, files


    class stat_result:
        def __init__(self, size, changed, is_folder):
            self.st_size, self.st_mtime, self.st_atime, self.st_ctime = size, changed, changed, changed
            self.st_mode = 0o40755 if is_folder else 0o100644


    def stat(path, *, dir_fd=None, follow_symlinks=True):
        return stat_result(*_status(fspath(path)))


    lstat = stat


    class DirEntry:
        def __init__(self, folder, name):
            self.name, self.path = name, path.join(folder, name)
        def is_dir(self, *, follow_symlinks=True):
            return path.isdir(self.path)
        def is_file(self, *, follow_symlinks=True):
            return path.isfile(self.path)
        def is_symlink(self):
            return False
        def stat(self, *, follow_symlinks=True):
            return stat(self.path)
        def __fspath__(self):
            return self.path
        def __repr__(self):
            return f'<DirEntry {self.name!r}>'


    class scandir:
        def __init__(self, path='.'):
            self._entries = iter([DirEntry(fspath(path), name) for name in listdir(path)])
        def __iter__(self):
            return self
        def __next__(self):
            return next(self._entries)
        def __enter__(self):
            return self
        def __exit__(self, *args):
            pass
        def close(self):
            pass


    def get_terminal_size(fd=1):
        return terminal_size(80, 24)


    class terminal_size(tuple):
        def __new__(cls, columns, lines):
            return super().__new__(cls, (columns, lines))
        columns, lines = property(lambda self: self[0]), property(lambda self: self[1])
        def __repr__(self):
            return f'os.terminal_size(columns={self[0]}, lines={self[1]})'

    """#
}

/// `os.path`: names of files as text.
enum OSPathModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.set("sep", .text("/"))
    builder.set("pardir", .text(".."))
    builder.set("curdir", .text("."))
    builder.functions([
      NativeEntry("join", "a, *p", "Join names with slashes.") { call throws(Raise) in
        var result = try path(call, 0)
        for value in call.variadic(1) {
          let part = try FileMethods.path(value, call.interpreter)
          if part.hasPrefix("/") {
            result = part
          } else {
            result += result.isEmpty || result.hasSuffix("/") ? part : "/" + part
          }
        }
        return .text(result)
      },
      NativeEntry("split", "p", "The folder and the last name.") { call throws(Raise) in
        let (folder, name) = split(try path(call, 0))
        return .tuple(TupleObject([.text(folder), .text(name)]))
      },
      NativeEntry("dirname", "p", "The folder.") { call throws(Raise) in
        .text(split(try path(call, 0)).folder)
      },
      NativeEntry("basename", "p", "The last name.") { call throws(Raise) in
        .text(split(try path(call, 0)).name)
      },
      NativeEntry("splitext", "p", "The name and its extension.") { call throws(Raise) in
        let (stem, ending) = splitExtension(try path(call, 0))
        return .tuple(TupleObject([.text(stem), .text(ending)]))
      },
      NativeEntry("normpath", "path", "The name without needless parts.") { call throws(Raise) in
        .text(normalized(try path(call, 0)))
      },
      NativeEntry("abspath", "path", "The name from the root.", absolute),
      NativeEntry("realpath", "path", "The name from the root.", absolute),
      NativeEntry("relpath", "path, start='.'", "The name as seen from a folder.") {
        call throws(Raise) in
        let folder = call.interpreter.files?.currentDirectory ?? "/"
        func parts(_ name: String) -> [Substring] {
          normalized(name.hasPrefix("/") ? name : folder + "/" + name).split(separator: "/")
        }
        let name = try path(call, 0)
        guard !name.isEmpty else { throw .valueError("no path specified") }
        let target = parts(name)
        let start = parts(call.isGiven(1) ? try path(call, 1) : ".")
        let common = zip(target, start).prefix { $0 == $1 }.count
        let way = start.dropFirst(common).map { _ in ".." } + target.dropFirst(common)
        return .text(way.isEmpty ? "." : way.joined(separator: "/"))
      },
      NativeEntry("commonprefix", "m", "The longest text that all names begin with.") {
        call throws(Raise) in
        var common: String?
        for value in try call.interpreter.values(of: call[0]) {
          let name = try FileMethods.path(value, call.interpreter)
          common = common.map { String(zip($0, name).prefix { $0 == $1 }.map(\.0)) } ?? name
        }
        return .text(common ?? "")
      },
      NativeEntry("islink", "path", "False: links are followed.") { _ throws(Raise) in .bool(false) },
      NativeEntry("lexists", "path", "Whether there is such a file.") { call throws(Raise) in
        .bool(call.interpreter.files?.exists(try path(call, 0)) ?? false)
      },
      NativeEntry("expandvars", "path", "The name itself.") { call throws(Raise) in
        .text(try path(call, 0))
      },
      NativeEntry("isabs", "s", "Whether the name starts at the root.") { call throws(Raise) in
        .bool(try path(call, 0).hasPrefix("/"))
      },
      NativeEntry("expanduser", "path", "The name itself.") { call throws(Raise) in
        .text(try path(call, 0))
      },
      NativeEntry("exists", "path", "Whether there is such a file.") { call throws(Raise) in
        .bool(call.interpreter.files?.exists(try path(call, 0)) ?? false)
      },
      NativeEntry("isfile", "path", "Whether it is a file.") { call throws(Raise) in
        let name = try path(call, 0)
        guard let files = call.interpreter.files else { return .bool(false) }
        return .bool(files.exists(name) && !files.isDirectory(name))
      },
      NativeEntry("isdir", "s", "Whether it is a folder.") { call throws(Raise) in
        .bool(call.interpreter.files?.isDirectory(try path(call, 0)) ?? false)
      },
      NativeEntry("getsize", "filename", "The size of a file in bytes.") { call throws(Raise) in
        let name = try path(call, 0)
        guard let files = call.interpreter.files else { throw FileMethods.refused(name) }
        return .int(try files.status(name).size)
      },
      NativeEntry("getmtime", "filename", "When a file was changed last.") { call throws(Raise) in
        let name = try path(call, 0)
        guard let files = call.interpreter.files else { throw FileMethods.refused(name) }
        return .float(try files.status(name).changed)
      },
      NativeEntry("samefile", "f1, f2", "Whether two names are of one file.") { call throws(Raise) in
        let places = [normalized(try path(call, 0)), normalized(try path(call, 1))]
        return .bool(places[0] == places[1])
      },
      NativeEntry("normcase", "s", "The name itself.") { call throws(Raise) in
        .text(try path(call, 0))
      },
    ])
  }

  private static func path(_ call: Call, _ position: Int) throws(Raise) -> String {
    try FileMethods.path(call[position], call.interpreter)
  }

  private static func absolute(_ call: Call) throws(Raise) -> Value {
    let name = try path(call, 0)
    if name.hasPrefix("/") { return .text(normalized(name)) }
    let folder = call.interpreter.files?.currentDirectory ?? "/"
    return .text(normalized(folder + "/" + name))
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let name = String(path[path.index(after: slash)...])
    var folder = String(path[...slash])
    if folder.contains(where: { $0 != "/" }) {
      while folder.hasSuffix("/") { folder.removeLast() }
    }
    return (folder, name)
  }

  private static func splitExtension(_ path: String) -> (String, String) {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let name = path[start...]
    guard let dot = name.lastIndex(of: "."), name[..<dot].contains(where: { $0 != "." }) else {
      return (path, "")
    }
    return (String(path[..<dot]), String(path[dot...]))
  }

  private static func normalized(_ path: String) -> String {
    if path.isEmpty { return "." }
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let text = parts.joined(separator: "/")
    return isAbsolute ? "/" + text : text.isEmpty ? "." : text
  }
}
