import QualityModel

/// A file that is given out of a review.
enum ReviewFile: Hashable {
  case document
  case publicDocument
  case json(isPublic: Bool)
  case page(Language, isPublic: Bool)

  /// The name under which it is frozen; it ends the name of the file.
  var part: String {
    switch self {
    case .document: "xml"
    case .publicDocument: FrozenPart.publicDocument
    case .json(let isPublic): isPublic ? "public.json" : "json"
    case .page(let language, let isPublic): (isPublic ? "public." : "") + "\(language.rawValue).html"
    }
  }

  /// From which parts files are made whenever they are given out, by their names.
  static let madeFrom = [
    ReviewFile.json(isPublic: false).part: ReviewFile.document.part,
    ReviewFile.json(isPublic: true).part: ReviewFile.publicDocument.part,
  ]
}
