import Language
import TextPlot

/// Matplotlib's state for one session: the open figures and which one is current.
package final class PlotState {
  private(set) var figures: [(number: Int, figure: Figure)] = []
  private var current: Int?
  private var currentAxes: [ObjectIdentifier: Axes] = [:]
  /// How pictures are drawn; a command of the notebook changes charset and colour.
  package var options = RenderOptions()

  /// The session's state.
  package static func of(_ interpreter: Interpreter) -> PlotState {
    if let state = interpreter.extensions["matplotlib"] as? PlotState { return state }
    let state = PlotState()
    interpreter.extensions["matplotlib"] = state
    return state
  }

  /// The current figure, made where there is none.
  var figure: Figure {
    if let open = figures.first(where: { $0.number == current }) { return open.figure }
    return open(nil)
  }

  /// The current axes of the current figure, made where there are none.
  var axes: Axes {
    let figure = figure
    if let axes = currentAxes[ObjectIdentifier(figure)] ?? figure.axes.last { return axes }
    let axes = Axes()
    figure.axes.append(axes)
    currentAxes[ObjectIdentifier(figure)] = axes
    return axes
  }

  /// Makes a figure current: the one with that number, or a new one.
  @discardableResult
  func open(_ number: Int?) -> Figure {
    if let number, let known = figures.first(where: { $0.number == number }) {
      current = number
      return known.figure
    }
    let next = number ?? (figures.map(\.number).max() ?? 0) &+ 1
    let figure = Figure()
    figures.append((next, figure))
    current = next
    return figure
  }

  func select(_ axes: Axes, of figure: Figure) { currentAxes[ObjectIdentifier(figure)] = axes }

  /// The axes at a place of the current figure's grid, made where there are none.
  func axes(at position: GridPosition) -> Axes {
    let figure = figure
    if let known = figure.axes.first(where: { $0.position == position }) {
      select(known, of: figure)
      return known
    }
    let axes = Axes(position: position)
    figure.axes.append(axes)
    select(axes, of: figure)
    return axes
  }

  func close(all: Bool) {
    if all {
      figures = []
    } else {
      figures.removeAll { $0.number == current }
    }
    current = figures.last?.number
    if figures.isEmpty { currentAxes = [:] }
  }

  /// Empties the current figure.
  func clear() {
    let figure = figure
    figure.axes = []
    figure.superTitle = nil
    currentAxes[ObjectIdentifier(figure)] = nil
  }

  /// Prints every open figure that has something in it and closes them all, as `plt.show()` does.
  package func show(on output: any OutputSink) {
    var options = options
    options.columns = min(max(output.columns, 40), 200)
    for (_, figure) in figures where !figure.axes.isEmpty {
      let isBlank = figure.superTitle == nil && figure.axes.allSatisfy {
        $0.artists.isEmpty && $0.title == nil
      }
      if isBlank { continue }
      output.write(figure.render(options) + "\n")
    }
    close(all: true)
  }
}
