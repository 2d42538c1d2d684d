package import Foundation
package import QualityModel
import XMLSupport

/// Makes the files of a management review: the validated XML document, the pages made from it, and JSON.
///
/// It reads the schema and the page templates from a folder such as `Templates/`; an organisation's own folder may
/// stand
/// before it, and its files win.
package struct ReviewPublisher {
  private let templates: URL
  private let own: [URL]

  /// - Parameters:
  ///   - templates: the folder with `pages/` and `schemas/`
  ///   - own: folders whose pages are used instead, the first first
  package init(templates: URL, own: [URL] = []) {
    self.templates = templates
    self.own = own
  }

  /// - Parameter templatesFolder: the path of the folder with `pages/` and `schemas/`
  package init(templatesFolder: String) {
    self.init(templates: URL(fileURLWithPath: templatesFolder))
  }

  /// The document as it is stored, signed and exchanged.
  /// - Throws: `report.schema-unreadable`; `report.invalid` with the first finding if it does not fit its schema
  package func document(_ report: ManagementReviewReport) throws -> [UInt8] {
    let bytes = XMLDocument(ReviewDocument(report).root, name: "review").serialised(.xml(indented: true))
    try validate(bytes)
    return bytes
  }

  private func validate(_ bytes: [UInt8]) throws {
    let document = try XMLDocument(parsing: bytes, name: "review.xml")
    let path = templates.appendingPathComponent("schemas/review.rng")
    guard let data = try? Data(contentsOf: path) else {
      throw Refusal(.inputOutput, "report.schema-unreadable", ["file": path.lastPathComponent])
    }
    let schema = try RelaxNGSchema(parsing: Array(data), name: path.lastPathComponent)
    guard let finding = schema.validate(document).first else { return }
    throw Refusal(
      .data, "report.invalid", at: Refusal.Place(file: "review.xml", line: finding.line), detail: finding.reason)
  }

  /// The page of a document in one language.
  package func page(of document: [UInt8], _ phrases: Phrases) throws -> [UInt8] {
    try pages(of: document, [phrases]).first ?? []
  }

  /// The pages of a document, one for each language.
  /// - Throws: `TemplateError`, naming the template, its line and the next step
  package func pages(of document: [UInt8], _ languages: [Phrases]) throws -> [[UInt8]] {
    let document = try XMLDocument(parsing: document, name: "review.xml")
    let folders = TemplateFolder((own + [templates]).map { $0.appendingPathComponent("pages") })
    let template = try PageTemplate("review.html", in: folders)
    return try languages.map { phrases in
      let language = ReportLanguage(phrases)
      let drawing = ChartDrawing(language: language)
      return try template.render(
        document, functions: ReportFunctions(language: language).all, labels: { language.label($0) },
        drawings: ["chart": { drawing.drawing($0) }])
    }
  }

  /// A document as JSON.
  package static func json(of document: [UInt8]) throws -> [UInt8] {
    ReviewJSON.bytes(of: try XMLDocument(parsing: document, name: "review.xml").root)
  }

  /// The request that a document answers: its year, its standard and the day of its position.
  /// - Throws: `report.invalid` if it does not say
  package static func request(of document: [UInt8]) throws -> ReviewRequest {
    let root = try XMLDocument(parsing: document, name: "review.xml").root
    guard let year = root["year"].flatMap({ Int($0) }), let standard = root["standard"].flatMap(Review.Standard.init),
      let day = root["asOf"].flatMap({ Day($0) })
    else { throw Refusal(.data, "report.invalid", at: Refusal.Place(file: "review.xml")) }
    return ReviewRequest(year: year, standard: standard, lookingOn: day)
  }
}
