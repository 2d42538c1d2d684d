/// Texts of records to be searched in.
public struct TextQuery: Hashable, Sendable {
  /// The records whose texts are compared.
  public let records: RecordQuery
  /// The field whose words weigh most.
  public let title: RecordField
  /// The field with the other words.
  public let body: RecordField

  /// Asks for texts of records of a known kind.
  ///
  /// ```swift
  /// TextQuery(RecordQuery(Nonconformity.self, limit: 100), title: \Nonconformity.title, body: \.description)
  /// ```
  public init<Kind: RecordKind>(
    _ records: RecordQuery, title: FieldPath<Kind>, body: FieldPath<Kind>
  ) {
    self.records = records
    self.title = Kind.field(title)
    self.body = Kind.field(body)
  }
}

/// A text in which words were found.
public struct TextMatch: Hashable, Sendable {
  /// The identifier of the record that the text comes from.
  public let id: String
  /// How many of the words were found in it.
  public let words: Int

  public init(id: String, words: Int) {
    self.id = id
    self.words = words
  }
}

/// Finds records by the beginnings of the words in their texts, without regard to case and diacritics.
public protocol TextSearcher {
  /// The records in whose texts at least one of the stems begins a word, the best match first: rare words weigh more
  /// than frequent ones, the title more than the rest. Of equal matches the query's order decides.
  /// - Parameters:
  ///   - stems: beginnings of words, without case and diacritics
  ///   - texts: the records that are compared, and their fields
  func matches(of stems: [String], in texts: TextQuery) throws -> [TextMatch]
  /// Where texts stand: in the fields of records as they are, and in the reasons of changes.
  func places(holding texts: [String]) throws -> [HeldText]
}
