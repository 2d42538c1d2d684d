/// A part of a page under a heading.
package struct ReportSection: Sendable {
  /// One thing in a section, below the one before it.
  package enum Block: Sendable {
    case facts([ReportFact])
    case table(ReportTable)
    case chart(ReportChart)
    case diagram(ReportDiagram)
    /// Somebody's own words, with the key of a small heading or none.
    case prose(String, label: String?)
    case notice(ReportNotice)
  }

  /// The name of the section, unique on its page; the report's format lists it.
  package let id: String
  /// The key of the heading.
  package let label: String
  /// How many things the section is about, shown beside the heading.
  package var count: Int?
  /// What stands in it.
  package var blocks: [Block]

  package init(_ id: String, label: String, count: Int? = nil, _ blocks: [Block]) {
    self.id = id
    self.label = label
    self.count = count
    self.blocks = blocks
  }
}
