extension Record<Organisation> {
  /// The currency of sums of money; `EUR` where none is written, or where what is written is no code of a currency.
  public var currencyOfSums: String {
    guard let currency = self.currency, TextForm.currency.fits(currency) else { return "EUR" }
    return currency
  }

  /// The language in which the organisation keeps its records.
  /// - Throws: `organisation.unknown-language` if the workspace names one that this program does not have
  public func languageOfRecords() throws -> Language {
    guard case .text(let code)? = content[Organisation.fields.language], Language(rawValue: code) == nil else {
      return self.language
    }
    let words = Language.allCases.map(\.rawValue)
    throw Refusal(.data, .organisationUnknownLanguage, ["value": .text(code), "words": .words(words)])
  }
}

extension Refusal.ID {
  static let organisationUnknownLanguage = Refusal.ID("organisation.unknown-language")
}
