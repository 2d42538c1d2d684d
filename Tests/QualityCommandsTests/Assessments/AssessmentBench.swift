import Foundation
import QualityExchange
import QualityModel
import Testing

@testable import QualityCommands

/// A provider with a quality manager (E-001), a director (E-002) and five assessors (E-003 to E-007).
final class AssessmentBench {
  let bench: Bench
  static let assessors = (3...7).map { "E-00\($0)" }

  init() throws {
    bench = try Bench()
    bench.run(["init", "--name", "Sociālais dienests", "--language", "lv"])
    bench.run(["person", "add", "--id", "E-002", "--name", "Direktors", "--roles", "director"])
    bench.run([
      "person", "add", "--id", "E-001", "--name", "Kvalitātes vadītājs", "--roles", "qualityManager", "--as", "E-002",
    ])
    for id in Self.assessors {
      bench.run(["person", "add", "--name", "Darbinieks \(id.suffix(3))", "--roles", "employee", "--as", "E-001"])
    }
  }

  /// Runs a command that has to succeed, as the quality manager unless somebody else is named.
  @discardableResult
  func ok(_ words: [String], as person: String = "E-001", language: String = "en") -> String {
    let run = bench.run(words + ["--as", person], language: language)
    #expect(run.code == 0, "\(words.joined(separator: " ")): \(run.errors)")
    return run.output
  }

  /// Runs a command that has to be refused, and gives its messages.
  func refused(_ words: [String], as person: String = "E-001", code: Int32 = 1) -> String {
    let run = bench.run(words + ["--as", person], language: "en")
    #expect(run.code == code, "\(words.joined(separator: " ")): \(run.output)\(run.errors)")
    return run.errors
  }

  func start(_ catalogue: String, _ method: String, assessors: [String] = assessors, _ more: [String] = []) {
    ok(
      [
        "assessment", "start", "--catalogue", catalogue, "--method", method, "--leader", "E-001", "--assessors",
        assessors.joined(separator: ";"), "--year", "2025",
      ] + more)
  }

  /// The rows of an assessor's table, the headers first.
  func form(_ assessment: String, _ assessor: String) throws -> [[String]] {
    ok(["assessment", "form", assessment, "--assessor", assessor, "--format", "csv", "-o", "forms"])
    return try rows("forms/\(assessment).\(assessor).en.csv")
  }

  func rows(_ name: String) throws -> [[String]] {
    let reader = try CSVReader(DecodingByteSource(path: bench.path(name)))
    var rows: [[String]] = []
    while try reader.next() { rows.append(reader.strings) }
    return rows
  }

  /// Writes a filled table as an assessor would return it.
  func put(_ rows: [[String]], _ name: String) throws {
    try FileManager.default.createDirectory(atPath: bench.path("back"), withIntermediateDirectories: true)
    try rows.map { CSVLine.text($0) }.joined().write(
      toFile: bench.path("back/\(name)"), atomically: true, encoding: .utf8)
  }

  /// Writes the file that the form's page would have saved.
  func putPage(_ rows: [[String]], _ key: String, _ name: String) throws {
    let identity = try #require(FormIdentity(cell: rows[1][0]))
    let place = try #require(rows[0].firstIndex(of: key))
    let answers = rows.dropFirst().map { row in
      let score =
        row[place].isEmpty
        ? "" : "\"\(key.lowercased())\": \(Int(row[place]) != nil ? row[place] : "\"\(row[place])\"")"
      return """
        {"criterion": "\(CriterionID(row[1])?.number ?? "")", "scores": {\(score)}, "ideas": "Doma par \(row[1])"}
        """
    }
    let text = """
      {"form": "\(FormIdentity.format)", "assessment": "\(identity.assessment)", "assessor": "\(identity.assessor)",
       "catalogue": "\(identity.catalogue)", "edition": "\(identity.edition)", "criteria": "\(identity.criteria)",
       "seal": "\(identity.seal)", "answers": [\(answers.joined(separator: ",\n"))]}
      """
    try FileManager.default.createDirectory(atPath: bench.path("back"), withIntermediateDirectories: true)
    try text.write(toFile: bench.path("back/\(name)"), atomically: true, encoding: .utf8)
  }

  /// Writes a filled table as an assessor returns it who opened it in a spreadsheet program and saved it as a workbook.
  func putWorkbook(_ rows: [[String]], _ name: String) throws {
    try FileManager.default.createDirectory(atPath: bench.path("back"), withIntermediateDirectories: true)
    var bytes: [UInt8] = []
    let writer = try XLSXWriter(sheets: ["Veidlapa"]) { bytes += $0 }
    try writer.beginSheet(rows[0].map { XLSXColumn($0) })
    for row in rows.dropFirst() {
      try writer.write(row.map { cell in cell.isEmpty ? .empty : Int(cell) == nil ? .text(cell) : .number(cell) })
    }
    try writer.finish()
    try Data(bytes).write(to: URL(fileURLWithPath: bench.path("back/\(name)")))
  }

  func write(_ text: String, _ name: String) throws {
    try text.write(toFile: bench.path(name), atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: bench.path(name), encoding: .utf8)
  }
}
