import Foundation
import QualityModel
import Testing

@testable import QualityCommands

/// A service with a director, a quality manager, two auditors, an owner and two processes, in the course of time.
final class AuditBench {
  let bench: Bench
  private(set) var today: Day

  static let (director, manager, auditor, second, owner) = ("E-001", "E-002", "E-003", "E-004", "E-005")

  init(on day: String = "2025-12-01") throws {
    bench = try Bench()
    today = try #require(Day(day))
    bench.run(["init", "--name", "Sociālais dienests", "--language", "lv"], today: today)
    try add("person", ["--name", "Vadītājs", "--roles", "director"])
    try add("unit", ["--name", "Aprūpes nodaļa"])
    try add("person", ["--name", "Kvalitātes vadītājs", "--roles", "qualityManager"])
    for name in ["Darbinieks 003", "Darbinieks 004"] {
      try add("person", ["--name", name, "--roles", "auditor", "--auditor-since", "2020-01-01"])
    }
    try add("person", ["--name", "Darbinieks 005", "--roles", "owner", "--unit", "U-01"])
    try add(
      "process",
      [
        "--name", "Aprūpe mājās", "--kind", "core", "--owner", AuditBench.owner, "--units", "U-01", "--criteria",
        "iso-9001-2015:8.5.1",
      ])
    try add("process", ["--name", "Klientu pieņemšana", "--kind", "core", "--owner", AuditBench.manager])
    try add("risk", ["--title", "Aprūpētāju trūkums", "--process", "P-01", "--likelihood", "5", "--impact", "4"])
  }

  func go(to day: String) throws { today = try #require(Day(day)) }

  /// Runs a command as somebody.
  @discardableResult
  func run(_ words: [String], as person: String = AuditBench.manager, answers: [String]? = nil) -> Bench.Run {
    bench.run(words + ["--as", person], language: "lv", answers: answers, today: today)
  }

  /// Runs a command that must succeed.
  @discardableResult
  func done(
    _ words: [String], as person: String = AuditBench.manager, at place: SourceLocation = #_sourceLocation
  ) -> Bench.Run {
    let run = run(words, as: person)
    #expect(run.code == 0, "\(words): \(run.errors)", sourceLocation: place)
    return run
  }

  /// Runs a command in which something is missing that must be told.
  func incomplete(
    _ words: [String], as person: String = AuditBench.manager, at place: SourceLocation = #_sourceLocation
  ) {
    let run = run(words, as: person)
    #expect(run.code == 65 && run.errors.contains("[field.missing]"), "\(words): \(run.errors)", sourceLocation: place)
  }

  /// Runs a command that a rule must refuse under this name, with a next step.
  func refused(
    _ identifier: String, _ words: [String], as person: String = AuditBench.manager, saying part: String? = nil,
    at place: SourceLocation = #_sourceLocation
  ) {
    let run = run(words, as: person)
    if let part { #expect(run.errors.contains(part), "\(run.errors)", sourceLocation: place) }
    #expect(run.code != 0 && run.errors.contains("[\(identifier)]"), "\(words): \(run.errors)", sourceLocation: place)
    #expect(run.errors.contains("tālāk: ") && !run.errors.contains("«"), "\(run.errors)", sourceLocation: place)
  }

  private func add(_ kind: String, _ words: [String]) throws {
    let run = bench.run([kind, "add"] + words + ["--as", AuditBench.director], today: today)
    try #require(run.code == 0, "\(run.errors)")
  }

  /// A record as JSON.
  func record(_ kind: String, _ id: String) throws -> [String: Any] {
    try AuditBench.object(run([kind, "show", id, "--json"]).output)
  }

  func records(_ kind: String, _ condition: String...) throws -> [[String: Any]] {
    let words = condition.flatMap { ["--where", $0] }
    let run = run([kind, "list", "--json", "--all"] + words)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]], "\(run.errors)")
  }

  static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }

  func file(_ name: String) throws -> String { try String(contentsOfFile: bench.path(name), encoding: .utf8) }
}
