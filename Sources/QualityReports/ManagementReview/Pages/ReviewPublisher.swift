package import Foundation
package import QualityModel
import XMLSupport

/// Makes the files of a management review: the validated XML document, the pages made from it, and JSON.
///
/// Schema, templates and drawing are those of every report: see ``ReportPublisher``.
package struct ReviewPublisher {
  /// What document, schema and template of a review are called.
  package static let format = ReportFormat("managementReview", file: "review")

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

  private var publisher: ReportPublisher { ReportPublisher(templates: templates, own: own) }

  /// The document as it is stored, signed and exchanged.
  /// - Throws: `report.schema-unreadable`; `report.invalid` with the first finding if it does not fit its schema
  package func document(_ report: ManagementReviewReport) throws -> [UInt8] {
    try publisher.document(report)
  }

  /// The page of a document in one language.
  package func page(of document: [UInt8], _ phrases: Phrases) throws -> [UInt8] {
    try pages(of: document, [phrases]).first ?? []
  }

  /// The pages of a document, one for each language.
  /// - Throws: `TemplateError`, naming the template, its line and the next step
  package func pages(of document: [UInt8], _ languages: [Phrases]) throws -> [[UInt8]] {
    try publisher.pages(of: document, ReviewPublisher.format, languages)
  }

  /// A document as JSON.
  package static func json(of document: [UInt8]) throws -> [UInt8] {
    try ReportPublisher.json(of: document)
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

extension ReviewPublisher {
  /// The fingerprints of the catalogues that a document's frameworks were computed from, by their keys; `nil` if it does
  /// not tell of frameworks.
  package static func origins(of document: [UInt8]) throws -> [String: String]? {
    let root = try XMLDocument(parsing: document, name: "review.xml").root
    guard let frameworks = root.elements.first(where: { $0.name == "frameworks" }) else { return nil }
    let origins = frameworks.elements.filter { $0.name == "origin" }.compactMap { origin in
      origin["catalogue"].flatMap { key in origin["fingerprint"].map { (key, $0) } }
    }
    return Dictionary(origins) { first, _ in first }
  }

  /// A document without what it tells of frameworks.
  package static func withoutFrameworks(_ document: [UInt8]) throws -> [UInt8] {
    let parsed = try XMLDocument(parsing: document, name: "review.xml")
    parsed.root.elements.first { $0.name == "frameworks" }?.remove()
    return parsed.serialised(.xml(indented: false))
  }
}

extension ReportPublisher {
  /// The document of a review.
  package func document(_ report: ManagementReviewReport) throws -> [UInt8] {
    try document(ReviewDocument(report).root, ReviewPublisher.format)
  }
}
