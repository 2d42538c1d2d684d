import QualityModel
import Testing

@testable import QualityReports

@Suite("What counts, what does not, and what asks for attention")
struct CountingTests {
  @Test("Withdrawn records count nowhere")
  func withdrawn() throws {
    let desk = try Desk()
    try desk.add("process", "P-01", ["name": "Aprūpe", "kind": "core"])
    try desk.add("process", "P-02", ["name": "Vecais", "kind": "core"])
    for id in ["P-01", "P-02"] {
      try desk.add(
        "processReport", "PR-2025-\(id.suffix(2))",
        ["process": id, "year": "2025", "summary": "Labi", "delivered": "2025-12-01"])
    }
    try desk.add("partner", "X-01", ["name": "Piegādātājs"])
    try desk.add("partner", "X-02", ["name": "Bijušais"])
    for id in ["X-01", "X-02"] {
      try desk.add("partnerEvaluation", "XE-2025-\(id.suffix(2))", ["partner": id, "year": "2025", "result": "good"])
    }
    try desk.nonconformity("NC-2025-001", found: "2025-03-01")
    try desk.action("ACT-2025-001", due: "2025-04-01")
    try desk.add("risk", "R-01", ["title": "Risks", "likelihood": "4", "impact": "5"])
    for (kind, id) in [
      ("process", "P-02"), ("partner", "X-02"), ("nonconformity", "NC-2025-001"), ("action", "ACT-2025-001"),
      ("risk", "R-01"),
    ] {
      try desk.withdraw(kind, id)
    }
    let report = try desk.report()
    for id in ["c4-registered", "c4-open", "c4-actions", "c4-actions-overdue", "e-risks", "e-high"] {
      #expect(report.now(id) == "kept", "nothing else was ever kept: \(id)")
    }
    #expect((report.now("c3-reports"), report.now("c7-evaluated")) == ("1/1", "1/1"))
    #expect(report.section(.c4)?.attention.isEmpty == true)
  }

  // MARK: Earlier decisions

  private func decisions() throws -> Desk {
    let desk = try Desk()
    try desk.add("review", "MR-2023", ["year": "2023", "state": "decided"])
    try desk.add("review", "MR-2024", ["year": "2024", "state": "decided"])
    for (index, (state, completed)) in [
      ("completed", "2025-05-01"), ("planned", ""), ("completed", "2026-01-10"), ("cancelled", ""),
    ].enumerated() {
      var more = ["state": state, "kind": "decision"]
      if !completed.isEmpty { more["completedOn"] = completed }
      try desk.action("ACT-2025-00\(index + 1)", due: "2025-06-01", more)
      try desk.add(
        "decision", "MD-2024-0\(index + 1)",
        [
          "review": "MR-2024", "kind": "improvement", "text": "Lēmums", "responsible": "E-003", "due": "2025-06-01",
          "action": "ACT-2025-00\(index + 1)",
        ])
    }
    try desk.add(
      "decision", "MD-2024-05",
      ["review": "MR-2024", "kind": "resources", "text": "Vēlāk", "responsible": "E-003", "due": "2026-06-01"])
    try desk.add(
      "decision", "MD-2023-01",
      ["review": "MR-2023", "kind": "resources", "text": "Senāk", "responsible": "E-003", "due": "2024-06-01"])
    return desk
  }

  @Test(
    "The decisions are those of the review before and what was open of earlier ones; done are those whose action was completed by the end of the year"
  )
  func earlierDecisions() throws {
    let report = try decisions().report()
    #expect(report.values("a-decisions") == ["kept", "1", "6"])
    #expect(report.values("a-due") == ["kept", "1", "5"])
    #expect(report.values("a-done") == ["kept", "0/1", "1/5"])
    #expect(report.figure("s-decisions")?.values == report.figure("a-done")?.values)
    let overdue = try #require(report.section(.a)).attention
    #expect(
      overdue.map(\.ref) == ["MD-2023-01", "MD-2024-02", "MD-2024-03", "MD-2024-04"],
      "what is open of older reviews, too")
    #expect(overdue.dropFirst().allSatisfy { $0.days == 213 })
  }

  @Test("A decision whose action was withdrawn is not done")
  func withdrawnAction() throws {
    let desk = try decisions()
    try desk.withdraw("action", "ACT-2025-001")
    #expect(try desk.report().now("a-done") == "0/5")
  }

  @Test("After a year without review the last one counts")
  func gap() throws {
    #expect(try decisions().report(2027, on: "2027-12-31").now("a-decisions") == "6")
  }

  // MARK: Attention

  @Test("A list of attention shows ten of each kind and tells how many more there are")
  func more() throws {
    let desk = try Desk()
    for index in 1...25 {
      let number = index < 10 ? "0\(index)" : "\(index)"
      try desk.nonconformity("NC-2025-0\(number)", found: "2025-01-01", ["due": "2025-02-\(number)"])
    }
    for index in 1...12 {
      try desk.action("ACT-2025-0\(index < 10 ? "0" : "")\(index)", due: "2025-03-\(index < 10 ? "0" : "")\(index)")
    }
    let section = try #require(desk.report().section(.c4))
    #expect(
      section.attention.filter { $0.ref.hasPrefix("NC") }.map(\.ref)
        == (1...10).map { "NC-2025-0\($0 < 10 ? "0" : "")\($0)" })
    #expect(section.attention.filter { $0.ref.hasPrefix("ACT") }.count == 10)
    #expect(section.moreAttention == 17)
  }

  @Test("Lists that are not read from one question are shortened too")
  func moreProcesses() throws {
    let desk = try Desk()
    for index in 1...13 {
      try desk.add("process", "P-\(index < 10 ? "0" : "")\(index)", ["name": "Process \(index)", "kind": "core"])
    }
    let section = try #require(desk.report().section(.c3))
    #expect(section.attention.count == 10)
    #expect(section.moreAttention == 3)
  }

  @Test("An overdue item tells its day, the days since and who answers for it")
  func overdue() throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-01-01", ["due": "2025-12-21", "owner": "E-003"])
    let item = try #require(desk.report().section(.c4)?.attention.first)
    #expect((item.reason, item.day?.text, item.days, item.person) == (.overdue, "2025-12-21", 10, "Aija Auditore"))
  }

  @Test("A late answer asks for attention whether it came or not; one without a term does not")
  func answers() throws {
    let desk = try Desk()
    let base = ["kind": "complaint", "received": "2025-03-01", "text": "Rinda"]
    try desk.add(
      "feedback", "FB-2025-001", base.merging(["answerDue": "2025-03-15", "answeredOn": "2025-03-16"]) { $1 })
    try desk.add("feedback", "FB-2025-002", base.merging(["answerDue": "2025-03-15"]) { $1 })
    try desk.add(
      "feedback", "FB-2025-003", base.merging(["answerDue": "2025-03-15", "answeredOn": "2025-03-15"]) { $1 })
    try desk.add("feedback", "FB-2025-004", base.merging(["answeredOn": "2025-05-15"]) { $1 })
    let report = try desk.report()
    let section = try #require(report.section(.c1))
    #expect(section.attention.filter { $0.reason == .lateAnswer }.map(\.ref) == ["FB-2025-001"])
    #expect(section.attention.filter { $0.reason == .unanswered }.map(\.ref) == ["FB-2025-002"])
    #expect((report.now("c1-in-time"), report.now("c1-unanswered")) == ("1/3", "1"))
  }

  // MARK: Plans

  @Test(
    "A measure belongs to the years of its plan: a range covers those between, a list only those named",
    arguments: [
      ("2015", 2015, true), ("2015.", 2015, true), ("2014-2016", 2015, true), ("2014.–2016.", 2015, true),
      ("2014. un 2016.", 2015, false), ("2014, 2016", 2016, true), ("2014.-2016. gads", 2017, false),
      ("pastāvīgi", 2015, false),
    ])
  func planYears(_ sample: (text: String, year: Int, isCovered: Bool)) {
    #expect(PlanYears.covers(sample.text, sample.year) == sample.isCovered)
  }

  @Test("An objective is due in the last year of its period; withdrawn ones are left out")
  func objectives() throws {
    let desk = try Desk()
    for (index, (period, state)) in [
      ("2023-2025", "reached"), ("2025", "partly"), ("2025-2026", "open"), ("2025", "withdrawn"),
    ].enumerated() {
      try desk.add("objective", "O-0\(index + 1)", ["title": "Mērķis", "period": period, "state": state])
    }
    let report = try desk.report()
    #expect((report.now("c2-due"), report.now("c2-reached")) == ("2", "1/2"))
    #expect(report.section(.c2)?.attention.map(\.ref) == ["O-02"])
  }

  @Test("Risks: a high one counts before and after treatment; without a judgement after, the one before counts")
  func risks() throws {
    let desk = try Desk()
    for (index, (likelihood, residual)) in [("5", "1"), ("5", ""), ("2", "")].enumerated() {
      var values = [
        "title": "Risks", "likelihood": likelihood, "impact": "3", "kind": "risk", "reviewed": "2025-0\(index + 1)-01",
      ]
      if !residual.isEmpty { values.merge(["residualLikelihood": residual, "residualImpact": "3"]) { $1 } }
      try desk.add("risk", "R-0\(index + 1)", values)
    }
    let report = try desk.report()
    #expect((report.now("e-high"), report.now("e-high-residual"), report.now("e-reviewed")) == ("2", "1", "3/3"))
  }
}
