import Language

/// `_weakref`: references that do not keep their object alive.
enum WeakReferences {
  private final class Reference {
    weak var object: AnyObject?
    let callback: Value
    init(_ object: AnyObject, _ callback: Value) {
      self.object = object
      self.callback = callback
    }
    var value: Value {
      switch object {
      case let instance as InstanceObject: .instance(instance)
      case let function as FunctionObject: .function(function)
      case let type as TypeObject: .type(type)
      case let set as SetObject: .set(set)
      default: .none
      }
    }
  }

  static func build(_ builder: ModuleBuilder) throws(Raise) {
    let type = builder.type("ref", bases: nil, "A reference that does not keep its object alive.")
    type.setConstructor("object, callback=None, /", "A reference that does not keep its object alive.") {
      call throws(Raise) in
      let object: AnyObject
      switch call[0] {
      case .instance(let instance): object = instance
      case .function(let function): object = function
      case .type(let type): object = type
      case .set(let set): object = set
      default: throw .typeError("cannot create weak reference to '\(call.typeName(0))' object")
      }
      let callback = call.isGiven(1) ? call[1] : .none
      return .instance(
        call.interpreter.instantiate(type, payload: Reference(object, callback)))
    }
    func reference(_ call: Call) -> Reference? {
      if case .instance(let instance) = call[0] { instance.payload as? Reference } else { nil }
    }
    type.addMethods(
      [
        NativeEntry("__call__", "", "The object, or None when it is gone.") { call throws(Raise) in
          reference(call)?.value ?? .none
        },
        NativeEntry("__repr__", "", "Text for people.") { call throws(Raise) in
          guard case .instance(let instance) = call[0] else { return .text("") }
          let place = call.interpreter.address(instance)
          guard let value = reference(call)?.value, !isNone(value) else {
            return .text("<weakref at \(place); dead>")
          }
          return .text("<weakref at \(place); to '\(call.interpreter.typeName(of: value))'>")
        },
        NativeEntry("__eq__", "other, /", "Whether both refer to the same object.") {
          call throws(Raise) in
          guard let left = reference(call), case .instance(let other) = call[1],
            let right = other.payload as? Reference
          else { return .notImplemented }
          guard let a = left.object, let b = right.object else { return .bool(left === right) }
          return .bool(a === b)
        },
        NativeEntry("__hash__", "", "The hash of the object.") { call throws(Raise) in
          guard let value = reference(call)?.value, !isNone(value) else {
            throw .typeError("weak object has gone away")
          }
          return .int(try call.interpreter.hash(value))
        },
      ], builder.interpreter)
  }

  private static func isNone(_ value: Value) -> Bool { if case .none = value { true } else { false } }
}
