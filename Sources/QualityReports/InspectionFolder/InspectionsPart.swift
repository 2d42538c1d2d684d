import QualityModel

/// The inspections of the units, and what they demanded.
struct InspectionsPart {
  let scope: FolderScope

  func content() throws -> FolderContent {
    let inspections = try scope.reader.records(
      ExternalInspection.self, where: .all([scope.isHere(\.unit, \.service), scope.isInDays(\.day)]),
      order: [.ascending(\.day)])
    let demands = try demands(of: inspections)
    let earlier = try earlierDemands()
    let late = (demands + earlier).count(where: isLate)
    var sections = [
      FolderContent.section("inspections-list", try table(inspections)),
      FolderContent.section("demands", try table("demands", demands)),
    ]
    if !earlier.isEmpty {
      sections.append(FolderContent.section("earlier-demands", try table("earlier-demands", earlier)))
    }
    return FolderContent(
      "inspections", count: inspections.count,
      facts: [
        ReportFact("folder.demands", .count(demands.count)),
        ReportFact("folder.demands.open", .count((demands + earlier).count(where: isOpen))),
        ReportFact("folder.late", late > 0 ? .counted("folder.late.count", late, .bad) : nil),
      ], sections)
  }

  private func isOpen(_ demand: Record<InspectionDemand>) -> Bool { demand.state != .done }
  private func isLate(_ demand: Record<InspectionDemand>) -> Bool {
    isOpen(demand) && (demand.due.map { $0 < scope.asOf } ?? false)
  }

  private func demands(of inspections: [Record<ExternalInspection>]) throws -> [Record<InspectionDemand>] {
    try scope.reader.records(
      InspectionDemand.self, where: .isIn(\.inspection, inspections.map(\.id)),
      order: [.ascending(\.inspection), .ascending(\.due)])
  }

  /// What earlier inspections demanded and is not done yet.
  private func earlierDemands() throws -> [Record<InspectionDemand>] {
    let earlier = try scope.reader.records(
      ExternalInspection.self,
      where: .all([scope.isHere(\.unit, \.service), .before(\.day, scope.request.days.lowerBound)]))
    return try demands(of: earlier).filter(isOpen)
  }

  private func table(_ inspections: [Record<ExternalInspection>]) throws -> ReportTable {
    .list(
      "inspections",
      [
        .init(label: "records.id"), .init(label: "field.inspection.body", isWide: true),
        .field(\ExternalInspection.unit), .field(\ExternalInspection.result),
        .field(\ExternalInspection.answerDue), .field(\ExternalInspection.answeredOn),
      ], try inspections.map(row))
  }

  private func row(_ inspection: Record<ExternalInspection>) throws -> [ReportTable.Cell?] {
    let answer = AnswerCell(due: inspection.answerDue, answered: inspection.answeredOn, asOf: scope.asOf)
    let needsAnswer = inspection.answerDue != nil || inspection.answeredOn != nil
    return [
      .lines([.text(inspection.id.text), .day(inspection.day)]),
      .lines([.text(inspection.body), .words(inspection.topic), .words(inspection.actNumber)].compactMap { $0 }),
      .lines(
        [
          .words(try scope.lookup.title(OrganisationUnit.key, inspection.unit?.text)),
          .words(try scope.lookup.title(Service.key, inspection.service?.text)),
        ].compactMap { $0 }),
      .choice(inspection.result, \ExternalInspection.result), .date(inspection.answerDue),
      needsAnswer ? answer.cell : nil,
    ]
  }

  private func table(_ id: String, _ demands: [Record<InspectionDemand>]) throws -> ReportTable {
    .list(
      id,
      [
        .init(label: "records.id"), .init(label: "kind.demand.short", isWide: true), .init(label: "folder.follow-up"),
        .field(\InspectionDemand.due), .field(\InspectionDemand.state),
      ], try demands.map(row))
  }

  private func row(_ demand: Record<InspectionDemand>) throws -> [ReportTable.Cell?] {
    let followUp = [scope.nonconformity(demand.nonconformity?.text), .words(demand.action?.text)].compactMap { $0 }
    return [
      .lines([.text(demand.id.text), .text(demand.inspection.text)]), .text(demand.text),
      .all(followUp), .term(demand.due, isOpen: isOpen(demand), on: scope.asOf),
      .lines(
        [
          .choice(demand.state ?? .open, \InspectionDemand.state), .date(demand.completedOn),
          demand.state == .done ? try scope.lookup.entered(by: demand.enteredBy) : nil,
        ].compactMap { $0 }),
    ]
  }
}
