import Foundation
import Testing

@testable import TextPlot

/// Two vertical axes in one frame, grids of unequal axes, shared axes.
@Suite struct TwinTests {
  private func twins() -> (Axes, Axes) {
    let main = Axes(artists: [.line(Line(y: [1, 2, 3]))])
    main.yLabel = "loss"
    let twin = Axes(artists: [.line(Line(y: [100, 50, 0]))])
    twin.yLabel = "accuracy"
    twin.isTwin = true
    return (main, twin)
  }

  @Test(arguments: Charset.allCases, [30, 40, 80])
  func bothScalesStandInOneFrame(charset: Charset, columns: Int) {
    let (main, twin) = twins()
    let drawn = Figure(axes: [main, twin]).render(RenderOptions(columns: columns, charset: charset))
    let rows = trimmed(drawn)
    #expect(widths(drawn).count == 1 && widths(drawn).allSatisfy { $0 <= columns })
    #expect(rows.contains { $0.hasPrefix("3.0 +") && $0.hasSuffix("+ 100") }, "\(drawn)")
    #expect(rows.contains { $0.hasPrefix("1.0 +") && $0.hasSuffix("+ 0") }, "\(drawn)")
    #expect(rows[0].contains("loss") && rows[0].contains("accuracy"), "\(drawn)")
  }

  @Test func twinsStandBesideOtherAxes() {
    let (main, twin) = twins()
    let left = Axes(position: GridPosition(column: 0, columns: 2), artists: main.artists)
    let right = Axes(position: GridPosition(column: 1, columns: 2), artists: main.artists)
    let other = Axes(position: GridPosition(column: 1, columns: 2), artists: twin.artists)
    other.isTwin = true
    let drawn = Figure(axes: [left, right, other]).render(RenderOptions(columns: 80))
    #expect(widths(drawn).count == 1)
    #expect(trimmed(drawn).contains { $0.hasPrefix("3.0 +") }, "\(drawn)")
    #expect(trimmed(drawn).contains { $0.contains("   3.0 +") && $0.hasSuffix("+ 100") }, "\(drawn)")
  }

  @Test func axesOverSeveralPlacesAreAsWide() {
    let wide = Axes(position: GridPosition(row: 0, columns: 2, rows: 2, columnSpan: 2), artists: [.line(Line(y: [1, 2]))])
    let left = Axes(position: GridPosition(row: 1, columns: 2, rows: 2), artists: [.line(Line(y: [1, 2]))])
    let right = Axes(position: GridPosition(row: 1, column: 1, columns: 2, rows: 2), artists: [.line(Line(y: [1, 2]))])
    let rows = trimmed(Figure(axes: [wide, left, right]).render(RenderOptions(columns: 80)))
    #expect((rows.first?.count ?? 0) > 60)
    #expect(rows.last { $0.contains("+--") }.map { $0.components(separatedBy: "++-").count == 3 } ?? false)
  }

  @Test func sharedAxesHaveTheEndsOfAll() {
    let small = Axes(position: GridPosition(column: 0, columns: 2), artists: [.line(Line(y: [0, 1]))])
    let large = Axes(position: GridPosition(column: 1, columns: 2), artists: [.line(Line(y: [0, 100]))])
    let group = AxesGroup([small, large])
    (small.yGroup, large.yGroup) = (group, group)
    let rows = trimmed(Figure(axes: [small, large]).render(RenderOptions(columns: 80)))
    #expect(rows[0].components(separatedBy: "100 +").count == 3)
    #expect(small.dataRange(horizontal: false) == 0...100)
  }

  @Test func violinsAreWidestWhereValuesAreDense() {
    let values = [0.0, 4, 5, 5, 5, 6, 10]
    var plot = BoxPlot(groups: [values])
    plot.isViolin = true
    let rows = trimmed(picture([.boxPlot(plot)]))
    let middle = rows[3].firstIndex(of: "#").map { rows[3].distance(from: rows[3].startIndex, to: $0) } ?? -1
    let top = Array(rows[0])
    #expect(middle > 0 && middle < top.count && top[middle] == ":")
    #expect(rows[3].contains("|-") && rows[3].hasSuffix("-|"))
    // Constant values and none at all still give a picture.
    for group in [[3.0, 3, 3], [], [.nan], [1]] {
      plot.groups = [group]
      #expect(widths(picture([.boxPlot(plot)])).count == 1)
    }
  }

  @Test func bandsCoverWhatTheySay() {
    let drawn = trimmed(
      picture([.band(Band(from: 1, to: 2, isHorizontal: true)), .line(Line(y: [0, 1, 2, 3]))]))
    for row in drawn where row.hasPrefix("1.5") || row.hasPrefix("1.0") { #expect(row.contains(":::::")) }
    for row in drawn where row.hasPrefix("0.0") || row.hasPrefix("3.0") { #expect(!row.contains(":")) }
  }

  /// Ranges from tiny to huge keep their ticks apart.
  @Test(arguments: [1e-300, 1e-200, 1e-30, 1, 1e30, 1e300]) func everySizeHasAScale(size: Double) {
    let rows = trimmed(picture([.line(Line(y: [0, size, 2 * size]))]))
    #expect(rows.filter { $0.contains("o") }.count == 3)
    #expect(Set(rows.compactMap { $0.split(separator: "+").first }).count > 3)
  }

  @Test func barsShowTheirFootAndSmallCounts() {
    let rows = trimmed(
      picture([
        .histogram(Histogram(edges: [0, 1, 2, 3], counts: [100, 1, 0], label: "a")),
        .histogram(Histogram(edges: [5, 6], counts: [50], label: "b")),
      ]))
    let foot = rows.first { $0.hasPrefix("  0 +") } ?? ""
    let cells = Array(foot.dropFirst(5))
    #expect(cells.count > 60 && cells[2] == "o" && cells[14] == "o" && cells[30] == " ")
  }

  @Test func koreanSyllablesAreMadeOfStrokes() {
    #expect(StrokeFont.strokes("가")?.count == 3)
    #expect((StrokeFont.strokes("뷁")?.count ?? 0) > 8)
    for scalar in 0xAC00...0xD7A3 {
      let character = Unicode.Scalar(scalar).map(Character.init) ?? " "
      let points = (StrokeFont.strokes(character) ?? []).joined()
      #expect(!points.isEmpty && points.allSatisfy { (0...14).contains($0.x) && (-2...13).contains($0.y) })
    }
    let axes = Axes(title: "손실 東")
    #expect(Figure(axes: [axes]).drawing().missingCharacters == ["東"])
  }

  @Test func commandsForColourAddNothingElse() {
    let (main, twin) = twins()
    let rendering = Figure(axes: [main, twin]).rendering()
    #expect(rendering.text(color: true) != rendering.text())
    #expect(rendering.text() == Figure(axes: [main, twin]).render())
  }
}
