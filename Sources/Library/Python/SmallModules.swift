import Language

/// Modules of a few names each.
enum SmallModules {
  static func buildABC(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Abstract base classes."
    let interpreter = builder.interpreter
    let meta = builder.type("ABCMeta", bases: [interpreter.types.type], "The class of abstract classes.")
    meta.checksAbstractMethods = true
    meta.addMethod("register", "subclass", interpreter, "Count a class as one of this kind.") {
      call throws(Raise) in
      guard case .type(let type) = call[0], case .type(let subclass) = call[1] else {
        throw .typeError("Can only register classes")
      }
      type.registered.append(subclass)
      return call[1]
    }
    let base = builder.type("ABC", "A base for abstract classes.")
    base.metaclass = meta
    base.checksAbstractMethods = true
    func mark(_ value: Value, _ interpreter: Interpreter) throws(Raise) {
      switch value {
      case .function:
        try interpreter.setAttribute(
          value, interpreter.symbols.intern("__isabstractmethod__"), .bool(true))
      case .instance(let instance):
        // What stands behind a property, staticmethod or classmethod.
        switch instance.payload {
        case let property as PropertyObject: try mark(property.getter, interpreter)
        case let wrapper as StaticMethodObject: try mark(wrapper.function, interpreter)
        case let wrapper as ClassMethodObject: try mark(wrapper.function, interpreter)
        default: break
        }
      default: break
      }
    }
    let types = interpreter.types
    let wrappers: [(String, TypeObject?)] = [
      ("abstractmethod", nil), ("abstractproperty", types.property),
      ("abstractclassmethod", types.classMethod), ("abstractstaticmethod", types.staticMethod),
    ]
    for (name, wrapper) in wrappers {
      builder.function(name, "funcobj", "Mark a method that subclasses must define.") {
        call throws(Raise) in
        try mark(call[0], call.interpreter)
        guard let wrapper else { return call[0] }
        return try call.interpreter.call(.type(wrapper), [call[0]])
      }
    }
  }

  static func buildString(_ builder: ModuleBuilder) throws(Raise) {
    let lower = "abcdefghijklmnopqrstuvwxyz"
    let upper = lower.uppercased()
    let digits = "0123456789"
    let punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
    let space = " \t\n\r\u{0B}\u{0C}"
    for (name, text) in [
      ("ascii_lowercase", lower), ("ascii_uppercase", upper), ("ascii_letters", lower + upper),
      ("digits", digits), ("hexdigits", digits + "abcdefABCDEF"), ("octdigits", "01234567"),
      ("punctuation", punctuation), ("whitespace", space),
      ("printable", digits + lower + upper + punctuation + space),
    ] {
      builder.set(name, .text(text))
    }
    try builder.source(WrittenModules.stringParts)
  }

  static func buildDisplay(_ builder: ModuleBuilder) throws(Raise) {
    let symbol = builder.interpreter.symbols.intern("display")
    if let display = builder.interpreter.builtins[symbol] { builder.set("display", display) }
    builder.function("clear_output", "wait=False", "Takes away what the cell has shown so far.") {
      call throws(Raise) in
      call.interpreter.output.clear(whenWritten: try call.bool(0))
      return .none
    }
    builder.function("set_matplotlib_formats", "*args", "Accepted.") { _ throws(Raise) in .none }
    try builder.source(
      """
      class DisplayObject:
          def __init__(self, data=None, *args, **kwargs):
              self.data = data
              self.__dict__.update(kwargs)
          def __repr__(self):
              return f'<IPython.core.display.{type(self).__name__} object>'

      class HTML(DisplayObject): pass
      class Image(DisplayObject): pass
      class SVG(DisplayObject): pass
      class Javascript(DisplayObject): pass
      class Video(DisplayObject): pass
      class Audio(DisplayObject): pass
      class IFrame(DisplayObject): pass
      class YouTubeVideo(DisplayObject): pass
      class FileLink(DisplayObject): pass
      class JSON(DisplayObject): pass

      """)
    for name in ["Markdown", "Math", "Latex"] {
      builder.function(name, "data=None, **kwargs", "Text as it is.") { call throws(Raise) in
        call.isGiven(0) ? call[0] : .text("")
      }
    }
  }

  /// `from __future__ import …`: everything named is there already.
  static func buildFuture(_ builder: ModuleBuilder) throws(Raise) {
    for name in [
      "annotations", "division", "print_function", "absolute_import", "unicode_literals",
      "with_statement", "generators", "nested_scopes", "generator_stop",
    ] {
      builder.set(name, .bool(true))
    }
  }

  /// `importlib`: imports by name, and a second run of a module's file.
  static func buildImportlib(_ builder: ModuleBuilder) throws(Raise) {
    builder.functions([
      NativeEntry("import_module", "name, package=None", "Import a module by its dotted name.") {
        call throws(Raise) in
        var name = try call.string(0)
        if name.hasPrefix(".") {
          guard call.isGiven(1) else {
            throw .typeError(
              "the 'package' argument is required to perform a relative import for '\(name)'")
          }
          var folder = try call.string(1).split(separator: ".").map(String.init)
          name.removeFirst()
          while name.hasPrefix("."), !folder.isEmpty {
            name.removeFirst()
            folder.removeLast()
          }
          name = (folder + [name]).joined(separator: ".")
        }
        return .module(try call.interpreter.importModule(name))
      },
      NativeEntry("reload", "module", "Run a module's file again.") { call throws(Raise) in
        guard case .module(let module) = call[0] else {
          throw .typeError("reload() argument must be a module")
        }
        try call.interpreter.reload(module)
        return call[0]
      },
      NativeEntry("invalidate_caches", "", "Nothing is kept.") { _ throws(Raise) in .none },
    ])
  }

  static func buildBuiltins(_ builder: ModuleBuilder) throws(Raise) {
    let builtins = builder.interpreter.builtins
    for symbol in builtins.symbols { builder.module[symbol] = builtins[symbol] }
  }

  static func buildMain(_ builder: ModuleBuilder) throws(Raise) {
    let main = builder.interpreter.main
    for symbol in main.symbols { builder.module[symbol] = main[symbol] }
  }
}
