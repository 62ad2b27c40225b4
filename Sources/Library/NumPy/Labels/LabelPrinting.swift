import Language
import TensorCore

/// `np.array2string` and its like for arrays of labels.
enum LabelPrinting {
  static func install(in builder: ModuleBuilder) {
    LabelModule.teach(builder, "array2string") { call, error throws(Raise) in
      var options = try narrowed(call)
      if call.isGiven(7) { options.threshold = try call.int(7) }
      if call.isGiven(8) { options.edgeItems = max(0, try call.int(8)) }
      let labels = try LabelMethods.own(call, error)
      guard labels.rank > 0 else {
        return .text(try call.interpreter.representation(labels.element(labels.places.integers[0])))
      }
      return .text(
        try LabelText.text(
          labels, call.interpreter, options, separator: try call.string(4, default: " "),
          prefix: try call.string(5, default: ""), suffix: try call.string(11, default: "")))
    }
    LabelModule.teach(builder, "array_repr") { call, error throws(Raise) in
      .text(
        try LabelText.representation(LabelMethods.own(call, error), call.interpreter, try narrowed(call)))
    }
    LabelModule.teach(builder, "array_str") { call, error throws(Raise) in
      let labels = try LabelMethods.own(call, error)
      guard labels.rank > 0 else { return .text(try LabelText.description(labels, call.interpreter)) }
      return .text(try LabelText.text(labels, call.interpreter, try narrowed(call)))
    }
  }

  private static func narrowed(_ call: Call) throws(Raise) -> PrintOptions {
    var options = call.interpreter.printOptions
    if call.isGiven(1) { options.lineWidth = max(0, min(try call.int(1), 1_000_000)) }
    return options
  }
}
