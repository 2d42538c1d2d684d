/// A sentence of the program on a page.
public struct ReportNotice: Sendable {
  /// The key of the sentence.
  public let label: String
  /// How it is to be taken.
  public var tone: ReportTone?
  /// The count in it, where it has one: the key then has forms for it.
  public var count: Int?
  /// The name in it.
  public var name: String?

  /// - Parameters:
  ///   - label: the key of the sentence
  ///   - tone: how it is to be taken
  ///   - count: the count in it, where it has one
  ///   - name: the name in it
  public init(_ label: String, _ tone: ReportTone? = nil, count: Int? = nil, name: String? = nil) {
    self.label = label
    self.tone = tone
    self.count = count
    self.name = name
  }
}
