import Language

extension Session {
  /// `lesson [NAME]`.
  package func startLesson(_ arguments: String) -> CellResult {
    let wanted = String(arguments.trimmed)
    guard !wanted.isEmpty else { return listLessons() }
    do {
      guard let lesson = try findLesson(wanted) else {
        return CellResult(status: .error, errorKind: "UsageError", errorMessage: wanted)
      }
      return play(lesson)
    } catch {
      return refuse("\(error)")
    }
  }

  /// The lesson of a name, a number or a path; says so where there is none.
  package func findLesson(_ wanted: String) throws -> Lesson? {
    if wanted.hasSuffix(".md"), FileSystem.exists(wanted) {
      let name = String(FileSystem.lastName(of: wanted).dropLast(3))
      return try LessonParser.parse(FileSystem.text(ofFile: wanted), name: name)
    }
    switch shelf.match(wanted) {
    case .one(let name): return try shelf.lesson(named: name)
    case .several(let names):
      _ = refuse("several lessons are called so: \(names.joined(separator: ", "))")
    case .none:
      let hint =
        shelf.names.isEmpty
        ? "no lessons were found; --lessons DIR says where they are" : "`lesson` lists what there is"
      _ = refuse("there is no lesson `\(wanted)`", hint: hint)
    }
    return nil
  }

  /// Starts a lesson, or takes it up where it was left.
  package func play(_ lesson: Lesson) -> CellResult {
    player?.save()
    let kept = store.progress(in: lesson.name)
    let isFinished = kept?.isFinished == true
    let player = LessonPlayer(
      lesson: lesson, session: self, progress: isFinished ? LessonProgress() : kept ?? LessonProgress())
    self.player = player
    player.say("\(lesson.title)  (about \(lesson.minutes) min, \(lesson.steps.count) steps)")
    if isFinished {
      player.say("You have finished this lesson before; it starts again from the beginning.")
    }
    seedRandom(lesson.seed)
    if let kept, !isFinished, !kept.cells.isEmpty {
      replay(kept.cells, player)
    }
    return player.showStep()
  }

  /// Runs the cells of an earlier sitting, so that the variables are there again.
  private func replay(_ cells: [String], _ player: LessonPlayer) {
    player.say(
      "Taken up where you left it; its \(cells.count) cells run again (`restart` starts anew).")
    output.flush()
    let captured = CapturedOutput()
    for cell in cells {
      let result = redirected(to: captured) {
        run(Cell(source: cell, showsValue: false), name: "<earlier>")
      }
      guard result.status == .ok else {
        player.say("One of them failed (\(result.errorLine)); `restart` starts with fresh variables.")
        return
      }
    }
  }

  /// Sets the random numbers as `np.random.seed` does.
  package func seedRandom(_ seed: Int?) {
    guard let seed, let small = UInt32(exactly: seed) else { return }
    interpreter.random.seed(small)
  }

  /// `lesson` alone, and `lessons`.
  package func listLessons() -> CellResult {
    let names = shelf.names
    guard !names.isEmpty else {
      return refuse(
        "no lessons were found\(shelf.folder.map { " in \($0)" } ?? "")",
        hint: "--lessons DIR or NABLA_LESSONS says where they are")
    }
    for name in names {
      let lesson: Lesson
      do {
        lesson = try shelf.lesson(named: name)
      } catch {
        output.write("    \(name): \(error)\n")
        continue
      }
      let kept = store.progress(in: name)
      let mark = kept.map { $0.isFinished ? "[x]" : "[.]" } ?? "[ ]"
      var line = "\(mark) \(padded(name, 30)) \(padded(lesson.title, 34)) \(lesson.minutes) min"
      if let kept, !kept.isFinished { line += ", at step \(kept.step + 1) of \(lesson.steps.count)" }
      output.write(line + "\n")
    }
    output.write("`lesson NAME` or `lesson NUMBER` starts one or takes it up.\n")
    return .ok
  }

  /// Plays a lesson from beginning to end without asking anything: prose, cells and outputs; exercises are
  /// solved with the lesson's solution. The status says whether every cell did what it should.
  package func playStraightThrough(_ lesson: Lesson) -> CellResult {
    let player = LessonPlayer(lesson: lesson, session: self, progress: LessonProgress())
    seedRandom(lesson.seed)
    var last = CellResult.ok
    for index in lesson.steps.indices {
      player.progress.step = index
      player.say(player.header + "\n")
      for block in player.step.blocks {
        let result: CellResult
        switch block {
        case .prose(let text):
          player.say(TextWrapping.wrapped(text) + "\n")
          continue
        case .cell(let cell):
          guard let ran = playStraightThrough(cell, player) else { continue }
          result = ran
          player.say("")
        }
        switch result.status {
        case .ok: break
        case .error: last = result
        case .interrupted, .exit: return result
        }
      }
    }
    output.flush()
    return last
  }

  private func playStraightThrough(_ cell: LessonCell, _ player: LessonPlayer) -> CellResult? {
    switch cell.role {
    case .shown:
      player.show(code: cell.source)
      let result = runEntry(cell.source)
      if let kind = cell.raises, result.status == .error, result.errorKind == kind { return .ok }
      return result
    case .solution:
      player.say("A solution:")
      player.show(code: cell.source)
      return runEntry(cell.source)
    case .exercise:
      player.show(code: cell.source)
      player.say("")
      return nil
    case .check(let identifier):
      guard let exercise = Exercise(identifier, in: player.lesson) else { return nil }
      if case .failed(let message) = exercise.judge(in: self) {
        player.say("The check fails: \(message)")
        return CellResult(status: .error, errorKind: "AssertionError", errorMessage: message)
      }
      return nil
    case .wrong, .hint: return nil
    }
  }
}
