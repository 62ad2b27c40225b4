extension Interpreter {
  /// What a class body's value becomes as a class attribute.
  func member(from value: Value) -> TypeObject.Member {
    if case .instance(let instance) = value {
      switch instance.payload {
      case let property as PropertyObject: return .property(property)
      case let wrapper as StaticMethodObject: return .staticMethod(wrapper.function)
      case let wrapper as ClassMethodObject: return .classMethod(wrapper.function)
      default: if let property = dataDescriptor(value, instance) { return .property(property) }
      }
    }
    return .value(value)
  }

  /// A class attribute as seen through an instance.
  func bind(
    _ member: TypeObject.Member, to receiver: Value, _ type: TypeObject
  ) throws(Raise) -> Value {
    switch member {
    case .value(let value):
      switch value {
      case .function, .native:
        return value.isFunction ? .method(MethodObject(function: value, receiver: receiver)) : value
      case .instance:
        guard let get = specialMethod(value, names.descriptorGet) else { return value }
        return try call(get, [value, receiver, .type(type)])
      default: return value
      }
    case .property(let property): return try call(property.getter, [receiver])
    case .staticMethod(let function): return function
    case .classMethod(let function):
      return .method(MethodObject(function: function, receiver: .type(type)))
    }
  }

  /// `x.name` of an object of a class.
  func attribute(of instance: InstanceObject, _ name: Symbol) throws(Raise) -> Value? {
    let type = instance.type
    if type === types.superType, let payload = instance.payload as? SuperPayload {
      return try superAttribute(payload, name)
    }
    if type.interceptsAttributes, case .value(let hook)? = type.member(names.getAlways) {
      return try intercepted(instance, name, hook)
    }
    if let found = try ownAttribute(of: instance, name) { return found }
    guard case .value(let function)? = type.member(names.getAttribute) else { return nil }
    return try fallback(instance, name, function)
  }

  /// What `object.__getattribute__` finds.
  func ownAttribute(of instance: InstanceObject, _ name: Symbol) throws(Raise) -> Value? {
    let type = instance.type
    let member = type.member(name)
    if let member, case .property(let property) = member {
      return try call(property.getter, [.instance(instance)])
    }
    if type.interceptsAttributes, let shared = sharedDictionary(of: instance) {
      if name == names.dictionary { return instance.attribute(name) }
      if let value = try shared.value(for: .text(symbols.name(of: name)), self) { return value }
    }
    if let own = instance.attribute(name) { return own }
    if let member { return try bind(member, to: .instance(instance), type) }
    if name == names.dictionary { return type.allowedSlots == nil ? try dictionary(of: instance) : nil }
    if let common = commonAttribute(.instance(instance), type, name) { return common }
    if let method = objectMethod(name) {
      return .method(MethodObject(function: .native(method), receiver: .instance(instance)))
    }
    return nil
  }

  /// `__getattr__`, asked when nothing else was found.
  private func fallback(
    _ instance: InstanceObject, _ name: Symbol, _ function: Value
  ) throws(Raise) -> Value? {
    do throws(Raise) {
      return try call(function, [.instance(instance), .text(symbols.name(of: name))])
    } catch {
      if matches(error, .attributeError), error.isInstance == false { return nil }
      throw error
    }
  }

  /// `__getattribute__`, then `__getattr__` where it finds nothing.
  private func intercepted(
    _ instance: InstanceObject, _ name: Symbol, _ hook: Value
  ) throws(Raise) -> Value? {
    do throws(Raise) {
      return try call(hook, [.instance(instance), .text(symbols.name(of: name))])
    } catch {
      guard matches(error, .attributeError) else { throw error }
      if case .value(let function)? = instance.type.member(names.getAttribute) {
        return try fallback(instance, name, function)
      }
      if error.isInstance { throw error }
      return nil
    }
  }

  /// `object.__setattr__`.
  func setPlainAttribute(
    _ instance: InstanceObject, _ name: Symbol, _ new: Value
  ) throws(Raise) {
    if name == names.dictionary, !instance.type.isBuiltin {
      try shareAttributes(instance, new)
      return
    }
    if instance.type.interceptsAttributes, let shared = sharedDictionary(of: instance) {
      try shared.set(.text(symbols.name(of: name)), new, self)
      return
    }
    if let allowed = instance.type.allowedSlots, !allowed.contains(name) {
      throw Raise(
        .attributeError,
        "'\(instance.type.name)' object has no attribute '\(symbols.name(of: name))'",
        hint: "__slots__ of the class names the only attributes that its objects have")
    }
    if instance.type === types.object { throw missingAttribute(.instance(instance), name) }
    if instance.type === types.array {
      // Arrays of labels are objects of a class that takes no attributes.
      guard instance.type.member(name) != nil else { throw missingAttribute(.instance(instance), name) }
      throw Raise(
        .attributeError,
        "'\(typeName(of: .instance(instance)))' object attribute '\(symbols.name(of: name))' is read-only")
    }
    instance.setAttribute(name, new)
  }

  /// `vars(x)`: a dict of the object's own attributes, through which they can be set.
  package func dictionary(of instance: InstanceObject) throws(Raise) -> Value {
    if sharedDictionary(of: instance) != nil { return instance.attribute(names.dictionary) ?? .none }
    let dict = DictObject()
    defer { dict.mirrored = instance }
    for (position, symbol) in instance.layout.symbols.enumerated() {
      let value = instance.storage[position]
      if case .undefined = value { continue }
      try dict.set(.text(symbols.name(of: symbol)), value, self)
    }
    return .dict(dict)
  }

  func setProperty(
    _ property: PropertyObject, _ value: Value, _ name: Symbol, _ new: Value
  ) throws(Raise) {
    if case .none = property.setter {
      throw Raise(
        .attributeError,
        "property '\(symbols.name(of: name))' of '\(type(of: value).qualifiedName)' object has no setter")
    }
    _ = try call(property.setter, [value, new])
  }

  func instantiatePayload(_ type: TypeObject, _ payload: AnyObject) -> Value {
    .instance(InstanceObject(type: type, layout: rootLayout, payload: payload))
  }
}

/// What `staticmethod(f)` gives, until a class body takes it.
package final class StaticMethodObject {
  package let function: Value
  package init(_ function: Value) { self.function = function }
}

/// What `classmethod(f)` gives, until a class body takes it.
package final class ClassMethodObject {
  package let function: Value
  package init(_ function: Value) { self.function = function }
}
