/// The wording of a criterion that a provider took over from its own copy of a standard. It belongs to the workspace.
public struct OfficialText: Hashable, Sendable {
  /// The code of its language.
  public let language: String
  /// The heading; `nil` if only the text was taken over.
  public let title: String?
  /// The wording; `nil` if only the heading was taken over.
  public let text: String?
  /// The copy from which it was taken, in the provider's words.
  public let source: String?

  public init(language: String, title: String?, text: String?, source: String?) {
    self.language = language
    self.title = title
    self.text = text
    self.source = source
  }
}
