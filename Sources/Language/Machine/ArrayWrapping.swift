/// Objects that stand for an array, as those of `numpy.matrix` and `numpy.ma.MaskedArray`: a native function that
/// meets one gets the array, and what it returns is wrapped again. Without such a class nothing here is looked at but
/// one empty array.
package struct ArrayWrapping {
  /// A class of such objects.
  package struct Kind {
    package let type: TypeObject
    /// Answers a call whose arguments hold such objects; nil where they hold none.
    package let answer: (Call) throws(Raise) -> Value?

    package init(type: TypeObject, answer: @escaping (Call) throws(Raise) -> Value?) {
      self.type = type
      self.answer = answer
    }
  }

  /// The classes that are in use, those that decide over the others first.
  package var kinds: [Kind] = []
  /// Whether a conversion met such an object since it was last asked.
  package var isMet = false
  /// Above 0 while a call is answered: inside, the objects are arrays like others.
  package var depth = 0

  package init() {}

  /// Whether objects of the class stand for arrays.
  package func contains(_ type: TypeObject) -> Bool {
    for kind in kinds where type.isSubtype(of: kind.type) { return true }
    return false
  }

  /// The answer to a call whose arguments hold such objects; nil where they hold none.
  package func answer(_ call: Call) throws(Raise) -> Value? {
    for kind in kinds {
      if let found = try kind.answer(call) { return found }
    }
    return nil
  }
}
