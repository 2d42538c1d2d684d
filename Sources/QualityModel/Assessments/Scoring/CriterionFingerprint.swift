/// The fingerprint of what a criterion said when it was scored: its words in every language, those of the provider's
/// own copy, and the scale.
///
/// Two assessments over the same edition can be compared criterion by criterion; one whose words were changed in between
/// is told by it.
public enum CriterionFingerprint {
  /// - Returns: sixteen hexadecimal digits
  public static func of(_ scored: ScoredCriterion) -> String {
    let criterion = scored.criterion
    var hasher = SHA256()
    hasher.update(utf8Of: "aplis-criterion-1\n\(criterion.number)\n\(scored.panel.key)\n")
    for (name, text) in [("title", criterion.title), ("explanation", criterion.explanation)] {
      for language in text.languages.sorted() {
        hasher.update(utf8Of: "\(name)\t\(language)\t\(text[language] ?? "")\n")
      }
    }
    for official in criterion.official.sorted(by: { $0.language < $1.language }) {
      hasher.update(utf8Of: "official\t\(official.language)\t\(official.title ?? "")\t\(official.text ?? "")\n")
    }
    hasher.update(utf8Of: CriteriaListDigest.scale(of: scored.panel))
    return String(hasher.finish().hex.prefix(16))
  }
}
