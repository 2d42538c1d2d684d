import Foundation
import QualityModel
import Testing

@testable import QualityReports

/// A review of one of the two whole workspaces.
struct WholeReview: Sendable, CustomTestStringConvertible {
  let name: WholeWorkspace.Name
  let year: Int
  var testDescription: String { "\(name.rawValue) \(year)" }

  static let all = [
    WholeReview(name: .shared, year: 2025), WholeReview(name: .shared, year: 2024),
    WholeReview(name: .sample, year: 2016),
    WholeReview(name: .sample, year: 2015), WholeReview(name: .sample, year: 2014),
  ]

  func report() throws -> ManagementReviewReport { try WholeWorkspace.made(name).report(year) }
  func arithmetic() throws -> FigureArithmetic { try WholeWorkspace.made(name).arithmetic(year) }
}

@Suite("Every figure of a review is the one that plain SQL finds")
struct EveryFigureTests {
  private func figures(_ report: ManagementReviewReport) -> [ReviewFigure] {
    report.sections.flatMap(\.figures) + report.systemFigures
  }

  /// Figures about indicators, survey questions and what is derived from indicators have their own tests.
  private static let derived = ["c3-targets", "c3-targets-reached", "c5-indicators", "c5-measured", "c5-differences"]

  private func isOwn(_ figure: ReviewFigure) -> Bool { figure.name == nil && !Self.derived.contains(figure.id) }

  @Test("No figure lacks its SQL, and no SQL its figure", arguments: WholeReview.all)
  func complete(_ review: WholeReview) throws {
    let shown = Set(figures(try review.report()).filter(isOwn).map(\.id))
    #expect(shown == Set(ExpectedFigures.all.keys))
  }

  @Test("All three years agree, parts and wholes too", arguments: WholeReview.all)
  func values(_ review: WholeReview) throws {
    let (report, arithmetic) = (try review.report(), try review.arithmetic())
    for figure in figures(report) where isOwn(figure) {
      for (year, value) in zip(report.years, figure.values) {
        let should = try arithmetic.value(figure.id, year, now: review.year)
        #expect(value.short == should, "\(figure.id) in \(year)")
      }
    }
  }

  @Test("Shares are shown in percent with one decimal, halves upwards", arguments: WholeReview.all)
  func percent(_ review: WholeReview) throws {
    for figure in figures(try review.report()) {
      for case .ratio(let part, let whole) in figure.values {
        let exact = FigureArithmetic.rounded(Decimal(part * 100) / Decimal(whole), 1)
        #expect(
          FigureValue.ratio(of: part, in: whole).number?.text
            == (exact.description.contains(".") ? "\(exact)" : "\(exact).0"))
      }
    }
  }

  @Test("A figure names as many records as it was computed from", arguments: WholeReview.all)
  func sources(_ review: WholeReview) throws {
    let (report, arithmetic) = (try review.report(), try review.arithmetic())
    for figure in figures(report) where isOwn(figure) {
      let source = try #require(figure.source, "\(figure.id)")
      #expect(source.count == (try arithmetic.source(figure.id, review.year, now: review.year)), "\(figure.id)")
    }
  }

  @Test("Every named record is listed, no more than two hundred by one figure", arguments: WholeReview.all)
  func named(_ review: WholeReview) throws {
    let report = try review.report()
    let listed = Set(report.records.map { "\($0.kind)/\($0.id)" })
    for figure in figures(report) {
      let source = try #require(figure.source, "\(figure.id)")
      #expect(source.ids.count == (source.count > 200 ? 20 : source.count), "\(figure.id)")
      #expect(Set(source.ids).count == source.ids.count, "\(figure.id)")
      for id in source.ids { #expect(listed.contains("\(source.kind)/\(id)"), "\(figure.id)") }
    }
    let ids = Set(report.records.map(\.id))
    for section in report.sections {
      for item in section.attention { #expect(ids.contains(item.ref), "\(section.input) \(item.reason) \(item.ref)") }
      for difference in section.differences { #expect(ids.contains(difference.ref)) }
      for row in section.tables.flatMap(\.rows) {
        if let ref = row.ref { #expect(ids.contains(ref), "\(section.input) \(ref)") }
      }
    }
  }

  // MARK: Indicators and questions

  @Test("Every indicator has the values that its measurements make", arguments: WholeReview.all)
  func indicators(_ review: WholeReview) throws {
    let (report, arithmetic) = (try review.report(), try review.arithmetic())
    for (input, condition) in [(ReviewInput.c3, "IS NOT NULL"), (.c5, "IS NULL")] {
      let ids = try arithmetic.sql.column(
        "SELECT id FROM indicator WHERE withdrawn IS NULL AND process \(condition) ORDER BY id")
      let shown = try #require(report.section(input)).figures.filter { $0.name != nil }
      var expected: [String: [String]] = [:]
      for id in ids {
        let values = try report.years.map { try arithmetic.indicator(id, $0) }
        if values.contains(where: { $0 != "none" }) { expected[id] = values }
      }
      #expect(Set(shown.map(\.id)) == Set(expected.keys))
      for figure in shown { #expect(figure.values.map(\.short) == expected[figure.id], "\(figure.id)") }
    }
  }

  @Test("Targets are met, missed or left to judgement as their numbers say", arguments: WholeReview.all)
  func targets(_ review: WholeReview) throws {
    let (report, arithmetic) = (try review.report(), try review.arithmetic())
    let rows = try arithmetic.rows(
      """
      SELECT t.indicator, t.value, t.low, t.high, i.direction, i.process
      FROM target t JOIN indicator i ON i.id = t.indicator
      WHERE t.{live} AND i.{live} AND t.period = '{y}'
      """, review.year)
    var judged: [String: String] = [:]
    for row in rows {
      let value = try arithmetic.indicator(row[0] ?? "", review.year)
      guard let number = Decimal(string: value), !value.contains("("), let id = row[0] else { continue }
      let (target, low, high) = (
        row[1].flatMap { Decimal(string: $0) }, row[2].flatMap { Decimal(string: $0) },
        row[3].flatMap { Decimal(string: $0) }
      )
      let met: String =
        if low != nil || high != nil {
          "\((low ?? number) <= number && number <= (high ?? number))"
        } else {
          switch row[4] {
          case "higher": "\(number >= (target ?? 0))"
          case "lower": "\(number <= (target ?? 0))"
          default: "judge"
          }
        }
      judged[id] = met
      #expect(report.figure(id)?.target?.met?.rawValue == met, "\(id)")
    }
    let ofProcesses = Set(rows.filter { $0[5] != nil }.compactMap { $0[0] })
    let counted = judged.filter { ofProcesses.contains($0.key) && $0.value != "judge" }
    #expect(report.now("c3-targets") == "\(counted.count)")
    let reached = counted.filter { $0.value == "true" }.count
    #expect(report.now("c3-targets-reached") == (counted.isEmpty ? "denominator" : "\(reached)/\(counted.count)"))
  }

  @Test("Indicators, those measured and the totals unlike their parts are counted", arguments: WholeReview.all)
  func measuring(_ review: WholeReview) throws {
    let (report, arithmetic) = (try review.report(), try review.arithmetic())
    let ids = try arithmetic.sql.column("SELECT id FROM indicator WHERE withdrawn IS NULL")
    #expect(report.now("c5-indicators") == "\(ids.count)")
    for (year, value) in zip(report.years, report.values("c5-measured")) {
      let measured = try ids.filter { try arithmetic.indicator($0, year) != "none" }.count
      let existing =
        year == review.year
        ? ids.count
        : try arithmetic.number(
          """
          SELECT count(DISTINCT m.indicator) FROM measurement m JOIN indicator i ON i.id = m.indicator
          WHERE m.{live} AND i.{live} AND substr(m.period, 1, 4) <= '{y}'
          """, year)
      let isKept = try [Indicator.schema, IndicatorMeasurement.schema].contains { try arithmetic.isKept($0, year) }
      #expect(value == (!isKept ? "kept" : existing == 0 ? "denominator" : "\(measured)/\(existing)"), "\(year)")
    }
    for (year, value) in zip(report.years, report.values("c5-differences")) {
      let differing = try ids.filter { try differs($0, year, arithmetic) }.count
      #expect(
        value
          == (try [Indicator.schema, IndicatorMeasurement.schema].contains { try arithmetic.isKept($0, year) }
            ? "\(differing)" : "kept"),
        "\(year)")
    }
  }

  private func differs(_ total: String, _ year: Int, _ arithmetic: FigureArithmetic) throws -> Bool {
    let parts = try arithmetic.sql.column(
      "SELECT id FROM indicator WHERE withdrawn IS NULL AND breakdownOf = '\(total)'")
    let values = try parts.map { try arithmetic.indicator($0, year) }
    let whole = try arithmetic.indicator(total, year)
    guard !parts.isEmpty, whole != "none", !(values + [whole]).contains(where: { $0 == "none" || $0.contains("(") })
    else { return false }
    return values.compactMap { Decimal(string: $0) }.reduce(0, +) != Decimal(string: whole)
  }

  @Test(
    "Every question on a scale has its mean, and those of the questions that it is compared with",
    arguments: WholeReview.all)
  func questions(_ review: WholeReview) throws {
    let (report, arithmetic) = (try review.report(), try review.arithmetic())
    let ids = try arithmetic.sql.column(
      """
      SELECT q.id FROM question q JOIN survey s ON s.id = q.survey WHERE q.kind = 'scale' AND q.withdrawn IS NULL
      AND s.withdrawn IS NULL AND substr(s.opened, 1, 4) = '\(review.year)'
      AND EXISTS (SELECT 1 FROM answer a WHERE a.question = q.id AND a.value IS NOT NULL)
      """)
    let shown = try #require(report.section(.c1)).figures.filter { $0.name != nil }
    #expect(Set(shown.map(\.id)) == Set(ids))
    for figure in shown {
      let before = try arithmetic.questionBefore(figure.id)
      let chain = [try arithmetic.questionBefore(before), before, figure.id]
      let expected = try zip(chain, report.years).map { try arithmetic.question($0, $1) }
      #expect(figure.values.map(\.short) == expected, "\(figure.id)")
    }
  }
}
