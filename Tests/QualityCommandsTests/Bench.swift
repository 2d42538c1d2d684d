import Foundation
import QualityModel

@testable import QualityCommands

/// A temporary folder in which commands run as a person would run them, on 31 March 2025.
final class Bench {
  let folder: String

  /// The checkout, whose `Templates/` the commands read.
  static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/aplis-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// With a workspace, a person, a process and two nonconformities.
  static func filled() throws -> Bench {
    let bench = try Bench()
    for words in [
      ["init", "--name", "Sociālais dienests", "--language", "lv"],
      ["person", "add", "--name", "Anna Bērziņa", "--roles", "auditor;owner", "--account", "tester"],
      ["unit", "add", "--name", "Dienas centrs"],
      ["process", "add", "--name", "Aprūpe mājās", "--kind", "core", "--owner", "anna berzina"],
      [
        "nc", "add", "--title", "Akts bez paraksta", "--found", "2025-03-01", "--source", "internalAudit", "--severity",
        "major",
        "--process", "P-01",
      ],
      [
        "nc", "add", "--title", "Veca kārtība", "--found", "2024-11-05", "--source", "employee", "--severity", "minor",
        "--unit", "U-01",
      ],
    ] { _ = bench.run(words) }
    return bench
  }

  @discardableResult
  func run(
    _ words: [String], language: String? = nil, environment: [String: String] = [:], isTerminal: Bool = false,
    account: String = "tester", answers: [String]? = nil, today: Day = Day(year: 2025, month: 3, day: 31) ?? .first,
    home: String = Bench.home, languages: [Language] = Language.allCases
  ) -> Run {
    let console = TestConsole(isTerminal: isTerminal, answers: answers)
    var surroundings = Surroundings(
      environment: environment.merging(["APLIS_HOME": home]) { given, _ in given }, folder: folder,
      executable: "/nowhere/aplis", account: account, now: Instant(secondsSince1970: 1_743_408_000), today: today)
    surroundings.languages = languages
    let code = Program.run(words + (language.map { ["--language", $0] } ?? []), surroundings, console)
    return Run(code: code, output: console.output, errors: console.errors)
  }

  func path(_ name: String) -> String { folder + "/" + name }
}
