import Testing

@testable import TensorCore

/// Expects a tensor written as NumPy's `shape;dtype;elements in C order`, elements bit for bit.
func expect(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: () throws -> Tensor
) throws {
  let result = try make()
  let shape = result.shape.array.map(String.init).joined(separator: ",")
  let elements = result.scalars.map { scalar in
    scalar.integerValue.map(String.init) ?? FloatText.shortest(scalar.doubleValue)
  }
  let found = "\(shape);\(result.dtype.name);\(elements.joined(separator: ","))"
  #expect(found == text, sourceLocation: sourceLocation)
}

/// Expects NumPy's error, kind and words.
func expectError(
  _ kind: TensorError.Kind, _ message: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: () throws -> Any
) {
  do {
    _ = try make()
    Issue.record("no error, expected: \(message)", sourceLocation: sourceLocation)
  } catch let error as TensorError {
    #expect(error.message == message, sourceLocation: sourceLocation)
    #expect(error.kind == kind, sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
