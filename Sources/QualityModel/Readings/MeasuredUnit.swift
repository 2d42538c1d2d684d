/// In what the number of a field is counted. People write it behind the number, though the field says it already.
///
/// ```swift
/// try MeasuredUnit.hours.withoutUnit("12 st.")   // "12"
/// try MeasuredUnit.hours.withoutUnit("12,5 h")   // "12,5"
/// try MeasuredUnit.hours.withoutUnit("28%")      // throws .otherUnit(.hours)
/// ```
public enum MeasuredUnit: String, Hashable, Sendable, CaseIterable {
  case hours, people, places, years, percent

  /// The number alone, where the unit of the field stands behind it; a text that says nothing of units stays as it is.
  /// - Throws: `.otherUnit` where something else is counted: money, minutes, or what another field counts
  func withoutUnit(_ text: String) throws(FieldProblem) -> String {
    // Nearly all texts are figures alone; before them a currency may stand.
    if text.last?.isNumber == true, text.first?.isNumber == true { return text }
    let number = text.prefix { !$0.isLetter && !MeasuredUnit.signs.contains($0) }
    let behind = FieldValue.trimmed(String(text[number.endIndex...])).folded
    let unit = behind.hasSuffix(".") ? String(behind.dropLast()) : behind
    if words.contains(unit), number.contains(where: \.isNumber) { return FieldValue.trimmed(String(number)) }
    let isOther = MeasuredUnit.others.contains(unit) || MeasuredUnit.allCases.contains { $0.words.contains(unit) }
    guard isOther || NumberReadings(text)?.unit != nil else { return text }
    throw .otherUnit(self)
  }

  /// Signs that are units by themselves.
  private static let signs: Set<Character> = ["%", "€", "$", "£"]

  /// What is counted nowhere here.
  private static let others: Set<String> = [
    "min", "minute", "minutes", "minutem", "d", "diena", "dienas", "dienu", "days", "day", "gab", "gabali",
    "gabalu", "reizes", "reize", "menesi", "menesis", "months", "month",
  ]

  /// The words and short forms of the unit in every language, folded and without the point at their end.
  private var words: Set<String> {
    switch self {
    case .hours: ["st", "h", "stunda", "stundas", "stundu", "stundam", "hour", "hours", "hrs"]
    case .people:
      [
        "pers", "persona", "personas", "personu", "cilv", "cilveks", "cilveki", "cilveku", "darb", "darbinieks",
        "darbinieki", "darbinieku", "klients", "klienti", "klientu", "respondents", "respondenti", "respondentu",
        "person", "persons", "people", "employees", "clients",
      ]
    case .places: ["vieta", "vietas", "vietu", "place", "places"]
    case .years: ["g", "gads", "gadi", "gadu", "gadiem", "year", "years"]
    case .percent: ["%", "proc", "procents", "procenti", "procentu", "percent"]
    }
  }
}
