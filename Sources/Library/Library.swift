import Language

/// Everything a program can import or call beside the language itself, bound to an interpreter.
package enum Library {
  /// Registers all modules; each is built when it is first imported.
  package static func register(in interpreter: Interpreter) {
    ArrayType.register(in: interpreter)
    ScalarTypes.register(in: interpreter)
    NumPy.register(in: interpreter)
    PythonModules.register(in: interpreter)
    Pyplot.register(in: interpreter)
    Books.register(in: interpreter)
    Keras.register(in: interpreter)
  }

  /// Plays the animations that a cell left open, where somebody watches.
  package static func beginAnimations(in interpreter: Interpreter) throws(Raise) {
    try LivePlots.beginAnimations(interpreter)
  }

  /// Prints the figures that a cell left open, as a notebook does under the cell.
  package static func showFigures(in interpreter: Interpreter) {
    PlotState.of(interpreter).show(on: interpreter.output)
  }

  /// Ends what is redrawn while a program works: the last state of it stays.
  package static func settle(_ interpreter: Interpreter) {
    PlotState.of(interpreter).settle(on: interpreter.output)
  }
}
