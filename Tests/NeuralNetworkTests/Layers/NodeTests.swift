import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// Nodes of two inputs, and those that copy and add rows.
struct NodeTests {
  @Test(arguments: BinaryNode.Operation.allCases)
  func gradientsOfStretchedInputsAreAdded(_ operation: BinaryNode.Operation) throws {
    let random = RandomState(seed: 1)
    let (x, y) = (try random.randn([3, 4]), try random.randn([4]))
    let dout = try random.randn([3, 4])
    let node = BinaryNode(operation)
    _ = try node.forward(x, y)
    let (dx, dy) = try node.backward(dout)
    #expect(dx.shape == x.shape && dy.shape == y.shape)
    for (analytic, value) in [(dx, x), (dy, y)] {
      let numeric = try GradientCheck.numericalGradient(at: value) {
        () throws(TensorError) -> Double in
        zip(try node.forward(x, y).doubles, dout.doubles).reduce(0) { $0 + $1.0 * $1.1 }
      }
      let entry = try GradientCheck.compare("d", analytic: analytic, numeric: numeric)
      #expect(entry.agrees, "\(entry)")
    }
  }

  @Test func repeatAndSumAreEachOthersBackward() throws {
    let row = try matrix([[1, 2, 3]])
    let copies = try Repeat(count: 2)
    #expect(try copies.forward(row).doubles == [1, 2, 3, 1, 2, 3])
    #expect(try copies.backward(matrix([[1, 2, 3], [4, 5, 6]])).doubles == [5, 7, 9])
    let sum = Sum()
    #expect(try sum.forward(matrix([[1, 2], [3, 4]])).doubles == [4, 6])
    #expect(try sum.backward(matrix([[7, 8]])).doubles == [7, 8, 7, 8])
    #expect(failure { _ = try Repeat(count: -1) } != nil)
    #expect(failure { _ = try copies.forward(matrix([[1], [2]])) } != nil)
  }
}
