import Foundation
import QualityModel
import QualityStore
import Testing

@testable import QualityCommands

@Suite("What waits for somebody")
struct TodoTests {
  /// Two units, one below the other, four people, and things of every sort, seen on 31 March 2025.
  private func office() throws -> Bench {
    let bench = try Bench()
    for words in [
      ["init", "--name", "Sociālais dienests", "--language", "lv"],
      ["unit", "add", "--name", "Dienests"], ["unit", "add", "--name", "Nodaļa", "--parent", "U-01"],
      ["person", "add", "--id", "E-001", "--name", "Vadītājs", "--roles", "director", "--unit", "U-01"],
      [
        "person", "add", "--id", "E-004", "--name", "Darbinieks 004", "--roles", "auditor;employee", "--unit", "U-02",
        "--as", "E-001",
      ],
      [
        "person", "add", "--id", "E-002", "--name", "Kvalitātes vadītājs", "--roles", "qualityManager", "--account",
        "tester", "--unit", "U-01", "--as", "E-001",
      ],
      ["person", "add", "--id", "E-003", "--name", "Darbinieks 003", "--roles", "owner;employee", "--unit", "U-02"],
      ["process", "add", "--name", "Aprūpe mājās", "--kind", "core", "--owner", "E-003"],
    ] { #expect(bench.run(words).code == 0, "\(words)") }
    return bench
  }

  /// Writes records as they would come from another register.
  private func take(_ bench: Bench, _ kind: String, _ id: String, _ values: [String: String]) throws {
    let schema = try #require(RecordSchema.named(kind))
    let workspace = try Workspace.open(bench.path("quality.aplis"))
    try workspace.write(as: Actor("E-002", at: Instant(secondsSince1970: 1_743_408_000))) { writer in
      var record = RecordValue(schema, id: id)
      let resolver = ReferenceResolver(writer.reader)
      for (key, text) in values {
        let field = try #require(schema.field(key), "\(kind).\(key)")
        record[field] = try resolver.value(of: text, for: field)
      }
      try writer.takeOver(record)
    }
  }

  private func action(_ bench: Bench, _ number: Int, due: String, _ more: [String: String] = [:]) throws {
    let values = ["title": "Darbs \(number)", "kind": "improvement", "responsible": "E-003", "due": due]
    try take(bench, "action", "ACT-2025-00\(number)", values.merging(more) { $1 })
  }

  private func ids(_ bench: Bench, _ words: [String] = []) throws -> [String] {
    let output = bench.run(["todo", "--json"] + words).output
    let lines = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    return try #require(lines).compactMap { line in
      guard let id = line["id"] as? String, let wait = line["wait"] as? String else { return nil }
      return "\(id).\(wait)"
    }
  }

  @Test("What is overdue longest stands first; what is finished or cancelled never appears")
  func order() throws {
    let bench = try office()
    try action(bench, 1, due: "2025-04-10")
    try action(bench, 2, due: "2025-03-01")
    try action(bench, 3, due: "2025-01-01", ["state": "cancelled"])
    try action(bench, 4, due: "2025-01-01", ["state": "verified"])
    try action(bench, 5, due: "2025-03-17", ["state": "started"])
    #expect(try ids(bench) == ["ACT-2025-002.due", "ACT-2025-005.due", "ACT-2025-001.due"])
    #expect(try ids(bench, ["--until", "2025-03-31"]) == ["ACT-2025-002.due", "ACT-2025-005.due"])
    #expect(try ids(bench, ["--limit", "1"]) == ["ACT-2025-002.due"])
    #expect(bench.run(["action", "withdraw", "ACT-2025-002", "--reason", "Kļūda"]).code == 0)
    #expect(try ids(bench) == ["ACT-2025-005.due", "ACT-2025-001.due"])
  }

  @Test("Each line says how late it is, who is to know, and the next command")
  func line() throws {
    let bench = try office()
    try action(bench, 1, due: "2025-03-21")
    try action(bench, 2, due: "2025-03-31")
    let csv = bench.run(["todo", "--csv"]).output.split(separator: "\r\n")
    #expect(
      csv.dropFirst() == [
        "action,due,ACT-2025-001,Darbs 1,2025-03-21,10,owner,planned,E-003,Darbinieks 003,U-02,,"
          + "action complete ACT-2025-001",
        "action,due,ACT-2025-002,Darbs 2,2025-03-31,0,none,planned,E-003,Darbinieks 003,U-02,,"
          + "action complete ACT-2025-002",
      ])
    bench.run(["setting", "add", "--name", "escalation.director", "--value", "5"])
    #expect(bench.run(["todo", "--csv"]).output.contains("2025-03-21,10,director,"))
  }

  @Test("A person's list has what they share, and what their role has to do where nobody is named")
  func persons() throws {
    let bench = try office()
    try action(bench, 1, due: "2025-04-01")
    try action(bench, 2, due: "2025-04-02", ["responsible": "E-001", "coResponsible": "E-004"])
    try take(
      bench, "audit", "AUD-2025-01",
      ["title": "Audits", "planned": "2025-05-05", "leader": "E-002", "team": "E-004;E-001", "units": "U-02"])
    try action(
      bench, 3, due: "2025-01-01", ["state": "completed", "completedOn": "2025-01-01", "checkDue": "2025-04-03"])
    #expect(
      try ids(bench, ["--person", "E-004"]) == ["ACT-2025-002.due", "ACT-2025-003.check", "AUD-2025-01.hold"])
    #expect(try ids(bench, ["--person", "Darbinieks 003"]) == ["ACT-2025-001.due"])
    #expect(try ids(bench, ["--person", "E-001"]) == ["ACT-2025-002.due", "AUD-2025-01.hold"])
    let wrong = bench.run(["todo", "--person", "Nav tāda"], language: "en")
    #expect(wrong.code == 64 && wrong.errors.contains("aplis person list"), "\(wrong.errors)")
  }

  @Test("A unit's list has what belongs to the units below it; a process has its own")
  func units() throws {
    let bench = try office()
    try take(
      bench, "nonconformity", "NC-2025-001",
      [
        "title": "Akts", "found": "2025-03-01", "source": "incident", "severity": "minor", "unit": "U-02",
        "process": "P-01", "due": "2025-06-01",
      ])
    try action(bench, 1, due: "2025-04-01", ["responsible": "E-001", "for": "NC-2025-001"])
    try action(bench, 2, due: "2025-04-02", ["responsible": "E-001"])
    #expect(try ids(bench, ["--unit", "U-02"]) == ["ACT-2025-001.due", "NC-2025-001.due"])
    #expect(try ids(bench, ["--unit", "U-01"]) == ["ACT-2025-001.due", "ACT-2025-002.due", "NC-2025-001.due"])
    #expect(try ids(bench, ["--process", "Aprūpe mājās"]) == ["ACT-2025-001.due", "NC-2025-001.due"])
  }

  @Test("A check whose day has come shows what happened since, in the same process against the same criterion")
  func checks() throws {
    let bench = try office()
    let place = [
      "source": "incident", "severity": "minor", "process": "P-01", "criterion": "iso-9001-2015:8.5.1", "title": "Akts",
    ]
    try take(
      bench, "nonconformity", "NC-2024-001",
      place.merging([
        "found": "2024-10-01", "state": "implemented", "implementedOn": "2024-12-01", "due": "2024-12-15",
        "checkDue": "2025-03-01",
      ]) { $1 })
    try take(bench, "nonconformity", "NC-2025-001", place.merging(["found": "2025-02-01", "state": "closed"]) { $1 })
    try take(bench, "nonconformity", "NC-2024-002", place.merging(["found": "2024-11-01", "state": "closed"]) { $1 })
    try take(bench, "nonconformity", "NC-2025-002", place.merging(["found": "2025-02-02", "state": "rejected"]) { $1 })
    #expect(try ids(bench) == ["NC-2024-001.check"])
    let run = bench.run(["todo"], language: "en")
    #expect(run.output.contains("since it was completed (2024-12-01)"), "\(run.output)")
    #expect(run.output.contains(": NC-2025-001\n"))
    #expect(bench.run(["todo", "--json"]).output.contains("\"nonconformities\":[\"NC-2025-001\"]"))
  }

  @Test("Feedback gets its terms by law when a person adds it, and keeps those that were given")
  func feedback() throws {
    let bench = try office()
    let day = Day(year: 2026, month: 4, day: 1) ?? .first
    func add(_ more: [String]) -> String {
      bench.run(
        ["feedback", "add", "--text", "Teksts", "--received", "2026-03-30", "--json"] + more, today: day
      ).output
    }
    #expect(
      add(["--kind", "complaint", "--from", "client"]).contains(
        "\"forwardDue\":\"2026-04-08\",\"answerDue\":\"2026-04-15\""))
    #expect(add(["--kind", "complaint", "--from", "client", "--answer-due", "2026-04-10"]).contains("2026-04-10"))
    #expect(!add(["--kind", "thanks", "--from", "client"]).contains("Due"))
    let anonymous = add(["--kind", "complaint", "--from", "anonymous"])
    #expect(anonymous.contains("forwardDue") && !anonymous.contains("answerDue"))
    let free = ["--name", "calendar.free", "--value", "2026-03-31; 01.04.2026."]
    bench.run(["setting", "add"] + free + ["--recompute", "no"])
    let again = add(["--kind", "complaint", "--from", "client", "--doubles", "accept"])
    #expect(again.contains("\"answerDue\":\"2026-04-17\""), "\(again)")
    let refused = bench.run(["setting", "edit", "calendar.free", "--value", "vakar"], language: "en")
    #expect(refused.code == 1 && refused.errors.contains("‘vakar’"), "\(refused.errors)")
  }

  @Test("On a screen the command is whole however narrow the line is, and the rest is counted")
  func screen() throws {
    let bench = try office()
    for number in 1...9 { try action(bench, number, due: "2025-03-0\(number)") }
    let run = bench.run(["todo", "--limit", "4"], language: "lv", isTerminal: true)
    #expect(run.output.contains("Gaida 9 darbi; kavējas: 9"), "\(run.output)")
    #expect(run.output.contains("… un vēl 5"))
    #expect(run.output.contains("action complete ACT-2025-004"))
    #expect(!run.output.contains("«"))
    #expect(bench.run(["todo"], language: "en", isTerminal: true, today: .first).output.contains("ACT-2025-009"))
  }
}
