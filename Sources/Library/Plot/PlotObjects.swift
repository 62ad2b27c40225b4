import Language
import TensorCore
import TextPlot

/// The objects that plotting functions return: figures, axes, and the lines and pictures in them.
enum PlotObjects {
  static func axes(_ axes: Axes, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type("Axes", "matplotlib.axes._axes", interpreter), payload: axes))
  }

  static func figure(_ figure: Figure, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type("Figure", "matplotlib.figure", interpreter), payload: figure))
  }

  /// A drawn thing that has no attributes here: it shows as Matplotlib's would.
  static func artist(_ name: String, _ module: String, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(type(name, module, interpreter), payload: nil))
  }

  /// The `Text` that a title or label returns.
  static func text(
    _ x: String, _ y: String, _ words: String, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let type = type("Text", "matplotlib.text", interpreter)
    let instance = interpreter.instantiate(type, payload: nil)
    let shown = "Text(\(x), \(y), \(try interpreter.representation(.text(words))))"
    instance.setAttribute(interpreter.symbols.intern("_shown"), .text(shown))
    return .instance(instance)
  }

  static func type(_ name: String, _ module: String, _ interpreter: Interpreter) -> TypeObject {
    let key = "\(module).\(name)"
    if let type = interpreter.extensions[key] as? TypeObject { return type }
    let type = TypeObject(name: name, module: module)
    interpreter.extensions[key] = type
    switch name {
    case "Axes": AxesType.register(on: type, interpreter)
    case "Figure": FigureType.register(on: type, interpreter)
    case "Text":
      type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
        try call.interpreter.attribute(call[0], call.interpreter.symbols.intern("_shown"))
      }
    default: break
    }
    return type
  }
}

/// The methods of `Axes`: the plotting functions and the setters.
private enum AxesType {
  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    for entry in PlotFunctions.all {
      type.addMethod(entry.methodName, entry.signature, interpreter, entry.documentation) {
        call throws(Raise) in
        guard case .instance(let object) = call[0], let axes = object.payload as? Axes else {
          throw .typeError("an Axes object is needed")
        }
        return try entry.body(PlotCall(call: call, axes: axes, first: 1))
      }
    }
    // What has no meaning in text is accepted, so that notebooks run.
    for name in ["set_aspect", "tick_params", "invert_yaxis", "view_init", "margins", "set_facecolor"] {
      type.addMethod(name, "*args, **kwargs", interpreter, "Accepted; text has no such thing.") {
        call throws(Raise) in .none
      }
    }
  }
}

/// The methods of `Figure`.
private enum FigureType {
  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    type.addMethod("add_subplot", "*args, **kwargs", interpreter, "Adds axes to the figure.") {
      call throws(Raise) in
      guard case .instance(let object) = call[0], let figure = object.payload as? Figure else {
        throw .typeError("a Figure object is needed")
      }
      let arguments: [Value] = if case .tuple(let items) = call[1] { items.items } else { [] }
      let axes = Axes(position: try Pyplot.gridPosition(arguments, call.interpreter))
      figure.axes.append(axes)
      PlotState.of(call.interpreter).select(axes, of: figure)
      return PlotObjects.axes(axes, call.interpreter)
    }
    type.addMethod("suptitle", "t, **kwargs", interpreter, "The heading over all axes.") {
      call throws(Raise) in
      if case .instance(let object) = call[0], let figure = object.payload as? Figure {
        figure.superTitle = try call.interpreter.string(call[1])
      }
      return .none
    }
    for name in ["tight_layout", "subplots_adjust", "colorbar", "set_size_inches", "savefig"] {
      type.addMethod(name, "*args, **kwargs", interpreter, "Accepted; text has no such thing.") {
        call throws(Raise) in .none
      }
    }
  }
}
