package import QualityModel

/// The agenda of a management review: who takes part, and for each input what there is to speak about.
///
/// It says nothing that the records do not: neither hours nor durations are made up.
package struct ReviewAgenda: PrintableReport {
  package static let format = ReportFormat(
    "reviewAgenda",
    sections: ["participants", "a", "b", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "d", "e", "f", "outputs"])

  package let year: Int
  package let head: ReportHead
  package let items: [AgendaItem]
  /// Those who take part by name, and whether they stand in the review or are proposed by their roles.
  package let participants: [Participant]
  package let areProposed: Bool

  package struct Participant: Sendable {
    package let name: String
    package let position: String?
  }

  /// - Parameters:
  ///   - report: the review as the records give it
  ///   - reader: lends the people
  package init(_ report: ManagementReviewReport, reading reader: any RecordReader) throws {
    year = report.request.year
    let standard = report.request.standard
    items = report.sections.map { AgendaItem($0, standard) }
    let recorded = report.standing.participants
    let people = try reader.records(Person.self, where: .not(.equals("active", .boolean(false))))
    areProposed = recorded.isEmpty
    participants = try AgendaPeople(people: people, reader: reader).participants(recorded)
    head = ReviewAgenda.head(report)
  }

  private static func head(_ report: ManagementReviewReport) -> ReportHead {
    var head = ReportHead(
      "page.review-agenda", name: "\(report.request.year)", organisation: report.organisation,
      asOf: report.request.asOf)
    head.facts = [
      ReportFact("field.review.held", .date(report.standing.held)),
      ReportFact("field.review.standard", .choice(report.request.standard.rawValue, "standard", Review.self)),
      ReportFact("field.review.state", .choice(report.standing.state.rawValue, "state", Review.self)),
    ]
    return head
  }

  package var sections: [ReportSection] {
    [participantsSection] + items.map { AgendaSection(item: $0, year: year).section }
      + [ReportSection("outputs", label: "agenda.outputs", outputs)]
  }

  private var participantsSection: ReportSection {
    let rows = participants.map { [ReportTable.Cell?.some(.text($0.name)), .words($0.position)] }
    let table = ReportTable.list(
      "agenda-participants", [.field("name", Person.self), .field("position", Person.self)], rows)
    let notice = ReportNotice(areProposed ? "agenda.proposed" : "agenda.recorded")
    return ReportSection(
      "participants", label: "agenda.participants", count: participants.count,
      [.notice(notice)] + (rows.isEmpty ? [] : [.table(table)]))
  }

  /// ISO 9001:2015, 9.3.3: what a review has to decide on.
  private var outputs: [ReportSection.Block] {
    ReviewDecision.Kind.allCases.map { .notice(ReportNotice("agenda.output.\($0.rawValue)")) }
  }
}
