/// A clause that is cited by its number alone, as people do who work with one standard: `7.5.3`, `7.5.3. punkts`.
///
/// The standard may be named before it in its usual way. Which one is meant where it is not named follows from the audit
/// or from the standards that the organisation works with.
///
/// ```swift
/// BareClause("7.5.3. punkts")?.number              // "7.5.3"
/// BareClause("ISO 9001:2015 7.5.3")?.catalogue     // "iso-9001-2015"
/// BareClause("iso-9001-2015:7.5.3")                // nil: cited in full
/// ```
struct BareClause: Equatable {
  /// The number of the clause, without what stands around it.
  let number: String
  /// The key of the catalogue of the standard that stands before it; `nil` where none is named.
  let catalogue: String?

  init?(_ text: String) {
    var words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
    if let last = words.last?.folded, BareClause.clauseWords.contains(last) { words.removeLast() }
    guard let last = words.popLast() else { return nil }
    let number = BareClause.trimmed(last)
    guard number.first?.isNumber == true, number.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    if let word = words.last?.folded, BareClause.clauseWords.contains(word) { words.removeLast() }
    guard words.isEmpty || BareClause.isName(words) else { return nil }
    self.number = number
    catalogue = words.isEmpty ? nil : BareClause.catalogue(named: words.joined(separator: " "))
  }

  /// The key of the catalogue for the usual name of a standard with its year, whatever stands behind that:
  /// `iso-9001-2015` for `LVS EN ISO 9001:2015 Nr. 12`; `nil` for a text without one.
  static func catalogue(named name: String) -> String? {
    let parts = name.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).drop(while: publishers.contains)
    guard let year = parts.firstIndex(where: isYear), isStandard(parts[..<year], in: name) else { return nil }
    let key = parts[...year].joined(separator: "-")
    return CriterionID.isCatalogueKey(key) ? key : nil
  }

  private static func isYear(_ part: String) -> Bool {
    part.count == 4 && part.allSatisfy(\.isNumber) && (part.hasPrefix("19") || part.hasPrefix("20"))
  }

  /// A standard is called by capital letters, `CAF`, or by letters and a number, `ISO 9001`; a law by words.
  private static func isStandard(_ words: some Collection<String>, in name: String) -> Bool {
    guard let first = words.first, first.allSatisfy(\.isLetter) else { return false }
    let numbers = words.dropFirst()
    return numbers.isEmpty ? name.contains(first.uppercased()) : numbers.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// Who adopts a standard under a name of its own.
  private static let publishers: Set<String> = ["lvs", "en"]
  private static let clauseWords: Set<String> = [
    "punkts", "punkta", "punkti", "p", "p.", "apakspunkts", "sadala", "clause", "nr", "nr.",
  ]

  /// A standard is named by letters and then by figures.
  private static func isName(_ words: [String]) -> Bool {
    words[0].first?.isLetter == true && words.contains { $0.contains(where: \.isNumber) }
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
