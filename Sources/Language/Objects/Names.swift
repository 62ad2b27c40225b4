/// The names that the machine itself looks up, interned once.
package struct Names {
  package let initialize, new, call, getAttribute, setAttribute, deleteAttribute: Symbol
  package let getItem, setItem, deleteItem, contains, length, bool, iterator, next, hash: Symbol
  package let representation, string, format, enter, exit, classCell, name, qualifiedName: Symbol
  package let documentation, module, dictionary, classAttribute, bases, order, file, all, setName: Symbol
  package let index, float, int, absolute, round, reversed, arguments, cause, context, array: Symbol
  package let getAlways, descriptorGet, descriptorSet, descriptorDelete, classItem, initSubclass: Symbol
  package let instanceCheck, subclassCheck, subclassHook: Symbol
  package let slots, missing, annotations, code, closure, keywordDefaults, globalVariables: Symbol
  package let append, get, negative, positive, invert, defaults, package, wrapped, function, receiver: Symbol
  /// `__add__` and its like, by `BinaryOperator.rawValue`; reflected and in-place forms likewise.
  let binary, reflected, inPlace: [Symbol]
  /// `__eq__` … `__ge__`, by `ComparisonOperator.rawValue`.
  let comparison: [Symbol]

  init(_ table: SymbolTable) {
    func dunder(_ name: String) -> Symbol { table.intern("__\(name)__") }
    initialize = dunder("init")
    new = dunder("new")
    call = dunder("call")
    getAttribute = dunder("getattr")
    setAttribute = dunder("setattr")
    deleteAttribute = dunder("delattr")
    getAlways = dunder("getattribute")
    descriptorGet = dunder("get")
    descriptorSet = dunder("set")
    descriptorDelete = dunder("delete")
    classItem = dunder("class_getitem")
    initSubclass = dunder("init_subclass")
    instanceCheck = dunder("instancecheck")
    subclassCheck = dunder("subclasscheck")
    subclassHook = dunder("subclasshook")
    slots = dunder("slots")
    missing = dunder("missing")
    annotations = dunder("annotations")
    code = dunder("code")
    closure = dunder("closure")
    keywordDefaults = dunder("kwdefaults")
    globalVariables = dunder("globals")
    getItem = dunder("getitem")
    setItem = dunder("setitem")
    deleteItem = dunder("delitem")
    contains = dunder("contains")
    length = dunder("len")
    bool = dunder("bool")
    iterator = dunder("iter")
    next = dunder("next")
    hash = dunder("hash")
    representation = dunder("repr")
    string = dunder("str")
    format = dunder("format")
    enter = dunder("enter")
    exit = dunder("exit")
    classCell = dunder("classcell")
    name = dunder("name")
    qualifiedName = dunder("qualname")
    documentation = dunder("doc")
    module = dunder("module")
    dictionary = dunder("dict")
    classAttribute = dunder("class")
    bases = dunder("bases")
    order = dunder("mro")
    file = dunder("file")
    all = dunder("all")
    setName = dunder("set_name")
    index = dunder("index")
    float = dunder("float")
    int = dunder("int")
    absolute = dunder("abs")
    round = dunder("round")
    reversed = dunder("reversed")
    arguments = table.intern("args")
    cause = dunder("cause")
    context = dunder("context")
    array = dunder("array")
    append = table.intern("append")
    get = table.intern("get")
    negative = dunder("neg")
    positive = dunder("pos")
    invert = dunder("invert")
    defaults = dunder("defaults")
    package = dunder("package")
    wrapped = dunder("wrapped")
    function = dunder("func")
    receiver = dunder("self")
    let operators = [
      "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor",
      "lshift", "rshift",
    ]
    binary = operators.map(dunder)
    reflected = operators.map { dunder("r" + $0) }
    inPlace = operators.map { dunder("i" + $0) }
    comparison = ["eq", "ne", "lt", "le", "gt", "ge"].map(dunder)
  }
}
