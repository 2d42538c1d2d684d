import QualityModel
import QualityStore
import Testing

@testable import QualityReports

@Suite("The position of a day: what came later does not count")
struct PositionDayTests {
  @Test("A nonconformity closed after the end of the year was open then, and overdue if its day had come")
  func closedLater() throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-03-01", ["due": "2025-06-01", "closed": "2026-01-15"])
    try desk.nonconformity("NC-2025-002", found: "2025-03-01", ["due": "2026-06-01", "closed": "2026-01-15"])
    try desk.nonconformity("NC-2025-003", found: "2025-03-01", ["due": "2025-06-01", "closed": "2025-12-31"])
    let report = try desk.report()
    #expect((report.now("c4-open"), report.now("c4-overdue"), report.now("c4-closed")) == ("2", "1", "1"))
    let later = try desk.report(2026, on: "2026-12-31")
    #expect((later.now("c4-open"), later.now("c4-closed")) == ("0", "2"))
  }

  @Test("It is overdue from the day after the due day")
  func dueDay() throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-03-01", ["due": "2025-12-31"])
    #expect(try desk.report().now("c4-overdue") == "0")
    #expect(try desk.report(on: "2025-12-31").now("c4-overdue") == "0")
    #expect(try desk.report(2026, on: "2026-01-01").now("c4-overdue") == "1")
  }

  @Test("What was found after the day is not there yet")
  func foundLater() throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-03-01")
    try desk.nonconformity("NC-2025-002", found: "2025-09-01")
    let report = try desk.report(on: "2025-06-30")
    #expect((report.now("c4-registered"), report.now("c4-open")) == ("1", "1"))
    #expect(report.section(.c4)?.tables.first { $0.id == "c4-by-source" }?.rows.first?.cells.last == .count(1))
  }

  @Test("A reopened nonconformity is open, whatever day it was closed on before")
  func reopened() throws {
    let desk = try Desk()
    try desk.nonconformity(
      "NC-2025-001", found: "2025-03-01", ["state": "analysed", "closed": "2025-05-01", "reopened": "1"])
    let report = try desk.report()
    #expect((report.now("c4-open"), report.now("c4-closed"), report.now("c4-reopened")) == ("1", "0", "1"))
  }

  @Test("An action completed after the end of the year was open then")
  func completedLater() throws {
    let desk = try Desk()
    try desk.action("ACT-2025-001", due: "2025-06-01", ["completedOn": "2026-01-15", "registered": "2025-02-01"])
    try desk.action("ACT-2025-002", due: "2025-06-01", ["completedOn": "2025-05-31", "registered": "2025-02-01"])
    try desk.action("ACT-2026-001", due: "2026-06-01", ["registered": "2026-01-02"])
    #expect(try desk.report().now("s-overdue-share") == "1/1")
    #expect(try desk.report(2026, on: "2026-12-31").now("s-overdue-share") == "1/1")
  }

  @Test("An action without a day of registration is known from its start, at the latest in the year in which it is due")
  func unregistered() throws {
    let desk = try Desk()
    try desk.action("ACT-2026-001", due: "2026-06-01", ["startedOn": "2025-11-01", "state": "started"])
    try desk.action("ACT-2026-002", due: "2026-06-01", ["startedOn": "2026-01-05", "state": "started"])
    try desk.action("ACT-2026-003", due: "2026-06-01")
    try desk.action("ACT-2025-001", due: "2025-06-01")
    #expect(try desk.report().now("s-overdue-share") == "1/2")
    #expect(try desk.report(2026, on: "2026-12-31").now("s-overdue-share") == "4/4")
  }

  @Test("A demand met only after the end of the year was overdue then, if its term had passed")
  func demandMetLater() throws {
    let desk = try Desk()
    try desk.add("inspection", "INS-2024-01", ["body": "VUGD", "day": "2024-11-01"])
    for (number, values) in [
      ["due": "2024-12-15", "completedOn": "2025-02-01"], ["due": "2025-06-01", "completedOn": "2026-01-15"],
      ["due": "2025-12-31", "completedOn": "2026-01-15"], ["due": "2025-06-01", "completedOn": "2025-12-31"],
      ["due": "2025-06-01"],
    ].enumerated() {
      try desk.add(
        "demand", "DM-2024-0\(number + 1)", ["inspection": "INS-2024-01", "text": "Novērst"].merging(values) { $1 })
    }
    let report = try desk.report()
    #expect(report.now("c6-demands-overdue") == "2")
    #expect(report.section(.c6)?.figure("c6-demands-overdue")?.values.map(\.number?.digits) == [nil, 1, 2])
  }

  @Test("A cancelled action is neither open nor late, also when a day of completion stands there")
  func cancelled() throws {
    let desk = try Desk()
    try desk.action("ACT-2025-001", due: "2025-06-01", ["state": "cancelled", "registered": "2025-02-01"])
    try desk.action(
      "ACT-2025-002", due: "2025-06-01",
      ["state": "cancelled", "completedOn": "2026-01-15", "registered": "2025-02-01"])
    let report = try desk.report()
    #expect((report.now("c4-actions"), report.now("c4-on-time")) == ("0", "denominator"))
    #expect((report.now("c4-actions-overdue"), report.now("s-overdue-share")) == ("0", "denominator"))
  }

  @Test("A rejected nonconformity counts nowhere")
  func rejected() throws {
    let desk = try Desk()
    try desk.nonconformity(
      "NC-2025-001", found: "2025-03-01", ["state": "rejected", "severity": "major", "due": "2025-04-01"])
    try desk.nonconformity("NC-2025-002", found: "2025-03-01", ["state": "rejected", "closed": "2025-04-01"])
    try desk.nonconformity("NC-2025-003", found: "2025-03-01", ["state": "rejected", "closed": "2026-04-01"])
    let report = try desk.report()
    for id in ["c4-registered", "c4-major", "c4-open", "c4-overdue", "c4-closed"] {
      #expect(report.now(id) == "0", "\(id)")
    }
    #expect(report.now("c4-days-median") == "denominator")
  }

  @Test("On time is by the first due day, even if it was extended")
  func firstDue() throws {
    let desk = try Desk()
    try desk.action("ACT-2025-001", due: "2025-06-01")
    try desk.take("extend", "action", "ACT-2025-001", ["due": "2025-09-01"], reason: "gaida līgumu", on: "2025-05-20")
    try desk.take("complete", "action", "ACT-2025-001", ["result": "Izdarīts"], on: "2025-08-01")
    try desk.action("ACT-2025-002", due: "2025-06-01", ["completedOn": "2025-06-01"])
    #expect(try desk.report().now("s-on-time") == "1/2")
  }

  @Test("An action whose first due day has not come is not judged yet")
  func notCome() throws {
    let desk = try Desk()
    try desk.action("ACT-2025-001", due: "2025-11-01")
    #expect(try desk.report(on: "2025-06-30").now("s-on-time") == "denominator")
    #expect(try desk.report().now("s-on-time") == "0/1")
  }

  @Test(
    "The median of an odd count is the middle, of an even count the mean of the two in the middle",
    arguments: [
      ([1, 5, 30], "5", "12"), ([1, 5, 8, 30], "6.5", "11"), ([4], "4", "4"), ([1, 2, 2], "2", "1.7"),
      ([0, 0], "0", "0"),
    ])
  func days(_ sample: (days: [Int], median: String, mean: String)) throws {
    let desk = try Desk()
    let found = try #require(Day("2025-03-01"))
    for (index, days) in sample.days.enumerated() {
      try desk.nonconformity("NC-2025-00\(index + 1)", found: found.text, ["closed": found.adding(days: days).text])
    }
    let report = try desk.report()
    #expect((report.now("c4-days-median"), report.now("c4-days-mean")) == (sample.median, sample.mean))
  }

  @Test("Days to close run from the day of registering, where it is known")
  func registered() throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-03-01", ["registered": "2025-03-11", "closed": "2025-03-21"])
    #expect(try desk.report().now("c4-days-median") == "10")
  }

  // MARK: Audits

  private func audit(_ desk: Desk, _ id: String, planned: String, _ more: [String: String] = [:]) throws {
    try desk.add("audit", id, ["title": "Audits \(id)", "planned": planned, "leader": "E-003"].merging(more) { $1 })
  }

  @Test("An audit held or reported after the day is not done on that day")
  func heldLater() throws {
    let desk = try Desk()
    try audit(desk, "AUD-2025-01", planned: "2025-03-01", ["held": "2025-03-02", "state": "closed"])
    try audit(desk, "AUD-2025-02", planned: "2025-12-01", ["held": "2026-01-10", "state": "closed"])
    try audit(
      desk, "AUD-2025-03", planned: "2025-12-01",
      ["held": "2025-12-20", "reportedOn": "2026-01-10", "state": "reported"])
    try audit(desk, "AUD-2025-04", planned: "2025-12-01", ["state": "cancelled"])
    let report = try desk.report()
    #expect(report.now("c6-completion") == "1/4")
    let notHeld = try #require(report.section(.c6)).attention.filter { $0.reason == .notHeld }
    #expect(notHeld.map(\.ref) == ["AUD-2025-02", "AUD-2025-04"])
  }

  @Test(
    "A postponed audit stays in the year for which it was planned first; its findings belong to the year in which it was held"
  )
  func postponed() throws {
    let desk = try Desk()
    try audit(desk, "AUD-2024-01", planned: "2024-12-20", ["held": "2025-01-10", "state": "closed"])
    try audit(
      desk, "AUD-2024-02", planned: "2025-02-01",
      ["firstPlanned": "2024-11-01", "held": "2025-02-02", "state": "closed"])
    for (index, audit) in ["AUD-2024-01", "AUD-2024-02"].enumerated() {
      for (place, word) in ["minor", "opportunity", "goodPractice"].enumerated() {
        try desk.add(
          "finding", "F-2025-0\(index)\(place)",
          [
            "audit": audit, "class": word, "criterion": "iso-9001-2015:9.2", "evidence": "Pieraksti",
            "title": "Konstatējums",
          ])
      }
    }
    let report = try desk.report()
    #expect(report.values("c6-audits") == ["kept", "2", "0"])
    #expect(report.values("c6-findings") == ["kept", "0", "6"])
    #expect(report.values("c6-nonconforming") == ["kept", "0", "2"])
    #expect(report.values("f-opportunities") == ["kept", "0", "2"])
    #expect(report.values("f-good-practice") == ["kept", "0", "2"])
    #expect(try desk.report(on: "2025-01-31").now("c6-findings") == "3")
    #expect(try desk.report(on: "2025-01-31").now("f-opportunities") == "1")
  }

  @Test("Training, appraisals and answers after the day count as not done")
  func others() throws {
    let desk = try Desk()
    try desk.add(
      "training", "T-2025-001",
      ["title": "Demence", "person": "E-003", "planned": "2025-03-01", "done": "2026-01-10", "kind": "training"])
    try desk.add("appraisal", "AP-2025-001", ["person": "E-003", "year": "2025", "done": "2026-01-10"])
    try desk.add(
      "feedback", "FB-2025-001",
      [
        "kind": "complaint", "received": "2025-12-20", "text": "Rinda", "answerDue": "2026-01-20",
        "answeredOn": "2026-01-10",
      ])
    let report = try desk.report()
    #expect((report.now("d-training-done"), report.now("d-appraisals")) == ("0/1", "0/3"))
    #expect((report.now("c1-unanswered"), report.now("c1-in-time")) == ("1", "denominator"))
  }

  @Test("The trail gives back the position of a day that is long past")
  func trail() throws {
    let desk = try Desk(at: "2025-01-02")
    try desk.nonconformity("NC-2025-001", found: "2025-03-01", ["registered": "2025-03-01", "due": "2025-04-01"])
    try desk.edit("nonconformity", "NC-2025-001", ["title": "Cits nosaukums"], at: "2026-01-05")
    let decision = ["correctionEnough": "true", "correctionReason": "Vienreizējs gadījums"]
    for (event, told, day) in [
      ("contain", ["containment": "Pārskatīts uzreiz"], "2025-12-01"), ("analyse", decision, "2025-12-02"),
      ("plan", ["checkDue": "2025-12-29"], "2025-12-03"), ("implement", [:], "2025-12-04"),
    ] { try desk.take(event, "nonconformity", "NC-2025-001", told, on: day, at: "2026-01-05") }
    try desk.take(
      "verify", "nonconformity", "NC-2025-001", ["effective": "yes", "verification": "Izlase"], by: "E-003",
      on: "2025-12-30", at: "2026-01-05")
    let day = try #require(Day("2026-01-04"))
    let before = try desk.report(asOf: .endOf(day))
    #expect((before.now("c4-open"), before.now("c4-closed")) == ("1", "0"))
    #expect(before.records.first { $0.id == "NC-2025-001" }?.title == "Neatbilstība NC-2025-001")
    let after = try desk.report()
    #expect((after.now("c4-open"), after.now("c4-closed")) == ("0", "1"))
  }
}
