/// A part of a page under a heading.
public struct ReportSection: Sendable {
  /// One thing in a section, below the one before it.
  public enum Block: Sendable {
    case facts([ReportFact])
    case table(ReportTable)
    case chart(ReportChart)
    case diagram(ReportDiagram)
    /// Somebody's own words, with the key of a small heading or none.
    case prose(String, label: String?)
    case notice(ReportNotice)
  }

  /// The name of the section, unique on its page; the report's format lists it.
  public let id: String
  /// The key of the heading.
  public let label: String
  /// How many things the section is about, shown beside the heading.
  public var count: Int?
  /// A name from a record behind the heading.
  public var name: String?
  /// What stands in it.
  public var blocks: [Block]

  /// - Parameters:
  ///   - id: the name of the section, unique on its page
  ///   - label: the key of the heading
  ///   - count: how many things the section is about
  ///   - blocks: what stands in it
  public init(_ id: String, label: String, count: Int? = nil, _ blocks: [Block]) {
    self.id = id
    self.label = label
    self.count = count
    self.blocks = blocks
  }
}
