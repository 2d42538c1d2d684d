import Testing

@testable import QualityModel
@testable import QualityReports

@Suite("Results of surveys: who counts, in which order, and what is not told")
struct SurveyResultTests {
  private func result(_ scale: String, _ counts: [String: Int]) -> QuestionResult {
    var question = Record<SurveyQuestion>()
    (question.kind, question.scale) = (.scale, scale)
    return QuestionResult(question, of: Record<Survey>(), counts: counts)
  }

  @Test("Two best marks are satisfied, whichever end is the best and however the scale is written")
  func scales() {
    #expect(result("5-1", ["1": 1, "2": 1]).satisfied == Share(2, of: 2))
    #expect(result("1–5", ["5": 1, "4": 1]).satisfied == Share(2, of: 2))
    #expect(result("1 - 5", ["5": 1, "4": 1]).satisfied == Share(2, of: 2))
    #expect(result("5-1", ["1": 1]).distribution.map(\.name) == ["5", "4", "3", "2", "1"])
    #expect(result("1-3", ["3": 1, "2": 1]).satisfied == Share(1, of: 2))
  }

  @Test("Means of scales of both ways are put together with the best mark at the same end")
  func turned() {
    #expect(result("5-1", ["1": 3, "2": 1]).mean == ExactFraction(5, over: 4))
    #expect(result("5-1", ["1": 3, "2": 1]).meanTowardsBest == ExactFraction(19, over: 4))
    #expect(result("1-5", ["5": 3, "4": 1]).meanTowardsBest == ExactFraction(19, over: 4))
  }

  @Test("Answers off the scale never move the mean beyond it")
  func offScale() {
    let answers = result("1-5", ["4": 1, "5": 1, "3": 1, "55": 1, "-3": 1, "n/a": 1])
    #expect(answers.mean?.rounded(to: 2).text == "4" || answers.mean?.rounded(to: 2).text == "4.00")
    #expect(answers.satisfied == Share(2, of: 3))
    #expect(answers.median == ExactFraction(4))
  }

  @Test("Options stand in the order in which the question names them, those that nobody chose, too")
  func namedOptions() {
    var question = Record<SurveyQuestion>()
    (question.kind, question.options) = (.choice, ["Bieži", "Reti", "Nekad"])
    let named = QuestionResult(question, of: Record<Survey>(), counts: ["Nekad": 7, "Bieži": 2])
    #expect(named.distribution.map(\.name) == ["Bieži", "Reti", "Nekad"])
    #expect(named.distribution.map(\.people) == [2, 0, 7])
    question.options = []
    let open = QuestionResult(question, of: Record<Survey>(), counts: ["Nekad": 7, "Bieži": 2])
    #expect(open.distribution.map(\.name) == ["Nekad", "Bieži"])
  }

  private func desk(_ question: [String: String], _ tallies: [(String, String, String)]) throws -> Desk {
    let desk = try Desk()
    try desk.add(
      "survey", "SV-2025",
      [
        "title": "Aptauja", "audience": "clients", "opened": "2025-05-02", "sent": "120",
        "minimumRespondents": "110",
      ])
    try desk.add("question", "Q-2025-01", question.merging(["survey": "SV-2025"]) { $1 })
    for (option, count, group) in tallies {
      var tally = ["question": "Q-2025-01", "option": option, "count": count]
      if !group.isEmpty { tally["subgroup"] = group }
      try desk.add("tally", "", tally)
    }
    return desk
  }

  @Test("Women and men beside all of them are never two hundred of one hundred")
  func subgroups() throws {
    let desk = try desk(
      ["text": "Vai esat apmierināts?", "kind": "choice"],
      [
        ("labi", "70", "visi"), ("slikti", "30", "visi"), ("labi", "45", "sievietes"), ("slikti", "15", "sievietes"),
        ("labi", "25", "vīrieši"), ("slikti", "15", "vīrieši"),
      ])
    let report = try desk.report()
    let table = try #require(report.section(.c1)?.tables.first { $0.id == "c1-tallies" })
    #expect(
      table.rows.map { Array($0.cells.dropFirst()) } == [
        [.text("labi"), .count(70), .share(of: 70, in: 100)], [.text("slikti"), .count(30), .share(of: 30, in: 100)],
      ])
    #expect(report.now("c1-response") == "100/120")
    let surveys = try #require(report.section(.c1)?.tables.first { $0.id == "c1-surveys" })
    #expect(
      surveys.rows[0].cells[0]
        == .lines([.text("Aptauja"), .phrase("survey.below-minimum", name: "100 / 110")]))
  }

  @Test("A scale known as counts has all who returned it, its share of satisfied, and its own order")
  func counts() throws {
    let desk = try desk(
      ["text": "Apkalpošana", "kind": "scale", "scale": "1-5"],
      [("1", "0", ""), ("2", "2", ""), ("3", "3", ""), ("4", "25", ""), ("5", "20", "")])
    let report = try desk.report()
    #expect(report.now("c1-satisfaction") == "45/50")
    #expect(report.now("c1-response") == "50/120")
    let table = try #require(report.section(.c1)?.tables.first { $0.id == "c1-tallies" })
    #expect(table.rows.map { $0.cells[1] } == ["1", "2", "3", "4", "5"].map { .text($0) })
  }

  @Test("Answers to yes and no stand in the review")
  func yesAndNo() throws {
    let desk = try desk(["text": "Vai ieteiktu?", "kind": "yesNo"], [])
    for (number, value) in ["yes", "yes", "no"].enumerated() {
      try desk.add("answer", "", ["question": "Q-2025-01", "respondent": "\(number + 1)", "value": value])
    }
    let table = try #require(desk.report().section(.c1)?.tables.first { $0.id == "c1-tallies" })
    #expect(table.rows.map { $0.cells[3] } == [.share(of: 2, in: 3), .share(of: 1, in: 3)])
  }

  @Test("A part under five is not shown, nor another from which it could be computed")
  func small() throws {
    let shown = [("A", 12), ("B", 15), ("C", 3)].map { name, count in
      SubgroupResult(name: name, result: tally(count))
    }
    #expect(SubgroupResult.shown(shown, of: 30).map(\.name) == ["B"])
    let large = [("A", 12), ("B", 18)].map { SubgroupResult(name: $0.0, result: tally($0.1)) }
    #expect(SubgroupResult.shown(large, of: 30).map(\.name) == ["A", "B"])
  }

  private func tally(_ count: Int) -> QuestionResult {
    var question = Record<SurveyQuestion>()
    question.kind = .choice
    return QuestionResult(question, of: Record<Survey>(), counts: ["jā": count], isTallied: true)
  }
}
