/// Python's built-in exception classes that nabla knows, each with its base.
package enum ExceptionKind: String, CaseIterable, Sendable {
  case baseException = "BaseException"
  case exception = "Exception"
  case arithmeticError = "ArithmeticError"
  case zeroDivisionError = "ZeroDivisionError"
  case overflowError = "OverflowError"
  case floatingPointError = "FloatingPointError"
  case assertionError = "AssertionError"
  case attributeError = "AttributeError"
  case eofError = "EOFError"
  case importError = "ImportError"
  case moduleNotFoundError = "ModuleNotFoundError"
  case lookupError = "LookupError"
  case indexError = "IndexError"
  case keyError = "KeyError"
  case memoryError = "MemoryError"
  case nameError = "NameError"
  case unboundLocalError = "UnboundLocalError"
  case osError = "OSError"
  case fileNotFoundError = "FileNotFoundError"
  case fileExistsError = "FileExistsError"
  case permissionError = "PermissionError"
  case isADirectoryError = "IsADirectoryError"
  case notADirectoryError = "NotADirectoryError"
  case timeoutError = "TimeoutError"
  case connectionError = "ConnectionError"
  case interruptedError = "InterruptedError"
  case bufferError = "BufferError"
  case referenceError = "ReferenceError"
  case systemError = "SystemError"
  case runtimeError = "RuntimeError"
  case notImplementedError = "NotImplementedError"
  case recursionError = "RecursionError"
  case stopIteration = "StopIteration"
  case generatorExit = "GeneratorExit"
  case keyboardInterrupt = "KeyboardInterrupt"
  case systemExit = "SystemExit"
  case syntaxError = "SyntaxError"
  case indentationError = "IndentationError"
  case tabError = "TabError"
  case typeError = "TypeError"
  case valueError = "ValueError"
  case unicodeError = "UnicodeError"
  case unicodeDecodeError = "UnicodeDecodeError"
  case unicodeEncodeError = "UnicodeEncodeError"
  case axisError = "AxisError"
  case linAlgError = "LinAlgError"
  case ufuncTypeError = "UFuncTypeError"
  case dtypePromotionError = "DTypePromotionError"
  case warning = "Warning"
  case userWarning = "UserWarning"
  case runtimeWarning = "RuntimeWarning"
  case deprecationWarning = "DeprecationWarning"
  case pendingDeprecationWarning = "PendingDeprecationWarning"
  case futureWarning = "FutureWarning"
  case syntaxWarning = "SyntaxWarning"
  case importWarning = "ImportWarning"
  case unicodeWarning = "UnicodeWarning"
  case resourceWarning = "ResourceWarning"
  case complexWarning = "ComplexWarning"

  /// Whether Python itself has the class, not NumPy.
  package var isBuiltin: Bool {
    switch self {
    case .axisError, .linAlgError, .ufuncTypeError, .dtypePromotionError, .complexWarning: false
    default: true
    }
  }

  /// The class that it derives from; nil for the root.
  package var base: ExceptionKind? {
    switch self {
    case .baseException: nil
    case .exception, .generatorExit, .keyboardInterrupt, .systemExit: .baseException
    case .zeroDivisionError, .overflowError, .floatingPointError: .arithmeticError
    case .moduleNotFoundError: .importError
    case .indexError, .keyError: .lookupError
    case .unboundLocalError: .nameError
    case .fileNotFoundError, .fileExistsError, .permissionError, .isADirectoryError: .osError
    case .notImplementedError, .recursionError: .runtimeError
    case .indentationError: .syntaxError
    case .tabError: .indentationError
    case .unicodeError, .linAlgError: .valueError
    case .unicodeDecodeError, .unicodeEncodeError: .unicodeError
    // NumPy's derives from IndexError as well; the check in `except` knows it.
    case .axisError: .valueError
    case .ufuncTypeError, .dtypePromotionError: .typeError
    case .complexWarning: .runtimeWarning
    case .notADirectoryError, .timeoutError, .connectionError, .interruptedError: .osError
    case .userWarning, .runtimeWarning, .deprecationWarning, .pendingDeprecationWarning,
      .futureWarning, .syntaxWarning, .importWarning, .unicodeWarning, .resourceWarning:
      .warning
    default: .exception
    }
  }
}
