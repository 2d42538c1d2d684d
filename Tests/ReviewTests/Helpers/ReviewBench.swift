import Foundation
import QualityModel
import QualityReports
import QualityStore

@testable import QualityCommands

/// A temporary folder in which commands run as a person would run them, with the checkout's templates.
final class ReviewBench {
  let folder: String

  /// The checkout, whose `Templates/` the commands read.
  static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/aplis-review-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Runs a command; words in one text, except where a word needs spaces.
  @discardableResult
  func run(_ words: [String], language: String? = nil, home: String = ReviewBench.home, on day: String = "2026-02-10")
    throws -> Run
  {
    let console = KeptConsole()
    guard let today = Day(day), let now = Instant(text: "\(day)T10:00:00Z") else {
      throw Refusal(.usage, Refusal.ID("test.day"))
    }
    let surroundings = Surroundings(
      environment: ["APLIS_HOME": home], folder: folder, executable: "/nowhere/aplis", account: "tester", now: now,
      today: today)
    let code = Program.run(words + (language.map { ["--language", $0] } ?? []), surroundings, console)
    return Run(code: code, output: console.output, errors: console.errors)
  }

  @discardableResult
  func run(_ words: String, language: String? = nil, on day: String = "2026-02-10") throws -> Run {
    try run(words.split(separator: " ").map(String.init), language: language, on: day)
  }

  func workspace() throws -> Workspace { try Workspace.open(path("quality.aplis"), for: .reading) }

  /// The phrases of a language, as the checkout has them.
  static func phrases(_ language: Organisation.Language) throws -> Phrases {
    try PhraseFile.read(language, in: Home(path: home, origin: .environment))
  }
}

/// Keeps what a run writes.
final class KeptConsole: Console {
  private(set) var output = ""
  private(set) var errors = ""
  let isTerminal = false
  let isErrorTerminal = false
  let width = 100

  func write(_ text: String) { output += text }
  func writeError(_ text: String) { errors += text }
}
