import Language

/// A small world of values for formatting, which knows values only through `FormattedValues`.
enum TestItem: Sendable {
  case none
  case int(Int)
  case float(Double)
  case text(String)
  /// `[1, 2.5, 'é']`.
  case list
  /// `{'k': 7, 'name': 'x'}`.
  case dict
}

struct TestValues: FormattedValues {
  func string(_ value: TestItem) throws(Raise) -> String {
    if case .text(let text) = value { return text }
    return try representation(value)
  }

  func representation(_ value: TestItem) throws(Raise) -> String {
    switch value {
    case .none: "None"
    case .int(let number): String(number)
    case .float(let number): try FormatSpecification.format(number, spec: "")
    case .text(let text): StringText.representation(text)
    case .list: "[1, 2.5, 'é']"
    case .dict: "{'k': 7, 'name': 'x'}"
    }
  }

  func formatted(_ value: TestItem, spec: String) throws(Raise) -> String {
    switch value {
    case .int(let number): return try FormatSpecification.format(number, spec: spec)
    case .float(let number): return try FormatSpecification.format(number, spec: spec)
    case .text(let text): return try FormatSpecification.format(text, spec: spec)
    case .none, .list, .dict:
      if spec.isEmpty { return try string(value) }
      throw .typeError("unsupported format string passed to \(typeName(value)).__format__")
    }
  }

  func typeName(_ value: TestItem) -> String {
    switch value {
    case .none: "NoneType"
    case .int: "int"
    case .float: "float"
    case .text: "str"
    case .list: "list"
    case .dict: "dict"
    }
  }

  func attribute(_ value: TestItem, _ name: String) throws(Raise) -> TestItem {
    throw Raise(.attributeError, "'\(typeName(value))' object has no attribute '\(name)'")
  }

  func item(_ value: TestItem, key: FormatKey) throws(Raise) -> TestItem {
    guard case .dict = value, case .name(let name) = key else {
      throw .typeError("'\(typeName(value))' object is not subscriptable")
    }
    switch name {
    case "k": return .int(7)
    case "name": return .text("x")
    default: throw Raise(.keyError, StringText.representation(name))
    }
  }

  func real(_ value: TestItem) -> FormatNumber? {
    switch value {
    case .int(let number): .integer(number)
    case .float(let number): .float(number)
    default: nil
    }
  }

  func float(_ value: TestItem) throws(Raise) -> Double {
    switch value {
    case .int(let number): return Double(number)
    case .float(let number): return number
    default: throw .typeError("must be real number, not \(typeName(value))")
    }
  }

  func integer(_ value: TestItem) -> Int? {
    if case .int(let number) = value { return number }
    return nil
  }

  func large(_ value: TestItem) -> LargeInteger? { nil }

  func text(_ value: TestItem) -> String? {
    if case .text(let text) = value { return text }
    return nil
  }
}

/// What formatting gives, or `!Kind: message` where it raises.
func outcome(_ body: () throws(Raise) -> String) -> String {
  do throws(Raise) { return try body() } catch {
    return "!\(error.kind.rawValue): \(error.message)"
  }
}
