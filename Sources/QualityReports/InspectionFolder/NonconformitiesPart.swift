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
    let isOpenStill: Condition.Of<Nonconformity> = .all([
      .isIn(\.state, Nonconformity.State.open), .before(\.found, scope.request.days.lowerBound),
    ])
    records = try scope.reader.records(
      Nonconformity.self,
      where: .all([scope.isHere(\.unit, \.service), .any([scope.isInDays(\.found), isOpenStill])]),
      order: [.ascending(\.found)])
  }

  func content() throws -> FolderContent {
    let open = records.filter(RegisterSummary.isOpen)
    let late = open.count { $0.isToImplement && $0.due.map { $0 < scope.asOf } ?? false }
    let unjudged = open.count { $0.severity == nil }
    var list = RegisterList(lookup: scope.lookup, asOf: scope.asOf)
    if linksSheets { list.page = { $0 } }
    return FolderContent(
      "nonconformities", count: records.count,
      facts: [
        ReportFact("register.open", .count(open.count)),
        ReportFact("register.not-judged", unjudged > 0 ? .count(unjudged) : nil),
        ReportFact("folder.late", late > 0 ? .counted("folder.late.count", late, .bad) : nil),
      ], [FolderContent.section("nonconformities-list", try list.table("nonconformities", records))])
  }
}
