import QualityModel
import Testing

@testable import QualityCommands

@Suite("What is open is counted by its state, not by whether it has a day")
struct OpenByStateTests {
  private static let nonconformities =
    "title,found,registered,source,severity,process\n"
    + "Plāns nav pārskatīts,2026-11-01,2026-11-02,employee,minor,P-01\n"
    + "Ieteikums,2026-11-01,2026-11-02,employee,observation,P-01\n"
  private static let complaint = "kind,received,text\ncomplaint,2026-11-02,Gaidīja trīs nedēļas\n"
  private let today = Day("2026-11-27") ?? .first

  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    _ = bench.run([
      "person", "add", "--name", "Kvalitātes vadītājs", "--roles", "qualityManager", "--account", "tester",
    ])
    _ = bench.run(["process", "add", "--name", "Aprūpe mājās", "--kind", "core"])
    return bench
  }

  private func run(_ bench: Bench, _ words: [String], isTerminal: Bool = false) -> Bench.Run {
    bench.run(words, language: "en", isTerminal: isTerminal, today: today)
  }

  private func take(_ bench: Bench, _ text: String, as kind: String) throws {
    try bench.write(text, to: "list.csv")
    let run = run(bench, ["import", kind, "list.csv"])
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test("Imported records have the terms that they would have by hand, and are in the lists")
  func imported() throws {
    let bench = try bench()
    try take(bench, Self.complaint, as: "feedback")
    try take(bench, Self.nonconformities, as: "nonconformity")
    let complaint = run(bench, ["feedback", "show", "FB-2026-001", "--json"]).output
    #expect(complaint.contains("\"answerDue\":\"2026-11-16\""), "\(complaint)")
    let minor = run(bench, ["nc", "show", "NC-2026-001", "--json"]).output
    #expect(minor.contains("\"due\":\"2027-01-31\""), "\(minor)")
    let todo = run(bench, ["todo"]).output
    #expect(todo.contains("FB-2026-001") && todo.contains("NC-2026-001") && !todo.contains("NC-2026-002"))
    let status = run(bench, ["status"]).output
    #expect(!status.contains("Nothing is open"), "\(status)")
    let row = status.split(separator: "\n").first { $0.hasPrefix("Nonconformities") }
    #expect(row?.split(separator: " ").dropFirst().first == "2", "\(status)")
    #expect(!status.contains("without a term"), "\(status)")
  }

  @Test("An inspection that asks for no answer is open while it is registered, and lacks nothing")
  func inspection() throws {
    let bench = try bench()
    try take(bench, "body,day,result\nVDEĀVK,2026-10-01,demands\n", as: "inspection")
    let status = run(bench, ["status"]).output
    #expect(!status.contains("Nothing is open") && !status.contains("without a term"), "\(status)")
  }

  @Test("What lacks the term that it should have is named with the next command, wherever open things are listed")
  func undated() throws {
    let bench = try bench()
    try take(bench, "body,day,result\nVDEĀVK,2026-10-01,demands\n", as: "inspection")
    try take(bench, "inspection,text\nINS-2026-01,Papildināt kārtību\n", as: "demand")
    let next = "aplis demand extend DM-2026-01 --due DAY"
    let status = run(bench, ["status"]).output
    #expect(status.contains("without a term (") && status.contains(": DM-2026-01"), "\(status)")
    #expect(status.contains(next), "\(status)")
    for isTerminal in [false, true] {
      let todo = run(bench, ["todo"], isTerminal: isTerminal).output
      #expect(todo.contains("DM-2026-01") && todo.contains(next), "\(todo)")
    }
    let json = run(bench, ["todo", "--json"]).output
    #expect(json.contains("\"id\":\"DM-2026-01\"") && !json.contains("\"day\""), "\(json)")
    let calendar = run(bench, ["calendar", "-o", "a.ics"]).output
    #expect(calendar.contains("DM-2026-01") && calendar.contains(next), "\(calendar)")
    let told = run(bench, ["demand", "extend", "DM-2026-01", "--due", "2026-12-01", "--reason", "Akts"])
    #expect(told.code == 0, "\(told.errors)")
    #expect(!run(bench, ["status"]).output.contains("without a term"))
  }

  @Test("The inspector's folder counts what is not answered and past its term")
  func folder() throws {
    let bench = try bench()
    #expect(run(bench, ["unit", "add", "--name", "Dienas centrs"]).code == 0)
    try take(
      bench,
      "kind,received,text,unit\ncomplaint,2025-11-02,Gaidīja trīs nedēļas,U-01\ncomplaint,2026-11-26,Auksts,U-01\n",
      as: "feedback")
    let words = [
      "folder", "--unit", "U-01", "--from", "2025-01-01", "--to", "2026-12-31", "--standalone", "--format", "xml",
    ]
    let made = run(bench, words + ["-o", "mape"])
    #expect(made.code == 0, "\(made.errors)")
    let xml = try bench.folder("mape").values.map { String(decoding: $0, as: UTF8.self) }.joined()
      .filter { !$0.isWhitespace }
    for label in ["late", "overdue"] {
      let fact =
        xml.split(separator: "<factlabel=\"folder.complaints.\(label)\"").last.flatMap {
          $0.split(separator: "/>").first
        } ?? ""
      #expect(fact.contains("=\"1\""), "\(label): \(fact)")
    }
  }
}
