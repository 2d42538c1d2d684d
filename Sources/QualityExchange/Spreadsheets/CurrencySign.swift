/// The currencies that formats name by a sign or a word.
enum CurrencySign {
  private static let signs = [
    "€": "EUR", "EUR": "EUR", "EIRO": "EUR", "EURO": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "ZŁ": "PLN",
    "LS": "LVL",
    "LT": "LTL", "₽": "RUB", "₴": "UAH", "KČ": "CZK", "₺": "TRY",
  ]
  /// `kr` is a word of several countries; the language of the format tells which.
  private static let crowns = ["41D": "SEK", "414": "NOK", "406": "DKK", "40F": "ISK"]

  /// The currency in the brackets of a format, `€-426` or `EUR`; `nil` if they name a language alone.
  static func code(ofBracket text: Substring) -> String? {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let sign = parts.first, !sign.isEmpty else { return nil }
    if sign.lowercased() == "kr" { return parts.count > 1 ? crowns[parts[1].uppercased()] : nil }
    return code(in: String(sign)) ?? isoCode(sign.trimmingPrefix { $0 == " " })
  }

  /// The currency that a text in a format names, if it names nothing else.
  static func code(in text: String) -> String? {
    let word = text.filter { $0.isLetter || $0.isCurrencySymbol }.uppercased()
    return signs[word] ?? (isoCodes.contains(word) ? word : nil)
  }

  private static let isoCodes: Set<String> = [
    "USD", "GBP", "JPY", "PLN", "LVL", "LTL", "RUB", "UAH", "CHF", "SEK", "NOK", "DKK", "CZK", "EEK",
  ]

  private static func isoCode(_ text: Substring) -> String? {
    text.count == 3 && text.allSatisfy { $0.isASCII && $0.isUppercase } ? String(text) : nil
  }
}
