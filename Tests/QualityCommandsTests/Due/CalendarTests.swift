import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("The calendar and the agenda")
struct CalendarTests {
  private func office() throws -> Bench {
    let bench = try Bench()
    for words in [
      ["init", "--name", "Sociālais dienests", "--language", "lv"],
      ["person", "add", "--name", "Kvalitātes vadītājs", "--roles", "qualityManager", "--account", "tester"],
      ["person", "add", "--name", "Darbinieks 002", "--roles", "owner;employee"],
      ["action", "add", "--title", "Viens", "--kind", "improvement", "--responsible", "E-002", "--due", "2025-06-01"],
      ["action", "add", "--title", "Divi", "--kind", "improvement", "--responsible", "E-002", "--due", "2025-03-01"],
      [
        "feedback", "add", "--kind", "complaint", "--from", "client", "--received", "2025-03-20", "--text",
        "Slepens teksts",
      ],
    ] { #expect(bench.run(words).code == 0, "\(words)") }
    return bench
  }

  /// The events of a calendar by their identifiers without the workspace.
  private func events(_ bench: Bench, _ words: [String] = []) throws -> [String: String] {
    let path = bench.path("k.ics")
    #expect(bench.run(["calendar", "-o", "k.ics"] + words, language: "lv").code == 0)
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing("\r\n ", with: "")
    let events = text.components(separatedBy: "BEGIN:VEVENT").dropFirst()
    return events.reduce(into: [:]) { found, event in
      let uid = event.split(separator: "\r\n").first { $0.hasPrefix("UID:") } ?? ""
      found[String(uid.dropFirst(4).prefix { $0 != "@" })] = event
    }
  }

  @Test("The same records give the same bytes on any day, in a file that only its owner may read")
  func sameBytes() throws {
    let bench = try office()
    _ = try events(bench)
    let first = try Data(contentsOf: URL(filePath: bench.path("k.ics")))
    let later = Day(year: 2025, month: 5, day: 1) ?? .first
    #expect(bench.run(["calendar", "-o", "k.ics"], language: "lv", today: later).code == 0)
    #expect(try Data(contentsOf: URL(filePath: bench.path("k.ics"))) == first)
    let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("k.ics"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("An event keeps its identifier when its day moves, and its number grows")
  func moved() throws {
    let bench = try office()
    let before = try #require(try events(bench)["ACT-2025-001.due"])
    #expect(before.contains("DTSTART;VALUE=DATE:20250601") && before.contains("STATUS:CONFIRMED"))
    #expect(
      bench.run(["action", "extend", "ACT-2025-001", "--due", "2025-07-01", "--reason", "Slimība"]).code == 0)
    let after = try #require(try events(bench)["ACT-2025-001.due"])
    #expect(after.contains("DTSTART;VALUE=DATE:20250701"))
    func sequence(_ event: String) -> Int {
      event.split(separator: "\r\n").first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) } ?? 0
    }
    #expect(sequence(after) > sequence(before))
  }

  @Test("What was called off is cancelled if its day is still to come, and left out if it lies behind")
  func cancelled() throws {
    let bench = try office()
    for number in 1...2 {
      #expect(bench.run(["action", "cancel", "ACT-2025-00\(number)", "--reason", "Nav vajadzīgs"]).code == 0)
    }
    let events = try events(bench)
    #expect(events["ACT-2025-001.due"]?.contains("STATUS:CANCELLED") == true)
    #expect(events["ACT-2025-002.due"] == nil)
  }

  @Test("What somebody wrote to the office does not leave it with the calendar")
  func privacy() throws {
    let bench = try office()
    let event = try #require(try events(bench)["FB-2025-001.answer"])
    #expect(!event.contains("Slepens") && event.contains("FB-2025-001"))
  }

  @Test("Only days asked for are written, and no file but an earlier calendar is replaced")
  func limits() throws {
    let bench = try office()
    #expect(try events(bench, ["--from", "2025-05-01"]).keys.sorted() == ["ACT-2025-001.due"])
    #expect(try events(bench, ["--until", "2025-03-05"]).keys.sorted() == ["ACT-2025-002.due"])
    try "something".write(toFile: bench.path("other.ics"), atomically: true, encoding: .utf8)
    #expect(bench.run(["calendar", "-o", "other.ics"]).code == 64)
    #expect(try String(contentsOfFile: bench.path("other.ics"), encoding: .utf8) == "something")
  }

  @Test(
    "The agenda names each input, the people by their roles, and says where nothing was recorded",
    arguments: ["lv", "en"])
  func agenda(_ language: String) throws {
    let bench = try office()
    let run = bench.run(["agenda", "review", "2025"], language: language)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Kvalitātes vadītājs") && run.output.contains("9.3.2 c) 4)"))
    #expect(run.output.contains(language == "lv" ? "nav neviena ieraksta" : "Nothing was recorded"))
    #expect(!run.output.contains("«") && !run.output.contains("{"))
    let page = bench.run(["agenda", "review", "2025", "-o", "agenda", "--format", "html,xml"], language: language)
    #expect(page.code == 0, "\(page.errors)")
    let html = try String(contentsOfFile: bench.path("agenda/agenda-2025.\(language).html"), encoding: .utf8)
    #expect(html.contains("2025") && !html.contains("«"))
  }
}
