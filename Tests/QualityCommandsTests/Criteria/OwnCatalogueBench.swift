import Foundation
import QualityModel
import Testing

@testable import QualityCommands

/// A provider that imports files of its own.
final class OwnCatalogueBench {
  let desk: AssessmentBench
  var bench: Bench { desk.bench }

  init() throws { desk = try AssessmentBench() }

  func put(_ name: String, _ text: String) throws {
    try text.write(toFile: bench.path(name), atomically: true, encoding: .utf8)
  }

  func put(_ name: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: bench.path(name)))
  }

  /// Imports a file as the quality manager.
  @discardableResult
  func take(_ key: String, _ file: String, _ more: [String] = [], language: String = "en") -> Bench.Run {
    bench.run(["criteria", "import", key, file, "--as", "E-001"] + more, language: language)
  }

  /// Imports a table of which something is refused, and gives the messages; nothing of it may stand in the workspace.
  func refused(_ lines: [String], _ more: [String] = [], key: String = "mani", code: Int32 = 65) throws -> String {
    let before = bench.run(["criterion-text", "list", "--csv"]).output
    try put("slikts.csv", lines.joined(separator: "\n"))
    let run = take(key, "slikts.csv", more)
    #expect(run.code == code, "\(run.output)\(run.errors)")
    #expect(bench.run(["criterion-text", "list", "--csv"]).output == before)
    return run.errors
  }

  /// Twelve statements as an Excel with Latvian settings writes them.
  static let statements =
    "Nr.;Apgalvojums;Skaidrojums\r\n"
    + (1...12).map { "\($0);Klients zina savas tiesības – \($0);Kā to rāda ikdiena, \($0).\r\n" }.joined()
}
