// Objects whose `__dict__` a program has put in place: attributes are the items of that dict, which other objects
// may share (`self.__dict__ = Class.state`) or which may be the object itself (`self.__dict__ = self`).
extension Interpreter {
  /// The dict that a program gave an object for its attributes; nil for nearly all objects.
  func sharedDictionary(of instance: InstanceObject) -> DictObject? {
    guard case .dict(let dict)? = instance.attribute(names.dictionary)?.plain else { return nil }
    return dict
  }

  /// `x.__dict__ = new`.
  func shareAttributes(_ instance: InstanceObject, _ new: Value) throws(Raise) {
    guard case .dict(let dict) = new.plain else {
      throw .typeError("__dict__ must be set to a dictionary, not a '\(typeName(of: new))'")
    }
    if case .dict(let own)? = instance.attribute(names.dictionary), own === dict { return }
    guard instance.type.allowedSlots == nil else {
      throw missingAttribute(.instance(instance), names.dictionary)
    }
    if let other = dict.mirrored {
      // What another object's `__dict__` shows is put where both find it.
      if other === instance { return }
      try dict.refresh(self)
      dict.mirrored = nil
      if let other = other as? InstanceObject { try shareAttributes(other, new) }
    }
    for symbol in instance.layout.symbols { _ = instance.removeAttribute(symbol) }
    watchAttributes(of: instance.type)
    instance.setAttribute(names.dictionary, new)
  }

  /// Takes a class's attributes off the machine's short ways.
  private func watchAttributes(of type: TypeObject) {
    guard !type.interceptsAttributes else { return }
    if type.member(names.getAlways) == nil {
      let read = NativeFunction(name: "__getattribute__", signature: Signature("self, name, /")) {
        call throws(Raise) in
        guard case .instance(let instance) = call[0], case .string(let text) = call[1] else { return .none }
        let name = call.interpreter.symbols.intern(text.text)
        if let found = try call.interpreter.ownAttribute(of: instance, name) { return found }
        throw call.interpreter.missingAttribute(call[0], name)
      }
      type.setMember(names.getAlways, .value(.native(read)))
    }
    if type.member(names.setAttribute) == nil {
      let write = NativeFunction(name: "__setattr__", signature: Signature("self, name, value, /")) {
        call throws(Raise) in
        guard case .instance(let instance) = call[0], case .string(let text) = call[1] else { return .none }
        let name = call.interpreter.symbols.intern(text.text)
        try call.interpreter.setPlainAttribute(instance, name, call[2])
        return .none
      }
      type.setMember(names.setAttribute, .value(.native(write)))
    }
    type.interceptsAttributes = true
  }
}
