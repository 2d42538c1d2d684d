import Foundation
import Testing

@Suite("The built program")
struct ProgramTests {
  static let header = "title,found,source,severity\n"

  @Test("From an empty folder to a list: create, record, import, export")
  func scenario() throws {
    let built = try Built.ready()
    #expect(
      try built.run([
        "nc", "add", "--title", "Nav paraksta", "--found", "2025-03-01", "--source", "employee", "--severity", "minor",
      ]).code == 0)
    try built.write(Self.header + "Āboliņš,2025-03-02,employee,major\n", to: "list.csv")
    #expect(try built.run(["import", "nc", "list.csv", "--language", "lv"]).output.contains("1 jauna"))
    #expect(try built.run(["export", "nc", "-o", "out.csv"]).code == 0)
    #expect(try built.text("out.csv") == built.run(["export", "nc"]).output)
    #expect(try built.text("out.csv").split(separator: "\n").count == 3)
    let check = try built.run(["check", "--language", "en"])
    #expect(check.code == 0 && check.output.hasPrefix("Everything is whole"), "\(check.output)")
  }

  @Test("Exit codes: 0 fine, 1 findings, 64 wrong usage, 65 bad data, 74 input or output")
  func exitCodes() throws {
    let built = try Built.ready()
    try built.write(Self.header + "a,2025-13-01,employee,minor\nb,2025-03-01,employee,minor\n", to: "bad.csv")
    for (words, code) in [
      (["--version"], 0), (["import", "nc", "bad.csv", "--partial", "rejects.csv"], 1),
      (["nc", "withdraw", "NC-2025-001", "--reason", "x"], 0),
      (["nc", "withdraw", "NC-2025-001", "--reason", "x"], 1), (["nosuch"], 64),
      (["import", "nc", "bad.csv", "--nosuch"], 64),
      (["import", "nc", "bad.csv"], 65), (["nc", "show", "NC-1"], 65), (["import", "nc", "nowhere.csv"], 74),
      (["export", "nc", "-o", "bad.csv"], 74),
    ] as [([String], Int32)] {
      let run = try built.run(words)
      #expect(run.code == code, "\(words): \(run.errors)")
      if code >= 64 { #expect(run.output.isEmpty && !run.errors.isEmpty, "\(words)") }
      if code == 0 { #expect(!run.output.isEmpty && run.errors.isEmpty, "\(words)") }
    }
  }

  @Test("Results go to the output, messages to the errors, without colour or progress where nobody sits")
  func streams() throws {
    let built = try Built.ready()
    let rows = (0..<5000).map { "a\($0),2025-03-01,employee,minor\n" }.joined()
    try built.write(Self.header + rows, to: "list.csv")
    let run = try built.run(["import", "nc", "list.csv"])
    #expect(run.errors.isEmpty && run.code == 0)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\r"))
    #expect(try built.run(["nosuch"]).errors.contains("\u{1B}") == false)
  }

  @Test("The program speaks the language that is asked for, by option or surroundings")
  func languages() throws {
    let built = try Built.ready()
    #expect(try built.run(["status", "--language", "en"]).output != built.run(["status", "--language", "lv"]).output)
    #expect(try built.run(["nosuch", "--language", "lv"]).errors.contains("komandas „nosuch“ nav"))
  }

  @Test("A table comes from a pipe too", arguments: ["nonconformity", "measurement"])
  func pipe(_ kind: String) throws {
    let built = try Built.ready()
    try built.run(["indicator", "add", "--name", "Dienas"])
    let table =
      kind == "measurement" ? "indicator,period,value\nDienas,2024,5\n" : Self.header + "a,2025-03-01,employee,minor\n"
    try built.write(table, to: "table.csv")
    let run = try built.run(["-c", "cat table.csv | \"$APLIS\" import \(kind) /dev/stdin"], throughShell: true)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try built.run(["export", kind]).output.split(separator: "\n").count == 2)
    #expect(try built.run(["check"]).code == 0)
  }

  @Test("Output that cannot be written is a failure; that nobody reads on is none")
  func lostOutput() throws {
    let built = try Built.ready()
    let full = try built.run(["-c", "\"$APLIS\" status --language en > /dev/full"], throughShell: true)
    #expect(full.code == 74 && full.errors.contains("[output.unwritable]"), "\(full.code) \(full.errors)")
    let rows = (0..<3000).map { "a\($0),2025-03-01,employee,minor\n" }.joined()
    try built.write(Self.header + rows, to: "list.csv")
    try built.run(["import", "nc", "list.csv"])
    let closed = try built.run(
      ["-c", "{ \"$APLIS\" export nc; echo $? > code; } | head -1 > /dev/null; cat code"], throughShell: true)
    #expect(closed.output == "0\n" && closed.errors.isEmpty, "\(closed)")
  }

  @Test("Whoever does not see the result of a write is told that it is kept")
  func keptOutput() throws {
    let built = try Built.ready()
    let add = "\"$APLIS\" unit add --language en --name"
    let full = try built.run(["-c", "\(add) A > /dev/full"], throughShell: true)
    #expect(full.code == 74 && full.errors.contains("what was written to the workspace is kept"), "\(full)")
    let cut = try built.run(["-c", "{ sleep 1; \(add) B; echo $? > code; } | true; cat code"], throughShell: true)
    #expect(cut.output == "0\n" && cut.errors.contains("what was written to the workspace is kept"), "\(cut)")
    #expect(try built.run(["export", "unit"]).output.split(separator: "\n").count == 3)
    let read = try built.run(["-c", "\"$APLIS\" unit list --language en > /dev/full"], throughShell: true)
    #expect(!read.errors.contains("what was written to the workspace"))
  }

  @Test("In a folder that is gone the program says so, and looks for nothing without end")
  func goneFolder() throws {
    let built = try Built()
    let run = try built.run(["-c", "mkdir g; cd g; rmdir ../g; \"$APLIS\" status --language en"], throughShell: true)
    #expect(run.code == 74 && run.errors.contains("[folder.gone]"), "\(run)")
  }

  @Test("Without its own words the program stops, instead of doing something else")
  func noWords() throws {
    let built = try Built.ready()
    let trace = "strace -f -qq -o /dev/null -P /proc/self/maps -e inject=openat:error=EACCES \"$APLIS\" status"
    let run = try built.run(["-c", "strace -o /dev/null true && \(trace)"], throughShell: true)
    // Where nothing may be traced there is nothing to be seen.
    if run.code == 74 { #expect(run.errors.contains("[program.no-words]"), "\(run)") }
    #expect(!run.output.contains("OVERVIEW"))
  }

  @Test("A personal code does not get into the trail as a name")
  func actor() throws {
    let built = try Built.ready()
    let run = try built.run(["unit", "add", "--name", "A", "--as", "010190-12349", "--language", "en"])
    #expect(run.code == 65 && run.errors.contains("[acting.personal-code]"), "\(run)")
    #expect(try !built.run(["trail", "list"]).output.contains("010190"))
  }

  @Test("An export or backup that cannot be finished leaves nothing behind")
  func unfinished() throws {
    let built = try Built.ready()
    // The shell's limit stands in for a full disk.
    let rows = (0..<3000).map { "a\($0),2025-03-01,employee,minor\n" }.joined()
    try built.write(Self.header + rows, to: "list.csv")
    try built.run(["import", "nc", "list.csv"])
    let start = "trap '' XFSZ; ulimit -f 100; "
    for words in ["export --all -o out", "export nc -o nc.csv", "backup copy"] {
      let run = try built.run(["-c", start + "\"$APLIS\" " + words], throughShell: true)
      #expect(run.code == 74 && !run.errors.contains("[unexpected]"), "\(words): \(run)")
    }
    let left = try FileManager.default.subpathsOfDirectory(atPath: built.folder).filter {
      !$0.hasPrefix(".") && !$0.hasPrefix("quality")
    }
    #expect(Set(left) == ["list.csv", "out"], "\(left)")
  }

  @Test("Without its strings the program says where it looked")
  func noHome() throws {
    let run = try Built().run(["status", "--home", "/nowhere"])
    #expect(run.code == 74 || run.code == 64)
    #expect(run.errors.contains("/nowhere"), "\(run.errors)")
  }

  @Test("Two programs that write at the same time both finish")
  func together() throws {
    let built = try Built.ready()
    try built.write(Self.header + (0..<500).map { "a\($0),2025-03-01,employee,minor\n" }.joined(), to: "list.csv")
    let program = "\"$APLIS\" import nc list.csv --doubles accept"
    let run = try built.run(
      ["-c", "\(program) & \(program); code=$?; wait $! && exit $code"],
      throughShell: true)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try built.run(["export", "nc"]).output.split(separator: "\n").count == 1001)
    #expect(try built.run(["check"]).code == 0)
  }
}
