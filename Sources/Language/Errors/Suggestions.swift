/// What someone probably meant who wrote a name that is not there.
package enum Suggestions {
  /// The costs of CPython's suggestions: one character moved, added or removed, and one only in
  /// another case.
  private static let moveCost = 2
  private static let caseCost = 1
  private static let maximumLength = 40
  private static let maximumCandidates = 750

  /// The candidate nearest to a name, if one is near enough, as CPython chooses it.
  package static func closest(to name: String, among candidates: [String]) -> String? {
    let wanted = Array(name.utf8)
    guard wanted.count <= maximumLength, candidates.count <= maximumCandidates else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.utf8)
      guard other.count <= maximumLength else { continue }
      var limit = (wanted.count + other.count + 3) * moveCost / 6
      if let best { limit = min(limit, best.distance - 1) }
      guard let distance = distance(wanted, other, limit: limit) else { continue }
      best = (candidate, distance)
    }
    return best?.name ?? candidates.first { isSwapped(wanted, Array($0.utf8)) }
  }

  /// Whether two neighbours changed places, which CPython counts as two changes: too many in a short name.
  private static func isSwapped(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count, a.count > 2, let first = a.indices.first(where: { a[$0] != b[$0] }),
      first + 1 < a.count
    else { return false }
    return a[first] == b[first + 1] && a[first + 1] == b[first] && a[(first + 2)...] == b[(first + 2)...]
  }

  /// The edit distance of two names; nil above the limit.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) * moveCost <= limit else { return nil }
    var row = (0...b.count).map { $0 * moveCost }
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = (i + 1) * moveCost
      for (j, other) in b.enumerated() {
        let replaced = diagonal + substitutionCost(byte, other)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, min(row[j], row[j + 1]) + moveCost)
      }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }

  private static func substitutionCost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    let isLetter = a | 0x20 >= 0x61 && a | 0x20 <= 0x7A
    return isLetter && a ^ b == 0x20 ? caseCost : moveCost
  }
}

extension Interpreter {
  /// A hint for a variable that is not defined: what people bring from elsewhere comes before
  /// similar names.
  func nameHint(_ name: String, locals: [String], module: ModuleObject) -> String? {
    let globals = boundNames(of: module)
    if let hint = ForeignNames.variables[name] { return hint }
    if let hint = ForeignNames.modules[name] { return "first: \(hint)" }
    if let array = ForeignNames.arrayFunctions[name], globals.contains("np") {
      return "did you mean \(array)?"
    }
    for names in [locals, globals, boundNames(of: builtins)] {
      if let near = Suggestions.closest(to: name, among: names) { return "did you mean \(near)?" }
    }
    return Suggestions.closest(to: name, among: ForeignNames.variables.keys.sorted())
      .flatMap { ForeignNames.variables[$0] }
  }

  /// A hint for an attribute that a value does not have.
  func attributeHint(_ value: Value, _ name: String) -> String? {
    if let hint = ForeignNames.attribute(name, of: typeName(of: value)) { return hint }
    if case .module(let module) = value {
      if let hint = ForeignNames.attribute(name, of: "module \(module.name)") { return hint }
    }
    return Suggestions.closest(to: name, among: attributeNames(of: value))
      .map { "did you mean .\($0)?" }
  }

  /// A hint for a keyword argument that a function does not take.
  func keywordHint(_ name: String, among known: [String]) -> String? {
    if let better = ForeignNames.keywords[name], known.contains(better) {
      return "it is called \(better) here: \(better)=..."
    }
    return Suggestions.closest(to: name, among: known).map { "did you mean \($0)=...?" }
  }

  private func boundNames(of module: ModuleObject) -> [String] {
    module.symbols.compactMap { module[$0] == nil ? nil : symbols.name(of: $0) }
  }

  private func attributeNames(of value: Value) -> [String] {
    let own: [Symbol]
    let type: TypeObject
    switch value {
    case .module(let module): return boundNames(of: module)
    case .type(let it): (own, type) = ([], it)
    case .instance(let instance):
      (own, type) = (
        instance.layout.symbols.filter { instance.attribute($0) != nil }, instance.type
      )
    default: (own, type) = ([], self.type(of: value))
    }
    let inherited = ([type] + type.ancestors).flatMap(\.attributeOrder)
    return (own + inherited).map { symbols.name(of: $0) }.filter { !$0.hasPrefix("__") }
  }
}
