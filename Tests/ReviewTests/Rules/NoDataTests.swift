import QualityModel
import Testing

@testable import QualityReports

@Suite("What was not recorded is said to be unknown, never nought")
struct NoDataTests {
  @Test("Without anything to divide by there is no data, neither 0 % nor 100 %")
  func denominators() throws {
    let report = try Desk().report()
    let shares = (report.sections.flatMap(\.figures) + report.systemFigures).filter { $0.unit == .percent }
    #expect(shares.count > 25)
    for figure in shares {
      #expect(figure.values.allSatisfy { $0.number == nil }, "\(figure.id)")
      #expect(figure.current == .noData(.notKept), "\(figure.id)")
      #expect(figure.change == .broken(.missing), "\(figure.id)")
    }
  }

  @Test("Means, medians and sums of nothing are no data")
  func sums() throws {
    let report = try Desk().report()
    for id in [
      "c4-days-median", "c4-days-mean", "s-satisfaction-mean", "c4-planned-cost", "c4-spent-cost", "d-headcount",
      "d-requested",
      "d-training-hours", "d-training-cost", "d-budget-planned", "d-budget-spent",
    ] {
      #expect(try #require(report.figure(id)).values.allSatisfy { $0.number == nil }, "\(id)")
    }
  }

  @Test("A cost that nobody wrote down is unknown; one of nought is nought; other actions' costs are none of it")
  func costs() throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-03-01")
    try desk.action("ACT-2025-001", due: "2025-05-01", ["for": "NC-2025-001"])
    try desk.action("ACT-2025-002", due: "2025-05-01", ["spentCost": "0.00", "for": "NC-2025-001"])
    try desk.action("ACT-2025-003", due: "2025-05-01", ["spentCost": "5.00", "plannedCost": "5.00"])
    try desk.add(
      "training", "T-2025-001",
      ["title": "Demence", "person": "E-003", "planned": "2025-03-01", "done": "2025-03-01", "kind": "training"])
    let report = try desk.report()
    #expect(report.now("c4-planned-cost") == "none")
    #expect(report.now("c4-spent-cost") == "0")
    #expect(report.now("d-training-cost") == "none")
    let row = try #require(report.section(.d)?.tables.first { $0.id == "d-training" }?.rows.first)
    #expect(row.cells.last == .noData)
  }

  @Test("An input of which nothing was recorded says so", arguments: ReviewInput.allCases)
  func recorded(_ input: ReviewInput) throws {
    #expect(try Desk().report().section(input)?.isRecorded == false)
  }

  @Test("A register with nought reports is recorded: nought of one is a finding")
  func nought() throws {
    let desk = try Desk()
    try desk.add("process", "P-01", ["name": "Aprūpe mājās", "kind": "core"])
    let report = try desk.report()
    #expect(report.section(.c3)?.isRecorded == true)
    #expect(report.now("c3-reports") == "0/1")
  }
}
