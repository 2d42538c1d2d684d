/// How one language writes days, numbers and counts, quotes, and sorts names: the same for the terminal, for records and
/// for pages.
///
/// Only what no phrase can say stands here; words are phrases (``Phrases``). The machine's own settings have no part in
/// it: the same report has the same bytes everywhere.
public struct LanguageRules: Sendable {
  /// The code of the language (ISO 639-1), which names its file of phrases.
  public let code: String
  /// The locale by whose order names are sorted (Unicode CLDR).
  public let collation: String
  /// The sign between whole and fraction.
  public let decimalMark: String
  /// The sign between groups of three figures.
  public let groupMark: String
  /// What stands behind the number of a percentage, with its space where the language has one.
  public let percentMark: String
  /// The signs around a quotation in a sentence.
  public let quotes: (open: String, close: String)
  /// A day in figures alone, as in tables.
  public let dayPattern: DayPattern
  /// Whether a day within a sentence has its month as a word: `31 December 2016`, but `31.12.2016.`.
  public let namesMonths: Bool
  /// The forms in which phrases that depend on a count must exist.
  public let pluralForms: [PluralForm]
  /// The form that goes with a whole number.
  public let pluralForm: @Sendable (Int) -> PluralForm
  /// Endings that words lose before they are compared, without diacritics.
  let wordEndings: [String]
  /// Endings that adjectives and nouns have in their forms, without diacritics.
  let nameEndings: [String]
  /// Words that say nothing of what a text is about, without diacritics.
  let commonWords: Set<String>
  /// The words by which people name years, quarters and months.
  let periodWords: PeriodWords
  /// Beginnings of texts that stand in the place of a value and say that there is none: `nav datu`. Folded.
  let noValueWords: [String]

  public init(
    code: String, collation: String, decimalMark: String, groupMark: String, percentMark: String,
    quotes: (open: String, close: String), dayPattern: DayPattern, namesMonths: Bool, pluralForms: [PluralForm],
    pluralForm: @escaping @Sendable (Int) -> PluralForm, wordEndings: [String] = [], nameEndings: [String] = [],
    commonWords: Set<String> = [],
    periodWords: PeriodWords = .english, noValueWords: [String] = []
  ) {
    self.code = code
    self.collation = collation
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.percentMark = percentMark
    self.quotes = quotes
    self.dayPattern = dayPattern
    self.namesMonths = namesMonths
    self.pluralForms = pluralForms
    self.pluralForm = pluralForm
    self.wordEndings = wordEndings
    self.nameEndings = nameEndings
    self.commonWords = commonWords
    self.periodWords = periodWords
    self.noValueWords = noValueWords
  }

  /// Whether a text says in any language that there is no value where one belongs.
  static func saysNoValue(_ text: String) -> Bool {
    let text = FieldValue.trimmed(text).folded
    return all.contains { $0.noValueWords.contains(where: text.hasPrefix) }
  }
}
