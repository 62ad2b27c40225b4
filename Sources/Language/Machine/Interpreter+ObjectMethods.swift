extension Interpreter {
  /// What `object` itself defines: found behind `super()` and on classes, never by ordinary lookups.
  func objectMethod(_ name: Symbol, behind payload: SuperPayload? = nil) -> NativeFunction? {
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
          if case .type(let type) = call[0], !type.isBuiltin {
            type.setMember(symbol, call.interpreter.member(from: call[2]))
          } else {
            try call.interpreter.setAttribute(call[0], symbol, call[2])
          }
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
          let interpreter = call.interpreter
          return .text(
            name == interpreter.names.string
              ? try interpreter.string(call[0]) : try interpreter.representation(call[0]))
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
}
