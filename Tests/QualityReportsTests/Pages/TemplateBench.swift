import Foundation
import QualityReports
import XMLSupport

/// A folder with template files that is gone after the test, and a way to render them.
final class TemplateBench {
  let folder: URL

  /// What every test renders unless it brings its own report.
  static let report = XMLElement(
    "review", ["year": "2025", "unit": ""],
    [
      XMLElement("finding", ["id": "F-1", "severity": "minor"], text: "First"),
      XMLElement("finding", ["id": "F-2", "severity": "major"], text: "Second"),
      XMLElement("director", ["name": "Anna Bērziņa"]),
    ])

  private static let labels = [
    "title": "Pārskats", "choice.severity.minor": "maznozīmīga", "choice.severity.major": "būtiska",
    "a}b": "braces",
  ]

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "aplis-templates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func template(_ name: String = "page.html") throws -> PageTemplate {
    try PageTemplate(name, in: TemplateFolder([folder]))
  }

  func render(
    _ report: XMLElement = TemplateBench.report, functions: [String: XPathFunction] = [:],
    labels: @escaping PageTemplate.Labels = { TemplateBench.labels[$0] },
    drawings: [String: PageTemplate.Drawing] = [:]
  ) throws -> String {
    let document = XMLDocument(report)
    let page = try template().render(document, functions: functions, labels: labels, drawings: drawings)
    // Whatever was rendered has to be well-formed.
    _ = try XMLDocument(parsing: page, name: "page", allowsHTMLDoctype: true)
    return String(decoding: page, as: UTF8.self)
  }

  /// Renders a template with this body and gives the page's body.
  static func body(
    _ body: String, with files: KeyValuePairs<String, String> = [:],
    report: XMLElement = TemplateBench.report,
    functions: [String: XPathFunction] = [:], drawings: [String: PageTemplate.Drawing] = [:]
  ) throws -> String {
    let bench = try TemplateBench(files)
    try bench.write("<body>\(body)</body>", to: "page.html")
    let page = try bench.render(report, functions: functions, drawings: drawings)
    return String(page.dropFirst("<!DOCTYPE html>\n<body>".count).dropLast("</body>\n".count))
  }
}
