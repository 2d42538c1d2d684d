/// What stands beside a written number and says what is counted.
package enum NumberUnit: Hashable, Sendable {
  case percent
  /// A currency by its code (ISO 4217): `EUR`.
  case currency(String)

  /// What people write before or behind a number; the longest first.
  static let signs: [(text: String, unit: NumberUnit)] =
    ([("procenti", .percent), ("procents", .percent), ("procentu", .percent), ("proc.", .percent), ("%", .percent)]
    + currencies.flatMap { code, names in (names + [code.lowercased()]).map { ($0, .currency(code)) } })
    .sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }

  /// The code of a currency by its name or sign, in any case; `nil` if it is none of those known here.
  static func currency(named name: String) -> String? {
    let name = name.lowercased()
    guard case .currency(let code)? = signs.first(where: { $0.text == name })?.unit else { return nil }
    return code
  }

  /// Currencies that tables of an office in Latvia may hold, with their signs and names beside the code.
  private static let currencies: [(String, [String])] = [
    ("EUR", ["€", "eiro", "euro"]), ("USD", ["$"]), ("GBP", ["£"]), ("PLN", ["zł"]), ("LVL", ["ls"]), ("LTL", []),
    ("EEK", []), ("SEK", []), ("NOK", []), ("DKK", []), ("CHF", []),
  ]
}
