extension Interpreter {
  /// Runs the frame on top, an entry, until it returns or fails.
  ///
  /// Goals in order: a frame, a register and `top` are always restored, whatever fails; numbers never leave
  /// the loop; values are not retained to be looked at.
  func run() throws(Raise) -> Value {
    let machine = machine
    let interrupt = interrupt
    let builtinStorage = builtins.storageBox
    var code = machine.frames[machine.depth].code
    var regs = machine.frames[machine.depth].registers
    var pc = machine.frames[machine.depth].next
    var consts = code.pointee.constants
    let epoch = types.object.epoch.counter
    let appendName = names.append
    let getName = names.get

    /// Makes the frame on top the running one.
    @inline(__always)
    func reload() {
      let frame = machine.frames + machine.depth
      code = frame.pointee.code
      regs = frame.pointee.registers
      pc = frame.pointee.next
      consts = code.pointee.constants
      machine.top = regs + code.pointee.registerCount
    }

    while true {
      do throws(Raise) {
        if let error = machine.thrown {
          machine.thrown = nil
          throw error
        }
        while true {
          let instruction = pc
          pc += 1
          switch instruction.pointee.op {
          case .move:
            let source = pick(regs, consts, instruction.pointee.b)
            let target = regs + Int(instruction.pointee.a)
            switch source.pointee {
            case .int(let x): target.put(.int(x))
            case .float(let x): target.put(.float(x))
            case .undefined: throw unbound(code, instruction.pointee.b)
            default: target.pointee = source.pointee
            }

          case .take:
            let value = (regs + Int(instruction.pointee.b)).takeValue()
            let target = regs + Int(instruction.pointee.a)
            if target.pointee.isTrivial { target.initialize(to: value) } else { target.pointee = value }

          case .loadGlobal:
            let reference = code.pointee.globals[Int(instruction.pointee.b)]
            let source =
              code.pointee.moduleStorage.pointee + Int(reference.slot)
            let target = regs + Int(instruction.pointee.a)
            switch source.pointee {
            case .int(let x): target.put(.int(x))
            case .float(let x): target.put(.float(x))
            case .undefined:
              let builtin = builtinStorage.pointee + Int(reference.builtinSlot)
              if builtin.pointee.isUndefined { throw undefinedName(code, reference.slot) }
              target.pointee = builtin.pointee
            default: target.pointee = source.pointee
            }

          case .storeGlobal:
            let reference = code.pointee.globals[Int(instruction.pointee.a)]
            let target = code.pointee.moduleStorage.pointee + Int(reference.slot)
            let source = pick(regs, consts, instruction.pointee.b)
            switch source.pointee {
            case .int(let x): target.put(.int(x))
            case .float(let x): target.put(.float(x))
            case .undefined: throw unbound(code, instruction.pointee.b)
            default:
              if instruction.pointee.x != 0 {
                target.pointee = source.takeValue()
              } else {
                target.pointee = source.pointee
              }
            }

          case .add:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              let (result, overflow) = x.addingReportingOverflow(y)
              if overflow {
                try binary(.add, instruction, regs, consts)
              } else {
                a.put(.int(result))
              }
            } else if case .float(let x) = b.pointee {
              if case .float(let y) = c.pointee {
                a.put(.float(x + y))
              } else if case .int(let y) = c.pointee {
                a.put(.float(x + Double(y)))
              } else {
                try binary(.add, instruction, regs, consts)
              }
            } else {
              try binary(.add, instruction, regs, consts)
            }

          case .subtract:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              let (result, overflow) = x.subtractingReportingOverflow(y)
              if overflow {
                try binary(.subtract, instruction, regs, consts)
              } else {
                a.put(.int(result))
              }
            } else if case .float(let x) = b.pointee {
              if case .float(let y) = c.pointee {
                a.put(.float(x - y))
              } else if case .int(let y) = c.pointee {
                a.put(.float(x - Double(y)))
              } else {
                try binary(.subtract, instruction, regs, consts)
              }
            } else {
              try binary(.subtract, instruction, regs, consts)
            }

          case .multiply:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              let (result, overflow) = x.multipliedReportingOverflow(by: y)
              if overflow {
                try binary(.multiply, instruction, regs, consts)
              } else {
                a.put(.int(result))
              }
            } else if case .float(let x) = b.pointee {
              if case .float(let y) = c.pointee {
                a.put(.float(x * y))
              } else if case .int(let y) = c.pointee {
                a.put(.float(x * Double(y)))
              } else {
                try binary(.multiply, instruction, regs, consts)
              }
            } else {
              try binary(.multiply, instruction, regs, consts)
            }

          case .divide:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .float(let x) = b.pointee, case .float(let y) = c.pointee, y != 0 {
              a.put(.float(x / y))
            } else if case .float(let x) = b.pointee, case .int(let y) = c.pointee, y != 0 {
              a.put(.float(x / Double(y)))
            } else {
              try binary(.divide, instruction, regs, consts)
            }

          case .floorDivide:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee, y > 0 {
              (regs + Int(instruction.pointee.a)).put(.int(PythonNumbers.floorQuotient(x, y)))
            } else {
              try binary(.floorDivide, instruction, regs, consts)
            }

          case .modulo:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee, y > 0 {
              (regs + Int(instruction.pointee.a)).put(.int(PythonNumbers.floorRemainder(x, y)))
            } else {
              try binary(.modulo, instruction, regs, consts)
            }

          case .power:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            if case .float(let x) = b.pointee, case .int(2) = c.pointee, x.magnitude < 1e150 {
              (regs + Int(instruction.pointee.a)).put(.float(x * x))
            } else {
              try binary(.power, instruction, regs, consts)
            }

          case .binary:
            let op = BinaryOperator(rawValue: UInt8(truncatingIfNeeded: instruction.pointee.y)) ?? .add
            try binary(op, instruction, regs, consts)

          case .inPlaceAdd:
            let c = pick(regs, consts, instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .int(let x) = a.pointee, case .int(let y) = c.pointee {
              let (result, overflow) = x.addingReportingOverflow(y)
              if overflow {
                try inPlace(.add, instruction, regs, consts)
              } else {
                a.initialize(to: .int(result))
              }
            } else if case .float(let x) = a.pointee, case .float(let y) = c.pointee {
              a.initialize(to: .float(x + y))
            } else {
              try inPlace(.add, instruction, regs, consts)
            }

          case .inPlaceSubtract:
            let c = pick(regs, consts, instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .int(let x) = a.pointee, case .int(let y) = c.pointee {
              let (result, overflow) = x.subtractingReportingOverflow(y)
              if overflow {
                try inPlace(.subtract, instruction, regs, consts)
              } else {
                a.initialize(to: .int(result))
              }
            } else if case .float(let x) = a.pointee, case .float(let y) = c.pointee {
              a.initialize(to: .float(x - y))
            } else {
              try inPlace(.subtract, instruction, regs, consts)
            }

          case .inPlaceMultiply:
            let c = pick(regs, consts, instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .int(let x) = a.pointee, case .int(let y) = c.pointee {
              let (result, overflow) = x.multipliedReportingOverflow(by: y)
              if overflow {
                try inPlace(.multiply, instruction, regs, consts)
              } else {
                a.initialize(to: .int(result))
              }
            } else if case .float(let x) = a.pointee, case .float(let y) = c.pointee {
              a.initialize(to: .float(x * y))
            } else {
              try inPlace(.multiply, instruction, regs, consts)
            }

          case .inPlace:
            let op = BinaryOperator(rawValue: UInt8(truncatingIfNeeded: instruction.pointee.y)) ?? .add
            try inPlace(op, instruction, regs, consts)

          case .jump:
            pc = code.pointee.instructions + Int(instruction.pointee.a)

          case .loop:
            if interrupt.isRaised { try checkInterrupt() }
            pc = code.pointee.instructions + Int(instruction.pointee.a)

          case .jumpIfTrue:
            let b = pick(regs, consts, instruction.pointee.b)
            let isTrue: Bool
            if case .bool(let x) = b.pointee { isTrue = x } else { isTrue = try truth(at: b, instruction, code) }
            if isTrue {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpIfFalse:
            let b = pick(regs, consts, instruction.pointee.b)
            let isTrue: Bool
            if case .bool(let x) = b.pointee { isTrue = x } else { isTrue = try truth(at: b, instruction, code) }
            if !isTrue {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpLess:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let holds: Bool
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              holds = x < y
            } else if case .float(let x) = b.pointee, case .float(let y) = c.pointee {
              holds = x < y
            } else {
              holds = try holdsSlowly(.less, instruction, b, c)
            }
            if holds == (instruction.pointee.x & 1 != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpLessEqual:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let holds: Bool
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              holds = x <= y
            } else if case .float(let x) = b.pointee, case .float(let y) = c.pointee {
              holds = x <= y
            } else {
              holds = try holdsSlowly(.lessEqual, instruction, b, c)
            }
            if holds == (instruction.pointee.x & 1 != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpGreater:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let holds: Bool
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              holds = x > y
            } else if case .float(let x) = b.pointee, case .float(let y) = c.pointee {
              holds = x > y
            } else {
              holds = try holdsSlowly(.greater, instruction, b, c)
            }
            if holds == (instruction.pointee.x & 1 != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpGreaterEqual:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let holds: Bool
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              holds = x >= y
            } else if case .float(let x) = b.pointee, case .float(let y) = c.pointee {
              holds = x >= y
            } else {
              holds = try holdsSlowly(.greaterEqual, instruction, b, c)
            }
            if holds == (instruction.pointee.x & 1 != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpEqual:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let holds: Bool
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              holds = x == y
            } else {
              holds = try holdsSlowly(.equal, instruction, b, c)
            }
            if holds == (instruction.pointee.x & 1 != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpNotEqual:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let holds: Bool
            if case .int(let x) = b.pointee, case .int(let y) = c.pointee {
              holds = x != y
            } else {
              holds = try holdsSlowly(.notEqual, instruction, b, c)
            }
            if holds == (instruction.pointee.x & 1 != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpCompare:
            let op = ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: instruction.pointee.y)) ?? .equal
            let holds = try holdsSlowly(
              op, instruction, pick(regs, consts, instruction.pointee.b),
              pick(regs, consts, instruction.pointee.c))
            if holds == (instruction.pointee.x & 1 != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .jumpNone:
            let b = pick(regs, consts, instruction.pointee.b)
            if b.pointee.isUndefined { throw unbound(code, instruction.pointee.b) }
            let isNone = b.pointee.isNone
            if instruction.pointee.y != 0 { b.drop() }
            if isNone == (instruction.pointee.x != 0) {
              pc = code.pointee.instructions + Int(instruction.pointee.a)
            }

          case .next:
            let state = regs + Int(instruction.pointee.b)
            switch state.pointee {
            case .int(let value):
              if case .int(let remaining) = state[1], remaining > 0, case .int(let step) = state[2] {
                (regs + Int(instruction.pointee.a)).put(.int(value))
                state.initialize(to: .int(value &+ step))
                (state + 1).initialize(to: .int(remaining &- 1))
              } else {
                pc = code.pointee.instructions + Int(instruction.pointee.c)
              }
            default:
              if case .iterator = state.pointee,
                state.withObject(IteratorObject.self, { $0.isGenerator })
              {
                let generator = state.unmanaged(GeneratorObject.self).takeUnretainedValue()
                if generator.state == .created || generator.state == .suspended {
                  if interrupt.isRaised { try checkInterrupt() }
                  (machine.frames + machine.depth).pointee.next = pc
                  try push(
                    generator, sending: .none, destination: instruction.pointee.a,
                    kind: .loopedGenerator)
                  reload()
                  continue
                }
              }
              if try !advance(state, into: regs + Int(instruction.pointee.a)) {
                pc = code.pointee.instructions + Int(instruction.pointee.c)
              }
            }

          case .nextPair:
            if try !advancePair(
              regs + Int(instruction.pointee.b), into: regs + Int(instruction.pointee.a))
            {
              pc = code.pointee.instructions + Int(instruction.pointee.c)
            }

          case .getItem:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            if case .list = b.pointee, case .int(let index) = c.pointee,
              b.withObject(ListObject.self, { $0.copyItem(index, to: regs + Int(instruction.pointee.a)) })
            {
              if instruction.pointee.x & 1 != 0, instruction.pointee.a != instruction.pointee.b { b.drop() }
            } else {
              try getItem(instruction, b, c, regs)
            }

          case .setItem:
            let b = pick(regs, consts, instruction.pointee.b)
            let c = pick(regs, consts, instruction.pointee.c)
            let a = pick(regs, consts, instruction.pointee.a)
            if case .list = b.pointee, case .int(let index) = c.pointee, !a.pointee.isUndefined,
              b.withObject(
                ListObject.self, { $0.setItem(index, a, takes: instruction.pointee.x & 4 != 0) })
            {
              if instruction.pointee.x & 1 != 0 { b.drop() }
            } else {
              try setItem(instruction, a, b, c)
            }

          case .getAttribute:
            let b = pick(regs, consts, instruction.pointee.b)
            let cache = code.pointee.caches + Int(instruction.pointee.c)
            let a = regs + Int(instruction.pointee.a)
            if case .instance = b.pointee, cache.pointee.kind == .slot,
              cache.pointee.epoch == epoch.pointee,
              b.withObject(InstanceObject.self, { $0.layoutID }) == cache.pointee.layoutID
            {
              let slot =
                b.withObject(InstanceObject.self, { $0.storage }) + Int(cache.pointee.slot)
              switch slot.pointee {
              case .int(let x): a.put(.int(x))
              case .float(let x): a.put(.float(x))
              case .undefined: try getAttribute(instruction, b, a, cache)
              default: a.pointee = slot.pointee
              }
              if instruction.pointee.x != 0, instruction.pointee.a != instruction.pointee.b { b.drop() }
            } else {
              try getAttribute(instruction, b, a, cache)
            }

          case .setAttribute:
            let b = pick(regs, consts, instruction.pointee.b)
            let a = pick(regs, consts, instruction.pointee.a)
            let cache = code.pointee.caches + Int(instruction.pointee.c)
            if case .instance = b.pointee, cache.pointee.kind == .slot,
              cache.pointee.epoch == epoch.pointee,
              b.withObject(InstanceObject.self, { $0.layoutID }) == cache.pointee.layoutID
            {
              let slot =
                b.withObject(InstanceObject.self, { $0.storage }) + Int(cache.pointee.slot)
              switch a.pointee {
              case .int(let x): slot.put(.int(x))
              case .float(let x): slot.put(.float(x))
              case .undefined: try setAttribute(instruction, a, b, cache)
              default:
                if instruction.pointee.x & 2 != 0 {
                  slot.pointee = a.takeValue()
                } else {
                  slot.pointee = a.pointee
                }
              }
              if instruction.pointee.x & 1 != 0 { b.drop() }
            } else if case .instance = b.pointee, cache.pointee.kind == .adding,
              cache.pointee.epoch == epoch.pointee, !a.pointee.isUndefined,
              b.withObject(InstanceObject.self, { $0.layoutID }) == cache.pointee.layoutID,
              let next = cache.pointee.nextLayout
            {
              let value = instruction.pointee.x & 2 != 0 ? a.takeValue() : a.pointee
              b.withObject(InstanceObject.self) { $0.add(value, layout: next) }
              if instruction.pointee.x & 1 != 0 { b.drop() }
            } else {
              try setAttribute(instruction, a, b, cache)
            }

          case .loadFree where instruction.pointee.x == 0:
            guard let cells = machine.frames[machine.depth].cells else { continue }
            let number = instruction.pointee.b
            let target = regs + Int(instruction.pointee.a)
            if !cells[Int(number)]._withUnsafeGuaranteedRef({ $0.copy(to: target) }) {
              throw unboundFree(code, number)
            }

          case .storeFree:
            guard let cells = machine.frames[machine.depth].cells else { continue }
            let source = pick(regs, consts, instruction.pointee.b)
            let takes = instruction.pointee.x != 0
            if !cells[Int(instruction.pointee.a)]._withUnsafeGuaranteedRef({
              $0.store(source, takes: takes)
            }) {
              throw unbound(code, instruction.pointee.b)
            }

          case .loadCell:
            let cell = regs + Int(instruction.pointee.b)
            let target = regs + Int(instruction.pointee.a)
            if !cell.withObject(CellObject.self, { $0.copy(to: target) }) {
              throw unbound(code, instruction.pointee.b)
            }

          case .storeCell:
            let source = pick(regs, consts, instruction.pointee.b)
            let takes = instruction.pointee.x != 0
            let cell = regs + Int(instruction.pointee.a)
            if !cell.withObject(CellObject.self, { $0.store(source, takes: takes) }) {
              throw unbound(code, instruction.pointee.b)
            }

          case .deleteTemporary:
            (regs + Int(instruction.pointee.a)).put(.undefined)

          case .listAppend:
            let list = regs + Int(instruction.pointee.a)
            let item = (regs + Int(instruction.pointee.b)).takeValue()
            if case .list = list.pointee { list.withObject(ListObject.self) { $0.items.append(item) } }

          case .unpack:
            let source = regs + Int(instruction.pointee.b)
            let first = regs + Int(instruction.pointee.a)
            if instruction.pointee.b >= 0, instruction.pointee.c == 2, case .tuple = source.pointee,
              source.withObject(TupleObject.self, { $0.items.count }) == 2
            {
              _ = source.withObject(TupleObject.self) { $0.copyItem(0, to: first) }
              _ = source.withObject(TupleObject.self) { $0.copyItem(1, to: first + 1) }
              if instruction.pointee.x != 0 { source.drop() }
            } else {
              try unpack(instruction, regs, consts, code)
            }

          case .yieldValue:
            let result = try taken(instruction, regs, consts, code)
            let kind = machine.frames[machine.depth].kind
            let destination = Int(machine.frames[machine.depth].destination)
            suspend(instruction, regs, code)
            guard kind == .loopedGenerator else { return result }
            reload()
            let target = regs + destination
            if target.pointee.isTrivial { target.initialize(to: result) } else { target.pointee = result }

          case .callElementwise:
            if try calledElementwise(instruction, regs, code) { continue }
            fallthrough

          case .call, .callGlobal, .callMethod:
            let window = regs + Int(instruction.pointee.c)
            let count = Int(instruction.pointee.y)
            var callee: UnsafeMutablePointer<Value>
            var base = window + 1
            var given = count
            if instruction.pointee.op == .callGlobal {
              let reference = code.pointee.globals[Int(instruction.pointee.b)]
              callee = code.pointee.moduleStorage.pointee + Int(reference.slot)
              if callee.pointee.isUndefined {
                callee = builtinStorage.pointee + Int(reference.builtinSlot)
                if callee.pointee.isUndefined { throw undefinedName(code, reference.slot) }
              }
            } else if instruction.pointee.op == .call {
              callee = pick(regs, consts, instruction.pointee.b)
            } else {
              let cache = code.pointee.caches + Int(instruction.pointee.b)
              if case .instance = window.pointee, cache.pointee.kind == .method,
                cache.pointee.epoch == epoch.pointee,
                window.withObject(InstanceObject.self, { $0.layoutID }) == cache.pointee.layoutID
              {
                callee = cache.valuePointer
                base = window
                given = count + 1
              } else if case .list = window.pointee, count == 1, cache.pointee.symbol == appendName {
                let value = (window + 1).takeValue()
                if value.isUndefined { throw unbound(code, instruction.pointee.c + 1) }
                window.withObject(ListObject.self, { $0.items.append(value) })
                window.pointee = .undefined
                (regs + Int(instruction.pointee.a)).put(.none)
                continue
              } else if cache.pointee.symbol == getName, count <= 2, count > 0,
                getDirectly(window, count, into: regs + Int(instruction.pointee.a))
              {
                continue
              } else if cache.pointee.kind == .builtinMethod,
                cache.pointee.receiverKind == window.pointee.cacheKind,
                cache.pointee.epoch == epoch.pointee
              {
                callee = cache.valuePointer
                base = window
                given = count + 1
              } else if try findMethod(window, cache) {
                callee = cache.valuePointer
                base = window
                given = count + 1
              } else {
                callee = window
              }
            }

            if case .function = callee.pointee,
              callee.withObject(FunctionObject.self, { $0.header }).pointee.plainArgumentCount == given
            {
              let target = callee.withObject(FunctionObject.self) { $0.header }
              let depth = machine.depth
              let top = base + target.pointee.registerCount
              if depth >= recursionLimit || top >= machine.stackEnd { throw recursionError(depth) }
              if interrupt.isRaised { try checkInterrupt() }
              var owned: Unmanaged<FunctionObject>?
              if callee == window {
                // The register's hold on the function passes to the frame.
                owned = callee.unmanaged(FunctionObject.self)
                window.initialize(to: .undefined)
              } else {
                if target.pointee.needsFunction {
                  owned = callee.unmanaged(FunctionObject.self).retain()
                }
                if base != window { window.drop() }
              }
              let frame = machine.frames + depth
              frame.pointee.next = pc
              frame[1].code = target
              frame[1].registers = base
              frame[1].function = owned
              frame[1].instance = nil
              frame[1].cells = owned?._withUnsafeGuaranteedRef { $0.cells }
              frame[1].generator = nil
              frame[1].destination = instruction.pointee.a
              frame[1].kind = .plain
              machine.depth = depth + 1
              machine.top = top
              var local = given
              let localCount = target.pointee.localCount
              while local < localCount {
                (base + local).initialize(to: .undefined)
                local += 1
              }
              code = target
              regs = base
              pc = target.pointee.instructions
              consts = target.pointee.constants
            } else if case .type = callee.pointee, base != window,
              callee.withObject(TypeObject.self, { $0.planEpoch }) == epoch.pointee,
              callee.withObject(TypeObject.self, {
                $0.plannedInitializer?.header.pointee.plainArgumentCount == count + 1
              })
            {
              // An object of a plain class: its frame starts with the object in front of the arguments.
              guard case .type(let type) = callee.pointee, let initializer = type.plannedInitializer
              else { continue }
              let target = initializer.header
              let depth = machine.depth
              let top = window + target.pointee.registerCount
              if depth >= recursionLimit || top >= machine.stackEnd { throw recursionError(depth) }
              if interrupt.isRaised { try checkInterrupt() }
              let instance = InstanceObject(type: type)
              window.pointee = .instance(instance)
              let frame = machine.frames + depth
              frame.pointee.next = pc
              frame[1].code = target
              frame[1].registers = window
              if target.pointee.needsFunction {
                frame[1].function = Unmanaged.passRetained(initializer)
                frame[1].cells = initializer.cells
              } else {
                frame[1].function = nil
                frame[1].cells = nil
              }
              frame[1].instance = Unmanaged.passRetained(instance)
              frame[1].generator = nil
              frame[1].destination = instruction.pointee.a
              frame[1].kind = .constructor
              machine.depth = depth + 1
              machine.top = top
              var local = count + 1
              let localCount = target.pointee.localCount
              while local < localCount {
                (window + local).initialize(to: .undefined)
                local += 1
              }
              code = target
              regs = window
              pc = target.pointee.instructions
              consts = target.pointee.constants
            } else if case .native = callee.pointee,
              callee.withObject(NativeFunction.self, {
                $0.isSimple && given >= $0.requiredCount && given <= $0.positionalCount
              })
            {
              (machine.frames + machine.depth).pointee.next = pc
              // Held: the call may unbind the name it was found by.
              guard case .native(let native) = callee.pointee else { continue }
              try answer(
                native, window: window, base: base, count: given,
                into: regs + Int(instruction.pointee.a))
            } else {
              (machine.frames + machine.depth).pointee.next = pc
              if case .function = callee.pointee,
                try enterBound(
                  callee, window: window, base: base, count: given,
                  destination: instruction.pointee.a)
              {
                reload()
              } else if case .type = callee.pointee,
                try constructDirectly(
                  callee, window: window, base: base, count: given,
                  into: regs + Int(instruction.pointee.a))
              {
                continue
              } else if try prepareCall(
                callee: callee, window: window, base: base, count: given, keywords: [],
                destination: instruction.pointee.a, kind: .plain)
              {
                reload()
              } else {
                (regs + Int(instruction.pointee.a)).pointee = machine.takeResult()
              }
            }

          case .callKeywords:
            let window = regs + Int(instruction.pointee.c)
            pc += 1
            let number = Int(instruction[1].a)
            let site = code.pointee.keywordSites[number]
            (machine.frames + machine.depth).pointee.next = pc
            if try prepareKeywordCall(
              instruction, window, regs: regs, consts: consts, code: code, site: site)
            {
              reload()
            } else {
              (regs + Int(instruction.pointee.a)).pointee = machine.takeResult()
            }

          case .callSpread:
            (machine.frames + machine.depth).pointee.next = pc
            if try prepareSpreadCall(
              regs + Int(instruction.pointee.c), destination: instruction.pointee.a)
            {
              reload()
            } else {
              (regs + Int(instruction.pointee.a)).pointee = machine.takeResult()
            }

          case .returnValue:
            let b = pick(regs, consts, instruction.pointee.b)
            if b.pointee.isUndefined { throw unbound(code, instruction.pointee.b) }
            let result = instruction.pointee.b >= 0 ? b.takeValue() : b.pointee
            var register = regs
            let end = regs + Int(instruction.pointee.c)
            while register < end {
              register.drop()
              register += 1
            }
            let frame = machine.frames + machine.depth
            let destination = Int(frame.pointee.destination)
            if frame.pointee.kind == .loopedGenerator {
              // The loop that wanted a value goes to its end.
              finishGenerator(frame, returning: result)
              machine.depth -= 1
              reload()
              let next = pc - 1
              (regs + Int(next.pointee.b)).pointee = .undefined
              pc = code.pointee.instructions + Int(next.pointee.c)
              continue
            }
            if let function = frame.pointee.function { function.release() }
            machine.depth -= 1
            if frame.pointee.kind == .plain {
              reload()
              let target = regs + destination
              if target.pointee.isTrivial { target.initialize(to: result) } else { target.pointee = result }
            } else {
              var value = result
              if let instance = frame.pointee.instance {
                value = .instance(instance.takeRetainedValue())
                if !result.isNone {
                  machine.depth += 1
                  frame.pointee.function = nil
                  frame.pointee.instance = nil
                  throw initializerResult(result)
                }
              }
              guard frame.pointee.kind == .constructor else {
                if frame.pointee.kind == .generator { finishGenerator(frame, returning: result) }
                machine.top = regs
                return value
              }
              reload()
              (regs + destination).pointee = value
            }

          default:
            (machine.frames + machine.depth).pointee.next = pc
            let outcome = try executeRare(instruction, regs, consts, code)
            if outcome >= 0 {
              pc = code.pointee.instructions + Int(outcome)
            } else if outcome == Outcome.skip {
              pc += 1
            } else if outcome == Outcome.yielded {
              return machine.takeResult()
            }
          }
        }
      } catch {
        pc = try unwind(error, failingAt: pc)
        let frame = machine.frames + machine.depth
        code = frame.pointee.code
        regs = frame.pointee.registers
        consts = code.pointee.constants
        machine.top = regs + code.pointee.registerCount
      }
    }
  }
}
