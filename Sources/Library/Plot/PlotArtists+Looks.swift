import Language
import TensorCore
import TextPlot

extension PlotArtists {
  /// What programs ask a line: how it looks, and its points as pairs.
  static func addLooks(to type: TypeObject, _ interpreter: Interpreter) {
    func getter(_ name: String, _ value: @escaping (Line) throws(Raise) -> Value) {
      type.addMethod(name, "", interpreter) { call throws(Raise) in
        guard case .line(let line)? = try own(call).parts.first?.artist else { return .none }
        return try value(line)
      }
    }
    for name in ["get_linestyle", "get_ls"] {
      getter(name) { line throws(Raise) in
        switch line.style {
        case .solid: .text("-")
        case .dashed: .text("--")
        case .dotted: .text(":")
        case .dashDotted: .text("-.")
        case .none: .text("None")
        }
      }
    }
    getter("get_marker") { line throws(Raise) in .text(line.marker ?? "None") }
    for name in ["get_linewidth", "get_lw"] {
      getter(name) { line throws(Raise) in .float(line.givenWidth) }
    }
    getter("get_markersize") { _ throws(Raise) in .float(6) }
    getter("get_alpha") { _ throws(Raise) in .none }
    getter("get_visible") { _ throws(Raise) in .bool(true) }
    getter("get_xydata") { line throws(Raise) in
      let xs = line.x.isEmpty ? line.y.indices.map(Double.init) : line.x
      let pairs = zip(xs, line.y).flatMap { [$0, $1] }
      return .array(try engine { () throws(TensorError) in
        try Tensor(doubles: pairs, shape: Shape(pairs.count / 2, 2))
      })
    }
    type.addMethod("__str__", "", interpreter) { call throws(Raise) in
      guard let part = try own(call).parts.first, part.className == "Line2D" else {
        return .text(try call.interpreter.representation(call[0]))
      }
      return .text("Line2D(\(part.shownLabel))")
    }
    type.addMethod("legend_elements", "prop='colors', num='auto', **kwargs", interpreter, "Signs for a legend of shades.") {
      call throws(Raise) in
      guard let part = try own(call).parts.first, case .scatter(let points) = part.artist else { return .none }
      let distinct = Set((points.values ?? []).filter(\.isFinite)).sorted()
      let step = max(1, (distinct.count + 8) / 9)
      let chosen = stride(from: 0, to: distinct.count, by: step).map { distinct[$0] }
      let signs = chosen.map { _ in PlotArtists.value("Line2D", "matplotlib.lines", [], call.interpreter) }
      let names = chosen.map { Value.text("$\\mathdefault{\(NumberText.general($0))}$") }
      return .tuple(TupleObject([.list(ListObject(signs)), .list(ListObject(names))]))
    }
    type.addMethod("get_offsets", "", interpreter, "The places of points.") { call throws(Raise) in
      guard case .scatter(let points)? = try own(call).parts.first?.artist else { return .none }
      let pairs = zip(points.x, points.y).flatMap { [$0, $1] }
      return .array(try engine { () throws(TensorError) in
        try Tensor(doubles: pairs, shape: Shape(pairs.count / 2, 2))
      })
    }
    type.addMethod("get_array", "", interpreter, "The values behind the colours.") { call throws(Raise) in
      switch try own(call).parts.first?.artist {
      case .scatter(let points)?:
        guard let values = points.values else { return .none }
        return .array(try engine { () throws(TensorError) in
          try Tensor(doubles: values, shape: Shape(values.count))
        })
      case .image(let image)?:
        let matrix = image.matrix
        return .array(try engine { () throws(TensorError) in
          try Tensor(doubles: matrix.values, shape: Shape(matrix.rows, matrix.columns))
        })
      default: return .none
      }
    }
  }
}
