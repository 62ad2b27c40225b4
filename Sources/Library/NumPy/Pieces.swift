import Language
import TensorCore

/// Bits of bytes, and reductions over the pieces of an axis.
enum Pieces {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("packbits", "a, axis=None, bitorder='big'", "Truth values packed eight to a byte.") { call throws(Raise) in
        let tensor = try call.tensor(0)
        let axis = call.isGiven(1) ? try call.int(1) : nil
        let highestFirst = try highestFirst(call, 2)
        return .array(
          try engine { () throws(TensorError) in try tensor.packedBits(axis: axis, highestFirst: highestFirst) })
      },
      NativeEntry("unpackbits", "a, axis=None, count=None, bitorder='big'", "The bits of bytes.") { call throws(Raise) in
        let tensor = try call.tensor(0)
        let axis = call.isGiven(1) ? try call.int(1) : nil
        let count = call.isGiven(2) ? try call.int(2) : nil
        let highestFirst = try highestFirst(call, 3)
        return .array(
          try engine { () throws(TensorError) in
            try tensor.unpackedBits(axis: axis, count: count, highestFirst: highestFirst)
          })
      },
      // For functions that are written in the language: `None` where there is no kernel.
      NativeEntry("_reduceat", "f, a, indices, axis, dtype", "The operation over the pieces of an axis.") { call throws(Raise) in
        guard case .native(let function) = call[0],
          let operation = UniversalFunctions.of(call.interpreter).operation(of: function)
        else { return .none }
        let tensor = try call.tensor(1)
        let places = try call.tensor(2)
        let axis = try call.int(3)
        let dtype = try call.dtype(4)
        guard places.rank == 1, places.dtype.isInteger else { return .none }
        return try engine { () throws(TensorError) in
          try tensor.reducedPieces(operation, at: places, axis: axis, as: dtype)
        }.map(Value.array) ?? .none
      },
    ])
  }

  private static func highestFirst(_ call: Call, _ position: Int) throws(Raise) -> Bool {
    let order = try call.string(position, default: "big")
    guard order == "big" || order == "little" else {
      throw .valueError("'bitorder' must be either 'little' or 'big'")
    }
    return order == "big"
  }
}
