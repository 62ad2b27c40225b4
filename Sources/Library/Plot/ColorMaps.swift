import Language
import TensorCore
import TextPlot

/// Matplotlib's colour maps as objects: they have a name and give colours when called.
enum ColorMaps {
  final class Map {
    let name: String

    init(_ name: String) { self.name = name }
  }

  static func value(_ name: String, _ interpreter: Interpreter) -> Value {
    let key = "matplotlib.colors.ListedColormap"
    let type: TypeObject
    if let known = interpreter.extensions[key] as? TypeObject {
      type = known
    } else {
      type = TypeObject(name: "ListedColormap", module: "matplotlib.colors")
      interpreter.extensions[key] = type
      type.addMethod("__call__", "X, *args, **kwargs", interpreter, "The colour at X from 0 to 1.") {
        call throws(Raise) in
        let map = try own(call)
        switch call[1] {
        case .array, .list: return try colors(call.interpreter.tensor(from: call[1]), map)
        default: break
        }
        var share = try call.interpreter.double(call[1])
        // A whole number counts the map's 256 colours.
        if case .int(let number) = call[1] { share = Double(number) / 255 }
        return color(share, map)
      }
      type.addProperty("name", interpreter) { call throws(Raise) in .text(try own(call).name) }
      for name in ["set_under", "set_over", "set_bad", "set_extremes"] {
        type.addMethod(name, "*args, **kwargs", interpreter, "Accepted; signs have no colour.") { _ throws(Raise) in .none }
      }
      for name in ["copy", "with_extremes", "resampled", "__copy__"] {
        type.addMethod(name, "*args, **kwargs", interpreter, "The same map.") { call throws(Raise) in call[0] }
      }
      type.addProperty("N", interpreter) { _ throws(Raise) in .int(256) }
      type.addMethod("reversed", "name=None", interpreter, "The map from its end.") { call throws(Raise) in
        let name = try own(call).name
        return value(name.hasSuffix("_r") ? String(name.dropLast(2)) : name + "_r", call.interpreter)
      }
    }
    return .instance(interpreter.instantiate(type, payload: Map(name)))
  }

  private static func own(_ call: Call) throws(Raise) -> Map {
    guard case .instance(let object) = call[0], let map = object.payload as? Map else {
      throw .typeError("a colour map is needed")
    }
    return map
  }

  /// A colour for each number; whole numbers count the map's 256 colours.
  private static func colors(_ places: Tensor, _ map: Map) throws(Raise) -> Value {
    let isCount = places.dtype.isInteger
    let levels = places.doubles.flatMap { place -> [Double] in
      let (red, green, blue) = ColorMap.components(isCount ? place / 255 : place, map: map.name)
      return [red, green, blue, 1]
    }
    let shape = Shape((0..<places.rank).map { places.shape[$0] } + [4])
    return .array(try engine { () throws(TensorError) in try Tensor(doubles: levels, shape: shape) })
  }

  private static func color(_ share: Double, _ map: Map) -> Value {
    let (red, green, blue) = ColorMap.components(share, map: map.name)
    return .tuple(TupleObject([.float(red), .float(green), .float(blue), .float(1)]))
  }

  /// The name of a map given by name or as an object; Matplotlib's error for an unknown one.
  static func name(of value: Value, _ interpreter: Interpreter) throws(Raise) -> String? {
    switch value {
    case .none, .undefined: return nil
    case .instance(let object):
      if let map = object.payload as? Map { return map.name }
      // `ListedColormap([...])`: a map of its own, whose colours pictures here do not take over.
      return "viridis"
    default:
      let name = try interpreter.string(value)
      guard ColorMap.isKnown(name) else {
        throw .valueError("'\(name)' is not a valid value for cmap.")
      }
      return name
    }
  }

  /// The maps as the names of a module.
  static func add(to builder: ModuleBuilder) {
    for name in ColorMap.names {
      builder.set(name, value(name, builder.interpreter))
      builder.set(name + "_r", value(name + "_r", builder.interpreter))
    }
    builder.function("get_cmap", "name=None, lut=None", "The map of that name.", get)
  }

  static func get(_ call: Call) throws(Raise) -> Value {
    if case .string(let name) = call[0], !ColorMap.isKnown(name.text) {
      throw .valueError("'\(name.text)' is not a valid value for name.")
    }
    return value(try name(of: call[0], call.interpreter) ?? "viridis", call.interpreter)
  }
}
