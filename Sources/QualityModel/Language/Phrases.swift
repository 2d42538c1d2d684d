/// The words of one language: labels of kinds, fields and choices, sentences of messages and reports.
///
/// Phrases are data that an organisation may change. Facts stand in them in braces: `{record}`. A phrase that
/// depends on a count has the forms of its language (``PluralForm``), such as `.one` and `.other`. No look-up fails: what is missing is shown as its
/// key in guillemets.
///
/// ```swift
/// let words = Phrases(.en, ["added": "Added {record}.", "row.one": "{count} row", "row.other": "{count} rows"])
/// words.text("added", ["record": "NC-2025-014"])   // "Added NC-2025-014."
/// words.text("row", count: 3)                      // "3 rows"
/// words.text("nothing.known")                      // "«nothing.known»"
/// ```
public struct Phrases: Sendable {
  /// The language whose plural forms ``text(_:count:_:)`` follows.
  public let language: Language
  private let sortedKeys: @Sendable () -> [String]
  private let phrase: @Sendable (String) -> String?

  /// - Parameters:
  ///   - language: decides the plural forms, not the words
  ///   - entries: the phrases by their keys, with the facts in braces
  public init(_ language: Language, _ entries: [String: String]) {
    self.init(language, keys: { entries.keys.sorted() }, phrase: { entries[$0] })
  }

  /// Takes phrases that lie somewhere else, such as in a file.
  /// - Parameters:
  ///   - keys: gives all keys in ascending order
  ///   - phrase: gives the phrase of a key, or `nil` if there is none
  package init(
    _ language: Language, keys: @escaping @Sendable () -> [String],
    phrase: @escaping @Sendable (String) -> String?
  ) {
    self.language = language
    sortedKeys = keys
    self.phrase = phrase
  }

  /// The same with more phrases; those that are there already stay.
  package func adding(_ more: [String: String]) -> Phrases {
    guard !more.isEmpty else { return self }
    let (keys, phrase) = (sortedKeys, phrase)
    return Phrases(
      language, keys: { Set(keys()).union(more.keys).sorted() }, phrase: { phrase($0) ?? more[$0] })
  }

  /// All keys of the language, in ascending order; plural forms count one by one.
  public var keys: [String] { sortedKeys() }

  /// The phrase as it stands, or `nil` if the language lacks it.
  public subscript(_ key: String) -> String? { phrase(key) }

  /// The phrase with the facts put in. A missing phrase shows its key in guillemets, so that it is noticed.
  public func text(_ key: String, _ facts: [String: String] = [:]) -> String {
    guard let phrase = self[key] else { return "«\(key)»" }
    return Phrases.filled(phrase, facts)
  }

  /// The form of a phrase that fits the count, with `{count}` and the facts put in.
  public func text(_ key: String, count: Int, _ facts: [String: String] = [:]) -> String {
    let form = language.rules.pluralForm(count)
    let phrase = self["\(key).\(form.rawValue)"] ?? self["\(key).other"]
    return Phrases.filled(phrase ?? "«\(key)»", facts.merging(["count": "\(count)"]) { given, _ in given })
  }

  private static func filled(_ phrase: String, _ facts: [String: String]) -> String {
    guard phrase.utf8.contains(UInt8(ascii: "{")) else { return phrase }
    var text = ""
    var rest = Substring(phrase)
    // By bytes: the way over characters takes longer than all the rest of a page's words.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(rest[rest.utf8.index(after: open)..<close])
      text += rest[..<open]
      text += facts[name] ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return text + rest
  }

  /// A kind's name inside a sentence: `neatbilstība`.
  public func kind(_ schema: RecordSchema) -> String { text("kind.\(schema.key)") }

  /// A kind's name in the plural, for headings and lists: `neatbilstības`.
  public func kinds(_ schema: RecordSchema) -> String { text("kind.\(schema.key).many") }

  /// A field's label: the kind's own, or the one that all kinds share.
  public func field(_ field: String, of schema: RecordSchema) -> String {
    self["field.\(schema.key).\(field)"] ?? text("field.\(field)")
  }

  /// What a record of the kind is, in one sentence; `nil` if the language has none.
  public func meaning(of schema: RecordSchema) -> String? { self["meaning.\(schema.key)"] }

  /// What a field holds, in one sentence: the kind's own, or the one that all kinds share; `nil` if the language has
  /// none.
  ///
  /// ```swift
  /// phrases.meaning(of: "owner", in: Nonconformity.schema)
  /// ```
  public func meaning(of field: String, in schema: RecordSchema) -> String? {
    if let own = self["meaning.\(schema.key).\(field)"] { return own }
    // A field that is called like a kind has none to share: under that key the kind is explained.
    return RecordSchema.allKeys.contains(field) ? nil : self["meaning.\(field)"]
  }

  /// The word for a choice: the kind's own, or the one that all kinds share.
  public func choice(_ word: String, of field: String, in schema: RecordSchema) -> String {
    self["choice.\(schema.key).\(field).\(word)"] ?? text("choice.\(field).\(word)")
  }

  /// A value as people read it: words of choices in this language, kinds by their names, everything else as in files.
  public func value(_ value: FieldValue, of field: RecordField, in schema: RecordSchema) -> String {
    switch (field.kind, value) {
    case (.text, .text(let key)) where field.naming == .kind:
      RecordSchema.named(key).map { self.kind($0) } ?? key
    // Words of tables may stand for nothing but answers; `yes` and `no` are how those are kept.
    case (.text, .text("yes")) where field.takesWords: text("boolean.true")
    case (.text, .text("no")) where field.takesWords: text("boolean.false")
    case (.choice, .text(let word)): choice(word, of: field.key, in: schema)
    case (.choiceList, .list(let words)):
      words.map { choice($0, of: field.key, in: schema) }.joined(separator: ", ")
    case (_, .list(let items)): items.joined(separator: "; ")
    case (_, .boolean(let boolean)): text("boolean.\(boolean)")
    default: value.text
    }
  }
}

extension Refusal.ID {
  package static let stringsMalformed = Refusal.ID("strings.malformed")
  package static let stringsUnreadable = Refusal.ID("strings.unreadable")
}
