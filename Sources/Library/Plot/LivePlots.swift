import Language

/// Drawing while a program works: `plt.ion()`, `plt.pause()`, `plt.draw()`, and `display(fig)`.
enum LivePlots {
  static func add(to builder: ModuleBuilder) {
    builder.add([
      NativeEntry("ion", "", "Lets figures be redrawn while a program works.") { call throws(Raise) in
        PlotState.of(call.interpreter).isInteractive = true
        return try Pyplot.inert(call.interpreter)
      },
      NativeEntry("ioff", "", "Shows figures only when they are asked for.") { call throws(Raise) in
        PlotState.of(call.interpreter).isInteractive = false
        return try Pyplot.inert(call.interpreter)
      },
      NativeEntry("isinteractive", "", "Whether `ion()` is on.") { call throws(Raise) in
        .bool(PlotState.of(call.interpreter).isInteractive)
      },
      NativeEntry("draw", "", "Redraws the current figure in a terminal.") { call throws(Raise) in
        redraw(call)
        return .none
      },
      NativeEntry("draw_if_interactive", "*args, **kwargs", "Redraws in interactive mode.") { call throws(Raise) in
        if PlotState.of(call.interpreter).isInteractive { redraw(call) }
        return .none
      },
      NativeEntry("pause", "interval", "Redraws the current figure in a terminal, and waits there.", pause),
    ])
  }

  private static func redraw(_ call: Call) {
    let state = PlotState.of(call.interpreter)
    guard !state.figures.isEmpty else { return }
    state.redraw(state.figure, on: call.interpreter.output)
  }

  private static func pause(_ call: Call) throws(Raise) -> Value {
    redraw(call)
    return try wait(call.double(0), call.interpreter)
  }

  /// Waits where somebody watches: a pipe would only take time.
  static func wait(_ seconds: Double, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard interpreter.output.redrawsInPlace, seconds > 0 else { return .none }
    let time = Value.module(try interpreter.importModule("time"))
    let sleep = try interpreter.attribute(time, interpreter.symbols.intern("sleep"))
    return try interpreter.call(sleep, [.float(min(seconds, 1e6))])
  }

  /// Animations whose figure is about to be shown: all frames in a terminal. Elsewhere nothing of them is run, as in
  /// a notebook, which shows the figure as it stands.
  static func beginAnimations(_ interpreter: Interpreter) throws(Raise) {
    let state = PlotState.of(interpreter)
    let waiting = state.animations
    state.animations = []
    guard interpreter.output.redrawsInPlace else { return }
    let play = interpreter.symbols.intern("_play")
    for (figure, animation) in waiting where state.figures.contains(where: { $0.figure === figure }) {
      _ = try interpreter.call(interpreter.attribute(animation, play), [])
    }
  }

  /// `display(fig)` shows the figure, as a notebook does; everything else goes on as before.
  static func extendDisplay(in interpreter: Interpreter) {
    let symbol = interpreter.symbols.intern("display")
    guard let plain = interpreter.builtins[symbol] else { return }
    let function = NativeFunction(
      name: "display", signature: Signature("*objs, **kwargs"),
      documentation: "Show each object as a cell's last value is shown."
    ) { call throws(Raise) in
      let items: [Value] = if case .tuple(let tuple) = call[0] { tuple.items } else { [] }
      for item in items {
        if let figure = PlotObjects.figure(of: item) {
          PlotState.of(call.interpreter).show(figure, on: call.interpreter.output)
        } else {
          _ = try call.interpreter.call(plain, [item])
        }
      }
      return .none
    }
    interpreter.builtins[symbol] = .native(function)
  }
}
