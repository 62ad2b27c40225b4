/// Objects that stand for an array, `numpy.matrix`: a native function that meets one gets the array, and what it
/// returns is wrapped again. Without such a class nothing here is looked at but one nil.
package struct ArrayWrapping {
  /// The class of such objects; nil until it is first used.
  package var type: TypeObject?
  /// Answers a call whose arguments hold such objects; nil where they hold none.
  package var answer: ((Call) throws(Raise) -> Value?)?
  /// Whether a conversion met such an object since it was last asked.
  package var isMet = false
  /// Above 0 while a call is answered: inside, the objects are arrays like others.
  package var depth = 0

  package init() {}
}
