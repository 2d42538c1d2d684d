/// A text in several languages, by their codes (`lv`, `en`, `lt`).
///
/// ```swift
/// let title = LocalText(["lv": "Ētika", "en": "Ethics"])
/// title["lt"]             // nil
/// title.text(in: .lv)     // "Ētika"
/// ```
public struct LocalText: Hashable, Sendable {
  private let texts: [String: String]

  /// Takes the texts by their language codes; blank ones are left out.
  public init(_ texts: [String: String] = [:]) { self.texts = texts.filter { !FieldValue.text($0.value).isBlank } }

  /// The text in the language with this code; `nil` if there is none.
  public subscript(_ language: String) -> String? { texts[language] }

  /// The languages in which catalogues always say everything, so that a reader of any other has something to read.
  package static let always = [Language.lv, .en]

  /// The codes of the languages at hand, in ascending order.
  public var languages: [String] { texts.keys.sorted() }

  /// Whether there is no text in any language.
  public var isEmpty: Bool { texts.isEmpty }

  /// The text for a reader of this language: in it, else in Latvian, English or whatever there is; empty without any.
  public func text(in language: Organisation.Language) -> String {
    let codes = [language.rawValue] + LocalText.always.map(\.rawValue) + languages
    return codes.lazy.compactMap { texts[$0] }.first ?? ""
  }

  /// The same, with the code of its language behind it where that is another than the reader's: `Ētika [lv]`.
  public func marked(in language: Organisation.Language) -> String {
    let text = text(in: language)
    guard texts[language.rawValue] == nil, let code = languages.first(where: { texts[$0] == text }) else { return text }
    return "\(text) [\(code)]"
  }

  /// These texts, and those of the other where there is none here.
  func filled(from other: LocalText) -> LocalText { LocalText(other.texts.merging(texts) { _, own in own }) }
}
