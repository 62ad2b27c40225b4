import Testing

@testable import TensorCore

/// Expected texts are NumPy 2.4's under `legacy='1.25'`.
struct ArrayTextTests {
  /// One array and what NumPy prints for it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    let shape: [Int]
    let dtype: DType
    let text: String
    let representation: String
    let options: PrintOptions

    init(
      _ name: String, _ values: [Double], _ shape: [Int]? = nil, _ dtype: DType = .float64,
      str text: String, repr representation: String,
      _ change: (inout PrintOptions) -> Void = { _ in }
    ) {
      self.name = name
      self.values = values
      self.shape = shape ?? [values.count]
      self.dtype = dtype
      self.text = text
      self.representation = representation
      var options = PrintOptions()
      change(&options)
      self.options = options
    }

    var testDescription: String { name }
  }

  static let plain = [
    Case(
      "matrix", [1, 2, 3, 4], [2, 2],
      str: "[[1. 2.]\n [3. 4.]]", repr: "array([[1., 2.],\n       [3., 4.]])"),
    Case(
      "float32", [0.1, 2.5, -3], nil, .float32,
      str: "[ 0.1  2.5 -3. ]", repr: "array([ 0.1,  2.5, -3. ], dtype=float32)"),
    Case(
      "small numbers", [1e-5, 1, 123456],
      str: "[1.00000e-05 1.00000e+00 1.23456e+05]",
      repr: "array([1.00000e-05, 1.00000e+00, 1.23456e+05])"),
    Case(
      "ratio above a thousand", [1, 1001],
      str: "[1.000e+00 1.001e+03]", repr: "array([1.000e+00, 1.001e+03])"),
    Case("ratio of a thousand", [1, 1000], str: "[   1. 1000.]", repr: "array([   1., 1000.])"),
    Case("large", [1e8], str: "[1.e+08]", repr: "array([1.e+08])"),
    Case(
      "three digits of exponent", [1e300, 1],
      str: "[1.e+300 1.e+000]", repr: "array([1.e+300, 1.e+000])"),
    Case(
      "specials", [.nan, 1.5, -.infinity],
      str: "[ nan  1.5 -inf]", repr: "array([ nan,  1.5, -inf])"),
    Case("only specials", [.nan, .infinity], str: "[nan inf]", repr: "array([nan, inf])"),
    Case("negative zero", [-0.0, 0], str: "[-0.  0.]", repr: "array([-0.,  0.])"),
    Case(
      "half", [65504, 0.1], nil, .float16,
      str: "[6.55e+04 1.00e-01]", repr: "array([6.55e+04, 1.00e-01], dtype=float16)"),
    Case(
      "whole halves", [65504], nil, .float16,
      str: "[65504.]", repr: "array([65504.], dtype=float16)"),
    Case(
      "integers", [1, -20, 300, 4], [2, 2], .int64,
      str: "[[  1 -20]\n [300   4]]", repr: "array([[  1, -20],\n       [300,   4]])"),
    Case(
      "bytes", [0, 255], nil, .uint8,
      str: "[  0 255]", repr: "array([  0, 255], dtype=uint8)"),
    Case("truth", [1, 0], nil, .bool, str: "[ True False]", repr: "array([ True, False])"),
    Case("no rows", [], [0, 3], str: "[]", repr: "array([], shape=(0, 3), dtype=float64)"),
    Case("empty", [], str: "[]", repr: "array([], dtype=float64)"),
    Case(
      "no columns", [], [2, 0], .int32,
      str: "[]", repr: "array([], shape=(2, 0), dtype=int32)"),
    Case("0-d", [1.0 / 3], [], str: "0.3333333333333333", repr: "array(0.33333333)"),
    Case("0-d truth", [1], [], .bool, str: "True", repr: "array(True)"),
    Case("0-d float32", [0.1], [], .float32, str: "0.1", repr: "array(0.1, dtype=float32)"),
    Case(
      "cube", [0, 1, 2, 3, 4, 5, 6, 7], [2, 2, 2], .int64,
      str: "[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]",
      repr: "array([[[0, 1],\n        [2, 3]],\n\n       [[4, 5],\n        [6, 7]]])"),
  ]

  static let withOptions = [
    Case(
      "precision", [0.12345, 123.456],
      str: "[1.23e-01 1.23e+02]", repr: "array([1.23e-01, 1.23e+02])"
    ) { $0.precision = 2 },
    Case("suppress", [1e-10, 1.5], str: "[0.  1.5]", repr: "array([0. , 1.5])") {
      $0.suppress = true
    },
    Case("fixed", [1, 2.5], str: "[1.000 2.500]", repr: "array([1.000, 2.500])") {
      $0.floatMode = .fixed
      $0.precision = 3
    },
    Case("maxprec_equal", [1, 2.125], str: "[1.000 2.125]", repr: "array([1.000, 2.125])") {
      $0.floatMode = .maxprecEqual
      $0.precision = 5
    },
    Case(
      "unique", [0.1, 1.0 / 3],
      str: "[0.1                0.3333333333333333]",
      repr: "array([0.1               , 0.3333333333333333])"
    ) { $0.floatMode = .unique },
    Case("plus", [1, -2], str: "[+1. -2.]", repr: "array([+1., -2.])") { $0.sign = .plus },
    Case("space", [1, 2], str: "[ 1.  2.]", repr: "array([ 1.,  2.])") { $0.sign = .space },
    Case(
      "summary", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      str: "[0. 1. 2. ... 7. 8. 9.]", repr: "array([0., 1., 2., ..., 7., 8., 9.])"
    ) { $0.threshold = 5 },
    Case(
      "wrapped", [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000], nil, .int64,
      str: "[   0 1000 2000\n 3000 4000 5000\n 6000 7000]",
      repr: "array([   0, 1000,\n       2000, 3000,\n       4000, 5000,\n       6000, 7000])"
    ) { $0.lineWidth = 20 },
    Case(
      "summary of a matrix", (0..<40).map(Double.init), [8, 5], .int64,
      str: "[[ 0 ...  4]\n ...\n [35 ... 39]]",
      repr: "array([[ 0, ...,  4],\n       ...,\n       [35, ..., 39]])"
    ) {
      $0.threshold = 5
      $0.edgeItems = 1
    },
    Case(
      "no edge items", (0..<10).map(Double.init), nil, .int64,
      str: "[... 9]", repr: "array([..., 9])"
    ) {
      $0.threshold = 5
      $0.edgeItems = 0
    },
    Case(
      "other names before a type", [.infinity, -.infinity], nil, .float32,
      str: "[  ∞  -∞]", repr: "array([  ∞,  -∞], dtype=float32)"
    ) {
      $0.infText = "∞"
      $0.lineWidth = 32
    },
    Case("other names", [.nan, .infinity], str: "[   무 many]", repr: "array([   무, many])") {
      $0.nanText = "무"
      $0.infText = "many"
    },
  ]

  @Test(arguments: plain + withOptions)
  func textIsNumPys(example: Case) throws {
    let tensor = try ArrayTextTests.tensor(example.values, example.shape, example.dtype)
    #expect(tensor.description(options: example.options) == example.text)
    #expect(tensor.representation(options: example.options) == example.representation)
  }

  @Test func transposedAndReversedViewsAreReadThroughTheirStrides() throws {
    let tensor = try ArrayTextTests.tensor([0, 1, 2, 3, 4, 5], [2, 3], .int64)
    let transposed = Tensor(viewOf: tensor, offset: 0, shape: [3, 2], strides: [1, 3])
    #expect(transposed.description(options: PrintOptions()) == "[[0 3]\n [1 4]\n [2 5]]")
    let reversed = Tensor(viewOf: tensor, offset: 5, shape: [6], strides: [-1])
    #expect(reversed.description(options: PrintOptions()) == "[5 4 3 2 1 0]")
  }

  @Test func summariesTouchOnlyTheCorners() throws {
    let one = try ArrayTextTests.tensor([7], [1], .float64)
    let wide = Tensor(
      viewOf: one, offset: 0, shape: [1 << 30, 1 << 30], strides: [0, 0], readOnly: true)
    let row = " [7. 7. 7. ... 7. 7. 7.]"
    let text = wide.description(options: PrintOptions())
    #expect(text.hasPrefix("[[7. 7. 7. ... 7. 7. 7.]\n\(row)\n\(row)\n ...\n"))
  }

  @Test func elementTextReplacesTheFormat() throws {
    let tensor = try ArrayTextTests.tensor([1, 2], [2], .int64)
    let text = tensor.arrayText(options: PrintOptions(), separator: ";") { "<\($0)>" }
    #expect(text == "[<1>;<2>]")
  }

  @Test func extremeOptionsDoNotTrap() throws {
    let tensor = try ArrayTextTests.tensor([1, .nan, 0.1], [3], .float64)
    for extreme in [Int.min, -1, 0, Int.max] {
      var options = PrintOptions()
      options.lineWidth = extreme
      options.threshold = extreme
      options.edgeItems = extreme
      if extreme < 1 { options.precision = extreme }
      #expect(tensor.representation(options: options).hasPrefix("array(["))
    }
  }

  static func tensor(_ values: [Double], _ shape: [Int], _ dtype: DType) throws -> Tensor {
    let tensor = try Tensor(uninitialized: Shape(shape), dtype: dtype)
    for (index, value) in values.enumerated() { tensor.setElement(at: index, to: .float64(value)) }
    return tensor
  }
}
