/// A part of a cell that runs by itself: the notebook's own lines (`%time f(x)`, `!ls`, `x?`) are cut out of the
/// code around them before it is parsed.
package enum CellPiece: Equatable, Sendable {
  /// Code, pushed down to its line within the cell.
  case code(String)
  /// `%time` and `%timeit` with the code to be timed; the cell forms `%%time` take the whole cell.
  case time(String)
  case timeit(String)
  /// `%%capture name`: code whose output is kept under a name, or nowhere.
  case capture(name: String, code: String)
  /// `%%writefile name`: the rest of the cell goes into a file.
  case write(path: String, text: String, appending: Bool)
  /// A line that asks for nothing that is left to do, and what to say of it.
  case note(String)
  /// `%name arguments` for the table of commands.
  case command(String)
  /// `name?` or `?name`.
  case help(String)
  /// A line that is refused, with the message and a hint.
  case refused(message: String, hint: String)

  /// The pieces of a cell in order.
  package static func pieces(of source: String) -> [CellPiece] {
    if let whole = cellMagic(source) { return whole }
    guard source.contains(where: { $0 == "%" || $0 == "!" || $0 == "?" }) else {
      return [.code(source)]
    }
    var pieces: [CellPiece] = []
    var code: [Substring] = []
    var padding = 0
    var nesting = LineNesting()
    var hasIgnored = false

    func endCode(nextLine: Int) {
      if code.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        pieces.append(.code(String(repeating: "\n", count: padding) + code.joined(separator: "\n")))
      }
      code = []
      padding = nextLine
    }

    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !nesting.isInside, let special = piece(of: line) else {
        code.append(line)
        nesting.read(line)
        continue
      }
      if special == .ignored {
        hasIgnored = true
        // In a block the line must stay a statement.
        code.append(line.first == " " ? "\(line.prefix { $0 == " " })pass" : "")
        continue
      }
      endCode(nextLine: number + 1)
      if case .piece(let piece) = special { pieces.append(piece) }
    }
    endCode(nextLine: 0)
    if !pieces.isEmpty { return pieces }
    return [.code(hasIgnored ? "" : source)]
  }

  private enum Special: Equatable {
    case ignored
    case piece(CellPiece)
  }

  /// Magics that set up what nabla has anyway.
  private static let ignoredMagics: Set<String> = [
    "matplotlib", "load_ext", "reload_ext", "config", "autoreload", "aimport", "env", "precision",
    "colors", "xmode", "autosave", "automagic",
  ]

  private static let refusedMagics: Set<String> = [
    "bash", "sh", "html", "javascript", "js", "svg", "latex", "perl", "ruby", "script",
    "system", "sx", "cd", "cython", "pwd", "ls", "mkdir", "rm", "cp", "mv", "cat",
    "debug", "pdb", "tensorboard", "prun", "lprun", "memit", "mprun", "store", "macro", "edit", "sql", "R",
    "writetemplate", "lsmagic", "notebook", "pycat", "rerun", "recall", "logstart", "dirs", "pushd", "popd",
  ]

  private static let nothingToInstall =
    "NumPy, Matplotlib and the layers are built in; nabla installs nothing."

  private static let installers: Set<String> = ["pip", "pip3", "conda", "mamba"]

  private static func piece(of line: Substring) -> Special? {
    let text = line.trimmed
    guard let first = text.first else { return nil }
    switch first {
    case "!":
      if installers.contains(String(text.drop { $0 == "!" }.prefix { !$0.isWhitespace })) {
        return .piece(.note(nothingToInstall))
      }
      return .piece(
        .refused(
          message: "commands of the shell do not run in nabla: \(text)",
          hint: "os.listdir() names the files of this folder, open() reads them"))
    case "%":
      let rest = text.dropFirst()
      guard let start = rest.first, start.isLetter else { return nil }
      return magic(rest)
    default:
      if takesShellOutput(text) {
        return .piece(
          .refused(
            message: "commands of the shell do not run in nabla: \(text)",
            hint: "os.listdir() and glob.glob('*') name the files of this folder"))
      }
      return helpTarget(text).map { .piece(.help($0)) }
    }
  }

  /// Whether a line is `name = !command`.
  private static func takesShellOutput(_ text: Substring) -> Bool {
    guard let sign = text.firstIndex(of: "=") else { return false }
    let name = text[..<sign].trimmed
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && text[text.index(after: sign)...].trimmed.first == "!"
      && !text[text.index(after: sign)...].trimmed.hasPrefix("!=")
  }

  /// What is timed, without the options in front of it (`-n 10 -r3 -o`): nabla chooses how often to repeat.
  private static func timed(_ text: Substring) -> String {
    var rest = text
    while rest.first == "-", let letter = rest.dropFirst().first, "nrtcpqov".contains(letter) {
      let after = rest.dropFirst(2)
      let hasNumber = letter == "n" || letter == "r" || letter == "p"
      guard let next = after.first, next == " " || (hasNumber && next.isNumber) else { break }
      rest = after.trimmed
      if hasNumber { rest = rest.drop { $0.isNumber }.trimmed }
    }
    return String(rest)
  }

  private static func magic(_ text: Substring) -> Special {
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let arguments = text[name.endIndex...].trimmed
    switch String(name) {
    case "time": return .piece(.time(String(arguments)))
    case "timeit": return .piece(.timeit(timed(arguments)))
    case "pylab":
      return .piece(
        .code(
          """
          import numpy as np
          import matplotlib.pyplot as plt
          from numpy import *
          from matplotlib.pyplot import *
          """))
    case let known where installers.contains(known): return .piece(.note(nothingToInstall))
    case let known where ignoredMagics.contains(known): return .ignored
    case let known where refusedMagics.contains(known): return .piece(refused("%\(known)"))
    default: return .piece(.command(String(text)))
    }
  }

  private static func refused(_ magic: String) -> CellPiece {
    .refused(
      message: "`\(magic)` needs a shell or a browser, and nabla has neither",
      hint: "leave the line out; `help` lists what there is instead")
  }

  /// `%%time` and the like, which take the whole cell.
  private static func cellMagic(_ source: String) -> [CellPiece]? {
    let text = source.drop { $0.isWhitespace }
    guard text.hasPrefix("%%") else { return nil }
    let line = text.prefix { $0 != "\n" }
    let name = line.dropFirst(2).prefix { !$0.isWhitespace }
    let skipped = source[..<line.endIndex].count { $0 == "\n" } + 1
    let body = String(repeating: "\n", count: skipped) + text[line.endIndex...].dropFirst()
    let arguments = line.dropFirst(2 + name.count).split { $0.isWhitespace }
    let words = arguments.filter { !$0.hasPrefix("-") }
    switch String(name) {
    case "time": return [.time(body)]
    case "timeit": return [.timeit(body)]
    case "capture": return [.capture(name: words.first.map { String($0) } ?? "", code: body)]
    case "writefile", "file":
      guard let path = words.first else {
        return [.refused(message: "`%%\(name)` needs the name of a file", hint: "%%\(name) network.py")]
      }
      return [
        .write(
          path: path.filter { $0 != "'" && $0 != "\"" },
          text: text[line.endIndex...].dropFirst() + (text.hasSuffix("\n") ? "" : "\n"),
          appending: arguments.contains("-a"))
      ]
    default: return [refused("%%\(name)")]
    }
  }

  /// The name in `name?` and `?name`.
  private static func helpTarget(_ text: Substring) -> String? {
    let name: Substring
    if text.hasSuffix("?") {
      name = text.dropLast(text.hasSuffix("??") ? 2 : 1)
    } else if text.hasPrefix("?") {
      name = text.dropFirst(text.hasPrefix("??") ? 2 : 1).trimmed
    } else {
      return nil
    }
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    else { return nil }
    return String(name)
  }
}

/// Whether the next line is inside a bracket or a string of several lines, read line by line.
struct LineNesting {
  private var depth = 0
  private var quote: Character?

  var isInside: Bool { depth > 0 || quote != nil }

  mutating func read(_ line: Substring) {
    var rest = line
    while let character = rest.first {
      if let open = quote {
        if character == "\\" {
          rest = rest.dropFirst(2)
          continue
        }
        if rest.hasPrefix(String(repeating: open, count: 3)) {
          quote = nil
          rest = rest.dropFirst(3)
          continue
        }
        rest = rest.dropFirst()
        continue
      }
      switch character {
      case "#": return
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      case "'", "\"":
        if rest.hasPrefix(String(repeating: character, count: 3)) {
          quote = character
          rest = rest.dropFirst(3)
        } else {
          rest = afterString(rest, quote: character)
        }
        continue
      default: break
      }
      rest = rest.dropFirst()
    }
  }

  /// What follows a string of one line.
  private func afterString(_ text: Substring, quote: Character) -> Substring {
    var rest = text.dropFirst()
    while let character = rest.first {
      if character == "\\" {
        rest = rest.dropFirst(2)
      } else if character == quote {
        return rest.dropFirst()
      } else {
        rest = rest.dropFirst()
      }
    }
    return rest
  }
}

extension StringProtocol {
  /// Without the blanks at both ends.
  package var trimmed: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    var end = endIndex
    while end > start {
      let previous = index(before: end)
      guard self[previous].isWhitespace else { break }
      end = previous
    }
    return self[start..<end]
  }
}
