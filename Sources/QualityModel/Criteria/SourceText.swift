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
}

extension SourceText {
  /// What records in several languages tell: one text for all, if they say the same; `nil` if they say nothing.
  static func own(_ texts: [(language: String, text: String)]) -> SourceText? {
    guard let first = texts.first else { return nil }
    if texts.allSatisfy({ $0.text == first.text }) { return .citation(first.text) }
    return .words(LocalText(Dictionary(texts.map { ($0.language, $0.text) }) { first, _ in first }))
  }
}
