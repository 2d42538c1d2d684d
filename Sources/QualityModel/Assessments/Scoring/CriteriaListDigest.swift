/// The fingerprint of what an assessment asks: its criteria by their numbers, and the scales on which they are scored.
///
/// Forms carry it, so that one made for another edition is recognised. The wording does not count: a mended spelling
/// makes no form invalid.
public enum CriteriaListDigest {
  public static func digest(of catalogue: CriteriaCatalogue, _ method: ScoringMethod, _ criteria: [ScoredCriterion])
    -> Digest
  {
    var hasher = SHA256()
    hasher.update(utf8Of: "aplis-criteria-1\n\(catalogue.key)\n\(catalogue.edition)\n\(method.rawValue)\n")
    var scales: [String: String] = [:]
    for scored in criteria {
      let scale = scales[scored.panel.key] ?? CriteriaListDigest.scale(of: scored.panel)
      scales[scored.panel.key] = scale
      hasher.update(utf8Of: "\(scored.criterion.number)\t\(scale)\n")
    }
    return hasher.finish()
  }

  static func scale(of panel: ScoringPanel) -> String {
    panel.dimensions.map { dimension in
      let places = dimension.bands.map { band in
        band.range.map { "\(band.key)=\($0.lowerBound)-\($0.upperBound)" } ?? band.key
      }
      return dimension.key + ":" + places.joined(separator: ",")
    }.joined(separator: ";")
  }
}
