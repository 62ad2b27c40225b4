/// Where `print` writes when a program has put something else in the place of `sys.stdout`.
final class OutputPlace {
  let module: ModuleObject
  let name: Symbol
  let original: InstanceObject

  init(module: ModuleObject, name: Symbol, original: InstanceObject) {
    self.module = module
    self.name = name
    self.original = original
  }
}

extension Interpreter {
  /// Has `print` look at a variable of a module, `sys.stdout`, before it writes.
  package func watchOutput(_ module: ModuleObject, _ name: String, original: Value) {
    guard case .instance(let original) = original else { return }
    extensions["sys.stdout"] = OutputPlace(
      module: module, name: symbols.intern(name), original: original)
  }

  /// What stands in the place of `sys.stdout`; nil while that is the original.
  var replacedOutput: Value? {
    guard let place = extensions["sys.stdout"] as? OutputPlace, let value = place.module[place.name]
    else { return nil }
    if case .instance(let instance) = value, instance === place.original { return nil }
    return value
  }
}
