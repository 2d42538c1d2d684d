import QualityModel
import Testing

@testable import QualityReports

@Suite("Surveys: what comes back, and what may be compared")
struct SurveyTests {
  /// A survey of a year with a question answered by so many, all with one mark.
  private func survey(
    _ desk: Desk, _ year: Int, marks: [Int], compareWith: String? = nil, audience: String = "clients",
    sent: String = "10"
  ) throws {
    try desk.add(
      "survey", "SV-\(year)",
      ["title": "Aptauja \(year)", "audience": audience, "opened": "\(year)-10-01", "sent": sent])
    var question = [
      "survey": "SV-\(year)", "text": "Vai esat apmierināts?", "kind": "scale", "scale": "1-5", "order": "1",
    ]
    question["compareWith"] = compareWith
    try desk.add("question", "Q-\(year)-01", question)
    for (index, mark) in marks.enumerated() {
      try desk.add("answer", "", ["question": "Q-\(year)-01", "respondent": "\(index + 1)", "value": "\(mark)"])
    }
  }

  @Test("A number beyond any scale is no answer on it, and no sum breaks on it")
  func beyondScales() throws {
    let desk = try Desk()
    try survey(desk, 2025, marks: [5, 3])
    // As older programs let in what a question did not ask.
    let sql = try PlainSQL(desk.path, writing: true)
    try sql.run(#"UPDATE "question" SET "kind" = 'text'"#)
    for mark in [Int.max, .max - 1] {
      try desk.add("answer", "", ["question": "Q-2025-01", "respondent": "\(mark % 10)", "value": "\(mark)"])
    }
    try sql.run(#"UPDATE "question" SET "kind" = 'scale'"#)
    let report = try desk.report()
    #expect(report.now("c1-satisfaction") == "1/2")
    #expect(report.now("Q-2025-01") == "4")
  }

  @Test("A question asked again in the same way is compared with the time before")
  func trend() throws {
    let desk = try Desk()
    try survey(desk, 2024, marks: [3, 3, 4, 5, 1])
    try survey(desk, 2025, marks: [5, 5, 4, 5, 1], compareWith: "Q-2024-01")
    let report = try desk.report()
    #expect(report.figure("c1-satisfaction")?.difference == "40.0")
    #expect(report.values("c1-satisfaction") == ["kept", "2/5", "4/5"])
    #expect(report.values("s-satisfaction-mean") == ["kept", "3.2", "4"])
    #expect(report.values("Q-2025-01") == ["none", "3.2", "4"])
    #expect(report.figure("Q-2025-01")?.difference == "0.80")
  }

  @Test("A reworded question is another question: its values and the satisfaction are not compared")
  func reworded() throws {
    let desk = try Desk()
    try survey(desk, 2024, marks: [3, 3, 4, 5, 1])
    try survey(desk, 2025, marks: [5, 5, 4, 5, 1])
    let report = try desk.report()
    for id in ["c1-satisfaction", "s-satisfaction-mean", "s-satisfaction-top", "Q-2025-01"] {
      #expect(report.figure(id)?.change == .broken(.question), "\(id)")
    }
  }

  @Test("After a year without a survey that is the reason, not the wording")
  func gap() throws {
    let desk = try Desk()
    try survey(desk, 2023, marks: [3, 3, 4, 5, 1])
    try survey(desk, 2025, marks: [5, 5, 4, 5, 1])
    let report = try desk.report()
    for id in ["c1-satisfaction", "s-satisfaction-mean", "Q-2025-01"] {
      #expect(report.figure(id)?.change == .broken(.missing), "\(id)")
    }
  }

  @Test("Forms are counted by those who answered anything, not by one question")
  func forms() throws {
    let desk = try Desk()
    try survey(desk, 2025, marks: [5, 4])
    try desk.add("question", "Q-2025-02", ["survey": "SV-2025", "text": "Ko uzlabot?", "kind": "text", "order": "2"])
    try desk.add("answer", "", ["question": "Q-2025-02", "respondent": "7", "value": "Rindas"])
    try desk.add("answer", "", ["question": "Q-2025-02", "respondent": "8"])
    #expect(try desk.report().now("c1-response") == "3/10")
  }

  @Test("Only clients make the satisfaction of clients")
  func audiences() throws {
    let desk = try Desk()
    try survey(desk, 2025, marks: [5, 5, 5], audience: "employees")
    #expect(try desk.report().now("c1-satisfaction") == "denominator")
    #expect(try desk.report().now("Q-2025-01") == "5")
  }

  @Test("Fewer than five answers are flagged, five are not", arguments: [(1, true), (4, true), (5, false)])
  func few(_ sample: (count: Int, isFlagged: Bool)) throws {
    let desk = try Desk()
    try survey(desk, 2025, marks: Array(repeating: 4, count: sample.count))
    let flagged = try #require(desk.report().section(.c1)).attention.filter { $0.reason == .fewAnswers }
    #expect(flagged.map(\.ref) == (sample.isFlagged ? ["SV-2025"] : []))
  }

  @Test("Where only parts of the respondents are known, each stands by itself and is added to no other")
  func tallies() throws {
    let desk = try Desk()
    try desk.add(
      "survey", "SV-2025", ["title": "Aptauja", "audience": "relatives", "opened": "2025-05-02", "sent": "90"])
    try desk.add("question", "Q-2025-01", ["survey": "SV-2025", "text": "Vai esat apmierināts?", "kind": "choice"])
    for (option, count, group) in [("jā", "30", "A"), ("jā", "10", "B"), ("nē", "10", "A")] {
      try desk.add("tally", "", ["question": "Q-2025-01", "option": option, "count": count, "subgroup": group])
    }
    let report = try desk.report()
    let table = try #require(report.section(.c1)?.tables.first { $0.id == "c1-tallies" })
    #expect(
      table.rows.map { Array($0.cells.dropFirst()) } == [
        [.text("jā"), .count(30), .share(of: 30, in: 40)], [.text("nē"), .count(10), .share(of: 10, in: 40)],
        [.text("jā"), .count(10), .share(of: 10, in: 10)],
      ])
    #expect(report.now("c1-response") == "denominator")
  }

  @Test("Of a question with several answers people are counted: each share is one of those who answered")
  func severalKnown() throws {
    let desk = try Desk()
    try desk.add("survey", "SV-2025", ["title": "Aptauja", "audience": "clients", "opened": "2025-05-02"])
    try desk.add(
      "question", "Q-2025-01",
      ["survey": "SV-2025", "text": "Ko izmantojat?", "kind": "multiple", "answered": "68"])
    for (option, count) in [("mājas aprūpe", "61"), ("dienas centrs", "55"), ("pansija", "50")] {
      try desk.add("tally", "", ["question": "Q-2025-01", "option": option, "count": count])
    }
    let rows = try severalRows(desk)
    #expect(Set(rows.map { $0.cells[3] }) == [.share(of: 61, in: 68), .share(of: 55, in: 68), .share(of: 50, in: 68)])
    #expect(rows[0].cells[0] == .lines([.text("Ko izmantojat?"), .counted("survey.several", 68, nil)]))
  }

  @Test("Where it is not known how many answered, ticks are no base")
  func severalUnknown() throws {
    let desk = try Desk()
    try desk.add("survey", "SV-2025", ["title": "Aptauja", "audience": "clients", "opened": "2025-05-02"])
    try desk.add("question", "Q-2025-01", ["survey": "SV-2025", "text": "Ko izmantojat?", "kind": "multiple"])
    try desk.add("tally", "", ["question": "Q-2025-01", "option": "pansija", "count": "50"])
    let row = try #require(try severalRows(desk).first)
    #expect(row.cells[3] == .noData)
    #expect(row.cells[0] == .lines([.text("Ko izmantojat?"), .label("survey.several.unknown")]))
  }

  @Test("Several answers of respondents are counted by people")
  func severalAnswers() throws {
    let desk = try Desk()
    try desk.add("survey", "SV-2025", ["title": "Aptauja", "audience": "clients", "opened": "2025-05-02"])
    try desk.add("question", "Q-2025-01", ["survey": "SV-2025", "text": "Ko izmantojat?", "kind": "multiple"])
    for (number, answer) in ["a;b", "a", "b;a", "a", "c"].enumerated() {
      try desk.add("answer", "", ["question": "Q-2025-01", "respondent": "\(number + 1)", "value": answer])
    }
    let rows = try severalRows(desk)
    #expect(
      rows.map { Array($0.cells.dropFirst()) } == [
        [.text("a"), .count(4), .share(of: 4, in: 5)], [.text("b"), .count(2), .share(of: 2, in: 5)],
        [.text("c"), .count(1), .share(of: 1, in: 5)],
      ])
  }

  private func severalRows(_ desk: Desk) throws -> [ReportTable.Row] {
    try #require(try desk.report().section(.c1)?.tables.first { $0.id == "c1-tallies" }).rows
  }
}
