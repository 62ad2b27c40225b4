extension Interpreter {
  /// `v.name`.
  package func attribute(_ value: Value, _ name: Symbol) throws(Raise) -> Value {
    if let found = try attributeIfPresent(value, name) { return found }
    throw missingAttribute(value, name)
  }

  /// `v.name`, or nil where there is no such attribute. A property that fails still throws.
  package func attributeIfPresent(_ value: Value, _ name: Symbol) throws(Raise) -> Value? {
    switch value {
    case .instance(let instance): return try attribute(of: instance, name)
    case .module(let module):
      if let value = module[name] { return value }
      return try moduleAttribute(module, name)
    case .type(let type): return try attribute(of: type, name)
    case .function(let function):
      if let own = function.attributes[name] { return own }
      if let known = try functionAttribute(function, name) { return known }
    case .native(let native):
      if name == names.name || name == names.qualifiedName { return .text(native.name) }
      if name == names.documentation { return .text(native.documentation) }
      if name == names.module { return .text(native.module) }
    case .method(let method):
      if name == names.function { return method.function }
      if name == names.receiver { return method.receiver }
      if name == names.name || name == names.documentation || name == names.qualifiedName {
        return try attributeIfPresent(method.function, name)
      }
      if case .function = method.function, name != names.dictionary,
        let found = try attributeIfPresent(method.function, name)
      {
        return found
      }
    default: break
    }
    let type = type(of: value)
    if let member = type.member(name) { return try bind(member, to: value, type) }
    if let common = commonAttribute(value, type, name) { return common }
    // What every object has of `object`: `(5).__str__()`.
    guard let method = objectMethod(name) else { return nil }
    return .method(MethodObject(function: .native(method), receiver: value))
  }

  /// `v.name = new`.
  package func setAttribute(_ value: Value, _ name: Symbol, _ new: Value) throws(Raise) {
    switch value {
    case .instance(let instance):
      if let member = instance.type.member(name), case .property(let property) = member {
        try setProperty(property, value, name, new)
        return
      }
      if let hook = instance.type.member(names.setAttribute), case .value(let function) = hook {
        _ = try call(function, [value, .text(symbols.name(of: name)), new])
        return
      }
      try setPlainAttribute(instance, name, new)
    case .module(let module): module[name] = new
    case .type(let type):
      guard !type.isBuiltin else {
        throw .typeError(
          "cannot set '\(symbols.name(of: name))' attribute of immutable type '\(type.name)'")
      }
      if let meta = type.metaclass, case .value(.function(let hook))? = meta.member(names.setAttribute) {
        _ = try call(.function(hook), [value, .text(symbols.name(of: name)), new])
        return
      }
      type.setMember(name, member(from: new))
    case .function(let function): function.attributes[name] = new
    default:
      if let member = type(of: value).member(name) {
        if case .property(let property) = member {
          try setProperty(property, value, name, new)
          return
        }
        throw Raise(
          .attributeError,
          "'\(typeName(of: value))' object attribute '\(symbols.name(of: name))' is read-only")
      }
      throw missingAttribute(value, name)
    }
  }

  /// `del v.name`.
  package func deleteAttribute(_ value: Value, _ name: Symbol) throws(Raise) {
    switch value {
    case .instance(let instance):
      if let hook = instance.type.member(names.deleteAttribute), case .value(let function) = hook {
        _ = try call(function, [value, .text(symbols.name(of: name))])
        return
      }
      if case .property(let property)? = instance.type.member(name) {
        guard !property.deleter.isNone else {
          throw Raise(
            .attributeError,
            "property '\(symbols.name(of: name))' of '\(instance.type.qualifiedName)' object has no deleter")
        }
        _ = try call(property.deleter, [value])
        return
      }
      if let shared = sharedDictionary(of: instance) {
        let key = Value.text(symbols.name(of: name))
        if try shared.removeValue(for: key, self) != nil { return }
      }
      if instance.removeAttribute(name) { return }
    case .module(let module):
      if module[name] != nil {
        module[name] = nil
        return
      }
    case .type(let type) where !type.isBuiltin:
      if type.attributes[name] != nil {
        type.setMember(name, nil)
        return
      }
    case .function(let function):
      if function.attributes.removeValue(forKey: name) != nil { return }
    default: break
    }
    throw missingAttribute(value, name)
  }

  /// The error of an attribute that is not there, worded by kind of value.
  package func missingAttribute(_ value: Value, _ name: Symbol) -> Raise {
    let text = symbols.name(of: name)
    switch value {
    case .module(let module):
      return Raise(
        .attributeError, "module '\(module.name)' has no attribute '\(text)'",
        hint: attributeHint(value, text))
    case .type(let type):
      return Raise(
        .attributeError, "type object '\(type.name)' has no attribute '\(text)'",
        hint: attributeHint(value, text))
    case .instance(let instance) where instance.type === types.superType:
      return Raise(.attributeError, "'super' object has no attribute '\(text)'")
    default:
      return Raise(
        .attributeError, "'\(typeName(of: value))' object has no attribute '\(text)'",
        hint: attributeHint(value, text))
    }
  }

  private func moduleAttribute(_ module: ModuleObject, _ name: Symbol) throws(Raise) -> Value? {
    switch name {
    case names.name: return .text(module.name)
    case names.documentation: return .text(module.documentation)
    case names.file: return module.path.map(Value.text)
    case names.classAttribute: return .type(types.module)
    default:
      guard let late = try module.makeLate?(symbols.name(of: name)) else { return nil }
      module[name] = late
      return late
    }
  }

  func commonAttribute(_ value: Value, _ type: TypeObject, _ name: Symbol) -> Value? {
    switch name {
    case names.classAttribute: .type(type)
    case names.documentation: type.documentation.isEmpty ? Value.none : .text(type.documentation)
    case names.module: .text(type.module.isEmpty ? "builtins" : type.module)
    default: nil
    }
  }

  /// The method of the value's class for a special name; only classes that programs or libraries made count.
  package func specialMethod(_ value: Value, _ name: Symbol) -> Value? {
    let member: TypeObject.Member
    switch value {
    case .instance(let instance):
      guard let found = instance.type.member(name) else { return nil }
      member = found
    case .type(let type):
      guard let found = type.metaclass?.member(name) else { return nil }
      member = found
    default: return nil
    }
    switch member {
    case .value(.none): return nil
    case .value(let function): return function
    case .staticMethod, .classMethod, .property: return nil
    }
  }
}
