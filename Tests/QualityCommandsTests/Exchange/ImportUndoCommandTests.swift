import QualityModel
import Testing

@testable import QualityCommands

@Suite("The last import taken back on the command line")
struct ImportUndoCommandTests {
  private static let list =
    "title,found,source,severity\nA,2025-01-01,employee,minor\nB,2025-01-02,employee,minor\n"

  private func count(_ bench: Bench) -> Int { bench.export("nonconformity").split(separator: "\n").count - 1 }

  @Test("An import tells under what it stands and how it is taken back; then the same file goes in once more")
  func again() throws {
    let bench = try Bench.empty()
    let taken = try bench.take(Self.list)
    #expect(taken.output.contains("IMP-2025-001") && taken.output.contains("aplis import undo"), "\(taken.output)")
    let undone = bench.run(["import", "undo", "--reason", "wrong file"], language: "en")
    #expect(undone.code == 0 && undone.output.contains("IMP-2025-001 (list.csv) was taken back: 2 new records"))
    #expect(count(bench) == 0)
    #expect(try bench.take(Self.list).code == 0)
    #expect(bench.export("nonconformity").contains("NC-2025-001"))
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("What was remembered of the columns stays, and it is said how that is taken back")
  func remembered() throws {
    let bench = try Bench.empty()
    try bench.take("title,Kad,source,severity\nA,2025-01-01,employee,minor\n", as: "nc", ["--map", "Kad=found"])
    let undone = bench.run(["import", "undo", "--reason", "wrong file"], language: "en")
    #expect(
      undone.output.contains("(TM-01)") && undone.output.contains("aplis mapping forget TM-01"), "\(undone.output)")
  }

  @Test("An import that brings nothing takes no number")
  func noGap() throws {
    let bench = try Bench.empty()
    let row = { (id: String) in "id,title,found,source,severity\n\(id),A,2025-01-01,employee,minor\n" }
    try bench.take(row("NC-2025-001"))
    try bench.take(row("NC-2025-001"))
    #expect(try bench.take(row("NC-2025-002")).output.contains("IMP-2025-002"))
  }

  @Test("Without a reason, without an import, and with something that stands on it, it says what to do")
  func refused() throws {
    let bench = try Bench.empty()
    let none = bench.run(["import", "undo", "--reason", "x"], language: "en")
    #expect(none.code != 0 && none.errors.contains("[import.undo-nothing]"), "\(none.errors)")
    try bench.take(Self.list)
    #expect(bench.run(["import", "undo"], language: "en").code == 64)
    #expect(bench.run(["nc", "edit", "NC-2025-001", "--title", "C"]).code == 0)
    let stands = bench.run(["import", "undo", "--reason", "x"], language: "en")
    #expect(stands.errors.contains("[import.undo-changed]") && stands.errors.contains("NC-2025-001"))
    #expect(count(bench) == 2)
  }

  @Test("On a terminal it names what would go and asks", arguments: [true, false])
  func asked(_ isMeant: Bool) throws {
    let bench = try Bench.empty()
    try bench.take(Self.list)
    let run = bench.run(
      ["import", "undo", "--reason", "x"], language: "en", isTerminal: true, answers: [isMeant ? "y" : "n"])
    #expect(run.errors.contains("IMP-2025-001 (list.csv") && run.errors.contains("2 new"), "\(run.errors)")
    #expect(count(bench) == (isMeant ? 0 : 2))
  }

  @Test("The page of an import leads to what was taken over with it, and an export leaves both out")
  func shown() throws {
    let bench = try Bench.empty()
    try bench.take("kind,received,text,state\nthanks,2025-01-02,Paldies,closed\n", as: "feedback")
    let page = bench.run(["intake", "show", "IMP-2025-001"], language: "en").output
    #expect(page.contains("list.csv") && page.contains("FB-2025-001"), "\(page)")
    let record = bench.run(["feedback", "show", "FB-2025-001"], language: "en").output
    #expect(record.contains("Taken over with") && record.contains("IMP-2025-001"), "\(record)")
    #expect(!bench.export("feedback").contains("IMP-2025-001"))
    #expect(bench.run(["export", "--all", "-o", "all"]).code == 0)
    #expect(try bench.folder("all").keys.allSatisfy { !$0.contains("intake") })
  }
}
