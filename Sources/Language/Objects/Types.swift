import TensorCore

/// The built-in types of a session.
package struct Types {
  package let object = TypeObject(name: "object")
  package let type, int, bool, float, complex, str, bytes, byteArray, list, tuple, dict, set, frozenset: TypeObject
  package let range, slice, none, ellipsis, notImplemented: TypeObject
  /// `numpy.ufunc`, of the functions that walk over the elements of arrays.
  package let universalFunction: TypeObject
  package let function, native, method, module, property, staticMethod, classMethod: TypeObject
  /// `list[int]` and `int | str`.
  package let genericAlias, unionType: TypeObject
  /// `f.__code__` and what `f.__closure__` holds.
  let code, cell: TypeObject
  /// `e.__traceback__` and its `tb_frame`.
  let traceback, frame: TypeObject
  /// `super`.
  package let superType: TypeObject
  package let orderedDict, defaultDict, counter: TypeObject
  /// `numpy.ndarray`.
  package let array: TypeObject
  /// NumPy's abstract scalar types.
  package let generic, number, integer, signedInteger, unsignedInteger, floating, inexact, complexFloating: TypeObject
  /// `numpy.str_`, which derives from `str`, and `numpy.object_`.
  package let numPyText, numPyObject: TypeObject
  /// `numpy.bytes_`, `numpy.void`, `numpy.datetime64` and `numpy.timedelta64`.
  package let numPyBytes, void, dateTime, timeDelta: TypeObject
  private let scalars: [TypeObject]

  init() {
    let root = object
    func make(_ name: String, _ module: String = "", _ bases: [TypeObject]? = nil) -> TypeObject {
      TypeObject(name: name, module: module, bases: bases ?? [root])
    }
    type = make("type")
    int = make("int")
    bool = make("bool", "", [int])
    float = make("float")
    complex = make("complex")
    str = make("str")
    bytes = make("bytes")
    byteArray = make("bytearray")
    list = make("list")
    tuple = make("tuple")
    dict = make("dict")
    set = make("set")
    frozenset = make("frozenset")
    range = make("range")
    slice = make("slice")
    none = make("NoneType")
    ellipsis = make("ellipsis")
    notImplemented = make("NotImplementedType")
    function = make("function")
    native = make("builtin_function_or_method")
    universalFunction = make("ufunc", "numpy", [native])
    method = make("method")
    module = make("module")
    genericAlias = make("GenericAlias", "types")
    unionType = make("UnionType", "types")
    code = make("code")
    cell = make("cell")
    traceback = make("traceback")
    frame = make("frame")
    property = make("property")
    staticMethod = make("staticmethod")
    classMethod = make("classmethod")
    superType = make("super")
    orderedDict = make("OrderedDict", "collections", [dict])
    defaultDict = make("defaultdict", "collections", [dict])
    counter = make("Counter", "collections", [dict])
    array = make("ndarray", "numpy")
    generic = make("generic", "numpy")
    number = make("number", "numpy", [generic])
    integer = make("integer", "numpy", [number])
    signedInteger = make("signedinteger", "numpy", [integer])
    unsignedInteger = make("unsignedinteger", "numpy", [integer])
    inexact = make("inexact", "numpy", [number])
    floating = make("floating", "numpy", [inexact])
    complexFloating = make("complexfloating", "numpy", [inexact])
    let flexible = make("flexible", "numpy", [generic])
    let character = make("character", "numpy", [flexible])
    numPyText = make("str_", "numpy", [str, character])
    numPyBytes = make("bytes_", "numpy", [bytes, character])
    void = make("void", "numpy", [flexible])
    dateTime = make("datetime64", "numpy", [generic])
    timeDelta = make("timedelta64", "numpy", [signedInteger])
    numPyObject = make("object_", "numpy", [generic])
    var scalars: [TypeObject] = []
    for dtype in DType.allCases {
      let bases: [TypeObject]
      switch dtype {
      case .bool: bases = [generic]
      case .float64: bases = [floating, float]
      case .complex64: bases = [complexFloating]
      case .complex128: bases = [complexFloating, complex]
      default: bases = [dtype.isFloating ? floating : dtype.isUnsigned ? unsignedInteger : signedInteger]
      }
      let type = make(dtype.name, "numpy", bases)
      type.elementType = dtype
      scalars.append(type)
    }
    self.scalars = scalars
    (float.elementType, int.elementType, bool.elementType) = (.float64, .int64, .bool)
    complex.elementType = .complex128
  }

  /// The type of a NumPy scalar: `numpy.float64`, which derives from `float`, and its like.
  package func scalar(_ dtype: DType) -> TypeObject { scalars[Int(dtype.rawValue)] }
}
