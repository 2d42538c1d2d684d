/// Where something of a catalogue was read: a citation that is the same for every reader, or words in each language.
///
/// ```swift
/// let clause: SourceText = "ISO 9001:2015, 4.1"
/// let guide = SourceText.words(LocalText(["lv": "Vadlīnijas, 2. nodaļa", "en": "Guidelines, chapter 2"]))
/// guide.text(in: .en)     // "Guidelines, chapter 2"
/// ```
public enum SourceText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Titles, numbers and addresses as they stand in the source, in its own language.
  case citation(String)
  /// A description by the codes of languages.
  case words(LocalText)

  public init(stringLiteral citation: String) { self = .citation(citation) }

  /// The text for a reader of this language.
  public func text(in language: Organisation.Language) -> String {
    switch self {
    case .citation(let citation): citation
    case .words(let words): words.text(in: language)
    }
  }

  /// What a provider's own records say, each in its language: the same words in all are a citation.
  init?(own texts: [(language: CriterionText.Language, text: String)]) {
    guard let first = texts.first?.text else { return nil }
    let words = Dictionary(texts.map { ($0.language.rawValue, $0.text) }) { first, _ in first }
    self = texts.allSatisfy { $0.text == first } ? .citation(first) : .words(LocalText(words))
  }

  /// The text as a provider's own record in a language keeps it.
  package func text(inOwn language: CriterionText.Language) -> String {
    switch self {
    case .citation(let citation): citation
    case .words(let words): words[language.rawValue] ?? words.text(in: .standard)
    }
  }
}
