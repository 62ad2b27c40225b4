import Language
import NeuralNetwork

extension Session {
  /// `data`: what there is; `data mnist`: fetch it. The only thing in nabla that opens a connection.
  func data(_ arguments: String) -> CellResult {
    let name = arguments.trimmed
    guard !name.isEmpty else { return listData() }
    guard let set = PublicDataSet.all.first(where: { $0.name == name }) else {
      return refuse(
        "there is no data set '\(name)'",
        hint: PublicDataSet.all.map { "data \($0.name)" }.joined(separator: ", "))
    }
    guard let cache = MNIST.cacheFolder(environment: interpreter.environment) else {
      return refuse("there is no folder to keep data in", hint: "set HOME or XDG_CACHE_HOME")
    }
    let folder = FileSystem.joined(cache, set.name)
    return fetch(set, Download(folder: folder, mirrors: set.mirrors))
  }

  /// Fetches all files of a set, with a line for each.
  func fetch(_ set: PublicDataSet, _ download: Download) -> CellResult {
    var download = download
    let interrupt = interpreter.interrupt
    let line = ProgressLine(output: output)
    download.isInterrupted = { interrupt.isRaised }
    download.report = { line.show($0) }
    do throws(Download.Failure) {
      try download.locked { () throws(Download.Failure) in
        for file in set.files {
          let result = try download.bring(file)
          line.end(file, wasThere: result == .alreadyThere)
        }
      }
    } catch {
      line.clear()
      if error == .interrupted { interrupt.clear() }
      return refused(error, set, download.folder)
    }
    output.showNote("\(set.title): in \(download.folder)\n  \(set.loading)")
    return .ok
  }

  private func listData() -> CellResult {
    let cache = MNIST.cacheFolder(environment: interpreter.environment) ?? ""
    for set in PublicDataSet.all {
      let folder = FileSystem.joined(cache, set.name)
      let isHere = set.files.allSatisfy { FileSystem.exists(FileSystem.joined(folder, $0.name)) }
      let megabytes = (set.files.reduce(0) { $0 + $1.size } + 500_000) / 1_000_000
      output.write(
        "data \(set.name)".padding(toColumns: 14) + set.title
          + (isHere ? ": is here\n" : ": \(megabytes) MB to download\n"))
    }
    output.write("Digits that nabla draws itself need no download: dataset.digits.\n")
    return .ok
  }

  private func refused(
    _ failure: Download.Failure, _ set: PublicDataSet, _ folder: String
  ) -> CellResult {
    let again = "`data \(set.name)` goes on where it stopped"
    let byHand =
      "or fetch the four files yourself, from \(set.mirrors[0]) say, into\n  \(folder)"
      + "\n  or work with the digits that nabla draws: from dataset.digits import load_digits"
    switch failure {
    case .interrupted: return refuse("the download was stopped", hint: again)
    case .busy: return refuse("another nabla is downloading into \(folder)")
    case .folder(let words): return refuse("nothing can be kept: \(words)")
    case .noProgram:
      return refuse("downloading needs the program curl, which is not here", hint: "install curl;\n  " + byHand)
    case .refused(let file, let reasons):
      return refuse(
        "\(file) could not be downloaded\n" + reasons.map { "  \($0)" }.joined(separator: "\n"),
        hint: "\(again);\n  \(byHand)")
    }
  }
}

/// The line of a download: redrawn on a terminal, one for each file elsewhere.
private final class ProgressLine {
  private let output: any NotebookOutput
  private var shown = ""

  init(output: any NotebookOutput) { self.output = output }

  func show(_ progress: Download.Progress) {
    guard output.redrawsLines, progress.size > 0 else { return }
    let (size, whole) = (progress.size, max(progress.file.size, 1))
    var text = "\(progress.file.name)  \(megabytes(size)) of \(megabytes(whole)) MB  \(min(size * 100 / whole, 100)) %"
    let rate = Double(size - progress.start) / max(progress.seconds, 0.1)
    if progress.seconds > 1, rate > 0 {
      let left = min(Double(max(whole - size, 0)) / rate, 359_999)
      text += "  \(megabytes(Int(min(rate, 1e12)))) MB/s  \(Int(left.rounded(.up))) s left"
    }
    guard text != shown else { return }
    draw(text)
  }

  func end(_ file: PublicDataSet.File, wasThere: Bool) {
    clear()
    output.write("\(file.name)  \(megabytes(file.size)) MB  \(wasThere ? "was here" : "checked")\n")
    output.flush()
  }

  func clear() {
    guard !shown.isEmpty else { return }
    draw("")
    output.write("\r")
    output.flush()
  }

  private func draw(_ text: String) {
    output.write("\r" + text + String(repeating: " ", count: max(0, shown.count - text.count)))
    shown = text
    output.flush()
  }

  /// In steps of a tenth.
  private func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  fileprivate func padding(toColumns count: Int) -> String {
    self + String(repeating: " ", count: max(1, count - self.count))
  }
}
