import Testing

@testable import TensorCore

@Suite struct ArithmeticTableTests {
  @Test(arguments: arithmeticCases.split(separator: "\n").map(String.init))
  func resultIsNumPys(line: String) throws {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let operands = try fields[1..<(fields.count - 1)].map { try TableOperand.parse($0) }
    let expected = fields[fields.count - 1]
    if expected.hasPrefix("!") {
      let error = #expect(throws: TensorError.self) { try result(fields[0], operands) }
      #expect(error?.message == String(expected.dropFirst()))
      return
    }
    let tensor = try result(fields[0], operands)
    let wanted = try TableOperand.parse(expected, shape: tensor.shape).tensor()
    #expect(TableOperand.isSame(tensor, wanted), "\(tensor.dtype) \(tensor.doubles)")
  }

  private func result(_ name: String, _ operands: [Operand]) throws -> Tensor {
    if name.hasPrefix("cast ") {
      let type = DType.allCases.first { name.hasSuffix(" " + $0.name) }!
      return try operands[0].tensor().cast(to: type)
    }
    if operands.count == 1 {
      let op = UnaryOperation.allCases.first { $0.name == name }!
      return try Tensor.unary(op, operands[0])
    }
    let op = BinaryOperation.allCases.first { $0.name == name }!
    return try Tensor.binary(op, operands[0], operands[1])
  }
}
