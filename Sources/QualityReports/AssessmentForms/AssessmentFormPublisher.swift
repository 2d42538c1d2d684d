package import Foundation
package import QualityModel

/// Makes an assessor's form as one page that works from a memory stick without a network.
///
/// The page's program stands in the page; its policy lets no other program run and reaches no address.
package struct AssessmentFormPublisher {
  private let publisher: ReportPublisher
  private let policy: String

  /// The name of the document, its schema and its page.
  package static let format = ReportFormat("assessmentForm")
  private static let script = "assessment-form.js"

  /// - Parameters:
  ///   - templates: the folder with `pages/` and `schemas/`
  ///   - own: folders whose pages are used instead, the first first
  /// - Throws: `report.schema-unreadable` if the page's program is not there
  package init(templates: URL, own: [URL] = []) throws {
    publisher = ReportPublisher(templates: templates, own: own)
    let folder = TemplateFolder((own + [templates]).map { $0.appendingPathComponent("pages") })
    guard let script = folder.read(Self.script) else {
      throw Refusal(.inputOutput, .reportSchemaUnreadable, ["file": .text(Self.script)])
    }
    // The template puts the lines of the file into the page as they are, joined by line feeds.
    let lines = String(decoding: script, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    policy = Self.policy(script: SHA256.digest(of: Array(lines.utf8)))
  }

  /// Content Security Policy, level 3: only the one program, by its digest; no network, no frames, no plug-ins.
  private static func policy(script: Digest) -> String {
    let digest = script.withUnsafeBytes { Data($0).base64EncodedString() }
    return "default-src 'none'; script-src 'sha256-\(digest)'; style-src 'unsafe-inline'; base-uri 'none'; "
      + "form-action 'none'"
  }

  /// The page of a form in a language.
  /// - Throws: `report.invalid`; `TemplateError`
  package func page(_ form: AssessmentForm, _ phrases: Phrases) throws -> [UInt8] {
    let root = AssessmentFormDocument(form: form, language: phrases.language, policy: policy).root
    let document = try publisher.document(root, Self.format)
    return try publisher.pages(of: document, Self.format, [phrases]).first ?? []
  }
}
