import Glibc
import Language
import Testing

@testable import Notebook

/// The fence around the files of programs: what lies inside, and what Python's words are for the rest.
struct FileFenceTests {
  /// A folder with a program's files and, beside it, a folder that is none of its business.
  private final class Place {
    let root = TemporaryFolder()
    var own: String { root.path + "/own" }
    var other: String { root.path + "/other" }
    let session: Session
    let output = CapturedOutput()

    init() throws {
      session = Session(output: output)
      FileSystem.makeFolder(own + "/sub")
      FileSystem.makeFolder(other)
      try FileSystem.write(Array("inside".utf8), toFile: own + "/a.txt", appending: false)
      try FileSystem.write(Array("secret".utf8), toFile: other + "/s.txt", appending: false)
      try FileSystem.write(Array("secret".utf8), toFile: root.path + "/named.txt", appending: false)
      symlink(other + "/s.txt", own + "/link.txt")
      symlink(other, own + "/linked")
      symlink(other + "/new.txt", own + "/dangling")
      symlink("a.txt", own + "/inner.txt")
      mkfifo(own + "/pipe", 0o600)
      session.interpreter.files = ProgramFiles(folders: [own], files: [root.path + "/named.txt"])
    }

    func run(_ code: String) -> String {
      let captured = CapturedOutput()
      let program = "import numpy as np, os, pickle, gzip, glob\nD = '\(own)/'\nO = '\(other)/'\nR = '\(root.path)/'\n" + code
      _ = session.redirected(to: captured) { session.run(Cell(source: program), name: "<cell 1>") }
      return captured.text + (captured.errorText.split(separator: "\n").first.map(String.init) ?? "")
    }
  }

  @Test(arguments: [
    ("print(open(D + 'a.txt').read())", "inside\n"),
    ("print(open(D + 'inner.txt').read())", "inside\n"),
    ("print(open(D + 'sub/../a.txt').read())", "inside\n"),
    ("print(open(R + 'named.txt').read())", "secret\n"),
    ("open(D + 'sub/new', 'w').write('x'); print(os.listdir(D + 'sub'))", "['new']\n"),
    ("print(sorted(os.listdir(D))[:2], glob.glob(D + 'a*'))", "['a.txt', 'dangling'] ["),
    (
      "os.rename(D + 'a.txt', D + 'b.txt'); os.remove(D + 'b.txt'); os.makedirs(D + 'm/n'); os.rmdir(D + 'm/n'); "
        + "print(os.listdir(D + 'm'), os.path.exists(D + 'b.txt'))", "[] False\n"
    ),
  ])
  func filesInsideAreReached(_ code: String, _ expected: String) throws {
    #expect(try Place().run(code).hasPrefix(expected))
  }

  @Test(arguments: [
    "open(O + 's.txt')", "open(D + '../other/s.txt')", "open(D + 'link.txt')",
    "open(D + 'linked/s.txt')", "open('/etc/passwd')", "open('/proc/self/environ')",
    "open('/dev/zero', 'rb').read(1)", "open(O + 'new.txt', 'w')", "open(D + 'linked/new.txt', 'w')",
    "open(D + 'dangling', 'w')", "open(D + '../x.txt', 'a')",
    "open(D + 'pipe')", "open(D + 'pipe', 'w')", "os.listdir(O)", "os.listdir(D + 'linked')",
    "os.listdir('/')", "np.load(O + 's.txt')", "np.save(O + 'x', np.ones(2))",
    "np.savetxt(O + 'x.txt', np.ones(2))", "np.loadtxt(O + 's.txt')", "gzip.open(O + 's.txt')",
    "pickle.load(open(O + 's.txt', 'rb'))", "os.path.getsize(O + 's.txt')",
    "os.remove(O + 's.txt')", "os.remove(D + 'link.txt')", "os.remove(D + 'linked/s.txt')",
    "os.rename(D + 'a.txt', O + 'new.txt')", "os.rename(O + 's.txt', D + 'taken')", "os.mkdir(O + 'made')",
    "os.makedirs(D + 'linked/made/below')", "os.rmdir(O)", "os.stat(O + 's.txt')",
  ])
  func filesOutsideAreRefused(_ code: String) throws {
    let place = try Place()
    let printed = place.run(code)
    #expect(printed.hasPrefix("PermissionError: [Errno "), "\(code): \(printed)")
    #expect(!FileSystem.exists(place.other + "/new.txt"))
    #expect(!FileSystem.exists(place.other + "/made"))
    #expect(FileSystem.exists(place.other + "/s.txt"))
    #expect(!FileSystem.exists(place.other + "/x.npy"))
    #expect(!FileSystem.exists(place.root.path + "/x.txt"))
  }

  @Test(arguments: [
    ("open(D + 'nothing')", "FileNotFoundError: [Errno 2] No such file or directory: '"),
    ("open(D + 'dangling')", "FileNotFoundError: [Errno 2] No such file or directory: '"),
    ("open(D)", "IsADirectoryError: [Errno 21] Is a directory: '"),
    ("open(D + 'sub', 'w')", "IsADirectoryError: [Errno 21] Is a directory: '"),
    ("os.listdir(D + 'nothing')", "FileNotFoundError: [Errno 2] No such file or directory: '"),
    ("open(D + 'a.txt', 'x')", "FileExistsError: [Errno 17] File exists: '"),
    ("open('')", "FileNotFoundError: [Errno 2] No such file or directory: ''"),
    ("open('a\\0b')", "ValueError: embedded null byte"),
    ("open(D + 'no/such/x', 'w')", "FileNotFoundError: [Errno 2] No such file or directory: '"),
  ])
  func refusalsUsePythonsWords(_ code: String, _ expected: String) throws {
    let printed = try Place().run(code)
    #expect(printed.hasPrefix(expected), "\(code): \(printed)")
  }

  @Test func globAndWalkSeeNothingOutside() throws {
    let place = try Place()
    #expect(place.run("print(glob.glob(O + '*'), glob.glob(D + 'linked/*'), list(os.walk(O)))") == "[] [] []\n")
  }

  @Test func sparseFilesThatAreTooLargeAreRefused() throws {
    let place = try Place()
    truncate(place.own + "/a.txt", 1 << 36)
    #expect(place.run("open(D + 'a.txt', 'rb')").hasPrefix("OSError: larger than 256 MiB"))
  }

  @Test func anImportFromAPipeDoesNotWait() throws {
    let place = try Place()
    mkfifo(place.own + "/waits.py", 0o600)
    let printed = place.run("import sys\nsys.path.append(D)\nimport waits")
    #expect(printed.hasPrefix("ModuleNotFoundError: No module named 'waits'"))
  }
}
