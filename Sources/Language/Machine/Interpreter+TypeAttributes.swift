extension Interpreter {
  /// `C.name` of a class.
  func attribute(of type: TypeObject, _ name: Symbol) throws(Raise) -> Value? {
    if let member = type.member(name) {
      switch member {
      case .value(let value):
        if case .instance = value, let get = specialMethod(value, names.descriptorGet) {
          return try call(get, [value, .none, .type(type)])
        }
        return value
      case .staticMethod(let value): return value
      case .property(let property):
        guard !property.descriptor.isUndefined else {
          return instantiatePayload(types.property, property)
        }
        guard let get = specialMethod(property.descriptor, names.descriptorGet) else {
          return property.descriptor
        }
        return try call(get, [property.descriptor, .none, .type(type)])
      case .classMethod(let function):
        return .method(MethodObject(function: function, receiver: .type(type)))
      }
    }
    switch name {
    case names.name: return .text(type.name)
    case names.qualifiedName: return .text(type.qualifiedName)
    case names.documentation: return type.documentation.isEmpty ? Value.none : .text(type.documentation)
    case names.module: return .text(type.module.isEmpty ? "builtins" : type.module)
    case names.bases: return .tuple(TupleObject(type.bases.map(Value.type)))
    case names.order: return .tuple(TupleObject(([type] + type.ancestors).map(Value.type)))
    case names.classAttribute: return .type(type.metaclass ?? types.type)
    case names.dictionary:
      let dict = DictObject()
      for symbol in type.attributeOrder {
        let value: Value
        switch type.attributes[symbol] {
        case .staticMethod(let function)?:
          value = instantiatePayload(types.staticMethod, StaticMethodObject(function))
        case .classMethod(let function)?:
          value = instantiatePayload(types.classMethod, ClassMethodObject(function))
        case .value(let plain)?: value = plain
        default:
          guard let found = try attribute(of: type, symbol) else { continue }
          value = found
        }
        try dict.set(.text(symbols.name(of: symbol)), value, self)
      }
      return .dict(dict)
    default:
      // What `object` gives comes before what the class's own class gives.
      let isMeta = type.isSubtype(of: types.type)
      if !isMeta, let method = objectMethod(name) { return .native(method) }
      if let member = (type.metaclass ?? types.type).member(name) {
        return try bind(member, to: .type(type), type.metaclass ?? types.type)
      }
      if isMeta, let method = objectMethod(name) { return .native(method) }
      guard case .value(let function)? = type.metaclass?.member(names.getAttribute) else { return nil }
      do throws(Raise) {
        return try call(function, [.type(type), .text(symbols.name(of: name))])
      } catch {
        if matches(error, .attributeError), !error.isInstance { return nil }
        throw error
      }
    }
  }
}
