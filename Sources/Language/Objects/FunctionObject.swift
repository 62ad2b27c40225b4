/// A function that a program made with `def` or `lambda`.
package final class FunctionObject {
  package let name: String
  /// The name with the class or function around it, as repr shows it: `Net.forward`.
  package let qualifiedName: String
  package let code: Code
  /// Where its globals live.
  package let module: ModuleObject
  /// Defaults of the last positional parameters.
  package internal(set) var defaults: [Value]
  /// Defaults of the keyword-only parameters; `.undefined` where one is required.
  package internal(set) var keywordDefaults: [Value]
  /// Variables of the functions around it, in the order of `code.freeNames`.
  private(set) var closure: [CellObject]
  /// The same cells for the machine to read without counting references.
  let cells: UnsafeMutablePointer<Unmanaged<CellObject>>
  /// The code's parts that a call needs, in memory that outlives every function.
  let header: UnsafeMutablePointer<CodeHeader>
  /// Attributes that a program set on the function itself.
  package internal(set) var attributes: [Symbol: Value] = [:]

  init(
    code: Code, module: ModuleObject, defaults: [Value], keywordDefaults: [Value],
    closure: [CellObject]
  ) {
    name = code.name
    qualifiedName = code.qualifiedName
    self.code = code
    header = code.header
    self.module = module
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.closure = closure
    cells = .allocate(capacity: max(closure.count, 1))
    for (position, cell) in closure.enumerated() {
      (cells + position).initialize(to: Unmanaged.passUnretained(cell))
    }
  }

  package var documentation: String { code.documentation }

  /// The parameter list as written, for help.
  package var signatureText: String { code.signatureText }

  /// Moves what it holds out while the function is being freed.
  func surrenderItems(to pending: inout [Value]) {
    pending += defaults
    pending += keywordDefaults
    pending += closure.map(Value.cell)
    defaults = []
    keywordDefaults = []
    closure = []
  }

  deinit {
    cells.deallocate()
    guard !closure.isEmpty || !defaults.isEmpty || !keywordDefaults.isEmpty else { return }
    var pending: [Value] = []
    surrenderItems(to: &pending)
    Teardown.flatten(&pending)
  }
}
