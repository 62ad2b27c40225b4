import TensorCore

/// One session of the language: its names, types, modules, printing options, random numbers and output.
package final class Interpreter {
  package let symbols = SymbolTable()
  package let output: any OutputSink
  package let interrupt: InterruptFlag
  /// The module that cells and scripts run in.
  package let main: ModuleObject
  /// Built-in names, looked up after the module's.
  package let builtins: ModuleObject
  /// How arrays print (`np.set_printoptions`).
  package var printOptions = PrintOptions()
  /// The global generator behind `np.random.…`.
  package let random: RandomState
  /// Folders that `import` searches for the learner's own modules (`sys.path`).
  package var searchPath: [String] = []
  /// The exception object on its way up when a `Raise` has `isInstance`.
  package var raisedInstance: InstanceObject?
  /// Where the last uncaught error happened, innermost frame last.
  package internal(set) var traceback: [TracebackEntry] = []
  /// Answers `input(prompt)`; nil where nobody can be asked.
  package var readLine: ((_ prompt: String) -> String?)?
  /// The files that programs may see; nil refuses all.
  package var files: (any FileAccess)?
  /// State that `Library` keeps for the session (the current figure), by name.
  package var extensions: [String: AnyObject] = [:]
  private var moduleMakers: [String: (ModuleBuilder) throws(Raise) -> Void] = [:]
  package private(set) var loadedModules: [String: ModuleObject] = [:]
}

/// One frame of a traceback.
package struct TracebackEntry: Sendable {
  package let source: SourceText
  /// `<module>` or the function's name.
  package let function: String
  /// The failing expression, and within it the operator and operands where there are some.
  package let range: SourceRange
  package let operatorRange: SourceRange?
  package let operandRanges: [SourceRange]
}
