import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Forms that came back")
struct CollectTests {
  private func bench() throws -> AssessmentBench {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical")
    return bench
  }

  /// A whole form in which every criterion has 50.
  private func filled(_ bench: AssessmentBench, _ assessor: String) throws -> (rows: [[String]], score: Int) {
    var rows = try bench.form("SA-2025-01", assessor)
    let score = try #require(rows[0].firstIndex(of: "Score"))
    for place in rows.indices.dropFirst() { rows[place][score] = "50" }
    return (rows, score)
  }

  enum Spoiling: String, CaseIterable {
    case otherAssessor, missingRow, doubleRow, addedRow, decimals, outsideScale, words, personalCode, alteredSeal, mixed

    var identifier: String {
      switch self {
      case .otherAssessor, .alteredSeal: "form.altered"
      case .missingRow: "form.missing-criteria"
      case .doubleRow: "form.double-criterion"
      case .addedRow: "form.unknown-criterion"
      case .decimals: "score.not-whole"
      case .outsideScale: "score.outside-scale"
      case .words: "score.unknown-word"
      case .personalCode: "form.personal-code"
      case .mixed: "form.mixed"
      }
    }
  }

  @Test(
    "A spoilt form is refused with its reason and leaves nothing; the others of the folder are taken",
    arguments: Spoiling.allCases)
  func spoilt(_ spoiling: Spoiling) throws {
    let bench = try bench()
    var (rows, score) = try filled(bench, "E-003")
    let ideas = try #require(rows[0].firstIndex(of: "Ideas"))
    switch spoiling {
    case .otherAssessor:
      for place in rows.indices.dropFirst() { rows[place][0] = rows[place][0].replacing("E-003", with: "E-004") }
    case .alteredSeal:
      for place in rows.indices.dropFirst() { rows[place][0] = String(rows[place][0].dropLast()) + "x" }
    case .missingRow: rows.remove(at: 5)
    case .doubleRow: rows.append(rows[3])
    case .addedRow: rows.append([rows[1][0], "caf-2020:10.1"] + Array(repeating: "", count: rows[1].count - 2))
    case .decimals: rows[4][score] = "76,3"
    case .outsideScale: rows[4][score] = "101"
    case .words: rows[4][score] = "labi"
    case .personalCode: rows[4][ideas] = "Zvanīt 010190-10001"
    case .mixed: rows[4][0] = rows[4][0].replacing("E-003", with: "E-004")
    }
    try bench.put(rows, "E-003.csv")
    try bench.put(filled(bench, "E-004").rows, "E-004.csv")
    let run = bench.bench.run(["assessment", "collect", "back", "--as", "E-001"], language: "en")
    #expect(run.code == 65)
    #expect(run.errors.contains("[\(spoiling.identifier)]") && run.errors.contains("E-003.csv"), "\(run.errors)")
    #expect(!run.errors.contains("010190"))
    #expect(run.output.contains("E-004"))
    #expect(bench.ok(["score", "list", "--csv"], as: "E-003").split(separator: "\n").count == 1)
    #expect(bench.ok(["score", "list", "--csv"], as: "E-004").split(separator: "\r\n").count == 29)
  }

  @Test("A form that was saved as a workbook is taken like a table; its faults bear their sheet and row")
  func workbook() throws {
    let bench = try bench()
    var (rows, score) = try filled(bench, "E-003")
    try bench.putWorkbook(rows, "E-003.xlsx")
    #expect(bench.ok(["assessment", "collect", "back"]).contains("answers of E-003 taken in, 28 criteria scored"))
    rows[4][score] = "labi"
    try bench.putWorkbook(rows, "E-003.xlsx")
    let run = bench.bench.run(["assessment", "collect", "back", "--as", "E-001"], language: "en")
    #expect(run.code == 65 && run.errors.contains("score.unknown-word"), "\(run.errors)")
    rows[4][0] = "x"
    try bench.putWorkbook(rows, "E-003.xlsx")
    let altered = bench.refused(["assessment", "collect", "back"], code: 65)
    #expect(altered.contains("form.altered-row") && altered.contains("Veidlapa!5"), "\(altered)")
  }

  @Test("A form that may not be written is refused alone, whatever stands before and after it in the folder")
  func notMine() throws {
    let bench = try bench()
    for assessor in ["E-003", "E-004", "E-005"] {
      try bench.put(filled(bench, assessor).rows, "\(assessor).csv")
    }
    // An assessor brings a folder in which the forms of others lie too.
    let run = bench.bench.run(["assessment", "collect", "back", "--as", "E-004"], language: "en")
    #expect(run.code == 65)
    #expect(run.output.contains("answers of E-004 taken in, 28 criteria scored"))
    #expect(!run.output.contains("answers of E-003") && !run.output.contains("answers of E-005"))
    #expect(run.output.contains("4 assessors have not answered yet: E-003, E-005, E-006, E-007"))
    #expect(run.errors.components(separatedBy: "score.of-other").count == 3)
    for (assessor, count) in [("E-003", 0), ("E-004", 28), ("E-005", 0)] {
      let own = bench.ok(["score", "list", "--csv"], as: assessor)
      #expect(own.components(separatedBy: "caf-2020:").count - 1 == count)
    }
    #expect(bench.ok(["assessment", "collect", "back"]).contains("answers of E-003 taken in"))
    bench.ok(["check"])
  }

  @Test("A form of another workspace is refused even where it has an assessment of the same number")
  func foreign() throws {
    let (first, second) = (try bench(), try bench())
    try second.put(filled(first, "E-003").rows, "E-003.csv")
    #expect(second.refused(["assessment", "collect", "back"], code: 65).contains("form.altered"))
    let third = try AssessmentBench()
    try third.put(filled(first, "E-003").rows, "E-003.csv")
    #expect(third.refused(["assessment", "collect", "back"], code: 65).contains("form.foreign"))
  }

  @Test("A form that comes again takes the place of the one before, also where something was emptied")
  func again() throws {
    let bench = try bench()
    var (rows, score) = try filled(bench, "E-003")
    try bench.put(rows, "E-003.csv")
    bench.ok(["assessment", "collect", "back/E-003.csv"])
    rows[1][score] = ""
    rows[2][score] = "70"
    try bench.put(rows, "E-003.csv")
    #expect(
      bench.ok(["assessment", "collect", "back/E-003.csv"]).contains(
        "earlier answers of E-003 replaced, 27 criteria scored"))
    let own = bench.ok(["score", "list", "--csv", "--where", "value=70"], as: "E-003")
    #expect(own.contains("caf-2020:1.2") && !own.contains("caf-2020:1.1"))
  }

  @Test("Rows may be sorted, headers may be in either language, words of choices too", arguments: ["lv", "en"])
  func tables(language: String) throws {
    let bench = try AssessmentBench()
    bench.start("equass-2018", "yesNo")
    bench.ok(
      ["assessment", "form", "SA-2025-01", "--assessor", "E-003", "--format", "csv", "-o", "forms"], language: language)
    var rows = try bench.rows("forms/SA-2025-01.E-003.\(language).csv")
    let place = try #require(
      rows[0].firstIndex { $0 == "Prasības izpilde" || $0.hasPrefix("Fulfil") || $0.hasPrefix("Requirement") })
    for row in rows.indices.dropFirst() { rows[row][place] = language == "lv" ? "Jā" : "no" }
    rows = [rows[0]] + rows.dropFirst().reversed()
    try bench.put(rows, "E-003.csv")
    bench.ok(["assessment", "collect", "back"])
    let word = language == "lv" ? "met" : "notMet"
    let own = bench.ok(["score", "list", "--csv", "--where", "fulfilment=\(word)"], as: "E-003")
    #expect(own.split(separator: "\r\n").count == rows.count)
  }

  @Test(
    "Damaged files are told with their place",
    arguments: ["", "{", "{\"form\": \"other\"}", "a;b\n1;2\n", "{\"form\": \"aplis-assessment-form/1\"}"])
  func damaged(text: String) throws {
    let bench = try bench()
    try FileManager.default.createDirectory(atPath: bench.bench.path("back"), withIntermediateDirectories: true)
    try text.write(toFile: bench.bench.path("back/x.json"), atomically: true, encoding: .utf8)
    let errors = bench.refused(["assessment", "collect", "back"], code: 65)
    #expect(
      errors.contains("x.json") && (errors.contains("form.not-a-form") || errors.contains("form.malformed")),
      "\(errors)")
  }
}
