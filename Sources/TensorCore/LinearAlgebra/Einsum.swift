extension Tensor {
  /// Einstein summation: `ij,jk->ik` is the matrix product. Operands are contracted one after another from the
  /// left, each contraction as a stack of matrix products.
  package static func einsum(
    _ subscripts: String, _ operands: [Tensor]
  ) throws(TensorError) -> Tensor {
    let equation = try EinsumEquation(subscripts, operands)
    var terms = equation.terms
    guard var result = terms.first else {
      throw .other(.valueError, "No input operands")
    }
    terms.removeFirst()
    // Without a sum it is a view, as in NumPy.
    if terms.isEmpty { return try result.summed(keeping: equation.output).tensor }
    while let next = terms.first {
      terms.removeFirst()
      var needed = Set(equation.output)
      for term in terms { needed.formUnion(term.labels) }
      let kept = terms.isEmpty ? equation.output : result.labels.union(next.labels, needed)
      result = try result.contracted(with: next, keeping: kept)
    }
    return result.tensor
  }
}

extension [Int] {
  /// The labels of both lists that are needed, each once, in order.
  fileprivate func union(_ other: [Int], _ needed: Set<Int>) -> [Int] {
    var result: [Int] = []
    for label in self + other where needed.contains(label) && !result.contains(label) {
      result.append(label)
    }
    return result
  }
}

/// An operand with a label for each axis, all different.
private struct EinsumTerm {
  var tensor: Tensor
  var labels: [Int]

  /// The sum over the labels that are not kept, axes in the order of `kept`.
  func summed(keeping kept: [Int]) throws(TensorError) -> EinsumTerm {
    let dropped = labels.indices.filter { !kept.contains(labels[$0]) }
    var sum = tensor
    if !dropped.isEmpty {
      let dtype = tensor.dtype
      sum = try tensor.reduced(.sum, axes: Array(dropped), keepDimensions: false, dtype: dtype)
    }
    let left = labels.filter { kept.contains($0) }
    let order = kept.compactMap { left.firstIndex(of: $0) }
    return EinsumTerm(tensor: sum.permuted(order), labels: order.map { left[$0] })
  }

  /// The product with another term, summed over the labels that are not kept.
  func contracted(with other: EinsumTerm, keeping kept: [Int]) throws(TensorError) -> EinsumTerm {
    let a = try summed(keeping: labels.filter { kept.contains($0) || other.labels.contains($0) })
    let b = try other.summed(keeping: other.labels.filter { kept.contains($0) || labels.contains($0) })
    let shared = a.labels.filter { b.labels.contains($0) }
    let stack = shared.filter { kept.contains($0) }
    let inner = shared.filter { !kept.contains($0) }
    let rows = a.labels.filter { !shared.contains($0) }
    let columns = b.labels.filter { !shared.contains($0) }
    func lengths(_ labels: [Int], _ term: EinsumTerm) -> [Int] {
      labels.map { label in
        term.labels.firstIndex(of: label).map { term.tensor.shape[$0] } ?? 1
      }
    }
    func size(_ labels: [Int], _ term: EinsumTerm) -> Int { lengths(labels, term).reduce(1, &*) }
    func arranged(_ term: EinsumTerm, _ order: [Int], _ shape: [Int]) throws(TensorError) -> Tensor {
      let places = order.compactMap { term.labels.firstIndex(of: $0) }
      return try term.tensor.permuted(places).reshaped(to: Shape(shape))
    }
    let depth = size(stack, a)
    let x = try arranged(a, stack + rows + inner, [depth, size(rows, a), size(inner, a)])
    let y = try arranged(b, stack + inner + columns, [depth, size(inner, b), size(columns, b)])
    let product = try Tensor.matmul(x, y)
    let natural = stack + rows + columns
    let shaped = try product.reshaped(
      to: Shape(lengths(stack, a) + lengths(rows, a) + lengths(columns, b)))
    let order = kept.compactMap { natural.firstIndex(of: $0) }
    return EinsumTerm(tensor: shaped.permuted(order), labels: order.map { natural[$0] })
  }
}

/// A parsed subscripts string, joined with its operands. Letters are labels by their code; the axes under
/// an ellipsis have negative labels, counted from the last.
private struct EinsumEquation {
  private(set) var terms: [EinsumTerm] = []
  private(set) var output: [Int] = []

  init(_ subscripts: String, _ operands: [Tensor]) throws(TensorError) {
    let text = subscripts.filter { $0 != " " }
    let parts = text.components(separatedByArrow: "->")
    guard parts.count <= 2 else {
      throw .other(
        .valueError, "einstein sum subscript string does not contain proper '->' output specified")
    }
    let inputs = parts[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard inputs.count <= operands.count else {
      throw .other(
        .valueError,
        "more operands provided to einstein sum function than specified in the subscripts string")
    }
    guard inputs.count >= operands.count else {
      throw .other(
        .valueError,
        "fewer operands provided to einstein sum function than specified in the subscripts string")
    }
    var lengths: [Int: Int] = [:]
    var labelled: [(Tensor, [Int])] = []
    for (place, (input, operand)) in zip(inputs, operands).enumerated() {
      let labels = try EinsumEquation.labels(input, operand, place)
      try EinsumEquation.checkRepeated(labels, operand, operands.count == 1 ? nil : place)
      labelled.append((operand, labels))
    }
    try readOutput(parts.count == 2 ? parts[1] : nil, labelled.map(\.1))
    for (operand, labels) in labelled {
      for (axis, label) in labels.enumerated() {
        let length = operand.shape[axis]
        let known = lengths[label] ?? 1
        guard known == length || known == 1 || length == 1 else { throw mismatch(labelled) }
        lengths[label] = known == 1 ? length : known
      }
    }
    for (operand, labels) in labelled {
      terms.append(EinsumEquation.diagonal(operand, labels, lengths))
    }
    let type = operands.dropFirst().reduce(operands.first?.dtype ?? .float64) {
      DType.promoted($0, $1.dtype)
    }
    for index in terms.indices where terms[index].tensor.dtype != type {
      terms[index].tensor = try terms[index].tensor.cast(to: type)
    }
  }

  private static func labels(
    _ text: String, _ operand: Tensor, _ place: Int
  ) throws(TensorError) -> [Int] {
    let (before, after, hasEllipsis) = try letters(text, "operand \(place)")
    let missing = operand.rank - before.count - after.count
    guard missing >= 0 else {
      throw .other(
        .valueError,
        "einstein sum subscripts string contains too many subscripts for operand \(place)")
    }
    guard hasEllipsis || missing == 0 else {
      throw .other(
        .valueError,
        "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
          + "provided to broadcast the extra dimensions.")
    }
    return before + (0..<missing).map { $0 - missing } + after
  }

  /// The letters before and after an ellipsis.
  private static func letters(
    _ text: String, _ owner: String
  ) throws(TensorError) -> ([Int], [Int], Bool) {
    var before: [Int] = []
    var after: [Int] = []
    var dots = 0
    for character in text.unicodeScalars {
      if character == "." {
        dots += 1
        continue
      }
      guard (65...90).contains(character.value) || (97...122).contains(character.value) else {
        throw .other(
          .valueError,
          "invalid subscript '\(character)' in einstein sum subscripts string, subscripts must be "
            + "letters")
      }
      if dots == 0 { before.append(Int(character.value)) } else { after.append(Int(character.value)) }
    }
    guard dots == 0 || dots == 3 && text.contains("...") else {
      throw .other(
        .valueError,
        "einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') "
          + "in \(owner)")
    }
    return (before, after, dots == 3)
  }

  /// A view in which each label has one axis: repeated ones step along the diagonal, and axes of length one
  /// stretch to what the label stands for elsewhere.
  private static func diagonal(
    _ operand: Tensor, _ labels: [Int], _ lengths: [Int: Int]
  ) -> EinsumTerm {
    var unique: [Int] = []
    var strides: [Int] = []
    for (axis, label) in labels.enumerated() {
      let step = operand.shape[axis] == 1 ? 0 : operand.strides[axis]
      if let place = unique.firstIndex(of: label) {
        strides[place] &+= step
      } else {
        unique.append(label)
        strides.append(step)
      }
    }
    let shape = Shape(unique.map { lengths[$0] ?? 1 })
    let view = Tensor(
      viewOf: operand, offset: operand.offset, shape: shape, strides: Shape(strides))
    return EinsumTerm(tensor: view, labels: unique)
  }

  private mutating func readOutput(_ text: String?, _ inputs: [[Int]]) throws(TensorError) {
    let all = inputs.flatMap { $0 }
    let broadcast = Array(Set(all.filter { $0 < 0 })).sorted()
    guard let text else {
      // Without an arrow: the labels that occur once, in alphabetical order.
      let letters = Set(all.filter { $0 >= 0 })
      output = broadcast + letters.filter { label in all.filter { $0 == label }.count == 1 }.sorted()
      return
    }
    let (before, after, hasEllipsis) = try EinsumEquation.letters(text, "output")
    guard hasEllipsis || broadcast.isEmpty else {
      throw .other(
        .valueError,
        "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis "
          + "provided to broadcast the extra dimensions.")
    }
    output = before + broadcast + after
    for (place, label) in output.enumerated() where label >= 0 {
      let name = Unicode.Scalar(UInt8(truncatingIfNeeded: label))
      guard all.contains(label) else {
        throw .other(
          .valueError,
          "einstein sum subscripts string included output subscript '\(name)' which never appeared "
            + "in an input")
      }
      guard !output[..<place].contains(label) else {
        throw .other(
          .valueError,
          "einstein sum subscripts string includes output subscript '\(name)' multiple times")
      }
    }
  }

  /// Axes of one operand under the same letter have one length.
  private static func checkRepeated(
    _ labels: [Int], _ operand: Tensor, _ place: Int?
  ) throws(TensorError) {
    for (axis, label) in labels.enumerated() {
      guard let first = labels.firstIndex(of: label), first < axis,
        operand.shape[first] != operand.shape[axis]
      else { continue }
      let name = Unicode.Scalar(UInt8(truncatingIfNeeded: label))
      throw .other(
        .valueError,
        "dimensions in operand \(place ?? 0) for collapsing index "
          + "'\(name)' don't match (\(operand.shape[first]) != \(operand.shape[axis]))")
    }
  }

  /// NumPy's text: each operand's shape, and that shape spread over the axes of the summation, output first.
  private func mismatch(_ operands: [(Tensor, [Int])]) -> TensorError {
    let all = Set(operands.flatMap(\.1))
    let axes = output + all.filter { !output.contains($0) }.sorted()
    let words = operands.map { operand, labels in
      let lengths = axes.map { label in
        labels.firstIndex(of: label).map { String(operand.shape[$0]) } ?? "newaxis"
      }
      let shown = lengths.drop { $0 == "newaxis" }
      return operand.shape.compactDescription + "->(" + shown.joined(separator: ",") + (axes.count == 1 ? ",)" : ")")
    }
    return .other(
      .valueError,
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + words.map { $0 + " " }.joined())
  }
}

extension String {
  /// The parts between arrows.
  fileprivate func components(separatedByArrow arrow: String) -> [String] {
    var parts = [""]
    var rest = Substring(self)
    while !rest.isEmpty {
      if rest.hasPrefix(arrow) {
        parts.append("")
        rest = rest.dropFirst(arrow.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}
