/// Follows how each scope uses its names, to judge `global` and `nonlocal` as CPython's symbol
/// table does.
struct ScopeNames {
  enum Kind {
    case module, function
    case `class`(String)
  }

  private struct Scope {
    let kind: Kind
    var parameters: Set<String> = []
    var used: Set<String> = []
    var assigned: Set<String> = []
    var globals: Set<String> = []
    var nonlocals: Set<String> = []
  }

  /// A `nonlocal` name whose binding is looked for once all scopes are complete.
  private struct Pending {
    let name: String
    let range: SourceRange
    /// The scopes around, innermost last, by their number.
    let enclosing: [Int]
    let isAlsoGlobal: Bool
    let directive: SourceRange
  }

  private var scopes = [Scope(kind: .module)]
  private var stack = [0]
  private var pending: [Pending] = []
  private var directives: [String: SourceRange] = [:]
  private(set) var failure: SyntaxFailure?

  private var current: Int { stack[stack.count - 1] }  // bug: the module's scope is never popped

  mutating func push(_ kind: Kind) {
    stack.append(scopes.count)
    scopes.append(Scope(kind: kind))
  }

  mutating func pop() {
    if stack.count > 1 { stack.removeLast() }
  }

  mutating func use(_ name: String) { scopes[current].used.insert(name) }
  mutating func assign(_ name: String) { scopes[current].assigned.insert(name) }
  mutating func addParameter(_ name: String) { scopes[current].parameters.insert(name) }

  mutating func declare(_ names: [String], isGlobal: Bool, _ range: SourceRange) {
    let statement = isGlobal ? "global" : "nonlocal"
    for name in names {
      let scope = scopes[current]
      if scope.parameters.contains(name) {
        fail("name '\(name)' is parameter and \(statement)", range)
      } else if scope.used.contains(name) {
        fail("name '\(name)' is used prior to \(statement) declaration", range)
      } else if scope.assigned.contains(name) {
        fail("name '\(name)' is assigned to before \(statement) declaration", range)
      }
      let other = isGlobal ? scope.nonlocals : scope.globals
      let first = directives["\(current) \(name)"] ?? range
      directives["\(current) \(name)"] = first
      if isGlobal {
        scopes[current].globals.insert(name)
      } else {
        scopes[current].nonlocals.insert(name)
      }
      if !isGlobal || other.contains(name) {
        pending.append(
          Pending(
            name: name, range: range, enclosing: Array(stack.dropLast()),
            isAlsoGlobal: other.contains(name), directive: first))
      }
    }
  }

  private mutating func fail(_ message: String, _ range: SourceRange) {
    if failure == nil { failure = SyntaxFailure(.syntaxError, message, range) }
  }

  /// The first `nonlocal` name that no function around binds.
  func missingBinding() -> SyntaxFailure? {
    for item in pending {
      if item.isAlsoGlobal {
        return SyntaxFailure(
          .syntaxError, "name '\(item.name)' is nonlocal and global", item.directive)
      }
      if item.enclosing.isEmpty {
        return SyntaxFailure(
          .syntaxError, "nonlocal declaration not allowed at module level", item.range)
      }
      let isBound = item.enclosing.contains { number in
        let scope = scopes[number]
        guard case .function = scope.kind else { return false }
        return scope.parameters.contains(item.name)
          || (scope.assigned.contains(item.name) && !scope.globals.contains(item.name))
      }
      guard isBound else {
        return SyntaxFailure(
          .syntaxError, "no binding for nonlocal '\(mangled(item))' found", item.range)
      }
    }
    return nil
  }

  /// A private name of a class as Python mangles it.
  private func mangled(_ item: Pending) -> String {
    guard item.name.hasPrefix("__"), !item.name.hasSuffix("__") else { return item.name }
    for number in item.enclosing.reversed() {
      if case .class(let name) = scopes[number].kind {
        return "_" + name.drop { $0 == "_" } + item.name
      }
    }
    return item.name
  }
}
