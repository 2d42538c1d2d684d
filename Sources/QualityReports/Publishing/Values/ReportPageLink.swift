/// Another page of the same set.
public struct ReportPageLink: Sendable {
  /// The name of its file without language and ending: `audits`.
  public let name: String
  /// The key of its title.
  public let label: String
  /// How many things it is about.
  public var count: Int?
  /// Whether it is the page on which the link stands.
  public var isCurrent = false
  /// What the link tells of it beside its title.
  public var facts: [ReportFact] = []

  /// - Parameters:
  ///   - name: the name of its file without language and ending
  ///   - label: the key of its title
  ///   - count: how many things it is about
  public init(_ name: String, label: String, count: Int? = nil) {
    self.name = name
    self.label = label
    self.count = count
  }
}
