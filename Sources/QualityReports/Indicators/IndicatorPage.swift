public import QualityModel

/// Everything about one indicator on a page: whether it changes, whether it meets its target, its values, and what forbids
/// comparing them.
public struct IndicatorPage: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "indicatorPage", sections: ["verdict", "values", "targets", "changes", "parts", "history"])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]
  /// The other pages, where it is part of a set.
  public var pages: [ReportPageLink] = []

  /// - Parameters:
  ///   - indicator: the indicator
  ///   - reader: lends its values, targets and changes
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(of indicator: Record<Indicator>, reading reader: any RecordReader, asOf day: Day) throws {
    let lookup = ReportLookup(reader)
    let material = try IndicatorMaterial(indicator, reader)
    head = try IndicatorHead(material: material, lookup: lookup).head(day)
    sections =
      try IndicatorSections(material: material, lookup: lookup).all() + [
        RecordHistorySection(lookup: lookup).section(of: indicator.content)
      ]
  }
}
