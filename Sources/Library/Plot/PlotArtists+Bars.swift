import Language
import TextPlot

extension PlotArtists {
  /// `BarContainer`: a sequence of rectangles.
  static func registerContainer(on type: TypeObject, _ interpreter: Interpreter) {
    register(on: type, interpreter)
    type.addMethod("__len__", "", interpreter) { call throws(Raise) in .int(try barCount(call)) }
    type.addMethod("__iter__", "", interpreter) { call throws(Raise) in
      .iterator(SequenceIterator(try rectangles(call)))
    }
    type.addMethod("__getitem__", "key", interpreter) { call throws(Raise) in
      let all = Value.list(ListObject(try rectangles(call)))
      return try call.interpreter.call(
        try call.interpreter.attribute(all, call.interpreter.symbols.intern("__getitem__")), [call[1]])
    }
    type.addProperty("patches", interpreter) { call throws(Raise) in .list(ListObject(try rectangles(call))) }
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      .text("<BarContainer object of \(try barCount(call)) artists>")
    }
  }

  private static func bars(_ payload: Payload) -> Bars? {
    switch payload.parts.first?.artist {
    case .bars(let bars): bars
    case .histogram(let histogram):
      Bars(
        positions: histogram.counts.indices.map { (histogram.edges[$0] + histogram.edges[$0 + 1]) / 2 },
        heights: histogram.counts,
        width: histogram.edges.count > 1 ? histogram.edges[1] - histogram.edges[0] : 1)
    default: nil
    }
  }

  private static func barCount(_ call: Call) throws(Raise) -> Int {
    bars(try own(call)).map { min($0.positions.count, $0.heights.count) } ?? 0
  }

  private static func rectangles(_ call: Call) throws(Raise) -> [Value] {
    let payload = try own(call)
    let type = PlotObjects.type("Rectangle", "matplotlib.patches", call.interpreter)
    return (0..<(try barCount(call))).map { index in
      .instance(call.interpreter.instantiate(type, payload: Payload(payload.parts, bar: index)))
    }
  }

  /// `Rectangle`: where a bar stands and how far it reaches.
  static func registerRectangle(on type: TypeObject, _ interpreter: Interpreter) {
    register(on: type, interpreter)
    func number(_ name: String, _ value: @escaping (Bars, Int) -> Double) {
      type.addMethod(name, "", interpreter) { call throws(Raise) in
        let payload = try own(call)
        guard let bars = bars(payload), let index = payload.bar, index < bars.heights.count,
          index < bars.positions.count
        else { return .float(0) }
        return .float(value(bars, index))
      }
    }
    func base(_ bars: Bars, _ index: Int) -> Double {
      index < bars.bottom.count ? bars.bottom[index] : bars.bottom.first ?? 0
    }
    number("get_height") { $0.isHorizontal ? $0.width : $0.heights[$1] }
    number("get_width") { $0.isHorizontal ? $0.heights[$1] : $0.width }
    number("get_x") { $0.isHorizontal ? base($0, $1) : $0.positions[$1] - $0.width / 2 }
    number("get_y") { $0.isHorizontal ? $0.positions[$1] - $0.width / 2 : base($0, $1) }
  }
}
