import Language
import TensorCore
import TextPlot

/// The methods of `Axes`: the plotting functions, setters and getters.
enum AxesType {
  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    for entry in PlotFunctions.all + PlotFunctions.surfaces {
      // `ax.legend` and `plt.legend` are one function; `ax.set_title` is `plt.title`.
      PlotObjects.addMethod(
        entry.methodName, of: entry.owner, entry.signature, on: type, interpreter, entry.documentation
      ) { call throws(Raise) in
        try entry.body(PlotCall(call: call, axes: own(call), first: 1))
      }
    }
    addSetters(to: type, interpreter)
    addGetters(to: type, interpreter)
    AxesParts.register(on: type, interpreter)
    AxisTicks.register(on: type, interpreter)
    for name in ["add_patch", "add_artist", "add_collection", "add_line", "add_table", "add_collection3d", "add_image"] {
      type.addMethod(name, "artist, *args, **kwargs", interpreter, "Draws what was made before.") {
        call throws(Raise) in try WrittenPlotModules.add(call)
      }
    }
    type.addMethod("table", "*args, **kwargs", interpreter, "Words in rows and columns.") { call throws(Raise) in
      try WrittenPlotModules.table(call[0], call[1], call[2], call.interpreter)
    }
    type.addMethod("inset_axes", "bounds, **kwargs", interpreter, "Axes of their own, below these.") {
      call throws(Raise) in
      let state = PlotState.of(call.interpreter)
      let own = try own(call)
      guard let figure = state.figure(of: own) else { throw .valueError("these axes belong to no figure") }
      let axes = Axes(position: GridPosition(row: figure.axes.count, column: 0, columns: 1))
      figure.axes.append(axes)
      return PlotObjects.axes(axes, call.interpreter)
    }
    for (name, angle) in [("azim", -60), ("elev", 30), ("roll", 0)] {
      type.addProperty(name, interpreter, setter: { _ throws(Raise) in .none }) { _ throws(Raise) in .int(angle) }
    }
    for name in ["get_zlim", "get_zlim3d", "get_zbound"] {
      type.addMethod(name, "*args", interpreter, "The ends of the axis that points at whoever looks.") {
        _ throws(Raise) in PlotSettings.pair((0, 1))
      }
    }
    for name in ["get_zlabel", "get_zscale"] {
      type.addMethod(name, "*args", interpreter) { _ throws(Raise) in .text(name == "get_zscale" ? "linear" : "") }
    }
    for name in ["secondary_xaxis", "secondary_yaxis", "get_shared_x_axes", "get_shared_y_axes", "get_children", "get_gridspec", "get_subplotspec"] {
      type.addMethod(name, "*args, **kwargs", interpreter, "Accepted; an axis has one scale here.") {
        call throws(Raise) in try Pyplot.inert(call.interpreter)
      }
    }
    for name in [
      "tick_params", "view_init", "set_facecolor", "relim",
      "set_axisbelow", "set_zlabel", "set_zlim", "set_zticks", "minorticks_on", "minorticks_off", "set_rasterized",
      "ticklabel_format", "set_prop_cycle", "set_anchor", "set_position", "set_box_aspect", "dist", "label_outer",
      "set_frame_on", "set_zscale", "set_yticks_minor",
      "set_visible", "locator_params", "set_adjustable", "set_proj_type", "set_alpha", "set_zorder", "sharex", "sharey",
      "set_label", "set_xlim3d", "set_ylim3d", "set_zlim3d", "set_zticklabels", "set_zbound", "set_xmargin", "set_ymargin",
      "invert_zaxis", "set_autoscale_on", "set_autoscalex_on", "set_autoscaley_on", "set_top_view", "mouse_init",
      "set_clip_on", "set_transform", "set_fc", "update_datalim", "indicate_inset_zoom", "disable_mouse_rotation",
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
      var results: [Value] = []
      for name in options.names {
        guard let value = options[name] else { continue }
        let symbol = call.interpreter.symbols.intern("set_" + name)
        guard let setter = try call.interpreter.attributeIfPresent(call[0], symbol) else {
          throw Raise(.attributeError, "Axes.set() got an unexpected keyword argument '\(name)'")
        }
        let isPair = ["xlim", "ylim"].contains(name)
        results.append(try call.interpreter.call(setter, isPair ? call.interpreter.values(of: value) : [value]))
      }
      return .list(ListObject(results))
    }
    method("invert_yaxis", "", "Turns the vertical axis over.") { _, axes throws(Raise) in
      if let ends = axes.yLimits { axes.yLimits = (ends.1, ends.0) } else { axes.isYReversed.toggle() }
      return .none
    }
    method("invert_xaxis", "", "Turns the horizontal axis over.") { _, axes throws(Raise) in
      if let ends = axes.xLimits { axes.xLimits = (ends.1, ends.0) } else { axes.isXReversed.toggle() }
      return .none
    }
    for (name, isX) in [("set_xbound", true), ("set_ybound", false)] {
      method(name, "lower=None, upper=None", "The ends of an axis, least first.") { call, axes throws(Raise) in
        let now = PlotSettings.ends(axes, isX: isX)
        var ends = (min(now.0, now.1), max(now.0, now.1))
        var given = call.isGiven(1) ? try call.interpreter.doubles(call[1]) : []
        if call.isGiven(2) { given = [given.first ?? ends.0, try call.double(2)] }
        if let low = given.first { ends.0 = low }
        if given.count > 1 { ends.1 = given[1] }
        guard ends.0.isFinite, ends.1.isFinite else { throw .valueError("Axis limits cannot be NaN or Inf") }
        PlotSettings.set(now.1 < now.0 ? (max(ends.0, ends.1), min(ends.0, ends.1)) : (min(ends.0, ends.1), max(ends.0, ends.1)), isX: isX, axes)
        return .none
      }
    }
    method("margins", "*margins, x=None, y=None, tight=True", "How far beyond the data the axes reach.") {
      call, axes throws(Raise) in
      try AxesType.setMargins(call, axes, first: 1)
    }
    for name in ["autoscale", "autoscale_view"] {
      method(name, "*args, **kwargs", "Lets the data decide about the limits.") { _, axes throws(Raise) in
        if name == "autoscale" { (axes.xLimits, axes.yLimits) = (nil, nil) }
        AxesState.of(axes).isScaled = (true, true)
        return .none
      }
    }
    method("set_aspect", "aspect, *args, **kwargs", "'equal' or 'auto'.") { call, axes throws(Raise) in
      if case .string(let name) = call[1] {
        guard ["equal", "auto"].contains(name.text) else {
          throw .valueError(
            "could not convert string to float: '\(name.text)'", hint: "the aspect is 'auto', 'equal' or a number")
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
      PlotState.of(call.interpreter).remove(axes)
      return .none
    }
    for name in ["twinx", "twiny"] {
      method(name, "", "Axes at the same place with a scale of their own.") { call, axes throws(Raise) in
        Pyplot.twin(of: axes, call.interpreter, isBeside: name == "twiny")
      }
    }
  }

  /// `margins(0.1)`, `margins(0.1, 0.2)` and `margins(x=0)`; without arguments the margins now.
  static func setMargins(_ call: Call, _ axes: Axes, first: Int) throws(Raise) -> Value {
    let state = AxesState.of(axes)
    let given = if case .tuple(let items) = call[first] { items.items } else { [Value]() }
    guard given.count <= 2 else {
      throw .typeError("Must pass a single positional argument for all margins, or one for each margin (x, y).")
    }
    var margins: [Double] = []
    for value in given { margins.append(try call.interpreter.double(value)) }
    if margins.isEmpty, !call.isGiven(first + 1), !call.isGiven(first + 2) {
      return .tuple(TupleObject([.float(state.margins.x), .float(state.margins.y)]))
    }
    var (x, y) = (margins.first ?? state.margins.x, margins.last ?? state.margins.y)
    if margins.isEmpty, call.isGiven(first + 1) { x = try call.double(first + 1) }
    if margins.isEmpty, call.isGiven(first + 2) { y = try call.double(first + 2) }
    guard x > -0.5, y > -0.5 else { throw .valueError("margin must be greater than -0.5") }
    state.margins = (x, y)
    state.isScaled = (true, true)
    return .none
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
    type.addMethod("get_title", "loc='center'", interpreter, "The heading.") { call throws(Raise) in
      let (axes, place) = (try own(call), call.isGiven(1) ? try call.string(1) : "center")
      let words = AxesState.of(axes).words
      return .text(place == "center" ? words["title"] ?? (words.isEmpty ? axes.title ?? "" : "") : words["title " + place] ?? "")
    }
    text("get_xlabel") { AxesState.of($0).words["xlabel"] ?? $0.xLabel }
    text("get_ylabel") { AxesState.of($0).words["ylabel"] ?? $0.yLabel }
    type.addProperty("title", interpreter) { call throws(Raise) in
      let axes = try own(call)
      return try PlotObjects.text("0.5", "1.0", AxesState.of(axes).words["title"] ?? "", call.interpreter) { changed in
        AxesState.of(axes).words["title"] = changed
        axes.title = changed
      }
    }
    text("get_xscale") { $0.xScale.rawValue }
    text("get_yscale") { $0.yScale.rawValue }
    getter("get_xlim") { axes, _ throws(Raise) in PlotSettings.pair(PlotSettings.ends(axes, isX: true)) }
    getter("get_ylim") { axes, _ throws(Raise) in PlotSettings.pair(PlotSettings.ends(axes, isX: false)) }
    for (name, isX) in [("get_xbound", true), ("get_ybound", false)] {
      getter(name) { axes, _ throws(Raise) in
        let ends = PlotSettings.ends(axes, isX: isX)
        return PlotSettings.pair((min(ends.0, ends.1), max(ends.0, ends.1)))
      }
    }
    for (name, isX) in [("xaxis_inverted", true), ("yaxis_inverted", false)] {
      getter(name) { axes, _ throws(Raise) in
        let ends = PlotSettings.ends(axes, isX: isX)
        return .bool(ends.1 < ends.0)
      }
    }
    getter("get_legend") { axes, _ throws(Raise) in AxesState.of(axes).legend ?? .none }
    getter("get_figure") { axes, interpreter throws(Raise) in figure(of: axes, interpreter) }
    type.addProperty("figure", interpreter) { call throws(Raise) in figure(of: try own(call), call.interpreter) }
    type.addProperty("transAxes", interpreter) { _ throws(Raise) in .text("axes") }
    type.addProperty("transData", interpreter) { _ throws(Raise) in .text("data") }
    for name in ["spines", "xaxis", "yaxis", "zaxis", "patch", "titleOffsetTrans", "dataLim", "viewLim", "bbox"] {
      type.addProperty(name, interpreter) { call throws(Raise) in try Pyplot.inert(call.interpreter) }
    }
    for name in ["get_xaxis", "get_yaxis", "get_position"] {
      getter(name) { _, interpreter throws(Raise) in try Pyplot.inert(interpreter) }
    }
    getter("get_legend_handles_labels") { axes, interpreter throws(Raise) in
      var handles: [Value] = []
      var names: [Value] = []
      for (index, artist) in axes.artists.enumerated() {
        guard let name = artist.label, !name.hasPrefix("_"), !name.isEmpty else { continue }
        handles.append(
          PlotArtists.value(
            "Line2D", "matplotlib.lines", [DrawnArtist(axes: axes, index: index)], interpreter))
        names.append(.text(name))
      }
      return .tuple(TupleObject([.list(ListObject(handles)), .list(ListObject(names))]))
    }
    type.addMethod("__str__", "", interpreter) { call throws(Raise) in
      let place = try own(call).position.rectangle
      let parts = [place.left, place.bottom, place.width, place.height].map { NumberText.general($0, digits: 6) }
      return .text("Axes(\(parts[0]),\(parts[1]);\(parts[2])x\(parts[3]))")
    }
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      let axes = try own(call)
      var parts: [String] = []
      let words = AxesState.of(axes).words
      if let label = words["label"] { parts.append("label=\(try call.interpreter.representation(.text(label)))") }
      var titles: [String] = []
      for place in ["left", "center", "right"] {
        guard let title = words[place == "center" ? "title" : "title " + place], !title.isEmpty else { continue }
        titles.append("'\(place)': \(try call.interpreter.representation(.text(title)))")
      }
      if !titles.isEmpty { parts.append("title={\(titles.joined(separator: ", "))}") }
      for name in ["xlabel", "ylabel"] {
        if let label = words[name], !label.isEmpty { parts.append("\(name)=\(try call.interpreter.representation(.text(label)))") }
      }
      return .text("<Axes\(axes.isInSpace ? "3D" : ""): \(parts.joined(separator: ", "))>")
    }
  }

  private static func figure(of axes: Axes, _ interpreter: Interpreter) -> Value {
    PlotState.of(interpreter).figure(of: axes).map { PlotObjects.figure($0, interpreter) } ?? .none
  }
}
