import QualityExchange
import QualityModel

/// Catalogues named on the command line.
enum CriteriaWords {
  /// - Throws: `criteria.unknown-catalogue`, with what was likely meant
  static func catalogue(_ word: String, in library: CriteriaLibrary) throws -> CriteriaCatalogue {
    if let catalogue = library[word.lowercased()] { return catalogue }
    throw unknown(word, among: library.catalogues.map(\.key))
  }

  static func unknown(_ word: String, among keys: [String]) -> Refusal {
    let facts: [String: Refusal.Fact] = ["catalogue": .text(word), "catalogues": .words(keys)]
    guard let near = NearMiss.of(word, among: keys) else { return Refusal(.usage, .criteriaUnknownCatalogue, facts) }
    return Refusal(.usage, .criteriaUnknownCatalogueNear, facts.merging(["near": .text(near)]) { $1 })
  }

  /// - Throws: `criteria.no-criterion` for a word that is no citation; `criteria.unknown-catalogue`;
  ///   `criteria.unknown-criterion`
  static func criterion(_ word: String, in library: CriteriaLibrary) throws -> (CriterionID, CriteriaCatalogue) {
    guard let id = CriterionID(word) else { throw Refusal(.usage, .criteriaNoCriterion, ["value": .text(word)]) }
    let catalogue = try catalogue(id.catalogue, in: library)
    guard catalogue[id.number] != nil else {
      throw Refusal(.usage, .criteriaUnknownCriterion, ["number": .text(id.number), "catalogue": .text(id.catalogue)])
    }
    return (id, catalogue)
  }
}

extension Refusal.ID {
  static let criteriaNoCriterion = Refusal.ID("criteria.no-criterion")
  static let criteriaUnknownCatalogueNear = Refusal.ID("criteria.unknown-catalogue-near")
  static let criteriaUnknownCriterion = Refusal.ID("criteria.unknown-criterion")
}
