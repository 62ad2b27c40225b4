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
      if let known = functionAttribute(function, name) { return known }
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
    default: break
    }
    let type = type(of: value)
    if let member = type.member(name) { return try bind(member, to: value, type) }
    return commonAttribute(value, type, name)
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
            "property '\(symbols.name(of: name))' of '\(typeName(of: value))' object has no deleter")
        }
        _ = try call(property.deleter, [value])
        return
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

  // MARK: Special methods

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
      case .function, .native: return .method(MethodObject(function: value, receiver: receiver))
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

  // MARK: By kind of value

  private func attribute(of instance: InstanceObject, _ name: Symbol) throws(Raise) -> Value? {
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
    if let allowed = instance.type.allowedSlots, !allowed.contains(name) {
      throw Raise(
        .attributeError,
        "'\(instance.type.name)' object has no attribute '\(symbols.name(of: name))'",
        hint: "__slots__ of the class names the only attributes that its objects have")
    }
    instance.setAttribute(name, new)
  }

  /// The attribute behind the class of a `super()` object.
  func superMember(_ payload: SuperPayload, _ name: Symbol) -> TypeObject.Member? {
    let start = startType(of: payload)
    var passed = start === payload.type
    for ancestor in start.ancestors {
      if passed, let member = ancestor.attributes[name] { return member }
      if ancestor === payload.type { passed = true }
    }
    return nil
  }

  private func startType(of payload: SuperPayload) -> TypeObject {
    if case .type(let type) = payload.receiver {
      // In a method of a metaclass the receiver is an object of it.
      if payload.type.isSubtype(of: types.type), !type.isSubtype(of: types.type) {
        return type.metaclass ?? types.type
      }
      return type
    }
    return type(of: payload.receiver)
  }

  private func superAttribute(_ payload: SuperPayload, _ name: Symbol) throws(Raise) -> Value? {
    guard let member = superMember(payload, name) else {
      guard let method = objectMethod(name, behind: payload) else { return nil }
      if name == names.new {
        return .native(method)
      }
      return .method(MethodObject(function: .native(method), receiver: payload.receiver))
    }
    if case .type = payload.receiver, case .value(let value) = member,
      startType(of: payload).isSubtype(of: types.type) == false
        || payload.receiverIsMetaclass(types.type)
    {
      return value
    }
    return try bind(member, to: payload.receiver, startType(of: payload))
  }

  /// What `object` itself defines: found behind `super()` and on classes, never by ordinary lookups.
  private func objectMethod(_ name: Symbol, behind payload: SuperPayload? = nil) -> NativeFunction? {
    func make(_ signature: String, _ body: @escaping NativeBody) -> NativeFunction {
      NativeFunction(name: symbols.name(of: name), signature: Signature(signature), body: body)
    }
    switch name {
    case names.initialize:
      let native = payload.flatMap { inheritedConstructor(startType(of: $0)) }
      return make("self, /, *args, **kwargs") { call throws(Raise) in
        guard let (constructor, _) = native, case .instance(let instance) = call[0],
          case .tuple(let arguments) = call[1]
        else { return .none }
        // The native class's own constructor makes an object whose insides move to this one.
        var keywords: [(Symbol, Value)] = []
        if case .dict(let dict) = call[2] {
          var place = 0
          while let (entry, next) = dict.table.next(from: place) {
            if case .string(let key) = entry.key {
              keywords.append((call.interpreter.symbols.intern(key.text), entry.value))
            }
            place = next
          }
        }
        let made = try call.interpreter.call(.native(constructor), arguments.items, keywords: keywords)
        if case .instance(let source) = made {
          instance.payload = source.payload
          for (position, symbol) in source.layout.symbols.enumerated() {
            instance.setAttribute(symbol, source.storage[position])
          }
        }
        return .none
      }
    case names.new:
      return make("cls, /, *args, **kwargs") { call throws(Raise) in
        guard case .type(let type) = call[0] else {
          throw .typeError("object.__new__(X): X is not a type object")
        }
        if call.interpreter.isException(type), case .tuple(let arguments) = call[1] {
          return .instance(call.interpreter.makeException(type, arguments.items))
        }
        return .instance(call.interpreter.instantiate(type))
      }
    case names.setAttribute:
      return make("self, name, value, /") { call throws(Raise) in
        guard case .string(let text) = call[1] else { return .none }
        let symbol = call.interpreter.symbols.intern(text.text)
        guard case .instance(let instance) = call[0] else {
          try call.interpreter.setAttribute(call[0], symbol, call[2])
          return .none
        }
        if case .property(let property)? = instance.type.member(symbol) {
          try call.interpreter.setProperty(property, call[0], symbol, call[2])
        } else {
          try call.interpreter.setPlainAttribute(instance, symbol, call[2])
        }
        return .none
      }
    case names.deleteAttribute:
      return make("self, name, /") { call throws(Raise) in
        guard case .instance(let instance) = call[0], case .string(let text) = call[1] else {
          return .none
        }
        let symbol = call.interpreter.symbols.intern(text.text)
        guard instance.removeAttribute(symbol) else {
          throw call.interpreter.missingAttribute(call[0], symbol)
        }
        return .none
      }
    case names.getAlways:
      return make("self, name, /") { call throws(Raise) in
        guard case .string(let text) = call[1] else { return .none }
        let symbol = call.interpreter.symbols.intern(text.text)
        guard case .instance(let instance) = call[0] else {
          return try call.interpreter.attribute(call[0], symbol)
        }
        if let found = try call.interpreter.ownAttribute(of: instance, symbol) { return found }
        throw call.interpreter.missingAttribute(call[0], symbol)
      }
    case names.initSubclass:
      return make("cls, /, **kwargs") { call throws(Raise) in
        if let keywords = call.keywords(1), keywords.count > 0 {
          var name = "object"
          if case .type(let type) = call[0] { name = type.name }
          throw .typeError("\(name).__init_subclass__() takes no keyword arguments")
        }
        return .none
      }
    case names.representation, names.string:
      return make("self, /") { call throws(Raise) in
        guard case .instance(let instance) = call[0] else {
          return .text(try call.interpreter.representation(call[0]))
        }
        return .text(
          "<\(instance.type.fullName) object at \(call.interpreter.address(instance))>")
      }
    case names.comparison[0]:
      return make("self, value, /") { call throws(Raise) in
        call.interpreter.isSame(call[0], call[1]) ? .bool(true) : .notImplemented
      }
    case names.hash:
      return make("self, /") { call throws(Raise) in
        .int(call[0].object.map { ObjectIdentifier($0).hashValue } ?? 0)
      }
    default: return nil
    }
  }

  private func attribute(of type: TypeObject, _ name: Symbol) throws(Raise) -> Value? {
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
        guard let value = try attribute(of: type, symbol) else { continue }
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

  private func functionAttribute(_ function: FunctionObject, _ name: Symbol) -> Value? {
    switch name {
    case names.name: .text(function.name)
    case names.qualifiedName: .text(function.qualifiedName)
    case names.documentation:
      function.documentation.isEmpty ? Value.none : .text(function.documentation)
    case names.module: .text(function.module.name)
    case names.defaults:
      function.defaults.isEmpty ? Value.none : .tuple(TupleObject(function.defaults))
    default: nil
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

  private func commonAttribute(_ value: Value, _ type: TypeObject, _ name: Symbol) -> Value? {
    switch name {
    case names.classAttribute: .type(type)
    case names.documentation: type.documentation.isEmpty ? Value.none : .text(type.documentation)
    case names.module: .text(type.module.isEmpty ? "builtins" : type.module)
    default: nil
    }
  }

  /// `vars(x)`: a dict of the object's own attributes, through which they can be set.
  package func dictionary(of instance: InstanceObject) throws(Raise) -> Value {
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
        "property '\(symbols.name(of: name))' of '\(typeName(of: value))' object has no setter")
    }
    _ = try call(property.setter, [value, new])
  }

  func instantiatePayload(_ type: TypeObject, _ payload: AnyObject) -> Value {
    .instance(InstanceObject(type: type, layout: rootLayout, payload: payload))
  }
}

extension SuperPayload {
  /// Whether the receiver is itself a class of classes: `super().__new__` in a metaclass.
  fileprivate func receiverIsMetaclass(_ root: TypeObject) -> Bool {
    if case .type(let type) = receiver { type.isSubtype(of: root) } else { false }
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
