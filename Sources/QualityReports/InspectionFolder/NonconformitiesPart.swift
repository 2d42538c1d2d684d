import QualityModel

/// The nonconformities of the units: those found in the days, and older ones that are still open.
struct NonconformitiesPart {
  let scope: FolderScope
  /// Whether each leads to its sheet.
  let linksSheets: Bool
  let records: [Record<Nonconformity>]

  init(scope: FolderScope, linksSheets: Bool) throws {
    self.scope = scope
    self.linksSheets = linksSheets
    let isOpenStill = Condition.all([
      Nonconformity.schema.due?.isOpen ?? .always, .before("found", scope.request.days.lowerBound),
    ])
    records = try scope.reader.records(
      Nonconformity.self, where: .all([scope.isHere, .any([scope.isInDays("found"), isOpenStill])]),
      order: [.init("found")])
  }

  func content() throws -> FolderContent {
    let open = records.filter(RegisterSummary.isOpen)
    let late = open.count { $0.due.map { $0 < scope.asOf } ?? false }
    var list = RegisterList(lookup: scope.lookup, asOf: scope.asOf)
    if linksSheets { list.page = { $0 } }
    return FolderContent(
      "nonconformities", count: records.count,
      facts: [
        ReportFact("register.open", .count(open.count)),
        ReportFact("folder.late", late > 0 ? .counted("folder.late.count", late, .bad) : nil),
      ], [FolderContent.section("nonconformities-list", try list.table("nonconformities", records))])
  }
}
