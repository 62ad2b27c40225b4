/// The number inside an object of a class derived from `int` or `float`.
package final class NumberPayload {
  let value: Value
  init(_ value: Value) { self.value = value }
}

extension Value {
  /// Whether the value is a plain dict.
  package var isDict: Bool { if case .dict = self { true } else { false } }

  /// Whether the value is one of Python's containers or iterators.
  var isIterable: Bool {
    switch self {
    case .list, .tuple, .set, .iterator: true
    default: false
    }
  }

  /// The built-in value inside an object of a class derived from a built-in type; any other value itself.
  package var plain: Value {
    guard case .instance(let instance) = self, let inner = instance.builtinValue else { return self }
    return inner
  }
}

extension InstanceObject {
  /// What an object of a class derived from a built-in type holds.
  package var builtinValue: Value? {
    switch payload {
    case nil: nil
    case let list as ListObject: .list(list)
    case let tuple as TupleObject: .tuple(tuple)
    case let dict as DictObject: .dict(dict)
    case let set as SetObject: .set(set)
    case let string as StringObject: .string(string)
    case let bytes as BytesObject: .bytes(bytes)
    case let number as NumberPayload: number.value
    default: nil
    }
  }

  /// Takes a built-in value in.
  func hold(_ value: Value) {
    switch value {
    case .list(let list): payload = list
    case .tuple(let tuple): payload = tuple
    case .dict(let dict): payload = dict
    case .set(let set): payload = set
    case .string(let string): payload = string
    case .bytes(let bytes): payload = bytes
    case .int, .large, .float: payload = NumberPayload(value)
    default: break
    }
  }
}

extension Interpreter {
  /// Built-in types from which a program's classes may derive; their objects hold a value of the type.
  var storageTypes: [TypeObject] {
    [
      types.int, types.float, types.str, types.bytes, types.list, types.tuple, types.dict, types.set,
      types.frozenset,
    ]
  }

  /// Whether objects of the type can be filled after they were made.
  private func isMutable(_ type: TypeObject) -> Bool {
    type.isSubtype(of: types.list) || type.isSubtype(of: types.dict) || type.isSubtype(of: types.set)
  }

  /// An object of a class derived from a built-in type, before `__init__`: values that cannot change are made
  /// of the arguments, containers begin empty.
  func makeDerived(
    _ type: TypeObject, _ base: TypeObject, _ arguments: [Value], _ keywords: [(Symbol, Value)]
  ) throws(Raise) -> Value {
    guard let (constructor, maker) = inheritedConstructor(type) else { return .instance(instantiate(type)) }
    let instance = InstanceObject(type: type)
    // What an `__init__` of the program's own takes by name is not the built-in type's business.
    let isOwnBusiness =
      maker === types.tuple || maker === types.frozenset || maker === types.float
      ? definesInProgram(type, names.initialize) : false
    let made =
      isMutable(maker)
      ? try call(.native(constructor), [])
      : try call(.native(constructor), arguments, keywords: isOwnBusiness ? [] : keywords)
    // Values are shared, containers are the object's own.
    instance.hold(made.plain)
    return .instance(instance)
  }

  /// `list.__init__(self, …)` and its like: what the constructor would hold goes into the object.
  func fillDerived(
    _ receiver: Value, _ arguments: [Value], _ keywords: [(Symbol, Value)]
  ) throws(Raise) {
    guard case .instance(let instance) = receiver,
      let (constructor, maker) = inheritedConstructor(instance.type), isMutable(maker)
    else { return }
    let isOwnBusiness = maker === types.dict ? false : definesInProgram(instance.type, names.new)
    switch try call(.native(constructor), arguments, keywords: isOwnBusiness ? [] : keywords) {
    case .list(let list): (instance.payload as? ListObject)?.items = list.items
    case .set(let set): (instance.payload as? SetObject)?.table = set.table
    case .dict(let dict):
      guard let own = instance.payload as? DictObject else { return }
      own.table = dict.table
      own.defaultFactory = dict.defaultFactory
    default: break
    }
  }

  /// Whether a program's class defines the method, before any built-in type does.
  private func definesInProgram(_ type: TypeObject, _ name: Symbol) -> Bool {
    switch type.member(name) {
    case .value(.function)?, .staticMethod(.function)?: true
    default: false
    }
  }

  /// `T(…)` of a program's class that derives from a built-in type.
  func constructDerived(
    _ type: TypeObject, _ base: TypeObject, _ arguments: [Value], _ keywords: [(Symbol, Value)]
  ) throws(Raise) -> Value {
    let made: Value
    switch type.member(names.new) {
    case .value(let maker)?: made = try call(maker, [.type(type)] + arguments, keywords: keywords)
    default:
      // Without an `__init__` of its own the class takes what the built-in type takes.
      made = try makeDerived(type, base, arguments, keywords)
    }
    guard case .instance(let instance) = made, instance.type.isSubtype(of: type) else { return made }
    if case .value(let initializer)? = instance.type.member(names.initialize) {
      let result = try call(initializer, [made] + arguments, keywords: keywords)
      guard result.isNone else { throw initializerResult(result) }
    }
    return made
  }
}
