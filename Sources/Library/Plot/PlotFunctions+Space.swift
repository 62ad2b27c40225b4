import Language
import TensorCore
import TextPlot

/// The functions that axes in space have and `plt` has not: surfaces over a plane, points and lines from above.
extension PlotFunctions {
  static var surfaces: [Entry] {
    let fields = ["plot_surface", "plot_wireframe", "contour3D", "contourf3D"].map { name in
      Entry(name, "*args, **kwargs", "A surface, seen from above.") { call throws(Raise) in
        let isFilled = name != "plot_wireframe" && name != "contour3D"
        call.axes.note = "a surface z over x and y, seen from above"
        let field = try field(call)
        let place = call.add(isFilled ? .filledContour(field) : .contour(field))
        return PlotArtists.value("Poly3DCollection", "mpl_toolkits.mplot3d.art3d", [place], call.interpreter)
      }
    }
    return fields + [
      Entry("plot_trisurf", "x, y, z=None, *args, **kwargs", "A surface through points, seen from above.", triangles),
      Entry("scatter3D", "x, y, *args, **kwargs", "Points in space, seen from above.", scatter),
      Entry("plot3D", "*args, **kwargs", "Lines in space, seen from above.") { call throws(Raise) in
        try plot(call, PlotKeywords.line)
      },
      Entry("bar3d", "x, y, z, dx, dy, dz, **kwargs", "Bars in space, seen from above.", blocks),
      Entry("text2D", "x, y, s, fontdict=None, **kwargs", "Words in front of the picture.") { call throws(Raise) in
        call.axes.note = try call.words(2)
        return try PlotObjects.text(
          call.interpreter.representation(call[0]), call.interpreter.representation(call[1]), call.words(2),
          call.interpreter)
      },
    ]
  }

  /// Points whose shade is their height.
  private static func triangles(_ call: PlotCall) throws(Raise) -> Value {
    call.axes.note = "a surface z over x and y, seen from above"
    var points = Scatter(x: try call.doubles(0), y: try call.doubles(1))
    let heights = call.isGiven(2) ? try call.doubles(2) : []
    guard points.x.count == points.y.count, heights.isEmpty || heights.count == points.x.count else {
      throw .valueError("x, y and z must be equal-length 1D arrays")
    }
    if !heights.isEmpty { points.values = heights }
    return call.add(.scatter(points), "Poly3DCollection", "mpl_toolkits.mplot3d.art3d")
  }

  /// The middles of bars, shaded by their height.
  private static func blocks(_ call: PlotCall) throws(Raise) -> Value {
    call.axes.note = "bars seen from above"
    let (x, y) = try (call.doubles(0), call.doubles(1))
    let (width, depth) = try (call.doubles(3), call.doubles(4))
    let heights = try call.doubles(5)
    guard x.count == y.count, !width.isEmpty, !depth.isEmpty, !heights.isEmpty else {
      throw .valueError("shape mismatch: objects cannot be broadcast to a single shape")
    }
    func one(_ values: [Double], _ index: Int) -> Double { values[index % values.count] }
    let points = Scatter(
      x: x.indices.map { x[$0] + one(width, $0) / 2 }, y: y.indices.map { y[$0] + one(depth, $0) / 2 },
      values: x.indices.map { one(heights, $0) })
    return call.add(.scatter(points), "Poly3DCollection", "mpl_toolkits.mplot3d.art3d")
  }
}
