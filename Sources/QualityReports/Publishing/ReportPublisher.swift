public import Foundation
public import QualityModel
package import XMLSupport

/// Makes the files of reports: the XML document, checked against its schema, and the pages made from it.
///
/// It reads schemas and page templates from a folder such as `Templates/`; an organisation's own folders may stand
/// before it, and their pages win. A report without files of its own has those of all pages, `page.rng` and `page.html`.
/// Each schema and each template is read once. The same report and the same folders give the same bytes.
///
/// ```swift
/// let publisher = ReportPublisher(templates: folder)
/// let latvian = try Phrases(.lv, templates: folder)
/// let document = try publisher.document(sheet)
/// let page = try publisher.pages(of: document, NonconformitySheet.format, [latvian]).first
/// ```
public final class ReportPublisher {
  private let templates: URL
  private let folder: TemplateFolder
  private var knownSchemas: [String: RelaxNGSchema] = [:]
  private var knownTemplates: [String: PageTemplate] = [:]

  /// What the schemas of reports have in common.
  private static let parts = ["parts.rng", "page-parts.rng"]

  /// - Parameters:
  ///   - templates: the folder with `pages/` and `schemas/`
  ///   - own: folders whose pages are used instead, the first first
  public init(templates: URL, own: [URL] = []) {
    self.templates = templates
    folder = TemplateFolder((own + [templates]).map { $0.appendingPathComponent("pages") })
  }

  /// - Parameter templatesFolder: the path of the folder with `pages/` and `schemas/`
  public convenience init(templatesFolder: String) {
    self.init(templates: URL(fileURLWithPath: templatesFolder))
  }

  /// The document of a printable report, in UTF-8 and checked against its schema.
  /// - Parameter report: the report; its schema is the one under the name of its format, or that of all pages
  /// - Throws: `Refusal` `report.schema-unreadable`; `report.invalid` with the first finding if it does not fit its schema,
  ///   or has a section that its format does not list
  public func document(_ report: some PrintableReport) throws -> [UInt8] {
    let format = type(of: report).format
    if let section = report.sections.first(where: { !format.hasSection($0.id) }) {
      let place = Refusal.Place(file: format.file + ".xml")
      throw Refusal(.data, .reportInvalid, at: place, detail: "\(format.root) lists no section '\(section.id)'")
    }
    return try document(PageDocument(report).root, format)
  }

  /// A document as it is stored and exchanged.
  /// - Throws: `report.schema-unreadable`; `report.invalid` with the first finding if it does not fit its schema
  package func document(_ root: XMLElement, _ format: ReportFormat) throws -> [UInt8] {
    let bytes = XMLDocument(root, name: format.file).serialised(.xml(indented: true))
    try validate(bytes, format)
    return bytes
  }

  private func validate(_ bytes: [UInt8], _ format: ReportFormat) throws {
    let name = format.file + ".xml"
    // Parsed again, so that a finding has its line.
    let document = try XMLDocument(parsing: bytes, name: name)
    guard let finding = try schema(of: format).validate(document).first else { return }
    throw Refusal(.data, .reportInvalid, at: Refusal.Place(file: name, line: finding.line), detail: finding.reason)
  }

  /// The schema of its own, or else that of all pages.
  private func schema(of format: ReportFormat) throws -> RelaxNGSchema {
    let own = format.file + ".rng"
    let path = templates.appendingPathComponent("schemas/\(own)").path
    return try schema(FileManager.default.fileExists(atPath: path) ? own : "page.rng")
  }

  private func schema(_ name: String) throws -> RelaxNGSchema {
    if let known = knownSchemas[name] { return known }
    var parts: [String: [UInt8]] = [:]
    for part in ReportPublisher.parts { parts[part] = try schemaFile(part) }
    let schema = try RelaxNGSchema(parsing: schemaFile(name), name: name, parts: parts)
    knownSchemas[name] = schema
    return schema
  }

  private func schemaFile(_ name: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: templates.appendingPathComponent("schemas/\(name)")) else {
      throw Refusal(.inputOutput, .reportSchemaUnreadable, ["file": .text(name)])
    }
    return Array(data)
  }

  /// The pages of a document, one for each language, each a whole HTML file in UTF-8.
  /// - Parameters:
  ///   - document: the document, as ``document(_:)`` gives it
  ///   - format: the format of the report; its template is the one under this name
  ///   - languages: the words of each language
  /// - Throws: `TemplateError`, naming the template, its line and the next step
  public func pages(of document: [UInt8], _ format: ReportFormat, _ languages: [Phrases]) throws -> [[UInt8]] {
    try pages(of: document, format, languages, adding: [])
  }

  /// - Parameter elements: what the pages show beside the document, inside its outermost element
  func pages(
    of document: [UInt8], _ format: ReportFormat, _ languages: [Phrases], adding elements: [XMLElement]
  ) throws -> [[UInt8]] {
    let document = try XMLDocument(parsing: document, name: format.file + ".xml")
    for element in elements { _ = document.root.append(element) }
    let template = try template(of: format)
    return try languages.map { phrases in
      let language = ReportLanguage(phrases.adding(ReportPublisher.words(of: document, phrases.language)))
      let chart = ChartDrawing(language: language)
      let diagram = DiagramDrawing(language: language)
      return try template.render(
        document, functions: ReportFunctions(language: language).all, labels: { language.label($0) },
        drawings: ["chart": { chart.drawing($0) }, "diagram": { diagram.drawing($0) }])
    }
  }

  /// The words that a document brings with it, in a language: titles of catalogues as they were.
  private static func words(of document: XMLDocument, _ language: Organisation.Language) -> [String: String] {
    let words = document.root.elements.filter { $0.name == "frameworks" }.flatMap(\.elements)
      .filter { $0.name == "word" }
    let texts = words.compactMap { word -> (String, String)? in
      let text = word.elements.first { $0["language"] == language.rawValue } ?? word.elements.first
      guard let key = word["key"], let text else { return nil }
      return (key, text.text)
    }
    return Dictionary(texts) { first, _ in first }
  }

  /// The template of its own, or else that of all pages.
  private func template(of format: ReportFormat) throws -> PageTemplate {
    let own = format.file + ".html"
    return try template(folder.has(own) ? own : "page.html")
  }

  private func template(_ name: String) throws -> PageTemplate {
    if let known = knownTemplates[name] { return known }
    let template = try PageTemplate(name, in: folder)
    knownTemplates[name] = template
    return template
  }

  /// A document as JSON in UTF-8, with the same names in the same order.
  /// - Throws: an error that names the line if the bytes are no XML document
  public static func json(of document: [UInt8]) throws -> [UInt8] {
    DocumentJSON.bytes(of: try XMLDocument(parsing: document, name: "report.xml").root)
  }
}

extension Refusal.ID {
  static let reportInvalid = Refusal.ID("report.invalid")
  static let reportSchemaUnreadable = Refusal.ID("report.schema-unreadable")
}
