/// A call with keyword arguments: their names, and where they went in the function that was called last.
final class KeywordSite {
  /// A parameter that takes its default: the register, and the default's number among the positional (or, negative,
  /// the keyword-only) defaults.
  struct Gap {
    let register: Int32
    let number: Int32
  }

  let names: [Symbol]
  /// The native function that was called last, for which `places` holds.
  private(set) var native: NativeFunction?
  private(set) var nativePositional = 0
  /// The parameter of each keyword argument; empty where the call needs the full binding.
  private(set) var places: [Int] = []
  /// The code for which `targets` and `gaps` hold when so many positional arguments are given.
  private(set) var header: UnsafeMutablePointer<CodeHeader>?
  private(set) var positionalCount = 0
  /// The register of each keyword argument, counted from the first parameter.
  let targets: UnsafeMutablePointer<Int32>
  private(set) var gaps: UnsafeMutablePointer<Gap>
  private(set) var gapCount = 0

  init(names: [Symbol]) {
    self.names = names
    targets = .allocate(capacity: max(names.count, 1))
    gaps = .allocate(capacity: 1)
  }

  deinit {
    targets.deallocate()
    gaps.deallocate()
  }

  /// Works out where arguments go; false where the call needs the full binding or is wrong.
  func plan(_ function: FunctionObject, positional: Int) -> Bool {
    let parameters = function.code.parameters
    header = nil
    guard !parameters.hasVariadic, !parameters.hasKeywords, !function.code.isGenerator,
      positional <= parameters.positionalCount
    else { return false }
    let total = parameters.positionalCount + parameters.keywordOnlyCount
    var filled = [Bool](repeating: false, count: total)
    for place in 0..<positional { filled[place] = true }
    for (number, name) in names.enumerated() {
      guard let place = parameters.symbols.firstIndex(of: name), place >= parameters.positionalOnlyCount,
        place < total, !filled[place]
      else { return false }
      filled[place] = true
      targets[number] = Int32(truncatingIfNeeded: place)
    }
    var found: [Gap] = []
    let firstDefault = parameters.positionalCount - function.defaults.count
    for place in 0..<total where !filled[place] {
      let register = Int32(truncatingIfNeeded: place)
      if place < parameters.positionalCount {
        guard place >= firstDefault else { return false }
        found.append(Gap(register: register, number: Int32(truncatingIfNeeded: place - firstDefault)))
      } else {
        let number = place - parameters.positionalCount
        guard !function.keywordDefaults[number].isUndefined else { return false }
        found.append(Gap(register: register, number: -1 - Int32(truncatingIfNeeded: number)))
      }
    }
    gaps.deallocate()
    gaps = .allocate(capacity: max(found.count, 1))
    gaps.initialize(from: found, count: found.count)
    gapCount = found.count
    header = function.header
    positionalCount = positional
    return true
  }

  /// Works out where arguments of a native function go; `places` stays empty where the call needs the full binding
  /// or is wrong.
  func plan(_ native: NativeFunction, positional: Int, _ symbols: SymbolTable) {
    self.native = native
    nativePositional = positional
    places = []
    guard native.isSimple, positional <= native.positionalCount else { return }
    let parameters = native.signature.parameters
    var filled = [Bool](repeating: false, count: parameters.count)
    for place in 0..<positional { filled[place] = true }
    var found: [Int] = []
    for symbol in names {
      let name = symbols.name(of: symbol)
      guard
        let place = parameters.firstIndex(where: {
          $0.name == name && ($0.kind == .positional || $0.kind == .keywordOnly)
        }), !filled[place]
      else { return }
      filled[place] = true
      found.append(place)
    }
    for (place, parameter) in parameters.enumerated() where parameter.defaultText == nil && !filled[place] {
      return
    }
    places = found
  }
}
