import Foundation
import QualityModel
import Testing

@testable import QualityReports

@Suite("Tables and charts hold what plain SQL finds")
struct EveryTableTests {
  private func cells(_ report: ManagementReviewReport, _ input: ReviewInput, _ id: String) throws -> [[String]] {
    try #require(report.section(input)).tables.first { $0.id == id }?.rows.map { $0.cells.map(short) } ?? []
  }

  private func short(_ cell: ReportTable.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .label(let key), .mark(let key, _): String(key.split(separator: ".").last ?? "")
    case .counted(_, let count, _): "\(count)"
    case .phrase(_, let name): name
    case .several(let cells), .lines(let cells): cells.map(short).joined(separator: ", ")
    case .moment(let moment): moment.text
    case .count(let count): "\(count)"
    case .number(let number, _), .limit(let number, _, _): number.text
    case .range(let low, let high, _): "\(low.text)–\(high.text)"
    case .share(let part, let whole): "\(part)/\(whole)"
    case .money(let hundredths): "\(hundredths)"
    case .day(let day): day.text
    case .period(let period): period.text
    case .noData: "–"
    case .link(let text, _), .page(let text, _): text
    }
  }

  private static let found = "withdrawn IS NULL AND state <> 'rejected'"

  /// One column for each of the three years.
  private func years(_ year: Int, _ day: String) -> String {
    (year - 2...year).map { "sum(substr(\(day), 1, 4) = '\($0)')" }.joined(separator: ", ")
  }

  private func expect(_ shown: [[String]], _ rows: [[String?]], ordered: Bool = false) {
    let rows = rows.map { $0.map { $0 ?? "–" } }
    if ordered { #expect(shown == rows) } else { #expect(Set(shown) == Set(rows)) }
    #expect(shown.count == rows.count)
  }

  @Test("Nonconformities by source", arguments: WholeReview.all)
  func bySource(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT source, \(years(review.year, "found")) FROM nonconformity WHERE \(Self.found)
      AND found BETWEEN '\(review.year - 2)-01-01' AND '\(review.year)-12-31' GROUP BY source
      """)
    expect(try cells(review.report(), .c4, "c4-by-source"), rows)
  }

  @Test("Nonconformities by severity", arguments: WholeReview.all)
  func bySeverity(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT severity, \(years(review.year, "found")) FROM nonconformity WHERE \(Self.found)
      AND found BETWEEN '\(review.year - 2)-01-01' AND '\(review.year)-12-31' GROUP BY severity
      """)
    expect(try cells(review.report(), .c4, "c4-by-severity"), rows)
  }

  @Test("Nonconformities by unit, those with most in the year first", arguments: WholeReview.all)
  func byUnit(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT coalesce(u.name, 'not-assigned'), \(years(review.year, "found")),
      sum(severity = 'major' AND substr(found, 1, 4) = '\(review.year)')
      FROM nonconformity n LEFT JOIN unit u ON u.id = n.unit WHERE n.withdrawn IS NULL AND n.state <> 'rejected'
      AND found BETWEEN '\(review.year - 2)-01-01' AND '\(review.year)-12-31' GROUP BY n.unit ORDER BY 4 DESC, coalesce(n.unit, '')
      """)
    expect(try cells(review.report(), .c4, "c4-by-unit"), rows, ordered: true)
  }

  @Test("Nonconformities by process, those with most in the year first", arguments: WholeReview.all)
  func byProcess(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT coalesce(p.name, 'not-assigned'), \(years(review.year, "found")),
      sum(severity = 'major' AND substr(found, 1, 4) = '\(review.year)')
      FROM nonconformity n LEFT JOIN process p ON p.id = n.process WHERE n.withdrawn IS NULL AND n.state <> 'rejected'
      AND found BETWEEN '\(review.year - 2)-01-01' AND '\(review.year)-12-31'
      GROUP BY n.process ORDER BY 4 DESC, coalesce(n.process, '')
      """)
    expect(try cells(review.report(), .c4, "c4-by-process"), rows, ordered: true)
  }

  @Test("Nonconformities by cause, the most frequent first", arguments: WholeReview.all)
  func byCause(_ review: WholeReview) throws {
    let ofYear = "\(Self.found) AND causeClass IS NOT NULL AND substr(found, 1, 4) = '\(review.year)'"
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT causeClass, count(*), count(*) || '/' || (SELECT count(*) FROM nonconformity WHERE \(ofYear))
      FROM nonconformity WHERE \(ofYear) GROUP BY 1 ORDER BY 2 DESC, 1
      """)
    let report = try review.report()
    expect(try cells(report, .c4, "c4-by-cause"), rows, ordered: true)
    let pareto = report.section(.c4)?.charts.first { $0.id == "c4-causes" }
    #expect(pareto?.categories.map { $0.points[0].number?.text } == (rows.isEmpty ? nil : rows.map { $0[1] }))
  }

  @Test("The chart by source is stacked by severity", arguments: WholeReview.all)
  func severities(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT source, sum(severity = 'major'), sum(severity = 'minor'), sum(severity = 'observation') FROM nonconformity
      WHERE \(Self.found) AND substr(found, 1, 4) = '\(review.year)' GROUP BY source
      """)
    let chart = try #require(review.report().section(.c4)?.charts.first { $0.id == "c4-by-source" })
    #expect(chart.series == ["major", "minor", "observation"].map { .label("choice.nonconformity.severity.\($0)") })
    let shown = chart.categories.map { [name($0.name)] + $0.points.map { $0.number?.text ?? "–" } }
    expect(shown, rows)
  }

  private func name(_ name: ReportChart.Name) -> String {
    switch name {
    case .label(let key): String(key.split(separator: ".").last ?? "")
    case .name(let text): text
    case .phrase(_, let text): text
    case .period(let period): period.text
    }
  }

  @Test("Registered and closed flow through three years", arguments: WholeReview.all)
  func flow(_ review: WholeReview) throws {
    let (report, arithmetic) = (try review.report(), try review.arithmetic())
    let chart = try #require(report.section(.c4)?.charts.first { $0.id == "c4-flow" })
    let expected = try report.years.map { year in
      try ["c4-registered", "c4-closed"].map { id in
        let value = try arithmetic.value(id, year, now: review.year)
        return value == "kept" ? "–" : value
      }
    }
    #expect(chart.categories.map { $0.points.map { $0.number?.text ?? "–" } } == expected)
  }

  @Test("Charts of figures show the figures of three years", arguments: WholeReview.all)
  func figureCharts(_ review: WholeReview) throws {
    let report = try review.report()
    let charts = report.sections.flatMap(\.charts) + report.systemCharts
    let ofFigures = charts.filter {
      ["c6-completion", "s-on-time", "c1-satisfaction"].contains($0.id) || $0.id.hasPrefix("chart-")
    }
    for chart in ofFigures {
      let figure = try #require(report.figure(chart.id.replacing("chart-", with: "")))
      #expect(chart.categories.map { name($0.name) } == report.years.map { "\($0)" })
      #expect(chart.categories.map { $0.points[0].number } == figure.values.map(\.number))
    }
    #expect(ofFigures.map(\.id).contains("c6-completion") && ofFigures.map(\.id).contains("s-on-time"))
  }

  // MARK: Audits and inspections

  @Test("The audits of the year with the count of their findings", arguments: WholeReview.all)
  func audits(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT title, planned, held, (SELECT name FROM person WHERE id = leader), state,
      (SELECT count(*) FROM finding f WHERE f.audit = audit.id AND f.withdrawn IS NULL) FROM audit
      WHERE withdrawn IS NULL AND planned BETWEEN '\(review.year)-01-01' AND '\(review.year)-12-31' ORDER BY planned, id
      """)
    expect(try cells(review.report(), .c6, "c6-audits"), rows, ordered: true)
  }

  @Test("Findings by class in three years, as a table and as a chart", arguments: WholeReview.all)
  func classes(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT class, \(years(review.year, "day")) FROM (SELECT f.class, coalesce(a.held, a.planned) AS day FROM finding f
      JOIN audit a ON a.id = f.audit WHERE f.withdrawn IS NULL AND a.withdrawn IS NULL)
      WHERE substr(day, 1, 4) BETWEEN '\(review.year - 2)' AND '\(review.year)' GROUP BY class
      """)
    let report = try review.report()
    expect(try cells(report, .c6, "c6-by-class"), rows)
    let chart = report.section(.c6)?.charts.first { $0.id == "c6-by-class" }
    for (index, category) in (chart?.categories ?? []).enumerated() {
      for (series, point) in zip(chart?.series ?? [], category.points) {
        let row = rows.first { $0[0] == name(series) }
        #expect(point.number?.text == row?[index + 1] ?? "0", "\(series) \(category.name)")
      }
    }
    #expect((chart == nil) == rows.isEmpty)
  }

  @Test("Inspections by body", arguments: WholeReview.all)
  func bodies(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT body, count(*), sum(coalesce(result, '') = 'demands') FROM inspection WHERE withdrawn IS NULL
      AND substr(day, 1, 4) = '\(review.year)' GROUP BY body
      """)
    expect(try cells(review.report(), .c6, "c6-by-body"), rows)
  }

  // MARK: The rest

  @Test("Surveys with what was sent and what came back", arguments: WholeReview.all)
  func surveys(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT title, sent, nullif(back, 0), CASE WHEN back > 0 AND sent > 0 THEN back || '/' || sent END
      FROM (SELECT title, sent,
      max((SELECT count(DISTINCT a.respondent) FROM answer a JOIN question q ON q.id = a.question
      WHERE q.survey = survey.id AND a.value IS NOT NULL),
      (SELECT coalesce(max(coalesce(q.answered, (SELECT sum(t.count) FROM tally t WHERE t.question = q.id
      AND coalesce(t.subgroup, '') = ''), 0)), 0) FROM question q WHERE q.survey = survey.id
      AND EXISTS (SELECT 1 FROM tally t WHERE t.question = q.id))) AS back FROM survey WHERE withdrawn IS NULL AND substr(opened, 1, 4) = '\(review.year)')
      """)
    expect(try cells(review.report(), .c1, "c1-surveys"), rows)
  }

  @Test("Training by kind", arguments: WholeReview.all)
  func training(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      """
      SELECT kind, count(*), sum(coalesce(done <= '\(review.year)-12-31', 0)), sum(cost)
      FROM training WHERE withdrawn IS NULL
      AND substr(planned, 1, 4) = '\(review.year)' GROUP BY kind
      """)
    expect(try cells(review.report(), .d, "d-training"), rows)
  }

  @Test("Budget lines with the difference between planned and spent", arguments: WholeReview.all)
  func budget(_ review: WholeReview) throws {
    let rows = try review.arithmetic().sql.rows(
      "SELECT name, planned, spent, spent - planned FROM budgetLine WHERE withdrawn IS NULL "
        + "AND year = \(review.year) ORDER BY id"
    )
    let report = try review.report()
    expect(try cells(report, .d, "d-budget"), rows, ordered: true)
    let chart = report.section(.d)?.charts.first { $0.id == "d-budget" }
    let planned = rows.compactMap { $0[1].flatMap { Decimal(string: $0) } }
    #expect(
      (chart?.categories ?? []).map { Decimal(string: $0.points[0].number?.text ?? "") } == planned.map { $0 / 100 })
  }

  @Test("Plan items of the year by state", arguments: WholeReview.all)
  func planItems(_ review: WholeReview) throws {
    let arithmetic = try review.arithmetic()
    let rows = try arithmetic.rows(
      """
      SELECT state, count(*) FROM planItem WHERE {live} AND state <> 'withdrawn'
      AND EXISTS (SELECT 1 FROM json_each(years)
      WHERE value = '{y}') GROUP BY state
      """, review.year)
    expect(try cells(review.report(), .c2, "c2-measures"), rows)
  }
}
