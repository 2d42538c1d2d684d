import Foundation
import QualityModel
import QualityStore
import Testing

@testable import QualityReports

@Suite("Printed pages hold what plain SQL finds")
struct PrintedFigureTests {
  private func sample<Result>(_ body: (WorkspaceReader, PlainSQL) throws -> Result) throws -> Result {
    let path = try WholeWorkspace.made(.sample).path
    let sql = try PlainSQL(path)
    return try Workspace.open(path, for: .reading).read { try body($0, sql) }
  }

  private func table(_ id: String, _ report: some PrintableReport) -> ReportTable? {
    report.sections.flatMap(\.blocks).lazy.compactMap { block -> ReportTable? in
      if case .table(let table) = block, table.id == id { table } else { nil }
    }.first
  }

  private func facts(_ section: String, _ report: some PrintableReport) -> [String: [ReportTable.Cell]] {
    let blocks = report.sections.first { $0.id == section }?.blocks ?? []
    let facts = blocks.flatMap { if case .facts(let facts) = $0 { facts } else { [ReportFact]() } }
    return Dictionary(facts.map { ($0.label, $0.values) }, uniquingKeysWith: { first, _ in first })
  }

  /// The identifiers in the first column of a list.
  private func ids(_ table: ReportTable?) -> [String] {
    table?.rows.compactMap { row in
      switch row.cells.first {
      case .text(let id)?, .page(let id, _)?: id
      case .lines(let cells)?:
        switch cells.first {
        case .text(let id)?, .page(let id, _)?: id
        default: nil
        }
      default: nil
      }
    } ?? []
  }

  private let year = Period(year: 2016)
  private var days: ClosedRange<Day> { year.firstDay...year.lastDay }
  private static let inYear = "withdrawn IS NULL AND found BETWEEN '2016-01-01' AND '2016-12-31'"

  @Test("The register lists every nonconformity of the year, by the day on which it was found")
  func registerList() throws {
    try sample { reader, sql in
      let register = try NonconformityRegister(days, reading: reader, asOf: PrintedPages.day)
      let expected = try sql.column("SELECT id FROM nonconformity WHERE \(Self.inYear) ORDER BY found, id")
      #expect(expected.count > 50)
      #expect(ids(table("register", register)) == expected)
    }
  }

  @Test(
    "Its tables count by source, process, unit and cause, rejected ones aside",
    arguments: [("source", "source"), ("process", "process"), ("unit", "unit"), ("cause", "causeClass")])
  func registerSpread(_ sample: (table: String, column: String)) throws {
    try self.sample { reader, sql in
      let register = try NonconformityRegister(days, reading: reader, asOf: PrintedPages.day)
      let rows = try #require(table("register-\(sample.table)", register)).rows
      let expected = try sql.rows(
        """
        SELECT sum(severity = 'major'), sum(severity = 'minor'), sum(severity = 'observation'), count(*),
          sum(state IN ('registered', 'contained', 'analysed', 'planned', 'implemented'))
        FROM nonconformity WHERE \(Self.inYear) AND state <> 'rejected' GROUP BY \(sample.column)
        """
      ).map { $0.compactMap { $0.flatMap { Int($0) } } }
      let shown = rows.map { row in row.cells.compactMap { if case .count(let count) = $0 { count } else { nil } } }
      #expect(Set(shown) == Set(expected))
      #expect(shown.count == expected.count)
      let counts = shown.map { $0[3] }
      #expect(counts == counts.sorted(by: >))
    }
  }

  @Test("The plan of a year has what is due or done in it and what is open from before, each once")
  func plan() throws {
    try sample { reader, sql in
      var request = ActionPlanRequest(asOf: PrintedPages.day)
      request.year = 2016
      let plan = try ActionPlan(request, reading: reader)
      let open = "state IN ('planned', 'started')"
      let within = "BETWEEN '2016-01-01' AND '2016-12-31'"
      let isWanted =
        "withdrawn IS NULL AND (due \(within) OR firstDue \(within) OR completedOn \(within) OR \(open) AND due < '2016-01-01')"
      for (id, condition) in [
        ("plan-open", open), ("plan-done", "state IN ('completed', 'verified')"),
        ("plan-cancelled", "state = 'cancelled'"),
      ] {
        let expected = try sql.column("SELECT id FROM action WHERE \(isWanted) AND \(condition) ORDER BY due, id")
        #expect(ids(table(id, plan)) == expected, "\(id)")
      }
      let sums = try sql.rows("SELECT sum(plannedCost), sum(spentCost) FROM action WHERE \(isWanted)")[0]
      let facts = facts("summary", plan)
      #expect(facts["plan.planned-cost"] == [.money(Int(sums[0] ?? "") ?? -1)])
      #expect(facts["plan.spent-cost"] == [.money(Int(sums[1] ?? "") ?? -1)])
    }
  }

  private static let here =
    "(unit IN ('U-05', 'U-16') OR service IN (SELECT id FROM service WHERE unit IN ('U-05', 'U-16')))"

  private func folder(_ reader: WorkspaceReader) throws -> FolderIndex {
    let days = Period(from: 2014, to: 2016)
    return try InspectionFolder.standalone(
      .init(unit: "U-05", days: days.firstDay...days.lastDay, asOf: PrintedPages.day), reading: reader)
  }

  @Test("The folder of a unit has the inspections, complaints and nonconformities of it and of the units below")
  func folder() throws {
    try sample { reader, sql in
      let folder = try folder(reader)
      #expect(try sql.column("SELECT id FROM unit WHERE parent = 'U-05'") == ["U-16"])
      let within = "BETWEEN '2014-01-01' AND '2016-12-31'"
      for (id, question) in [
        ("inspections", "SELECT id FROM inspection WHERE \(Self.here) AND day \(within) ORDER BY day, id"),
        (
          "complaints",
          "SELECT id FROM feedback WHERE \(Self.here) AND received \(within) AND kind IN ('complaint', 'appeal') ORDER BY received, id"
        ),
        (
          "nonconformities",
          "SELECT id FROM nonconformity WHERE \(Self.here) AND withdrawn IS NULL AND found \(within) ORDER BY found, id"
        ),
        (
          "expired-services",
          "SELECT id FROM service WHERE unit IN ('U-05', 'U-16') AND registeredUntil < '\(PrintedPages.day.text)' ORDER BY id"
        ),
      ] {
        let expected = try sql.column(question)
        #expect(!expected.isEmpty && ids(table(id, folder)) == expected, "\(id)")
      }
    }
  }

  @Test("Complaints count as answered in time by their term")
  func complaints() throws {
    try sample { reader, sql in
      let facts = facts("complaints", try folder(reader))
      let counts = try sql.rows(
        """
        SELECT count(*), sum(answeredOn <= answerDue), sum(answeredOn > answerDue OR answeredOn IS NULL)
        FROM feedback WHERE \(Self.here) AND kind = 'complaint' AND received BETWEEN '2014-01-01' AND '2016-12-31'
        """)[0].compactMap { $0.flatMap { Int($0) } }
      #expect(facts["folder.complaints.received"] == [.count(counts[0])])
      #expect(facts["folder.complaints.in-time"]?.first == .count(counts[1]))
      #expect(facts["folder.complaints.late"] == [.count(counts[2])])
    }
  }

  @Test("A ring of causes is drawn whole and ends")
  func ring() throws {
    let causes = [("C-1", "C-2"), ("C-2", "C-1"), ("C-3", "C-3")].map { id, parent in
      var cause = Record<Cause>(id: id)
      cause.text = id
      cause.parent = RecordID(parent)
      return cause
    }
    var record = Record<Nonconformity>(id: "NC-1")
    record.title = "x"
    let diagrams = CauseTrees(causes: causes).diagrams(of: record)
    guard case .whys(_, let drawn)? = diagrams.first?.content else { return #expect(Bool(false)) }
    #expect(drawn.map(\.text) == ["C-1", "C-2", "C-3"])
  }
}
