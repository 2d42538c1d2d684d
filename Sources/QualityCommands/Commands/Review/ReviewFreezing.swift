import QualityModel
import QualityReports

/// Makes all that is frozen with a signature: the document, the one for everybody, and the pages of both in every
/// language.
///
/// What it reads beside the workspace it reads when it is made: once the signature is being written, nothing is missing.
struct ReviewFreezing {
  let building: ReviewBuilding
  private let publisher: ReviewPublisher
  private let languages: [Language]
  private let words: [Phrases]

  init(_ building: ReviewBuilding) throws {
    self.building = building
    publisher = ReviewPublisher(templatesFolder: try building.session.home().templates)
    languages = building.session.surroundings.languages
    words = try building.session.allPhrases()
  }

  func documents(_ reader: any RecordReader, head: Int, link: String) throws -> ReviewDocuments {
    let document = try publisher.document(try building.report(reader))
    let everybodys = try publisher.publicDocument(try building.report(reader, isPublic: true), reader)
    var parts = [ReviewFile.publicDocument.part: String(decoding: everybodys, as: UTF8.self)]
    for (bytes, isPublic) in [(document, false), (everybodys, true)] {
      let seal = ReviewSeal(of: bytes, head: head, link: link)
      let pages = try publisher.pages(of: bytes, sealed: seal, words)
      for (language, page) in zip(languages, pages) {
        parts[ReviewFile.page(language, isPublic: isPublic).part] = String(decoding: page, as: UTF8.self)
      }
    }
    let made = try [(document, false), (everybodys, true)].map { bytes, isPublic in
      (ReviewFile.json(isPublic: isPublic).part, SHA256.digest(of: try ReviewPublisher.json(of: bytes)).hex)
    }
    return ReviewDocuments(
      document: String(decoding: document, as: UTF8.self), parts: parts, made: Dictionary(uniqueKeysWithValues: made))
  }
}
