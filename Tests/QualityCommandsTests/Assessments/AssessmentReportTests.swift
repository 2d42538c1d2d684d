import Foundation
import QualityModel
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("The step to the finished report and its pages")
struct AssessmentReportTests {
  private static let report = [
    "assessment", "report", "SA-2025-01", "--unassessed", "Datu vēl nav", "-o", "out",
  ]

  /// An assessment in which one criterion is agreed on.
  private func agreed() throws -> AssessmentBench {
    let bench = try AssessmentBench()
    bench.start("caf-2020", "classical", assessors: ["E-003"])
    bench.ok(["assessment", "score", "SA-2025-01", "1.1", "--value", "50"], as: "E-003")
    bench.ok(["assessment", "convene", "SA-2025-01"])
    bench.ok([
      "assessment", "consensus", "SA-2025-01", "1.1", "--value", "40", "--reason", "Vienojāmies",
    ])
    return bench
  }

  private func state(_ bench: AssessmentBench) -> String {
    let shown = bench.ok(["assessment", "show", "SA-2025-01", "--json"])
    return ["consensus", "reported"].first { shown.contains("\"state\":\"\($0)\"") } ?? shown
  }

  private func names(_ bench: AssessmentBench) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: bench.bench.path("out")).sorted()) ?? []
  }

  enum Hindrance: CaseIterable {
    case folderIsFile, pageIsFolder, summaryIsFolder, brokenTemplate, unknownComparison
  }

  @Test(
    "An assessment whose pages cannot be made stays in the consensus, and no page says otherwise",
    arguments: Hindrance.allCases)
  func hindered(_ hindrance: Hindrance) throws {
    let bench = try agreed()
    let out = bench.bench.path("out")
    var words = Self.report
    switch hindrance {
    case .folderIsFile: try Data("x".utf8).write(to: URL(fileURLWithPath: out))
    case .pageIsFolder, .summaryIsFolder:
      let name = hindrance == .pageIsFolder ? "SA-2025-01.en.html" : "SA-2025-01.easy.en.html"
      try FileManager.default.createDirectory(
        atPath: out + "/" + name, withIntermediateDirectories: true)
    case .brokenTemplate:
      try FileManager.default.createDirectory(
        atPath: bench.bench.path("own/pages"), withIntermediateDirectories: true)
      try Data("<html><body data-text=\"no-such-function()\"/></html>".utf8)
        .write(to: URL(fileURLWithPath: bench.bench.path("own/pages/assessment-summary.html")))
      words += ["--templates", "own"]
    case .unknownComparison: words += ["--compare", "SA-1999-01"]
    }
    let before = names(bench)
    let run = bench.bench.run(words + ["--as", "E-001"], language: "en")
    #expect(run.code != 0 && !run.errors.isEmpty)
    #expect(!run.output.contains("SA-2025-01"))
    #expect(state(bench) == "consensus")
    #expect(names(bench) == before)
  }

  @Test("A hindered report takes no earlier draft away")
  func draftStays() throws {
    let bench = try agreed()
    bench.ok(["assessment", "report", "SA-2025-01", "--draft", "-o", "out"])
    let draft = try bench.text("out/SA-2025-01.en.html")
    let summary = bench.bench.path("out/SA-2025-01.easy.en.html")
    try FileManager.default.removeItem(atPath: summary)
    try FileManager.default.createDirectory(atPath: summary, withIntermediateDirectories: true)
    #expect(bench.refused(Self.report, code: 74).contains("[report.unwritable]"))
    #expect(try bench.text("out/SA-2025-01.en.html") == draft)
    #expect(draft.contains("Draft: the report is not finished yet."))
  }

  @Test("The pages that come with the step show the state and the day after it")
  func afterTheStep() throws {
    let bench = try agreed()
    bench.ok(Self.report + ["--format", "html,xml"])
    #expect(state(bench) == "reported")
    let document = try bench.text("out/SA-2025-01.xml")
    #expect(
      document.contains("choice.assessment.state.reported")
        && !document.contains("assessment.report.draft"))
    let day = try XPathExpression(
      "string(//fact[@label='field.assessment.reportedOn']/cell/@value)")
    let xml = try XMLDocument(parsing: Array(document.utf8), name: "xml")
    #expect(try day.string(at: XPathPlace(xml.root), in: XPathContext(xml)) == "2025-03-31")
    #expect(document.contains("Datu vēl nav"))
    #expect(
      names(bench) == [
        "SA-2025-01.easy.en.html", "SA-2025-01.easy.xml", "SA-2025-01.en.html", "SA-2025-01.xml",
      ])
    // Made again, they are the same, byte for byte.
    bench.ok(["assessment", "report", "SA-2025-01", "-o", "out", "--format", "html,xml"])
    #expect(try bench.text("out/SA-2025-01.xml") == document)
  }

  @Test(
    "A page can be made by whoever may read, once the step is taken, and nobody takes it unasked")
  func withoutTheStep() throws {
    let bench = try agreed()
    bench.ok(["assessment", "report", "SA-2025-01", "--draft", "-o", "out"], as: "E-003")
    #expect(state(bench) == "consensus")
    #expect(bench.refused(Self.report, as: "E-003").contains("step.performer"))
    #expect(state(bench) == "consensus")
    bench.ok(Self.report)
    bench.ok(["assessment", "report", "SA-2025-01", "-o", "out"], as: "E-003")
  }
}
