package import Foundation
package import QualityModel

/// Makes an assessor's form as one page that works from a memory stick without a network.
///
/// The page's programs stand in the page; its policy lets no other program run and reaches no address.
package struct AssessmentFormPublisher {
  private let publisher: ReportPublisher
  private let policy: FormPolicy

  /// The name of the document, its schema and its page.
  package static let format = ReportFormat("assessmentForm")

  /// - Parameters:
  ///   - templates: the folder with `pages/` and `schemas/`
  ///   - own: folders whose pages are used instead, the first first
  /// - Throws: `report.schema-unreadable` if one of the page's programs is not there
  package init(templates: URL, own: [URL] = []) throws {
    publisher = ReportPublisher(templates: templates, own: own)
    let folder = TemplateFolder((own + [templates]).map { $0.appendingPathComponent("pages") })
    policy = try FormPolicy(scripts: ["personal-code.js", "assessment-form.js"], in: folder)
  }

  /// The page of a form in a language.
  /// - Throws: `report.invalid`; `TemplateError`
  package func page(_ form: AssessmentForm, _ phrases: Phrases) throws -> [UInt8] {
    let root = AssessmentFormDocument(form: form, language: phrases.language, policy: policy.text).root
    let document = try publisher.document(root, Self.format)
    return try publisher.pages(of: document, Self.format, [phrases]).first ?? []
  }
}
