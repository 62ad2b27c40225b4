import Language
import TextPlot

/// Curves, and for two inputs the decision regions, that are drawn while a training goes on.
///
/// In a terminal the picture is redrawn in place, at most some ten times a second; elsewhere it is printed once,
/// by `finish()`. A training loop adds its numbers and calls `draw()` as often as it likes:
///
///     let picture = TrainingPicture(in: interpreter, title: "training")
///     picture.add(loss, to: "loss", at: epoch)
///     picture.draw()
///     …
///     picture.finish()
package final class TrainingPicture {
  private let state: PlotState
  private let output: any OutputSink
  private let figure: Figure
  private let axes: Axes
  private var names: [String] = []
  private var steps: [String: [Double]] = [:]
  private var values: [String: [Double]] = [:]
  private var regions: [Artist] = []

  /// An empty picture; nothing is shown before `draw()`.
  package init(in interpreter: Interpreter, title: String? = nil, xLabel: String = "epoch") {
    state = PlotState.of(interpreter)
    output = interpreter.output
    axes = Axes(title: title)
    axes.xLabel = xLabel
    figure = Figure(axes: [axes])
  }

  /// Adds a point to the curve of that name.
  package func add(_ value: Double, to name: String, at step: Double) {
    if values[name] == nil { names.append(name) }
    steps[name, default: []].append(step)
    values[name, default: []].append(value)
  }

  /// Sets the classes that a net gives over a grid, and the points that it learns from.
  package func setRegions(
    x: [Double], y: [Double], classes: PlotMatrix, points: (x: [Double], y: [Double], labels: [Double])
  ) {
    regions = [
      .filledContour(Contour(x: x, y: y, z: classes)),
      .scatter(Scatter(x: points.x, y: points.y, values: points.labels)),
    ]
  }

  /// Shows how far the training is, in a terminal and not too often.
  package func draw() {
    arrange()
    state.redraw(figure, on: output)
  }

  /// Shows the last state for good.
  package func finish() {
    arrange()
    state.show(figure, on: output)
  }

  private func arrange() {
    axes.artists = names.map { name in
      .line(Line(x: steps[name] ?? [], y: values[name] ?? [], label: name))
    }
    axes.showsLegend = true
    guard !regions.isEmpty else { return }
    let field = figure.axes.count > 1 ? figure.axes[1] : Axes()
    field.artists = regions
    axes.position = GridPosition(row: 0, column: 0, columns: 1)
    field.position = GridPosition(row: 1, column: 0, columns: 1)
    figure.axes = [axes, field]
  }
}
