public import QualityModel

/// The agenda of a management review: who takes part, and for each input what there is to speak about.
///
/// It says nothing that the records do not: neither hours nor durations are made up.
public struct ReviewAgenda: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "reviewAgenda",
    sections: ["participants", "leaders", "a", "b", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "d", "e", "f", "outputs"])

  private let leaders: ReportSection?
  /// The year that is reviewed.
  public let year: Int
  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  package let items: [AgendaItem]
  /// Those who take part by name, and whether they stand in the review or are proposed by their roles.
  public let participants: [Participant]
  /// Whether nobody is recorded yet, so that those who take part are proposed by their roles.
  public let areProposed: Bool

  /// Somebody who takes part.
  public struct Participant: Sendable {
    /// The name of the person.
    public let name: String
    /// The position of the person; `nil` where none is recorded.
    public let position: String?
  }

  /// - Parameters:
  ///   - report: the review as the records give it
  ///   - reader: lends the people
  /// - Throws: what the reader throws
  public init(_ report: ManagementReviewReport, reading reader: any RecordReader) throws {
    year = report.request.year
    let standard = report.request.standard
    items = report.sections.map { AgendaItem($0, standard) }
    let recorded = report.standing.participants
    let people = try reader.records(Person.self, where: .not(.equals(\.active, false)))
    areProposed = recorded.isEmpty
    participants = try AgendaPeople(people: people, reader: reader, day: report.request.asOf).participants(recorded)
    leaders = try YearsLeaders(lookup: ReportLookup(reader), year: report.request.year).section()
    head = ReviewAgenda.head(report)
  }

  private static func head(_ report: ManagementReviewReport) -> ReportHead {
    var head = ReportHead(
      "page.review-agenda", name: "\(report.request.year)", organisation: report.organisation,
      asOf: report.request.asOf)
    head.facts = [
      ReportFact("field.review.held", .date(report.standing.held)),
      ReportFact("field.review.standard", .choice(report.request.standard, \Review.standard)),
      ReportFact("field.review.state", .choice(report.standing.state, \Review.state)),
    ]
    return head
  }

  /// Those who take part, each input of the review, and what has to be decided.
  public var sections: [ReportSection] {
    [participantsSection] + [leaders].compactMap { $0 } + items.map { AgendaSection(item: $0, year: year).section }
      + [ReportSection("outputs", label: "agenda.outputs", outputs)]
  }

  private var participantsSection: ReportSection {
    let rows = participants.map { [ReportTable.Cell?.some(.text($0.name)), .words($0.position)] }
    let table = ReportTable.list(
      "agenda-participants", [.field(\Person.name), .field(\Person.position)], rows)
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
