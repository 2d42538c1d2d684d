import Foundation
import QualityModel
import Testing

@testable import QualityReports

/// A report that nobody made a schema or a template for.
private struct Note: PrintableReport {
  static let format = ReportFormat("shortNote", sections: ["text", "part-#"])

  let sections: [ReportSection]
  var head: ReportHead {
    ReportHead("page.nonconformity-sheet", name: "N-1", organisation: nil, asOf: PrintedPages.day)
  }

  init(_ ids: String...) {
    sections = ids.map { ReportSection($0, label: "sheet.history", [.prose("Vārdi.", label: nil)]) }
  }
}

@Suite("The schema and the template of all pages")
struct DefaultPageTests {
  private let publisher = ReportPublisher(templatesFolder: ReviewBench.home + "/Templates")

  @Test("A new report needs neither a schema nor a template of its own")
  func new() throws {
    let document = try publisher.document(Note("text", "part-1", "part-12"))
    let page = try publisher.pages(of: document, Note.format, [ReviewBench.phrases(.lv)])[0]
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<body class=\"page shortNote\">"))
    #expect(text.contains("id=\"part-12\"") && text.contains("Vārdi."))
  }

  @Test(
    "A section that the report does not list is refused", arguments: ["texts", "part", "part-0", "part-x", "-1", ""])
  func unlisted(_ id: String) throws {
    let refusal = #expect(throws: Refusal.self) { try publisher.document(Note("text", id)) }
    #expect(refusal?.identifier.text == "report.invalid")
  }

  @Test("An organisation's template for one kind of page stands before that of all")
  func own() throws {
    let desk = try Desk()
    let pages = URL(fileURLWithPath: desk.path).deletingLastPathComponent().appendingPathComponent("own/pages")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    try Data("<!DOCTYPE html>\n<html><body data-text=\"heading/@name\">x</body></html>".utf8)
      .write(to: pages.appendingPathComponent("short-note.html"))
    let publisher = ReportPublisher(
      templates: URL(fileURLWithPath: ReviewBench.home + "/Templates"), own: [pages.deletingLastPathComponent()])
    let document = try publisher.document(Note("text"))
    let page = try publisher.pages(of: document, Note.format, [ReviewBench.phrases(.lv)])[0]
    #expect(String(decoding: page, as: UTF8.self).contains("<body>N-1</body>"))
  }
}
