/// A language of messages, pages and records: one of those that ``LanguageRules/all`` lists.
///
/// ```swift
/// Language(rawValue: "lv")?.rules.number("1234.5")     // "1 234,5"
/// Language(rawValue: "xx")                             // nil
/// ```
public struct Language: Choice {
  /// How the language writes days and numbers, counts, and sorts names.
  public let rules: LanguageRules

  /// The code by which `--language`, files and records name it.
  public var rawValue: String { rules.code }

  /// A language by its rules, whether it is in the list or not.
  public init(_ rules: LanguageRules) { self.rules = rules }

  /// The language of the list with this code; `nil` if there is none.
  public init?(rawValue code: String) {
    guard let language = Language.allCases.first(where: { $0.rawValue == code }) else { return nil }
    self = language
  }

  /// All languages, in the order of the list.
  public static let allCases = LanguageRules.all.map(Language.init)

  public static let lv = Language(.latvian)
  public static let en = Language(.english)

  /// The language of records where the organisation does not say another.
  public static let standard = lv
  /// The language that keys, commands and options are words of; that of messages where nobody asks for another.
  public static let ofKeys = en

  public static func == (left: Language, right: Language) -> Bool { left.rawValue == right.rawValue }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
