public import Foundation
public import QualityModel
import XMLSupport

/// Makes the files of a management review: the validated XML document, the pages made from it, and JSON.
///
/// Schema, templates and drawing are those of every report: see ``ReportPublisher``. The same report and the same folders
/// give the same bytes.
///
/// ```swift
/// let publisher = ReviewPublisher(templates: folder)
/// let document = try publisher.document(report)
/// let page = try publisher.page(of: document, Phrases(.lv, templates: folder))
/// ```
public struct ReviewPublisher: Sendable {
  /// What document, schema and template of a review are called.
  public static let format = ReportFormat("managementReview", file: "review")

  private let templates: URL
  private let own: [URL]

  /// - Parameters:
  ///   - templates: the folder with `pages/` and `schemas/`
  ///   - own: folders whose pages are used instead, the first first
  public init(templates: URL, own: [URL] = []) {
    self.templates = templates
    self.own = own
  }

  /// - Parameter templatesFolder: the path of the folder with `pages/` and `schemas/`
  public init(templatesFolder: String) {
    self.init(templates: URL(fileURLWithPath: templatesFolder))
  }

  private var publisher: ReportPublisher { ReportPublisher(templates: templates, own: own) }

  /// The document as it is stored, signed and exchanged, in UTF-8.
  /// - Parameter report: the review
  /// - Throws: `Refusal` `report.schema-unreadable`; `report.invalid` with the first finding if it does not fit its schema
  public func document(_ report: ManagementReviewReport) throws -> [UInt8] {
    try publisher.document(report)
  }

  /// The same for everybody: positions stand in it instead of persons, and small groups of answers are left out.
  /// - Parameters:
  ///   - report: the review, computed for everybody
  ///   - reader: gives the persons
  package func publicDocument(_ report: ManagementReviewReport, _ reader: any RecordReader) throws -> [UInt8] {
    let root = try PublicReview(reader).document(of: ReviewDocument(report).root)
    return try publisher.document(root, ReviewPublisher.format)
  }

  /// The page of a document in one language: a whole HTML file in UTF-8.
  /// - Parameters:
  ///   - document: the document, as ``document(_:)`` gives it
  ///   - phrases: the words of the language
  /// - Throws: `TemplateError`, naming the template, its line and the next step
  public func page(of document: [UInt8], _ phrases: Phrases) throws -> [UInt8] {
    try pages(of: document, [phrases]).first ?? []
  }

  /// The pages of a document, one for each language, each a whole HTML file in UTF-8.
  /// - Parameters:
  ///   - document: the document, as ``document(_:)`` gives it
  ///   - languages: the words of each language
  /// - Throws: `TemplateError`, naming the template, its line and the next step
  public func pages(of document: [UInt8], _ languages: [Phrases]) throws -> [[UInt8]] {
    try pages(of: document, sealed: nil, languages)
  }

  /// The same of a signed review, whose pages say with what they can be compared.
  package func pages(of document: [UInt8], sealed seal: ReviewSeal?, _ languages: [Phrases]) throws -> [[UInt8]] {
    try publisher(for: document).pages(
      of: document, ReviewPublisher.format, languages, adding: seal.map { [$0.element] } ?? [])
  }

  /// Documents of an earlier form have the schema and the templates that were kept for them; an organisation's own
  /// templates are made for the present one.
  private func publisher(for document: [UInt8]) throws -> ReportPublisher {
    let version = try XMLDocument(parsing: document, name: "review.xml").root["version"] ?? ""
    guard version != ReviewDocument.version, let number = Int(version) else { return publisher }
    return ReportPublisher(templates: templates.appendingPathComponent("editions/\(number)"))
  }

  /// A document as JSON in UTF-8, with the same names in the same order.
  /// - Throws: an error that names the line if the bytes are no XML document
  public static func json(of document: [UInt8]) throws -> [UInt8] {
    try ReportPublisher.json(of: document)
  }

  /// The request that a document answers: its year, its standard and the day of its position.
  /// - Throws: `report.invalid` if it does not say
  package static func request(of document: [UInt8]) throws -> ReviewRequest {
    let root = try XMLDocument(parsing: document, name: "review.xml").root
    guard let year = root["year"].flatMap({ Int($0) }), let standard = root["standard"].flatMap(Review.Standard.init),
      let day = root["asOf"].flatMap({ Day($0) })
    else { throw Refusal(.data, .reportInvalid, at: Refusal.Place(file: "review.xml")) }
    return ReviewRequest(year: year, standard: standard, lookingOn: day)
  }

  /// The edition of the rules by which a document was computed.
  package static func rules(of document: [UInt8]) throws -> Int {
    try XMLDocument(parsing: document, name: "review.xml").root["rules"].flatMap { Int($0) } ?? 1
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
  /// The document of a review, in UTF-8 and checked against its schema.
  /// - Parameter report: the review
  /// - Throws: as ``document(_:)`` of a printable report
  public func document(_ report: ManagementReviewReport) throws -> [UInt8] {
    try document(ReviewDocument(report).root, ReviewPublisher.format)
  }
}
