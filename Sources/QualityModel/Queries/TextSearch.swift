/// A text to be searched in.
public struct SearchedText: Hashable, Sendable {
  /// The identifier of the record that it comes from.
  public let id: String
  /// The words that weigh most, such as a title.
  public let title: String
  /// The other words.
  public let body: String

  public init(id: String, title: String, body: String) {
    self.id = id
    self.title = title
    self.body = body
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

/// Finds texts by the beginnings of their words, without regard to case and diacritics.
public protocol TextSearcher {
  /// The texts in which at least one of the stems begins a word, the best match first: rare words weigh more than
  /// frequent ones, the title more than the rest.
  /// - Parameter stems: beginnings of words, without case and diacritics
  func matches(of stems: [String], in texts: [SearchedText]) throws -> [TextMatch]
}
