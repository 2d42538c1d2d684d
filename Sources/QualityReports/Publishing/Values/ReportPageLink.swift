/// Another page of the same set.
package struct ReportPageLink: Sendable {
  /// The name of its file without language and ending: `audits`.
  package let name: String
  /// The key of its title.
  package let label: String
  /// How many things it is about.
  package var count: Int?
  /// Whether it is the page on which the link stands.
  package var isCurrent = false
  /// What the link tells of it beside its title.
  package var facts: [ReportFact] = []

  package init(_ name: String, label: String, count: Int? = nil) {
    self.name = name
    self.label = label
    self.count = count
  }
}
