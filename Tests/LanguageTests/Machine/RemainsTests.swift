import CKernels
import Testing

@testable import Language

/// While Ctrl-C is obeyed, long collections are kept, and freed when the learner has been told.
struct RemainsTests {
  private static let count = 3 * Teardown.piece

  /// Runs `body` as a session runs work, with the flag of Ctrl-C up or down.
  private func asSession(_ remains: Remains, stopping: Bool, _ body: () -> Void) {
    let flag = nabla_flag_new()
    let watched = nabla_watch(flag)
    let kept = nabla_keep_remains(Unmanaged.passUnretained(remains).toOpaque())
    nabla_flag_set(flag, stopping)
    // What another test on this thread stopped has ended.
    nabla_stopped()
    body()
    nabla_stopped()
    _ = nabla_watch(watched)
    _ = nabla_keep_remains(kept)
    nabla_flag_free(flag)
  }

  /// A list of as many pairs or strings, and one of its items to be watched.
  private func list(ofPairs: Bool) -> (ListObject, Weak) {
    var items: [Value] = []
    for number in 0..<RemainsTests.count {
      items.append(ofPairs ? .tuple(TupleObject([.int(number), .none])) : .text("number \(number)"))
    }
    let watched: AnyObject?
    switch items[0] {
    case .tuple(let tuple): watched = tuple
    case .string(let text): watched = text
    default: watched = nil
    }
    return (ListObject(items), Weak(object: watched))
  }

  private struct Weak {
    weak var object: AnyObject?
  }

  @Test(arguments: [true, false])
  func freesAtOnceWhenNothingStops(ofPairs: Bool) {
    let remains = Remains()
    asSession(remains, stopping: false) {
      var made: (ListObject, Weak)? = list(ofPairs: ofPairs)
      let item = made?.1
      #expect(item?.object != nil)
      made = nil
      #expect(item?.object == nil)
    }
  }

  @Test(arguments: [true, false])
  func keepsWhileStoppingAndFreesAfterwards(ofPairs: Bool) {
    let remains = Remains()
    var item: Weak?
    asSession(remains, stopping: true) {
      var made: (ListObject, Weak)? = list(ofPairs: ofPairs)
      item = made?.1
      made = nil
      #expect(item?.object != nil)
    }
    remains.free()
    #expect(item?.object == nil)
  }

  @Test func whatAnInterruptedCellLeavesIsFreed() {
    let flag = InterruptFlag()
    let interpreter = Interpreter(output: MachineRunner.Output(), interrupt: flag)
    flag.raise()
    let source = SourceText(name: "<test>", text: "x = list(zip(range(10**6), range(10**6)))")
    #expect(throws: Raise.self) { try interpreter.execute(source, in: interpreter.main) }
    #expect(!flag.isRaised)
    #expect(nabla_is_stopping())
    interpreter.freeRemains()
    #expect(!nabla_is_stopping())
  }
}
