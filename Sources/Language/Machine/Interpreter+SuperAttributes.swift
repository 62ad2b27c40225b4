extension Interpreter {
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

  func startType(of payload: SuperPayload) -> TypeObject {
    if case .type(let type) = payload.receiver {
      // In a method of a metaclass the receiver is an object of it.
      if payload.type.isSubtype(of: types.type), !type.isSubtype(of: types.type) {
        return type.metaclass ?? types.type
      }
      return type
    }
    return type(of: payload.receiver)
  }

  /// `super().name`.
  func superAttribute(_ payload: SuperPayload, _ name: Symbol) throws(Raise) -> Value? {
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
}

extension SuperPayload {
  /// Whether the receiver is itself a class of classes: `super().__new__` in a metaclass.
  fileprivate func receiverIsMetaclass(_ root: TypeObject) -> Bool {
    if case .type(let type) = receiver { type.isSubtype(of: root) } else { false }
  }
}
