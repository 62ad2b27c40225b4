import Language
import TextPlot

/// Settings that mean nothing among signs, and the tables that programs read: `rcParams`, styles.
extension Pyplot {
  static func addIgnored(to builder: ModuleBuilder) throws(Raise) {
    for name in [
      "rc", "set_cmap", "gray", "jet", "viridis", "hot", "cool", "bone", "copper", "inferno", "magma", "plasma",
      "autumn", "winter", "spring", "summer", "hsv", "pink", "flag", "prism", "nipy_spectral", "connect", "disconnect",
      "rcdefaults", "setp", "switch_backend", "style_use", "install_repl_displayhook", "set_loglevel",
    ] {
      builder.function(name, "*args, **kwargs", "Accepted; text has no such thing.", ignored)
    }
    // These ask for the current figure or axes, which makes them.
    for name in ["tight_layout", "subplots_adjust", "figlegend"] {
      builder.function(name, "*args, **kwargs", "Accepted; text has no such thing.") { call throws(Raise) in
        _ = PlotState.of(call.interpreter).figure
        return .none
      }
    }
    for name in ["minorticks_on", "minorticks_off", "tick_params", "box", "locator_params", "ticklabel_format"] {
      builder.function(name, "*args, **kwargs", "Accepted; text has no such thing.") { call throws(Raise) in
        _ = PlotState.of(call.interpreter).axes
        return .none
      }
    }
    builder.function("table", "*args, **kwargs", "Words in rows and columns.") { call throws(Raise) in
      let axes = PlotObjects.axes(PlotState.of(call.interpreter).axes, call.interpreter)
      return try WrittenPlotModules.table(axes, call[0], call[1], call.interpreter)
    }
    WrittenPlotModules.attachShapes(to: builder)
    for name in ["xkcd", "rc_context", "get_current_fig_manager"] {
      builder.function(name, "*args, **kwargs", "Accepted; text has no such thing.") { call throws(Raise) in
        try inert(call.interpreter)
      }
    }
    builder.set("rcParams", try defaults(builder.interpreter))
    let colorMaps = ModuleObject(name: "matplotlib.cm")
    ColorMaps.add(to: ModuleBuilder(interpreter: builder.interpreter, module: colorMaps))
    builder.set("cm", .module(colorMaps))
    let style = ModuleObject(name: "matplotlib.style")
    let styles = ModuleBuilder(interpreter: builder.interpreter, module: style)
    styles.function("use", "style", "Accepted; text has no such thing.") { call throws(Raise) in
      if case .string(let name) = call[0], !styleNames.contains(name.text), !name.text.contains("seaborn") {
        throw Raise(
          .osError,
          "'\(name.text)' is not a valid package style, path of style file, URL of style file, or library style name (library styles are listed in `style.available`)")
      }
      return .none
    }
    styles.function("context", "style, after_reset=False", "Accepted; text has no such thing.") { call throws(Raise) in
      try inert(call.interpreter)
    }
    styles.set("available", .list(ListObject(styleNames.map(Value.text))))
    builder.set("style", .module(style))
  }

  private static let styleNames = [
    "default", "classic", "Solarize_Light2", "bmh", "dark_background", "fast", "fivethirtyeight", "ggplot",
    "grayscale", "petroff10", "tableau-colorblind10",
  ]

  /// `rcParams`: what programs read of it, and room for what they set.
  static func defaults(_ interpreter: Interpreter) throws(Raise) -> Value {
    let table = DictObject()
    let values: [(String, Value)] = [
      ("figure.figsize", .list(ListObject([.float(6.4), .float(4.8)]))), ("figure.dpi", .float(100)),
      ("image.cmap", .text("viridis")), ("image.interpolation", .text("auto")), ("font.size", .float(10)),
      ("lines.linewidth", .float(1.5)), ("axes.grid", .bool(false)), ("axes.unicode_minus", .bool(true)),
      ("axes.titlesize", .text("large")), ("axes.labelsize", .text("medium")), ("xtick.labelsize", .text("medium")),
      ("ytick.labelsize", .text("medium")), ("legend.fontsize", .text("medium")), ("lines.markersize", .float(6)),
      ("font.sans-serif", .list(ListObject([.text("DejaVu Sans")]))), ("text.usetex", .bool(false)),
      ("axes.facecolor", .text("white")), ("figure.facecolor", .text("white")), ("axes.edgecolor", .text("black")),
      ("figure.max_open_warning", .int(20)), ("image.origin", .text("upper")), ("lines.linestyle", .text("-")),
      ("figure.autolayout", .bool(false)), ("axes.spines.top", .bool(true)), ("axes.spines.right", .bool(true)),
      ("font.family", .list(ListObject([.text("sans-serif")]))), ("savefig.dpi", .text("figure")),
    ]
    for (name, value) in values { try table.set(.text(name), value, interpreter) }
    let cycler = Value.module(try interpreter.importModule("cycler"))
    try table.set(
      .text("axes.prop_cycle"), try interpreter.attribute(cycler, interpreter.symbols.intern("default")), interpreter)
    return .dict(table)
  }
}
