/// The folder of lessons: what there is, and which one a learner means.
package struct LessonShelf: Sendable {
  package let folder: String?

  package init(folder: String?) { self.folder = folder }

  /// Looks where the option or `NABLA_LESSONS` says, in `./Lessons`, then beside the executable.
  package static func find(option: String?, executable: String) -> LessonShelf {
    if let option { return LessonShelf(folder: option) }
    if let variable = FileSystem.environment("NABLA_LESSONS") { return LessonShelf(folder: variable) }
    let home = FileSystem.parent(of: executable)
    let places = [
      "Lessons", FileSystem.joined(home, "Lessons"), FileSystem.joined(home, "../Lessons"),
      FileSystem.joined(home, "../share/nabla/Lessons"),
    ]
    return LessonShelf(folder: places.first { FileSystem.isFolder($0) })
  }

  /// The names of the lessons, in order.
  package var names: [String] {
    guard let folder else { return [] }
    return FileSystem.names(inFolder: folder).filter { $0.hasSuffix(".md") && $0.first?.isNumber == true }
      .map { String($0.dropLast(3)) }
  }

  package func path(of name: String) -> String {
    FileSystem.joined(folder ?? "Lessons", name + ".md")
  }

  package func lesson(named name: String) throws -> Lesson {
    try LessonParser.parse(FileSystem.text(ofFile: path(of: name)), name: name)
  }

  /// The lesson that `text` means: its number, its name, or a part of the name that no other has.
  package func match(_ text: String) -> Match {
    let names = names
    if let exact = names.first(where: { $0 == text || $0 + ".md" == text }) { return .one(exact) }
    if let number = Int(text) {
      let same = names.filter { Int($0.prefix { $0.isNumber }) == number }
      if same.count == 1 { return .one(same[0]) }
      return same.isEmpty ? .none : .several(same)
    }
    let wanted = text.lowercased()
    let similar = names.filter { $0.lowercased().contains(wanted) }
    if similar.count == 1 { return .one(similar[0]) }
    let topics = similar.filter { $0.lowercased().drop { $0.isNumber || $0 == "-" }.hasPrefix(wanted) }
    if topics.count == 1 { return .one(topics[0]) }
    return similar.isEmpty ? .none : .several(similar)
  }

  package enum Match: Equatable {
    case one(String)
    case several([String])
    case none
  }
}
