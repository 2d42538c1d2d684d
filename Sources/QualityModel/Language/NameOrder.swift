import Foundation

/// The order of names in Latvian: `A` before `Ā`, both before `B`; `C` before `Č`; case decides last.
///
/// Source: Unicode CLDR, through Foundation. Names are sorted by the language of records, whatever that of messages.
public enum NameOrder {
  private static let locale = Locale(identifier: Language.standard.rules.collation)

  /// Negative if the first name comes before the second, positive if after it, 0 only for the same text.
  public static func compare(_ first: String, _ second: String) -> Int {
    let order = first.compare(second, locale: locale).rawValue
    // Texts that the language does not tell apart still need a fixed order.
    return order != 0 ? order : first < second ? -1 : first == second ? 0 : 1
  }

  public static func isBefore(_ first: String, _ second: String) -> Bool { compare(first, second) < 0 }
}
