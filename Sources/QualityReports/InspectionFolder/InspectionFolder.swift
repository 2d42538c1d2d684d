package import QualityModel

/// What an inspector asks a unit for, as a set of pages: an index, the parts, and the sheet of each nonconformity that
/// they name.
///
/// Units below the named one count too. The same records, days and unit give the same pages.
package struct InspectionFolder {
  /// The unit, the days, and the day on which one looks.
  package struct Request: Sendable {
    package let unit: String
    package let days: ClosedRange<Day>
    package let asOf: Day

    package init(unit: String, days: ClosedRange<Day>, asOf day: Day) {
      self.unit = unit
      self.days = days
      asOf = day
    }
  }

  /// The page that leads to all others.
  package let index: FolderIndex
  /// The parts, each on a page of its own.
  package let parts: [FolderPart]
  /// The sheets of the nonconformities, in the order in which they are named.
  package let sheets: [(name: String, sheet: NonconformitySheet)]

  /// The name of the index's file, without language and ending.
  package static let indexName = "index"

  /// - Parameters:
  ///   - request: which unit, which days
  ///   - reader: lends the records
  package init(_ request: Request, reading reader: any RecordReader) throws {
    var scope = try FolderScope(request, ReportLookup(reader))
    let nonconformities = try NonconformitiesPart(scope: scope, linksSheets: true)
    scope.sheets = Set(nonconformities.records.map(\.id.text))
    let contents = try InspectionFolder.contents(scope, nonconformities)
    let head = try InspectionFolder.head(scope)
    let links = contents.map(\.link)
    index = FolderIndex(head: head, pages: links, sections: [])
    parts = contents.map { FolderPart(head: head, content: $0, all: links) }
    sheets = try nonconformities.records.map { record in
      var sheet = try NonconformitySheet(of: record, reading: reader, asOf: request.asOf)
      sheet.pages = [FolderIndex.link] + links
      return (record.id.text, sheet)
    }
  }

  /// The whole folder on one page, without the sheets.
  package static func standalone(_ request: Request, reading reader: any RecordReader) throws -> FolderIndex {
    let scope = try FolderScope(request, ReportLookup(reader))
    let contents = try contents(scope, NonconformitiesPart(scope: scope, linksSheets: false))
    return FolderIndex(head: try head(scope), pages: [], sections: contents.flatMap(\.sections))
  }

  private static func contents(
    _ scope: FolderScope, _ nonconformities: NonconformitiesPart
  ) throws -> [FolderContent] {
    try [
      InspectionsPart(scope: scope).content(), AuditsPart(scope: scope).content(), nonconformities.content(),
      ActionsPart(scope: scope).content(), FeedbackPart(scope: scope).content(),
      DocumentsPart(scope: scope).content(), ExpiredPart(scope: scope).content(),
    ]
  }

  private static func head(_ scope: FolderScope) throws -> ReportHead {
    let request = scope.request
    var head = ReportHead(
      "page.inspection-folder", name: try scope.lookup.title(OrganisationUnit.key, request.unit) ?? request.unit,
      organisation: try scope.lookup.organisation(), asOf: request.asOf)
    head.days = request.days
    head.facts = [
      ReportFact("folder.unit", .text(request.unit)),
      ReportFact("folder.units", all: try scope.unitsBelow()),
    ]
    return head
  }
}
