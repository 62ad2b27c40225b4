import Language

/// The modules of Matplotlib that are written in the language, and what draws the things made by them.
enum WrittenPlotModules {
  static func register(in interpreter: Interpreter) {
    let shapes = [("matplotlib.patches", ShapesSource.text), ("matplotlib.animation", AnimationSource.text)]
    for (name, text) in shapes + LooksSource.modules.map({ ($0.name, $0.text) }) {
      interpreter.registerModule(name) { builder throws(Raise) in
        builder.module.documentation = "Part of nabla, after Matplotlib's module of this name."
        try builder.source(text)
      }
    }
  }

  /// `matplotlib.colors` without an import of its own, and the classes that `pyplot` gives out.
  static func attach(to builder: ModuleBuilder) {
    builder.module.makeLate = { [unowned interpreter = builder.interpreter] name throws(Raise) in
      if name == "cycler" { return try interpreter.importModule("cycler")[interpreter.symbols.intern(name)] }
      if name == "colormaps" { return try PlotClasses.member(name, interpreter) }
      let path = "matplotlib." + name
      guard interpreter.moduleNames.contains(path) else { return nil }
      return .module(try interpreter.importModule(path))
    }
  }

  /// `plt.Circle` and its like.
  static func attachShapes(to builder: ModuleBuilder) {
    builder.module.makeLate = { [unowned interpreter = builder.interpreter] name throws(Raise) in
      let module: String
      switch name {
      case "Circle", "Rectangle", "Polygon", "Arrow": module = "matplotlib.patches"
      case "Line2D": module = "matplotlib.lines"
      case "MaxNLocator", "MultipleLocator", "FuncFormatter", "NullFormatter", "NullLocator", "FormatStrFormatter",
        "ScalarFormatter", "AutoLocator", "FixedLocator", "LogLocator", "LinearLocator":
        module = "matplotlib.ticker"
      case "Normalize": module = "matplotlib.colors"
      case "cycler": module = "cycler"
      default: return nil
      }
      return try interpreter.importModule(module)[interpreter.symbols.intern(name)]
    }
  }

  /// `ax.add_patch`, `ax.add_line` and their like: what knows how to draw itself does so.
  static func add(_ call: Call) throws(Raise) -> Value {
    let draw = call.interpreter.symbols.intern("_draw")
    if let method = try call.interpreter.attributeIfPresent(call[1], draw) {
      _ = try call.interpreter.call(method, [call[0]])
    }
    return call[1]
  }

  /// `plt.table` and `ax.table`.
  static func table(_ axes: Value, _ positional: Value, _ keywords: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    let module = Value.module(try interpreter.importModule("matplotlib.table"))
    let function = try interpreter.attribute(module, interpreter.symbols.intern("table"))
    let given = if case .tuple(let items) = positional { items.items } else { [Value]() }
    var named: [(Symbol, Value)] = []
    if case .dict(let table) = keywords {
      for case let entry? in table.table.entries {
        guard case .string(let name) = entry.key else { continue }
        named.append((interpreter.symbols.intern(name.text), entry.value))
      }
    }
    return try interpreter.call(function, [axes] + given, keywords: named)
  }
}
