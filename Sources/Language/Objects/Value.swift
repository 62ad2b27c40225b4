import TensorCore

/// Any value of the language: 16 bytes, one case per final class.
package enum Value {
  /// An unbound variable or an omitted argument; never seen by a program.
  case undefined
  case none
  case bool(Bool)
  case int(Int)
  /// An integer that does not fit into 64 bits.
  case large(LargeInteger)
  case float(Double)
  /// A NumPy scalar: `np.float64`, `np.int64` …
  case scalar(Scalar)
  case ellipsis
  case notImplemented
  case string(StringObject)
  case bytes(BytesObject)
  case tuple(TupleObject)
  case list(ListObject)
  case dict(DictObject)
  case set(SetObject)
  case range(RangeObject)
  case slice(SliceObject)
  case array(Tensor)
  case function(FunctionObject)
  case native(NativeFunction)
  case method(MethodObject)
  case type(TypeObject)
  case instance(InstanceObject)
  case module(ModuleObject)
  /// Iterators, generators, `zip`, `enumerate`, `dict.items()` views and their like.
  case iterator(IteratorObject)
  /// A closure's variable; never seen by a program.
  case cell(CellObject)
  /// An array expression whose value the next operator takes; only in the temporaries of expressions.
  case deferred(DeferredArray)
}

extension Value {
  /// A string value made of a Swift string.
  package static func text(_ text: String) -> Value { .string(StringObject(text)) }

  /// Whether the value is a plain number or marker, so that dropping it needs no release. NumPy's scalars may hold a
  /// complex number, which needs one.
  @inline(__always)
  var isTrivial: Bool {
    switch self {
    case .undefined, .none, .bool, .int, .float, .ellipsis, .notImplemented: true
    default: false
    }
  }

  @inline(__always)
  package var isUndefined: Bool { if case .undefined = self { true } else { false } }

  package var isLarge: Bool { if case .large = self { true } else { false } }

  @inline(__always)
  package var isNone: Bool { if case .none = self { true } else { false } }
}
