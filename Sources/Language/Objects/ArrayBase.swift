/// Makes the class that stands for `numpy.ndarray` among the bases of a program's class.
package final class ArrayBase {
  /// Its name among the interpreter's extensions.
  package static let key = "numpy.ndarray.base"
  let make: () throws(Raise) -> TypeObject

  package init(_ make: @escaping () throws(Raise) -> TypeObject) { self.make = make }
}
