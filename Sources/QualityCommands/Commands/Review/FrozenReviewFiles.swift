import QualityModel
import QualityReports

/// Gives out a signed edition of a review, byte for byte as it was frozen.
///
/// But for what is hidden until the director decides: that is not given out meanwhile.
///
/// Pages that were not frozen are made from the document: those of reviews that were signed before pages were, those in
/// a language that came later, and those of an organisation's own templates.
struct FrozenReviewFiles {
  private let frozen: FrozenReview
  private let parts: [FrozenPart]
  private let files: ReportFiles
  /// The document without what is hidden.
  private let shown: String

  init(_ frozen: FrozenReview, _ reader: any FrozenReviewReader, _ files: ReportFiles) throws {
    self.frozen = frozen
    self.files = files
    shown = try reader.withoutHidden(frozen.document)
    parts = try reader.frozenParts(of: frozen).map { part in
      FrozenPart(name: part.name, content: try reader.withoutHidden(part.content), fingerprint: part.fingerprint)
    }
  }

  /// Whether something of it is hidden.
  var isHiddenInPart: Bool {
    shown != frozen.document || parts.contains { SHA256.digest(of: Array($0.content.utf8)).hex != $0.fingerprint }
  }

  /// Writes the files that are asked for.
  /// - Parameters:
  ///   - isPublic: the ones for everybody
  ///   - anew: whether pages are made anew, by templates of one's own
  /// - Returns: their names
  /// - Throws: `review.no-public` if nothing was frozen for everybody
  func write(isPublic: Bool, anew: Bool) throws -> [String] {
    let document = try document(isPublic: isPublic)
    var written: [(file: ReviewFile, bytes: [UInt8])] = []
    if files.formats.contains(.html) {
      for language in files.languages {
        let file = ReviewFile.page(language, isPublic: isPublic)
        let kept = anew ? nil : content(of: file)
        written.append((file, try kept ?? page(of: document, language)))
      }
    }
    if files.formats.contains(.xml) { written.append((isPublic ? .publicDocument : .document, document)) }
    if files.formats.contains(.json) {
      written.append((.json(isPublic: isPublic), try ReviewPublisher.json(of: document)))
    }
    return try files.write(written.map { ("\(stem).\($0.file.part)", $0.bytes) })
  }

  private var stem: String { "review-\(frozen.review.suffix(4))" }

  private func document(isPublic: Bool) throws -> [UInt8] {
    guard isPublic else { return Array(shown.utf8) }
    guard let document = content(of: .publicDocument) else {
      throw Refusal(.rule, .reviewNoPublic, ["review": .record(frozen.review), "edition": .text("\(frozen.edition)")])
    }
    return document
  }

  private func page(of document: [UInt8], _ language: Language) throws -> [UInt8] {
    let seal = ReviewSeal(of: document, head: frozen.head, link: frozen.link)
    return try files.reviews.pages(of: document, sealed: seal, [try files.session.phrases(language)]).first ?? []
  }

  private func content(of file: ReviewFile) -> [UInt8]? {
    parts.first { $0.name == file.part }.map { Array($0.content.utf8) }
  }
}

extension Refusal.ID {
  static let reviewNoPublic = Refusal.ID("review.no-public")
}
