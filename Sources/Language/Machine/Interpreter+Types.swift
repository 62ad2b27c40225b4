import TensorCore

extension Interpreter {
  /// The class of a value, as `type(v)` gives it.
  package func type(of value: Value) -> TypeObject {
    switch value {
    case .undefined, .none: types.none
    case .bool: types.bool
    case .int, .large: types.int
    case .float: types.float
    case .scalar(let scalar): types.scalar(scalar.dtype)
    case .ellipsis: types.ellipsis
    case .notImplemented: types.notImplemented
    case .string(let string): string.isNumPy ? types.numPyText : types.str
    case .bytes(let bytes):
      bytes.isMutable ? types.byteArray : bytes.isNumPy ? types.numPyBytes : types.bytes
    case .tuple: types.tuple
    case .list: types.list
    case .dict(let dict): dictType(dict.flavour)
    case .set(let set): set.isFrozen ? types.frozenset : types.set
    case .range: types.range
    case .slice: types.slice
    case .array: types.array
    case .function: types.function
    case .native(let function): function.wording == .counted ? types.universalFunction : types.native
    case .method(let method): method.isNative ? types.native : types.method
    case .type(let type): type.metaclass ?? types.type
    case .instance(let instance): instance.type
    case .module: types.module
    case .iterator(let iterator): iteratorType(named: iterator.typeName)
    case .cell, .deferred: types.object
    }
  }

  /// The class's name as errors show it: `int`, `numpy.ndarray`, `Net`.
  package func typeName(of value: Value) -> String {
    if case .native(let function) = value, function.module.hasPrefix("numpy") {
      // NumPy's functions have types of their own.
      switch function.wording {
      case .counted: return "numpy.ufunc"
      case .python: return "numpy._ArrayFunctionDispatcher"
      default: break
      }
    }
    return type(of: value).shownName
  }

  /// The type object of an iterator's kind, made on first use; methods can be added to it.
  package func iteratorType(named name: String) -> TypeObject {
    if let known = iteratorTypes[name] { return known }
    let type = TypeObject(name: name, bases: [types.object])
    iteratorTypes[name] = type
    return type
  }

  /// Whether the value's class is `type` or derives from it.
  package func isInstance(_ value: Value, of type: TypeObject) -> Bool {
    self.type(of: value).isSubtype(of: type)
  }

  private func dictType(_ flavour: DictObject.Flavour) -> TypeObject {
    switch flavour {
    case .dict: types.dict
    case .orderedDict: types.orderedDict
    case .defaultDict: types.defaultDict
    case .counter: types.counter
    }
  }
}

extension TypeObject {
  /// The name in errors: with its module for types bound by a library, bare for the learner's own.
  package var shownName: String { isBuiltin && !module.isEmpty ? "\(module).\(name)" : name }

  /// The name in `<class '…'>`.
  package var fullName: String { module.isEmpty ? qualifiedName : "\(module).\(qualifiedName)" }
}

extension MethodObject {
  /// Whether it is a native function bound to its receiver.
  package var isNative: Bool { if case .native = function { true } else { false } }
}
