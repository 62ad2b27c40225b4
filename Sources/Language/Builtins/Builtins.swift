/// Python's built-in functions and the methods of its types.
package enum Builtins {
  /// Registers them all in a new session.
  package static func install(_ interpreter: Interpreter) {}
}
