import Language
import NeuralNetwork
import TensorCore

/// `dataset.toys`: points in the plane with their classes, the same for the same seed.
enum ToySets {
  /// More points than any lesson draws.
  private static let limit = 1_000_000

  static func register(in interpreter: Interpreter) {
    Books.register("dataset.toys", in: interpreter) { builder throws(Raise) in
      builder.module.documentation = "Points x (N, 2) with classes t (N), made from a seed."
      builder.function(
        "spiral", "count=100, classes=3, seed=1984",
        "Arms of a spiral, count points each: x (N, 2) and one-hot t (N, classes), as the second book's."
      ) { call throws(Raise) in
        let (count, classes, seed) = (try count(call, 0, 100), try count(call, 1, 3), try seed(call, 2, 1984))
        guard count.multipliedReportingOverflow(by: classes).partialValue <= limit else {
          throw .valueError("at most \(limit) points")
        }
        let (x, t) = try engine { () throws(TensorError) in
          try ToyData.spiral(
            random: RandomState(seed: seed), pointsPerClass: count, classes: max(classes, 1))
        }
        return .tuple(TupleObject([.array(x), .array(t)]))
      }
      add("moons", "count=200, noise=0.1, seed=0", "Two half circles that reach into each other.", builder) {
        (call) throws(Raise) in
        let (count, noise, seed) = (try count(call, 0, 200), try size(call, 1, 0.1), try seed(call, 2))
        return try engine { () throws(TensorError) in
          try ToyData.moons(count: count, noise: noise, random: RandomState(seed: seed))
        }
      }
      add(
        "circles", "count=200, noise=0.05, factor=0.5, seed=0",
        "A circle of radius 1 around one of radius factor.", builder
      ) { (call) throws(Raise) in
        let (count, noise) = (try count(call, 0, 200), try size(call, 1, 0.05))
        let (factor, seed) = (try size(call, 2, 0.5), try seed(call, 3))
        return try engine { () throws(TensorError) in
          try ToyData.circles(
            count: count, noise: noise, factor: factor, random: RandomState(seed: seed))
        }
      }
      add(
        "xor", "count=4, noise=0.0, seed=0",
        "The corners of the unit square in turn; class 1 where exactly one coordinate is 1.", builder
      ) { (call) throws(Raise) in
        let (count, noise, seed) = (try count(call, 0, 4), try size(call, 1, 0), try seed(call, 2))
        return try engine { () throws(TensorError) in
          try ToyData.xor(count: count, noise: noise, random: RandomState(seed: seed))
        }
      }
      add(
        "blobs", "count=150, classes=3, spread=1.0, seed=0",
        "Round clouds about centres in the square of -10 to 10, points of the classes in turn.", builder
      ) { (call) throws(Raise) in
        let (count, classes) = (try count(call, 0, 150), try count(call, 1, 3))
        let (spread, seed) = (try size(call, 2, 1), try seed(call, 3))
        return try engine { () throws(TensorError) in
          try ToyData.blobs(
            count: count, classes: classes, spread: spread, random: RandomState(seed: seed))
        }
      }
    }
  }

  private static func add(
    _ name: String, _ signature: String, _ help: String, _ builder: ModuleBuilder,
    _ body: @escaping (Call) throws(Raise) -> ToyData.Points
  ) {
    builder.function(name, signature, help + " Returns x (N, 2) and classes t (N).") {
      call throws(Raise) in
      let points = try body(call)
      return .tuple(TupleObject([.array(points.x), .array(points.t)]))
    }
  }

  private static func count(_ call: Call, _ position: Int, _ standard: Int) throws(Raise) -> Int {
    let count = try call.int(position, default: standard)
    guard (0...limit).contains(count) else {
      throw .valueError("a count must be from 0 to \(limit), not \(count)")
    }
    return count
  }

  private static func size(_ call: Call, _ position: Int, _ standard: Double) throws(Raise) -> Double {
    let size = try call.double(position, default: standard)
    guard size.isFinite, size >= 0 else { throw .valueError("noise and sizes must be finite and not negative") }
    return size
  }

  private static func seed(
    _ call: Call, _ position: Int, _ standard: Int = 0
  ) throws(Raise) -> UInt32 {
    guard let seed = UInt32(exactly: try call.int(position, default: standard)) else {
      throw .valueError("Seed must be between 0 and 2**32 - 1")
    }
    return seed
  }
}
