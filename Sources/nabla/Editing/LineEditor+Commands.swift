import CLineEditing
import TextPlot
import Glibc
import Notebook

/// What an editing command asks libedit to do next.
enum Drawing {
  case refresh, redraw, beep, nothing

  var code: UInt8 {
    switch self {
    case .refresh: UInt8(CC_REFRESH)
    case .redraw: UInt8(CC_REDISPLAY)
    case .beep: UInt8(CC_ERROR)
    case .nothing: UInt8(CC_NORM)
    }
  }
}

extension LineEditor {
  /// Names, keys and actions of the editor's own commands.
  func bindKeys(_ handle: OpaquePointer) {
    func add(_ name: String, _ keys: [String], _ command: @escaping nabla_editor_command) {
      _ = nabla_editor_add(handle, name, command)
      for key in keys { _ = nabla_editor_bind(handle, key, name) }
    }

    _ = nabla_editor_bind(handle, "^_", "ed-newline")
    add("nabla-refresh", ["^^"]) { _, _ in Drawing.refresh.code }
    add("nabla-redraw", ["^]"]) { _, _ in Drawing.redraw.code }
    add("nabla-enter", ["^J", "^M"]) { LineEditor.run($0, $1) { $0.enter() } }
    add("nabla-line-feed", ["\\e^J", "\\e^M"]) { LineEditor.run($0, $1) { $0.insertLine() } }
    add("nabla-up", ["\\e[A", "\\eOA", "^P"]) { LineEditor.run($0, $1) { $0.up() } }
    add("nabla-down", ["\\e[B", "\\eOB", "^N"]) { LineEditor.run($0, $1) { $0.down() } }
    add("nabla-home", ["^A", "\\e[H", "\\eOH", "\\e[1~", "\\e[7~"]) {
      LineEditor.run($0, $1) { $0.edit { $0.moveCursor(to: $0.line.lowerBound) } }
    }
    add("nabla-end", ["^E", "\\e[F", "\\eOF", "\\e[4~", "\\e[8~"]) {
      LineEditor.run($0, $1) { $0.edit { $0.moveCursor(to: $0.line.upperBound) } }
    }
    add("nabla-start", ["\\e<", "\\e[1;5H"]) {
      LineEditor.run($0, $1) { $0.edit { $0.moveCursor(to: 0) } }
    }
    add("nabla-finish", ["\\e>", "\\e[1;5F"]) {
      LineEditor.run($0, $1) { $0.edit { $0.moveCursor(to: $0.scalars.count) } }
    }
    add("nabla-backspace", ["^?", "^H"]) { LineEditor.run($0, $1) { $0.backspace() } }
    add("nabla-delete", ["\\e[3~"]) {
      LineEditor.run($0, $1) { $0.edit { $0.remove($0.cursor..<$0.cursor + 1) } }
    }
    add("nabla-leave", ["^D"]) { handle, _ in LineEditor.of(handle)?.leave() ?? UInt8(CC_EOF) }
    add("nabla-kill-line", ["^K"]) { LineEditor.run($0, $1) { $0.kill { $0.restOfLine } } }
    add("nabla-kill-start", ["^U"]) {
      LineEditor.run($0, $1) { $0.kill { $0.line.lowerBound..<$0.cursor } }
    }
    add("nabla-kill-word", ["^W", "\\e^?", "\\e^H"]) {
      LineEditor.run($0, $1) { $0.kill { $0.wordStart..<$0.cursor } }
    }
    add("nabla-yank", ["^Y"]) {
      LineEditor.run($0, $1) { editor in editor.edit { $0.insert(editor.killed) } }
    }
    add("nabla-search", ["^R"]) { LineEditor.run($0, $1) { $0.startSearch() } }
    add("nabla-complete", ["^I"]) { LineEditor.run($0, $1) { $0.complete() } }
    add("nabla-paste", ["\\e[200~"]) { LineEditor.run($0, $1) { $0.paste() } }
    add("nabla-clear-screen", ["^L"]) {
      LineEditor.run($0, $1) { $0.clearScreen() }
    }
    for (key, name) in [
      ("\\e[1;5D", "ed-prev-word"), ("\\e[1;5C", "em-next-word"),
      ("\\e[1;3D", "ed-prev-word"), ("\\e[1;3C", "em-next-word"),
      ("\\e[D", "ed-prev-char"), ("\\e[C", "ed-next-char"),
      ("\\eOD", "ed-prev-char"), ("\\eOC", "ed-next-char"),
    ] {
      _ = nabla_editor_bind(handle, key, name)
    }
  }

  /// Takes libedit's state over, runs a command and draws.
  static func run(
    _ handle: OpaquePointer?, _ key: wint_t, _ command: (LineEditor) -> Drawing
  ) -> UInt8 {
    guard let editor = of(handle) else { return UInt8(CC_ERROR) }
    editor.entry = editor.currentEntry()
    return command(editor).code
  }

  private func edit(_ change: (inout EntryText) -> Void) -> Drawing {
    var new = entry
    change(&new)
    return show(new) ? .refresh : .nothing
  }

  private func kill(_ range: (EntryText) -> Range<Int>) -> Drawing {
    let doomed = range(entry)
    guard !doomed.isEmpty else { return .beep }
    var new = entry
    killed = new.remove(doomed)
    show(new)
    return .refresh
  }

  // MARK: Enter

  private func enter() -> Drawing {
    let text = entry.text
    let action: EnterAction
    if let pasted, pasted.scalars == entry.scalars {
      action = questions.enter(text + "\n\n")
    } else if !entry.isOnLastLine {
      action = .continue(indentation: currentIndentation())
    } else {
      action = questions.enter(text)
    }
    switch action {
    case .submit:
      var new = entry
      new.moveCursor(to: new.scalars.count)
      show(new)
      pendingKeys.insert(PrivateKey.accept, at: 0)
      return .refresh
    case .continue(let indentation):
      return edit { $0.insert("\n" + indentation) }
    }
  }

  private func insertLine() -> Drawing {
    let indentation = currentIndentation()
    return edit { $0.insert("\n" + indentation) }
  }

  private func currentIndentation() -> String {
    String(scalars: entry.scalars[entry.line.lowerBound..<entry.cursor].prefix { $0 == 32 })
  }

  private func backspace() -> Drawing {
    var new = entry
    guard new.deleteBackward() else { return .beep }
    show(new)
    return .refresh
  }

  /// ^D: leaves when nothing is written, otherwise deletes.
  private func leave() -> UInt8 {
    entry = currentEntry()
    if entry.isEmpty { return UInt8(CC_EOF) }
    return edit { $0.remove($0.cursor..<$0.cursor + 1) }.code
  }

  private func clearScreen() -> Drawing {
    write("\u{1B}[H\u{1B}[2J")
    let (cursor, _) = rows()
    // libedit draws from the row on which it believes the entry to start.
    write(String(repeating: "\n", count: cursor))
    return .redraw
  }

  // MARK: History

  private func up() -> Drawing {
    var new = entry
    if walk?.shown.scalars != entry.scalars, new.moveLine(-1) {
      show(new)
      return .refresh
    }
    if new.moveLine(-1) {
      show(new)
      return .refresh
    }
    return step { $0.older() }
  }

  private func down() -> Drawing {
    var new = entry
    if new.moveLine(1) {
      show(new)
      return .refresh
    }
    return step { $0.newer() }
  }

  private func step(_ move: (inout HistoryWalk) -> Bool) -> Drawing {
    if walk?.shown.scalars != entry.scalars {
      walk = HistoryWalk(entries: history.entries, draft: entry)
    }
    guard walk.map({ _ in true }) == true, var current = walk, move(&current) else { return .beep }
    walk = current
    show(current.shown)
    return .redraw
  }

  private func startSearch() -> Drawing {
    search = HistorySearch(entries: history.entries, draft: entry)
    updatePrompt()
    return .redraw
  }

  /// A key during ^R: the key that libedit gets instead.
  func searchKey(_ key: Int32) -> Int32? {
    guard var state = search else { return nil }
    switch key {
    case 0x12: state.again()
    case 0x7F, 0x08: state.deleteLast()
    case 0x07:
      search = nil
      updatePrompt()
      show(state.draft)
      return PrivateKey.redraw
    case 0..<0x20:
      // Any other command ends the search on what was found and then does its work.
      search = nil
      updatePrompt()
      pendingKeys.append(key)
      return PrivateKey.redraw
    default:
      state.type(Unicode.Scalar(UInt32(bitPattern: key)) ?? "?")
    }
    search = state
    updatePrompt()
    show(state.shown)
    return PrivateKey.redraw
  }

  // MARK: Paste and completion

  private func paste() -> Drawing {
    var text = input.pastedText()
    text = text.filter { $0 >= 32 || $0 == 10 || $0 == 9 }
    if text.last == 10, text.count(where: { $0 == 10 }) == 1 { text.removeLast() }
    var new = entry
    new.insert(text)
    show(new)
    pasted = text.contains(10) ? new : nil
    return .redraw
  }

  private func complete() -> Drawing {
    if entry.isInIndentation {
      let column = entry.cursor - entry.line.lowerBound
      return edit { $0.insert(String(repeating: " ", count: 4 - column % 4)) }
    }
    let found = questions.complete(entry.text, entry.cursor)
    guard !found.candidates.isEmpty else { return .beep }
    var new = entry
    let typed = new.cursor - found.start
    let common = found.commonPrefix
    if common.unicodeScalars.count > typed || found.candidates.count == 1 {
      new.remove(found.start..<new.cursor)
      new.insert(common)
      let changed = new.scalars != entry.scalars
      show(new)
      ambiguous = found.candidates.count > 1 ? new : nil
      return changed ? .refresh : .beep
    }
    guard ambiguous?.scalars == entry.scalars else {
      ambiguous = entry
      return .beep
    }
    list(found.candidates.map(\.label))
    return .redraw
  }

  private static let listLimit = 120

  /// Prints candidates in columns below the entry, and makes room for the entry to be drawn again.
  private func list(_ all: [String]) {
    let names = all.prefix(Self.listLimit)
    let (cursor, count) = rows()
    let width = max(Signals.terminalColumns(), 20)
    let cell = min((names.map { DisplayWidth.of($0) }.max() ?? 0) + 2, width)
    let perRow = max(1, width / cell)
    let rowCount = (names.count + perRow - 1) / perRow
    var text = String(repeating: "\n", count: count - cursor)
    for row in 0..<rowCount {
      var line = ""
      for column in 0..<perRow where column * rowCount + row < names.count {
        let name = names[column * rowCount + row]
        line += name + String(repeating: " ", count: max(0, cell - DisplayWidth.of(name)))
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    if all.count > names.count { text += "and \(all.count - names.count) more\n" }
    text += String(repeating: "\n", count: cursor)
    write(text)
  }
}

extension EntryText {
  /// The rest of the line, or at its end the line feed.
  fileprivate var restOfLine: Range<Int> {
    let end = line.upperBound
    return cursor < end ? cursor..<end : cursor..<min(cursor + 1, scalars.count)
  }
}
