import Language
import TextPlot

/// Matplotlib's state for one session: the open figures and which one is current.
package final class PlotState {
  /// A figure with its number and which of its axes drawing goes to.
  final class OpenFigure {
    let number: Int
    let name: String?
    let figure: Figure
    var current: Axes?

    init(number: Int, name: String?, figure: Figure) {
      self.number = number
      self.name = name
      self.figure = figure
    }
  }

  private(set) var figures: [OpenFigure] = []
  private var currentNumber: Int?
  /// The figure that a program redraws while it works, until it is shown for good.
  private var live: Figure?
  /// The animations that were made and not shown yet, each with its figure.
  var animations: [(figure: Figure, animation: Value)] = []
  /// What `plt.ion()` turned on.
  var isInteractive = false
  /// How pictures are drawn; a command of the notebook changes charset and colour.
  package var options = RenderOptions()

  /// The session's state.
  package static func of(_ interpreter: Interpreter) -> PlotState {
    if let state = interpreter.extensions["matplotlib"] as? PlotState { return state }
    let state = PlotState()
    interpreter.extensions["matplotlib"] = state
    return state
  }

  private var opened: OpenFigure {
    figures.first { $0.number == currentNumber } ?? open(nil)
  }

  /// The current figure, made where there is none.
  var figure: Figure { opened.figure }

  /// The current axes of the current figure, made where there are none.
  var axes: Axes { axes(of: opened) }

  private func axes(of opened: OpenFigure) -> Axes {
    if let axes = opened.current ?? opened.figure.axes.last { return axes }
    let axes = Axes()
    opened.figure.axes.append(axes)
    opened.current = axes
    return axes
  }

  /// The current axes of a figure, made where there are none.
  func axes(of figure: Figure) -> Axes {
    if let opened = figures.first(where: { $0.figure === figure }) { return axes(of: opened) }
    if figure.axes.isEmpty { figure.axes.append(Axes()) }
    return figure.axes[figure.axes.count - 1]
  }

  /// Takes axes out of their figure.
  func remove(_ axes: Axes) {
    for one in figures {
      one.figure.axes.removeAll { $0 === axes }
      if one.current === axes { one.current = nil }
    }
  }

  /// Makes a figure current: the one with that number or name, or a new one.
  @discardableResult
  func open(_ number: Int?, name: String? = nil) -> OpenFigure {
    let known = figures.first { one in
      number.map { one.number == $0 } ?? name.map { one.name == $0 } ?? false
    }
    if let known {
      currentNumber = known.number
      return known
    }
    let next = number ?? (figures.map(\.number).max() ?? 0) &+ 1
    let opened = OpenFigure(number: next, name: name, figure: Figure())
    figures.append(opened)
    currentNumber = next
    return opened
  }

  /// Makes axes current, and the figure that holds them.
  func select(_ axes: Axes) {
    guard let owner = figures.first(where: { one in one.figure.axes.contains { $0 === axes } })
    else { return }
    owner.current = axes
    currentNumber = owner.number
  }

  /// The figure that holds some axes, open or not.
  func figure(of axes: Axes) -> Figure? {
    figures.first { one in one.figure.axes.contains { $0 === axes } }?.figure
  }

  /// The axes at a place of the current figure's grid, made where there are none.
  func axes(at position: GridPosition) -> Axes {
    let figure = figure
    let found = figure.axes.first { $0.position == position && !$0.isTwin }
    let axes = found ?? Axes(position: position)
    if found == nil { figure.axes.append(axes) }
    select(axes)
    return axes
  }

  /// Closes the figure with a number or name, or that figure, or the current one where nothing is given.
  func close(number: Int? = nil, name: String? = nil, figure: Figure? = nil) {
    figures.removeAll { one in
      if let figure { return one.figure === figure }
      if let number { return one.number == number }
      if let name { return one.name == name }
      return one.number == currentNumber
    }
    if !figures.contains(where: { $0.number == currentNumber }) {
      currentNumber = figures.last?.number
    }
  }

  func closeAll() {
    figures = []
    currentNumber = nil
  }

  /// Empties a figure.
  func clear(_ figure: Figure) {
    figure.axes = []
    figure.superTitle = nil
    figures.first { $0.figure === figure }?.current = nil
  }

  // MARK: Showing

  /// Prints every open figure that has something in it and closes them all, as `plt.show()` does.
  package func show(on output: any OutputSink) {
    for one in figures { show(one.figure, on: output) }
    closeAll()
  }

  /// Prints one figure that has something in it.
  func show(_ figure: Figure, on output: any OutputSink) {
    guard !PlotState.isBlank(figure) else { return }
    if live === figure { live = nil }
    output.show(picture(of: figure, on: output))
  }

  /// Shows how far a figure has come, in place of how it looked before; elsewhere it waits for the end.
  package func redraw(_ figure: Figure, on output: any OutputSink) {
    guard !PlotState.isBlank(figure) else { return }
    live = figure
    let picture = picture(of: figure, on: output)
    output.redraw(picture.text)
  }

  /// Shows for good what was only redrawn while a program worked.
  package func settle(on output: any OutputSink) {
    if let live { show(live, on: output) }
    live = nil
    output.settle()
  }

  private static func isBlank(_ figure: Figure) -> Bool {
    figure.superTitle == nil
      && figure.axes.allSatisfy { $0.artists.isEmpty && $0.title == nil }
  }

  /// A figure as text for a sink, with its drawing for what keeps pictures.
  func picture(of figure: Figure, on output: any OutputSink) -> ShownPicture {
    var options = options
    options.columns = min(max(output.columns, 20), 200)
    let rendering = figure.rendering(options)
    return ShownPicture(
      text: { rendering.text() + "\n" }, colored: { rendering.text(color: true) + "\n" },
      drawing: { figure.drawing().png() })
  }
}
