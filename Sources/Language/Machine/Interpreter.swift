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
  package let types: Types
  package let names: Names
  /// How arrays print (`np.set_printoptions`).
  package var printOptions = PrintOptions()
  /// The functions that make the text of elements, with the dict they came from; nil where there are none.
  package var arrayFormatter: (formatter: ArrayFormatter, dict: DictObject)?
  /// The global generator behind `np.random.…`.
  package let random: RandomState
  /// Folders that `import` searches for the learner's own modules (`sys.path`).
  package var searchPath: [String] = []
  /// What the program was started with: its file and its own arguments (`sys.argv`).
  package var programArguments = [""]
  /// Reads a module's file; nil where there is none. Set by the notebook.
  package var moduleFileLoader: ((_ path: String) -> SourceText?)?
  /// The exception object on its way up when a `Raise` has `isInstance`.
  package var raisedInstance: InstanceObject?
  /// What the parser said when the last `execute` failed before running.
  package internal(set) var syntaxFailure: SyntaxFailure?
  /// What it did not understand: a file that a program imports.
  package internal(set) var syntaxFailureSource: SourceText?
  /// Where the last uncaught error happened, innermost frame last.
  package internal(set) var traceback: [TracebackEntry] = []
  /// Answers `input(prompt)`; nil where nobody can be asked.
  package var readLine: ((_ prompt: String) -> String?)?
  /// The files that programs may see; nil refuses all.
  package var files: (any FileAccess)?
  /// The environment variables that data sets are looked for with; the notebook fills it.
  package var environment: [String: String] = [:]
  /// State that `Library` keeps for the session (the current figure), by name.
  package var extensions: [String: AnyObject] = [:]
  /// How deep calls may nest (`sys.getrecursionlimit()`).
  package var recursionLimit = 1000
  /// How many decimal digits an integer may show or be read from (`sys.set_int_max_str_digits()`); 0 for any.
  package var maximumDigits = LargeInteger.maximumDigits
  /// The layout of an object without attributes.
  package let rootLayout = InstanceLayout()

  var moduleMakers: [String: (ModuleBuilder) throws(Raise) -> Void] = [:]
  /// Objects that stand for arrays.
  package var wrapping = ArrayWrapping()
  /// What serves instead of modules that there are not, by their names.
  package var absentModules: [String: String] = [:]
  package internal(set) var loadedModules: [String: ModuleObject] = [:]
  let exceptionTypes: [ExceptionKind: TypeObject]
  var iteratorTypes: [String: TypeObject] = [:]
  /// What is done with warnings.
  package var warnings = WarningState()
  /// What is done about floating-point errors.
  package var errorModes = ErrorModes()
  /// Containers whose repr is being made, so that a list inside itself shows as `[...]`.
  var openRepresentations: Set<ObjectIdentifier> = []
  let machine = Machine()
  let orphans = OrphanedGenerators()
  let remains = Remains()
  let characters = Characters()

  package init(output: any OutputSink, interrupt: InterruptFlag) {
    self.output = output
    self.interrupt = interrupt
    main = ModuleObject(name: "__main__")
    builtins = ModuleObject(name: "builtins")
    types = Types()
    names = Names(symbols)
    random = RandomState(seed: 5489)
    exceptionTypes = Interpreter.makeExceptionTypes(root: types.object)
    installCore()
    Builtins.install(self)
  }
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

  package init(
    source: SourceText, function: String, range: SourceRange, operatorRange: SourceRange?,
    operandRanges: [SourceRange]
  ) {
    self.source = source
    self.function = function
    self.range = range
    self.operatorRange = operatorRange
    self.operandRanges = operandRanges
  }
}
