import TensorCore

/// A function written in Swift. Its arguments arrive bound to the parameters of its signature.
package typealias NativeBody = (_ call: Call) throws(Raise) -> Value

/// The same function for arrays of labels; the error is what it would raise for numbers.
package typealias LabelBody = (_ call: Call, _ error: Raise) throws(Raise) -> Value

package final class NativeFunction {
  /// The name as errors show it: `sum`, `ndarray.reshape`.
  package let name: String
  package let signature: Signature
  package let documentation: String
  package let body: NativeBody
  /// The module it belongs to, for its repr and help; empty for methods.
  package let module: String
  /// What it computes, where it is a function of NumPy that works element by element.
  package var elementwise: ElementwiseFunction?
  /// The function of the language that answered last, and its name.
  package private(set) var text = Value.undefined
  package private(set) var textName = ""
  /// Its own methods that have been asked for, such as `reduce`.
  package var methods: [String: NativeFunction] = [:]
  /// What it does where `body` met text or objects instead of numbers; nil where that is an error.
  package var labelBody: LabelBody?
  let parameterCount: Int
  let requiredCount: Int
  let positionalCount: Int
  let isSimple: Bool
  /// Where `*args` stands, if what follows may be left out; -1 where there is none.
  let variadicPlace: Int
  /// Whether it is a constructor or a method of a built-in type.
  package var isBuiltinMethod = false
  /// In whose words a call with the wrong arguments is refused.
  package var wording = Wording.native
  /// The function that refusals name, where it is not this one: `_sum` behind the method `sum`.
  package var refusalName: String?

  /// How CPython words the refusal of a call, which depends on how it knows the function.
  package enum Wording: Sendable {
    /// As for a function written in C; NumPy's own count the missing argument from zero.
    case native, counting
    /// As for a function written in Python.
    case python
    /// As for a universal function, whose arguments are counted.
    case counted
    /// As for a method that wants a certain number of arguments.
    case exact
  }

  /// Remembers the function of the language behind it.
  package func keep(text: Value, _ name: String) {
    self.text = text
    textName = name
  }

  /// Runs the body, and after an error that arrays of labels cause, the body for them.
  @inline(never)
  func answer(_ call: Call) throws(Raise) -> Value {
    let result: Value
    do throws(Raise) { result = try body(call) } catch {
      guard error.meetsLabels else { throw error }
      if let found = try unwrapped(call) { return found }
      guard let labelBody else { throw error }
      do throws(Raise) { result = try labelBody(call, error) } catch {
        guard error.meetsLabels, let found = try unwrapped(call) else { throw error }
        return found
      }
    }
    // What Ctrl-C ended early gave no result.
    if call.interpreter.interrupt.isRaised { try call.interpreter.checkInterrupt() }
    return result
  }

  /// The answer to a call that met objects which stand for arrays.
  private func unwrapped(_ call: Call) throws(Raise) -> Value? {
    let wrapping = call.interpreter.wrapping
    return wrapping.isMet ? try wrapping.answer(call) : nil
  }

  package init(
    name: String, module: String = "", signature: Signature, documentation: String = "",
    body: @escaping NativeBody
  ) {
    self.name = name
    self.module = module
    self.signature = signature
    parameterCount = signature.parameters.count
    requiredCount = signature.requiredCount
    positionalCount = signature.positionalCount
    isSimple = signature.isSimple
    let parameters = signature.parameters
    let place = parameters.firstIndex { $0.kind == .variadic } ?? -1
    let mayEnd = parameters.allSatisfy { $0.kind != .keywordOnly || $0.defaultText != nil }
    variadicPlace = mayEnd ? place : -1
    self.documentation = documentation
    self.body = body
  }
}

/// The parameters of a native function, written as Python writes them: `a, axis=None, *, keepdims=False`.
///
/// Defaults are documentation; an omitted argument arrives as `.undefined`.
package struct Signature: Sendable {
  package struct Parameter: Sendable {
    package let name: String
    /// The default as written; nil for a required parameter.
    package let defaultText: String?
    package let kind: Kind
  }

  package enum Kind: Sendable { case positionalOnly, positional, keywordOnly, variadic, keywords }

  package let text: String
  package let parameters: [Parameter]
  /// Parameters that can be given by position.
  package let positionalCount: Int
  /// Positional parameters without a default.
  package let requiredCount: Int
  /// Whether a call with between `requiredCount` and `positionalCount` positional arguments and no
  /// keywords needs no binding beyond filling up with `.undefined`.
  package let isSimple: Bool

  package init(_ text: String) {
    self.text = text
    var parameters: [Parameter] = []
    var kind = Kind.positional
    for piece in Signature.pieces(of: text) {
      if piece == "/" {
        parameters = parameters.map {
          Parameter(name: $0.name, defaultText: $0.defaultText, kind: .positionalOnly)
        }
      } else if piece == "*" {
        kind = .keywordOnly
      } else if piece.hasPrefix("**") {
        parameters.append(
          Parameter(name: String(piece.dropFirst(2)), defaultText: nil, kind: .keywords))
      } else if piece.hasPrefix("*") {
        parameters.append(
          Parameter(name: String(piece.dropFirst()), defaultText: nil, kind: .variadic))
        kind = .keywordOnly
      } else {
        let halves = piece.split(separator: "=", maxSplits: 1)
        parameters.append(
          Parameter(
            name: String(halves.first ?? ""), defaultText: halves.count > 1 ? String(halves[1]) : nil,
            kind: kind))
      }
    }
    self.parameters = parameters
    let positional = parameters.filter { $0.kind == .positional || $0.kind == .positionalOnly }
    positionalCount = positional.count
    requiredCount = positional.filter { $0.defaultText == nil }.count
    isSimple = !parameters.contains {
      $0.kind == .variadic || $0.kind == .keywords || ($0.kind == .keywordOnly && $0.defaultText == nil)
    }
  }

  /// Splits at the commas outside brackets and quotes.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "(" || character == "[" || character == "{" {
        depth += 1
      } else if character == ")" || character == "]" || character == "}" {
        depth -= 1
      }
      if character == ",", depth == 0, quote == nil {
        pieces.append(piece)
        piece = ""
      } else if character != " " || quote != nil || depth > 0 {
        piece.append(character)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}

/// One call of a native function: its interpreter and the arguments, one for each parameter of the signature.
///
/// A variadic parameter holds a tuple, a `**keywords` parameter a dict (or `.undefined` when there are none).
package struct Call {
  package let interpreter: Interpreter
  package let function: NativeFunction
  /// One slot a parameter; owned by the caller's stack and valid during the call only.
  package let arguments: UnsafeMutablePointer<Value>

  package init(
    interpreter: Interpreter, function: NativeFunction, arguments: UnsafeMutablePointer<Value>
  ) {
    self.interpreter = interpreter
    self.function = function
    self.arguments = arguments
  }

  package var count: Int { function.signature.parameters.count }

  /// The argument of the parameter at `position`; `.undefined` where it was omitted.
  package subscript(position: Int) -> Value { arguments[position] }

  /// Whether the argument was given (and is not `None`).
  package func isGiven(_ position: Int) -> Bool {
    switch arguments[position] {
    case .undefined, .none: false
    default: true
    }
  }
}
