import Language

/// `typing`: names for annotations, which nabla reads over.
enum TypingModule {
  private static let names = [
    "Any", "Union", "Optional", "List", "Dict", "Tuple", "Set", "FrozenSet", "Callable", "Iterable",
    "Iterator", "Sequence", "Mapping", "MutableMapping", "Generator", "Type", "ClassVar", "Final",
    "Literal", "NoReturn", "Hashable", "Sized", "Collection", "Deque", "DefaultDict", "OrderedDict",
    "Counter", "Text", "Protocol", "Generic", "Annotated", "Self", "Never", "TypeAlias", "AnyStr",
    "SupportsFloat", "SupportsInt", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsIndex",
    "SupportsRound", "AbstractSet", "MutableSet", "MutableSequence", "Container", "Reversible",
    "ContextManager", "KeysView", "ValuesView", "ItemsView", "MappingView", "ByteString", "ChainMap",
    "Pattern", "Match", "IO", "TextIO", "BinaryIO", "LiteralString", "Required", "NotRequired", "Concatenate",
    "TypeGuard", "Unpack", "Awaitable", "Coroutine", "AsyncIterator", "AsyncIterable", "AsyncGenerator",
  ]

  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Names for annotations."
    let interpreter = builder.interpreter
    for name in names { builder.set(name, form("typing." + name, interpreter)) }
    for name in ["Protocol", "Generic"] {
      let type = builder.type(name)
      let itself = NativeFunction(
        name: "__class_getitem__", signature: Signature("type, item, /")
      ) { call throws(Raise) in call[0] }
      type.setMember(
        interpreter.symbols.intern("__class_getitem__"), .classMethod(.native(itself)))
    }
    builder.set("TYPE_CHECKING", .bool(false))
    builder.functions([
      NativeEntry("TypeVar", "name, *args, **kwargs", "A name for a type.") { call throws(Raise) in
        form("~" + (try call.string(0)), call.interpreter)
      },
      NativeEntry("cast", "typ, val", "Return the value.") { call throws(Raise) in call[1] },
      NativeEntry("overload", "func", "Return the function.") { call throws(Raise) in call[0] },
      NativeEntry("final", "f", "Return the argument.") { call throws(Raise) in call[0] },
      NativeEntry("NewType", "name, tp", "Return the type.") { call throws(Raise) in call[1] },
    ])
    try builder.source(WrittenModules.typingParts)
  }

  private final class Form {
    let text: String
    init(_ text: String) { self.text = text }
  }

  private final class FormType {
    let type: TypeObject
    init(_ type: TypeObject) { self.type = type }
  }

  /// A name that can be subscripted, called nothing, and printed.
  static func form(_ text: String, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(formType(interpreter), payload: Form(text)))
  }

  private static func formType(_ interpreter: Interpreter) -> TypeObject {
    if let known = interpreter.extensions["typing.form"] as? FormType { return known.type }
    let type = TypeObject(
      name: "_SpecialForm", module: "typing", bases: [interpreter.types.object])
    interpreter.extensions["typing.form"] = FormType(type)
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in .text(try text(of: call)) }
    type.addMethod("__getitem__", "item, /", interpreter) { call throws(Raise) in
      var parts: [Value] = [call[1]]
      if case .tuple(let tuple) = call[1] { parts = tuple.items }
      var names: [String] = []
      for part in parts {
        if case .type(let type) = part {
          names.append(type.fullName)
        } else {
          names.append(try call.interpreter.representation(part))
        }
      }
      let inner = names.joined(separator: ", ")
      return form("\(try text(of: call))[\(inner)]", call.interpreter)
    }
    type.addMethod("__or__", "other, /", interpreter) { call throws(Raise) in call[0] }
    type.addMethod("__ror__", "other, /", interpreter) { call throws(Raise) in call[0] }
    return type
  }

  private static func text(of call: Call) throws(Raise) -> String {
    guard case .instance(let instance) = call[0], let form = instance.payload as? Form else {
      return "typing.Any"
    }
    return form.text
  }
}
