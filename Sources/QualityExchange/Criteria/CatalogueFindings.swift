import JSONSupport
import QualityModel

/// Collects what is wrong with one file of `Criteria/`, each with its line and column.
final class CatalogueFindings {
  /// The file as messages name it.
  let file: String
  /// Whether the file is a provider's own, which may be in one language and need not tell everything.
  let isOwn: Bool
  private let document: JSONDocument
  private(set) var list: [Refusal] = []

  init(file: String, _ document: JSONDocument, isOwn: Bool = false) {
    self.file = file
    self.isOwn = isOwn
    self.document = document
  }

  func add(_ identifier: Refusal.ID, _ facts: [String: Refusal.Fact] = [:], at offset: Int) {
    add(identifier, facts, at: place(of: offset))
  }

  func add(_ identifier: Refusal.ID, _ facts: [String: Refusal.Fact] = [:], at place: Refusal.Place) {
    list.append(Refusal(.data, identifier, facts, at: place))
  }

  func place(of offset: Int) -> Refusal.Place {
    let place = document.place(of: offset)
    return Refusal.Place(file: file, line: place.line, column: "\(place.column)")
  }
}
