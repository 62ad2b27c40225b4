import Testing

@testable import TextPlot

@Test func aFigureOfOneLineHasRowsOfEqualWidth() {
  let figure = Figure(axes: [Axes(title: "line", artists: [.line(Line(y: [1, 4, 2, 8]))])])
  let widths = Set(figure.render().split(separator: "\n").map { DisplayWidth.of(String($0)) })
  #expect(widths.count == 1)
}
