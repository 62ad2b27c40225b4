import TensorCore

/// A class: a built-in one (`int`, `list`, `numpy.ndarray`), one bound by `Library`, or the learner's own.
package final class TypeObject {
  package let name: String
  /// The module shown in front of the name: `numpy`, `__main__`; empty for Python's own.
  package let module: String
  /// Direct bases in order.
  package let bases: [TypeObject]
  /// Everything the type inherits from, in method resolution order, without the type itself.
  package let ancestors: [TypeObject]
  package private(set) var attributes: [Symbol: Member] = [:]
  /// Changes whenever `attributes` changes, here or in an ancestor: inline caches are checked against it.
  package private(set) var version = 0
  /// Builds a value of a built-in type, for `int("3")`. Where it is nil a call makes an `InstanceObject`
  /// and runs `__init__`.
  package var constructor: NativeFunction?
  /// Which built-in exception class this is, if it is one.
  package let exceptionKind: ExceptionKind?
  package var documentation = ""
  /// Whether programs are refused when they set attributes on it.
  package let isBuiltin: Bool
  /// The name with the class or function around it.
  package internal(set) var qualifiedName: String
  /// The names of `attributes` in the order in which they were first set.
  package private(set) var attributeOrder: [Symbol] = []
  /// The built-in type whose values the objects of a program's class hold; nil for all other classes.
  package var builtinBase: TypeObject?
  /// The element type that the class stands for: that of `numpy.float32`, and float64 of `float`.
  package internal(set) var elementType: DType?
  /// The `dtype` object of `elementType`, once a program has asked for it.
  package var dtypeObject: InstanceObject?
  /// The class of the class where it is not `type`.
  package var metaclass: TypeObject?
  /// Whether methods marked abstract keep the class from being called.
  package var checksAbstractMethods = false
  /// The abstract methods that no class has defined yet, in alphabetical order.
  var abstractMethods: [String] = []
  /// The only attributes that objects may have, where `__slots__` says so.
  var allowedSlots: Set<Symbol>?
  /// Whether `__getattribute__` sees every attribute that is read.
  var interceptsAttributes = false
  /// How many attributes its objects had so far.
  var expectedSlots = 0
  /// Direct subclasses; each takes itself out when it is freed. Weak references would slow every retain.
  private var subtypes: [Unmanaged<TypeObject>] = []
  /// Counts changes of any class that descends from the same root: inline caches are checked against it.
  let epoch: TypeEpoch
  /// The layout of an object of this class without attributes.
  var rootLayout: InstanceLayout {
    if let known = knownRootLayout { return known }
    let layout = InstanceLayout(owner: self)
    knownRootLayout = layout
    return layout
  }

  private var knownRootLayout: InstanceLayout?
  /// The learner's `__init__` that constructs plain objects of the class, as of `planEpoch`.
  var plannedInitializer: FunctionObject?
  var planEpoch = 0

  /// What a class attribute is.
  package enum Member {
    /// Functions become methods on access through an instance; other values are given out as they are.
    case value(Value)
    case property(PropertyObject)
    case staticMethod(Value)
    case classMethod(Value)
  }

  /// Classes that `register` of an abstract class has named.
  package var registered: [TypeObject] = []
  /// The methods that make any class one of this abstract class; empty for most.
  package var knownMethods: [Symbol] = []

  /// `ancestors` is computed from `bases` where it is not given; the compiler's `class` passes the C3 order.
  package init(
    name: String, module: String = "", bases: [TypeObject] = [], ancestors: [TypeObject]? = nil,
    exceptionKind: ExceptionKind? = nil, isBuiltin: Bool = true
  ) {
    self.name = name
    qualifiedName = name
    self.module = module
    self.bases = bases
    self.exceptionKind = exceptionKind
    self.isBuiltin = isBuiltin
    if let ancestors {
      self.ancestors = ancestors
    } else {
      var order: [TypeObject] = []
      for base in bases {
        for type in [base] + base.ancestors where !order.contains(where: { $0 === type }) {
          order.append(type)
        }
      }
      self.ancestors = order
    }
    epoch = bases.first?.epoch ?? TypeEpoch()
    for base in bases { base.subtypes.append(Unmanaged.passUnretained(self)) }
  }

  deinit {
    for base in bases { base.subtypes.removeAll { $0.toOpaque() == Unmanaged.passUnretained(self).toOpaque() } }
  }

  /// The attribute in this type or the first ancestor that has it.
  package func member(_ symbol: Symbol) -> Member? {
    if let own = attributes[symbol] { return own }
    for type in ancestors {
      if let inherited = type.attributes[symbol] { return inherited }
    }
    return nil
  }

  /// Whether this type or an ancestor has the attribute.
  func hasMember(_ symbol: Symbol) -> Bool {
    attributes.index(forKey: symbol) != nil
      || ancestors.contains { $0.attributes.index(forKey: symbol) != nil }
  }

  package func setMember(_ symbol: Symbol, _ member: Member?) {
    if member == nil {
      attributeOrder.removeAll { $0 == symbol }
    } else if attributes[symbol] == nil {
      attributeOrder.append(symbol)
    }
    attributes[symbol] = member
    changed()
  }

  /// Whether `isinstance` and `issubclass` count `type` as this one: it derives from it or from a class
  /// registered with it, or it has the methods by which an abstract class knows its own.
  package func counts(_ type: TypeObject) -> Bool {
    if type.isSubtype(of: self) { return true }
    if registered.contains(where: type.isSubtype) { return true }
    if knownMethods.isEmpty { return false }
    return knownMethods.allSatisfy { symbol in
      switch type.member(symbol) {
      case nil, .value(.none): false
      default: true
      }
    }
  }

  package func isSubtype(of other: TypeObject) -> Bool {
    self === other || ancestors.contains { $0 === other }
  }

  /// Classes that name this one among their bases.
  var directSubtypes: [TypeObject] { subtypes.map { $0.takeUnretainedValue() } }

  private func changed() {
    version &+= 1
    epoch.counter.pointee &+= 1
    for subtype in subtypes { subtype.takeUnretainedValue().changed() }
  }
}

/// A counter that a family of classes shares, in memory of its own so that the machine reads it directly.
final class TypeEpoch {
  let counter = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  init() { counter.initialize(to: 1) }

  deinit { counter.deallocate() }
}

/// A computed attribute: native (`getter` is Swift) or made by `@property`.
package final class PropertyObject {
  package let getter: Value
  package let setter: Value
  package let deleter: Value
  package let documentation: String
  /// What the getter says of an array, where that needs no call.
  package var arrayGetter: ((Tensor, Interpreter) -> Value)?
  /// The program's own descriptor behind it: an object whose class has `__set__` or `__delete__`.
  var descriptor = Value.undefined

  package init(
    getter: Value, setter: Value = .none, deleter: Value = .none, documentation: String = ""
  ) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    self.documentation = documentation
  }
}
