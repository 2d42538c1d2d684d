import Foundation
import QualityExchange
import QualityModel
import QualityStore
import Testing
import XMLSupport

@testable import QualityReports

@Suite("Evidence once, under everything that it belongs to")
struct EvidenceTests {
  private static let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let library = try? CriteriaFolder(home.appendingPathComponent("Criteria").path).read().library

  private func library() throws -> CriteriaLibrary { try #require(EvidenceTests.library) }

  private func index(_ desk: Desk, on day: String = "2025-12-31") throws -> EvidenceIndex {
    let day = try #require(Day(day))
    return try desk.workspace.read { try EvidenceIndex($0, on: day) }
  }

  private func id(_ text: String) throws -> CriterionID { try #require(CriterionID(text)) }

  /// What stands under a criterion, as `id path tone doubt`.
  private func evidence(_ desk: Desk, _ criterion: String, on day: String = "2025-12-31") throws -> [String] {
    let items = try index(desk, on: day).evidence(for: id(criterion), in: library())
    return items.map { item in
      let path =
        switch item.path {
        case .direct: "direct"
        case .below: "below"
        case .link(let view): view.link.relation.rawValue + " " + view.other.text
        }
      let doubt = item.evidence.doubt.map { " " + $0.rawValue } ?? ""
      return "\(item.evidence.line.id) \(path) \(item.evidence.tone.rawValue)\(doubt)"
    }
  }

  private func state(_ desk: Desk, _ criterion: String, on day: String = "2025-12-31") throws -> CoverageState? {
    let id = try id(criterion)
    let catalogue = try #require(try library()[id.catalogue])
    let coverage = CriteriaCoverage(of: catalogue, in: try library(), by: try index(desk, on: day))
    return coverage.rows.first { $0.place.criterion.number == id.number }?.state
  }

  @Test("A document stands under the criterion that it cites, under those above it, and under what is linked")
  func document() throws {
    let desk = try Desk()
    try desk.add(
      "document", "D-001", ["title": "Aptauja", "version": "1", "state": "inForce", "criteria": "iso-9001-2015:9.1.2"])
    #expect(try evidence(desk, "iso-9001-2015:9.1.2") == ["D-001 direct supporting"])
    #expect(try evidence(desk, "iso-9001-2015:9.1") == ["D-001 below supporting"])
    #expect(try evidence(desk, "caf-2020:6.1") == ["D-001 partly iso-9001-2015:9.1.2 supporting"])
    #expect(try evidence(desk, "iso-9001-2008:8.2.1") == ["D-001 equivalent iso-9001-2015:9.1.2 supporting"])
    #expect(try evidence(desk, "equass-2018:P9") == ["D-001 partly iso-9001-2015:9.1.2 supporting"])
    // A theme of EQUASS has no links of its own: those of its principle serve it.
    #expect(try evidence(desk, "equass-2018:P9-a") == ["D-001 partly iso-9001-2015:9.1.2 supporting"])
    #expect(try evidence(desk, "caf-2020:1.1").isEmpty)
    #expect(try state(desk, "iso-9001-2015:9.1.2") == .covered)
    #expect(try state(desk, "caf-2020:6.1") == .linked)
    #expect(try state(desk, "caf-2020:1.1") == CoverageState.none)
  }

  @Test("A record that cites a criterion and one linked with it stands there once, as its own")
  func once() throws {
    let desk = try Desk()
    let values = ["title": "A", "version": "1", "state": "inForce", "criteria": "iso-9001-2015:9.1.2;caf-2020:6.1"]
    try desk.add("document", "D-001", values)
    #expect(try evidence(desk, "caf-2020:6.1") == ["D-001 direct supporting"])
  }

  @Test("What a process has is evidence for the criteria that the process answers; its own name is not")
  func process() throws {
    let desk = try Desk()
    try desk.add("process", "P-01", ["name": "Aprūpe", "kind": "core", "criteria": "iso-9001-2015:8.5.1"])
    #expect(try evidence(desk, "iso-9001-2015:8.5.1") == ["P-01 direct answers"])
    #expect(try state(desk, "iso-9001-2015:8.5.1") == CoverageState.none)
    try desk.add("indicator", "KPI-01", ["name": "Skaits", "process": "P-01"])
    #expect(try evidence(desk, "iso-9001-2015:8.5.1").contains("KPI-01 direct supporting notMeasured"))
    #expect(try state(desk, "iso-9001-2015:8.5.1") == .old)
    try desk.add("measurement", "", ["indicator": "KPI-01", "period": "2025-Q3", "value": "5"])
    #expect(try state(desk, "iso-9001-2015:8.5.1") == .covered)
    let evidence = try index(desk).direct(id("iso-9001-2015:8.5.1")).first { $0.line.id == "KPI-01" }
    #expect(evidence?.process == "P-01" && evidence?.day?.text == "2025-09-30")
  }

  @Test(
    "A document is in doubt when it is replaced, not in force, or its review is overdue",
    arguments: [
      (["state": "inForce", "reviewDue": "2026-01-01"], nil), (["state": "inForce", "reviewDue": "2025-12-31"], nil),
      (["state": "inForce", "reviewDue": "2025-12-30"], "reviewOverdue"), (["state": "superseded"], "replaced"),
      (["state": "withdrawn"], "replaced"), (["state": "draft"], "notInForce"),
      (["state": "approved", "inForceFrom": "2026-02-01"], "notInForce"),
    ] as [([String: String], String?)])
  func doubts(_ values: [String: String], _ doubt: String?) throws {
    let desk = try Desk()
    let base = ["title": "A", "version": "1", "criteria": "caf-2020:1.1", "inForceFrom": "2015-01-01"]
    try desk.add("document", "D-001", base.merging(values) { $1 })
    #expect(try index(desk).direct(id("caf-2020:1.1")).first?.doubt?.rawValue == doubt)
    #expect(try state(desk, "caf-2020:1.1") == (doubt == nil ? .covered : .old))
  }

  @Test("Other evidence is old after three years, on the day after, not before")
  func age() throws {
    let desk = try Desk()
    try desk.add(
      "audit", "AUD-2022-01", ["title": "A", "planned": "2022-06-01", "held": "2022-06-01", "leader": "E-003"])
    try desk.add(
      "finding", "F-2022-001",
      ["audit": "AUD-2022-01", "class": "conformity", "criterion": "caf-2020:1.1", "evidence": "x", "title": "Labi"])
    #expect(try state(desk, "caf-2020:1.1", on: "2025-05-31") == .covered)
    #expect(try state(desk, "caf-2020:1.1", on: "2025-06-01") == .old)
  }

  @Test("What was judged before a document came into force in a new version is suspect, what was judged later is not")
  func changed() throws {
    let desk = try Desk()
    for (number, held) in [("01", "2025-02-28"), ("02", "2025-03-01")] {
      try desk.add(
        "audit", "AUD-2025-\(number)", ["title": "A", "planned": held, "held": held, "leader": "E-003"])
      try desk.add(
        "finding", "F-2025-0\(number)",
        [
          "audit": "AUD-2025-\(number)", "class": "conformity", "criterion": "caf-2020:1.1", "evidence": "x",
          "title": "Labi",
        ])
    }
    let document = ["title": "A", "version": "1", "state": "inForce", "criteria": "caf-2020:1.1"]
    try desk.add("document", "D-001", document.merging(["inForceFrom": "2025-06-01"]) { $1 })
    // A document that is new replaces nothing that somebody looked at.
    #expect(try index(desk).direct(id("caf-2020:1.1")).allSatisfy { $0.doubt == nil })
    try desk.add("document", "D-002", document.merging(["inForceFrom": "2025-03-01", "replaces": "D-001"]) { $1 })
    func suspects(on day: String) throws -> [String] {
      try index(desk, on: day).direct(id("caf-2020:1.1")).filter { $0.doubt == .changed }.map(\.line.id)
    }
    #expect(try suspects(on: "2025-12-31") == ["F-2025-001"])
    #expect(try suspects(on: "2025-02-28").isEmpty)
    try desk.add("document", "D-003", document.merging(["inForceFrom": "2025-09-01", "replaces": "D-002"]) { $1 })
    #expect(try suspects(on: "2025-12-31") == ["F-2025-002", "F-2025-001"])
    let catalogue = try #require(try library()["caf-2020"])
    let coverage = CriteriaCoverage(of: catalogue, in: try library(), by: try index(desk))
    let row = try #require(coverage.rows.first { $0.place.criterion.number == "1.1" })
    #expect(row.state == .covered && row.isSuspect && row.isGap)
  }

  @Test("What speaks against a criterion is no evidence for it; open nonconformities are told")
  func against() throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-03-01", ["criterion": "iso-9001-2015:8.5.1"])
    let catalogue = try #require(try library()["iso-9001-2015"])
    let coverage = CriteriaCoverage(of: catalogue, in: try library(), by: try index(desk))
    let row = try #require(coverage.rows.first { $0.place.criterion.number == "8.5.1" })
    #expect(row.state == CoverageState.none && row.isGap)
    #expect(row.openNonconformities.map(\.line.id) == ["NC-2025-001"])
    #expect(coverage.gaps.contains(row))
  }

  @Test("A score that an assessor gave alone is nobody else's evidence; the agreed one is")
  func scores() throws {
    let desk = try Desk()
    try desk.add("assessment", "SA-2025-01", ["catalogue": "caf-2020", "year": "2025"])
    let score = ["assessment": "SA-2025-01", "criterion": "caf-2020:1.1", "value": "40"]
    try desk.add("score", "", score.merging(["assessor": "E-003"]) { $1 })
    #expect(try evidence(desk, "caf-2020:1.1").isEmpty)
    try desk.add("score", "", score)
    #expect(try evidence(desk, "caf-2020:1.1").count == 1)
  }

  @Test("Withdrawn records are no evidence")
  func withdrawn() throws {
    let desk = try Desk()
    try desk.add("document", "D-001", ["title": "A", "version": "1", "criteria": "caf-2020:1.1"])
    try desk.withdraw("document", "D-001")
    #expect(try evidence(desk, "caf-2020:1.1").isEmpty)
  }

  @Test("What is counted covers each part once: clauses of ISO, subcriteria of CAF, themes of EQUASS")
  func counted() throws {
    let index = try index(try Desk())
    func counted(_ key: String) throws -> [String] {
      let catalogue = try #require(try library()[key])
      return CriteriaCoverage(of: catalogue, in: try library(), by: index).counted.map(\.place.criterion.number)
    }
    #expect(try counted("caf-2020").count == 28)
    #expect(try counted("kuldiga-10").count == 10)
    let themes = try counted("equass-2018")
    #expect(themes.count == 30 && themes.allSatisfy { $0.contains("-") && !$0.contains(".") })
    let clauses = try counted("iso-9001-2015")
    #expect(clauses.contains("9.3.2") && !clauses.contains("9.3.2.c1") && !clauses.contains("9.3"))
  }

  @Test(
    "The page has every entry of the catalogue, its document fits its schema, and the same input gives the same bytes")
  func page() throws {
    let desk = try Desk()
    try desk.add(
      "document", "D-001", ["title": "A & <B>", "version": "1", "state": "inForce", "criteria": "iso-9001-2015:9.1.2"])
    let catalogue = try #require(try library()["iso-9001-2015"])
    let coverage = CriteriaCoverage(of: catalogue, in: try library(), by: try index(desk))
    let organisation = try desk.workspace.read { try $0.organisation() }
    let report = CoverageReport(coverage, organisation: organisation, asOf: try #require(Day("2025-12-31")))
    let publisher = ReportPublisher(templates: EvidenceTests.home.appendingPathComponent("Templates"))
    let bytes = try publisher.document(report)
    #expect(try publisher.document(report) == bytes)
    let root = try XMLDocument(parsing: bytes, name: "coverage.xml").root
    let rows = root.elements.filter { ($0["id"] ?? "").hasPrefix("part-") }.flatMap(\.elements).flatMap(\.elements)
      .filter { $0.name == "row" }
    #expect(rows.count == catalogue.all.count)
    // Each title plain and with its star, the catalogue's own, and the captions of the parts.
    #expect(report.labels.texts(.lv).count == 2 * catalogue.all.count + 1 + catalogue.entries.count)
  }
}
