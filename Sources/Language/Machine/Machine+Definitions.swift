extension Interpreter {
  /// Makes a function of its code, its defaults and the cells of its closure.
  func makeFunction(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<CodeHeader>
  ) {
    let owner = code.pointee.owner.takeUnretainedValue()
    let inner = owner.children[Int(instruction.pointee.b)]
    var next = regs + Int(instruction.pointee.c)
    func take(_ count: Int) -> [Value] {
      var values: [Value] = []
      for _ in 0..<count {
        values.append(next.takeValue())
        next += 1
      }
      return values
    }
    let defaults = take(Int(instruction.pointee.y))
    let keywordDefaults = take(Int(instruction[1].a))
    let closure = take(Int(instruction[1].b)).map { value in
      if case .cell(let cell) = value { return cell }
      return CellObject(.undefined)
    }
    let function = FunctionObject(
      code: inner, module: owner.module, defaults: defaults, keywordDefaults: keywordDefaults,
      closure: closure)
    (regs + Int(instruction.pointee.a)).pointee = .function(function)
  }
}
