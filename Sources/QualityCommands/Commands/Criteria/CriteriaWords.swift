import QualityModel

/// Catalogues named on the command line.
enum CriteriaWords {
  /// - Throws: `criteria.unknown-catalogue`, with what was likely meant
  static func catalogue(_ word: String, in library: CriteriaLibrary) throws -> CriteriaCatalogue {
    if let catalogue = library[word.lowercased()] { return catalogue }
    throw unknown(word, among: library.catalogues.map(\.key))
  }

  static func unknown(_ word: String, among keys: [String]) -> Refusal {
    let facts = ["catalogue": word, "catalogues": keys.joined(separator: ", ")]
    guard let near = NearMiss.of(word, among: keys) else { return Refusal(.usage, "criteria.unknown-catalogue", facts) }
    return Refusal(.usage, "criteria.unknown-catalogue-near", facts.merging(["near": near]) { $1 })
  }

  /// - Throws: `criteria.no-criterion` for a word that is no citation; `criteria.unknown-catalogue`;
  ///   `criteria.unknown-criterion`
  static func criterion(_ word: String, in library: CriteriaLibrary) throws -> (CriterionID, CriteriaCatalogue) {
    guard let id = CriterionID(word) else { throw Refusal(.usage, "criteria.no-criterion", ["value": word]) }
    let catalogue = try catalogue(id.catalogue, in: library)
    guard catalogue[id.number] != nil else {
      throw Refusal(.usage, "criteria.unknown-criterion", ["number": id.number, "catalogue": id.catalogue])
    }
    return (id, catalogue)
  }
}
