public import QualityModel

/// What is to be done and what was done, by whom and until when, on a page.
public struct ActionPlan: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "actionPlan", sections: ["summary", "open", "done", "cancelled", "people"])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]
  /// Who signs it.
  public let signatures: [ReportSignature] = [ReportSignature(.qualityManager), ReportSignature(.director)]

  /// - Parameters:
  ///   - request: which actions
  ///   - reader: lends them, and the names of people and records
  /// - Throws: what the reader throws
  public init(_ request: ActionPlanRequest, reading reader: any RecordReader) throws {
    let lookup = ReportLookup(reader)
    let actions = try ActionSelection(request: request, reader: reader).actions()
    head = try ActionPlan.head(request, lookup)
    sections = try ActionPlan.sections(actions, request, lookup)
  }

  private static func head(_ request: ActionPlanRequest, _ lookup: ReportLookup) throws -> ReportHead {
    var head = ReportHead("page.action-plan", organisation: try lookup.organisation(), asOf: request.asOf)
    if let year = request.year {
      head.days = Period(year: year).firstDay...Period(year: year).lastDay
    } else if let reason = request.reason {
      head.name = reason
    } else {
      head.title = "page.action-plan.open"
    }
    head.facts = [
      ReportFact("field.action.for", try lookup.record(request.reason)),
      ReportFact("kind.unit", try lookup.record(OrganisationUnit.key, request.unit)),
      ReportFact("kind.process", try lookup.record(QualityProcess.key, request.process)),
      ReportFact("field.action.responsible", try lookup.person(request.responsible)),
    ]
    return head
  }

  private static func sections(
    _ actions: [Record<Action>], _ request: ActionPlanRequest, _ lookup: ReportLookup
  ) throws -> [ReportSection] {
    guard !actions.isEmpty else {
      return [ReportSection("summary", label: "plan.summary", [.notice(ReportNotice("plan.none"))])]
    }
    let open = actions.filter(ActionTable.isOpen)
    let cancelled = actions.filter { $0.state == .cancelled }
    let done = actions.filter { !ActionTable.isOpen($0) && $0.state != .cancelled }
    let table = ActionTable(lookup: lookup, asOf: request.asOf, namesReason: request.reason == nil)
    let lists = try [("open", open), ("done", done), ("cancelled", cancelled)].compactMap { id, actions in
      actions.isEmpty
        ? nil
        : ReportSection(id, label: "plan.\(id)", count: actions.count, [.table(try table.table("plan-\(id)", actions))])
    }
    let people = ActionsByPerson(actions: actions, lookup: lookup, asOf: request.asOf)
    return [ActionSummary(actions: actions, asOf: request.asOf).section()] + lists + [try people.section()]
  }
}
