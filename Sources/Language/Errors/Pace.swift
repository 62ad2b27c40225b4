/// Looks for Ctrl-C every so many steps of a long native loop.
package struct Pace {
  private var count = 0

  package init() {}

  @inline(__always)
  package mutating func step(_ interpreter: Interpreter) throws(Raise) {
    count &+= 1
    if count & 0xFFFF == 0 { try interpreter.checkInterrupt() }
  }
}
