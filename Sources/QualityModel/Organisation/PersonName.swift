/// The name of a person as people write it: forename or surname first, with or without a comma and titles.
///
/// Who is meant stays the same whatever the order; an initial stands for nobody in particular.
///
/// ```swift
/// PersonName("Dr. paed. Vecākā Auditore").key == PersonName("Auditore, Vecākā").key   // true
/// PersonName("V. Auditore").key == PersonName("Vecākā Auditore").key                  // false
/// ```
struct PersonName {
  /// The words of the name in an order that does not depend on the writing; empty where nothing but titles is written.
  let key: String

  init(_ text: String) {
    let words = text.plainlySpaced.folded.split { $0 == " " || $0 == "," }.map(String.init)
    key = words.filter { !PersonName.isTitle($0) }.sorted().joined(separator: " ")
  }

  /// A name as people say it, where a surname stands before a comma and nothing but forenames behind it.
  static func forenameFirst(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { FieldValue.trimmed(String($0)) }
    guard parts.count == 2, parts.allSatisfy(isOfNames) else { return text }
    return "\(parts[1]) \(parts[0])"
  }

  /// One or two words with capitals, none of which is a title.
  private static func isOfNames(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    return (1...2).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.count > 1 && !isTitle(word.folded)
          && word.allSatisfy { $0.isLetter || "-'’".contains($0) } && word.contains(where: \.isLowercase)
      }
  }

  /// `dr.`, `mg.sc.sal.` and `kungs`; an initial is none.
  private static func isTitle(_ word: String) -> Bool {
    if forms.contains(word) { return true }
    guard word.contains(".") else { return false }
    return word.split(separator: ".").allSatisfy { degrees.contains(String($0)) }
  }

  private static let forms: Set<String> = ["dr", "prof", "mg", "bc", "mba", "phd", "kungs", "kundze", "k-gs", "k-dze"]

  /// Degrees and offices as Latvians shorten them, folded.
  private static let degrees: Set<String> = [
    "dr", "prof", "doc", "asoc", "mg", "mag", "bc", "bac", "bak", "habil", "ing", "dipl", "sc", "paed", "ped", "med",
    "psych", "phil", "philol", "iur", "jur", "oec", "soc", "sal", "hist", "art", "theol", "math", "phys", "chem",
    "biol",
    "agr", "arch", "geogr", "adm", "mba", "phd", "k-gs", "k-dze",
  ]
}
