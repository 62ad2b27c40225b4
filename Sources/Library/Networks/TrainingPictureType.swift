import Language
import TensorCore
import TextPlot

/// `_Picture`: the curves and decision regions of a training, for what is written in the language.
enum TrainingPictureType {
  static func make(_ interpreter: Interpreter) -> TypeObject {
    let type = TypeObject(name: "_Picture", module: "keras")
    type.addMethod("__init__", "title=None, label='epoch'", interpreter) { call throws(Raise) in
      guard case .instance(let object) = call[0] else { return .none }
      object.payload = TrainingPicture(
        in: call.interpreter, title: call.isGiven(1) ? try call.string(1) : nil,
        xLabel: try call.string(2, default: "epoch"))
      return .none
    }
    type.addProperty("is_live", interpreter, "Whether it is drawn over while somebody watches.") {
      call throws(Raise) in .bool(call.interpreter.output.redrawsInPlace)
    }
    type.addMethod("add", "name, value, step", interpreter, "A point of a curve.") {
      call throws(Raise) in
      try own(call).add(try call.double(2), to: try call.string(1), at: try call.double(3))
      return .none
    }
    type.addMethod(
      "regions", "x, y, classes, points, labels", interpreter,
      "The classes (rows y, columns x) over the plane, and the points (N, 2) with theirs."
    ) { call throws(Raise) in
      let (x, y) = (try call.tensor(1), try call.tensor(2))
      let (classes, points) = (try call.tensor(3), try call.tensor(4))
      let labels = try call.tensor(5)
      guard classes.shape == Shape(y.count, x.count), points.rank == 2, points.shape[1] == 2,
        labels.count == points.shape[0]
      else { throw .valueError("classes must be (rows, columns), points (N, 2)") }
      let places = points.doubles
      let isFirst = { (place: Int) in place % 2 == 0 }
      try own(call).setRegions(
        x: x.doubles, y: y.doubles,
        classes: PlotMatrix(rows: y.count, columns: x.count, values: classes.doubles),
        points: (
          x: places.indices.filter(isFirst).map { places[$0] },
          y: places.indices.filter { !isFirst($0) }.map { places[$0] }, labels: labels.doubles
        ))
      return .none
    }
    type.addMethod("draw", "", interpreter, "Draws over what is there.") { call throws(Raise) in
      try own(call).draw()
      return .none
    }
    type.addMethod("finish", "", interpreter, "Shows the last state for good.") {
      call throws(Raise) in
      try own(call).finish()
      return .none
    }
    return type
  }

  private static func own(_ call: Call) throws(Raise) -> TrainingPicture {
    guard case .instance(let object) = call[0], let picture = object.payload as? TrainingPicture
    else { throw .typeError("a picture is needed") }
    return picture
  }
}
