/// `list[int]`, or `int | None`: a type with types inside, for annotations and `isinstance`.
package final class TypeForm {
  /// The type before the brackets; nil for a union.
  let origin: TypeObject?
  let arguments: [Value]

  init(origin: TypeObject?, arguments: [Value]) {
    self.origin = origin
    self.arguments = arguments
  }
}

extension Interpreter {
  func typeForm(_ form: TypeForm) -> Value {
    instantiatePayload(form.origin == nil ? types.unionType : types.genericAlias, form)
  }

  /// `a | b` of types; nil where one of them is none.
  func typeUnion(_ a: Value, _ b: Value) -> Value? {
    guard let left = members(a), let right = members(b), !(a.isNone && b.isNone) else { return nil }
    var all: [Value] = []
    for member in left + right where !all.contains(where: { isSame($0, member) }) { all.append(member) }
    return all.count == 1 ? all[0] : typeForm(TypeForm(origin: nil, arguments: all))
  }

  private func members(_ value: Value) -> [Value]? {
    switch value {
    case .type, .none: return [value]
    case .instance(let instance):
      guard let form = instance.payload as? TypeForm else { return nil }
      return form.origin == nil ? form.arguments : [value]
    default: return nil
    }
  }

  /// Adds what can be done with such forms.
  func installTypeForms() {
    for type in [types.genericAlias, types.unionType] {
      type.addMethod("__repr__", "", self) { call throws(Raise) in
        guard case .instance(let instance) = call[0], let form = instance.payload as? TypeForm else {
          return .text("types.GenericAlias")
        }
        try call.interpreter.checkStack()
        var names: [String] = []
        for argument in form.arguments { names.append(try call.interpreter.formName(argument)) }
        guard let origin = form.origin else { return .text(names.joined(separator: " | ")) }
        return .text("\(origin.fullName)[\(names.joined(separator: ", "))]")
      }
      type.addProperty("__args__", self) { call throws(Raise) in
        guard case .instance(let instance) = call[0], let form = instance.payload as? TypeForm else {
          return .none
        }
        return .tuple(TupleObject(form.arguments))
      }
    }
    types.genericAlias.addProperty("__origin__", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let form = instance.payload as? TypeForm,
        let origin = form.origin
      else { return .none }
      return .type(origin)
    }
    types.genericAlias.addMethod("__call__", "*args, **kwargs", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let form = instance.payload as? TypeForm,
        let origin = form.origin
      else { return .none }
      return try call.interpreter.call(
        .type(origin), call.variadic(1), keywords: call.interpreter.keywordPairs(call.keywords(2)))
    }
  }

  private func formName(_ value: Value) throws(Raise) -> String {
    switch value {
    case .type(let type): type.fullName
    case .none: "None"
    case .ellipsis: "..."
    case .list(let list):
      // The arguments of a callable.
      "[" + (try list.items.map { (item) throws(Raise) in try formName(item) }).joined(separator: ", ") + "]"
    default: try representation(value)
    }
  }
}
