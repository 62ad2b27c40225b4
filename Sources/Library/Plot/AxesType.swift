import Language
import TensorCore
import TextPlot

/// The methods of `Axes`: the plotting functions, setters and getters.
enum AxesType {
  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    for entry in PlotFunctions.all + PlotFunctions.surfaces {
      // `ax.legend` and `plt.legend` are one function; `ax.set_title` is `plt.title`.
      type.addMethod(entry.methodName, entry.signature, interpreter, entry.documentation) {
        call throws(Raise) in
        try entry.body(PlotCall(call: call, axes: own(call), first: 1))
      }
    }
    addSetters(to: type, interpreter)
    addGetters(to: type, interpreter)
    for name in [
      "tick_params", "view_init", "margins", "set_facecolor", "relim", "autoscale_view", "autoscale",
      "set_axisbelow", "set_zlabel", "set_zlim", "set_zticks", "minorticks_on", "minorticks_off", "set_rasterized",
      "ticklabel_format", "set_prop_cycle", "set_anchor", "set_position", "set_box_aspect", "dist", "label_outer",
      "set_frame_on", "table", "add_patch", "add_artist", "add_collection", "set_zscale", "set_yticks_minor",
      "set_visible", "locator_params", "set_adjustable", "set_proj_type", "set_alpha", "set_zorder", "sharex", "sharey",
    ] {
      type.addMethod(name, "*args, **kwargs", interpreter, "Accepted; text has no such thing.") {
        call throws(Raise) in .none
      }
    }
  }

  static func own(_ call: Call) throws(Raise) -> Axes {
    guard case .instance(let object) = call[0], let axes = object.payload as? Axes else {
      throw .typeError("an Axes object is needed")
    }
    return axes
  }

  private static func addSetters(to type: TypeObject, _ interpreter: Interpreter) {
    func method(
      _ name: String, _ signature: String, _ documentation: String,
      _ body: @escaping (Call, Axes) throws(Raise) -> Value
    ) {
      type.addMethod(name, signature, interpreter, documentation) { call throws(Raise) in
        try body(call, own(call))
      }
    }
    method("set", "**kwargs", "Sets several properties by name.") { call, axes throws(Raise) in
      let options = try PlotOptions(call[1], call.interpreter)
      for name in options.names {
        guard let value = options[name] else { continue }
        let symbol = call.interpreter.symbols.intern("set_" + name)
        guard let setter = try call.interpreter.attributeIfPresent(call[0], symbol) else {
          throw Raise(.attributeError, "Axes.set() got an unexpected keyword argument '\(name)'")
        }
        let isPair = ["xlim", "ylim"].contains(name)
        _ = try call.interpreter.call(setter, isPair ? call.interpreter.values(of: value) : [value])
      }
      return .list(ListObject([]))
    }
    for (name, isX) in [("set_xticklabels", true), ("set_yticklabels", false)] {
      method(name, "labels, *args, **kwargs", "The words at the ticks.") { call, axes throws(Raise) in
        var labels: [String] = []
        for label in try call.interpreter.values(of: call[1]) {
          labels.append(MathText.plain(try call.interpreter.string(label)))
        }
        let known = isX ? axes.xTicks?.positions : axes.yTicks?.positions
        let positions = known ?? labels.indices.map(Double.init)
        guard labels.isEmpty || known == nil || positions.count == labels.count else {
          throw .valueError(
            "The number of FixedLocator locations (\(positions.count)), usually from a call to set_ticks, does not match the number of labels (\(labels.count)).")
        }
        let ticks = TickList(positions: labels.isEmpty ? [] : positions, labels: labels)
        if isX { axes.xTicks = ticks } else { axes.yTicks = ticks }
        return .list(ListObject([]))
      }
    }
    method("invert_yaxis", "", "Turns the vertical axis over.") { _, axes throws(Raise) in
      if let ends = axes.yLimits { axes.yLimits = (ends.1, ends.0) } else { axes.isYReversed.toggle() }
      return .none
    }
    method("invert_xaxis", "", "Turns the horizontal axis over.") { _, axes throws(Raise) in
      if let ends = axes.xLimits { axes.xLimits = (ends.1, ends.0) } else { axes.isXReversed.toggle() }
      return .none
    }
    method("set_aspect", "aspect, *args, **kwargs", "'equal' or 'auto'.") { call, axes throws(Raise) in
      if case .string(let name) = call[1] {
        guard ["equal", "auto"].contains(name.text) else {
          throw .valueError("'\(name.text)' is not a valid value for aspect; supported values are 'auto', 'equal'")
        }
        axes.aspect = name.text == "equal" ? .equal : .free
      } else if try call.double(1) == 1 {
        axes.aspect = .equal
      }
      return .none
    }
    method("set_axis_off", "", "Hides the axes.") { _, axes throws(Raise) in
      axes.showsAxis = false
      return .none
    }
    method("set_axis_on", "", "Shows the axes.") { _, axes throws(Raise) in
      axes.showsAxis = true
      return .none
    }
    for name in ["clear", "cla"] {
      method(name, "", "Empties the axes.") { _, axes throws(Raise) in
        axes.clear()
        return .none
      }
    }
    method("remove", "", "Takes the axes out of their figure.") { call, axes throws(Raise) in
      PlotState.of(call.interpreter).figure(of: axes)?.axes.removeAll { $0 === axes }
      return .none
    }
    for name in ["twinx", "twiny"] {
      method(name, "", "Axes at the same place with a scale of their own.") { call, axes throws(Raise) in
        Pyplot.twin(of: axes, call.interpreter)
      }
    }
  }

  private static func addGetters(to type: TypeObject, _ interpreter: Interpreter) {
    func getter(_ name: String, _ value: @escaping (Axes, Interpreter) throws(Raise) -> Value) {
      type.addMethod(name, "*args", interpreter) { call throws(Raise) in
        try value(own(call), call.interpreter)
      }
    }
    func text(_ name: String, _ value: @escaping (Axes) -> String?) {
      getter(name) { axes, _ throws(Raise) in .text(value(axes) ?? "") }
    }
    text("get_title") { $0.title }
    text("get_xlabel") { $0.xLabel }
    text("get_ylabel") { $0.yLabel }
    text("get_xscale") { $0.xScale.rawValue }
    text("get_yscale") { $0.yScale.rawValue }
    getter("get_xlim") { axes, _ throws(Raise) in PlotSettings.pair(PlotSettings.ends(axes, isX: true)) }
    getter("get_ylim") { axes, _ throws(Raise) in PlotSettings.pair(PlotSettings.ends(axes, isX: false)) }
    getter("get_figure") { axes, interpreter throws(Raise) in figure(of: axes, interpreter) }
    type.addProperty("figure", interpreter) { call throws(Raise) in figure(of: try own(call), call.interpreter) }
    type.addProperty("transAxes", interpreter) { _ throws(Raise) in .text("axes") }
    type.addProperty("transData", interpreter) { _ throws(Raise) in .text("data") }
    for name in ["spines", "xaxis", "yaxis", "zaxis", "patch", "titleOffsetTrans"] {
      type.addProperty(name, interpreter) { call throws(Raise) in try Pyplot.inert(call.interpreter) }
    }
    for name in ["get_xaxis", "get_yaxis", "get_xticklabels", "get_yticklabels", "get_legend", "get_position"] {
      getter(name) { _, interpreter throws(Raise) in try Pyplot.inert(interpreter) }
    }
    getter("get_legend_handles_labels") { axes, interpreter throws(Raise) in
      var handles: [Value] = []
      var names: [Value] = []
      for (index, artist) in axes.artists.enumerated() {
        guard let name = artist.label else { continue }
        handles.append(
          PlotArtists.value(
            "Line2D", "matplotlib.lines", [DrawnArtist(axes: axes, index: index)], interpreter))
        names.append(.text(name))
      }
      return .tuple(TupleObject([.list(ListObject(handles)), .list(ListObject(names))]))
    }
    type.addProperty("lines", interpreter) { call throws(Raise) in
      let axes = try own(call)
      return .list(
        ListObject(
          axes.artists.indices.filter { if case .line = axes.artists[$0] { true } else { false } }.map {
            PlotArtists.value(
              "Line2D", "matplotlib.lines", [DrawnArtist(axes: axes, index: $0)], call.interpreter)
          }))
    }
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      let axes = try own(call)
      var parts: [String] = []
      if let title = axes.title, !title.isEmpty {
        parts.append("title={'center': \(try call.interpreter.representation(.text(title)))}")
      }
      for (name, label) in [("xlabel", axes.xLabel), ("ylabel", axes.yLabel)] {
        if let label, !label.isEmpty { parts.append("\(name)=\(try call.interpreter.representation(.text(label)))") }
      }
      return .text("<Axes\(axes.isInSpace ? "3D" : ""): \(parts.joined(separator: ", "))>")
    }
  }

  private static func figure(of axes: Axes, _ interpreter: Interpreter) -> Value {
    PlotState.of(interpreter).figure(of: axes).map { PlotObjects.figure($0, interpreter) } ?? .none
  }
}
