import CLineEditing
import TextPlot
import Glibc
import Notebook

/// What the prompt gave back.
enum PromptResult {
  case entry(String)
  case interrupted
  case endOfInput
}

/// What the editor asks of the notebook while an entry is being written.
struct EditorQuestions {
  /// Whether Enter ends the entry; otherwise the indentation of the next line.
  var enter: (_ text: String) -> EnterAction
  var complete: (_ text: String, _ cursor: Int) -> Completion
}

/// An editor for entries of several lines on top of libedit, which draws, decodes keys and knows the terminal.
///
/// libedit edits one line of text: line feeds in it carry a margin (`EntryLayout`). Before each key is read,
/// the buffer is compared with the entry as it was, and put right where a command of libedit's broke a margin.
/// Keys that change more than libedit knows (Enter, Up, ^R, a paste) are commands of this class.
final class LineEditor {
  /// `client` of libedit's callbacks; the box lives as long as the editor.
  var handle: OpaquePointer?
  let history: EntryHistory
  let questions: EditorQuestions
  let style: PromptStyle
  var promptText: UnsafeMutablePointer<CChar>?
  var label = ""
  var layout = EntryLayout(margin: "")
  /// The entry as it was after the last command.
  var entry = EntryText()
  var killed: EntryLayout.Scalars = []
  var walk: HistoryWalk?
  var search: HistorySearch?
  /// What a paste left: Enter right after it runs the whole.
  var pasted: EntryText?
  /// The entry for which Tab found several candidates: the next Tab lists them.
  var ambiguous: EntryText?
  /// Keys to be read before those of the terminal.
  var pendingKeys: [Int32] = []
  var input = KeyReader()
  var wasInterrupted = false
  var initialText: EntryText?

  init?(history: EntryHistory, questions: EditorQuestions, style: PromptStyle) {
    self.history = history
    self.questions = questions
    self.style = style
    handle = nabla_editor_create(Unmanaged.passUnretained(self).toOpaque())
    guard let handle else { return nil }
    nabla_editor_set_prompt(handle, { LineEditor.of($0)?.promptText }, 1)
    nabla_editor_set_reader(handle, { LineEditor.of($0)?.readKey($1) ?? -1 })
    bindKeys(handle)
  }

  deinit {
    if let handle { el_end(handle) }
    free(promptText)
  }

  static func of(_ handle: OpaquePointer?) -> LineEditor? {
    guard let client = nabla_editor_client(handle) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  /// Shows the prompt and lets the user write one entry.
  func read(label: String, initial: String = "") -> PromptResult {
    self.label = label
    layout = EntryLayout(margin: PromptStyle.continuation(for: label))
    entry = EntryText()
    initialText = initial.isEmpty ? nil : EntryText(initial)
    walk = nil
    search = nil
    pasted = nil
    ambiguous = nil
    wasInterrupted = false
    updatePrompt()
    Signals.blockWhileEditing()
    // libedit draws the prompt before it leaves the terminal's line mode: keys in between would be lost.
    nabla_editor_prepare_terminal(handle)
    write("\u{1B}[?2004h")
    var count: Int32 = 0
    let line = el_wgets(handle, &count)
    write("\u{1B}[?2004l")
    Signals.unblockAfterEditing()
    if wasInterrupted {
      moveBelowEntry()
      return .interrupted
    }
    guard let line, count > 0 else {
      write("\n")
      return .endOfInput
    }
    var scalars = (0..<Int(count)).map { line[$0] }
    if scalars.last == EntryLayout.lineFeed { scalars.removeLast() }
    return .entry(String(scalars: layout.plain(scalars)))
  }

  func updatePrompt() {
    free(promptText)
    if let search {
      let state = search.hasFailed ? "no match" : "search"
      promptText = strdup("(\(state)) \(search.needle): ")
    } else {
      promptText = strdup(style.prompt(label))
    }
  }

  func write(_ text: String) {
    fflush(nil)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count <= 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }

  // MARK: The buffer

  /// libedit's text and cursor.
  var buffer: (text: EntryLayout.Scalars, cursor: Int) {
    guard let line = el_wline(handle)?.pointee, let start = line.buffer else { return ([], 0) }
    let text = Array(UnsafeBufferPointer(start: start, count: line.lastchar - start))
    return (text, line.cursor - start)
  }

  /// The entry as libedit's commands left it.
  func currentEntry() -> EntryText {
    let (text, cursor) = buffer
    return layout.reconciled(entry, decorated: text, cursor: cursor)
  }

  /// Puts an entry into libedit's buffer; true where that changed anything.
  @discardableResult
  func show(_ new: EntryText) -> Bool {
    entry = new
    let (text, cursor) = buffer
    let wanted = layout.decorated(new.scalars)
    let place = layout.decoratedPosition(new.cursor, in: new.scalars)
    if text == wanted, cursor == place { return false }
    if wanted.isEmpty {
      el_cursor(handle, Int32(clamping: text.count))
      el_deletestr(handle, Int32(clamping: text.count))
    } else {
      el_wreplacestr(handle, wanted + [0])
      el_cursor(handle, Int32(clamping: -wanted.count))
      el_cursor(handle, Int32(clamping: place))
      // The call counts from wherever the text's replacement left the cursor.
      let moved = buffer.cursor
      if moved != place { el_cursor(handle, Int32(clamping: place - moved)) }
    }
    return true
  }

  /// The screen row of the cursor within the entry, and the number of rows.
  func rows() -> (cursor: Int, count: Int) {
    let width = max(Signals.terminalColumns(), 2)
    let (text, cursor) = buffer
    var row = 0
    var column = DisplayWidth.of(PromptStyle.plain(label))
    var cursorRow = 0
    for (position, scalar) in text.enumerated() {
      if position == cursor { cursorRow = row }
      if scalar == EntryLayout.lineFeed {
        row += 1
        column = 0
        continue
      }
      let size = Unicode.Scalar(UInt32(bitPattern: scalar)).map { DisplayWidth.of($0) } ?? 1
      if column + size > width {
        row += 1
        column = 0
      }
      column += size
    }
    if cursor >= text.count { cursorRow = row }
    return (cursorRow, row + 1)
  }

  func moveBelowEntry() {
    let (cursor, count) = rows()
    // In the middle of an entry the mark would overwrite text.
    let mark = entry.cursor == entry.scalars.count ? "^C" : ""
    write(mark + String(repeating: "\n", count: max(1, count - cursor)))
  }

  // MARK: Reading keys

  /// Reads a key for libedit, after putting the buffer right.
  func readKey(_ key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    guard let key else { return -1 }
    if let initialText {
      self.initialText = nil
      show(initialText)
      key.pointee = PrivateKey.redraw
      return 1
    }
    let before = entry
    let current = currentEntry()
    if show(current) {
      key.pointee = PrivateKey.refresh
      return 1
    }
    if before.scalars != current.scalars, current.scalars.contains(where: { $0 >= 0x1100 }) {
      // Inserting before a wide character leaves the drawn cursor a column off.
      key.pointee = PrivateKey.redraw
      return 1
    }
    while true {
      if !pendingKeys.isEmpty {
        key.pointee = pendingKeys.removeFirst()
        return 1
      }
      switch input.next() {
      case .key(let scalar):
        if search != nil, let replacement = searchKey(scalar) {
          key.pointee = replacement
        } else {
          key.pointee = scalar
        }
        return 1
      case .resized:
        el_resize(handle)
        key.pointee = PrivateKey.redraw
        return 1
      case .resumed:
        nabla_editor_prepare_terminal(handle)
        write("\u{1B}[?2004h")
        key.pointee = PrivateKey.redraw
        return 1
      case .interrupted:
        wasInterrupted = true
        if entry.scalars.count > 0 { history.append(entry.text, toFile: false) }
        errno = EINTR
        return -1
      case .end:
        return 0
      }
    }
  }
}

/// Keys that no keyboard sends in this notation and that stand for commands of the editor.
enum PrivateKey {
  /// ^^: draw what changed.
  static let refresh: Int32 = 0x1E
  /// ^]: draw everything again.
  static let redraw: Int32 = 0x1D
  /// ^_: end the entry, bound to libedit's own command for it.
  static let accept: Int32 = 0x1F
}
